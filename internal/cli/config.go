package cli

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/screens/about"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

func (p *program) configCommand() *command {
	var s sink
	return &command{
		name:    configWord(),
		heading: theProgram,
		short:   words.Both("the settings and where each comes from", "la configuración y de dónde sale cada valor"),
		how: words.Both(
			`A flag wins over a CONMINA_* variable, that over your settings file, and that over what the program brings. With a key and a value the file is written: that line changes and nothing else. Keys, values and variables are written in English or in Spanish: edition or edicion, penal-code or codigo-penal, CONMINA_EDITION or CONMINA_EDICION.

Settings choose the edition and the presentation; they change no figure of the law.`,
			`Una opción prevalece sobre una variable CONMINA_*, esta sobre su archivo de configuración y este sobre lo que el programa trae. Con una clave y un valor se escribe el archivo: cambia esa línea y nada más. Claves, valores y variables se escriben en español o en inglés: edicion o edition, codigo-penal o penal-code, CONMINA_EDICION o CONMINA_EDITION.

La configuración determina la edición y la presentación; no cambia ninguna cifra de la ley.`,
		),
		takes: words.Both("[KEY [VALUE]]", "[CLAVE [VALOR]]"),
		examples: []words.Sentence{
			words.Both("conmina config", "conmina configuracion"),
			words.Both("conmina config edition penal-code", "conmina configuracion edicion codigo-penal"),
			words.Both("conmina config units", "conmina configuracion unidades"),
			words.Both("conmina config unset edition", "conmina configuracion quitar edicion"),
			words.Both("conmina config path", "conmina configuracion ruta"),
		},
		flags:  s.flags(),
		below:  []*command{p.configPath(), p.configUnset()},
		args:   cobra.ArbitraryArgs,
		offers: p.completeSettings(true),
		run:    func(_ *cobra.Command, args []string) error { return p.configure(&s, args) },
	}
}

func (p *program) configUnset() *command {
	var s sink
	return &command{
		name:  typed.Both("unset", "quitar"),
		short: words.Both("takes a key out of your settings file", "quita una clave de su archivo de configuración"),
		takes: words.Both("KEY", "CLAVE"),
		examples: []words.Sentence{
			words.Both("conmina config unset edition", "conmina configuracion quitar edicion"),
		},
		flags:  s.flags(),
		offers: p.completeSettings(false),
		args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return findings.Misuse("", "setting_needed", strings.Join(p.keys(), ", "))
			case len(args) > 1:
				return stray(args[1])
			}
			return nil
		},
		run: func(_ *cobra.Command, args []string) error {
			one, err := p.settingNamed(args[0])
			if err != nil {
				return err
			}
			err = p.changeSettings(func(file string, data []byte) ([]byte, error) {
				return encoding.UnsetSetting(file, data, keysInBoth(), one.names())
			})
			if err != nil {
				return err
			}
			return p.configure(&s, []string{one.key()})
		},
	}
}

func (p *program) configPath() *command {
	return &command{
		name:  typed.Both("path", "ruta"),
		short: words.Both("says where your settings file is", "dice dónde está su archivo de configuración"),
		examples: []words.Sentence{
			words.Both("conmina config path", "conmina configuracion ruta"),
		},
		args: noArguments,
		run: func(*cobra.Command, []string) error {
			file, err := p.ownSettings()
			if err == nil {
				p.out.WriteString(p.plain(file) + "\n")
			}
			return err
		},
	}
}

// configure shows all settings or one of them, or changes one and shows it.
func (p *program) configure(s *sink, args []string) error {
	format, err := p.format(s, false)
	if err != nil {
		return err
	}
	list := settingsList()
	if len(args) > 0 {
		one, err := p.settingNamed(args[0])
		if err != nil {
			return err
		}
		list = []setting{one}
	}
	switch {
	case len(args) > 2:
		return stray(args[2])
	case len(args) == 2:
		if err := p.set(args[0], list[0], args[1]); err != nil {
			return err
		}
	}
	data, err := about.Settings(format, p.settingRows(list), p.settings.noFile(), p.style())
	if err != nil {
		return err
	}
	return p.deliver(s, data)
}

