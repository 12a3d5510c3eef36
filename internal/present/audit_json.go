package present

import (
	"strconv"

	"github.com/conmina/conmina/internal/law"
)

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

	Inside        int            `json:"within"`
	Unbounded     int            `json:"within_no_maximum"`
	Open          int            `json:"undetermined"`
	Agreed        int            `json:"undetermined_need_reason"`
	Changed       []questionJSON `json:"changed"`
	MoreChanged   int            `json:"more_changed"`
	Unsettled     []questionJSON `json:"unsettled"`
	MoreUnsettled int            `json:"more_unsettled"`
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
	Key        *string        `json:"key"`
	Total      int            `json:"total"`
	Verdicts   map[string]int `json:"verdicts"`
	NeedReason int            `json:"need_reason"`
}

type questionJSON struct {
	CaseID    *string  `json:"case_id"`
	File      string   `json:"file"`
	Line      int      `json:"line"`
	Offence   string   `json:"offence"`
	VictimAge string   `json:"victim_age"`
	Verdict   string   `json:"verdict"`
	Distance  *int     `json:"distance_months"`
	Nearer    *string  `json:"nearer_bound"`
	Fits      *string  `json:"fits_offence"`
	Text      law.Text `json:"text"`

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

// groundJSON is a tier that a case is held against.
type groundJSON struct {
	Offence string  `json:"offence"`
	Article *string `json:"article"`
	Tier    string  `json:"tier"`
	rangeJSON
	Source citationJSON `json:"source"`
}

const schemaAudit = "conmina/audit/1"

func (v auditScreen) machine(s Style) any {
	return auditJSON{
		Schema: schemaAudit, editionRef: refer(v.Edition, s.Version), Total: v.Total, NeedReason: v.Asked.count(), Verdicts: countsJSON(v.Verdicts),
		Minors: minorsJSON(v.Minors), Recharacterised: v.Recharacterised,
		Groups: each(v.Groups, func(g Grouping) groupingJSON {
			return groupingJSON{g.Fact, each(g.Rows, func(r GroupRow) groupJSON {
				return groupJSON{filled(r.Key), r.Total, countsJSON(r.Counts), r.Asked}
			})}
		}),
		Questions: v.casesJSON(v.Asked, auditing.ask, s), MoreQuestions: v.Asked.More, Text: both("audit.fair"),
		Inside: v.Inside, Unbounded: v.Unbounded, Open: v.Open, Agreed: v.Agreed,
		Changed: v.casesJSON(v.Changed, auditing.changed, s), MoreChanged: v.Changed.More,
		Unsettled: v.casesJSON(v.Unsettled, auditing.unsettled, s), MoreUnsettled: v.Unsettled.More,
	}
}

func (c Cases) count() int { return len(c.Listed) + c.More }

func (v auditScreen) casesJSON(c Cases, say func(auditing, Question) string, s Style) []questionJSON {
	es, en := auditing{In(Spanish), s, v.Edition}, auditing{In(English), s, v.Edition}
	return each(c.Listed, func(q Question) questionJSON {
		j := machineQuestion(q)
		j.Text = law.Text{ES: es.whole(q, say(es, q)), EN: en.whole(q, say(en, q))}
		return j
	})
}

func machineQuestion(q Question) questionJSON {
	a := q.Answer
	j := questionJSON{
		CaseID: filled(q.ID), File: q.File, Line: q.Line, Offence: a.Offence.ID, VictimAge: a.Victim.String(),
		Verdict: q.Verdict, Nearer: filled(q.Nearer), Status: a.Status, Article: filled(a.Article()),
		OffenceDate: filled(a.Facts.Date.String()), OffenceUntil: filled(a.Facts.UntilText()),
		SentenceStatus: filled(SentenceStatus(q.Sentence)), Missing: filledList(q.Missing), Agree: filled(q.Agreed), Source: filled(q.Source),
		Grounds: each(groundsOf(a), func(g ground) groundJSON {
			return groundJSON{g.Offence.ID, filled(g.Article), g.Tier.ID, machineRange(g.Tier.Prison), citationJSON(g.Tier.Source)}
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

// SentenceStatus says what an imposed term is, in machine output; nothing when it
// is not known.
func SentenceStatus(s law.Sentence) string {
	if s.Acquitted {
		return "acquitted"
	}
	return map[law.BoundKind]string{law.Stated: "stated", law.Life: "life"}[s.Term.Kind]
}

func countsJSON(counts []Count) map[string]int {
	m := map[string]int{}
	for _, c := range counts {
		m[c.Verdict] = c.Cases
	}
	return m
}

// records gives every count with the number of cases that it is of. The last
// ones are no verdicts: what the other screens say in sentences.
func (v auditScreen) records() [][]string {
	list := [][]string{{"by", "key", "verdict", "cases", "of"}}
	count := func(by, key, verdict string, cases, of int) {
		list = append(list, []string{by, key, verdict, strconv.Itoa(cases), strconv.Itoa(of)})
	}
	counts := func(by, key string, counts []Count, of int) {
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
	count("minors_compared", "", "age_not_applied", v.Minors.AgeNotApplied, v.Minors.Compared)
	count("need_reason", "", "", v.Asked.count(), v.Total)
	count("recharacterised", "", "", v.Recharacterised, v.Total)
	return list
}
