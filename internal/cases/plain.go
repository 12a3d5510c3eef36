package cases

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"slices"
	"strings"
	"time"

	"github.com/conmina/conmina/internal/law"
)

// noCircumstance stands for a word that says that there is no circumstance.
const noCircumstance = 1<<16 - 2

// Values that stand for something other than an age in completed years.
const (
	unknownAge = law.MaxAge + 1 // the age is not known
	otherAges  = law.MaxAge + 2 // there are several, or a band
)

// ageSlot gives the slot of a plainly written age. ok is false for every text that
// needs a parser.
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

// plainDay gives the number of a plainly written day of the calendar. ok is false
// for every text that needs a parser.
func plainDay(t []byte) (day int, ok bool) {
	if len(t) != len("2006-01-02") {
		return 0, false
	}
	month := binary.LittleEndian.Uint64(t) ^ dateForm // the digits and marks of the year and the month
	date := uint64(binary.LittleEndian.Uint16(t[8:])) ^ dateForm&0xffff
	if ((month+dateRoom)|month|(date+dateRoom&0xffff)|date)&highs != 0 {
		return 0, false
	}
	digit := func(word uint64, at int) int { return int(word >> (8 * at) & 0xff) }
	y := digit(month, 0)*1000 + digit(month, 1)*100 + digit(month, 2)*10 + digit(month, 3)
	m := digit(month, 5)*10 + digit(month, 6)
	d := digit(date, 0)*10 + digit(date, 1)
	if y < firstPlainYear || y > lastPlainYear || m < 1 || m > 12 || d < 1 {
		return 0, false
	}
	return ordinal(y, m, d), d <= 28 || d <= daysIn(y, m)
}

// dateForm is the text 0000-00- as a word. The bytes of a date that has this form
// differ from it by their digits, and by nothing at its marks. Added to these
// differences, dateRoom sets the highest bit of each byte that differs by more.
const (
	dateForm = 0x2d30302d30303030
	dateRoom = 0x7f76767f76767676
)

// The years of plain days.
const (
	firstPlainYear = 1900
	lastPlainYear  = 2099
)

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

// epochOf gives the epoch of a plainly written date; nil for every text that needs
// a parser.
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

// plainDate gives the day of a plainly written date; zero when there is none.
func plainDate(text []byte) law.Date {
	if len(text) == 0 {
		return law.Date{}
	}
	day, _ := plainDay(text)
	return law.Date{Year: day / 10000, Month: time.Month(day / 100 % 100), Day: day % 100}
}

// recent holds the latest results by the facts of cases with circumstances. It has a
// fixed size, and a new case overwrites an older one.
type recent [1 << recentBits]struct {
	key    recentKey
	result *result
}

const recentBits = 12

// recentKey holds the facts of a case.
type recentKey struct {
	asked uint64 // what was met, and the class of the age
	with  uint64 // set of places of circumstances
}

func (k recentKey) home() uint64 { return mix(mix(0, k.asked), k.with) >> (64 - recentBits) }

// plain is a case with plainly written facts: the text of each, by its role.
type plain struct {
	cells [roleCount][]byte
	value bool // the circumstances are JSON values
}

// bare reports whether the case has only facts that [coded] has room for.
func (p *plain) bare() bool {
	return len(p.cells[roleBorn])+len(p.cells[roleUntil])+len(p.cells[roleMaybe]) == 0
}

// read starts to read the case at hand: it finds the offence, and reads the
// circumstances and the victims. slot is the age of a single victim, or says that
// the age is not known or that more must be read. ok is false when the facts are
// not plain, or have a name that was not met before.
func (j *judge) read(p *plain) (e *epoch, asked *met, slot int, ok bool) {
	if e = j.epochOf(p.cells[roleDate]); e == nil {
		return nil, nil, 0, false
	}
	if slot, ok = ageSlot(p.cells[roleAge]); !ok {
		slot, ok = otherAges, j.readVictims(p.cells[roleAge])
	}
	asked = e.find(j.offences.find(p.cells[roleOffence]))
	if !ok || asked == nil {
		return nil, nil, 0, false
	}
	c := &j.coded
	if c.With, ok = j.readNames(c.With[:0], p.cells[roleWith], p.value); ok {
		c.Maybe, ok = j.readNames(c.Maybe[:0], p.cells[roleMaybe], p.value)
	}
	if ok && (slices.ContainsFunc(c.With, j.aged.has) || slices.ContainsFunc(c.Maybe, j.aged.has)) {
		slot, ok = j.readAged(p, slot)
	}
	return e, asked, slot, ok
}

