// Package encoding reads the law from YAML. It is strict: it refuses what an
// encoder could have meant in two ways, and what another reader of YAML would
// understand differently. [Read] gives an edition only when nothing at all is wrong
// with its files. Otherwise it gives every finding with its file, line and column.
//
// A file goes through three stages: its text (raw.go), its YAML (document.go) and its
// meaning (walk.go and the files that use it). Then cross.go compares the files with
// one another. Package folders gives the files.
package encoding

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/law"
)

// Read reads one edition of a file system; custom marks it as an edition of the
// user. When anything is wrong with its files, the error is [law.Findings] and there
// is no edition. Other errors come from the file system. The result does not depend
// on the order of files or of keys.
func Read(fsys fs.FS, id string, custom bool) (*law.Edition, error) {
	return readAll(fsys, id, custom, nil)
}

// ReadWithOrigins is [Read] with the places of all elements, and with the examples
// that stand next to the law.
func ReadWithOrigins(fsys fs.FS, id string, custom bool) (*law.Edition, *Origins, error) {
	origins := &Origins{map[string]law.Place{}}
	e, err := readAll(fsys, id, custom, origins)
	return e, origins, err
}

func readAll(fsys fs.FS, id string, custom bool, origins *Origins) (*law.Edition, error) {
	l, err := folders.List(fsys, id)
	if err != nil {
		return nil, err
	}
	common := &shared{partial: true}
	outcomes := readFiles(fsys, id, l.Files, origins, common)
	found := l.Found
	p := parts{}
	for _, o := range outcomes {
		if o.err != nil {
			return nil, o.err
		}
		found = append(found, o.found...)
		switch {
		case o.edition != nil:
			p.edition = o.edition
		case o.vocabulary != nil:
			p.vocabulary = o.vocabulary
		case o.offence != nil:
			p.offences = append(p.offences, o.offence)
		}
	}
	if found = append(found, p.cross()...); len(found) == 0 { // a broken file might use some of them
		found = common.unused()
	}
	found = limited(found)
	if err := found.Err(); err != nil {
		return nil, err
	}
	e := p.assemble()
	if origins != nil {
		if err := beside(fsys, l.Examples, e, origins); err != nil {
			return nil, err
		}
	}
	e.Digest = digest(l.Files, outcomes)
	e.Custom = custom
	return e, nil
}

// outcome is the result of reading one file. At most one of the three contents is
// set, and none when the file is not YAML.
type outcome struct {
	data       []byte
	edition    *editionFile
	vocabulary *vocabularyFile
	offence    *offenceFile
	found      law.Findings
	err        error
}

// readFiles reads the files. The results have the same order.
func readFiles(fsys fs.FS, id string, files []folders.File, origins *Origins, common *shared) []outcome {
	outcomes := make([]outcome, len(files))
	read := func(i int) { outcomes[i] = readFile(fsys, id, files[i], origins, common) }
	first := slices.IndexFunc(files, func(f folders.File) bool { return f.Name == folders.Edition })
	if first >= 0 {
		read(first) // read first, because the other files refer to it
	}
	for i := range files {
		if i != first {
			read(i)
		}
	}
	return outcomes
}

// readFile takes one file through all stages that do not need other files.
func readFile(fsys fs.FS, id string, f folders.File, origins *Origins, common *shared) (o outcome) {
	o.data, o.found, o.err = folders.Read(fsys, f)
	if o.err != nil || len(o.found) > 0 {
		return o
	}
	t := inspect(f.Path, o.data)
	d := parse(t)
	o.found = d.found
	if d.root == nil {
		return o
	}
	r := &reader{file: f.Path, blamed: d.blamed, marks: origins, shared: common}
	switch f.Name {
	case folders.Edition:
		o.edition = r.editionFile(d.root, id)
		common.partial = len(d.found)+len(r.found) > 0
	case folders.Vocabulary:
		o.vocabulary = r.vocabularyFile(d.root)
	default:
		o.offence = r.offenceFile(d.root, strings.TrimSuffix(f.Name, folders.Extension))
	}
	o.found = append(o.found, elsewhere(r.found, t.found)...)
	return o
}

// assemble builds an edition from files without faults.
func (p *parts) assemble() *law.Edition {
	e := &p.edition.edition
	e.Circumstances, e.Elements = p.vocabulary.circumstances, p.vocabulary.elements
	for _, f := range p.offences {
		f.offence.Edition = e
		settle(&f.offence, e.Ceilings)
		e.Offences = append(e.Offences, &f.offence)
	}
	slices.SortFunc(e.Offences, func(a, b *law.Offence) int { return cmp.Compare(a.ID, b.ID) })
	return e
}

// digest is the SHA-256 of the files in the order of their names. Each file is
// written with the lengths of its name and of its content, so that two different
// sets of files never give the same bytes.
func digest(files []folders.File, outcomes []outcome) string {
	h := sha256.New()
	for i, f := range files {
		fmt.Fprintf(h, "%d %d\n%s", len(f.Name), len(outcomes[i].data), f.Name)
		h.Write(outcomes[i].data)
	}
	return hex.EncodeToString(h.Sum(nil))
}
