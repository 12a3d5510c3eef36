package spelling

import (
	"strings"
	"unicode"
)

// Words by which a text denies what it says, leaves it open, or says two things.
var (
	denying = WordSet("sin", "no", "ni", "ningun", "ninguno", "ninguna", "nunca", "jamas", "tampoco", "descarta", "descartan", "descartado", "descartada", "falso", "falsa", "negativo", "negativa",
		"without", "not", "never", "none", "neither", "absent", "false", "negative",
		"casi", "tentativa", "intento", "almost", "attempted")
	doubting = WordSet("quiza", "quizas", "posible", "posibles", "posiblemente", "probable", "probables", "probablemente", "aparente", "aparentemente", "parece", "parecer", "podria", "podrian", "pudo", "pudiera",
		"duda", "dudas", "dudoso", "dudosa", "desconoce", "desconocia", "ignora", "determinar", "acreditar", "confirmar", "verificar",
		"perhaps", "maybe", "possible", "possibly", "probable", "probably", "apparently", "seems", "might", "doubt", "doubtful", "unknown", "whether", "unclear", "unconfirmed")
	openBehindNo = WordSet("sabe", "saben", "sabia", "conoce", "consta", "constan", "descarta", "descartan", "descartado", "descartada", "determinado", "determinada", "precisa", "seguro", "segura",
		"known", "ruled", "clear", "certain", "sure") // no se descarta
	afterNo     = WordSet("se", "ha", "han", "sido", "esta", "yet", "been", "be")
	alone       = WordSet("solo", "sola", "unico", "unica", "single", "lone", "sole", "only")
	besideAlone = WordSet("agente", "autor", "autora", "persona", "imputado", "imputada", "acusado", "acusada", "procesado", "procesada", "victima", "agraviado", "agraviada",
		"one", "agent", "person", "perpetrator", "offender", "defendant", "victim") // una sola víctima
	joining = WordSet("y", "e", "and", "ademas", "tambien", "mas", "plus")
)

// Manner is how a text says what it says.
type Manner struct {
	Denies  bool // that it is so
	OnlyOne bool // that they are several
	Doubts  bool // it leaves open whether it is so
	Joins   bool // it may say two things
}

// MannerOf tells the manner of a text by its words. A no before a word for what is not known
// denies nothing: no se sabe, no se descarta. Who speaks of one person alone denies that
// there are several.
func MannerOf(text string) (m Manner) {
	text = strings.TrimSpace(text)
	m.Joins = strings.ContainsAny(text, ",;&+/")
	m.Doubts = strings.HasPrefix(text, "¿") || strings.HasSuffix(text, "?")
	var words []string
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !IsMark(r) }) {
		words = append(words, Fold(word))
	}
	for i := 0; i < len(words); i++ {
		word := words[i]
		if word == "no" || word == "not" {
			open := i + 1
			for open < len(words) && afterNo[words[open]] {
				open++
			}
			if open < len(words) && openBehindNo[words[open]] {
				m.Doubts, i = true, open
				continue
			}
		}
		m.OnlyOne = m.OnlyOne || alone[word] && i+1 < len(words) && besideAlone[words[i+1]]
		m.Denies = m.Denies || denying[word] && !(word == "ni" && m.Doubts) || m.OnlyOne
		m.Doubts, m.Joins = m.Doubts || doubting[word], m.Joins || joining[word]
	}
	return m
}
