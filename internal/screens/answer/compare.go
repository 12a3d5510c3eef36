package answer

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Comparison is what the compare command shows: the same facts under several
// offences, and how the range changes when one offence replaces another.
type Comparison struct {
	comparing.Comparison
	Edition *law.Edition
	Changes []comparing.Change // empty unless two offences were asked for
	Why     bool               // say why on a page, tier by tier
	Notices bool               // tell every notice, and not only their number
	Asked   []*law.Offence     // those that were asked for, where others may stand beside them
	Beyond  int                // how many offences in force are left out, being of other families
	Grouped bool               // several families take part: all but one are told in a line each
}

// Compare writes a comparison in the format.
func Compare(format string, c Comparison, s sheet.Style) ([]byte, error) {
	return sheet.Render(format, compareScreen{c}, s)
}

type compareScreen struct{ Comparison }

// Comparing puts a comparison into words.
type Comparing struct {
	*words.Words
	Style   sheet.Style
	Edition *law.Edition
}

func (c compareScreen) Document(s sheet.Style) sheet.Document {
	w := Comparing{words.In(s.Language), s, c.Edition}
	c.Answers = byGravity(c.Answers)
	if !s.Why {
		return c.brief(w)
	}
	var d sheet.Document
	d.Headline(w.asked(len(c.Answers), c.Facts))
	ch := w.chart(c.Answers)
	d.Bars([]string{w.Say("compare.offence"), w.Unit(), w.Say("answer.tier")}, ch, w.legend())
	if said := c.differences(w); len(said) > 0 {
		d.List(said)
	}
	w.Beside(&d, c.Answers)
	w.sources(&d, c.Answers)
	if notes := w.notices(c.Answers); len(notes) > 0 {
		d.Heading(w.Say("answer.notices"))
		d.List(notes)
	}
	d.Footer(w.RestsOn(c.Edition) + " " + w.Imprint(c.Edition))
	return d
}

// sources says where the figures of each charge come from.
func (w Comparing) sources(d *sheet.Document, answers []resolve.Answer) {
	var rows [][]string
	for _, a := range answers {
		v := w.Of(a)
		var said []string
		for _, part := range v.parts() {
			for _, t := range w.Of(part).tiers() {
				if origin := v.Origin(part.Version, t); !slices.Contains(said, origin) {
					said = append(said, origin)
				}
			}
		}
		if len(said) > 0 {
			rows = append(rows, []string{w.Charted(a), strings.Join(said, "; ")})
		}
	}
	if len(rows) > 0 {
		d.Heading(w.Say("why.sources"))
		d.Fields(false, rows...)
	}
}

// asked repeats the facts that all offences share.
func (w Comparing) asked(offences int, f law.Facts) string {
	parts := []string{w.Count(offences, "compare.same_facts_one", "compare.same_facts")}
	return strings.Join(append(parts, w.FactsOf(w.Edition, f)...), " · ")
}

// Unit is the name of the unit in which figures are shown: years or months.
func (w Comparing) Unit() string {
	if w.Style.Months {
		return w.Say("unit.months")
	}
	return w.Say("unit.years")
}

func (w Comparing) legend() map[sheet.StretchKind]string {
	said := map[sheet.StretchKind]string{}
	for _, kind := range sheet.StretchKinds() {
		said[kind] = w.Say(law.Code("bar." + string(kind)))
	}
	return said
}

func (w Comparing) chart(answers []resolve.Answer) sheet.Chart {
	var ranges []law.Range
	for _, a := range answers {
		ranges = append(ranges, rangesOf(a)...)
	}
	c := sheet.Chart{End: axisEnd(ranges)}
	for _, a := range answers {
		c.Rows = append(c.Rows, sheet.ChartRow{
			Title: w.Charted(a), Tier: w.Governing(a), Figures: w.FiguresOf(a),
			Stretches: stretches(a, c.End),
		})
	}
	return c
}

// Charted is the label of an offence in a chart. In dated editions it includes the
// article number.
func (w Comparing) Charted(a resolve.Answer) string {
	if article := a.Article(); a.Offence.Dated() && article != "" {
		return w.Say("figure.both", w.Text(a.Offence.Title), article)
	}
	return w.Text(a.Offence.Title)
}

// Governing names the governing tier of an answer, or says why there is no single
// one.
func (w Comparing) Governing(a resolve.Answer) string {
	switch a.Status {
	case law.Determined:
		return w.Text(a.Branches[0].Tier.Label)
	case law.NoRange, law.NotInForce, law.Moved:
		return w.Say(law.Code("compare." + string(a.Status)))
	}
	if a.Named != nil {
		return w.Say("compare.named", w.NamedArticle(a.Named.Article))
	}
	on := unknownFacts(w.Words, a.Settles, func(id law.CircumstanceID) string { return w.Circumstance(w.Edition, id) })
	return w.Say("compare.depends_on", strings.Join(on, ", "))
}

// unknownFacts names unknown facts, and circumstances by the given function.
func unknownFacts(w *words.Words, facts []resolve.Unknown, title func(law.CircumstanceID) string) []string {
	names := make([]string, len(facts))
	for i, u := range facts {
		switch u.Fact {
		case law.FactAge:
			names[i] = w.Say("compare.the_age")
		case law.FactDate:
			names[i] = w.Say("compare.the_date")
		default:
			names[i] = title(u.Circumstance)
		}
	}
	return names
}

