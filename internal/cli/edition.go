package cli

import (
	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/present"
)

func (p *program) listCommand() *cobra.Command {
	var s sink
	c := &cobra.Command{
		Use:     "list",
		Short:   p.words().Say("command.list"),
		Example: "conmina list\nconmina list --format csv",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			return p.screen(&s, func(format string, e *law.Edition) ([]byte, error) {
				return present.Offences(format, e, p.style())
			})
		},
	}
	s.flags(p.flagsOf(c.Flags(), "group.output"))
	return c
}

func (p *program) showCommand() *cobra.Command {
	var s sink
	c := &cobra.Command{
		Use:               "show " + p.words().Say("value.offence"),
		Short:             p.words().Say("command.show"),
		Example:           "conmina show art-168-b\nconmina show 153 --lang es",
		Args:              oneOffence,
		ValidArgsFunction: p.completeOffences(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return p.screen(&s, func(format string, e *law.Edition) ([]byte, error) {
				o, err := offence(e, args[0])
				if err != nil {
					return nil, err
				}
				return present.Offence(format, o, p.style())
			})
		},
	}
	s.flags(p.flagsOf(c.Flags(), "group.output"))
	return c
}

func (p *program) circumstancesCommand() *cobra.Command {
	var s sink
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
			return p.screen(&s, func(format string, e *law.Edition) ([]byte, error) {
				var of *law.Offence
				if len(args) == 1 {
					var err error
					if of, err = offence(e, args[0]); err != nil {
						return nil, err
					}
				}
				return present.Circumstances(format, e, of, p.style())
			})
		},
	}
	s.flags(p.flagsOf(c.Flags(), "group.output"))
	return c
}

// screen shows something of the edition in use.
func (p *program) screen(s *sink, show func(format string, e *law.Edition) ([]byte, error)) error {
	format, err := p.format(s, false)
	if err != nil {
		return err
	}
	e, err := p.open()
	if err != nil {
		return err
	}
	data, err := show(format, e)
	if err != nil {
		return err
	}
	return p.deliver(s, data)
}
