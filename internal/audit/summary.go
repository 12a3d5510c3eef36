package audit

import (
	"cmp"
	"slices"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/present"
)

// Bounds of what a summary holds, so that it does not grow with the input.
const (
	maxQuestions = 1000
	maxGroups    = 1000
)

// Summary counts verdicts. Use [NewSummary].
type Summary struct {
	edition                  *law.Edition
	all                      group
	offences, bands          map[string]*group
	districts, years         map[string]*group
	minors, minorsNotApplied int
	filed                    int
	questions                []present.Question
	more                     int
}

type group map[Verdict]int

func (g group) total() int {
	n := 0
	for _, m := range g {
		n += m
	}
	return n
}

// NewSummary starts a summary of sentences under an edition.
func NewSummary(e *law.Edition) *Summary {
	return &Summary{
		edition: e, all: group{}, offences: map[string]*group{}, bands: map[string]*group{},
		districts: map[string]*group{}, years: map[string]*group{},
	}
}

// Add counts one record.
func (s *Summary) Add(n Note) {
	s.all[n.Verdict]++
	count := func(groups map[string]*group, key string) {
		g := groups[key]
		if g == nil {
			if len(groups) >= maxGroups {
				key = otherGroup
			}
			if g = groups[key]; g == nil {
				g = &group{}
				groups[key] = g
			}
		}
		(*g)[n.Verdict]++
	}
	count(s.offences, n.Offence)
	count(s.bands, n.Band)
	count(s.districts, n.District)
	count(s.years, n.Year)
	compared := !slices.Contains([]Verdict{Undetermined, NoRange, NoSentence, Rejected}, n.Verdict)
	if n.Minor && compared {
		s.minors++
		if n.Verdict == AgeNotApplied {
			s.minorsNotApplied++
		}
	}
	if n.Recharacterised {
		s.filed++
	}
	switch {
	case n.Question == nil:
	case len(s.questions) < maxQuestions:
		s.questions = append(s.questions, *n.Question)
	default:
		s.more++
	}
}

// otherGroup holds what has no room of its own.
const otherGroup = "…"

// Found reports how many records have one of the verdicts.
func (s *Summary) Found(verdicts []Verdict) int {
	n := 0
	for _, v := range verdicts {
		n += s.all[v]
	}
	return n
}

// Asked reports how many sentences deserve a written reason.
func (s *Summary) Asked() int { return len(s.questions) + s.more }

// Report gives the summary for [present.Audit].
func (s *Summary) Report() present.Audited {
	r := present.Audited{
		Edition: s.edition, Total: s.all.total(),
		Minors: s.minors, MinorsAgeNotApplied: s.minorsNotApplied, Recharacterised: s.filed,
		Questions: s.questions, MoreQuestions: s.more,
	}
	for _, v := range Verdicts() {
		r.Verdicts = append(r.Verdicts, present.Count{Verdict: string(v), Cases: s.all[v], NeedsReason: v.NeedsReason()})
	}
	r.Groups = []present.Grouping{
		{Code: "audit.by_offence", Fact: "offence", Rows: rows(s.offences)},
		{Code: "audit.by_age", Fact: "victim_age", Rows: rows(s.bands)},
		{Code: "audit.by_district", Fact: "district", Rows: rows(s.districts)},
		{Code: "audit.by_year", Fact: "year", Rows: rows(s.years)},
	}
	return r
}

// rows orders groups by their keys, what has none last.
func rows(groups map[string]*group) []present.GroupRow {
	var list []present.GroupRow
	for key, g := range groups {
		row := present.GroupRow{Key: key, Total: g.total()}
		for _, v := range Verdicts() {
			row.Counts = append(row.Counts, present.Count{Verdict: string(v), Cases: (*g)[v], NeedsReason: v.NeedsReason()})
		}
		list = append(list, row)
	}
	slices.SortFunc(list, func(a, b present.GroupRow) int {
		if (a.Key == "") != (b.Key == "") {
			return cmp.Compare(b.Key, a.Key)
		}
		return cmp.Compare(a.Key, b.Key)
	})
	return list
}

// question gives what is asked about a sentence.
func question(c cases.Asked, s Imposed, r Result) *present.Question {
	q := &present.Question{
		ID: c.ID, File: c.Place.File, Line: c.Place.Line,
		Offence: c.Answer.Offence, Victim: c.Answer.Victim, Sentence: s.Sentence.Term, Prison: c.Answer.Branches[0].Prison(),
		Verdict: string(r.Verdict), Distance: r.Distance, Nearer: r.Nearer,
	}
	if r.Verdict == Undetermined {
		q.Prison, q.Agreed = c.Answer.Envelope, string(r.Agreed)
	}
	q.Fits, q.FitsPrison = r.Fits.Offence, r.Fits.Prison
	if r.Charge != nil {
		q.Filed = s.Filed
	}
	return q
}
