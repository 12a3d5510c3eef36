package imposed_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/conmina/conmina/internal/imposed"
	"github.com/conmina/conmina/internal/law"
)

func TestParseSentence(t *testing.T) {
	for text, want := range map[string]imposed.Sentence{
		"8y": {Term: law.Term(96)}, "8y6m": {Term: law.Term(102)}, "96m": {Term: law.Term(96)}, "8 años": {Term: law.Term(96)},
		"8 AÑOS y 6 meses": {Term: law.Term(102)}, "8 anos 6 meses": {Term: law.Term(102)}, "8 years and 1 month": {Term: law.Term(97)},
		" 1 año ": {Term: law.Term(12)}, "6 meses": {Term: law.Term(6)}, "life": {Term: law.Bound{Kind: law.Life}},
		"Cadena perpetua": {Term: law.Bound{Kind: law.Life}}, "": {}, "unknown": {}, "desconocida": {}, " Desconocido ": {}, "absuelto": {Acquitted: true}, "Acquitted": {Acquitted: true}, "absuelta": {Acquitted: true}, "acquittal": {Acquitted: true}, "life-imprisonment": {Term: law.Bound{Kind: law.Life}},
		"ocho años": {Term: law.Term(96)}, "Ocho (8) años": {Term: law.Term(96)}, "8 (ocho) años y 6 (seis) meses": {Term: law.Term(102)}, "8a6m": {Term: law.Term(102)}, "8a 6m 15d": {Term: days(102, 15)}, "OCHO AÑOS CON SEIS MESES": {Term: law.Term(102)}, "8 años y medio": {Term: law.Term(102)},
		"8 años de pena privativa de libertad": {Term: law.Term(96)}, "Pena privativa de libertad de 12 años": {Term: law.Term(144)}, "12 años de PPL efectiva": {Term: law.Term(144)}, "treinta y cinco años": {Term: law.Term(420)}, "8\u00a0años": {Term: law.Term(96)}, "15 years in prison": {Term: law.Term(180)},
		"perpetua": {Term: law.Bound{Kind: law.Life}}, "Absolución": {Acquitted: true}, "life imprisonment": {Term: law.Bound{Kind: law.Life}},
		"10 años 3 meses 15 días": {Term: days(123, 15)}, "10 años, 3 meses y 15 días": {Term: days(123, 15)}, "10y3m15d": {Term: days(123, 15)},
		"8 years and 1 day": {Term: days(96, 1)}, "3 meses y 29 dias": {Term: days(3, 29)}, "8 días": {Term: days(0, 8)}, "1 día": {Term: days(0, 1)}, "100y29d": {Term: days(1200, 29)},
	} {
		if got, fault := imposed.Parse(text); fault != nil || got != want {
			t.Errorf("%q is %v (%v)", text, got, fault)
		}
	}
	for text, want := range map[string]law.Bound{
		"eight years and six months": days(102, 0), "eight (8) years": days(96, 0), "an eight-year prison term": days(96, 0), "8-year sentence": days(96, 0), "sentenced to 8 years": days(96, 0), "8 years' imprisonment": days(96, 0), "thirty-five years": days(420, 0), "20 years and one day": days(240, 1),
		"doscientos cuarenta meses": days(240, 0), "treinticinco años": days(420, 0), "8 a. 6 m.": days(102, 0), "8A-6M-15D": days(102, 15), "8 años + 6 meses": days(102, 0), "8 a 6 meses": days(102, 0), "6a 8m": days(80, 0), "8 anios": days(96, 0),
		"8 años de privación de la libertad": days(96, 0), "P.P.L. de 8 años": days(96, 0), "8 años p.p.l.": days(96, 0), "8 años (efectiva)": days(96, 0), "se le impuso 8 años": days(96, 0), "condenado a ocho años de pena privativa de la libertad": days(96, 0), "\"8 años\"": days(96, 0),
		"12 años (144 meses)": days(144, 0), "144 meses (12 años)": days(144, 0), "8 años e inhabilitación": days(96, 0), "8 años de PPL e inhabilitación por 5 años": days(96, 0), "8 años y 120 días multa": days(96, 0), "8 years and disqualification for 5 years": days(96, 0),
		"4 años de pena privativa de libertad suspendida en su ejecución por el plazo de tres años": days(48, 0), "4 años, suspendida por 3 años": days(48, 0),
	} {
		if got, fault := imposed.Parse(text); fault != nil || got.Term != want {
			t.Errorf("%q is %v (%v)", text, got, fault)
		}
	}
	for _, text := range []string{"life sentence", "pena de cadena perpetua", "prisión perpetua", "imprisonment for life"} {
		if got, fault := imposed.Parse(text); fault != nil || got.Term.Kind != law.Life {
			t.Errorf("%q is %v (%v)", text, got, fault)
		}
	}
	for _, text := range []string{"not guilty", "se absuelve", "Sentencia absolutoria.", "absueltos"} {
		if got, fault := imposed.Parse(text); fault != nil || !got.Acquitted {
			t.Errorf("%q is %v (%v)", text, got, fault)
		}
	}
	// What is meant is said where zeros alone, or one word, stand in the way.
	for text, want := range map[string]string{"08 años": "sentence_form 8y", "08 años 06 meses": "sentence_form 8y6m", "6 a 8 meses": "sentence_two_readings 6y8m", "de 6 a 8 m": "sentence_two_readings 6y8m", "2 a 3 días": "sentence_two_readings 2y3d", "8 aÃ±os": "name_encoded_twice 8 años"} {
		_, fault := imposed.Parse(text)
		if fault == nil || string(fault.Code)+" "+strings.Join(fault.Suggest, " ") != want {
			t.Errorf("%q: %v, want %s", text, fault, want)
		}
	}
	for text, code := range map[string]law.Code{
		"12 años (145 meses)": imposed.SentenceForm, "8 años y 8 años de inhabilitación": imposed.SentenceForm, "8 años de inhabilitación": imposed.SentenceForm, "8 años de edad": imposed.SentenceForm, "120 días multa": imposed.SentenceForm, "8 años - 6 meses": imposed.SentenceForm, "8 años; 6 meses": imposed.SentenceForm, "no se le impuso 8 años": imposed.SentenceForm, "más de 8 años": imposed.SentenceForm, "8 años o 6 meses": imposed.SentenceForm,
		"8 6 meses": imposed.SentenceForm, "10 5 meses": imposed.SentenceForm, "dos cinco años": imposed.SentenceForm, "entre 8 y 10 años": imposed.SentenceForm, "mínimo 8 años": imposed.SentenceForm, "8 años suspendida y 6 meses": imposed.SentenceForm, "e inhabilitación": imposed.SentenceForm, "8 años e inhabilitación y 4 años de prisión": imposed.SentenceForm, "in 8 years": imposed.SentenceForm, strings.Repeat("pena ", 100) + "8 años": imposed.SentenceForm,
		"8": imposed.SentenceForm, "0y": imposed.SentenceZero, "0m": imposed.SentenceZero, "8y12m": law.DurationMonths, "12-15": imposed.SentenceForm, "30 días": imposed.SentenceDays, "0 años 0 meses": imposed.SentenceZero, "0d": imposed.SentenceDays, "8y00m": imposed.SentenceForm, "8y10m0m": imposed.SentenceForm, "0m8y": imposed.SentenceForm,
		"15d8y": imposed.SentenceForm, ", ": imposed.SentenceForm, "y": imposed.SentenceForm, "1:y": imposed.SentenceForm, "+8y": imposed.SentenceForm, "8 años 15": imposed.SentenceForm, "3m15d2d": imposed.SentenceDays,
		"8 y 6 meses": imposed.SentenceForm, "de 4 a 6 años": imposed.SentenceForm, "4 a 6 años": imposed.SentenceForm, "8,5 años": imposed.SentenceForm, "8 años 14 meses": law.DurationMonths, "ocho": imposed.SentenceForm, "años": imposed.SentenceForm, "8 (nueve) años": imposed.SentenceForm,
		"pena": imposed.SentenceForm, "8 años y": imposed.SentenceForm, "y medio": imposed.SentenceForm, "1\u200b0 años": law.CharacterAlike, "8y6": imposed.SentenceForm,
		"-8y": imposed.SentenceForm, "8.5y": imposed.SentenceForm, "08y": imposed.SentenceForm, "101y": law.DurationLong,
	} {
		if got, fault := imposed.Parse(text); fault == nil || fault.Code != code {
			t.Errorf("%q is %v (%v)", text, got, fault)
		}
	}
	for text, want := range map[string]imposed.Sentence{"96": {Term: law.Term(96)}, "": {}} {
		if got, fault := imposed.ParseParts("", text, ""); fault != nil || got != want {
			t.Errorf("%q is %v (%v)", text, got, fault)
		}
	}
	for text, code := range map[string]law.Code{
		"0": imposed.SentenceZero, "-1": imposed.SentenceMonthsForm, "8y": imposed.SentenceMonthsForm, "8 años": imposed.SentenceMonthsForm, "96 meses y 3 días": imposed.SentenceMonthsForm, "meses": imposed.SentenceMonthsForm, "096 meses": imposed.SentenceMonthsForm, "1e2": imposed.SentenceMonthsForm,
		"096": imposed.SentenceMonthsForm, "96.0": imposed.SentenceMonthsForm, "99999": imposed.SentenceMonthsForm, "1201": law.DurationLong,
	} {
		if got, fault := imposed.ParseParts("", text, ""); fault == nil || fault.Code != code {
			t.Errorf("%q is %v (%v)", text, got, fault)
		}
	}
}

