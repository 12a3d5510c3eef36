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
			p.Edition.Text, p.Edition.Given = edition, true
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

// Every flag that takes a list of words is completed behind a comma, each word once, and
// takes what was offered.
func TestListsAreCompletedBehindCommas(t *testing.T) {
	p, _ := speaking(words.English)
	lists := 0
	for _, c := range p.all().Whole() {
		for _, f := range c.Flags {
			if f.Value.In(words.English) != "LIST" || f.Offers == nil {
				continue
			}
			lists++
			all := f.Offers(nil, "")
			typed := ""
			for n := range all {
				offered := f.Offers(nil, typed)
				if len(offered) != len(all)-n || !strings.HasPrefix(offered[0], typed) {
					t.Fatalf("%s --%s %s: %q is offered", c.Name.English, f.Name.English, typed, offered)
				}
				typed = offered[len(offered)-1] + ","
			}
			for _, word := range all {
				if strings.Count(","+typed, ","+word+",") != 1 {
					t.Errorf("%s --%s: %s in %s", c.Name.English, f.Name.English, word, typed)
				}
			}
		}
	}
	if lists < 4 {
		t.Errorf("%d flags take lists", lists)
	}
}
