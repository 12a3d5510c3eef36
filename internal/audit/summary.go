package audit

import (
	"cmp"
	"slices"
	"sync/atomic"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
)

// Summary counts verdicts. Use [NewSummary].
type Summary struct {
	edition *law.Edition
	listed  int // highest number of listed cases of each kind
	full    [listKinds]atomic.Bool
	tally
}

// NewSummary starts a summary of sentences under an edition. It lists up to the
// given number of cases of each kind and counts the others.
func NewSummary(e *law.Edition, listed int) *Summary { return &Summary{edition: e, listed: listed} }

// begin starts the tally of a run of records. Several runs may be counted at the
// same time.
func (s *Summary) begin() *tally { return &tally{room: s.listed, full: &s.full} }

// Add counts one record.
func (s *Summary) Add(n Note) {
	t := s.begin()
	t.add(&n)
	s.merge(t)
}

// merge adds the records of a run. The runs come in the order of their records.
func (s *Summary) merge(t *tally) {
	s.all.join(&t.all)
	s.offences.join(&t.offences)
	s.bands.join(&t.bands)
	s.districts.join(&t.districts)
	s.years.join(&t.years)
	s.minors.Compared += t.minors.Compared
	s.minors.AgeNotApplied += t.minors.AgeNotApplied
	s.minors.NotCompared += t.minors.NotCompared
	s.unbounded += t.unbounded
	s.agreed += t.agreed
	s.changed += t.changed
	s.spaces.join(t.spaces)
	for i, n := range t.outside {
		s.outside[i] += n
	}
	for kind := range s.lists {
		s.list(kind, &t.lists[kind])
	}
}

// list adds the cases of one kind.
func (s *Summary) list(kind int, later *list) {
	l := &s.lists[kind]
	fit := min(s.listed-len(l.kept), len(later.kept))
	l.kept = append(l.kept, later.kept[:fit]...)
	l.more += len(later.kept) - fit + later.more
	if len(l.kept) == s.listed {
		s.full[kind].Store(true)
	}
}

// Found reports how many records have one of the verdicts. It includes undetermined
// records that are asked about because every range that remains gives the verdict.
func (s *Summary) Found(verdicts []Verdict) int {
	n := 0
	for _, v := range verdicts {
		n += s.all.verdicts.of(v) + s.outside.of(v)
	}
	return n
}

// Asked reports how many sentences deserve a written reason.
func (s *Summary) Asked() int { return s.all.asked }

// Report gives the summary for the screens of package sentences.
func (s *Summary) Report() Audited {
	return Audited{
		Edition: s.edition, Total: s.all.total(), Verdicts: s.all.verdicts.list(),
		Groups: []Grouping{
			{Code: "audit.by_offence", Fact: "offence", Rows: rows(&s.offences)},
			{Code: "audit.by_age", Fact: "victim_age", Rows: rows(&s.bands)},
			{Code: "audit.by_district", Fact: "district", Rows: rows(&s.districts)},
			{Code: "audit.by_year", Fact: "year", Rows: rows(&s.years)},
		},
		Minors: s.minors, Inside: s.all.verdicts.of(Within), Unbounded: s.unbounded,
		Open: s.all.verdicts.of(Undetermined), Agreed: s.agreed, Outside: slices.DeleteFunc(s.outside.list(), func(c Count) bool { return c.Cases == 0 }), Recharacterised: s.changed,
		Asked: s.lists[listAsked].cases(), Changed: s.lists[listChanged].cases(), Unsettled: s.lists[listUnsettled].cases(),
		Spaces: s.spaces.list(),
	}
}

// Differing compares the offences of the records with their counterparts in another
// edition, as they are today. It is nil when no counterpart has a different range
// at any age.
func (s *Summary) Differing(other *law.Edition, today law.Date) *Differing {
	p := &Differing{Other: other, Today: today}
	for _, o := range s.edition.Offences {
		if s.offences.known[sameGroup(o.ID)] == nil || o.Counterpart.Edition != other.ID {
			continue
		}
		if slices.ContainsFunc(comparing.WithCounterparts(o, other, today).Rows, func(r comparing.CounterpartsRow) bool { return !r.Same }) {
			p.Offences = append(p.Offences, o)
		}
	}
	if len(p.Offences) == 0 {
		return nil
	}
	return p
}

// rows orders groups by their keys; the group without a key comes last.
func rows(x *grouping) []GroupRow {
	var list []GroupRow
	for _, g := range x.groups {
		list = append(list, GroupRow{Key: g.name, Total: g.total(), Asked: g.asked, Counts: g.verdicts.list()})
	}
	slices.SortFunc(list, func(a, b GroupRow) int {
		if (a.Key == "") != (b.Key == "") {
			return cmp.Compare(b.Key, a.Key)
		}
		return cmp.Compare(a.Key, b.Key)
	})
	return list
}

// list gives the number of cases with each verdict.
func (c *counts) list() []Count {
	var list []Count
	for i, v := range verdicts {
		list = append(list, Count{Verdict: v, Cases: c[i], NeedsReason: v.NeedsReason()})
	}
	return list
}
