package words

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/words/catalogue"
)

// Counterpart names an offence of another edition, with its article on the day.
func (w *Words) Counterpart(b resolve.Answer) string {
	name := w.Text(b.Offence.Title)
	if article := b.Article(); article != "" {
		return w.Say("figure.both", name, w.Say("asked.article", article))
	}
	return name
}

// Say gives the sentence of a code, with its arguments in words. A code without a
// sentence is returned unchanged.
func (w *Words) Say(code law.Code, args ...any) string {
	said, ok := catalogue.Find(code)
	switch {
	case !ok:
		return string(code)
	case len(args) == 0:
		return said.In(w.language)
	}
	words := make([]any, len(args))
	for i, a := range args {
		words[i] = w.Word(a)
	}
	return fmt.Sprintf(said.In(w.language), words...)
}

// AsSentence turns a short text into a complete sentence.
func AsSentence(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + strings.TrimSuffix(s[size:], ".") + "."
}

// Word gives one value in words: ages, terms and ranges as people say them. In text
// that came from outside it makes control characters visible.
func (w *Words) Word(value any) string {
	switch v := value.(type) {
	case law.Text:
		return w.Text(v)
	case law.Ages:
		return w.Ages(v)
	case law.Months:
		return w.Term(v)
	case law.Range:
		return w.Range(v)
	case int:
		return strconv.Itoa(v)
	case law.Code:
		return w.Say(v)
	case articles.List:
		return w.articles(v)
	case *law.Neighbour:
		return w.neighbour(v)
	case law.Alternatives:
		return w.alternatives(v)
	case fmt.Stringer:
		return Visible(v.String())
	default:
		return Visible(fmt.Sprint(v))
	}
}

// Text picks the text in the language.
func (w *Words) Text(t law.Text) string {
	if w.language == Spanish {
		return Visible(t.ES)
	}
	return Visible(t.EN)
}

// Count gives a number of things, with the singular for one.
func (w *Words) Count(n int, one, other law.Code) string {
	if n == 1 {
		return w.Say(one, n)
	}
	return w.Say(other, n)
}

// Term gives a duration in words: 12 years, 8 years and 6 months, 18 months.
func (w *Words) Term(m law.Months) string {
	years, months := int(m/law.Year), int(m%law.Year)
	switch {
	case months == 0 && years > 0:
		return w.Count(years, "term.year", "term.years")
	case years == 0:
		return w.Months(m)
	}
	return w.Say("term.and", w.Count(years, "term.year", "term.years"), w.Months(law.Months(months)))
}

// Months says a duration in months alone.
func (w *Words) Months(m law.Months) string { return w.Count(int(m), "term.month", "term.months") }

// InBothUnits says a duration in years and in months: 12 years (144 months), or the
// other way round.
func (w *Words) InBothUnits(m law.Months, monthsFirst bool) string {
	years, months := w.Term(m), w.Months(m)
	switch {
	case years == months:
		return years
	case monthsFirst:
		return w.Say("figure.both", months, years)
	}
	return w.Say("figure.both", years, months)
}

// BoundInBothUnits says one end of a range as [Words.InBothUnits] does.
func (w *Words) BoundInBothUnits(b law.Bound, monthsFirst bool) string {
	m, ok := b.Figure()
	switch {
	case b.Kind == law.Ceiling:
		return w.Say("bound.ceiling", w.InBothUnits(m, monthsFirst))
	case ok:
		return w.InBothUnits(m, monthsFirst)
	}
	return w.Bound(b, w.Term)
}

// Ages says a set of ages: 16, 14 to 17, under 14, 18 or older.
func (w *Words) Ages(a law.Ages) string {
	var parts []string
	for _, band := range a.Bands() {
		low, high := band.Limits()
		switch {
		case low == high:
			parts = append(parts, strconv.Itoa(low))
		case low == 0 && high == law.MaxAge:
			return w.Say("ages.unknown")
		case low == 0:
			parts = append(parts, w.Say("ages.under", high+1))
		case high == law.MaxAge:
			parts = append(parts, w.Say("ages.from", low))
		default:
			parts = append(parts, w.Say("ages.band", low, high))
		}
	}
	return w.List(parts)
}

// List joins words with commas and a last "or".
func (w *Words) List(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	last := len(parts) - 1
	or := law.Code("list.or")
	if soundsLikeO(parts[last]) {
		or = "list.or_before_o"
	}
	separator := Between(parts)
	if separator != ", " {
		return w.Say(or, strings.Join(parts[:last], separator)+";", parts[last])
	}
	return w.Say(or, strings.Join(parts[:last], separator), parts[last])
}

// Range says a prison range in years: 8 to 15 years, 12 years or more, exactly
// 15 years, life imprisonment.
func (w *Words) Range(r law.Range) string {
	years := func(m law.Months) (int, bool) { return int(m / law.Year), m%law.Year == 0 }
	return w.rangeIn(r, w.Term, years, "range.years")
}

// RangeInMonths says a prison range in months.
func (w *Words) RangeInMonths(r law.Range) string {
	months := func(m law.Months) (int, bool) { return int(m), true }
	return w.rangeIn(r, w.Months, months, "range.months")
}

