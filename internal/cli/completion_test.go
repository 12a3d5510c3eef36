package cli

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/words"
)

// What completion offers is what the program takes, in both languages and for
// every edition.
func TestCompletionOffersWhatIsTaken(t *testing.T) {
	for _, l := range []words.Language{words.English, words.Spanish} {
		for _, edition := range []string{"tip-2018", "penal-code"} {
			p, root := speaking(l)
			p.parsed, _, _ = root.Find([]string{"resolve"})
			p.edition.Text, p.edition.Given = edition, true
			e := p.completing(nil)
			offences := p.completeOffences(1)(nil, "")
			if len(offences) != len(e.Offences) {
				t.Errorf("%s, %s: %d offences are offered of %d", l, edition, len(offences), len(e.Offences))
			}
			for i, offered := range offences {
				word, _, _ := strings.Cut(offered, "\t")
				if o, fault := e.FindOffence(word); fault != nil || o.ID != e.Offences[i].ID {
					t.Errorf("%s, %s: %s is offered for %s and not taken for it", l, edition, word, e.Offences[i].ID)
				}
			}
			for _, offered := range p.circumstancesFor(nil) {
				word, _, _ := strings.Cut(offered, "\t")
				if _, fault := e.FindCircumstance(word); fault != nil {
					t.Errorf("%s, %s: %s is offered and not taken", l, edition, word)
				}
			}
		}
	}
}
