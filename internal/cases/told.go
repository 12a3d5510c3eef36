package cases

import "github.com/conmina/conmina/internal/law"

// toldKeys is what was understood of the keys of an object.
func toldKeys(file string, members []member, n *namer) Header {
	l := layout{file: file, shape: newShape(n.inputs)}
	for _, m := range members {
		l.names, l.uses = append(l.names, m.name), append(l.uses, m.use)
		if m.kept {
			l.others = append(l.others, m.name)
		}
	}
	h := l.told(n.edition)
	h.ByWords = nil // other objects may have other keys
	return h
}

// told says how the columns of a table were understood.
func (l *layout) told(e *law.Edition) Header {
	h := Header{File: l.file, Own: l.others}
	for i, u := range l.uses {
		n := Named{Name: l.names[i]}
		switch {
		case u.flag != "" && u.role == roleOther:
			id, _ := e.FindCircumstance(u.flag) // it was found before
			n.Role = string(id)
		case u.role != roleOther:
			n.Role = columnNames[u.role][0]
		case u.extra > 0:
			n.Role = l.inputs[u.extra-1].Names[0]
		default:
			continue
		}
		h.Read = append(h.Read, n)
		if !u.said && u.extra == 0 && roleOf(n.Name) == roleOther {
			h.ByWords = append(h.ByWords, n)
		}
	}
	return h
}
