package determine

import (
	"maps"
	"slices"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// mostNodes bounds a ledger: a case with more branches is refused and not cut.
const mostNodes = 20_000

// state is a ledger at one point of one reading. Steps are taken from todo until
// none is left or one of them branches.
type state struct {
	part  *general.Part
	nodes *int
	todo  []func(*state)
	lines []Line
	taken map[string]string // positions of the questions that were asked on this way
	split *split
	leaf  Leaf

	charges []Charge
	at      int // number of the charge
	charge  *Charge
	answer  *resolve.Answer // of the day and of the span that count on this way
	day     law.Date
	tier    *law.Tier
	branch  resolve.Branch
	agent   law.Ages
	present []string // terms
	assumed bool
	assume  map[string]string // positions that the user assumed for the case

	space     Space
	base      Space // after step 1: what the offence threatens
	frame     Space // after step 3: what is divided
	raises    []effect
	lowers    []effect
	raised    bool
	qualified []string // aggravators that apply and raise nothing, because the penalty is life
	reduced   bool
	whole     bool // no part of the space is chosen
	bonuses   []string
	missing   map[string]bool
	finished  []Space // of the charges before
	bases     []Space
	days      []law.Date // whose law counts for each of them

	continued bool // the charges are acts of one offence
}

// effect is a rule that applies, with the case that says how.
type effect struct {
	term    string
	version *general.Version
	by      general.Case
	reading string
}

// split is a branching that a step asked for.
type split struct {
	Split
	options []option
}

// option is one way on from a split.
type option struct {
	id string
	do func(*state)
}

// run takes steps until the reading ends or branches.
func (s *state) run() *Node {
	*s.nodes++
	for s.split == nil && len(s.todo) > 0 && *s.nodes <= mostNodes {
		next := s.todo[0]
		s.todo = s.todo[1:]
		next(s)
	}
	n := &Node{Lines: s.lines}
	if s.split == nil {
		s.leaf.Space = s.space
		leaf := s.leaf
		n.Leaf = &leaf
		return n
	}
	n.Split = &s.split.Split
	for _, o := range s.split.options {
		n.Branches = append(n.Branches, Branch{o.id, s.into(o).run()})
	}
	return n.collapsed()
}

// into is the state in which one position was taken.
func (s *state) into(o option) *state {
	next := *s
	next.lines, next.split = nil, nil
	next.todo = slices.Clone(s.todo)
	next.taken = maps.Clone(s.taken)
	next.taken[s.split.key()] = o.id
	next.present = slices.Clone(s.present)
	next.raises, next.lowers, next.bonuses, next.qualified = slices.Clone(s.raises), slices.Clone(s.lowers), slices.Clone(s.bonuses), slices.Clone(s.qualified)
	next.finished, next.bases, next.days = slices.Clone(s.finished), slices.Clone(s.bases), slices.Clone(s.days)
	next.assumed = s.assumed || s.split.Assumed != "" && s.split.Assumed == o.id
	o.do(&next)
	return &next
}

// key tells splits apart: a disputed question has one position in the whole case, and
// a fact is one of its charge.
func (s *Split) key() string {
	if s.Why == Disputed {
		return s.ID
	}
	return string(rune('0'+s.Offence)) + "/" + s.ID
}

// branchOn asks for a branching, unless the position was taken before on this way.
func (s *state) branchOn(x Split, options ...option) {
	x.Offence = s.at
	if position, known := s.taken[x.key()]; known {
		for _, o := range options {
			if o.id == position {
				o.do(s)
				return
			}
		}
	}
	s.split = &split{x, options}
}

// dispute branches on a question of the general part. The options are in the order of
// the positions.
func (s *state) dispute(id string, options ...option) {
	s.branchOn(Split{Why: Disputed, ID: id, Fork: s.part.Fork(id), Assumed: s.assumedFor(id, options)}, options...)
}

// assumedFor is the position that the user assumed, where it is one of the options.
func (s *state) assumedFor(id string, options []option) string {
	position := s.assume[id]
	if slices.ContainsFunc(options, func(o option) bool { return o.id == position }) {
		return position
	}
	return ""
}

// unknown branches on a fact.
func (s *state) unknown(fact string, options ...option) {
	s.branchOn(Split{Why: Unknown, ID: fact}, options...)
}

// may branches on what the judge may do.
func (s *state) may(rule string, applied, not func(*state)) {
	s.branchOn(Split{Why: Discretion, ID: rule}, option{"applied", applied}, option{"not-applied", not})
}

// next puts steps before those that are still to be taken.
func (s *state) next(steps ...func(*state)) { s.todo = append(steps, s.todo...) }

// line writes a line of the ledger.
func (s *state) line(l Line) {
	l.Offence, l.Assumed = s.at, s.assumed
	if l.Version != nil && l.Source == (law.Citation{}) {
		l.Source = l.Version.Source
	}
	s.lines = append(s.lines, l)
}

// leaveOut writes that a rule is not used, and why.
func (s *state) leaveOut(step int, rule string, v *general.Version, why law.Code, args ...any) {
	s.line(Line{Step: step, Operation: Leave, Rule: rule, Version: v, Code: why, Args: args, Before: []Space{s.space}, After: []Space{s.space}})
}

// to writes that an operation led to a space.
func (s *state) to(after Space, l Line) {
	l.Before, l.After = []Space{s.space}, []Space{after}
	s.space = after
	s.line(l)
}

// collapsed leaves a split out where every position leads to the same results: it is
// then no question of the case.
func (n *Node) collapsed() *Node {
	first := n.Branches[0].Node
	for _, b := range n.Branches[1:] {
		if !first.sameEnds(b.Node) {
			return n
		}
	}
	return &Node{Lines: slices.Concat(n.Lines, first.Lines), Split: first.Split, Branches: first.Branches, Leaf: first.Leaf}
}

// sameEnds reports whether two nodes branch alike and end in the same spaces.
func (n *Node) sameEnds(o *Node) bool {
	if n.Split == nil || o.Split == nil {
		return n.Split == nil && o.Split == nil && n.Leaf.same(o.Leaf)
	}
	if n.Split.key() != o.Split.key() || len(n.Branches) != len(o.Branches) {
		return false
	}
	for i, b := range n.Branches {
		if b.Position != o.Branches[i].Position || !b.Node.sameEnds(o.Branches[i].Node) {
			return false
		}
	}
	return true
}

func (l *Leaf) same(o *Leaf) bool {
	return l.Space.Same(o.Space) && l.NoRange == o.NoRange && l.Outcome.same(o.Outcome)
}

func newState(p *general.Part, charges []Charge) *state {
	assume, _ := Assumed(charges)
	return &state{part: p, nodes: new(int), charges: charges, taken: map[string]string{}, missing: map[string]bool{}, assume: assume}
}
