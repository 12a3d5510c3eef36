package answer

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
)

// result shows the one range, or the ranges that remain, or why there is no range.
func (v AnswerText) result(d *sheet.Document) {
	switch v.Status {
	case law.Determined:
		v.one(d)
	case law.Undetermined:
		v.several(d)
	default:
		d.Emphasis(v.Standing(v.Answer))
	}
	v.successors(d)
	if v.Style.Why && len(v.Trace) > 0 {
		v.trace(d)
	}
}

// spans shows the answers for the parts of the time of the act, side by side.
func (v AnswerText) spans(d *sheet.Document) {
	if v.Status == law.Determined {
		d.Emphasis(v.Say("answer.spans_alike"))
	} else {
		d.Emphasis(v.Say("answer.spans"))
	}
	for _, a := range v.Spans {
		span := AnswerText{Answer: a, Words: v.Words, Style: v.Style, Edition: v.Edition}
		heading := v.Period(a.During)
		if article := a.Article(); article != "" {
			heading += " · " + v.Say("asked.article", article)
		}
		d.Heading(heading)
		span.result(d)
	}
}

// successors shows what is threatened by the offences that took over the conduct.
func (v AnswerText) successors(d *sheet.Document) {
	if len(v.Successors) == 0 {
		return
	}
	var rows [][]string
	lines := make([]*typed.Line, len(v.Successors))
	for i, a := range v.Successors {
		rows = append(rows, v.successor(a)...)
		lines[i] = v.Style.Asking(v.Edition, v.Style.LineOf(typed.ResolveCommand).Offences(a.Offence).Facts(v.Edition, a.Facts))
	}
	d.Heading(v.Say("answer.successors"))
	d.Table([]string{v.Say("compare.offence"), v.Say("answer.tier"), v.Say("answer.if"), v.Say("answer.range")}, rows)
	d.Commands(lines...)
}

// successor gives a row for each range of an offence that took over the conduct, with the
// facts under which it applies.
func (v AnswerText) successor(a resolve.Answer) [][]string {
	next := AnswerText{Answer: a, Words: v.Words, Style: v.Style, Edition: v.Edition}
	name := v.Text(a.Offence.Title)
	if numbers := resolve.ArticlesOf(a); numbers != "" {
		name = v.Say("beside.offence", name, v.Say("brief.article", numbers))
	}
	if !a.Ranged() {
		return [][]string{{name, a.Article(), "", v.Said(a)}}
	}
	var rows [][]string
	for _, b := range a.Branches {
		when, place := "", a.Article()
		if len(a.Branches) > 1 {
			when = next.cases(b.When)
		}
		if b.Tier != nil {
			place = next.place(b.Tier)
		}
		rows = append(rows, []string{name, place, when, v.RangeText(b.Prison())})
	}
	return rows
}

// branches writes a table of the ranges that remain, with the facts under which
// each applies.
func (v AnswerText) branches(d *sheet.Document) {
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
		rows = append(rows, []string{v.cases(b.When), v.RangeText(b.Prison()), v.place(b.Tier)})
	}
	rows = append(rows, []string{v.Say("answer.any_case"), v.RangeText(v.Envelope), v.Say("answer.not_an_answer")})
	d.Table([]string{v.Say("answer.if"), v.Say("answer.range"), v.Say("answer.tier")}, rows)
}

// one shows a single range, large, and why it applies.
func (v AnswerText) one(d *sheet.Document) {
	t := v.Branches[0].Tier
	d.Heading(v.Say("answer.prison"))
	if t.Prison.Min.Kind == law.Life {
		d.Emphasis(v.Say("range.life"))
	} else {
		d.Fields(true,
			[]string{v.Say("answer.minimum"), v.figure(t.Prison.Min)},
			[]string{v.Say("answer.maximum"), v.figure(t.Prison.Max)})
	}
	rows := [][]string{
		{v.Say("answer.tier"), v.place(t)},
		{v.Say("answer.why"), v.Reason(v.TraceOf(t))},
	}
	if said := v.Fines(v.Branches[0].Fines); said != "" {
		rows = append(rows, []string{v.Say("answer.fine"), said})
	}
	if len(t.Disqualifications) > 0 {
		rows = append(rows, []string{v.Say("answer.disqualification"), v.Say("disqualification", Numbers(t.Disqualifications))})
	}
	rows = append(rows, []string{v.Say("answer.source"), v.Citation(t.Source)})
	if act := v.ActOf(v.Version, t); act != "" {
		rows = append(rows, []string{v.Say("answer.act"), act})
	}
	if t.Ceiling != nil {
		rows = append(rows, []string{v.Say("answer.ceiling"), v.Citation(t.Ceiling.Source)})
	}
	d.Fields(false, rows...)
}

// several shows every range that the facts leave possible, and which facts would
// decide between them.
func (v AnswerText) several(d *sheet.Document) {
	if v.Named == nil {
		d.Emphasis(v.Say("answer.several"))
	} else {
		d.Emphasis(v.Say("answer.named", v.NamedArticle(v.Named.Article)))
	}
	v.branches(d)
	for _, n := range v.Notices {
		if n.Code == resolve.ArticleNamed {
			d.Paragraph(v.Words.Notice(v.Answer, n))
		}
	}
	if !v.Style.Why { // with --why the trace already gives the source of every tier
		var tiers []*law.Tier
		for _, b := range v.Branches {
			if b.Tier != nil {
				tiers = append(tiers, b.Tier)
			}
		}
		v.sources(d, tiers)
	}
	d.Heading(v.Say("answer.settle"))
	d.List(v.Settling())
}

// cases says under which facts a branch is the result.
func (v AnswerText) cases(when []resolve.Situation) string {
	var parts []string
	for _, group := range anyOf(byPresent(when)) {
		var conditions []string
		if v.Victim.Len() > 1 {
			conditions = append(conditions, v.Say("case.age", group.ages))
		}
		switch {
		case len(group.any) > 0:
			conditions = append(conditions, v.Say("case.any", v.CircumstanceTitles(v.Edition, group.any)))
		case len(group.present) > 0:
			conditions = append(conditions, v.Say("case.with", v.CircumstanceTitles(v.Edition, group.present)))
		case v.openCircumstances():
			conditions = append(conditions, v.Say("case.otherwise"))
		}
		parts = append(parts, strings.Join(conditions, ", "))
	}
	return v.List(parts)
}
