package screens_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// figures is what a format says of one offence: its ranges in months, mildest
// first, written 96..180 with a hyphen for a bound that is not stated, and the
// outer limits where the format gives them.
type figures struct {
	Ranges []string
	Limits string
}

// found is the figures of each offence, by its id.
type found map[string]figures

// The figures of every format are the same for every offence, age and
// circumstance. Each reader below knows nothing of how its format was written.
func TestFiguresAgree(t *testing.T) {
	t.Parallel()
	e := shipped(t)
	inEveryCase(t, func(t *testing.T, f law.Facts) {
		answers := comparing.Compare(e.Offences, f)
		want, limited := found{}, found{}
		for _, a := range answers.Answers {
			want[a.Offence.ID] = figures{Ranges: rangesOf(a)}
			limited[a.Offence.ID] = figures{limitedRanges(a), months(a.Envelope)}
		}
		c := compared(e, f)
		agree(t, f, "comparison as JSON", limited, readJSON(t, comparison(t, "json", c, words.English)))
		agree(t, f, "comparison as CSV", limited, readCSV(t, comparison(t, "csv", c, words.English)))
		agree(t, f, "comparison as text", want, readText(t, e, []byte(charged("wide", c).text(t, sheet.Style{Language: words.English, Width: 160}))))
		agree(t, f, "comparison as Markdown", want, readMarkdown(t, e, comparison(t, "md", c, words.English)))
		agree(t, f, "comparison as a picture", want, readPicture(t, e, comparison(t, "svg", c, words.English)))
		for _, a := range answers.Answers {
			checkAnswer(t, a)
		}
	})
}

// inEveryCase goes through every age and an unknown one, with the edition's only
// circumstance absent, present and in doubt.
func inEveryCase(t *testing.T, test func(*testing.T, law.Facts)) {
	t.Helper()
	aggravated := []law.CircumstanceID{"aggravated"}
	for age := -1; age <= law.MaxAge; age++ {
		victim := law.AnyAge()
		if age >= 0 {
			victim = law.AgeBand(age, age)
		}
		for _, f := range []law.Facts{{}, {With: aggravated}, {Maybe: aggravated}} {
			f.Victims = []law.Ages{victim}
			test(t, f)
		}
	}
}

func agree(t *testing.T, f law.Facts, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("age %v, with %v, in doubt %v, %s: the answer (-) and what is said (+):\n%s", f.Victims, f.With, f.Maybe, what, diff)
	}
}

// rangesOf and limitedRanges read the answer itself: all of its ranges, or the
// only one, as the tables of machine formats have it.
func rangesOf(a resolve.Answer) []string {
	var list []string
	for _, b := range a.Branches {
		list = append(list, months(b.Prison()))
	}
	return list
}

func limitedRanges(a resolve.Answer) []string {
	if a.Status != law.Determined {
		return nil
	}
	return rangesOf(a)
}

func months(r law.Range) string {
	bound := func(b law.Bound) string {
		switch b.Kind {
		case law.Stated:
			return strconv.Itoa(int(b.Months))
		case law.NotStated:
			return "-"
		}
		return b.String()
	}
	return bound(r.Min) + ".." + bound(r.Max)
}

// checkAnswer reads the formats of one answer. Some of them give the outer
// limits beside several ranges.
func checkAnswer(t *testing.T, a resolve.Answer) {
	t.Helper()
	write := func(format string, why bool) []byte {
		s := style(words.English)
		s.Why = why
		written, err := answer.Answer(format, a, s)
		if err != nil {
			t.Fatal(err)
		}
		return written
	}
	agree(t, a.Facts, "answer as JSON", found{a.Offence.ID: {limitedRanges(a), months(a.Envelope)}}, readJSON(t, fmt.Appendf(nil, `{"offences":[%s]}`, write("json", false))))
	agree(t, a.Facts, "answer as CSV", found{a.Offence.ID: {limitedRanges(a), months(a.Envelope)}}, readCSV(t, write("csv", false)))
	want := figures{Ranges: rangesOf(a)}
	agree(t, a.Facts, "answer as a picture", want, readOnly(t, write("svg", false)))
	agree(t, a.Facts, "answer as text", want, readBrief(t, briefRow, write("text", false)))
	agree(t, a.Facts, "answer as Markdown", want, readBrief(t, briefItem, write("md", false)))
	if a.Status == law.Undetermined {
		want.Limits = months(a.Envelope)
	}
	agree(t, a.Facts, "answer with reasons as text", want, readAnswerText(t, write("text", true)))
	agree(t, a.Facts, "answer with reasons as Markdown", want, readAnswerMarkdown(t, write("md", true)))
}

