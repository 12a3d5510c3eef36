package encoding

import (
	"slices"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
)

// sharedOf reads what edition.yaml states once for all offences.
func (r *reader) sharedOf(m mapping) {
	s := r.shared
	for _, e := range r.entries(m.get("families")) {
		if id, ok := r.id(e.key); ok {
			s.families = append(s.families, law.Family{ID: id, Title: r.bilingual(e.value, r.line)})
			s.familyIDs.add(id, r.place(e.key))
			s.declares("families", id, r.place(e.key))
		}
	}
	s.labels = map[string]law.Text{}
	for _, e := range r.entries(m.get("labels")) {
		if id, ok := r.id(e.key); ok {
			s.labels[id] = r.bilingual(e.value, r.line)
			s.declares("labels", id, r.place(e.key))
		}
	}
	s.notices = map[string]law.SourceNotice{}
	if m.has("notices") {
		for _, item := range r.list(m.get("notices")) {
			notice := r.notice(item, &ids{partial: true}, &s.noticeIDs)
			s.notices[notice.ID] = notice
			s.declares("notices", notice.ID, r.place(item))
		}
	}
	s.inversions = map[string]sharedInversion{}
	if m.has("inversions") {
		for _, item := range r.list(m.get("inversions")) {
			m := r.mapping(item, []string{"id", "victim_age", "reason"}, nil)
			id := r.own(m.get("id"), &s.inverted)
			s.declares("inversions", id, r.place(item))
			s.inversions[id] = sharedInversion{r.ages(m.get("victim_age")), r.bilingual(m.get("reason"), r.prose)}
		}
	}
}

// family reads the family of an offence. It is needed where the edition names
// families.
func (r *reader) family(m mapping) string {
	n := m.get("family")
	if n == nil {
		if len(r.shared.families) > 0 && m.node != nil {
			r.refuse(m.node, law.Fault{Code: KeyMissing, Args: []any{"family"}})
		}
		return ""
	}
	id, ok := r.id(n)
	if ok {
		r.shared.uses("families", id)
		r.unnamed(n, id, &r.shared.familyIDs, FamilyUndefined)
	}
	return id
}

// namedNotice gives the notice of the edition that a version names.
func (r *reader) namedNotice(n *yaml.Node, tiers, known *ids) (notice law.SourceNotice, ok bool) {
	id, ok := r.id(n)
	if !ok {
		known.partial = true
		return notice, false
	}
	known.add(id, r.place(n))
	r.shared.uses("notices", id)
	if notice, ok = r.shared.notices[id]; !ok {
		r.unnamed(n, id, &r.shared.noticeIDs, NoticeUndefined)
		return notice, false
	}
	if fault := tiers.missing(notice.IfTier, TierUndefined); notice.IfTier != "" && fault != nil {
		r.refuse(n, *fault)
	}
	return notice, true
}

// unnamed notes a name that the edition does not define.
func (r *reader) unnamed(n *yaml.Node, id string, known *ids, code law.Code) {
	if fault := known.missing(id, code); fault != nil && !r.shared.partial {
		r.refuse(n, *fault)
	}
}

// namedInversions gives the pairs of tiers that a named inversion of the edition
// means in a version. Each pair begins with a tier whose conditions the ages of the
// inversion alone fulfil, and ends with a milder tier.
func (r *reader) namedInversions(n *yaml.Node, tiers []law.Tier) []law.Inversion {
	id, ok := r.id(n)
	if !ok {
		return nil
	}
	r.shared.uses("inversions", id)
	named, ok := r.shared.inversions[id]
	if !ok {
		r.unnamed(n, id, &r.shared.inverted, InversionUndefined)
		return nil
	}
	var list []law.Inversion
	for i := range tiers {
		from := &tiers[i]
		alone := func(c law.Condition) bool { return c.VictimAge == named.ages && len(c.With) == 0 }
		if !slices.ContainsFunc(from.When, alone) {
			continue
		}
		for k := range tiers {
			if order, ordered := tiers[k].Prison.Severity(from.Prison); ordered && order < 0 {
				list = append(list, law.Inversion{From: from.ID, To: tiers[k].ID, Reason: named.reason, Source: from.Source})
			}
		}
	}
	if len(list) == 0 {
		r.refuse(n, law.Fault{Code: InversionUnmatched, Value: id, Args: []any{named.ages}})
	}
	return list
}
