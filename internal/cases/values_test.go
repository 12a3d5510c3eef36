package cases

import (
	"testing"

	"github.com/conmina/conmina/internal/machine"
)

// Values of objects in a table: null is blank, and a text stands without its marks and
// escapes.
func TestValuesInTables(t *testing.T) {
	l := &layout{to: CSV, outSep: ';'}
	for value, want := range map[string]string{"null": "", "15": "15", "true": "true", `"a"`: "a", `""`: "", `"a;b"`: `"a;b"`, `"a\"b"`: `"a""b"`, `"\u00e9"`: "é", "[1,2]": "[1,2]", `"=1"`: string(machine.AppendCell(nil, []byte("=1"), ';'))} {
		if got := string(l.appendToken([]byte("x"), []byte(value))); got != "x"+want {
			t.Errorf("%s is written %s, want %s", value, got[1:], want)
		}
	}
	l.to = JSONL
	if got := string(l.appendToken(nil, []byte(`"a\"b"`))); got != `"a\"b"` {
		t.Errorf("in JSON a value is written %s", got)
	}
}
