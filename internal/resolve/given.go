package resolve

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// OwnWords gives the circumstances of a version that stand for a given one.
func OwnWords(p law.Provision, id law.CircumstanceID) []law.CircumstanceID {
	return ownWords(p.Edition, p.Uses(), id)
}

// ownWords gives the circumstances of a version that stand for a given
// circumstance. They are the ones that the given circumstance implies, and the
// given circumstance itself when the version asks for it or when it implies none.
func ownWords(e *law.Edition, uses []law.CircumstanceID, id law.CircumstanceID) []law.CircumstanceID {
	if c := e.Circumstance(id); c != nil {
		return wordsFor(c, uses)
	}
	return []law.CircumstanceID{id}
}

// wordsFor is [ownWords] of a circumstance of the vocabulary.
func wordsFor(c *law.Circumstance, uses []law.CircumstanceID) []law.CircumstanceID {
	id := c.ID
	if len(c.Implies) == 0 {
		return []law.CircumstanceID{id}
	}
	own := slices.DeleteFunc(slices.Clone(c.Implies), func(id law.CircumstanceID) bool { return !slices.Contains(uses, id) })
	if len(own) == 0 || slices.Contains(uses, id) {
		own = append(own, id)
	}
	return own
}

// implied replaces circumstances by the version's own wording of them.
func implied(e *law.Edition, uses []law.CircumstanceID, f law.Facts) law.Facts {
	if len(f.With)+len(f.Maybe) == 0 {
		return f
	}
	stand := func(ids []law.CircumstanceID) []law.CircumstanceID {
		var all []law.CircumstanceID
		for _, id := range ids {
			all = union(all, ownWords(e, uses, id))
		}
		return all
	}
	f.With = stand(f.With)
	f.Maybe = without(stand(f.Maybe), f.With)
	return f
}

// readAs says which of its own words a version has for a given circumstance.
func readAs(e *law.Edition, uses []law.CircumstanceID, f law.Facts) []Notice {
	var list []Notice
	for _, id := range union(f.With, f.Maybe) {
		if own := ownWords(e, uses, id); !slices.Contains(own, id) {
			list = append(list, Notice{Code: CircumstanceReadAs, Of: id, Circumstances: own})
		}
	}
	return list
}

// closeTo finds circumstances that the version does not name but that are similar
// to circumstances it names. Users easily give one where they mean the other.
func closeTo(e *law.Edition, uses []law.CircumstanceID, f law.Facts) []Notice {
	given := union(f.With, f.Maybe)
	if len(given) == 0 {
		return nil
	}
	var list []Notice
	for _, id := range without(given, uses) {
		of := e.Circumstance(id)
		if of == nil || of.Group == "" {
			continue
		}
		var near []law.CircumstanceID
		for _, other := range without(uses, given) {
			if c := e.Circumstance(other); c != nil && c.Group == of.Group {
				near = append(near, other)
			}
		}
		if len(near) > 0 {
			list = append(list, Notice{Code: CircumstanceClose, Of: id, Circumstances: near})
		}
	}
	return list
}

// givenOther says how the version treats given circumstances that it does not name:
// it has its own words for them, it names similar circumstances, or it does not
// depend on them. A similar circumstance that changes nothing is not reported as a
// doubt.
func givenOther(a *Answer, f law.Facts, near []Notice, uses []law.CircumstanceID) []Notice {
	list := readAs(a.Offence.Edition, uses, a.Facts)
	if a.Status == law.Determined {
		near = nil
	}
	unused := without(union(f.With, f.Maybe), uses)
	for _, n := range near {
		unused = without(unused, []law.CircumstanceID{n.Of})
	}
	if len(unused) > 0 {
		list = append(list, Notice{Code: CircumstanceUnused, Circumstances: unused})
	}
	return append(list, near...)
}
