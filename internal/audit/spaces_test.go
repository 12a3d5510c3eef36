package audit_test

import (
	"context"
	"io"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/imposed"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
)

// halves is a space that contains terms of a whole number of years, from a third that
// a column gives.
type halves struct{}

func (halves) Inputs() []columns.Input { return []columns.Input{{Names: []string{"third", "tercio"}}} }

func (halves) Columns() []string { return []string{"space_verdict", "space_readings"} }

func (halves) Compare(_ *cases.Asked, texts []string, s imposed.Sentence) ([]machine.Field, []*law.Fault) {
	if texts[0] == "fourth" {
		return nil, []*law.Fault{{Code: law.DurationForm, Fact: "third"}}
	}
	if s.Term.Months%12 == 0 {
		return []machine.Field{machine.TextField("space_verdict", "inside"), machine.TextField("space_readings", texts[0])}, nil
	}
	return []machine.Field{machine.TextField("space_verdict", "outside"), machine.TextField("space_readings", "")}, nil
}

func (halves) Unread(why string) []machine.Field {
	return []machine.Field{machine.TextField("space_verdict", ""), machine.TextField("space_readings", why)}
}

func (halves) InDoubt(_ *law.Edition, names []string) (circumstances, others []string) {
	return names, nil
}

// What an auditor is told of spaces stands behind its own columns in each record, is
// read from columns behind its own, and is counted where a record has a verdict.
func TestSpacesStandBesideRanges(t *testing.T) {
	e := edition(t)
	own := audit.New(e)
	with := own.With(halves{})
	if with != own {
		t.Fatal("another auditor")
	}
	summary := audit.NewSummary(e, 0)
	o := cases.Options{Edition: e, To: cases.CSV, Separator: ',', Task: with.Task(summary)}
	var b strings.Builder
	var flaws []string
	_, err := cases.Run(context.Background(), o, []cases.Input{{Name: "s.csv", Open: func() (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader("offence,victim_age,sentence,tercio\npimping,30,2y,lower\npimping,30,30m,upper\npimping,30,ocho,lower\npimping,30,2y,fourth\npimping,30,3y,lower\n")), nil
	}}}, &b, func(f cases.Flaw) { flaws = append(flaws, string(f.Fault.Fact)+" "+string(f.Fault.Code)) })
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range readTable(t, b.String()) {
		got = append(got, row["verdict"]+" "+row["space_verdict"]+" "+row["space_readings"])
	}
	if want := "within inside lower|within outside |rejected  rejected|rejected  rejected|within inside lower"; strings.Join(got, "|") != want {
		t.Errorf("%s, want %s", strings.Join(got, "|"), want)
	}
	if want := "sentence sentence_form|third duration_form"; strings.Join(flaws, "|") != want {
		t.Errorf("flaws %s, want %s", strings.Join(flaws, "|"), want)
	}
	head, _, _ := strings.Cut(b.String(), "\n")
	if !strings.HasSuffix(head, "sentence_days,space_verdict,space_readings") {
		t.Errorf("the last columns of %s", head)
	}
	if s := summary.Report().Spaces; len(s) != 2 || s[0].Verdict != "inside" || s[0].Cases != 2 || s[0].By[0] != (audit.Named{Name: "lower", Cases: 2}) || s[1].Verdict != "outside" || s[1].Cases != 1 {
		t.Errorf("counted: %+v", s)
	}
}
