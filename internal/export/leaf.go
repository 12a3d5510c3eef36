package export

import (
	"slices"
	"strconv"

	"github.com/conmina/conmina/internal/law"
)

// leaf is what all cases of a cell have in common.
type leaf struct {
	row  Row
	told int
}

// cell is a path with its row. A case belongs to it when it has at least one circumstance
// of each list in any, and no circumstance of none.
type cell struct {
	span span
	any  [][]int // places in the vocabulary
	none []int
	leaf leaf
}

// compiled is a run with its cells. Their circumstances are not bits yet.
type compiled struct {
	question string
	days     law.Period
	cells    []cell
}

// toldAt tells apart the ages at which the sources say different things of an offence
// without deciding otherwise.
func toldAt(o *law.Offence, ages law.Ages) string {
	said := ""
	for i := range o.Versions {
		v := &o.Versions[i]
		for k := range v.Notices {
			said += strconv.FormatBool(v.Notices[k].Applies(ages))
		}
		for k := range v.NoRange {
			said += strconv.FormatBool(slices.ContainsFunc(v.NoRange[k].When, func(x law.Condition) bool { return !x.VictimAge.Intersect(ages).Empty() }))
		}
	}
	return said
}

// continues reports whether another run of the same question follows with the same
// cells.
func (r compiled) continues(next compiled) bool {
	same := func(a, b cell) bool {
		return a.span == b.span && a.leaf == b.leaf && slices.Equal(a.none, b.none) && slices.EqualFunc(a.any, b.any, slices.Equal)
	}
	return r.question == next.question && next.days.From != Undated() && r.days.To.Next() == next.days.From && slices.EqualFunc(r.cells, next.cells, same)
}