// readJSON reads the machine form, whose bounds are null where there is no
// figure, and checks the status beside each.
func readJSON(t *testing.T, data []byte) found {
	t.Helper()
	var all struct {
		Offences []map[string]any `json:"offences"`
	}
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	got := found{}
	for _, o := range all.Offences {
		bound := func(name string) string {
			n, status := o[name+"_months"], o[name+"_status"]
			switch {
			case status == "stated":
				return fmt.Sprint(n)
			case status == "not_stated" && n == nil:
				return "-"
			}
			t.Fatalf("%v: %s is %v and its status %v", o["offence"], name, n, status)
			return ""
		}
		f := figures{Limits: bound("envelope_min") + ".." + bound("envelope_max")}
		if o["status"] == "determined" {
			f.Ranges = []string{bound("min") + ".." + bound("max")}
		}
		got[o["offence"].(string)] = f
	}
	return got
}

// readCSV reads the table by the names of its columns; an empty cell is a bound
// that is not stated.
func readCSV(t *testing.T, data []byte) found {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	got := found{}
	for _, r := range records[1:] {
		column := func(name string) string {
			for i, head := range records[0] {
				if head == name {
					return r[i]
				}
			}
			t.Fatalf("no column %s in %q", name, records[0])
			return ""
		}
		span := func(prefix string) string {
			bound := func(name string) string {
				if s := column(prefix + name); s != "" {
					return s
				}
				return "-"
			}
			return bound("min_months") + ".." + bound("max_months")
		}
		f := figures{Limits: span("envelope_")}
		if column("status") == "determined" {
			f.Ranges = []string{span("")}
		}
		got[column("offence")] = f
	}
	return got
}

// idOf finds an offence by the English title that a format for people gives.
func idOf(t *testing.T, e *law.Edition, title string) string {
	t.Helper()
	for _, o := range e.Offences {
		if o.Title.EN == title || o.Short.EN == title {
			return o.ID
		}
	}
	t.Fatalf("no offence has the title %q", title)
	return ""
}

var (
	orList     = regexp.MustCompile(`, | or `)
	fromTo     = regexp.MustCompile(`^(\d+) to (\d+)$`)
	fixedTerm  = regexp.MustCompile(`^(\d+) \(fixed\)$`)
	yearsAbove = regexp.MustCompile(`^from (\d+)$`)
	termInBoth = regexp.MustCompile(`^(\d+) years? \((\d+) months\)$`)
	yearsTo    = regexp.MustCompile(`^(\d+) to (\d+) years$`)
	yearsFixed = regexp.MustCompile(`^(\d+) years, fixed term$`)
	yearsFrom  = regexp.MustCompile(`^from (\d+) years; no maximum stated$`)
)

// inMonths turns a number of years into months.
func inMonths(t *testing.T, years string) string {
	t.Helper()
	n, err := strconv.Atoi(years)
	if err != nil {
		t.Fatal(err)
	}
	return strconv.Itoa(12 * n)
}

// readYears reads ranges as charts and tables write them: 8 to 15, from 12,
// 15 (fixed), several of them with commas and a last or.
func readYears(t *testing.T, s string) []string {
	t.Helper()
	var list []string
	if strings.Contains(s, "–") { // 2–5/4–5: in as few signs as possible
		s = strings.ReplaceAll(strings.ReplaceAll(s, "–", " to "), "/", ", ")
	}
	for _, one := range orList.Split(s, -1) {
		list = append(list, readPhrase(t, one, fromTo, fixedTerm, yearsAbove))
	}
	return list
}

// readPhrase reads one range by the forms that a range may have.
func readPhrase(t *testing.T, s string, both, fixed, from *regexp.Regexp) string {
	t.Helper()
	if m := both.FindStringSubmatch(s); m != nil {
		return inMonths(t, m[1]) + ".." + inMonths(t, m[2])
	}
	if m := fixed.FindStringSubmatch(s); m != nil {
		return inMonths(t, m[1]) + ".." + inMonths(t, m[1])
	}
	if m := from.FindStringSubmatch(s); m != nil {
		return inMonths(t, m[1]) + "..-"
	}
	t.Fatalf("not a range: %q", s)
	return ""
}

