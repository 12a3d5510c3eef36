package resolve

import (
	"slices"

	"github.com/conmina/conmina/internal/ageclasses"
	"github.com/conmina/conmina/internal/law"
)

// naming holds the tiers to which an answer is restricted because the user named
// their article. Whoever names an article of aggravated tiers says that one of its
// circumstances is charged, so a tier outside the article is no answer.
type naming struct {
	article string                          // as [articleOf] writes it
	tiers   []string                        // ids
	only    map[law.CircumstanceID]law.Ages // ages of each circumstance that only some ages allow
}

func namingOf(p law.Provision) *naming {
	if p.Named == "" || p.Named == p.Article || len(p.Tiers) == 0 {
		return nil
	}
	return &naming{article: articleOf(p), tiers: p.Under(p.Named), only: ageclasses.Only(p)}
}

// articleOf is the number of the named article, as the version in force writes it.
// It is empty when the aggravated tiers of that version have no article of their
// own.
func articleOf(p law.Provision) string {
	article := ""
	under := p.Under(p.Named)
	for _, t := range p.Tiers {
		if slices.Contains(under, t.ID) && article == "" {
			article = t.Article
		}
	}
	return article
}
