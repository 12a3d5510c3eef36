package law_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

func TestParseSentence(t *testing.T) {
	for text, want := range map[string]law.Sentence{
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
		if got, fault := law.ParseSentence(text); fault != nil || got != want {
			t.Errorf("%q is %v (%v)", text, got, fault)
		}
	}
	for text, code := range map[string]law.Code{
		"8": law.SentenceForm, "0y": law.SentenceZero, "0m": law.SentenceZero, "8y12m": law.DurationMonths, "12-15": law.SentenceForm, "30 días": law.SentenceDays, "8y0d": law.SentenceDays,
		"15d8y": law.SentenceForm, ", ": law.SentenceForm, "y": law.SentenceForm, "1:y": law.SentenceForm, "+8y": law.SentenceForm, "8 años 15": law.SentenceForm, "3m15d2d": law.SentenceDays,
		"8 y 6 meses": law.SentenceForm, "de 4 a 6 años": law.SentenceForm, "4 a 6 años": law.SentenceForm, "8,5 años": law.SentenceForm, "8 años 14 meses": law.DurationMonths, "ocho": law.SentenceForm, "años": law.SentenceForm, "8 (nueve) años": law.SentenceForm,
		"pena": law.SentenceForm, "8 años y": law.SentenceForm, "y medio": law.SentenceForm, "1\u200b0 años": law.CharacterAlike, "8y6": law.SentenceForm,
		"-8y": law.SentenceForm, "8.5y": law.SentenceForm, "08y": law.SentenceForm, "101y": law.DurationLong,
	} {
		if got, fault := law.ParseSentence(text); fault == nil || fault.Code != code {
			t.Errorf("%q is %v (%v)", text, got, fault)
		}
	}
	for text, want := range map[string]law.Sentence{"96": {Term: law.Term(96)}, "": {}} {
		if got, fault := law.ParseSentenceParts("", text, ""); fault != nil || got != want {
			t.Errorf("%q is %v (%v)", text, got, fault)
		}
	}
	for text, code := range map[string]law.Code{
		"0": law.SentenceZero, "-1": law.SentenceMonthsForm, "96m": law.SentenceMonthsForm, "1e2": law.SentenceMonthsForm,
		"096": law.SentenceMonthsForm, "96.0": law.SentenceMonthsForm, "99999": law.SentenceMonthsForm, "1201": law.DurationLong,
	} {
		if got, fault := law.ParseSentenceParts("", text, ""); fault == nil || fault.Code != code {
			t.Errorf("%q is %v (%v)", text, got, fault)
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
		{"", "", "20", days(0, 20), ""},
		{"", "", "", law.Bound{}, ""},
		{"0", "0", "0", law.Bound{}, law.SentenceZero},
		{"8", "102", "", law.Bound{}, law.SentenceParts},
		{"8", "12", "", law.Bound{}, law.SentenceParts},
		{"1", "12", "", law.Bound{}, law.SentenceParts},
		{"8", "6", "30", law.Bound{}, law.SentenceDays},
		{"8.5", "", "", law.Bound{}, law.SentenceMonthsForm},
		{"8", "6 meses", "", law.Bound{}, law.SentenceMonthsForm},
		{"100", "1", "", law.Bound{}, law.DurationLong},
	} {
		got, fault := law.ParseSentenceParts(test.years, test.months, test.days)
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
		if s, fault := law.ParseSentence(text); fault != nil || s.Known() != want {
			t.Errorf("%q is known: %v (%v)", text, s.Known(), fault)
		}
	}
}

// Concurrence explains terms above the range and none below; whatever else is a
// reason may explain one below, and an unknown one both.
func TestWhatReasonsExplain(t *testing.T) {
	for reason, want := range map[law.Reason]string{
		law.ReasonAttempt: "lowers", law.ReasonParticipation: "lowers", law.ReasonOffenderAge: "lowers", law.ReasonConfession: "lowers",
		law.ReasonTermination: "lowers", law.ReasonCollaboration: "lowers", law.ReasonSeveralOffences: "raises", law.ReasonOther: "lowers raises",
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
	for text, want := range map[string][]law.Reason{
		"":                                nil,
		" ; ;":                            nil,
		"attempt":                         {law.ReasonAttempt},
		"Tentativa":                       {law.ReasonAttempt},
		"secondary_participation":         {law.ReasonParticipation},
		"complicidad secundaria":          {law.ReasonParticipation},
		"responsabilidad restringida":     {law.ReasonOffenderAge},
		"Confesión sincera; offender-age": {law.ReasonConfession, law.ReasonOffenderAge},
		"terminación anticipada":          {law.ReasonTermination},
		"colaboración eficaz":             {law.ReasonCollaboration},
		"several-offences":                {law.ReasonSeveralOffences},
		// Concurrence by any of its names explains no term below the range.
		"concurso":                 {law.ReasonSeveralOffences},
		"concurso ideal":           {law.ReasonSeveralOffences},
		"Concurso real de delitos": {law.ReasonSeveralOffences},
		"pacto con la fiscalía":    {law.ReasonOther},
		// That no reason is known, or that there is none, is no reason.
		"unknown": nil, "desconocida": nil, "none": nil, "Ninguna": nil, "ninguno": nil, "no": nil, "no consta": nil, "-": nil, "sin motivo": nil,
		"NA": nil, "N/A": nil, "n.a.": nil, "S/D": nil, "s.d.": nil, "null": nil, "no precisa": nil, "No aplica": nil, "NO REGISTRA": nil, "sin dato": nil, "No se indica.": nil,
		"no hubo confesión": nil, "sin colaboración eficaz": nil, "sin antecedentes": {law.ReasonOther}, "no era consciente": {law.ReasonOther},
		"ninguna; tentativa": {law.ReasonAttempt},
	} {
		if got := law.ParseReasons(text); !slices.Equal(got, want) {
			t.Errorf("%q is %v, want %v", text, got, want)
		}
	}
}
