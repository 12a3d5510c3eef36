package cases

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

// use is what a column is for.
type use struct {
	role  role
	extra int        // number of the extra input, counted from 1, or 0
	flag  string     // the circumstance that a column of yes and no is named after
	said  bool       // the user said so
	aside bool       // the user said so: the column holds no fact, or another column gives its fact
	looks looks.Name // what the column looks like, when it is not read
	near  law.Text   // the circumstance with a similar name
	slip  bool       // the name is similar to that of a fact or of an extra input
}

// own reports whether a column is one of the user's own.
func (u use) own() bool { return u.role == roleOther && u.extra == 0 && u.flag == "" }

// namer finds out what columns are for. Its results do not change once they are
// made.
type namer struct {
	edition *law.Edition
	inputs  []ExtraInput
	is      map[string]use // by folded name
	ignored map[string]bool
	said    []Named
	settled map[role]bool // roles for which the user has named the column
	met     sync.Map      // the uses of names met so far, because each object repeats its keys
	given   sync.Map      // the folded names of those that the user said something of and that are there
	count   atomic.Int64  // number of names that were looked up and were new
}

// maxMet is the highest number of names that are kept.
const maxMet = 4 * maxColumns

// newNamer reads what the user said about columns.
func newNamer(e *law.Edition, said Naming, extra *Extra) (*namer, *law.Fault) {
	n := &namer{edition: e, said: said.Is, inputs: extra.inputs(), is: map[string]use{}, ignored: map[string]bool{}, settled: map[role]bool{}}
	for _, name := range said.Ignore {
		n.ignored[spelling.Fold(name)] = true
	}
	for _, x := range said.Is {
		u, known := n.roleSaid(x.Role)
		name := spelling.Fold(x.Name)
		_, twice := n.is[name]
		switch {
		case !known:
			return nil, &law.Fault{Code: RoleUnknown, Fact: FactColumn, Value: x.Role, Args: []any{strings.Join(n.roles(), ", ")}, Suggest: spelling.Nearest(x.Role, n.roles())}
		case twice || n.ignored[name]:
			return nil, &law.Fault{Code: ColumnTwice, Fact: FactColumn, Value: x.Name}
		}
		u.said = true
		n.is[name] = u
		n.settled[u.role] = u.role != roleOther
	}
	return n, nil
}

// roleSaid finds the use that the user means by the name of a role.
func (n *namer) roleSaid(text string) (use, bool) {
	if r := roleOf(text); r != roleOther {
		return use{role: r}, true
	}
	if x := inputOf(n.inputs, text, sameFolded); x >= 0 {
		return use{extra: x + 1}, true
	}
	if _, fault := n.edition.FindCircumstance(text); fault == nil {
		return use{flag: text}, true
	}
	return use{}, false
}

// roles lists the names of the roles.
func (n *namer) roles() []string {
	var list []string
	for r := roleCase; r < roleCount; r++ {
		list = append(list, columnNames[r][0])
	}
	for _, x := range n.inputs {
		list = append(list, x.Names[0])
	}
	return list
}

// use finds what a column is for.
func (n *namer) use(name string) use {
	if u, ok := n.met.Load(name); ok {
		return u.(use)
	}
	u := n.find(name)
	if n.count.Add(1) <= maxMet {
		n.met.Store(name, u)
	}
	return u
}

func (n *namer) find(name string) use {
	folded := spelling.Fold(name)
	if n.ignored[folded] {
		return use{aside: true}
	}
	if u, ok := n.is[folded]; ok {
		n.given.Store(folded, true)
		return u
	}
	var u use
	if u.role, u.extra = roleOf(name), inputOf(n.inputs, name, sameFolded)+1; !u.own() {
		return n.unlessSettled(u)
	}
	l := looks.Of(name)
	if flag := n.circumstance(name); flag != "" {
		if l.Read && l.Fact == looks.Circumstances {
			u.role = roleWith // the word for all circumstances is also the name of one of them
		}
		u.flag = flag
		return u
	}
	if l.Read {
		return n.unlessSettled(use{role: roleLike[l.Fact]})
	}
	u = n.unlessSettled(use{looks: l})
	if u.looks.Fact == looks.None {
		u.near = looks.Circumstance(name, n.edition)
	}
	none := newShape(n.inputs)
	u.slip = none.misspelt(name, n.inputs) != ""
	return u
}

// unlessSettled makes a column one of the user's own when the user has named
// another column for its fact and only one column can give that fact.
func (n *namer) unlessSettled(u use) use {
	r := max(u.role, roleLike[u.looks.Fact])
	if n.settled[r] && !mayBeSeveral(r) {
		return use{aside: true}
	}
	return u
}

// mayBeSeveral reports whether several columns may give the facts of a role: a
// column for each victim, and circumstances.
func mayBeSeveral(r role) bool { return r == roleAge || r == roleWith || r == roleMaybe }

// circumstance finds the circumstance that a column is named like.
func (n *namer) circumstance(name string) string {
	text := strings.Join(looks.Bare(name), "-")
	for _, candidate := range []string{name, text} {
		if _, fault := n.edition.FindCircumstance(candidate); candidate != "" && fault == nil {
			return candidate
		}
	}
	return ""
}

// absent gives a name that the user assigned to a fact and that no column has.
func (n *namer) absent(names []string) string {
	for _, x := range n.said {
		if !slices.ContainsFunc(names, func(name string) bool { return sameFolded(name, x.Name) }) {
			return x.Name
		}
	}
	return ""
}

// missing gives a name that was said to be a fact's and that nothing has which was
// read.
func (n *namer) missing() string {
	for _, x := range n.said {
		if _, given := n.given.Load(spelling.Fold(x.Name)); !given {
			return x.Name
		}
	}
	return ""
}
