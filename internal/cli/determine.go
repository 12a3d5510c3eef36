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
	rules "github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/ledger"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// determineCommandName is the name of the command.
func determineCommandName() typed.Word { return typed.Both("determine", "determinar") }

type determineOptions struct {
	facts                                                            caseFlags
	sink                                                             sink
	mitigating, aggravating, qualified, reductions, benefits, assume command.Many
	agentAge, agentBorn, requested, asOf, fixed, prior, income, file command.Once
	why, short                                                       command.Flip
	fields                                                           command.Once
}

func (p *program) determineCommand() *command.Command {
	var o determineOptions
	return &command.Command{
		Name:    determineCommandName(),
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
		Flags: slices.Concat(p.caseFlags(&o.facts), p.generalFlags(&o), []command.Flag{
			{Name: typed.WhyFlag, Group: command.Output, Means: words.Both("every line, with its sources, and what was not considered", "todas las líneas, con sus fuentes, y lo que no se consideró"), Into: &o.why},
			{Name: typed.Both("short", "breve"), Group: command.Output, Means: words.Both(
				"one line for each reading: its name, and both ends in months; - for an end without a figure",
				"una línea por lectura: su nombre y los dos extremos en meses; - si un extremo no tiene cifra",
			), Into: &o.short},
			fieldsFlag(&o.fields, ledger.Columns()),
		}, o.sink.flags()),
		Offers: p.completeOffences(1),
		Run: func(_ context.Context, args []string) error {
			if o.file.Given {
				return p.determineFile(&o, args)
			}
			if err := p.someOffence(args); err != nil {
				return err
			}
			return p.named(args, func(name string) error { return p.determineOne(&o, name) })
		},
	}
}

