package cli

import (
	"io/fs"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/present"
)

func (p *program) configCommand() *cobra.Command {
	var s sink
	c := &cobra.Command{
		Use:     "config",
		Short:   p.words().Say("command.config"),
		Example: "conmina config\nconmina config --lang es",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			format, err := p.format(&s, false)
			if err != nil {
				return err
			}
			rows := make([]present.Setting, 0, len(settingKeys()))
			for _, key := range settingKeys() {
				value, origin, args := p.settings.get(key)
				if key == "lang" && value == "" {
					value = string(p.lang)
					origin, args = "origin.locale", nil
				}
				rows = append(rows, present.Setting{Key: key, Value: value, Origin: origin, Args: args})
			}
			data, err := present.Settings(format, rows, p.settings.noFile(), p.style())
			if err != nil {
				return err
			}
			return p.deliver(&s, data)
		},
	}
	s.flags(p.flagsOf(c.Flags(), "group.output"))
	return c
}

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
	info := present.VersionInfo{Version: Version, Go: runtime.Version()}
	err = p.within(func(fsys fs.FS, ids []string) error {
		for _, id := range ids {
			e, err := encoding.Read(fsys, id, p.statutes.given)
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
	data, err := present.Versions(format, info, p.style())
	if err != nil {
		return err
	}
	return p.deliver(s, data)
}