// Years, months and days are read with any of the words between them, in digits and in
// words, with the words for the penalty around them; and with two numbers in a row, a
// part without its number or another word in the place of one they are no term.
func TestTermsOfSeveralParts(t *testing.T) {
	joins := []string{" ", ", ", " y ", " con ", " de ", " and ", " with "}
	numbers := [][]string{{"8", "6", "15"}, {"ocho", "seis", "quince"}, {"8 (ocho)", "6 (seis)", "15 (quince)"}}
	units := [][]string{{" años", " meses", " días"}, {" years", " months", " days"}, {"a", "m", "d"}}
	around := [][2]string{{"", ""}, {"pena de ", " de prisión efectiva"}, {"una pena privativa de libertad de ", ""}, {"", " of imprisonment."}, {"PPL: ", ""}}
	for _, n := range numbers {
		for _, u := range units {
			if u[0] == "a" && n[0] != "8" {
				continue // letters stand behind digits
			}
			years, months, rest := n[0]+u[0], n[1]+u[1], n[2]+u[2]
			for _, one := range joins {
				for _, other := range joins {
					for i, words := range around {
						if i > 0 && one != other {
							continue
						}
						for said, want := range map[string]law.Bound{
							years + one + months + other + rest: days(102, 15), years + one + rest: days(96, 15), months + one + rest: days(6, 15), rest: days(0, 15), years: days(96, 0), years + one + months: days(102, 0),
						} {
							text := words[0] + said + words[1]
							if got, fault := imposed.Parse(text); fault != nil || got.Term != want {
								t.Fatalf("%q is %v (%v)", text, got, fault)
							}
						}
						for _, said := range []string{
							n[0] + " " + years + one + rest, "1 " + years + one + rest, years + one + n[1] + " " + months, "tres " + rest, years + one + "3 " + n[2] + u[2],
							years + one + strings.TrimSpace(u[1]) + other + rest, years + one + n[1] + " pico" + other + rest, years + one + "pico", years + one + "pico" + other + rest, n[0] + " pico" + one + rest,
						} {
							text := words[0] + said + words[1]
							if got, fault := imposed.Parse(text); fault == nil {
								t.Fatalf("%q is read as %v", text, got)
							}
						}
					}
				}
			}
		}
	}
	for text, want := range map[string]law.Bound{
		"8 y in prison": days(96, 0), "una año": days(12, 0), "8 años y medio de prisión": days(102, 0), "una PPL 8 años": days(96, 0),
		"8-yr sentence": days(96, 0), "8 years and a half": days(102, 0), "8 años y ½": days(102, 0), "8 a. y 6 m.": days(102, 0), "8 a 8 meses": days(104, 0), "8 años (8 a.)": days(96, 0),
	} {
		if got, fault := imposed.Parse(text); fault != nil || got.Term != want {
			t.Errorf("%q is %v (%v)", text, got, fault)
		}
	}
	for text, want := range map[string]law.Bound{
		"8 años 0 meses 0 días": days(96, 0), "8 años, 6 meses y 0 días": days(102, 0), "8 años 0 meses 15 días": days(96, 15), "0 años 6 meses": days(6, 0), "0 años 0 meses 15 días": days(0, 15),
		"8y0d": days(96, 0), "10a0m": days(120, 0), "10 años 10 meses 10 días": days(130, 10), "6 meses 0 días": days(6, 0),
	} {
		if got, fault := imposed.Parse(text); fault != nil || got.Term != want {
			t.Errorf("%q is %v (%v)", text, got, fault)
		}
	}
	for _, text := range []string{"8 años y pico", "8 años y cuarto", "medio", "8 meses y medio", "8 y medio años", "una", "8-m", "8 a. y", "8 años,-6 meses", "8 months and a half"} {
		if got, fault := imposed.Parse(text); fault == nil {
			t.Errorf("%q is read as %v", text, got)
		}
	}
}

