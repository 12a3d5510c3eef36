package cases

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/columns"
)

// What was read is looked at again only when a record may end in it: by its newline,
// by its quotation mark inside quotes, when it has grown enough, or at the end.
func TestMayEnd(t *testing.T) {
	table := &layout{}
	many := strings.Repeat("x", manyCarried)
	for _, c := range []struct {
		name          string
		carried, read string
		r             *reader
		want          bool
	}{
		{"nothing, and more may come", "ab", "", &reader{layout: table}, false},
		{"nothing at the end", "ab", "", &reader{layout: table, whole: true}, true},
		{"nothing carried", "", "ab", &reader{layout: table}, true},
		{"no newline", "ab", "cd", &reader{layout: table}, false},
		{"a newline", "ab", "c\n", &reader{layout: table}, true},
		{"a newline that was looked at", "a\n", "cd", &reader{layout: table}, false},
		{"a newline in quotes", "ab", "c\n", &reader{layout: table, quote: true}, false},
		{"the end of quotes", "ab", "c\"", &reader{layout: table, quote: true}, true},
		{"quotes that do not count", "ab", "c\"", &reader{layout: table}, false},
		{"a header that has grown by half", "abcd", "ef", &reader{}, false},
		{"a header that has doubled", "abcd", "efgh", &reader{}, true},
		{"the end of a header", "abcd", "\n", &reader{}, true},
		{"much, and little more", many + "x", "\n", &reader{layout: table}, false},
		{"not so much, and little more", many, "\n", &reader{layout: table}, true},
		{"much, and less than a quarter", many + "xxxx", many[:manyCarried/4-1] + "\n", &reader{layout: table}, false},
		{"much, and a quarter", many + "xxxx", many[:manyCarried/4] + "\n", &reader{layout: table}, true},
		{"more than a record may have", strings.Repeat("x", maxRecord), "y", &reader{layout: table}, true},
		{"as much as a record may have", strings.Repeat("x", maxRecord-1), "y", &reader{layout: table}, false},
	} {
		if got := c.r.mayEnd([]byte(c.carried+c.read), len(c.carried)); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// Only the facts that quick lines may have are read in them.
func TestKindsOfRoles(t *testing.T) {
	want := map[columns.Role]cellKind{columns.RoleOffence: offenceCell, columns.RoleAge: ageCell, columns.RoleDate: dateCell, columns.RoleWith: withCell}
	for r := columns.RoleCase; r < columns.RoleCount; r++ {
		kind, there := want[r]
		if !there {
			kind = blankCell
		}
		if got := kindOfRole(r); got != kind {
			t.Errorf("cells of role %d are of kind %d, want %d", r, got, kind)
		}
	}
}

// A short text is copied as any other, whatever room there is for it, and nothing
// before it changes.
func TestShortTexts(t *testing.T) {
	for length := range 40 {
		for _, room := range []int{0, 1, 31, 32, 33, 80} {
			for before := range 5 {
				text := append(make([]byte, 0, length+room), strings.Repeat("abcdefg", 6)[:length]...)
				dst := append(make([]byte, 0, before+room), "01234"[:before]...)
				if got, want := string(appendShort(dst, text)), "01234"[:before]+string(text); got != want {
					t.Fatalf("%q behind %d bytes with room for %d: %q", text, before, room, got)
				}
			}
		}
	}
}

// A long text is parted behind the last line that begins and ends in its first part; where
// that part has no end of a line, behind the last line of all.
func TestLastLine(t *testing.T) {
	line := strings.Repeat("x", 99) + "\n"
	for text, want := range map[string]int{
		"": 0, "x": 0, "\n": 1, "x\ny": 2, line + line + "x": 200,
		strings.Repeat(line, 2_000):                                            muchRead / 100 * 100,
		strings.Repeat("x", muchRead-1) + "\n" + line:                          muchRead,
		strings.Repeat("x", muchRead) + "\n" + line:                            muchRead + 101,
		"\n" + strings.Repeat("x", muchRead) + "\n" + line + "x":               1,
		strings.Repeat("x", 2*muchRead):                                        0,
		strings.Repeat(line, muchRead/100) + strings.Repeat("x", muchRead%100): muchRead / 100 * 100,
	} {
		if got := lastLine([]byte(text)); got != want {
			t.Errorf("of %d bytes the last line ends at %d, want %d", len(text), got, want)
		}
	}
}
