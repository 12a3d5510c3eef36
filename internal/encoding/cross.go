package encoding

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// parts holds the files of an edition, each read on its own.
type parts struct {
	edition    *editionFile    // nil when the file is missing or could not be read as YAML
	vocabulary *vocabularyFile // nil when the file is missing or could not be read as YAML
	offences   []*offenceFile  // in the order of their files
}

// cross compares the files of an edition with one another. The content of a broken
// file is not known, so nothing is compared with it.
func (p *parts) cross() law.Findings {
	var found law.Findings
	offenceNames := make([]namesOf, 0, len(p.offences))
	if p.edition != nil {
		found = append(found, undefined(p.edition.cited, &p.edition.sources, DocumentUndefined)...)
	}
	found = append(found, p.dates()...)
	for _, f := range p.offences {
		if p.edition != nil {
			found = append(found, undefined(f.documents, &p.edition.sources, DocumentUndefined)...)
		}
		if p.vocabulary != nil {
			found = append(found, undefined(f.circumstances, &p.vocabulary.ids, CircumstanceUndefined)...)
			found = append(found, p.ages(f)...)
		}
		offenceNames = append(offenceNames, namesOf{f.offence.ID, f.names})
	}
	if p.edition != nil {
		offenceNames = append(offenceNames, p.edition.elsewhere...)
	}
	found = append(found, collisions(offenceNames)...)
	if p.vocabulary != nil {
		found = append(found, undefined(p.vocabulary.implied, &p.vocabulary.ids, CircumstanceUndefined)...)
		var names []namesOf
		for i, c := range p.vocabulary.circumstances {
			names = append(names, namesOf{string(c.ID), p.vocabulary.names[i]})
		}
		found = append(found, collisions(names)...)
	}
	return found
}

// dates compares versions with the other offences and with the ceilings of the
// edition. Either all offences have dates or none has; successors are offences of
// the edition; and every day that needs a ceiling has one.
func (p *parts) dates() law.Findings {
	var found law.Findings
	known := ids{}
	dated := false
	for _, f := range p.offences {
		known.partial = known.partial || f.offence.ID == ""
		known.add(f.offence.ID, law.Place{})
		dated = dated || f.offence.Dated()
	}
	for _, f := range p.offences {
		found = append(found, undefined(f.successors, &known, OffenceUndefined)...)
		if dated && len(f.versions) > 0 && !f.offence.Dated() {
			found = append(found, law.Finding{Place: f.versions[0], Fault: law.Fault{Code: KeyMissing, Args: []any{"in_force"}}})
		}
		if len(f.ceilings) > 0 && p.edition != nil && !p.ceilingsCover(f) {
			found = append(found, law.Finding{Place: f.ceilings[0], Fault: law.Fault{Code: CeilingUndefined}})
		}
	}
	return found
}

func (p *parts) ceilingsCover(f *offenceFile) bool {
	for i := range f.offence.Versions {
		if _, ok := underCeilings(&f.offence.Versions[i], p.edition.edition.Ceilings); !ok {
			return false
		}
	}
	return true
}

// ages refuses conditions with a circumstance that stands for an age. Such a
// condition must name the age.
func (p *parts) ages(f *offenceFile) law.Findings {
	var found law.Findings
	for _, ref := range f.circumstances {
		for _, c := range p.vocabulary.circumstances {
			if string(c.ID) == ref.id && !c.VictimAge.Empty() {
				found = append(found, law.Finding{Place: ref.place, Fault: law.Fault{Code: CircumstanceAge, Value: ref.id, Args: []any{c.VictimAge}}})
			}
		}
	}
	return found
}

func undefined(references []reference, known *ids, code law.Code) law.Findings {
	var found law.Findings
	for _, ref := range references {
		if fault := known.missing(ref.id, code); fault != nil {
			found = append(found, law.Finding{Place: ref.place, Fault: *fault})
		}
	}
	return found
}

// collisions finds names that would mean two entries, compared as input is
// compared. It also finds other spellings that only repeat a name of the same
// entry.
func collisions(entries []namesOf) law.Findings {
	type owner struct {
		entry int
		name  name
	}
	var found law.Findings
	owners := map[string]owner{}
	for i, e := range entries {
		for _, n := range e.names {
			folded := spelling.Fold(n.text)
			first, taken := owners[folded]
			switch fault := (law.Fault{Value: clip(n.text)}); {
			case !taken:
				owners[folded] = owner{i, n}
			case first.entry != i && n.number && first.name.number && !n.during.Overlaps(first.name.during):
				// A number may pass from one offence to another.
				owners[folded] = owner{i, n}
			case first.entry != i && n.id && first.name.id:
				fault.Code = IDDuplicate
				found = append(found, law.Finding{Place: n.place, Fault: fault, Other: first.name.place})
			case first.entry != i:
				fault.Code, fault.Args = NameTaken, []any{entries[first.entry].id}
				found = append(found, law.Finding{Place: n.place, Fault: fault, Other: first.name.place})
			case !n.own && (first.name.id || !first.name.own):
				fault.Code = NameRepeated
				found = append(found, law.Finding{Place: n.place, Fault: fault, Other: first.name.place})
			case first.name.own && !first.name.id && !n.own:
				// A spelling may coincide with a title, but not come twice.
				owners[folded] = owner{i, n}
			}
		}
	}
	return found
}
