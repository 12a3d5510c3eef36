package law

import (
	"maps"
	"slices"
	"sync"
)

// Codes of faults in names.
const (
	OffenceUnknown      Code = "offence_unknown"
	CircumstanceUnknown Code = "circumstance_unknown"
	OffenceNeedsDate    Code = "offence_needs_date" // an article number that meant different offences on different days
	OffenceSeveral      Code = "offence_several"    // a name from another edition that has several counterparts in this one
)

// Edition is a set of encoded offences that share a source, a date and a
// vocabulary of circumstances. Within an edition no two names mean two things.
type Edition struct {
	ID        string
	Title     Text
	About     Text   // what the edition is and is not
	Published Date   // when its source was published
	Verified  Date   // the last date on which its figures were checked
	Caveats   []Text // what every answer from it must say
	Sources   []Source

	Circumstances []*Circumstance // in the order of the vocabulary file
	Offences      []*Offence      // in the order of their ids
	Ceilings      []CeilingRule   // in the order of time
	Elsewhere     []*Neighbour    // neighbouring offences that the edition does not hold

	// Day is the day whose law the edition shows, see [Edition.On]; zero when it
	// shows the law of every day.
	Day Date

	Digest string // SHA-256 of the edition's files, in hexadecimal
	Custom bool   // read from a directory of the user's instead of the program
	// Because says why this edition answers, when a command had to choose among
	// editions; otherwise empty.
	Because Because
	// Other is another edition whose offence names are understood too. Names are
	// translated only where the encoding says which offences of this edition are
	// about the same conduct. Nil when there is no such edition.
	Other *Edition

	indexed  sync.Once
	offences map[string]*Offence // by each of their names, folded; nil for a number that means an offence only on a known day
	asked    []*Offence          // see [Edition.Askable]

	listed sync.Once
	known  map[string]*Circumstance // by each of their names, folded

	numbered sync.Once
	numbers  map[article]string     // the names of offences that are numbers of articles
	beyond   map[string]*Neighbour  // by each of their names, folded
	beyondAt map[article]*Neighbour // by the numbers of their articles
}

// Dated reports whether the edition has versions by date.
func (e *Edition) Dated() bool {
	return len(e.Offences) > 0 && e.Offences[0].Dated()
}

// On gives the edition as it stands on a day: each offence with the version in
// force, and article numbers with the meaning that they have then. An edition
// without versions by date is the same on every day.
func (e *Edition) On(d Date) *Edition {
	if !e.Dated() || d == e.Day {
		return e
	}
	v := &Edition{
		ID: e.ID, Title: e.Title, About: e.About, Published: e.Published, Verified: e.Verified,
		Caveats: e.Caveats, Sources: e.Sources, Circumstances: e.Circumstances, Ceilings: e.Ceilings, Elsewhere: e.Elsewhere,
		Digest: e.Digest, Custom: e.Custom, Because: e.Because, Other: e.Other, Day: d,
	}
	for _, o := range e.Offences {
		day := o.On(d)
		day.Edition = v
		v.Offences = append(v.Offences, day)
	}
	return v
}

// Offence finds an offence by its id; nil when there is none.
func (e *Edition) Offence(id string) *Offence {
	for _, o := range e.Offences {
		if o.ID == id {
			return o
		}
	}
	return nil
}

// InForce lists the offences that are in force on any day of the act. It lists all
// offences when the edition has no dates or the date of the act is not known.
func (e *Edition) InForce(act Period) []*Offence {
	return slices.DeleteFunc(slices.Clone(e.Offences), func(o *Offence) bool {
		on := func(v Version) bool { return v.InForce.Overlaps(act) }
		return o.Dated() && !act.From.IsZero() && !slices.ContainsFunc(o.Versions, on)
	})
}

// Edges lists, in order, the days on which anything changes in the edition: the
// first day of each version, the day after its last day, the first day of each
// dated notice, and the day after the edition was last verified.
func (e *Edition) Edges() []Date {
	var edges []Date
	for _, o := range e.Offences {
		for _, v := range o.Versions {
			edges = append(edges, v.InForce.From)
			if !v.InForce.To.IsZero() {
				edges = append(edges, v.InForce.To.Next())
			}
		}
	}
	for _, o := range e.Offences {
		for _, v := range o.Versions {
			for _, n := range v.Notices {
				if !n.IfFrom.IsZero() {
					edges = append(edges, n.IfFrom)
				}
			}
		}
	}
	edges = append(edges, e.Verified.Next())
	slices.SortFunc(edges, Date.Compare)
	return slices.Compact(edges)
}

// index folds every name of an offence once, when the first one is looked up.
func (e *Edition) index() {
	e.indexed.Do(func() {
		e.offences = map[string]*Offence{}
		e.asked = slices.Clone(e.Offences)
		holders := e.holders()
		for _, number := range slices.Sorted(maps.Keys(holders)) {
			e.offences[number] = e.meant(holders[number])
		}
		for _, o := range e.Offences {
			for _, n := range o.plainNames() {
				e.offences[Fold(n)] = o
			}
			for _, n := range o.aggravatedNames() {
				e.offences[Fold(n)] = e.askedBy(o, n)
			}
		}
	})
}

