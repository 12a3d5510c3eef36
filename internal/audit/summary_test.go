package audit_test

import (
	"context"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
)

// summed audits a table by the code of the day and gives its records and its
// summary.
func summed(t *testing.T, text string) ([]map[string]string, *audit.Summary) {
	t.Helper()
	e := shipped(t, "penal-code")
	s := audit.NewSummary(e, audit.Listed)
	o := cases.Options{Edition: e, To: cases.CSV, Separator: ',', Task: audit.New(e).Task(s)}
	var b strings.Builder
	_, err := cases.Run(context.Background(), o, []cases.Input{{Name: "s.csv", Open: func() (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(text)), nil
	}}}, &b, func(cases.Flaw) {})
	if err != nil {
		t.Fatal(err)
	}
	return readTable(t, b.String()), s
}

// A summary follows from its records: each grouping has every case once, and each
// count equals the count over the records.
func TestSummaryAddsUp(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	pick := func(from ...string) string { return from[r.IntN(len(from))] }
	text := "case_id,offence,victim_age,offence_date,maybe,sentence,filed,reasons,district,year\n"
	for i := range 2000 {
		text += fmt.Sprintf("%d,%s,%s,%s,%s,%s,%s,%s,%s,%s\n", i,
			pick("trafficking", "proxenetismo", "129-H", "forced-labour", "nothing"), pick("", "10", "0-17", "15", "30", "15;30", "x"),
			pick("2018-03-01", "2022-01-10", "2007-03-01", "1950-01-01"), pick("", "", "victim-death"),
			pick("", "life", "absuelto", "2y", "5y", "11y", "26y", "90y", "17m"),
			pick("", "trafficking", "forced-labour"), pick("", "", "tentativa", "concurso"), pick("", "Lima", "Cusco"), pick("", "2018"))
	}
	rows, s := summed(t, text)
	report := s.Report()
	verdicts, groups := map[string]int{}, map[string]int{}
	asked, changed, unbounded := 0, 0, 0
	found := map[string]int{} // records that have a verdict, whichever fact it depends on
	agreed := map[string]int{}
	var minors audit.Minors
	for _, row := range rows {
		v := row["verdict"]
		verdicts[v]++
		outside := v == "undetermined" && (row["branches_agree"] == "below" && !strings.Contains(row["reasons_stated"], "attempt") ||
			row["branches_agree"] == "above" && !strings.Contains(row["reasons_stated"], "several"))
		if outside || slices.Contains([]string{"below", "above", "age_not_applied", "fits_lesser_only"}, v) {
			asked++
		}
		if outside {
			agreed[row["branches_agree"]]++
		}
		found[v]++
		if outside {
			found[row["branches_agree"]]++
		}
		if row["recharacterised"] == "true" {
			changed++
		}
		if v == "within" && row["max_status"] == "not_stated" {
			unbounded++
		}
		for fact, key := range map[string]string{"offence": row["offence"], "district": row["district"], "year": row["year"]} {
			groups[fact+" "+key+" "+v]++
		}
	}
	for i, line := range strings.Split(strings.TrimSpace(text), "\n")[1:] {
		age, v := strings.Split(line, ",")[2], rows[i]["verdict"]
		switch {
		case v == "rejected" || !slices.Contains([]string{"10", "0-17", "15", "15;30"}, age):
		case slices.Contains([]string{"undetermined", "no_range", "no_sentence"}, v):
			minors.NotCompared++
		default:
			minors.Compared++
			if v == "age_not_applied" {
				minors.AgeNotApplied++
			}
		}
	}
	if report.Total != 2000 || s.Asked() != asked || report.Recharacterised != changed || report.Minors != minors {
		t.Errorf("%d, %d asked of %d, %d changed of %d, %+v of %+v", report.Total, s.Asked(), asked, report.Recharacterised, changed, report.Minors, minors)
	}
	for i, v := range audit.Verdicts() {
		if got := s.Found([]audit.Verdict{v}); got != found[string(v)] || audit.VerdictNames()[i] != string(v) {
			t.Errorf("%d records are %s (%s), not %d", found[string(v)], v, audit.VerdictNames()[i], got)
		}
	}
	if got, want := s.Found(audit.Verdicts()), 2000+agreed["below"]+agreed["above"]; got != want {
		t.Errorf("%d records have some verdict, not %d", want, got)
	}
	if report.Unbounded != unbounded || report.Inside != verdicts["within"] || report.Open != verdicts["undetermined"] {
		t.Errorf("%d of %d inside have no maximum, not %d; %d lack a fact", report.Unbounded, report.Inside, unbounded, report.Open)
	}
	if minors.AgeNotApplied == 0 || report.Agreed == 0 || unbounded == 0 {
		t.Errorf("nothing to count: %+v", report.Minors)
	}
	count := func(list []audit.Count) map[string]int {
		m := map[string]int{}
		for _, c := range list {
			m[string(c.Verdict)] += c.Cases
		}
		return m
	}
	// Only verdicts that some undetermined case has under all its ranges are told of those.
	if got := count(report.Outside); len(got) != len(report.Outside) || !maps.Equal(got, agreed) || report.Agreed != agreed["below"]+agreed["above"] {
		t.Errorf("%d undetermined cases are asked about, of which %v, want %v", report.Agreed, report.Outside, agreed)
	}
	for v, n := range count(report.Verdicts) {
		if verdicts[v] != n {
			t.Errorf("%s: %d of %d", v, n, verdicts[v])
		}
	}
	for _, g := range report.Groups {
		total, needs, all := 0, 0, map[string]int{}
		for _, row := range g.Rows {
			total += row.Total
			needs += row.Asked
			for v, n := range count(row.Counts) {
				all[v] += n
				if g.Fact != "victim_age" && n != groups[g.Fact+" "+row.Key+" "+v] {
					t.Errorf("%s %q: %d × %s, not %d", g.Fact, row.Key, n, v, groups[g.Fact+" "+row.Key+" "+v])
				}
			}
		}
		if total != 2000 || needs != asked || fmt.Sprint(all) != fmt.Sprint(count(report.Verdicts)) {
			t.Errorf("%s: %d cases, %d asked, %v", g.Fact, total, needs, all)
		}
	}
	listed := func(c audit.Cases) int { return len(c.Listed) + c.More }
	if listed(report.Asked) != asked || listed(report.Changed) != changed || len(report.Changed.Listed) > audit.Listed {
		t.Errorf("%d and %d are listed", listed(report.Asked), listed(report.Changed))
	}
}

