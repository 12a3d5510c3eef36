package resolve

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// Article is the number of the offence on the day of the act: the number of the
// governing tier when it has its own, otherwise the number of the version. It is
// empty when the source has no number, or when the number changes during the act.
func (a Answer) Article() string {
	if len(a.Spans) > 0 {
		return a.Version.Article
	}
	return a.article()
}

// article is the number of the governing tier when the tier has its own, otherwise
// the number of the version.
func (a Answer) article() string {
	if a.Status == law.Determined {
		if own := a.Branches[0].Tier.Article; own != "" {
			return own
		}
	}
	if a.Offence.Named != "" {
		if named := articleOf(a.Provision()); named != "" {
			return named
		}
	}
	return a.Version.Article
}

// Base is the number of the version, without the numbers of tiers.
func (a Answer) Base() string { return a.Version.Article }

// ArticlesOf gives the article number of an answer, or all numbers that the offence
// had during the act.
func ArticlesOf(a Answer) string {
	if article := a.Article(); article != "" {
		return article
	}
	var numbers []string
	for _, s := range a.Spans {
		if article := s.Article(); article != "" && !slices.Contains(numbers, article) {
			numbers = append(numbers, article)
		}
	}
	return strings.Join(numbers, ", ")
}
