// Package looks says what a file, the name of a column or a cell looks like, before
// anything is read as a fact.
package looks

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// kind is the meaning of a word in the name of a column.
type kind int8

const (
	wordOther kind = iota
	wordAge
	wordBirth
	wordDate
	wordCalendar // a part of a date
	wordAct
	wordStart
	wordEnd
	wordCircumstance
	wordOffence
	wordArticle
	wordVictim
	wordVictims
	wordAgeUnit
	wordNumber
	wordFiller
	wordDigits
	wordPerson  // somebody who is not the victim
	wordEvent   // an event other than the act
	wordLowers  // a ground that lowers a penalty
	wordPlace   // a place
	wordRemark  // a remark about a fact
	wordTerm    // a penalty that was imposed
	wordBound   // one end of a band
	wordMarking // next to the name of a circumstance: a yes or a no
)

// headerWords lists the words of names of columns, in the form that [spelling.Fold]
// gives.
var headerWords = map[kind]string{
	wordAge:          "edad edades age ages etario etaria etareo etarea",
	wordBirth:        "nacimiento nacida nacido nac birth born birthday birthdate dob natalicio",
	wordDate:         "fecha fechas fec date dates",
	wordCalendar:     "dia mes año anio ano day month year",
	wordAct:          "hecho hechos acto act acts comision commission committed ocurrencia ocurrido ocurrida suceso sucesos incidente incident",
	wordStart:        "inicio inicial desde start from first primer primero primera begin",
	wordEnd:          "fin final hasta end until last termino ultimo ultima",
	wordCircumstance: "agravante agravantes aggravating aggravation aggravator aggravators aggravated agravado agravada circunstancia circunstancias circumstance circumstances",
	wordOffence:      "delito delitos offence offences offense offenses charge charges crime crimes ilicito ilicitos",
	wordArticle:      "articulo articulos article articles art inciso incisos numeral numerales parrafo parrafos paragraph",
	wordVictim:       "victima victim agraviada agraviado menor minor",
	wordVictims:      "victimas victims agraviadas agraviados menores minors",
	wordAgeUnit:      "años anos anios years yrs cumplidos cumplida cumplido completed momento time",
	wordNumber:       "numero nro num n nº º cantidad total count number cuantas cuantos",
	wordFiller:       "de del la el los las en a al y of the at in on and o",
	wordPerson: "imputado imputada acusado acusada procesado procesada sentenciado sentenciada denunciado denunciada denunciante " +
		"investigado investigada condenado condenada agente autor autora reo juez fiscal testigo madre padre " +
		"offender accused defendant perpetrator suspect agent judge prosecutor witness mother father",
	wordEvent: "sentencia judgment judgement sentencing denuncia complaint report reported reporte registro registered recorded record " +
		"ingreso entry descarga download corte cutoff publicacion published update updated actualizacion actualizado created creacion " +
		"modified modificacion juicio trial audiencia hearing resolucion resolution acusacion indictment imputacion detencion arrest captura " +
		"filed filing apertura cierre closed notificacion rescate rescue informe formalizacion apelacion appeal conviction",
	wordLowers:  "atenuante atenuantes mitigating mitigation",
	wordPlace:   "lugar pais departamento provincia distrito ciudad region place country city state",
	wordRemark:  "nota notas note notes comentario comment comments observacion observaciones remark basis base fuente source precision calidad quality",
	wordBound:   "min minima minimo minimum max maxima maximo maximum",
	wordTerm:    "pena penas condena sentence sancion impuesta imposed privativa ppl term meses months dias days",
	wordMarking: "es is hay tiene has con with si no yn flag marca caso case id tipo type rango grupo range group razones motivos reasons",
}

// wordKinds finds the kind of a word.
var wordKinds = sync.OnceValue(func() map[string]kind {
	kinds := map[string]kind{}
	for k, words := range headerWords {
		for word := range strings.FieldsSeq(words) {
			kinds[word] = k
		}
	}
	return kinds
})

