package merge

import (
	"slices"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Cases is how many cases there are.
func (m *Merger) Cases() int { return len(m.cases) }

// At is where the fact of a column of a joined row stands in the registers: the first
// record of the case that says something of it.
func (m *Merger) At(at int, c Column) law.Place {
	g := m.cases[at]
	for _, t := range g.rows {
		if says(t, c) {
			if c.role == columns.RoleOther {
				return t.Place
			}
			return t.At(c.role)
		}
	}
	return g.rows[0].Place
}

// says reports whether a column of a record that a joined column is made of is filled.
func says(t *cases.Taken, c Column) bool {
	for i, u := range t.Uses[:min(len(t.Uses), len(t.Texts))] {
		is := c.role != columns.RoleOther && u.Role == c.role || c.extra > 0 && u.Extra == c.extra
		if is && !spelling.SaysNothing(t.Texts[i]) {
			return true
		}
	}
	return false
}

// IsTold reports whether a fault that is found in a joined row has been told already of
// its records, when they were joined.
func (m *Merger) IsTold(at int, f law.Fault) bool {
	g := m.cases[at]
	named := func(t *cases.Taken) bool { return !spelling.SaysNothing(t.Offence) }
	differs := func(t *cases.Taken) bool { return spelling.Fold(t.Offence) != spelling.Fold(g.rows[0].Offence) }
	told := false
	switch f.Code {
	case answers.OffenceMissing:
		told = slices.ContainsFunc(g.rows, named)
	case law.OffencesNamed, law.OffencesCited, law.OffencePerhaps: // the offences of the records beside each other
		told = slices.ContainsFunc(g.rows, differs)
	}
	return told || g.broken || g.twin != nil || g.raw[columns.RoleOfFact(f.Fact)]
}
