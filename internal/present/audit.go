package present

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/conmina/conmina/internal/law"
)

// Audited is what an audit of sentences found.
type Audited struct {
	Edition  *law.Edition
	Total    int
	Verdicts []Count // every verdict, also those of no case
	Groups   []Grouping
	Minors   Minors
	// Inside is the cases inside their range, and Unbounded those of them whose
	// source states no maximum.
	Inside, Unbounded int
	// Open is the cases that lack a fact, and Agreed those of them that are
	// asked about all the same, as every range that remains leads to one verdict.
	Open, Agreed    int
	Recharacterised int
	Asked           Cases // that deserve a written reason
	Changed         Cases // whose offence is not the one charged
	Unsettled       Cases // that could not be compared, and are not asked about
}

// Minors is the cases with a victim under 18.
type Minors struct{ Compared, AgeNotApplied, NotCompared int }

// Cases is a list of cases that may be longer than what is shown of it.
type Cases struct {
	Listed []Question
	More   int // that are not listed
}

// Count is the number of cases with a verdict.
type Count struct {
	Verdict     string
	Cases       int
	NeedsReason bool
}

// Grouping is the cases by one of their facts.
type Grouping struct {
	Code law.Code // its title
	Fact string   // in machine output
	Rows []GroupRow
}

// GroupRow is one group; the key is empty for cases that do not say.
type GroupRow struct {
	Key    string
	Total  int
	Asked  int // that deserve a written reason
	Counts []Count
}

// Audit writes what an audit found.
func Audit(format string, a Audited, s Style) ([]byte, error) {
	return render(format, auditScreen{a}, s)
}

type auditScreen struct{ Audited }

func (v auditScreen) document(s Style) document {
	w := auditing{In(s.Language), s, v.Edition}
	var d document
	d.headline(w.Say("audit.headline", v.Total))
	var rows [][]string
	for _, c := range v.Verdicts {
		rows = append(rows, []string{w.verdict(c), strconv.Itoa(c.Cases), w.share(c.Cases, v.Total)})
	}
	d.table([]string{w.Say("audit.verdict"), w.Say("audit.cases"), w.Say("audit.of_all", v.Total)}, rows)
	d.list(v.shares(w))
	groups := v.groups()
	for _, g := range groups {
		d.heading(w.Say(g.Code))
		d.table(w.groupHead(), w.groupRows(g))
	}
	if len(groups) > 0 {
		d.paragraph(w.Say("audit.legend"))
	}
	for _, l := range v.lists() {
		if len(l.Listed) == 0 {
			continue
		}
		d.heading(w.Say(l.title))
		var said []string
		for _, q := range l.Listed {
			said = append(said, w.whole(q, l.say(w, q)))
		}
		d.list(append(said, w.more(l.Cases)...))
	}
	if sources := v.sources(w); len(sources) > 0 {
		d.heading(w.Say("audit.sources"))
		d.list(each(sources, func(row []string) string { return row[0] + ". " + row[1] }))
	}
	d.paragraph(w.Say("audit.fair"))
	d.footer(w.restsOn(v.Edition))
	return d
}

// groups leaves out groupings with one group, which say nothing that the totals
// do not.
func (v auditScreen) groups() []Grouping {
	return slices.DeleteFunc(slices.Clone(v.Groups), func(g Grouping) bool { return len(g.Rows) < 2 })
}

// caseList is a list of cases with its title and what is said of each.
type caseList struct {
	Cases
	id    string
	title law.Code
	say   func(auditing, Question) string
}

func (v auditScreen) lists() []caseList {
	return []caseList{
		{v.Asked, "questions", "audit.questions", auditing.ask},
		{v.Changed, "changed", "audit.changed", auditing.changed},
		{v.Unsettled, "unsettled", "audit.unsettled", auditing.unsettled},
	}
}

// shares says what the counts mean.
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
	*Words
	style   Style
	edition *law.Edition
}

// verdict names a verdict; those that ask for a reason say so by a mark.
func (w auditing) verdict(c Count) string {
	said := w.Say(law.Code("verdict." + c.Verdict))
	if c.NeedsReason {
		said += " (?)"
	}
	return said
}

// share is a part of a whole in percent, or a dash where there is no whole.
func (w auditing) share(n, of int) string {
	if of == 0 {
		return "-"
	}
	return fmt.Sprintf("%d %%", (200*n+of)/(2*of))
}

// groupHead heads a table of groups, in words so short that it fits a terminal:
// the legend says them in full.
func (w auditing) groupHead() []string {
	return []string{w.Say("audit.group"), w.Say("audit.cases"), w.Say("audit.inside"), w.Say("audit.explained"), w.Say("audit.needs_reason"), w.Say("audit.age_not_applied"), w.Say("audit.open"), w.Say("audit.rejected")}
}

// groupRows counts each case in one column, and besides those to which the age
// was not applied.
func (w auditing) groupRows(g Grouping) [][]string {
	var rows [][]string
	for _, r := range g.Rows {
		n := map[string]int{}
		for _, c := range r.Counts {
			n[c.Verdict] = c.Cases
		}
		explained := n["below_explained"] + n["above_explained"]
		count := strconv.Itoa
		rows = append(rows, []string{
			w.group(g, r.Key), count(r.Total), count(n["within"]), count(explained), count(r.Asked),
			count(n["age_not_applied"]), count(r.Total - n["within"] - explained - r.Asked - n["rejected"]), count(n["rejected"]),
		})
	}
	return rows
}

// group names one group. Of a record that was rejected neither the offence nor
// the age is known.
func (w auditing) group(g Grouping, key string) string {
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
	return Visible(key)
}
