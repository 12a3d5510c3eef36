// Package general is the general part of a penal code as values: the dated rules
// that lead from the range of an offence to the space of the concrete penalty. A
// rule says what the law was on which days; package determine knows the operations.
// Every figure comes from the file general-part.yaml of an edition.
package general

import (
	"math/big"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

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

// Kind says what operation a rule is about.
type Kind string

// The kinds of rule.
const (
	Divide     Kind = "divide"     // the space into equal parts, and which part
	Count      Kind = "count"      // the steps of a list of specific circumstances
	Raise      Kind = "raise"      // a new space above the maximum
	Lower      Kind = "lower"      // below the minimum
	Join       Kind = "join"       // the penalties of several offences
	Bonus      Kind = "benefit"    // a reduction of the procedure
	Barring    Kind = "bar"        // a benefit is not granted
	Lapse      Kind = "lapse"      // prescription
	Suspend    Kind = "suspend"    // suspension of the penalty
	FineOf     Kind = "fine"       // días-multa
	Disqualify Kind = "disqualify" // inhabilitación
	OfLife     Kind = "replace-life"
	Shortest   Kind = "shortest" // the general minimum of prison
	Regime     Kind = "regime"   // agents of another regime
	Refrain    Kind = "refrain"  // another rule is not applied
)

// Words lists the kinds.
func (Kind) Words() []string {
	return []string{
		string(Divide), string(Count), string(Raise), string(Lower), string(Join), string(Bonus), string(Barring), string(Lapse),
		string(Suspend), string(FineOf), string(Disqualify), string(OfLife), string(Shortest), string(Regime), string(Refrain),
	}
}

// Rule is one rule with its versions, in the order of time. The id is the id of the
// term that the rule is about, where there is one.
type Rule struct {
	ID       string    `key:"id"`
	Kind     Kind      `key:"kind"`
	Of       string    `key:"of,optional"` // with kind bar: the term that is barred
	Title    law.Text  `key:"title"`
	Versions []Version `key:"versions"`
}

// Judge says whether the judge must or may apply a rule.
type Judge string

// The two degrees.
const (
	Must Judge = "must"
	May  Judge = "may"
)

// Words lists the degrees.
func (Judge) Words() []string { return []string{string(Must), string(May)} }

// Version is a rule as it stood in a period.
type Version struct {
	Article string       `key:"article,line"` // as it is cited: 46-B; CPP 471
	InForce law.Period   `key:"in_force"`
	Act     law.Act      `key:"act,optional"`
	Source  law.Citation `key:"source"`
	Judge   Judge        `key:"judge,optional"`
	Parts   int          `key:"parts,optional"`
	Choose  Choose       `key:"choose,optional"`
	Cases   []Case       `key:"cases,optional"` // the first case whose condition holds decides
	Note    law.Text     `key:"note,optional"`
}

// Choose says which part of a divided space the generic circumstances lead to,
// counted from 1.
type Choose struct {
	None        int `key:"none"`
	Attenuating int `key:"attenuating"`
	Both        int `key:"both"`
	Aggravating int `key:"aggravating"`
}

// Mode says what a case does.
type Mode string

// The modes of a case.
const (
	UpTo       Mode = "up-to"      // by at most the fraction
	Exact      Mode = "exact"      // by the fraction
	AtLeast    Mode = "at-least"   // by at least the fraction
	Prudential Mode = "prudential" // the law gives no figure
	AtMost     Mode = "at-most"    // a reduction of at most the fraction
	Excluded   Mode = "excluded"   // the rule is not applied
	Limit      Mode = "limit"      // a figure that the law sets
	Sum        Mode = "sum"        // penalties are added
	Gravest    Mode = "gravest"    // the gravest absorbs
	Closed     Mode = "closed"     // the lesser offence is closed
	Unread     Mode = "unread"     // the text of these days was not read
	Free       Mode = "free"       // no figure follows from the text
	Never      Mode = "never"      // it never lapses
)

// Words lists the modes.
func (Mode) Words() []string {
	return []string{
		string(UpTo), string(Exact), string(AtLeast), string(Prudential), string(AtMost), string(Excluded), string(Limit),
		string(Sum), string(Gravest), string(Closed), string(Unread), string(Free), string(Never),
	}
}

// Base says what a fraction is taken of.
type Base string

// The bases of a fraction.
const (
	OfMinimum Base = "minimum"
	OfMaximum Base = "maximum"
	OfPenalty Base = "penalty"
)

// Words lists the bases.
func (Base) Words() []string {
	return []string{string(OfMinimum), string(OfMaximum), string(OfPenalty)}
}

// Case is what a version does on a condition.
type Case struct {
	If     If         `key:"if,optional"`
	Mode   Mode       `key:"mode"`
	By     *big.Rat   `key:"by,optional"`
	Of     Base       `key:"of,optional"`
	Times  int        `key:"times,optional"` // with mode sum: the cap as a multiple of the gravest
	To     Reach      `key:"to,optional"`    // how far a raise without upper fraction goes; empty: article 29
	Min    law.Months `key:"min,optional"`
	Max    law.Months `key:"max,optional"`
	Days   int        `key:"days,optional"` // with kind shortest: days, of which a month has thirty
	Fork   string     `key:"fork,optional"` // a fork about what the case does
	Reason law.Text   `key:"reason,optional"`
}

// Reach is how far a raise goes.
type Reach string

// ToLife is the only reach that is not the general maximum.
const ToLife Reach = "life"

// Words lists the reaches.
func (Reach) Words() []string { return []string{string(ToLife)} }

// If is a condition. All that it names must hold; the empty condition always holds.
type If struct {
	List     string     `key:"list,optional"`
	AgentAge Ages       `key:"agent_age,optional"`
	MinFrom  law.Months `key:"minimum_from,optional"` // the range begins at this figure or above
	AnyOf    []string   `key:"any_of,optional"`       // terms, one of which is present
	Fork     string     `key:"fork,optional"`         // it is disputed whether the condition holds
	Unlisted string     `key:"unlisted,optional"`     // the offence is not in this list
}

// Always reports whether the condition names nothing.
func (c If) Always() bool {
	return c.List == "" && c.Unlisted == "" && c.AgentAge.Empty() && c.MinFrom == 0 && len(c.AnyOf) == 0 && c.Fork == ""
}

// OverlapKind says how a rule of the general part meets the special part.
type OverlapKind string

// The kinds of overlap.
const (
	Same      OverlapKind = "same"      // the same circumstance: it is not counted twice
	PartOf    OverlapKind = "part"      // one form of it: not counted twice where that form made the tier
	Foreseen  OverlapKind = "foreseen"  // the article foresees it in any of its tiers
	Arguable  OverlapKind = "arguable"  // it may be an element of the offence
	Contested OverlapKind = "contested" // a fork says whether the rule applies
)

// Words lists the kinds.
func (OverlapKind) Words() []string {
	return []string{string(Same), string(PartOf), string(Foreseen), string(Arguable), string(Contested)}
}

// Overlap is a place where a rule and the special part are about the same thing.
type Overlap struct {
	Rule          string      `key:"rule"` // a term
	Kind          OverlapKind `key:"kind"`
	Offences      []string    `key:"offences,optional"` // ids; empty: all
	Circumstances []string    `key:"circumstances,optional"`
	VictimAge     Ages        `key:"victim_age,optional"` // a condition on the victim's age is an overlap too, where it is within these ages
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

// Ages is a set of ages as a rule states it. Its text is the form of [law.ParseAges].
type Ages struct{ law.Ages }

// UnmarshalText reads the set.
func (a *Ages) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*a = Ages{}
		return nil
	}
	ages, fault := law.ParseAges(string(text))
	if fault != nil {
		return fault
	}
	a.Ages = ages
	return nil
}

