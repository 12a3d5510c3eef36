package screens_test

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strconv"
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
	for _, part := range append(slices.Clone(a.Spans), a) {
		list = append(list, factsOfTiers(w, part)...)
	}
	if e.Because != "" {
		list = append(list, w.Because(e))
	}
	for _, b := range a.Beside {
		list = append(list, w.Counterpart(b))
	}
	return list
}

// factsOfTiers are what is said of the tiers under one law: their ranges and where these
// stand, and with those that may govern the fine and the numerals of disqualification.
func factsOfTiers(w *words.Words, a resolve.Answer) []string {
	var list []string
	e, v := a.Offence.Edition, a.Version
	for _, tt := range a.Trace {
		list = append(list, w.Text(tt.Tier.Label), w.Range(tt.Tier.Prison), w.Citation(e, tt.Tier.Source))
		if act := w.ActOf(v, tt.Tier); act != "" {
			list = append(list, act)
		}
	}
	for _, b := range a.Branches {
		if b.Tier == nil {
			continue
		}
		if fine, settled := b.Fine(); settled && fine != (law.Fine{}) {
			list = append(list, w.Fine(fine))
		}
		if len(b.Tier.Disqualifications) > 0 {
			list = append(list, answer.Numbers(b.Tier.Disqualifications))
		}
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

// number is a number as a screen prints it: a term, a day, an article, a law.
var number = regexp.MustCompile(`\d{4}-\d{2}-\d{2}|\d+(-[A-ZÑ])?`)

// moreAnswers are answers to further facts: circumstances, several victims, days of
// birth, an act over several laws, later law.
func moreAnswers(t *testing.T) []resolve.Answer {
	t.Helper()
	code := theCode(t)
	var list []resolve.Answer
	for i, o := range code.Offences {
		for _, day := range []string{"2012-12-01", "2018-06-01", "2024-05-01"} {
			from, _ := law.ParseDate(day)
			uses := o.On(from).Uses()
			f := law.Facts{Date: from, Victims: []law.Ages{law.AgeBand(12+i%8, 12+i%8)}}
			for k, id := range uses {
				switch (i + k) % 5 {
				case 0:
					f.With = append(f.With, id)
				case 1:
					f.Maybe = append(f.Maybe, id)
				}
			}
			list = append(list, resolve.Resolve(o, f).UpTo(code.Verified))
			f.With, f.Maybe = nil, nil
			f.Until, _ = law.ParseDate("2025-06-01")
			list = append(list, resolve.Resolve(o, f))
			f.Until, f.Victims = law.Date{}, []law.Ages{law.AgeBand(15, 15), law.AnyAge()}
			list = append(list, resolve.Resolve(o, f))
		}
	}
	return list
}

// Every number that the short form prints (a term, a day, an article, the number of a
// law) stands in the long form and in JSON too: what is short leaves out and adds
// nothing of its own.
func TestEveryNumberOfTheShortFormIsInTheLongOne(t *testing.T) {
	inLine := map[string][]string{}
	for i, a := range append(consoleAnswers(t), moreAnswers(t)...) {
		data, err := answer.Answer("json", a, sheet.Style{Language: words.English})
		if err != nil {
			t.Fatal(err)
		}
		machine := numbersOfLines(string(data), inLine)
		for k, l := range languages {
			if !longTests && i%2 == k {
				continue // each answer in one language
			}
			short := rendered(t, a, sheet.Style{Language: l, Today: consoleToday})
			long := numbersIn(rendered(t, a, sheet.Style{Language: l, Why: true, Today: consoleToday}))
			for n := range numbersIn(short) {
				if !long[n] {
					t.Errorf("%s of %v on %s in %s: %q is not in the long form:\n%s", a.Offence.ID, a.Facts.Victims, a.Facts.Date, l, n, short)
				}
				// Terms are in months there, and ages are the ages of a band.
				if of, err := strconv.Atoi(n); !machine[n] && (err != nil || !machine[strconv.Itoa(of*12)] && !machine[strconv.Itoa(of-1)] && !machine[strconv.Itoa(of+1)]) {
					t.Errorf("%s of %v on %s in %s: %q is not in JSON:\n%s", a.Offence.ID, a.Facts.Victims, a.Facts.Date, l, n, short)
				}
			}
			if t.Failed() {
				t.FailNow()
			}
		}
	}
}

func rendered(t *testing.T, a resolve.Answer, s sheet.Style) string {
	t.Helper()
	out, err := answer.Answer("text", a, s)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// leftOutCounts are numbers of things that the short form leaves out.
var leftOutCounts = regexp.MustCompile(`(?i)(y|o|and|or) \d+ (más|more)|\d+ (circunstancias?|circumstances?|further|more)|\d+ (avisos?|notices?|more notices?|otras?|others?)|(Otras?|Another|Other) \d+|(código de salida|exit code) \d`)

// numbersIn is the set of the numbers of a text.
func numbersIn(text string) map[string]bool {
	var said []string
	for _, line := range strings.Split(text, "\n") {
		if !strings.HasPrefix(line, "  conmina ") { // a command repeats the facts
			said = append(said, strings.Fields(line)...)
		}
	}
	set := map[string]bool{}
	for _, n := range number.FindAllString(leftOutCounts.ReplaceAllString(strings.Join(said, " "), ""), -1) {
		set[n] = true
	}
	return set
}

// numbersOfLines is the set of the numbers of a text in which nothing goes on in the
// next line, as in JSON. The numbers of every line are kept: answers share most of theirs.
func numbersOfLines(text string, known map[string][]string) map[string]bool {
	set := map[string]bool{}
	for _, line := range strings.Split(text, "\n") {
		if _, ok := known[line]; !ok {
			known[line] = slices.Collect(maps.Keys(numbersIn(line)))
		}
		for _, n := range known[line] {
			set[n] = true
		}
	}
	return set
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
