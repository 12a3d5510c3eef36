package encoding

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// shared holds what an edition states once for all its offences: families, labels,
// notices and inversions that repeat, and the names of its sources in locators with several
// sources.
type shared struct {
	families   []law.Family
	familyIDs  ids
	labels     map[string]law.Text // labels by the id of the tier
	notices    map[string]law.SourceNotice
	noticeIDs  ids
	inversions map[string]sharedInversion
	inverted   ids
	sources    []law.Source
	part       *general.Part // nil when the edition has none, or when it is not needed
	partial    bool          // the file of the edition could not be read

	entries []sharedEntry
	used    map[sharedName]bool // entries that some offence uses
}

// sharedName is the name of a family, a label, a notice or an inversion of the edition.
type sharedName struct{ key, id string }

// sharedEntry is a family, a label, a notice or an inversion of the edition, with the place
// of its declaration.
type sharedEntry struct {
	sharedName
	place law.Place
}

// sharedInversion is an inversion that several provisions have: the tier for
// victims of these ages is graver, and a younger victim does not fall under it.
type sharedInversion struct {
	ages   law.Ages
	reason law.Text
}

// declares notes an entry of the edition.
func (s *shared) declares(key, id string, at law.Place) {
	if id != "" {
		s.entries = append(s.entries, sharedEntry{sharedName{key, id}, at})
	}
}

// uses notes that an offence uses an entry.
func (s *shared) uses(key, id string) {
	if s.used == nil {
		s.used = map[sharedName]bool{}
	}
	s.used[sharedName{key, id}] = true
}

// unused finds entries that no offence uses. Such an entry has a wrong name, or its
// last use was deleted.
func (s *shared) unused() (found law.Findings) {
	for _, e := range s.entries {
		if !s.used[e.sharedName] {
			found = append(found, law.Finding{Place: e.place, Fault: law.Fault{Code: EntryUnused, Value: e.id}})
		}
	}
	return found
}

// ids notes each id of one kind and refuses an id that occurs again.
type ids struct {
	first map[string]law.Place
	order []string
	// partial is set when an id could not be read. A reference to an unknown id
	// may then be right.
	partial bool
}

func (known *ids) add(id string, at law.Place) {
	if known.first == nil {
		known.first = map[string]law.Place{}
	}
	known.first[id] = at
	known.order = append(known.order, id)
}

// missing gives the fault of a reference to an id that does not exist.
func (known *ids) missing(id string, code law.Code) *law.Fault {
	if _, found := known.first[id]; found || known.partial {
		return nil
	}
	return &law.Fault{Code: code, Value: clip(id), Args: []any{strings.Join(known.order, ", ")}, Suggest: spelling.Nearest(id, known.order)}
}

// entry is a key, which is a name, with its value.
type entry struct{ key, value *yaml.Node }

// offenceFile is the content of one offence file, with the references that can be
// checked only when the other files of the edition are read.
type offenceFile struct {
	offence       law.Offence
	version       *law.Version // the current version, which is not among the versions of the offence yet
	names         []name
	documents     []reference
	circumstances []reference
	successors    []reference   // offences that took over conduct, or that displace this offence
	versions      []law.Place   // place of each version
	ceilings      []law.Place   // place of the first tier of each version that follows the general ceiling
	path          []string      // path to the elements of the current version
	source        *law.Citation // source of the current version, for tiers without a source of their own
	kinds         []int         // kinds of inhabilitación of the current version, for tiers without their own
	stands        law.Place     // place of the current version
	inherits      bool          // the current version is written as changes
}

// at is the path of an element of the current version.
func (f *offenceFile) at(words ...string) []string { return slices.Concat(f.path, words) }

// reference points to an entry of another file.
type reference struct {
	id    string
	place law.Place
}

// editionFile is the content of edition.yaml.
type editionFile struct {
	edition   law.Edition
	sources   ids
	cited     []reference
	elsewhere []namesOf
}

// vocabularyFile is the content of circumstances.yaml.
type vocabularyFile struct {
	elements      law.Names
	circumstances []*law.Circumstance
	names         [][]name // names of each circumstance
	ids           ids
	implied       []reference
}

// name is a name of an entry on input.
type name struct {
	text  string
	place law.Place
	// own is set for the names that every entry has: its ids, titles and article
	// number. Every other spelling must differ from them.
	own bool
	id  bool
	// language is the language of a name under the key also.
	language string
	// number is set for an article number, which is a name only during a period.
	number bool
	during law.Period
}

// namesOf lists all names of one entry.
type namesOf struct {
	id    string
	names []name
}