// readText reads the chart by its columns: the title and the figures start where
// their heads do, and the bars where the axis does. A number may stand in front of
// the title, and marks of notes behind the figures. On a wide screen each row is one
// line.
func readText(t *testing.T, e *law.Edition, data []byte) found {
	t.Helper()
	lines := strings.Split(string(data), "\n")
	head := []rune(lines[2])
	at := func(word string) int { return utf8.RuneCountInString(lines[2][:max(0, strings.Index(lines[2], word))]) }
	first, second, third := at("Offence"), at("Years"), at(" 0 ")+1
	if len(head) == 0 || first < 2 || second <= first || third <= second {
		t.Fatalf("not the head of a chart: %q", lines[2])
	}
	got := found{}
	var title, said string
	flush := func() {
		if title != "" {
			got[idOf(t, e, title)] = figures{Ranges: readYears(t, footnoteMarks.ReplaceAllString(said, ""))}
		}
	}
	for _, line := range lines[3:] {
		if line == "" { // the chart ends
			flush()
			return got
		}
		flush()
		title, said = column(line, first, second), column(line, second, third)
	}
	t.Fatal("the chart does not end")
	return nil
}

// footnoteMarks are the numbers of what is said below a chart.
var footnoteMarks = regexp.MustCompile(`( \(\d\))+$`)

// column cuts a column of characters out of a line.
func column(line string, from, to int) string {
	r := []rune(line)
	return strings.TrimSpace(string(r[min(from, len(r)):min(to, len(r))]))
}

// markdownRows gives the cells of the first table.
func markdownRows(data []byte) [][]string {
	var rows [][]string
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "|") {
			rows = append(rows, strings.Split(strings.Trim(strings.TrimSpace(line), "| "), " | "))
		} else if len(rows) > 0 {
			break
		}
	}
	return rows[min(2, len(rows)):] // without the head and its rule
}

func readMarkdown(t *testing.T, e *law.Edition, data []byte) found {
	t.Helper()
	got := found{}
	for _, row := range markdownRows(data) {
		title := row[0]
		if number, name, found := strings.Cut(title, " "); found && number[0] >= '0' && number[0] <= '9' {
			title = name
		}
		got[idOf(t, e, title)] = figures{Ranges: readYears(t, footnoteMarks.ReplaceAllString(row[1], ""))}
	}
	return got
}

// readPicture reads the rows of a picture: bold lines name an offence, and beside its
// bars stand their ends.
func readPicture(t *testing.T, e *law.Edition, data []byte) found {
	t.Helper()
	all, err := elements(data)
	if err != nil {
		t.Fatal(err)
	}
	got := found{}
	for _, row := range named(all, "g") {
		got[idOf(t, e, shortTitle(classed(row, "n")))] = figures{Ranges: readBars(t, row)}
	}
	return got
}

// readOnly reads the picture of one offence.
func readOnly(t *testing.T, data []byte) figures {
	t.Helper()
	all, err := elements(data)
	if err != nil {
		t.Fatal(err)
	}
	return figures{Ranges: readBars(t, named(all, "g")[0])}
}

// shortTitle is a title without the number in front of it.
func shortTitle(title string) string {
	if number, name, found := strings.Cut(title, " "); found && number[0] >= '0' && number[0] <= '9' {
		return name
	}
	return title
}

// classed joins the texts of a class.
func classed(n *node, class string) string {
	var said []string
	for _, x := range n.within {
		if slices.Contains(strings.Fields(x.attributes["class"]), class) {
			said = append(said, x.text)
		}
	}
	return strings.TrimSpace(strings.Join(said, " "))
}

// readBars reads the ends of the bars of a row, in years; bars of other ages are no
// answer. Each range is given once.
func readBars(t *testing.T, row *node) []string {
	t.Helper()
	var list []string
	low, high, class := "-", "-", []string(nil)
	end := func() {
		if class == nil || slices.Contains(class, "aside") {
			return
		}
		if slices.Contains(class, "point") {
			low = high
		}
		if r := low + ".." + high; !slices.Contains(list, r) {
			list = append(list, r)
		}
	}
	for _, x := range row.within {
		switch c := strings.Fields(x.attributes["class"]); {
		case slices.Contains(c, "tip"):
		case slices.Contains(c, "bar") && x.name != "text":
			end()
			low, high, class = "-", "-", c
		case slices.Contains(c, "low"):
			low = inMonths(t, x.text)
		case slices.Contains(c, "high"):
			high = inMonths(t, x.text)
		}
	}
	end()
	slices.SortFunc(list, mildestFirst)
	return list
}