// MarshalText writes the set.
func (a Ages) MarshalText() ([]byte, error) {
	if a.Empty() {
		return nil, nil
	}
	return []byte(a.Ages.String()), nil
}

// Term finds a term by its id; nil when there is none.
func (p *Part) Term(id string) *Term {
	return named(p.Terms, func(t *Term) bool { return t.ID == id })
}

// Rule finds a rule by its id; nil when there is none.
func (p *Part) Rule(id string) *Rule {
	return named(p.Rules, func(r *Rule) bool { return r.ID == id })
}

// List finds a list by its id; nil when there is none.
func (p *Part) List(id string) *List {
	return named(p.Lists, func(l *List) bool { return l.ID == id })
}

// Fork finds a fork by its id; nil when there is none.
func (p *Part) Fork(id string) *Fork {
	return named(p.Forks, func(f *Fork) bool { return f.ID == id })
}

// Source finds a document by its id; nil when there is none.
func (p *Part) Source(id string) *law.Source {
	return named(p.Sources, func(s *law.Source) bool { return s.ID == id })
}

// Position finds a position by its id; nil when there is none.
func (f *Fork) Position(id string) *Position {
	return named(f.Positions, func(p *Position) bool { return p.ID == id })
}

func named[T any](list []T, is func(*T) bool) *T {
	for i := range list {
		if is(&list[i]) {
			return &list[i]
		}
	}
	return nil
}

