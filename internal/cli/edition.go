package cli

import (
	"context"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/diff"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/screens/statute"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/internal/writing"
)

func (p *program) listCommand() *command.Command {
	var s flags.Output
	var date command.Once
	return &command.Command{
		Heading: command.TheLaw,
		Short:   words.Both("the offences of the edition", "los delitos de la edición"),
		Examples: []words.Sentence{
			words.Both("conmina list", "conmina listar"),
			words.Both("conmina list --format csv", "conmina listar --formato csv"),
		},
		Flags: append([]command.Flag{flags.Day(&date)}, s.Flags()...),
		Args:  command.None,
		Run: func(context.Context, []string) error {
			return p.screen(&s, &date, false, nil, func(format string, e *law.Edition) ([]byte, error) {
				return statute.Offences(format, e, p.style())
			})
		},
	}
}

func (p *program) showCommand() *command.Command {
	var s flags.Output
	var date command.Once
	var history, encoded command.Flip
	return &command.Command{
		Heading: command.TheLaw,
		Short:   words.Both("one offence: its tiers, sources and doubts", "un delito: sus supuestos, fuentes y dudas"),
		Takes:   anOffence(),
		Examples: []words.Sentence{
			words.Both("conmina show art-168-b", "conmina ver art-168-b"),
			words.Both("conmina show 153 --lang es", "conmina ver 153 --idioma es"),
		},
		Flags: append([]command.Flag{
			flags.Day(&date),
			{Name: typed.HistoryFlag, Group: command.Facts, Means: words.Both("every version, on a time line", "todas las versiones, en una línea de tiempo"), Into: &history},
			{Name: typed.Both("encoded", "codificado"), Group: command.Output, Means: words.Both(
				"the encoding as YAML, with every version in full",
				"la codificación en YAML, con todas las versiones completas",
			), Into: &encoded},
		}, s.Flags()...),
		Args:   p.someOffence,
		Offers: p.completeOffences(1),
		Run: func(_ context.Context, args []string) error {
			return p.named(args, func(name string) error {
				if encoded.On {
					return p.showEncoded(&s, name, used{"--history", history.On}, used{"--date", date.Given}, used{"--format", p.Format.Given})
				}
				return p.screen(&s, &date, true, []string{name}, func(format string, e *law.Edition) ([]byte, error) {
					o, err := p.offence(e, name)
					switch {
					case err != nil:
						return nil, err
					case !history.On:
						return statute.Offence(format, o, p.style())
					case !o.Dated():
						return nil, findings.Misuse("--history", "undated", e.ID)
					}
					return statute.History(format, o, p.style())
				})
			})
		},
	}
}

// showEncoded writes an offence as a file of its edition, with every version in
// full. It has only one form and covers every day, so flags that choose a form or a
// day are refused.
func (p *program) showEncoded(s *flags.Output, name string, others ...used) error {
	if err := excludes("--encoded", others...); err != nil {
		return err
	}
	e, err := p.open(library.Clues{Offences: []string{name}})
	if err != nil {
		return err
	}
	o, err := p.offence(e.On(p.today()), name)
	if err != nil {
		return err
	}
	return p.deliver(s, writing.Offence(o))
}

func (p *program) circumstancesCommand() *command.Command {
	var s flags.Output
	var date command.Once
	return &command.Command{
		Heading: command.TheLaw,
		Short:   words.Both("the circumstances that the edition knows", "las circunstancias que conoce la edición"),
		Takes:   words.Both("[OFFENCE]", "[DELITO]"),
		Examples: []words.Sentence{
			words.Both("conmina circumstances", "conmina circunstancias"),
			words.Both("conmina circumstances child-sex-tourism", "conmina circunstancias turismo-sexual-infantil"),
		},
		Flags:  append([]command.Flag{flags.Day(&date)}, s.Flags()...),
		Args:   func(args []string) error { return command.AtMost(1, args) },
		Offers: p.completeOffences(1),
		Run: func(_ context.Context, args []string) error {
			return p.screen(&s, &date, false, args, func(format string, e *law.Edition) ([]byte, error) {
				var of *law.Offence
				if len(args) == 1 {
					var err error
					if of, err = p.offence(e, args[0]); err != nil {
						return nil, err
					}
				}
				return statute.Circumstances(format, e, of, p.style())
			})
		},
	}
}

// screen shows something from the edition that answers. A dated edition is shown as
// it stands on a day.
func (p *program) screen(s *flags.Output, date *command.Once, drawn bool, offences []string, show func(format string, e *law.Edition) ([]byte, error)) error {
	format, err := p.format(s, drawn)
	if err != nil {
		return err
	}
	e, err := p.open(library.Clues{Date: date.Given, Offences: offences})
	if err != nil {
		return err
	}
	day, err := p.day(date, "--date", p.today())
	if err != nil {
		return err
	}
	if date.Given {
		p.warn(e, law.Facts{Date: day}, false)
	}
	data, err := show(format, e.On(day))
	if err != nil {
		return err
	}
	return p.deliver(s, data)
}

