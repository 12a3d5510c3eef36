package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/viper"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// setting is one thing that flags, the environment and the settings file may
// choose. None of them can change a figure of the law.
type setting struct {
	name     typed.Word
	standard string
	choices  []string // empty: the edition, which is checked when it is read
}

// key is the name under which a setting is kept.
func (s setting) key() string { return s.name.English }

func settingsList() []setting {
	return []setting{
		{asciiWord(), "false", []string{"true", "false"}},
		{colourWord(), "auto", colours()},
		{typed.EditionFlag, "tip-2018", nil},
		{formatWord(), "text", sheet.Formats()},
		{langWord(), "", words.Languages()},
		{separatorWord(), "comma", separatorNames()},
		{themeWord(), "standard", themes()},
		{unitsWord(), "years", units()},
	}
}

// The names of settings, which flags have as well.
func asciiWord() typed.Word     { return typed.Both("ascii", "ascii") }
func colourWord() typed.Word    { return typed.Both("color", "color") }
func configWord() typed.Word    { return typed.Both("config", "configuracion") }
func formatWord() typed.Word    { return typed.Both("format", "formato") }
func langWord() typed.Word      { return typed.Both("lang", "idioma") }
func separatorWord() typed.Word { return typed.Both("separator", "separador") }
func themeWord() typed.Word     { return typed.Both("theme", "tema") }
func unitsWord() typed.Word     { return typed.Both("units", "unidades") }

func colours() []string { return []string{"auto", "always", "never"} }

func themes() []string { return []string{"projector", "standard"} }

func units() []string { return []string{"months", "years"} }

// settingOf finds a setting by its name in either language.
func settingOf(word string) (setting, bool) {
	for _, s := range settingsList() {
		if s.name.Is(word) {
			return s, true
		}
	}
	return setting{}, false
}

// settingNames lists the names of the settings.
func settingNames() []typed.Word {
	var names []typed.Word
	for _, s := range settingsList() {
		names = append(names, s.name)
	}
	return names
}

// keysInBoth lists the keys by their names in English and then those in Spanish.
func keysInBoth() []string {
	var keys, spanish []string
	for _, s := range settingsList() {
		keys = append(keys, s.key())
		if s.name.Spanish != s.key() {
			spanish = append(spanish, s.name.Spanish)
		}
	}
	return append(keys, spanish...)
}

// settingValue gives the value of a setting as it is kept, from a word of either
// language.
func settingValue(key, text string) string {
	if key == "edition" {
		return typed.Edition(words.English, text)
	}
	return typed.Value(words.English, text)
}

// The prefix of the variables that belong to this program.
const envPrefix = "CONMINA_"

// activeHelp is set by the completion scripts of fish and PowerShell; in the
// latter it stays set for the rest of the session.
const activeHelp = envPrefix + "ACTIVE_HELP"

// layer is one source of settings: its values, and where each one stands.
type layer struct {
	values *viper.Viper
	origin func(key string) (law.Code, []any)
	none   *law.Fault // why there is no file of the user's own, where that is not as it should be
}

func newLayer(values map[string]any, origin func(string) (law.Code, []any)) layer {
	v := viper.New()
	// The map holds only text under keys of one word, which viper keeps as is.
	_ = v.MergeConfigMap(values)
	return layer{values: v, origin: origin}
}

// settings are the layers from the strongest to the weakest. Flags are put
// before them once they are parsed.
type settings []layer

// get gives a value and where it came from.
func (s settings) get(key string) (value string, origin law.Code, args []any) {
	for _, l := range s {
		if l.values.IsSet(key) {
			origin, args = l.origin(key)
			return l.values.GetString(key), origin, args
		}
	}
	return "", "origin.default", nil
}

// noFile says why the user's own file is none; nil where there is one, or where
// nobody made one.
func (s settings) noFile() *law.Fault {
	for _, l := range s {
		if l.none != nil {
			return l.none
		}
	}
	return nil
}

// loadSettings reads the environment and the settings file. It gives what it
// could read even when there is a problem, so that the problem is told in the
// language chosen.
func (p *Process) loadSettings(file string) (settings, *problem) {
	env, problem := p.environment()
	fromFile, fileProblem := p.settingsFile(file)
	if problem == nil {
		problem = fileProblem
	} else if fileProblem != nil {
		problem.findings = append(problem.findings, fileProblem.findings...)
	}
	standard := map[string]any{}
	for _, s := range settingsList() {
		if s.standard != "" {
			standard[s.key()] = s.standard
		}
	}
	byDefault := newLayer(standard, func(string) (law.Code, []any) { return "origin.default", nil })
	return settings{env, fromFile, byDefault}, problem
}

