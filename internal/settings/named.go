package settings

import (
	"strings"

	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Keys lists the names of the settings in a language.
func Keys(l words.Language) []string {
	var list []string
	for _, name := range Words() {
		list = append(list, name.In(l))
	}
	return list
}

// Named finds a setting by its name in either language. The error suggests names in
// the given one.
func Named(l words.Language, word string) (Setting, error) {
	if s, known := Of(word); known {
		return s, nil
	}
	near := typed.Near(l, spelling.Fold(word), Words())
	return Setting{}, findings.MisuseNear(findings.Quoted("", word), "setting_unknown", near, strings.Join(Keys(l), ", "))
}

// ChosenBy describes a fault in the value of a setting, with the origin of the
// value: a flag, a variable or a line of the settings file.
func (s Settings) ChosenBy(key string, fault law.Fault) findings.Finding {
	value, origin, from := s.Get(key)
	switch origin {
	case FromVariable:
		return findings.About(findings.Quoted(from[0].(string), value), fault)
	case FromFile:
		fault.Value = value
		return findings.At(law.Place{File: from[0].(string), Line: from[1].(int), Column: 1}, fault)
	}
	return findings.About(findings.Quoted("--"+key, value), fault)
}
