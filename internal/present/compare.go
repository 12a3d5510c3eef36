package present

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Comparison is what the compare command shows: the same facts under several
// offences, and what becomes of the range when one takes the place of another.
type Comparison struct {
	resolve.Comparison
	Edition *law.Edition
	Changes []resolve.Change // empty unless two offences were asked for
	Why     bool             // say why on a page, tier by tier
}

// Compare writes a comparison in the format.
func Compare(format string, c Comparison, s Style) ([]byte, error) {
	return render(format, compareScreen{c}, s)
}

type compareScreen struct{ Comparison }

// comparing puts a comparison into words.
type comparing struct {
	*Words
	style   Style
	edition *law.Edition
}

func (c compareScreen) document(s Style) document {
	w := comparing{In(s.Language), s, c.Edition}
	var d document
	d.headline(w.asked(len(c.Answers), c.Facts))
	ch := w.chart(c.Answers)
	d.bars([]string{w.Say("compare.offence"), w.unit(), w.Say("answer.tier")}, ch, w.legend())
	if said := c.differences(w); len(said) > 0 {
		d.list(said)
	}
	w.beside(&d, c.Answers)
	if notes := w.notices(c.Answers); len(notes) > 0 {
		d.heading(w.Say("answer.notices"))
		d.list(notes)
	}
	d.footer(w.restsOn(c.Edition))
	return d
}

// asked restates the facts that all offences share.
func (w comparing) asked(offences int, f law.Facts) string {
	parts := []string{w.count(offences, "compare.same_facts_one", "compare.same_facts")}
	return strings.Join(append(parts, w.facts(w.edition, f)...), " · ")
}

func (w comparing) unit() string {
	if w.style.Months {
		return w.Say("unit.months")
	}
	return w.Say("unit.years")
}

func (w comparing) legend() map[partKind]string {
	said := map[partKind]string{}
	for _, kind := range partKinds() {
		said[kind] = w.Say(law.Code("bar." + string(kind)))
	}
	return said
}

func (w comparing) chart(answers []resolve.Answer) chart {
	var ranges []law.Range
	for _, a := range answers {
		ranges = append(ranges, rangesOf(a)...)
	}
	c := chart{end: axisEnd(ranges)}
	for _, a := range answers {
		c.rows = append(c.rows, chartRow{
			title: w.charted(a), tier: w.governing(a), figures: w.figures(a),
			parts: parts(a, c.end),
		})
	}
	return c
}

// charted names an offence in a chart: with its number where that depends on the
// day.
func (w comparing) charted(a resolve.Answer) string {
	if article := a.Article(); a.Offence.Dated() && article != "" {
		return w.Say("figure.both", w.Text(a.Offence.Title), article)
	}
	return w.Text(a.Offence.Title)
}

// governing names the tier of an answer, or says why there is no single one.
func (w comparing) governing(a resolve.Answer) string {
	switch a.Status {
	case law.Determined:
		return w.Text(a.Branches[0].Tier.Label)
	case law.NoRange, law.NotInForce, law.Moved:
		return w.Say(law.Code("compare." + string(a.Status)))
	}
	if a.Named != nil {
		return w.Say("compare.named", w.namedArticle(a.Named.Article))
	}
	var on []string
	for _, u := range a.Settles {
		switch u.Fact {
		case law.FactAge:
			on = append(on, w.Say("compare.the_age"))
		case law.FactDate:
			on = append(on, w.Say("compare.the_date"))
		default:
			on = append(on, w.circumstance(w.edition, u.Circumstance))
		}
	}
	return w.Say("compare.depends_on", strings.Join(on, ", "))
}

// figures gives the ranges of an answer as numbers of the unit.
func (w comparing) figures(a resolve.Answer) string {
	var said []string
	for _, b := range a.Branches {
		said = append(said, w.figuresOf(b.Prison()))
	}
	return w.list(said)
}

func (w comparing) figuresOf(r law.Range) string { return w.Figures(r, w.style.Months) }

// differences says how far apart the offences are, and what becomes of the range
// when one takes the place of another.
func (c compareScreen) differences(w comparing) []string {
	said := w.gaps(c.Comparison.Comparison)
	for _, change := range c.Changes {
		said = append(said, w.change(change, len(c.Changes) > 1))
	}
	return said
}

