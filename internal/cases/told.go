package cases

import (
	"slices"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// toldKeys is what was understood of the keys of an object.
func toldKeys(file string, members []member, n *columns.Namer, o *Options) Header {
	l := layout{file: file, Shape: columns.NewShape(n.Inputs)}
	for _, m := range members {
		l.Names, l.Uses, l.Kept = append(l.Names, m.name), append(l.Uses, m.Use), append(l.Kept, m.kept)
	}
	h := l.told(n.Edition, o)
	h.ByWords, h.Keys = nil, true // other objects may have other keys
	return h
}

// told says how the columns of a table were understood.
func (l *layout) told(e *law.Edition, o *Options) Header {
	h := Header{File: l.file}
	for i, u := range l.Uses {
		n := columns.Named{Name: l.Names[i]}
		switch {
		case u.Flag != "" && u.Role == columns.RoleOther:
			id, _ := e.FindCircumstanceAlone(u.Flag) // it was found before
			n.Role = string(id)
		case u.Role != columns.RoleOther:
			n.Role = columns.Names[u.Role][0]
		case u.Extra > 0:
			n.Role = l.Inputs[u.Extra-1].Names[0]
		default:
			if spelling.Fold(n.Name) != "" { // a column without a name has no cells
				h.Own = append(h.Own, Own{n.Name, i + 1, l.Kept[i] && o.passes(n.Name)})
			}
			continue
		}
		h.Read = append(h.Read, n)
		if !u.Said && u.Extra == 0 && columns.RoleOf(n.Name) == columns.RoleOther {
			h.ByWords = append(h.ByWords, n)
		}
	}
	return h
}

// passes reports whether a column that is kept is written.
func (o *Options) passes(name string) bool {
	if len(o.Fields) > 0 {
		return slices.Contains(o.Fields, name)
	}
	return !o.OnlyOurs
}
