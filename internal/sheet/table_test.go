package sheet

import (
	"strings"
	"testing"
)

// A table that is too wide wraps the widest column that can be wrapped: names without
// spaces cannot.
func TestATableWrapsTheColumnThatCanBeWrapped(t *testing.T) {
	var d Document
	d.Table([]string{"Id", "Title"}, [][]string{{"a-name-that-cannot-be-broken-at-all", "a title of several words that goes on"}, {"short", "x"}})
	draw := func(width int) string {
		out, err := Render("text", shown{d}, Style{Width: width})
		if err != nil {
			t.Fatal(err)
		}
		return string(out)
	}
	if got, want := draw(66), "  Id                                   Title\n  a-name-that-cannot-be-broken-at-all  a title of several words\n                                       that goes on\n  short                                x\n"; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if got := draw(40); !strings.Contains(got, "  Title  a title of several words that\n         goes on\n") {
		t.Errorf("too narrow for a table:\n%s", got)
	}
}

// shown is a screen that is a document and nothing else.
type shown struct{ document Document }

func (s shown) Document(Style) Document { return s.document }
func (shown) Machine(Style) any         { return nil }
func (shown) Records() [][]string       { return nil }
