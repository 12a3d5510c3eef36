package flags

import (
	"strings"
	"unicode"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
)

// mostLoose is how many words a name with an age and a time of several days has at most.
const mostLoose = 40

// Apart parts a command line into words and flags, each flag with its value. The argument
// behind a flag is its value where takesValue says so.
func Apart(args []string, takesValue func(flag string) bool) (words, flags []string) {
	for i := 0; i < len(args); i++ {
		switch a := args[i]; {
		case a == "--":
			return append(words, args[i+1:]...), flags
		case !strings.HasPrefix(a, "-") || a == "-":
			words = append(words, a)
		case !strings.Contains(a, "=") && i+1 < len(args) && takesValue(a):
			i++
			flags = append(flags, a, args[i])
		default:
			flags = append(flags, a)
		}
	}
	return words, flags
}

// Loose looks for facts that stand behind the name of an offence without their flags, as
// in "trata 15 2020". It gives the name, and the facts as the arguments that are meant.
// Whether words name an offence is asked of known. The facts are never taken as given,
// because a bare number may be an age, a numeral or part of a number.
func Loose(l typed.Language, args []string, known func(name string) bool) (name string, facts []string, ok bool) {
	tokens := strings.FieldsFunc(strings.Join(args, " "), func(r rune) bool { return unicode.IsSpace(r) || r == '=' || r == ':' })
	if len(tokens) > mostLoose {
		return "", nil, false
	}
	for end := len(tokens) - 1; end > 0; end-- {
		name = strings.TrimRight(strings.Join(tokens[:end], " "), ",;")
		if line, ok := looseFacts(l, tokens[end:]); ok && known(name) {
			return name, line, true
		}
	}
	return "", nil, false
}

// looseFacts reads words as an age, as days, or as one after the other.
func looseFacts(l typed.Language, tokens []string) ([]string, bool) {
	if line, ok := looseFact(l, tokens); ok {
		return line, true
	}
	for i := 1; i < len(tokens); i++ {
		first, ok := looseFact(l, tokens[:i])
		if !ok {
			continue
		}
		if second, ok := looseFact(l, tokens[i:]); ok && second[0] != first[0] {
			return append(first, second...), true
		}
	}
	return nil, false
}

// looseFact reads words as one fact. The word for its flag may stand before it.
func looseFact(l typed.Language, tokens []string) ([]string, bool) {
	named, hinted := Meant(tokens[0])
	if hinted && len(tokens) > 1 {
		tokens = tokens[1:]
	}
	text := strings.Trim(strings.Join(tokens, " "), ",;")
	for _, flag := range []typed.Word{typed.AgeFlag, typed.DateFlag} {
		if hinted && named != flag {
			continue
		}
		var fault *law.Fault
		if flag == typed.AgeFlag {
			if len(text) > 2 && strings.Trim(text, "0123456789") == "" { // an article rather than somebody of 108
				continue
			}
			_, fault = law.ParseAges(text)
		} else {
			_, fault = law.DayFirst.ParseDays(text)
		}
		if fault == nil {
			return []string{typed.Dashed(l, flag), text}, true
		}
	}
	return nil, false
}