// FiguresOf gives the ranges of an answer as numbers, in the unit of the style.
func (w Comparing) FiguresOf(a resolve.Answer) string {
	var said []string
	for _, b := range a.Branches {
		said = append(said, w.figuresOf(b.Prison()))
	}
	return w.List(said)
}

func (w Comparing) figuresOf(r law.Range) string { return w.Figures(r, w.Style.Months) }

// differences says how far apart the offences are, and how the range changes when
// one offence replaces another.
func (c compareScreen) differences(w Comparing) []string {
	said := w.Gaps(c.Comparison.Comparison)
	for _, change := range c.Changes {
		said = append(said, w.Change(change, len(c.Changes) > 1))
	}
	return said
}

// Gaps says where the bounds of two offences are furthest apart, and how many
// offences were compared. An offence whose bound is not known is not counted, since
// it may be further away.
func (w Comparing) Gaps(c comparing.Comparison) []string {
	var said []string
	for _, g := range []struct {
		code law.Code
		gap  *comparing.Gap
	}{{"compare.minimum_gap", c.MinimumGap}, {"compare.maximum_gap", c.MaximumGap}} {
		if g.gap != nil {
			among := ""
			if n := len(c.Answers); g.gap.Among < n {
				among = " " + w.Say("compare.known_for", g.gap.Among, n)
			}
			said = append(said, w.Say(g.code, among, w.bothUnits(g.gap.Months),
				g.gap.Lower.Title, w.bothUnits(g.gap.From.Months), g.gap.Higher.Title, w.bothUnits(g.gap.To.Months)))
		}
	}
	return said
}

// bothUnits says a term in years and in months.
func (w Comparing) bothUnits(m law.Months) string { return w.InBothUnits(m, w.Style.Months) }

// Change says in neutral words how both bounds change. It calls no charge the right
// one.
func (w Comparing) Change(c comparing.Change, byAge bool) string {
	head := w.Say("change.from_to", w.Named(c.From), w.Named(c.To))
	if byAge {
		head = w.Say("change.at_age", c.Ages, head)
	}
	if !c.Determined() {
		return w.Say("change.open", head, w.FiguresOf(c.From), w.FiguresOf(c.To))
	}
	return head + " " + w.Shift("change.minimum", c.Min) + " " + w.Shift("change.maximum", c.Max)
}

// Named gives the title of an offence with its article.
func (w Comparing) Named(a resolve.Answer) string {
	article := a.Article()
	if article == "" {
		return w.Text(a.Offence.Title)
	}
	return w.Say("figure.both", w.Text(a.Offence.Title), w.Say("asked.article", article))
}

// Shift says how one bound changes. The code is change.minimum or change.maximum
// with an ending: lower, higher, same, or an ending for a bound that is no figure.
func (w Comparing) Shift(bound law.Code, s comparing.Shift) string {
	before, after := w.BoundInBothUnits(s.Before, w.Style.Months), w.BoundInBothUnits(s.After, w.Style.Months)
	switch {
	case !s.Known:
		return w.Say(bound+"_unknown", before, after)
	case s.Months < 0:
		return w.Say(bound+"_lower", before, after, w.bothUnits(-s.Months))
	case s.Months > 0:
		return w.Say(bound+"_higher", before, after, w.bothUnits(s.Months))
	}
	return w.Say(bound+"_same", before)
}

// mostAbsent is how many of the circumstances taken as absent are named.
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

// notices lists what the reader must know: first the notices about all offences,
// then the notices about some offences, with their names.
func (w Comparing) notices(answers []resolve.Answer) []string {
	var order []string
	of := map[string][]string{}
	long := absences(answers) > mostAbsent
	absent := ""
	for _, a := range answers {
		for _, n := range a.Notices {
			said := w.Notice(a, n)
			if long && n.Code == resolve.CircumstanceAbsent {
				if absent == "" {
					absent = w.Say("compare.taken_absent", w.circumstancesOf(a))
				}
				said = absent
			}
			if _, seen := of[said]; !seen {
				order = append(order, said)
			}
			title := w.Text(a.Offence.Title)
			if a.Offence.Named != "" {
				title = w.Charted(a)
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

// circumstancesOf is the command that lists the circumstances of an offence.
func (w Comparing) circumstancesOf(a resolve.Answer) *typed.Line {
	line := w.Style.LineOf(typed.CircumstancesCommand).Offences(a.Offence)
	if !a.Facts.Today {
		w.Style.AsOf(a.Facts.Date, line)
	}
	return w.Style.Asking(w.Edition, line)
}

// Of gives the words for one of the answers.
func (w Comparing) Of(a resolve.Answer) AnswerText {
	return AnswerText{Answer: a, Words: w.Words, Style: w.Style, Edition: w.Edition}
}

// Ranges shows what each offence threatens. One offence is described in sentences,
// or in a table when several ranges remain; several offences are shown in one
// table.
func (w Comparing) Ranges(d *sheet.Document, answers []resolve.Answer) {
	if len(answers) == 1 {
		if said := w.Of(answers[0]).Threatened(d); len(said) > 0 {
			d.List(said)
		}
		return
	}
	rows := machine.Each(answers, func(a resolve.Answer) []string { return []string{w.Charted(a), w.FiguresOf(a), w.Governing(a)} })
	d.Table([]string{w.Say("compare.offence"), w.Unit(), w.Say("answer.tier")}, rows)
}