func days(months law.Months, n int) law.Bound {
	return law.Bound{Kind: law.Stated, Months: months, Days: n}
}

// The parts of a term give what the same parts give in one text, and a part
// alone is the whole.
func TestParseSentenceParts(t *testing.T) {
	for _, test := range []struct {
		years, months, days string
		want                law.Bound
		code                law.Code
	}{
		{"8", "6", "", days(102, 0), ""},
		{"10", "3", "15", days(123, 15), ""},
		{"8", "", "", days(96, 0), ""},
		{"8", "0", "0", days(96, 0), ""},
		{"0", "102", "0", days(102, 0), ""},
		{"1", "3", "15", days(15, 15), ""},
		{"8", "11", "29", days(107, 29), ""},
		{"100", "", "29", days(1200, 29), ""},
		{"0", "1200", "", days(1200, 0), ""},
		{" 8 ", "unknown", "S/D", days(96, 0), ""},
		{"no se sabe", "6", "", law.Bound{}, ""},
		{"S/D", "", "15", law.Bound{}, ""},
		{"", "?", "15", law.Bound{}, ""},
		{"S/D", "0", "", law.Bound{}, ""},
		{"desconocida", "x", "", law.Bound{}, imposed.SentenceMonthsForm},
		{"no aplica", "6", "", days(6, 0), ""},
		{"", "", "20", days(0, 20), ""},
		{"", "", "", law.Bound{}, ""},
		{"0", "0", "0", law.Bound{}, imposed.SentenceZero},
		{"8", "102", "", law.Bound{}, imposed.SentenceParts},
		{"8", "12", "", law.Bound{}, imposed.SentenceParts},
		{"1", "12", "", law.Bound{}, imposed.SentenceParts},
		{"8", "6", "30", law.Bound{}, imposed.SentenceDays},
		{"8.5", "", "", law.Bound{}, imposed.SentenceMonthsForm},
		{"8", "6 meses", "", days(102, 0), ""},
		{"ocho años", "seis", "fifteen days", days(102, 15), ""},
		{"8 (ocho)", "-", "N/A", days(96, 0), ""},
		{"", "96m", "", days(96, 0), ""},
		{"-", "-", "-", law.Bound{}, ""},
		{"8 meses", "", "", law.Bound{}, imposed.SentenceMonthsForm},
		{"8", "6 años", "", law.Bound{}, imposed.SentenceMonthsForm},
		{"8", "6", "3 meses", law.Bound{}, imposed.SentenceMonthsForm},
		{"8", "06 meses", "", law.Bound{}, imposed.SentenceMonthsForm},
		{"100", "1", "", law.Bound{}, law.DurationLong},
	} {
		got, fault := imposed.ParseParts(test.years, test.months, test.days)
		code := law.Code("")
		if fault != nil {
			code = fault.Code
		}
		if got.Term != test.want || code != test.code {
			t.Errorf("%q %q %q is %+v (%v)", test.years, test.months, test.days, got, fault)
		}
	}
}

