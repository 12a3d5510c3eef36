package merge

import (
	"strings"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// Add takes a record.
func (m *Merger) Add(t *cases.Taken) {
	m.Counts.Records++
	m.note(t)
	for _, f := range t.Flaws {
		m.o.Report(f)
	}
	switch {
	case len(t.Flaws) > 0 && isNoID(t.ID):
		m.leave(t)
	case isNoID(t.ID) && m.o.Whole:
		m.reject(t, IDLacking)
	case isNoID(t.ID):
		m.reject(t, IDMissing)
	case isEaten(t.ID):
		m.reject(t, IDEaten)
	default:
		m.join(t)
	}
}

// leave leaves a record out, or keeps it alone as one that nothing answers.
func (m *Merger) leave(t *cases.Taken) {
	if m.Counts.Rejected++; m.o.Whole {
		m.cases = append(m.cases, &group{id: t.ID, rows: []*cases.Taken{t}, broken: true})
	}
}

// note keeps which columns there are.
func (m *Merger) note(t *cases.Taken) {
	for i, u := range t.Uses {
		if i >= len(t.Texts) {
			break
		}
		m.has[u.Role] = true
		if u.Flag != "" {
			m.has[columns.RoleWith] = true
		}
		if u.Extra > 0 {
			m.extra[u.Extra-1] = true
		}
		if u.Role == columns.RoleCase || t.Names[i] == "" || m.o.Whole && !u.Own() {
			continue
		}
		key := [2]string{m.o.Sources[t.Input], t.Names[i]}
		if _, known := m.named[key]; !known {
			m.named[key] = len(m.named)
		}
	}
}

func (m *Merger) reject(t *cases.Taken, code law.Code) {
	m.leave(t)
	m.o.Report(cases.Flaw{Place: t.At(columns.RoleCase), Fault: law.Fault{Code: code}})
}

// join adds a record to its case.
func (m *Merger) join(t *cases.Taken) {
	plain := plainID(t.ID)
	id := t.ID
	if m.o.Alike {
		id = plain
	}
	g := m.byID[id]
	if g == nil {
		g = &group{id: strings.TrimSpace(t.ID), twin: m.alike[plain], second: m.alike[plain] != nil}
		m.byID[id] = g
		m.cases = append(m.cases, g)
		if g.twin == nil {
			m.alike[plain] = g
		} else if g.twin.twin == nil {
			g.twin.twin = g
		}
	}
	if len(t.Flaws) > 0 {
		m.Counts.Rejected++
		g.broken = true
	}
	if m.o.Whole && !g.apart && len(g.rows) > 0 && g.rows[0].Input != t.Input {
		m.o.Report(cases.Flaw{Place: t.Place, Fault: law.Fault{Code: InFiles, Args: []any{g.rows[0].Place.String()}}})
		g.apart, g.broken = true, true
	}
	if again := g.same(t); again != nil {
		m.Counts.Duplicates++
		m.o.Report(cases.Flaw{Place: t.Place, Fault: law.Fault{Code: Duplicate, Args: []any{again.Place.String()}}})
		g.repeated = true
		return
	}
	g.rows = append(g.rows, t)
}
