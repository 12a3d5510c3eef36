package determine

import (
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// during chooses the day whose law counts. Over several days the ledger branches.
func (s *state) during(a *resolve.Answer) {
	first, last := s.charge.days()
	on := func(d law.Date) func(*state) {
		return func(s *state) { s.day, s.answer = d, spanOn(a, d) }
	}
	if first == last {
		on(first)(s)
		return
	}
	s.dispute(general.LawDuring, option{"first-day", on(first)}, option{"last-day", on(last)})
}

// days are the first and the last day of the conduct. One that goes on ends on the day of
// the judgment at the latest.
func (c *Charge) days() (first, last law.Date) {
	f := &c.Answer.Facts
	first, last = f.Date, f.Period().To
	if f.EndsUnknown() {
		last = c.Facts.AsOf
	}
	if last.Compare(first) < 0 {
		last = first
	}
	return first, last
}

// spanOn is the part of an answer that counts on a day.
func spanOn(a *resolve.Answer, d law.Date) *resolve.Answer {
	for i := range a.Spans {
		if a.Spans[i].During.Has(d) {
			return &a.Spans[i]
		}
	}
	return a
}

// tierOf branches over the tiers that the facts leave possible.
func (s *state) tierOf() {
	var options []option
	for _, b := range s.answer.Branches {
		id := "no-tier"
		if b.Tier != nil {
			id = b.Tier.ID
		}
		options = append(options, option{id, func(s *state) { s.tier, s.branch = b.Tier, b }})
	}
	if len(options) > 0 {
		s.unknown("tier", options...)
	}
}
