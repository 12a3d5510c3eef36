package law

import (
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
	e.bounded.Do(func() {
		e.beyond = map[string]*Neighbour{}
		for _, o := range e.Elsewhere {
			for _, n := range o.Names() {
				e.beyond[spelling.Fold(n)] = o
			}
		}
	})
	for _, folded := range Spellings(name) {
		if o := e.beyond[folded]; o != nil {
			return o
		}
	}
	return nil
}