var (
	textBound     = regexp.MustCompile(`(?m)^  (Minimum|Maximum)  +(.+)$`)
	markdownBound = regexp.MustCompile(`(?m)^- \*\*(Minimum|Maximum):\*\* (.+)$`)
	columns       = regexp.MustCompile(` {2,}`)
)

func readAnswerText(t *testing.T, data []byte) figures {
	t.Helper()
	_, table, several := strings.Cut(string(data), "\n  If ")
	if !several {
		return readBounds(t, textBound.FindAllStringSubmatch(string(data), -1))
	}
	var rows [][]string
	for _, line := range strings.Split(table, "\n")[1:] {
		if line == "" {
			break
		}
		rows = append(rows, columns.Split(strings.TrimSpace(line), -1))
	}
	return readCases(t, rows)
}

func readAnswerMarkdown(t *testing.T, data []byte) figures {
	t.Helper()
	if bounds := markdownBound.FindAllStringSubmatch(string(data), -1); len(bounds) > 0 {
		return readBounds(t, bounds)
	}
	return readCases(t, markdownRows(data))
}

var (
	briefRow    = regexp.MustCompile(`(?m)^  (\d+ to \d+ years|\d+ years, fixed term|from \d+ years) {2,}([^▲\s].*)$`)
	briefItem   = regexp.MustCompile(`(?m)^- \*\*([^▲*]+)\*\* ([^▲\s].*)$`)
	yearsOrMore = regexp.MustCompile(`^from (\d+) years$`)
)

// readBrief reads the short form: the ranges that stand in front of what is said of
// them. Behind the sign of a doubt stands another range, which is not the answer's.
// The youngest victims come first, so that the ranges are sorted.
func readBrief(t *testing.T, row *regexp.Regexp, data []byte) (f figures) {
	t.Helper()
	for _, m := range row.FindAllStringSubmatch(string(data), -1) {
		if strings.HasSuffix(m[1], ":") { // a label and no range
			continue
		}
		f.Ranges = append(f.Ranges, readPhrase(t, m[1], yearsTo, yearsFixed, yearsOrMore))
	}
	slices.SortFunc(f.Ranges, mildestFirst)
	return f
}

// mildestFirst compares ranges as months: by the minimum, then by the maximum.
func mildestFirst(a, b string) int {
	bounds := func(s string) (low, high int) {
		from, to, _ := strings.Cut(s, "..")
		low, _ = strconv.Atoi(from)
		if high, _ = strconv.Atoi(to); to == "-" {
			high = math.MaxInt
		}
		return low, high
	}
	la, ha := bounds(a)
	lb, hb := bounds(b)
	if la != lb {
		return la - lb
	}
	return ha - hb
}

// readBounds reads a minimum and a maximum that are given in years and months,
// which must say the same.
func readBounds(t *testing.T, bounds [][]string) figures {
	t.Helper()
	if len(bounds) != 2 || bounds[0][1] != "Minimum" || bounds[1][1] != "Maximum" {
		t.Fatalf("not a minimum and a maximum: %q", bounds)
	}
	var said [2]string
	for i, b := range bounds {
		m := termInBoth.FindStringSubmatch(b[2])
		switch {
		case b[2] == "not stated in the source":
			said[i] = "-"
		case m != nil && inMonths(t, m[1]) == m[2]:
			said[i] = m[2]
		default:
			t.Fatalf("not a bound: %q", b[2])
		}
	}
	return figures{Ranges: []string{said[0] + ".." + said[1]}}
}

// readCases reads the rows of an answer with several ranges. The last gives the
// outer limits.
func readCases(t *testing.T, rows [][]string) (f figures) {
	t.Helper()
	for _, row := range rows {
		said := readPhrase(t, row[1], yearsTo, yearsFixed, yearsFrom)
		if row[0] == "in every case" {
			f.Limits = said
		} else {
			f.Ranges = append(f.Ranges, said)
		}
	}
	if f.Limits == "" {
		t.Fatalf("no outer limits in %q", rows)
	}
	return f
}
