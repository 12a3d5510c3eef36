package cases_test

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/cases"
)

// row is a record with what must become of it, known from how it was made.
type row struct {
	text     string
	rejected bool
}

// randomRow makes a sound or broken record of three columns.
func randomRow(r *rand.Rand) row {
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	id := pick("", "1", "c-17", "=x", `"a ""b"" c"`, "\"two\nlines\"", "ñ", `"with, comma"`)
	sound := []string{"pimping", "art-153", "ART-168-B", `"forced labour"`, "Trata de personas", "child-sex-tourism"}
	broken := []string{"", "traficking", "153 ", "x"}
	ages := []string{"", "15", "25", "unknown", "14-17", "18+", "0", "130", `"16;20"`, " 9 "}
	noAges := []string{"017", "131", "-1", "16.5", "1e1", "0x10", "x", "17-14", `"16;x"`}
	switch r.IntN(12) {
	case 0:
		return row{id + "," + pick(broken[:2]...) + "," + pick(ages...), true}
	case 1:
		return row{id + "," + pick(sound...) + "," + pick(noAges...), true}
	case 2:
		return row{pick("a", "a,b", "a,b,c,d"), true}
	case 3:
		return row{pick(`a"b,pimping,15`, `a,pimping,1"5`, "a,pim\x00ping,15", "\xff,pimping,15", `a,"pimping"x,15`), true}
	}
	return row{id + "," + pick(sound...) + "," + pick(ages...), false}
}

// randomTable makes a table of records and tells about each of them.
func randomTable(r *rand.Rand, n int, tell func(row)) string {
	var b strings.Builder
	b.WriteString("note,offence,age\n")
	for range n {
		x := randomRow(r)
		if tell != nil {
			tell(x)
		}
		b.WriteString(x.text)
		b.WriteString([]string{"\n", "\n", "\r\n"}[r.IntN(3)])
	}
	return b.String()
}

// Nothing is lost among sound and broken records, whatever stands beside them.
func TestNothingIsLost(t *testing.T) {
	n := 50_000
	if os.Getenv("LONG_TESTS") != "" {
		n = 1_000_000
	}
	e := shipped(t)
	var rejected int64
	text := randomTable(rand.New(rand.NewPCG(11, 12)), n, func(x row) {
		if x.rejected {
			rejected++
		}
	})
	for path, o := range map[string]cases.Options{"plain": {Edition: e}, "general": cases.General(cases.Options{Edition: e})} {
		got := run(t, o, table(text))
		if got.Summary.Read != int64(n) || got.Summary.Rejected != rejected {
			t.Errorf("%s: %+v, made %d with %d broken", path, got.Summary, n, rejected)
		}
		checkRecords(t, got, cases.CSV)
	}
}
