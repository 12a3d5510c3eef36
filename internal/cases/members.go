package cases

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"

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
	case roleUntil:
		return takeText(m.value, &g.Until)
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

// takeExtra reads the value of an extra input.
func takeExtra(value []byte, of ExtraInput, text *string) bool {
	if !of.List || value[0] != '[' {
		return takeScalar(value, text)
	}
	var names []string
	ok := takeNames(value, &names)
	*text = strings.Join(names, ";")
	return ok
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
