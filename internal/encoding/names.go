package encoding

import (
	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
)

// idES gives the id that Spanish speakers type, when the entry has one.
func (r *reader) idES(m mapping) string {
	if !m.has("id_es") {
		return ""
	}
	id, _ := r.id(m.get("id_es"))
	return id
}

// names lists all names of an entry: its ids, its titles and the list under the key
// also.
func (r *reader) names(m mapping, id, idES string, title law.Text) []name {
	var list []name
	add := func(n *yaml.Node, text string, own bool) {
		if n != nil && text != "" {
			r.typable(n, text)
			list = append(list, name{text: text, place: r.place(n), own: own})
		}
	}
	add(m.get("id"), id, true)
	for i := range list {
		list[i].id = true
	}
	titles := mapping{m.get("title")}
	add(titles.get("es"), title.ES, true)
	add(titles.get("en"), title.EN, true)
	add(m.get("id_es"), idES, false)
	for _, other := range r.others(m.get("also")) {
		add(other.value, other.text, false)
		if other.text != "" {
			list[len(list)-1].language = other.language
		}
	}
	return list
}

// other is a name under the key also.
type other struct {
	text, language string
	value          *yaml.Node
}

// others reads the names under the key also, in one language or in both.
func (r *reader) others(n *yaml.Node) []other {
	m := r.mapping(n, nil, languages)
	if m.node != nil && len(m.node.Content) == 0 {
		r.refuse(n, law.Fault{Code: KeyOneOf, Args: []any{"es", "en"}})
	}
	var list []other
	for _, language := range languages {
		if !m.has(language) {
			continue
		}
		for _, item := range r.list(m.get(language)) {
			text, _ := r.line(item)
			list = append(list, other{text, language, item})
		}
	}
	return list
}

// languages are the keys of a text in both languages.
var languages = []string{"es", "en"}

// otherNames picks the names under the key also.
func otherNames(names []name) law.Names {
	var others law.Names
	for _, n := range names {
		switch n.language {
		case "es":
			others.ES = append(others.ES, n.text)
		case "en":
			others.EN = append(others.EN, n.text)
		}
	}
	return others
}

// perhaps reads names that are used for several things. They need not differ from
// the names of other offences, which share them.
func (r *reader) perhaps(n *yaml.Node) law.Names {
	var list []name
	for _, o := range r.others(n) {
		if r.typable(o.value, o.text); o.text != "" {
			list = append(list, name{text: o.text, language: o.language})
		}
	}
	return otherNames(list)
}