// gaps says where the bounds of two offences are furthest apart, and of how many
// offences that is said: one whose bound is not known may lie further away.
func (w comparing) gaps(c resolve.Comparison) []string {
	var said []string
	for _, g := range []struct {
		code law.Code
		gap  *resolve.Gap
	}{{"compare.minimum_gap", c.MinimumGap}, {"compare.maximum_gap", c.MaximumGap}} {
		if g.gap != nil {
			among := ""
			if n := len(c.Answers); g.gap.Among < n {
				among = " " + w.Say("compare.known_for", g.gap.Among, n)
			}
			said = append(said, w.Say(g.code, among, w.both(g.gap.Months),
				g.gap.Lower.Title, w.both(g.gap.From.Months), g.gap.Higher.Title, w.both(g.gap.To.Months)))
		}
	}
	return said
}

// both says a term in years and in months.
func (w comparing) both(m law.Months) string { return w.InBoth(m, w.style.Months) }

// change says in neutral words what becomes of both bounds. It names no charge
// as the right one.
func (w comparing) change(c resolve.Change, byAge bool) string {
	head := w.Say("change.from_to", w.named(c.From), w.named(c.To))
	if byAge {
		head = w.Say("change.at_age", c.Ages, head)
	}
	if !c.Determined() {
		return w.Say("change.open", head, w.figures(c.From), w.figures(c.To))
	}
	return head + " " + w.shift("change.minimum", c.Min) + " " + w.shift("change.maximum", c.Max)
}

// named gives the title of an offence with its article.
func (w comparing) named(a resolve.Answer) string {
	article := a.Article()
	if article == "" {
		return w.Text(a.Offence.Title)
	}
	return w.Say("figure.both", w.Text(a.Offence.Title), w.Say("asked.article", article))
}

// shift says what becomes of one bound: change.minimum or change.maximum, with
// the ending for lower, higher, same and for a bound that is no figure.
func (w comparing) shift(bound law.Code, s resolve.Shift) string {
	before, after := w.boundInBoth(s.Before, w.style.Months), w.boundInBoth(s.After, w.style.Months)
	switch {
	case !s.Known:
		return w.Say(bound+"_unknown", before, after)
	case s.Months < 0:
		return w.Say(bound+"_lower", before, after, w.both(-s.Months))
	case s.Months > 0:
		return w.Say(bound+"_higher", before, after, w.both(s.Months))
	}
	return w.Say(bound+"_same", before)
}

// mostAbsent is how many circumstances that were taken as absent are named.
const mostAbsent = 5

// absences counts the circumstances that the answers took as absent.
func absences(answers []resolve.Answer) int {
	var all []law.CircumstanceID
	for _, a := range answers {
		for _, n := range a.Notices {
			if n.Code == resolve.CircumstanceAbsent {
				all = append(all, n.Circumstances...)
			}
		}
	}
	slices.Sort(all)
	return len(slices.Compact(all))
}

// notices gives what the reader must know: first what holds for all offences,
// then what holds for some, with their names.
func (w comparing) notices(answers []resolve.Answer) []string {
	var order []string
	of := map[string][]string{}
	long := absences(answers) > mostAbsent
	absent := w.Say("compare.taken_absent", w.style.asking(w.edition, w.style.lineOf("circumstances").Words(w.Say("value.offence"))))
	for _, a := range answers {
		for _, n := range a.Notices {
			said := w.notice(a, n)
			if long && n.Code == resolve.CircumstanceAbsent {
				said = absent
			}
			if _, seen := of[said]; !seen {
				order = append(order, said)
			}
			title := w.Text(a.Offence.Title)
			if a.Offence.Named != "" {
				title = w.charted(a)
			}
			of[said] = append(of[said], title)
		}
	}
	var all, some []string
	for _, said := range order {
		if titles := of[said]; len(titles) == len(answers) || said == absent {
			all = append(all, said)
		} else {
			some = append(some, w.Say("compare.notice", strings.Join(titles, "; "), said))
		}
	}
	return append(all, some...)
}
