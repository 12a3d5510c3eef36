package cases

import (
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// toldKeys is what was understood of the keys of an object.
func toldKeys(file string, members []member, n *columns.Namer) Header {
	l := layout{file: file, Shape: columns.NewShape(n.Inputs)}
	for _, m := range members {
		l.Names, l.Uses = append(l.Names, m.name), append(l.Uses, m.Use)
		if m.kept {
			l.others = append(l.others, m.name)
		}
	}
	h := l.told(n.Edition)
	h.ByWords = nil // other objects may have other keys
	return h
}

// told says how the columns of a table were understood.
func (l *layout) told(e *law.Edition) Header {
	h := Header{File: l.file, Own: l.others}
	for i, u := range l.Uses {
		n := columns.Named{Name: l.Names[i]}
		switch {
		case u.Flag != "" && u.Role == columns.RoleOther:
			id, _ := e.FindCircumstance(u.Flag) // it was found before
			n.Role = string(id)
		case u.Role != columns.RoleOther:
			n.Role = columns.Names[u.Role][0]
		case u.Extra > 0:
			n.Role = l.Inputs[u.Extra-1].Names[0]
		default:
			continue
		}
		h.Read = append(h.Read, n)
		if !u.Said && u.Extra == 0 && columns.RoleOf(n.Name) == columns.RoleOther {
			h.ByWords = append(h.ByWords, n)
		}
	}
	return h
}
