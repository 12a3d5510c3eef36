package law

import (
	"slices"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/spelling"
)

// Codes of faults in numbers of articles.
const (
	OffenceOutside Code = "offence_outside" // an offence that the edition only points to; Args: the offence, articles of the edition, its id
	ArticleUnknown Code = "article_unknown" // Args: id of the edition, its articles
)

// Neighbour is a neighbouring offence that an edition does not hold. The edition
// knows its name, to tell whoever asks for it which offence it is.
type Neighbour struct {
	Articles []string // today's number first, then earlier ones
	Title    Text
	Also     Names
}

// Names lists everything that the offence may be called on input.
func (o *Neighbour) Names() []string {
	return slices.Concat(o.Articles, []string{o.Title.ES, o.Title.EN}, o.Also.All())
}

// Held lists the numbers under which the edition holds offences today, in the
// order of the code.
func (e *Edition) Held() articles.List {
	e = e.origin() // the last versions are the same on every day
	e.holding.Do(func() {
		for _, o := range e.Offences {
			if last := o.Shown(); last.InForce.To.IsZero() {
				e.held = append(e.held, last.Articles()...)
			}
		}
		slices.SortFunc(e.held, articles.Compare)
		e.held = slices.Compact(e.held)
	})
	return e.held
}

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
