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

// judge answers cases for one worker. It works out each result once and keeps
// it: in a table for cases that name an offence, one age in completed years or
// none, a day where the edition has versions by date, and a set of
// circumstances, and by their facts for all others.
type judge struct {
	edition *law.Edition
	write   func(resolve.Answer) *result

	edges  []int // days on which something changes in the edition, as year, month and day in one number
	epochs []epoch
	sets   memo // text of a cell -> index of the set of circumstances
	with   [][]law.CircumstanceID
	rows   int                     // of all tables
	alike  map[question][]law.Ages // see [judge.alikeEver]

	results map[facts]*result
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

// epoch is a run of days on which nothing changes in the edition. Epoch 0 is
// that of cases without a date. With the edges e(1) to e(n), epoch 1 is before
// e(1) and epoch i+1 begins with e(i); an edition without versions by date has
// no edges.
type epoch struct {
	day      law.Date // in it; zero for cases without a date
	view     *law.Edition
	asked    []*law.Offence // every question that an offence can be named for
	offences memo           // text of a cell -> index of the question
	// table is the decision table: by set, then by question and slot of the age.
	// Ages that the offence does not tell apart share a result.
	table   [][]*result
	classes [][]law.Ages // of each question
}

// facts is all that a result depends on.
type facts struct {
	offence     *law.Offence // as it is seen on the day
	victim      law.Ages
	victims     string // when there are several
	until       int    // the epoch of the last day, of an act of several, -1 where it is not known; else 0
	leap, dated bool
	with, maybe string
}

// The table has a slot for each age, and one for an age that is not known.
const (
	unknownAge = law.MaxAge + 1
	ageSlots   = law.MaxAge + 2
)

// Bounds of what is kept, so that no input makes a run grow.
const (
	maxSets    = 256
	maxRows    = 256
	maxResults = 16384
	maxAnswers = 256 // each holds its reasons, and what was studied beside it
)

func newJudge(e *law.Edition) *judge {
	j := &judge{
		edition: e, results: map[facts]*result{}, answers: map[facts]*studied{}, sets: newMemo(),
		alike: map[question][]law.Ages{}, epochs: []epoch{newEpoch(e, law.Date{})},
	}
	if !e.Dated() {
		// That there is a date changes what is said, and which one it is does not.
		j.epochs = append(j.epochs, newEpoch(e, e.Published))
		return j
	}
	edges := e.Edges()
	j.epochs = append(j.epochs, newEpoch(nil, edges[0].Before()))
	for _, d := range edges {
		j.edges = append(j.edges, ordinal(d.Year, int(d.Month), d.Day))
		j.epochs = append(j.epochs, newEpoch(nil, d))
	}
	return j
}

func newEpoch(view *law.Edition, day law.Date) epoch { return epoch{day: day, view: view} }

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
		e.asked = e.view.Askable()
		e.offences, e.classes = newMemo(), make([][]law.Ages, len(e.asked))
	}
	return e
}

// on gives the edition as it is seen on a day; as a whole when there is none.
func (j *judge) on(d law.Date) *law.Edition { return j.of(d).view }

// ageSlot gives the slot of an age that is written plainly; ok is false for all
// that needs a parser.
func ageSlot(text []byte) (slot int, ok bool) {
	switch len(text) {
	case 0:
		return unknownAge, true
	case 1:
		n := text[0] - '0'
		return int(n), n <= 9
	case 2:
		a, b := text[0]-'0', text[1]-'0'
		return int(a)*10 + int(b), a >= 1 && a <= 9 && b <= 9
	case 3:
		a, b, c := text[0]-'0', text[1]-'0', text[2]-'0'
		slot = int(a)*100 + int(b)*10 + int(c)
		return slot, a == 1 && b <= 9 && c <= 9 && slot <= law.MaxAge
	}
	return 0, false
}

// plainDay gives the number of a day of the calendar that is written plainly; ok
// is false for all that needs a parser.
func plainDay(t []byte) (day int, ok bool) {
	if len(t) != len("2006-01-02") || t[4] != '-' || t[7] != '-' {
		return 0, false
	}
	for i, c := range t {
		if i != 4 && i != 7 {
			if c -= '0'; c > 9 {
				return 0, false
			}
			day = day*10 + int(c)
		}
	}
	year, month, date := day/10000, day/100%100, day%100
	if year < 1900 || year >= 2100 || month < 1 || month > 12 || date < 1 {
		return 0, false
	}
	return day, date <= 28 || date <= daysIn(year, month)
}

