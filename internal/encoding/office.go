package encoding

import (
	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/law"
)

// Said is a text of a file, with its place.
type Said struct {
	Text  string
	Place law.Place
}

// Meant is what one text of a table stands for.
type Meant struct {
	Said             // the text in the table
	Means, Of string // what it means, and the fact that it gives
}

// Column says which fact a column of a table holds.
type Column struct {
	Said        // the name of the column
	Role string // the name of the fact
}

// Office says how the tables of an office are read: the file of a mapping.
type Office struct {
	Settings map[string]Said // dates, other, encoding, sheet and header_row, where they are given
	Columns  []Column
	Ignore   []Said
	Unknown  []Said
	Values   []Meant
}

// officeSettings are the keys of a mapping that have one value.
var officeSettings = []string{"dates", "other", "encoding", "sheet", "header_row"}

// ReadOffice reads a mapping. It is as strict as the reader of law, and returns
// [law.Findings] when anything is wrong. The caller checks the words.
func ReadOffice(file string, data []byte) (Office, error) {
	o := Office{Settings: map[string]Said{}}
	if len(data) > folders.MaxBytes {
		return o, law.Findings{{Place: law.Place{File: file}, Fault: law.Fault{Code: folders.FileTooLarge, Args: []any{folders.MaxBytes >> 10}}}}
	}
	d := parse(inspect(file, data))
	r := &reader{file: file, blamed: d.blamed}
	if d.root != nil {
		m := r.mapping(d.root, nil, append([]string{"columns", "ignore", "unknown", "values"}, officeSettings...))
		for _, key := range officeSettings {
			if n := m.get(key); n != nil {
				if text, ok := r.line(n); ok {
					o.Settings[key] = Said{text, r.place(n)}
				}
			}
		}
		r.pairs(m.get("columns"), func(role, n *yaml.Node) {
			for _, name := range r.oneOrMore(n) {
				o.Columns = append(o.Columns, Column{name, role.Value})
			}
		})
		o.Ignore, o.Unknown = r.texts(m.get("ignore")), r.texts(m.get("unknown"))
		r.pairs(m.get("values"), func(fact, n *yaml.Node) {
			r.pairs(n, func(text, means *yaml.Node) {
				if meant, ok := r.line(means); ok {
					o.Values = append(o.Values, Meant{Said{text.Value, r.place(text)}, meant, fact.Value})
				}
			})
		})
	}
	return o, append(d.found, r.found...).Err()
}

// pairs gives each key of a mapping, which may be any text, with its value.
func (r *reader) pairs(n *yaml.Node, each func(key, value *yaml.Node)) {
	if n == nil || !r.is(n, yaml.MappingNode, MappingWanted) {
		return
	}
	for i := 0; i < len(n.Content); i += 2 {
		if r.is(n.Content[i], yaml.ScalarNode, ValueWanted) {
			each(n.Content[i], n.Content[i+1])
		}
	}
}

// texts reads a list of texts; there may be none.
func (r *reader) texts(n *yaml.Node) []Said {
	if n == nil {
		return nil
	}
	var list []Said
	for _, item := range r.list(n) {
		if text, ok := r.line(item); ok {
			list = append(list, Said{text, r.place(item)})
		}
	}
	return list
}

// oneOrMore reads a text, or a list of texts.
func (r *reader) oneOrMore(n *yaml.Node) []Said {
	if n != nil && n.Kind == yaml.SequenceNode {
		return r.texts(n)
	}
	if text, ok := r.line(n); ok {
		return []Said{{text, r.place(n)}}
	}
	return nil
}
