package audit_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/imposed"
	"github.com/conmina/conmina/internal/law"
)

// The columns of an audit by hand. Pimping is 2 to 5 years, for a minor 4 to 5;
// article 153 is 8 to 15, and 168-B of a minor 12 without a maximum.
func TestColumnsOfARecord(t *testing.T) {
	const head = "offence,victim_age,sentence,filed,reasons\n"
	columns := []string{
		"verdict", "sentence_status", "sentence_months", "distance_months", "nearer_bound", "missing", "branches_agree",
		"fits_offence", "reasons_stated", "filed_offence", "recharacterised", "min_change_months", "max_change_months", "sentence_days",
	}
	for record, want := range map[string]string{
		"pimping,30,8y,,":     "above|stated|96|36|max|||||||||",
		"pimping,16,36m,,":    "age_not_applied|stated|36|12|min|||pimping||||||",
		"profiting,16,4y6m,,": "age_not_applied|stated|54|126|min|||profiting||||||",
		"art-153,16,4y6m,,":   "fits_lesser_only|stated|54|42|min|||child-sex-tourism||||||",
		"pimping,30,1y11m15d,,tentativa; confesión; tentativa": "below_explained|stated|23|0|min||||attempt;confession|||||15",
		"pimping,30,2y1d,,":           "within|stated|24|0|min|||||||||1",
		"art-153,25,life,,":           "above|life||||||||||||",
		"pimping,30,absuelto,,":       "no_sentence|acquitted||||||||||||",
		"pimping,,,,":                 "undetermined|||||sentence;victim_age||||||||",
		"pimping,,5m,,":               "undetermined|stated|5|||victim_age|below|||||||",
		"pimping,16,4y,art-153,":      "within|stated|48|0|min|||||art-153|true|-48|-120|",
		"pimping,16,4y,art-168-b,":    "within|stated|48|0|min|||||art-168-b|true|-96||",
		"pimping,16,4y,proxenetismo,": "within|stated|48|0|min|||||pimping|false|||",
		"pimping,30,ocho,,":           "rejected|||||||||||||",
		"pimping,30,8y,nobody-knows,": "rejected|||||||||||||",
	} {
		out, _, _ := run(t, head+record+"\n")
		row := readTable(t, out)[0]
		var got []string
		for _, name := range columns {
			value, is := row[name]
			if !is {
				t.Fatalf("no column %s", name)
			}
			got = append(got, value)
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s\n%s, want\n%s", record, strings.Join(got, "|"), want)
		}
	}
}

// Objects have the same columns by their names, also of a record that was rejected.
func TestColumnsOfAnObject(t *testing.T) {
	e := edition(t)
	o := cases.Options{Edition: e, From: cases.JSONL, To: cases.JSONL, Task: audit.New(e).Task(audit.NewSummary(e, 0))}
	text := `{"offence":"pimping","victim_age":30,"sentence":"8y"}` + "\n" + `{"offence":"pimping","victim_age":30,"sentence":"ocho"}` + "\n"
	var b strings.Builder
	_, err := cases.Run(context.Background(), o, []cases.Input{{Name: "s.jsonl", Open: func() (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(text)), nil
	}}}, &b, func(cases.Flaw) {})
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range strings.Split(strings.TrimSpace(b.String()), "\n") {
		var got map[string]any
		if err := json.Unmarshal([]byte(line), &got); err != nil {
			t.Fatal(err)
		}
		want := []map[string]any{
			{"verdict": "above", "sentence_status": "stated", "sentence_months": 96.0, "distance_months": 36.0, "nearer_bound": "max"},
			{"verdict": "rejected"},
		}[i]
		for _, name := range []string{
			"verdict", "sentence_status", "sentence_months", "distance_months", "nearer_bound", "missing", "branches_agree",
			"fits_offence", "reasons_stated", "filed_offence", "recharacterised", "min_change_months", "max_change_months", "sentence_days",
		} {
			value, is := got[name]
			if !is || want[name] != nil && value != want[name] || want[name] == nil && value != nil && value != "" {
				t.Errorf("%s: %s is %v, want %v", line, name, value, want[name])
			}
		}
	}
}

