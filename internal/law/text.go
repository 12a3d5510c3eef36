package law

import (
	"slices"
)

// Text is something said in both languages of the program.
type Text struct {
	ES string `json:"es"`
	EN string `json:"en"`
}

// Names are other names that an entry of an encoding has, by their language.
type Names struct{ ES, EN []string }

// All lists the names of both languages.
func (n Names) All() []string { return slices.Concat(n.ES, n.EN) }

// namesOf lists everything that an entry of an encoding may be called.
func namesOf(id, idES string, title Text, also Names) []string {
	names := []string{id, title.ES, title.EN}
	if idES != "" {
		names = append(names, idES)
	}
	return append(names, also.All()...)
}
