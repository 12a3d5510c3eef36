package columns

import (
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/looks"
	"github.com/conmina/conmina/internal/spelling"
)

// Naming tells what columns or keys are for, when their names do not say it.
type Naming struct {
	Is     []Named
	Ignore []string // they hold no fact, whatever they are called
}

// Named tells what a column is for. The role is the name of a fact, in machine
// output or in tables, or a circumstance of the edition; a column of a circumstance
// says yes or no to it.
type Named struct{ Role, Name string }

// Codes of faults in what the user says about columns.
const (
	RoleUnknown  law.Code = "column_role_unknown"
	ColumnTwice  law.Code = "column_said_twice"
	ColumnAbsent law.Code = "column_absent" // Args: the name
)

// FactColumn is the fact named in a fault about what the user said of a column.
const FactColumn law.Fact = "column"

// Use is what a column is for.
type Use struct {
	Role  Role
	Extra int        // number of the extra input, counted from 1, or 0
	Flag  string     // the circumstance that a column of yes and no is named after
	Said  bool       // the user said so
	Aside bool       // the user said so: the column holds no fact, or another column gives its fact
	looks looks.Name // what the column looks like, when it is not read
	near  law.Text   // the circumstance with a similar name
	slip  bool       // the name is similar to the name of a fact or of an extra input
}

// Own reports whether a column is one of the user's own.
func (u Use) Own() bool { return u.Role == RoleOther && u.Extra == 0 && u.Flag == "" }

// Namer finds out what columns are for. Its results do not change once they are
// made.
type Namer struct {
	Edition *law.Edition
	Inputs  []Input
	is      map[string]Use // by folded name
	ignored map[string]bool
	said    []Named
	settled map[Role]bool // roles for which the user has named the column
	met     sync.Map      // the uses of names met so far, because each object repeats its keys
	given   sync.Map      // the folded names of those that the user said something of and that are there
	alike   func() looks.Names
	count   atomic.Int64 // number of names that were looked up and were new
}

// maxMet is the highest number of names that are kept.
const maxMet = 4 * MaxColumns

// NewNamer reads what the user said about columns.
func NewNamer(e *law.Edition, said Naming, extra *Extra) (*Namer, *law.Fault) {
	n := &Namer{Edition: e, said: said.Is, Inputs: extra.Read(), is: map[string]Use{}, ignored: map[string]bool{}, settled: map[Role]bool{}, alike: sync.OnceValue(func() looks.Names { return looks.NamesOf(e) })}
	for _, name := range said.Ignore {
		n.ignored[spelling.Fold(name)] = true
	}
	for _, x := range said.Is {
		u, known := n.roleSaid(x.Role)
		name := spelling.Fold(x.Name)
		_, twice := n.is[name]
		switch {
		case !known:
			return nil, &law.Fault{Code: RoleUnknown, Fact: FactColumn, Value: x.Role, Args: []any{strings.Join(n.Roles(), ", ")}, Suggest: spelling.Nearest(x.Role, n.Roles())}
		case twice || n.ignored[name]:
			return nil, &law.Fault{Code: ColumnTwice, Fact: FactColumn, Value: x.Name}
		}
		u.Said = true
		n.is[name] = u
		// Of several registers each has a column of its own for the fact.
		n.settled[u.Role] = u.Role != RoleOther && !extra.IsPartial()
	}
	return n, nil
}

// roleSaid finds the use that the user means by the name of a role.
func (n *Namer) roleSaid(text string) (Use, bool) {
	if r := RoleOf(text); r != RoleOther {
		return Use{Role: r}, true
	}
	if x := InputOf(n.Inputs, text, sameFolded); x >= 0 {
		return Use{Extra: x + 1}, true
	}
	if _, fault := n.Edition.FindCircumstanceAlone(text); fault == nil {
		return Use{Flag: text}, true
	}
	return Use{}, false
}

// RoleNamed gives the name that machine output has for a role or a circumstance, by
// any name of it; empty for other texts.
func (n *Namer) RoleNamed(text string) string {
	u, known := n.roleSaid(text)
	switch {
	case !known:
		return ""
	case u.Extra > 0:
		return n.Inputs[u.Extra-1].Names[0]
	case u.Flag != "":
		id, _ := n.Edition.FindCircumstanceAlone(u.Flag) // it was found before
		return string(id)
	}
	return Names[u.Role][0]
}

// Roles lists the names of the roles.
func (n *Namer) Roles() []string {
	var list []string
	for r := RoleCase; r < RoleCount; r++ {
		list = append(list, Names[r][0])
	}
	for _, x := range n.Inputs {
		list = append(list, x.Names[0])
	}
	return list
}

// Use finds what a column is for.
func (n *Namer) Use(name string) Use {
	if u, ok := n.met.Load(name); ok {
		return u.(Use)
	}
	u := n.find(name)
	if n.count.Add(1) <= maxMet {
		n.met.Store(name, u)
	}
	return u
}

func (n *Namer) find(name string) Use {
	folded := spelling.Fold(name)
	if n.ignored[folded] {
		return Use{Aside: true}
	}
	if u, ok := n.is[folded]; ok {
		n.given.Store(folded, true)
		return u
	}
	var u Use
	if u.Role, u.Extra = RoleOf(name), InputOf(n.Inputs, name, sameFolded)+1; !u.Own() {
		return n.unlessSettled(u)
	}
	l := looks.Of(name)
	if flag := n.circumstance(name); flag != "" {
		if l.Read && l.Fact == looks.Circumstances {
			u.Role = RoleWith // the word for all circumstances is also the name of one of them
		}
		u.Flag = flag
		return u
	}
	if l.Read {
		return n.unlessSettled(Use{Role: RoleLike[l.Fact]})
	}
	u = n.unlessSettled(Use{looks: l})
	if u.looks.Fact == looks.None {
		u.near = n.alike().Circumstance(name)
	}
	none := NewShape(n.Inputs)
	u.slip = none.misspelt(name, n.Inputs) != ""
	return u
}

// unlessSettled makes a column one of the user's own when the user has named
// another column for its fact and only one column can give that fact.
func (n *Namer) unlessSettled(u Use) Use {
	r := max(u.Role, RoleLike[u.looks.Fact])
	if n.settled[r] && !mayBeSeveral(r) {
		return Use{Aside: true}
	}
	return u
}

// mayBeSeveral reports whether several columns may give the facts of a role: a
// column for each victim, and circumstances.
func mayBeSeveral(r Role) bool { return r == RoleAge || r == RoleWith || r == RoleMaybe }

// circumstance finds the circumstance that a column is named like.
func (n *Namer) circumstance(name string) string {
	text := strings.Join(looks.Bare(name), "-")
	for _, candidate := range []string{name, text} {
		if _, fault := n.Edition.FindCircumstanceAlone(candidate); candidate != "" && fault == nil {
			return candidate
		}
	}
	return ""
}

// Absent gives a name that the user assigned to a fact and that no column has.
func (n *Namer) Absent(names []string) string {
	for _, x := range n.said {
		if !slices.ContainsFunc(names, func(name string) bool { return sameFolded(name, x.Name) }) {
			return x.Name
		}
	}
	return ""
}

// Missing gives a name that was said to be a fact's and that nothing has which was
// read.
func (n *Namer) Missing() string {
	for _, x := range n.said {
		if _, given := n.given.Load(spelling.Fold(x.Name)); !given {
			return x.Name
		}
	}
	return ""
}
