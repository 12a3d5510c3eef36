package words

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// ActOf says which law the wording of a tier comes from and when it is in force;
// nothing where the edition knows no dates.
func (w *Words) ActOf(v *law.Version, t *law.Tier) string {
	act, inForce := v.ActOf(t)
	if act.Name == "" {
		return ""
	}
	return w.Act(act, inForce)
}

func (w *Words) Act(act law.Act, inForce law.Period) string {
	return w.Say("act", act.Name, act.Published, w.Period(inForce), w.Say(law.Code("confidence."+string(act.Start))))
}

// RestsOn says what the answer was read from and what it is not.
func (w *Words) RestsOn(e *law.Edition) string {
	parts := []string{w.edition(e)}
	for _, c := range e.Caveats {
		parts = append(parts, w.Text(c))
	}
	limits := law.Code("answer.limits")
	if e.Dated() {
		limits = "answer.limits_beside" // what is threatened beside prison is shown
	}
	return strings.Join(append(parts, w.Say(limits)), " ")
}

// edition names an edition, and says why it answers where that is not a flag, which
// the reader has just typed.
func (w *Words) edition(e *law.Edition) string {
	if e.Because == "" || e.Because == law.ByFlag {
		return w.Say("answer.edition", e.Title, e.ID)
	}
	return w.Say("answer.edition_because", e.Title, e.ID, w.Because(e))
}

// Because says why an edition answers.
func (w *Words) Because(e *law.Edition) string {
	return w.Say(law.Code("because." + string(e.Because)))
}

// Imprint tells exactly which files the figures come from. It stands where a reader
// asks for everything, and at the foot of a page, which is kept and printed. It stands
// on no other screen: there it would change with every statute that an edition gains.
func (w *Words) Imprint(e *law.Edition) string { return w.Say("edition.imprint", e.Verified, e.Digest) }

func (w *Words) Citation(e *law.Edition, c law.Citation) string {
	title := c.Document
	if s := e.Source(c.Document); s != nil {
		title = w.Text(s.Title)
	}
	said := w.Say("citation", title, c.Locator)
	if c.Words != "" {
		said += w.Say("citation.words", c.Words)
	}
	return said + w.Say("citation.confidence", w.Say(law.Code("confidence."+string(c.Confidence))))
}
