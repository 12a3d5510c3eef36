// Package imposed reads what a court imposed: the term of a sentence and the reasons
// that the judgment states, as registers write them.
package imposed

import (
	"slices"
	"strings"
	"unicode"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Codes of faults in a sentence.
const (
	SentenceForm        law.Code = "sentence_form"
	SentenceZero        law.Code = "sentence_zero"
	SentenceMonthsForm  law.Code = "sentence_months_form"
	SentenceColumn      law.Code = "sentence_column" // the table has no column for the sentence
	SentenceTwice       law.Code = "sentence_twice"  // the years column and the months column give different terms
	SentenceDays        law.Code = "sentence_days"
	SentenceTwoReadings law.Code = "sentence_two_readings" // 6 a 8 meses; Suggest has the term, when it is one
	SentenceParts       law.Code = "sentence_parts"
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
	if s, ok := saidWithoutTerm[strings.Trim(spelling.Fold(text), ".")]; ok {
		return s, nil
	}
	term, fault := inWords(text)
	if fault == nil {
		return Sentence{Term: term}, nil
	}
	if fault.Code == SentenceForm && len(fault.Suggest) == 0 {
		fault.NameAlike(text, func(meant string) bool { _, fault := Parse(meant); return fault == nil })
	}
	fault.Value = text
	return Sentence{}, fault
}

// saidWithoutTerm holds the outcomes that have no term in years, folded.
var saidWithoutTerm = func() map[string]Sentence {
	known := map[string]Sentence{}
	for _, name := range []string{
		"life", "life-imprisonment", "life-sentence", "life-in-prison", "imprisonment-for-life", "for-life", "cadena-perpetua", "pena-de-cadena-perpetua", "perpetua", "prision-perpetua",
	} {
		known[name] = Sentence{Term: law.Bound{Kind: law.Life}}
	}
	for _, name := range []string{
		"acquitted", "acquittal", "not-guilty", "absuelto", "absuelta", "absueltos", "absueltas", "absolucion", "absolutoria", "sentencia-absolutoria", "se-absuelve", "se-le-absuelve",
	} {
		known[name] = Sentence{Acquitted: true}
	}
	return known
}()

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
// separate columns: digits, a number in words, or either with the unit of its column (6
// meses). A word for none is no part. Without years, the months are the whole term. If all
// are blank, or years or months are said not to be known before a part that is, the sentence
// is not known.
func ParseParts(years, months, days string) (Sentence, *law.Fault) {
	var n [3]int
	known, open, lacking := false, false, false
	for i, text := range []string{years, months, days} {
		if text = strings.TrimSpace(text); text != "0" && spelling.SaysNothing(text) {
			open = open || text != "" && !spelling.SaysNone(text)
			continue
		}
		var ok bool
		if n[i], ok = partOf(text, "ymd"[i:i+1]); !ok {
			return Sentence{}, &law.Fault{Code: SentenceMonthsForm, Value: text}
		}
		known, lacking = true, open
	}
	total := n[0]*int(law.Year) + n[1]
	switch {
	case !known, lacking:
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

// partOf reads the years, the months or the days of a term.
func partOf(text, unit string) (n int, ok bool) {
	if n, ok = law.ParseCount(text); ok {
		return n, true
	}
	list := spelling.WithoutCopies(spelling.Tokens(text))
	if len(list) == 0 || !list[0].IsNumber() || len(list) > 2 || len(list) == 2 && termUnits[list[1].Text] != unit {
		return 0, false
	}
	if list[0].Digits > 0 {
		return law.ParseCount(list[0].Text)
	}
	return list[0].Number, true
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

// denies reports whether a text says that a known reason was absent, or that there is none:
// no hubo confesión, tentativa: no, no se indica motivo, sin atenuantes. Other texts that begin
// with no may well name a reason: sin antecedentes.
func denies(name string, reasons map[string]Reason) bool {
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !spelling.IsMark(r) })
	if len(words) < 2 {
		return false
	}
	last := len(words) - 1
	if _, known := reasons[strings.Join(words[:last], "-")]; known && words[last] == "no" {
		return true
	}
	if !denying[words[0]] {
		return false
	}
	for reason := range reasons {
		if strings.Contains(name, reason) {
			return true
		}
	}
	return !slices.ContainsFunc(words[1:], func(word string) bool { return !ofReasons[word] })
}

var (
	denying = spelling.WordSet("no", "sin", "falta", "ninguna", "ninguno", "ningun", "not", "without")
	// ofReasons are the words in which people say of reasons that there are none.
	ofReasons = spelling.WordSet(
		"hay", "hubo", "existe", "existen", "existio", "se", "le", "la", "el", "los", "las", "lo", "de", "del", "en", "un", "una", "ni", "fue", "fueron", "esta", "estan", "alguna", "ninguna", "ninguno", "anteriores", "sentencia",
		"indica", "indican", "indico", "aplica", "aplican", "aplico", "consigna", "consignan", "consigno", "registra", "registran", "señala", "señalan", "señalo", "menciona", "menciono", "expresa", "expreso", "precisa", "preciso", "considera", "considero",
		"fundamenta", "fundamento", "fundamentos", "fundamentacion", "fundamentado", "motiva", "motivo", "motivos", "motivacion", "motivado", "razon", "razones", "justifica", "justifico", "justificacion", "causal", "causales",
		"atenuante", "atenuantes", "agravante", "agravantes", "circunstancia", "circunstancias", "concurso", "delitos",
		"stated", "given", "any", "reason", "reasons", "ground", "grounds", "mitigating", "aggravating", "circumstance", "circumstances", "the", "was", "were", "is", "are", "motive", "explained",
	)
)

// Lowers reports whether the reason may explain a term below the range.
func (r Reason) Lowers() bool { return r != ReasonSeveralOffences }

// Raises reports whether the reason may explain a term above the range. Among the
// known reasons only concurrence does.
func (r Reason) Raises() bool { return r == ReasonSeveralOffences || r == ReasonOther }
