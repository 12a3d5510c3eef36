package prove

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// gaps finds the ages at which no tier applies. It looks only at cases without any
// circumstance, because circumstances can only add tiers.
func (s *everyCase) gaps() []Finding {
	var open law.Ages
	declared := make([]bool, len(s.provision.NoRange))
	for k, class := range s.classes {
		if s.tiers[k][0] != nil {
			continue
		}
		covered := false
		for i, n := range s.provision.NoRange {
			if slices.ContainsFunc(n.When, func(c law.Condition) bool { return c.Holds(first(class), nil) }) {
				covered, declared[i] = true, true
			}
		}
		if !covered {
			open = open.Union(class)
		}
	}
	var found []Finding
	if !open.Empty() {
		found = append(found, Finding{
			Code: Gap, Args: []any{open}, Offence: s.provision.Offence, At: []string{s.provision.ID}, Case: facts(first(open), nil),
		})
	}
	for i, used := range declared {
		if !used {
			f := Finding{Code: SilenceIdle, Offence: s.provision.Offence, At: s.at("no_range", number(i))}
			for _, c := range s.provision.NoRange[i].When {
				f.Case = facts(first(c.VictimAge), c.With)
			}
			found = append(found, f)
		}
	}
	return found
}

// dead finds the tiers that govern in no case.
func (s *everyCase) dead() []Finding {
	var found []Finding
	for i := range s.provision.Tiers {
		t := &s.provision.Tiers[i]
		governs := slices.ContainsFunc(s.tiers, func(row []*law.Tier) bool { return slices.Contains(row, t) })
		if governs {
			continue
		}
		f := Finding{Code: TierDead, Args: []any{t.ID}, Offence: s.provision.Offence, At: s.at("tier", t.ID)}
		// A case in which the tier applies shows which graver tier governs
		// instead.
		for k, class := range s.classes {
			for i, set := range s.sets {
				if f.Case == nil && s.tiers[k][i] != nil && applies(t, first(class), set) {
					f.Case, f.Other = facts(first(class), set), s.at("tier", s.tiers[k][i].ID)
				}
			}
		}
		found = append(found, f)
	}
	return found
}

// idle finds the conditions without which every case keeps the same tier. When a
// tier has one condition and it decides nothing, the tier is reported as dead
// instead.
func (s *everyCase) idle() []Finding {
	var found []Finding
	for i := range s.provision.Tiers {
		t := &s.provision.Tiers[i]
		if len(t.When) < 2 {
			continue
		}
		for n := range t.When {
			if s.sameWithout(i, n) {
				found = append(found, Finding{
					Code: ConditionIdle, Args: []any{t.ID, n + 1}, Offence: s.provision.Offence,
					At: s.at("tier", t.ID, "when", number(n)), Other: s.at("tier", t.ID),
					Case: facts(first(t.When[n].VictimAge), t.When[n].With),
				})
			}
		}
	}
	return found
}

// sameWithout reports whether every case keeps its tier when a condition is left
// out.
func (s *everyCase) sameWithout(tier, condition int) bool {
	less := *s.provision.Version
	less.Tiers = slices.Clone(less.Tiers)
	t := &less.Tiers[tier]
	t.When = slices.Delete(slices.Clone(t.When), condition, condition+1)
	governs := governing(law.Provision{Offence: s.provision.Offence, Version: &less})
	for k, class := range s.classes {
		for i, set := range s.sets {
			was, is := s.tiers[k][i], governs(first(class), set)
			if (was == nil) != (is == nil) || was != nil && was.ID != is.ID {
				return false
			}
		}
	}
	return true
}

