package encoding

import (
	"reflect"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
)

const (
	asBeforeBut = "as_before_but"
	nothing     = "nothing" // written instead of changes
	none        = "none"    // written instead of the value of a key that a version or a tier loses
)

// inherited are the keys that a version written as changes takes from the version
// before it, unless it has the key itself. It must always write its article, days,
// act, place and source itself.
var inherited = []string{"victim_age", "inhabilitacion", "notices", "displaced_by", "no_range", "inversions"}

// whole expands a version that is written as changes of the version before it. The
// result has the version's own keys, the inherited keys, and the tiers of the
// version before with the changes applied. All parts keep their places in the file.
// A version without changes is returned as it is. A version that cannot be expanded
// gives nil.
func (r *reader) whole(n, before *yaml.Node, first bool) *yaml.Node {
	changes := mapping{n}.get(asBeforeBut)
	if n.Kind != yaml.MappingNode || changes == nil {
		return n
	}
	switch m := (mapping{n}); {
	case first:
		r.refuse(n, law.Fault{Code: BeforeMissing})
		return nil
	case m.has("tiers"):
		r.exclude(m, asBeforeBut, "tiers")
		return nil
	case !(mapping{before}).has("tiers"): // already refused
		return nil
	}
	full := *n
	full.Content = nil
	for i := 0; i < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		if k.Value != asBeforeBut && !(slices.Contains(inherited, k.Value) && isNone(v)) {
			full.Content = append(full.Content, k, v)
		}
	}
	for i := 0; i < len(before.Content); i += 2 {
		k, v := before.Content[i], before.Content[i+1]
		if slices.Contains(inherited, k.Value) && !(mapping{n}).has(k.Value) {
			full.Content = append(full.Content, k, v)
		}
		if k.Value == "tiers" {
			full.Content = append(full.Content, k, r.changedTiers(changes, v))
		}
	}
	return &full
}

func isNone(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Value == none }

// changedTiers gives the tiers of the version before with the changes applied.
func (r *reader) changedTiers(changes, before *yaml.Node) *yaml.Node {
	if changes.Kind == yaml.ScalarNode {
		r.oneOf(changes, nothing)
		return before
	}
	tiers := *before
	tiers.Content = slices.Clone(before.Content)
	for _, e := range r.entries(changes) {
		at := slices.IndexFunc(tiers.Content, func(t *yaml.Node) bool {
			id := mapping{t}.get("id")
			return t.Kind == yaml.MappingNode && id != nil && id.Value == e.key.Value
		})
		switch own := (mapping{e.value}).get("id"); {
		case own != nil && e.value.Kind == yaml.MappingNode:
			r.refuse(own, law.Fault{Code: KeyUnknown, Value: "id", Args: []any{strings.Join(tierKeys, ", ")}})
		case at >= 0 && isNone(e.value):
			tiers.Content = slices.Delete(tiers.Content, at, at+1)
		case at >= 0:
			tiers.Content[at] = changedTier(tiers.Content[at], e.value)
		case e.value.Kind == yaml.MappingNode && (mapping{e.value}).has("prison"):
			tiers.Content = append(tiers.Content, newTier(e))
		default:
			r.unknownTier(e.key, before)
		}
	}
	return &tiers
}

// unknownTier notes a change of a tier that the version before does not have. A
// change with a range is a new tier and is not noted.
func (r *reader) unknownTier(key, before *yaml.Node) {
	known := &ids{}
	for _, t := range before.Content {
		if id := (mapping{t}).get("id"); id != nil {
			known.add(id.Value, r.place(id))
		}
	}
	r.refuse(key, *known.missing(key.Value, TierUndefined))
}

// changedTier gives a tier with changed values and new keys, and without the keys
// whose new value is none.
func changedTier(tier, change *yaml.Node) *yaml.Node {
	if change.Kind != yaml.MappingNode {
		return change // the reader of tiers refuses it
	}
	changed := *change // keeps its place in the file
	changed.Content = nil
	for i := 0; i < len(tier.Content); i += 2 {
		if k := tier.Content[i]; !(mapping{change}).has(k.Value) {
			changed.Content = append(changed.Content, k, tier.Content[i+1])
		}
	}
	for i := 0; i < len(change.Content); i += 2 {
		if !isNone(change.Content[i+1]) {
			changed.Content = append(changed.Content, change.Content[i], change.Content[i+1])
		}
	}
	return &changed
}