// readAged reads the circumstances of the case at hand that tell an age of the
// victim. ok is false when they contradict the age, or when it needs a parser of whom
// they are told.
func (j *judge) readAged(p *plain, slot int) (_ int, ok bool) {
	c := &j.coded
	if slot == otherAges || len(p.cells[roleBorn]) > 0 || slices.ContainsFunc(c.Maybe, j.aged.has) {
		return slot, false
	}
	ages := law.AnyAge()
	if slot != unknownAge {
		ages = law.AgeBand(slot, slot)
	}
	for _, place := range c.With {
		if j.aged.has(place) {
			ages = ages.Intersect(j.agesOf(place))
		}
	}
	c.With = slices.DeleteFunc(c.With, j.ages.has)
	if slot == unknownAge {
		c.Victims, slot = append(c.Victims[:0], ages), otherAges
	}
	return slot, !ages.Empty()
}

// agesOf is the ages that a circumstance tells.
func (j *judge) agesOf(place int) law.Ages {
	c := j.edition.Circumstances[place]
	return c.VictimAge.Union(c.OnlyAge)
}

// places is a set of places of circumstances, of which it has room for 64.
type places uint64

func (s places) has(place int) bool { return place < 64 && s>>place&1 != 0 }

// noteAges notes which circumstances tell ages.
func (j *judge) noteAges() {
	for place, c := range j.edition.Circumstances {
		if place < 64 && !j.agesOf(place).Empty() {
			j.aged |= 1 << place
			if !c.VictimAge.Empty() {
				j.ages |= 1 << place
			}
		}
	}
}

// plain gives the result of a plain case; nil for every other case.
func (j *judge) plain(p *plain) *result {
	e, asked, slot, ok := j.read(p)
	if !ok {
		return nil
	}
	if with, ok := setOf(j.coded.With); ok && slot != otherAges && p.bare() {
		return j.known(e, asked, slot, with)
	}
	if !j.set(p, plainDate(p.cells[roleDate]), slot) {
		return nil
	}
	return j.decide(asked.question)
}

// setOf gives a list of places as a set of bits. It is false when a set has no room
// for one of them.
func setOf(places []int) (set uint64, ok bool) {
	for _, place := range places {
		if place >= 64 {
			return 0, false
		}
		set |= 1 << place
	}
	return set, true
}

// known gives the result of a case with one victim on a day of an epoch. slot is the
// age or [unknownAge]. It is decided when it was not decided before.
func (j *judge) known(e *epoch, m *met, slot int, with uint64) *result {
	class := j.asked[m.question].classes[slot]
	if with == 0 {
		known := &m.alone[class]
		if *known == nil {
			*known = j.decideBare(e, m, slot, with)
		}
		return *known
	}
	key := recentKey{uint64(m.number)<<8 | uint64(class), with}
	known := &j.recent[key.home()]
	if known.result == nil || known.key != key {
		known.key, known.result = key, j.decideBare(e, m, slot, with)
	}
	return known.result
}

// decideBare decides a case as [judge.known] takes it.
func (j *judge) decideBare(e *epoch, m *met, slot int, with uint64) *result {
	j.coded.With, j.coded.Maybe = j.coded.With[:0], j.coded.Maybe[:0]
	for rest := with; rest != 0; rest &= rest - 1 {
		j.coded.With = append(j.coded.With, bits.TrailingZeros64(rest))
	}
	j.set(&plain{}, e.day, slot)
	return j.decide(m.question)
}

// set adds a day and, when there is one, a plain age to the case at hand. It is
// false when the facts contradict each other or need a parser.
func (j *judge) set(p *plain, day law.Date, slot int) bool {
	c := &j.coded
	c.Date, c.Until, c.Born = day, law.Date{}, law.Date{}
	switch slot {
	case otherAges:
	case unknownAge:
		c.Victims = c.Victims[:0]
	default:
		c.Victims = append(c.Victims[:0], law.AgeBand(slot, slot))
	}
	return p.bare() || j.setBorn(p.cells[roleBorn], slot) && j.setUntil(p.cells[roleUntil]) && j.soundMaybe()
}

// setBorn computes the age from a plainly written date of birth.
func (j *judge) setBorn(born []byte, slot int) bool {
	if len(born) == 0 {
		return true
	}
	c := &j.coded
	if _, ok := plainDay(born); !ok || slot != unknownAge || c.Date.IsZero() {
		return false
	}
	c.Born = plainDate(born)
	age := law.AgeOn(c.Born, c.Date)
	c.Victims = append(c.Victims, age)
	return !age.Empty()
}

// setUntil reads a plainly written last day of the act.
func (j *judge) setUntil(until []byte) bool {
	if len(until) == 0 {
		return true
	}
	c := &j.coded
	if _, ok := plainDay(until); !ok || c.Date.IsZero() || !c.Born.IsZero() {
		return false
	}
	if c.Until = plainDate(until); c.Until == c.Date {
		c.Until = law.Date{}
	}
	return c.Until.IsZero() || c.Until.Compare(c.Date) > 0
}

