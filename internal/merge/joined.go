package merge

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// joined is what all records of a case say together.
type joined struct {
	*group
	m      *Merger
	said   []*said
	cells  [columns.RoleCount]string
	extra  []string
	doubts []string
	open   []law.CircumstanceID // may be present, whatever the records say
}

func (j *joined) tell(code law.Code, at law.Place, args ...any) {
	j.m.o.Report(cases.Flaw{Place: at, Fault: law.Fault{Code: code, Args: args}})
}

func (j *joined) doubt(fact string) {
	if !slices.Contains(j.doubts, fact) {
		j.doubts = append(j.doubts, fact)
	}
}

// differ tells that two records do not agree about a fact.
func (j *joined) differ(r columns.Role, first, second *said) {
	j.differAs(columns.Names[r][0], columns.RoleTexts[r], first.At(r), second.At(r))
}

func (j *joined) differAs(name string, fact law.Text, first, second law.Place) {
	j.doubt(name)
	j.tell(Differs, second, fact, first.String())
}

// differAbout tells that two records do not agree about a circumstance.
func (j *joined) differAbout(id law.CircumstanceID, first, second *said) {
	is := func(name string) bool {
		found, fault := j.m.o.Edition.FindCircumstanceAlone(name)
		return fault == nil && found == id
	}
	c := j.m.o.Edition.Circumstance(id)
	j.differAs(columns.Names[columns.RoleWith][0], c.Title, first.AtFlag(is), second.AtFlag(is))
}

// unreadable leaves a text that cannot be read in its cell.
func (j *joined) unreadable(r columns.Role) bool {
	for _, s := range j.said {
		if s.raw[r] != "" {
			j.cells[r], j.group.raw[r] = s.raw[r], true
			return true
		}
	}
	return false
}

// agreeing finds a record whose fact all others leave room for; nil where there is
// none.
func agreeing(list []*said, holds func(wide, narrow *said) bool) *said {
	for _, s := range list {
		if !slices.ContainsFunc(list, func(o *said) bool { return !holds(o, s) }) {
			return s
		}
	}
	return nil
}

// about gives the records that say something.
func (j *joined) about(says func(*said) bool) []*said {
	var list []*said
	for _, s := range j.said {
		if says(s) {
			list = append(list, s)
		}
	}
	return list
}

// days joins the days of the act. Days that differ become the period that holds them
// all: every law of that time is asked about.
func (j *joined) days() law.Facts {
	if j.unreadable(columns.RoleDate) {
		return law.Facts{}
	}
	list := j.about(func(s *said) bool { return !s.days.Date.IsZero() })
	if len(list) == 0 {
		return law.Facts{}
	}
	same := func(a, b *said) bool { return a.days.Period() == b.days.Period() }
	days := list[0].days
	if one := agreeing(list, func(wide, narrow *said) bool {
		return same(wide, narrow) || wide.oneDayOf() && wide.days.Period().Holds(narrow.days.Period())
	}); one != nil {
		days = one.days
	} else {
		for _, s := range list {
			days = spanned(days, s.days)
		}
		j.differ(columns.RoleDate, list[0], list[1+slices.IndexFunc(list[1:], func(s *said) bool { return !same(list[0], s) })])
	}
	j.cells[columns.RoleDate] = days.Given().Date
	return days
}

// spanned is the period that holds two.
func spanned(a, b law.Facts) law.Facts {
	from, to := a.Date, a.Period().To
	if b.Date.Compare(from) < 0 {
		from = b.Date
	}
	if last := b.Period().To; last.Compare(to) > 0 {
		to = last
	}
	return law.Facts{Date: from, Until: to}
}

// circumstances joins the circumstances. One that some record says is present and
// another that it is not, may be present.
func (j *joined) circumstances() {
	var with, maybe []string
	listed := !j.m.o.Victims // what a row does not list may be true of another victim
	for _, id := range j.named() {
		var yes, no *said
		perhaps := false
		for _, s := range j.said {
			isYes, isPerhaps, isNo := s.says(id, listed)
			perhaps = perhaps || isPerhaps
			if yes == nil && (isYes || isPerhaps) {
				yes = s
			}
			if no == nil && isNo {
				no = s
			}
		}
		if slices.Contains(j.open, id) {
			maybe = append(maybe, string(id))
			continue
		}
		both := slices.ContainsFunc(j.said, func(s *said) bool { return slices.Contains(s.with, id) })
		switch {
		case no == nil && !perhaps:
			with = append(with, string(id))
			continue
		case no != nil:
			j.differAbout(id, yes, no)
		case both: // present, and in doubt
			j.doubt(columns.Names[columns.RoleWith][0])
		}
		maybe = append(maybe, string(id))
	}
	j.list(columns.RoleWith, with)
	j.list(columns.RoleMaybe, maybe)
}

// list writes circumstances, unless their texts cannot be read.
func (j *joined) list(r columns.Role, ids []string) {
	if !j.unreadable(r) {
		if j.cells[r] != "" {
			ids = append(ids, j.cells[r])
		}
		j.cells[r] = strings.Join(ids, ";")
	}
}

// named lists the circumstances that some record says may be present.
func (j *joined) named() []law.CircumstanceID {
	list := slices.Clone(j.open)
	for _, s := range j.said {
		list = append(append(list, s.with...), s.maybe...)
	}
	slices.Sort(list)
	return slices.Compact(list)
}