// newTier gives a tier whose id is its key.
func newTier(e entry) *yaml.Node {
	tier := *e.value
	id := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: "id", Line: e.key.Line, Column: e.key.Column}
	tier.Content = slices.Concat([]*yaml.Node{id, e.key}, tier.Content)
	return &tier
}

// idle refuses changes that change nothing, because readers would take them for
// history.
func (r *reader) idle(n *yaml.Node, before, now *law.Version) {
	for i := 0; i < len(n.Content); i += 2 {
		k := n.Content[i]
		if slices.Contains(inherited, k.Value) && sameInVersion(k.Value, before, now) {
			r.refuse(k, law.Fault{Code: ChangeIdle, Value: k.Value})
		}
	}
	changes := mapping{n}.get(asBeforeBut)
	if changes.Kind != yaml.MappingNode {
		return
	}
	for i := 0; i < len(changes.Content); i += 2 {
		r.idleTier(entry{changes.Content[i], changes.Content[i+1]}, before, now)
	}
}

func (r *reader) idleTier(e entry, before, now *law.Version) {
	was, is := before.Tier(e.key.Value), now.Tier(e.key.Value)
	if was == nil || is == nil || e.value.Kind != yaml.MappingNode {
		return
	}
	if len(e.value.Content) == 0 {
		r.refuse(e.key, law.Fault{Code: ChangeIdle, Value: e.key.Value})
	}
	for i := 0; i < len(e.value.Content); i += 2 {
		if k := e.value.Content[i]; sameInTier(k.Value, was, is) {
			r.refuse(k, law.Fault{Code: ChangeIdle, Value: k.Value})
		}
	}
}

func sameInVersion(key string, a, b *law.Version) bool {
	switch key {
	case "victim_age":
		return a.VictimAge == b.VictimAge
	case "notices":
		return reflect.DeepEqual(a.Notices, b.Notices)
	case "displaced_by":
		return reflect.DeepEqual(a.DisplacedBy, b.DisplacedBy)
	case "no_range":
		return reflect.DeepEqual(a.NoRange, b.NoRange)
	case "inversions":
		pairs := func(v *law.Version) (list []string) {
			for _, x := range v.Inversions {
				list = append(list, x.From+" "+x.To+" "+x.Reason.EN+x.Reason.ES)
			}
			return list
		}
		return slices.Equal(pairs(a), pairs(b))
	}
	return !slices.ContainsFunc(b.Tiers, func(t law.Tier) bool {
		was := a.Tier(t.ID)
		return was != nil && !slices.Equal(was.Disqualifications, t.Disqualifications)
	})
}

// sameInTier reports whether a key of a tier has the same value in two tiers.
func sameInTier(key string, a, b *law.Tier) bool {
	switch key {
	case "label":
		return a.Label == b.Label
	case "article":
		return a.Article == b.Article
	case "act", "in_force":
		return a.Act == b.Act && a.InForce == b.InForce
	case "when":
		return sameConditions(a.When, b.When)
	case "prison":
		return a.Prison == b.Prison
	case "readings":
		return reflect.DeepEqual(a.Readings, b.Readings)
	case "dias_multa":
		return a.Fine == b.Fine && slices.Equal(a.FineAsIn, b.FineAsIn)
	case "inhabilitacion":
		return slices.Equal(a.Disqualifications, b.Disqualifications)
	case "source":
		return a.Source == b.Source
	}
	return false // an unknown key, which the reader of tiers refuses
}

// sameConditions reports whether two lists hold the same conditions in any order.
func sameConditions(a, b []law.Condition) bool {
	sorted := func(list []law.Condition) []law.Condition {
		return slices.SortedFunc(slices.Values(list), func(x, y law.Condition) int { return strings.Compare(written(x), written(y)) })
	}
	return slices.EqualFunc(sorted(a), sorted(b), func(x, y law.Condition) bool { return written(x) == written(y) })
}

// written is a condition as a trigger, with its numeral.
func written(c law.Condition) string { return c.Numeral + ": " + Trigger(c) }

// Trigger writes a condition as a trigger of an encoding.
func Trigger(c law.Condition) string {
	var parts []string
	if !c.VictimAge.Unknown() {
		parts = append(parts, c.VictimAge.String())
	}
	for _, id := range c.With {
		parts = append(parts, string(id))
	}
	return strings.Join(parts, together)
}
