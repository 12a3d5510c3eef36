package answers

import (
	"bytes"
	"slices"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// epochOf gives the epoch of a plainly written date; nil for every text that needs
// a parser.
func (j *Store) epochOf(date []byte) *epoch {
	if len(date) == 0 {
		return &j.epochs[0]
	}
	day, ok := j.plainDay(date)
	if !ok {
		return nil
	}
	return &j.epochs[j.epochOfPlain(day)]
}

// Read starts to read the case at hand: it finds the offence, and reads the
// circumstances and the victims. slot is the age of a single victim, or says that
// the age is not known or that more must be read. ok is false when the facts are
// not plain, or have a name that was not met before.
func (j *Store) Read(p *PlainCase) (asked *met, slot int, ok bool) {
	e := j.epochOf(p.Cells[columns.RoleDate])
	if e == nil {
		return nil, 0, false
	}
	if slot, ok = ageSlot(p.Cells[columns.RoleAge]); !ok {
		slot, ok = otherAges, j.readVictims(p.Cells[columns.RoleAge])
	}
	asked = j.ask(e, p.Cells[columns.RoleOffence])
	if !ok || asked == nil {
		return nil, 0, false
	}
	c := &j.Coded
	if c.With, ok = j.ReadNames(c.With[:0], p.Cells[columns.RoleWith], p.Value); ok {
		c.Maybe, ok = j.ReadNames(c.Maybe[:0], p.Cells[columns.RoleMaybe], p.Value)
	}
	if ok && (slices.ContainsFunc(c.With, j.aged.has) || slices.ContainsFunc(c.Maybe, j.aged.has)) {
		slot, ok = j.readAged(p, slot)
	}
	return asked, slot, ok
}

// ask gives the question that a text asks in an epoch. A text that was met on other days
// is looked up for this one. It is nil for a text that was not met, or needs a parser.
func (j *Store) ask(e *epoch, text []byte) *met {
	n := j.Offences.Find(text)
	if m := e.find(n); m != nil || n < 0 {
		return m
	}
	if o, fault := e.view().FindOffenceAlone(string(text)); fault == nil && o.Cited == (articles.Cited{}) {
		j.meet(e, o, text)
	}
	return e.find(n)
}

// Set adds a day and, when there is one, a plain age to the case at hand. It is
// false when the facts contradict each other or need a parser.
func (j *Store) Set(p *PlainCase, day law.Date, slot int) bool {
	c := &j.Coded
	c.Date, c.Until, c.Born = day, law.Date{}, law.Date{}
	switch slot {
	case otherAges:
	case UnknownAge:
		c.Victims = c.Victims[:0]
	default:
		c.Victims = append(c.Victims[:0], law.AgeBand(slot, slot))
	}
	return p.bare() || j.setBorn(p.Cells[columns.RoleBorn], slot) && j.setUntil(p.Cells[columns.RoleUntil]) && j.soundMaybe()
}

// setBorn computes the age from a plainly written date of birth.
func (j *Store) setBorn(born []byte, slot int) bool {
	if len(born) == 0 {
		return true
	}
	c := &j.Coded
	if _, ok := j.plainDay(born); !ok || slot != UnknownAge || c.Date.IsZero() {
		return false
	}
	c.Born = j.PlainDate(born)
	age := law.AgeOn(c.Born, c.Date)
	c.Victims = append(c.Victims, age)
	return !age.Empty()
}

// setUntil reads a plainly written last day of the act.
func (j *Store) setUntil(until []byte) bool {
	if len(until) == 0 {
		return true
	}
	c := &j.Coded
	if _, ok := j.plainDay(until); !ok || c.Date.IsZero() || !c.Born.IsZero() {
		return false
	}
	if c.Until = j.PlainDate(until); c.Until == c.Date {
		c.Until = law.Date{}
	}
	return c.Until.IsZero() || c.Until.Compare(c.Date) > 0
}

// soundMaybe reports whether no circumstance in doubt is also given, or settled by
// the number of victims.
func (j *Store) soundMaybe() bool {
	c := &j.Coded
	return !slices.ContainsFunc(c.Maybe, func(place int) bool {
		return slices.Contains(c.With, place) || len(c.Victims) > 1 && j.edition.Circumstances[place].Plural
	})
}

// maxPlainVictims is the highest number of victims of a plain case.
const maxPlainVictims = 16

// readVictims reads plainly written ages of several victims, and bands of ages.
func (j *Store) readVictims(text []byte) bool {
	c := &j.Coded
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

// ReadNames adds plainly written circumstances to a list of places. ok is false
// when a name is not plain or was not met before.
func (j *Store) ReadNames(list []int, text []byte, value bool) (_ []int, ok bool) {
	switch {
	case len(text) == 0, value && text[0] == 'n':
		return list, true
	case value && text[0] == '[':
		return j.readArray(list, text)
	case value:
		text = Inside(text)
	}
	for more := true; more; {
		var name []byte
		name, text, more = bytes.Cut(text, []byte{';'})
		if name = bytes.Trim(name, " "); len(name) == 0 {
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
func (j *Store) readArray(list []int, text []byte) (_ []int, ok bool) {
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
func (j *Store) readName(list []int, name []byte) (_ []int, ok bool) {
	switch place := j.Names.Find(name); place {
	case -1:
		return list, j.collects && j.flawed(columns.RoleWith, nil, name)
	case noCircumstance:
		return list, true
	default:
		return append(list, place), true
	}
}

// OnPlain gives the edition as it stands on the plainly written day of a case; nil when
// the case has other days or needs a parser.
func (j *Store) OnPlain(p *PlainCase) *law.Edition {
	if e := j.epochOf(p.Cells[columns.RoleDate]); e != nil && len(p.Cells[columns.RoleBorn])+len(p.Cells[columns.RoleUntil]) == 0 {
		return e.view()
	}
	return nil
}
