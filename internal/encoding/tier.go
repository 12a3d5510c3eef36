package encoding

import (
	"slices"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
)

// tiers reads the tiers. It refuses two tiers when neither is graver, because a
// case in which both apply would have no answer.
func (r *reader) tiers(n *yaml.Node, f *offenceFile, known *ids) {
	items := r.list(n)
	known.partial = len(items) == 0
	tiers := make([]law.Tier, 0, len(items))
	prisons := make([]*yaml.Node, 0, len(items)) // nil when the range is broken
	for _, item := range items {
		t, prison := r.tier(item, f, known)
		if prison != nil {
			before := slices.IndexFunc(tiers, func(o law.Tier) bool {
				_, ordered := t.Prison.Severity(o.Prison)
				return !ordered && o.Prison != law.Range{}
			})
			if before >= 0 {
				r.refuseTwo(prison, law.Fault{Code: TiersUnordered, Args: []any{t.ID, tiers[before].ID}}, r.place(prisons[before]))
			}
		}
		tiers, prisons = append(tiers, t), append(prisons, prison)
	}
	r.finesElsewhere(items, tiers)
	f.version.Tiers = tiers
}

// tier reads one tier. It also returns the node of the range, or nil when the range
// is broken.
func (r *reader) tier(n *yaml.Node, f *offenceFile, known *ids) (t law.Tier, prison *yaml.Node) {
	m := r.mapping(n, r.neededOf(n, f), tierKeys)
	t.ID = r.own(m.get("id"), known)
	r.mark(n, f.at("tier", t.ID)...)
	r.mark(m.get("prison"), f.at("prison", t.ID)...)
	t.Label = r.label(m, t.ID)
	if m.has("when") {
		t.When = r.conditions(m.get("when"), f, "tier", t.ID)
	}
	if article := m.get("article"); article != nil {
		t.Article = r.article(article)
		if t.Article != "" {
			f.names = append(f.names, name{text: t.Article, place: r.place(article), own: true, number: true, during: f.version.InForce})
		}
	}
	r.wording(m, &t, f.version.InForce)
	var ok bool
	if t.Prison, ok = r.prison(m.get("prison")); ok {
		prison = m.get("prison")
		if t.Prison.Max.Kind == law.Ceiling {
			f.ceilings = append(f.ceilings, r.place(prison))
		}
	}
	if m.has("dias_multa") {
		r.fine(m.get("dias_multa"), &t)
	}
	t.Disqualifications = f.kinds
	if m.has("inhabilitacion") {
		t.Disqualifications = r.disqualifications(m.get("inhabilitacion"))
	}
	if m.has("readings") {
		for _, item := range r.list(m.get("readings")) {
			t.Readings = append(t.Readings, r.reading(item, f))
		}
	}
	t.Source = r.sourceOf(m, f)
	return t, prison
}

// tierKeys are the keys that a tier may have in addition to its id.
var tierKeys = []string{"label", "article", "act", "in_force", "when", "prison", "readings", "dias_multa", "inhabilitacion", "source"}

// neededOf lists the keys that a tier must have. The label and the source may be
// stated elsewhere.
func (r *reader) neededOf(n *yaml.Node, f *offenceFile) []string {
	needed := []string{"id", "label", "prison", "source"}
	if id := (mapping{n}).get("id"); id != nil {
		_, named := r.shared.labels[id.Value]
		needed = less(needed, "label", named || r.shared.partial)
	}
	return less(needed, "source", f.source != nil || f.inherits)
}

// less leaves out a key when out is true.
func less(keys []string, key string, out bool) []string {
	if !out {
		return keys
	}
	return slices.DeleteFunc(keys, func(k string) bool { return k == key })
}

// label gives the label of a tier: its own label, or the label that the edition has
// for its id.
func (r *reader) label(m mapping, id string) law.Text {
	if m.has("label") {
		return r.bilingual(m.get("label"), r.line)
	}
	r.shared.uses("labels", id)
	return r.shared.labels[id]
}

// sourceOf gives the source of a tier or of an inversion: its own source, or the
// source of the version.
func (r *reader) sourceOf(m mapping, f *offenceFile) law.Citation {
	switch {
	case m.has("source") || f.source == nil && !f.inherits:
		return r.citation(m.get("source"), f)
	case f.source == nil: // the version is written as changes and states no source
		r.found = append(r.found, law.Finding{Place: f.stands, Fault: law.Fault{Code: KeyMissing, Args: []any{"source"}}})
		return law.Citation{}
	}
	return *f.source
}

// disqualifications reads the numbers of kinds of inhabilitación.
func (r *reader) disqualifications(n *yaml.Node) []int {
	items := r.list(n)
	r.distinct(items)
	var kinds []int
	for _, item := range items {
		kinds = append(kinds, r.number(item, 1, mostDisqualifications))
	}
	return kinds
}

// wording reads which law gave a tier its wording, and when that wording is in
// force, if they differ from the law and the time of the version. Either both are written or
// neither.
func (r *reader) wording(m mapping, t *law.Tier, version law.Period) {
	for _, pair := range [][2]string{{"act", "in_force"}, {"in_force", "act"}} {
		if m.has(pair[0]) && !m.has(pair[1]) {
			r.refuse(m.node, law.Fault{Code: KeyMissing, Args: []any{pair[1]}})
			return
		}
	}
	if !m.has("act") {
		return
	}
	t.Act, t.InForce = r.act(m.get("act")), r.period(m.get("in_force"))
	if !t.InForce.From.IsZero() && !version.From.IsZero() && !t.InForce.Holds(version) {
		r.refuse(m.get("in_force"), law.Fault{Code: TierPeriod})
	}
}

// Limits of penalties other than prison: article 42 of the Código Penal for
// días-multa, article 36 for the kinds of inhabilitación.
const (
	leastFine, mostFine   = 10, 365
	mostDisqualifications = 13
)

// fine reads días-multa, or the tiers whose días-multa apply.
func (r *reader) fine(n *yaml.Node, t *law.Tier) {
	if n.Kind == yaml.MappingNode && (mapping{n}).has(asIn) {
		items := r.list(r.mapping(n, []string{asIn}, nil).get(asIn))
		r.distinct(items)
		for _, item := range items {
			id, _ := r.id(item)
			t.FineAsIn = append(t.FineAsIn, id)
		}
		return
	}
	m := r.mapping(n, []string{"min", "max"}, nil)
	t.Fine = law.Fine{Min: r.number(m.get("min"), leastFine, mostFine), Max: r.number(m.get("max"), leastFine, mostFine)}
	if t.Fine.Min > t.Fine.Max && t.Fine.Max > 0 {
		r.refuse(n, law.Fault{Code: NumbersReversed})
	}
}

const asIn = "as_in"

// finesElsewhere refuses a reference to the fine of a tier that has no fine of its
// own.
func (r *reader) finesElsewhere(items []*yaml.Node, tiers []law.Tier) {
	fined := &ids{}
	for i, t := range tiers {
		if t.Fine != (law.Fine{}) {
			fined.add(t.ID, r.place(items[i]))
		}
	}
	for i, t := range tiers {
		for k, id := range t.FineAsIn {
			if fault := fined.missing(id, TierUndefined); id != "" && fault != nil {
				r.refuse(mapping{mapping{items[i]}.get("dias_multa")}.get(asIn).Content[k], *fault)
			}
		}
	}
}