// A term in two columns is one term, or the record is refused.
func TestTermsInTwoColumns(t *testing.T) {
	for _, c := range []struct{ sentence, months, verdict, told string }{
		{"2y", "", "within", ""},
		{"", "24", "within", ""},
		{"2y", "24", "within", ""},
		{"2y", "25", "rejected", "sentence_twice"},
		{"absuelto", "", "no_sentence", ""},
		{"absuelto", "24", "rejected", "sentence_twice"},
		{"life", "24", "rejected", "sentence_twice"},
		{"2 lunas", "24", "rejected", "sentence_form"},
		{"2y", "x", "rejected", "sentence_months_form"},
	} {
		out, flaws, _ := run(t, "offence,victim_age,sentence,sentence_months\npimping,30,"+c.sentence+","+c.months+"\n")
		if got := readTable(t, out)[0]["verdict"]; got != c.verdict || len(flaws) > 1 || !strings.Contains(fmt.Sprint(flaws), c.told) || (len(flaws) > 0) != (c.told != "") {
			t.Errorf("%+v: %s %v", c, got, flaws)
		}
	}
}

// A flaw names the column that it is in, by its name in scripts.
func TestColumnsOfFlaws(t *testing.T) {
	e := edition(t)
	for _, c := range []struct{ names, cells, want string }{
		{"sentence", "2 lunas", "sentence"},
		{"pena", "2 lunas", "sentence"},
		{"sentence_months", "x", "sentence_months"},
		{"sentence_years,pena_en_dias", "x,1", "sentence_months"},
		{"sentence,acusacion", "2y,nobody", "filed"},
	} {
		var facts []string
		o := cases.Options{Edition: e, To: cases.CSV, Separator: ',', Task: audit.New(e).Task(audit.NewSummary(e, 0))}
		_, err := cases.Run(context.Background(), o, []cases.Input{{Name: "s.csv", Open: func() (io.ReadCloser, error) {
			return io.NopCloser(strings.NewReader("offence,age," + c.names + "\npimping,30," + c.cells + "\n")), nil
		}}}, io.Discard, func(f cases.Flaw) { facts = append(facts, string(f.Fault.Fact)) })
		if err != nil || strings.Join(facts, " ") != c.want {
			t.Errorf("%s, %s: %q (%v), want %s", c.names, c.cells, facts, err, c.want)
		}
	}
}

// The parts of a term are known by the names that tables have for them.
func TestColumnsOfAPartOfTheTerm(t *testing.T) {
	for name, c := range map[string]struct{ part, months, days string }{
		"sentence_years": {"2", "24", ""}, "pena_años": {"2", "24", ""}, "Años de condena": {"2", "24", ""}, "pena_en_anos": {"2", "24", ""},
		"Pena (años)": {"2", "24", ""}, "Pena en años": {"2", "24", ""}, "PPL años": {"2", "24", ""}, "Condena (años)": {"2", "24", ""}, "PENA IMPUESTA (MESES)": {"25", "25", ""},
		"sentence_months": {"25", "25", ""}, "meses_pena": {"25", "25", ""}, "Pena privativa meses": {"25", "25", ""}, "pena_en_meses": {"25", "25", ""},
	} {
		out, flaws, _ := run(t, "offence,victim_age,"+name+"\npimping,30,"+c.part+"\n")
		if row := readTable(t, out)[0]; row["sentence_months"] != c.months || row["sentence_days"] != c.days || row["verdict"] != "within" {
			t.Errorf("%s: %v %v", name, row, flaws)
		}
	}
	out, _, _ := run(t, "offence,victim_age,sentence_years,pena_en_dias\npimping,30,2,9\n")
	if row := readTable(t, out)[0]; row["sentence_months"] != "24" || row["sentence_days"] != "9" {
		t.Errorf("years and days: %v", row)
	}
}

