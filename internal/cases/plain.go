package cases

import (
	"bytes"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// noCircumstance stands for a word that says that there is no circumstance.
const noCircumstance = 1<<16 - 2

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
	return j.open(&j.epochs[j.epochOfPlain(day)])
}

// plain is a case with plainly written facts: the text of each, by its role.
type plain struct {
	cells [columns.RoleCount][]byte
	value bool // the circumstances are JSON values
	texts bool // each cell is the text itself of a JSON value, and of a type that its fact may have
}

// bare reports whether the case has only facts that [coded] has room for.
func (p *plain) bare() bool {
	return len(p.cells[columns.RoleBorn])+len(p.cells[columns.RoleUntil])+len(p.cells[columns.RoleMaybe]) == 0
}

// read starts to read the case at hand: it finds the offence, and reads the
// circumstances and the victims. slot is the age of a single victim, or says that
// the age is not known or that more must be read. ok is false when the facts are
// not plain, or have a name that was not met before.
func (j *judge) read(p *plain) (e *epoch, asked *met, slot int, ok bool) {
	if e = j.epochOf(p.cells[columns.RoleDate]); e == nil {
		return nil, nil, 0, false
	}
	if slot, ok = ageSlot(p.cells[columns.RoleAge]); !ok {
		slot, ok = otherAges, j.readVictims(p.cells[columns.RoleAge])
	}
	asked = e.find(j.offences.find(p.cells[columns.RoleOffence]))
	if !ok || asked == nil {
		return nil, nil, 0, false
	}
	c := &j.coded
	if c.With, ok = j.readNames(c.With[:0], p.cells[columns.RoleWith], p.value); ok {
		c.Maybe, ok = j.readNames(c.Maybe[:0], p.cells[columns.RoleMaybe], p.value)
	}
	if ok && (slices.ContainsFunc(c.With, j.aged.has) || slices.ContainsFunc(c.Maybe, j.aged.has)) {
		slot, ok = j.readAged(p, slot)
	}
	return e, asked, slot, ok
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
	if !j.set(p, plainDate(p.cells[columns.RoleDate]), slot) {
		return nil
	}
	return j.decide(asked.question)
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
	return p.bare() || j.setBorn(p.cells[columns.RoleBorn], slot) && j.setUntil(p.cells[columns.RoleUntil]) && j.soundMaybe()
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
		return list, j.collects && j.flawed(columns.RoleWith, nil, name)
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
	if !spelling.SaysNothing(name) {
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
