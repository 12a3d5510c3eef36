package encoding

import (
	"slices"
	"strconv"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
)

// settle sorts the versions by time, and gives tiers that follow the general
// ceiling their maximum. A version with several ceilings becomes one piece for each
// ceiling.
func settle(o *law.Offence, ceilings []law.CeilingRule) {
	var versions []law.Version
	for i := range o.Versions {
		parts, _ := underCeilings(&o.Versions[i], ceilings) // ok is true: the ceilings were checked before
		versions = append(versions, parts...)
	}
	slices.SortStableFunc(versions, func(a, b law.Version) int { return a.InForce.From.Compare(b.InForce.From) })
	o.Versions = versions
}

// underCeilings cuts a version where the general ceiling changes. ok is false when
// there are days without a ceiling. A version that does not follow the ceiling
// stays whole.
func underCeilings(v *law.Version, ceilings []law.CeilingRule) (parts []law.Version, ok bool) {
	if !slices.ContainsFunc(v.Tiers, func(t law.Tier) bool { return t.Prison.Max.Kind == law.Ceiling }) {
		return []law.Version{*v}, true
	}
	from := v.InForce.From
	for {
		at := slices.IndexFunc(ceilings, func(c law.CeilingRule) bool { return c.InForce.Has(from) })
		if at < 0 {
			return nil, false
		}
		rule := &ceilings[at]
		part := under(v, rule)
		part.InForce.From = from
		ends := rule.InForce.To
		if ends.IsZero() || !v.InForce.To.IsZero() && ends.Compare(v.InForce.To) >= 0 {
			part.InForce.To = v.InForce.To
			return append(parts, part), true
		}
		part.InForce.To = ends
		parts, from = append(parts, part), ends.Next()
	}
}

// under gives a version with the maximum that the rule states.
func under(v *law.Version, rule *law.CeilingRule) law.Version {
	part := *v
	part.Tiers = slices.Clone(v.Tiers)
	for i := range part.Tiers {
		if t := &part.Tiers[i]; t.Prison.Max.Kind == law.Ceiling {
			t.Prison.Max, t.Ceiling = rule.Max, rule
		}
	}
	return part
}

func (r *reader) version(n *yaml.Node, f *offenceFile, oneOfMany bool) {
	needed := []string{"tiers"}
	optional := []string{"article", "in_force", "act", "place", "source", "inhabilitacion", "victim_age", asBeforeBut, "notices", "displaced_by", "no_range", "inversions"}
	if oneOfMany {
		needed = append(needed, "in_force")
	}
	m := r.mapping(n, needed, optional)
	v := f.version
	if m.has("in_force") {
		v.InForce = r.period(m.get("in_force"))
		v.Whole = v.InForce
	}
	if m.has("act") {
		v.Act = r.act(m.get("act"))
	}
	if m.has("victim_age") {
		v.VictimAge = r.ages(m.get("victim_age"))
	}
	if article := m.get("article"); article != nil {
		v.Article = r.article(article)
		if v.Article != "" {
			f.names = append(f.names, name{text: v.Article, place: r.place(article), own: true, number: true, during: v.InForce})
		}
	}
	r.common(m, f)
	tierIDs, noticeIDs := &ids{}, &ids{}
	r.tiers(m.get("tiers"), f, tierIDs)
	if m.has("notices") {
		items := r.list(m.get("notices"))
		noticeIDs.partial = len(items) == 0
		for _, item := range items {
			if item.Kind != yaml.ScalarNode {
				v.Notices = append(v.Notices, r.notice(item, tierIDs, noticeIDs))
			} else if named, ok := r.namedNotice(item, tierIDs, noticeIDs); ok {
				v.Notices = append(v.Notices, named)
			}
		}
	}
	if m.has("displaced_by") {
		for i, item := range r.list(m.get("displaced_by")) {
			v.DisplacedBy = append(v.DisplacedBy, r.displacement(item, f))
			r.mark(item, f.at("displaced_by", strconv.Itoa(i))...)
		}
	}
	if m.has("no_range") {
		for i, item := range r.list(m.get("no_range")) {
			v.NoRange = append(v.NoRange, r.silence(item, f))
			r.mark(item, f.at("no_range", strconv.Itoa(i))...)
		}
	}
	if m.has("inversions") {
		for _, item := range r.list(m.get("inversions")) {
			r.inversions(item, f, tierIDs)
		}
	}
	if len(v.Tiers) > law.MaxTiers || len(v.Uses()) > law.MaxUses {
		r.refuse(n, law.Fault{Code: VersionLarge, Args: []any{law.MaxTiers, law.MaxUses}})
	}
}

