// Package general is the general part of a penal code as values: the dated rules
// that lead from the range of an offence to the space of the concrete penalty. A
// rule says what the law was on which days; package determine knows the operations.
// Every figure comes from the file general-part.yaml of an edition.
package general

import "github.com/conmina/conmina/internal/law"

// Part is the general part of an edition.
type Part struct {
	Sources  []law.Source `key:"sources"`
	Lists    []List       `key:"lists"`
	Terms    []Term       `key:"terms"`
	Rules    []Rule       `key:"rules"`
	Overlaps []Overlap    `key:"overlaps"`
	Forks    []Fork       `key:"forks"`
	Digest   string       `key:"-"` // SHA-256 of the file, in hexadecimal
}

// List names offences by article, by the part of the code they stand in, or by the
// name that the law gives them.
type List struct {
	ID       string     `key:"id"`
	Articles []Article  `key:"articles,optional"`
	Foreign  []Article  `key:"foreign,optional"` // articles that the law lists and the edition does not hold
	Places   []Division `key:"places,optional"`
	Offences []string   `key:"offences,optional"` // ids
}

// Article is the number of an article, as it is written.
type Article string

// Division is a title of the code, or a chapter of a title.
type Division struct {
	Title   string `key:"title,line"`
	Chapter string `key:"chapter,optional line"` // empty: the whole title
}

// Class is a kind of term.
type Class string

// The classes of terms, in the order in which they are listed.
const (
	Mitigating  Class = "mitigating"
	Aggravating Class = "aggravating"
	Qualified   Class = "qualified"
	Reduction   Class = "reduction"
	Benefit     Class = "benefit"
	Bar         Class = "bar"
)

// Words lists the classes.
func (Class) Words() []string {
	return []string{string(Mitigating), string(Aggravating), string(Qualified), string(Reduction), string(Benefit), string(Bar)}
}

// Term is one fact of the general part, such as a circumstance of article 46.
type Term struct {
	ID      string     `key:"id"`
	IDES    string     `key:"id_es"`
	Class   Class      `key:"class"`
	Mark    string     `key:"mark,optional line"` // the letter or the article: 46.2.n, 46-B
	Title   law.Text   `key:"title"`
	InForce law.Period `key:"in_force,optional"` // only for letters, which have no rule of their own
	Wider   []law.Date `key:"wider,optional"`    // days on which the letter was made wider
	Note    law.Text   `key:"note,optional"`
}

// OverlapKind says how a rule of the general part meets the special part.
type OverlapKind string

// The kinds of overlap.
const (
	Same      OverlapKind = "same"      // the same circumstance: it is not counted twice
	PartOf    OverlapKind = "part"      // one form of it: not counted twice where that form made the tier
	Foreseen  OverlapKind = "foreseen"  // the article foresees it in any of its tiers
	Arguable  OverlapKind = "arguable"  // it may be an element of the offence
	Element   OverlapKind = "element"   // it is an element of the offence
	Contested OverlapKind = "contested" // a fork says whether the rule applies
)

// Words lists the kinds.
func (OverlapKind) Words() []string {
	return []string{string(Same), string(PartOf), string(Foreseen), string(Arguable), string(Element), string(Contested)}
}

// Overlap is a place where a rule and the special part are about the same thing.
type Overlap struct {
	Rule          string      `key:"rule"` // a term
	Kind          OverlapKind `key:"kind"`
	Offences      []string    `key:"offences,optional"` // ids; empty: all
	Circumstances []string    `key:"circumstances,optional"`
	VictimAge     Ages        `key:"victim_age,optional"` // a condition on the victim's age is an overlap too, where it is within these ages; so is an offence against such victims alone
	InForce       law.Period  `key:"in_force,optional"`
	Fork          string      `key:"fork,optional"`
}

// Fork is a question that is disputed, with all its positions. None is preferred.
type Fork struct {
	ID        string     `key:"id"`
	Title     law.Text   `key:"title"`
	Positions []Position `key:"positions"`
}

// Does says what a position means for a condition or a case.
type Does string

// What a position does. Other words are modes.
const (
	Holds Does = "holds"
	Fails Does = "fails"
)

// Words lists what a position may do.
func (Does) Words() []string {
	return append([]string{string(Holds), string(Fails)}, Mode("").Words()...)
}

// Position is one position in a disputed question.
type Position struct {
	ID     string       `key:"id"`
	Title  law.Text     `key:"title"`
	Does   Does         `key:"does,optional"`
	Source law.Citation `key:"source"`
}
