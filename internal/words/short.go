package words

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/law"
)

// BriefFacts repeats the facts in few words. The law of today is a fact too, when no
// date was given. missing says that the answer depends on an age that is not known,
// bare that the day stands alone.
func (w *Words) BriefFacts(e *law.Edition, f law.Facts, missing, bare bool) []string {
	parts := []string{w.briefVictims(f, missing, bare)}
	switch day := f.Date; {
	case f.Today && e.Dated():
		f.Date = law.Date{}
		today := law.Code("brief.today")
		if bare {
			today = "brief.today_bare"
		}
		parts = append(parts, w.Say(today, day))
	case day.IsZero() && e.Dated():
		parts = append(parts, w.Say("brief.date_unknown"))
	case bare && f.Until.IsZero() && !day.IsZero():
		f.Date = law.Date{}
		parts = append(parts, day.String())
	}
	return append(parts, w.CircumstancesOf(e, f)...)
}

func (w *Words) briefVictims(f law.Facts, missing, bare bool) string {
	if len(f.Victims) > 1 {
		ages := make([]string, len(f.Victims))
		for i, a := range f.Victims {
			ages[i] = w.Ages(a)
		}
		return w.Say("brief.victims", strings.Join(ages, "; "))
	}
	switch a := f.Youngest(); {
	case a.Unknown() && missing && bare:
		return w.Say("brief.age_bare")
	case a.Unknown() && missing:
		return w.Say("brief.age_missing")
	case a.Unknown():
		return w.Say("brief.age_not_given")
	case f.Born.IsZero():
		return w.Say("brief.victim", a)
	default:
		return w.Say("brief.victim", a) + w.Say("asked.born", f.Born)
	}
}

// ShortTitle is the title of an offence for narrow places.
func (w *Words) ShortTitle(o *law.Offence) string {
	if o.Short == (law.Text{}) {
		return w.Text(o.Title)
	}
	return w.Text(o.Short)
}

// Numerals lists numbers of article 36, with what follows one another joined: 1 to 5.
func (w *Words) Numerals(list []int) string {
	var parts []string
	for i := 0; i < len(list); {
		end := i
		for end+1 < len(list) && list[end+1] == list[end]+1 {
			end++
		}
		if end-i > 1 {
			parts = append(parts, w.Say("brief.numerals_run", list[i], list[end]))
			i = end + 1
			continue
		}
		parts = append(parts, strconv.Itoa(list[i]))
		i++
	}
	said := law.Code("brief.numerals")
	if len(list) == 1 {
		said = "brief.numeral"
	}
	return w.Say(said, w.All(parts))
}

// All joins words with commas and a last "and".
func (w *Words) All(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	last := len(parts) - 1
	return w.Say("brief.and", strings.Join(parts[:last], Between(parts)), parts[last])
}

// Inside gives the titles of circumstances as they stand inside a sentence, at most
// so many of them, with the number of the others.
func (w *Words) Inside(e *law.Edition, ids []law.CircumstanceID, most int) string {
	titles := make([]string, len(ids))
	for i, id := range ids {
		titles[i] = lowered(w.Circumstance(e, id))
	}
	if len(titles) > most+1 {
		return w.Say("brief.more", strings.Join(titles[:most], Between(titles)), len(titles)-most)
	}
	return strings.Join(titles, Between(titles))
}

// lowered begins a title with a small letter, unless its first word is an
// abbreviation.
func lowered(title string) string {
	first, size := utf8.DecodeRuneInString(title)
	if second, _ := utf8.DecodeRuneInString(title[size:]); unicode.IsUpper(second) {
		return title
	}
	return string(unicode.ToLower(first)) + title[size:]
}

// Span says a range in as few signs as possible: 12–20 years. A range with an end
// that is not a whole number of years is said in full.
func (w *Words) Span(r law.Range) string {
	if years := w.years(r); years != "" {
		return w.Say("brief.in_years", years)
	}
	return w.Range(r)
}

// years is a range as two numbers of years, or empty when it has no such form.
func (w *Words) years(r law.Range) string {
	low, isLow := r.Min.Figure()
	high, isHigh := r.Max.Figure()
	if !isLow || !isHigh || r.Fixed() || low%law.Year != 0 || high%law.Year != 0 {
		return ""
	}
	return w.Say("brief.years", int(low/law.Year), int(high/law.Year))
}

