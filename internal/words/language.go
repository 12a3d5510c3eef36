package words

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/conmina/conmina/internal/typed"
)

// Language is a language that the program speaks to people.
type Language = typed.Language

// The languages of the program.
const (
	Spanish = typed.Spanish
	English = typed.English
)

// Languages lists the languages by their codes.
func Languages() []string { return []string{string(English), string(Spanish)} }

// MatchLanguage reads a language tag or a POSIX locale name (es, es-PE,
// es_PE.UTF-8). Any language other than Spanish gives English. ok is false for a
// text that names no language, such as the locales C and POSIX.
func MatchLanguage(name string) (l Language, ok bool) {
	name, _, _ = strings.Cut(name, ".")
	name, _, _ = strings.Cut(name, "@")
	if name == "" || name == "C" || name == "POSIX" {
		return "", false
	}
	tag, err := language.Parse(strings.ReplaceAll(name, "_", "-"))
	if err != nil {
		return "", false
	}
	if base, _ := tag.Base(); base.String() == "es" {
		return Spanish, true
	}
	return English, true
}
