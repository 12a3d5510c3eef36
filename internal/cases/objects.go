package cases

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Codes of flaws in an object.
const (
	JSONBroken    law.Code = "json_broken"
	JSONNotObject law.Code = "json_not_object"
	JSONTwice     law.Code = "json_key_twice"
	JSONType      law.Code = "json_type"
	JSONNewKey    law.Code = "json_new_key"
)

// member is one key of an object with its value, both as they are written.
type member struct {
	role       role
	extra      int    // the number of the extra input from 1, or 0
	kept       bool   // written as one of the user's own
	name       string // the key as it reads
	key, value []byte
	at         int // of the value in its line
}

// form is the text of an object without its values: how its keys and the marks
// between them are written. Objects of one source mostly share it.
type form struct {
	before  [][]byte // of each value
	after   []byte   // of the last
	members []member // without values
}

// maxForms is how many forms are tried before an object goes the general path.
const maxForms = 4

func (w *worker) answerJSONL() {
	c := w.chunk
	sound := isSound(c.body)
	for at := 0; at < len(c.body); {
		end := at + bytes.IndexByte(c.body[at:], '\n')
		line := c.body[at:end]
		if !sound || !w.plain() || !w.plainObject(line) {
			w.object(at, line)
		}
		at = end + 1
	}
}

// plainObject answers an object of a form that was met before, without
// allocating. It is false, and nothing is done, for everything else.
func (w *worker) plainObject(line []byte) bool {
	if len(line) > maxRecord {
		return false
	}
	for i := range w.forms {
		f := &w.forms[i]
		if !f.read(line) {
			continue
		}
		var offence, age, with []byte
		for k := range f.members {
			m := &f.members[k]
			switch m.role {
			case roleOffence:
				if m.value[0] != '"' {
					return false
				}
				offence = inside(m.value)
			case roleAge:
				if age = inside(m.value); m.value[0] == 'n' {
					age = nil
				}
			case roleWith:
				with = m.value
			case roleBorn, roleDate, roleMaybe:
				if string(m.value) != "null" {
					return false
				}
			}
		}
		res := w.judge.plain(offence, age, with)
		if res == nil {
			return false
		}
		w.emit(&record{members: f.members}, res)
		return true
	}
	return false
}

// read takes the values of an object from a line; false when the line has not
// this form or a value is not plain.
func (f *form) read(line []byte) bool {
	i := 0
	for k, before := range f.before {
		if !bytes.HasPrefix(line[i:], before) {
			return false
		}
		i += len(before)
		var end int
		if f.members[k].role == roleWith && i < len(line) && line[i] == '[' {
			// It counts only when it was met before, and so needs no other look.
			end = valueEnd(line, i)
		} else {
			end = plainValue(line, i)
		}
		if end < 0 {
			return false
		}
		f.members[k].value = line[i:end]
		i = end
	}
	return bytes.Equal(line[i:], f.after)
}

// plainValue finds the end of a value; negative where there is none. Strings
// without escapes, whole numbers and null are looked at here, all else by the
// general path's own parser.
func plainValue(b []byte, i int) (end int) {
	if i == len(b) {
		return -1
	}
	switch c := b[i]; {
	case c == '"':
		for k := i + 1; k < len(b); k++ {
			switch c := b[k]; {
			case c == '"':
				return k + 1
			case c == '\\':
				return otherValue(b, i)
			case c < ' ':
				return -1
			}
		}
		return -1
	case c >= '1' && c <= '9':
		k := i + 1
		for k < len(b) && b[k]-'0' <= 9 {
			k++
		}
		if k < len(b) && (b[k] == '.' || b[k]|0x20 == 'e') {
			return otherValue(b, i)
		}
		return k
	case c == 'n' && bytes.HasPrefix(b[i:], []byte("null")):
		return i + 4
	}
	return otherValue(b, i)
}

// maxDepth is how deep lists and objects are followed by the plain path, well
// below where the parser of the general path gives up.
const maxDepth = 100

// otherValue finds the end of any value and has it looked at as a whole.
func otherValue(b []byte, i int) (end int) {
	if end = valueEnd(b, i); end < 0 || !json.Valid(b[i:end]) {
		return -1
	}
	return end
}

// valueEnd finds the end of any value by its brackets and quotation marks.
func valueEnd(b []byte, i int) (end int) {
	depth, quoted := 0, false
	k := i
	for ; k < len(b); k++ {
		c := b[k]
		if quoted {
			switch c {
			case '\\':
				k++
			case '"':
				quoted = false
			}
		} else {
			switch c {
			case '"':
				quoted = true
			case '[', '{':
				if depth++; depth > maxDepth {
					return -1
				}
				continue
			case ']', '}':
				depth--
			case ',', ' ', '\t', '\r':
				if depth == 0 {
					depth = -1
				}
			}
		}
		if depth < 0 {
			break // behind a number or a word
		}
		if depth == 0 && !quoted && (c == '"' || c == ']' || c == '}') {
			k++
			break
		}
	}
	if k > len(b) {
		return -1
	}
	return k
}

