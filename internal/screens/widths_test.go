package screens_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/check"
	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/diff"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/about"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/screens/screenstest"
	"github.com/conmina/conmina/internal/screens/sentences"
	"github.com/conmina/conmina/internal/screens/soundness"
	"github.com/conmina/conmina/internal/screens/statute"
	"github.com/conmina/conmina/internal/screens/training"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/statutes"
)

// shown is a screen as text in any style.
type shown struct {
	name string
	show func(format string, s sheet.Style) ([]byte, error)
}

func (x shown) as(t *testing.T, format string, s sheet.Style) []byte {
	t.Helper()
	out, err := x.show(format, s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func (x shown) text(t *testing.T, s sheet.Style) string {
	t.Helper()
	return string(x.as(t, "text", s))
}

// The screens are looked at in every width that people use, and down to the
// least that text is fitted to.
const (
	leastWidth = 40
	fromWidth  = 60
	toWidth    = 200
)

// textScreens lists every kind of screen, of both editions.
func textScreens(t testing.TB) []shown {
	t.Helper()
	report, code, audit := shipped(t), theCode(t), audited(t, "S-01")
	list := []shown{
		{"config", func(f string, s sheet.Style) ([]byte, error) {
			return about.Settings(f, someSettings(), &law.Fault{Code: "settings_no_folder"}, s)
		}},
		{"version", func(f string, s sheet.Style) ([]byte, error) {
			return about.Versions(f, about.VersionInfo{Version: "1.2.3", Go: "go1.26", Editions: []*law.Edition{report, code}}, s)
		}},
		{"audit", func(f string, s sheet.Style) ([]byte, error) { return sentences.Audit(f, audit, s) }},
		{"check", func(f string, s sheet.Style) ([]byte, error) { return soundness.Check(f, someFindings(), s) }},
	}
	for _, age := range []string{"15", "unknown"} {
		f := aged(t, age)
		for _, o := range report.Offences {
			a := resolve.Resolve(o, f)
			a.PutBeside(&resolve.Other{Edition: code, Today: code.Verified})
			list = append(list, answerIn("tip-2018 "+o.ID+" "+age, a, age == "15"))
		}
		list = append(list, charged("tip-2018 compare "+age, changed(t, report, f)))
	}
	doubtful := aged(t, "unknown")
	doubtful.Maybe = []law.CircumstanceID{"aggravated"}
	several := law.Facts{Victims: []law.Ages{law.AgeBand(13, 13), law.AgeBand(14, 17)}}
	counterparts := comparing.WithCounterparts(offence(t, report, "pimping"), code, report.Published)
	list = append(list,
		answerIn("tip-2018 in doubt", resolve.Resolve(offence(t, report, "child-sex-tourism"), doubtful), false),
		answerIn("tip-2018 victims", resolve.Resolve(offence(t, report, "art-153"), several), true),
		shown{"tip-2018 editions", func(f string, s sheet.Style) ([]byte, error) {
			return statute.Counterparts(f, counterparts, s)
		}})
	list = append(list, dated(t, code)...)
	list = append(list, lessons(t, report, code)...)
	for _, e := range []*law.Edition{report, code.On(law.Date{Year: 2026, Month: 4, Day: 2})} {
		list = append(list, editionScreens(e)...)
	}
	return list
}

func theCode(t testing.TB) *law.Edition {
	t.Helper()
	e, err := encoding.Read(statutes.FS, "penal-code", false)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// withReasons ends the name of a screen that was asked for its reasons.
const withReasons = " --why"

func answerIn(name string, a resolve.Answer, why bool) shown {
	if why {
		name += withReasons
	}
	return shown{name, func(f string, s sheet.Style) ([]byte, error) {
		s.Why = why
		return answer.Answer(f, a, s)
	}}
}

func charged(name string, c answer.Comparison) shown {
	return shown{name, func(f string, s sheet.Style) ([]byte, error) { return answer.Compare(f, c, s) }}
}

// dated lists the answers that only an edition with dates has: determined, open,
// moved, not in force, over a period, and beside later law.
func dated(t testing.TB, code *law.Edition) []shown {
	t.Helper()
	day := func(s string) law.Date {
		d, fault := law.ParseDate(s)
		if fault != nil {
			t.Fatal(fault)
		}
		return d
	}
	on := func(f law.Facts, from, until string) law.Facts {
		f.Date = day(from)
		if until != "" {
			f.Until = day(until)
		}
		return f
	}
	var list []shown
	for _, c := range []struct {
		offence, age, from, until string
		milder                    bool
	}{
		{"trafficking", "15", "2022-05-01", "", false},
		{"trafficking", "unknown", "2022-05-01", "", false},
		{"sexual-exploitation", "15", "2022-05-01", "", true},
		{"sexual-exploitation", "unknown", "2018-05-01", "", true},
		{"sexual-exploitation", "15", "2015-05-01", "", true},
		{"sexual-exploitation", "15", "2018-05-01", "2021-05-01", false},
		{"minors-exploitation-promotion", "15", "2022-05-01", "", false},
		{"favouring-prostitution", "15", "2018-05-01", "2020-05-01", true},
	} {
		f := on(aged(t, c.age), c.from, c.until)
		a := resolve.Resolve(offence(t, code.On(f.Date), c.offence), f)
		if c.milder {
			a = a.UpTo(day("2026-04-02"))
		}
		list = append(list, answerIn(strings.Join([]string{"penal-code", c.offence, c.age, c.from, c.until}, " "), a, true))
	}
	for _, age := range []string{"15", "unknown"} {
		f := on(aged(t, age), "2022-05-01", "")
		e := code.On(f.Date)
		c := compared(e, f)
		c.Changes = comparing.Changes(offence(t, e, "trafficking"), offence(t, e, "proxenetismo"), f)
		list = append(list, charged("penal-code compare "+age, c))
	}
	for _, id := range append(wordy(), "trafficking-for-prostitution") {
		o := offence(t, code, id)
		list = append(list, shown{"history " + o.ID, func(f string, s sheet.Style) ([]byte, error) { return statute.History(f, o, s) }})
	}
	from, to := day("2018-03-01"), day("2024-05-01")
	for _, id := range []string{"forced-labour", "trafficking", "sexual-exploitation"} {
		difference := diff.Between(code, id, from, to)
		list = append(list, shown{"diff " + id, func(f string, s sheet.Style) ([]byte, error) {
			return statute.Diff(f, difference, from, to, s)
		}})
	}
	return list
}

// lessons lists the screens for a class; the short run takes some of the cases.
func lessons(t testing.TB, editions ...*law.Edition) []shown {
	t.Helper()
	var sets []exercises.Exercises
	var list []shown
	for _, e := range editions {
		cases, err := encoding.Exercises(statutes.FS, e)
		if err != nil {
			t.Fatal(err)
		}
		sets = append(sets, exercises.Exercises{Edition: e, Cases: cases})
		for i, x := range cases {
			if !longTests && i%4 != 0 {
				continue
			}
			solved := solvedCase(t, e, x)
			list = append(list, shown{"example " + x.ID, func(f string, s sheet.Style) ([]byte, error) { return training.ShowExercise(f, solved, s) }})
		}
	}
	strip := answer.Strip{Strip: comparing.AcrossAges(editions[0].Offences, law.Facts{}, nil), Edition: editions[0]}
	return append(list,
		shown{"examples", func(f string, s sheet.Style) ([]byte, error) { return training.ListExercises(f, sets, s) }},
		shown{"quiz", func(f string, s sheet.Style) ([]byte, error) { return training.Quiz(f, strip, false, s) }})
}

// editionScreens are about what an edition holds.
func editionScreens(e *law.Edition) []shown {
	strip := answer.Strip{Strip: comparing.AcrossAges(e.Offences, law.Facts{Date: e.Day}, nil), Edition: e}
	list := []shown{
		{"list", func(f string, s sheet.Style) ([]byte, error) { return statute.Offences(f, e, s) }},
		{"circumstances", func(f string, s sheet.Style) ([]byte, error) { return statute.Circumstances(f, e, nil, s) }},
		{"ages", func(f string, s sheet.Style) ([]byte, error) { return answer.AcrossAges(f, strip, s) }},
	}
	few := answer.Strip{Strip: comparing.AcrossAges(e.Offences[:4], law.Facts{Date: e.Day}, nil), Edition: e}
	list = append(list, shown{"matrix", func(f string, s sheet.Style) ([]byte, error) { return answer.Matrix(f, few, s) }})
	for _, o := range e.Offences {
		if e.Dated() && !slices.Contains(wordy(), o.ID) {
			continue
		}
		list = append(list, shown{"show " + o.ID, func(f string, s sheet.Style) ([]byte, error) { return statute.Offence(f, o, s) }})
		if o.ID == "forced-labour" || o.ID == "child-sex-tourism" {
			list = append(list, shown{"circumstances " + o.ID, func(f string, s sheet.Style) ([]byte, error) { return statute.Circumstances(f, e, o, s) }})
		}
	}
	for i := range list {
		list[i].name = e.ID + " " + list[i].name
	}
	return list
}

// wordy are the offences of the Code that have the longest titles and names, or
// the most tiers.
func wordy() []string {
	return []string{"minors-exploitation-promotion", "sexual-exploitation", "trafficking", "forced-labour", "child-sex-tourism"}
}

func someSettings() []about.Setting {
	return []about.Setting{
		{Key: typed.Word{English: "color", Spanish: "color"}, Value: "auto", Origin: "origin.default"},
		{Key: typed.Word{English: "lang", Spanish: "idioma"}, Value: "es", Origin: "origin.file", Args: []any{"/home/maría/.config/conmina/config.yaml", 3}},
	}
}

func someFindings() []check.Edition {
	at := law.Place{File: "statutes/some-edition/some-offence.yaml", Line: 12, Column: 7}
	return []check.Edition{{
		ID: "some-edition", Digest: strings.Repeat("0", 64), Offences: 3, Tiers: 9, Cases: 1310, Examples: 12, Points: 20, Tried: 18,
		Findings: []findings.Finding{{
			Finding: law.Finding{Place: at, Other: at, Fault: law.Fault{Code: "tier_dead", Args: []any{"victim-under-14", "base"}}},
			Replay: func(words.Language) []string {
				return []string{"conmina resolve some-offence --age 13 --with aggravated --edition some-edition"}
			},
		}},
		Untried: []findings.Finding{findings.At(at, law.Fault{Code: "uncovered_tier", Args: []any{"base"}})},
	}}
}

// A screen says the same in every width: no word and no figure is lost, and
// nothing is added but the heads of a table that becomes blocks. No line is wider
// than the screen unless it is one word or a command, which would be another if it
// were broken. The short run takes each screen at some of the widths, in the other language
// at others.
func TestWidths(t *testing.T) {
	list := textScreens(t)
	for k, l := range languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			for i, x := range list {
				whole := counted(x.text(t, sheet.Style{Language: l}))
				heads := tableHeads(string(x.as(t, "md", sheet.Style{Language: l})))
				for w := leastWidth; w <= toWidth; w++ {
					if !longTests && (i+k+w)%7 != 0 {
						continue
					}
					out := x.text(t, sheet.Style{Language: l, Width: w})
					fits(t, x.name, out, w)
					if missing, added := differ(whole, counted(out), heads); len(missing)+len(added) > 0 {
						t.Fatalf("%s at %d loses %q and adds %q:\n%s", x.name, w, missing, added, out)
					}
				}
			}
		})
	}
}