// A column of a part of the term, in words that are no name of it, is told as that part and
// as no other, with the whole term beside it or not; one without a unit is told as no part.
func TestColumnsAreToldAsThePartThatTheyName(t *testing.T) {
	units := map[string]string{"": "", "años": "sentence_years", "año": "sentence_years", "meses": "sentence_months", "mes": "sentence_months", "dias": "sentence_days", "años y meses": "sentence", "años, meses y días": "sentence"}
	for _, term := range []string{"pena", "condena", "sancion", "PPL"} {
		for unit, want := range units {
			for _, word := range []string{"total", "final", "concreta", "fijada", "definitiva"} {
				for _, name := range []string{term + " " + word + " (" + unit + ")", word + " " + unit + " de " + term} {
					for _, beside := range []string{"", "sentence,"} {
						o := cases.Options{Edition: edition(t), To: cases.CSV, Separator: ',', Task: audit.New(edition(t)).Task(audit.NewSummary(edition(t), 0))}
						_, err := cases.Run(t.Context(), o, []cases.Input{{Name: "s.csv", Open: func() (io.ReadCloser, error) {
							return io.NopCloser(strings.NewReader("offence,age," + beside + "\"" + name + "\"\npimping,30," + strings.Repeat("2y,", len(beside)/9) + "x\n")), nil
						}}}, io.Discard, func(cases.Flaw) {})
						var flaw *cases.Flaw
						if errors.As(err, &flaw); want == "" && (beside != "" && err != nil || beside == "" && flaw.Fault.Code != "sentence_column") {
							t.Errorf("%s %q: %+v", beside, name, flaw)
						} else if want != "" && (flaw == nil || !strings.Contains(fmt.Sprint(flaw.Fault.Args), "{"+want+" "+want+"}")) {
							t.Errorf("%s %q: %+v, want %s", beside, name, flaw, want)
						}
					}
				}
			}
		}
	}
}

// The places of a case are written again as they came, in columns of the user's own.
func TestColumnsThatAreKept(t *testing.T) {
	out, _, _ := run(t, "offence,victim_age,sentence,distrito_judicial,juzgado,anio,fuente\npimping,30,3y,Lima, 2.º Penal ,2020,Exp. 1\n")
	row := readTable(t, out)[0]
	if row["distrito_judicial"] != "Lima" || strings.TrimSpace(row["juzgado"]) != "2.º Penal" || row["anio"] != "2020" || row["fuente"] != "Exp. 1" {
		t.Errorf("%v", row)
	}
}

// A client of adolescents is one of nobody else: for an adult there is no range.
func TestNoRangeForTheFacts(t *testing.T) {
	for _, s := range []audit.Imposed{term(48), {}} {
		if r := compareByDate(t, "adolescent-client", "30", "2018-03-01", s); r.Verdict != audit.NoRange || len(r.Missing) > 0 {
			t.Errorf("%v: %+v", s.Sentence, r)
		}
	}
}

