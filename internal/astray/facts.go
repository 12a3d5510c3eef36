package astray

import (
	"slices"
	"strings"
	"unicode"

	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
)

// mostLoose is how many words a name with an age, a time of several days and
// circumstances has at most.
const mostLoose = 40

// apart parts a command line into words and flags, each flag with its value. The argument
// behind a flag is its value where takesValue says so.
func apart(args []string, takesValue func(flag string) bool) (words, flags []string) {
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

// Known tells which names offences and circumstances have.
type Known struct {
	Offence, Circumstance func(name string) bool
}

// facts looks for facts that stand behind the name of an offence without their flags, as
// in "trata 15 2020" and "violación gestante". It gives the name, and the facts as the
// arguments that are meant. The facts are never taken as given, because a bare number may
// be an age, a numeral or part of a number, and a word part of a name. Where all words are
// a name there are none.
func (known Known) facts(l typed.Language, args []string) (name string, facts []string, ok bool) {
	tokens := strings.FieldsFunc(strings.Join(args, " "), func(r rune) bool { return unicode.IsSpace(r) || r == '=' || r == ':' })
	if len(tokens) < 2 || len(tokens) > mostLoose || known.Offence(strings.Join(args, " ")) {
		return "", nil, false
	}
	behind := known.behind(tokens)
	for end := len(tokens) - 1; end > 0; end-- {
		name = strings.TrimRight(strings.Join(tokens[:end], " "), ",;")
		if behind[end] != nil && !joins(tokens[end-1]) && known.Offence(name) {
			return name, behind[end].typed(l), true
		}
	}
	return "", nil, false
}

// looseFacts are facts one behind the other. The last is what nothing stands behind.
type looseFacts []looseFact

type looseFact struct {
	flag typed.Word
	text string
}

// behind reads, from each place of a text to its end, facts one behind the other, each of as
// many words as can be: 15 marzo 2018 is a day, and no age before a month. It is nil where
// they cannot be read. Only circumstances may be several.
func (known Known) behind(tokens []string) []looseFacts {
	behind := make([]looseFacts, len(tokens)+1)
	behind[len(tokens)] = looseFacts{}
	for from := len(tokens) - 1; from > 0; from-- {
		for to := len(tokens); to > from && behind[from] == nil; to-- {
			rest := behind[to]
			f, ok := known.fact(tokens[from:to])
			again := func(g looseFact) bool { return g.flag == f.flag && f.flag != typed.WithFlag }
			if ok && rest != nil && !slices.ContainsFunc(rest, again) {
				behind[from] = append(looseFacts{f}, rest...)
			}
		}
	}
	return behind
}

// fact reads words as one fact. The word for its flag may stand before it, and words that
// join it to others around it.
func (known Known) fact(tokens []string) (looseFact, bool) {
	named, hinted := flags.Meant(tokens[0])
	if hinted = hinted && !joins(tokens[0]); hinted && len(tokens) > 1 {
		tokens = tokens[1:]
	}
	last := tokens[len(tokens)-1]
	of, begun := flags.Meant(last) // the word for the flag of the next fact, or of this one: menor de edad
	begun = begun && !joins(last)
	for _, flag := range []typed.Word{typed.AgeFlag, typed.DateFlag, typed.WithFlag} {
		if hinted && named != flag || begun && of != flag {
			continue
		}
		if text, ok := known.around(flag, tokens); ok {
			return looseFact{flag, text}, true
		}
	}
	return looseFact{}, false
}

// around reads words as a value of a flag, with as few words around it left out as can be.
// A number behind y stands beside the number before it: 129-B incisos 1 y 2.
func (known Known) around(flag typed.Word, tokens []string) (text string, ok bool) {
	text = strings.Trim(strings.Join(tokens, " "), ",;")
	switch last := len(tokens) - 1; {
	case known.reads(flag, text):
		return text, true
	case last == 1 && enumerates[tokens[0]] && isNumber(tokens[1]):
		return "", false
	case last > 0 && joins(tokens[0]):
		return known.around(flag, tokens[1:])
	case last > 0 && joins(tokens[last]):
		return known.around(flag, tokens[:last])
	}
	return "", false
}

// reads reports whether a text is a value of a flag. A bare number of three digits is rather
// an article than an age.
func (known Known) reads(flag typed.Word, text string) bool {
	switch flag {
	case typed.AgeFlag:
		_, fault := law.ParseAges(text)
		return fault == nil && (len(text) < 3 || !isNumber(text))
	case typed.DateFlag:
		_, fault := law.DayFirst.ParseDays(text)
		return fault == nil
	default:
		return known.Circumstance(text)
	}
}

// joins reports whether a word stands between the name of an offence and facts, or between
// these.
func joins(word string) bool {
	word = spelling.Fold(word)
	return spelling.SmallWords[word] || joining[word]
}

var (
	joining    = spelling.WordSet("con", "with", "and", "por", "contra", "against", "by", "o", "u", "or", "vs", "vs.", "versus")
	enumerates = spelling.WordSet("y", "e", "and")
)

func isNumber(text string) bool { return strings.Trim(text, "0123456789") == "" }

// typed gives facts as arguments.
func (f looseFacts) typed(l typed.Language) (args []string) {
	for _, fact := range f {
		args = append(args, typed.Dashed(l, fact.flag), fact.text)
	}
	return args
}