// circumstance finds an entry of the vocabulary by any of its names. The names are
// folded once, when the first of them is looked up, because most cases name no
// circumstance.
func (e *Edition) circumstance(name string) *Circumstance {
	e.listed.Do(func() {
		e.known = map[string]*Circumstance{}
		for _, c := range e.Circumstances {
			for _, n := range c.Names() {
				e.known[Fold(n)] = c
			}
		}
	})
	return e.known[Fold(name)]
}

// Askable lists every question that [FindOffence] can understand: each offence, and
// each offence again for every article of aggravated tiers and every name of
// aggravated forms. Each of them has one answer on any facts.
func (e *Edition) Askable() []*Offence {
	e.index()
	return e.asked
}

// meant gives the offence that an article number means, or only its tiers when the
// number belongs to tiers and not to the offence.
func (e *Edition) meant(list []holding) *Offence {
	h := e.holder(list)
	if h == nil || h.tiers == "" {
		return h.whole()
	}
	return e.askedBy(h.offence, h.tiers)
}

// askedBy is an offence asked for by an article or a name of its aggravated tiers.
func (e *Edition) askedBy(o *Offence, name string) *Offence {
	asked := *o
	asked.Named = name
	e.asked = append(e.asked, &asked)
	return &asked
}

// holding says that an offence bore an article number for a time.
type holding struct {
	offence *Offence
	during  Period
	tiers   string // the number as it is written, when it belongs to tiers and the version has another number
}

func (h *holding) whole() *Offence {
	if h == nil {
		return nil
	}
	return h.offence
}

// holders lists, for every article number, the offences that bore it.
func (e *Edition) holders() map[string][]holding {
	list := map[string][]holding{}
	for _, o := range e.Offences {
		for _, v := range o.versions() {
			for _, article := range v.Articles() {
				n := Fold(article)
				h := holding{offence: o, during: v.InForce}
				if article != v.Article {
					h.tiers = article
				}
				list[n] = append(list[n], h)
			}
		}
	}
	return list
}

// holder is the offence that an article number means. On the day of the edition it
// is the offence that bears the number that day, else the last offence that bore it
// before, else the first that bears it later. Without a day, a number that
// different offences bore means none of them.
func (e *Edition) holder(list []holding) *holding {
	if e.Day.IsZero() {
		for _, h := range list[1:] {
			if h.offence != list[0].offence {
				return nil
			}
		}
		return &list[0]
	}
	best := &list[0]
	for i := range list[1:] {
		h := &list[1+i]
		began, bestBegan := h.during.From.Compare(e.Day) <= 0, best.during.From.Compare(e.Day) <= 0
		later := h.during.From.Compare(best.during.From) > 0
		if began && (!bestBegan || later) || !began && !bestBegan && !later {
			best = h
		}
	}
	return best
}

// Bearers lists the other offences that bore an article number at some time, in the
// order of their ids. The number is compared as it is written.
func (e *Edition) Bearers(number string, but *Offence) []*Offence {
	var list []*Offence
	for _, o := range e.Offences {
		if o.ID == but.ID {
			continue
		}
		for i := range o.Versions {
			if o.Versions[i].bears(number) {
				list = append(list, o)
				break
			}
		}
	}
	return list
}

// Source is a document that citations point to.
type Source struct {
	ID    string
	Title Text
	Short Text // the name of the document in a locator that cites several documents; empty where no locator does
	URL   string
}

// CircumstanceID names an entry of the vocabulary, in kebab-case.
type CircumstanceID string

// Circumstance is an entry of an edition's closed vocabulary: a fact, other than
// the age, that a tier may depend on.
type Circumstance struct {
	ID      CircumstanceID
	IDES    string // the id that Spanish speakers type, or empty
	Title   Text
	Meaning Text
	Also    Names // other spellings accepted on input
	// VictimAge is set for a circumstance that stands for an age of the victim. As
	// a fact the circumstance is read as these ages.
	VictimAge Ages
	// OnlyAge is set for a circumstance that is possible only when the victim has
	// one of these ages.
	OnlyAge Ages
	// Plural is set for the circumstance that there are several victims. Two ages
	// in the facts imply it.
	Plural bool
	// Implies lists circumstances that are present wherever this one is, because
	// another wording names a wider class that includes this one.
	Implies []CircumstanceID
	// Group is shared by circumstances that different wordings name in similar
	// ways and that users easily confuse; otherwise empty.
	Group string
}

// Names lists everything that the circumstance may be called on input.
func (c *Circumstance) Names() []string {
	return namesOf(string(c.ID), c.IDES, c.Title, c.Also)
}

// Source finds a document by its id; nil when there is none.
func (e *Edition) Source(id string) *Source {
	for i := range e.Sources {
		if e.Sources[i].ID == id {
			return &e.Sources[i]
		}
	}
	return nil
}

