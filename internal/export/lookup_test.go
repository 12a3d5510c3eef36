package export

import (
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// lookup answers as the views do.
type lookup struct {
	law   *Law
	names map[string][]Name
	runs  map[string][]Run
	words map[string]CircumstanceName
	cells map[int][]int // by place
}

func newLookup(l *Law) *lookup {
	x := &lookup{l, map[string][]Name{}, map[string][]Run{}, map[string]CircumstanceName{}, map[int][]int{}}
	for _, n := range l.Names {
		x.names[n.Name] = append(x.names[n.Name], n)
	}
	for _, r := range l.Runs {
		x.runs[r.Question] = append(x.runs[r.Question], r)
	}
	for _, c := range l.Circumstances {
		x.words[c.Name] = c
	}
	for i, c := range l.Cells {
		x.cells[c.Place] = append(x.cells[c.Place], i)
	}
	return x
}

// hits lists the cells that a case has.
func (x *lookup) hits(c Case) []int {
	at, marks := x.place(c)
	var hit []int
	for _, i := range x.cells[at] {
		cell := &x.law.Cells[i]
		if marks&cell.None == 0 && !slices.ContainsFunc(cell.Any, func(mask int64) bool { return marks&mask == 0 }) {
			hit = append(hit, i)
		}
	}
	return hit
}

func (x *lookup) place(c Case) (at int, marks int64) {
	day := Undated()
	if c.Day != "" {
		day, _ = law.ParseDate(c.Day)
	}
	run, ok := x.run(c.Offence, day)
	if !ok {
		return NoPlace, Always
	}
	from, to := 0, law.MaxAge
	met := map[law.CircumstanceID]bool{}
	marks = Always
	for _, name := range strings.Split(c.Circumstances, ";") {
		w, known := x.words[name]
		switch {
		case name == "" && c.Circumstances == "":
			continue
		case !known || met[w.Circumstance]:
			return NoPlace, Always
		}
		met[w.Circumstance] = true
		marks |= w.Marks[run.Word-1]
		from, to = max(from, w.From), min(to, w.To)
	}
	if c.Age != "" {
		age, err := strconv.Atoi(c.Age)
		if err != nil || age < from || age > to {
			return NoPlace, Always
		}
		from, to = age, age
	}
	if from > to {
		return NoPlace, Always
	}
	return place(run.Number, x.law.band(from), x.law.band(to)), marks
}

func (x *lookup) run(name string, day law.Date) (Run, bool) {
	for _, n := range x.names[name] {
		for _, r := range x.runs[n.Question] {
			if n.Days.Has(day) && r.Days.Has(day) {
				return r, true
			}
		}
	}
	return Run{}, false
}
