package words

import (
	"strings"

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
// text that begins with no code of a language, such as the locales C and POSIX.
func MatchLanguage(name string) (l Language, ok bool) {
	code := strings.ToLower(name)
	if end := strings.IndexAny(code, "-_.@"); end >= 0 {
		code = code[:end]
	}
	switch {
	case code == "es" || code == "spa":
		return Spanish, true
	case len(code) != 2 && len(code) != 3 || strings.Trim(code, "abcdefghijklmnopqrstuvwxyz") != "":
		return "", false
	}
	return English, true
}
