package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/statute"
)

func (p *program) listCommand() *cobra.Command {
	var s sink
	var date once
	c := &cobra.Command{
		Use:     "list",
		Short:   p.words().Say("command.list"),
		Example: "conmina list\nconmina list --format csv",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			return p.screen(&s, &date, false, nil, func(format string, e *law.Edition) ([]byte, error) {
				return statute.Offences(format, e, p.style())
			})
		},
	}
	p.dayFlag(c, &date)
	s.flags(p.flagsOf(c.Flags(), "group.output"))
	return c
}

func (p *program) showCommand() *cobra.Command {
	var s sink
	var date once
	var history, encoded flip
	c := &cobra.Command{
		Use:               "show " + p.words().Say("value.offence"),
		Short:             p.words().Say("command.show"),
		Example:           "conmina show art-168-b\nconmina show 153 --lang es",
		Args:              someOffence,
		ValidArgsFunction: p.completeOffences(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return p.named(args, func(name string) error {
				if encoded.on {
					return p.showEncoded(&s, name, map[string]bool{"--history": history.on, "--date": date.given, "--format": p.formatFlag.given})
				}
				return p.screen(&s, &date, history.on, []string{name}, func(format string, e *law.Edition) ([]byte, error) {
					o, err := p.offence(e, name)
					switch {
					case err != nil:
						return nil, err
					case !history.on:
						return statute.Offence(format, o, p.style())
					case !o.Dated():
						return nil, misuse("--history", "undated", e.ID)
					}
					return statute.History(format, o, p.style())
				})
			})
		},
	}
	p.dayFlag(c, &date)
	p.flagsOf(c.Flags(), "group.facts").flip(&history, "history", "flag.history")
	out := p.flagsOf(c.Flags(), "group.output")
	out.flip(&encoded, "encoded", "flag.encoded")
	s.flags(out)
	return c
}

// showEncoded writes an offence as a file of its edition, with every version in
// full. It has one form and every day, so that flags which choose either are
// refused.
func (p *program) showEncoded(s *sink, name string, given map[string]bool) error {
	for _, flag := range []string{"--history", "--date", "--format"} {
		if given[flag] {
			return misuse("--encoded", "flags_exclude", flag)
		}
	}
	e, err := p.open(posed{offences: []string{name}})
	if err != nil {
		return err
	}
	o, err := p.offence(e.On(p.today()), name)
	if err != nil {
		return err
	}
	return p.deliver(s, encoding.Write(o))
}

func (p *program) circumstancesCommand() *cobra.Command {
	var s sink
	var date once
	c := &cobra.Command{
		Use:     "circumstances [" + p.words().Say("value.offence") + "]",
		Short:   p.words().Say("command.circumstances"),
		Example: "conmina circumstances\nconmina circumstances child-sex-tourism",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return stray(args[1])
			}
			return nil
		},
		ValidArgsFunction: p.completeOffences(1),
		RunE: func(_ *cobra.Command, args []string) error {
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
	p.dayFlag(c, &date)
	s.flags(p.flagsOf(c.Flags(), "group.output"))
	return c
}

// dayFlag adds the day as of which an edition is shown.
func (p *program) dayFlag(c *cobra.Command, date *once) {
	p.flagsOf(c.Flags(), "group.facts").text(date, "date", "d", "value.date", "flag.as_of")
	register(c, "date", nothing)
}

// screen shows something of the edition that answers, as of a day where it has
// versions by date.
func (p *program) screen(s *sink, date *once, drawn bool, offences []string, show func(format string, e *law.Edition) ([]byte, error)) error {
	format, err := p.format(s, drawn)
	if err != nil {
		return err
	}
	e, err := p.open(posed{date: date.given, offences: offences})
	if err != nil {
		return err
	}
	day, err := p.day(date, "--date", p.today())
	if err != nil {
		return err
	}
	if date.given {
		p.warn(e, law.Facts{Date: day}, false)
	}
	data, err := show(format, e.On(day))
	if err != nil {
		return err
	}
	return p.deliver(s, data)
}

// day reads a date of the calendar that a flag gives.
func (p *program) day(given *once, flag string, otherwise law.Date) (law.Date, error) {
	if !given.given {
		return otherwise, nil
	}
	d, fault := law.ParseDate(strings.TrimSpace(given.text))
	if fault != nil {
		return d, &problem{Usage, []finding{{subject: quoted(flag, fault.Value), fault: *fault}}}
	}
	return d, nil
}

