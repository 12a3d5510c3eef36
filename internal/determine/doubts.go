package determine

import (
	"slices"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// doubts says what was not read, or is in doubt, of the rules that were used in the
// chain and beside it. Rules with the same note are named together.
func (l *Ledger) doubts() {
	var texts []law.Text
	cited := map[law.Text]articles.List{}
	note := func(v *general.Version) {
		if v == nil || v.Note == (law.Text{}) || slices.Contains(cited[v.Note], v.Article) {
			return
		}
		if len(cited[v.Note]) == 0 {
			texts = append(texts, v.Note)
		}
		cited[v.Note] = append(cited[v.Note], v.Article)
	}
	for _, r := range l.Root.Readings(true) {
		for _, line := range r.Lines {
			if line.Code != "leave.unread" { // the line itself says the note
				note(line.Version)
			}
		}
	}
	for _, b := range l.Beside {
		for _, r := range b.Root.Readings(true) {
			if r.Leaf.Outcome != nil {
				note(r.Leaf.Outcome.Version)
			}
		}
	}
	for _, text := range texts {
		l.note(RuleNote, 0, cited[text], text)
	}
}

// Derivation of an exploitation offence from trafficking, which the articles on
// exploitation list as a circumstance.
const (
	derivedCircumstance law.CircumstanceID = "derived-from-trafficking"
	derivedFrom         string             = "trafficking"
)

// derived says of an exploitation offence beside trafficking that the derivation makes
// a tier of its own, or that it may be valued twice.
func (l *Ledger) derived(i int) {
	c := l.Charges[i]
	if c.Answer.Offence.ID == derivedFrom || !slices.ContainsFunc(l.Charges, func(o Charge) bool { return o.Answer.Offence.ID == derivedFrom }) {
		return
	}
	v := spanOn(&c.Answer, c.Answer.Facts.Date).Version
	for k := range v.Tiers {
		t := &v.Tiers[k]
		for _, when := range t.When {
			if !slices.Contains(when.With, derivedCircumstance) {
				continue
			}
			numeral := articles.List{v.ArticleOf(t) + "." + when.Numeral}
			switch f := c.Answer.Facts; {
			case slices.Contains(f.With, derivedCircumstance):
				l.note(DerivedTwice, i, numeral)
			case !slices.Contains(f.Maybe, derivedCircumstance):
				l.note(DerivedUnsaid, i, numeral, t.Prison)
			}
			return
		}
	}
}
