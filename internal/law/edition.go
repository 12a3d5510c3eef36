package law

import (
	"slices"
	"sync"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/spelling"
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
	Families  []Family // the first is the one that the edition is about; none where all offences are of one family

	Circumstances []*Circumstance // in the order of the vocabulary file
	Offences      []*Offence      // in the order of their ids
	Ceilings      []CeilingRule   // in the order of time
	Elements      Names           // what people give as a circumstance and what is an element of the offences instead, such as deceit
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

	whole *Edition // the edition that this one shows on a day, see [Edition.On]; nil for a whole edition

	naming  sync.Once
	meant   meanings
	askings sync.Map // offences by what is [asked]

	borne   sync.Once
	bearers map[string][]int // by article number: places of the offences that bore it

	loosened sync.Once
	loose    map[string]*Offence // by names without prepositions and plurals, see [spelling.Loosely]; nil by names of several

	looseListed sync.Once
	looseKnown  map[string]*Circumstance // by names without prepositions and plurals
	perhapsOf   usedFor                  // circumstances by the words that are used for them among others

	perhapsListed  sync.Once
	perhapsOffence usedFor // offences by the names that are used for them among others

	listed sync.Once
	known  map[string]*Circumstance // by each of their names, folded

	similar         sync.Once
	similarOffences *spelling.Names // the names of offences in words, see [Edition.FindOffence]

	alike              sync.Once
	alikeCircumstances *spelling.Names // the names of circumstances, see [Edition.FindCircumstance]

	worded sync.Once
	words  wordsKnown // see [Edition.wordsOfNames]

	describing  sync.Once
	wordsOfFact wordsKnown // see [Edition.wordsOfCircumstances]

	holding sync.Once
	held    articles.List // see [Edition.Held]

	bounded sync.Once
	beyond  map[string]*Neighbour // by each of their names and the numbers of their articles, folded
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
		Caveats: e.Caveats, Sources: e.Sources, Families: e.Families, Circumstances: e.Circumstances, Ceilings: e.Ceilings, Elsewhere: e.Elsewhere, Elements: e.Elements,
		Digest: e.Digest, Custom: e.Custom, Because: e.Because, Other: e.Other, Day: d, whole: e.origin(),
	}
	for _, o := range e.Offences {
		day := *o
		day.Edition = v
		v.Offences = append(v.Offences, &day)
	}
	return v
}

// origin is the whole edition.
func (e *Edition) origin() *Edition {
	if e.whole != nil {
		return e.whole
	}
	return e
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

// InForce lists the offences that are in force on any day of the act, with those about
// which an earlier law was in force that the edition does not hold. It lists all
// offences when the edition has no dates or the date of the act is not known.
func (e *Edition) InForce(act Period) []*Offence {
	return slices.DeleteFunc(slices.Clone(e.Offences), func(o *Offence) bool {
		on := func(v Version) bool { return v.InForce.Overlaps(act) }
		if o.Before.IsEarlierLaw() && act.From.Compare(o.Versions[0].InForce.From) < 0 {
			return false
		}
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

// Source is a document that citations point to.
type Source struct {
	ID    string
	Title Text
	Short Text // the name of the document in a locator that cites several documents; empty where no locator does
	URL   string
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

// Family is a group of offences of an edition that are weighed against one another:
// comparisons and audits look at the family of an offence, unless the whole edition
// is asked for.
type Family struct {
	ID    string
	Title Text
}

// Neighbour is a neighbouring offence that an edition does not hold. The edition
// knows its name, to tell whoever asks for it which offence it is.
type Neighbour struct {
	Articles []string // today's number first, then earlier ones
	Title    Text
	Also     Names
}

// usedFor holds ids by the words that are used for them, prepositions and plurals
// apart.
type usedFor map[string][]string

// wordsKnown is a set of words, in lower case and without accents, and of numbers.
type wordsKnown map[string]bool
