package encoding

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"math/big"
	"path"
	"reflect"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// General reads the general part of an edition; nil when the edition has none. The
// error is [law.Findings] when anything is wrong with the file. Whether the rules
// are sound is for package prove to say. The places of the elements are added to
// origins, unless it is nil.
func General(fsys fs.FS, id string, origins *Origins) (*general.Part, error) {
	at := path.Join(id, folders.General)
	info, err := fs.Lstat(fsys, at)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case folders.KindFault(info.Mode().Type()) != "":
		return nil, law.Findings{{Place: law.Place{File: at}, Fault: law.Fault{Code: folders.KindFault(info.Mode().Type()), Value: folders.General}}}
	}
	data, found, err := folders.Read(fsys, folders.File{Name: folders.General, Path: at, Size: info.Size()})
	if err != nil {
		return nil, err
	}
	p := &general.Part{}
	if len(found) == 0 {
		t := inspect(at, data)
		d := parse(t)
		found = d.found
		if d.root != nil {
			r := &reader{file: at, blamed: d.blamed, marks: origins, shared: &shared{}}
			r.generalPart(d.root, p)
			found = append(found, elsewhere(r.found, t.found)...)
		}
	}
	if err := limited(found).Err(); err != nil {
		return nil, err
	}
	sum := sha256.Sum256(data)
	p.Digest = hex.EncodeToString(sum[:])
	return p, nil
}

// generalPart reads the whole of a general part.
func (r *reader) generalPart(root *yaml.Node, p *general.Part) {
	f := &plainFile{citing: &offenceFile{}, first: map[string]law.Place{}}
	m := mapping{root}
	for _, item := range r.list(m.get("sources")) {
		p.Sources = append(p.Sources, r.source(item, &f.sources))
	}
	r.shared.sources = p.Sources
	r.record(root, reflect.ValueOf(p).Elem(), f, []string{"schema"}, nil)
	r.schema(m.get("schema"))
	for _, key := range []string{"lists", "terms", "rules", "overlaps", "forks"} {
		r.mark(m.get(key), key)
	}
	for _, ref := range f.citing.documents {
		if fault := f.sources.missing(ref.id, DocumentUndefined); fault != nil {
			r.found = append(r.found, law.Finding{Place: ref.place, Fault: *fault})
		}
	}
}

// plainFile is what is kept while a file is read whose form Go types state.
type plainFile struct {
	citing  *offenceFile
	sources ids
	first   map[string]law.Place // where each id of a list stands
}

// record reads a mapping whose keys are the fields of a struct. A field has the key
// of its tag; it may be missing where the tag says optional.
func (r *reader) record(n *yaml.Node, into reflect.Value, f *plainFile, needed, path []string) {
	var optional []string
	form := into.Type()
	for i := range form.NumField() {
		switch key, ways := tagged(form.Field(i)); {
		case key == "-":
		case strings.Contains(ways, "optional"):
			optional = append(optional, key)
		default:
			needed = append(needed, key)
		}
	}
	m := r.mapping(n, needed, optional)
	if id := m.get("id"); id != nil {
		path = append(slices.Clone(path), id.Value)
		r.markOnce(n, f, path)
	}
	for i := range form.NumField() {
		key, ways := tagged(form.Field(i))
		if value := m.get(key); value != nil && key != "-" && !(len(path) == 0 && key == "sources") {
			r.plain(value, into.Field(i), f, ways, append(slices.Clone(path), key))
		}
	}
}

// markOnce stores the place of an element and refuses an id that the list has already.
func (r *reader) markOnce(n *yaml.Node, f *plainFile, path []string) {
	at := strings.Join(path, "/")
	if first, taken := f.first[at]; taken {
		r.refuseTwo(n, law.Fault{Code: IDDuplicate, Value: path[len(path)-1]}, first)
	}
	f.first[at] = r.place(n)
	r.mark(n, path...)
}

func tagged(field reflect.StructField) (key, ways string) {
	key, ways, _ = strings.Cut(field.Tag.Get("key"), ",")
	return key, ways
}

// plain reads a value into a field, by the type of the field.
func (r *reader) plain(n *yaml.Node, into reflect.Value, f *plainFile, ways string, path []string) {
	switch v := into.Addr().Interface().(type) {
	case *law.Text:
		*v = r.bilingual(n, r.prose)
	case *law.Period:
		*v = r.period(n)
	case *law.Act:
		*v = r.act(n)
	case *law.Citation:
		*v = r.citation(n, f.citing)
	case *law.Date:
		*v, _ = read(r, n, law.ParseDate)
	case *law.Months:
		*v, _ = read(r, n, law.ParseMonths)
	case *general.Article:
		*v = general.Article(r.article(n))
	case *general.Ages:
		v.Ages = r.ages(n)
	case **big.Rat:
		*v, _ = read(r, n, fraction)
	case *string:
		*v = r.wordOf(n, ways)
	case *int:
		*v = r.number(n, 1, highestLine)
	case interface{ Words() []string }:
		into.SetString(r.oneOf(n, v.Words()...))
	default:
		r.composite(n, into, f, ways, path)
	}
}

// wordOf reads a text of one line, or an id.
func (r *reader) wordOf(n *yaml.Node, ways string) string {
	take := r.id
	if strings.Contains(ways, "line") {
		take = r.line
	}
	text, _ := take(n)
	return text
}

// composite reads a list or a mapping.
func (r *reader) composite(n *yaml.Node, into reflect.Value, f *plainFile, ways string, path []string) {
	if into.Kind() == reflect.Struct {
		r.record(n, into, f, nil, path)
		return
	}
	items := r.list(n)
	r.distinct(items)
	for _, item := range items {
		one := reflect.New(into.Type().Elem()).Elem()
		r.plain(item, one, f, ways, path)
		into.Set(reflect.Append(into, one))
	}
}

// FractionForm is the fault of a fraction that is not written as 1/3 or as a whole
// number.
const FractionForm law.Code = "fraction_form"

// fraction reads a positive fraction in its lowest terms, or a whole number.
func fraction(s string) (*big.Rat, *law.Fault) {
	value, ok := new(big.Rat).SetString(s)
	if !ok || strings.ContainsAny(s, ".eE_xX+- ") || value.Sign() <= 0 || value.RatString() != s {
		return nil, &law.Fault{Code: FractionForm, Value: s}
	}
	return value, nil
}