// A summary does not grow with the names in a table.
func TestSummaryIsBounded(t *testing.T) {
	var b strings.Builder
	b.WriteString("offence,victim_age,offence_date,sentence,district\n")
	for i := range 5000 {
		fmt.Fprintf(&b, "trafficking,15,2018-03-01,4y,D%d\n", i)
	}
	_, s := summed(t, b.String())
	report := s.Report()
	if n := len(report.Asked.Listed); n != audit.Listed || report.Asked.More != 5000-audit.Listed {
		t.Errorf("%d are listed and %d more", n, report.Asked.More)
	}
	for _, g := range report.Groups {
		total := 0
		for _, row := range g.Rows {
			total += row.Total
		}
		if len(g.Rows) > 1001 || total != 5000 {
			t.Errorf("%s: %d groups of %d cases", g.Fact, len(g.Rows), total)
		}
	}
}

// An audit allocates nothing for a record, also not for a record that is asked
// about, once the summary lists as many cases as it may.
func TestRecordsAreJudgedInPlace(t *testing.T) {
	e := shipped(t, "penal-code")
	allocations := func(rows int) float64 {
		var b strings.Builder
		b.WriteString("offence,victim_age,offence_date,sentence,district\n")
		for i := range rows {
			// Below the range, with a lesser offence that fits, and inside the range.
			fmt.Fprintf(&b, "%s,%d,2022-01-10,%dy6m,Lima\n", []string{"trafficking", "129-C", "129-H"}[i%3], 10+i%20, 1+i%30)
		}
		text := b.String()
		return testing.AllocsPerRun(2, func() {
			s := audit.NewSummary(e, 3)
			o := cases.Options{Edition: e, To: cases.CSV, Separator: ',', Task: audit.New(e).Task(s)}
			_, err := cases.Run(context.Background(), o, []cases.Input{{Name: "s.csv", Open: func() (io.ReadCloser, error) {
				return io.NopCloser(strings.NewReader(text)), nil
			}}}, io.Discard, func(f cases.Flaw) { t.Error(f) })
			if err != nil || s.Asked() == 0 {
				t.Fatal(s.Asked(), err)
			}
		})
	}
	const few, many = 5_000, 20_000
	if each := (allocations(many) - allocations(few)) / (many - few); each > 0.1 {
		t.Errorf("%.2f allocations for a record", each)
	}
}

