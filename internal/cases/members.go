package cases

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// Codes of flaws in an object.
const (
	JSONBroken    law.Code = "json_broken"
	JSONNotObject law.Code = "json_not_object"
	JSONTwice     law.Code = "json_key_twice"
	JSONType      law.Code = "json_type"
	JSONNewKey    law.Code = "json_new_key"
	JSONSurrogate law.Code = "json_half_character"
)

// readObject reads the members of an object. It returns a fault with its position,
// and the members also when one of them is there twice.
func readObject(line []byte, n *columns.Namer) ([]member, int, *law.Fault) {
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
	_, _ = d.Token() // the brace; the text was found valid before
	var members []member
	var twice *law.Fault
	twiceAt := 0
	seen := map[string]bool{}
	for d.More() {
		token, _ := d.Token()
		name, _ := token.(string)
		keyEnd := int(d.InputOffset())
		m := member{Use: n.Use(name), name: name, key: line[keyStart(line, keyEnd):keyEnd]}
		m.kept = m.Own() || m.Extra > 0 && n.Inputs[m.Extra-1].Keep
		var value json.RawMessage
		_ = d.Decode(&value)
		m.at = int(d.InputOffset()) - len(value)
		m.value = line[m.at : m.at+len(value)]
		switch {
		case seen[strings.ToLower(name)] && twice == nil:
			twice, twiceAt = &law.Fault{Code: JSONTwice}, keyEnd-len(m.key)
		case len(members) == columns.MaxColumns && twice != nil:
			return nil, twiceAt, twice
		case len(members) == columns.MaxColumns:
			return nil, keyEnd - len(m.key), &law.Fault{Code: columns.HeaderTooMany, Args: []any{columns.MaxColumns}}
		}
		seen[strings.ToLower(name)] = true
		members = append(members, m)
	}
	return members, twiceAt, twice
}

// keyStart finds the opening quotation mark of the key that ends at a position.
func keyStart(line []byte, end int) int {
	i := end - 2
	for line[i] != '"' || line[i-1] == '\\' { // a mark inside the key stands behind a backslash, and none stands before the key
		i--
	}
	return i
}

// check refuses keys that would be taken for something other than what they are.
func (l *layout) check(members []member, extra *columns.Extra) (at int, fault *law.Fault) {
	given := columns.NewShape(extra.Read())
	for i := range members {
		m := &members[i]
		given.Uses = append(given.Uses, m.Use)
		before := len(given.Beside)
		if fault := given.Add(m.name, extra, l.passOther); fault != nil {
			return m.at, fault
		}
		m.further = len(given.Beside) > before
	}
	if fault, i := given.Unread(extra); fault != nil {
		return members[i].at, fault
	}
	for _, m := range members {
		if m.kept && m.Extra == 0 && l.keepsKeys && !slices.Contains(l.others, m.name) {
			return m.at, &law.Fault{Code: JSONNewKey}
		}
	}
	return 0, nil
}

// take reads the value of a fact. It returns a fault without a position.
func (g *given) take(m member, at int, o *Options) *law.Fault {
	ok := true
	switch {
	case m.further:
		return g.takeFurther(m, at, o)
	case m.Role == columns.RoleOther:
	case m.Role == columns.RoleCase:
		ok = mayIdentify(m.value)
	case m.Role == columns.RoleOffence:
		ok = takeText(m.value, &g.offence)
	case m.Role == columns.RoleBorn:
		ok = takeText(m.value, &g.Born)
	case m.Role == columns.RoleDate:
		ok = takeText(m.value, &g.Date)
	case m.Role == columns.RoleUntil:
		ok = takeText(m.value, &g.Until)
	case m.Role == columns.RoleAge:
		ok = takeAges(m.value, &g.Ages)
	case m.Role == columns.RoleWith:
		ok = takeNames(m.value, &g.With)
	default:
		ok = takeNames(m.value, &g.Maybe)
	}
	if !ok {
		return &law.Fault{Code: JSONType, Args: []any{m.name}}
	}
	return nil
}

// mayIdentify reports whether a value can be the identity of a case: a text, a number
// or null.
func mayIdentify(value []byte) bool { return bytes.IndexByte([]byte("[{tf"), value[0]) < 0 }

// takeFurther reads the value of an additional key of a role, or a yes or a no.
// JSON may write yes and no in words, as numbers, or as true and false.
func (g *given) takeFurther(m member, at int, o *Options) *law.Fault {
	if m.value[0] == 'n' {
		return nil
	}
	var list []string
	text, ok := string(m.value), true
	switch {
	case m.value[0] == '[' && m.Role == columns.RoleAge:
		ok = takeAges(m.value, &list)
		text = strings.Join(list, ";")
	case m.value[0] == '[' && m.Role != columns.RoleOther:
		ok = takeNames(m.value, &list)
		text = strings.Join(list, ";")
	case m.value[0] == '"':
		text = ""
		ok = takeText(m.value, &text)
	case m.value[0] == '[', m.value[0] == '{', m.Flag == "" && (m.value[0] == 't' || m.value[0] == 'f'):
		ok = false
	}
	if !ok {
		return &law.Fault{Code: JSONType, Args: []any{m.name}}
	}
	return g.add(m.Use, o.Vocabulary.Besides(m.Use, text, o.Edition), at)
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
func takeExtra(value []byte, of columns.Input, text *string) bool {
	if !of.List || value[0] != '[' {
		return takeScalar(value, text)
	}
	var names []string
	ok := takeNames(value, &names)
	*text = strings.Join(names, ";")
	return ok
}

// takeAges reads a number, a text as in a table, null, or a list of these with one
// entry for each victim. Numbers are read digit by digit, as they are written.
func takeAges(value []byte, ages *[]string) bool {
	switch value[0] {
	case 'n':
		return true
	case '"':
		var text string
		ok := takeText(value, &text)
		*ages = append(*ages, answers.Listed(text)...)
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
				age = "unknown"
			case '"':
				age = ""
				_ = takeText(v, &age) // it is one
				*ages = append(*ages, answers.Listed(age)...)
				continue
			case '[', '{', 't', 'f':
				return false
			}
			*ages = append(*ages, age)
		}
		return true
	case '{', 't', 'f':
		return false
	}
	*ages = append(*ages, string(value))
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
		*names = append(*names, answers.Listed(text)...)
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
