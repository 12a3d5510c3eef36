package ledger_test

import (
	"cmp"
	"encoding/json"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/ledger"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/statutes"
)

type asked struct {
	offence, age, date string
	with               []string
	given              determine.Given
}

func day(t *testing.T, s string) law.Date {
	t.Helper()
	d, fault := law.ParseDate(s)
	if fault != nil {
		t.Fatal(fault)
	}
	return d
}

// charge reads one case of the Penal Code.
func (a asked) charge(t *testing.T, e *law.Edition, p *general.Part) determine.Charge {
	t.Helper()
	first, _, _ := strings.Cut(a.date, "..")
	o, fault := e.On(day(t, first)).FindOffence(a.offence)
	if fault != nil {
		t.Fatal(fault)
	}
	f, faults := law.Given{Ages: []string{a.age}, Date: a.date, With: a.with}.Facts(e)
	given, more := a.given.Facts(p, f.Period(), day(t, "2026-02-01"))
	if faults = append(faults, more...); len(faults) > 0 {
		t.Fatal(faults[0])
	}
	return determine.Charge{Answer: resolve.Resolve(o, f), Facts: given}
}

// ledgers are cases of every kind of end: one space, several readings, open ends, life,
// a point, joined offences, and unknown facts.
func ledgers(t *testing.T) map[string]determine.Ledger {
	t.Helper()
	e, err := encoding.Read(statutes.FS, "penal-code", false)
	if err != nil {
		t.Fatal(err)
	}
	p, err := encoding.General(statutes.FS, "penal-code", nil)
	if err != nil {
		t.Fatal(err)
	}
	a, none := []string{"46.1.a"}, []string{"none"}
	list := map[string]determine.Ledger{}
	for name, x := range map[string]asked{
		"base":       {"trata", "30", "2022-05-01", nil, determine.Given{Mitigating: a, Aggravating: none}},
		"steps":      {"trata", "15", "2022-05-01", []string{"two-or-more-agents"}, determine.Given{Mitigating: a, Aggravating: []string{"46.2.i"}}},
		"attempt":    {"trata", "13", "2025-06-30", nil, determine.Given{Reductions: []string{"tentativa"}, AgentAge: "20", Benefits: []string{"confesion"}, Requested: "2025-11-03"}},
		"assumed":    {"trata", "15", "2022-05-01", nil, determine.Given{Mitigating: a, Aggravating: none, Assume: []string{"thirds-or-steps=thirds"}}},
		"unknown":    {"trata", "30", "2022-05-01", nil, determine.Given{}},
		"life":       {"129-H", "15", "2024-06-30", []string{"victim-death"}, determine.Given{Qualified: []string{"recidivism"}}},
		"point":      {"129-K", "15", "2024-06-30", []string{"victim-death"}, determine.Given{}},
		"open above": {"153-A", "13", "2007-05-05", nil, determine.Given{}},
		"fine":       {"129-O", "30", "2024-06-30", nil, determine.Given{Mitigating: a, Aggravating: none, Income: "60", AgentAge: "34"}},
		"many": {"129-B", "15", "2024-06-30", nil, determine.Given{
			Qualified: []string{"recidivism", "habituality", "state-weapon"}, Maybe: []string{"attempt", "46.2.m"}, AgentAge: "65",
		}},
		"over a change": {"trata", "30", "2013-06-01..2013-12-31", nil, determine.Given{Mitigating: a, Aggravating: none}},
		"fixed":         {"trata", "30", "2022-05-01", nil, determine.Given{Fixed: "9y"}},
		"fixed to days": {"trata", "30", "2022-05-01", nil, determine.Given{Fixed: "10d-8y4m21d"}},
		"raised":        {"129-O", "30", "2024-06-30", nil, determine.Given{Qualified: []string{"recidivism"}, Mitigating: none, Aggravating: none}},
		// Until 16 January 2007 the article did not protect adults.
		"perhaps no range":  {"trata", "30", "2007-01-16..2007-01-17", nil, determine.Given{}},
		"no range, assumed": {"trata", "30", "2007-01-16..2007-01-17", nil, determine.Given{Assume: []string{"law-during-conduct=first-day"}}},
		"perhaps a minor":   {"trata", "30", "2022-05-01", nil, determine.Given{Mitigating: a, Aggravating: none, AgentAge: "17-18"}},
	} {
		list[name] = determine.One(p, x.charge(t, e, p))
	}
	one := asked{"trata", "15", "2022-05-01", nil, determine.Given{Mitigating: a, Aggravating: none, AgentAge: "34"}}.charge(t, e, p)
	two := asked{"129-H", "15", "2022-05-01", nil, determine.Given{Mitigating: a, Aggravating: none, AgentAge: "34"}}.charge(t, e, p)
	for _, how := range determine.Concurrences() {
		list["joined "+string(how)] = determine.Several(p, how, &determine.Space{}, one, two)
	}
	other := asked{"180", "30", "2024-07-01", nil, determine.Given{Fixed: "5y"}}.charge(t, e, p)
	list["on two days"] = determine.Several(p, determine.Real, nil, one, other)
	doubtful := asked{"trata", "30", "2007-01-16..2007-01-17", nil, determine.Given{Mitigating: a, Aggravating: none, AgentAge: "34"}}.charge(t, e, p)
	list["joined, perhaps no range"] = determine.Several(p, determine.Real, nil, doubtful, one)
	list["joined, perhaps no range after"] = determine.Several(p, determine.Real, nil, one, doubtful)
	return list
}