// fits checks that lines are no wider than the screen.
func fits(t *testing.T, name, out string, width int) {
	t.Helper()
	for line := range strings.SplitSeq(out, "\n") {
		if utf8.RuneCountInString(line) <= width { // no sign of a screen is wider than a column
			continue
		}
		if word := strings.TrimSpace(line); !unbreakable.MatchString(word) {
			t.Fatalf("%s at %d has a line of %d: %q", name, width, utf8.RuneCountInString(line), line)
		}
	}
}

// unbreakable is an address, a path, a digest, a name or an assumption to be typed, or a
// command that has the line for itself: it may be longer than the screen is wide, since no shell
// would take a part of it for what it is.
var unbreakable = regexp.MustCompile(`^(conmina .*|https?://\S+|\S*/\S*/\S*|[0-9a-f]{64}|[^\s-]+(-[^\s-]+){2,}|--\S+ \S+=\S+)$`)

// counted counts the words of a screen. The bars of a chart and the years of
// its axis are measures and not words: they depend on the room.
func counted(out string) map[string]int {
	counts := map[string]int{}
	for line := range strings.SplitSeq(out, "\n") {
		for _, word := range strings.Fields(withoutAxis(line)) {
			if strings.Trim(word, "█▒░■○▓►") != "" {
				counts[word]++
			}
		}
	}
	return counts
}

