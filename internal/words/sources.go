package words

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// ActOf says which law gave a tier its wording, and when that wording is in force.
// It is empty in an edition without dates.
func (w *Words) ActOf(v *law.Version, t *law.Tier) string {
	act, inForce := v.ActOf(t)
	if act.Name == "" {
		return ""
	}
	return w.Act(act, inForce)
}

// Act names a law, with the day of its publication.
func (w *Words) Act(act law.Act, inForce law.Period) string {
	return w.Say("act", act.Name, act.Published, w.Period(inForce), w.Say(law.Code("confidence."+string(act.Start))))
}

// RestsOn says from which edition the answer was read, and what the answer does not
// consider.
func (w *Words) RestsOn(e *law.Edition) string {
	parts := []string{w.edition(e)}
	for _, c := range e.Caveats {
		parts = append(parts, w.Text(c))
	}
	limits := law.Code("answer.limits")
	if e.Dated() {
		limits = "answer.limits_beside" // penalties in addition to prison are shown
	}
	return strings.Join(append(parts, w.Say(limits)), " ")
}

// Foot says in few words which edition a screen is about, what it rests on and where its
// caveats stand in full.
func (w *Words) Foot(e *law.Edition) string { return w.foot(e, nil) }

// FootOf is [Words.Foot] for a screen with answers: it also says what these leave out.
func (w *Words) FootOf(e *law.Edition, tiers []*law.Tier) string {
	return w.foot(e, tiers, w.Say("foot.alone"))
}

func (w *Words) foot(e *law.Edition, tiers []*law.Tier, more ...string) string {
	parts := append([]string{w.edition(e), w.Rests(e, tiers)}, more...)
	return strings.Join(append(parts, w.Say("foot.limits")), " ")
}

// edition names an edition. It also says why the edition answers, except when the
// reader has just typed it as a flag.
func (w *Words) edition(e *law.Edition) string {
	if e.Because == "" || e.Because == law.ByFlag {
		return w.Say("answer.edition", e.Title, e.ID)
	}
	return w.Say("answer.edition_because", e.Title, e.ID, w.Because(e))
}

// Because says why this edition answers.
func (w *Words) Because(e *law.Edition) string {
	return w.Say(law.Code("because." + string(e.Because)))
}

// Imprint gives the exact digest of the files that the figures come from. It stands
// only where the reader asks for everything and at the foot of a page, which is
// kept and printed. On other screens it would change with every statute added to
// the edition.
func (w *Words) Imprint(e *law.Edition) string { return w.Say("edition.imprint", e.Verified, e.Digest) }

// Citation says where a figure comes from.
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

// Rests says in one sentence what the figures of these tiers rest on.
func (w *Words) Rests(e *law.Edition, tiers []*law.Tier) string {
	first := func(t *law.Tier) bool {
		return slices.Contains([]law.Confidence{law.TwoSources, law.OneSource, law.Derived}, t.Source.Confidence)
	}
	second := func(t *law.Tier) bool { return !first(t) }
	switch {
	case e.Custom:
		return w.Say("brief.own_law")
	case slices.ContainsFunc(tiers, second) && slices.ContainsFunc(tiers, first):
		return w.Say("brief.mixed")
	case slices.ContainsFunc(tiers, second), len(tiers) == 0 && !e.Dated():
		return w.Say("brief.second_hand")
	}
	return w.Say("brief.consolidated")
}