type diffOptions struct {
	from, to, date once
	editions       flip
	sink           sink
}

func (p *program) diffCommand() *cobra.Command {
	var o diffOptions
	c := &cobra.Command{
		Use:               "diff " + p.words().Say("value.offence"),
		Short:             p.words().Say("command.diff"),
		Example:           "conmina diff forced-labour --from 2018-03-01 --to 2024-05-01\nconmina diff 168-B --editions",
		Args:              someOffence,
		ValidArgsFunction: p.completeOffences(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return p.named(args, func(name string) error { return p.diff(&o, name) })
		},
	}
	views := p.flagsOf(c.Flags(), "group.views")
	views.text(&o.from, "from", "", "value.date", "flag.diff_from")
	views.text(&o.to, "to", "", "value.date", "flag.diff_to")
	views.flip(&o.editions, "editions", "flag.editions")
	views.text(&o.date, "date", "d", "value.date", "flag.diff_date")
	o.sink.flags(p.flagsOf(c.Flags(), "group.output"))
	for _, flag := range []string{"from", "to", "date"} {
		register(c, flag, nothing)
	}
	return c
}

func (p *program) diff(o *diffOptions, name string) error {
	format, err := p.format(&o.sink, false)
	if err != nil {
		return err
	}
	switch {
	case o.editions.on && (o.from.given || o.to.given):
		return misuse("--editions", "flags_exclude", "--from")
	case o.date.given && !o.editions.on:
		return misuse("--date", "flag_goes_with", "--editions")
	case !o.editions.on && !o.from.given:
		return misuse("", "diff_needs")
	}
	e, err := p.open(posed{date: o.from.given || o.to.given, offences: []string{name}})
	if err != nil {
		return err
	}
	var data []byte
	if o.editions.on {
		data, err = p.parting(o, e, name, format)
	} else {
		data, err = p.difference(o, e, name, format)
	}
	if err != nil {
		return err
	}
	return p.deliver(&o.sink, data)
}

// difference holds an offence on one day against the same on another.
func (p *program) difference(o *diffOptions, e *law.Edition, name, format string) ([]byte, error) {
	if !e.Dated() {
		return nil, misuse("--from", "undated", e.ID)
	}
	from, err := p.day(&o.from, "--from", law.Date{})
	to, errTo := p.day(&o.to, "--to", p.today())
	if err = both(err, errTo); err != nil {
		return nil, err
	}
	if to.Compare(from) < 0 {
		return nil, &problem{Usage, []finding{{subject: quoted("--to", to.String()), fault: law.Fault{Code: law.PeriodReversed}}}}
	}
	found, err := p.offence(e.On(from), name)
	if err != nil {
		return nil, err
	}
	return statute.Diff(format, resolve.Differ(e, found.ID, from, to), from, to, p.style())
}

// parting holds an offence against those of another edition. The other one is
// seen on the day on which the source of this one was published.
func (p *program) parting(o *diffOptions, e *law.Edition, name, format string) ([]byte, error) {
	found, err := p.offence(e, name)
	if err != nil {
		return nil, err
	}
	if found.Counterpart.Edition == "" && !e.Custom {
		if found, err = p.pointingTo(found); err != nil {
			return nil, err
		}
		e = found.Edition
	}
	if found.Counterpart.Edition == "" {
		return nil, misuse(quoted("", found.ID), "counterpart_none", e.ID)
	}
	on, err := p.day(&o.date, "--date", e.Published)
	if err != nil {
		return nil, err
	}
	other, err := shippedFor(found.Counterpart.Edition, found.Counterpart.Offences...)
	if err != nil {
		return nil, err
	}
	return statute.Part(format, resolve.Part(found, other, on), p.style())
}

// pointingTo finds the offence of another edition of the program that names this
// one as its counterpart; where there is none it gives the offence itself.
func (p *program) pointingTo(o *law.Offence) (*law.Offence, error) {
	l, err := shipped()
	if err != nil {
		return nil, err
	}
	for _, id := range l.ids {
		if id == o.Edition.ID {
			continue
		}
		other, err := l.edition(id)
		if err != nil {
			return nil, known(err, "")
		}
		for _, x := range other.Offences {
			if x.Counterpart.Edition == o.Edition.ID && slices.Contains(x.Counterpart.Offences, o.ID) {
				return x, nil
			}
		}
	}
	return o, nil
}
