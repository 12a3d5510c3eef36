package turns

import (
	"fmt"
	"testing"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

func day(y, d int) law.Date { return law.Date{Year: y, Month: 3, Day: d} }

// The days and the ages between two turns have the same first one, and those of others have
// another one.
func TestFirstOfWhatTheLawDoesNotTellApart(t *testing.T) {
	from := struct {
		InForce law.Period
		Ages    []law.Ages
		Text    string
	}{law.Period{From: day(2010, 4), To: day(2010, 20)}, []law.Ages{law.AgeBand(14, 17), law.AgeBand(60, law.MaxAge)}, "ignored"}
	x := Of(&from, map[string]law.Date{"also": day(2012, 7)})
	for _, c := range []struct{ day, first law.Date }{
		{day(2009, 1), law.Date{Year: 1, Month: 1, Day: 1}},
		{day(2010, 3), law.Date{Year: 1, Month: 1, Day: 1}},
		{day(2010, 4), day(2010, 4)},
		{day(2010, 5), day(2010, 5)},
		{day(2010, 19), day(2010, 5)},
		{day(2010, 20), day(2010, 20)},
		{day(2010, 21), day(2010, 21)},
		{day(2012, 6), day(2010, 21)},
		{day(2012, 7), day(2012, 7)},
		{day(2012, 8), day(2012, 8)},
		{day(2030, 1), day(2012, 8)},
	} {
		if first := x.Day(c.day); first != c.first {
			t.Errorf("%s: %s, want %s", c.day, first, c.first)
		}
	}
	for age := range law.MaxAge + 1 {
		youngest := 0
		for _, n := range []int{14, 18, 60} {
			if age >= n {
				youngest = n
			}
		}
		if got := x.Age(age); got != youngest {
			t.Errorf("%d: %d, want %d", age, got, youngest)
		}
	}
	c := resolve.Coded{Date: day(2010, 9), Victims: []law.Ages{law.AgeBand(30, 30)}, With: []int{3}}
	first, ok := x.First(&c)
	if !ok || first.Date != day(2010, 5) || first.Victims[0] != law.AgeBand(18, 18) || first.With[0] != 3 {
		t.Errorf("%+v, %v", first, ok)
	}
	if c.Date != day(2010, 9) || c.Victims[0] != law.AgeBand(30, 30) {
		t.Errorf("the case was changed: %+v", c)
	}
	for _, own := range []resolve.Coded{{Date: c.Date, Until: day(2011, 1)}, {Date: c.Date, Born: day(1999, 1)}, {Date: c.Date, Today: true}} {
		if first, alike := x.First(&own); alike || first.Date != c.Date {
			t.Errorf("%+v is alike: %+v", own, first)
		}
	}
	if first, alike := x.First(&resolve.Coded{}); !alike || !first.Date.IsZero() {
		t.Errorf("without a day: %+v, %v", first, alike)
	}
}

// Two cases have the same question when they have the same offence and the same facts,
// whatever the order of their circumstances, and no others have.
func TestQuestions(t *testing.T) {
	two := law.AgeBand(3, 5).Union(law.AgeBand(9, 9))
	offences := []*law.Offence{{ID: "a"}, {ID: "a", Named: "1"}, {ID: "a1"}, {ID: "a", Cited: articles.Cited{Numeral: "1"}}, {ID: "b"}}
	facts := []resolve.Coded{
		{},
		{Date: day(2010, 4)},
		{Until: day(2010, 4)},
		{Born: day(2010, 4)},
		{Today: true},
		{Victims: []law.Ages{law.AgeBand(3, 3)}},
		{Victims: []law.Ages{law.AgeBand(3, 5)}},
		{Victims: []law.Ages{two}},
		{Victims: []law.Ages{law.AgeBand(3, 5), law.AgeBand(9, 9)}},
		{Victims: []law.Ages{law.AnyAge()}},
		{Victims: []law.Ages{{}}},
		{With: []int{1}},
		{Maybe: []int{1}},
		{With: []int{1, 2}},
		{With: []int{12}},
		{With: []int{1}, Maybe: []int{2}},
		{Maybe: []int{1, 2}},
	}
	met := map[string]string{}
	for _, o := range offences {
		for i := range facts {
			is := fmt.Sprintf("%q %q %v %+v", o.ID, o.Named, o.Cited, facts[i])
			q := Question(o, &facts[i])
			if before := met[q]; before != "" {
				t.Errorf("%s asks what %s asks", is, before)
			}
			met[q] = is
		}
	}
	list := []int{7, 1, 7, 300}
	if a, b := Question(offences[0], &resolve.Coded{With: list}), Question(offences[0], &resolve.Coded{With: []int{300, 1, 7}}); a != b {
		t.Errorf("%q and %q", a, b)
	}
	if list[0] != 7 || list[3] != 300 {
		t.Errorf("the list was put in order: %v", list)
	}
}
