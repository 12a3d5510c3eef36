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
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// setting is a value that flags, the environment and the settings file may choose.
// No setting can change a figure of the law.
type setting struct {
	name     typed.Word
	standard string
	choices  []string // empty for the edition, which is checked when it is read
}

// key is the name under which the value of a setting is stored.
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

// The names of settings, which are also the names of flags.
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

// keysInBoth lists the English names of the keys and then the Spanish ones.
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

// settingValue gives the stored value of a setting, from a word in either language.
func settingValue(key, text string) string {
	if key == "edition" {
		return typed.Edition(words.English, text)
	}
	return typed.Value(words.English, text)
}

// envPrefix is the prefix of the program's variables.
const envPrefix = "CONMINA_"

// activeHelp is a variable that the completion scripts of fish and PowerShell set.
// In PowerShell it stays set for the rest of the session.
const activeHelp = envPrefix + "ACTIVE_HELP"

// layer is one source of settings: the values, and the place of each value.
type layer struct {
	values *viper.Viper
	origin func(key string) (law.Code, []any)
	none   *law.Fault // why the user's settings file cannot be used, or nil
}

func newLayer(values map[string]any, origin func(string) (law.Code, []any)) layer {
	v := viper.New()
	// The map holds only text under keys of one word, which viper does not change.
	_ = v.MergeConfigMap(values)
	return layer{values: v, origin: origin}
}

// settings holds the layers from the strongest to the weakest. Flags become the
// first layer after they are parsed.
type settings []layer

// get gives a value and its origin.
func (s settings) get(key string) (value string, origin law.Code, args []any) {
	for _, l := range s {
		if l.values.IsSet(key) {
			origin, args = l.origin(key)
			return l.values.GetString(key), origin, args
		}
	}
	return "", "origin.default", nil
}

// noFile says why the user's settings file cannot be used. It is nil when the file
// can be used and when it does not exist.
func (s settings) noFile() *law.Fault {
	for _, l := range s {
		if l.none != nil {
			return l.none
		}
	}
	return nil
}

// loadSettings reads the environment and the settings file. With a problem it still
// returns what it could read, so that the problem is reported in the chosen
// language.
func (p *Process) loadSettings(file string) (settings, *findings.Problem) {
	env, problem := p.environment()
	fromFile, fileProblem := p.settingsFile(file)
	if problem == nil {
		problem = fileProblem
	} else if fileProblem != nil {
		problem.Findings = append(problem.Findings, fileProblem.Findings...)
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

// environment reads the variables of the program, with names in either language. An
// empty variable counts as not set. An unknown variable is an error, because its
// user expected an effect.
func (p *Process) environment() (layer, *findings.Problem) {
	values, named := map[string]any{}, map[string]string{}
	problems := &findings.Problem{Code: exit.Usage}
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
			problems.Findings = append(problems.Findings, findings.About(name, law.Fault{Code: "variable_unknown", Suggest: nearestVariable(word)}))
			continue
		}
		value = settingValue(key, value)
		if f := checkSetting(key, value); f != nil {
			problems.Findings = append(problems.Findings, findings.About(findings.Quoted(name, value), *f))
			continue
		}
		if other, twice := named[key]; twice {
			problems.Findings = append(problems.Findings, findings.About(name, law.Fault{Code: "setting_twice", Args: []any{other, name}}))
			continue
		}
		values[key], named[key] = value, name
	}
	l := newLayer(values, func(key string) (law.Code, []any) {
		return "origin.variable", []any{named[key]}
	})
	if len(problems.Findings) > 0 {
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

// settingsFile reads the named settings file, or else the user's own file when it
// exists.
func (p *Process) settingsFile(named string) (layer, *findings.Problem) {
	file, mustExist := named, true
	if named == "" {
		dir, err := p.ConfigDir()
		if err != nil {
			none := newLayer(nil, nil) // a user without a configuration folder has no settings
			none.none = &law.Fault{Code: "settings_no_folder"}
			return none, nil
		}
		file, mustExist = filepath.Join(dir, "conmina", "config.yaml"), false
	}
	data, err := readRegular(file)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !mustExist:
		return newLayer(nil, nil), nil
	case err != nil && !mustExist: // the home of a service account cannot be read
		return unreadSettings(file, err), nil
	case err != nil:
		return newLayer(nil, nil), findings.Trouble(files.Unreadable, findings.Quoted("--config", file), err)
	}
	read, err := encoding.Settings(file, data, keysInBoth())
	problems := &findings.Problem{Code: exit.Usage}
	if err != nil {
		var p *findings.Problem
		if errors.As(findings.Broken(exit.Usage, err, ""), &p) {
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
			problems.Findings = append(problems.Findings, findings.At(s.Place, fault))
			continue
		}
		value := settingValue(key, s.Text)
		if f := checkSetting(key, value); f != nil {
			f.Value = s.Text // as the file has it, where no may be the text of false
			problems.Findings = append(problems.Findings, findings.At(s.Place, *f))
			continue
		}
		values[key], lines[key] = value, s.Place.Line
	}
	l := newLayer(values, func(key string) (law.Code, []any) {
		return "origin.file", []any{file, lines[key]}
	})
	if len(problems.Findings) > 0 {
		return l, problems
	}
	return l, nil
}

// unreadSettings is the layer of a settings file of the user that cannot be read.
func unreadSettings(file string, err error) layer {
	none := newLayer(nil, nil)
	none.none = &law.Fault{Code: "settings_unread", Args: []any{words.Visible(file), findings.SystemError(err)}}
	return none
}

// readRegular reads a regular file. A file of another kind, such as a pipe, could
// make the program wait for ever.
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