// silence reads for which facts there is intentionally no tier.
func (r *reader) silence(n *yaml.Node, f *offenceFile) law.Silence {
	m := r.mapping(n, []string{"when", "reason"}, []string{"moved_to"})
	return law.Silence{
		When: r.conditions(m.get("when"), f, "no_range"), Reason: r.bilingual(m.get("reason"), r.prose),
		MovedTo: r.successors(m, f),
	}
}

// common reads what a version states once for all its tiers, and the part of the
// code in which it stands.
func (r *reader) common(m mapping, f *offenceFile) {
	f.source, f.kinds, f.stands = nil, nil, law.Place{}
	if m.node != nil {
		f.stands = r.place(m.node)
	}
	if m.has("source") {
		source := r.citation(m.get("source"), f)
		f.source = &source
	}
	if m.has("inhabilitacion") {
		f.kinds = r.disqualifications(m.get("inhabilitacion"))
	}
	if m.has("place") {
		f.version.Place = r.division(m.get("place"))
	}
}

// division reads the title and the chapter of an article.
func (r *reader) division(n *yaml.Node) law.Division {
	m := r.mapping(n, []string{"title"}, []string{"chapter"})
	var d law.Division
	d.Title, _ = r.line(m.get("title"))
	d.Chapter, _ = r.line(m.get("chapter"))
	return d
}

// inversions reads an inversion, which is written out or named by the edition.
func (r *reader) inversions(n *yaml.Node, f *offenceFile, tiers *ids) {
	v := f.version
	add := func(x law.Inversion) {
		r.mark(n, f.at("inversion", strconv.Itoa(len(v.Inversions)))...)
		v.Inversions = append(v.Inversions, x)
	}
	if n.Kind != yaml.ScalarNode {
		add(r.inversion(n, f, tiers))
		return
	}
	for _, x := range r.namedInversions(n, v.Tiers) {
		add(x)
	}
}

// inversion reads where a graver case intentionally has a lower bound.
func (r *reader) inversion(n *yaml.Node, f *offenceFile, tiers *ids) law.Inversion {
	m := r.mapping(n, less([]string{"from", "to", "reason", "source"}, "source", f.source != nil), []string{"source"})
	return law.Inversion{
		From: r.known(m.get("from"), tiers, TierUndefined), To: r.known(m.get("to"), tiers, TierUndefined),
		Reason: r.bilingual(m.get("reason"), r.prose), Source: r.sourceOf(m, f),
	}
}

// successors reads which offences took over the conduct.
func (r *reader) successors(m mapping, f *offenceFile) []string {
	if !m.has("moved_to") {
		return nil
	}
	return r.offences(m.get("moved_to"), f)
}

// displacement reads which special offences displace the version, and at which ages.
func (r *reader) displacement(n *yaml.Node, f *offenceFile) law.Displacement {
	m := r.mapping(n, []string{"victim_age", "offences", "ground"}, nil)
	return law.Displacement{
		VictimAge: r.ages(m.get("victim_age")), Offences: r.offences(m.get("offences"), f),
		Ground: r.bilingual(m.get("ground"), r.prose),
	}
}

// offences reads a list of offences of the edition.
func (r *reader) offences(n *yaml.Node, f *offenceFile) []string {
	var list []string
	items := r.list(n)
	r.distinct(items)
	for _, item := range items {
		if id, ok := r.id(item); ok {
			list = append(list, id)
			f.successors = append(f.successors, reference{id, r.place(item)})
		}
	}
	return list
}
