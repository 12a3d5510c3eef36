package screens_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// What the short form of an answer counts or leaves out stands in full where its
// reader asks why: every notice, every tier with its range, its source and its law,
// every caveat of the edition; and in JSON.
func TestNothingIsLostBehindTheShortForm(t *testing.T) {
	for _, a := range consoleAnswers(t) {
		for _, l := range languages {
			long, err := answer.Answer("text", a, sheet.Style{Language: l, Why: true, Today: consoleToday})
			if err != nil {
				t.Fatal(err)
			}
			text := strings.Join(strings.Fields(string(long)), " ")
			for _, fact := range factsOf(words.In(l), a) {
				if !strings.Contains(text, strings.Join(strings.Fields(fact), " ")) {
					t.Fatalf("%s of %v on %s in %s does not say %q:\n%s", a.Offence.ID, a.Facts.Victims, a.Facts.Date, l, fact, long)
				}
			}
		}
		checkJSON(t, a)
	}
}

// factsOf are the sentences that the reader of an answer may need.
func factsOf(w *words.Words, a resolve.Answer) []string {
	e := a.Offence.Edition
	list := []string{w.Text(e.Title), e.Digest}
	for _, c := range e.Caveats {
		list = append(list, w.Text(c))
	}
	for _, n := range a.Notices {
		list = append(list, w.Notice(a, n))
	}
	for _, tt := range a.Trace {
		list = append(list, w.Text(tt.Tier.Label), w.Range(tt.Tier.Prison), w.Citation(e, tt.Tier.Source))
		if act := w.ActOf(&a.Offence.Version, tt.Tier); act != "" {
			list = append(list, act)
		}
	}
	for _, b := range a.Beside {
		list = append(list, w.Counterpart(b))
	}
	return list
}

// checkJSON holds the machine form to the same facts.
func checkJSON(t *testing.T, a resolve.Answer) {
	t.Helper()
	data, err := answer.Answer("json", a, sheet.Style{Language: words.English})
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Notices []struct {
			Code law.Code `json:"code"`
			Text law.Text `json:"text"`
		} `json:"notices"`
		Trace         []map[string]any `json:"trace"`
		Sources       []map[string]any `json:"sources"`
		Caveats       []any            `json:"caveats"`
		NotConsidered []any            `json:"not_considered"`
	}
	if err := json.Unmarshal(data, &got); err != nil {
		t.Fatal(err)
	}
	e := a.Offence.Edition
	if len(got.Notices) != len(a.Notices) || len(got.Trace) != len(a.Trace) || len(got.Sources) != len(e.Sources) ||
		len(got.Caveats) != len(e.Caveats) || len(got.NotConsidered) == 0 {
		t.Fatalf("%s of %v: JSON leaves something out:\n%s", a.Offence.ID, a.Facts.Victims, data)
	}
	for i, n := range a.Notices {
		if got.Notices[i].Code != n.Code || got.Notices[i].Text.ES != spanish.Notice(a, n) || got.Notices[i].Text.EN != english.Notice(a, n) {
			t.Fatalf("%s of %v: JSON says %v for %s", a.Offence.ID, a.Facts.Victims, got.Notices[i], n.Code)
		}
	}
}

// Behind a comparison every notice but what is taken as absent stands under --notices,
// and under --why with the source of every range.
func TestNothingIsLostBehindAComparison(t *testing.T) {
	code := theCode(t)
	for _, age := range []string{"13", "15", "20", "unknown"} {
		f := aged(t, age)
		f.Date, _ = law.ParseDate("2024-05-01")
		e := code.On(f.Date)
		c := answer.Comparison{Comparison: comparing.Compare(e.InForce(f.Period()), f), Edition: e}
		for _, l := range languages {
			w := words.In(l)
			for _, why := range []bool{true, false} {
				c.Notices = !why
				out, err := answer.Compare("text", c, sheet.Style{Language: l, Why: why})
				if err != nil {
					t.Fatal(err)
				}
				text := strings.Join(strings.Fields(string(out)), " ")
				for _, a := range c.Answers {
					for _, fact := range comparedFacts(w, a, why) {
						if !strings.Contains(text, strings.Join(strings.Fields(fact), " ")) {
							t.Fatalf("age %s in %s, why %t: %s does not say %q", age, l, why, a.Offence.ID, fact)
						}
					}
				}
			}
		}
	}
}

func comparedFacts(w *words.Words, a resolve.Answer, why bool) []string {
	var list []string
	for _, n := range a.Notices {
		if n.Code != resolve.CircumstanceAbsent { // told once for all
			list = append(list, w.Notice(a, n))
		}
	}
	for _, b := range a.Branches {
		if why && b.Tier != nil {
			list = append(list, w.Citation(a.Offence.Edition, b.Tier.Source))
		}
	}
	return slices.Compact(list)
}
