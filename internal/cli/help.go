package cli

import (
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// helpFlag is on every command.
func helpFlag() flag {
	return flag{name: typed.HelpCommand, letter: "h", group: general, means: words.Both("this help", "esta ayuda"), into: new(helpGiven)}
}

// helpGiven is the value of the help flag; the library requires a bool.
type helpGiven bool

func (a *helpGiven) String() string { return strconv.FormatBool(bool(*a)) }

func (a *helpGiven) Type() string { return "bool" }

func (a *helpGiven) IsBoolFlag() bool { return true }

func (a *helpGiven) Set(s string) error {
	on, err := strconv.ParseBool(s)
	*a = helpGiven(on)
	return err
}

func (p *program) helpCommand() *command {
	return &command{
		name:    typed.HelpCommand,
		heading: theProgram,
		short:   words.Both("help on a command or a topic", "ayuda sobre una orden o un tema"),
		takes:   words.Both("[COMMAND|TOPIC]", "[ORDEN|TEMA]"),
		examples: []words.Sentence{
			words.Both("conmina help resolve", "conmina ayuda resolver"),
			words.Both("conmina help ages", "conmina ayuda edades"),
		},
		offers: p.completeHelp,
		args:   p.oneSubject,
		run:    func(_ *cobra.Command, args []string) error { return p.explain(args) },
	}
}

// topics lists the subjects, other than commands, that help explains.
func (p *program) topics() []manual.Topic {
	var options []manual.Option
	for _, f := range append([]flag{helpFlag()}, p.globals()...) {
		options = append(options, manual.Option{Typed: words.Both(f.typed(words.English), f.typed(words.Spanish)), Means: f.means})
	}
	return manual.Topics(manual.Known{
		Formats: sheet.FormatsDrawn(), Extensions: sheet.ExtensionsOf(sheet.FormatsDrawn()), Columns: machine.Columns(), ExitCodes: exit.Codes(), Options: options,
	})
}

// completeHelp completes commands and topics and, after a command, its subcommands.
func (p *program) completeHelp(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	var list []typed.Word
	if of := p.all.to(args...); of != nil {
		list = of.names()
	}
	if len(args) == 0 {
		for _, t := range p.topics() {
			list = append(list, t.Name)
		}
	}
	var names []string
	for _, word := range list {
		names = append(names, word.In(p.lang))
	}
	slices.Sort(names)
	return slices.Compact(names), cobra.ShellCompDirectiveNoFileComp
}

// oneSubject accepts one command or topic, or a subcommand after its command.
func (p *program) oneSubject(_ *cobra.Command, args []string) error {
	if len(args) < 2 {
		return nil
	}
	if of := p.all.to(args[0]); of == nil || of.below == nil {
		return stray(args[1])
	}
	if len(args) > 2 {
		return stray(args[2])
	}
	return nil
}

// explain writes the help of the named subject.
func (p *program) explain(args []string) error {
	known := p.all.names()
	if len(args) == 1 {
		for _, t := range p.topics() {
			known = append(known, t.Name)
			if t.Name.Is(args[0]) {
				p.out.Write(manual.Explain(p.helpFormat(), t, p.helpStyle()))
				return nil
			}
		}
	}
	if of := p.all.to(args...); of != nil {
		p.help(of)
		return nil
	}
	if len(args) > 1 {
		return p.noCommand(p.all.to(args[0]), args[1:])
	}
	return findings.MisuseNear(findings.Quoted("", args[0]), "help_unknown", typed.Near(p.lang, args[0], known))
}

// help writes the help of one command, or of the program.
func (p *program) help(c *command) {
	p.out.Write(manual.Help(p.helpFormat(), p.page(c), p.helpStyle()))
}

// helpFormat is text, whatever the settings say, unless a format of pages was asked
// for.
func (p *program) helpFormat() string {
	if asked := p.formatFlag.text; asked == "md" || asked == "html" {
		return asked
	}
	return "text"
}

// helpStyle is the style of help. It has no colour and limits the length of lines.
func (p *program) helpStyle() sheet.Style {
	s := p.style()
	s.Colour, s.Width = false, p.textWidth()
	return s
}

// mostHelp is the greatest width of help, because longer lines are hard to read.
const mostHelp = 100

func (p *program) textWidth() int {
	if w := p.width(); w > 0 || p.widthFlag.given {
		return min(w, mostHelp)
	}
	return settings.UsualWidth
}
