package audit_test

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/imposed"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/statutes"
)

func edition(t testing.TB) *law.Edition { return shipped(t, "tip-2018") }

// shippedOnce reads each edition once, because no test changes it.
var shippedOnce = map[string]func() (*law.Edition, error){
	"tip-2018":   sync.OnceValues(func() (*law.Edition, error) { return encoding.Read(statutes.FS, "tip-2018", false) }),
	"penal-code": sync.OnceValues(func() (*law.Edition, error) { return encoding.Read(statutes.FS, "penal-code", false) }),
}

func shipped(t testing.TB, id string) *law.Edition {
	t.Helper()
	e, err := shippedOnce[id]()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// years gives the range that the report states, by hand: minimum and maximum in
// years, 0 where it states none.
func years(offence string, age int, aggravated bool) (low, high int) {
	child, minor := age < 14, age < 18
	switch offence {
	case "art-153":
		return 8, 15
	case "art-168-b":
		if child {
			return 15, 0
		}
		if minor {
			return 12, 0
		}
		return 6, 0
	case "profiting":
		if child {
			return 20, 20
		}
		if minor {
			return 15, 15
		}
		return 3, 10
	case "pimping":
		if minor {
			return 4, 5
		}
		return 2, 5
	}
	if aggravated {
		return 8, 10
	}
	return 4, 8
}

var offences = []string{"art-153", "art-168-b", "child-sex-tourism", "pimping", "profiting"}

func inside(low, high, months int) bool { return months >= 12*low && (high == 0 || months <= 12*high) }

// wanted restates the verdicts without the program's own types.
func wanted(offence string, age int, aggravated bool, months int) audit.Verdict {
	low, high := years(offence, age, aggravated)
	if inside(low, high, months) {
		return audit.Within
	}
	below := months < 12*low
	if adultLow, adultHigh := years(offence, 18, aggravated); below && age < 18 && (adultLow != low || adultHigh != high) && inside(adultLow, adultHigh, months) {
		return audit.AgeNotApplied
	}
	for _, other := range offences {
		otherLow, otherHigh := years(other, age, aggravated)
		// Less is a lower minimum and, where minimums are alike, a lower maximum;
		// between a maximum that is stated and one that is not there is no order.
		less := otherLow < low || otherLow == low && high != 0 && otherHigh != 0 && otherHigh < high
		reaches := below || otherHigh != 0 // a maximum that is not stated explains no long term
		if other != offence && less && reaches && inside(otherLow, otherHigh, months) {
			return audit.FitsLesserOnly
		}
	}
	if below {
		return audit.Below
	}
	return audit.Above
}

// Every offence, age, circumstance and term from 0 to 480 months.
func TestEverySentence(t *testing.T) {
	e := edition(t)
	x := audit.New(e)
	seen := map[audit.Verdict]int{}
	for _, id := range offences {
		o, fault := e.FindOffence(id)
		if fault != nil {
			t.Fatal(fault)
		}
		for age := range law.MaxAge + 1 {
			for _, aggravated := range []bool{false, true} {
				f := law.Facts{Victims: []law.Ages{law.AgeBand(age, age)}}
				if aggravated {
					f.With = []law.CircumstanceID{"aggravated"}
				}
				yardsticks := x.Yardsticks(resolve.Resolve(o, f))
				for months := range 481 {
					got := yardsticks.Compare(term(law.Months(months)))
					want := wanted(id, age, aggravated, months)
					if got.Verdict != want {
						t.Fatalf("%s, %d years, aggravated %v, %d months: %s, want %s", id, age, aggravated, months, got.Verdict, want)
					}
					low, high := years(id, age, aggravated)
					toLow, toHigh := abs(months-12*low), abs(months-12*high)
					if high == 0 {
						toHigh = 1 << 20
					}
					if got.Distance != law.Months(min(toLow, toHigh)) || (got.Nearer == "min") != (toLow <= toHigh) {
						t.Fatalf("%s, %d years, %d months: %d from %s", id, age, months, got.Distance, got.Nearer)
					}
					seen[want]++
				}
			}
		}
	}
	for _, v := range []audit.Verdict{audit.Within, audit.Below, audit.Above, audit.AgeNotApplied, audit.FitsLesserOnly} {
		if seen[v] == 0 {
			t.Errorf("no sentence is %s", v)
		}
	}
}

func abs(n int) int { return max(n, -n) }

func compare(t *testing.T, id, age string, s audit.Imposed) audit.Result {
	t.Helper()
	e := edition(t)
	o, fault := e.FindOffence(id)
	if fault != nil {
		t.Fatal(fault)
	}
	f, faults := law.Given{Ages: []string{age}}.Facts(e)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	return audit.New(e).Compare(resolve.Resolve(o, f), s)
}

func term(months law.Months, reasons ...imposed.Reason) audit.Imposed {
	return audit.Imposed{Sentence: imposed.Sentence{Term: law.Term(months)}, Reasons: reasons}
}

func TestVerdictsByHand(t *testing.T) {
	life := audit.Imposed{Sentence: imposed.Sentence{Term: law.Bound{Kind: law.Life}}}
	if r := compare(t, "art-153", "25", life); r.Distance != 0 || r.Nearer != "" {
		t.Errorf("life is %d months from %q", r.Distance, r.Nearer)
	}
	for _, c := range []struct {
		offence, age string
		s            audit.Imposed
		want         audit.Verdict
	}{
		{"art-153", "15", term(96), audit.Within},
		{"art-153", "25", term(180), audit.Within},
		{"art-153", "25", term(181), audit.Above},
		{"art-168-b", "15", term(143), audit.AgeNotApplied}, // an adult's minimum is 72 months
		{"art-168-b", "15", term(2000), audit.Within},       // no maximum is stated
		{"art-168-b", "15", life, audit.Within},
		{"art-153", "15", life, audit.Above},
		{"pimping", "30", term(23), audit.Below},
		{"pimping", "30", term(23, imposed.ReasonAttempt), audit.BelowExplained},
		{"pimping", "30", term(23, imposed.ReasonSeveralOffences), audit.Below}, // that raises a term
		{"pimping", "16", term(36, imposed.ReasonConfession), audit.BelowExplained},
		{"art-153", "25", term(400, imposed.ReasonSeveralOffences), audit.AboveExplained},
		{"art-153", "25", term(400, imposed.ReasonAttempt), audit.Above}, // that lowers one
		{"art-153", "25", term(400, imposed.ReasonOther), audit.AboveExplained},
		{"pimping", "unknown", term(36), audit.Undetermined},
		{"art-153", "unknown", term(100), audit.Within}, // the age changes nothing
		{"pimping", "16", audit.Imposed{}, audit.Undetermined},
		{"pimping", "16", audit.Imposed{Sentence: imposed.Sentence{Acquitted: true}}, audit.NoSentence},
	} {
		if got := compare(t, c.offence, c.age, c.s).Verdict; got != c.want {
			t.Errorf("%s, age %s, %v: %s, want %s", c.offence, c.age, c.s, got, c.want)
		}
	}
}

// A verdict that cannot be reached says which facts are missing, and whether they
// matter.
func TestMissingFacts(t *testing.T) {
	for _, c := range []struct {
		months  law.Months
		missing string
		agreed  audit.Verdict
	}{
		{36, "victim_age", ""}, // inside for an adult, below for a minor
		{50, "victim_age", audit.Within},
		{12, "victim_age", audit.Below},
		{70, "victim_age", audit.Above},
	} {
		r := compare(t, "pimping", "unknown", term(c.months))
		if r.Verdict != audit.Undetermined || strings.Join(r.Missing, " ") != c.missing || r.Agreed != c.agreed {
			t.Errorf("%d months: %+v", c.months, r)
		}
	}
	if r := compare(t, "pimping", "unknown", audit.Imposed{}); strings.Join(r.Missing, " ") != "sentence victim_age" {
		t.Errorf("%+v", r)
	}
}

func TestRecharacterised(t *testing.T) {
	e := edition(t)
	trafficking, _ := e.FindOffence("art-153")
	s := term(48)
	s.Filed = trafficking
	// From 8 to 15 years to 4 to 5.
	if c := compare(t, "pimping", "16", s).Charge; c == nil || !c.Min.Known || c.Min.Months != -48 || !c.Max.Known || c.Max.Months != -120 {
		t.Errorf("%+v", c)
	}
	forced, _ := e.FindOffence("art-168-b")
	s.Filed = forced
	if c := compare(t, "pimping", "16", s).Charge; c == nil || !c.Min.Known || c.Min.Months != 48-144 || c.Max.Known {
		t.Errorf("a maximum that is not stated changes to nothing: %+v", c)
	}
	// What has no single range has no change either, but it is another offence.
	if c := compare(t, "pimping", "unknown", s).Charge; c == nil || c.Min.Known || c.Max.Known {
		t.Errorf("%+v", c)
	}
	pimping, _ := e.FindOffence("pimping")
	s.Filed = pimping
	if c := compare(t, "pimping", "16", s).Charge; c != nil {
		t.Errorf("the offence charged is that of the conviction: %+v", c)
	}
}

// run audits a table that is held in memory.
func run(t *testing.T, text string) (out string, flaws []string, counts map[audit.Verdict]int) {
	t.Helper()
	return runAs(t, "s.csv", text)
}

func runAs(t *testing.T, name, text string) (out string, flaws []string, counts map[audit.Verdict]int) {
	t.Helper()
	e := edition(t)
	summary := audit.NewSummary(e, 0)
	o := cases.Options{Edition: e, To: cases.CSV, Separator: ',', Task: audit.New(e).Task(summary)}
	var b strings.Builder
	s, err := cases.Run(context.Background(), o, []cases.Input{{Name: name, Open: func() (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(text)), nil
	}}}, &b, func(f cases.Flaw) {
		flaws = append(flaws, fmt.Sprint(f.Place, f.Fault.Code, f.Fault.Args, f.Fault.Value))
	})
	if err != nil {
		t.Fatal(err)
	}
	counts, total := map[audit.Verdict]int{}, 0
	for _, c := range summary.Report().Verdicts {
		total += c.Cases
		if c.Cases > 0 {
			counts[c.Verdict] = c.Cases
		}
	}
	if int64(total) != s.Read || len(readTable(t, b.String())) != total {
		t.Errorf("read %d, counted %d, wrote %d lines", s.Read, total, strings.Count(b.String(), "\n"))
	}
	return b.String(), flaws, counts
}