// soundMaybe reports whether no circumstance in doubt is also given, or settled by
// the number of victims.
func (j *judge) soundMaybe() bool {
	c := &j.coded
	return !slices.ContainsFunc(c.Maybe, func(place int) bool {
		return slices.Contains(c.With, place) || len(c.Victims) > 1 && j.edition.Circumstances[place].Plural
	})
}

// maxPlainVictims is the highest number of victims of a plain case.
const maxPlainVictims = 16

// readVictims reads plainly written ages of several victims, and bands of ages.
func (j *judge) readVictims(text []byte) bool {
	c := &j.coded
	c.Victims = c.Victims[:0]
	for more := true; more; {
		var one []byte
		one, text, more = bytes.Cut(text, []byte{';'})
		low, high, isBand := bytes.Cut(one, []byte{'-'})
		if open, ok := bytes.CutSuffix(one, []byte{'+'}); ok {
			low, high, isBand = open, []byte("130"), true
		}
		if !isBand {
			high = low
		}
		from, plain := ageSlot(low)
		to, alike := ageSlot(high)
		if !plain || !alike || len(low) == 0 || len(high) == 0 || from > to || len(c.Victims) == maxPlainVictims {
			return false
		}
		c.Victims = append(c.Victims, law.AgeBand(from, to))
	}
	return true
}

// readNames adds plainly written circumstances to a list of places. ok is false
// when a name is not plain or was not met before.
func (j *judge) readNames(list []int, text []byte, value bool) (_ []int, ok bool) {
	switch {
	case len(text) == 0, value && text[0] == 'n':
		return list, true
	case value && text[0] == '[':
		return j.readArray(list, text)
	case value:
		text = inside(text)
	}
	for more := true; more; {
		var name []byte
		name, text, more = bytes.Cut(text, []byte{';'})
		if len(name) == 0 {
			continue
		}
		if list, ok = j.readName(list, name); !ok {
			return list, false
		}
	}
	return list, true
}

// readArray reads an array of texts without escapes and without blanks at their
// ends.
func (j *judge) readArray(list []int, text []byte) (_ []int, ok bool) {
	text = text[1 : len(text)-1]
	for len(text) > 0 {
		if text[0] != '"' {
			return list, false
		}
		end := bytes.IndexByte(text[1:], '"') + 1
		if end == 0 {
			return list, false
		}
		if list, ok = j.readName(list, text[1:end]); !ok {
			return list, false
		}
		if text = text[end+1:]; len(text) == 0 {
			break
		}
		if text[0] != ',' {
			return list, false
		}
		if text = bytes.TrimLeft(text[1:], " "); len(text) == 0 {
			return list, false
		}
	}
	return list, true
}

// readName adds the circumstance of a name, which must have been met before.
func (j *judge) readName(list []int, name []byte) (_ []int, ok bool) {
	switch place := j.names.find(name); place {
	case -1:
		return list, false
	case noCircumstance:
		return list, true
	default:
		return append(list, place), true
	}
}

// learn stores the names of a case that could be read, so that [judge.plain] knows
// them from then on.
func (j *judge) learn(o *law.Offence, f law.Facts, offence []byte, names ...[]string) {
	j.meet(j.of(f.Date), o, offence)
	for _, list := range names {
		for _, name := range list {
			j.learnName(name)
		}
	}
}

// meet stores that the text of a cell asks for an offence in an epoch.
func (j *judge) meet(e *epoch, o *law.Offence, text []byte) {
	n := j.offences.find(text)
	if n < 0 {
		if n = j.offences.used; !j.offences.keep(text, n) {
			return
		}
	}
	for len(e.met) <= n {
		e.met = append(e.met, nil)
	}
	if e.met[n] == nil {
		question := j.number(o)
		classes := slices.Max(j.asked[question].classes[:]) + 1
		e.met[n] = &met{j.mets, question, o, make([]*result, classes)}
		j.mets++
	}
}

// learnName stores the name of a circumstance.
func (j *judge) learnName(name string) {
	if j.names.find([]byte(name)) >= 0 {
		return
	}
	place := noCircumstance
	if !law.SaysNothing(name) {
		id, fault := j.edition.FindCircumstance(name)
		if fault != nil {
			return
		}
		if place = j.tables.Place(id); place >= 64 && !j.agesOf(place).Empty() {
			return
		}
	}
	j.keepName(name, place)
}

// keepName stores a name, unless a table or JSON writes the name differently from
// how it reads.
func (j *judge) keepName(name string, place int) {
	escaped := func(r rune) bool { return r < ' ' || r == '"' || r == '\\' || r == ';' }
	if !strings.ContainsFunc(name, escaped) && j.names.find([]byte(name)) < 0 {
		j.names.keep([]byte(name), place)
	}
}
