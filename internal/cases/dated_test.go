package cases_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
)

// dated is a case of an edition with dates.
type dated struct{ offence, age, born, date, until, with string }

// randomDated draws a case that some rows share with others and some do not.
func randomDated(r *rand.Rand, e *law.Edition) dated {
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	var names, circumstances []string
	for _, o := range e.Offences {
		names = append(names, o.Names()...)
	}
	for _, c := range e.Circumstances {
		circumstances = append(circumstances, string(c.ID))
	}
	x := dated{offence: pick(names...), age: pick("", "0", "13", "14", "15", "17", "18", "59", "60", "unknown", "14-17", "15;30", "16;17")}
	edges := e.Edges()
	day := edges[r.IntN(len(edges))]
	switch r.IntN(8) {
	case 0:
		x.date = ""
	case 1:
		x.date = day.Before().String()
	case 2:
		x.date = fmt.Sprintf("%d-%02d-%02d", 1990+r.IntN(38), 1+r.IntN(12), 1+r.IntN(31)) // some months have fewer days
	case 3:
		x.date, x.until = day.Before().String(), pick(day.String(), "unknown", "desconocida", "2150-01-01")
	case 4:
		x.age, x.born, x.date = "", fmt.Sprintf("%d-06-09", 1985+r.IntN(40)), pick(day.String(), day.String()+"..")
	default:
		x.date = day.String()
	}
	switch r.IntN(3) {
	case 0:
		x.with = pick(circumstances...)
	case 1:
		x.with = pick(circumstances...) + ";" + pick(circumstances...)
	}
	return x
}

// want is what must become of a case, asked of the parser and the resolver.
func (x dated) want(e *law.Edition) []string {
	g := law.Given{Born: x.born, Date: x.date, Until: x.until}
	if x.age != "" {
		g.Ages = strings.Split(x.age, ";")
	}
	if x.with != "" {
		g.With = strings.Split(x.with, ";")
	}
	f, faults := g.Facts(e)
	view := e
	if !f.Date.IsZero() {
		view = e.On(f.Date)
	}
	o, fault := view.FindOffence(x.offence)
	if fault != nil || len(faults) > 0 {
		return []string{"rejected"}
	}
	var list []string
	for _, field := range machine.Row(resolve.Resolve(o, f))[1:len(machine.Columns())] {
		list = append(list, field.Text)
	}
	return list
}

// Records of an edition with dates get the answer of their day by every path:
// tables and objects, plain and general.
func TestDatedRecords(t *testing.T) {
	e := penalCode(t)
	r := rand.New(rand.NewPCG(5, 6))
	var rows, objects strings.Builder
	rows.WriteString("offence,victim_age,victim_born,offence_date,offence_until,circumstances\n")
	var made []dated
	var wants [][]string
	for range sized(800, 3000) {
		x := randomDated(r, e)
		want := x.want(e)
		made, wants = append(made, x), append(wants, want)
		if r.IntN(2) == 0 { // again, so that what was kept is used
			made, wants = append(made, x), append(wants, want)
		}
	}
	for _, x := range made {
		cells := []string{x.offence, x.age, x.born, x.date, x.until, x.with}
		for i, c := range cells {
			if strings.Contains(c, ",") {
				cells[i] = `"` + c + `"`
			}
		}
		rows.WriteString(strings.Join(cells, ",") + "\n")
		object, err := json.Marshal(map[string]string{
			"offence": x.offence, "victim_age": x.age, "victim_born": x.born, "offence_date": x.date, "offence_until": x.until, "circumstances": x.with,
		})
		if err != nil {
			t.Fatal(err)
		}
		objects.Write(append(object, '\n'))
	}
	statuses := map[string]int{}
	for name, c := range map[string]struct {
		options cases.Options
		data    string
	}{
		"table":            {cases.Options{Edition: e}, rows.String()},
		"table, general":   {cases.General(cases.Options{Edition: e}), rows.String()},
		"objects":          {cases.Options{Edition: e, To: cases.CSV, From: cases.JSONL}, objects.String()},
		"objects, general": {cases.General(cases.Options{Edition: e, To: cases.CSV, From: cases.JSONL}), objects.String()},
	} {
		got := run(t, c.options, table(c.data))
		records, err := csv.NewReader(strings.NewReader(got.Out)).ReadAll()
		if err != nil || len(records) != len(made)+1 {
			t.Fatalf("%s: %d records of %d: %v", name, len(records)-1, len(made), err)
		}
		for i, x := range made {
			want := wants[i]
			record := records[i+1][len(records[i+1])-len(machine.Columns())+1:]
			if want[0] == "rejected" {
				record = record[:1]
			}
			if !slices.Equal(record, want) {
				t.Fatalf("%s: %+v: %q, want %q", name, x, record, want)
			}
			statuses[want[0]]++
		}
	}
	for _, s := range []string{"determined", "undetermined", "moved", "not_in_force", "no_range", "rejected"} {
		if statuses[s] < 50 {
			t.Errorf("only %d records are %s", statuses[s], s)
		}
	}
}

// Where the edition was chosen because no date was seen, an object with a key for one is
// refused, whatever its value is and whichever objects came before.
func TestUnseenDates(t *testing.T) {
	e := penalCode(t)
	for _, key := range []string{"victim_born", "offence_date", "offence_until"} {
		for _, value := range []string{"null", `""`, `"2007-01-01"`} {
			plain := `{"offence":"trafficking","victim_age":null}` + "\n"
			dated := fmt.Sprintf(`{"offence":"trafficking","victim_age":null,%q:%s}`+"\n", key, value)
			first := fmt.Sprintf(`{%q:%s,"offence":"trafficking"}`+"\n", key, value)
			for _, o := range []cases.Options{{Edition: e, Undated: true}, cases.General(cases.Options{Edition: e, Undated: true})} {
				if got := run(t, o, lines(plain+first+first)).Flaws; len(got) != 2 || got[1] != fmt.Sprintf("t.jsonl:3:%d: %s", len(key)+5, cases.DateUnseen) {
					t.Errorf("%s %s stands first: %v", key, value, got)
				}
			}
			for path, o := range map[string]cases.Options{"plain": {Edition: e, Undated: true}, "general": cases.General(cases.Options{Edition: e, Undated: true})} {
				got := run(t, o, lines(dated+plain+plain+dated+dated+plain))
				if got.Summary.Read != 6 || got.Summary.Rejected != 3 || len(got.Flaws) != 3 || got.Flaws[2] != fmt.Sprintf("t.jsonl:5:%d: %s", strings.Index(dated, key)+len(key)+3, cases.DateUnseen) {
					t.Errorf("%s, %s %s: %+v %v", path, key, value, got.Summary, got.Flaws)
				}
			}
		}
	}
}
