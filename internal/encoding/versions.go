package encoding

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// settle sorts the versions by time, and gives tiers that follow the general
// ceiling their maximum. A version with several ceilings becomes one piece for each
// ceiling.
func settle(o *law.Offence, ceilings []law.CeilingRule) {
	var versions []law.Version
	for i := range o.Versions {
		parts, _ := underCeilings(&o.Versions[i], ceilings) // ok is true: the ceilings were checked before
		versions = append(versions, parts...)
	}
	slices.SortStableFunc(versions, func(a, b law.Version) int { return a.InForce.From.Compare(b.InForce.From) })
	o.Versions = versions
	o.Version = versions[len(versions)-1]
}

// underCeilings cuts a version where the general ceiling changes. ok is false when
// there are days without a ceiling. A version that does not follow the ceiling
// stays whole.
func underCeilings(v *law.Version, ceilings []law.CeilingRule) (parts []law.Version, ok bool) {
	if !slices.ContainsFunc(v.Tiers, func(t law.Tier) bool { return t.Prison.Max.Kind == law.Ceiling }) {
		return []law.Version{*v}, true
	}
	from := v.InForce.From
	for {
		at := slices.IndexFunc(ceilings, func(c law.CeilingRule) bool { return c.InForce.Has(from) })
		if at < 0 {
			return nil, false
		}
		rule := &ceilings[at]
		part := under(v, rule)
		part.InForce.From = from
		ends := rule.InForce.To
		if ends.IsZero() || !v.InForce.To.IsZero() && ends.Compare(v.InForce.To) >= 0 {
			part.InForce.To = v.InForce.To
			return append(parts, part), true
		}
		part.InForce.To = ends
		parts, from = append(parts, part), ends.Next()
	}
}

// under gives a version with the maximum that the rule states.
func under(v *law.Version, rule *law.CeilingRule) law.Version {
	part := *v
	part.Tiers = slices.Clone(v.Tiers)
	for i := range part.Tiers {
		if t := &part.Tiers[i]; t.Prison.Max.Kind == law.Ceiling {
			t.Prison.Max, t.Ceiling = rule.Max, rule
		}
	}
	return part
}