// rangeIn gives a range in words, with a function for one bound. When both bounds
// are whole numbers of the unit, the unit is named once.
func (w *Words) rangeIn(r law.Range, term func(law.Months) string, whole func(law.Months) (int, bool), shared law.Code) string {
	switch {
	case r == law.Range{}:
		return w.Say("range.none")
	case r.Min.Kind == law.Life:
		return w.Say("range.life")
	case r.Fixed():
		return w.Say("range.fixed", term(r.Min.Months))
	case r.Max.Kind == law.Life:
		return w.Say("range.to_life", w.Bound(r.Min, term))
	case r.Max.Kind == law.NotStated:
		return w.Say("range.from", term(r.Min.Months))
	case r.Min.Kind == law.NotStated:
		return w.Say("range.up_to", term(r.Max.Months))
	}
	low, lowWhole := whole(r.Min.Months)
	high, highWhole := whole(r.Max.Months)
	if lowWhole && highWhole {
		return w.Say(shared, low, high)
	}
	return w.Say("range.both", term(r.Min.Months), term(r.Max.Months))
}

// Figures gives a range as numbers of years, or of months: 8 to 15, from 12,
// 15 (fixed). A bound that is not a whole number of years names its unit.
func (w *Words) Figures(r law.Range, months bool) string {
	number := func(m law.Months) string {
		switch {
		case months:
			return strconv.Itoa(int(m))
		case m%law.Year == 0:
			return strconv.Itoa(int(m / law.Year))
		}
		return w.Term(m)
	}
	switch {
	case r == law.Range{}:
		return w.Say("figures.none")
	case r.Min.Kind == law.Life:
		return w.Say("range.life")
	case r.Fixed():
		return w.Say("figures.fixed", number(r.Min.Months))
	case r.Max.Kind == law.Life:
		return w.Say("range.to_life", w.Bound(r.Min, number))
	case r.Max.Kind == law.NotStated:
		return w.Say("figures.from", number(r.Min.Months))
	case r.Min.Kind == law.NotStated:
		return w.Say("figures.up_to", number(r.Max.Months))
	}
	return w.Say("range.both", number(r.Min.Months), number(r.Max.Months))
}

// Bound says one end of a range.
func (w *Words) Bound(b law.Bound, term func(law.Months) string) string {
	switch b.Kind {
	case law.Stated, law.Ceiling:
		return term(b.Months)
	case law.Life:
		return w.Say("range.life")
	default:
		return w.Say("bound.not_stated")
	}
}

// articles lists article numbers. Numbers that follow one another are joined, as in
// 129-A to 129-L.
func (w *Words) articles(list articles.List) string {
	var parts []string
	for _, run := range list.Runs() {
		if len(run) > 2 {
			run = articles.List{w.Say("article.run", run[0], run[len(run)-1])}
		}
		parts = append(parts, run...)
	}
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	last := len(parts) - 1
	return w.Say("article.list", strings.Join(parts[:last], ", "), parts[last])
}

// neighbour names an offence that the edition does not hold.
func (w *Words) neighbour(o *law.Neighbour) string {
	if len(o.Articles) > 1 {
		return w.Say("article.outside_before", o.Articles[0], strings.Join(o.Articles[1:], ", "), o.Title)
	}
	return w.Say("article.outside", o.Articles[0], o.Title)
}

// CircumstanceTitles gives the titles of circumstances, joined with commas.
func (w *Words) CircumstanceTitles(e *law.Edition, ids []law.CircumstanceID) string {
	titles := make([]string, len(ids))
	for i, id := range ids {
		titles[i] = w.Circumstance(e, id)
	}
	return strings.Join(titles, Between(titles))
}

// Circumstance gives the title of one entry of the vocabulary.
func (w *Words) Circumstance(e *law.Edition, id law.CircumstanceID) string {
	if c := e.Circumstance(id); c != nil {
		return w.Text(c.Title)
	}
	return Visible(string(id))
}

// Grouped writes a count in groups of three digits, as the language does.
func (w *Words) Grouped(n int64) string {
	digits, mark := strconv.FormatInt(n, 10), ","
	if w.language == Spanish {
		mark = " "
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + mark + digits[i:]
	}
	return digits
}

// OtherNames lists the other names of an entry, without the name that is shown. A
// Spanish reader gets the Spanish names.
func (w *Words) OtherNames(also law.Names, shown string) string {
	list := also.ES
	if w.language != Spanish {
		list = slices.Concat(also.EN, also.ES)
	}
	list = slices.DeleteFunc(slices.Clone(list), func(name string) bool { return spelling.Fold(name) == shown })
	return w.Word(strings.Join(list, ", "))
}

// Period gives the first and the last day of a period in words.
func (w *Words) Period(p law.Period) string {
	switch {
	case p.To.IsZero():
		return w.Say("period.from", p.From)
	case p.From == p.To:
		return w.Say("period.day", p.From)
	}
	return w.Say("period.between", p.From, p.To)
}
