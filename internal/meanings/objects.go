package meanings

import (
	"bytes"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
)

// TranslateObject does for the case of a plain object what [Cells.Translate] does for that
// of a plain line. The cells must be plain texts, or lists; these become texts, in the
// given room. ok is false, and the cells may have changed, when a list is none of plain
// names.
func (c *Cells) TranslateObject(p *answers.PlainCase, room *[]byte) (ours, ok bool) {
	*room = (*room)[:0]
	for _, r := range [...]columns.Role{columns.RoleWith, columns.RoleMaybe} {
		if p.Cells[r], ok = listed(p.Cells[r], room); !ok {
			return false, false
		}
	}
	p.Value = false
	return c.Translate(p), true
}

// listed gives circumstances as the cell of a table has them.
func listed(value []byte, room *[]byte) (text []byte, ok bool) {
	switch {
	case len(value) == 0 || value[0] == 'n':
		return nil, true
	case value[0] != '[':
		return answers.Inside(value), true
	}
	start, list := len(*room), value[1:len(value)-1]
	for len(list) > 0 {
		end := bytes.IndexByte(list[1:], '"') + 1
		if list[0] != '"' || end == 0 || !isName(list[1:end]) {
			return nil, false
		}
		*room = append(append(*room, list[1:end]...), ';')
		if list = list[end+1:]; len(list) == 0 {
			break
		}
		if list[0] != ',' {
			return nil, false
		}
		if list = bytes.TrimLeft(list[1:], " "); len(list) == 0 {
			return nil, false
		}
	}
	return (*room)[start:], true
}

// isName reports whether a text of a list would be one text of a cell too.
func isName(text []byte) bool {
	for _, b := range text {
		if b < ' ' || b == ';' || b == '\\' {
			return false
		}
	}
	return len(bytes.TrimSpace(text)) > 0
}
