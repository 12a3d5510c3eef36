package law

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/spelling"
)

// citedTogether lists the articles of a citation of several ones that mean an
// offence here.
func (e *Edition) citedTogether(name string) []string {
	var list []string
	for _, article := range articles.ParseList(name) {
		if o, _ := e.spelt(article); o != nil {
			list = append(list, strings.ToUpper(article))
		}
	}
	return list
}

// besideMore gives the name of an offence within a text that also says that it was
// attempted, or which part somebody had in it: trata in tentativa de trata and in
// cómplice de trata. It is empty for any other text.
func (e *Edition) besideMore(name string) string {
	words := strings.Split(spelling.Fold(spelling.Tidy(name)), "-")
	rest := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return stageWords[w] })
	if len(rest) == len(words) {
		return ""
	}
	for len(rest) > 0 && besideStage[rest[0]] {
		rest = rest[1:]
	}
	for len(rest) > 0 && besideStage[rest[len(rest)-1]] && len(rest[len(rest)-1]) > 1 { // the a of 129-a stays
		rest = rest[:len(rest)-1]
	}
	folded := strings.Join(rest, "-")
	if o, known := e.spelt(folded); o == nil && !known {
		return ""
	}
	return folded
}

var (
	stageWords = spelling.WordSet("tentativa", "tentado", "tentada", "frustrado", "frustrada", "consumado", "consumada",
		"autor", "autora", "autoria", "coautor", "coautora", "coautoria", "complice", "complicidad", "instigador", "instigadora", "instigacion", "participe",
		"attempt", "attempted", "perpetrator", "accomplice", "complicity", "instigation")
	besideStage = spelling.WordSet("en", "grado", "de", "del", "la", "el", "las", "los", "a", "titulo", "como", "por", "primario", "primaria", "secundario", "secundaria",
		"of", "as", "an", "the", "to", "in")
)
