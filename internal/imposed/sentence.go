// Package imposed reads what a court imposed: the term of a sentence and the reasons
// that the judgment states, as registers write them.
package imposed

import (
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Codes of faults in a sentence.
const (
	SentenceForm       law.Code = "sentence_form"
	SentenceZero       law.Code = "sentence_zero"
	SentenceMonthsForm law.Code = "sentence_months_form"
	SentenceColumn     law.Code = "sentence_column" // the table has no column for the sentence
	SentenceTwice      law.Code = "sentence_twice"  // the years column and the months column give different terms
	SentenceDays       law.Code = "sentence_days"
	SentenceParts      law.Code = "sentence_parts"
)

// Sentence is the term that a court imposed for one offence. The zero value is a
// sentence that is not known.
type Sentence struct {
	Term      law.Bound // [law.NotStated] when it is not known
	Acquitted bool
}

// Known reports whether there is a term to compare.
func (s Sentence) Known() bool { return s.Term.Kind != law.NotStated }

// Parse reads an imposed term: a duration as [law.ParseMonths] reads it, the
// same in words of either language (8 años, ocho años y seis meses, 8a6m, 8 years and
// 6 months, 8 años de pena privativa de libertad), life or cadena perpetua, or that
// the accused was acquitted. Blank and unknown mean that it is not known. Days beside
// the months (10 años 3 meses 15 días) are kept apart and never rounded: months have
// different lengths.
func Parse(text string) (Sentence, *law.Fault) {
	if m, fault := law.ParseMonths(text); fault == nil {
		return Sentence{Term: law.Term(m)}, nil
	}
	if spelling.SaysUnknown(text) {
		return Sentence{}, nil
	}
	if s, ok := saidWithoutTerm[spelling.Fold(text)]; ok {
		return s, nil
	}
	whole, days, fault := cutDays(shortTerm(text))
	var m law.Months
	if fault == nil && (whole != "" || days == 0) {
		m, fault = law.ParseMonths(whole)
	}
	if fault != nil {
		switch fault.Code {
		case law.DurationForm:
			fault.Code = SentenceForm
			fault.NameAlike(text, func(meant string) bool { _, fault := Parse(meant); return fault == nil })
		case law.DurationZero:
			fault.Code = SentenceZero
		}
		fault.Value = text
		return Sentence{}, fault
	}
	return Sentence{Term: law.Bound{Kind: law.Stated, Months: m, Days: days}}, nil
}

// saidWithoutTerm holds the outcomes that have no term in years, folded.
var saidWithoutTerm = map[string]Sentence{
	"life": {Term: law.Bound{Kind: law.Life}}, "life-imprisonment": {Term: law.Bound{Kind: law.Life}}, "cadena-perpetua": {Term: law.Bound{Kind: law.Life}}, "perpetua": {Term: law.Bound{Kind: law.Life}},
	"acquitted": {Acquitted: true}, "acquittal": {Acquitted: true}, "absuelto": {Acquitted: true}, "absuelta": {Acquitted: true}, "absolucion": {Acquitted: true},
}

// shortTerm writes a term in the short form of [law.ParseMonths], with d behind days. A
// text that it does not understand comes out blank, which is refused.
func shortTerm(text string) string {
	list := withoutPenalty(spelling.WithoutCopies(spelling.Tokens(text)))
	var b strings.Builder
	for i, t := range list {
		unit := termUnits[t.Text]
		behind := i > 0 && list[i-1].IsNumber()
		inWords := t.Text == "y" && t.Spaced && i+1 < len(list) // 8 y 6 meses: eight of what?
		switch {
		case t.IsNumber() && behind: // 1 8 años: neither one number nor the other
			return ""
		case t.Digits > 0:
			b.WriteString(t.Text)
		case t.IsNumber():
			b.WriteString(strconv.Itoa(t.Number))
		case behind && unit != "" && !inWords:
			b.WriteString(unit)
		case t.Text == "medio" && i == len(list)-1 && i > 1 && list[i-1].Text == "y" && termUnits[list[i-2].Text] == "y":
			b.WriteString("6m") // ocho años y medio
		case i > 0 && i < len(list)-1 && termUnits[list[i-1].Text] != "" && termJoins[t.Text]: // 8 años y 6 meses
		default:
			return ""
		}
	}
	return b.String()
}

var termUnits = map[string]string{
	"año": "y", "años": "y", "ano": "y", "anos": "y", "a": "y", "y": "y", "yr": "y", "yrs": "y", "year": "y", "years": "y",
	"mes": "m", "meses": "m", "m": "m", "month": "m", "months": "m",
	"dia": "d", "dias": "d", "d": "d", "day": "d", "days": "d",
}

var termJoins = map[string]bool{"y": true, "and": true, "con": true, "with": true, ",": true, "de": true}

// withoutPenalty leaves out the words for the penalty before and behind a term.
func withoutPenalty(list []spelling.Token) []spelling.Token {
	for len(list) > 0 && penaltyWords[list[0].Text] && !(list[0].Text == "una" && len(list) < 3) {
		list = list[1:]
	}
	for len(list) > 0 && penaltyWords[list[len(list)-1].Text] {
		list = list[:len(list)-1]
	}
	return list
}

var penaltyWords = spelling.WordSet(
	"pena", "privativa", "libertad", "de", "la", "una", "ppl", "prision", "carcel", "efectiva", "efectivos", "suspendida", "imprisonment", "prison", "in", "of", ":", "term", ".",
)

// cutDays takes the days off the end of a term: 10y3m15d. Days may stand beside
// years or months, or alone. They are fewer than the days of any month, so that
// they never make up a month.
func cutDays(short string) (whole string, days int, fault *law.Fault) {
	text, hasDays := strings.CutSuffix(short, "d")
	if !hasDays {
		return short, 0, nil
	}
	at := strings.LastIndexAny(text, "ym") + 1
	days, ok := law.ParseCount(text[at:])
	if !ok || days < 1 || days > maxDays {
		return "", 0, &law.Fault{Code: SentenceDays, Args: []any{maxDays}}
	}
	return text[:at], days, nil
}

// maxDays is the highest number of days that may stand beside the months of a term.
const maxDays = 29

// ParseParts reads an imposed term whose years, months and days stand in
// separate columns. Without years, the months are the whole term. If all are blank,
// the sentence is not known.
func ParseParts(years, months, days string) (Sentence, *law.Fault) {
	var n [3]int
	known := false
	for i, text := range []string{years, months, days} {
		if spelling.SaysUnknown(text) {
			continue
		}
		var ok bool
		if n[i], ok = law.ParseCount(strings.TrimSpace(text)); !ok {
			return Sentence{}, &law.Fault{Code: SentenceMonthsForm, Value: text}
		}
		known = true
	}
	total := n[0]*int(law.Year) + n[1]
	switch {
	case !known:
		return Sentence{}, nil
	case n[0] > 0 && n[1] >= int(law.Year):
		return Sentence{}, &law.Fault{Code: SentenceParts}
	case n[2] > maxDays:
		return Sentence{}, &law.Fault{Code: SentenceDays, Args: []any{maxDays}}
	case total+n[2] == 0:
		return Sentence{}, &law.Fault{Code: SentenceZero}
	case total > int(law.MaxMonths):
		return Sentence{}, &law.Fault{Code: law.DurationLong}
	}
	return Sentence{Term: law.Bound{Kind: law.Stated, Months: law.Months(total), Days: n[2]}}, nil
}

// Reason is a ground that a judgment may state for leaving the range.
type Reason string

// The known reasons. Any other text counts as one more reason of its own.
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

// ParseReasons reads reasons separated by semicolons, by their names in either
// language. A text that names no known reason counts as another reason, and its
// words are not kept. A text that is blank, unknown or a word for none gives no
// reason.
func ParseReasons(text string) []Reason {
	if spelling.SaysUnknown(text) {
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
		name := spelling.Fold(part)
		known, isKnown := names[name]
		switch {
		case spelling.SaysNothing(part):
		case isKnown:
			list = append(list, known)
		case denies(name, names):
		case strings.HasPrefix(name, "concurso"): // real, ideal, de delitos
			list = append(list, ReasonSeveralOffences)
		default:
			list = append(list, ReasonOther)
		}
	}
	return list
}

// denies reports whether a text says that a known reason was absent: no hubo
// confesión. Other texts that begin with no may well name a reason.
func denies(name string, reasons map[string]Reason) bool {
	if !strings.HasPrefix(name, "no-") && !strings.HasPrefix(name, "sin-") && !strings.HasPrefix(name, "without-") {
		return false
	}
	for reason := range reasons {
		if strings.Contains(name, reason) {
			return true
		}
	}
	return false
}

// Lowers reports whether the reason may explain a term below the range.
func (r Reason) Lowers() bool { return r != ReasonSeveralOffences }

// Raises reports whether the reason may explain a term above the range. Among the
// known reasons only concurrence does.
func (r Reason) Raises() bool { return r == ReasonSeveralOffences || r == ReasonOther }