// BriefAct says in one line which law gave a tier its wording, since when, and how
// well its figure was read. It is empty in an edition without dates.
func (w *Words) BriefAct(v *law.Version, t *law.Tier) string {
	act, inForce := v.ActOf(t)
	if act.Name == "" {
		return ""
	}
	read := w.Say(law.Code("brief." + string(t.Source.Confidence)))
	return w.Say("brief.law", act.Name, w.Period(inForce), w.Say(law.Code("confidence."+string(act.Start))), read)
}

// BriefSource says in one line where the figure of a tier comes from: in the
// source's own words when the encoding has them.
func (w *Words) BriefSource(e *law.Edition, t *law.Tier) string {
	if t.Source.Words == "" {
		return w.Citation(e, t.Source)
	}
	return w.Say("brief.words", t.Source.Words, w.Say(law.Code("brief."+string(t.Source.Confidence))))
}

// EditionNamed names an edition and says why it answers.
func (w *Words) EditionNamed(e *law.Edition) string {
	if e.Because == "" || e.Because == law.ByFlag {
		return w.Say("figure.both", e.Title, e.ID)
	}
	return w.Say("brief.because", e.Title, w.Because(e))
}

// BriefNamed says which aggravated tiers were asked for.
func (w *Words) BriefNamed(article string) string {
	if article == "" {
		return w.Say("brief.named_forms")
	}
	return w.Say("brief.named", w.Say("brief.article", article))
}

// ShortRanges lists ranges, each once, in as few signs as possible: 8–15, 12–20 or
// 25–35 years.
func (w *Words) ShortRanges(ranges []law.Range) string {
	var years, whole []string
	for _, r := range ranges {
		if s := w.years(r); s != "" && !slices.Contains(years, s) {
			years = append(years, s)
		}
		if s := w.Span(r); !slices.Contains(whole, s) {
			whole = append(whole, s)
		}
	}
	if len(years) == len(whole) && len(years) > 0 {
		return w.Say("brief.in_years", w.List(years))
	}
	return w.List(whole)
}

// BriefRange says a range in so few words that a description fits beside it:
// from 12 years. That an end is not stated is said by [Words.OpenEnd].
func (w *Words) BriefRange(r law.Range, months bool) string {
	term, whole := w.Term, w.Range
	if months {
		term, whole = w.Months, w.RangeInMonths
	}
	switch {
	case r == law.Range{}, r.Fixed(), r.Max.Kind == law.Life && r.Min.Kind != law.Life:
		return whole(r)
	case r.Min.Kind == law.Life:
		return w.Say("brief.life")
	case r.Max.Kind == law.NotStated:
		return w.Say("brief.from", term(r.Min.Months))
	case r.Min.Kind == law.NotStated:
		return w.Say("brief.up_to", term(r.Max.Months))
	}
	return whole(r)
}

// OpenEnd says which end of a range the source does not state; empty when it states
// both.
func (w *Words) OpenEnd(r law.Range) string {
	switch {
	case r == law.Range{}, r.Min.Kind == law.Life:
		return ""
	case r.Max.Kind == law.NotStated:
		return w.Say("brief.no_maximum")
	case r.Min.Kind == law.NotStated:
		return w.Say("brief.no_minimum")
	}
	return ""
}

// Rest names what stands under --why, and counts the notices that had no room.
func (w *Words) Rest(more int) string {
	if more > 0 {
		return w.Count(more, "brief.rest_one", "brief.rest_many")
	}
	return w.Say("brief.rest")
}

// BriefLimits says in two lines at most what the figures of these tiers rest on,
// what they leave out, in a sentence for one answer or for several, and what stands
// under --why.
func (w *Words) BriefLimits(e *law.Edition, tiers []*law.Tier, sentence law.Code, rest string) string {
	return w.Say(sentence, w.Rests(e, tiers), rest)
}

// Slashed gives the ranges of an answer as numbers of years, 8–15 / 12–20 / 25–35,
// or false when one of them has no such form.
func (w *Words) Slashed(ranges []law.Range) (said string, ok bool) {
	for i, r := range ranges {
		years := w.years(r)
		if years == "" {
			return "", false
		}
		if i == 0 {
			said = years
		} else {
			said = w.Say("brief.slash", said, years)
		}
	}
	return said, len(ranges) > 0
}
