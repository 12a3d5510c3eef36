package settings

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/words"
)

// envPrefix is the prefix of the program's variables.
const envPrefix = "CONMINA_"

// activeHelp is a variable that the completion scripts of fish and PowerShell set.
// In PowerShell it stays set for the rest of the session.
const activeHelp = envPrefix + "ACTIVE_HELP"

// Source is where settings come from.
type Source struct {
	Environ Environment
	Folder  func() (string, error) // folder of the user for the settings of all programs
	File    string                 // settings file that the user names in place of the usual one
}

// Load reads the environment and the settings file. With a problem it still
// returns what it could read, so that the problem is reported in the chosen
// language.
func (s Source) Load() (Settings, *findings.Problem) {
	env, problem := s.environment()
	fromFile, fileProblem := s.file()
	if problem == nil {
		problem = fileProblem
	} else if fileProblem != nil {
		problem.Findings = append(problem.Findings, fileProblem.Findings...)
	}
	standard := map[string]any{}
	for _, one := range List() {
		if one.standard != "" {
			standard[one.Key()] = one.standard
		}
	}
	byDefault := newLayer(standard, func(string) (law.Code, []any) { return ByDefault, nil })
	return Settings{env, fromFile, byDefault}, problem
}

// environment reads the variables of the program, with names in either language. An
// empty variable counts as not set. An unknown variable is an error, because its
// user expected an effect.
func (s Source) environment() (layer, *findings.Problem) {
	values, named := map[string]any{}, map[string]string{}
	problems := &findings.Problem{Code: exit.Usage}
	for _, entry := range s.Environ {
		name, value, _ := strings.Cut(entry, "=")
		rest, ours := strings.CutPrefix(name, envPrefix)
		if !ours || value == "" || name == activeHelp {
			continue
		}
		word := strings.ToLower(rest)
		one, known := Of(word)
		key := one.Key()
		if !known || name != envPrefix+strings.ToUpper(word) {
			problems.Findings = append(problems.Findings, findings.About(name, law.Fault{Code: "variable_unknown", Suggest: nearestVariable(word)}))
			continue
		}
		value = Value(key, value)
		if f := Check(key, value); f != nil {
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
		return FromVariable, []any{named[key]}
	})
	if len(problems.Findings) > 0 {
		return l, problems
	}
	return l, nil
}

func nearestVariable(key string) []string {
	var names []string
	for _, near := range spelling.Nearest(key, keysInBoth()) {
		names = append(names, envPrefix+strings.ToUpper(near))
	}
	return names
}

// file reads the named settings file, or else the user's own file when it
// exists.
func (s Source) file() (layer, *findings.Problem) {
	file, err := s.path()
	if err != nil {
		none := newLayer(nil, nil) // a user without a configuration folder has no settings
		none.none = &law.Fault{Code: "settings_no_folder"}
		return none, nil
	}
	mustExist := s.File != ""
	data, err := files.ReadRegular(file)
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
		var broken *findings.Problem
		if errors.As(findings.Broken(exit.Usage, err, ""), &broken) {
			problems = broken
		}
	}
	values := map[string]any{}
	lines := map[string]int{}
	for _, word := range keysInBoth() {
		given, ok := read[word]
		if !ok {
			continue
		}
		of, _ := Of(word)
		key := of.Key()
		if _, twice := values[key]; twice {
			fault := law.Fault{Code: "setting_twice", Args: []any{key, word}}
			problems.Findings = append(problems.Findings, findings.At(given.Place, fault))
			continue
		}
		value := Value(key, given.Text)
		if f := Check(key, value); f != nil {
			f.Value = given.Text // as the file has it, where no may be the text of false
			problems.Findings = append(problems.Findings, findings.At(given.Place, *f))
			continue
		}
		values[key], lines[key] = value, given.Place.Line
	}
	l := newLayer(values, func(key string) (law.Code, []any) {
		return FromFile, []any{file, lines[key]}
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

// path is the settings file of the user. The file may not exist.
func (s Source) path() (string, error) {
	if s.File != "" {
		return s.File, nil
	}
	dir, err := s.Folder()
	return filepath.Join(dir, "conmina", "config.yaml"), err
}