// inversions finds where a younger victim, or one more circumstance, lowers a
// bound.
func (s *everyCase) inversions() []Finding {
	var found []Finding
	told := map[string]bool{}
	declared := make([]bool, len(s.provision.Inversions))
	look := func(code law.Code, before, after *law.Tier, from, to *law.Facts) {
		if before == nil || after == nil || before == after {
			return
		}
		for _, bound := range lowered(before.Prison, after.Prison) {
			excused := false
			for i, d := range s.provision.Inversions {
				if d.From == before.ID && d.To == after.ID {
					excused, declared[i] = true, true
				}
			}
			name := strings.Join([]string{string(code), string(bound), before.ID, after.ID}, " ")
			if excused || told[name] {
				continue
			}
			told[name] = true
			found = append(found, Finding{
				Code: code, Args: []any{bound, before.ID, before.Prison, after.ID, after.Prison}, Offence: s.provision.Offence,
				At: s.at("prison", after.ID), Other: s.at("prison", before.ID),
				Case: to, Against: from,
			})
		}
	}
	for k, class := range s.classes {
		for i, set := range s.sets {
			if k+1 < len(s.classes) {
				older := s.classes[k+1]
				look(InversionAge, s.tiers[k+1][i], s.tiers[k][i], facts(first(older), set), facts(oldest(class), set))
			}
			for _, c := range set {
				less := without(set, c)
				if j := s.index(less); j >= 0 {
					look(InversionMore, s.tiers[k][j], s.tiers[k][i], facts(first(class), less), facts(first(class), set))
				}
			}
		}
	}
	for i, used := range declared {
		if d := s.provision.Inversions[i]; !used {
			found = append(found, Finding{Code: InversionIdle, Args: []any{d.From, d.To}, Offence: s.provision.Offence, At: s.at("inversion", number(i))})
		}
	}
	return found
}

// older finds where an older victim has a graver tier than a younger one. With
// several victims the youngest governs, which would be wrong there. When the
// offence has a circumstance for several victims, it is taken as present.
func (s *everyCase) older() []Finding {
	var several []law.CircumstanceID
	for _, id := range s.provision.Uses() {
		if c := s.provision.Edition.Circumstance(id); c != nil && c.Plural {
			several = append(several, id)
		}
	}
	var found []Finding
	told := map[string]bool{}
	for k := 1; k < len(s.classes); k++ {
		young, old := s.classes[k-1], s.classes[k]
		if young.Intersect(s.provision.Own()).Empty() {
			continue // a special offence displaces this one, and the older victim decides
		}
		for _, set := range s.sets {
			for _, id := range several {
				set = with(set, id)
			}
			milder, graver := s.governs(oldest(young), set), s.governs(first(old), set)
			if milder == nil || graver == nil || milder == graver {
				continue
			}
			order, _ := graver.Prison.Severity(milder.Prison)
			if s.declared(graver, milder) {
				continue // the resolver then looks at every victim
			}
			if name := milder.ID + " " + graver.ID; order > 0 && !told[name] {
				told[name] = true
				found = append(found, Finding{
					Code: OlderGraver, Args: []any{graver.ID, milder.ID}, Offence: s.provision.Offence,
					At: s.at("tier", graver.ID), Other: s.at("tier", milder.ID),
					Case: facts(first(old), set), Against: facts(oldest(young), set),
				})
			}
		}
	}
	return found
}

// declared reports whether the encoding says that a graver case falls from one tier
// to another.
func (s *everyCase) declared(from, to *law.Tier) bool {
	return slices.ContainsFunc(s.provision.Inversions, func(d law.Inversion) bool { return d.From == from.ID && d.To == to.ID })
}

func (s *everyCase) index(set []law.CircumstanceID) int {
	if i, known := s.places[key(set)]; known {
		return i
	}
	return -1
}

// lowered names the bounds that are lower after than before. A bound that is not
// stated counts neither as lower nor as higher.
func lowered(before, after law.Range) []law.Code {
	var list []law.Code
	less := func(b, a law.Bound) bool {
		switch {
		case b.Kind == law.NotStated || a.Kind == law.NotStated || a.Kind == law.Life:
			return false
		case b.Kind == law.Life:
			return true
		}
		return a.Months < b.Months
	}
	if less(before.Min, after.Min) {
		list = append(list, boundMinimum)
	}
	if less(before.Max, after.Max) {
		list = append(list, boundMaximum)
	}
	return list
}