// Circumstance finds an entry of the vocabulary by its id; nil when there is
// none.
func (e *Edition) Circumstance(id CircumstanceID) *Circumstance {
	for _, c := range e.Circumstances {
		if c.ID == id {
			return c
		}
	}
	return nil
}

// Named reports whether any offence has the name at some time.
func (e *Edition) Named(name string) bool {
	e.index()
	_, known := e.offences[Fold(name)]
	return known || e.aggravatedForms(name) != nil
}

// Describes reports whether it has a circumstance of the name.
func (e *Edition) Describes(circumstance string) bool {
	_, fault := e.FindCircumstance(circumstance)
	return fault == nil
}

// FindOffence finds an offence by any of its names, compared as [Fold] writes them.
// When the name is an article of aggravated tiers or a name of aggravated forms,
// the returned offence says so in Named. A name that only [Edition.Other] has is
// understood as its counterpart.
//
// The fault says why the name was not understood and suggests names that the
// edition knows. For an article number it never suggests a different number.
func (e *Edition) FindOffence(name string) (*Offence, *Fault) {
	o, fault := e.FindOffenceAlone(name)
	if fault != nil && fault.Code == OffenceUnknown {
		fault.Suggest = e.nearOffences(name)
	}
	return o, fault
}

// FindOffenceAlone is FindOffence without suggestions of similar names, which take
// long to find.
func (e *Edition) FindOffenceAlone(name string) (*Offence, *Fault) {
	e.index()
	o, known := e.offences[Fold(name)]
	if o == nil && !known {
		o = e.aggravatedForms(name)
	}
	if o != nil {
		return o, nil
	}
	fault := &Fault{Fact: FactOffence, Value: name}
	isOne := func(n string) bool { return e.Named(n) || e.outside(n) != nil }
	switch outside := e.outside(name); {
	case known:
		fault.Code = OffenceNeedsDate
	case outside != nil:
		fault.Code, fault.Args = OffenceOutside, []any{outside, e.Held(), e.ID}
	case fault.mistaken(name, isOne):
		if before, ok := fault.Args[0].(string); ok && fault.Suggest == nil && fault.Code == EncodedTwice {
			fault.Suggest = e.sameArticle(before)
		}
	case namesArticle(name):
		fault.Code, fault.Args, fault.Suggest = ArticleUnknown, []any{e.ID, e.Held()}, e.sameArticle(name)
	default:
		fault.Code, fault.Args = OffenceUnknown, []any{e.ID}
	}
	switch fault.Code {
	case OffenceOutside:
		fault.Edition, fault.Day = e, e.Day
	case OffenceUnknown, ArticleUnknown:
		fault.Edition, fault.Day = e, e.Day
		return e.counterpart(name, fault)
	}
	return nil, fault
}

// counterpart finds the offence of this edition for a name that only the other
// edition has. When several offences took its place, the fault lists them and the
// user must choose. When there is none, the given fault is returned.
func (e *Edition) counterpart(name string, fault *Fault) (*Offence, *Fault) {
	if e.Other == nil {
		return nil, fault
	}
	o, unknown := e.Other.FindOffenceAlone(name)
	if unknown != nil || o.Counterpart.Edition != e.ID {
		return nil, fault
	}
	if list := o.Counterpart.Offences; len(list) != 1 {
		return nil, &Fault{Code: OffenceSeveral, Fact: FactOffence, Value: name, Args: []any{e.ID}, Suggest: list, Edition: e, Day: e.Day}
	}
	return e.Offence(o.Counterpart.Offences[0]), nil
}

// nearOffences suggests names in words for a name in words.
func (e *Edition) nearOffences(name string) []string {
	idOf := map[string]string{}
	for folded, o := range e.offences {
		if o != nil && !namesArticle(folded) {
			idOf[folded] = o.ID
		}
	}
	return nearestNames(name, idOf)
}

// FindCircumstance finds an entry of the vocabulary by any of its names,
// compared as [Fold] writes them. The fault suggests names that the
// edition knows.
func (e *Edition) FindCircumstance(name string) (CircumstanceID, *Fault) {
	id, fault := e.FindCircumstanceAlone(name)
	if fault != nil && fault.Code == CircumstanceUnknown {
		idOf := map[string]string{}
		for folded, c := range e.known {
			idOf[folded] = string(c.ID)
		}
		fault.Suggest = nearestNames(name, idOf)
	}
	return id, fault
}

// FindCircumstanceAlone is FindCircumstance without suggestions of similar names,
// which take long to find.
func (e *Edition) FindCircumstanceAlone(name string) (CircumstanceID, *Fault) {
	if c := e.circumstance(name); c != nil {
		return c.ID, nil
	}
	fault := &Fault{Fact: FactCircumstance, Value: name}
	if fault.mistaken(name, func(n string) bool { return e.circumstance(n) != nil }) {
		return "", fault
	}
	fault.Code, fault.Args = CircumstanceUnknown, []any{e.ID}
	fault.Edition = e
	return "", fault
}
