package present

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// actOf says which law the wording of a tier comes from and when it is in force;
// nothing where the edition knows no dates.
func (w *Words) actOf(v *law.Version, t *law.Tier) string {
	act, inForce := v.ActOf(t)
	if act.Name == "" {
		return ""
	}
	return w.act(act, inForce)
}

func (w *Words) act(act law.Act, inForce law.Period) string {
	return w.Say("act", act.Name, act.Published, w.period(inForce), w.Say(law.Code("confidence."+string(act.Start))))
}

// sources says where the figures of the tiers come from, and by which law they
// are in force; and where the general maximum comes from that some follow.
func (v answerText) sources(d *document, tiers []*law.Tier) {
	var rows [][]string
	var ceiling *law.CeilingRule
	for _, t := range tiers {
		rows = append(rows, []string{v.Text(t.Label), v.origin(&v.Offence.Version, t)})
		if t.Ceiling != nil {
			ceiling = t.Ceiling
		}
	}
	if ceiling != nil {
		rows = append(rows, []string{v.Say("answer.ceiling"), v.citation(ceiling.Source)})
	}
	d.heading(v.Say("why.sources"))
	d.fields(false, rows...)
}

// origin says where the figures of a tier come from and by which law they are in
// force.
func (v answerText) origin(version *law.Version, t *law.Tier) string {
	said := v.citation(t.Source)
	if act := v.actOf(version, t); act != "" {
		said = v.Say("citation.act", said, act)
	}
	return said
}

// restsOn says what the answer was read from and what it is not.
func (w *Words) restsOn(e *law.Edition) string {
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
		return w.Say("answer.edition", e.Title, e.ID, shortDigest(e))
	}
	return w.Say("answer.edition_because", e.Title, e.ID, w.Because(e), shortDigest(e))
}

// Because says why an edition answers.
func (w *Words) Because(e *law.Edition) string {
	return w.Say(law.Code("because." + string(e.Because)))
}

// shortDigest is enough of an edition's digest to tell two apart at a glance;
// machine output and the version screen give it whole.
func shortDigest(e *law.Edition) string { return e.Digest[:min(len(e.Digest), 12)] }

// citation says where a figure comes from, in the source's own words where the
// encoding has them.
func (v answerText) citation(c law.Citation) string { return v.Words.citation(v.edition, c) }

func (w *Words) citation(e *law.Edition, c law.Citation) string {
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
