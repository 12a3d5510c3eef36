package words

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/resolve"
)

// specialNotice says which special offences displace the offence that was asked
// about, with their ranges and the ground.
func (w *Words) specialNotice(n resolve.Notice) string {
	return w.Say(n.Code, n.Ages, w.SpecialOffences(n.Special.Answers), w.Text(n.Special.Ground))
}

// milderNotice says which ranges a later version without an age may be invoked for,
// and which special offences speak against that.
func (w *Words) milderNotice(n resolve.Notice) string {
	return w.Say(n.Code, n.Date, n.Ages, w.rangesOf(*n.Later), w.SpecialOffences(n.Special.Answers))
}

// SpecialOffences names offences with their article numbers and their ranges.
func (w *Words) SpecialOffences(answers []resolve.Answer) string {
	said := make([]string, len(answers))
	for i, a := range answers {
		name := w.Text(a.Offence.Title)
		if numbers := resolve.ArticlesOf(a); numbers != "" {
			name = w.Say("figure.both", name, w.Say("asked.article", numbers))
		}
		said[i] = w.Say("beside.offence", name, w.rangesOf(a))
	}
	return strings.Join(said, "; ")
}

// rangesOf lists, each once, the ranges that an answer leaves possible.
func (w *Words) rangesOf(a resolve.Answer) string {
	var said []string
	for _, b := range a.Branches {
		if r := w.Range(b.Prison()); b.Tier != nil && !slices.Contains(said, r) {
			said = append(said, r)
		}
	}
	return w.List(said)
}
