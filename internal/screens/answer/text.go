package answer

import (
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// AnswerText puts the parts of an answer into words.
type AnswerText struct {
	resolve.Answer
	*words.Words
	Style   sheet.Style
	Edition *law.Edition
	few     bool // the short form names one circumstance of each kind, because more would take too many lines
}

// Numbers joins numbers with commas.
func Numbers(list []int) string {
	said := make([]string, len(list))
	for i, n := range list {
		said[i] = strconv.Itoa(n)
	}
	return strings.Join(said, ", ")
}

// figure says one bound in years and in months.
func (v AnswerText) figure(b law.Bound) string { return v.BoundInBothUnits(b, v.Style.Months) }

// RangeText says a range in the unit of the style.
func (v AnswerText) RangeText(r law.Range) string {
	if v.Style.Months {
		return v.RangeInMonths(r)
	}
	return v.Range(r)
}

// ranges lists every range that an answer leaves possible, in words.
func (v AnswerText) ranges(a resolve.Answer) string {
	said := make([]string, len(a.Branches))
	for i, b := range a.Branches {
		said[i] = v.RangeText(b.Prison())
		if b.Tier == nil && len(a.Successors) > 0 {
			said[i] = v.Say("range.moved")
		}
	}
	return v.List(slices.Compact(said))
}

// Penalties says the range of a tier and the penalties in addition to prison. When
// the tier may govern, they are the penalties on the facts; otherwise they
// are the penalties of the law in general.
func (v AnswerText) Penalties(version *law.Version, t *law.Tier) string {
	said := v.RangeText(t.Prison)
	fine := v.FineOf(version, t)
	for _, b := range v.Branches {
		if b.Tier == t {
			fine = v.Fines(b.Fines)
		}
	}
	if fine != "" {
		said += "; " + fine
	}
	if len(t.Disqualifications) > 0 {
		said += "; " + v.Say("answer.disqualification") + ": " + v.Say("disqualification", Numbers(t.Disqualifications))
	}
	return said
}

// Said gives the ranges of an answer in words, or says why it has none.
func (v AnswerText) Said(a resolve.Answer) string {
	if !a.Ranged() {
		return v.Say(law.Code("compare." + string(a.Status)))
	}
	return v.ranges(a)
}

// openCircumstances reports whether any branch depends on a circumstance that is
// not known.
func (v AnswerText) openCircumstances() bool {
	return slices.ContainsFunc(v.Branches, func(b resolve.Branch) bool {
		return slices.ContainsFunc(b.When, func(c resolve.Situation) bool { return len(c.Present) > 0 })
	})
}

func (v AnswerText) footer() string {
	if v.Style.Why {
		return v.RestsOn(v.Edition) + " " + v.Imprint(v.Edition)
	}
	return v.RestsOn(v.Edition)
}

// tiers lists the tiers that may govern.
func (v AnswerText) tiers() []*law.Tier {
	var list []*law.Tier
	for _, b := range v.Branches {
		if b.Tier != nil {
			list = append(list, b.Tier)
		}
	}
	return list
}

// parts lists the answers for the parts of the time of the act, or the only answer.
func (v AnswerText) parts() []resolve.Answer {
	if len(v.Spans) > 0 {
		return v.Spans
	}
	return []resolve.Answer{v.Answer}
}

// place is where a tier stands: its article, its name and its numeral.
func (v AnswerText) place(t *law.Tier) string {
	parts := append([]string{v.Text(t.Label)}, v.numeral(t)...)
	if article := v.Version.ArticleOf(t); article != "" {
		parts = slices.Insert(parts, 0, v.Say("brief.article", article))
	}
	return strings.Join(parts, ", ")
}

// numeral is the numeral of the first condition of a tier that holds, when the
// answer is determined.
func (v AnswerText) numeral(t *law.Tier) []string {
	held := v.NumeralsHeld(t)
	if v.Status != law.Determined || len(held) == 0 {
		return nil
	}
	return []string{v.Say("brief.numeral", held[0])}
}

// joined joins those texts that are not empty.
func joined(separator string, texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), separator)
}

// asked repeats the question: the offence, and the facts as the program understood
// them.
func (v AnswerText) asked() string {
	parts := []string{v.Text(v.Offence.Title)}
	if article := v.Article(); article != "" {
		parts = append(parts, v.Say("asked.article", article))
	} else if v.Named != nil {
		parts = append(parts, v.Say("named.forms_of"))
	}
	return strings.Join(append(parts, v.Words.FactsOf(v.Edition, v.Facts)...), " · ")
}
