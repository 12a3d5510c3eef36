package law

import (
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
	folded := spelling.WithoutStage(name)
	if folded == "" {
		return ""
	}
	if o, known := e.spelt(folded); o == nil && !known {
		return ""
	}
	return folded
}
