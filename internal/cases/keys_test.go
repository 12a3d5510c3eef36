package cases_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// What was said of a key that no object has is told where it was said, and not what was
// said of one that only a later object has.
func TestKeysThatNoObjectHas(t *testing.T) {
	for _, c := range []struct {
		data   string
		absent bool
	}{
		{`{"offence":"pimping","age":17}` + "\n", true},
		{`{"offence":"pimping","age":17}` + "\n" + `{"offence":"pimping","Cuándo":null}` + "\n", false},
		{`{"offence":"pimping","cuando":"2018-01-01"}` + "\n", false},
	} {
		said := law.Place{File: "map.yaml", Line: 7}
		o := cases.Options{Edition: shipped(t), To: cases.JSONL, Naming: columns.Naming{Is: []columns.Named{{Role: "offence_date", Name: "cuando"}}}, Places: map[string]law.Place{"cuando": said}}
		in := []cases.Input{memory("x.jsonl", []byte(c.data))}
		_, answered := cases.Run(context.Background(), o, in, io.Discard, func(cases.Flaw) {})
		_, taken := cases.Take(context.Background(), o, in, func(*cases.Taken) {})
		for _, err := range []error{answered, taken} {
			var flaw *cases.Flaw
			absent := errors.As(err, &flaw) && flaw.Fault.Code == columns.ColumnAbsent && flaw.Place == said
			if absent != c.absent || !absent && err != nil {
				t.Errorf("%s: %v", c.data, err)
			}
		}
	}
}

// Where no object can be read, nothing is told of its keys.
func TestNothingIsToldOfKeysThatAreNotThere(t *testing.T) {
	for _, text := range []string{"", "\n", "{\n", "[5]\n", "7\n\n"} {
		o := cases.Options{Edition: shipped(t), To: cases.CSV, Header: func(h cases.Header) { t.Errorf("%q: %v", text, h) }}
		if _, err := try(o, memory("x.jsonl", []byte(text))); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// For objects, as for tables, the program says which keys it reads and which it
// passes on.
func TestWhatIsReadOfObjectsIsTold(t *testing.T) {
	var told []cases.Header
	o := cases.Options{Edition: shipped(t), To: cases.JSONL, Header: func(h cases.Header) { told = append(told, h) }}
	data := `{"caso":"1","delito":"pimping","edad":17,"juez":"x"}` + "\n" + `{"delito":"pimping"}` + "\n"
	if _, err := cases.Run(context.Background(), o, []cases.Input{memory("x.jsonl", []byte(data))}, io.Discard, func(cases.Flaw) {}); err != nil {
		t.Fatal(err)
	}
	const want = "[{x.jsonl [{case_id caso} {offence delito} {victim_age edad}] [] [{juez 4 true}] true}]"
	if got := fmt.Sprint(told); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// An object that is cut off where a list begins is told as such, though its beginning is that
// of the objects before it.
func TestObjectsCutOffBeforeAList(t *testing.T) {
	for _, key := range []string{"circumstances", "maybe"} {
		whole := `{"offence":"trata","` + key + `":["plural-victims"]}`
		for at := 1; at < len(whole); at++ {
			for _, o := range []cases.Options{{}, cases.General(cases.Options{})} {
				o.Edition = penalCode(t)
				got := run(t, o, lines(strings.Repeat(whole+"\n", 3)+whole[:at]+"\n"+whole+"\n"))
				if got.Summary.Read != 5 || got.Summary.Rejected != 1 || len(got.Flaws) != 1 || !strings.HasPrefix(got.Flaws[0], "t.jsonl:4:") {
					t.Errorf("%s: %+v %v", whole[:at], got.Summary, got.Flaws)
				}
			}
		}
	}
}
