package encoding

import (
	"github.com/conmina/conmina/internal/law"
)

// parts is an edition's files, each read for itself.
type parts struct {
	edition    *editionFile    // nil when the file is missing or could not be read as YAML
	vocabulary *vocabularyFile // likewise
	offences   []*offenceFile  // in the order of their files
}

// cross holds the files of an edition against each other. What a broken file
// would have said is not known, so nothing is held against it.
func (p *parts) cross() Diagnostics {
	var found Diagnostics
	offenceNames := make([]namesOf, 0, len(p.offences))
	for _, f := range p.offences {
		if p.edition != nil {
			found = append(found, undefined(f.documents, &p.edition.sources, DocumentUndefined)...)
		}
		if p.vocabulary != nil {
			found = append(found, undefined(f.circumstances, &p.vocabulary.ids, CircumstanceUndefined)...)
		}
		found = append(found, p.readExamples(f)...)
		offenceNames = append(offenceNames, namesOf{f.offence.ID, f.names})
	}
	found = append(found, collisions(offenceNames)...)
	if p.vocabulary != nil {
		var names []namesOf
		for i, c := range p.vocabulary.circumstances {
			names = append(names, namesOf{string(c.ID), p.vocabulary.names[i]})
		}
		found = append(found, collisions(names)...)
	}
	return found
}

func undefined(references []reference, known *ids, code law.Code) Diagnostics {
	var found Diagnostics
	for _, ref := range references {
		if fault := known.missing(ref.id, code); fault != nil {
			found = append(found, Diagnostic{Place: ref.place, Fault: *fault})
		}
	}
	return found
}

// readExamples reads the facts of the examples as those of a case are read.
func (p *parts) readExamples(f *offenceFile) Diagnostics {
	var found Diagnostics
	vocabulary := &law.Edition{}
	if p.edition != nil {
		vocabulary.ID = p.edition.edition.ID
	}
	if p.vocabulary != nil {
		vocabulary.Circumstances = p.vocabulary.circumstances
	}
	for i, e := range f.examples {
		if p.vocabulary == nil || p.vocabulary.ids.partial {
			e.given.With, e.given.Maybe = nil, nil
		}
		facts, faults := e.given.Facts(vocabulary)
		for _, fault := range faults {
			fault.Value = clip(fault.Value)
			found = append(found, Diagnostic{Place: e.place(fault), Fault: *fault})
		}
		f.give(i, facts)
	}
	return found
}

// give puts the facts of an example in their place: examples are counted over
// all versions. The last version shares its examples with the offence's own.
func (f *offenceFile) give(example int, facts law.Facts) {
	for _, v := range f.offence.Versions {
		if example < len(v.Examples) {
			v.Examples[example].Given = facts
			return
		}
		example -= len(v.Examples)
	}
}

// namesOf is everything that one entry is called.
type namesOf struct {
	id    string
	names []name
}

// collisions finds names, compared as input is, that would mean two entries,
// and other spellings that only repeat what the entry has.
func collisions(entries []namesOf) Diagnostics {
	type owner struct {
		entry int
		name  name
	}
	var found Diagnostics
	owners := map[string]owner{}
	for i, e := range entries {
		for _, n := range e.names {
			folded := law.Fold(n.text)
			first, taken := owners[folded]
			switch fault := (law.Fault{Value: clip(n.text)}); {
			case !taken:
				owners[folded] = owner{i, n}
			case first.entry != i && n.id && first.name.id:
				fault.Code = IDDuplicate
				found = append(found, Diagnostic{Place: n.place, Fault: fault, Other: first.name.place})
			case first.entry != i:
				fault.Code, fault.Args = NameTaken, []any{entries[first.entry].id}
				found = append(found, Diagnostic{Place: n.place, Fault: fault, Other: first.name.place})
			case !n.own && (first.name.id || !first.name.own):
				fault.Code = NameRepeated
				found = append(found, Diagnostic{Place: n.place, Fault: fault, Other: first.name.place})
			case first.name.own && !first.name.id && !n.own:
				// A spelling may coincide with a title, but not come twice.
				owners[folded] = owner{i, n}
			}
		}
	}
	return found
}
