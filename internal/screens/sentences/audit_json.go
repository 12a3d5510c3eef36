package sentences

import (
	"strconv"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

type auditJSON struct {
	Schema string `json:"schema"`
	machine.EditionRef
	Total           int                   `json:"total"`
	NeedReason      int                   `json:"need_reason"`
	Verdicts        map[audit.Verdict]int `json:"verdicts"`
	Minors          minorsJSON            `json:"minors"`
	Recharacterised int                   `json:"recharacterised"`
	Groups          []groupingJSON        `json:"groups"`
	Questions       []questionJSON        `json:"questions"`
	MoreQuestions   int                   `json:"more_questions"`
	Text            law.Text              `json:"text"`

	Inside        int            `json:"within"`
	Unbounded     int            `json:"within_no_maximum"`
	Open          int            `json:"undetermined"`
	Agreed        int            `json:"undetermined_need_reason"`
	Changed       []questionJSON `json:"changed"`
	MoreChanged   int            `json:"more_changed"`
	Unsettled     []questionJSON `json:"unsettled"`
	MoreUnsettled int            `json:"more_unsettled"`

	OtherEditions []differingJSON `json:"other_editions"`
	Spaces        []standingJSON  `json:"spaces"`
}

// differingJSON lists the offences for which another edition has different ranges.
type differingJSON struct {
	Edition  string   `json:"edition"`
	Day      string   `json:"as_of"`
	Offences []string `json:"offences"`
	Text     law.Text `json:"text"`
}

type minorsJSON struct {
	Compared      int `json:"compared"`
	AgeNotApplied int `json:"age_not_applied"`
	NotCompared   int `json:"not_compared"`
}

type groupingJSON struct {
	By   string      `json:"by"`
	Rows []groupJSON `json:"rows"`
}

type groupJSON struct {
	Key        *string               `json:"key"`
	Total      int                   `json:"total"`
	Verdicts   map[audit.Verdict]int `json:"verdicts"`
	NeedReason int                   `json:"need_reason"`
}

type questionJSON struct {
	CaseID    *string       `json:"case_id"`
	File      string        `json:"file"`
	Line      int           `json:"line"`
	Offence   string        `json:"offence"`
	VictimAge string        `json:"victim_age"`
	Verdict   audit.Verdict `json:"verdict"`
	Distance  *int          `json:"distance_months"`
	Nearer    *string       `json:"nearer_bound"`
	Fits      *string       `json:"fits_offence"`
	Text      law.Text      `json:"text"`

	Status         law.Status   `json:"status"`
	Article        *string      `json:"article"`
	OffenceDate    *string      `json:"offence_date"`
	OffenceUntil   *string      `json:"offence_until"`
	SentenceStatus *string      `json:"sentence_status"`
	SentenceMonths *int         `json:"sentence_months"`
	SentenceDays   int          `json:"sentence_days"`
	Missing        []string     `json:"missing"`
	Agree          *string      `json:"branches_agree"`
	Filed          *string      `json:"filed_offence"`
	MinChange      *int         `json:"min_change_months"`
	MaxChange      *int         `json:"max_change_months"`
	Grounds        []groundJSON `json:"grounds"`
	Source         *string      `json:"source"`
}

// groundJSON is a tier that a case is compared with.
type groundJSON struct {
	Offence string  `json:"offence"`
	Article *string `json:"article"`
	Tier    string  `json:"tier"`
	machine.RangeJSON
	Source machine.CitationJSON `json:"source"`
}

const schemaAudit = "conmina/audit/1"

func (v auditScreen) Machine(s sheet.Style) any {
	return auditJSON{
		Schema: schemaAudit, EditionRef: machine.Refer(v.Edition, s.Version), Total: v.Total, NeedReason: v.Asked.Count(), Verdicts: countsJSON(v.Verdicts),
		Minors: minorsJSON(v.Minors), Recharacterised: v.Recharacterised,
		Groups: machine.Each(v.Groups, func(g audit.Grouping) groupingJSON {
			return groupingJSON{g.Fact, machine.Each(g.Rows, func(r audit.GroupRow) groupJSON {
				return groupJSON{machine.Filled(r.Key), r.Total, countsJSON(r.Counts), r.Asked}
			})}
		}),
		Questions: v.casesJSON(v.Asked, auditing.ask, s), MoreQuestions: v.Asked.More, Text: answer.Both("audit.fair"),
		Inside: v.Inside, Unbounded: v.Unbounded, Open: v.Open, Agreed: v.Agreed,
		Changed: v.casesJSON(v.Changed, auditing.changed, s), MoreChanged: v.Changed.More,
		Unsettled: v.casesJSON(v.Unsettled, auditing.unsettled, s), MoreUnsettled: v.Unsettled.More,
		OtherEditions: v.othersJSON(), Spaces: standingsJSON(v.Spaces),
	}
}

func (v auditScreen) othersJSON() []differingJSON {
	p := v.Differing
	if p == nil {
		return []differingJSON{}
	}
	return []differingJSON{{
		p.Other.ID, p.Today.String(), machine.Each(p.Offences, func(o *law.Offence) string { return o.ID }),
		law.Text{ES: DifferingSaid(words.In(words.Spanish), p), EN: DifferingSaid(words.In(words.English), p)},
	}}
}

func (v auditScreen) casesJSON(c audit.Cases, say func(auditing, audit.ListedCase) string, s sheet.Style) []questionJSON {
	es, en := auditing{words.In(words.Spanish), s, v.Edition}, auditing{words.In(words.English), s, v.Edition}
	return machine.Each(c.Listed, func(q audit.ListedCase) questionJSON {
		j := machineQuestion(q)
		j.Text = law.Text{ES: es.whole(q, say(es, q)), EN: en.whole(q, say(en, q))}
		return j
	})
}

func machineQuestion(q audit.ListedCase) questionJSON {
	a := q.Answer
	j := questionJSON{
		CaseID: machine.Filled(q.ID), File: q.File, Line: q.Line, Offence: a.Offence.ID, VictimAge: a.Victim.String(),
		Verdict: q.Verdict, Nearer: machine.Filled(q.Nearer), Status: a.Status, Article: machine.Filled(a.Article()),
		OffenceDate: machine.Filled(a.Facts.Date.String()), OffenceUntil: machine.Filled(a.Facts.UntilText()),
		SentenceStatus: machine.Filled(audit.SentenceStatus(q.Sentence)), Missing: machine.FilledList(q.Missing), Agree: machine.Filled(string(q.Agreed)), Source: machine.Filled(q.Source),
		Grounds: machine.Each(groundsOf(a), func(g ground) groundJSON {
			return groundJSON{g.Offence.ID, machine.Filled(g.Article), g.Tier.ID, machine.MachineRange(g.Tier.Prison), machine.CitationJSON(g.Tier.Source)}
		}),
	}
	if m, ok := q.Sentence.Term.Figure(); ok {
		j.SentenceMonths, j.SentenceDays = months(m), q.Sentence.Term.Days
	}
	if q.Nearer != "" {
		j.Distance = months(q.Distance)
	}
	if q.Fits.Offence != nil {
		j.Fits = &q.Fits.Offence.ID
	}
	if c := q.Charge; c != nil {
		j.Filed = &c.From.Offence.ID
		if c.Min.Known {
			j.MinChange = months(c.Min.Months)
		}
		if c.Max.Known {
			j.MaxChange = months(c.Max.Months)
		}
	}
	return j
}

func months(m law.Months) *int {
	n := int(m)
	return &n
}

func countsJSON(counts []audit.Count) map[audit.Verdict]int {
	m := map[audit.Verdict]int{}
	for _, c := range counts {
		m[c.Verdict] = c.Cases
	}
	return m
}

// Records gives every count, with the number of cases among which it was counted. The
// last rows are not verdicts; other screens say them in sentences.
func (v auditScreen) Records() [][]string {
	list := [][]string{{"by", "key", "verdict", "cases", "of"}}
	count := func(by, key string, verdict audit.Verdict, cases, of int) {
		list = append(list, []string{by, key, string(verdict), strconv.Itoa(cases), strconv.Itoa(of)})
	}
	counts := func(by, key string, counts []audit.Count, of int) {
		for _, c := range counts {
			count(by, key, c.Verdict, c.Cases, of)
		}
	}
	counts("all", "", v.Verdicts, v.Total)
	for _, g := range v.Groups {
		for _, r := range g.Rows {
			counts(g.Fact, r.Key, r.Counts, r.Total)
		}
	}
	count("minors_compared", "", audit.AgeNotApplied, v.Minors.AgeNotApplied, v.Minors.Compared)
	count("need_reason", "", "", v.Asked.Count(), v.Total)
	count("recharacterised", "", "", v.Recharacterised, v.Total)
	return list
}
