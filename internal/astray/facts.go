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

// Known tells which names offences and circumstances have, and the names of the offences that
// a name may have been meant for which is none of one offence.
type Known struct {
	Offence, Circumstance func(name string) bool
	Near                  func(name string) []string
}

// facts looks for facts that stand behind the name of an offence without their flags, as
// in "trata 15 2020" and "violación gestante". It gives the name and each reading of the
// facts. They are never taken as given, because a bare number may be an age, a numeral or
// part of a number, and a word part of a name. Where all words are a name there are none.
func (known Known) facts(args []string) (name string, readings [][]stated, ok bool) {
	return known.factsBehind(args, known.Offence)
}

// factsBehind is facts behind a name that is one as isName tells.
func (known Known) factsBehind(args []string, isName func(string) bool) (name string, readings [][]stated, ok bool) {
	tokens := strings.FieldsFunc(strings.Join(args, " "), func(r rune) bool { return unicode.IsSpace(r) || r == '=' || r == ':' })
	if len(tokens) < 2 || len(tokens) > mostLoose || known.Offence(strings.Join(args, " ")) {
		return "", nil, false
	}
	behind := known.behind(tokens)
	for end := len(tokens) - 1; end > 0; end-- {
		name = strings.TrimRight(strings.Join(tokens[:end], " "), ",;")
		if behind[end] != nil && !joins(tokens[end-1]) && isName(name) {
			return name, behind[end].sharing(tokens, end).readings(), true
		}
	}
	return "", nil, false
}

// nearly is facts behind a name that may have been meant for the given names of offences. A
// text with a number may cite an article, which is never taken for another one.
func (known Known) nearly(args []string) (names []string, readings [][]stated) {
	_, readings, _ = known.factsBehind(args, func(name string) bool {
		if !strings.ContainsAny(name, "0123456789") {
			names = known.Near(name)
		}
		return len(names) > 0
	})
	return names, readings
}

// looseFacts are facts one behind the other. The last is what nothing stands behind.
type looseFacts []looseFact

type looseFact struct {
	flag  typed.Word
	texts []string // as many as there are readings
	words int
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
			again := func(g looseFact) bool { return g.flag == f.flag && !isCircumstance(f.flag) }
			if ok && rest != nil && !slices.ContainsFunc(rest, again) {
				f.words = to - from
				behind[from] = append(looseFacts{f}, rest...)
			}
		}
	}
	return behind
}

func isCircumstance(flag typed.Word) bool { return flag == typed.WithFlag || flag == typed.MaybeFlag }

// sharing gives facts behind a name that ends before a place. The last words of the name may
// belong to the age behind it too and make it another one: violación de menor de 14 años.
func (f looseFacts) sharing(tokens []string, end int) looseFacts {
	if f[0].flag != typed.AgeFlag {
		return f
	}
	for from := end - 1; from > 0; from-- {
		if texts := ages(strings.Join(tokens[from:end+f[0].words], " ")); texts != nil && !sameAges(texts, f[0].texts) {
			f = slices.Clone(f)
			f[0].texts = slices.Concat(texts, f[0].texts)
			return f
		}
	}
	return f
}

// fact reads words as one fact. The word for its flag may stand before it, and words that
// join it to others around it. Such a word may also be part of the age, menores de 14, or of
// the circumstance, muerte de la víctima.
func (known Known) fact(tokens []string) (looseFact, bool) {
	named, hinted := flags.Meant(tokens[0])
	bare := tokens
	if hinted = hinted && !joins(tokens[0]); hinted && len(tokens) > 1 {
		bare = tokens[1:]
	}
	last := tokens[len(tokens)-1]
	of, begun := flags.Meant(last) // the word for the flag of the next fact, or of this one: menor de edad
	begun = begun && !joins(last)
	may := func(flag typed.Word) bool { return !(hinted && named != flag || begun && of != flag) }
	if whole, texts := around(tokens, ages), around(bare, ages); may(typed.AgeFlag) && (whole != nil || texts != nil) {
		if texts == nil || whole != nil && !sameAges(whole, texts) {
			texts = whole
		}
		return looseFact{flag: typed.AgeFlag, texts: texts}, true
	}
	if texts := around(bare, days); may(typed.DateFlag) && texts != nil {
		return looseFact{flag: typed.DateFlag, texts: texts}, true
	}
	if texts := around(tokens, known.circumstances); texts != nil {
		return looseFact{flag: typed.WithFlag, texts: texts}, true
	}
	if texts := around(bare, known.circumstances); texts != nil && (named == typed.WithFlag || named == typed.MaybeFlag) {
		return looseFact{flag: named, texts: texts}, true
	}
	return looseFact{}, false
}

// around reads words with as few words around them left out as can be. A number behind y
// stands beside the number before it: 129-B incisos 1 y 2.
func around(tokens []string, read func(text string) []string) []string {
	texts := read(strings.Trim(strings.Join(tokens, " "), ",;"))
	switch last := len(tokens) - 1; {
	case texts != nil:
		return texts
	case last == 1 && enumerates[tokens[0]] && isNumber(tokens[1]):
		return nil
	case last > 0 && joins(tokens[0]):
		return around(tokens[1:], read)
	case last > 0 && joins(tokens[last]):
		return around(tokens[:last], read)
	}
	return nil
}

// ages gives the ages that a text may say, each as it is typed. A bare number of three digits
// is rather an article than an age, and a word for people without a number rather part of a
// name: trata de menores.
func ages(text string) []string {
	switch _, fault := law.ParseAges(text); {
	case fault == nil && (len(text) < 3 || !isNumber(text)):
		return []string{text}
	case fault != nil && fault.Code == law.AgeTwoReadings && slices.ContainsFunc(spelling.Tokens(text), spelling.Token.IsNumber):
		return fault.Suggest
	}
	return nil
}

func sameAges(a, b []string) bool {
	return slices.EqualFunc(a, b, func(x, y string) bool {
		one, _ := law.ParseAges(x)
		other, _ := law.ParseAges(y)
		return one == other
	})
}

func days(text string) []string {
	if _, fault := law.DayFirst.ParseDays(text); fault != nil {
		return nil
	}
	return []string{text}
}

// circumstances gives the text of a circumstance. The word for a flag is none by itself:
// trata de menores.
func (known Known) circumstances(text string) []string {
	if flag, ok := flags.Meant(text); ok && !isCircumstance(flag) || !known.Circumstance(text) {
		return nil
	}
	return []string{text}
}

// joins reports whether a word stands between the name of an offence and facts, or between
// these.
func joins(word string) bool {
	word = spelling.Fold(word)
	return spelling.SmallWords[word] || joining[word]
}

var (
	joining    = spelling.WordSet("con", "with", "and", "por", "contra", "against", "by", "o", "u", "or", "vs", "vs.", "versus", "agravio", "perjuicio", "cometido", "cometida", "committed")
	enumerates = spelling.WordSet("y", "e", "and")
)

func isNumber(text string) bool { return strings.Trim(text, "0123456789") == "" }

// stated is a fact as it is typed in its flag.
type stated struct {
	flag typed.Word
	text string
}

// readings gives each reading of facts.
func (f looseFacts) readings() [][]stated {
	list := [][]stated{nil}
	for _, fact := range f {
		var longer [][]stated
		for _, before := range list {
			for _, text := range fact.texts {
				longer = append(longer, append(slices.Clone(before), stated{fact.flag, text}))
			}
		}
		list = longer
	}
	return list
}
