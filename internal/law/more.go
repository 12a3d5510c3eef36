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

// citedBehind gives the article that stands behind other words than a name, where it means
// an offence here: tipo base previsto en el artículo 129-A. Behind an article they may make
// it another one, as in 129-A quáter.
func (e *Edition) citedBehind(name string) []string {
	citation, _, ok := articles.Beside(name)
	if !ok || !e.Named(citation) || articles.NamesOne(name) {
		return nil
	}
	c, _ := articles.ParseCited(citation)
	return []string{strings.ToUpper(c.Article)}
}

// namedTogether lists the offences of a text whose every part names one, also where they are
// all the same: trata o rufianismo, trata; rufianismo.
func (e *Edition) namedTogether(name string) []string {
	var list []string
	for _, part := range apart(name) {
		o, _ := e.spelt(part)
		if o == nil {
			return nil
		}
		if !slices.Contains(list, o.ID) {
			list = append(list, o.ID)
		}
	}
	return list
}

var connecting = spelling.WordSet("y", "e", "o", "u", "and", "or")

// apart cuts a text at signs and words that connect names.
func apart(text string) []string {
	var parts []string
	for _, piece := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(";,/+&|", r) }) {
		part := ""
		for word := range strings.FieldsSeq(piece) {
			if connecting[spelling.Fold(word)] {
				parts, part = append(parts, part), ""
				continue
			}
			part += word + " "
		}
		parts = append(parts, part)
	}
	parts = slices.DeleteFunc(parts, func(part string) bool { return strings.TrimSpace(part) == "" })
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

// besideMore gives the name of an offence within a text that also says that it was
// attempted, or which part somebody had in it: trata in tentativa de trata and in
// cómplice de trata. It is empty for any other text.
func (e *Edition) besideMore(name string) string {
	folded := spelling.WithoutStage(name)
	if folded == "" {
		return ""
	}
	if o, known := e.spelt(folded); o == nil && !known {
		return ""
	}
	return folded
}
