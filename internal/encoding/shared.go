package encoding

import (
	"slices"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// shared holds what an edition states once for all its offences: families, labels,
// notices and inversions that repeat, and the names of its sources in locators with several
// sources.
type shared struct {
	families   []law.Family
	familyIDs  ids
	labels     map[string]law.Text // labels by the id of the tier
	notices    map[string]law.SourceNotice
	noticeIDs  ids
	inversions map[string]sharedInversion
	inverted   ids
	sources    []law.Source
	part       *general.Part // nil when the edition has none, or when it is not needed
	partial    bool          // the file of the edition could not be read

	entries []sharedEntry
	used    map[sharedName]bool // entries that some offence uses
}

// sharedName is the name of a family, a label, a notice or an inversion of the edition.
type sharedName struct{ key, id string }

// sharedEntry is a family, a label, a notice or an inversion of the edition, with the place
// of its declaration.
type sharedEntry struct {
	sharedName
	place law.Place
}

// declares notes an entry of the edition.
func (s *shared) declares(key, id string, at law.Place) {
	if id != "" {
		s.entries = append(s.entries, sharedEntry{sharedName{key, id}, at})
	}
}

// uses notes that an offence uses an entry.
func (s *shared) uses(key, id string) {
	if s.used == nil {
		s.used = map[sharedName]bool{}
	}
	s.used[sharedName{key, id}] = true
}

// unused finds entries that no offence uses. Such an entry has a wrong name, or its
// last use was deleted.
func (s *shared) unused() (found law.Findings) {
	for _, e := range s.entries {
		if !s.used[e.sharedName] {
			found = append(found, law.Finding{Place: e.place, Fault: law.Fault{Code: EntryUnused, Value: e.id}})
		}
	}
	return found
}

// sharedInversion is an inversion that several provisions have: the tier for
// victims of these ages is graver, and a younger victim does not fall under it.
type sharedInversion struct {
	ages   law.Ages
	reason law.Text
}

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

// entry is a key, which is a name, with its value.
type entry struct{ key, value *yaml.Node }

// entries gives the entries of a mapping whose keys are names, in order; none for a
// nil node.
func (r *reader) entries(n *yaml.Node) []entry {
	if !r.is(n, yaml.MappingNode, MappingWanted) {
		return nil
	}
	if len(n.Content) == 0 {
		r.refuse(n, law.Fault{Code: ListEmpty})
	}
	var list []entry
	for i := 0; i < len(n.Content); i += 2 {
		if !r.blamed[n.Content[i]] {
			list = append(list, entry{n.Content[i], n.Content[i+1]})
		}
	}
	return list
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
