package turns

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Question is the same for two cases that ask the same: about the same offence, by the
// same article and numeral, on the same facts.
func Question(o *law.Offence, c *resolve.Coded) string {
	b := make([]byte, 0, 128)
	b = append(append(append(append(b, o.ID...), 0), o.Named...), 0)
	if o.Cited != (articles.Cited{}) {
		b = fmt.Append(b, o.Cited)
	}
	return string(AppendFacts(append(b, 0), c))
}

// AppendFacts writes the facts of a case, those that are sets in order.
func AppendFacts(b []byte, c *resolve.Coded) []byte {
	for _, ages := range c.Victims {
		b = append(appendAges(b, ages), ';')
	}
	for _, day := range [3]law.Date{c.Born, c.Date, c.Until} {
		b = appendNumber(b, day.Ordinal())
	}
	b = strconv.AppendBool(b, c.Today)
	return appendSet(appendSet(b, c.With), c.Maybe)
}

// appendAges writes the bands of a set of ages.
func appendAges(b []byte, ages law.Ages) []byte {
	if n, one := ages.Single(); one {
		return appendNumber(b, n)
	}
	for _, band := range ages.Bands() {
		youngest, oldest := band.Limits()
		b = append(appendNumber(append(b, '['), youngest), '-')
		b = appendNumber(b, oldest)
	}
	return b
}

func appendNumber(b []byte, n int) []byte { return append(strconv.AppendInt(b, int64(n), 10), ',') }

// appendSet writes a list of circumstances, which means the same in any order.
func appendSet(b []byte, places []int) []byte {
	var room [16]int
	list := append(room[:0], places...)
	slices.Sort(list)
	for _, place := range slices.Compact(list) {
		b = appendNumber(b, place)
	}
	return append(b, '|')
}
