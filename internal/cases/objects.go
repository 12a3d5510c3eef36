package cases

import (
	"bytes"
	"slices"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/looks"
	"github.com/conmina/conmina/internal/recordtext"
)

func (w *worker) answerJSONL() {
	c := w.chunk
	if w.layout.counting.End == '\r' {
		defer w.blankReturns(len(c.out))
	}
	sound := isSound(c.body)
	w.text = c.body[:len(c.body)+answers.Slack]
	quick := sound && w.quickly()
	for at := 0; at < len(c.body); {
		if quick {
			if next := w.quickObject(at); next >= 0 {
				at = next
				continue
			}
		}
		end := at + bytes.IndexByte(c.body[at:], '\n')
		line := c.body[at:end]
		if !sound || !w.plain() || !w.plainObject(at, line) {
			w.object(at, line)
		}
		at = end + 1
	}
}

// blankReturns replaces the ends of lines of a list of JSON, which stand in values
// that are passed on, by blanks, so that a record stays on one line.
func (w *worker) blankReturns(from int) {
	if w.layout.to == JSONL {
		out := w.chunk.out[from:]
		for i, b := range out {
			if b == '\r' {
				out[i] = ' '
			}
		}
	}
}

// plainObject answers an object whose form was met before. For every other object it
// is false and does nothing.
func (w *worker) plainObject(at int, line []byte) bool {
	if len(line) > maxRecord || w.changes(line) {
		return false
	}
	for i := range w.forms {
		f := &w.forms[i]
		switch {
		case !f.read(line):
		case f.code == "" && w.plainMembers(at, f.members):
			return true
		case !f.valid():
			return false
		case f.code != "":
			return w.countedForm(f.code)
		default:
			w.members(at, &record{members: f.members})
			return true
		}
	}
	return false
}

// countedForm rejects an object because of its keys. It is false, and does nothing,
// when somebody reads why.
func (w *worker) countedForm(code law.Code) bool {
	r := &record{}
	res := w.counted([]found{{0, law.Fault{Code: code}}})
	if res == nil {
		return false
	}
	w.asked.Fields = w.asked.Fields[:0]
	if w.asked.Run != nil {
		w.rejectedFields(r)
	}
	w.emit(r, res, w.asked.Fields)
	w.mayEnd(res)
	return true
}

// plainMembers answers an object with plain values, without allocating when they were
// met before. For every other object it is false and does nothing.
func (w *worker) plainMembers(at int, members []member) bool {
	p := answers.PlainCase{Value: true, Texts: true}
	for k := range members {
		m := &members[k]
		if m.further {
			if string(m.value) != "null" {
				return false
			}
			continue
		}
		switch {
		case m.Role == columns.RoleOther:
		case m.Role == columns.RoleCase:
			if !mayIdentify(m.value) {
				return false
			}
		case m.Role == columns.RoleOffence && m.value[0] != '"', m.Role.Dates() && w.layout.undated,
			m.Role == columns.RoleMaybe && m.value[0] != 'n' && w.o.Task.doubts():
			return false
		case m.Role == columns.RoleWith, m.Role == columns.RoleMaybe:
			p.Cells[m.Role] = m.value
			p.Texts = p.Texts && hasTexts(m.value)
		case m.value[0] != 'n':
			p.Cells[m.Role] = answers.Inside(m.value)
			p.Texts = p.Texts && (hasTexts(m.value) && m.value[0] != '[' || m.Role == columns.RoleAge && isNumber(m.value))
		}
	}
	if w.other = false; w.meant != nil || w.o.PassOthers {
		ours, ok := w.meant.TranslateObject(&p, &w.joined)
		if w.other = !ours; !ok || !p.Texts || w.other && !w.o.PassOthers {
			return false
		}
	}
	if w.glance != nil {
		return w.glance.knows(&p)
	}
	w.plainRecord, w.asked.Fields = record{members: members}, w.asked.Fields[:0]
	r := &w.plainRecord
	if w.o.Task != nil && !w.extraValues(r) {
		return false
	}
	res := w.passedPlain(&p)
	switch {
	case w.o.Task == nil && res == nil:
		res = w.resultOf(&p)
	case w.o.Task == nil:
	case res == nil:
		res = w.plainMore(r, &p, at)
	default:
		w.askedTexts(r)
		w.o.Task.Passed(&w.asked)
	}
	if res != nil {
		w.emit(r, res, w.asked.Fields)
		w.mayEnd(res)
	}
	return res != nil
}

// hasTexts reports whether a value is null, a text, or a list that is empty or begins with
// a text, all without escapes.
func hasTexts(value []byte) bool {
	return string(value) == "[]" || (value[0] == 'n' || value[0] == '"' || bytes.HasPrefix(value, []byte(`["`))) && bytes.IndexByte(value, '\\') < 0
}

