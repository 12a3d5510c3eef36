package export

import (
	"fmt"
	"slices"
)

// tree parts the sets of circumstances at one place by their rows. Its variables are
// groups of circumstances that make no difference to each other.
//
// A row follows from what each of a few versions decides alone. So the function of each
// version is made first, which is small, and then the function of all of them together.
type tree struct {
	groups  [][]int // by variable: places in the vocabulary
	diagram *diagram
	leafOf  func(set []int) leaf // what is decided for some circumstances, by their places

	leaves  []leaf // by number
	numbers map[leaf]int
	known   map[string]int
}

func newTree(parts []part, groups [][]int, leafOf func(set []int) leaf) *tree {
	return &tree{groups: ordered(parts, groups), diagram: newDiagram(), leafOf: leafOf, numbers: map[leaf]int{}, known: map[string]int{}}
}

// ordered leaves the groups that do something. The groups that the gravest conditions
// ask for come first.
func ordered(parts []part, groups [][]int) [][]int {
	first := map[int]int{}
	var list [][]int
	for _, g := range groups {
		for _, p := range parts {
			m := p.mask(p.version.own[g[0]]) | p.mask(p.version.near[g[0]])
			if m == 0 {
				continue
			}
			at, known := first[g[0]]
			if !known {
				list = append(list, g)
				at = 1 << 20
			}
			first[g[0]] = min(at, p.first(m))
		}
	}
	slices.SortStableFunc(list, func(a, b []int) int { return first[a[0]] - first[b[0]] })
	return list
}

// first gives the place of the gravest tier that asks for any of some circumstances.
func (p *part) first(m uint64) int {
	for i, t := range p.version.tiers() {
		for _, c := range t.When {
			if p.mask(c.With)&m != 0 {
				return i
			}
		}
	}
	return 1 << 10
}

// alone makes the function of what a version alone decides.
type alone struct {
	*tree
	part
	steps     *steps
	own, near []uint64 // by variable
	numbers   map[string]int
	known     map[string]int
	key       []byte
	set       []int
}

func (t *tree) alone(p part) int {
	a := &alone{tree: t, part: p, steps: p.stepsOf(), numbers: map[string]int{}, known: map[string]int{}}
	for _, g := range t.groups {
		a.own = append(a.own, p.mask(p.version.own[g[0]]))
		a.near = append(a.near, p.mask(p.version.near[g[0]]))
	}
	return a.build(0, 0, 0)
}

// build makes the function for the sets of circumstances that are decided up to one
// variable: of the variables before it, a set has exactly the ones in there and near.
func (a *alone) build(variable int, there, near uint64) int {
	for variable < len(a.groups) && a.own[variable]|a.near[variable] == 0 {
		variable++
	}
	if variable == len(a.groups) {
		said := a.decide(a.set)
		if _, known := a.numbers[said]; !known {
			a.numbers[said] = len(a.numbers)
		}
		return a.diagram.leaf(a.numbers[said])
	}
	var open, doubtful uint64
	for k := variable; k < len(a.groups); k++ {
		open, doubtful = open|a.own[k], doubtful|a.near[k]
	}
	a.key = a.steps.left(append(a.key[:0], byte(variable)), there, near, open, doubtful)
	if at, known := a.known[string(a.key)]; known {
		return at
	}
	key := string(a.key)
	no := a.build(variable+1, there, near)
	a.set = append(a.set, a.groups[variable][0])
	yes := a.build(variable+1, there|a.own[variable], near|a.near[variable])
	a.set = a.set[:len(a.set)-1]
	at := a.diagram.add(node{variable, no, yes})
	a.known[key] = at
	return at
}

// all makes the function of the rows from the functions of the versions. The set has
// the circumstances that lead here.
func (t *tree) all(parts []int, set []int) int {
	key := fmt.Sprint(parts)
	if at, known := t.known[key]; known {
		return at
	}
	variable := leafVariable
	for _, at := range parts {
		variable = min(variable, t.diagram.nodes[at].variable)
	}
	if variable == leafVariable {
		return t.leaf(key, set)
	}
	no, yes := make([]int, len(parts)), make([]int, len(parts))
	for i, at := range parts {
		no[i], yes[i] = at, at
		if n := t.diagram.nodes[at]; n.variable == variable {
			no[i], yes[i] = n.no, n.yes
		}
	}
	without := t.all(no, set)
	at := t.diagram.add(node{variable, without, t.all(yes, append(slices.Clip(set), t.groups[variable][0]))})
	t.known[key] = at
	return at
}

func (t *tree) leaf(key string, set []int) int {
	decided := t.leafOf(set)
	number, known := t.numbers[decided]
	if !known {
		number = len(t.leaves)
		t.numbers[decided], t.leaves = number, append(t.leaves, decided)
	}
	at := t.diagram.leaf(number)
	t.known[key] = at
	return at
}

// cells gives the disjoint paths of the tree; the circumstances of each by their places
// in the vocabulary.
func (t *tree) cells(parts []part) []cell {
	var each []int
	for _, p := range parts {
		each = append(each, t.alone(p))
	}
	at, heads := t.diagram.together(t.all(each, nil))
	places := func(head int) []int {
		var list []int
		for _, v := range heads[head] {
			list = append(list, t.groups[v]...)
		}
		slices.Sort(list)
		return list
	}
	var list []cell
	for _, p := range t.diagram.paths(at) {
		c := cell{leaf: t.leaves[p.number]}
		for _, v := range p.has {
			c.any = append(c.any, places(v))
		}
		for _, v := range p.lacks {
			c.none = append(c.none, places(v)...)
		}
		slices.Sort(c.none)
		list = append(list, c)
	}
	return list
}
