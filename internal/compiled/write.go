package compiled

import (
	"maps"
	"reflect"
	"slices"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Write writes editions, with the general parts of those that have one, in the form
// that [Open] opens. The same law always gives the same bytes.
func Write(editions []*law.Edition, generals map[string]*general.Part) string {
	c := &compiling{}
	var indexed []compiledEdition
	for _, e := range editions {
		indexed = append(indexed, c.edition(e, generals[e.ID]))
	}
	index := newWriting()
	each(index, &indexed, (*packing).compiledEdition)
	p := newWriting()
	text := string(index.out)
	p.text(&text)
	return compiledMark + sumOf(text) + string(p.out) + string(c.data)
}

// compiling holds the parts that are already written.
type compiling struct{ data []byte }

func (c *compiling) part(write func(*packing)) part {
	p := newWriting()
	write(p)
	x := part{from: len(c.data), length: len(p.out), sum: sumOf(string(p.out))}
	c.data = append(c.data, p.out...)
	return x
}

func (c *compiling) edition(e *law.Edition, g *general.Part) compiledEdition {
	names := namesIn(e)
	x := compiledEdition{
		id:         e.ID,
		head:       c.part(func(p *packing) { p.edition(e) }),
		vocabulary: c.part(func(p *packing) { p.vocabulary(e) }),
		names:      c.part(func(p *packing) { each(p, &names, (*packing).byName) }),
	}
	if g != nil {
		x.general = c.part(func(p *packing) { p.value(reflect.ValueOf(g).Elem()) })
	}
	for i, o := range e.Offences {
		x.offences = append(x.offences, compiledOffence{
			id: o.ID, needs: neededBy(e, i),
			part: c.part(func(p *packing) {
				p.ceilings = e.Ceilings
				p.offence(o)
			}),
		})
	}
	return x
}

// namesIn lists, in order, every name that an offence has on any day.
func namesIn(e *law.Edition) []byName {
	means := map[string][]int{}
	for i, o := range e.Offences {
		for _, n := range o.Names() {
			folded := spelling.Fold(n)
			if !slices.Contains(means[folded], i) {
				means[folded] = append(means[folded], i)
			}
		}
	}
	var names []byName
	for _, folded := range slices.Sorted(maps.Keys(means)) {
		names = append(names, byName{folded, means[folded]})
	}
	return names
}

// neededBy lists the offences that answers about one offence mention. These are the
// offences that took over conduct or displace an offence, followed step by step,
// and the offences that had an article number of any of them.
func neededBy(e *law.Edition, of int) []int {
	needed := []int{of}
	for i := 0; i < len(needed); i++ { // the list grows inside the loop
		for _, id := range e.Offences[needed[i]].Successors() {
			n := slices.IndexFunc(e.Offences, func(o *law.Offence) bool { return o.ID == id })
			if !slices.Contains(needed, n) {
				needed = append(needed, n)
			}
		}
	}
	for _, n := range needed {
		o := e.Offences[n]
		for i, other := range e.Offences {
			if !slices.Contains(needed, i) && shareNumber(o, other) {
				needed = append(needed, i)
			}
		}
	}
	slices.Sort(needed)
	return needed
}

// shareNumber reports whether two offences had the same article number at some
// time.
func shareNumber(a, b *law.Offence) bool {
	return slices.ContainsFunc(a.Versions, func(v law.Version) bool {
		return slices.ContainsFunc(v.Articles(), func(number string) bool {
			return slices.ContainsFunc(b.Versions, func(v law.Version) bool { return slices.Contains(v.Articles(), number) })
		})
	})
}
