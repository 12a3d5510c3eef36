package present

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// Audited is what an audit of sentences found.
type Audited struct {
	Edition                     *law.Edition
	Total                       int
	Verdicts                    []Count // every verdict, also those of no case
	Groups                      []Grouping
	Minors, MinorsAgeNotApplied int // of the cases that could be compared
	Recharacterised             int
	Questions                   []Question
	MoreQuestions               int // that are not listed
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
	Counts []Count
}

// Question is a sentence that deserves a written reason.
type Question struct {
	ID         string
	File       string
	Line       int
	Offence    *law.Offence
	Victim     law.Ages
	Sentence   law.Bound
	Prison     law.Range
	Verdict    string
	Agreed     string // where a fact is missing: what the verdict is whatever it may be
	Distance   law.Months
	Nearer     string
	Fits       *law.Offence
	FitsPrison law.Range
	Filed      *law.Offence // the offence charged, when it is another one
}

// Audit writes what an audit found.
func Audit(format string, a Audited, s Style) ([]byte, error) {
	return render(format, auditScreen{a}, s)
}

type auditScreen struct{ Audited }

func (v auditScreen) document(s Style) document {
	w := auditing{In(s.Language), s}
	var d document
	d.headline(w.Say("audit.headline", v.Total))
	var rows [][]string
	for _, c := range v.Verdicts {
		rows = append(rows, []string{w.verdict(c), strconv.Itoa(c.Cases), w.share(c.Cases, v.Total)})
	}
	d.table([]string{w.Say("audit.verdict"), w.Say("audit.cases"), w.Say("audit.of_all", v.Total)}, rows)
	d.list(v.shares(w))
	for _, g := range v.Groups {
		if len(g.Rows) > 1 {
			d.heading(w.Say(g.Code))
			d.table(w.groupHead(), w.groupRows(v.Edition, g))
		}
	}
	if len(v.Questions) > 0 {
		d.heading(w.Say("audit.questions"))
		var asked []string
		for _, q := range v.Questions {
			asked = append(asked, w.question(q))
		}
		if v.MoreQuestions > 0 {
			asked = append(asked, w.Say("audit.more", v.MoreQuestions))
		}
		d.list(asked)
	}
	d.paragraph(w.Say("audit.fair"))
	d.footer(w.restsOn(v.Edition))
	return d
}

// auditing puts an audit into words.
type auditing struct {
	*Words
	style Style
}

func (w auditing) restsOn(e *law.Edition) string { return comparing{w.Words, w.style, e}.restsOn(e) }

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

// groupHead heads a table of groups: what was compared, what needs a reason and
// what could not be compared.
func (w auditing) groupHead() []string {
	return []string{w.Say("audit.group"), w.Say("audit.cases"), w.Say("audit.inside"), w.Say("audit.explained"), w.Say("audit.needs_reason"), w.Say("audit.age_not_applied"), w.Say("audit.open"), w.Say("audit.rejected")}
}

func (w auditing) groupRows(e *law.Edition, g Grouping) [][]string {
	var rows [][]string
	for _, r := range g.Rows {
		n := map[string]int{}
		reason := 0
		for _, c := range r.Counts {
			n[c.Verdict] = c.Cases
			if c.NeedsReason {
				reason += c.Cases
			}
		}
		count := strconv.Itoa
		rows = append(rows, []string{
			w.group(e, g, r.Key), count(r.Total), count(n["within"]), count(n["below_explained"] + n["above_explained"]), count(reason),
			count(n["age_not_applied"]), count(n["undetermined"] + n["no_range"] + n["no_sentence"]), count(n["rejected"]),
		})
	}
	return rows
}

// group names one group.
func (w auditing) group(e *law.Edition, g Grouping, key string) string {
	switch {
	case key == "":
		return w.Say("audit.not_said")
	case g.Fact == "offence":
		for _, o := range e.Offences {
			if o.ID == key {
				return w.Text(o.Title)
			}
		}
	case g.Fact == "victim_age":
		if ages, fault := law.ParseAges(key); fault == nil {
			return w.Ages(ages)
		}
	}
	return Visible(key)
}

// name tells a case apart: by its identity, or else by its place.
func (q Question) name() string {
	if strings.TrimSpace(q.ID) == "" {
		return fmt.Sprintf("%s:%d", q.File, q.Line)
	}
	return q.ID
}

// question restates a case and asks for the reason of its sentence.
func (w auditing) question(q Question) string {
	return w.Say("audit.case", q.name(), q.Offence.Title, w.Ages(q.Victim), w.boundInBoth(q.Sentence, w.style.Months)) + " " + w.ask(q)
}

