package ledger

import (
	"strings"

	"github.com/conmina/conmina/internal/determine"
)

// Columns lists the columns of a table of readings.
func Columns() []string {
	return []string{"reading", "space_lo_months", "space_hi_months", "space_lo_reason", "space_hi_reason", "space_status"}
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
		list = append(list, []string{nameOf(r), text(x.Lo.Months), text(x.Hi.Months), text(x.Lo.Reason), text(x.Hi.Reason), string(v.Status)})
	}
	return list
}

// nameOf names a reading by its positions.
func nameOf(r determine.Reading) string {
	var parts []string
	for _, s := range r.Path {
		parts = append(parts, s.Split.ID+"="+s.Position)
	}
	if len(parts) == 0 {
		return "space"
	}
	return strings.ReplaceAll(strings.Join(parts, "+"), " ", "_")
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
		b.WriteString(nameOf(r) + " " + lo + " " + hi + "\n")
	}
	return b.String()
}
