package command

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/search"
	"github.com/conmina/conmina/internal/words"
)

// Searched gives commands and topics of help in the form in which words are looked for.
func Searched(commands []*Command, topics []manual.Topic) []search.Entry {
	both := func(s words.Sentence) []string { return []string{s.English, s.Spanish} }
	var list []search.Entry
	for _, c := range commands {
		list = append(list, search.Entry{
			Kind: search.Command, ID: c.Name.English, Title: law.Text{EN: c.Short.English, ES: c.Short.Spanish},
			Typed: law.Text{EN: c.Name.English, ES: c.Name.Spanish},
			Names: []string{c.Name.English, c.Name.Spanish}, About: append(both(c.Short), both(c.How)...),
		})
	}
	for _, t := range topics {
		list = append(list, search.Entry{
			Kind: search.Topic, ID: t.Name.English, Title: law.Text{EN: t.Short.English, ES: t.Short.Spanish},
			Typed: law.Text{EN: t.Name.English, ES: t.Name.Spanish},
			Names: []string{t.Name.English, t.Name.Spanish}, About: append(both(t.Short), t.Said(words.English), t.Said(words.Spanish)),
		})
	}
	return list
}