func TestWhatIsKnownOfASentence(t *testing.T) {
	for text, want := range map[string]bool{"": false, "unknown": false, "acquitted": false, "8y": true, "8 días": true, "life": true} {
		if s, fault := imposed.Parse(text); fault != nil || s.Known() != want {
			t.Errorf("%q is known: %v (%v)", text, s.Known(), fault)
		}
	}
}

// Concurrence explains terms above the range and none below; whatever else is a
// reason may explain one below, and an unknown one both.
func TestWhatReasonsExplain(t *testing.T) {
	for reason, want := range map[imposed.Reason]string{
		imposed.ReasonAttempt: "lowers", imposed.ReasonParticipation: "lowers", imposed.ReasonOffenderAge: "lowers", imposed.ReasonConfession: "lowers",
		imposed.ReasonTermination: "lowers", imposed.ReasonCollaboration: "lowers", imposed.ReasonSeveralOffences: "raises", imposed.ReasonOther: "lowers raises",
	} {
		got := ""
		if reason.Lowers() {
			got = "lowers"
		}
		if reason.Raises() {
			got = strings.TrimSpace(got + " raises")
		}
		if got != want {
			t.Errorf("%s %s, want %s", reason, got, want)
		}
	}
}

func TestParseReasons(t *testing.T) {
	for text, want := range map[string][]imposed.Reason{
		"":                                nil,
		" ; ;":                            nil,
		"attempt":                         {imposed.ReasonAttempt},
		"Tentativa":                       {imposed.ReasonAttempt},
		"secondary_participation":         {imposed.ReasonParticipation},
		"complicidad secundaria":          {imposed.ReasonParticipation},
		"responsabilidad restringida":     {imposed.ReasonOffenderAge},
		"Confesión sincera; offender-age": {imposed.ReasonConfession, imposed.ReasonOffenderAge},
		"terminación anticipada":          {imposed.ReasonTermination},
		"colaboración eficaz":             {imposed.ReasonCollaboration},
		"several-offences":                {imposed.ReasonSeveralOffences},
		// Concurrence by any of its names explains no term below the range.
		"concurso":                 {imposed.ReasonSeveralOffences},
		"concurso ideal":           {imposed.ReasonSeveralOffences},
		"Concurso real de delitos": {imposed.ReasonSeveralOffences},
		"pacto con la fiscalía":    {imposed.ReasonOther},
		// That no reason is known, or that there is none, is no reason.
		"unknown": nil, "desconocida": nil, "none": nil, "Ninguna": nil, "ninguno": nil, "no": nil, "no consta": nil, "-": nil, "sin motivo": nil,
		"NA": nil, "N/A": nil, "n.a.": nil, "S/D": nil, "s.d.": nil, "null": nil, "no precisa": nil, "No aplica": nil, "NO REGISTRA": nil, "sin dato": nil, "No se indica.": nil,
		"no se indica motivo": nil, "sin motivación": nil, "no fundamenta": nil, "No motivó.": nil, "no registra atenuantes": nil, "sin atenuantes ni agravantes": nil, "tentativa: no": nil, "Confesión - NO": nil, "no hay concurso": nil,
		"falta motivación": nil, "ninguno de los anteriores": nil, "no existe": nil, "no reasons were given": nil, "without any stated ground": nil,
		"no registra antecedentes": {imposed.ReasonOther}, "no habitual": {imposed.ReasonOther}, "falta de prueba": {imposed.ReasonOther}, "concurso: sí": {imposed.ReasonSeveralOffences}, "motivo fundado": {imposed.ReasonOther},
		"no hubo confesión": nil, "sin colaboración eficaz": nil, "sin antecedentes": {imposed.ReasonOther}, "no era consciente": {imposed.ReasonOther},
		"ninguna; tentativa": {imposed.ReasonAttempt},
		"tentativa acabada":  {imposed.ReasonOther}, "dice que no": {imposed.ReasonOther},
	} {
		if got := imposed.ParseReasons(text); !slices.Equal(got, want) {
			t.Errorf("%q is %v, want %v", text, got, want)
		}
	}
}

// A character that cannot be seen inside a term is named, unless it is read as a blank.
func TestUnseenCharactersAreNamed(t *testing.T) {
	unseen := []rune{0x7f, '\u00ad', '\u200b', '\u202e', '\u2060', '\ufeff'}
	for r := range rune(' ') {
		if !unicode.IsSpace(r) {
			unseen = append(unseen, r)
		}
	}
	for _, r := range unseen {
		want := fmt.Sprintf("U+%04X", r)
		if _, f := imposed.Parse("9" + string(r) + "6m"); f == nil || f.Code != law.CharacterAlike || f.Args[0] != want {
			t.Errorf("a sentence with %s: %+v", want, f)
		}
		for behind, suggested := range map[string]string{"días": "10 años 15 días", "picos": ""} { // what is no term either way is not suggested
			if _, f := imposed.Parse("10 años 1" + string(r) + "5 " + behind); f == nil || f.Code != law.CharacterAlike || f.Args[0] != want || strings.Join(f.Suggest, "|") != suggested {
				t.Errorf("%s with %s: %+v", behind, want, f)
			}
		}
	}
}
