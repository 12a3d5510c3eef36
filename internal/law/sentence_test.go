package law_test

import (
	"testing"

	"github.com/conmina/conmina/internal/law"
)

func TestParseSentence(t *testing.T) {
	for text, want := range map[string]law.Sentence{
		"8y": {Term: law.Term(96)}, "8y6m": {Term: law.Term(102)}, "96m": {Term: law.Term(96)}, "8 años": {Term: law.Term(96)},
		"8 AÑOS y 6 meses": {Term: law.Term(102)}, "8 anos 6 meses": {Term: law.Term(102)}, "8 years and 1 month": {Term: law.Term(97)},
		" 1 año ": {Term: law.Term(12)}, "6 meses": {Term: law.Term(6)}, "life": {Term: law.Bound{Kind: law.Life}},
		"Cadena perpetua": {Term: law.Bound{Kind: law.Life}}, "": {}, "unknown": {}, "absuelto": {Acquitted: true}, "Acquitted": {Acquitted: true},
	} {
		if got, fault := law.ParseSentence(text); fault != nil || got != want {
			t.Errorf("%q is %v (%v)", text, got, fault)
		}
	}
	for text, code := range map[string]law.Code{
		"8": law.SentenceForm, "0y": law.DurationZero, "8y12m": law.DurationMonths, "12-15": law.SentenceForm, "8 días": law.SentenceForm,
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
	for _, text := range []string{"0", "-1", "96m", "1e2", "096", "99999"} {
		if _, fault := law.ParseSentenceMonths(text); fault == nil {
			t.Errorf("%q is taken", text)
		}
	}
}
