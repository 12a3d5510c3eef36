package cases

import (
	"slices"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/recordtext"
)

// Quick objects are for JSON Lines what quick lines are for tables: an object of a form
// met before, in words met before, is read once from left to right.
// [worker.plainObject] reads the others.

// prepareQuick notes how the values of quick objects of a form are read, and where the
// values stand that are written. It leaves the form without kinds when no object of
// the form is quick.
func (f *form) prepareQuick(l *layout) {
	kinds := make([]cellKind, len(f.members))
	for k, m := range f.members {
		switch {
		case m.further || m.Extra > 0 || l.undated && m.Role.Dates():
			return
		case m.Role == columns.RoleOther, m.Role == columns.RoleCase:
			kinds[k] = freeCell
		default:
			kinds[k] = kindOfRole(m.Role)
		}
	}
	f.kinds, f.spans = kinds, make([]recordtext.Span, len(kinds))
	f.keeps = l.passOther && slices.ContainsFunc(f.members, func(m member) bool { return m.kept })
	r := &record{members: f.members}
	for _, p := range l.parts {
		f.sources = append(f.sources, r.member(p))
	}
}

// quickObject answers the object at a position if it is quick, and gives the position
// of the next line. For every other object it is negative and does nothing.
func (w *worker) quickObject(at int) (next int) {
	for i := range w.forms {
		if f := &w.forms[i]; f.kinds != nil {
			if next = w.quickOfForm(f, at); next >= 0 {
				return next
			}
		}
	}
	return -1
}

// quickOfForm answers the object at a position if it is quick and has the form.
func (w *worker) quickOfForm(f *form, start int) (next int) {
	text, at := w.text, start
	epoch, name, slot, with := 0, -1, answers.UnknownAge, answers.Few(0)
	for k, kind := range f.kinds {
		if at = answers.After(text, at, f.before[k]); at < 0 {
			return -1
		}
		f.spans[k].From = at
		switch kind {
		case freeCell:
			at = answers.QuickValue(text, at)
		case offenceCell:
			name, at = w.answers.OffenceValue(text, at)
		case ageCell:
			slot, at = answers.AgeValue(text, at)
		case dateCell:
			epoch, at = w.answers.DateValue(text, at)
		case withCell:
			with, at = w.answers.WithValue(text, at)
		default:
			at = answers.After(text, at, answers.Null)
		}
		if at < 0 {
			return -1
		}
		f.spans[k].To = at
	}
	if at = answers.After(text, at, f.after); at < 0 || text[at] != '\n' || at-start > maxRecord {
		return -1
	}
	res := w.answers.Quick(epoch, name, slot, with)
	if res == nil {
		return -1
	}
	w.writeObject(f, res)
	return at + 1
}

// writeObject writes a quick object with its result.
func (w *worker) writeObject(f *form, res *answers.Result) {
	w.chunk.count[res.Counts]++
	l, out := w.layout, w.chunk.out
	if f.keeps {
		for k := range f.members {
			f.members[k].value = w.text[f.spans[k].From:f.spans[k].To]
		}
		out = appendKept(out, f.members)
	} else if l.passOther {
		out = append(out, '{')
	}
	for k := range l.parts {
		p := &l.parts[k]
		if p.cell == noCell {
			out = append(out, res.Pieces[p.run]...)
			continue
		}
		value := answers.Null
		if i := f.sources[k]; i >= 0 {
			value = w.text[f.spans[i].From:f.spans[i].To]
		}
		if out = appendShort(out, p.before); l.to == JSONL {
			out = appendShort(out, value)
		} else {
			out = l.appendToken(out, value)
		}
	}
	if !l.runEnds {
		out = append(out, l.tail...)
	}
	w.chunk.out = out
}