var axisOfYears = regexp.MustCompile(`\d+(?: +\d+)+$`)

// withoutAxis removes the years at the end of a line when they are the years of an
// axis: in steps of five or of a multiple of five.
func withoutAxis(line string) string {
	if line == "" || line[len(line)-1] < '0' || line[len(line)-1] > '9' {
		return line
	}
	found := axisOfYears.FindString(line)
	years := strings.Fields(found)
	for i := range years {
		year, _ := strconv.Atoi(years[i])
		before := -5
		if i > 0 {
			before, _ = strconv.Atoi(years[i-1])
		}
		if year%5 != 0 || year <= before {
			return line
		}
	}
	return strings.TrimSuffix(line, found)
}

var markdownHead = regexp.MustCompile(`(?m)^(\|.*)\n\| ---`)

// tableHeads lists the words of the heads of all tables.
func tableHeads(markdown string) []string {
	var words []string
	for _, found := range markdownHead.FindAllStringSubmatch(markdown, -1) {
		words = append(words, strings.Fields(strings.NewReplacer("|", "", `\`, "").Replace(found[1]))...)
	}
	return words
}

// differ lists the words that are lost, and those that are added and stand in no
// head. A block leaves a head out that has nothing below it.
func differ(whole, got map[string]int, heads []string) (missing, added []string) {
	headed := map[string]int{}
	for _, word := range heads {
		headed[word]++
	}
	for word, n := range whole {
		if got[word] < n-headed[word] {
			missing = append(missing, word)
		}
	}
	for word, n := range got {
		if n > whole[word] && headed[word] == 0 {
			added = append(added, word)
		}
	}
	return missing, added
}

// Colour and the look for a room change nothing that is said, and a screen
// without colour says it all: what colour adds is escapes alone. A projector
// shows nothing in grey. The short run takes each screen at some of the widths.
func TestColourSaysNothing(t *testing.T) {
	list := textScreens(t)
	for k, l := range languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			for i, x := range list {
				for n, width := range []int{0, 60, 61, 80, 100, 137, 200} {
					if !longTests && (i+k+n)%3 != 0 {
						continue
					}
					for _, ascii := range []bool{false, true} {
						s := sheet.Style{Language: l, Width: width, ASCII: ascii}
						bare := x.text(t, s)
						s.Projector = true
						if x.text(t, s) != bare {
							t.Fatalf("%s at %d differs without colour", x.name, width)
						}
						for _, projector := range []bool{false, true} {
							s.Colour, s.Projector = true, projector
							out := x.text(t, s)
							if got := escapes.ReplaceAllString(out, ""); got != bare {
								t.Fatalf("%s at %d, projector %t, without its colours:\n%s\nnot\n%s", x.name, width, projector, got, bare)
							}
							if projector && strings.Contains(out, "\x1b[2m") {
								t.Fatalf("%s at %d is grey on a projector", x.name, width)
							}
						}
					}
				}
			}
		})
	}
}

var escapes = regexp.MustCompile(`\x1b\[\d+m`)

// Screens in ASCII contain only ASCII, letters of words, the marks that open a
// question or an exclamation, and ordinals such as N.º. They also fit the width.
func TestASCII(t *testing.T) {
	for _, l := range languages {
		for _, x := range textScreens(t) {
			for w := fromWidth; w <= toWidth; w += 7 {
				out := x.text(t, sheet.Style{Language: l, Width: w, ASCII: true})
				fits(t, x.name, out, w)
				if i := strings.IndexFunc(out, ornament); i >= 0 {
					t.Fatalf("%s has %q", x.name, []rune(out[i:])[0])
				}
			}
		}
	}
}

func ornament(r rune) bool {
	return r > unicode.MaxASCII && !unicode.IsLetter(r) && !strings.ContainsRune("¿¡", r)
}

// solvedCase is a training case with its answers and the ledgers of its questions.
func solvedCase(t testing.TB, e *law.Edition, x *exercises.Exercise) training.Exercise {
	t.Helper()
	p := screenstest.General(t, e.ID)
	ledgers, faults := determine.Charging{Edition: e, Part: p, Today: e.Verified, Offence: (*law.Edition).FindOffence}.Exercise(x)
	if len(faults) > 0 {
		t.Fatal(faults[0])
	}
	return training.Exercise{Exercise: x, Edition: e, Solutions: comparing.Solve(e, x), Part: p, Ledgers: ledgers}
}
