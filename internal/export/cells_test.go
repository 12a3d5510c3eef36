package export

import (
	"context"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/statutes"
)

var compiledLaw = map[string]func() (*Law, error){"tip-2018": once("tip-2018"), "penal-code": once("penal-code")}

func once(id string) func() (*Law, error) {
	return sync.OnceValues(func() (*Law, error) {
		e, err := encoding.Read(statutes.FS, id, false)
		if err != nil {
			return nil, err
		}
		l, fault := Of(e)
		if fault != nil {
			return nil, fault
		}
		return l, nil
	})
}

func each(t *testing.T, test func(t *testing.T, l *Law)) {
	for _, id := range []string{"tip-2018", "penal-code"} {
		t.Run(id, func(t *testing.T) {
			l, err := compiledLaw[id]()
			if err != nil {
				t.Fatal(err)
			}
			test(t, l)
		})
	}
}

// hold asks a batch about cases and holds the cells against it: each case has one cell,
// with the row that the batch gives.
func hold(t *testing.T, l *Law, list []Case) map[int]bool {
	t.Helper()
	p, err := Prove(context.Background(), l.Edition, list)
	if err != nil {
		t.Fatal(err)
	}
	x := newLookup(l)
	met := map[int]bool{}
	for i, c := range list {
		hit := x.hits(c)
		if len(hit) != 1 {
			t.Fatalf("%+v has the cells %v", c, hit)
		}
		met[hit[0]] = true
		if got, want := l.Cells[hit[0]].Row, p.Rows[p.Expected[i]]; got != want {
			t.Fatalf("%+v\n got %q\nwant %q", c, got, want)
		}
	}
	return met
}

// The cells give what a batch gives on the proof space. The short run takes a part of
// it. Only two kinds of cells have no case: cells for days on which no name asks for
// the offence, and cells for ages that no circumstance tells alone.
func TestCellsAnswerAsABatch(t *testing.T) {
	each(t, func(t *testing.T, l *Law) {
		space := l.Space()
		if os.Getenv("LONG_TESTS") == "" && len(space) > 20_000 {
			r := rand.New(rand.NewPCG(1, 1))
			r.Shuffle(len(space), func(i, j int) { space[i], space[j] = space[j], space[i] })
			space = space[:20_000]
		}
		met := hold(t, l, space)
		t.Logf("%d cases, %d of %d cells", len(space), len(met), len(l.Cells))
	})
}

// The cells give what a batch gives on cases at random, with many circumstances.
func TestCellsAnswerRandomCases(t *testing.T) {
	number := 20_000
	if os.Getenv("LONG_TESTS") != "" {
		number = 1_000_000
	}
	each(t, func(t *testing.T, l *Law) {
		hold(t, l, Random(l, number, 2))
	})
}

// Cases that are written badly are not answered otherwise than by a batch.
func TestCellsGiveBackHostileCases(t *testing.T) {
	each(t, func(t *testing.T, l *Law) {
		name := l.Names[0].Name
		x := newLookup(l)
		for _, c := range []Case{
			{Offence: ""},
			{Offence: "no-such-offence"},
			{Offence: name, Age: "131"},
			{Offence: name, Age: "-1"},
			{Offence: name, Circumstances: "no-such-circumstance"},
			{Offence: name, Circumstances: ";"},
			{Offence: name, Circumstances: l.Circumstances[0].Name + ";" + l.Circumstances[0].Name},
			{Offence: name, Circumstances: l.Circumstances[0].Name + ";"},
		} {
			if hit := x.hits(c); len(hit) != 1 || l.Cells[hit[0]].Row != unsupported() {
				t.Errorf("%+v: %v", c, hit)
			}
		}
	})
}

// No two names mean two things on one day, and the runs of a question part all days.
func TestNamesAndRunsPartTheDays(t *testing.T) {
	each(t, func(t *testing.T, l *Law) {
		x := newLookup(l)
		for name, list := range x.names {
			for i, n := range list[1:] {
				if list[i].Days.To.Compare(n.Days.From) >= 0 {
					t.Errorf("%s: %v and %v", name, list[i].Days, n.Days)
				}
			}
		}
		for q, runs := range x.runs {
			next := everyDay().From
			for _, r := range runs {
				if r.Days.From != next {
					t.Errorf("%s: a run begins on %v, not on %v", q, r.Days.From, next)
				}
				next = r.Days.To.Next()
			}
			if next != Undated().Next() {
				t.Errorf("%s ends before %v", q, next)
			}
		}
	})
}

