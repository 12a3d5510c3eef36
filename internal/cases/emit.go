package cases

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/recordtext"
)

// emit counts a record and writes it with its result and the columns of an extra.
func (w *worker) emit(r *record, res *answers.Result, extra []machine.Field) {
	c, l := w.chunk, w.layout
	c.count[res.Counts]++
	if w.o.Unwritten {
		return
	}
	if l.passOther {
		c.out = appendKept(c.out, r.members)
	}
	for _, p := range l.parts {
		if p.cell == noCell {
			c.out = append(c.out, res.Pieces[p.run]...)
			continue
		}
		if p.cell == extraRun {
			c.out = l.appendExtra(c.out, l.extras[p.run], extra)
			continue
		}
		c.out = append(c.out, p.before...)
		if p.cell < 0 {
			c.out = l.appendToken(c.out, r.value(p))
			continue
		}
		for i := p.cell; i <= p.last; i++ {
			if i > p.cell {
				c.out = append(c.out, l.outSep)
			}
			if i < len(r.texts) {
				c.out = l.appendText(c.out, r.texts[i])
			} else {
				c.out = l.appendText(c.out, nil)
			}
		}
	}
	if !l.runEnds {
		c.out = append(c.out, l.tail...)
	}
}

// appendKept begins an object with the members that are written like the user's own.
func appendKept(dst []byte, members []member) []byte {
	dst = append(dst, '{')
	for i := range members {
		if m := &members[i]; m.kept {
			dst = append(append(dst, m.key...), ':')
			dst = append(append(dst, m.value...), ',')
		}
	}
	return dst
}

// appendText writes a text of the input.
func (l *layout) appendText(dst, text []byte) []byte {
	if l.to == CSV {
		return l.appendCell(dst, text)
	}
	return recordtext.AppendJSONString(dst, text)
}

// appendToken writes a value of an object.
func (l *layout) appendToken(dst, value []byte) []byte {
	switch {
	case l.to == JSONL:
		return append(dst, value...)
	case value[0] == 'n':
		return l.appendCell(dst, nil)
	case value[0] != '"':
		return l.appendCell(dst, value)
	case bytes.IndexByte(value, '\\') < 0:
		return l.appendCell(dst, answers.Inside(value))
	}
	var text string
	_ = json.Unmarshal(value, &text) // the value was parsed before
	return l.appendCell(dst, []byte(text))
}

// value gives the value of a member as it is written, or null.
func (r *record) value(p part) []byte {
	if i := r.member(p); i >= 0 {
		return r.members[i].value
	}
	return answers.Null
}

// member is the index of the member that a part of the output repeats, or -1.
func (r *record) member(p part) int {
	return slices.IndexFunc(r.members, func(m member) bool {
		return p.cell == caseKey && m.Role == columns.RoleCase || p.cell == offenceKey && m.Role == columns.RoleOffence || p.cell == byKey && m.name == p.key
	})
}

// appendRow writes a plain line with its result and the columns of an extra.
func (w *worker) appendRow(out []byte, res *answers.Result, extra []machine.Field) []byte {
	if w.o.Unwritten {
		return out
	}
	l, cuts, text := w.layout, w.cuts, w.text
	for k := range l.parts {
		p := &l.parts[k]
		if p.cell == noCell {
			out = append(out, res.Pieces[p.run]...)
			continue
		}
		if p.cell == extraRun {
			out = l.appendExtra(out, l.extras[p.run], extra)
			continue
		}
		out = append(out, p.before...)
		if w.verbatim && !l.lone && !needsGuard(text, cuts[p.cell:p.last+1]) {
			out = append(out, text[cuts[p.cell]+1:cuts[p.last+1]]...)
			continue
		}
		for i := p.cell; i <= p.last; i++ {
			if i > p.cell {
				out = append(out, l.outSep)
			}
			out = l.appendText(out, text[cuts[i]+1:cuts[i+1]])
		}
	}
	if !l.runEnds {
		out = append(out, l.tail...)
	}
	return out
}

// needsGuard reports whether a cell after one of the cuts may begin with a character
// that can begin a formula. The byte after the cut of an empty cell is its end.
func needsGuard(text []byte, cuts []int32) bool {
	for _, cut := range cuts {
		if beginsFormula[text[cut+1]] {
			return true
		}
	}
	return false
}