// inside gives the text of a string without its quotation marks, and any other
// value as it is.
func inside(value []byte) []byte {
	if len(value) >= 2 && value[0] == '"' {
		return value[1 : len(value)-1]
	}
	return value
}

// object answers the object in a line by the general path.
func (w *worker) object(at int, line []byte) {
	if len(bytes.TrimRight(line, " \t\r")) == 0 {
		return
	}
	if len(line) > maxRecord {
		w.reject(&record{}, w.flaw(at, law.Fault{Code: RecordLong, Args: []any{maxRecord >> 20}}))
		return
	}
	if i, code := firstUnsound(line); code != "" {
		w.reject(&record{}, w.flaw(at+i, law.Fault{Code: code}))
		return
	}
	members, i, fault := readObject(line, w.o.Extra)
	if fault == nil {
		i, fault = w.layout.check(members, w.o.Extra)
	}
	if fault != nil {
		w.reject(&record{}, w.flaw(at+i, *fault))
		return
	}
	g := given{at: at, extra: make([]string, len(w.o.Extra.inputs())), extraAt: make([]int, len(w.o.Extra.inputs()))}
	for r := range g.places {
		g.places[r] = at
	}
	for i := range g.extraAt {
		g.extraAt[i] = at
	}
	var flaws []Flaw
	for _, m := range members {
		g.places[m.role] = at + m.at
		taken := true
		if m.extra > 0 {
			g.extraAt[m.extra-1] = at + m.at
			taken = takeScalar(m.value, &g.extra[m.extra-1])
		}
		if !taken || !g.take(m) {
			flaws = append(flaws, w.flaw(at+m.at, law.Fault{Code: JSONType, Args: []any{m.name}}))
		}
	}
	r := &record{members: members, line: line}
	if len(flaws) > 0 {
		w.reject(r, flaws...)
		return
	}
	r.extra = g.extra
	w.general(r, &g)
}

// readObject reads the members of an object. The fault comes with its place.
func readObject(line []byte, extra *Extra) ([]member, int, *law.Fault) {
	var whole json.RawMessage
	if err := json.Unmarshal(line, &whole); err != nil {
		at := len(line)
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			at = min(int(max(syntax.Offset-1, 0)), at)
		}
		return nil, at, &law.Fault{Code: JSONBroken}
	}
	if whole[0] != '{' {
		return nil, 0, &law.Fault{Code: JSONNotObject}
	}
	d := json.NewDecoder(bytes.NewReader(line))
	_, _ = d.Token() // the brace; the text is known to be sound
	var members []member
	seen := map[string]bool{}
	for d.More() {
		token, _ := d.Token()
		name, _ := token.(string)
		keyEnd := int(d.InputOffset())
		m := member{role: roleOfKey(name), extra: inputOf(extra.inputs(), name, sameText) + 1, name: name, key: line[keyStart(line, keyEnd):keyEnd]}
		m.kept = m.role == roleOther && (m.extra == 0 || extra.Inputs[m.extra-1].Keep)
		var value json.RawMessage
		_ = d.Decode(&value)
		m.at = int(d.InputOffset()) - len(value)
		m.value = line[m.at : m.at+len(value)]
		switch {
		case seen[name]:
			return nil, keyEnd - len(m.key), &law.Fault{Code: JSONTwice}
		case len(members) == maxColumns:
			return nil, keyEnd - len(m.key), &law.Fault{Code: HeaderTooMany, Args: []any{maxColumns}}
		}
		seen[name] = true
		members = append(members, m)
	}
	return members, 0, nil
}

// keyStart finds the quotation mark that opens the key that ends at a place.
func keyStart(line []byte, end int) int {
	for i := end - 2; ; i-- {
		if line[i] != '"' {
			continue
		}
		slashes := 0
		for line[i-1-slashes] == '\\' {
			slashes++
		}
		if slashes%2 == 0 {
			return i
		}
	}
}

// roleOfKey finds the role of a key, which is written exactly as one of the
// names.
func roleOfKey(key string) role {
	for r := roleCase; r < roleCount; r++ {
		if slices.Contains(columnNames[r], key) {
			return r
		}
	}
	return roleOther
}

// check refuses keys that would be taken for something else than they are.
func (l *layout) check(members []member, extra *Extra) (at int, fault *law.Fault) {
	given := newShape(extra.inputs())
	for i, m := range members {
		place := &given.at[m.role]
		if m.extra > 0 {
			place = &given.extra[m.extra-1]
		}
		if m.role == roleOther && m.extra == 0 {
			continue
		}
		if *place >= 0 {
			return m.at, &law.Fault{Code: HeaderMeansSame, Args: []any{m.name, members[*place].name}}
		}
		*place = i
	}
	for _, m := range members {
		if m.role != roleOther || m.extra > 0 {
			continue
		}
		if meant := given.misspelt(m.name, extra.inputs()); meant != "" {
			return m.at, &law.Fault{Code: HeaderMisspelt, Args: []any{m.name}, Suggest: []string{meant}}
		}
		switch {
		case l.passOther && slices.Contains(extra.resultColumns(), m.name):
			return m.at, &law.Fault{Code: HeaderReserved, Args: []any{m.name}}
		case l.keepsKeys && !slices.Contains(l.others, m.name):
			return m.at, &law.Fault{Code: JSONNewKey, Args: []any{m.name}}
		}
	}
	return 0, nil
}