// generalFlags are the facts of the general part as flags.
func (p *program) generalFlags(o *determineOptions) []command.Flag {
	terms := func(name typed.Word, class rules.Class, into *command.Many, en, es string) command.Flag {
		return command.Flag{Name: name, Value: aName(), Group: command.Facts, Means: words.Both(en, es), Offers: p.completeTerms(class), Into: into}
	}
	plain := func(name typed.Word, value words.Sentence, into *command.Once, en, es string) command.Flag {
		return command.Flag{Name: name, Value: value, Group: command.Facts, Means: words.Both(en, es), Offers: nothing, Into: into}
	}
	return []command.Flag{
		terms(typed.Both("mitigating", "atenuante"), rules.Mitigating, &o.mitigating, "attenuating circumstance of article 46.1, or none; not known when it is not given", "atenuante del artículo 46.1, o ninguna; no sabida si no se indica"),
		terms(typed.Both("aggravating", "agravante"), rules.Aggravating, &o.aggravating, "aggravating circumstance of article 46.2, or none; not known when it is not given", "agravante del artículo 46.2, o ninguna; no sabida si no se indica"),
		terms(typed.Both("qualified", "cualificada"), rules.Qualified, &o.qualified, "qualified aggravator, such as recidivism", "agravante cualificada, como la reincidencia"),
		terms(typed.Both("reduction", "disminucion"), rules.Reduction, &o.reductions, "cause of reduction, such as attempt", "causa de disminución, como la tentativa"),
		terms(typed.Both("benefit", "bonificacion"), rules.Benefit, &o.benefits, "benefit of the procedure, such as confession, or a fact that bars it", "bonificación procesal, como la confesión, o un hecho que la excluye"),
		plain(typed.Both("agent-age", "edad-agente"), words.Both("AGE", "EDAD"), &o.agentAge, "the agent's completed years at the act", "años cumplidos del agente en los hechos"),
		plain(typed.Both("agent-born", "agente-nacido"), aDate(), &o.agentBorn, "the agent's date of birth", "fecha de nacimiento del agente"),
		plain(typed.Both("requested", "solicitada"), aDate(), &o.requested, "day of the plea", "día del pedido"),
		plain(typed.Both("as-of", "a-fecha"), aDate(), &o.asOf, "day of the judgment; else today", "día de la sentencia; por omisión, hoy"),
		plain(typed.Both("fixed", "fijada"), words.Both("PENALTY", "PENA"), &o.fixed, "a penalty already fixed, from which the ledger starts: 8y, 8y-10y4m", "una pena ya fijada, de la que se parte: 8a, 8a-10a4m"),
		plain(typed.Both("prior", "anterior"), words.Both("PENALTY", "PENA"), &o.prior, "a penalty imposed before, for an offence found later (art. 51)", "una pena impuesta antes, para un delito hallado después (art. 51)"),
		plain(typed.Both("income", "ingreso"), words.Both("SOLES", "SOLES"), &o.income, "daily income in soles, for the fine", "ingreso diario en soles, para la multa"),
		{Name: typed.Both("assume", "supuesto"), Value: words.Both("FORK=POSITION", "CUESTION=POSICION"), Group: command.Facts, Means: words.Both(
			"a position that you take in a disputed question",
			"una posición que usted toma en una cuestión discutida",
		), Offers: nothing, Into: &o.assume},
		{Name: typed.Both("case", "caso"), Value: aFile(), Group: command.Input, Means: words.Both(
			"several offences of one case, as a JSON file; - for standard input",
			"varios delitos de un caso, en un archivo JSON; - para la entrada estándar",
		), Into: &o.file},
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

// given is the facts of the general part as they were typed.
func (o *determineOptions) given() determine.Given {
	return determine.Given{
		Mitigating: o.mitigating.Texts, Aggravating: o.aggravating.Texts, Qualified: o.qualified.Texts, Reductions: o.reductions.Texts,
		Benefits: o.benefits.Texts, AgentAge: o.agentAge.Text, AgentBorn: o.agentBorn.Text, Requested: o.requested.Text, AsOf: o.asOf.Text,
		Fixed: o.fixed.Text, Income: o.income.Text, Assume: o.assume.Texts,
	}
}

func (p *program) determineOne(o *determineOptions, name string) error {
	c := o.facts
	one := determine.CaseOffence{
		Offence: name, Given: o.given(),
		Victim: law.Given{Ages: c.ages.Texts, Born: c.born.Text, Date: c.date.Text, With: c.with.Texts, Maybe: c.maybe.Texts},
	}
	asked := determine.Case{Offences: []determine.CaseOffence{one}}
	if o.prior.Given {
		asked.Concurrence, asked.Prior = determine.Retrospective, o.prior.Text
	}
	return p.ledger(o, asked)
}

// determineFile reads a case from a file. Its facts stand in the file, and facts that
// are typed beside it are refused, since they would change nothing.
func (p *program) determineFile(o *determineOptions, args []string) error {
	if len(args) > 0 {
		return findings.Misuse(findings.Quoted("", args[0]), "case_and_facts")
	}
	told := slices.Concat(p.caseFlags(&o.facts), p.generalFlags(o))
	isFact := func(name typed.Word) bool {
		return slices.ContainsFunc(told, func(f command.Flag) bool { return f.Name == name && f.Group == command.Facts })
	}
	if beside := typedFlags(p.parsed, isFact); len(beside) > 0 {
		return findings.Misuse(beside[0], "case_and_facts")
	}
	p.reads = append(p.reads, o.file.Text)
	data, err := p.readAll(o.file.Text)
	if err != nil {
		return findings.Broken(exit.Broken, err, "")
	}
	read, faults := determine.ReadCase(data)
	if len(faults) > 0 {
		p := &findings.Problem{Code: exit.Usage}
		for _, f := range faults {
			p.Findings = append(p.Findings, findings.At(law.Place{File: o.file.Text}, *f))
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
	l, err := p.joined(edition, part, c)
	if err != nil {
		return err
	}
	return p.deliverLedger(o, format, l)
}

// joined reads the charges of a case and writes their ledger.
func (p *program) joined(e *law.Edition, part *rules.Part, c determine.Case) (*determine.Ledger, error) {
	var charges []determine.Charge
	for _, x := range c.Offences {
		charge, err := p.charge(e, part, x)
		if err != nil {
			return nil, err
		}
		charges = append(charges, charge)
	}
	if c.Concurrence == "" {
		l := determine.One(part, charges[0])
		return &l, nil
	}
	var prior *determine.Space
	if c.Prior != "" {
		x, fault := determine.ParseSpace(c.Prior)
		if fault != nil {
			fault.Fact = determine.FactPrior
			return nil, findings.OfFacts([]*law.Fault{fault})
		}
		prior = &x
	}
	l := determine.Several(part, c.Concurrence, prior, charges...)
	return &l, nil
}

// charge resolves one offence and reads its facts of the general part. A name under
// maybe that is no circumstance of the edition is a term of the general part.
func (p *program) charge(e *law.Edition, part *rules.Part, x determine.CaseOffence) (determine.Charge, error) {
	x.Victim.Today = p.today()
	x.Victim.Maybe, x.Given.Maybe = p.parted(e, part, x.Victim.Maybe)
	f, faults := x.Victim.Facts(e)
	if x.Victim.Date == "" && x.Victim.Born == "" {
		f.Date, f.Today = p.today(), true
	}
	found, err := p.offence(e.On(f.Date), x.Offence)
	if err == nil {
		found.Narrow(faults)
	}
	given, more := x.Given.Facts(part, f.Period(), p.today())
	if faults = append(faults, more...); len(faults) > 0 {
		err = findings.Both(err, findings.OfFacts(faults))
	}
	if err != nil {
		return determine.Charge{}, err
	}
	f, fault := found.WithCited(f)
	if fault != nil {
		return determine.Charge{}, findings.OfFacts([]*law.Fault{fault})
	}
	return determine.Charge{Answer: resolve.Resolve(found, f), Facts: given}, nil
}

// parted parts the names that are not known either way.
func (p *program) parted(e *law.Edition, part *rules.Part, names []string) (circumstances, terms []string) {
	for _, name := range names {
		_, fault := e.FindCircumstanceAlone(name)
		if _, none := determine.Term(part, name); fault != nil && none == nil {
			terms = append(terms, name)
		} else {
			circumstances = append(circumstances, name)
		}
	}
	return circumstances, terms
}

func (p *program) ledgerFormat(o *determineOptions) (string, error) {
	if o.short.On {
		return "", excludes("--short", used{"--why", o.why.On}, used{"--format", p.formatFlag.Given}, used{"--output", o.sink.file.Given}, used{"--fields", o.fields.Given})
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
			return unchosen(err)
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
