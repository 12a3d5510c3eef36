package records_test

import (
	"bytes"
	"testing"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/records"
	"github.com/conmina/conmina/internal/words"
)

// One line says what became of every column, and no name of a column that is not read
// is in it.
func TestEveryColumnIsTold(t *testing.T) {
	read := []columns.Named{{Role: "case_id", Name: "case_id"}, {Role: "victim_age", Name: "edad"}}
	own := []cases.Own{{Name: "Rosa", Place: 3, Passed: true}, {Name: "Ana", Place: 4, Passed: true}, {Name: "Eva", Place: 5, Passed: false}, {Name: "Luz", Place: 6, Passed: true}, {Name: "Sol", Place: 8, Passed: false}, {Name: "Mar", Place: 9, Passed: false}}
	for _, c := range []struct {
		header  cases.Header
		watched bool
		want    string
	}{
		{cases.Header{File: "t.csv", Read: read, Own: own}, true, "t.csv: read: case_id, edad = victim_age; not understood and passed on as they are, by place: 3-4, 6; not understood and left out, by place: 5, 8-9\n"},
		{cases.Header{File: "t.jsonl", Read: read, Own: own[:1], Keys: true}, true, "t.jsonl: read: case_id, edad = victim_age; not understood and passed on as they are, by place: 3; places among the keys of the first object\n"},
		{cases.Header{File: "t.csv", Read: read, ByWords: read[1:]}, false, "t.csv: read: case_id, edad = victim_age\n"},
		{cases.Header{File: "t.csv", Read: read, ByWords: read[1:], Own: own[2:3]}, false, "t.csv: read: case_id, edad = victim_age; not understood and left out, by place: 5\n"},
		{cases.Header{File: "t.csv", Read: read, Own: own}, false, ""},
		{cases.Header{File: "t.csv", Read: read}, true, "t.csv: read: case_id, edad = victim_age\n"},
	} {
		var out bytes.Buffer
		tell := records.Teller{Console: findings.Console{Out: &out, Words: words.In(words.English), Plain: func(text string) string { return text }}, Watched: c.watched}.Headers()
		tell(c.header)
		tell(c.header) // tables alike are told once
		if out.String() != c.want {
			t.Errorf("%q, want %q", out.String(), c.want)
		}
	}
}