// take reads the value of a fact; false when it has not a type for it.
func (g *given) take(m member) bool {
	switch m.role {
	case roleOther:
		return true
	case roleCase:
		return m.value[0] != '[' && m.value[0] != '{' && m.value[0] != 't' && m.value[0] != 'f'
	case roleOffence:
		return takeText(m.value, &g.offence)
	case roleBorn:
		return takeText(m.value, &g.Born)
	case roleDate:
		return takeText(m.value, &g.Date)
	case roleAge:
		return takeAges(m.value, &g.Ages)
	case roleWith:
		return takeNames(m.value, &g.With)
	default:
		return takeNames(m.value, &g.Maybe)
	}
}

func takeText(value []byte, text *string) bool {
	return value[0] == 'n' || value[0] == '"' && json.Unmarshal(value, text) == nil
}

// takeScalar reads a text, a number as it is written, or null.
func takeScalar(value []byte, text *string) bool {
	switch value[0] {
	case '[', '{', 't', 'f':
		return false
	case '"', 'n':
		return takeText(value, text)
	}
	*text = string(value)
	return true
}

// takeAges reads a number, a text as in a table, null, or a list with one of
// them for each victim. Numbers are read as they are written.
func takeAges(value []byte, ages *[]string) bool {
	switch value[0] {
	case 'n':
		return true
	case '"':
		var text string
		ok := takeText(value, &text)
		*ages = victims(text)
		return ok
	case '[':
		var list []json.RawMessage
		if json.Unmarshal(value, &list) != nil {
			return false
		}
		for _, v := range list {
			age := string(v)
			switch v[0] {
			case 'n':
				age = ""
			case '"':
				if age = ""; !takeText(v, &age) {
					return false
				}
			case '[', '{', 't', 'f':
				return false
			}
			*ages = append(*ages, age)
		}
		return true
	case '{', 't', 'f':
		return false
	}
	*ages = []string{string(value)}
	return true
}

// takeNames reads a list of texts, one text with semicolons, or null.
func takeNames(value []byte, names *[]string) bool {
	switch value[0] {
	case 'n':
		return true
	case '"':
		var text string
		ok := takeText(value, &text)
		*names = listed(text)
		return ok
	case '[':
		var list []*string
		if json.Unmarshal(value, &list) != nil || slices.Contains(list, nil) {
			return false
		}
		for _, name := range list {
			*names = append(*names, *name)
		}
		return true
	}
	return false
}

// learnObject keeps the form of an object and the values of its facts.
func (w *worker) learnObject(r *record, o *law.Offence, f law.Facts) {
	var offence, with []byte
	for _, m := range r.members {
		switch m.role {
		case roleOffence:
			offence = inside(m.value)
		case roleWith:
			with = m.value
		}
	}
	w.judge.learn(o, f, offence, with)

	line := r.line
	known := form{members: make([]member, len(r.members))}
	end := 0
	for i, m := range r.members {
		known.before = append(known.before, bytes.Clone(line[end:m.at]))
		end = m.at + len(m.value)
		known.members[i] = member{role: m.role, kept: m.kept, name: m.name, key: bytes.Clone(m.key)}
	}
	known.after = bytes.Clone(line[end:])
	same := func(f form) bool {
		return bytes.Equal(f.after, known.after) && slices.EqualFunc(f.before, known.before, bytes.Equal)
	}
	if slices.ContainsFunc(w.forms, same) {
		return
	}
	w.forms = slices.Insert(w.forms, 0, known)
	w.forms = w.forms[:min(len(w.forms), maxForms)]
}

// value gives the value of a member as it is written, or null.
func (r *record) value(p part) []byte {
	for _, m := range r.members {
		if p.cell == caseKey && m.role == roleCase || p.cell == byKey && m.name == p.key {
			return m.value
		}
	}
	return []byte("null")
}

// appendToken writes a value of an object.
func (l *layout) appendToken(dst, value []byte) []byte {
	switch {
	case l.to == JSONL:
		return append(dst, value...)
	case value[0] == 'n':
		return dst
	case value[0] != '"':
		return appendCell(dst, value, l.outSep)
	case bytes.IndexByte(value, '\\') < 0:
		return appendCell(dst, inside(value), l.outSep)
	}
	var text string
	_ = json.Unmarshal(value, &text) // it was read before
	return appendCell(dst, []byte(text), l.outSep)
}

// appendJSONString writes a text as a string of JSON.
func appendJSONString(dst, text []byte) []byte {
	const hex = "0123456789abcdef"
	dst = append(dst, '"')
	for _, c := range text {
		switch {
		case c == '"' || c == '\\':
			dst = append(dst, '\\', c)
		case c == '\n':
			dst = append(dst, `\n`...)
		case c == '\t':
			dst = append(dst, `\t`...)
		case c < ' ' || c == 0x7f:
			dst = append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		default:
			dst = append(dst, c)
		}
	}
	return append(dst, '"')
}
