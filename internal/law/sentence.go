package law

import (
	"strings"
)

// Codes of faults in a sentence.
const (
	SentenceForm       Code = "sentence_form"
	SentenceZero       Code = "sentence_zero"
	SentenceMonthsForm Code = "sentence_months_form"
	SentenceColumn     Code = "sentence_column" // none in a table
	SentenceTwice      Code = "sentence_twice"  // in years and in months, which differ
)

// Sentence is what a court imposed for one offence. Its zero value is a sentence
// that is not known.
type Sentence struct {
	Term      Bound // NotStated when it is not known
	Acquitted bool
}

// Known reports whether there is a term to compare.
func (s Sentence) Known() bool { return s.Term.Kind != NotStated }

// ParseSentence reads an imposed term: a duration as [ParseMonths] reads it, the
// same in words (8 años, 8 años 6 meses, 8 years and 6 months), life or cadena
// perpetua, or that the accused was acquitted (acquitted, absuelto, absuelta).
// Blank and unknown mean that it is not known. It is in months; a term of days
// has no place in a range and is refused.
func ParseSentence(text string) (Sentence, *Fault) {
	if SaysUnknown(text) {
		return Sentence{}, nil
	}
	words := strings.Fields(strings.ToLower(text))
	switch strings.Join(words, " ") {
	case "life", "cadena perpetua":
		return Sentence{Term: Bound{Kind: Life}}, nil
	case "acquitted", "absuelto", "absuelta":
		return Sentence{Acquitted: true}, nil
	}
	short := strings.Builder{}
	for _, w := range words {
		switch w {
		case "año", "años", "ano", "anos", "year", "years":
			w = "y"
		case "mes", "meses", "month", "months":
			w = "m"
		case "y", "and":
			if short.Len() > 0 && strings.HasSuffix(short.String(), "y") {
				continue // 8 años y 6 meses
			}
		}
		short.WriteString(w)
	}
	m, fault := ParseMonths(short.String())
	if fault != nil {
		switch fault.Code {
		case DurationForm:
			fault.Code = SentenceForm
		case DurationZero:
			fault.Code = SentenceZero
		}
		fault.Value = text
		return Sentence{}, fault
	}
	return Sentence{Term: Term(m)}, nil
}

// ParseSentenceMonths reads an imposed term as a number of months, of at most
// [MaxMonths].
func ParseSentenceMonths(text string) (Sentence, *Fault) {
	if SaysUnknown(text) {
		return Sentence{}, nil
	}
	n, ok := parseDigits(strings.TrimSpace(text))
	code := SentenceMonthsForm
	switch {
	case !ok:
	case n == 0:
		code = SentenceZero
	case n > int(MaxMonths):
		code = DurationLong
	default:
		return Sentence{Term: Term(Months(n))}, nil
	}
	return Sentence{}, &Fault{Code: code, Value: text}
}

// Reason is a ground that a judgment may state for leaving the range.
type Reason string

// The reasons that are known. Any other text counts as a reason of its own.
const (
	ReasonAttempt         Reason = "attempt"
	ReasonParticipation   Reason = "secondary-participation"
	ReasonOffenderAge     Reason = "offender-age"
	ReasonConfession      Reason = "confession"
	ReasonTermination     Reason = "early-termination"
	ReasonCollaboration   Reason = "collaboration"
	ReasonSeveralOffences Reason = "several-offences"
	ReasonOther           Reason = "other"
)

// ParseReasons reads reasons that are separated by semicolons, by their names in
// either language. A text that names none of them is a reason of its own, whose
// words are not kept. What is blank or unknown, and a word for none, is no reason.
func ParseReasons(text string) []Reason {
	if SaysUnknown(text) {
		return nil
	}
	names := map[string]Reason{
		"attempt": ReasonAttempt, "tentativa": ReasonAttempt,
		"secondary-participation": ReasonParticipation, "complicidad-secundaria": ReasonParticipation,
		"offender-age": ReasonOffenderAge, "responsabilidad-restringida": ReasonOffenderAge, "edad-del-agente": ReasonOffenderAge,
		"confession": ReasonConfession, "confesion": ReasonConfession, "confesion-sincera": ReasonConfession,
		"early-termination": ReasonTermination, "terminacion-anticipada": ReasonTermination, "conclusion-anticipada": ReasonTermination,
		"collaboration": ReasonCollaboration, "colaboracion": ReasonCollaboration, "colaboracion-eficaz": ReasonCollaboration,
		"several-offences": ReasonSeveralOffences, "varios-delitos": ReasonSeveralOffences,
	}
	var list []Reason
	for part := range strings.SplitSeq(text, ";") {
		name := Fold(part)
		known, isKnown := names[name]
		switch {
		case SaysNothing(part):
		case isKnown:
			list = append(list, known)
		case strings.HasPrefix(name, "concurso"): // real, ideal, de delitos
			list = append(list, ReasonSeveralOffences)
		default:
			list = append(list, ReasonOther)
		}
	}
	return list
}

// Lowers reports whether the reason may explain a term below the range.
func (r Reason) Lowers() bool { return r != ReasonSeveralOffences }

// Raises reports whether the reason may explain a term above the range. Of one
// offence only concurrence does.
func (r Reason) Raises() bool { return r == ReasonSeveralOffences || r == ReasonOther }
