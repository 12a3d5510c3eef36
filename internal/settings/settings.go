// Package settings reads what flags, the environment and the settings file choose,
// and writes that file. It is the only importer of viper.
package settings

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Setting is a value that flags, the environment and the settings file may choose.
// No setting can change a figure of the law.
type Setting struct {
	Name     typed.Word
	standard string
	Choices  []string // empty for the edition, which is checked when it is read
}

// Key is the name under which the value of a setting is stored.
func (s Setting) Key() string { return s.Name.English }

// Names gives the names of a setting, English first.
func (s Setting) Names() []string {
	return slices.Compact([]string{s.Name.English, s.Name.Spanish})
}

// List lists the settings by their English names.
func List() []Setting {
	return []Setting{
		{ASCIIFlag, "false", []string{"true", "false"}},
		{ColourFlag, "auto", Colours()},
		{typed.EditionFlag, "tip-2018", nil},
		{FormatFlag, "text", sheet.Formats()},
		{LanguageFlag, "", words.Languages()},
		{SeparatorFlag, "input", Separators()},
		{ThemeFlag, "standard", Themes()},
		{UnitsFlag, "years", Units()},
	}
}

// The flags that are settings as well, and the flag that names the settings file.
var (
	ASCIIFlag     = typed.Both("ascii", "ascii")
	ColourFlag    = typed.Both("color", "color")
	ConfigFlag    = typed.Both("config", "configuracion")
	FormatFlag    = typed.Both("format", "formato")
	LanguageFlag  = typed.Both("lang", "idioma")
	SeparatorFlag = typed.Both("separator", "separador")
	ThemeFlag     = typed.Both("theme", "tema")
	UnitsFlag     = typed.Both("units", "unidades")
)

// Colours lists when there is colour.
func Colours() []string { return []string{"auto", "always", "never"} }

// Themes lists the looks.
func Themes() []string { return []string{"projector", "standard"} }

// Separators lists what may stand between the cells of a table, by names that shells
// do not change.
func Separators() []string { return []string{"comma", "input", "semicolon", "tab"} }

// Units lists the units of terms.
func Units() []string { return []string{"months", "years"} }

// Of finds a setting by its name in either language.
func Of(word string) (Setting, bool) {
	for _, s := range List() {
		if s.Name.Is(word) {
			return s, true
		}
	}
	return Setting{}, false
}

// Words lists the names of the settings.
func Words() []typed.Word {
	var names []typed.Word
	for _, s := range List() {
		names = append(names, s.Name)
	}
	return names
}

// keysInBoth lists the English names of the keys and then the Spanish ones.
func keysInBoth() []string {
	var keys, spanish []string
	for _, s := range List() {
		keys = append(keys, s.Key())
		if s.Name.Spanish != s.Key() {
			spanish = append(spanish, s.Name.Spanish)
		}
	}
	return append(keys, spanish...)
}

// Value gives the stored value of a setting, from a word in either language.
func Value(key, text string) string {
	if key == "edition" {
		return typed.Edition(words.English, text)
	}
	return typed.Value(words.English, text)
}

// Check refuses a value that is not among the choices.
func Check(key, value string) *law.Fault {
	for _, s := range List() {
		if s.Key() == key && len(s.Choices) > 0 && !slices.Contains(s.Choices, value) {
			return &law.Fault{
				Code: "choice_unknown", Value: value,
				Args: []any{strings.Join(s.Choices, ", ")}, Suggest: spelling.Nearest(value, s.Choices),
			}
		}
	}
	return nil
}
