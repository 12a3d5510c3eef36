package cases

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
)

// result is an answer as it is counted and written. The pieces are its columns,
// see [layout.pieces].
type result struct {
	status law.Status // or rejected
	pieces [][]byte
}

const rejected law.Status = "rejected"

// judge answers cases for one worker. It codes their facts and lets tables decide.
// What it keeps is bounded by the law and not by the input: results by what was
// decided, and the last ones met by their facts in a store of fixed size.
type judge struct {
	edition *law.Edition
	write   func(o *law.Offence, d resolve.Decision) *result

	tables *resolve.Tables
	edges  []int // days on which something changes in the edition, as year, month and day in one number
	epochs []epoch
	names  memo // text of a circumstance -> its place in the vocabulary
	places map[law.CircumstanceID]int

	numbers map[question]int // places in asked
	asked   []posedQuestion
	known   map[decided]*result
	recent  *recent
	coded   resolve.Coded // of the case at hand
	victim  [1]law.Ages   // likewise

	study   func(resolve.Answer) any
	answers map[facts]*studied
}

// studied is an answer with its columns and what else was found out for it.
type studied struct {
	answer resolve.Answer
	row    []machine.Field
	study  any
}

// question is an offence, or one by an article of its aggravated tiers, whatever
// the day.
type question struct{ offence, named string }

// posedQuestion is a question that was met.
type posedQuestion struct {
	offence *law.Offence // as it was seen first
	history *resolve.History
}

// decided is what was decided about a question.
type decided struct {
	question int
	decision resolve.Decision
}

// epoch is a run of days on which nothing changes in the edition. Epoch 0 is
// that of cases without a date. With the edges e(1) to e(n), epoch 1 is before
// e(1) and epoch i+1 begins with e(i); an edition without versions by date has
// no edges.
type epoch struct {
	number   int
	day      law.Date // in it; zero for cases without a date
	view     *law.Edition
	offences memo // text of a cell -> number of the question
}

// facts is all that a study depends on.
type facts struct {
	offence     *law.Offence // as it is seen on the day
	victim      law.Ages
	victims     string // when there are several
	leap, dated bool
	with, maybe string
}

// Bounds of what is kept, so that no input makes a run grow.
const (
	maxKnown   = 16384
	maxAnswers = 256 // each holds its reasons, and what was studied beside it
)

func newJudge(e *law.Edition) *judge {
	j := &judge{
		edition: e, tables: resolve.NewTables(e), names: newMemo(), places: map[law.CircumstanceID]int{},
		numbers: map[question]int{}, known: map[decided]*result{}, recent: new(recent), answers: map[facts]*studied{},
	}
	for i, c := range e.Circumstances {
		j.places[c.ID] = i
	}
	j.epochs = append(j.epochs, epoch{view: e})
	if !e.Dated() {
		// That there is a date changes what is said, and which one it is does not.
		j.epochs = append(j.epochs, epoch{number: 1, view: e, day: e.Published})
		return j
	}
	edges := e.Edges()
	j.epochs = append(j.epochs, epoch{number: 1, day: edges[0].Before()})
	for i, d := range edges {
		j.edges = append(j.edges, ordinal(d.Year, int(d.Month), d.Day))
		j.epochs = append(j.epochs, epoch{number: i + 2, day: d})
	}
	return j
}

// ordinal orders days.
func ordinal(year, month, day int) int { return (year*100+month)*100 + day }

// at gives the epoch of a day.
func (j *judge) at(day int) *epoch { return j.open(&j.epochs[j.epochAt(day)]) }

// epochAt gives the number of the epoch of a day.
func (j *judge) epochAt(day int) int {
	low, high := 0, len(j.edges)
	for low < high {
		if mid := (low + high) / 2; j.edges[mid] <= day {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return 1 + low
}

// of gives the epoch of a date that was read.
func (j *judge) of(d law.Date) *epoch {
	if d.IsZero() {
		return j.open(&j.epochs[0])
	}
	return j.at(ordinal(d.Year, int(d.Month), d.Day))
}

// open makes what an epoch needs when it is first met.
func (j *judge) open(e *epoch) *epoch {
	if e.view == nil {
		e.view = j.edition.On(e.day)
	}
	if e.offences.slots == nil {
		e.offences = newMemo()
	}
	return e
}

// on gives the edition as it is seen on a day; as a whole when there is none.
func (j *judge) on(d law.Date) *law.Edition { return j.of(d).view }

// number gives the number of a question.
func (j *judge) number(o *law.Offence) int {
	q := question{o.ID, o.Named}
	n, known := j.numbers[q]
	if !known {
		n = len(j.asked)
		j.numbers[q] = n
		j.asked = append(j.asked, posedQuestion{o, j.tables.Of(o)})
	}
	return n
}

// any gives the result of any facts.
func (j *judge) any(o *law.Offence, f law.Facts) *result {
	j.code(f)
	return j.decide(j.number(o))
}

// code codes facts.
func (j *judge) code(f law.Facts) {
	c := &j.coded
	c.Victims, c.Born, c.Date, c.Until, c.Today = f.Victims, f.Born, f.Date, f.Until, f.Today
	c.With, c.Maybe = c.With[:0], c.Maybe[:0]
	for _, id := range f.With {
		c.With = append(c.With, j.places[id])
	}
	for _, id := range f.Maybe {
		c.Maybe = append(c.Maybe, j.places[id])
	}
}

// decide gives the result of the case at hand.
func (j *judge) decide(question int) *result {
	q := &j.asked[question]
	key := decided{question, q.history.Decide(&j.coded)}
	r := j.known[key]
	if r == nil {
		if len(j.known) >= maxKnown {
			clear(j.known)
		}
		r = j.write(q.offence, key.decision)
		j.known[key] = r
	}
	return r
}

// answer gives the answer to any facts, with what was found out for it.
func (j *judge) answer(o *law.Offence, f law.Facts) studied {
	if !f.Until.IsZero() {
		return j.found(o, f)
	}
	key := factsOf(o, f)
	known := j.answers[key]
	if known == nil {
		if len(j.answers) >= maxAnswers {
			clear(j.answers)
		}
		a := j.found(o, f)
		known = &a
		j.answers[key] = known
	}
	a := *known
	a.answer.Facts = f // those of another day may have the same answer
	return a
}

func (j *judge) found(o *law.Offence, f law.Facts) studied {
	a := resolve.Resolve(o, f)
	return studied{a, machine.Row(a), j.study(a)}
}

func factsOf(o *law.Offence, f law.Facts) facts {
	key := facts{
		offence: o, victim: f.Youngest(),
		leap: law.LeapBirthday(f.Born, f.Date), dated: !f.Date.IsZero() && f.Born.IsZero(),
		with: joined(f.With), maybe: joined(f.Maybe),
	}
	if len(f.Victims) > 1 {
		var b strings.Builder
		for _, v := range f.Victims {
			b.WriteString(v.String())
			b.WriteByte(' ')
		}
		key.victims = b.String()
	}
	return key
}

func joined(ids []law.CircumstanceID) string {
	if len(ids) == 0 {
		return ""
	}
	var b strings.Builder
	for _, id := range ids {
		b.WriteString(string(id))
		b.WriteByte(' ')
	}
	return b.String()
}
