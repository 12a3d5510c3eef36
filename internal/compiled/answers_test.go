package compiled_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/compiled"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/statutes"
)

// The part of an edition that is read for an offence is enough: every answer about
// the offence, with all its screens, equals the answer of the whole edition. The short
// run takes a third of the facts, others each time.
func TestAnswersOfParts(t *testing.T) {
	c, err := compiled.Open(statutes.Compiled)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range c.Editions() {
		whole, err := encoding.Read(statutes.FS, id, false)
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range whole.Offences {
			names := []string{o.ID}
			for _, v := range o.Versions {
				names = append(names, v.Articles()...)
			}
			slices.Sort(names)
			for _, name := range slices.Compact(names) {
				part, err := c.EditionFor(id, name)
				if err != nil || part == nil {
					t.Fatalf("%s: %v", name, err)
				}
				for _, facts := range asked(whole, o) {
					if os.Getenv("LONG_TESTS") == "" && rand.IntN(3) > 0 {
						continue
					}
					want, got := answered(t, whole, name, facts), answered(t, part, name, facts)
					if !bytes.Equal(want, got) {
						t.Fatalf("%s of %s with %+v answers\n%s\nwhere it should\n%s", name, id, facts, got, want)
					}
				}
			}
		}
	}
}

// asked is facts on the first and last days of versions, before and after all of
// them and on no day, for ages that matter, with each circumstance alone.
func asked(e *law.Edition, o *law.Offence) []law.Facts {
	days := []law.Date{{}}
	for _, v := range o.Versions {
		days = append(days, v.InForce.From, v.InForce.To)
	}
	if e.Dated() {
		days = append(days, law.Date{Year: 1980, Month: 1, Day: 1}, law.Date{Year: 2030, Month: 1, Day: 1})
	}
	var list []law.Facts
	for _, day := range days {
		f := law.Facts{Date: day}
		list = append(list, f)
		if !day.IsZero() && day.Compare(e.Verified) < 0 {
			f.Until = law.Date{Year: 2031, Month: 1, Day: 1} // over all later versions
			list = append(list, f)
		}
		for _, age := range []int{13, 30} {
			list = append(list, law.Facts{Date: day, Victims: []law.Ages{law.AgeBand(age, age)}})
		}
	}
	for _, c := range o.On(e.Verified).Uses() {
		list = append(list, law.Facts{Date: e.Verified, With: []law.CircumstanceID{c}})
	}
	return list
}

func answered(t *testing.T, e *law.Edition, name string, facts law.Facts) []byte {
	t.Helper()
	day := e
	if !facts.Date.IsZero() {
		day = e.On(facts.Date)
	}
	o, fault := day.FindOffence(name)
	if fault != nil {
		return []byte(fault.Code)
	}
	a := resolve.Resolve(o, facts)
	format := "json"
	if e.Dated() && !facts.Date.IsZero() && !facts.EndsUnknown() && facts.Until.IsZero() {
		a, format = a.UpTo(e.Verified), "text"
	}
	data, err := answer.Answer(format, a, sheet.Style{Language: words.English, Why: true})
	if err != nil {
		t.Fatal(err)
	}
	return data
}
