package cases

import (
	"bytes"
	"strings"
	"time"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// noCircumstance stands for a word that says that there is none.
const noCircumstance = 1<<16 - 2

// unknownAge stands in the place of an age that is not known.
const unknownAge = law.MaxAge + 1

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

// plainDate gives the day of a date that is written plainly, or none.
func plainDate(text []byte) law.Date {
	if len(text) == 0 {
		return law.Date{}
	}
	day, _ := plainDay(text)
	return law.Date{Year: day / 10000, Month: time.Month(day / 100 % 100), Day: day % 100}
}

// recent is the results met last, by the facts of plain cases: a store of fixed
// size in which a case takes the place of another one.
type recent [4096]struct {
	key    plainKey
	result *result
}

// plainKey is the facts of a plain case, in whose place few others stand.
type plainKey struct {
	asked uint64 // the epoch, the question and the class of the age
	with  uint64 // places of the circumstances, from 1, in 16 bits each
}

// most is how many circumstances a key holds.
const most = 4

func (k plainKey) home() int {
	h := (k.asked ^ k.with*0x9e3779b97f4a7c15) * 0x9e3779b97f4a7c15
	return int(h >> (64 - 12))
}

// plain is a case whose facts are written plainly.
type plain struct {
	offence, age, date, with []byte
	value                    bool // the circumstances are the value of a key
}

// read makes the case at hand a plain one, whose circumstances alone it codes; ok is
// false when its facts are not plain, or have a name that was not met before.
func (j *judge) read(p *plain) (e *epoch, asked met, slot int, ok bool) {
	if e = j.epochOf(p.date); e == nil {
		return nil, met{}, 0, false
	}
	slot, ok = ageSlot(p.age)
	at := e.offences.find(p.offence)
	if !ok || at < 0 || !j.readWith(p.with, p.value) {
		return nil, met{}, 0, false
	}
	return e, e.met[at], slot, true
}

// plain gives the result of a plain case; nil for every other.
func (j *judge) plain(p *plain) *result {
	e, asked, slot, ok := j.read(p)
	if !ok {
		return nil
	}
	q := asked.question
	class := uint8(255)
	if slot != unknownAge {
		class = j.asked[q].history.Class(slot)
	}
	key := plainKey{asked: uint64(e.number)<<40 | uint64(q)<<8 | uint64(class)}
	list := j.coded.With
	for i, place := range list[:min(len(list), most)] {
		key.with |= uint64(place+1) << (16 * i)
	}
	known := &j.recent[key.home()]
	if known.result != nil && known.key == key && len(list) <= most {
		return known.result
	}
	j.set(e.day, slot)
	r := j.decide(q)
	if len(list) <= most {
		known.key, known.result = key, r
	}
	return r
}

// set makes the case at hand one of a plain age on a day.
func (j *judge) set(day law.Date, slot int) {
	c := &j.coded
	*c = resolve.Coded{Date: day, With: c.With, Maybe: c.Maybe[:0]}
	if slot != unknownAge {
		j.victim[0] = law.AgeBand(slot, slot)
		c.Victims = j.victim[:]
	}
}

// readWith reads circumstances that are written plainly into the case at hand;
// false when they are not, or have a name that was not met before.
func (j *judge) readWith(text []byte, value bool) bool {
	j.coded.With = j.coded.With[:0]
	switch {
	case len(text) == 0, value && text[0] == 'n':
		return true
	case value && text[0] == '[':
		return j.readArray(text)
	case value:
		text = inside(text)
	}
	for more := true; more; {
		var name []byte
		name, text, more = bytes.Cut(text, []byte{';'})
		if len(name) > 0 && !j.readName(name) {
			return false
		}
	}
	return true
}

// readArray reads an array of texts in which nothing is escaped and no blank
// stands at its ends.
func (j *judge) readArray(text []byte) bool {
	text = text[1 : len(text)-1]
	for more := len(text) > 0; more; {
		if text[0] != '"' {
			return false
		}
		end := bytes.IndexByte(text[1:], '"') + 1
		if end == 0 || !j.readName(text[1:end]) {
			return false
		}
		text = text[end+1:]
		if more = len(text) > 0; !more {
			break
		}
		if text[0] != ',' {
			return false
		}
		if text = bytes.TrimLeft(text[1:], " "); len(text) == 0 {
			return false
		}
	}
	return true
}

// readName takes the circumstance of a name that was met before.
func (j *judge) readName(name []byte) bool {
	switch place := j.names.find(name); place {
	case -1:
		return false
	case noCircumstance:
	default:
		j.coded.With = append(j.coded.With, place)
	}
	return true
}

// learn keeps the names of a case that could be read, so that [judge.plain]
// knows them from then on.
func (j *judge) learn(o *law.Offence, f law.Facts, offence []byte, with []string) {
	e := j.of(f.Date)
	if e.offences.find(offence) < 0 {
		if e.offences.keep(offence, len(e.met)) {
			e.met = append(e.met, met{j.number(o), o})
		}
	}
	for _, name := range with {
		j.learnName(name)
	}
}

// learnName keeps the name of a circumstance, unless a table or JSON writes it in
// another way than it reads.
func (j *judge) learnName(name string) {
	escaped := func(r rune) bool { return r < ' ' || r == '"' || r == '\\' || r == ';' }
	if j.names.find([]byte(name)) >= 0 || strings.ContainsFunc(name, escaped) {
		return
	}
	place := noCircumstance
	if !law.SaysNothing(name) {
		id, fault := j.edition.FindCircumstance(name)
		if fault != nil {
			return
		}
		place = j.tables.Place(id)
	}
	j.names.keep([]byte(name), place)
}
