package merge

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// said is what one record says, read.
type said struct {
	*cases.Taken
	victims []law.Ages
	born    law.Date
	days    law.Facts // the date and the last day alone
	with    []law.CircumstanceID
	maybe   []law.CircumstanceID
	denied  []law.CircumstanceID
	// raw holds texts that cannot be read, by their roles. They stay as they are, so
	// that what answers the row says what is wrong with them.
	raw    [columns.RoleCount]string
	unread []string // the facts that cannot be read
}

// read reads a record by the parsers of every other input.
func (m *Merger) read(t *cases.Taken) *said {
	s := &said{Taken: t}
	g := t.Facts
	facts, faults := law.Given{Ages: g.Ages, With: g.With, Maybe: g.Maybe}.FactsAlone(m.o.Edition)
	s.victims, s.with, s.maybe = facts.Victims, facts.With, facts.Maybe
	for _, f := range faults {
		m.unreadable(s, f)
		switch f.Fact {
		case law.FactAge:
			s.raw[columns.RoleAge] = strings.Join(g.Ages, ";")
		case law.FactCircumstance:
			s.raw[columns.RoleWith] = strings.Join(g.With, ";")
		default:
			s.raw[columns.RoleMaybe] = strings.Join(g.Maybe, ";")
		}
	}
	days, faults := law.Given{Date: g.Date, Until: g.Until, Order: g.Order}.FactsAlone(m.o.Edition)
	if s.days = days; len(faults) > 0 {
		m.unreadable(s, faults[0])
		text := g.Date
		if strings.TrimSpace(g.Until) != "" {
			text += ".." + g.Until
		}
		s.raw[columns.RoleDate] = inOrder(text, g.Order)
	}
	if !spelling.SaysUnknown(g.Born) {
		p, fault := g.Order.ParseDays(strings.Trim(g.Born, " \t"))
		if fault == nil && p.From != p.To {
			fault = &law.Fault{Code: law.DateNotADay}
		}
		if s.born = p.From; fault != nil {
			fault.Fact = law.FactBorn
			m.unreadable(s, fault)
			s.raw[columns.RoleBorn] = inOrder(g.Born, g.Order)
		}
	}
	for _, name := range t.Denied {
		if id, fault := m.o.Edition.FindCircumstanceAlone(name); fault == nil {
			s.denied = append(s.denied, id)
		}
	}
	return s
}

// unreadable tells of a text that cannot be read as a fact, without the text.
func (m *Merger) unreadable(s *said, f *law.Fault) {
	s.unread = append(s.unread, string(f.Fact))
	told := *f
	told.Value, told.Suggest = "", nil
	m.o.Report(cases.Flaw{Place: s.At(columns.RoleOfFact(f.Fact)), Fault: told})
}

// inOrder marks a text that is a day in the usual order and none in the order of its
// table: nobody who reads the merged table may take it for that day.
func inOrder(text string, order law.DateOrder) string {
	usual := law.Given{Date: text}
	if _, faults := usual.FactsAlone(&law.Edition{}); order != law.DayFirst && len(faults) == 0 {
		return "? " + text
	}
	return text
}

// says reports whether the record says that a circumstance is present, that it may be
// or that it is not.
func (s *said) says(id law.CircumstanceID, listed bool) (yes, perhaps, no bool) {
	yes, perhaps = slices.Contains(s.with, id), slices.Contains(s.maybe, id)
	no = slices.Contains(s.denied, id) || listed && s.Listed && !yes && !perhaps
	return yes, perhaps, no
}

// oneDayOf reports whether the days are a month or a year, and one day of it is meant.
func (s *said) oneDayOf() bool {
	from, to := s.days.Date, s.days.Until
	whole := from.Day == 1 && to.Next().Day == 1 && (from.Year == to.Year && from.Month == to.Month || from.Month == 1 && to.Month == 12 && from.Year == to.Year)
	return !to.IsZero() && whole && !strings.Contains(s.Facts.Date, "..") && strings.TrimSpace(s.Facts.Until) == ""
}
