package resolve

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Reworded reports whether the version does not name a given circumstance but names
// a similar one. Nobody has decided whether both mean the same. The answer of the
// version is then undetermined, and the bounds are not compared.
func (l Later) Reworded() bool {
	return slices.ContainsFunc(l.Answer.Notices, func(n Notice) bool {
		return n.Code == CircumstanceClose && slices.Contains(l.Unnamed, n.Of)
	})
}

// Whole says how a later version changes both bounds together. It is empty when they
// have no turn.
func (l Later) Whole() Turn {
	switch {
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
