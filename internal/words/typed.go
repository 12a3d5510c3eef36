package words

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
)

// place is what a word of a text may be, from the words before it.
type place uint8

const (
	aWord    place = iota
	aCommand       // behind the name of the program, or of a command that has commands
	aTopic         // behind help, which also takes commands
)

// after is what the word behind one in this place may be.
func (p place) after(word string) place {
	switch {
	case p == aWord && word == "conmina", p != aWord && (word == "example" || word == "config"):
		return aCommand
	case p == aCommand && word == "help":
		return aTopic
	}
	return aWord
}

// Typed puts what is typed into the reader's language: the flags in a text, the
// commands behind the name of the program, and the topics behind that of help.
func (w *Words) Typed(text string) string {
	if w.language != Spanish || !strings.Contains(text, "--") && !strings.Contains(text, "conmina ") {
		return text
	}
	var b strings.Builder
	next := aWord
	for len(text) > 0 {
		n := 0
		for n < len(text) && (text[n] == '-' || text[n] >= 'a' && text[n] <= 'z') {
			n++
		}
		if n == 0 {
			b.WriteByte(text[0])
			if text[0] != ' ' {
				next = aWord
			}
			text = text[1:]
			continue
		}
		word := text[:n]
		text = text[n:]
		if name, isFlag := strings.CutPrefix(word, "--"); isFlag {
			b.WriteString("--" + typed.Flag(Spanish, name))
			next = aWord
			continue
		}
		switch next {
		case aCommand:
			b.WriteString(typed.Command(Spanish, word))
		case aTopic:
			b.WriteString(typed.Topic(Spanish, typed.Command(Spanish, word)))
		default:
			b.WriteString(word)
		}
		next = next.after(word)
	}
	return b.String()
}

// Example puts an example of the command line into the reader's language, with
// the names in it.
func (w *Words) Example(text string) string {
	if w.language != Spanish {
		return text
	}
	lines := strings.Split(text, "\n")
	for k, line := range lines {
		words := strings.Split(line, " ")
		for i, word := range words {
			if named, ok := typed.InExamples(Spanish, word); ok && word != "" {
				words[i] = named
			} else if i > 0 && strings.HasPrefix(words[i-1], "--") {
				words[i] = typed.Value(Spanish, word)
			}
		}
		lines[k] = w.Typed(strings.Join(words, " "))
	}
	return strings.Join(lines, "\n")
}

// TypedOffence is the name of an offence as the reader types it.
func (w *Words) TypedOffence(o *law.Offence) string { return typed.Offence(w.language, o) }

// TypedCircumstance is the name of a circumstance as the reader types it.
func (w *Words) TypedCircumstance(e *law.Edition, id law.CircumstanceID) string {
	return typed.Circumstance(w.language, e, id)
}

// OtherNames lists what an entry may be called besides the name that is shown, to
// a Spanish reader in Spanish.
func (w *Words) OtherNames(also law.Names, shown string) string {
	list := also.ES
	if w.language != Spanish {
		list = slices.Concat(also.EN, also.ES)
	}
	list = slices.DeleteFunc(slices.Clone(list), func(name string) bool { return law.Fold(name) == shown })
	return w.Word(strings.Join(list, ", "))
}

// TypedOffences lists offences by the names that the reader types.
func (w *Words) TypedOffences(e *law.Edition, ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = id
		if o := e.Offence(id); o != nil {
			names[i] = w.TypedOffence(o)
		}
	}
	return strings.Join(names, ", ")
}

// Subject puts the flag that a message is about into the reader's language. What
// was typed behind it stays as it is.
func (w *Words) Subject(text string) string {
	flag, rest, _ := strings.Cut(text, " ")
	if !strings.HasPrefix(flag, "--") {
		return text
	}
	return strings.TrimSpace(w.Typed(flag) + " " + rest)
}

// Values puts lists of words that a flag takes, joined by commas, into the
// reader's language.
func (w *Words) Values(lists []any) []any {
	said := make([]any, len(lists))
	for i, list := range lists {
		text, ok := list.(string)
		if !ok {
			said[i] = list
			continue
		}
		words := strings.Split(text, ", ")
		for k := range words {
			words[k] = typed.Value(w.language, words[k])
		}
		said[i] = strings.Join(words, ", ")
	}
	return said
}

// ExerciseName is the name of a training case as the reader types it.
func (w *Words) ExerciseName(x *law.Exercise) string {
	return typed.Name(w.Language(), x.ID, "", x.Title)
}
