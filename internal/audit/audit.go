// Package audit compares imposed sentences with the ranges that the law threatens
// on their facts. It turns each difference into a question that deserves a written
// reason. It never says that a sentence is unlawful: it does not see the judgment
// or its reasons, only the figures that it was given.
package audit

import (
	"sync"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/imposed"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
)

// Imposed is a sentence with the other facts that the record states about it.
type Imposed struct {
	Sentence imposed.Sentence
	Reasons  []imposed.Reason
	Filed    *law.Offence // the offence charged, when it is known
}

// Result is what the audit says of one sentence.
type Result struct {
	Verdict Verdict
	// Distance is how far the term is, in months, from the nearer stated bound.
	// Nearer names that bound: "min" or "max", or empty when no bound is stated.
	Distance law.Months
	Nearer   string
	// Missing lists the facts that are missing when the verdict is undetermined:
	// sentence, victim_age, or a circumstance.
	Missing []string
	// Agreed is the verdict under every range that remains, when all these ranges
	// give the same verdict.
	Agreed Verdict
	// Fits is the offence whose range contains the term: an offence against an
	// adult victim, or a lesser offence. It is zero when there is none.
	Fits Fit
	// Charge says how the range changed when the offence charged is not the
	// offence of the conviction. It is nil when they are the same or the charge is
	// not known.
	Charge *comparing.Change
}

// Auditor audits the cases of one edition. Use [New].
type Auditor struct {
	edition *law.Edition
	spaces  Spaces // nil: terms are compared with ranges alone
	prepare sync.Once
	ranges  *ranges
}

// New gives the auditor of an edition. Without an edition it only knows its columns.
func New(e *law.Edition) *Auditor { return &Auditor{edition: e} }

// Spaces compares terms with the spaces of the general part, which begins where a range
// ends.
type Spaces interface {
	Inputs() []columns.Input
	Columns() []string
	// Compare fills the columns for the sentence of a record, from the texts of the
	// inputs. The field Fact of a fault is the name of the input that is wrong.
	Compare(c *cases.Asked, texts []string, s imposed.Sentence) ([]machine.Field, []*law.Fault)
	// Unread fills the columns of a record that is not compared, and says why.
	Unread(why string) []machine.Field
	// InDoubt parts the names of doubtful circumstances from those of other facts.
	InDoubt(e *law.Edition, names []string) (circumstances, others []string)
}

// With compares terms with spaces too.
func (x *Auditor) With(s Spaces) *Auditor {
	x.spaces = s
	return x
}

// prepared gives the ranges of the edition, from the tables of a run when there are
// such.
func (x *Auditor) prepared(tables *resolve.Tables) *ranges {
	x.prepare.Do(func() {
		if tables == nil {
			tables = resolve.NewTables(x.edition)
		}
		x.ranges = newRanges(x.edition, tables)
	})
	return x.ranges
}

// Position says where a term stands: within a range, below it or above it. No term
// is outside a bound that the source does not state.
func Position(prison law.Range, term law.Bound) Verdict {
	return spanOf(prison).position(measureOf(term))
}

// distance gives the whole months between a term and the nearer stated bound, or
// the minimum when both are equally near. Days in addition to the months count as
// part of a month: the term is shorter than the next month.
func distance(prison law.Range, term law.Bound) (law.Months, string) {
	if term.Kind != law.Stated {
		return 0, ""
	}
	var nearest law.Months
	nearer := ""
	for _, b := range []struct {
		name  string
		bound law.Bound
	}{{"min", prison.Min}, {"max", prison.Max}} {
		figure, ok := b.bound.Figure()
		if !ok {
			continue
		}
		d := max(term.Months-figure, figure-term.Months)
		if term.Days > 0 && term.Months < figure {
			d--
		}
		if nearer == "" || d < nearest {
			nearest, nearer = d, b.name
		}
	}
	return nearest, nearer
}
