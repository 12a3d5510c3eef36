// Package prove looks for faults of an encoding that the reader accepts: facts
// without a range, tiers that never govern, conditions that never decide, a bound
// that falls where the case is graver, circumstances that nothing uses, examples
// that fail, and points that no example tries.
//
// It looks at every case there is. It takes each age, grouped into classes that the
// encoding does not distinguish, with each set of the circumstances that the
// offence names. It asks the resolver and has no rule of its own.
package prove

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Edition proves an edition and runs its examples. The cases in more come from
// files outside the edition and are run as examples too.
func Edition(e *law.Edition, more []law.FurtherExample) Report {
	var r Report
	named := map[law.CircumstanceID]bool{}
	for _, whole := range e.Offences {
		r.Findings = append(r.Findings, versions(whole)...)
		for k := range whole.Versions {
			r.version(whole, k, more, named)
		}
	}
	for _, c := range e.Circumstances {
		counts := slices.ContainsFunc(c.Implies, func(id law.CircumstanceID) bool { return named[id] })
		if !named[c.ID] && !counts && c.VictimAge.Empty() {
			r.Findings = append(r.Findings, Finding{Code: CircumstanceIdle, Args: []any{string(c.ID)}, At: []string{"circumstance", string(c.ID)}})
		}
	}
	if r.Examples == 0 {
		r.Findings = append(r.Findings, Finding{Code: ExamplesNone, At: []string{e.Offences[0].ID}})
	}
	return r
}

// version proves one version of an offence.
func (r *Report) version(whole *law.Offence, k int, more []law.FurtherExample, named map[law.CircumstanceID]bool) {
	p := law.Provision{Offence: whole, Version: &whole.Versions[k]}
	s := newEveryCase(p, mostAll)
	s.path = prefix(whole, p.Version)
	r.Cases += s.size()
	shown := slices.Concat(s.gaps(), s.specials(), s.dead(), s.idle(), s.inversions(), s.older())
	for i := range shown {
		dated(p.Version, shown[i].Case)
		dated(p.Version, shown[i].Against)
	}
	r.Findings = append(r.Findings, shown...)
	for _, c := range p.Uses() {
		named[c] = true
	}
	c := s.coverage()
	for _, x := range p.Examples {
		r.Examples++
		at := s.at("example", number(x.Number))
		if d := x.Given.Date; !d.IsZero() && p.Dated() && !p.InForce.Has(d) {
			r.Findings = append(r.Findings, Finding{Code: ExampleElsewhere, Args: []any{d}, Offence: whole, At: at, Case: &x.Given})
			continue
		}
		r.Findings = append(r.Findings, run(p, x, at)...)
		c.add(x)
	}
	for i := range more {
		if more[i].Offence == whole && answers(whole, k, more[i].Given.Date) {
			r.Examples++
			r.Findings = append(r.Findings, run(p, more[i].Example, []string{"case", number(i)})...)
			c.add(more[i].Example)
		}
	}
	r.Coverage = append(r.Coverage, c)
}

// versions finds days between two versions on which no version is in force.
func versions(o *law.Offence) []Finding {
	var found []Finding
	for k := 1; k < len(o.Versions); k++ {
		before, after := &o.Versions[k-1], &o.Versions[k]
		if !before.InForce.Joins(after.InForce) {
			found = append(found, Finding{
				Code: VersionGap, Args: []any{before.InForce.To, after.InForce.From}, Offence: o,
				At: append(prefix(o, after), "whole"), Other: append(prefix(o, before), "whole"),
			})
		}
	}
	return found
}
