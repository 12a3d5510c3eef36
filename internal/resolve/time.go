package resolve

import (
	"cmp"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// overTime answers under the versions in force on the days of the act. For an
// unknown date it answers under every version. When the answer changes during the
// act, the parts stand next to each other and no part is preferred.
func overTime(o *law.Offence, f law.Facts) Answer {
	var parts []Answer
	for _, days := range spans(o, f) {
		part := onDays(o, f, days)
		if last := len(parts) - 1; last >= 0 && continues(parts[last], part) {
			parts[last] = onDays(o, f, law.Period{From: parts[last].Facts.Date, To: days.To})
			continue
		}
		parts = append(parts, part)
	}
	if len(parts) > 1 {
		return together(o, f, parts)
	}
	a := parts[0]
	a.Facts.Date, a.Facts.Until = f.Date, f.Until
	if f.Date.IsZero() {
		a.Notices = append([]Notice{{Code: DateUnknown}}, a.Notices...)
	}
	return a
}

// spans cuts the time of the act on the days on which a version begins or ends, and
// on the birthdays of a victim whose date of birth is known.
func spans(o *law.Offence, f law.Facts) []law.Period {
	var list []law.Period
	if f.Date.IsZero() {
		for _, v := range o.Versions {
			list = append(list, v.InForce)
		}
		return list
	}
	last := f.Period().To
	if last == f.Date {
		return []law.Period{{From: f.Date, To: f.Date}}
	}
	var cuts []law.Date
	for i := range o.Versions {
		days := o.Versions[i].InForce
		cuts = append(cuts, days.From)
		if !days.To.IsZero() {
			cuts = append(cuts, days.To.Next())
		}
	}
	if !f.Born.IsZero() {
		for year := f.Date.Year; year <= min(last.Year, f.Born.Year+law.MaxAge); year++ {
			// In years without 29 February, the birthday may be the day before
			// or the day after.
			birthday := law.Date{Year: year, Month: f.Born.Month, Day: f.Born.Day}
			cuts = append(cuts, birthday.Before().Next(), birthday.Before())
		}
	}
	slices.SortFunc(cuts, law.Date.Compare)
	from := f.Date
	for _, cut := range cuts {
		if from.Compare(cut) < 0 && cut.Compare(last) <= 0 {
			list = append(list, law.Period{From: from, To: cut.Before()})
			from = cut
		}
	}
	if f.EndsUnknown() {
		last = law.Date{}
	}
	return append(list, law.Period{From: from, To: last})
}

// onDays answers for days that are all in one version.
func onDays(o *law.Offence, f law.Facts, days law.Period) Answer {
	g := f
	g.Date, g.Until = days.From, law.Date{}
	if days.To != days.From {
		g.Until = cmp.Or(days.To, f.Until)
	}
	if !f.Born.IsZero() && !f.Date.IsZero() {
		youngest, _ := law.AgeOn(f.Born, days.From).Limits()
		oldest := law.MaxAge
		if !days.To.IsZero() {
			_, oldest = law.AgeOn(f.Born, days.To).Limits()
		}
		g.Victims = []law.Ages{law.AgeBand(youngest, oldest)}
	}
	day := o.On(days.From)
	a := InVersion(day, g)
	a.Facts, a.During = g, days
	if len(day.Tiers) == 0 {
		a.silent(day)
	} else {
		a.Notices = append(a.numbers(day), a.Notices...)
	}
	last := cmp.Or(days.To, days.From) // when no last day is known, later days are not part of the answer
	if e := day.Edition; last.Compare(e.Verified) > 0 {
		a.Notices = append([]Notice{{Code: AfterVerified, Date: e.Verified}}, a.Notices...)
	}
	if f.Today {
		a.Notices = append([]Notice{{Code: DateToday, Date: f.Date}}, a.Notices...)
	}
	if !f.Until.IsZero() && f.Born.IsZero() && !a.Victim.Unknown() {
		a.Notices = append(a.Notices, Notice{Code: AgeOverPeriod})
	}
	a.succeed(day, g)
	return a
}

// silent turns the answer into the answer for an offence that is not in force.
func (a *Answer) silent(day law.Provision) {
	a.Status, a.Silence, a.Notices, a.Settles, a.Cited = law.NotInForce, day.Before, nil, nil, nil
	first, last := day.Versions[0].InForce, day.Versions[len(day.Versions)-1].InForce
	n := Notice{Code: OffenceNotYet, Date: first.From}
	if day.Before.IsEarlierLaw() {
		a.Status, n.Code = law.NoRange, EarlierLaw
	}
	if a.Facts.Date.Compare(first.From) > 0 {
		n = Notice{Code: OffenceEnded, Date: last.To}
		a.Status, a.Silence = law.NotInForce, day.After
	}
	a.Notices = append(a.Notices, n)
	if a.Silence != nil {
		a.Notices = append(a.Notices, Notice{Code: SourceSays, Source: &law.SourceNotice{ID: "no-range", Text: a.Silence.Reason}})
		if len(a.Silence.MovedTo) > 0 {
			a.Status = law.Moved
		}
	}
	if day.Edition.Custom {
		a.Notices = append(a.Notices, Notice{Code: CustomStatutes})
	}
}

// numbers gives notices about article numbers of the version that another offence
// had at another time.
func (a *Answer) numbers(day law.Provision) []Notice {
	var list []Notice
	for _, article := range day.Articles() {
		if others := day.Edition.Bearers(article, day.Offence); len(others) > 0 {
			list = append(list, Notice{Code: NumberReused, Article: article, Offences: others})
		}
	}
	return list
}

// succeed adds the answers of the offences that took over the cases without a tier.
func (a *Answer) succeed(day law.Provision, f law.Facts) {
	var ids []string
	add := func(s *law.Silence) {
		for _, id := range s.MovedTo {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	moved := law.AnyAge()
	switch {
	case len(day.Tiers) == 0:
		if a.Silence != nil {
			add(a.Silence)
		}
	default:
		moved = law.Ages{}
		for i := range day.NoRange {
			n := &day.NoRange[i]
			for _, c := range n.When {
				if len(n.MovedTo) > 0 && !c.VictimAge.Intersect(f.Ages()).Empty() {
					moved = moved.Union(c.VictimAge)
					add(n)
				}
			}
		}
	}
	if len(f.Victims) < 2 {
		f.Victims = []law.Ages{f.Ages().Intersect(moved)}
	}
	for _, id := range ids {
		a.goOnTo(day.Edition.Offence(id), f)
	}
}

// goOnTo adds the answer of an offence that took over cases, under each of its
// versions in force on the days of the answer.
func (a *Answer) goOnTo(o *law.Offence, f law.Facts) {
	for _, v := range o.Versions {
		if !v.InForce.Overlaps(a.During) {
			continue
		}
		g := f
		if g.Date.Compare(v.InForce.From) < 0 {
			g.Date = v.InForce.From
		}
		a.Successors = withSuccessor(a.Successors, InVersion(o.On(g.Date), g))
	}
}

// withSuccessor adds the answer of an offence that took over cases. It skips the
// answer when the list has one with the same article and the same content.
func withSuccessor(list []Answer, s Answer) []Answer {
	same := func(o Answer) bool {
		return o.Offence.ID == s.Offence.ID && o.Article() == s.Article() && sameBranches(o, s)
	}
	if slices.ContainsFunc(list, same) {
		return list
	}
	return append(list, s)
}

// continues reports whether the second answer continues the first: the same version
// with the same results.
func continues(a, b Answer) bool {
	return a.Version.InForce == b.Version.InForce && a.Status == b.Status && SameTiers(a.Branches, b.Branches) && sameFines(a.Branches, b.Branches)
}

// together joins the answers for parts of the time of the act.
func together(o *law.Offence, f law.Facts, parts []Answer) Answer {
	a := Answer{Offence: o, Version: &law.Version{Article: parts[0].article()}, Facts: f, Spans: parts, Status: parts[0].Status}
	if slices.ContainsFunc(parts[1:], func(p Answer) bool { return !sameBranches(p, parts[0]) }) {
		a.Settles = []Unknown{{Fact: law.FactDate}}
	}
	if f.Date.IsZero() {
		a.Notices = append(a.Notices, Notice{Code: DateUnknown})
	} else {
		a.Notices = append(a.Notices, Notice{Code: ChangesInside})
	}
	for _, p := range parts {
		a.Victim, a.Counted = a.Victim.Union(p.Victim), cmp.Or(a.Counted, p.Counted)
		if p.article() != a.Version.Article {
			a.Version.Article = ""
		}
		if p.Status != a.Status || p.Status == law.Determined && !sameResult(p, parts[0]) {
			a.Status = law.Undetermined
		}
		for _, b := range p.Branches {
			b.During, b.Article = p.During, p.article()
			a.Branches = append(a.Branches, b)
		}
		for _, s := range p.Successors {
			a.Successors = withSuccessor(a.Successors, s)
		}
		for _, u := range p.Settles {
			if !slices.Contains(a.Settles, u) {
				a.Settles = append(a.Settles, u)
			}
		}
		for _, k := range p.Cited {
			if !slices.Contains(a.Cited, k) {
				a.Cited = append(a.Cited, k)
			}
		}
		a.Notices = append(a.Notices, p.Notices...)
	}
	a.Notices = once(a.Notices)
	a.Named = togetherNamed(parts)
	a.Envelope = envelope(a.Branches)
	if a.Status != law.Undetermined {
		a.Branches[0].Fines = finesOf(a.Branches)
		a.Settles, a.Branches = nil, a.Branches[:1]
	}
	return a
}

// sameResult reports whether two determined answers have a tier of the same id and
// the same range.
func sameResult(a, b Answer) bool {
	x, y := a.Branches[0].Tier, b.Branches[0].Tier
	return x.ID == y.ID && x.Prison.SameFigures(y.Prison)
}

// sameBranches reports whether two answers have the same results in the same cases.
// It then does not matter which of them applies.
func sameBranches(a, b Answer) bool {
	return a.Status == b.Status && slices.EqualFunc(a.Successors, b.Successors, sameBranches) && slices.EqualFunc(a.Branches, b.Branches, func(x, y Branch) bool {
		if x.Tier == nil || y.Tier == nil {
			return x.Tier == y.Tier
		}
		return x.Tier.ID == y.Tier.ID && x.Prison().SameFigures(y.Prison()) &&
			slices.EqualFunc(x.When, y.When, func(c, d Situation) bool { return c.Ages == d.Ages && slices.Equal(c.Present, d.Present) })
	})
}
