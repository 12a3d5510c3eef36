package encoding

import (
	"io/fs"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/law"
)

// ExamplesFile is the name of the file with the examples of an offence file.
func ExamplesFile(offence string) string {
	return strings.TrimSuffix(offence, folders.Extension) + folders.Examples + folders.Extension
}

// beside reads the examples of an edition and gives each to the versions that must
// answer it.
func beside(fsys fs.FS, files []folders.File, e *law.Edition, origins *Origins) error {
	var found law.Findings
	for _, f := range files {
		o := e.Offence(strings.TrimSuffix(f.Name, folders.Examples+folders.Extension))
		if o == nil {
			continue // the offence does not exist, which was reported before
		}
		wrong, err := casesIn(fsys, f, e, origins, []string{"schema", "cases"}, func(r *reader, m mapping) {
			for _, item := range r.list(m.get("cases")) {
				r.caseBeside(item, o)
			}
		})
		if err != nil {
			return err
		}
		found = append(found, wrong...)
	}
	return limited(found).Err()
}

// casesIn opens a file of cases and reads it with use. It gives what is wrong with
// the file; the error is one of the system. Files of cases stand beside an offence
// file or outside the edition, and have one form.
func casesIn(fsys fs.FS, f folders.File, e *law.Edition, origins *Origins, keys []string, use func(r *reader, m mapping)) (law.Findings, error) {
	data, found, err := folders.Read(fsys, f)
	if err != nil || len(found) > 0 {
		return found, err
	}
	t := inspect(f.Path, data)
	d := parse(t)
	if d.root == nil {
		return d.found, nil
	}
	r := &reader{file: f.Path, blamed: d.blamed, marks: origins, shared: &shared{sources: e.Sources}}
	m := r.mapping(d.root, keys, nil)
	r.schema(m.get("schema"))
	use(r, m)
	return append(d.found, elsewhere(r.found, t.found)...), nil
}

// caseBeside reads one example. When the example names a period, every version of
// that period must answer it. Otherwise the version in force on its date must, or
// the last version when it has no date.
func (r *reader) caseBeside(n *yaml.Node, o *law.Offence) {
	m := r.mapping(n, []string{"given", "expect"}, []string{"during", "source", "vouched_by", "date"})
	facts := r.factsOf(r.given(m.get("given")), o.Edition)
	var during *law.Period
	if m.has("during") {
		p := r.period(m.get("during"))
		during = &p
	}
	r.vouched(m, o.Edition)
	for _, v := range versionsFor(o, facts.Date, during) {
		x := r.expected(m.get("expect"), v)
		x.Given, x.Number = facts, len(v.Examples)
		r.mark(n, append(pathOf(o, v), "example", strconv.Itoa(x.Number))...)
		v.Examples = append(v.Examples, x)
	}
}

// vouched reads the source of a case, the person who vouches for it and the date,
// as far as they are written.
func (r *reader) vouched(m mapping, e *law.Edition) law.FurtherExample {
	var c law.FurtherExample
	if m.has("source") {
		c.Source = r.sourceIn(m.get("source"), e)
	}
	c.Vouched, _ = r.line(m.get("vouched_by"))
	c.Date, _ = read(r, m.get("date"), law.ParseDate)
	return c
}

// sourceIn reads the source of a case. The document must be one of the edition's
// sources.
func (r *reader) sourceIn(n *yaml.Node, e *law.Edition) law.Citation {
	f := &offenceFile{}
	c := r.citation(n, f)
	for _, ref := range f.documents {
		if e.Source(ref.id) == nil {
			r.found = append(r.found, law.Finding{Place: ref.place, Fault: law.Fault{Code: DocumentUndefined, Value: ref.id, Args: []any{strings.Join(documents(e), ", ")}}})
		}
	}
	return c
}

// expected reads the answer that an example expects from a version.
func (r *reader) expected(n *yaml.Node, v *law.Version) law.Example {
	tiers, notices := &ids{}, &ids{}
	for _, t := range v.Tiers {
		tiers.add(t.ID, law.Place{})
	}
	for _, notice := range v.Notices {
		notices.add(notice.ID, law.Place{})
	}
	x := r.expect(n, tiers, notices)
	sortTiers(x.Tiers, v.Tiers)
	return x
}

// versionsFor gives the versions that must answer an example. When a version was
// cut where the general ceiling changes, only one of its pieces is taken: the piece
// of the date, or the last piece.
func versionsFor(o *law.Offence, date law.Date, during *law.Period) []*law.Version {
	var list []*law.Version
	for i := range o.Versions {
		v := &o.Versions[i]
		wanted := during == nil && (date.IsZero() || !o.Dated()) && i == len(o.Versions)-1 ||
			during != nil && v.Whole.Overlaps(*during) && lastPart(o, i) && date.IsZero() ||
			!date.IsZero() && v.InForce.Has(date) && (during == nil || v.Whole.Overlaps(*during))
		if wanted {
			list = append(list, v)
		}
	}
	if len(list) == 0 { // the proof reports this
		list = append(list, &o.Versions[len(o.Versions)-1])
	}
	return list
}

func lastPart(o *law.Offence, i int) bool {
	return i == len(o.Versions)-1 || o.Versions[i+1].Number != o.Versions[i].Number
}

// pathOf is the path to the elements of a version, in the words of package prove.
func pathOf(o *law.Offence, v *law.Version) []string {
	if v.Number == 0 {
		return []string{o.ID}
	}
	return []string{o.ID, "version", strconv.Itoa(v.Number)}
}

func documents(e *law.Edition) []string {
	var ids []string
	for _, s := range e.Sources {
		ids = append(ids, s.ID)
	}
	return ids
}
