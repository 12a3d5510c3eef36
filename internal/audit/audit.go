// Package audit holds imposed sentences against the ranges that their facts
// command, and turns what differs into a question that deserves a written
// reason. It never says that a sentence is unlawful: it sees neither the
// judgment nor its reasons, only the figures that it was given.
package audit

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Verdict says how a sentence stands to the range. It is part of machine output.
type Verdict string

// The verdicts.
const (
	Within         Verdict = "within"
	Below          Verdict = "below"
	Above          Verdict = "above"
	AgeNotApplied  Verdict = "age_not_applied"  // below the range of the victim's age, inside that of an adult
	FitsLesserOnly Verdict = "fits_lesser_only" // outside its range, inside that of a lesser offence
	BelowExplained Verdict = "below_explained"  // below, and a reason is stated
	AboveExplained Verdict = "above_explained"  // above, and a reason is stated
	Undetermined   Verdict = "undetermined"     // a fact is missing
	NoRange        Verdict = "no_range"         // the encoding has no range for the facts
	NoSentence     Verdict = "no_sentence"      // the accused was acquitted
	Rejected       Verdict = "rejected"         // the record could not be read
)

// Verdicts lists the verdicts in the order in which they are shown.
func Verdicts() []Verdict {
	return []Verdict{
		Within, BelowExplained, AboveExplained, AgeNotApplied, FitsLesserOnly, Below, Above,
		Undetermined, NoRange, NoSentence, Rejected,
	}
}

// NeedsReason reports whether the verdict asks for a written reason.
func (v Verdict) NeedsReason() bool {
	return slices.Contains([]Verdict{AgeNotApplied, FitsLesserOnly, Below, Above}, v)
}

// Imposed is a sentence with what else is known of it.
type Imposed struct {
	Sentence law.Sentence
	Reasons  []law.Reason
	Filed    *law.Offence // the offence charged, where it is known
}

// Result is what is said of one sentence.
type Result struct {
	Verdict Verdict
	// Distance is how far the term is from the nearer stated bound, and Nearer
	// which one that is: "min" or "max", empty when there is none.
	Distance law.Months
	Nearer   string
	// Missing lists the facts that are missing when the verdict is undetermined:
	// sentence, victim_age, or a circumstance.
	Missing []string
	// Agreed is the verdict that every range which remains leads to, when they
	// all lead to one.
	Agreed Verdict
	// Fits is the offence whose range holds the term: the same one with an adult
	// victim, or a lesser one.
	Fits *law.Offence
	// With Filed: whether the offence is another one, and what became of the
	// bounds where both are known.
	Recharacterised        bool
	MinChange, MaxChange   law.Months
	MinChanged, MaxChanged bool
}

// Auditor audits the cases of one edition.
type Auditor struct{ Edition *law.Edition }

// Judge holds a sentence against the answer to its facts.
func (x Auditor) Judge(a resolve.Answer, s Imposed) Result {
	r := x.verdict(a, s)
	if s.Filed != nil && s.Filed.ID != a.Offence.ID {
		r.Recharacterised = true
		filed := resolve.Resolve(s.Filed, a.Facts)
		if filed.Status == law.Determined && a.Status == law.Determined {
			before, after := filed.Branches[0].Prison(), a.Branches[0].Prison()
			r.MinChange, r.MinChanged = change(before.Min, after.Min)
			r.MaxChange, r.MaxChanged = change(before.Max, after.Max)
		}
	}
	return r
}

func change(before, after law.Bound) (law.Months, bool) {
	low, okLow := before.Figure()
	high, okHigh := after.Figure()
	if !okLow || !okHigh {
		return 0, false
	}
	return high - low, true
}

