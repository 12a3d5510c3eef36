// Package citing says a penalty as a brief cites it: the article with its paragraph and
// numerals, the law of its wording, the bounds in words, fine and inhabilitación.
package citing

import (
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/words"
)

// paragraphs says the place of a paragraph.
var paragraphs = [...]law.Code{1: "cite.paragraph_1", "cite.paragraph_2", "cite.paragraph_3", "cite.paragraph_4", "cite.paragraph_5"}

// Sentences gives the sentence of a brief for every tier that the facts leave possible,
// mildest first, each once.
func Sentences(w *words.Words, a resolve.Answer) []string {
	var list []string
	for _, b := range a.Branches {
		if b.Tier != nil {
			list = append(list, said{w}.sentence(a, b))
		}
	}
	return list
}

// InBoth gives the same sentences in both languages.
func InBoth(a resolve.Answer) []law.Text {
	es, en := Sentences(words.In(words.Spanish), a), Sentences(words.In(words.English), a)
	list := make([]law.Text, len(es))
	for i := range es {
		list[i] = law.Text{ES: es[i], EN: en[i]}
	}
	return list
}

// said says the parts of a sentence.
type said struct{ *words.Words }

// sentence says the penalty of one branch with its article, paragraph and numerals, the
// law of its wording, the bounds in words, the fine and the inhabilitación.
func (w said) sentence(a resolve.Answer, b resolve.Branch) string {
	v, e := a.VersionOf(b), a.Offence.Edition
	var place []string
	if article := v.ArticleOf(b.Tier); article != "" {
		place = append(place, w.Say("cite.article", article))
	} else {
		place = append(place, w.Text(a.Offence.Title))
	}
	if n, _ := v.Paragraph(b.Tier); n > 0 && n < len(paragraphs) {
		place = append(place, w.Say("cite.paragraph", w.Say(paragraphs[n])))
	}
	if numerals := a.NumeralsOf(b); len(numerals) > 0 {
		place = append(place, w.numeralsInFull(numerals))
	}
	said := strings.Join(place, ", ")
	if len(place) > 1 {
		said += ","
	}
	if act, _ := v.ActOf(b.Tier); act.Name != "" {
		said += w.Say("cite.code", act.Name)
	} else {
		said += w.Say("cite.edition", e.Title)
	}
	said = w.Say("cite.whole", said, w.penalty(b))
	if b.During != (law.Period{}) && a.Status != law.Determined {
		return w.Say("cite.during", strings.TrimSuffix(words.AsSentence(w.Period(b.During)), "."), said)
	}
	return said
}

// penalty says everything that a branch threatens.
func (w said) penalty(b resolve.Branch) string {
	said := w.bounds(b.Tier.Prison)
	if fines := w.Fines(b.Fines); fines != "" {
		said = w.Say("cite.fine", said, fines)
	}
	if list := b.Tier.Disqualifications; len(list) > 0 {
		numbers := make([]string, len(list))
		for i, n := range list {
			numbers[i] = strconv.Itoa(n)
		}
		said = w.Say("cite.inhabilitacion", said, w.numeralsInFull(numbers))
	}
	return said
}

// numeralsInFull lists numerals one by one, as a brief does.
func (w said) numeralsInFull(list []string) string {
	if len(list) == 1 {
		return w.Say("brief.numeral", list[0])
	}
	return w.Say("brief.numerals", w.All(list))
}

// bounds says a range with its figures in words.
func (w said) bounds(r law.Range) string {
	low, hasLow := r.Min.Figure()
	high, hasHigh := r.Max.Figure()
	switch {
	case r.Min.Kind == law.Life:
		return w.Say("cite.life")
	case hasLow && hasHigh && r.Fixed():
		return w.Say("cite.fixed", w.termSpelt(low))
	case hasLow && r.Max.Kind == law.Ceiling:
		return w.Say("cite.ceiling", w.termSpelt(low), w.termSpelt(high))
	case hasLow && hasHigh:
		return w.Say("cite.both", w.shared(low, high), w.termSpelt(high))
	case hasLow:
		return w.Say("cite.no_maximum", w.termSpelt(low))
	}
	return w.Say("cite.no_minimum", w.termSpelt(high))
}

// shared leaves the unit out of the lower bound when both bounds are whole years:
// not less than twelve and not more than twenty years.
func (w said) shared(low, high law.Months) string {
	if low%law.Year == 0 && high%law.Year == 0 {
		return w.Spelt(int(low/law.Year), false)
	}
	return w.termSpelt(low)
}

// termSpelt says a term in words: eight years and six months.
func (w said) termSpelt(m law.Months) string {
	part := func(n int, one, several law.Code) string {
		if n == 1 {
			return w.Say(one)
		}
		return w.Say(several, w.Spelt(n, true))
	}
	years, months := int(m/law.Year), int(m%law.Year)
	switch {
	case years == 0:
		return part(months, "cite.month", "cite.months")
	case months == 0:
		return part(years, "cite.year", "cite.years")
	}
	return w.Say("cite.parts", part(years, "cite.year", "cite.years"), part(months, "cite.month", "cite.months"))
}
