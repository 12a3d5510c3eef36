package ledger

import (
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/determine"
)

// Columns lists the columns of a table of readings.
func Columns() []string {
	return []string{"reading", "space_lo_months", "space_hi_months", "space_lo_reason", "space_hi_reason", "space_status", "space_lo_included", "space_hi_included"}
}

// Records is one row for each reading.
func (v screen) Records() [][]string {
	list := [][]string{Columns()}
	if v.Root == nil || v.TooMany {
		return list
	}
	text := func(s *string) string {
		if s == nil {
			return ""
		}
		return *s
	}
	for _, r := range v.Root.Readings(false) {
		x := spaceOf(r.Leaf.Space)
		list = append(list, []string{r.Name(), text(x.Lo.Months), text(x.Hi.Months), text(x.Lo.Reason), text(x.Hi.Reason), string(v.Status), included(x.Lo), included(x.Hi)})
	}
	return list
}

// included says whether an end with a figure belongs to the space.
func included(e endJSON) string {
	if e.Months == nil {
		return ""
	}
	return strconv.FormatBool(e.Included)
}

// Short is one line for each reading: its name, and the ends in months, with a hyphen
// for an end without a figure.
func Short(l *determine.Ledger) string {
	if l.Root == nil || l.TooMany {
		return ""
	}
	var b strings.Builder
	for _, r := range l.Root.Readings(false) {
		x := r.Leaf.Space
		lo, hi := "-", "-"
		if x.Lo != nil {
			lo = x.Lo.RatString()
		}
		if x.Hi != nil {
			hi = x.Hi.RatString()
		}
		if x.Life {
			lo = "life"
		}
		if x.Life || x.HiLife {
			hi = "life"
		}
		b.WriteString(r.Name() + " " + lo + " " + hi + "\n")
	}
	return b.String()
}