// On gives the version of a rule in force on a day; nil when there was none.
func (r *Rule) On(d law.Date) *Version {
	if r == nil {
		return nil
	}
	return named(r.Versions, func(v *Version) bool { return v.InForce.Has(d) })
}

// Of lists the rules of a kind, in the order of the file.
func (p *Part) Of(k Kind) []*Rule {
	var list []*Rule
	for i := range p.Rules {
		if p.Rules[i].Kind == k {
			list = append(list, &p.Rules[i])
		}
	}
	return list
}

// Class lists the terms of a class, in the order of the file.
func (p *Part) Class(c Class) []*Term {
	var list []*Term
	for i := range p.Terms {
		if p.Terms[i].Class == c {
			list = append(list, &p.Terms[i])
		}
	}
	return list
}

// Names lists what a term may be called on input: its ids in both languages and its
// letter or article.
func (t *Term) Names() []string {
	names := []string{t.ID, t.IDES}
	if t.Mark != "" {
		names = append(names, t.Mark)
	}
	return names
}

// Member says whether an offence is in a list.
type Member uint8

// The degrees of membership.
const (
	Out          Member = iota // in no reading
	ByContinuity               // only where lists that name an earlier number reach the offence under its new one
	In
)

// Has says whether a list names an article or the part of the code that it stands in.
func (l *List) Has(article string, at law.Division) bool {
	within := func(d Division) bool { return d.Title == at.Title && (d.Chapter == "" || d.Chapter == at.Chapter) }
	return slices.Contains(l.Articles, Article(article)) || slices.ContainsFunc(l.Places, within)
}

// Member says whether a list names a tier of a version of an offence: by its article
// and place, or only by those that the same tier had in an earlier version.
func (l *List) Member(o *law.Offence, v *law.Version, tier *law.Tier) Member {
	if slices.Contains(l.Offences, o.ID) || l.Has(v.ArticleOf(tier), v.Place) {
		return In
	}
	for i := range o.Versions {
		before := &o.Versions[i]
		if before.InForce.From.Compare(v.InForce.From) >= 0 || before.Place.Title == v.Place.Title && before.Article == v.Article {
			continue
		}
		article := before.Article
		if t := before.Tier(tier.ID); t != nil {
			article = before.ArticleOf(t)
		}
		if l.Has(article, before.Place) {
			return ByContinuity
		}
	}
	return Out
}

// Ordered puts ids of terms in the order of the file.
func (p *Part) Ordered(ids []string) []string {
	var list []string
	for i := range p.Terms {
		if slices.Contains(ids, p.Terms[i].ID) {
			list = append(list, p.Terms[i].ID)
		}
	}
	return list
}
