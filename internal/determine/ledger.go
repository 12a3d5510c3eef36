// Package determine goes from the range of an offence to the space of the concrete
// penalty. It writes a ledger: one line for each operation of the general part, with
// the figure before and after and the rule that says so. It is pure: it reads no
// clock and no file. Where statute, rulings or readings disagree the ledger branches
// and every position is computed; none is preferred. It never ends in a sentence.
package determine

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Operation is what a line of the ledger does.
type Operation string

// The operations.
const (
	Take     Operation = "take"
	Fill     Operation = "fill"
	Open     Operation = "open"
	Raise    Operation = "raise"
	Lower    Operation = "lower"
	Divide   Operation = "divide"
	Choose   Operation = "choose"
	Count    Operation = "count"
	Cut      Operation = "cut"
	Add      Operation = "add"
	Multiply Operation = "multiply"
	Absorb   Operation = "absorb"
	BarIt    Operation = "bar"
	Leave    Operation = "leave"
	Fork     Operation = "branch"
)

// Line is one operation. A rule that was looked at and not used is a line too, with
// the operation leave.
type Line struct {
	Step      int // place in the order of the ledger, from 0 to 7
	Offence   int // number of the charge, from 0
	Operation Operation
	Code      law.Code // what is said of it
	Args      []any
	Rule      string           // id of the rule or of the term; empty for the range of the offence
	Version   *general.Version // nil for the range of the offence
	Articles  articles.List    // of the offence, for its range, or of the general maximum
	InForce   law.Period       // of the articles of the offence
	Before    []Space
	After     []Space
	Reading   string // the position or the part that was taken: plenary, lower
	Source    law.Citation
	Assumed   bool // it depends on a position that the user assumed
}

// Why says why a ledger branches.
type Why string

// The reasons of a branch.
const (
	Disputed   Why = "disputed"   // positions disagree
	Unknown    Why = "unknown"    // a fact is not known
	Discretion Why = "discretion" // the judge may apply a rule or not
)

// Split is a branching of the ledger.
type Split struct {
	Why     Why
	ID      string        // the fork, the unknown fact or the rule
	Fork    *general.Fork // when disputed
	Offence int
	Assumed string // the position that the user assumed, or empty
}

// Branch is one way on from a split.
type Branch struct {
	Position string
	Node     *Node
}

// Node is a part of the ledger without branches, and what comes after it.
type Node struct {
	Lines    []Line
	Split    *Split
	Branches []Branch
	Leaf     *Leaf // nil where the ledger branches
}

// Leaf is where one reading ends.
type Leaf struct {
	Space   Space
	Spaces  []Space // of each charge, where several are joined
	NoRange bool    // the facts reach no tier
	Outcome *Outcome
}

// Status says how a ledger ends.
type Status string

// The statuses.
const (
	Determined   Status = "determined"
	Undetermined Status = "undetermined" // a fact is not known
	Forked       Status = "forked"       // positions disagree, or the judge may decide either way
	OpenEnd      Status = "open"         // an end has no figure
	ForLife      Status = "life"
	NoLedger     Status = "no_range" // the answer has no range to start from
)

// Charge is one offence of a case with its facts.
type Charge struct {
	Answer resolve.Answer
	Facts  Facts
}

// Ledger is the whole result.
type Ledger struct {
	Part    *general.Part
	Charges []Charge
	Joined  string // how several offences concur; empty for one
	Root    *Node  // nil with status no_range
	Status  Status
	Bounds  Space // bounds of all readings; never an answer
	Beside  []Beside
	Forks   []string // disputed questions that are open, in the order of the ledger
	Settles []string // unknown facts that branch the ledger
	Missing []string // facts that nothing was said of and that would open a branch
	Notices []Notice
	TooMany bool // there are more readings than are computed
}

// Notice is something that the reader must know.
type Notice struct {
	Code    law.Code
	Offence int
	Args    []any
}

// Path is the positions that lead to a leaf.
type Path []Step

// Step is one position of a path.
type Step struct {
	Split    *Split
	Position string
}

// Reading is one leaf with its way.
type Reading struct {
	Path  Path
	Lines []Line
	Leaf  *Leaf
}

// Name names a reading by its positions; space when there is one reading.
func (r Reading) Name() string {
	var parts []string
	for _, s := range r.Path {
		parts = append(parts, s.Split.ID+"="+s.Position)
	}
	if len(parts) == 0 {
		return "space"
	}
	return strings.ReplaceAll(strings.Join(parts, "+"), " ", "_")
}

// Readings lists the leaves in the order of the positions. Positions that the user
// assumed exclude the others, unless all is true.
func (n *Node) Readings(all bool) []Reading {
	var list []Reading
	n.walk(nil, nil, all, func(r Reading) { list = append(list, r) })
	return list
}

// Leaves lists the ends of the readings, without those that the user's positions exclude.
func (n *Node) Leaves() []*Leaf {
	if n.Split == nil {
		return []*Leaf{n.Leaf}
	}
	var list []*Leaf
	for _, b := range n.Branches {
		if n.Split.Assumed == "" || n.Split.Assumed == b.Position {
			list = append(list, b.Node.Leaves()...)
		}
	}
	return list
}

func (n *Node) walk(path Path, lines []Line, all bool, each func(Reading)) {
	lines = append(slices.Clip(lines), n.Lines...)
	if n.Split == nil {
		each(Reading{path, lines, n.Leaf})
		return
	}
	for _, b := range n.Branches {
		if all || n.Split.Assumed == "" || n.Split.Assumed == b.Position {
			b.Node.walk(append(slices.Clip(path), Step{n.Split, b.Position}), lines, all, each)
		}
	}
}

// splits lists the splits that are not assumed away, each once, in order.
func (n *Node) splits(each func(*Split)) {
	if n.Split == nil {
		return
	}
	each(n.Split)
	for _, b := range n.Branches {
		if n.Split.Assumed == "" || n.Split.Assumed == b.Position {
			b.Node.splits(each)
		}
	}
}

// Single reports whether the ledger ends in one closed space, or in life.
func (l *Ledger) Single() bool { return l.Status == Determined || l.Status == ForLife }

// Beside is one question beside the chain.
type Beside struct {
	About   string // benefit, prescription, suspension, fine, disqualification
	Term    string // with benefits
	Offence int
	Root    *Node
}
