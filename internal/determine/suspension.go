package determine

import (
	"math/big"
	"slices"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// suspension says whether the penalty may be suspended. Where the article changed while the
// conduct went on, by the law of the first and of the last day.
func (l *Ledger) suspension(i int, missing map[string]bool) *Node {
	first, last := l.Charges[i].days()
	if r := l.Part.Rule("suspension"); r.On(first) == r.On(last) {
		return l.suspensionOn(i, first, "", missing)
	}
	by := []Branch{{"first-day", l.suspensionOn(i, first, "first-day", missing)}, {"last-day", l.suspensionOn(i, last, "last-day", missing)}}
	by = slices.DeleteFunc(by, func(b Branch) bool { return b.Node == nil })
	switch {
	case len(by) == 0:
		return nil
	case len(by) == 1 || by[0].Node.sameEnds(by[1].Node):
		return by[0].Node
	}
	positions, _ := Assumed(l.Charges)
	return &Node{Branches: by, Split: &Split{Why: Disputed, ID: general.LawDuring, Fork: l.Part.Fork(general.LawDuring), Offence: i, Assumed: positions[general.LawDuring]}}
}

// suspensionOn asks by the law of a day of the conduct, which is a position on that day
// or empty, and by each later law, up to the day of the judgment, that is milder.
func (l *Ledger) suspensionOn(i int, day law.Date, position string, missing map[string]bool) *Node {
	r := l.Part.Rule("suspension")
	base := l.suspendedUnder(i, r.On(day), position, missing)
	if base == nil {
		return nil
	}
	split := &Split{Why: Disputed, ID: general.MilderLaw, Fork: l.Part.Fork(general.MilderLaw), Offence: i}
	root := &Node{Split: split, Branches: []Branch{{"act", base}}}
	kept := base
	for k := range r.Versions {
		v := &r.Versions[k]
		if v.InForce.From.Compare(day) <= 0 || v.InForce.From.Compare(l.Charges[i].Facts.AsOf) > 0 {
			continue
		}
		if later := l.suspendedUnder(i, v, position, missing); later != nil && milder(later, base) && !later.sameEnds(kept) {
			root.Branches = append(root.Branches, Branch{"later " + v.InForce.From.String(), later})
			kept = later
		}
	}
	if len(root.Branches) == 1 {
		return base
	}
	return root
}

// suspendedUnder asks the question under one version.
func (l *Ledger) suspendedUnder(i int, v *general.Version, position string, missing map[string]bool) *Node {
	if v == nil {
		return nil
	}
	s := newState(l.Part, l.Charges)
	s.missing = missing
	if position != "" {
		s.taken[general.LawDuring] = position
	}
	s.todo = s.ranged(i, func(s *state) {
		s.space = l.spaceOfCharge(i)
		if s.agent.Empty() { // an adult of any age, because the question depends on it
			s.agent = adults(l.Part, law.AnyAge(), s.day)
		}
		s.suspend(v, 0, nil)
	})
	return answered(s.run())
}

// spaceOfCharge gives the bounds of the space of a charge over all readings. Where several
// offences are joined it gives the bounds of the whole penalty, because the whole penalty is
// suspended and not each part. In a reading in which the facts reach no tier of a charge,
// that charge and the charges after it have no space, and add nothing to it.
func (l *Ledger) spaceOfCharge(i int) Space {
	if l.Joined != "" {
		return l.Bounds
	}
	var bounds *Space
	for _, leaf := range l.Root.Leaves() {
		if i >= len(leaf.Spaces) {
			continue
		}
		x := leaf.Spaces[i]
		if bounds != nil {
			x = bounds.hull(x)
		}
		bounds = &x
	}
	if bounds == nil {
		return Space{}
	}
	return *bounds
}

// suspend goes through the cases of a version, the narrowest limit first, and ends with
// the best verdict.
func (s *state) suspend(v *general.Version, k int, best *Outcome) {
	if k == len(v.Cases) {
		s.ends(*best)
		return
	}
	c := &v.Cases[k]
	if c.Mode != general.Limit {
		s.holds(c.If, func(s *state) { s.ends(Outcome{Verdict: ShutOut, Version: v, Limit: plainLimit(v)}) }, func(s *state) { s.suspend(v, k+1, best) })
		return
	}
	if best != nil && best.Verdict == Possible {
		s.suspend(v, k+1, best)
		return
	}
	s.holds(c.If, func(s *state) {
		limit := months(c.Max)
		found := &Outcome{Verdict: against(s.space, limit), Version: v, Limit: limit}
		if best != nil && rank(found.Verdict) < rank(best.Verdict) {
			found = best
		}
		s.suspend(v, k+1, found)
	}, func(s *state) { s.suspend(v, k+1, best) })
}

// plainLimit is the limit of a version without conditions.
func plainLimit(v *general.Version) *big.Rat {
	for i := range v.Cases {
		if v.Cases[i].Mode == general.Limit && v.Cases[i].If.Always() {
			return months(v.Cases[i].Max)
		}
	}
	return nil
}

// against compares a space with a limit.
func against(x Space, limit *big.Rat) Verdict {
	switch {
	case x.Life, x.Lo != nil && (x.Lo.Cmp(limit) > 0 || x.LoOut && x.Lo.Cmp(limit) == 0):
		return Impossible
	case x.Hi != nil && x.Hi.Cmp(limit) <= 0:
		return Possible
	case x.Lo != nil && x.Lo.Cmp(limit) == 0:
		return Exactly
	}
	return Depends
}

func rank(v Verdict) int {
	return map[Verdict]int{ShutOut: 0, Impossible: 0, Exactly: 1, Depends: 2, Possible: 3}[v]
}

// milder reports whether some reading of a later law is better than every reading of
// the law of the act.
func milder(later, act *Node) bool {
	best := 0
	for _, r := range act.Readings(true) {
		if r.Leaf.Outcome != nil {
			best = max(best, rank(r.Leaf.Outcome.Verdict))
		}
	}
	for _, r := range later.Readings(true) {
		if r.Leaf.Outcome != nil && rank(r.Leaf.Outcome.Verdict) > best {
			return true
		}
	}
	return false
}
