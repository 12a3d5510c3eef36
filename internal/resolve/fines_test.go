package resolve_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// fines writes the fines of a branch: 200-300, none, and a bar between those that
// are possible.
func fines(b resolve.Branch) string {
	var list []string
	for _, f := range b.Fines {
		said := fmt.Sprintf("%d-%d", f.Min, f.Max)
		if f == (law.Fine{}) {
			said = "none"
		}
		list = append(list, said)
	}
	return strings.Join(list, " | ")
}

// Death has the fine of the preceding aggravating circumstances that are present
// (article 168-B of 2019 and article 129-O: "the same fine"), and none alone.
func TestFineOnDeath(t *testing.T) {
	e := penalCode(t)
	const death = "victim-death"
	for _, on := range []struct{ article, date string }{{"168-B", "2020-01-01"}, {"129-O", "2024-05-01"}} {
		for _, x := range []struct {
			ages  []string
			with  []string
			maybe []string
			want  string
		}{
			{ages: []string{"30"}, want: "none"},
			{ages: []string{"14"}, want: "none"},
			{ages: []string{"59"}, want: "none"},
			{ages: []string{"30"}, with: []string{"care-authority-trust"}, want: "200-300"},
			{ages: []string{"30"}, with: []string{"legal-entity-setting"}, want: "200-300"},
			{ages: []string{"14"}, with: []string{"work-prohibited-for-age"}, want: "200-300"},
			{ages: []string{"17"}, with: []string{"work-prohibited-for-age"}, want: "200-300"},
			{ages: []string{"14-17"}, with: []string{"work-prohibited-for-age"}, want: "200-300"},
			{ages: []string{"18"}, with: []string{"work-prohibited-for-age"}, want: "none"},
			{ages: []string{"13"}, want: "300-365"},
			{ages: []string{"13"}, with: []string{"care-authority-trust"}, want: "300-365"},
			{ages: []string{"60"}, want: "300-365"},
			{ages: []string{"65"}, want: "300-365"},
			{ages: []string{"30"}, with: []string{"plural-victims"}, want: "300-365"},
			{ages: []string{"30", "31"}, want: "300-365"},
			{ages: []string{"30"}, with: []string{"care-authority-trust", "plural-victims"}, want: "300-365"},
			{want: "none | 300-365"},
			{ages: []string{"13-14"}, want: "none | 300-365"},
			{ages: []string{"14-59"}, want: "none"},
			{with: []string{"care-authority-trust"}, want: "200-300 | 300-365"},
			{with: []string{"work-prohibited-for-age"}, want: "none | 200-300 | 300-365"},
			{ages: []string{"30"}, maybe: []string{"care-authority-trust"}, want: "none | 200-300"},
			{ages: []string{"30"}, maybe: []string{"care-authority-trust", "plural-victims"}, want: "none | 200-300 | 300-365"},
			{ages: []string{"13"}, maybe: []string{"care-authority-trust"}, want: "300-365"},
		} {
			g := law.Given{Date: on.date, Ages: x.ages, With: append([]string{death}, x.with...), Maybe: x.maybe}
			a := ask(t, e, on.article, g)
			if a.Status != law.Determined || a.Branches[0].Tier.ID != death || brief(a) != "20-25" {
				t.Errorf("%s %v: %s %s, want victim-death 20-25", on.article, g, a.Status, brief(a))
				continue
			}
			if got := fines(a.Branches[0]); got != x.want {
				t.Errorf("%s %v: fine %s, want %s", on.article, g, got, x.want)
			}
		}
	}
}

// Where death itself is in doubt its branch has the fine that it would have.
func TestFineWhereDeathIsInDoubt(t *testing.T) {
	a := ask(t, penalCode(t), "129-O", law.Given{Date: "2024-05-01", Ages: []string{"30"}, With: []string{"care-authority-trust"}, Maybe: []string{"victim-death"}})
	if got := brief(a); got != "12-15 | 20-25" {
		t.Fatalf("ranges %s", got)
	}
	for i, want := range []string{"200-300", "200-300"} {
		if got := fines(a.Branches[i]); got != want {
			t.Errorf("branch %d: fine %s, want %s", i, got, want)
		}
	}
}

// The provision had no fine before Ley 30924, in force from 30 March 2019: where the
// day is open the fine is too.
func TestFineByDate(t *testing.T) {
	e := penalCode(t)
	death := func(date string, ages ...string) law.Given { return with(given(date, ages...), "victim-death") }
	for _, x := range []struct {
		article string
		given   law.Given
		want    string
	}{
		{"168-B", death("2018-01-01", "13"), "none"},
		{"168-B", with(given("2019-03-29", "13"), "victim-death", "care-authority-trust"), "none"},
		{"168-B", death("2019-03-30", "13"), "300-365"},
		{"168-B", given("2018-01-01", "30"), "none"},
		{"129-O", given("2024-05-01", "30"), "100-200"},
		{"168-B", death("2019-03-01..2019-04-30", "13"), "none | 300-365"},
		{"129-O", death("2021-03-01..2021-04-30", "13"), "300-365"},
		{"129-O", law.Given{Date: "2024-05-01..2024-07-01", Born: "2010-06-01", With: []string{"victim-death"}}, "none | 300-365"},
	} {
		a := ask(t, e, x.article, x.given)
		if a.Status != law.Determined {
			t.Errorf("%s %v: %s %s", x.article, x.given, a.Status, brief(a))
			continue
		}
		if got := fines(a.Branches[0]); got != x.want {
			t.Errorf("%s %v: fine %s, want %s", x.article, x.given, got, x.want)
		}
	}
}
