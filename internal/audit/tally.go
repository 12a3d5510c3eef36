package audit

import (
	"strings"
	"sync/atomic"
)

// Note holds what a summary counts of one record.
type Note struct {
	Verdict        Verdict
	Offence        string // empty for a record that was rejected
	Band           string // group of the youngest victim's age
	District, Year string
	Minor          bool
	Asked          bool    // it deserves a written reason
	Unbounded      bool    // it is inside a range whose maximum is not stated
	Changed        bool    // the offence of the conviction is not the offence charged
	Unsettled      bool    // the record could be read, but the sentence could not be compared
	Agreed         Verdict // see [Result.Agreed]
}

// The kinds of cases that a summary lists.
const (
	listAsked = iota
	listChanged
	listUnsettled
	listKinds
)

// lists reports whether the case belongs to the list of a kind.
func (n *Note) lists(kind int) bool { return [listKinds]bool{n.Asked, n.Changed, n.Unsettled}[kind] }

// tally counts a run of records. The counts of several runs are joined in the order
// of the runs, see [Summary].
type tally struct {
	room                              int                     // highest number of listed cases of each kind
	full                              *[listKinds]atomic.Bool // kinds that have as many cases as the summary lists
	all                               group
	offences, bands, districts, years grouping
	minors                            Minors
	unbounded, agreed, changed        int
	outside                           counts // undetermined cases that are asked about, by the verdict that all their ranges give
	lists                             [listKinds]list
	spaces                            standings // of the columns about spaces
}

// counts holds the number of cases by verdict, in the order of [Verdicts].
type counts [len(verdicts)]int

func (c *counts) of(v Verdict) int {
	if i := v.place(); i >= 0 {
		return c[i]
	}
	return 0
}

// group counts the cases that have one value of a fact.
type group struct {
	key, name string // the value as values are compared, and in the spelling of the first record
	verdicts  counts
	asked     int
}

func (g *group) add(verdict int, asked bool) {
	g.verdicts[verdict]++
	if asked {
		g.asked++
	}
}

func (g *group) join(o *group) {
	for i, n := range o.verdicts {
		g.verdicts[i] += n
	}
	g.asked += o.asked
}

func (g *group) total() int {
	n := 0
	for _, m := range g.verdicts {
		n += m
	}
	return n
}

// add counts one record.
func (t *tally) add(n *Note) {
	verdict := n.Verdict.place()
	t.all.add(verdict, n.Asked)
	t.offences.of(n.Offence).add(verdict, n.Asked)
	t.bands.of(n.Band).add(verdict, n.Asked)
	t.districts.of(n.District).add(verdict, n.Asked)
	t.years.of(n.Year).add(verdict, n.Asked)
	if n.Minor {
		t.minors.add(n.Verdict)
	}
	if n.Unbounded {
		t.unbounded++
	}
	if n.Asked && n.Verdict == Undetermined {
		t.agreed++
		t.outside[n.Agreed.place()]++
	}
	if n.Changed {
		t.changed++
	}
}

func (m *Minors) add(v Verdict) {
	switch v {
	case Undetermined, NoRange, NoSentence, Rejected:
		m.NotCompared++
	case AgeNotApplied:
		m.AgeNotApplied++
		fallthrough
	default:
		m.Compared++
	}
}

// list keeps a case for each list to which it belongs and which has room.
func (t *tally) list(n *Note, keep func() *kept) {
	var k *kept
	for kind := range t.lists {
		l := &t.lists[kind]
		switch {
		case !n.lists(kind):
		case len(l.kept) >= t.room || t.full[kind].Load():
			l.more++
		default:
			if k == nil {
				k = keep()
			}
			l.kept = append(l.kept, k)
		}
	}
}

// grouping counts cases by the values of one fact.
type grouping struct {
	groups []*group          // in the order in which they were first met
	known  map[string]*group // by their keys, and by the spellings that were met
}

// of gives the group of a value in any spelling.
func (x *grouping) of(text string) *group {
	if g := x.known[text]; g != nil {
		return g
	}
	key := sameGroup(text)
	g := x.known[key]
	if g == nil {
		g = x.open(key, strings.TrimSpace(text))
	}
	x.known[text] = g
	return g
}

func (x *grouping) open(key, name string) *group {
	if x.known == nil {
		x.known = map[string]*group{}
	}
	g := &group{key: key, name: name}
	x.groups, x.known[key] = append(x.groups, g), g
	return g
}

// sameGroup brings the name of a group to the form in which groups are compared: a
// place in capitals, or with spaces at an end, is the same place.
func sameGroup(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// join adds the groups of a later run. When there are too many groups, it adds new
// groups to the group for all others.
func (x *grouping) join(later *grouping) {
	for _, g := range later.groups {
		to := x.known[g.key]
		if to == nil && len(x.groups) >= maxGroups {
			if to = x.known[otherGroup]; to == nil {
				to = x.open(otherGroup, otherGroup)
			}
		}
		if to == nil {
			to = x.open(g.key, g.name)
		}
		to.join(g)
	}
}

// otherGroup counts the records of all groups beyond the limit.
const otherGroup = "…"
