package typed

import (
	"strings"
	"unicode"

	"github.com/conmina/conmina/internal/law"
)

// Line is a command line in the words of a language, without the name of the
// program in front.
type Line struct {
	language Language
	words    []string
}

// Of begins a line with a command, or with one below another (example, show).
func Of(l Language, command ...Word) *Line {
	line := &Line{language: l}
	for _, word := range command {
		line.words = append(line.words, word.In(l))
	}
	return line
}

// Offences adds offences by the names that are typed in the language.
func (c *Line) Offences(list ...*law.Offence) *Line {
	for _, o := range list {
		c.words = append(c.words, Offence(c.language, o))
	}
	return c
}

// Words adds words that are the same in both languages.
func (c *Line) Words(words ...string) *Line {
	c.words = append(c.words, words...)
	return c
}

// Dashed is a flag as it is typed in a language.
func Dashed(l Language, flag Word) string { return "--" + flag.In(l) }

// Switch adds a flag that takes no value.
func (c *Line) Switch(flag Word) *Line {
	c.words = append(c.words, Dashed(c.language, flag))
	return c
}

// Flag adds a flag with each of the values that is not empty.
func (c *Line) Flag(flag Word, values ...string) *Line {
	for _, v := range values {
		if v != "" {
			c.Switch(flag)
			c.words = append(c.words, inFlag(c.language, flag, v))
		}
	}
	return c
}

// inFlag is a value as it is typed behind a flag. A folder, a file or a name that
// happens to be called like a word of the program stays as it is.
func inFlag(l Language, flag Word, value string) string {
	switch flag {
	case EditionFlag:
		return Edition(l, value)
	case AgeFlag:
		return Value(l, value)
	}
	return value
}

// Facts adds everything that is known of a case, by the vocabulary of an edition.
// The day of the question is no fact of the case.
func (c *Line) Facts(e *law.Edition, f law.Facts) *Line {
	if f.Today {
		f.Date = law.Date{}
	}
	return c.Given(e, f.Given())
}

// Given adds the facts of a case as text. Circumstances stand in it by their ids.
func (c *Line) Given(e *law.Edition, g law.Given) *Line {
	circumstances := func(flag Word, ids []string) {
		for _, id := range ids {
			c.Flag(flag, Circumstance(c.language, e, law.CircumstanceID(id)))
		}
	}
	if g.Until != "" {
		g.Date += ".." + g.Until
	}
	c.Flag(DateFlag, g.Date).Flag(AgeFlag, g.Ages...).Flag(BornFlag, g.Born)
	circumstances(WithFlag, g.With)
	circumstances(MaybeFlag, g.Maybe)
	return c
}

// Args is the line word by word, as the program takes it.
func (c *Line) Args() []string { return c.words }

// String is the line as it is typed.
func (c *Line) String() string { return Join(c.words) }

// Join writes arguments behind the name of the program, each so that a shell
// takes it for one word.
func Join(args []string) string {
	quoted := make([]string, len(args))
	for i, a := range args {
		quoted[i] = Quote(a)
	}
	return "conmina " + strings.Join(quoted, " ")
}

// Quote puts a word into quotation marks where a shell would take it for something
// else. Those of double quotes are read alike by the shells of Unix and of
// Windows; what is special within them on Unix stands in single ones.
func Quote(word string) string {
	bare := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_./:+=º", r)
	}
	special := func(r rune) bool { return unicode.IsControl(r) || strings.ContainsRune("\"$`!“”„", r) }
	switch {
	case word != "" && !strings.ContainsFunc(word, func(r rune) bool { return !bare(r) }):
		return word
	case strings.ContainsFunc(word, special), strings.Contains(word, `\\`), strings.HasSuffix(word, `\`):
		return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
	}
	return `"` + word + `"`
}
