package cli

import (
	"context"
	"slices"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

func (p *program) helpCommand() *command.Command {
	return &command.Command{
		Heading: command.TheProgram,
		Short:   words.Both("help on a command or a topic", "ayuda sobre una orden o un tema"),
		Takes:   words.Both("[COMMAND|TOPIC]", "[ORDEN|TEMA]"),
		Examples: []words.Sentence{
			words.Both("conmina help resolve", "conmina ayuda resolver"),
			words.Both("conmina help ages", "conmina ayuda edades"),
		},
		Offers: p.completeHelp,
		Args:   p.oneSubject,
		Run:    func(_ context.Context, args []string) error { return p.explain(args) },
	}
}

// topics lists the subjects, other than commands, that help explains.
func (p *program) topics() []manual.Topic {
	var options []manual.Option
	for _, f := range append([]command.Flag{command.HelpFlag()}, p.globals()...) {
		options = append(options, manual.Option{Typed: words.Both(f.Typed(words.English), f.Typed(words.Spanish)), Means: f.Means})
	}
	return manual.Topics(manual.Known{
		Formats: sheet.FormatsDrawn(), Extensions: sheet.ExtensionsOf(sheet.FormatsDrawn()), Columns: machine.Columns(), ExitCodes: exit.Codes(), Options: options,
	})
}

// completeHelp completes commands and topics and, after a command, its subcommands.
func (p *program) completeHelp(args []string, _ string) []string {
	var list []typed.Word
	if of := p.all().To(args...); of != nil {
		list = of.Names()
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
	return slices.Compact(names)
}

// oneSubject accepts one command or topic, or a subcommand after its command.
func (p *program) oneSubject(args []string) error {
	if len(args) < 2 {
		return nil
	}
	if of := p.all().To(args[0]); of == nil || of.Below == nil {
		return command.Stray(args[1])
	}
	if len(args) > 2 {
		return command.Stray(args[2])
	}
	return nil
}

// explain writes the help of the named subject.
func (p *program) explain(args []string) error {
	known := p.all().Names()
	if len(args) == 1 {
		for _, t := range p.topics() {
			known = append(known, t.Name)
			if t.Name.Is(args[0]) {
				p.out.Write(manual.Explain(p.helpFormat(), t, p.helpStyle()))
				return nil
			}
		}
	}
	if of := p.all().To(args...); of != nil {
		p.help(of)
		return nil
	}
	if len(args) > 1 {
		return p.noCommand(p.all().To(args[0]), args[1:])
	}
	return findings.MisuseNear(findings.Quoted("", args[0]), "help_unknown", typed.Near(p.lang, args[0], known))
}

// page is the content of a command for help and the manual.
func (p *program) page(c *command.Command) manual.Page { return c.Page(p.lang, p.globals(), p.topics) }

// help writes the help of one command, or of the program.
func (p *program) help(c *command.Command) {
	p.out.Write(manual.Help(p.helpFormat(), p.page(c), p.helpStyle()))
}

// helpFormat is text, whatever the settings say, unless a format of pages was asked
// for.
func (p *program) helpFormat() string {
	if asked := p.Format.Text; asked == "md" || asked == "html" {
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
	if w := p.width(); w > 0 || p.Width.Given {
		return min(w, mostHelp)
	}
	return settings.UsualWidth
}