// A column that may be a part of the term, and is not read, stops the table: the
// term would be another one without it.
func TestColumnsThatLookLikeAPartOfTheTerm(t *testing.T) {
	for name, stops := range map[string]bool{
		"condena_dias_totales": true, "sancion_meses_efectivos": true, "pena_efectiva_años": true, "sentence_total_days": true,
		"dias_de_internamiento": false, "meses": false, "pena_texto": false, "condena": false, "note": false,
	} {
		e := edition(t)
		o := cases.Options{Edition: e, To: cases.CSV, Separator: ',', Task: audit.New(e).Task(audit.NewSummary(e, 0))}
		_, err := cases.Run(context.Background(), o, []cases.Input{{Name: "s.csv", Open: func() (io.ReadCloser, error) {
			return io.NopCloser(strings.NewReader("offence,age,sentence," + name + "\npimping,30,3y,4\n")), nil
		}}}, io.Discard, func(cases.Flaw) {})
		if (err != nil) != stops {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// groupsOf are the rows of one of the groupings, as names and numbers of cases.
func groupsOf(report audit.Audited, fact string) string {
	var list []string
	for _, g := range report.Groups {
		for _, row := range g.Rows {
			if g.Fact == fact {
				list = append(list, fmt.Sprintf("%s=%d", row.Key, row.Total))
			}
		}
	}
	return strings.Join(list, " ")
}

// A case is counted by the age of its youngest victim, and by its place however
// that is written. What is not said comes last.
func TestGroupsOfCases(t *testing.T) {
	text := "offence,victim_age,offence_date,sentence,district,year\n"
	districts := []string{"Lima", "LIMA", " lima ", "Cusco", ""}
	for i, age := range []string{"10", "13", "14", "17", "18", "60", "0-17", "13-14", "17-18", "", "10;30", "30;15", "x", "30"} {
		text += fmt.Sprintf("trafficking,%s,2018-03-01,absuelto,%s,%d\n", age, districts[i%5], 2020-i%2)
	}
	_, s := summed(t, text)
	report := s.Report()
	for fact, want := range map[string]string{
		"offence":    "trafficking=13 =1",
		"victim_age": "0-13=3 0-17=2 14-17=3 18+=3 unknown=2 =1",
		"district":   "Cusco=3 Lima=9 =2",
		"year":       "2019=7 2020=7",
	} {
		if got := groupsOf(report, fact); got != want {
			t.Errorf("by %s: %s, want %s", fact, got, want)
		}
	}
	if want := (audit.Minors{NotCompared: 8}); report.Minors != want {
		t.Errorf("%+v, want %+v", report.Minors, want)
	}
}

// A victim who comes of age during the act is in no group of ages, because the day
// is not known. A victim whose birthday is not during the act is in the group of her age.
func TestGroupOfAVictimWhoComesOfAge(t *testing.T) {
	head := "offence,victim_born,offence_date,offence_until,sentence\n"
	for days, want := range map[string]string{"2021-04-01,2021-06-30": "unknown=1", "2021-04-01,2021-05-09": "14-17=1", "2021-05-10,2021-06-30": "18+=1"} {
		_, s := summed(t, head+"trafficking,2003-05-10,"+days+",9y\n")
		if got := groupsOf(s.Report(), "victim_age"); got != want {
			t.Errorf("%s: %s, want %s", days, got, want)
		}
	}
}

// Groups stand in the order of their names, the one without a name last, in whatever
// order their cases come.
func TestOrderOfGroups(t *testing.T) {
	for _, districts := range [][]string{{"", "B", "A"}, {"A", "", "B"}, {"B", "A", ""}, {"", "A", "B"}} {
		s := audit.NewSummary(edition(t), 0)
		for _, d := range districts {
			s.Add(audit.Note{Verdict: audit.Within, District: d})
		}
		if got := groupsOf(s.Report(), "district"); got != "A=1 B=1 =1" {
			t.Errorf("%q: %s", districts, got)
		}
	}
}

// A thousand groups have a row of their own, in which they go on to be counted; all
// others share one.
func TestGroupsWithoutRoom(t *testing.T) {
	s := audit.NewSummary(edition(t), 0)
	add := func(district string) { s.Add(audit.Note{Verdict: audit.Within, District: district}) }
	for i := range 1003 {
		add(fmt.Sprint("D", i))
	}
	add("D0")
	add("d999")
	add("D1002")
	rows := s.Report().Groups[2].Rows
	totals := map[string]int{}
	for _, row := range rows {
		totals[row.Key] = row.Total
	}
	if len(rows) != 1001 || totals["…"] != 4 || totals["D0"] != 2 || totals["D999"] != 2 || totals["D1"] != 1 {
		t.Errorf("%d rows, %d in the last, %d, %d and %d", len(rows), totals["…"], totals["D0"], totals["D999"], totals["D1"])
	}
}

// What is asked about a case is told with its place and all that bears on it.
func TestCasesThatAreListed(t *testing.T) {
	text := "case_id,source,offence,victim_age,offence_date,sentence,filed\n" +
		"A,the file,trafficking,15,2018-03-01,9y,\n" +
		"B,,trafficking,15,2018-03-01,13y,proxenetismo\n" +
		"C,,trafficking,,2018-03-01,,\n" +
		"D,,trafficking,,2018-03-01,1y,\n" +
		"E,,trafficking,30,2018-03-01,9y,\n"
	_, s := summed(t, text)
	report := s.Report()
	told := func(c audit.Cases) string {
		var list []string
		for _, q := range c.Listed {
			fits := ""
			if q.Fits.Offence != nil {
				fits = q.Fits.Offence.ID + " " + q.Fits.Article
			}
			list = append(list, fmt.Sprint(q.ID, " ", q.File, ":", q.Line, " ", q.Source, "|", q.Sentence.Term, "|", q.Verdict, "|", q.Agreed, "|", q.Missing, "|", int(q.Distance), q.Nearer, "|", fits, "|", q.Charge != nil, "|", q.Answer.Offence.ID))
		}
		return strings.Join(list, "\n")
	}
	// Of a victim from 14 to 17 years 12 to 20 are threatened, of an adult 8 to 15.
	for what, c := range map[string]struct {
		cases audit.Cases
		want  string
	}{
		"asked": {report.Asked, "A s.csv:2 the file|9y|age_not_applied||[]|36min|trafficking 153|false|trafficking\n" +
			"D s.csv:5 |1y|undetermined|below|[victim_age]|0||false|trafficking"},
		"changed": {report.Changed, "B s.csv:3 |13y|within||[]|12min||true|trafficking"},
	} {
		if got := told(c.cases); got != c.want {
			t.Errorf("%s:\n%s, want\n%s", what, got, c.want)
		}
	}
	// Of a victim from 14 to 17 years, 6 to 12 were threatened for what was charged.
	if c := report.Changed.Listed[0].Charge; c.From.Offence.ID != "proxenetismo" || c.To.Offence.ID != "trafficking" || c.Min.Months != 72 || c.Max.Months != 96 {
		t.Errorf("the charge changed from %s to %s, by %d and %d months", c.From.Offence.ID, c.To.Offence.ID, c.Min.Months, c.Max.Months)
	}
	if q := report.Unsettled.Listed; len(q) != 1 || q[0].ID != "C" || q[0].Missing[0] != "sentence" {
		t.Errorf("unsettled: %+v", report.Unsettled)
	}
	if report.Open != 2 || report.Agreed != 1 || report.Inside != 2 || s.Asked() != 2 {
		t.Errorf("%d lack a fact, %d of them asked about, of %d in all; %d are inside", report.Open, report.Agreed, s.Asked(), report.Inside)
	}
	if n := (audit.Cases{Listed: make([]audit.ListedCase, 2), More: 3}).Count(); n != 5 {
		t.Errorf("two and three more are %d", n)
	}
}

// The offences of an audit that were met and for which the other edition has other
// ranges.
func TestOffencesThatAnotherEditionSeesOtherwise(t *testing.T) {
	code, today := shipped(t, "penal-code"), law.Date{Year: 2024, Month: 5, Day: 1}
	e := edition(t)
	s := audit.NewSummary(e, 0)
	if p := s.Differing(code, today); p != nil {
		t.Errorf("of no cases: %+v", p)
	}
	s.Add(audit.Note{Verdict: audit.Within, Offence: "art-153"})
	if p := s.Differing(code, today); p == nil || p.Other != code || p.Today != today || len(p.Offences) != 1 || p.Offences[0].ID != "art-153" {
		t.Errorf("8 to 15 years at any age, and 12 to 20 or 25 to 35 of minors: %+v", p)
	}
	if p := s.Differing(&law.Edition{ID: "another"}, today); p != nil {
		t.Errorf("of an edition that has no counterparts: %+v", p)
	}
	own := &law.Edition{ID: "own", Offences: []*law.Offence{{ID: "trata", Counterpart: law.Counterpart{Edition: "own", Offences: []string{"trata"}}, Versions: e.Offence("art-153").Versions}}}
	own.Offences[0].Edition = own
	same := audit.NewSummary(own, 0)
	same.Add(audit.Note{Verdict: audit.Within, Offence: "trata"})
	if p := same.Differing(own, law.Date{}); p != nil {
		t.Errorf("of the same ranges: %+v", p)
	}
}

func TestVerdictsThatAskForAReason(t *testing.T) {
	var asked []audit.Verdict
	for _, v := range audit.Verdicts() {
		if v.NeedsReason() {
			asked = append(asked, v)
		}
	}
	if !slices.Equal(asked, []audit.Verdict{"age_not_applied", "fits_lesser_only", "below", "above"}) {
		t.Errorf("%v", asked)
	}
	all := audit.Verdicts()
	if slices.Sort(all); len(slices.Compact(all)) != 11 {
		t.Errorf("%d verdicts", len(all))
	}
	for want, s := range map[string]imposed.Sentence{"": {}, "stated": {Term: law.Term(1)}, "life": {Term: law.Bound{Kind: law.Life}}, "acquitted": {Acquitted: true}} {
		if got := audit.SentenceStatus(s); got != want {
			t.Errorf("%+v is %q, want %q", s, got, want)
		}
	}
}

// An audit reads columns of its own beside those of facts, by any of their names in any
// spelling.
func TestColumnsThatAnAuditReads(t *testing.T) {
	for name, reads := range map[string]bool{
		"sentence": true, "Pena impuesta": true, "SENTENCE_YEARS": true, "años de pena": true, "pena_en_meses": true, "source": true, "Fuente": true, "distrito judicial": true, "reasons": true,
		"offence": false, "victim_age": false, "note": false, "": false, "years": false, "sentence_court": false,
	} {
		if audit.Reads(name) != reads {
			t.Errorf("%q is read: %v", name, !reads)
		}
	}
}
