package answer

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sheet"
)

// sources says where the figures of the tiers come from and which law put them in
// force. Where tiers follow the general maximum, it also gives the source of that
// maximum.
func (v AnswerText) sources(d *sheet.Document, tiers []*law.Tier) {
	var rows [][]string
	var ceiling *law.CeilingRule
	for _, t := range tiers {
		rows = append(rows, []string{v.Text(t.Label), v.Origin(v.Version, t)})
		if t.Ceiling != nil {
			ceiling = t.Ceiling
		}
	}
	if ceiling != nil {
		rows = append(rows, []string{v.Say("answer.ceiling"), v.Citation(ceiling.Source)})
	}
	d.Heading(v.Say("why.sources"))
	d.Fields(false, rows...)
}

// Origin says where the figures of a tier come from and which law put them in
// force.
func (v AnswerText) Origin(version *law.Version, t *law.Tier) string {
	said := v.Citation(t.Source)
	if act := v.ActOf(version, t); act != "" {
		said = v.Say("citation.act", said, act)
	}
	return said
}

// Citation says where a figure comes from, with the source's own words when the
// encoding has them.
func (v AnswerText) Citation(c law.Citation) string { return v.Words.Citation(v.Edition, c) }
