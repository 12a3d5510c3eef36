package encoding

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// reader takes values from the nodes of one file and notes their faults. Its
// methods accept a nil node, for a missing key that was noted already. They then
// return the zero value, so that nothing is noted twice.
type reader struct {
	file   string
	blamed map[*yaml.Node]bool
	found  law.Findings
	marks  *Origins // places of the elements, or nil when they are not needed
	shared *shared  // what the edition states for all its offences
}

// mark stores the place of an element.
func (r *reader) mark(n *yaml.Node, path ...string) {
	if r.marks != nil && n != nil {
		r.marks.places[strings.Join(path, "/")] = r.place(n)
	}
}

func (r *reader) place(n *yaml.Node) law.Place {
	return law.Place{File: r.file, Line: n.Line, Column: n.Column}
}

// refuse notes a fault at a node.
func (r *reader) refuse(n *yaml.Node, f law.Fault) { r.refuseTwo(n, f, law.Place{}) }

// refuseTwo notes a fault at a node, with a second place that the fault mentions.
func (r *reader) refuseTwo(n *yaml.Node, f law.Fault, other law.Place) {
	f.Value = clip(f.Value)
	r.found = append(r.found, law.Finding{Place: r.place(n), Fault: f, Other: other})
}

// is reports whether a node is of a kind. If it is not, it notes the fault.
func (r *reader) is(n *yaml.Node, kind yaml.Kind, otherwise law.Code) bool {
	switch {
	case n == nil || r.blamed[n] || n.Kind == yaml.AliasNode:
		return false
	case n.Kind == kind && !isNull(n):
		return true
	case isNull(n):
		r.refuse(n, law.Fault{Code: ValueNull, Value: n.Value})
	default:
		r.refuse(n, law.Fault{Code: otherwise, Value: n.Value})
	}
	return false
}

// mapping is a YAML mapping whose keys were checked. Its zero value has no keys.
type mapping struct{ node *yaml.Node }

// mapping checks that a node is a mapping with all needed keys and with no keys
// other than the needed and the optional ones.
func (r *reader) mapping(n *yaml.Node, needed, optional []string) mapping {
	if !r.is(n, yaml.MappingNode, MappingWanted) {
		return mapping{}
	}
	m := mapping{n}
	var misspelt []string // known keys that an unknown key is similar to
	for i := 0; i < len(n.Content); i += 2 {
		k := n.Content[i]
		if r.blamed[k] || slices.Contains(needed, k.Value) || slices.Contains(optional, k.Value) {
			continue
		}
		allowed := slices.Concat(needed, optional)
		near := spelling.Nearest(k.Value, allowed)
		misspelt = append(misspelt, near...)
		r.refuse(k, law.Fault{Code: KeyUnknown, Value: k.Value, Args: []any{strings.Join(allowed, ", ")}, Suggest: near})
	}
	for _, key := range needed {
		if !m.has(key) && !slices.Contains(misspelt, key) {
			r.refuse(n, law.Fault{Code: missing(key), Args: []any{key}})
		}
	}
	return m
}

// missing is the code of a missing key. A missing language has a code of its own.
func missing(key string) law.Code {
	if key == "es" || key == "en" {
		return LanguageMissing
	}
	return KeyMissing
}

// get is the value of a key; nil when the mapping does not have it.
func (m mapping) get(key string) *yaml.Node {
	if m.node == nil {
		return nil
	}
	for i := 0; i < len(m.node.Content); i += 2 {
		if k := m.node.Content[i]; k.Kind == yaml.ScalarNode && k.Value == key {
			return m.node.Content[i+1]
		}
	}
	return nil
}

func (m mapping) has(key string) bool { return m.get(key) != nil }

// list gives the items of a list, which must not be empty. For any other node it
// notes a fault and returns nothing.
func (r *reader) list(n *yaml.Node) []*yaml.Node {
	if !r.is(n, yaml.SequenceNode, ListWanted) {
		return nil
	}
	if len(n.Content) == 0 {
		r.refuse(n, law.Fault{Code: ListEmpty})
	}
	return n.Content
}

// distinct notes items that occur in the list before.
func (r *reader) distinct(items []*yaml.Node) {
	first := map[string]*yaml.Node{}
	for _, item := range items {
		if item.Kind != yaml.ScalarNode {
			continue
		}
		if f := first[item.Value]; f != nil {
			r.refuseTwo(item, law.Fault{Code: ItemRepeated, Value: item.Value}, r.place(f))
		} else {
			first[item.Value] = item
		}
	}
}

// Origins knows the places of the elements of an edition in its files.
type Origins struct{ places map[string]law.Place }

// Place gives the place of an element. An element is an offence or a circumstance,
// by its id; or, within an offence, a tier, the prison range of a tier, a
// condition, a declared silence, a declared inversion or an example. The path
// consists of the words of package prove, such as art-168-b, tier, base. An unknown
// element has the zero place.
func (o *Origins) Place(path ...string) law.Place { return o.places[strings.Join(path, "/")] }

// limited keeps the first findings of each file and says at which place the others
// begin.
func limited(found law.Findings) law.Findings {
	found = found.Sorted()
	kept := found[:0]
	inFile := 0
	for i, d := range found {
		if i > 0 && found[i-1].Place.File != d.Place.File {
			inFile = 0
		}
		inFile++
		switch {
		case inFile <= maxFindings:
			kept = append(kept, d)
		case inFile == maxFindings+1:
			kept = append(kept, law.Finding{Place: d.Place, Fault: law.Fault{Code: FindingsMore, Args: []any{maxFindings}}})
		}
	}
	return kept
}

// elsewhere leaves out the findings on lines with a forbidden character, because
// that character probably caused them.
func elsewhere(found, characters law.Findings) law.Findings {
	return slices.DeleteFunc(found, func(d law.Finding) bool {
		return slices.ContainsFunc(characters, func(c law.Finding) bool { return c.Place.Line == d.Place.Line })
	})
}