// environment reads the variables of the program, whose names may be in either
// language. One that is set but empty
// counts as unset; one that it does not know is an error, since it was meant to
// do something.
func (p *Process) environment() (layer, *problem) {
	values, named := map[string]any{}, map[string]string{}
	problems := &problem{code: Usage}
	for _, entry := range p.Environ {
		name, value, _ := strings.Cut(entry, "=")
		rest, ours := strings.CutPrefix(name, envPrefix)
		if !ours || value == "" || name == activeHelp {
			continue
		}
		word := strings.ToLower(rest)
		s, known := settingOf(word)
		key := s.key()
		if !known || name != envPrefix+strings.ToUpper(word) {
			problems.findings = append(problems.findings, finding{
				subject: name,
				fault:   law.Fault{Code: "variable_unknown", Suggest: nearestVariable(word)},
			})
			continue
		}
		value = settingValue(key, value)
		if f := checkSetting(key, value); f != nil {
			problems.findings = append(problems.findings, finding{subject: quoted(name, value), fault: *f})
			continue
		}
		if other, twice := named[key]; twice {
			problems.findings = append(problems.findings, finding{subject: name, fault: law.Fault{Code: "setting_twice", Args: []any{other, name}}})
			continue
		}
		values[key], named[key] = value, name
	}
	l := newLayer(values, func(key string) (law.Code, []any) {
		return "origin.variable", []any{named[key]}
	})
	if len(problems.findings) > 0 {
		return l, problems
	}
	return l, nil
}

func nearestVariable(key string) []string {
	var names []string
	for _, near := range law.Nearest(key, keysInBoth()) {
		names = append(names, envPrefix+strings.ToUpper(near))
	}
	return names
}

// checkSetting refuses a value that is not among the choices.
func checkSetting(key, value string) *law.Fault {
	for _, s := range settingsList() {
		if s.key() == key && len(s.choices) > 0 && !slices.Contains(s.choices, value) {
			return &law.Fault{
				Code: "choice_unknown", Value: value,
				Args: []any{strings.Join(s.choices, ", ")}, Suggest: law.Nearest(value, s.choices),
			}
		}
	}
	return nil
}

// settingsFile reads the file that was named, or the user's own where there is
// one.
func (p *Process) settingsFile(named string) (layer, *problem) {
	file, mustExist := named, true
	if named == "" {
		dir, err := p.ConfigDir()
		if err != nil {
			none := newLayer(nil, nil) // a user without a folder has no settings
			none.none = &law.Fault{Code: "settings_no_folder"}
			return none, nil
		}
		file, mustExist = filepath.Join(dir, "conmina", "config.yaml"), false
	}
	data, err := readRegular(file)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !mustExist:
		return newLayer(nil, nil), nil
	case err != nil && !mustExist: // accounts of services have a home that cannot be read
		return unreadSettings(file, err), nil
	case err != nil:
		return newLayer(nil, nil), trouble(files.Unreadable, quoted("--config", file), err)
	}
	read, err := encoding.Settings(file, data, keysInBoth())
	problems := &problem{code: Usage}
	if err != nil {
		var p *problem
		if errors.As(broken(Usage, err, ""), &p) {
			problems = p
		}
	}
	values := map[string]any{}
	lines := map[string]int{}
	for _, word := range keysInBoth() {
		s, ok := read[word]
		if !ok {
			continue
		}
		of, _ := settingOf(word)
		key := of.key()
		if _, twice := values[key]; twice {
			fault := law.Fault{Code: "setting_twice", Args: []any{key, word}}
			problems.findings = append(problems.findings, finding{place: s.Place, fault: fault})
			continue
		}
		value := settingValue(key, s.Text)
		if f := checkSetting(key, value); f != nil {
			f.Value = s.Text // as it stands in the file, where no may be false
			problems.findings = append(problems.findings, finding{place: s.Place, fault: *f})
			continue
		}
		values[key], lines[key] = value, s.Place.Line
	}
	l := newLayer(values, func(key string) (law.Code, []any) {
		return "origin.file", []any{file, lines[key]}
	})
	if len(problems.findings) > 0 {
		return l, problems
	}
	return l, nil
}

// unreadSettings is a file of the user's own that cannot be.
func unreadSettings(file string, err error) layer {
	none := newLayer(nil, nil)
	none.none = &law.Fault{Code: "settings_unread", Args: []any{words.Visible(file), systemError(err)}}
	return none
}

// readRegular reads a regular file. Anything else, such as a pipe, could keep
// the program waiting for ever.
func readRegular(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, files.ErrNotRegular
	}
	return os.ReadFile(path)
}
