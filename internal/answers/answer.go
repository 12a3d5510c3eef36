package answers

import (
	"github.com/conmina/conmina/internal/columns"
)

// Answer gives the result of a plain case; nil for every other case.
func (j *Store) Answer(p *PlainCase) *Result {
	asked, slot, ok := j.Read(p)
	if !ok {
		return nil
	}
	if with, ok := fewOf(j.Coded.With); ok && slot != otherAges && p.bare() {
		return j.known(asked, slot, with)
	}
	if !j.Set(p, j.PlainDate(p.Cells[columns.RoleDate]), slot) {
		return nil
	}
	return j.Decide(asked.Question)
}

// known gives the result of a case with one victim. slot is the age or [UnknownAge]. It
// is decided when it was not decided before.
func (j *Store) known(m *met, slot int, with Few) *Result {
	class := m.run.classes[slot]
	if with == 0 || !m.run.heeds {
		known := &m.run.alone[class]
		if *known == nil {
			*known = j.decideBare(m, slot, 0)
		}
		return *known
	}
	asked := uint64(m.run.number)<<8 | uint64(class)
	hash := hashBare(asked, with)
	if s := j.bare.slot(hash); s.value.asked == asked && s.value.with == with {
		return s.value.result
	}
	res := j.decideBare(m, slot, with)
	j.bare.keep(hash, bare{asked, with, res})
	return res
}

// decideBare decides a case as [Store.known] takes it.
func (j *Store) decideBare(m *met, slot int, with Few) *Result {
	j.Coded.With, j.Coded.Maybe = with.appendTo(j.Coded.With[:0]), j.Coded.Maybe[:0]
	j.Set(&PlainCase{}, m.run.day, slot)
	return j.Decide(m.Question)
}