func show(t *testing.T, format string, l determine.Ledger, s sheet.Style) string {
	t.Helper()
	data, err := ledger.Show(format, &l, s)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Every screen fits 80 columns in both languages, in the short and in the long form,
// and says nothing that a recommendation would say.
func TestScreensFitAndDoNotRecommend(t *testing.T) {
	forbidden := regexp.MustCompile(`(?i)recomien|recomend|sugier|sugerid|debería|adecuad|recommend|suggest|should|appropriate`)
	for name, l := range ledgers(t) {
		for _, language := range []words.Language{words.Spanish, words.English} {
			for _, why := range []bool{false, true} {
				text := show(t, "text", l, sheet.Style{Language: language, Width: 80, Why: why})
				for line := range strings.SplitSeq(text, "\n") {
					if utf8.RuneCountInString(line) > 80 && !strings.Contains(line, "http") {
						t.Errorf("%s in %s: %d columns: %s", name, language, utf8.RuneCountInString(line), line)
					}
				}
				for _, format := range []string{"md", "html"} {
					text += show(t, format, l, sheet.Style{Language: language, Why: why})
				}
				if word := forbidden.FindString(text); word != "" {
					t.Errorf("%s in %s says %q", name, language, word)
				}
				if strings.Contains(text, "%!") || regexp.MustCompile(`\b(leave|ledger|determine|position|beside|fact|end)[._][a-z_]+\b`).MatchString(text) {
					t.Errorf("%s in %s has a code or a slip in place of a sentence:\n%s", name, language, text)
				}
			}
		}
	}
}

// In ASCII an English screen has no sign that a plain terminal lacks, and a Spanish one
// only letters, and both say the same as with ornaments within the same width.
func TestScreensInASCII(t *testing.T) {
	for name, l := range ledgers(t) {
		for _, language := range []words.Language{words.Spanish, words.English} {
			for _, why := range []bool{false, true} {
				text := show(t, "text", l, sheet.Style{Language: language, Width: 80, Why: why, ASCII: true})
				for line := range strings.SplitSeq(text, "\n") {
					if utf8.RuneCountInString(line) > 80 && !strings.Contains(line, "http") {
						t.Errorf("%s in %s: %d columns: %s", name, language, utf8.RuneCountInString(line), line)
					}
					if i := strings.IndexFunc(line, func(r rune) bool { return r > unicode.MaxASCII && !unicode.IsLetter(r) }); i >= 0 {
						t.Errorf("%s in %s has a sign that is not ASCII: %s", name, language, line)
						break
					}
				}
				plain := sheet.Style{Language: language, Width: 80, Why: why}
				if figures := regexp.MustCompile(`[0-9/]+`); strings.Join(figures.FindAllString(text, -1), " ") != strings.Join(figures.FindAllString(show(t, "text", l, plain), -1), " ") {
					t.Errorf("%s in %s has other figures in ASCII", name, language)
				}
			}
		}
	}
}

// With several readings no machine format has a figure in the place of an answer.
func TestSeveralReadingsHaveNoSingleFigure(t *testing.T) {
	for name, l := range ledgers(t) {
		var j map[string]any
		if err := json.Unmarshal([]byte(show(t, "json", l, sheet.Style{})), &j); err != nil {
			t.Fatal(err)
		}
		several := len(l.Root.Readings(false)) > 1
		for _, key := range []string{"space_lo_months", "space_hi_months"} {
			if several && j[key] != nil {
				t.Errorf("%s: %s is %v among several readings", name, key, j[key])
			}
		}
		if several == (j["bounds_of_all_readings"] == nil) {
			t.Errorf("%s: bounds are %v", name, j["bounds_of_all_readings"])
		}
		if several && l.Single() {
			t.Errorf("%s: %s", name, l.Status)
		}
	}
}

// The figures of the screens: a space in years and in months, a remainder of a day as
// a fraction, an end without a figure with its reason.
func TestFigures(t *testing.T) {
	list := ledgers(t)
	for name, want := range map[string][]string{
		"base":       {"8 y to 10 y 4 m (96 to 124 months)", "10 y 4 m – 12 y 8 m", "12 y 8 m – 15 y", "attenuating only: 46.1.a"},
		"steps":      {"13 y 1 m 21 d 3/7 to 14 y 3 m 12 d 6/7", "157 5/7 to", "13 y to 14 y (156 to 168 months)", "12 y – 14 y 8 m. They are not an answer."},
		"attempt":    {"16 y 8 m – < 25 y", "no lower end – < 25 y"},
		"assumed":    {"attenuating only: 46.1.a [assumed by the user]", "Assumed by the user: thirds-or-steps=thirds"},
		"life":       {"life imprisonment", "life stays life"},
		"point":      {"35 y", "The law itself leaves one point"},
		"open above": {"25 y to no maximum", "nor the general part had a maximum"},
		"fine":       {"100 to 200 días-multa; 1500 to 6000 soles"},
		"fixed":      {"9 y (108 months)", "It follows from the penalty that the user fixed"},
		"raised":     {"recidivism: up to 1/2 more", "12 y to 14 y (144 to 168 months)"},
		"joined real": {
			"27 y to 31 y 4 m (324 to 376 months)", "27 y to 29 y 9 m 21 d 3/7",
		},
	} {
		text := show(t, "text", list[name], sheet.Style{Language: words.English})
		flat := strings.Join(strings.Fields(text), " ")
		for _, figure := range want {
			if !strings.Contains(flat, figure) {
				t.Errorf("%s lacks %q:\n%s", name, figure, text)
			}
		}
	}
}

// A short answer has one line for each reading, with both ends in months.
func TestShort(t *testing.T) {
	list := ledgers(t)
	for name, want := range map[string]string{
		"base": "space 96 124\n",
		"steps": "thirds-or-steps=thirds 144 176\n" +
			"thirds-or-steps=steps+alternatives-in-a-numeral=by-numeral 1104/7 1200/7\n" +
			"thirds-or-steps=steps+alternatives-in-a-numeral=by-alternative 156 168\n",
		"life":       "space life life\n",
		"open above": "space 300 -\n",
	} {
		l := list[name]
		if got := ledger.Short(&l); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// The facts of the JSON are a case in the form of its file: asked again they have the
// same readings and the same facts.
func TestFactsAskAgain(t *testing.T) {
	e, err := encoding.Read(statutes.FS, "penal-code", false)
	if err != nil {
		t.Fatal(err)
	}
	list := ledgers(t)
	for name, l := range list {
		if name == "joined retrospective" {
			continue // its earlier penalty is a fact of the case
		}
		var j, again struct {
			Facts []json.RawMessage `json:"facts"`
		}
		if err := json.Unmarshal([]byte(show(t, "json", l, sheet.Style{})), &j); err != nil {
			t.Fatal(err)
		}
		data, err := json.Marshal(map[string]any{"concurrence": cmp.Or(l.Joined, "real"), "offences": j.Facts})
		if err != nil {
			t.Fatal(err)
		}
		c, faults := determine.ReadCase(data)
		if len(faults) > 0 {
			t.Fatalf("%s: %v\n%s", name, faults[0], data)
		}
		if l.Joined == "" {
			c.Concurrence = ""
		}
		x := determine.Charging{Edition: e, Part: l.Part, Today: day(t, "2026-02-01"), Offence: (*law.Edition).FindOffence}
		same, faults := x.Ledger(c)
		if len(faults) > 0 {
			t.Fatalf("%s: %v\n%s", name, faults[0], data)
		}
		if ledger.Short(same) != ledger.Short(&l) {
			t.Errorf("%s: %s\nbecomes\n%s\nby %s", name, ledger.Short(&l), ledger.Short(same), data)
		}
		if err := json.Unmarshal([]byte(show(t, "json", *same, sheet.Style{})), &again); err != nil || !reflect.DeepEqual(j, again) {
			t.Errorf("%s: the facts become others: %s\n%s", name, j.Facts, again.Facts)
		}
	}
}

// A reading without a space says why there is none, in every format, and nothing that a
// space or a life imprisonment would say.
func TestReadingsWithoutASpace(t *testing.T) {
	list := ledgers(t)
	wrong := regexp.MustCompile(`(?i)life imprisonment|cadena perpetua|One end has no figure|Un extremo no tiene cifra|Source of the steps: \.|Fuente de los pasos: \.`)
	for name, why := range map[string][2]string{
		"perhaps no range": {"los hechos no alcanzan ningún marco", "the facts reach no range"}, "no range, assumed": {"los hechos no alcanzan ningún marco", "the facts reach no range"},
		"perhaps a minor": {"un agente de esa edad está bajo otro régimen", "an agent of that age is under another regime"},
	} {
		for i, language := range []words.Language{words.Spanish, words.English} {
			for _, format := range []string{"text", "md", "html"} {
				text := strings.Join(strings.Fields(show(t, format, list[name], sheet.Style{Language: language, Width: 80})), " ")
				if !strings.Contains(strings.ToLower(text), strings.ToLower(why[i])) || wrong.MatchString(text) {
					t.Errorf("%s, %s: %q in\n%s", name, format, wrong.FindString(text), text)
				}
			}
		}
	}
}

// The headline of joined offences has each of their days once.
func TestDaysOfJoinedOffences(t *testing.T) {
	list := ledgers(t)
	for name, want := range map[string][2]string{"on two days": {"hechos del 2022-05-01 y 2024-07-01", "act of 2022-05-01 and 2024-07-01"}, "joined real": {"hechos del 2022-05-01", "act of 2022-05-01"}} {
		for i, language := range []words.Language{words.Spanish, words.English} {
			head, _, _ := strings.Cut(show(t, "text", list[name], sheet.Style{Language: language}), "\n\n")
			if head = strings.Join(strings.Fields(head), " "); !strings.HasSuffix(head, want[i]) {
				t.Errorf("%s: %s", name, head)
			}
		}
	}
}
