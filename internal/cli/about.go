package cli

import (
	"runtime"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/screens/about"
)

func (p *program) versionCommand() *cobra.Command {
	var s sink
	c := &cobra.Command{
		Use:     "version",
		Short:   p.words().Say("command.version"),
		Example: "conmina version\nconmina version --format json",
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return p.version(&s) },
	}
	s.flags(p.flagsOf(c.Flags(), "group.output"))
	return c
}

// version shows what the program is made of.
func (p *program) version(s *sink) error {
	format, err := p.format(s, false)
	if err != nil {
		return err
	}
	info := about.VersionInfo{Version: Version, Go: runtime.Version()}
	err = p.within(func(l library) error {
		read := l.head
		if format == "json" { // which lists the offences
			read = l.edition
		}
		for _, id := range l.ids {
			e, err := read(id)
			if err != nil {
				return err
			}
			info.Editions = append(info.Editions, e)
		}
		return nil
	})
	if err != nil {
		return err
	}
	data, err := about.Versions(format, info, p.style())
	if err != nil {
		return err
	}
	return p.deliver(s, data)
}
