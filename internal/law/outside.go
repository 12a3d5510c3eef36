package law

import (
	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/spelling"
)

// Codes of faults in numbers of articles.
const (
	OffenceOutside Code = "offence_outside" // an offence that the edition only points to; Args: the offence, articles of the edition, its id
	ArticleUnknown Code = "article_unknown" // Args: id of the edition, its articles
)

// outside finds a neighbouring offence by its name or by the number of its
// article, in any spelling.
func (e *Edition) outside(name string) *Neighbour {
	e.indexArticles()
	for _, folded := range Spellings(name) {
		if o := e.beyond[folded]; o != nil {
			return o
		}
	}
	if asked, ok := articles.ParseNumber(name); ok {
		return e.beyondAt[asked]
	}
	return nil
}

// indexArticles collects the names of the edition's neighbours and parses their
// article numbers. It runs once, when a name is looked up that no offence has.
func (e *Edition) indexArticles() {
	e.numbered.Do(func() {
		e.beyond, e.beyondAt = map[string]*Neighbour{}, map[articles.Number]*Neighbour{}
		for _, o := range e.Elsewhere {
			for _, n := range o.Names() {
				e.beyond[spelling.Fold(n)] = o
			}
			for _, n := range o.Articles {
				if number, ok := articles.ParseNumber(n); ok {
					e.beyondAt[number] = o
				}
			}
		}
	})
}
