package resolve

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// besideSpecialLaw adds two kinds of notice to an answer and to its parts. One
// names the special offences that displace this one. The other says that a later
// version without an age may be invoked. Neither changes the range: the case falls
// under the words of the offence, and a court decides which of the two laws is
// applied.
func (a Answer) besideSpecialLaw(o *law.Offence) Answer {
	said := func(part Answer) []Notice {
		if a.Facts.Date.IsZero() { // the answer already shows every version
			return part.specialLaw()
		}
		return append(part.specialLaw(), part.milderArgued(o)...)
	}
	var list []Notice
	if len(a.Spans) == 0 {
		list = said(a)
	}
	a.Spans = slices.Clone(a.Spans)
	for i := range a.Spans {
		part := &a.Spans[i]
		own := said(*part)
		part.Notices = slices.Concat(own, part.Notices)
		for _, n := range own {
			list = withSpecialLaw(list, n)
		}
	}
	a.Notices = slices.Concat(list, a.Notices)
	return a
}

// withSpecialLaw adds a notice about one part of the time. If an earlier part has
// the same notice about the same offences with the same answers, the two are
// joined.
func withSpecialLaw(list []Notice, n Notice) []Notice {
	for i, o := range list {
		switch {
		case o.Code != n.Code:
		case n.Code == MilderArgued:
			if o.Ages == n.Ages && o.Date == n.Date {
				return list
			}
		case o.Special.Ages == n.Special.Ages && o.Special.Ground == n.Special.Ground:
			list[i].Special = o.Special.with(n.Special.Answers)
			return list
		}
	}
	return append(list, n)
}

// with adds the answers that say something else.
func (s *SpecialLaw) with(answers []Answer) *SpecialLaw {
	both := *s
	both.Answers = slices.Clone(s.Answers)
	for _, a := range answers {
		both.Answers = withSuccessor(both.Answers, a)
	}
	return &both
}

// specialLaw gives a notice for the special offences that displace the version of
// an answer.
func (a Answer) specialLaw() []Notice {
	var list []Notice
	for _, d := range a.Version.DisplacedBy {
		ages := d.VictimAge.Intersect(a.Facts.Ages())
		if ages.Empty() || !a.Ranged() {
			continue
		}
		s := &SpecialLaw{Ages: ages, Ground: d.Ground}
		f := a.aged(ages)
		for _, id := range d.Offences {
			s.Answers = append(s.Answers, literal(a.Offence.Edition.Offence(id), f))
		}
		list = append(list, Notice{Code: SpecialOffence, Ages: ages, Special: s})
	}
	return list
}

// aged gives the facts of an answer for a victim of some of the ages, on the days
// of the answer. Several victims stay, because a special offence selects the
// victims it protects.
func (a Answer) aged(ages law.Ages) law.Facts {
	f := a.Facts
	f.Born, f.Today = law.Date{}, false
	if len(f.Victims) < 2 {
		f.Victims = []law.Ages{ages}
	}
	if from := a.During.From; !from.IsZero() {
		f.Date, f.Until = from, a.During.To
		if f.Until.IsZero() { // the version is still in force
			f.Until = a.Offence.Edition.Verified
		}
		if f.Until.Compare(from) <= 0 {
			f.Until = law.Date{}
		}
	}
	return f
}

// milderArgued finds a later version of the offence that asks for no age and has a
// lower bound, for victims whom the version of the act protects more. By its words
// that version is the more favourable law (article 6 of the Código Penal). Since
// then special offences also cover the conduct, so that the point is disputed.
func (a Answer) milderArgued(o *law.Offence) []Notice {
	if !a.Ranged() || a.During.To.IsZero() || len(a.Version.DisplacedBy) > 0 {
		return nil
	}
	for i := range o.Versions {
		v := &o.Versions[i]
		if v.InForce.From.Compare(a.During.To) <= 0 || len(v.DisplacedBy) == 0 {
			continue
		}
		if ages := v.Displaced().Intersect(a.Victim); !ages.Empty() {
			return a.argued(o, v.InForce.From, ages)
		}
		return nil
	}
	return nil
}

func (a Answer) argued(o *law.Offence, day law.Date, ages law.Ages) []Notice {
	f := a.aged(ages)
	was := literal(o, f)
	f.Date, f.Until = day, law.Date{}
	is := literal(o, f)
	milder := slices.ContainsFunc(was.Branches, func(b Branch) bool {
		return slices.ContainsFunc(is.Branches, func(c Branch) bool { return someMilder(b.Prison(), c.Prison()) })
	})
	special := is.specialLaw()
	if !milder || len(special) == 0 {
		return nil
	}
	return []Notice{{Code: MilderArgued, Ages: ages, Date: day, Later: &is, Special: special[0].Special}}
}

// literal answers by the words of the offence alone, without special offences.
func literal(o *law.Offence, f law.Facts) Answer {
	if !o.Dated() {
		return InVersion(o.Shown(), f)
	}
	return overTime(o, f)
}
