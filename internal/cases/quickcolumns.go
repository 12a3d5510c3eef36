package cases

import (
	"slices"

	"github.com/conmina/conmina/internal/columns"
)

// quickColumns are the columns of quick lines by how they are read.
type quickColumns struct {
	facts       [blankCell]int // by kind: the column, or -1
	free, blank []int
}

// cellKind is how a value is read.
type cellKind uint8

const (
	freeCell cellKind = iota // any text
	offenceCell
	ageCell
	dateCell
	withCell
	blankCell // a fact that quick lines do not have
)

// kindOfRole is how the values of a fact are read.
func kindOfRole(r columns.Role) cellKind {
	switch r {
	case columns.RoleOffence:
		return offenceCell
	case columns.RoleAge:
		return ageCell
	case columns.RoleDate:
		return dateCell
	case columns.RoleWith:
		return withCell
	}
	return blankCell
}

func (l *layout) quickColumns() *quickColumns {
	q := &quickColumns{facts: [blankCell]int{-1, -1, -1, -1, -1}, blank: slices.Clone(l.special)}
	for _, f := range l.facts {
		if kind := kindOfRole(f.role); kind != blankCell {
			q.facts[kind] = f.column
		} else {
			q.blank = append(q.blank, f.column)
		}
	}
	for i := range l.Names {
		if !slices.Contains(q.facts[:], i) && !slices.Contains(q.blank, i) {
			q.free = append(q.free, i)
		}
	}
	return q
}