// As many cases are listed as were asked for, and the others are counted.
func TestSummaryListsSoMany(t *testing.T) {
	e := shipped(t, "penal-code")
	s := audit.NewSummary(e, 3)
	o := cases.Options{Edition: e, To: cases.CSV, Separator: ',', Task: audit.New(e).Task(s)}
	text := "offence,victim_age,offence_date,sentence\n" + strings.Repeat("trafficking,15,2018-03-01,4y\n", 10)
	_, err := cases.Run(context.Background(), o, []cases.Input{{Name: "s.csv", Open: func() (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(text)), nil
	}}}, io.Discard, func(cases.Flaw) {})
	asked := s.Report().Asked
	if err != nil || len(asked.Listed) != 3 || asked.More != 7 || asked.Listed[2].Line != 4 {
		t.Errorf("%d are listed and %d more: %v", len(asked.Listed), asked.More, err)
	}
}

// The cases of a long table are listed from all of it, in its order, until there are
// as many as were asked for.
func TestSummaryListsFromAllOfATable(t *testing.T) {
	e := shipped(t, "penal-code")
	var b strings.Builder
	b.WriteString("offence,victim_age,offence_date,sentence\n")
	for i := range 12_000 {
		term := "13y" // of 12 to 20
		if i%300 == 0 {
			term = "4y"
		}
		b.WriteString("trafficking,15,2018-03-01," + term + "\n")
	}
	for _, most := range []int{10, 40, 41} {
		s := audit.NewSummary(e, most)
		o := cases.Options{Edition: e, To: cases.CSV, Separator: ',', Task: audit.New(e).Task(s)}
		_, err := cases.Run(context.Background(), o, []cases.Input{{Name: "s.csv", Open: func() (io.ReadCloser, error) {
			return io.NopCloser(strings.NewReader(b.String())), nil
		}}}, io.Discard, func(cases.Flaw) {})
		if err != nil {
			t.Fatal(err)
		}
		asked := s.Report().Asked
		if want := min(most, 40); len(asked.Listed) != want || asked.More != 40-want {
			t.Errorf("of 40 cases %d are listed and %d more, want %d", len(asked.Listed), asked.More, want)
		}
		for i, q := range asked.Listed {
			if q.Line != 300*i+2 {
				t.Errorf("case %d is that of line %d, want %d", i, q.Line, 300*i+2)
			}
		}
	}
}

// Each case of a group is in one of the columns of its row.
func TestOpenCasesAreWhatIsInNoOtherColumn(t *testing.T) {
	r := audit.GroupRow{Total: 45, Asked: 14, Counts: []audit.Count{
		{Verdict: audit.Within, Cases: 1},
		{Verdict: audit.BelowExplained, Cases: 2},
		{Verdict: audit.AboveExplained, Cases: 3},
		{Verdict: audit.Below, Cases: 10},
		{Verdict: audit.Undetermined, Cases: 12},
		{Verdict: audit.NoSentence, Cases: 13},
		{Verdict: audit.Rejected, Cases: 4},
	}}
	if got := r.Open(); got != 21 { // 12 and 13 without the 4 undetermined that are asked about
		t.Errorf("%d open", got)
	}
}
