package law

import (
	"slices"
	"sync"
)

// Codes of faults in names.
const (
	OffenceUnknown      Code = "offence_unknown"
	CircumstanceUnknown Code = "circumstance_unknown"
)

// Edition is a set of encoded offences that share a source, a date and a
// vocabulary of circumstances. Within an edition no two names mean two things.
type Edition struct {
	ID        string
	Title     Text
	About     Text   // what the edition is and is not
	Published Date   // when its source was published
	Verified  Date   // the last date for which its figures were checked
	Caveats   []Text // what every answer from it must say
	Sources   []Source

	Circumstances []*Circumstance // in the order of the vocabulary file
	Offences      []*Offence      // in the order of their ids

	Digest string // SHA-256 of the edition's files, in hexadecimal
	Custom bool   // read from a directory of the user's instead of the program

	once     sync.Once
	offences map[string]*Offence      // by each of their names, folded
	known    map[string]*Circumstance // likewise
}

// index folds every name once, when the first one is looked up.
func (e *Edition) index() {
	e.once.Do(func() {
		e.offences, e.known = map[string]*Offence{}, map[string]*Circumstance{}
		for _, o := range e.Offences {
			for _, n := range o.Names() {
				e.offences[Fold(n)] = o
			}
		}
		for _, c := range e.Circumstances {
			for _, n := range c.Names() {
				e.known[Fold(n)] = c
			}
		}
	})
}

// Source is a document that citations point to.
type Source struct {
	ID    string
	Title Text
	URL   string
}

// CircumstanceID names an entry of the vocabulary, in kebab-case.
type CircumstanceID string

// Circumstance is an entry of an edition's closed vocabulary: a fact other than
// the age that a tier may depend on.
type Circumstance struct {
	ID      CircumstanceID
	Title   Text
	Meaning Text
	Also    []string // other spellings accepted on input
}

// Names lists everything that the circumstance may be called on input.
func (c *Circumstance) Names() []string {
	return append([]string{string(c.ID), c.Title.ES, c.Title.EN}, c.Also...)
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

// FindOffence finds an offence by any of its names, compared as [Fold] writes
// them. The fault suggests names that the
// edition knows.
func (e *Edition) FindOffence(name string) (*Offence, *Fault) {
	e.index()
	if o := e.offences[Fold(name)]; o != nil {
		return o, nil
	}
	candidates := map[string]string{}
	for folded, o := range e.offences {
		candidates[folded] = o.ID
	}
	return nil, &Fault{
		Code: OffenceUnknown, Fact: FactOffence, Value: name,
		Args: []any{e.ID}, Suggest: nearestNames(name, candidates),
	}
}

// FindCircumstance finds an entry of the vocabulary by any of its names,
// compared as [Fold] writes them. The fault suggests names that the
// edition knows.
func (e *Edition) FindCircumstance(name string) (CircumstanceID, *Fault) {
	e.index()
	if c := e.known[Fold(name)]; c != nil {
		return c.ID, nil
	}
	candidates := map[string]string{}
	for folded, c := range e.known {
		candidates[folded] = string(c.ID)
	}
	return "", &Fault{
		Code: CircumstanceUnknown, Fact: FactCircumstance, Value: name,
		Args: []any{e.ID}, Suggest: nearestNames(name, candidates),
	}
}

// nearestNames suggests at most one name for each entry. The names are given
// folded, as they need no quotes on a command line.
func nearestNames(name string, idOf map[string]string) []string {
	names := make([]string, 0, len(idOf))
	for n := range idOf {
		names = append(names, n)
	}
	slices.Sort(names)
	var near, ids []string
	for _, n := range Nearest(name, names) {
		id := idOf[n]
		if !slices.Contains(ids, id) {
			near, ids = append(near, n), append(ids, id)
		}
	}
	return near
}
