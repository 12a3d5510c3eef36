package ledger

import (
	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// Solved adds to a document the space that a ledger ends in, or each of its readings, with
// the operations that lead there.
func Solved(d *sheet.Document, l *determine.Ledger, s sheet.Style) {
	v, w := screen{l}, said{words.In(s.Language), l, s.Months}
	readings := v.Root.Readings(false)
	v.result(d, w, readings)
	v.charges(d, w, readings)
	v.lines(d, w, s, readings)
	v.bounds(d, w, readings)
}
