package recordtext

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// piecesOf are all texts of up to some bytes of an alphabet.
func piecesOf(alphabet string, most int) []string {
	all, from := []string{""}, 0
	for range most {
		to := len(all)
		for _, text := range all[from:to] {
			for _, c := range []byte(alphabet) {
				all = append(all, text+string(c))
			}
		}
		from = to
	}
	return all
}

// inMarks is a quoted cell at the front of a text, with what may stand behind it.
var inMarks = regexp.MustCompile(`^"((?:[^"]|"")*)"(\r?(?:\n|$)|,)`)

// ended is a cell at the front of a text, and the mark at which it ends.
var ended = regexp.MustCompile(`^("([^"]|"")*"([^"\r]|\r(?s:.))|[^",\n]*[,\n])`)

// first is the first record of a text as the form of RFC 4180 says it: its cells, the
// position where it ends, and the place and the code of its fault.
func first(text string, columns int) (cells []string, end, at int, code law.Code) {
	line := strings.IndexByte(text+"\n", '\n')
	over, fault := -1, -1 // the cell that goes on behind the first line, and the fault
	for more := true; more && fault < 0; {
		rest := text[end:]
		if m := inMarks.FindStringSubmatch(rest); m != nil {
			cells = append(cells, strings.ReplaceAll(m[1], `""`, `"`))
			if mark := end + len(m[1]) + 1; mark > line && over < 0 {
				over = end
			}
			end += len(m[0]) - len(strings.TrimLeft(m[2], "\r"))
		} else if k := strings.IndexAny(rest+"\n", "\",\n"); strings.HasPrefix(rest[k:], `"`) {
			fault = end + k
			break
		} else {
			cell := rest[:k]
			if !strings.HasPrefix(rest[k:], ",") {
				cell = strings.TrimSuffix(cell, "\r")
			}
			cells, end = append(cells, cell), end+k
		}
		if more = strings.HasPrefix(text[end:], ","); more {
			end++
		}
	}
	wrong := columns >= 0 && len(cells) != columns
	switch {
	case over >= 0 && (fault >= 0 || wrong):
		return nil, line, over, QuoteBroken
	case fault >= 0:
		return nil, line, fault, QuoteBroken
	case wrong:
		return cells, end, 0, RowRagged
	}
	return cells, end, 0, ""
}

// shown is what is read of a record, in words.
func shown(cells []string, end, at int, code law.Code) string {
	if code == QuoteBroken {
		cells = nil // some were read
	}
	return fmt.Sprintf("%q up to %d, %s at %d", cells, end, code, at)
}

// split is the first record of a text as [Split] finds it. ok is false when more of the
// input must be read.
func split(text string, columns int, more bool) (record string, end int, ok bool) {
	spans, end, at, code, ok := Split([]byte(text), ',', columns, more, nil)
	var cells []string
	for _, s := range spans {
		cells = append(cells, string(AppendUnquoted(nil, []byte(text), s)))
		if want := map[bool]string{true: `"`}[s.quoted]; text[s.Start():s.From] != want || s.quoted != (text[s.Start():] != "" && text[s.Start()] == '"') {
			panic(text + ": where a cell begins")
		}
	}
	return shown(cells, end, at, code), end, ok
}

// Every small text has the record, and the fault, that the form says. When the input goes
// on, the same is said or more is asked for; and no more is asked for once the record has
// ended.
func TestEveryRecord(t *testing.T) {
	for _, text := range piecesOf("a,\"\r\n", 6) {
		for _, columns := range []int{-1, 0, 1, 2, 3} {
			cells, end, at, code := first(text, columns)
			want := shown(cells, end, at, code)
			got, _, ok := split(text, columns, false)
			if got != want || !ok {
				t.Fatalf("%q in %d columns: %s, want %s", text, columns, got, want)
			}
			for upTo := range len(text) + 1 {
				got, cell, ok := split(text[:upTo], columns, true)
				if ok && got != want {
					t.Fatalf("%q in %d columns, read up to %d: %s, want %s", text, columns, upTo, got, want)
				}
				if !ok && code != QuoteBroken && upTo > end {
					t.Fatalf("%q in %d columns: more is asked for behind the end", text, columns)
				}
				if !ok && (cell > 0 && text[cell-1] != ',' || ended.MatchString(text[cell:upTo]) && strings.Contains(text[:upTo], "\n")) {
					t.Fatalf("%q in %d columns, read up to %d: %d is not where the last cell begins", text, columns, upTo, cell)
				}
			}
		}
	}
}

// A record of the longest length is read, with or without a newline in it; a longer one is
// not, and no more is asked for to find its end.
func TestLongestRecord(t *testing.T) {
	fill := func(front string, length int, back string) string {
		return front + strings.Repeat("x", length-len(front)-len(back)) + back
	}
	const most = 1 << 20
	for i, c := range []struct {
		text string
		more bool
		end  int
		at   int
		code law.Code
		ok   bool
	}{
		{fill("", most, "") + "\n", false, most, 0, "", true},
		{fill("", most, "") + "\n", true, most, 0, "", true},
		{fill("", most, ""), false, most, 0, "", true},
		{fill("", most, ""), true, 0, 0, "", false},
		{fill("", most+1, "") + "\n", false, most + 1, 0, RecordLong, true},
		{fill("", most+1, ""), true, most + 1, 0, RecordLong, true},
		{fill("\"\n", most, "\"") + "\n", false, most, 0, "", true},
		{fill("\"\n", most, "\"") + "\n", true, most, 0, "", true},
		{fill("\"\n", most, "\""), true, 0, 0, "", false},
		{fill("a,\"\n", most+1, "\"") + "\n", true, 3, 2, QuoteBroken, true},
		{fill("a,\"\n", most, ""), true, 2, 0, "", false},
		{fill("a,\"\n", most+1, ""), true, 3, 2, QuoteBroken, true},
		{fill("a,\"\n", most+1, "") + "\"", false, 3, 2, QuoteBroken, true},
		{fill("a,\"\n\",", most+1, ""), true, 3, 2, QuoteBroken, true},
	} {
		_, end, at, code, ok := Split([]byte(c.text), ',', -1, c.more, nil)
		if ok != c.ok || code != c.code || at != c.at || ok && end != c.end {
			t.Errorf("%d: up to %d, %s at %d, %v, want up to %d, %s at %d", i, end, code, at, ok, c.end, c.code, c.at)
		}
	}
}

// The cells of a record take the place of those of another one, and their room is kept
// where there are none.
func TestCellsAreReplaced(t *testing.T) {
	cells := make([]Span, 3, 8)
	list, _, _, _, _ := Split([]byte(`a,"b""c"`), ',', -1, false, cells)
	if !slices.Equal(list, []Span{{From: 0, To: 1}, {From: 3, To: 7, quoted: true, Doubled: true}}) || &list[0] != &cells[0] {
		t.Errorf("the cells are %v", list)
	}
	for text, more := range map[string]bool{"a": true, "\"\n": true, "\"\n\"": true, "a\n\"\n": true, "\"": false, "a\"": false, "a,b\"\n": true, strings.Repeat("x", LongestRecord+1): false} {
		if list, _, _, _, _ := Split([]byte(text), ',', 1, more, cells); cap(list) != cap(cells) {
			t.Errorf("%.9q: the room is lost", text)
		}
	}
	if got := AppendUnquoted([]byte("x"), []byte(`a,"b""c"`), list[1]); !bytes.Equal(got, []byte(`xb"c`)) {
		t.Errorf("the text of a cell is added as %s", got)
	}
}
