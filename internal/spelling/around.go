package spelling

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
)

var (
	presumed = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)^(?:la |el )?(?:presunt|supuest)[oa]s? `) })
	heading  = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)^(?:por )?(?:el )?(?:presuntos? )?(?:delitos? )?contra (?:la|el|los|las) `)
	})
	belowIt = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\s+[-–—]+\s+|[:;,/]\s*|,?\s*(?:en )?(?:la |su )?(?:modalidad|figura) (?:de |del )?`)
	})
)

// Unpresumed takes off the word that says that an offence is not proved: presunta trata.
func Unpresumed(name string) string {
	if !strings.Contains(strings.ToLower(name), "puest") && !strings.Contains(strings.ToLower(name), "presunt") {
		return name
	}
	return presumed().ReplaceAllString(name, "")
}

// BelowHeading gives what stands below a heading of the Code in the texts of files: delito
// contra la dignidad humana - trata de personas. The last part comes first.
func BelowHeading(name string) []string {
	name = strings.TrimSpace(name)
	if !strings.Contains(strings.ToLower(name), "contra ") || !heading().MatchString(name) {
		return nil
	}
	var list []string
	for _, at := range belowIt().FindAllStringIndex(name, -1) {
		list = append(list, name[at[1]:])
	}
	slices.Reverse(list)
	return list
}

// Above gives what stands above the last part of a text that [BelowHeading] gives: without
// that part and what parts the two.
func Above(text, last string) string {
	for _, at := range belowIt().FindAllStringIndex(text, -1) {
		if at[1] == len(text)-len(last) {
			return text[:at[0]]
		}
	}
	return ""
}

// WordsAround lists the words that may stand around the name of an offence.
func WordsAround() []string {
	list := slices.Concat(aggravatedWords, beforeThem, formsOfThem, inThem, formsBehindThem, prepositions, []string{"presunto", "presunta", "supuesto", "supuesta"})
	for _, set := range []map[string]bool{offenceWords, beforeOffence, stageWords, besideStage} {
		list = slices.AppendSeq(list, maps.Keys(set))
	}
	return list
}

// WithoutStage leaves out of a name the words which say that the offence was attempted, or
// which part somebody had in it, and folds the rest. It is empty when there are none.
func WithoutStage(name string) string {
	words := strings.Split(Fold(Tidy(name)), "-")
	rest := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return stageWords[w] })
	if len(rest) == len(words) {
		return ""
	}
	for len(rest) > 0 && besideStage[rest[0]] {
		rest = rest[1:]
	}
	for last := len(rest) - 1; last > 0 && besideStage[rest[last]] && !isLetterOfArticle(rest, last); last-- { // the first word is none of them
		rest = rest[:last]
	}
	return strings.Join(rest, "-")
}

var (
	stageWords = WordSet("tentativa", "tentado", "tentada", "frustrado", "frustrada", "consumado", "consumada",
		"autor", "autora", "autoria", "coautor", "coautora", "coautoria", "complice", "complicidad", "instigador", "instigadora", "instigacion", "participe",
		"attempt", "attempted", "perpetrator", "accomplice", "complicity", "instigation")
	besideStage = WordSet("en", "grado", "de", "del", "la", "el", "las", "los", "a", "titulo", "como", "por", "primario", "primaria", "secundario", "secundaria",
		"of", "as", "an", "the", "to", "in")
)

// OffenceIn leaves out the words that say that a name is of an offence: el delito
// de, por el presunto delito de, crime of. It is empty when there are none.
func OffenceIn(folded string) string {
	words := strings.Split(folded, "-")
	at := slices.IndexFunc(words, func(w string) bool { return offenceWords[w] })
	if at < 0 || slices.ContainsFunc(words[:at], func(w string) bool { return !beforeOffence[w] }) {
		return ""
	}
	rest := BehindPreposition(words[at+1:])
	if len(rest) == len(words[at+1:]) { // delito grave names no offence
		return ""
	}
	return strings.Join(rest, "-")
}

var (
	offenceWords  = WordSet("delito", "delitos", "ilicito", "ilicitos", "crimen", "crime", "crimes", "offence", "offences", "offense", "offenses")
	beforeOffence = WordSet("por", "el", "los", "un", "presunto", "presuntos", "supuesto", "the", "of", "de", "del", "alleged")
)