// A change of any cell is noticed by the proof space: of its row, of a mask, of what it
// must lack, and of the first day of its run.
func TestTheProofNoticesChanges(t *testing.T) {
	each(t, func(t *testing.T, l *Law) {
		space := l.Space()
		if os.Getenv("LONG_TESTS") == "" && len(space) > 20_000 {
			t.Skip("only the longer runs prove a whole large edition")
		}
		p, err := Prove(context.Background(), l.Edition, space)
		if err != nil {
			t.Fatal(err)
		}
		x := newLookup(l)
		byPlace := map[int][]int{}
		for i, c := range space {
			at, _ := x.place(c)
			byPlace[at] = append(byPlace[at], i)
		}
		noticed := func(at int) bool {
			return slices.ContainsFunc(byPlace[at], func(i int) bool {
				hit := x.hits(space[i])
				return len(hit) != 1 || l.Cells[hit[0]].Row != p.Rows[p.Expected[i]]
			})
		}
		r := rand.New(rand.NewPCG(3, 3))
		tried, missed := 0, 0
		for range 400 {
			c := &l.Cells[r.IntN(len(l.Cells))]
			if len(byPlace[c.Place]) == 0 {
				continue
			}
			was := *c
			switch r.IntN(3) {
			case 0:
				c.Row[0] += "?"
			case 1:
				c.Any = slices.Clone(c.Any)
				c.Any[0] = 0
			case 2:
				c.None |= Always
			}
			tried++
			if !noticed(c.Place) {
				missed++
				t.Logf("a change of the cell %+v is not noticed", was)
			}
			*c = was
		}
		if missed > 0 {
			t.Errorf("%d of %d changes are not noticed", missed, tried)
		}
	})
}

// The same law gives the same bytes, and every dialect is written.
func TestScriptsAreTheSame(t *testing.T) {
	l, err := compiledLaw["tip-2018"]()
	if err != nil {
		t.Fatal(err)
	}
	again, _ := once("tip-2018")()
	for _, d := range Dialects() {
		s := Script{Dialect: d, Prefix: "p_", Cases: "cases", Version: "1"}
		one, other := s.Tables(l), s.Tables(again)
		if string(one) != string(other) {
			t.Errorf("%s differs", d.Name)
		}
		if strings.HasPrefix(string(one), "-- not run") == d.Run {
			t.Errorf("%s does not say whether it was run", d.Name)
		}
		for _, line := range []string{l.Edition.Digest, l.Edition.Caveats[0].EN, "unsupported", "CREATE VIEW p_answer"} {
			if !strings.Contains(string(one), line) {
				t.Errorf("%s lacks %q", d.Name, line)
			}
		}
	}
	if len(Script{Prefix: "p_"}.Sheets(l)) != 8 {
		t.Error("the tables and the edition are eight files")
	}
}

func TestDiagramsAreOneFormOfAFunction(t *testing.T) {
	d := newDiagram()
	none, one := d.leaf(0), d.leaf(1)
	either := d.where([]int{0}, one, d.where([]int{1}, one, none))
	if other := d.where([]int{1}, one, d.where([]int{0}, one, none)); other != either {
		t.Error("the order of rules makes another node")
	}
	at, groups := d.together(either)
	if !slices.Equal(groups[0], []int{0, 1}) || len(d.paths(at)) != 2 {
		t.Errorf("%v in %v", groups, d.paths(at))
	}
	both := d.where([]int{0, 1}, one, none)
	if at, groups := d.together(both); len(groups) != 2 || len(d.paths(at)) != 3 {
		t.Errorf("%v", groups)
	}
}

// Random gives cases at random, of all names, days, ages and circumstances.
func Random(l *Law, number int, seed uint64) []Case {
	r := rand.New(rand.NewPCG(seed, seed))
	var days []law.Date
	for _, run := range l.Runs {
		if run.Days.From != Undated() {
			days = append(days, run.Days.From, run.Days.To)
		}
	}
	list := make([]Case, number)
	for i := range list {
		c := &list[i]
		c.Offence = l.Names[r.IntN(len(l.Names))].Name
		if r.IntN(4) > 0 {
			c.Age = strconv.Itoa(r.IntN(law.MaxAge + 1))
			if r.IntN(2) == 0 {
				c.Age = strconv.Itoa(r.IntN(25))
			}
		}
		if r.IntN(5) > 0 {
			c.Day = days[r.IntN(len(days))].String()
		}
		var chosen []string
		met := map[law.CircumstanceID]bool{} // a list that names one twice is given back
		for range r.IntN(6) {
			if x := l.Circumstances[r.IntN(len(l.Circumstances))]; !met[x.Circumstance] {
				met[x.Circumstance], chosen = true, append(chosen, x.Name)
			}
		}
		c.Circumstances = strings.Join(chosen, ";")
	}
	return list
}

// Names are held to the form that no engine has to quote.
func TestNamesOfTables(t *testing.T) {
	for name, want := range map[string]bool{"cases": true, "_x1": true, "conmina_": true, "": false, "1x": false, "Cases": false, "a b": false, "a;drop": false, "ñ": false, `a"`: false} {
		if IsName(name) != want {
			t.Errorf("%q is a name: %t", name, !want)
		}
	}
}
