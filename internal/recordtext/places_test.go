package recordtext

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// placeOf is the line and the column of a position, counted from the beginning, and where
// the line begins.
func placeOf(c Counting, text string, at int) (line, column, start int) {
	line, column = 1, 1
	quoted := false
	for i, r := range text {
		switch {
		case i >= at:
			return line, column, start
		case c.Cells && r == '"':
			quoted = !quoted
		case c.Cells && quoted:
		case r == rune(c.End):
			line, column, start = line+1, 1, i+1
		case !c.Cells || r == ',':
			column++
		}
	}
	return line, column, start
}

// The place of every position of a text is the same from wherever it is counted on:
// lines and characters, lines of a list of JSON that was turned, and rows and cells of a
// sheet.
func TestEveryPlace(t *testing.T) {
	for _, c := range []Counting{{End: '\n'}, {End: '\r'}, {Cells: true, End: '\n'}} {
		for _, text := range piecesOf("a,\"\n\r", 5) {
			text = strings.ReplaceAll(text, "a", "é")
			var starts []int
			for at := range text {
				starts = append(starts, at)
			}
			starts = append(starts, len(text))
			for i, from := range starts {
				r := c.On(Reached{Line: 1}, []byte(text), from)
				for _, at := range starts[i:] {
					line, column, start := placeOf(c, text, at)
					want := law.Place{File: "f", Line: line, Column: column, Cell: c.Cells}
					r := c.On(r, []byte(text), at)
					if got := c.Place("f", r); got != want || r.Start != start || r.At != at {
						t.Fatalf("%+v, %q from %d to %d: %+v of a line from %d on, want %+v from %d on", c, text, from, at, got, r.Start, want, start)
					}
				}
			}
			lines, _, _ := placeOf(c, text, len(text))
			if got := c.Lines([]byte(text)); got != lines-1 {
				t.Fatalf("%+v, %q has %d lines, want %d", c, text, got, lines-1)
			}
		}
	}
}
