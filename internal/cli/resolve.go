package cli

import (
	"context"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/citing"
	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

type resolveOptions struct {
	facts            flags.Case
	sink             flags.Output
	why, short, cite command.Flip
	milder           command.Flip
	until            command.Once
	fields           command.Once
}

func (p *program) resolveCommand() *command.Command {
	var o resolveOptions
	return &command.Command{
		Heading: command.ACase,
		Short:   words.Both("the range for one case, and why", "el marco de pena de un caso, y por qué"),
		Takes:   anOffence(),
		Examples: []words.Sentence{
			words.Both("conmina resolve art-168-b --age 15", "conmina resolver art-168-b --edad 15"),
			words.Both("conmina resolve pimping --age unknown --why", "conmina resolver proxenetismo --edad desconocida --porque"),
			words.Both("conmina resolve art-153 --born 2001-05-04 --date 2017-06-22 --short", "conmina resolver art-153 --nacida 2001-05-04 --fecha 2017-06-22 --breve"),
		},
		Flags: slices.Concat(p.caseFlags(&o.facts), []command.Flag{
			{Name: typed.MilderFlag, Group: command.Views, Means: words.Both(
				"the same case under each later law, and whether it is milder",
				"el mismo caso según cada norma posterior, y si es más favorable",
			), Into: &o.milder},
			{Name: typed.UntilFlag, Value: flags.Date(), Group: command.Views, Means: words.Both("last day up to which later law counts; else today", "último día hasta el que cuentan las normas posteriores; por omisión, hoy"), Offers: command.Nothing, Into: &o.until},
			{Name: typed.WhyFlag, Group: command.Output, Means: words.Both(
				"every tier: which one applies, which do not, and the source of each",
				"todos los supuestos: cuál se aplica, cuáles no y la fuente de cada uno",
			), Into: &o.why},
			{Name: typed.ShortFlag, Group: command.Output, Means: words.Both(
				"minimum and maximum in months and nothing else; - for a bound that is not stated",
				"mínimo y máximo en meses y nada más; - si un extremo no consta",
			), Into: &o.short},
			{Name: typed.Both("cite", "cita"), Group: command.Output, Means: words.Both(
				"the sentence of a brief and nothing else, with article, law, bounds in words and inhabilitación",
				"la frase para un escrito y nada más, con artículo, norma, extremos en letras e inhabilitación",
			), Into: &o.cite},
			flags.Fields(&o.fields, machine.Choices()),
		}, o.sink.Flags()),
		Args:   p.oneCase,
		AtOnce: true,
		Offers: p.completeOffences(1),
		Run: func(_ context.Context, args []string) error {
			return p.named(args, func(name string) error { return p.resolve(&o, name) })
		},
	}
}

// anOffence stands for the name of an offence.
func anOffence() words.Sentence { return words.Both("OFFENCE", "DELITO") }

// named continues with the offence that the arguments name, in one word or in
// several; see [library.Source.OneName].
func (p *program) named(args []string, use func(name string) error) error {
	one, err := p.source().OneName(args)
	with := p.parsed.Flags().Lookup(typed.WithFlag.In(p.lang))
	switch {
	case err != nil:
		return p.known(err)
	case one:
		return use(strings.Join(args, " "))
	case with == nil:
		return command.Stray(args[1])
	case with.Changed || args[1] == "true" || args[1] == "false":
		return command.StrayFact(args[1])
	}
	return p.astray(p.parsed).Unread(args)
}

func (p *program) resolve(o *resolveOptions, name string) error {
	format, err := p.resolveFormat(o)
	if err != nil {
		return err
	}
	if err := p.choose(&o.fields, format); err != nil {
		return err
	}
	q := clues(&o.facts, name)
	q.Milder = o.milder.On
	edition, err := p.openFor(q)
	if err != nil {
		return err
	}
	facts, faults := p.read(&o.facts, edition)
	found, err := p.offence(edition.On(facts.Date), name)
	if err == nil {
		found.Narrow(faults)
	}
	if len(faults) > 0 {
		err = findings.Both(err, findings.OfFacts(faults))
	}
	if err != nil {
		return err
	}
	facts, fault := found.WithCited(facts)
	if fault != nil {
		return findings.OfFacts([]*law.Fault{fault})
	}
	result := resolve.Resolve(found, facts)
	p.warn(edition, facts, o.short.On)
	if o.short.On {
		p.restate(&o.facts, facts)
		return p.shortAnswer(result)
	}
	if err := p.addFurther(o, format, edition, &result); err != nil {
		return err
	}
	if o.cite.On {
		return p.citation(result)
	}
	style := p.style()
	style.Why = o.why.On
	data, err := answer.Answer(format, result, style)
	if err != nil {
		return flags.Unchosen(err)
	}
	if err := p.deliver(&o.sink, data); err != nil {
		return err
	}
	if result.Status != law.Determined {
		return exit.Quit(exit.NoSingle)
	}
	return nil
}

// addFurther adds what the user asked for in addition to the answer: the same case under
// later versions and, in formats for people, the answer of the other edition of the
// program.
func (p *program) addFurther(o *resolveOptions, format string, e *law.Edition, a *resolve.Answer) error {
	switch {
	case o.milder.On && !e.Dated():
		return findings.Misuse("--milder", "undated", e.ID)
	case o.milder.On && slices.Contains([]string{"csv", "svg", "html"}, format):
		return findings.Misuse("--milder", "flags_exclude", "--format "+format)
	case o.until.Given && !o.milder.On:
		return findings.Misuse("--until", "flag_goes_with", "--milder")
	case o.milder.On:
		until, err := p.day(&o.until, "--until", p.today())
		if err != nil {
			return err
		}
		if a.Facts.EndsUnknown() {
			return findings.Misuse("--milder", "until_end_unknown")
		}
		if until.Compare(a.Facts.Period().To) < 0 || a.Facts.Date.IsZero() {
			return findings.Misuse("--until", "until_before_act")
		}
		*a = a.UpTo(until)
	}
	if format == "csv" {
		return nil
	}
	return p.beside(a)
}

// beside adds to answers what the other edition of the program threatens on the
// same facts.
func (p *program) beside(answers ...*resolve.Answer) error {
	return p.known(library.Beside(p.today(), answers...))
}

// resolveFormat refuses combinations of flags that would have no effect.
func (p *program) resolveFormat(o *resolveOptions) (string, error) {
	others := []used{{"--why", o.why.On}, {"--milder", o.milder.On}, {"--format", p.Format.Given}, {"--output", o.sink.File.Given}, {"--fields", o.fields.Given}}
	switch {
	case o.short.On:
		return "", excludes("--short", append(others, used{"--cite", o.cite.On})...)
	case o.cite.On:
		return "", excludes("--cite", others...)
	}
	return p.format(&o.sink, true)
}

// citation prints the sentence of a brief for each tier that may govern, and where
// the other edition differs also its sentences.
func (p *program) citation(a resolve.Answer) error {
	var lines []string
	for _, of := range append([]resolve.Answer{a}, a.Beside...) {
		lines = append(lines, citing.Sentences(p.words(), of)...)
	}
	for _, line := range lines {
		p.out.WriteString(line + "\n")
	}
	switch {
	case len(lines) == 0:
		return findings.Stopping(exit.NoSingle, findings.About("", law.Fault{Code: "cite_none"}))
	case a.Status != law.Determined:
		return exit.Quit(exit.NoSingle)
	}
	return nil
}

// shortAnswer prints the minimum and the maximum in months. When there is no single
// range, it says so on standard error, because a script must not take an envelope
// for a range.
func (p *program) shortAnswer(a resolve.Answer) error {
	line, ok := answer.Short(a)
	if !ok {
		return findings.Stopping(exit.NoSingle, findings.About("", law.Fault{Code: "short_no_single"}))
	}
	p.out.WriteString(line)
	for _, said := range answer.Doubts(a, p.words()) {
		p.say("warn.doubt", said)
	}
	return nil
}