type diffOptions struct {
	from, to, date command.Once
	editions       command.Flip
	sink           flags.Output
}

func (p *program) diffCommand() *command.Command {
	var o diffOptions
	return &command.Command{
		Heading: command.TheLaw,
		Short: words.Both(
			"what differs in an offence between two dates or two editions",
			"qué cambia en un delito entre dos fechas o dos ediciones",
		),
		Takes: anOffence(),
		Examples: []words.Sentence{
			words.Both("conmina diff forced-labour --from 2018-03-01 --to 2024-05-01", "conmina diferencia trabajo-forzoso --desde 2018-03-01 --hasta 2024-05-01"),
			words.Both("conmina diff 168-B --editions", "conmina diferencia 168-B --ediciones"),
		},
		Flags: append([]command.Flag{
			{Name: typed.FromFlag, Value: flags.Date(), Group: command.Views, Means: words.Both("first day to compare", "primer día que se compara"), Offers: command.Nothing, Into: &o.from},
			{Name: typed.ToFlag, Value: flags.Date(), Group: command.Views, Means: words.Both("second day to compare; else today", "segundo día que se compara; por omisión, hoy"), Offers: command.Nothing, Into: &o.to},
			{Name: typed.Both("editions", "ediciones"), Group: command.Views, Means: words.Both(
				"compare with the corresponding offence of the other edition",
				"compara con el delito correspondiente de la otra edición",
			), Into: &o.editions},
			{Name: typed.DateFlag, Letter: "d", Value: flags.Date(), Group: command.Views, Means: words.Both(
				"day as of which the other edition is shown; else when the source of this one was published",
				"día de referencia de la otra edición; por omisión, el de publicación de la fuente de esta",
			), Offers: command.Nothing, Into: &o.date},
		}, o.sink.Flags()...),
		Args:   p.someOffence,
		Offers: p.completeOffences(1),
		Run: func(_ context.Context, args []string) error {
			return p.named(args, func(name string) error { return p.diff(&o, name) })
		},
	}
}

func (p *program) diff(o *diffOptions, name string) error {
	format, err := p.format(&o.sink, !o.editions.On)
	if err != nil {
		return err
	}
	switch {
	case o.editions.On && (o.from.Given || o.to.Given):
		return findings.Misuse("--editions", "flags_exclude", "--from")
	case o.date.Given && !o.editions.On:
		return findings.Misuse("--date", "flag_goes_with", "--editions")
	case !o.editions.On && !o.from.Given:
		return findings.Misuse("", "diff_needs")
	}
	e, err := p.open(library.Clues{Date: o.from.Given || o.to.Given, Offences: []string{name}})
	if err != nil {
		return err
	}
	var data []byte
	if o.editions.On {
		data, err = p.counterparts(o, e, name, format)
	} else {
		data, err = p.difference(o, e, name, format)
	}
	if err != nil {
		return err
	}
	return p.deliver(&o.sink, data)
}

// difference compares an offence on one day with the same offence on another.
func (p *program) difference(o *diffOptions, e *law.Edition, name, format string) ([]byte, error) {
	if !e.Dated() {
		return nil, findings.Misuse("--from", "undated", e.ID)
	}
	from, err := p.day(&o.from, "--from", law.Date{})
	to, errTo := p.day(&o.to, "--to", p.today())
	if err = findings.Both(err, errTo); err != nil {
		return nil, err
	}
	if to.Compare(from) < 0 {
		return nil, findings.Misvalued("--to", &law.Fault{Code: law.PeriodReversed, Value: to.String()})
	}
	found, err := p.offence(e.On(from), name)
	if err != nil {
		return nil, err
	}
	return statute.Diff(format, diff.Between(e, found.ID, from, to), from, to, p.style())
}

// counterparts compares an offence with the offences of another edition. The other
// edition is taken as it stands on the day on which the source of this one was
// published.
func (p *program) counterparts(o *diffOptions, e *law.Edition, name, format string) ([]byte, error) {
	found, err := p.offence(e, name)
	if err != nil {
		return nil, err
	}
	if found.Counterpart.Edition == "" && !e.Custom {
		if found, err = library.PointingTo(found); err != nil {
			return nil, p.known(err)
		}
		e = found.Edition
	}
	if found.Counterpart.Edition == "" {
		return nil, findings.Misuse(findings.Quoted("", found.ID), "counterpart_none", e.ID)
	}
	on, err := p.day(&o.date, "--date", e.Published)
	if err != nil {
		return nil, err
	}
	other, err := library.ShippedFor(found.Counterpart.Edition, found.Counterpart.Offences...)
	if err != nil {
		return nil, p.known(err)
	}
	return statute.Counterparts(format, comparing.WithCounterparts(found, other, on), p.style())
}
