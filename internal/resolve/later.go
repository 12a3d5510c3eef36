package resolve

import (
	"cmp"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Later is the same case under a version that came into force after the act. The
// law in force on the day of the act applies, and when laws conflict in time the
// more favourable one (article 6 of the Código Penal). Later does not say which law
// is more favourable in a case.
type Later struct {
	During   law.Period // the days of the version, cut at the last day that was asked for
	Answer   Answer
	Min, Max Turn
	// Unnamed lists the circumstances on which the answer for the day of the act
	// depends and which the later version does not name.
	Unnamed []law.CircumstanceID
	// Argued is set when special offences displace the version for this victim and
	// did not on the day of the act. It is then disputed whether the version is
	// the law to compare with.
	Argued bool
}

// Reworded reports whether the version does not name a given circumstance but names
// a similar one. Nobody has decided whether both mean the same. The answer of the
// version is then undetermined, and the bounds are not compared.
func (l Later) Reworded() bool {
	return slices.ContainsFunc(l.Answer.Notices, func(n Notice) bool {
		return n.Code == CircumstanceClose && slices.Contains(l.Unnamed, n.Of)
	})
}

// Turn says how a later version changes a bound.
type Turn string

// The turns of a bound. A bound has no turn when there is no single range, or when
// it is in doubt which range applies.
const (
	Milder  Turn = "milder"
	Harsher Turn = "harsher"
	Same    Turn = "same"
	Mixed   Turn = "mixed" // one bound is milder and the other harsher
)

// Whole says how a later version changes both bounds together. It is empty when one
// of them has no turn.
func (l Later) Whole() Turn {
	switch {
	case l.Min == "" || l.Max == "":
		return ""
	case l.Min == l.Max || l.Max == Same:
		return l.Min
	case l.Min == Same:
		return l.Max
	}
	return Mixed
}

// UpTo adds the case under each version that began after the act and not after the
// given day. It also adds the case under the offences to which the conduct passed
// in that time.
func (a Answer) UpTo(until law.Date) Answer {
	o := a.Offence
	a.Until, a.Later = until, nil
	for _, v := range append(o.Each(), afterLast(o)) {
		during := v.InForce
		if during.From.IsZero() || during.From.Compare(a.Facts.Period().To) <= 0 || during.From.Compare(until) > 0 {
			continue
		}
		if during.To.IsZero() || during.To.Compare(until) > 0 {
			during.To = until
		}
		a.Later = append(a.Later, a.later(during))
	}
	if verified := o.Edition.Verified; until.Compare(verified) > 0 {
		beyond := Notice{Code: AfterVerified, Date: verified}
		if !slices.ContainsFunc(a.Notices, beyond.alike) {
			a.Notices = append([]Notice{beyond}, a.Notices...)
		}
	}
	return a
}

// afterLast is a version without tiers for the days after the last version, when
// other offences took over the conduct. Otherwise it has no days.
func afterLast(o *law.Offence) law.Provision {
	after := law.Provision{Offence: o, Version: &law.Version{}}
	last := o.Versions[len(o.Versions)-1].InForce.To
	if !last.IsZero() && o.After != nil && len(o.After.MovedTo) > 0 {
		after.InForce.From = last.Next()
	}
	return after
}

// later answers the case under a later version. The victim has the age of the day
// of the act.
func (a Answer) later(during law.Period) Later {
	f := a.Facts
	f.Date, f.Born, f.Until, f.Today = during.From, law.Date{}, law.Date{}, false
	l := Later{During: during, Answer: Resolve(a.Offence, f)}
	l.Argued = len(l.Answer.Specials()) > 0 && len(a.Specials()) == 0
	if a.Status != law.Determined {
		return l
	}
	l.Unnamed = a.restsOn(l.Answer)
	if l.Answer.Status != law.Determined || a.doubtful() || l.Answer.doubtful() {
		return l
	}
	was, is := a.Branches[0].Prison(), l.Answer.Branches[0].Prison()
	l.Min, l.Max = turn(was.Min, is.Min), turn(was.Max, is.Max)
	return l
}

// restsOn lists circumstances that decide this answer but that the other version
// does not mention.
func (a Answer) restsOn(other Answer) []law.CircumstanceID {
	var unnamed []law.CircumstanceID
	for _, n := range other.Notices {
		switch n.Code {
		case CircumstanceUnused:
			unnamed = union(unnamed, n.Circumstances)
		case CircumstanceClose:
			unnamed = union(unnamed, []law.CircumstanceID{n.Of})
		}
	}
	f := a.Facts
	f.With = without(f.With, unnamed)
	if b := Resolve(a.Offence, f); SameTiers(a.Branches, b.Branches) {
		return nil
	}
	return unnamed
}

// doubtful reports whether another reading leads to another range.
func (a Answer) doubtful() bool {
	return slices.ContainsFunc(a.Notices, func(n Notice) bool { return n.Code == OtherReading })
}

// turn says how a later bound differs from an earlier one.
func turn(was, is law.Bound) Turn {
	switch cmp.Compare(rank(is), rank(was)) {
	case -1:
		return Milder
	case 0:
		return Same
	}
	return Harsher
}

// someMilder reports whether a bound of the later range is milder.
func someMilder(was, is law.Range) bool {
	return turn(was.Min, is.Min) == Milder || turn(was.Max, is.Max) == Milder
}

// rank orders bounds: a bound that is not stated is above every figure, and life is
// above both.
func rank(b law.Bound) law.Months {
	if m, ok := b.Figure(); ok {
		return m
	}
	if b.Kind == law.Life {
		return law.MaxMonths + 2
	}
	return law.MaxMonths + 1
}
