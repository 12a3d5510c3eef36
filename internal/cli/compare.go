package cli

import (
	"cmp"
	"context"
	"slices"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

func (p *program) compareCommand() *command.Command {
	var o compareOptions
	return &command.Command{
		Heading: command.ACase,
		Short: words.Both(
			"the same facts under several offences, with bars",
			"los mismos hechos según varios delitos, con barras",
		),
		Takes: someOffences(),
		Examples: []words.Sentence{
			words.Both("conmina compare --age 15", "conmina comparar --edad 15"),
			words.Both("conmina compare --from art-153 --to pimping --age 15", "conmina comparar --desde art-153 --hasta proxenetismo --edad 15"),
			words.Both("conmina compare --ages", "conmina comparar --edades"),
			words.Both("conmina compare trafficking rape --from 2004-01-01 --to 2026-04-01", "conmina comparar trata violacion --desde 2004-01-01 --hasta 2026-04-01"),
			words.Both("conmina compare --age 15 -o lesson.html", "conmina comparar --edad 15 -o clase.html"),
		},
		Flags: slices.Concat(p.caseFlags(&o.facts), []command.Flag{
			{Name: typed.NeighboursFlag, Group: command.Views, Means: words.Both(
				"the whole edition, and not one family of offences alone",
				"toda la edición, y no solo una familia de delitos",
			), Into: &o.neighbours},
			{Name: typed.FromFlag, Value: anOffence(), Group: command.Views, Means: words.Both("the charge that is replaced, or the first day of a view over time; goes with --to", "el delito que se reemplaza, o el primer día de una vista en el tiempo; va con --hasta"), Offers: p.completeOffences(-1), Into: &o.from},
			{Name: typed.ToFlag, Value: anOffence(), Group: command.Views, Means: words.Both("the charge that replaces it, or the last day", "el delito que lo reemplaza, o el último día"), Offers: p.completeOffences(-1), Into: &o.to},
			{Name: typed.Both("ages", "edades"), Group: command.Views, Means: words.Both("every age at which the answer for any of the charges changes", "cada edad en que cambia la respuesta de alguno de los delitos"), Into: &o.ages},
			flags.Ages(&o.at),
			{Name: typed.Both("matrix", "matriz"), Group: command.Views, Means: words.Both(
				"how far apart each pair of charges is, for each age",
				"cuánto difieren las penas de cada par de delitos, para cada edad",
			), Into: &o.matrix},
			{Name: typed.Both("notices", "avisos"), Group: command.Output, Means: words.Both("every notice, and not only their number", "todos los avisos, y no solo cuántos son"), Into: &o.notices},
			{Name: typed.Both("why", "porque"), Group: command.Output, Means: words.Both(
				"the tier and the source of each figure, and every notice",
				"el supuesto y la fuente de cada cifra, y todos los avisos",
			), Into: &o.why},
			flags.Fields(&o.fields, machine.Choices()),
		}, o.sink.Flags()),
		Offers: p.completeOffences(-1),
		Run:    func(_ context.Context, args []string) error { return p.compare(&o, args) },
	}
}

// someOffences stands for the names of any number of offences.
func someOffences() words.Sentence { return words.Both("[OFFENCE…]", "[DELITO…]") }

func (p *program) compare(o *compareOptions, names []string) error {
	if err := o.check(); err != nil {
		return err
	}
	days, overTime, err := o.days()
	if err != nil {
		return err
	}
	format, err := p.format(&o.sink, true)
	if err != nil {
		return err
	}
	if err := p.choose(&o.fields, format); err != nil {
		return err
	}
	edition, charges, facts, err := p.compared(o, names)
	if err != nil {
		return cmp.Or(p.astray(p.parsed).Several(p.parsed.CalledAs(), names), err)
	}
	if overTime {
		return p.compareOverTime(o, format, edition, charges, facts, days)
	}
	data, single, err := o.write(p, format, edition, charges, facts)
	if err != nil {
		return flags.Unchosen(err)
	}
	if err = p.deliver(&o.sink, data); err == nil && !single {
		return exit.Quit(exit.NoSingle)
	}
	return err
}

// compared reads the facts and finds the offences, in the edition as it stands on
// the day of the act.
func (p *program) compared(o *compareOptions, names []string) (*law.Edition, charges, law.Facts, error) {
	edition, err := p.open(clues(&o.facts, slices.Concat(names, o.change())...))
	if err != nil {
		return nil, charges{}, law.Facts{}, err
	}
	facts, factsErr := p.facts(&o.facts, edition)
	p.warn(edition, facts, false)
	edition = edition.On(facts.Date)
	chosen, err := p.charges(edition, o, names, facts.Period())
	return edition, chosen, facts, findings.Both(err, factsErr)
}

// write shows the requested view, and reports whether every offence in it has one
// range.
func (o *compareOptions) write(p *program, format string, e *law.Edition, c charges, f law.Facts) (data []byte, single bool, err error) {
	style := p.style()
	if o.overAges() {
		bands, err := flags.Bands(&o.at)
		if err != nil {
			return nil, false, err
		}
		strip := answer.Strip{Strip: comparing.AcrossAges(c.all, f, bands), Edition: e}
		if o.matrix.On && len(strip.Rows) == 1 {
			return nil, false, findings.Misuse("--matrix", "matrix_of_one")
		}
		if err := p.beside(comparing.Pointers(strip.Rows...)...); err != nil {
			return nil, false, err
		}
		show := answer.AcrossAges
		if o.matrix.On {
			show = answer.Matrix
		}
		data, err = show(format, strip, style)
		return data, comparing.AllSingle(slices.Concat(strip.Rows...)), err
	}
	style.Why = o.why.On
	compared := answer.Comparison{
		Comparison: comparing.Compare(c.all, f), Edition: e, Notices: o.notices.On,
		Asked: c.asked, Beyond: c.beyond, Grouped: o.neighbours.On,
	}
	if len(o.change()) > 0 {
		from, _ := p.offence(e, o.from.Text) // both names were found before
		to, _ := p.offence(e, o.to.Text)
		compared.Changes = comparing.Changes(from, to, f)
	}
	if err := p.beside(comparing.Pointers(compared.Answers)...); err != nil {
		return nil, false, err
	}
	data, err = answer.Compare(format, compared, style)
	return data, comparing.AllSingle(compared.Answers), err
}
