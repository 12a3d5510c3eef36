package encoding

import (
	"strconv"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// offenceFile reads a whole offence file; base is its name without extension.
func (r *reader) offenceFile(root *yaml.Node, base string) *offenceFile {
	m := r.mapping(root, []string{"schema", "id", "title", "versions"}, []string{"id_es", "short", "family", "also", "perhaps", "before", "after", "counterpart"})
	f := &offenceFile{}
	r.schema(m.get("schema"))
	o := &f.offence
	o.ID = r.fileID(m.get("id"), base, IDNotFile)
	r.mark(m.get("id"), o.ID)
	o.Title = r.bilingual(m.get("title"), r.line)
	o.IDES = r.idES(m)
	if m.has("short") {
		o.Short = r.bilingual(m.get("short"), r.line)
	}
	o.Family = r.family(m)
	f.names = r.names(m, o.ID, o.IDES, o.Title)
	o.Also = otherNames(f.names)
	if m.has("perhaps") {
		o.Perhaps = r.perhaps(m.get("perhaps"))
	}

	versions := r.list(m.get("versions"))
	var full *yaml.Node   // the previous version, expanded
	sound := len(r.found) // number of findings before the previous version was read
	for i, n := range versions {
		f.version, f.path = &law.Version{Number: i}, []string{o.ID}
		if i > 0 {
			f.path = []string{o.ID, "version", strconv.Itoa(i)}
		}
		full = r.whole(n, full, i == 0)
		f.inherits = full != nil && full != n
		found := len(r.found)
		r.version(full, f, len(versions) > 1)
		if f.inherits && len(r.found) == sound {
			r.idle(n, &o.Versions[i-1], f.version)
		}
		sound = found
		r.mark(n, append(f.path, "whole")...)
		r.apart(n, f)
		o.Versions = append(o.Versions, *f.version)
		f.versions = append(f.versions, r.place(n))
	}
	if m.has("before") {
		o.Before = r.outside(m.get("before"), f, "earlier_law")
	}
	if m.has("after") {
		o.After = r.outside(m.get("after"), f)
	}
	if m.has("counterpart") {
		o.Counterpart = r.counterpart(m.get("counterpart"))
	}
	return f
}

// apart refuses a version that is in force on the same day as an earlier version in
// the file, because an answer would have to choose between them.
func (r *reader) apart(n *yaml.Node, f *offenceFile) {
	during := f.version.InForce
	for k, v := range f.offence.Versions {
		if during.From.IsZero() || v.InForce.From.IsZero() || !v.InForce.Overlaps(during) {
			continue
		}
		day := during.From
		if day.Compare(v.InForce.From) < 0 {
			day = v.InForce.From
		}
		r.refuseTwo(n, law.Fault{Code: VersionsOverlap, Args: []any{day}}, f.versions[k])
		return
	}
}

// outside reads why there is no version before the first one or after the last one.
func (r *reader) outside(n *yaml.Node, f *offenceFile, also ...string) *law.Silence {
	m := r.mapping(n, []string{"reason"}, append(also, "moved_to"))
	s := &law.Silence{Reason: r.bilingual(m.get("reason"), r.prose), MovedTo: r.successors(m, f)}
	if m.has("earlier_law") {
		s.EarlierLaw = r.oneOf(m.get("earlier_law"), lawNotHeld) == lawNotHeld
	}
	return s
}

// lawNotHeld says of an earlier law that the edition does not hold it.
const lawNotHeld = "not-held"

// counterpart reads which offences of another edition are about the same conduct.
func (r *reader) counterpart(n *yaml.Node) law.Counterpart {
	m := r.mapping(n, []string{"edition", "offences", "note"}, nil)
	var c law.Counterpart
	c.Edition, _ = r.id(m.get("edition"))
	c.Note = r.bilingual(m.get("note"), r.prose)
	items := r.list(m.get("offences"))
	r.distinct(items)
	for _, item := range items {
		if id, ok := r.id(item); ok {
			c.Offences = append(c.Offences, id)
		}
	}
	return c
}

// fileID gives the id of the subject of a file. It must be equal to the name of the
// file or folder.
func (r *reader) fileID(n *yaml.Node, place string, code law.Code) string {
	id, ok := r.id(n)
	if ok && id != place && spelling.IsKebab(place) {
		r.refuse(n, law.Fault{Code: code, Value: id, Args: []any{place}, Suggest: []string{place}})
	}
	return id
}
