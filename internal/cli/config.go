package cli

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/screens/about"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

func (p *program) configCommand() *cobra.Command {
	var s sink
	c := &cobra.Command{
		Use:               "config [" + p.words().Say("usage.key") + " [" + p.words().Say("usage.value") + "]]",
		Short:             p.words().Say("command.config"),
		Long:              p.words().Say("config.how"),
		Example:           "conmina config\nconmina config edition penal-code\nconmina config units\nconmina config unset edition\nconmina config path",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: p.completeSettings(true),
		RunE:              func(_ *cobra.Command, args []string) error { return p.configure(&s, args) },
	}
	s.flags(p.flagsOf(c.Flags(), "group.output"))
	c.AddCommand(p.configUnset(), p.configPath())
	return c
}

func (p *program) configUnset() *cobra.Command {
	var s sink
	c := &cobra.Command{
		Use:               "unset " + p.words().Say("usage.key"),
		Short:             p.words().Say("command.config_unset"),
		Example:           "conmina config unset edition",
		ValidArgsFunction: p.completeSettings(false),
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return misuse("", "setting_needed", strings.Join(p.keys(), ", "))
			case len(args) > 1:
				return stray(args[1])
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			key, err := p.settingKey(args[0])
			if err != nil {
				return err
			}
			err = p.changeSettings(func(file string, data []byte) ([]byte, error) {
				return encoding.UnsetSetting(file, data, keysInBoth(), namesOf(key))
			})
			if err != nil {
				return err
			}
			return p.configure(&s, []string{key})
		},
	}
	s.flags(p.flagsOf(c.Flags(), "group.output"))
	return c
}

func (p *program) configPath() *cobra.Command {
	return &cobra.Command{
		Use:     "path",
		Short:   p.words().Say("command.config_path"),
		Example: "conmina config path",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			file, err := p.ownSettings()
			if err == nil {
				p.out.WriteString(p.plain(file) + "\n")
			}
			return err
		},
	}
}

// configure shows the settings, or one of them, or changes one and shows it.
func (p *program) configure(s *sink, args []string) error {
	format, err := p.format(s, false)
	if err != nil {
		return err
	}
	keys := settingKeys()
	if len(args) > 0 {
		key, err := p.settingKey(args[0])
		if err != nil {
			return err
		}
		keys = []string{key}
	}
	switch {
	case len(args) > 2:
		return stray(args[2])
	case len(args) == 2:
		if err := p.set(args[0], keys[0], args[1]); err != nil {
			return err
		}
	}
	data, err := about.Settings(format, p.settingRows(keys), p.settings.noFile(), p.style())
	if err != nil {
		return err
	}
	return p.deliver(s, data)
}

func (p *program) settingRows(keys []string) []about.Setting {
	rows := make([]about.Setting, 0, len(keys))
	for _, key := range keys {
		value, origin, args := p.settings.get(key)
		if key == "lang" && value == "" {
			value = string(p.lang)
			origin, args = "origin.locale", nil
		}
		rows = append(rows, about.Setting{Key: typed.Word{English: key, Spanish: typed.Flag(words.Spanish, key)}, Value: value, Origin: origin, Args: args})
	}
	return rows
}

// set writes one setting as it was typed, once it is known to mean something.
func (p *program) set(word, key, value string) error {
	choices, err := p.choices(key)
	if err != nil {
		return err
	}
	if !slices.Contains(choices, settingValue(key, value)) {
		return p.notOneOf(typed.Flag(p.lang, key), value, choices)
	}
	names := namesOf(key)
	if law.Fold(word) == names[len(names)-1] {
		slices.Reverse(names)
	}
	return p.changeSettings(func(file string, data []byte) ([]byte, error) {
		return encoding.SetSetting(file, data, keysInBoth(), names, strings.TrimSpace(value))
	})
}

// choices lists the values that a setting may have.
func (p *program) choices(key string) (list []string, err error) {
	if key == "edition" {
		err = p.within(func(l library) error {
			list = l.ids
			return nil
		})
		return list, err
	}
	for _, s := range settingsList() {
		if s.key == key {
			list = s.choices
		}
	}
	return list, nil
}

// namesOf gives the names of a setting, English first.
func namesOf(key string) []string {
	return slices.Compact([]string{key, typed.Flag(words.Spanish, key)})
}

// keys lists the settings in the language of the run.
func (p *program) keys() []string {
	var list []string
	for _, key := range settingKeys() {
		list = append(list, typed.Flag(p.lang, key))
	}
	return list
}

// settingKey finds a setting by its name in either language.
func (p *program) settingKey(word string) (string, error) {
	key := typed.Flag(words.English, word)
	if slices.Contains(settingKeys(), key) {
		return key, nil
	}
	near := p.near(law.Fold(word), keysInBoth(), typed.Flag)
	return "", misuseNear(quoted("", word), "setting_unknown", near, strings.Join(p.keys(), ", "))
}

// ownSettings is the file of settings that this run reads, which need not be there.
func (p *program) ownSettings() (string, error) {
	if p.config.given {
		return p.config.text, nil
	}
	dir, err := p.ConfigDir()
	if err != nil {
		return "", &problem{Broken, []finding{{fault: law.Fault{Code: "settings_nowhere"}}}}
	}
	return filepath.Join(dir, "conmina", "config.yaml"), nil
}

// changeSettings writes the file of settings anew, as a whole or not at all, and
// reads it again.
func (p *program) changeSettings(change func(file string, data []byte) ([]byte, error)) error {
	file, err := p.ownSettings()
	if err != nil {
		return err
	}
	data, err := readRegular(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return trouble(files.Unwritable, quoted("", file), err)
	}
	changed, err := change(file, data)
	if err != nil {
		return broken(Usage, err, "")
	}
	if string(changed) != string(data) {
		if err := files.Replace(file, changed); err != nil {
			return trouble(files.Unwritable, quoted("", file), err)
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

// completeSettings offers the keys, and behind a key its values.
func (p *program) completeSettings(values bool) suggestions {
	return func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		var list []string
		switch {
		case len(args) == 0:
			list = p.keys()
		case len(args) == 1 && values:
			if key, err := p.settingKey(args[0]); err == nil {
				choices, _ := p.choices(key) // nothing can be reported while somebody is typing
				list = p.inWords(choices)
			}
		}
		return list, cobra.ShellCompDirectiveNoFileComp
	}
}
