package present

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/typed"
)

// Answer writes an answer in the format.
func Answer(format string, a resolve.Answer, s Style) ([]byte, error) {
	return render(format, answerScreen{a}, s)
}

// Short gives the minimum and the maximum in months, with a hyphen for a bound
// that the source does not state and life for life imprisonment. ok is false
// when there is no single range: an envelope must not be taken for one.
func Short(a resolve.Answer) (line string, ok bool) {
	if a.Status != law.Determined {
		return "", false
	}
	r := a.Branches[0].Prison()
	return shortBound(r.Min) + " " + shortBound(r.Max) + "\n", true
}

func shortBound(b law.Bound) string {
	switch b.Kind {
	case law.Stated, law.Ceiling:
		return fmt.Sprint(int(b.Months))
	case law.Life:
		return "life"
	default:
		return "-"
	}
}

type answerScreen struct{ resolve.Answer }

func (a answerScreen) document(s Style) document {
	v := answerText{Answer: a.Answer, Words: In(s.Language), style: s, edition: a.Offence.Edition}
	var d document
	d.headline(v.asked())
	if len(a.Spans) > 0 {
		v.spans(&d)
	} else {
		v.result(&d)
	}
	if !a.Until.IsZero() {
		v.later(&d, a.Until)
	}
	if notes := v.notices(); len(notes) > 0 {
		d.heading(v.Say("answer.notices"))
		d.list(notes)
	}
	if len(a.Beside) > 0 {
		d.paragraph(v.beside())
		first := a.Beside[0]
		d.commands(s.asking(first.Offence.Edition, s.lineOf("resolve").Offences(first.Offence).Facts(first.Offence.Edition, first.Facts)))
	}
	d.footer(v.restsOn(v.edition))
	return d
}

// result shows the one range, those that remain, or why there is none.
func (v answerText) result(d *document) {
	switch v.Status {
	case law.Determined:
		v.one(d)
	case law.Undetermined:
		v.several(d)
	default:
		d.emphasis(v.Say(law.Code("answer." + string(v.Status))))
	}
	v.successors(d)
	if v.style.Why && len(v.Trace) > 0 {
		v.trace(d)
	}
}

// spans shows the answers for the parts of the time side by side.
func (v answerText) spans(d *document) {
	if v.Status == law.Determined {
		d.emphasis(v.Say("answer.spans_alike"))
	} else {
		d.emphasis(v.Say("answer.spans"))
	}
	for _, a := range v.Spans {
		span := answerText{Answer: a, Words: v.Words, style: v.style, edition: v.edition}
		heading := v.period(a.During)
		if article := a.Article(); article != "" {
			heading += " · " + v.Say("asked.article", article)
		}
		d.heading(heading)
		span.result(d)
	}
}

// successors shows what the offences threaten that took the conduct over.
func (v answerText) successors(d *document) {
	if len(v.Successors) == 0 {
		return
	}
	rows := make([][]string, len(v.Successors))
	lines := make([]*typed.Line, len(v.Successors))
	for i, a := range v.Successors {
		rows[i] = []string{v.Text(a.Offence.Title), a.Article(), v.ranges(a)}
		lines[i] = v.style.asking(v.edition, v.style.lineOf("resolve").Offences(a.Offence).Facts(v.edition, a.Facts))
	}
	d.heading(v.Say("answer.successors"))
	d.table([]string{v.Say("compare.offence"), v.Say("list.article"), v.Say("answer.range")}, rows)
	d.commands(lines...)
}

// ranges says every range that an answer leaves possible.
func (v answerText) ranges(a resolve.Answer) string {
	said := make([]string, len(a.Branches))
	for i, b := range a.Branches {
		said[i] = v.rangeText(b.Prison())
		if b.Tier == nil && len(a.Successors) > 0 {
			said[i] = v.Say("range.moved")
		}
	}
	return v.list(slices.Compact(said))
}

// answerText puts the parts of an answer into words.
type answerText struct {
	resolve.Answer
	*Words
	style   Style
	edition *law.Edition
}

