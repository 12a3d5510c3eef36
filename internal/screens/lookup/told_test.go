package lookup

import (
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/export"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// sized is a small number for the usual run and a large one with LONG_TESTS.
func sized(few, many int) int {
	if os.Getenv("LONG_TESTS") != "" {
		return many
	}
	return few
}

// asking is a question at random.
type asking struct {
	question int
	run      export.Run
	ages     law.Ages // any age where it is not known
	day      law.Date // zero where it is not known
	with     []law.CircumstanceID
	offence  *law.Offence
}

// facts reads a question as the program does. ok is false where its facts contradict each
// other.
func (a asking) facts(e *law.Edition) (f law.Facts, ok bool) {
	var g law.Given
	if !a.day.IsZero() {
		g.Date = a.day.String()
	}
	if !a.ages.Unknown() {
		g.Ages = []string{a.ages.String()}
	}
	for _, id := range a.with {
		g.With = append(g.With, string(id))
	}
	f, faults := g.FactsAlone(e)
	return f, len(faults) == 0
}

// random makes questions: of every run, of known ages, bands and no age, with
// circumstances of those that the run asks for, and some others.
func random(b *book, u *unpacked, number int, seed uint64) []asking {
	r := rand.New(rand.NewPCG(seed, seed))
	var list []asking
	for len(list) < number {
		i := r.IntN(len(b.law.Runs))
		a := asking{question: u.runs[i].question, run: b.law.Runs[i], ages: law.AnyAge()}
		day := a.run.Days.From
		if r.IntN(2) == 0 {
			day = a.run.Days.To
		}
		if a.offence = offenceOn(b, a.question, day); a.offence == nil {
			continue
		}
		if day != export.Undated() {
			a.day = day
		}
		switch r.IntN(4) {
		case 0:
		case 1:
			if len(u.Ages) > 0 {
				one := u.Ages[r.IntN(len(u.Ages))]
				a.ages = law.AgeBand(one.From, one.To)
			}
		default:
			age := r.IntN(25)
			if r.IntN(4) == 0 {
				age = r.IntN(law.MaxAge + 1)
			}
			a.ages = law.AgeBand(age, age)
		}
		offered := u.sets[u.runs[i].offered]
		for range r.IntN(5) {
			at := r.IntN(len(u.Circumstances))
			if len(offered) > 0 && r.IntN(5) > 0 {
				at = offered[r.IntN(len(offered))]
			}
			if id := law.CircumstanceID(u.Circumstances[at].ID); !u.Circumstances[at].Ages && !slices.Contains(a.with, id) {
				a.with = append(a.with, id)
			}
		}
		list = append(list, a)
	}
	return list
}

// offenceOn finds what is asked about by a name of the day; nil where it has none.
func offenceOn(b *book, question int, day law.Date) *law.Offence {
	e := b.law.Edition
	if day != export.Undated() {
		e = e.On(day)
	}
	for _, n := range b.asked[question].names {
		if n.Days.Has(day) {
			o, _ := e.FindOffenceAlone(n.Name)
			return o
		}
	}
	return nil
}

// find looks a question up in the data. ok is false where the page has no answer.
func (u *unpacked) find(b *book, a asking) (cell seen, ok bool) {
	from, to := a.ages.Limits()
	var has []int
	for _, id := range a.with {
		at := slices.IndexFunc(u.Circumstances, func(c circumstance) bool { return c.ID == string(id) })
		has = append(has, at)
		from, to = max(from, u.Circumstances[at].From), min(to, u.Circumstances[at].To)
	}
	if from > to {
		return seen{}, false
	}
	band := func(age int) int {
		return slices.IndexFunc(b.law.Bands, func(x law.Ages) bool { return x.Has(age) })
	}
	at, known := u.runs[a.run.Number-1].lists[[2]int{band(from), band(to)}]
	if !known {
		return seen{}, false
	}
	meets := func(set int) bool {
		return slices.ContainsFunc(u.sets[set], func(i int) bool { return slices.Contains(has, i) })
	}
	for _, c := range u.lists[at] {
		if !meets(c.none) && !slices.ContainsFunc(c.any, func(set int) bool { return !meets(set) }) {
			if ok {
				panic("two cells")
			}
			cell, ok = c, true
		}
	}
	return cell, ok
}

// What a cell says is what is said of each of its cases: of questions at random, the
// answer of the resolver put into words. Where the day is not known, that holds for each
// version.
func TestCellsSayWhatTheirCasesSay(t *testing.T) {
	eachBook(t, func(t *testing.T, b *book) {
		u := unpack(t, b.data())
		told, untold, wrong := 0, 0, 0
		for _, a := range random(b, u, sized(8_000, 150_000), 7) {
			cell, ok := u.find(b, a)
			facts, sound := a.facts(b.law.Edition)
			if ok && !sound {
				t.Fatalf("%+v has a cell, and its facts contradict each other", a)
			}
			if !ok {
				untold++
				continue
			}
			if a.day.IsZero() && a.offence.Dated() {
				if cell.told != 0 {
					t.Fatalf("%v: a day that is not known says %d", a, cell.told)
				}
				continue
			}
			told++
			var want [][5]string
			for _, x := range b.teller.say(resolve.Resolve(a.offence, facts)) {
				one := [5]string{string(rune('0' + x.kind))}
				for i, n := range x.said {
					one[i+1] = b.teller.texts.list[n]
				}
				want = append(want, one)
			}
			if got := u.told[cell.told]; !slices.Equal(got, want) {
				wrong++
				if wrong > 6 {
					t.FailNow()
				}
				t.Errorf("%s of %v at %v with %v says\n%s\nnot\n%s", b.asked[a.question].id, a.day, a.ages, a.with, lines(got), lines(want))
			}
		}
		t.Logf("%d questions are told alike; %d have no cell", told, untold)
		if told < untold {
			t.Error("most questions have no cell")
		}
	})
}

func lines(said [][5]string) string {
	var b strings.Builder
	for _, x := range said {
		b.WriteString(strings.Join(x[:], " | ") + "\n")
	}
	return b.String()
}
