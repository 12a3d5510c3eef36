package answers

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/bits"
	"math/rand/v2"
	"strings"
	"testing"
)

// A byte that ends a text is found beside every byte that is near to it, in every place
// of a word.
func TestMarksOfAWord(t *testing.T) {
	for n := range 256 {
		b := byte(n)
		if each(b) != binary.LittleEndian.Uint64(bytes.Repeat([]byte{b}, 8)) {
			t.Errorf("each %d is %x", b, each(b))
		}
		if got, want := NewEnds(',', '\n').are(b), b == ',' || b == '\n'; got != want {
			t.Errorf("%q ends a text: %v", b, got)
		}
		for place := range wordSize {
			for _, around := range []byte{',', '\n', 0x8a, 0xac, 0, 0xff, b} {
				text, want := bytes.Repeat([]byte{around}, wordSize), uint64(0)
				text[place] = b
				for k, one := range text {
					if one == ',' || one == '\n' {
						want |= 1 << k
					}
				}
				word := binary.LittleEndian.Uint64(text)
				if got := bitsOf(both(word^each(','), word^each('\n'))); got != want {
					t.Fatalf("%q has marks %b, want %b", text, got, want)
				}
				if got := NewEnds(',', '\n').of(word); (got == 0) != (want == 0) || got != 0 && bits.TrailingZeros64(got)/8 != bits.TrailingZeros64(want) {
					t.Fatalf("%q has marks %x", text, got)
				}
			}
		}
	}
}

// cellsOf cuts the line at a position, as far as it is plain.
func cellsOf(text string, at int, l *Lines) (cells []string, next int) {
	end := at + strings.IndexByte(text[at:], '\n')
	line := text[at:end]
	if cells = strings.Split(strings.TrimSuffix(line, "\r"), string(l.Separator)); len(cells) != l.Columns || len(line) > l.Longest || strings.Contains(line, "\"") {
		return nil, at
	}
	return cells, end + 1
}

// Each line of any text is cut as a simple reading cuts it, also after lines that were not
// asked for, were asked for twice, or have other cells than the table; and it is known
// when all of them have the form of the table.
func TestLines(t *testing.T) {
	r, before := rand.New(rand.NewPCG(9, 7)), "\n"
	for n := range 3000 {
		l := &Lines{Separator: ",;\t"[r.IntN(3)], Columns: 1 + r.IntN(4), Longest: []int{20, 1000}[r.IntN(2)]}
		odd := []string{"", "\r", "\"", "\r\""}[r.IntN(4)]
		letters := strings.Repeat(string(l.Separator), 1+r.IntN(4)) + "\n" + odd + "x\xac\x8a\x00"[:1+r.IntN(4)] + strings.Repeat("y", r.IntN(30))
		var b strings.Builder
		for range r.IntN(400) * (n % 3) {
			b.WriteByte(letters[r.IntN(len(letters))])
		}
		if n%2 == 0 { // lines of the table's form
			row := strings.Repeat("aé"+string(l.Separator), l.Columns)
			b.WriteString(strings.Repeat("\n"+row[:len(row)-1]+odd, 9)[n%3/2^1:])
		}
		text := b.String() + "\n"
		if n%7 == 0 {
			l.Longest = len(text)
		}
		cut := func(text string) {
			l.Cut([]byte(text + strings.Repeat(string(l.Separator)+"\n", Slack))[:len(text)], strings.Contains(text, "\""), strings.Contains(text, "\r"))
		}
		cut(before) // the chunk before it
		l.At(0)
		cut(text)
		before = text
		regular := len(text) <= l.Longest && !strings.ContainsAny(text, "\"\r")
		for line := range strings.Lines(text) {
			regular = regular && strings.Count(line, string(l.Separator)) == l.Columns-1
		}
		if l.regular != regular {
			t.Fatalf("%q: that all lines have %d cells is %v", text, l.Columns, l.regular)
		}
		for at := 0; at < len(text); at += strings.IndexByte(text[at:], '\n') + 1 {
			for range r.IntN(3) {
				cuts, next := l.At(at)
				var got []string
				for k := 1; k < len(cuts); k++ {
					got = append(got, text[cuts[k-1]+1:cuts[k]])
				}
				if want, behind := cellsOf(text, at, l); fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) || next != behind {
					t.Fatalf("%q at %d: %q up to %d, want %q up to %d", text, at, got, next, want, behind)
				}
			}
		}
	}
}
