package export

// A diagram holds functions from sets of variables to numbers, in the one form that
// each of them has for an order of the variables: two functions are equal exactly when
// they are the same node. So a leaf stands for every set below it, whatever else the
// set has.
type diagram struct {
	nodes []node
	known map[node]int
}

// node asks whether a set has a variable, or is a leaf with its number in no.
type node struct {
	variable int // leafVariable for a leaf
	no, yes  int
}

const leafVariable = 1 << 30

func newDiagram() *diagram { return &diagram{known: map[node]int{}} }

func (d *diagram) add(n node) int {
	if n.variable != leafVariable && n.no == n.yes {
		return n.no
	}
	at, known := d.known[n]
	if !known {
		at = len(d.nodes)
		d.nodes, d.known[n] = append(d.nodes, n), at
	}
	return at
}

func (d *diagram) leaf(number int) int { return d.add(node{leafVariable, number, number}) }

// number gives the number of a leaf; ok is false for other nodes.
func (d *diagram) number(at int) (number int, ok bool) {
	n := d.nodes[at]
	return n.no, n.variable == leafVariable
}

// where gives the function that is a leaf on the sets which have all of the variables,
// in order, and another function elsewhere.
func (d *diagram) where(all []int, leaf, elsewhere int) int {
	if len(all) == 0 {
		return leaf
	}
	n := d.nodes[elsewhere]
	switch {
	case n.variable < all[0]:
		return d.add(node{n.variable, d.where(all, leaf, n.no), d.where(all, leaf, n.yes)})
	case n.variable == all[0]:
		return d.add(node{n.variable, n.no, d.where(all[1:], leaf, n.yes)})
	}
	return d.add(node{all[0], elsewhere, d.where(all[1:], leaf, elsewhere)})
}

// given is a function on the sets that have a variable, or that lack it.
func (d *diagram) given(at, variable int, has bool) int {
	n := d.nodes[at]
	switch {
	case n.variable > variable:
		return at
	case n.variable == variable && has:
		return n.yes
	case n.variable == variable:
		return n.no
	}
	return d.add(node{n.variable, d.given(n.no, variable, has), d.given(n.yes, variable, has)})
}

// at gives the number for a set of variables.
func (d *diagram) at(at int, set ...int) int {
	for {
		n := d.nodes[at]
		if n.variable == leafVariable {
			return n.no
		}
		at = n.no
		for _, v := range set {
			if v == n.variable {
				at = n.yes
			}
		}
	}
}

// asked lists the variables that a function depends on, in order.
func (d *diagram) asked(at int) []int {
	seen, found := map[int]bool{}, map[int]bool{}
	var walk func(at int)
	walk = func(at int) {
		n := d.nodes[at]
		if seen[at] || n.variable == leafVariable {
			return
		}
		seen[at], found[n.variable] = true, true
		walk(n.no)
		walk(n.yes)
	}
	walk(at)
	return sorted(found)
}

// size is the number of nodes of a function.
func (d *diagram) size(at int) int {
	seen := map[int]bool{}
	var walk func(at int)
	walk = func(at int) {
		if seen[at] {
			return
		}
		seen[at] = true
		if n := d.nodes[at]; n.variable != leafVariable {
			walk(n.no)
			walk(n.yes)
		}
	}
	walk(at)
	return len(seen)
}

// alike reports whether two variables make no difference to each other: having one,
// the other or both is the same, whatever else a set has.
func (d *diagram) alike(at, a, b int) bool {
	if one := d.at(at, a); one != d.at(at, b) || one != d.at(at, a, b) {
		return false
	}
	with, without := d.given(at, a, true), d.given(at, a, false)
	both := d.given(with, b, true)
	return both == d.given(with, b, false) && both == d.given(without, b, true)
}

// together puts variables that are alike under the first of them. It gives the
// function of the variables that are left, and for each of these all that it stands for.
func (d *diagram) together(at int) (int, map[int][]int) {
	groups := map[int][]int{}
	var heads []int
next:
	for _, v := range d.asked(at) {
		for _, head := range heads {
			if d.alike(at, head, v) {
				at = d.given(at, v, false)
				groups[head] = append(groups[head], v)
				continue next
			}
		}
		heads = append(heads, v)
		groups[v] = []int{v}
	}
	return at, groups
}

// path leads to a leaf: the variables that a set has, and those that it lacks.
type path struct {
	has, lacks []int
	number     int
}

// paths parts all sets into disjoint paths. Each node of the tree asks for the variable
// that leaves the least to ask.
func (d *diagram) paths(at int) []path {
	if number, ok := d.number(at); ok {
		return []path{{number: number}}
	}
	best, least := 0, -1
	for _, v := range d.asked(at) {
		if size := d.size(d.given(at, v, true)) + d.size(d.given(at, v, false)); least < 0 || size < least {
			best, least = v, size
		}
	}
	var list []path
	for _, p := range d.paths(d.given(at, best, true)) {
		list = append(list, path{append([]int{best}, p.has...), p.lacks, p.number})
	}
	for _, p := range d.paths(d.given(at, best, false)) {
		list = append(list, path{p.has, append([]int{best}, p.lacks...), p.number})
	}
	return list
}