// one shows a single range, large, and why it is the one.
func (v answerText) one(d *document) {
	t := v.Branches[0].Tier
	d.heading(v.Say("answer.prison"))
	if t.Prison.Min.Kind == law.Life {
		d.emphasis(v.Say("range.life"))
	} else {
		d.fields(true,
			[]string{v.Say("answer.minimum"), v.figure(t.Prison.Min)},
			[]string{v.Say("answer.maximum"), v.figure(t.Prison.Max)})
	}
	rows := [][]string{
		{v.Say("answer.tier"), v.Text(t.Label)},
		{v.Say("answer.why"), v.reason(v.traceOf(t))},
	}
	if t.Fine != (law.Fine{}) {
		rows = append(rows, []string{v.Say("answer.fine"), v.Say("fine", t.Fine.Min, t.Fine.Max)})
	}
	if len(t.Disqualifications) > 0 {
		rows = append(rows, []string{v.Say("answer.disqualification"), v.Say("disqualification", numbers(t.Disqualifications))})
	}
	rows = append(rows, []string{v.Say("answer.source"), v.citation(t.Source)})
	if act := v.actOf(&v.Offence.Version, t); act != "" {
		rows = append(rows, []string{v.Say("answer.act"), act})
	}
	if t.Ceiling != nil {
		rows = append(rows, []string{v.Say("answer.ceiling"), v.citation(t.Ceiling.Source)})
	}
	d.fields(false, rows...)
}

func numbers(list []int) string {
	said := make([]string, len(list))
	for i, n := range list {
		said[i] = strconv.Itoa(n)
	}
	return strings.Join(said, ", ")
}

// figure says one bound in years and in months.
func (v answerText) figure(b law.Bound) string { return v.boundInBoth(b, v.style.Months) }

// penalties says the range of a tier and what is threatened beside prison.
func (v answerText) penalties(t *law.Tier) string {
	said := v.rangeText(t.Prison)
	if t.Fine != (law.Fine{}) {
		said += "; " + v.Say("fine", t.Fine.Min, t.Fine.Max)
	}
	if len(t.Disqualifications) > 0 {
		said += "; " + v.Say("answer.disqualification") + ": " + v.Say("disqualification", numbers(t.Disqualifications))
	}
	return said
}

// rangeText says a range in the unit of the style.
func (v answerText) rangeText(r law.Range) string {
	if v.style.Months {
		return v.RangeInMonths(r)
	}
	return v.Range(r)
}

// several shows every range that the facts leave possible, and what would
// settle it.
func (v answerText) several(d *document) {
	if v.Named == nil {
		d.emphasis(v.Say("answer.several"))
	} else {
		d.emphasis(v.Say("answer.named", v.namedArticle(v.Named.Article)))
	}
	v.branches(d)
	for _, n := range v.Notices {
		if n.Code == resolve.ArticleNamed {
			d.paragraph(v.Words.notice(v.Answer, n))
		}
	}
	if !v.style.Why { // else the trace gives the source of every tier
		var tiers []*law.Tier
		for _, b := range v.Branches {
			if b.Tier != nil {
				tiers = append(tiers, b.Tier)
			}
		}
		v.sources(d, tiers)
	}
	d.heading(v.Say("answer.settle"))
	d.list(v.settling())
}

// branches writes a table of the ranges that remain and when each is the one.
func (v answerText) branches(d *document) {
	var rows [][]string
	for _, b := range v.Branches {
		if b.Tier == nil {
			none := law.Code("range.none")
			if len(v.Successors) > 0 {
				none = "range.moved"
			}
			rows = append(rows, []string{v.cases(b.When), v.Say(none), ""})
			continue
		}
		rows = append(rows, []string{v.cases(b.When), v.rangeText(b.Prison()), v.Text(b.Tier.Label)})
	}
	rows = append(rows, []string{v.Say("answer.any_case"), v.rangeText(v.Envelope), v.Say("answer.not_an_answer")})
	d.table([]string{v.Say("answer.if"), v.Say("answer.range"), v.Say("answer.tier")}, rows)
}

// cases says when a branch is the result.
func (v answerText) cases(when []resolve.Case) string {
	var parts []string
	for _, group := range anyOf(byPresent(when)) {
		var conditions []string
		if v.Victim.Len() > 1 {
			conditions = append(conditions, v.Say("case.age", group.ages))
		}
		switch {
		case len(group.any) > 0:
			conditions = append(conditions, v.Say("case.any", v.circumstanceTitles(v.edition, group.any)))
		case len(group.present) > 0:
			conditions = append(conditions, v.Say("case.with", v.circumstanceTitles(v.edition, group.present)))
		case v.openCircumstances():
			conditions = append(conditions, v.Say("case.otherwise"))
		}
		parts = append(parts, strings.Join(conditions, ", "))
	}
	return v.list(parts)
}

// openCircumstances reports whether any branch depends on a circumstance that
// is in doubt.
func (v answerText) openCircumstances() bool {
	return slices.ContainsFunc(v.Branches, func(b resolve.Branch) bool {
		return slices.ContainsFunc(b.When, func(c resolve.Case) bool { return len(c.Present) > 0 })
	})
}
