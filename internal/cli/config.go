package cli

import (
	"context"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/screens/about"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

func (p *program) configCommand() *command.Command {
	var s flags.Output
	return &command.Command{
		Heading: command.TheProgram,
		Short:   words.Both("the settings and where each comes from", "la configuración y de dónde sale cada valor"),
		How: words.Both(
			`A flag wins over a CONMINA_* variable, that over your settings file, and that over what the program brings. With a key and a value the file is written: that line changes and nothing else. Keys, values and variables are written in English or in Spanish: edition or edicion, penal-code or codigo-penal, CONMINA_EDITION or CONMINA_EDICION.

Settings choose the edition and the presentation; they change no figure of the law.`,
			`Una opción prevalece sobre una variable CONMINA_*, esta sobre su archivo de configuración y este sobre lo que el programa trae. Con una clave y un valor se escribe el archivo: cambia esa línea y nada más. Claves, valores y variables se escriben en español o en inglés: edicion o edition, codigo-penal o penal-code, CONMINA_EDICION o CONMINA_EDITION.

La configuración determina la edición y la presentación; no cambia ninguna cifra de la ley.`,
		),
		Takes: words.Both("[KEY [VALUE]]", "[CLAVE [VALOR]]"),
		Examples: []words.Sentence{
			words.Both("conmina config", "conmina configuracion"),
			words.Both("conmina config edition penal-code", "conmina configuracion edicion codigo-penal"),
			words.Both("conmina config units", "conmina configuracion unidades"),
			words.Both("conmina config unset edition", "conmina configuracion quitar edicion"),
			words.Both("conmina config path", "conmina configuracion ruta"),
		},
		Flags:  s.Flags(),
		Below:  []*command.Command{p.configPath(), p.configUnset()},
		Args:   command.Any,
		Offers: p.completeSettings(true),
		Run:    func(_ context.Context, args []string) error { return p.configure(&s, args) },
	}
}

func (p *program) configUnset() *command.Command {
	var s flags.Output
	return &command.Command{
		Name:  typed.Both("unset", "quitar"),
		Short: words.Both("takes a key out of your settings file", "quita una clave de su archivo de configuración"),
		Takes: words.Both("KEY", "CLAVE"),
		Examples: []words.Sentence{
			words.Both("conmina config unset edition", "conmina configuracion quitar edicion"),
		},
		Flags:  s.Flags(),
		Offers: p.completeSettings(false),
		Args: func(args []string) error {
			switch {
			case len(args) == 0:
				return findings.Misuse("", "setting_needed", strings.Join(settings.Keys(p.lang), ", "))
			case len(args) > 1:
				return command.Stray(args[1])
			}
			return nil
		},
		Run: func(_ context.Context, args []string) error {
			one, err := settings.Named(p.lang, args[0])
			if err != nil {
				return err
			}
			if err := p.reload(p.origin().Unset(one)); err != nil {
				return err
			}
			return p.configure(&s, []string{one.Key()})
		},
	}
}

func (p *program) configPath() *command.Command {
	return &command.Command{
		Name:  typed.Both("path", "ruta"),
		Short: words.Both("says where your settings file is", "dice dónde está su archivo de configuración"),
		Examples: []words.Sentence{
			words.Both("conmina config path", "conmina configuracion ruta"),
		},
		Args: command.None,
		Run: func(context.Context, []string) error {
			file, err := p.origin().Path()
			if err == nil {
				p.out.WriteString(p.plain(file) + "\n")
			}
			return err
		},
	}
}

// configure shows all settings or one of them, or changes one and shows it.
func (p *program) configure(s *flags.Output, args []string) error {
	format, err := p.format(s, false)
	if err != nil {
		return err
	}
	list := settings.List()
	if len(args) > 0 {
		one, err := settings.Named(p.lang, args[0])
		if err != nil {
			return err
		}
		list = []settings.Setting{one}
	}
	switch {
	case len(args) > 2:
		return command.Stray(args[2])
	case len(args) == 2:
		if err := p.set(args[0], list[0], args[1]); err != nil {
			return err
		}
	}
	data, err := about.Settings(format, p.settingRows(list), p.settings.NoFile(), p.style())
	if err != nil {
		return err
	}
	return p.deliver(s, data)
}

func (p *program) settingRows(list []settings.Setting) []about.Setting {
	rows := make([]about.Setting, 0, len(list))
	for _, s := range list {
		value, origin, args := p.settings.Get(s.Key())
		if s.Name == settings.LanguageFlag && value == "" {
			value = string(p.lang)
			origin, args = "origin.locale", nil
		}
		rows = append(rows, about.Setting{Key: s.Name, Value: value, Origin: origin, Args: args})
	}
	return rows
}

// set writes one setting as the user typed it, after checking that the value is
// valid.
func (p *program) set(word string, s settings.Setting, value string) error {
	choices, err := p.choices(s)
	if err != nil {
		return err
	}
	if !slices.Contains(choices, settings.Value(s.Key(), value)) {
		return p.notOneOf(s.Name.In(p.lang), value, choices)
	}
	return p.reload(p.origin().Set(word, s, value))
}

// choices lists the values that a setting may have.
func (p *program) choices(s settings.Setting) (list []string, err error) {
	if s.Name == typed.EditionFlag {
		err = p.within(func(l library.Library) error {
			list = l.IDs
			return nil
		})
		return list, err
	}
	return s.Choices, nil
}

// origin is where the settings of this run come from, other than flags.
func (p *program) origin() settings.Source {
	return settings.Source{Environ: p.Environ, Folder: p.ConfigDir, File: settings.Peek(p.Args, settings.ConfigFlag)}
}

// reload reads the settings again after a change of the file.
func (p *program) reload(err error) error {
	if err != nil {
		return err
	}
	loaded, problem := p.origin().Load()
	if problem != nil {
		return problem
	}
	p.settings = p.settings.Again(loaded)
	return nil
}

// completeSettings completes the keys and, after a key, its values.
func (p *program) completeSettings(values bool) command.Suggestions {
	return func(args []string, _ string) []string {
		var list []string
		switch {
		case len(args) == 0:
			list = settings.Keys(p.lang)
		case len(args) == 1 && values:
			if s, err := settings.Named(p.lang, args[0]); err == nil {
				choices, _ := p.choices(s) // nothing can be reported while the user is typing
				list = typed.Values(p.lang, choices)
			}
		}
		return list
	}
}
