package law_test

import (
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

func TestParseSentence(t *testing.T) {
	for text, want := range map[string]law.Sentence{
		"8y": {Term: law.Term(96)}, "8y6m": {Term: law.Term(102)}, "96m": {Term: law.Term(96)}, "8 años": {Term: law.Term(96)},
		"8 AÑOS y 6 meses": {Term: law.Term(102)}, "8 anos 6 meses": {Term: law.Term(102)}, "8 years and 1 month": {Term: law.Term(97)},
		" 1 año ": {Term: law.Term(12)}, "6 meses": {Term: law.Term(6)}, "life": {Term: law.Bound{Kind: law.Life}},
		"Cadena perpetua": {Term: law.Bound{Kind: law.Life}}, "": {}, "unknown": {}, "desconocida": {}, " Desconocido ": {}, "absuelto": {Acquitted: true}, "Acquitted": {Acquitted: true},
	} {
		if got, fault := law.ParseSentence(text); fault != nil || got != want {
			t.Errorf("%q is %v (%v)", text, got, fault)
		}
	}
	for text, code := range map[string]law.Code{
		"8": law.SentenceForm, "0y": law.SentenceZero, "0m": law.SentenceZero, "8y12m": law.DurationMonths, "12-15": law.SentenceForm, "8 días": law.SentenceForm,
		"ocho años": law.SentenceForm, "-8y": law.SentenceForm, "8.5y": law.SentenceForm, "08y": law.SentenceForm, "y": law.SentenceForm, "101y": law.DurationLong,
	} {
		if got, fault := law.ParseSentence(text); fault == nil || fault.Code != code {
			t.Errorf("%q is %v (%v)", text, got, fault)
		}
	}
	for text, want := range map[string]law.Sentence{"96": {Term: law.Term(96)}, "": {}} {
		if got, fault := law.ParseSentenceMonths(text); fault != nil || got != want {
			t.Errorf("%q is %v (%v)", text, got, fault)
		}
	}
	for text, code := range map[string]law.Code{
		"0": law.SentenceZero, "-1": law.SentenceMonthsForm, "96m": law.SentenceMonthsForm, "1e2": law.SentenceMonthsForm,
		"096": law.SentenceMonthsForm, "96.0": law.SentenceMonthsForm, "99999": law.SentenceMonthsForm, "1201": law.DurationLong,
	} {
		if got, fault := law.ParseSentenceMonths(text); fault == nil || fault.Code != code {
			t.Errorf("%q is %v (%v)", text, got, fault)
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
		"ninguna; tentativa": {law.ReasonAttempt},
	} {
		if got := law.ParseReasons(text); !slices.Equal(got, want) {
			t.Errorf("%q is %v, want %v", text, got, want)
		}
	}
}
