package audit

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
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
	Parting         *Parting
}

// Parting is the offences of an audit for which another edition has other ranges.
type Parting struct {
	Other    *law.Edition
	Today    law.Date // the day as of which the other edition was seen
	Offences []*law.Offence
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
	Verdict     Verdict
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

// Of counts the cases of a group that have one of the verdicts.
func (r GroupRow) Of(verdicts ...Verdict) int {
	n := 0
	for _, c := range r.Counts {
		if slices.Contains(verdicts, c.Verdict) {
			n += c.Cases
		}
	}
	return n
}

// Open counts the cases of a group that stay open: read, but neither inside their
// range nor explained nor asked about.
func (r GroupRow) Open() int {
	return r.Total - r.Asked - r.Of(Within, BelowExplained, AboveExplained, Rejected)
}

// Question is a case with what is asked about it.
type Question struct {
	ID       string
	File     string
	Line     int
	Source   string // of the case, as its table says
	Answer   resolve.Answer
	Sentence law.Sentence
	Verdict  Verdict
	Agreed   Verdict  // where a fact is missing: what the verdict is whatever it may be
	Missing  []string // the facts that are missing, as in machine output
	Distance law.Months
	Nearer   string // the bound that the distance is from; empty when there is none
	Fits     Fit
	Charge   *resolve.Change // when the offence charged is another one
}

// Fit is an offence with a tier whose range holds a term, and the number that
// it bears then.
type Fit struct {
	Offence *law.Offence
	Article string
	Tier    *law.Tier
}

func (c Cases) Count() int { return len(c.Listed) + c.More }

// SentenceStatus says what an imposed term is, in machine output; nothing when it
// is not known.
func SentenceStatus(s law.Sentence) string {
	if s.Acquitted {
		return "acquitted"
	}
	return map[law.BoundKind]string{law.Stated: "stated", law.Life: "life"}[s.Term.Kind]
}