// Words cuts the name of a column into words: at marks and spaces, before digits,
// and before a capital after a small letter.
func Words(name string) []string {
	var parted strings.Builder
	var last rune
	for _, r := range name {
		switch {
		case unicode.IsUpper(r) && unicode.IsLower(last), unicode.IsDigit(r) != unicode.IsDigit(last) && last != 0:
			parted.WriteByte(' ')
		}
		parted.WriteRune(r)
		last = r
	}
	return strings.FieldsFunc(spelling.Fold(parted.String()), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r)
	})
}

func kindOf(word string) kind {
	if strings.IndexFunc(word, func(r rune) bool { return r < '0' || r > '9' }) < 0 && len(word) <= 2 {
		return wordDigits
	}
	return wordKinds()[word]
}

// Fact is a fact of a case, as far as a name or the content of a column shows it.
type Fact int8

// The facts that a column may look like.
const (
	None Fact = iota
	Offence
	Age
	Born
	Date
	Until
	Circumstances
)

// Name is what the name of a column says about the column.
type Name struct {
	Fact     Fact // the fact that the column looks like
	Read     bool // the name has only one meaning, so the column is read
	Numbered bool // one of several numbered columns of the same fact
	// Beside says that the column is about something else when another column
	// gives the fact. The date of a judgment, for example, is not the date of the
	// act.
	Beside bool
	Part   bool // it holds a part of the fact: how many victims there are, or one end of a band of ages
}

// wordSet is the set of kinds of the words of a name.
type wordSet struct {
	kinds []kind
	words []string
}

func newWordSet(name string) wordSet {
	s := wordSet{words: Words(name)}
	for _, w := range s.words {
		s.kinds = append(s.kinds, kindOf(w))
	}
	return s
}

func (s wordSet) has(kinds ...kind) bool {
	return slices.ContainsFunc(s.kinds, func(k kind) bool { return slices.Contains(kinds, k) })
}

// only reports whether all words are of these kinds. A number at the end does not
// count.
func (s wordSet) only(kinds ...kind) bool {
	for i, k := range s.kinds {
		if !slices.Contains(kinds, k) && k != wordFiller && (k != wordDigits || i != len(s.kinds)-1) {
			return false
		}
	}
	return true
}

func (s wordSet) numbered() bool { return s.kinds[len(s.kinds)-1] == wordDigits }

// ends reports whether the first or the last word is of a kind. A number at the end
// does not count.
func (s wordSet) ends(k kind) bool {
	last := len(s.kinds) - 1
	if s.numbered() && last > 0 {
		last--
	}
	return s.kinds[0] == k || s.kinds[last] == k
}

// Of interprets a name that is in no list.
func Of(name string) Name {
	s := newWordSet(name)
	if len(s.kinds) == 0 {
		return Name{}
	}
	var l Name
	switch {
	case s.has(wordBirth):
		l = s.birth()
	case s.has(wordAge):
		l = s.age()
	case s.has(wordDate), s.has(wordAct) && s.has(wordStart, wordEnd, wordCalendar), s.only(wordStart) && s.has(wordStart):
		l = s.date()
	case s.has(wordCircumstance):
		l = s.circumstance()
	case s.has(wordOffence, wordArticle):
		l = Name{Fact: Offence, Beside: s.has(wordEvent, wordPlace, wordNumber, wordTerm, wordRemark) && !s.has(wordArticle)}
	case s.has(wordVictims) && s.only(wordVictims, wordNumber), s.has(wordVictim) && s.has(wordNumber, wordAgeUnit) && s.only(wordVictim, wordNumber, wordAgeUnit):
		l = Name{Fact: Age, Part: s.has(wordVictims) && s.has(wordNumber)}
	}
	l.Numbered = s.numbered()
	l.Beside = l.Beside || l.Fact != None && l.Fact != Offence && s.has(wordPerson, wordEvent, wordLowers, wordRemark)
	l.Read = l.Read && !l.Beside
	return l
}

func (s wordSet) birth() Name {
	if s.has(wordPlace) {
		return Name{}
	}
	return Name{Fact: Born, Read: s.only(wordBirth, wordDate, wordVictim) && !s.numbered()}
}

