package typed

import (
	"strings"
	"unicode"

	"github.com/conmina/conmina/internal/law"
)

// Line is a command line in the words of one language, without the name of the
// program.
type Line struct {
	language Language
	words    []string
}

// Of begins a line with a command, or with a command and its subcommand (example,
// show).
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

// Flag adds a flag once for each value that is not empty.
func (c *Line) Flag(flag Word, values ...string) *Line {
	for _, v := range values {
		if v != "" {
			c.Switch(flag)
			c.words = append(c.words, inFlag(c.language, flag, v))
		}
	}
	return c
}

// inFlag is a value as it is typed after a flag. The name of a folder or file, or
// any other name, is never translated, even when it is also a word of the program.
func inFlag(l Language, flag Word, value string) string {
	switch flag {
	case EditionFlag:
		return Edition(l, value)
	case AgeFlag:
		return Value(l, value)
	}
	return value
}

// Facts adds all facts of a case, with circumstances by their names in an edition.
// A date that is only the day of the question is left out.
func (c *Line) Facts(e *law.Edition, f law.Facts) *Line {
	if f.Today {
		f.Date = law.Date{}
	}
	return c.Given(e, f.Given())
}

// Given adds the facts of a case as text, in which circumstances are ids.
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

// Args is the line as separate arguments, as the program receives them.
func (c *Line) Args() []string { return c.words }

// String is the line as it is typed.
func (c *Line) String() string { return Join(c.words) }

// Join joins arguments into a command line, without the name of the program. Each
// argument is quoted where a shell needs it.
func Join(args []string) string {
	quoted := make([]string, len(args))
	for i, a := range args {
		quoted[i] = Quote(a)
	}
	return "conmina " + strings.Join(quoted, " ")
}

// Quote puts a word into quotation marks when a shell would otherwise change it.
// The shells of Unix and Windows read double quotes alike, so double quotes are
// used first. Characters that are special inside double quotes on Unix are put into
// single quotes.
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