// readTable reads the records of a table by the names of their columns.
func readTable(t *testing.T, text string) (rows []map[string]string) {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range records[1:] {
		row := map[string]string{}
		for i, name := range records[0] {
			row[name] = r[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// Reasons and the offence charged are read from either format and language, and
// what says that nothing is known says nothing.
func TestInputsOfASentence(t *testing.T) {
	for _, c := range []struct{ object, verdict, reasons, filed string }{
		{`"sentence": "23m"`, "below", "", ""},
		{`"pena": "23m", "razones": ["tentativa", "confesión sincera"]`, "below_explained", "attempt;confession", ""},
		{`"sentence_months": 23, "reasons": "Attempt; several-offences"`, "below_explained", "attempt;several-offences", ""},
		{`"sentence": "23m", "reasons": []`, "below", "", ""},
		{`"sentence": "23m", "reasons": null, "filed": null`, "below", "", ""},
		{`"sentence": "23m", "reasons": ["ninguna"], "filed": "unknown"`, "below", "", ""},
		{`"sentence": "23m", "motivos": "desconocida", "acusacion": "art-153"`, "below", "", "art-153"},
		{`"sentence": "23m", "reasons": [1]`, "rejected", "", ""},
		{`"sentence": "23m", "reasons": {"attempt": true}`, "rejected", "", ""},
		{`"sentence": ["23m"]`, "rejected", "", ""},
		{`"sentence": "23m", "imputado": "CANARIO", "acusado": "CANARIO"`, "below", "", ""},
	} {
		out, flaws, _ := runAs(t, "s.jsonl", `{"offence": "pimping", "age": 30, `+c.object+"}\n")
		row := readTable(t, out)[0]
		if row["verdict"] != c.verdict || row["reasons_stated"] != c.reasons || row["filed_offence"] != c.filed || strings.Contains(fmt.Sprint(flaws), "CANARIO") {
			t.Errorf("%s: %s, %q, %q, %v", c.object, row["verdict"], row["reasons_stated"], row["filed_offence"], flaws)
		}
	}
	out, _, _ := run(t, "Delito;Edad;Pena impuesta;Acusación;Razones;Imputado\nproxenetismo;30;\"23 meses\";trata;Ninguna;N. N.\n")
	if row := readTable(t, out)[0]; row["verdict"] != "below" || row["filed_offence"] != "art-153" || row["Imputado"] != "N. N." {
		t.Errorf("%v", row)
	}
}

// A table without a column for the sentence is none that can be audited.
func TestTableWithoutSentences(t *testing.T) {
	e := edition(t)
	o := cases.Options{Edition: e, To: cases.CSV, Separator: ',', Task: audit.New(e).Task(audit.NewSummary(e, 0))}
	_, err := cases.Run(context.Background(), o, []cases.Input{{Name: "s.csv", Open: func() (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader("offence,age\npimping,30\n")), nil
	}}}, io.Discard, func(cases.Flaw) {})
	var flaw *cases.Flaw
	if !errors.As(err, &flaw) || flaw.Fault.Code != imposed.SentenceColumn {
		t.Errorf("%v", err)
	}
}

// Rows that change places keep their verdicts, and none is lost.
func TestOrderChangesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var rows []string
	for i := range 400 {
		rows = append(rows, fmt.Sprintf("%d,%s,%s,%s,%s,%s", i, offences[r.IntN(5)], []string{"", "10", "15", "30", "x"}[r.IntN(5)],
			[]string{"8y", "30m", "", "life", "8 años", "9", "absuelto"}[r.IntN(7)], []string{"", "art-153", "nothing"}[r.IntN(3)], []string{"", "tentativa", "concurso"}[r.IntN(3)]))
	}
	head := "case_id,offence,victim_age,sentence,filed,reasons\n"
	before, _, counts := run(t, head+strings.Join(rows, "\n")+"\n")
	r.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	after, _, again := run(t, head+strings.Join(rows, "\n")+"\n")
	sorted := func(s string) []string { l := strings.Split(s, "\n"); slices.Sort(l); return l }
	if !slices.Equal(sorted(before), sorted(after)) || fmt.Sprint(counts) != fmt.Sprint(again) {
		t.Error("the order of the rows changes verdicts")
	}
}

// Nothing that stands in a cell is told when the record is refused.
func TestCellsAreNotTold(t *testing.T) {
	const canary = "CANARIO"
	head := "case_id,offence,victim_age,victim_born,offence_date,circumstances,maybe,sentence,sentence_months,filed,reasons,district,court,year,source,note\n"
	cells := strings.Split(strings.TrimSuffix(head, "\n"), ",")
	for i := range cells {
		row := make([]string, len(cells))
		row[1], row[7] = "pimping", "8y"
		row[i] = canary
		_, flaws, counts := run(t, head+strings.Join(row, ",")+"\n")
		if strings.Contains(fmt.Sprint(flaws), canary) {
			t.Errorf("%s is told: %v", cells[i], flaws)
		}
		free := slices.Contains([]string{"case_id", "reasons", "district", "court", "year", "source", "note"}, cells[i])
		if (counts[audit.Rejected] == 0) != free {
			t.Errorf("%s: %v %v", cells[i], counts, flaws)
		}
	}
}
