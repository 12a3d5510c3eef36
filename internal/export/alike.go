package export

import (
	"fmt"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// version is a provision with what the circumstances of the
// vocabulary mean there.
type version struct {
	law.Provision
	uses      []law.CircumstanceID
	alone     *resolve.History                                       // of the version alone
	own, near [][]law.CircumstanceID                                 // by place in the vocabulary: its own words, and similar ones that are put in doubt
	known     map[law.Ages]map[law.CircumstanceID]law.CircumstanceID // see heads
}

func newVersion(p law.Provision) *version {
	one := p.Alone()
	v := &version{Provision: p, uses: p.Uses(), alone: resolve.NewTables(p.Edition).Of(one), known: map[law.Ages]map[law.CircumstanceID]law.CircumstanceID{}}
	for _, c := range p.Edition.Circumstances {
		own := slices.DeleteFunc(resolve.OwnWords(p, c.ID), func(id law.CircumstanceID) bool { return !slices.Contains(v.uses, id) })
		v.own = append(v.own, own)
		v.near = append(v.near, resolve.Similar(one, law.Facts{}, c.ID))
	}
	return v
}

// heads gives, for each circumstance that the version asks for, the first of those that
// make no difference to each other for a victim of some ages: each stands in the same
// conditions of the same tiers and readings, beside the same other circumstances.
func (v *version) heads(ages law.Ages) map[law.CircumstanceID]law.CircumstanceID {
	if heads, known := v.known[ages]; known {
		return heads
	}
	stands := v.stands(ages)
	heads, first := map[law.CircumstanceID]law.CircumstanceID{}, map[string]law.CircumstanceID{}
	for _, id := range v.uses {
		sign := strings.Join(stands[id], "|")
		if c := v.Edition.Circumstance(id); c != nil {
			sign += fmt.Sprint(c.OnlyAge)
		}
		if _, known := first[sign]; !known {
			first[sign] = id
		}
		heads[id] = first[sign]
	}
	v.known[ages] = heads
	return heads
}

// stands lists where each circumstance stands in the conditions of the version.
func (v *version) stands(ages law.Ages) map[law.CircumstanceID][]string {
	stands := map[law.CircumstanceID][]string{}
	note := func(of string, when []law.Condition) {
		for i := range when {
			at := when[i].VictimAge.Intersect(ages)
			if at.Empty() {
				continue
			}
			for k, id := range when[i].With {
				others := slices.Delete(slices.Clone(when[i].With), k, k+1)
				stands[id] = append(stands[id], fmt.Sprint(of, at, others))
			}
		}
	}
	for i := range v.Tiers {
		t := &v.Tiers[i]
		note(t.ID, t.When)
		for k := range t.Readings {
			note(fmt.Sprint(t.ID, k), t.Readings[k].When)
		}
	}
	for id := range stands {
		slices.Sort(stands[id])
		stands[id] = slices.Compact(stands[id])
	}
	return stands
}

// alike groups circumstances that make no difference to each other under versions of an
// offence. The first of each group stands for it.
func alike(versions []*version, ages law.Ages, choices []int) [][]int {
	heads := make([]map[law.CircumstanceID]law.CircumstanceID, len(versions))
	for i, v := range versions {
		heads[i] = v.heads(ages)
	}
	var groups [][]int
	known := map[string]int{}
	for _, place := range choices {
		sign := ""
		for i, v := range versions {
			sign += under(heads[i], v.own[place]) + "/" + under(heads[i], v.near[place]) + " "
		}
		at, met := known[sign]
		if !met {
			at = len(groups)
			known[sign], groups = at, append(groups, nil)
		}
		groups[at] = append(groups[at], place)
	}
	return groups
}

// under writes a set of circumstances by those that stand for them.
func under(heads map[law.CircumstanceID]law.CircumstanceID, ids []law.CircumstanceID) string {
	var list []string
	for _, id := range ids {
		list = append(list, string(heads[id]))
	}
	slices.Sort(list)
	return strings.Join(slices.Compact(list), ",")
}
