package cli

import (
	"context"
	"io"
	"os"
	"slices"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	rules "github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/screens/ledger"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

type determineOptions struct {
	facts      flags.Case
	general    flags.General
	sink       flags.Output
	why, short command.Flip
	fields     command.Once
}

func (p *program) determineCommand() *command.Command {
	var o determineOptions
	return &command.Command{
		Heading: command.ACase,
		Short: words.Both(
			"from the range to the space of the penalty, step by step",
			"del marco al espacio de la pena concreta, paso a paso",
		),
		How: words.Both(
			"Begins where resolve ends and applies the general part of the Code: thirds or steps, qualified aggravators, reductions, benefits and their bars, several offences. Beside it stand suspension, prescription, fine and disqualification. It ends in a space and never in a sentence. Where the law is read in several ways every position is shown, and none is chosen. Exit code 4 when there is no single closed space.",
			"Empieza donde termina resolver y aplica la parte general del Código: tercios o pasos, agravantes cualificadas, reducciones, bonificaciones y sus exclusiones, varios delitos. Al lado van la suspensión, la prescripción, la multa y la inhabilitación. Termina en un espacio y nunca en una pena. Donde la ley se lee de varios modos se muestran todas las posiciones y no se escoge ninguna. El código de salida es 4 si no hay un solo espacio cerrado.",
		),
		Takes: words.Both("[OFFENCE]", "[DELITO]"),
		Examples: []words.Sentence{
			words.Both("conmina determine trafficking --age 30 --date 2022-05-01 --mitigating 46.1.a --aggravating none", "conmina determinar trata --edad 30 --fecha 2022-05-01 --atenuante 46.1.a --agravante ninguna"),
			words.Both("conmina determine trafficking --age 15 --date 2022-05-01 --with two-or-more-agents --why", "conmina determinar trata --edad 15 --fecha 2022-05-01 --con dos-o-mas-agentes --porque"),
		},
		Flags: slices.Concat(p.caseFlags(&o.facts), o.general.Flags(p.completeTerms), []command.Flag{
			{Name: typed.WhyFlag, Group: command.Output, Means: words.Both("every line, with its sources, and what was not considered", "todas las líneas, con sus fuentes, y lo que no se consideró"), Into: &o.why},
			{Name: typed.ShortFlag, Group: command.Output, Means: words.Both(
				"one line for each reading: its name, and both ends in months; - for an end without a figure",
				"una línea por lectura: su nombre y los dos extremos en meses; - si un extremo no tiene cifra",
			), Into: &o.short},
			flags.Fields(&o.fields, ledger.Columns()),
		}, o.sink.Flags()),
		Offers: p.completeOffences(1),
		Run: func(_ context.Context, args []string) error {
			if o.general.File.Given {
				return p.determineFile(&o, args)
			}
			if err := p.oneCase(args); err != nil {
				return err
			}
			return p.named(args, func(name string) error { return p.determineOne(&o, name) })
		},
	}
}

// completeTerms offers the names of the terms of a class.
func (p *program) completeTerms(class rules.Class) command.Suggestions {
	return func([]string, string) []string {
		var list []string
		if part, err := p.generalPart(library.TheCode); err == nil && part != nil {
			for _, t := range part.Class(class) {
				list = append(list, typed.Word{English: t.ID, Spanish: t.IDES}.In(p.lang))
			}
		}
		return list
	}
}

// generalPart reads the general part of an edition in use.
func (p *program) generalPart(edition string) (part *rules.Part, err error) {
	err = p.within(func(l library.Library) (err error) {
		part, err = l.General(edition)
		return err
	})
	return part, err
}

func (p *program) determineOne(o *determineOptions, name string) error {
	asked := determine.Case{Offences: []determine.CaseOffence{{Offence: name, Given: o.general.Given(), Victim: o.facts.Given()}}}
	if o.general.Prior.Given {
		asked.Concurrence, asked.Prior = determine.Retrospective, o.general.Prior.Text
	}
	return p.ledger(o, asked)
}

// determineFile reads a case from a file. Its facts stand in the file, and facts that
// are typed beside it are refused, since they would change nothing.
func (p *program) determineFile(o *determineOptions, args []string) error {
	if len(args) > 0 {
		return findings.Misuse(findings.Quoted("", args[0]), "case_and_facts")
	}
	told := slices.Concat(p.caseFlags(&o.facts), o.general.Flags(p.completeTerms))
	isFact := func(name typed.Word) bool {
		return slices.ContainsFunc(told, func(f command.Flag) bool { return f.Name == name && f.Group == command.Facts })
	}
	if beside := typedFlags(p.parsed, isFact); len(beside) > 0 {
		return findings.Misuse(beside[0], "case_and_facts")
	}
	p.reads = append(p.reads, o.general.File.Text)
	data, err := p.readAll(o.general.File.Text)
	if err != nil {
		return findings.Broken(exit.Broken, err, "")
	}
	read, faults := determine.ReadCase(data)
	if len(faults) > 0 {
		p := &findings.Problem{Code: exit.Usage}
		for _, f := range faults {
			p.Findings = append(p.Findings, findings.At(law.Place{File: o.general.File.Text}, *f))
		}
		return p
	}
	return p.ledger(o, read)
}

func (p *program) readAll(name string) ([]byte, error) {
	if name == "-" {
		in := p.standardInput()
		defer in.Close() // an error of closing is dropped: the input was only read
		return io.ReadAll(in)
	}
	return os.ReadFile(name)
}

// ledger writes the ledger of a case.
func (p *program) ledger(o *determineOptions, c determine.Case) error {
	format, err := p.ledgerFormat(o)
	if err != nil {
		return err
	}
	q := library.Clues{Ledger: true}
	for _, x := range c.Offences {
		q.Offences = append(q.Offences, x.Offence)
		q.Date = q.Date || x.Victim.Date != ""
	}
	edition, err := p.openFor(q)
	if err != nil {
		return err
	}
	part, err := p.generalPart(edition.ID)
	if err != nil {
		return p.known(err)
	}
	if part == nil {
		return findings.Misuse("", "no_general_part", edition.ID)
	}
	charging := determine.Charging{Edition: edition, Part: part, Today: p.today(), Offence: p.findOffence}
	l, faults := charging.Ledger(c)
	if len(faults) > 0 {
		return findings.OfFacts(faults)
	}
	return p.deliverLedger(o, format, l)
}

func (p *program) ledgerFormat(o *determineOptions) (string, error) {
	if o.short.On {
		return "", excludes("--short", used{"--why", o.why.On}, used{"--format", p.Format.Given}, used{"--output", o.sink.File.Given}, used{"--fields", o.fields.Given})
	}
	format, err := p.formatAmong(&o.sink, sheet.FormatsOnPaper())
	if err != nil {
		return "", err
	}
	return format, p.choose(&o.fields, format)
}

func (p *program) deliverLedger(o *determineOptions, format string, l *determine.Ledger) error {
	switch {
	case l.TooMany:
		return findings.Stopping(exit.NoSingle, findings.About("", law.Fault{Code: "too_many_readings"}))
	case o.short.On && l.Root == nil:
		return findings.Stopping(exit.NoSingle, findings.About("", law.Fault{Code: "short_no_single"}))
	case o.short.On:
		p.out.WriteString(ledger.Short(l))
	default:
		style := p.style()
		style.Why = o.why.On
		data, err := ledger.Show(format, l, style)
		if err != nil {
			return flags.Unchosen(err)
		}
		if err := p.deliver(&o.sink, data); err != nil {
			return err
		}
	}
	if !l.Single() {
		return exit.Quit(exit.NoSingle)
	}
	return nil
}
