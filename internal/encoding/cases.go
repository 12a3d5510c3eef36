package encoding

import (
	"io/fs"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
)

// EditionOther is the finding on a file of cases for another edition.
const EditionOther law.Code = "edition_other" // Args: the edition at hand

// Cases reads a file of examples that stand by themselves: for which edition,
// and for each its offence, facts, expected answer, source, who vouches for it
// and when. The places of the cases come with them. Errors are as with [Read].
func Cases(fsys fs.FS, name string, e *law.Edition) ([]law.Case, []Place, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, nil, err
	}
	data, found, err := bytesOf(fsys, file{name, name, info.Size()})
	if err != nil || len(found) > 0 {
		return nil, nil, firstError(err, found)
	}
	t := inspect(name, data)
	d := parse(t)
	if d.root == nil {
		return nil, nil, d.found.err()
	}
	r := &reader{file: name, blamed: d.blamed}
	m := r.mapping(d.root, []string{"schema", "edition", "cases"}, nil)
	r.schema(m.get("schema"))
	if id, ok := r.id(m.get("edition")); ok && id != e.ID {
		r.refuse(m.get("edition"), law.Fault{Code: EditionOther, Value: id, Args: []any{e.ID}})
	}
	var cases []law.Case
	var places []Place
	for _, item := range r.list(m.get("cases")) {
		cases = append(cases, r.standing(item, e))
		places = append(places, r.place(item))
	}
	found = append(d.found, elsewhere(r.found, t.found)...)
	if err := limited(found).err(); err != nil {
		return nil, nil, err
	}
	return cases, places, nil
}

func firstError(err error, found Diagnostics) error {
	if err != nil {
		return err
	}
	return found.err()
}

// standing reads one case.
func (r *reader) standing(n *yaml.Node, e *law.Edition) law.Case {
	m := r.mapping(n, []string{"offence", "given", "expect", "source", "vouched_by", "date"}, nil)
	var c law.Case
	f := &offenceFile{}
	tiers, notices := &ids{}, &ids{}
	if id, ok := r.id(m.get("offence")); ok {
		for _, o := range e.Offences {
			if o.ID == id {
				c.Offence = o
			}
		}
		if c.Offence == nil {
			_, fault := e.FindOffence(id)
			if fault == nil { // one of its other names
				fault = &law.Fault{Code: law.OffenceUnknown, Value: id, Args: []any{e.ID}}
			}
			r.refuse(m.get("offence"), *fault)
		}
	}
	if c.Offence == nil {
		tiers.partial, notices.partial = true, true
	} else {
		f.offence.Version.Tiers = c.Offence.Version.Tiers
		for _, t := range c.Offence.Version.Tiers {
			tiers.add(t.ID, Place{})
		}
		for _, notice := range c.Offence.Version.Notices {
			notices.add(notice.ID, Place{})
		}
	}
	given := r.given(m.get("given"))
	facts, faults := given.given.Facts(e)
	for _, fault := range faults {
		fault.Value = clip(fault.Value)
		r.found = append(r.found, Diagnostic{Place: given.place(fault), Fault: *fault})
	}
	c.Example = r.expect(m.get("expect"), tiers, notices)
	c.Given = facts
	sortTiers(c.Tiers, f.offence.Version.Tiers)
	c.Source = r.citation(m.get("source"), f)
	for _, ref := range f.documents {
		if e.Source(ref.id) == nil {
			r.found = append(r.found, Diagnostic{Place: ref.place, Fault: law.Fault{Code: DocumentUndefined, Value: ref.id}})
		}
	}
	c.Vouched, _ = r.line(m.get("vouched_by"))
	c.Date, _ = read(r, m.get("date"), law.ParseDate)
	return c
}