func (p *program) settingRows(list []setting) []about.Setting {
	rows := make([]about.Setting, 0, len(list))
	for _, s := range list {
		value, origin, args := p.settings.get(s.key())
		if s.name == langWord() && value == "" {
			value = string(p.lang)
			origin, args = "origin.locale", nil
		}
		rows = append(rows, about.Setting{Key: s.name, Value: value, Origin: origin, Args: args})
	}
	return rows
}

// set writes one setting as the user typed it, after checking that the value is
// valid.
func (p *program) set(word string, s setting, value string) error {
	choices, err := p.choices(s)
	if err != nil {
		return err
	}
	if !slices.Contains(choices, settingValue(s.key(), value)) {
		return p.notOneOf(s.name.In(p.lang), value, choices)
	}
	names := s.names()
	if law.Fold(word) == names[len(names)-1] {
		slices.Reverse(names)
	}
	return p.changeSettings(func(file string, data []byte) ([]byte, error) {
		return encoding.SetSetting(file, data, keysInBoth(), names, strings.TrimSpace(value))
	})
}

// choices lists the values that a setting may have.
func (p *program) choices(s setting) (list []string, err error) {
	if s.name == typed.EditionFlag {
		err = p.within(func(l library.Library) error {
			list = l.IDs
			return nil
		})
		return list, err
	}
	return s.choices, nil
}

// names gives the names of a setting, English first.
func (s setting) names() []string {
	return slices.Compact([]string{s.name.English, s.name.Spanish})
}

// keys lists the settings in the language of the run.
func (p *program) keys() []string {
	var list []string
	for _, name := range settingNames() {
		list = append(list, name.In(p.lang))
	}
	return list
}

// settingNamed finds a setting by its name in either language.
func (p *program) settingNamed(word string) (setting, error) {
	if s, known := settingOf(word); known {
		return s, nil
	}
	near := p.near(law.Fold(word), settingNames())
	return setting{}, findings.MisuseNear(findings.Quoted("", word), "setting_unknown", near, strings.Join(p.keys(), ", "))
}

// ownSettings is the settings file of this run. The file may not exist.
func (p *program) ownSettings() (string, error) {
	if p.config.given {
		return p.config.text, nil
	}
	dir, err := p.ConfigDir()
	if err != nil {
		return "", findings.Stopping(exit.Broken, findings.About("", law.Fault{Code: "settings_nowhere"}))
	}
	return filepath.Join(dir, "conmina", "config.yaml"), nil
}

// changeSettings writes a new settings file, completely or not at all, and reads it
// again.
func (p *program) changeSettings(change func(file string, data []byte) ([]byte, error)) error {
	file, err := p.ownSettings()
	if err != nil {
		return err
	}
	data, err := readRegular(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return findings.Trouble(files.Unwritable, findings.Quoted("", file), err)
	}
	changed, err := change(file, data)
	if err != nil {
		return findings.Broken(exit.Usage, err, "")
	}
	if string(changed) != string(data) {
		if err := files.Replace(file, changed); err != nil {
			return findings.Trouble(files.Unwritable, findings.Quoted("", file), err)
		}
	}
	flags := p.settings[0]
	loaded, problem := p.loadSettings(p.config.text)
	if problem != nil {
		return problem
	}
	p.settings = append(settings{flags}, loaded...)
	return nil
}

// completeSettings completes the keys and, after a key, its values.
func (p *program) completeSettings(values bool) suggestions {
	return func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		var list []string
		switch {
		case len(args) == 0:
			list = p.keys()
		case len(args) == 1 && values:
			if s, err := p.settingNamed(args[0]); err == nil {
				choices, _ := p.choices(s) // nothing can be reported while the user is typing
				list = p.inWords(choices)
			}
		}
		return list, cobra.ShellCompDirectiveNoFileComp
	}
}
