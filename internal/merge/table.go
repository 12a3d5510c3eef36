package merge

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/columns"
)

// Columns of a merged table beside the facts.
const (
	From   = columns.MergedFrom // the registers that have the case
	Doubts = "merge_doubts"     // the facts in doubt
)

// Column is a column of a merged table.
type Column struct {
	Name   string
	role   columns.Role
	extra  int // number of the input, counted from 1
	source [2]string
}

// factRoles are the facts in the order in which they are written. The last day of an
// act is written with its first.
var factRoles = []columns.Role{columns.RoleCase, columns.RoleOffence, columns.RoleAge, columns.RoleBorn, columns.RoleDate, columns.RoleWith, columns.RoleMaybe}

// Columns lists the columns: the facts, what a command reads beside them, the registers
// and the doubts, and what each register says in its own words.
func (m *Merger) Columns() []Column {
	var list []Column
	for _, r := range factRoles {
		if r == columns.RoleCase || m.has[r] || r == columns.RoleMaybe || r == columns.RoleAge && m.has[columns.RoleBorn] || r == columns.RoleDate && m.has[columns.RoleUntil] {
			list = append(list, Column{Name: columns.Names[r][0], role: r})
		}
	}
	for i, has := range m.extra {
		if has {
			list = append(list, Column{Name: m.o.Inputs[i].Names[0], extra: i + 1})
		}
	}
	if !m.o.Whole {
		list = append(list, Column{Name: From})
	}
	list = append(list, Column{Name: Doubts})
	for _, key := range slices.SortedFunc(maps.Keys(m.named), func(a, b [2]string) int { return cmp.Compare(m.named[a], m.named[b]) }) {
		c := Column{Name: key[1], source: key}
		if !m.o.Whole {
			c.Name += columns.OfRegister + key[0]
		}
		list = append(list, c)
	}
	return list
}

// RoleNamed is the fact that a column of the registers holds.
func (m *Merger) RoleNamed(name string) columns.Role {
	for _, g := range m.cases {
		for _, t := range g.rows {
			if i := slices.Index(t.Names, name); i >= 0 {
				return t.Uses[i].Role
			}
		}
	}
	return columns.RoleOther
}

// Fact is the name that machine output has for the fact of a column; empty where it
// holds none.
func (c Column) Fact() string {
	if c.role != columns.RoleOther {
		return c.Name
	}
	return ""
}

// Rows gives the cells of each case, in the order in which the cases were met.
func (m *Merger) Rows(list []Column, row func(cells []string) error) error {
	for at := range m.cases {
		err := row(m.Row(list, at))
		if m.cases[at] = nil; err != nil {
			return err
		}
	}
	return nil
}

// Row gives the cells of a case by its number from 0, and counts it; nil where there are
// no more cases.
func (m *Merger) Row(list []Column, at int) []string {
	if at >= len(m.cases) {
		return nil
	}
	j := m.joinedOf(m.cases[at])
	if m.Counts.Cases++; len(j.doubts) > 0 {
		m.Counts.Doubtful++
	}
	var cells []string
	for _, c := range list {
		cells = append(cells, j.cell(c))
	}
	return cells
}

func (j *joined) cell(c Column) string {
	switch {
	case c.extra > 0:
		return j.extra[c.extra-1]
	case c.role != columns.RoleOther:
		return j.cells[c.role]
	case c.Name == From:
		return strings.Join(j.registersNamed(), ";")
	case c.Name == Doubts:
		return strings.Join(j.doubts, ";")
	}
	return j.inWords(c.source)
}

// registersNamed lists the registers that have the case.
func (j *joined) registersNamed() []string {
	var list []string
	for _, s := range j.said {
		if name := j.m.o.Sources[s.Input]; !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	return list
}

// between stands between the texts of several rows of a register.
const between = " | "

// inWords is what a register says in one of its columns.
func (j *joined) inWords(source [2]string) string {
	var texts []string
	met := map[string]bool{"": true}
	for _, s := range j.said {
		if j.m.o.Sources[s.Input] != source[0] {
			continue
		}
		if i := slices.Index(s.Names, source[1]); i >= 0 && i < len(s.Texts) && !met[s.Texts[i]] {
			met[s.Texts[i]] = true
			texts = append(texts, s.Texts[i])
		}
	}
	return strings.Join(texts, between)
}

// Said gives the name that a register has for the column, and the register; both are
// empty for the other columns.
func (c Column) Said() (name, register string) { return c.source[1], c.source[0] }
