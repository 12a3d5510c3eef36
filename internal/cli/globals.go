package cli

import (
	"strings"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// globals lists the flags that every command has.
func (p *program) globals() []command.Flag {
	return p.Program.Flags(p.fixedList, p.completeEditions)
}

// dashes finds a long flag that begins with something other than two hyphens, from
// a word processor or by habit. It would be read as an argument or as short flags.
func (p *program) dashes() error {
	for _, arg := range p.Args {
		if arg == "--" {
			return nil
		}
		if !typed.OddlyDashed(arg) {
			continue
		}
		name, _, _ := strings.Cut(typed.WithoutDashes(arg), "=")
		if word, known := p.flagNamed(spelling.Fold(name)); known {
			return findings.Misuse(findings.Quoted("", arg), "flag_dashes", typed.Dashed(p.lang, word))
		}
	}
	return nil
}

// flagNamed gives both names of a flag by its name in either language. The flags of the
// commands that the line needs come first: most lines have no others.
func (p *program) flagNamed(name string) (word typed.Word, known bool) {
	if p.flagNames == nil {
		p.flagNames = command.FlagNames(p.asked.Whole(), p.globals())
	}
	if word, known = p.flagNames[name]; known || len(p.asked.Below) == len(p.commands) {
		return word, known
	}
	word, known = command.FlagNames(p.all().Whole(), nil)[name]
	return word, known
}

// subject translates the flag that a message is about. The text that the user typed
// after the flag stays unchanged.
func (p *program) subject(l words.Language, text string) string {
	name, rest, _ := strings.Cut(text, " ")
	bare, isFlag := strings.CutPrefix(name, "--")
	if !isFlag {
		return text
	}
	if word, known := p.flagNamed(bare); known {
		name = typed.Dashed(l, word)
	}
	return strings.TrimSpace(name + " " + rest)
}
