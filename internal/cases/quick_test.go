package cases_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
)

// Lines that are read from left to right get what the parsers give them: with columns
// in any order, any separator, lines that end in either way or in both, cells that
// are quoted, that begin like formulas, that are one too many or one too few.
func TestQuickLinesReadAsTheParsersRead(t *testing.T) {
	e := penalCode(t)
	r := rand.New(rand.NewPCG(4, 2))
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	sep := "," // of the table at hand; the others are letters like any other
	cell := map[string]func() string{
		"case_id": func() string {
			return pick("", "1", "123456789", "=1", "-1", "+x", "@", "a b", "ñandú", "x\ry", `"q"`, `"a,b"`, "\"a\nb\"", "\x00")
		},
		"offence": func() string {
			return pick("trafficking", "trata", "153-A", "forced-labour", "proxenetismo", "", "=trata", "trata;", "nothing")
		},
		"victim_age": func() string {
			return pick("", "", "5", "15", "30", "99", "100", "130", "131", "015", "0", "00", "1x", "14-17", "15;16", "-", " 7")
		},
		"offence_date": func() string {
			return pick("", "2013-05-05", "2022-01-31", "2022-01-32", "2024-02-29", "2023-02-29", "2022-1-1", "1899-01-01", "x", "2022-01-310")
		},
		"circumstances": func() string {
			return pick("", "", "plural-victims", "serious-injury;plural-victims", "victim-under-14", "plural-victims;", ";", "ninguna", "band-or-criminal-organisation;none", "plural", "=x")
		},
		"note": func() string {
			return pick("", "z", "=2", "a'b", "12345678", "1234567", pick(slices.DeleteFunc([]string{"a,b", "a;b", "a\tb"}, func(s string) bool { return strings.Contains(s, sep) })...))
		},
	}
	names := []string{"case_id", "offence", "victim_age", "offence_date", "circumstances", "note"}
	for n := range sized(40, 90) {
		r.Shuffle(len(names), func(i, k int) { names[i], names[k] = names[k], names[i] })
		sep = pick(",", ";", "\t")
		odd := r.IntN(3)
		var text strings.Builder
		text.WriteString(strings.Join(names, sep) + "\n")
		for range 40 {
			var cells []string
			for _, name := range names {
				c := cell[name]()
				if odd == 0 && strings.ContainsAny(c, "\"\r\x00") { // else no chunk would be without them
					c = ""
				}
				cells = append(cells, c)
			}
			switch r.IntN(20) {
			case 0:
				cells = append(cells, "")
			case 1:
				cells = cells[1:]
			case 2:
				cells = nil
			}
			text.WriteString(strings.Join(cells, sep) + []string{"\n", "\r\n", pick("\n", "\r\n", "\r", "\r\r\n")}[odd])
		}
		o := cases.Options{Edition: e, Separator: pick(",", sep)[0]}
		got, want := run(t, o, table(text.String())), run(t, cases.General(o), table(text.String()))
		if got.Out != want.Out || got.Summary != want.Summary || fmt.Sprint(got.Flaws) != fmt.Sprint(want.Flaws) {
			t.Fatalf("table %d\n%s\ngot %+v, want %+v\n%s", n, text.String(), got.Summary, want.Summary, cmp.Diff(want, got))
		}
	}
}

// Objects that are read from left to right get what the parsers give them: with keys
// in any order and of any use, blanks in any place, and values of any kind.
func TestQuickObjectsReadAsTheParsersRead(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 3))
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	values := map[string]func() string{
		"case_id": func() string {
			return pick("1", "0", "12.5", "1e3", "-1", `"a"`, `"=a"`, `"\u0061"`, `"ñ"`, "null", "true", "\"a\tb\"", `"a\"b"`, "12345678901")
		},
		"offence": func() string {
			return pick(`"trafficking"`, `"trata"`, `"153-A"`, `"forced-labour"`, `"art-153"`, `"pimping"`, `""`, `"trata,"`, `"nothing"`, "null", "7")
		},
		"victim_age": func() string {
			return pick("null", "5", "15", "30", "100", "130", "131", "015", "0", "1.5", `""`, `"15"`, `"14-17"`, `"15;16"`, "[15]", `"n"`, "nul")
		},
		"offence_date": func() string {
			return pick("null", `"2013-05-05"`, `"2022-01-31"`, `"2022-01-32"`, `""`, `"2022-1-1"`, `"2022-01-31 "`, "2022")
		},
		"circumstances": func() string {
			return pick("[]", "null", `""`, `["plural-victims"]`, `["serious-injury","plural-victims"]`, `["serious-injury", "aggravated"]`, `"aggravated;plural-victims"`, `["victim-under-14"]`, `["none"]`, `[""]`, `["plural-victims",]`, `["aggravated"`, `["a;b"]`, "[ ]", `"plural-victims;"`)
		},
		"note":  func() string { return pick(`"z"`, "1", "null", `{"a":[1]}`, `"x;y"`) },
		"maybe": func() string { return pick("null", "null", "[]", `"plural-victims"`) },
	}
	for n, e := range []*law.Edition{penalCode(t), shipped(t), penalCode(t), shipped(t)} {
		var text strings.Builder
		for range 8 {
			names := []string{"case_id", "offence", "victim_age", "offence_date", "circumstances", "note", "maybe"}
			r.Shuffle(len(names), func(i, k int) { names[i], names[k] = names[k], names[i] })
			names = names[:4+r.IntN(4)]
			mark, end := pick(":", ": "), pick("\n", "\r\n", " \n")
			for range sized(40, 120) {
				var members []string
				for _, name := range names {
					members = append(members, fmt.Sprintf("%q%s%s", name, mark, values[name]()))
				}
				text.WriteString("{" + strings.Join(members, ",") + pick("}", "}", "}", "}", "}}", "", "} {}") + end)
			}
		}
		for _, o := range []cases.Options{
			{To: cases.JSONL},
			{To: cases.JSONL, Fields: []string{"note", "case_id", "min_months", "asked", "absent"}},
			{To: cases.CSV, Fields: []string{"case_id", "status", "offence_date", "circumstances"}},
		} {
			o.Edition = e
			got, want := run(t, o, lines(text.String())), run(t, cases.General(o), lines(text.String()))
			if d := cmp.Diff(want, got); d != "" {
				t.Fatalf("%d to %s: %s", n, o.To, d)
			}
		}
	}
}
