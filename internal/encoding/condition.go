package encoding

import (
	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
)

// reading reads another tenable reading of a tier. It may change the conditions or
// the range but not both, so that the effect of each reading can be shown.
func (r *reader) reading(n *yaml.Node, f *offenceFile) law.Reading {
	m := r.mapping(n, []string{"words", "note"}, []string{"when", "prison"})
	var reading law.Reading
	reading.Words, _ = r.line(m.get("words"))
	reading.Note = r.bilingual(m.get("note"), r.prose)
	when, prison := m.get("when"), m.get("prison")
	switch {
	case m.node == nil:
	case when == nil && prison == nil:
		r.refuse(n, law.Fault{Code: KeyOneOf, Args: []any{"when", "prison"}})
	case when != nil && prison != nil:
		r.exclude(m, "prison", "when")
	case when != nil:
		reading.When = r.conditions(when, f, "reading")
	default:
		reading.Prison, _ = r.prison(prison)
	}
	return reading
}

// notice reads a notice that answers must give.
func (r *reader) notice(n *yaml.Node, tiers, known *ids) law.SourceNotice {
	m := r.mapping(n, []string{"id", "text"}, []string{"if_possible", "if_certain", "if_tier", "if_from"})
	notice := law.SourceNotice{ID: r.own(m.get("id"), known), Text: r.bilingual(m.get("text"), r.prose)}
	for _, pair := range [][2]string{{"if_certain", "if_possible"}, {"if_tier", "if_possible"}, {"if_tier", "if_certain"}} {
		if m.has(pair[0]) && m.has(pair[1]) {
			r.exclude(m, pair[0], pair[1])
		}
	}
	if m.has("if_from") {
		notice.IfFrom, _ = read(r, m.get("if_from"), law.ParseDate)
	}
	notice.IfTier = r.known(m.get("if_tier"), tiers, TierUndefined)
	band := func(key string) law.Ages {
		if !m.has(key) {
			return law.Ages{}
		}
		return r.ages(r.mapping(m.get(key), []string{"victim_age"}, nil).get("victim_age"))
	}
	notice.IfPossible, notice.IfCertain = band("if_possible"), band("if_certain")
	return notice
}
