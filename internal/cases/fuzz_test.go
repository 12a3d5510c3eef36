package cases_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/conmina/conmina/internal/cases"
)

// Whatever a table holds, the plain path and the general one give the same, the
// counts add up, and the output has one sound record for each that was read.
func FuzzTable(f *testing.F) {
	for _, s := range []string{
		"id,offence,age,with\n1,pimping,15,\n2,art-153,x,aggravated\n",
		"offence;maybe;born;date\npimping;aggravated;2000-02-29;2017-02-28\n",
		"offence,age\npimping,\"1\n5\"\n\"pimp\"ing,3\npimping,15\n",
		"offence,x\npimping,\"a\"\"b\r\n\"\n\"\n,\n\"\"\n",
		"\ufeffoffence\tage\r\npimping\t16\r\n\r\n",
		"offence,age\npimping,16;17\npimping,\xff\npimping,\x00\npimping",
		"offence,=x\npimping,-1\npimping,+x\n",
	} {
		f.Add(s)
	}
	e := shipped(f)
	f.Fuzz(func(t *testing.T, text string) {
		// The rows twice, so that what was learnt from the first answers the second.
		_, rows, _ := strings.Cut(text, "\n")
		text += "\n" + rows
		same(t, cases.Options{Edition: e, From: cases.CSV}, text, cases.CSV)
		same(t, cases.Options{Edition: e, From: cases.CSV, To: cases.JSONL}, text, cases.JSONL)
	})
}

// The same for objects.
func FuzzObjects(f *testing.F) {
	for _, s := range []string{
		`{"id":1,"charge":"pimping","victim_age":15,"circumstances":["aggravated"]}` + "\n" + `{"id":2,"charge":"pimping","victim_age":null,"circumstances":[]}`,
		`{"charge":"pimping","age":"15","x":{"y":[1,2]},"maybe":"aggravated;"}` + "\n" + `{"charge":"pimping", "age":015}`,
		`{"charge":"p\u0069mping","with":["aggra\"vated"]}` + "\n\n" + `{"charge":153}` + "\n[]",
		`{"charge":"pimping","age":"null"}` + "\n" + `{"charge":"pimping","age":null}`,
		`{"charge":"pimping","with":["]"],"age":[15,"16",null]}`,
	} {
		f.Add(s)
	}
	e := shipped(f)
	f.Fuzz(func(t *testing.T, text string) {
		text += "\n" + text
		same(t, cases.Options{Edition: e, From: cases.JSONL}, text, cases.JSONL)
		same(t, cases.Options{Edition: e, From: cases.JSONL, To: cases.CSV, OnlyOurs: true}, text, cases.CSV)
	})
}

func same(t *testing.T, o cases.Options, text string, format cases.Format) {
	t.Helper()
	plain, err := try(o, memory("x", []byte(text)))
	general, other := try(cases.General(o), memory("x", []byte(text)))
	if (err == nil) != (other == nil) {
		t.Fatalf("plain %v, general %v", err, other)
	}
	if d := cmp.Diff(general, plain); d != "" {
		t.Fatal(d)
	}
	var flaw *cases.Flaw
	if err != nil && !errors.As(err, &flaw) {
		t.Fatal(err)
	}
	if err == nil {
		checkRecords(t, plain, format)
	}
}
