package resolve_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/statutes"
)

// The figures of the first paragraph of the report's section on prosecution,
// written down by hand from its sentences and not from the encodings. Years; 0
// where the report states no maximum.
//
//	"Article 153 […] eight to 15 years"
//	"Article 168-B […] a six-year minimum sentence for forced labor, which
//	 increased to a minimum of 12 years if the victim was 14-18 years old, or a
//	 15-year minimum if the victim was younger than 14": 18 is read as adult
//	"profiting from sex trafficking […] three to 10 years (20 years if the victim
//	 was younger than 14, 15 years if the victim was aged 14-17)": read as fixed
//	"pimping […] two to five years (four to five years if the victim was younger
//	 than 18)"
//	"child sex tourism […] four to eight years imprisonment or eight to 10 years
//	 imprisonment under aggravating circumstances"
var report = map[string][]rung{
	"art-153": {
		{tier: "base", from: 0, to: 130, min: 8, max: 15},
	},
	"art-168-b": {
		{tier: "base", from: 18, to: 130, min: 6},
		{tier: "victim-14-to-17", from: 14, to: 17, min: 12},
		{tier: "victim-under-14", from: 0, to: 13, min: 15},
	},
	"profiting": {
		{tier: "base", from: 18, to: 130, min: 3, max: 10},
		{tier: "victim-14-to-17", from: 14, to: 17, min: 15, max: 15},
		{tier: "victim-under-14", from: 0, to: 13, min: 20, max: 20},
	},
	"pimping": {
		{tier: "base", from: 18, to: 130, min: 2, max: 5},
		{tier: "victim-under-18", from: 0, to: 17, min: 4, max: 5},
	},
	"child-sex-tourism": {
		{tier: "base", from: 0, to: 130, unless: true, min: 4, max: 8},
		{tier: "aggravated", from: 0, to: 130, only: true, min: 8, max: 10},
	},
}

// rung is a result with the facts under which it applies. The rungs of an offence
// are listed from the mildest to the gravest.
type rung struct {
	tier         string
	from, to     int  // ages of the victim
	unless, only bool // without, or only with, aggravating circumstances
	min, max     int
}

// knows says what is known about the aggravating circumstances.
type knows string

const (
	absent  knows = "absent"
	present knows = "present"
	inDoubt knows = "in doubt"
)

func (k knows) facts(victims ...law.Ages) law.Facts {
	f := law.Facts{Victims: victims}
	switch k {
	case present:
		f.With = []law.CircumstanceID{"aggravated"}
	case inDoubt:
		f.Maybe = []law.CircumstanceID{"aggravated"}
	}
	return f
}

// at lists the rungs that may be the result for a victim of one of the ages.
func at(id string, victim law.Ages, aggravated knows) []rung {
	var list []rung
	for _, r := range report[id] {
		ruledOut := r.unless && aggravated == present || r.only && aggravated == absent
		if !ruledOut && !victim.Intersect(law.AgeBand(r.from, r.to)).Empty() {
			list = append(list, r)
		}
	}
	return list
}

// row writes an answer's figures as one line of a table.
func row(a resolve.Answer) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s", a.Status)
	for _, br := range a.Branches {
		if br.Tier == nil {
			fmt.Fprint(&b, " | no tier")
			continue
		}
		fmt.Fprintf(&b, " | %s %s", br.Tier.ID, inMonths(br.Prison()))
	}
	fmt.Fprintf(&b, " | %s", inMonths(a.Envelope))
	return b.String()
}

// inMonths writes both bounds as plain numbers of months.
func inMonths(r law.Range) string {
	one := func(b law.Bound) string {
		if b.Kind == law.NotStated {
			return "-"
		}
		return fmt.Sprint(int(b.Months))
	}
	return one(r.Min) + " " + one(r.Max)
}

