package words

import (
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// citing says a penalty as a brief cites it.
func citing() catalogue {
	return catalogue{
		"cite.article":     {"Article %s", "Artículo %s"},
		"cite.paragraph":   {"%s paragraph", "%s párrafo"},
		"cite.paragraph_1": {"first", "primer"},
		"cite.paragraph_2": {"second", "segundo"},
		"cite.paragraph_3": {"third", "tercer"},
		"cite.paragraph_4": {"fourth", "cuarto"},
		"cite.paragraph_5": {"fifth", "quinto"},
		"cite.code":        {" of the Penal Code of Peru (%s)", " del Código Penal (%s)"},
		"cite.edition":     {" as told by the source “%s”", " según la fuente «%s»"},
		"cite.whole":       {"%s: %s.", "%s: %s."},
		"cite.both":        {"imprisonment of not less than %s and not more than %s", "pena privativa de libertad no menor de %s ni mayor de %s"},
		"cite.fixed":       {"imprisonment of %s", "pena privativa de libertad de %s"},
		"cite.ceiling":     {"imprisonment of not less than %s (general maximum of article 29: %s)", "pena privativa de libertad no menor de %s (máximo general del artículo 29: %s)"},
		"cite.no_maximum":  {"imprisonment of not less than %s (the source states no maximum)", "pena privativa de libertad no menor de %s (la fuente no indica el máximo)"},
		"cite.no_minimum":  {"imprisonment of not more than %s (the source states no minimum)", "pena privativa de libertad no mayor de %s (la fuente no indica el mínimo)"},
		"cite.life":        {"life imprisonment (cadena perpetua)", "cadena perpetua"},
		"cite.fine":        {"%s, with %s", "%s, con %s"},
		"cite.inhabilitacion": {
			"%s, and disqualification (inhabilitación) under article 36, %s",
			"%s e inhabilitación conforme al artículo 36, %s",
		},
		"cite.years":  {"%s years", "%s años"},
		"cite.year":   {"one year", "un año"},
		"cite.months": {"%s months", "%s meses"},
		"cite.month":  {"one month", "un mes"},
		"cite.parts":  {"%s and %s", "%s y %s"},
		"cite.during": {"%s: %s", "%s: %s"},
	}
}

// paragraphs says the place of a paragraph.
var paragraphs = [...]law.Code{1: "cite.paragraph_1", "cite.paragraph_2", "cite.paragraph_3", "cite.paragraph_4", "cite.paragraph_5"}

// Cites gives the sentence of a brief for every tier that the facts leave possible,
// mildest first, each once.
func (w *Words) Cites(a resolve.Answer) []string {
	var list []string
	for _, b := range a.Branches {
		if b.Tier != nil {
			list = append(list, w.cite(a, b))
		}
	}
	return list
}

// CitesInBoth gives the same sentences in both languages.
func CitesInBoth(a resolve.Answer) []law.Text {
	es, en := In(Spanish).Cites(a), In(English).Cites(a)
	list := make([]law.Text, len(es))
	for i := range es {
		list[i] = law.Text{ES: es[i], EN: en[i]}
	}
	return list
}

// cite says the penalty of one branch with its article, paragraph and numerals, the
// law of its wording, the bounds in words, the fine and the inhabilitación.
func (w *Words) cite(a resolve.Answer, b resolve.Branch) string {
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
		return w.Say("cite.during", strings.TrimSuffix(AsSentence(w.Period(b.During)), "."), said)
	}
	return said
}

// penalty says everything that a branch threatens.
func (w *Words) penalty(b resolve.Branch) string {
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
func (w *Words) numeralsInFull(list []string) string {
	if len(list) == 1 {
		return w.Say("brief.numeral", list[0])
	}
	return w.Say("brief.numerals", w.All(list))
}

// bounds says a range with its figures in words.
func (w *Words) bounds(r law.Range) string {
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
func (w *Words) shared(low, high law.Months) string {
	if low%law.Year == 0 && high%law.Year == 0 {
		return w.Spelt(int(low/law.Year), false)
	}
	return w.termSpelt(low)
}

// termSpelt says a term in words: eight years and six months.
func (w *Words) termSpelt(m law.Months) string {
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
