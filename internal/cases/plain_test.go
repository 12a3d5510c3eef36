package cases_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/cases"
)

// What the plain path reads it reads as the parsers do, and all else it leaves to
// them: cells and values of every kind, sound and broken, have the same bytes by
// either path.
func TestPlainFactsReadAsTheParsersRead(t *testing.T) {
	e := penalCode(t)
	r := rand.New(rand.NewPCG(9, 9))
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	var ids []string
	for _, c := range e.Circumstances {
		ids = append(ids, string(c.ID))
	}
	names := func() string {
		switch r.IntN(9) {
		case 0, 1, 2, 3:
			return ""
		case 4:
			return pick("ninguna", "unknown", ";", " ", "no-such", "a;;b")
		}
		var list []string
		for range 1 + r.IntN(6) {
			list = append(list, pick(ids...))
		}
		return strings.Join(list, pick(";", ";", ";", "; ", ";;"))
	}
	days := func() string {
		return pick("", "2003-05-04", "2012-02-28", "2012-02-29", "2013-02-28", "2018-07-01", "2022-01-31", "2026-12-31", "2022-13-01", "2022-1-1", "unknown", "2150-01-01")
	}
	ages := func() string {
		return pick("", "15", "13", "30", "0", "130", "14-17", "17-14", "18+", "15;30", "15;;30", ";15", "16-16", "unknown", "015", "5-", "-5", "131+", "12-130", "15;14-20;40+", "14-17+")
	}
	var rows, objects strings.Builder
	rows.WriteString("offence,victim_age,victim_born,offence_date,offence_until,circumstances,maybe\n")
	value := func(text string) string {
		switch r.IntN(8) {
		case 0:
			if text == "" {
				return "null"
			}
		case 1:
			return `["` + strings.Join(strings.Split(text, ";"), pick(`","`, `", "`, `" , "`, `" "`, `",,"`, `";"`)) + `"` + pick("]", "]", "]", ",]", " ]", "")
		case 2:
			return pick("15", "true", `[]`, `[,]`, `""`, `"\u0061"`, `{"a":1}`, `[15,30]`, `["15","30"]`)
		}
		return `"` + text + `"`
	}
	number := sized(2500, 6000)
	for range number {
		o := pick("trafficking", "trata", "forced-labour", "favouring-prostitution", "153-A", "rufianismo", "traffickin")
		age, born, date, until, with, maybe := ages(), "", days(), "", names(), ""
		switch r.IntN(6) {
		case 0:
			born = days()
			age = pick("", "", "", age)
		case 1:
			until = days()
		case 2:
			maybe = names()
		}
		fmt.Fprintf(&rows, "%s,%s,%s,%s,%s,%s,%s\n", o, age, born, date, until, with, maybe)
		fmt.Fprintf(&objects, `{"offence":%q,"victim_age":%s,"victim_born":%s,"offence_date":%s,"offence_until":%s,"circumstances":%s,"maybe":%s}`+"\n",
			o, value(age), value(born), value(date), value(until), value(with), value(maybe))
	}
	for name, c := range map[string]struct {
		options cases.Options
		data    string
	}{
		"table":   {cases.Options{Edition: e}, rows.String()},
		"objects": {cases.Options{Edition: e, From: cases.JSONL}, objects.String()},
	} {
		plain, general := run(t, c.options, table(c.data)), run(t, cases.General(c.options), table(c.data))
		a, b := strings.Split(plain.Out, "\n"), strings.Split(general.Out, "\n")
		for i := range a {
			if i >= len(b) || a[i] != b[i] {
				t.Fatalf("%s: record %d\n plain   %s\n general %s", name, i, a[i], b[i])
			}
		}
		if plain.Summary != general.Summary || !slices.Equal(a, b) {
			t.Errorf("%s: %+v, want %+v", name, plain.Summary, general.Summary)
		}
		if s, least := plain.Summary, int64(number/30); s.Determined < least || s.Undetermined < least || s.Rejected < least {
			t.Errorf("%s: %+v", name, s)
		}
	}
}