func (x Auditor) verdict(a resolve.Answer, s Imposed) Result {
	switch {
	case s.Sentence.Acquitted:
		return Result{Verdict: NoSentence}
	case !a.Ranged():
		return Result{Verdict: NoRange}
	case !s.Sentence.Known():
		return Result{Verdict: Undetermined, Missing: append([]string{"sentence"}, missing(a)...)}
	case a.Status == law.Undetermined:
		return Result{Verdict: Undetermined, Missing: missing(a), Agreed: agreed(a, s)}
	}
	prison := a.Branches[0].Prison()
	r := Result{Verdict: Position(prison, s.Sentence.Term)}
	r.Distance, r.Nearer = distance(prison, s.Sentence.Term)
	explained := map[Verdict]func(law.Reason) bool{Below: law.Reason.Lowers, Above: law.Reason.Raises}
	switch {
	case r.Verdict == Within:
	case slices.ContainsFunc(s.Reasons, explained[r.Verdict]):
		r.Verdict = map[Verdict]Verdict{Below: BelowExplained, Above: AboveExplained}[r.Verdict]
	case r.Verdict == Below && x.fitsAdult(a, s.Sentence.Term):
		r.Verdict, r.Fits = AgeNotApplied, a.Offence
	default:
		if lesser := x.lesser(a, s.Sentence.Term); lesser != nil {
			r.Verdict, r.Fits = FitsLesserOnly, lesser
		}
	}
	return r
}

// agreedOutside reports whether a sentence is outside every range that missing
// facts leave possible, with no reason stated: what is missing does not answer
// the question then.
func (x Auditor) agreedOutside(s Imposed, r Result) bool {
	switch r.Agreed {
	case Below:
		return !slices.ContainsFunc(s.Reasons, law.Reason.Lowers)
	case Above:
		return !slices.ContainsFunc(s.Reasons, law.Reason.Raises)
	}
	return false
}

// missing lists the facts that an answer turns on.
func missing(a resolve.Answer) []string {
	var list []string
	for _, u := range a.Settles {
		if u.Fact == law.FactMaybe {
			list = append(list, string(u.Circumstance))
		} else {
			list = append(list, string(u.Fact))
		}
	}
	return list
}

// agreed is the place of the term in every range that remains, where that is
// one and the same.
func agreed(a resolve.Answer, s Imposed) Verdict {
	var all Verdict
	for i, b := range a.Branches {
		if b.Tier == nil {
			return ""
		}
		v := Position(b.Prison(), s.Sentence.Term)
		if i > 0 && v != all {
			return ""
		}
		all = v
	}
	return all
}

// Position is where a term stands: within a range, below or above it. A bound
// that the source does not state is passed by no term.
func Position(prison law.Range, term law.Bound) Verdict {
	low, hasLow := prison.Min.Figure()
	high, hasHigh := prison.Max.Figure()
	switch {
	case hasLow && term.Kind == law.Stated && term.Months < low,
		prison.Min.Kind == law.Life && term.Kind == law.Stated:
		return Below
	case hasHigh && (term.Kind == law.Life || term.Months > high):
		return Above
	}
	return Within
}

// distance gives the months between a term and the nearer of the stated bounds;
// of two as near the minimum.
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
		if nearer == "" || d < nearest {
			nearest, nearer = d, b.name
		}
	}
	return nearest, nearer
}

// adult is the age that stands for an adult: the youngest that is one, as some
// provisions protect older adults more.
const adult = 18

// fitsAdult reports whether the term is inside the range that the offence
// threatens when the victim is an adult and the other facts are the same.
func (x Auditor) fitsAdult(a resolve.Answer, term law.Bound) bool {
	if !a.Victim.Within(law.AgeBand(0, adult-1)) {
		return false
	}
	f := a.Facts
	f.Victims, f.Born = []law.Ages{law.AgeBand(adult, adult)}, law.Date{}
	other := resolve.Resolve(a.Offence, f)
	return other.Status == law.Determined && other.Branches[0].Tier != a.Branches[0].Tier &&
		Position(other.Branches[0].Prison(), term) == Within
}

// lesser finds the gravest of the offences that threaten less on the same facts
// and whose range holds the term; nil when there is none. A term above its own
// range does not fit one whose maximum is not stated: nothing says that it would
// reach so far.
func (x Auditor) lesser(a resolve.Answer, term law.Bound) *law.Offence {
	own := a.Branches[0].Prison()
	var found *law.Offence
	var of law.Range
	for _, o := range x.Edition.Offences {
		if o.ID == a.Offence.ID {
			continue
		}
		other := resolve.Resolve(o, a.Facts)
		if other.Status != law.Determined {
			continue
		}
		prison := other.Branches[0].Prison()
		below, ordered := prison.Severity(own)
		if !ordered || below >= 0 || Position(prison, term) != Within ||
			Position(own, term) == Above && prison.Max.Kind == law.NotStated {
			continue
		}
		if graver, _ := prison.Severity(of); found == nil || graver > 0 {
			found, of = o, prison
		}
	}
	return found
}
