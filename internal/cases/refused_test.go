package cases_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
)

// What is only counted is what would be told: tables and objects in which most
// records are wrong have the same records, and as many flaws of each code, whether
// all flaws are told or the first ones, whether the run may end early or not.
func TestCountedFlawsAreTheFlaws(t *testing.T) {
	records := sized(1_500, 10_000) // more than one chunk
	most := records * 3 / 8
	r := rand.New(rand.NewPCG(4, 4))
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	value := func(sound ...string) string {
		if r.IntN(3) > 0 {
			return pick(sound...)
		}
		return pick("", "x", "what ever", "015", "-5", "1000", "31/02/2012", "2012-02-30", "menor de edad", "hasta 14", "ninguna", "unknown", "así", "nÃ±", "trata–x", "art. 999", "art. 153, numeral 77", "art. 777 del CP", "inciso 3", "violencia", "padre", "engaño", "123456", "violencia contra 9", "129-Á", "trafickin", "a;b;a") + pick("", "", fmt.Sprint(r.IntN(1000)))
	}
	var rows, objects strings.Builder
	rows.WriteString("offence,victim_age,victim_born,offence_date,offence_until,circumstances,maybe\n")
	for range records {
		cells := []string{value("trafficking", "153", "forced-labour"), value("15", "30", "", "15;30"), "", value("2012-03-04", "2020-01-01"), "", value("", "group", "victim-disability", "victim-under-14", "victim-under-14;victim-14-17", "victim-under-14", "victim-older-adult;victim-under-18", "victim-14-17;group"), ""}
		for _, i := range []int{2, 4, 6} {
			if r.IntN(8) == 0 {
				cells[i] = value("2000-01-01", "2021-01-01", "pregnant-victim")
			}
		}
		if r.IntN(5) == 0 {
			cells[r.IntN(7)] = `"` + pick("x", "15", "") + `"`
		}
		rows.WriteString(strings.Join(cells, ",") + "\n")
		fmt.Fprintf(&objects, `{"offence":%q,"victim_age":%q,"offence_date":%q,"circumstances":[%q]%s}`+"\n", strings.Trim(cells[0], `"`), strings.Trim(cells[1], `"`), strings.Trim(cells[3], `"`), strings.Trim(cells[5], `"`),
			pick("", "", `,"maybe":[]`, `,"offence":1`, `,"Offence":"trata"`, `,"maybe":[5]`, `,"maybe":[,]`))
	}
	for name, data := range map[string]string{"rows.csv": rows.String(), "objects.jsonl": objects.String()} {
		for _, e := range []*law.Edition{shipped(t), penalCode(t)} {
			for _, limit := range []int{0, most} {
				all, allOf := countFlaws(t, cases.General(cases.Options{Edition: e, MaxErrors: limit}), name, data)
				some, someOf := countFlaws(t, cases.Options{Edition: e, MaxErrors: limit, Told: 5}, name, data)
				if a, b := strings.Split(all, "\n"), strings.Split(some, "\n"); all != some {
					for i := range min(len(a), len(b)) {
						if a[i] != b[i] {
							t.Fatalf("%s, %s: record %d\n told    %s\n counted %s", name, e.ID, i, a[i], b[i])
						}
					}
					t.Fatalf("%s, %s: %d and %d records", name, e.ID, len(a), len(b))
				}
				if fmt.Sprint(allOf) != fmt.Sprint(someOf) || len(allOf) < 6 {
					t.Errorf("%s, %s, %d: told %v, counted %v", name, e.ID, limit, allOf, someOf)
				}
			}
		}
	}
}

// A word that is used for several circumstances is told as the screen of one case tells
// it: with those on which the offence of the record depends or, when there are none and it
// says an element, as an element. The codes of the result are those that are told.
func TestWordsForSeveralCircumstancesAreThoseOfTheOffence(t *testing.T) {
	e := penalCode(t)
	day := law.Date{Year: 2024, Month: 5, Day: 1}
	words := []string{"violencia", "amenaza", "engaño", "padre", "padrastro", "policía", "lucro", "abuso de poder", "enfermo"}
	var rows strings.Builder
	rows.WriteString("offence,victim_age,offence_date,circumstances\n")
	var want []string
	for _, o := range e.Offences {
		for _, word := range words {
			fmt.Fprintf(&rows, "%s,15,2024-05-01,%s\n", o.ID, word)
			found, unknown := e.On(day).FindOffence(o.ID)
			if unknown != nil {
				t.Fatal(unknown)
			}
			_, faults := law.Given{With: []string{word}}.Facts(e)
			found.Narrow(faults)
			if len(faults) != 1 {
				t.Fatalf("%s: %v", word, faults)
			}
			want = append(want, fmt.Sprint(faults[0].Code, " ", faults[0].Suggest[:min(3, len(faults[0].Suggest))])) // three are told
		}
	}
	for _, told := range []int{0, 5} {
		var got []string
		var out bytes.Buffer
		o := cases.Options{Edition: e, To: cases.CSV, Separator: ',', Fields: []string{"notices"}, Told: told, Untold: func(law.Code, int64) {}}
		_, err := cases.Run(context.Background(), o, []cases.Input{memory("rows.csv", []byte(rows.String()))}, &out, func(f cases.Flaw) {
			got = append(got, fmt.Sprint(f.Fault.Code, " ", f.Fault.Suggest))
		})
		if err != nil {
			t.Fatal(err)
		}
		codes := strings.Fields(out.String())[1:]
		for i, w := range want {
			o, word := e.Offences[i/len(words)], words[i%len(words)]
			if told == 0 && got[i] != w {
				t.Errorf("%s, %s: told %q, want %q", o.ID, word, got[i], w)
			}
			if code, _, _ := strings.Cut(w, " "); codes[i] != code {
				t.Errorf("%s, %s, told %d: the result says %s, want %s", o.ID, word, told, codes[i], code)
			}
		}
	}
}

// countFlaws runs a batch and counts its flaws, told or not.
func countFlaws(t *testing.T, o cases.Options, name, data string) (out string, of map[law.Code]int64) {
	t.Helper()
	of = map[law.Code]int64{}
	o.To, o.Separator, o.Untold = cases.CSV, ',', func(code law.Code, more int64) { of[code] += more }
	var b bytes.Buffer
	_, err := cases.Run(context.Background(), o, []cases.Input{memory(name, []byte(data))}, &b, func(f cases.Flaw) { of[f.Fault.Code]++ })
	if err != nil {
		t.Fatal(err)
	}
	return b.String(), of
}
