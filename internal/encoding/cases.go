package encoding

import (
	"io/fs"
	"slices"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/law"
)

// Cases reads a file of examples that stand outside the edition. The file names its
// edition. Each example has an offence, facts, the expected answer, a source, the
// person who vouches for it and the date. Cases also returns the place of each
// case. A file for one of the other editions has no cases here. Errors are as with
// [Read].
func Cases(fsys fs.FS, name string, e *law.Edition, others []string) ([]law.FurtherExample, []law.Place, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, nil, err
	}
	var cases []law.FurtherExample
	var places []law.Place
	foreign := false
	found, err := casesIn(fsys, folders.File{Name: name, Path: name, Size: info.Size()}, e, nil, []string{"schema", "edition", "cases"}, func(r *reader, m mapping) {
		if id, ok := r.id(m.get("edition")); ok && id != e.ID {
			if foreign = slices.Contains(others, id); foreign {
				return
			}
			r.refuse(m.get("edition"), law.Fault{Code: EditionOther, Value: id, Args: []any{e.ID}})
		}
		for _, item := range r.list(m.get("cases")) {
			cases = append(cases, r.standing(item, e))
			places = append(places, r.place(item))
		}
	})
	if err == nil && !foreign {
		err = limited(found).Err()
	}
	if err != nil {
		return nil, nil, err
	}
	return cases, places, nil
}

// standing reads one case from such a file.
func (r *reader) standing(n *yaml.Node, e *law.Edition) law.FurtherExample {
	m := r.mapping(n, []string{"offence", "given", "expect", "source", "vouched_by", "date"}, nil)
	var c law.FurtherExample
	if id, ok := r.id(m.get("offence")); ok {
		if c.Offence = e.Offence(id); c.Offence == nil {
			_, fault := e.FindOffence(id)
			if fault == nil { // the case may use another name of the offence
				fault = &law.Fault{Code: law.OffenceUnknown, Value: id, Args: []any{e.ID}, Edition: e}
			}
			r.refuse(m.get("offence"), *fault)
		}
	}
	facts := r.factsOf(r.given(m.get("given")), e)
	vouched := r.vouched(m, e)
	c.Source, c.Vouched, c.Date = vouched.Source, vouched.Vouched, vouched.Date
	if c.Offence == nil {
		c.Example = r.expect(m.get("expect"), &ids{partial: true}, &ids{partial: true})
		return c
	}
	standing := c.Offence.Shown()
	if !facts.Date.IsZero() {
		standing = c.Offence.On(facts.Date)
	}
	c.Example = r.expected(m.get("expect"), standing.Version)
	c.Given = facts
	return c
}
