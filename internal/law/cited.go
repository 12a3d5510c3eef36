package law

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/spelling"
)

// citedAs gives the offence with the paragraph and the numeral that a name cites.
func (o *Offence) citedAs(name string) *Offence {
	c, ok := articles.ParseCited(name)
	if !ok || c.Paragraph == 0 && c.Numeral == "" {
		return o
	}
	cited := *o
	cited.Cited = c
	return &cited
}

// Codes of faults in paragraphs and numerals.
const (
	NumeralUnknown     Code = "numeral_unknown"     // Args: the article, the numeral
	NumeralSeveral     Code = "numeral_several"     // Args: the [Alternatives] that the numeral lists
	NumeralContradicts Code = "numeral_contradicts" // the facts exclude what the numeral says
	ParagraphAlone     Code = "paragraph_alone"     // a paragraph without a numeral
	ParagraphUnknown   Code = "paragraph_unknown"   // a paragraph of an article whose paragraphs are not encoded; Args: the article
	NumeralElsewhere   Code = "numeral_elsewhere"   // where several offences are asked about, a numeral belongs to none of them alone
)

// WithCited adds the circumstance of the numeral that was named with the article. It
// adds nothing when the facts already meet the numeral. When the numeral lists
// alternatives and the facts meet none, the fault names them.
func (o *Offence) WithCited(f Facts) (Facts, *Fault) {
	if o.Cited == (articles.Cited{}) {
		return f, nil
	}
	fault := func(code Code, args ...any) (Facts, *Fault) {
		return f, &Fault{Code: code, Fact: FactOffence, Value: o.Asked, Args: args}
	}
	if o.Cited.Numeral == "" {
		return fault(ParagraphAlone)
	}
	list := o.numbered(f.Period())
	switch {
	case len(list) == 0 && o.Cited.Paragraph != 0 && !o.hasParagraphs(f.Period()):
		return fault(ParagraphUnknown, strings.ToUpper(o.Cited.Article))
	case len(list) == 0:
		return fault(NumeralUnknown, strings.ToUpper(o.Cited.Article), o.Cited.Numeral)
	case slices.ContainsFunc(list, f.meets):
		return f, nil
	case len(list) > 1:
		return fault(NumeralSeveral, Alternatives{o.Edition, list})
	}
	c := list[0]
	if c.VictimAge != AnyAge() {
		if len(f.Victims) > 1 || f.Ages().Intersect(c.VictimAge).Empty() || !f.Born.IsZero() {
			return fault(NumeralContradicts)
		}
		f.Victims = []Ages{f.Ages().Intersect(c.VictimAge)}
	}
	for _, id := range c.With {
		if slices.Contains(f.Maybe, id) {
			return fault(NumeralContradicts)
		}
		if !slices.Contains(f.With, id) {
			f.With = append(slices.Clone(f.With), id)
		}
	}
	slices.Sort(f.With)
	return f, nil
}

// numbered lists the conditions that the cited numeral has in the versions in force
// on some day of a period, each once.
func (o *Offence) numbered(days Period) []Condition {
	var list []Condition
	o.inArticle(days, func(v *Version, t *Tier) {
		if at, last := v.Paragraph(t); o.Cited.Paragraph != 0 && o.Cited.Paragraph != at && (o.Cited.Paragraph != articles.Last || at < last || at == 0) {
			return
		}
		for _, c := range t.When {
			same := func(d Condition) bool { return c.VictimAge == d.VictimAge && slices.Equal(c.With, d.With) }
			if strings.EqualFold(c.Numeral, o.Cited.Numeral) && !slices.ContainsFunc(list, same) {
				list = append(list, c)
			}
		}
	})
	return list
}

// hasParagraphs reports whether it is known in which paragraphs the tiers of the cited
// article stand, on some day of a period.
func (o *Offence) hasParagraphs(days Period) (known bool) {
	o.inArticle(days, func(v *Version, t *Tier) {
		at, _ := v.Paragraph(t)
		known = known || at > 0
	})
	return known
}

// inArticle calls with the tiers of the cited article in the versions in force on some
// day of a period.
func (o *Offence) inArticle(days Period, call func(*Version, *Tier)) {
	for k := range o.Versions {
		v := &o.Versions[k]
		if !v.InForce.Overlaps(days) { // a version without days, and an act of unknown days, overlap everything
			continue
		}
		for i := range v.Tiers {
			if t := &v.Tiers[i]; spelling.Fold(v.ArticleOf(t)) == o.Cited.Article {
				call(v, t)
			}
		}
	}
}

// meets reports whether the facts say that a condition holds.
func (f Facts) meets(c Condition) bool {
	return f.Youngest().Within(c.VictimAge) && !slices.ContainsFunc(c.With, func(id CircumstanceID) bool { return !slices.Contains(f.With, id) })
}

// Alternatives are conditions; any one of them is enough.
type Alternatives struct {
	Edition    *Edition
	Conditions []Condition
}
