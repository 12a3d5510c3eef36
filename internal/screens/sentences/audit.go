// Package sentences shows what an audit of imposed sentences found.
package sentences

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Audit writes what an audit found.
func Audit(format string, a audit.Audited, s sheet.Style) ([]byte, error) {
	return sheet.Render(format, auditScreen{a}, s)
}

type auditScreen struct{ audit.Audited }

func (v auditScreen) Document(s sheet.Style) sheet.Document {
	w := auditing{words.In(s.Language), s, v.Edition}
	var d sheet.Document
	d.Headline(w.Say("audit.headline", v.Total))
	d.List(v.answered(w))
	var rows [][]string
	for _, c := range v.Verdicts {
		rows = append(rows, []string{w.verdict(c), strconv.Itoa(c.Cases), w.share(c.Cases, v.Total)})
	}
	d.Table([]string{w.Say("audit.verdict"), w.Say("audit.cases"), w.Say("audit.of_all", v.Total)}, rows)
	d.List(v.shares(w))
	v.standing(&d, w)
	groups := v.groups()
	for _, g := range groups {
		d.Heading(w.Say(g.Code))
		d.Table(w.groupHead(), w.groupRows(g))
	}
	if len(groups) > 0 {
		d.Paragraph(w.Say("audit.legend"))
	}
	for _, l := range v.lists() {
		if len(l.Listed) == 0 {
			continue
		}
		d.Heading(w.Say(l.title))
		var said []string
		for _, q := range l.Listed {
			said = append(said, w.whole(q, l.say(w, q)))
		}
		d.List(append(said, w.more(l.Cases)...))
	}
	if sources := v.sources(w); len(sources) > 0 {
		d.Heading(w.Say("audit.sources"))
		d.List(machine.Each(sources, func(row []string) string { return row[0] + ". " + row[1] }))
	}
	d.Paragraph(w.Say("audit.fair"))
	d.Foot(s, w.FootOf(v.Edition, nil), w.RestsOn(v.Edition))
	return d
}

// answered says which edition the figures come from, why this edition answered, and
// where another edition differs.
func (v auditScreen) answered(w auditing) []string {
	said := []string{w.answeredBy(v.Edition)}
	if v.Differing != nil {
		said = append(said, DifferingSaid(w.Words, v.Differing))
	}
	return said
}

func (w auditing) answeredBy(e *law.Edition) string {
	if e.Because == law.ByDefault && !e.Custom {
		return w.Say("audit.by_default", e.ID)
	}
	return w.Say("audit.edition", e.ID, w.Because(e))
}

// DifferingSaid says for which offences of an audit another edition has different
// ranges, and how to make that edition answer.
func DifferingSaid(w *words.Words, p *audit.Differing) string {
	var titles []string
	for _, o := range p.Offences {
		titles = append(titles, w.Text(o.Title))
	}
	return w.Say("audit.differing", p.Other.ID, strings.Join(titles, ", "), typed.Edition(w.Language(), p.Other.ID))
}

// groups leaves out groupings with one group, because they repeat the totals.
func (v auditScreen) groups() []audit.Grouping {
	return slices.DeleteFunc(slices.Clone(v.Groups), func(g audit.Grouping) bool { return len(g.Rows) < 2 })
}

// caseList is a list of cases with its title and a sentence about each case.
type caseList struct {
	audit.Cases
	id    string
	title law.Code
	say   func(auditing, audit.ListedCase) string
}

func (v auditScreen) lists() []caseList {
	return []caseList{
		{v.Asked, "questions", "audit.questions", auditing.ask},
		{v.Changed, "changed", "audit.changed", auditing.changed},
		{v.Unsettled, "unsettled", "audit.unsettled", auditing.unsettled},
	}
}

// shares says what the counts mean, as parts of the whole.
func (v auditScreen) shares(w auditing) []string {
	m := v.Minors
	said := []string{w.Say("audit.minors", m.AgeNotApplied, m.Compared, w.share(m.AgeNotApplied, m.Compared))}
	if m.NotCompared > 0 {
		said[0] += w.Say("audit.minors_open", m.NotCompared)
	}
	if v.Agreed > 0 {
		said = append(said, w.Say("audit.agreed", v.Agreed, v.Open))
	}
	if v.Unbounded > 0 {
		said = append(said, w.Say("audit.unbounded", v.Unbounded, v.Inside))
	}
	if v.Recharacterised > 0 {
		said = append(said, w.Say("audit.recharacterised", v.Recharacterised, v.Total))
	}
	return said
}

// auditing puts an audit into words.
type auditing struct {
	*words.Words
	style   sheet.Style
	edition *law.Edition
}

// verdict names a verdict. A mark shows the verdicts that ask for a reason.
func (w auditing) verdict(c audit.Count) string {
	said := w.Say(law.Code("verdict." + string(c.Verdict)))
	if c.NeedsReason {
		said += " (?)"
	}
	return said
}

// share is n as a part of the total, in percent, or a dash when the total is 0.
func (w auditing) share(n, of int) string {
	if of == 0 {
		return "-"
	}
	return fmt.Sprintf("%d %%", (200*n+of)/(2*of))
}

// groupHead gives the head of a table of groups. Its words are short, so that the
// table fits a terminal; the legend has the full words.
func (w auditing) groupHead() []string {
	return []string{w.Say("audit.group"), w.Say("audit.cases"), w.Say("audit.inside"), w.Say("audit.explained"), w.Say("audit.needs_reason"), w.Say("audit.age_not_applied"), w.Say("audit.open"), w.Say("audit.rejected")}
}

// groupRows counts each case in one column. One more column has the cases to which
// the age was not applied.
func (w auditing) groupRows(g audit.Grouping) [][]string {
	var rows [][]string
	for _, r := range g.Rows {
		count := strconv.Itoa
		rows = append(rows, []string{
			w.group(g, r.Key), count(r.Total), count(r.Of(audit.Within)), count(r.Of(audit.BelowExplained, audit.AboveExplained)), count(r.Asked),
			count(r.Of(audit.AgeNotApplied)), count(r.Open()), count(r.Of(audit.Rejected)),
		})
	}
	return rows
}

// group names one group. For a rejected record neither the offence nor the age is
// known.
func (w auditing) group(g audit.Grouping, key string) string {
	read := g.Fact == "offence" || g.Fact == "victim_age"
	switch {
	case key == "" && read:
		return w.Say("verdict.rejected")
	case key == "":
		return w.Say("audit.not_said")
	case g.Fact == "offence":
		if o := w.edition.Offence(key); o != nil {
			return w.Text(o.Title)
		}
	case g.Fact == "victim_age":
		if ages, fault := law.ParseAges(key); fault == nil {
			return w.Ages(ages)
		}
	}
	return words.Visible(key)
}
