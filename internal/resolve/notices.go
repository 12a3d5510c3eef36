package resolve

import (
	"math/bits"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// notices lists what the reader of the answer must know in addition to the range.
func notices(a *Answer, f law.Facts, s *possibilities, near []Notice) []Notice {
	var list []Notice
	add := func(n Notice) { list = append(list, n) }

	if a.Victim.Unknown() {
		add(Notice{Code: AgeUnknown})
	}
	if len(a.Facts.Victims) > 1 {
		add(Notice{Code: YoungestGoverns, Ages: a.Victim})
	}
	if law.LeapBirthday(a.Facts.Born, a.Facts.Date) {
		add(Notice{Code: LeapBirthday, Ages: a.Victim})
	}
	if !a.Facts.Date.IsZero() && a.Facts.Born.IsZero() && !a.Offence.Dated() {
		add(Notice{Code: DateNotUsed})
	}
	if a.Counted != "" {
		code := VictimsCounted
		if slices.Contains(f.Maybe, a.Counted) {
			code = VictimsInDoubt
		}
		add(Notice{Code: code, Circumstances: []law.CircumstanceID{a.Counted}})
	}
	list = append(list, named(a)...)
	list = append(list, givenOther(a, f, near, s.uses)...)
	list = append(list, s.otherAges(a.Facts.Ages())...)
	if absent := s.every() &^ (s.with | s.maybe | s.mask(a.Named.unsaid())); absent != 0 && a.Status != law.Moved {
		add(Notice{Code: CircumstanceAbsent, Circumstances: s.ids(absent)})
	}
	list = append(list, s.oneMore(a)...)
	list = append(list, silences(a, s)...)
	list = append(list, s.readings()...)
	for i := range a.Version.Notices {
		n := &a.Version.Notices[i]
		if !n.Concerns(a.Facts.Period()) {
			continue
		}
		if n.IfTier == "" && n.Applies(a.Victim) || n.IfTier != "" && a.mayBe(n.IfTier) {
			add(Notice{Code: SourceSays, Source: n})
		}
	}
	if a.Offence.Edition.Custom {
		add(Notice{Code: CustomStatutes})
	}
	return once(list)
}

// otherAges finds circumstances, given or in doubt, that the version joins only
// with ages that no victim has. They are true and change nothing, or the age is a
// slip.
func (s *possibilities) otherAges(ages law.Ages) []Notice {
	var list []Notice
	for rest := s.given; rest != 0; rest &= rest - 1 {
		i := bits.TrailingZeros64(rest)
		if at := s.usesAt[i]; !at.Empty() && ages.Intersect(at).Empty() {
			list = append(list, Notice{Code: CircumstanceAtAge, Circumstances: []law.CircumstanceID{s.uses[i]}, Ages: at})
		}
	}
	return list
}

// agesWith is the set of ages at which a circumstance can count under a version.
func agesWith(v *law.Version, id law.CircumstanceID) law.Ages {
	var ages law.Ages
	for i := range v.Tiers {
		when := v.Tiers[i].When
		for k := range when {
			if slices.Contains(when[k].With, id) {
				ages = ages.Union(when[k].VictimAge)
			}
		}
	}
	return ages
}

// oneMore finds conditions that join an age and a circumstance and lack only the
// circumstance. Users easily believe that the age alone changes the range, or that
// it never does.
func (s *possibilities) oneMore(a *Answer) []Notice {
	if a.Status != law.Determined {
		return nil
	}
	var list []Notice
	for i, t := range s.tiers {
		if t == a.Branches[0].Tier {
			break // only graver tiers stand before this one
		}
		for k, asks := range s.asks[i] {
			ages, missing := t.When[k].VictimAge, asks&^s.with
			if !ages.Unknown() && s.victim.Within(ages) && bits.OnesCount64(missing) == 1 {
				list = append(list, Notice{Code: OneMore, Circumstances: s.ids(missing), Tier: t, Prison: t.Prison})
			}
		}
	}
	return list
}

// silences says which bounds the source does not state, and for which facts the
// encoding has no tier.
func silences(a *Answer, s *possibilities) []Notice {
	var list []Notice
	lacks := func(missing func(law.Range) bool) bool {
		return slices.ContainsFunc(a.Branches, func(b Branch) bool { return b.Tier != nil && missing(b.Prison()) })
	}
	if lacks(func(r law.Range) bool { return r.Min.Kind == law.NotStated }) {
		list = append(list, Notice{Code: MinimumNotStated})
	}
	if lacks(func(r law.Range) bool { return r.Max.Kind == law.NotStated }) {
		list = append(list, Notice{Code: MaximumNotStated})
	}
	for _, b := range a.Branches {
		if b.Tier != nil && b.Tier.Ceiling != nil {
			list = append(list, Notice{Code: CeilingApplies, Tier: b.Tier})
			break
		}
	}
	if elsewhere := s.outside(a.Facts.Victims); !elsewhere.Empty() && a.Status != law.NoRange && a.Status != law.Moved {
		list = append(list, Notice{Code: VictimsElsewhere, Ages: elsewhere})
		list = append(list, reasons(a.Version, elsewhere)...)
	}
	if len(a.Version.Tiers) == 0 {
		return list // the offence is not in force, which [overTime] reports
	}
	for _, b := range a.Branches {
		if b.Tier != nil {
			continue
		}
		var ages law.Ages
		for _, c := range b.When {
			ages = ages.Union(c.Ages)
		}
		why := reasons(a.Version, ages)
		if len(why) == 0 {
			why = []Notice{{Code: NoTierForFacts, Ages: ages}}
		}
		list = append(list, why...)
	}
	return list
}

// outside is the set of ages of those victims, among several, whom the version
// certainly does not protect although it protects others.
func (s *possibilities) outside(victims []law.Ages) law.Ages {
	var ages law.Ages
	for _, v := range victims {
		if v.Intersect(s.protected).Empty() {
			ages = ages.Union(v)
		}
	}
	if s.victim.Intersect(s.protected).Empty() {
		return law.Ages{}
	}
	return ages
}

// mayBe reports whether a tier may be the result.
func (a *Answer) mayBe(tier string) bool {
	return slices.ContainsFunc(a.Branches, func(b Branch) bool { return b.Tier != nil && b.Tier.ID == tier })
}

// silence says whether other offences took over conduct for which a version has no
// tier, and why there is none. The status is Moved only when the conduct moved at
// every possible age.
func silence(v *law.Version, victim law.Ages) (law.Status, *law.Silence) {
	var moved law.Ages
	var why *law.Silence
	for i := range v.NoRange {
		n := &v.NoRange[i]
		for _, c := range n.When {
			if c.VictimAge.Intersect(victim).Empty() {
				continue
			}
			why = n
			if len(n.MovedTo) > 0 && len(c.With) == 0 {
				moved = moved.Union(c.VictimAge)
			}
		}
	}
	if victim.Within(moved) {
		return law.Moved, why
	}
	return law.NoRange, why
}

// reasons says why the encoding has no tier for victims of some ages, when it gives
// a reason.
func reasons(v *law.Version, ages law.Ages) []Notice {
	var list []Notice
	for i := range v.NoRange {
		n := &v.NoRange[i]
		if slices.ContainsFunc(n.When, func(c law.Condition) bool { return !c.VictimAge.Intersect(ages).Empty() }) {
			list = append(list, Notice{Code: SourceSays, Source: &law.SourceNotice{ID: "no-range", Text: n.Reason}})
		}
	}
	return list
}

// readings gives a notice for each other reading that would change the result in
// some of the cases, and for each range that the reading would lead to.
func (s *possibilities) readings() []Notice {
	var list []Notice
	for i := range s.rereadings {
		x := &s.rereadings[i]
		if x.reading.AltersConditions() {
			list = append(list, s.otherConditions(x)...)
		} else if ages := s.agesOf(x.tier); !ages.Empty() {
			list = append(list, Notice{Code: OtherReading, Tier: s.tiers[x.tier], Reading: x.reading, Ages: ages, Prison: x.reading.Prison})
		}
	}
	return list
}

// agesOf is the set of ages at which a tier may be the result.
func (s *possibilities) agesOf(tier int) law.Ages {
	var ages law.Ages
	for _, c := range s.classes {
		if tiers, _, _ := s.reach(&s.ladder, c.number, &s.present); tiers>>tier&1 != 0 {
			ages = ages.Union(c.ages)
		}
	}
	return ages
}

// otherConditions compares the results with the results that would follow if a tier
// had only the conditions of a reading.
func (s *possibilities) otherConditions(x *rereading) []Notice {
	var list []Notice
	combos := s.combinations(&x.ladder)
	for _, c := range s.classes {
		was, _, _ := s.reach(&s.ladder, c.number, &s.present)
		for _, o := range s.outcomes(&x.ladder, combos, c.number) {
			if s.parts(was, 1<<o.tier) {
				other := prison(s.tier(o.tier))
				list = merge(list, Notice{Code: OtherReading, Tier: s.tiers[x.tier], Reading: x.reading, Ages: c.ages, Prison: other})
			}
		}
	}
	return list
}

func prison(t *law.Tier) law.Range { return Branch{Tier: t}.Prison() }

// merge adds the ages of a notice to an earlier notice with the same range, or
// appends the notice.
func merge(list []Notice, n Notice) []Notice {
	for i := range list {
		if list[i].Prison == n.Prison {
			list[i].Ages = list[i].Ages.Union(n.Ages)
			return list
		}
	}
	return append(list, n)
}