// wantRow writes the line that the report commands.
func wantRow(rungs []rung) string {
	figure := func(years int) string {
		if years == 0 {
			return "-"
		}
		return fmt.Sprint(12 * years)
	}
	status := "undetermined"
	if len(rungs) == 1 {
		status = "determined"
	}
	line := status
	low, high := rungs[0].min, rungs[0].max
	for _, r := range rungs {
		line += fmt.Sprintf(" | %s %s %s", r.tier, figure(r.min), figure(r.max))
		low = min(low, r.min)
		if high != 0 && r.max != 0 {
			high = max(high, r.max)
		} else {
			high = 0
		}
	}
	return line + fmt.Sprintf(" | %s %s", figure(low), figure(high))
}

// readReport and readCode read the editions once, because no test changes them.
var (
	readReport = sync.OnceValues(func() (*law.Edition, error) { return encoding.Read(statutes.FS, "tip-2018", false) })
	readCode   = sync.OnceValues(func() (*law.Edition, error) { return encoding.Read(statutes.FS, "penal-code", false) })
)

// edition is the edition of the report of 2018, as the program reads it.
func edition(t testing.TB) *law.Edition { return whole(t, readReport) }

// penalCode is the edition of the code.
func penalCode(t testing.TB) *law.Edition { return whole(t, readCode) }

func whole(t testing.TB, read func() (*law.Edition, error)) *law.Edition {
	t.Helper()
	e, err := read()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func offence(t testing.TB, e *law.Edition, id string) *law.Offence {
	t.Helper()
	for _, o := range e.Offences {
		if o.ID == id {
			return o
		}
	}
	t.Fatalf("no offence %s", id)
	return nil
}

func TestTheTableCoversTheEdition(t *testing.T) {
	e := edition(t)
	if len(e.Offences) != len(report) {
		t.Errorf("%d offences, and %d in the table", len(e.Offences), len(report))
	}
	for id, rungs := range report {
		var tiers, want []string
		for _, tier := range offence(t, e, id).Shown().Tiers {
			tiers = append(tiers, tier.ID)
		}
		for _, r := range rungs {
			want = append(want, r.tier)
		}
		slices.Sort(tiers)
		slices.Sort(want)
		if !slices.Equal(tiers, want) {
			t.Errorf("%s has tiers %q, the table %q", id, tiers, want)
		}
		// At every age and in both states the table has one line.
		for age := range law.AnyAge().All() {
			for _, k := range []knows{absent, present} {
				if got := at(id, law.AgeBand(age, age), k); len(got) != 1 {
					t.Errorf("%s at %d, aggravation %s: %v", id, age, k, got)
				}
			}
		}
	}
}

// Every offence, every age and none, every state of the one circumstance.
func TestEveryAnswerAgainstTheReport(t *testing.T) {
	e := edition(t)
	for id := range report {
		o := offence(t, e, id)
		for _, k := range []knows{absent, present, inDoubt} {
			check := func(what string, victim law.Ages, f law.Facts) {
				if got, want := row(resolve.Resolve(o, f)), wantRow(at(id, victim, k)); got != want {
					t.Errorf("%s, age %s, aggravation %s:\n got %s\nwant %s", id, what, k, got, want)
				}
			}
			for age := range law.AnyAge().All() {
				victim := law.AgeBand(age, age)
				check(fmt.Sprint(age), victim, k.facts(victim))
			}
			check("unknown", law.AnyAge(), k.facts(law.AnyAge()))
			check("not given", law.AnyAge(), k.facts())
		}
	}
}

// Every band of ages gives what its ages give one by one.
func TestEveryBandIsTheUnionOfItsAges(t *testing.T) {
	e := edition(t)
	for id := range report {
		o := offence(t, e, id)
		for _, k := range []knows{absent, present, inDoubt} {
			for from := range law.MaxAge + 1 {
				for to := from; to <= law.MaxAge; to++ {
					victim := law.AgeBand(from, to)
					got, want := row(resolve.Resolve(o, k.facts(victim))), wantRow(at(id, victim, k))
					if got != want {
						t.Fatalf("%s, age %v, aggravation %s:\n got %s\nwant %s", id, victim, k, got, want)
					}
				}
			}
		}
	}
}