func isNumber(value []byte) bool { return value[0] == '-' || value[0]-'0' <= 9 }

// extraValues reads the values of the extra inputs of an object.
func (w *worker) extraValues(r *record) bool {
	clear(w.extra)
	r.extra = w.extra
	for _, m := range r.members {
		switch {
		case m.Extra == 0 || m.value[0] == 'n':
		case m.value[0] == '"' && bytes.IndexByte(m.value, '\\') < 0:
			r.extra[m.Extra-1] = w.lately.Text(answers.Inside(m.value))
		case !takeExtra(m.value, w.o.Task.Inputs[m.Extra-1], &r.extra[m.Extra-1]):
			return false
		}
	}
	for i := range r.extra {
		r.extra[i] = w.meant.Input(i, &w.o.Task.Inputs[i], r.extra[i])
	}
	return true
}

// changes reports whether an object holds half of a surrogate pair, which the
// output cannot repeat byte for byte.
func (w *worker) changes(line []byte) bool {
	return w.layout.to == CSV && bytes.IndexByte(line, '\\') >= 0 && looks.HasLoneSurrogate(line)
}

// object answers the object in a line on the general path.
func (w *worker) object(at int, line []byte) {
	if len(bytes.TrimRight(line, " \t\r")) == 0 {
		return
	}
	if len(line) > maxRecord {
		w.reject(&record{}, found{at, law.Fault{Code: recordtext.RecordLong, Args: []any{maxRecord >> 20}}})
		return
	}
	if i, code := firstUnsound(line); code != "" {
		w.reject(&record{}, found{at + i, law.Fault{Code: code}})
		return
	}
	members, i, fault := readObject(line, w.namer)
	if fault == nil && w.changes(line) {
		members, fault = nil, &law.Fault{Code: JSONSurrogate}
	}
	if fault == nil {
		i, fault = w.layout.check(members, w.o.Task.extra())
	}
	if w.plain() && members != nil {
		w.learnForm(line, members, fault)
	}
	if fault != nil {
		w.reject(&record{}, found{at + i, *fault})
		return
	}
	w.members(at, &record{members: members})
}

// members answers the object with these members on the general path.
func (w *worker) members(at int, r *record) {
	members := r.members
	g := given{Given: law.Given{Order: w.o.Order}, at: at, extra: make([]string, len(w.o.Task.extra().Read())), extraAt: make([]int, len(w.o.Task.extra().Read()))}
	for r := range g.places {
		g.places[r] = at
	}
	for i := range g.extraAt {
		g.extraAt[i] = at
	}
	var list []found
	for _, m := range members {
		if !m.further {
			g.places[m.Role] = at + m.at
		}
		var fault *law.Fault
		if m.Extra > 0 {
			g.extraAt[m.Extra-1] = at + m.at
			if !takeExtra(m.value, w.o.Task.Inputs[m.Extra-1], &g.extra[m.Extra-1]) {
				fault = &law.Fault{Code: JSONType, Args: []any{m.name}}
			}
		} else {
			fault = g.take(m, at+m.at, w.o)
		}
		if fault != nil {
			list = append(list, found{at + m.at, *fault})
			if fault.Code == FlagForm {
				w.misread(m.Use, textOf(m.value))
			}
		}
	}
	if len(list) > 0 {
		w.reject(r, list...)
		return
	}
	for i := range g.extra {
		g.extra[i] = w.o.Vocabulary.Input(&w.o.Task.Inputs[i], g.extra[i])
	}
	r.extra = g.extra
	w.general(r, &g)
}

// learnForm keeps the form of an object, with the fault that its keys have.
func (w *worker) learnForm(line []byte, members []member, fault *law.Fault) {
	known := form{members: make([]member, len(members))}
	if fault != nil {
		known.code = fault.Code
	}
	end := 0
	for i, m := range members {
		known.before = append(known.before, answers.Padded(string(line[end:m.at])))
		end = m.at + len(m.value)
		known.members[i] = member{Use: m.Use, further: m.further, kept: m.kept, name: m.name, key: bytes.Clone(m.key)}
	}
	known.after = answers.Padded(string(line[end:]))
	same := func(f form) bool {
		return bytes.Equal(f.after, known.after) && slices.EqualFunc(f.before, known.before, bytes.Equal)
	}
	if slices.ContainsFunc(w.forms, same) {
		return
	}
	if fault == nil {
		known.prepareQuick(w.layout)
	}
	w.forms = slices.Insert(w.forms, 0, known)
	w.forms = w.forms[:min(len(w.forms), maxForms)]
}
