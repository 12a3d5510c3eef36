package cases

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
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
// none, and a set of circumstances, and by their facts for all others.
type judge struct {
	edition *law.Edition
	write   func(resolve.Answer) *result

	offences memo // text of a cell -> index of the offence
	sets     memo // text of a cell -> index of the set of circumstances
	with     [][]law.CircumstanceID
	// table is the decision table: by set, then by offence and slot of the age.
	// Ages that the offence does not tell apart share a result.
	table   [][]*result
	classes [][]law.Ages // of each offence

	results map[facts]*result
	answers map[facts]*resolve.Answer
}

// facts is all that a result depends on.
type facts struct {
	offence              *law.Offence
	victim               law.Ages
	several, leap, dated bool
	with, maybe          string
}

// The table has a slot for each age, and one for an age that is not known.
const (
	unknownAge = law.MaxAge + 1
	ageSlots   = law.MaxAge + 2
)

// Bounds of what is kept, so that no input makes a run grow.
const (
	maxSets    = 256
	maxResults = 4096
)

func newJudge(e *law.Edition) *judge {
	return &judge{
		edition: e, classes: make([][]law.Ages, len(e.Offences)),
		results: map[facts]*result{}, answers: map[facts]*resolve.Answer{}, offences: newMemo(), sets: newMemo(),
	}
}

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

// plain looks up the result of a case whose facts are written plainly; nil when
// they are not, or were not met before.
func (j *judge) plain(offence, age, with []byte) *result {
	slot, ok := ageSlot(age)
	o := j.offences.find(offence)
	s := j.sets.find(with)
	if !ok || o < 0 || s < 0 {
		return nil
	}
	if r := j.table[s][o*ageSlots+slot]; r != nil {
		return r
	}
	return j.decide(o, slot, s)
}

// decide fills the table for an offence and an age, and for all ages alike.
func (j *judge) decide(o, slot, set int) *result {
	offence, row := j.edition.Offences[o], j.table[set][o*ageSlots:]
	f := law.Facts{With: j.with[set]}
	if slot == unknownAge {
		row[slot] = j.write(resolve.Resolve(offence, f))
		return row[slot]
	}
	if j.classes[o] == nil {
		j.classes[o] = resolve.AgeClasses(offence)
	}
	f.Victims = []law.Ages{law.AgeBand(slot, slot)}
	r := j.write(resolve.Resolve(offence, f))
	for _, class := range j.classes[o] {
		if class.Has(slot) {
			for age := range class.All() {
				row[age] = r
			}
		}
	}
	return r
}

// learn keeps the texts of a case that could be read, so that [judge.plain]
// knows them from then on.
func (j *judge) learn(o *law.Offence, f law.Facts, offence, with []byte) {
	if j.offences.find(offence) < 0 {
		for i, known := range j.edition.Offences {
			if known == o {
				j.offences.keep(offence, i)
			}
		}
	}
	if j.sets.find(with) < 0 && len(j.with) < maxSets && j.sets.keep(with, len(j.with)) {
		j.with = append(j.with, f.With)
		j.table = append(j.table, make([]*result, len(j.edition.Offences)*ageSlots))
	}
}

// any gives the result of any facts.
func (j *judge) any(o *law.Offence, f law.Facts) *result {
	key := factsOf(o, f)
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

// answer gives the answer to any facts.
func (j *judge) answer(o *law.Offence, f law.Facts) *resolve.Answer {
	key := factsOf(o, f)
	if a := j.answers[key]; a != nil {
		return a
	}
	if len(j.answers) >= maxResults {
		clear(j.answers)
	}
	a := resolve.Resolve(o, f)
	j.answers[key] = &a
	return &a
}

func factsOf(o *law.Offence, f law.Facts) facts {
	return facts{
		offence: o, victim: f.Youngest(), several: len(f.Victims) > 1,
		leap: law.LeapBirthday(f.Born, f.Date), dated: !f.Date.IsZero() && f.Born.IsZero(),
		with: joined(f.With), maybe: joined(f.Maybe),
	}
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

// memo maps short texts to small numbers. It is a hash table of fixed size that
// is looked up without allocating.
type memo struct {
	slots *[memoSize]memoSlot
	used  int
}

type memoSlot struct {
	text  string
	value int // 0 is an empty slot
}

const (
	memoSize = 1024 // a power of two
	memoFull = memoSize / 4
	maxMemo  = 256 // bytes of a text
)

func newMemo() memo { return memo{slots: new([memoSize]memoSlot)} }

// home is where a text is looked for first. Its length and the two ends and the
// middle part most texts; the others are found behind.
func home(text []byte) int {
	n := len(text)
	if n == 0 {
		return 0
	}
	h := uint(n)*37 ^ uint(text[0])*5 ^ uint(text[n-1])<<4 ^ uint(text[n/2])<<2
	return int(h & (memoSize - 1))
}

// find gives the number of a text, or -1.
func (m *memo) find(text []byte) int {
	for i := home(text); ; i = (i + 1) & (memoSize - 1) {
		s := &m.slots[i]
		if s.value == 0 {
			return -1
		}
		if s.text == string(text) {
			return s.value - 1
		}
	}
}

// keep gives a text a number; false when there is no room for it.
func (m *memo) keep(text []byte, value int) bool {
	if m.used == memoFull || len(text) > maxMemo {
		return false
	}
	i := home(text)
	for m.slots[i].value != 0 {
		i = (i + 1) & (memoSize - 1)
	}
	m.slots[i] = memoSlot{string(text), value + 1}
	m.used++
	return true
}
