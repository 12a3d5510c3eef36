package cases

import (
	"encoding/binary"
	"slices"

	"github.com/conmina/conmina/internal/columns"
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
		case m.further || m.Extra > 0:
			return
		case m.Role == columns.RoleOther, m.Role == columns.RoleCase:
			kinds[k] = freeCell
		case m.Role == columns.RoleDate && l.undated:
			kinds[k] = blankCell
		default:
			kinds[k] = kindOfRole(m.Role)
		}
	}
	f.kinds, f.spans = kinds, make([]span, len(kinds))
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
	epoch, name, slot, with := 0, -1, unknownAge, uint64(0)
	for k, kind := range f.kinds {
		if at = after(text, at, f.before[k]); at < 0 {
			return -1
		}
		f.spans[k].from = at
		switch kind {
		case freeCell:
			at = quickValue(text, at)
		case offenceCell:
			name, at = w.judge.offenceValue(text, at)
		case ageCell:
			slot, at = ageValue(text, at)
		case dateCell:
			epoch, at = w.judge.dateValue(text, at)
		case withCell:
			with, at = w.judge.withValue(text, at)
		default:
			at = after(text, at, null)
		}
		if at < 0 {
			return -1
		}
		f.spans[k].to = at
	}
	if at = after(text, at, f.after); at < 0 || text[at] != '\n' || at-start > maxRecord {
		return -1
	}
	res := w.judge.quick(epoch, name, slot, with)
	if res == nil {
		return -1
	}
	w.writeObject(f, res)
	return at + 1
}

var null = padded("null")

// padded gives a text in an array that has zeros after the text, as many as the slack.
func padded(text string) []byte { return append(make([]byte, 0, len(text)+slack), text...) }

// after gives the position behind a padded text that stands at a position; negative
// when another text stands there.
func after(text []byte, at int, expected []byte) int {
	for ; len(expected) >= wordSize; at, expected = at+wordSize, expected[wordSize:] {
		if binary.LittleEndian.Uint64(text[at:]) != binary.LittleEndian.Uint64(expected) {
			return -1
		}
	}
	rest := len(expected)
	differ := binary.LittleEndian.Uint64(text[at:]) ^ binary.LittleEndian.Uint64(expected[:wordSize])
	if differ<<(8*(wordSize-rest)) != 0 {
		return -1
	}
	return at + rest
}

// quickValue gives the end of a text without escapes, of a whole number or of null.
// For every other value it is negative.
func quickValue(text []byte, at int) (end int) {
	switch c := text[at]; {
	case c == '"':
		for at++; text[at] >= ' ' && text[at] != '\\'; at++ {
			if text[at] == '"' {
				return at + 1
			}
		}
		return -1
	case c >= '1' && c <= '9':
		for at++; text[at]-'0' <= 9; at++ {
		}
		return at
	}
	return after(text, at, null)
}

// inQuotes are the bytes at which a text ends or is not quick.
var inQuotes = newEnds('"', '\\')

// closed gives the position behind the quotation mark at a position; negative when
// there is none.
func closed(text []byte, at int) int {
	if text[at] != '"' {
		return -1
	}
	return at + 1
}

func (j *judge) offenceValue(text []byte, at int) (name, end int) {
	if text[at] != '"' {
		return -1, -1
	}
	name, end = j.offences.read(text, at+1, inQuotes)
	return name, closed(text, end)
}

func ageValue(text []byte, at int) (slot, end int) {
	switch text[at] {
	case 'n':
		return unknownAge, after(text, at, null)
	case '"':
		slot, end = quickAge(text, at+1)
		return slot, closed(text, end)
	}
	if slot, end = quickAge(text, at); end == at {
		return 0, -1
	}
	return slot, end
}

func (j *judge) dateValue(text []byte, at int) (epoch, end int) {
	if text[at] != '"' {
		return 0, after(text, at, null)
	}
	epoch, end = j.quickDate(text, at+1)
	return epoch, closed(text, end)
}

// withValue reads circumstances: a list of texts, or one text with semicolons.
func (j *judge) withValue(text []byte, at int) (with uint64, end int) {
	switch text[at] {
	case '[':
		return j.withArray(text, at+1)
	case '"':
		with, end = j.quickWith(text, at+1, inQuotes)
		return with, closed(text, end)
	}
	return 0, after(text, at, null)
}

func (j *judge) withArray(text []byte, at int) (with uint64, end int) {
	if text[at] == ']' {
		return 0, at + 1
	}
	for {
		if text[at] != '"' {
			return 0, -1
		}
		place, end := j.names.read(text, at+1, inQuotes)
		switch {
		case place == noCircumstance:
		case uint(place) >= 64:
			return 0, -1
		default:
			with |= 1 << place
		}
		switch at = closed(text, end); {
		case at < 0:
			return 0, -1
		case text[at] == ']':
			return with, at + 1
		case text[at] != ',':
			return 0, -1
		}
		if at++; text[at] == ' ' {
			at++
		}
	}
}

// writeObject writes a quick object with its result.
func (w *worker) writeObject(f *form, res *result) {
	w.chunk.count[res.counts]++
	l, out := w.layout, w.chunk.out
	if f.keeps {
		for k := range f.members {
			f.members[k].value = w.text[f.spans[k].from:f.spans[k].to]
		}
		out = appendKept(out, f.members)
	} else if l.passOther {
		out = append(out, '{')
	}
	for k := range l.parts {
		p := &l.parts[k]
		if p.cell == noCell {
			out = append(out, res.pieces[p.run]...)
			continue
		}
		value := null
		if i := f.sources[k]; i >= 0 {
			value = w.text[f.spans[i].from:f.spans[i].to]
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