// ask asks for the reason of one sentence.
func (w auditing) ask(q Question) string {
	prison := w.rangeSaid(q.Prison)
	var asked string
	switch q.Verdict {
	case "age_not_applied":
		asked = w.Say("question.age_not_applied", w.rangeSaid(q.FitsPrison), prison)
	case "fits_lesser_only":
		asked = w.Say("question.fits_lesser_only", prison, q.Fits.Title, w.rangeSaid(q.FitsPrison))
	case "above":
		asked = w.Say("question.above", w.Term(q.Distance), prison)
	case "undetermined":
		asked = w.Say(law.Code("question.agreed_"+q.Agreed), prison)
	default:
		asked = w.Say("question.below", w.Term(q.Distance), prison)
	}
	if q.Filed != nil {
		return w.Say("audit.filed", q.Filed.Title) + " " + asked
	}
	return asked
}

func (w auditing) rangeSaid(r law.Range) string {
	if w.style.Months {
		return w.RangeInMonths(r)
	}
	return w.Range(r)
}

type auditJSON struct {
	Schema string `json:"schema"`
	editionRef
	Total           int            `json:"total"`
	NeedReason      int            `json:"need_reason"`
	Verdicts        map[string]int `json:"verdicts"`
	Minors          minorsJSON     `json:"minors"`
	Recharacterised int            `json:"recharacterised"`
	Groups          []groupingJSON `json:"groups"`
	Questions       []questionJSON `json:"questions"`
	MoreQuestions   int            `json:"more_questions"`
	Text            law.Text       `json:"text"`
}

type minorsJSON struct {
	Compared      int `json:"compared"`
	AgeNotApplied int `json:"age_not_applied"`
}

type groupingJSON struct {
	By   string      `json:"by"`
	Rows []groupJSON `json:"rows"`
}

type groupJSON struct {
	Key      *string        `json:"key"`
	Total    int            `json:"total"`
	Verdicts map[string]int `json:"verdicts"`
}

type questionJSON struct {
	CaseID    *string  `json:"case_id"`
	File      string   `json:"file"`
	Line      int      `json:"line"`
	Offence   string   `json:"offence"`
	VictimAge string   `json:"victim_age"`
	Verdict   string   `json:"verdict"`
	Distance  int      `json:"distance_months"`
	Nearer    *string  `json:"nearer_bound"`
	Fits      *string  `json:"fits_offence"`
	Text      law.Text `json:"text"`
}

const schemaAudit = "conmina/audit/1"

func (v auditScreen) machine(s Style) any {
	es, en := auditing{In(Spanish), s}, auditing{In(English), s}
	j := auditJSON{
		Schema: schemaAudit, editionRef: refer(v.Edition, s), Total: v.Total, Verdicts: countsJSON(v.Verdicts),
		Minors: minorsJSON{v.Minors, v.MinorsAgeNotApplied}, Recharacterised: v.Recharacterised,
		MoreQuestions: v.MoreQuestions, Text: both("audit.fair"),
	}
	for _, c := range v.Verdicts {
		if c.NeedsReason {
			j.NeedReason += c.Cases
		}
	}
	j.Groups = each(v.Groups, func(g Grouping) groupingJSON {
		return groupingJSON{g.Fact, each(g.Rows, func(r GroupRow) groupJSON {
			return groupJSON{filled(r.Key), r.Total, countsJSON(r.Counts)}
		})}
	})
	j.Questions = each(v.Questions, func(q Question) questionJSON {
		out := questionJSON{
			CaseID: filled(q.ID), File: q.File, Line: q.Line, Offence: q.Offence.ID, VictimAge: q.Victim.String(),
			Verdict: q.Verdict, Distance: int(q.Distance), Nearer: filled(q.Nearer),
			Text: law.Text{ES: es.question(q), EN: en.question(q)},
		}
		if q.Fits != nil {
			out.Fits = &q.Fits.ID
		}
		return out
	})
	return j
}

func countsJSON(counts []Count) map[string]int {
	m := map[string]int{}
	for _, c := range counts {
		m[c.Verdict] = c.Cases
	}
	return m
}

func (v auditScreen) records() [][]string {
	list := [][]string{{"by", "key", "verdict", "cases", "of"}}
	add := func(by, key string, counts []Count, of int) {
		for _, c := range counts {
			list = append(list, []string{by, key, c.Verdict, strconv.Itoa(c.Cases), strconv.Itoa(of)})
		}
	}
	add("all", "", v.Verdicts, v.Total)
	for _, g := range v.Groups {
		for _, r := range g.Rows {
			add(g.Fact, r.Key, r.Counts, r.Total)
		}
	}
	return list
}
