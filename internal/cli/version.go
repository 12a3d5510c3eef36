package cli

import (
	"context"
	"runtime"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/screens/about"
	"github.com/conmina/conmina/internal/words"
)

func (p *program) versionCommand() *command.Command {
	var s flags.Output
	return &command.Command{
		Heading: command.TheProgram,
		Short:   versionShort(),
		Examples: []words.Sentence{
			words.Both("conmina version", "conmina version"),
			words.Both("conmina version --format json", "conmina version --formato json"),
		},
		Flags:  s.Flags(),
		Args:   command.None,
		AtOnce: true,
		Run:    func(context.Context, []string) error { return p.version(&s) },
	}
}

// version shows the versions of the program and of the law in it.
func (p *program) version(s *flags.Output) error {
	format, err := p.format(s, false)
	if err != nil {
		return err
	}
	info := about.VersionInfo{Version: Version, Go: runtime.Version()}
	err = p.within(func(l library.Library) error {
		read := l.Head
		if format == "json" { // this format lists the offences of each edition
			read = l.Edition
		}
		for _, id := range l.IDs {
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
