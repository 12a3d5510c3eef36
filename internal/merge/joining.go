package merge

import (
	"slices"

	"github.com/conmina/conmina/internal/columns"
)

// joinedOf joins the records of a case.
func (m *Merger) joinedOf(g *group) *joined {
	j := &joined{group: g, m: m}
	for _, row := range g.rows {
		j.said = append(j.said, m.read(row))
	}
	j.cells[columns.RoleCase] = g.id
	j.identity()
	days := j.days()
	j.ages(days)
	j.circumstances()
	j.offence(days)
	j.withhold()
	j.inputs()
	for _, s := range j.said {
		for _, fact := range s.unread {
			j.doubt(fact)
		}
	}
	return j
}

// identity tells of numbers that look the same, and of several rows of a register.
func (j *joined) identity() {
	if j.twin != nil {
		if j.second {
			j.tell(IDAlike, j.said[0].At(columns.RoleCase), j.twin.rows[0].At(columns.RoleCase).String())
		}
		j.doubt(columns.Names[columns.RoleCase][0])
	}
	if j.m.o.Victims {
		if j.repeated || len(j.said) > 1 {
			j.openPlural()
		}
		return
	}
	for i, s := range j.said {
		first := slices.IndexFunc(j.said[:i], func(o *said) bool { return o.Input == s.Input })
		if first >= 0 {
			j.tell(Rows, s.Place, j.said[first].Place.String())
			j.doubt(columns.Names[columns.RoleCase][0])
			j.openPlural()
		}
	}
}
