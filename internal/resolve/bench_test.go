package resolve_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

func BenchmarkResolve(b *testing.B) {
	e := edition(b)
	forced, tourism := offence(b, e, "art-168-b"), offence(b, e, "child-sex-tourism")
	for _, c := range []struct {
		name    string
		offence *law.Offence
		facts   law.Facts
	}{
		{"plain", forced, law.Facts{Victims: []law.Ages{law.AgeBand(15, 15)}}},
		{"unknown-age", forced, law.Facts{}},
		{"unknown-age-and-circumstance", tourism, law.Facts{Maybe: []law.CircumstanceID{"aggravated"}}},
		{"thirty-in-doubt", manyCircumstances(30), law.Facts{Maybe: manyIDs(30)}},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				resolve.Resolve(c.offence, c.facts)
			}
		})
	}
}

func manyIDs(n int) []law.CircumstanceID {
	ids := make([]law.CircumstanceID, n)
	for i := range ids {
		ids[i] = law.CircumstanceID(fmt.Sprintf("c%02d", i))
	}
	return ids
}

// manyCircumstances is an offence with a tier for each circumstance, half of
// them for young victims only.
func manyCircumstances(n int) *law.Offence {
	tiers := []law.Tier{{ID: "base", Prison: law.Range{Min: law.Term(12), Max: law.Term(24)}}}
	for i, id := range manyIDs(n) {
		c := law.Condition{VictimAge: law.AnyAge(), With: []law.CircumstanceID{id}}
		if i%2 == 1 {
			c.VictimAge = law.AgeBand(0, 17)
		}
		m := law.Months(36 + 12*i)
		tiers = append(tiers, law.Tier{
			ID: fmt.Sprintf("t%02d", i), When: []law.Condition{c},
			Prison: law.Range{Min: law.Term(m), Max: law.Term(m + 24)},
		})
	}
	return &law.Offence{ID: "many", Edition: &law.Edition{}, Versions: []law.Version{{Tiers: tiers}}}
}

// A decision is what a table says without reasons; an answer is all that is said.
func BenchmarkDecide(b *testing.B) {
	e := penalCode(b)
	tables := resolve.NewTables(e)
	day := dayOf(b, "2024-05-05")
	places := func(ids ...law.CircumstanceID) (list []int) {
		for _, id := range ids {
			list = append(list, slices.IndexFunc(e.Circumstances, func(c *law.Circumstance) bool { return c.ID == id }))
		}
		return list
	}
	age := func(from, to int) []law.Ages { return []law.Ages{law.AgeBand(from, to)} }
	uses := offence(b, e.On(day), "trafficking").Shown().Uses()
	for _, x := range []struct {
		name string
		c    resolve.Coded
	}{
		{"known age", resolve.Coded{Date: day, Victims: age(15, 15)}},
		{"unknown age", resolve.Coded{Date: day}},
		{"band", resolve.Coded{Date: day, Victims: age(12, 20)}},
		{"three circumstances", resolve.Coded{Date: day, Victims: age(15, 15), With: places(uses[:3]...)}},
		{"three in doubt", resolve.Coded{Date: day, Victims: age(15, 15), Maybe: places(uses[:3]...)}},
		{"three victims", resolve.Coded{Date: day, Victims: append(age(15, 15), law.AgeBand(30, 30), law.AgeBand(10, 20))}},
		{"date not known", resolve.Coded{Victims: age(15, 15)}},
	} {
		f := x.c.Facts(e)
		o := offence(b, e.On(f.Date), "trafficking")
		h := tables.Of(o)
		b.Run(x.name+"/decided", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				h.Decide(&x.c)
			}
		})
		b.Run(x.name+"/answered", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				resolve.Resolve(o, f)
			}
		})
	}
}
