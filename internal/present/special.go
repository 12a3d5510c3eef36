package present

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// specialNotice says which special offences displace the one asked about, with
// their ranges and why.
func (w *Words) specialNotice(n resolve.Notice) string {
	return w.Say(n.Code, n.Ages, w.specials(n.Special.Answers), w.Text(n.Special.Ground))
}

// milderNotice says what a later version without an age may be invoked for, and
// what stands against it.
func (w *Words) milderNotice(n resolve.Notice) string {
	return w.Say(n.Code, n.Date, n.Ages, w.rangesOf(*n.Later), w.specials(n.Special.Answers))
}

// specials names offences with the numbers that they bear and their ranges.
func (w *Words) specials(answers []resolve.Answer) string {
	said := make([]string, len(answers))
	for i, a := range answers {
		name := w.Text(a.Offence.Title)
		if numbers := articlesOf(a); numbers != "" {
			name = w.Say("figure.both", name, w.Say("asked.article", numbers))
		}
		said[i] = w.Say("beside.offence", name, w.rangesOf(a))
	}
	return strings.Join(said, "; ")
}

// rangesOf says every range that an answer leaves possible, each once.
func (w *Words) rangesOf(a resolve.Answer) string {
	var said []string
	for _, b := range a.Branches {
		if r := w.Range(b.Prison()); b.Tier != nil && !slices.Contains(said, r) {
			said = append(said, r)
		}
	}
	return w.list(said)
}

// articlesOf gives the number of an answer, or those that the offence bore during
// the act.
func articlesOf(a resolve.Answer) string {
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

// specialJSON is a special offence with its answer and why it displaces the one
// asked about.
type specialJSON struct {
	successorJSON
	Ground law.Text `json:"ground"`
}

func machineSpecials(n resolve.Notice) []specialJSON {
	if n.Special == nil {
		return nil
	}
	return each(n.Special.Answers, func(a resolve.Answer) specialJSON {
		s := successor(a)
		if s.Article == nil {
			s.Article = filled(articlesOf(a))
		}
		return specialJSON{s, n.Special.Ground}
	})
}