// age interprets a column of ages. The name must say whose ages they are, and must
// not be about a group of ages or about whether somebody is of age.
func (s wordSet) age() Name {
	minor := slices.Contains(s.words, "menor") && !strings.HasPrefix(s.words[0], "edad")
	group := slices.ContainsFunc(s.words, func(w string) bool { return strings.HasPrefix(w, "eta") })
	return Name{Fact: Age, Part: s.has(wordBound, wordStart, wordEnd), Read: s.only(wordAge, wordVictim, wordAgeUnit, wordAct, wordCalendar) && s.ends(wordAge) && !minor && !group}
}

// date interprets a column with the first or the last day of the act. The name must
// say that the day is of the act.
func (s wordSet) date() Name {
	l := Name{Fact: Date, Read: (s.has(wordAct, wordOffence) || s.only(wordStart, wordDate) && s.words[len(s.words)-1] == "desde") &&
		s.only(wordDate, wordAct, wordOffence, wordStart, wordEnd) && !s.numbered()}
	if s.has(wordEnd) {
		l.Fact, l.Read = Until, l.Read && !s.has(wordStart)
	}
	if s.has(wordCalendar) {
		l.Beside = true // it is a part of a date that another column may give
	}
	return l
}

func (s wordSet) circumstance() Name {
	single := slices.ContainsFunc(s.words, func(w string) bool {
		return strings.HasSuffix(w, "ado") || strings.HasSuffix(w, "ada") || w == "aggravated"
	})
	return Name{Fact: Circumstances, Read: s.only(wordCircumstance, wordAct) && !single}
}

// SaysEnd reports whether a name only says that something ended: the last day of the act, if
// it holds days.
func SaysEnd(name string) bool {
	s := newWordSet(name)
	return len(s.kinds) > 0 && s.has(wordEnd) && s.only(wordEnd)
}

// Quotable reports whether a name consists only of words for columns. An error
// repeats no other text of a header: when a table has no header, its first record
// stands in that place.
func Quotable(name string) bool {
	s := newWordSet(name)
	return len(s.kinds) > 0 && !slices.Contains(s.kinds, wordOther)
}

// Numbered reports whether a name ends in a number.
func Numbered(name string) bool { return newWordSet(name).numbered() }

// Bare gives the words of a name, without the words that only say that it is a
// circumstance.
func Bare(name string) []string {
	list := Words(name)
	marks := func(w string) bool {
		return slices.Contains([]kind{wordMarking, wordCircumstance}, kindOf(w))
	}
	for len(list) > 1 && marks(list[0]) {
		list = list[1:]
	}
	for len(list) > 1 && marks(list[len(list)-1]) {
		list = list[:len(list)-1]
	}
	return list
}

// Names holds the names of the circumstances of an edition, cut into words once, because the
// columns of a file may be many and the keys of its objects more.
type Names []circumstanceName

type circumstanceName struct {
	folded  string
	letters int
	parts   []string // its words without fillers
	long    bool     // whether one of them says enough by itself
	means   law.Text
}

// NamesOf makes ready the names of an edition.
func NamesOf(e *law.Edition) Names {
	var list Names
	for _, c := range e.Circumstances {
		for _, known := range c.Names() {
			n := circumstanceName{folded: spelling.Fold(known), means: law.Text{ES: cmp.Or(c.IDES, string(c.ID)), EN: string(c.ID)}}
			n.letters = utf8.RuneCountInString(n.folded)
			for _, word := range Words(known) {
				if kindOf(word) != wordFiller {
					n.parts = append(n.parts, word)
				}
				n.long = n.long || len(word) >= 5 && kindOf(word) == wordOther
			}
			list = append(list, n)
		}
	}
	return list
}

// Circumstance finds the circumstance with a name similar to the name of a
// column. The column has all words of the name and others, or at most one wrong
// letter in six.
func (n Names) Circumstance(name string) law.Text {
	if Quotable(name) {
		return law.Text{} // agraviado is similar to agravado, but it is a word of its own
	}
	given := Words(name)
	text := strings.Join(given, "-")
	slips, letters := len(text)/6, utf8.RuneCountInString(text)
	for _, known := range n {
		missing := func(word string) bool { return !slices.Contains(given, word) }
		apart := known.letters - letters
		near := len(text) >= 6 && apart <= slips && -apart <= slips && spelling.Distance(text, known.folded) <= slips
		if near || known.long && !slices.ContainsFunc(known.parts, missing) {
			return known.means
		}
	}
	return law.Text{}
}
