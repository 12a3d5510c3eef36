package audit

import (
	"slices"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/imposed"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Audited is the result of an audit of sentences.
type Audited struct {
	Edition  *law.Edition
	Total    int
	Verdicts []Count // every verdict, also a verdict without cases
	Groups   []Grouping
	Minors   Minors
	// Inside is the number of cases inside their range. Unbounded is how many of
	// them have a source that states no maximum.
	Inside, Unbounded int
	// Open is the number of cases that lack a fact. Agreed is how many of them are
	// asked about nevertheless, because every range that remains gives the same
	// verdict.
	Open, Agreed    int
	Outside         []Count // those that are asked about, by the verdict that every range gives; none without cases
	Recharacterised int
	Asked           Cases // cases that deserve a written reason
	Changed         Cases // cases whose offence is not the one charged
	Unsettled       Cases // cases that could not be compared and are not asked about
	Differing       *Differing
	Spaces          []Standing    // empty where terms were compared with ranges alone
	Part            *general.Part // of the edition, for the names in Spaces
}

// Differing lists the offences of an audit for which another edition has different
// ranges.
type Differing struct {
	Other    *law.Edition
	Today    law.Date // the day whose law the other edition shows
	Offences []*law.Offence
}

// Minors counts the cases with a victim under 18.
type Minors struct{ Compared, AgeNotApplied, NotCompared int }

// Cases is a list of cases. It may show fewer cases than it counts.
type Cases struct {
	Listed []ListedCase
	More   int // number of cases that are not listed
}

// Count is the number of cases with a verdict.
type Count struct {
	Verdict     Verdict
	Cases       int
	NeedsReason bool
}

// Grouping counts the cases by the values of one fact.
type Grouping struct {
	Code law.Code // code of the title
	Fact string   // name of the fact in machine output
	Rows []GroupRow
}

// GroupRow counts the cases of one group. The key is empty for cases that do not
// state the fact.
type GroupRow struct {
	Key    string
	Total  int
	Asked  int // cases that deserve a written reason
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

// ListedCase is a case with the question that the audit asks about it.
type ListedCase struct {
	ID       string
	File     string
	Line     int
	Source   string // source of the case, as its table states it
	Answer   resolve.Answer
	Sentence imposed.Sentence
	Verdict  Verdict
	Agreed   Verdict  // when a fact is missing: the verdict under every possible value of that fact
	Missing  []string // the facts that are missing, as in machine output
	Distance law.Months
	Nearer   string // the bound from which the distance is measured; empty when there is none
	Fits     Fit
	Charge   *comparing.Change // when the offence charged is another one
}

// Fit is an offence with a tier whose range contains a term, and the article number
// of the offence at that time.
type Fit struct {
	Offence *law.Offence
	Article string
	Tier    *law.Tier
}

// Count is the number of cases with a verdict.
func (c Cases) Count() int { return len(c.Listed) + c.More }

// SentenceStatus is the machine word for the kind of an imposed term. It is empty
// when the term is not known.
func SentenceStatus(s imposed.Sentence) string {
	if s.Acquitted {
		return "acquitted"
	}
	switch s.Term.Kind {
	case law.Stated:
		return "stated"
	case law.Life:
		return "life"
	}
	return ""
}
