package words

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// FactsOf repeats the facts as the program understood them.
func (w *Words) FactsOf(e *law.Edition, f law.Facts) []string {
	return append([]string{w.Victims(f)}, w.CircumstancesOf(e, f)...)
}

// Victims says the age of the victim, or the ages of several.
func (w *Words) Victims(f law.Facts) string {
	if len(f.Victims) < 2 {
		said := w.Say("asked.age", f.Youngest())
		if !f.Born.IsZero() {
			said += w.Say("asked.born", f.Born)
		}
		return said
	}
	ages := make([]string, len(f.Victims))
	for i, a := range f.Victims {
		ages[i] = w.Ages(a)
	}
	return w.Say("asked.ages", strings.Join(ages, "; "))
}

// CircumstancesOf says the date of the act and the circumstances.
func (w *Words) CircumstancesOf(e *law.Edition, f law.Facts) []string {
	var parts []string
	switch {
	case f.EndsUnknown():
		parts = append(parts, w.Say("asked.period_open", f.Date))
	case !f.Until.IsZero():
		parts = append(parts, w.Say("asked.period", f.Date, f.Until))
	case !f.Date.IsZero():
		parts = append(parts, w.Say("asked.date", f.Date))
	}
	if len(f.With) > 0 {
		parts = append(parts, w.Say("asked.with", w.CircumstanceTitles(e, f.With)))
	}
	if len(f.Maybe) > 0 {
		parts = append(parts, w.Say("asked.maybe", w.CircumstanceTitles(e, f.Maybe)))
	}
	return parts
}

// Absent says in the sentence of a screen that the edition has no version of an offence
// on one day.
func (w *Words) Absent(screen string, o *law.Offence) string {
	if o.UnderEarlierLaw() {
		return w.Say(law.Code(screen + ".earlier_law"))
	}
	return w.Say(law.Code(screen + ".not_in_force"))
}

// State describes a provision: its article numbers, each with its law.
func (w *Words) State(p law.Provision) string {
	v := p.Version
	if len(v.Tiers) == 0 {
		return w.Absent("list", p.Offence)
	}
	var own []string
	articles := v.Articles()
	for i := range v.Tiers {
		t := &v.Tiers[i]
		if act := w.ActOf(v, t); t.Article != "" && t.Act.Name != "" && slices.Contains(articles, t.Article) {
			articles = slices.DeleteFunc(articles, func(a string) bool { return a == t.Article })
			own = append(own, w.Say("diff.state", t.Article, act))
		}
	}
	said := w.Say("diff.state", strings.Join(articles, ", "), w.Act(v.Act, v.Whole))
	return strings.Join(append([]string{said}, own...), "; ")
}

// Protected says which victims a version protects.
func (w *Words) Protected(a law.Ages) string {
	if a.Empty() {
		return w.Say("diff.any_age")
	}
	return w.Ages(a)
}

// UnansweredOn is [Words.RestsOn] for a screen without an answer. It also warns
// when the law is not the program's own, because no notice of an answer does.
func (w *Words) UnansweredOn(e *law.Edition) string {
	if e.Custom {
		return w.RestsOn(e) + " " + w.Say("custom_statutes")
	}
	return w.RestsOn(e)
}

// YesNo is yes or no.
func (w *Words) YesNo(yes bool) string {
	if yes {
		return w.Say("word.yes")
	}
	return w.Say("word.no")
}

// EditionFooter says what the edition is and is not.
func (w *Words) EditionFooter(e *law.Edition) string {
	parts := []string{w.edition(e)}
	if e.Custom {
		parts = append(parts, w.Say("custom_statutes"))
	}
	for _, c := range e.Caveats {
		parts = append(parts, w.Text(c))
	}
	return strings.Join(parts, " ")
}

// When says on which facts a tier applies.
func (w *Words) When(e *law.Edition, conditions []law.Condition) string {
	if len(conditions) == 0 {
		return w.Say("when.always")
	}
	return w.List(w.conditions(e, conditions))
}

// Numbered says on which facts a tier applies, under the numerals of the article.
func (w *Words) Numbered(e *law.Edition, conditions []law.Condition) string {
	if len(conditions) == 0 || conditions[0].Numeral == "" {
		return w.When(e, conditions)
	}
	said := w.conditions(e, conditions)
	for i, c := range conditions {
		if i == 0 || conditions[i-1].Numeral != c.Numeral {
			said[i] = c.Numeral + ") " + said[i]
		}
	}
	return w.List(said)
}

// conditions says each condition.
func (w *Words) conditions(e *law.Edition, conditions []law.Condition) []string {
	said := make([]string, len(conditions))
	for i, c := range conditions {
		var parts []string
		if !c.VictimAge.Unknown() {
			parts = append(parts, w.Say("case.age", c.VictimAge))
		}
		for _, id := range c.With {
			parts = append(parts, w.Circumstance(e, id))
		}
		said[i] = strings.Join(parts, " + ")
	}
	return said
}

// Reading says another tenable reading of a tier.
func (w *Words) Reading(e *law.Edition, t *law.Tier, r law.Reading) string {
	differs := w.Range(r.Prison)
	if r.AltersConditions() {
		differs = w.When(e, r.When)
	}
	return w.Say("show.reading", t.Label, r.Words, differs, w.Text(r.Note))
}

// SourceNotice says a notice of the source, and when it applies.
func (w *Words) SourceNotice(v *law.Version, n law.SourceNotice) string {
	switch {
	case n.IfTier != "":
		i := slices.IndexFunc(v.Tiers, func(t law.Tier) bool { return t.ID == n.IfTier }) // the reader has made sure that the tier exists
		return w.Say("show.if_tier", v.Tiers[i].Label, w.Text(n.Text))
	case !n.IfPossible.Empty():
		return w.Say("show.if_possible", n.IfPossible, w.Text(n.Text))
	case !n.IfCertain.Empty():
		return w.Say("show.if_certain", n.IfCertain, w.Text(n.Text))
	default:
		return w.Text(n.Text)
	}
}