// daysIn is the number of days of a month.
func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// epochOf gives the epoch of a date as it is written; nil for all that needs a
// parser.
func (j *judge) epochOf(date []byte) *epoch {
	if len(date) == 0 {
		return j.open(&j.epochs[0])
	}
	day, ok := plainDay(date)
	if !ok {
		return nil
	}
	return j.at(day)
}

// plain looks up the result of a case whose facts are written plainly; nil when
// they are not, or were not met before.
func (j *judge) plain(offence, age, date, with []byte) *result {
	e := j.epochOf(date)
	if e == nil {
		return nil
	}
	slot, ok := ageSlot(age)
	o := e.offences.find(offence)
	s := j.sets.find(with)
	if !ok || o < 0 || s < 0 {
		return nil
	}
	if s < len(e.table) && e.table[s] != nil {
		if r := e.table[s][o*ageSlots+slot]; r != nil {
			return r
		}
	} else if !j.grow(e, s) {
		return nil
	}
	return j.decide(e, o, slot, s)
}

// grow gives an epoch the row of its table for a set; false when there is no
// more room.
func (j *judge) grow(e *epoch, set int) bool {
	if j.rows == maxRows {
		return false
	}
	for len(e.table) <= set {
		e.table = append(e.table, nil)
	}
	e.table[set] = make([]*result, len(e.asked)*ageSlots)
	j.rows++
	return true
}

// decide fills the table for an offence and an age, and for all ages alike.
func (j *judge) decide(e *epoch, o, slot, set int) *result {
	offence, row := e.asked[o], e.table[set][o*ageSlots:]
	f := law.Facts{Date: e.day, With: j.with[set]}
	if slot == unknownAge {
		row[slot] = j.write(resolve.Resolve(offence, f))
		return row[slot]
	}
	if e.classes[o] == nil {
		e.classes[o] = j.classes(offence, e.day)
	}
	f.Victims = []law.Ages{law.AgeBand(slot, slot)}
	r := j.write(resolve.Resolve(offence, f))
	for _, class := range e.classes[o] {
		if class.Has(slot) {
			for age := range class.All() {
				row[age] = r
			}
		}
	}
	return r
}

// classes gives the sets of ages that an offence does not tell apart on a day,
// or on none.
func (j *judge) classes(o *law.Offence, day law.Date) []law.Ages {
	if day.IsZero() && len(j.edges) > 0 {
		return j.alikeEver(o)
	}
	return resolve.AgeClassesBeside(o)
}

// alikeEver gives the sets of ages that no version of an offence tells apart.
func (j *judge) alikeEver(o *law.Offence) []law.Ages {
	q := question{o.ID, o.Named}
	if j.alike[q] == nil {
		j.alike[q] = resolve.AgeClassesEver(o)
	}
	return j.alike[q]
}

// learn keeps the texts of a case that could be read, so that [judge.plain]
// knows them from then on.
func (j *judge) learn(o *law.Offence, f law.Facts, offence, with []byte) {
	e := j.of(f.Date)
	if e.offences.find(offence) < 0 {
		for i, known := range e.asked {
			if known == o {
				e.offences.keep(offence, i)
			}
		}
	}
	if j.sets.find(with) < 0 && len(j.with) < maxSets && j.sets.keep(with, len(j.with)) {
		j.with = append(j.with, f.With)
	}
}

// any gives the result of any facts.
func (j *judge) any(o *law.Offence, f law.Facts) *result {
	if !f.Until.IsZero() && !f.Born.IsZero() {
		return j.write(resolve.Resolve(o, f)) // it turns on the days of the year
	}
	key := factsOf(o, f)
	if d := f.Until; f.EndsUnknown() {
		key.until = -1
	} else if !d.IsZero() {
		key.until = j.epochAt(ordinal(d.Year, int(d.Month), d.Day))
	}
	if key.victims == "" && !key.victim.Unknown() {
		for _, class := range j.alikeEver(o) {
			if youngest, _ := class.Limits(); key.victim.Within(class) {
				key.victim = law.AgeBand(youngest, youngest) // it answers for all
			}
		}
	}
	if r := j.results[key]; r != nil {
		return r
	}
	if len(j.results) >= maxResults {
		clear(j.results)
	}
	r := j.write(resolve.Resolve(o, f))
	j.results[key] = r
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
