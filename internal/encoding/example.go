package encoding

import (
	"cmp"
	"slices"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
)

// example is the facts of an example, as text. They cannot be read before the
// vocabulary is known.
type example struct {
	given law.Given
	// at is the place of each fact. Items of a list also have a place, found by
	// their text.
	at map[law.Fact]law.Place
	of map[factItem]law.Place
}

type factItem struct {
	fact law.Fact
	text string
}

// given takes the facts of an example as text. They are read later like the facts
// of a case.
func (r *reader) given(n *yaml.Node) example {
	e := example{at: map[law.Fact]law.Place{}, of: map[factItem]law.Place{}}
	m := r.mapping(n, nil, []string{"age", "born", "date", "with", "maybe"})
	one := func(item *yaml.Node, fact law.Fact, read func(*yaml.Node) (string, bool)) (string, bool) {
		text, ok := read(item)
		if ok {
			e.of[factItem{fact, text}] = r.place(item)
		}
		return text, ok
	}
	many := func(n *yaml.Node, fact law.Fact, read func(*yaml.Node) (string, bool)) []string {
		if n == nil {
			return nil
		}
		e.at[fact] = r.place(n)
		var texts []string
		for _, item := range r.list(n) {
			if text, ok := one(item, fact, read); ok {
				texts = append(texts, text)
			}
		}
		return texts
	}
	single := func(key string, fact law.Fact) string {
		n := m.get(key)
		if n == nil {
			return ""
		}
		e.at[fact] = r.place(n)
		text, _ := one(n, fact, r.raw)
		return text
	}
	if age := m.get("age"); age != nil && age.Kind != yaml.SequenceNode {
		if text := single("age", law.FactAge); text != "" {
			e.given.Ages = []string{text}
		}
	} else {
		e.given.Ages = many(age, law.FactAge, r.raw)
	}
	e.given.Born = single("born", law.FactBorn)
	e.given.Date = single("date", law.FactDate)
	e.given.With = many(m.get("with"), law.FactCircumstance, r.line)
	e.given.Maybe = many(m.get("maybe"), law.FactMaybe, r.line)
	return e
}

// place is the place of the text that a fault is about.
func (e example) place(f *law.Fault) law.Place {
	if p, ok := e.of[factItem{f.Fact, f.Value}]; ok {
		return p
	}
	return e.at[f.Fact]
}

// expect reads the answer that an example expects.
func (r *reader) expect(n *yaml.Node, tiers, notices *ids) law.Example {
	m := r.mapping(n, nil, []string{"status", "tier", "min", "max", "tiers", "notices"})
	e := law.Example{Status: law.Determined}
	if m.has("status") {
		e.Status = law.Status(r.oneOf(m.get("status"), string(law.Determined), string(law.Undetermined), string(law.NoRange), string(law.NotInForce), string(law.Moved)))
	}
	if m.node != nil && e.Status != "" {
		r.keysOf(m, e.Status)
	}
	e.Tier = r.known(m.get("tier"), tiers, TierUndefined)
	if m.has("min") && m.has("max") {
		low, okLow := read(r, m.get("min"), law.ParseBound)
		high, okHigh := read(r, m.get("max"), law.ParseBound)
		e.Prison = law.Range{Min: low, Max: high}
		if fault := e.Prison.Check(); fault != nil && okLow && okHigh {
			r.refuse(m.get("min"), *fault)
		}
	}
	e.Tiers = r.knownList(m.get("tiers"), tiers, TierUndefined)
	e.Notices = r.knownList(m.get("notices"), notices, NoticeUndefined)
	return e
}

// keysOf compares the keys of an expectation with its status.
func (r *reader) keysOf(m mapping, status law.Status) {
	needed := map[string]law.Status{
		"tier": law.Determined, "min": law.Determined, "max": law.Determined, "tiers": law.Undetermined,
	}
	for _, key := range []string{"tier", "min", "max", "tiers"} {
		switch {
		case needed[key] == status && !m.has(key):
			r.refuse(m.node, law.Fault{Code: KeyMissing, Args: []any{key}})
		case needed[key] != status && m.has(key):
			r.refuse(m.get(key), law.Fault{Code: KeyOfOtherStatus, Args: []any{key, string(status)}})
		}
	}
}

func (r *reader) knownList(n *yaml.Node, known *ids, code law.Code) []string {
	if n == nil {
		return nil
	}
	var list []string
	items := r.list(n)
	r.distinct(items)
	for _, item := range items {
		list = append(list, r.known(item, known, code))
	}
	return list
}

// sortTiers sorts the expected tiers by severity, mildest first, so that their
// order in the file has no meaning.
func sortTiers(ids []string, tiers []law.Tier) {
	at := func(id string) int { return slices.IndexFunc(tiers, func(t law.Tier) bool { return t.ID == id }) }
	slices.SortStableFunc(ids, func(a, b string) int {
		i, j := at(a), at(b)
		if i < 0 || j < 0 {
			return cmp.Compare(a, b)
		}
		order, _ := tiers[i].Prison.Severity(tiers[j].Prison)
		return order
	})
}

// factsOf reads facts with the vocabulary of an edition.
func (r *reader) factsOf(x example, e *law.Edition) law.Facts {
	facts, faults := x.given.Facts(e)
	for _, fault := range faults {
		fault.Value = clip(fault.Value)
		r.found = append(r.found, law.Finding{Place: x.place(fault), Fault: *fault})
	}
	return facts
}

// EditionOther is the finding that a file of cases is for another edition.
const EditionOther law.Code = "edition_other" // Args: the edition that was asked for
