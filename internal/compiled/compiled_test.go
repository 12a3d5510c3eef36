package compiled

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/statutes"
)

// stale says how compiled editions differ from the YAML that they were written
// from; empty where every value is the same.
func stale(fsys fs.FS, compiled string) string {
	const remedy = "; run go generate ./statutes"
	c, err := Open(compiled)
	if err != nil {
		return err.Error() + remedy
	}
	ids, err := folders.Editions(fsys)
	if err != nil || !slices.Equal(ids, c.Editions()) {
		return fmt.Sprintf("the editions are %v, %v compiled%s", ids, c.Editions(), remedy)
	}
	for _, id := range ids {
		want, err := encoding.Read(fsys, id, false)
		if err != nil {
			return err.Error()
		}
		got, err := c.Edition(id)
		if err != nil {
			return err.Error() + remedy
		}
		if !reflect.DeepEqual(got, want) {
			return "the compiled edition " + id + " is not what its YAML says" + remedy
		}
		part, err := encoding.General(fsys, id, nil)
		if err != nil {
			return err.Error()
		}
		packed, err := c.General(id)
		if err != nil {
			return err.Error() + remedy
		}
		if !reflect.DeepEqual(packed, part) {
			return "the compiled general part of " + id + " is not what its YAML says" + remedy
		}
	}
	return ""
}

// What the program answers from is a strict read of the YAML, value for value.
func TestCompiledIsTheLaw(t *testing.T) {
	if told := stale(statutes.FS, statutes.Compiled); told != "" {
		t.Fatal(told)
	}
	if Write(editions(t), generals(t)) != statutes.Compiled {
		t.Error("the compiled editions are written in another way; run go generate ./statutes")
	}
}

// generals reads the general parts that the program is shipped with.
func generals(t *testing.T) map[string]*general.Part {
	t.Helper()
	all := map[string]*general.Part{}
	ids, err := folders.Editions(statutes.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		if all[id], err = encoding.General(statutes.FS, id, nil); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// A change of a figure, of a word, of a name or of the list of files makes it
// stale, and so does one that changes no value but the digest.
func TestStaleIsNoticed(t *testing.T) {
	for name, change := range map[string]func(fstest.MapFS){
		"a figure": func(f fstest.MapFS) {
			replace(t, f, "tip-2018/art-153.yaml", "{min: 8y, max: 15y}", "{min: 8y, max: 16y}")
		},
		"a word": func(f fstest.MapFS) {
			replace(t, f, "tip-2018/art-153.yaml", "Trata de personas", "Trata de personajes")
		},
		"a comment": func(f fstest.MapFS) {
			f["tip-2018/art-153.yaml"].Data = append(f["tip-2018/art-153.yaml"].Data, "# x\n"...)
		},
		"a file": func(f fstest.MapFS) { delete(f, "tip-2018/pimping.yaml"); delete(f, "tip-2018/pimping.examples.yaml") },
		"an edition": func(f fstest.MapFS) {
			for path := range f {
				if strings.HasPrefix(path, "tip-2018/") {
					delete(f, path)
				}
			}
		},
	} {
		files := fstest.MapFS{}
		paths, err := fs.Glob(statutes.FS, "*/*.yaml")
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			data, err := statutes.FS.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			files[path] = &fstest.MapFile{Data: data}
		}
		if told := stale(files, statutes.Compiled); told != "" {
			t.Fatal(told)
		}
		change(files)
		if told := stale(files, statutes.Compiled); !strings.Contains(told, "run go generate ./statutes") {
			t.Errorf("%s is changed, and told is %q", name, told)
		}
	}
}

func replace(t *testing.T, files fstest.MapFS, file, before, after string) {
	t.Helper()
	data := string(files[file].Data)
	if !strings.Contains(data, before) {
		t.Fatalf("%s does not hold %q", file, before)
	}
	files[file].Data = []byte(strings.Replace(data, before, after, 1))
}

// What an edition says of itself, and what it knows by name, is the same without
// its offences.
func TestHead(t *testing.T) {
	c := compiled(t)
	for _, e := range editions(t) {
		want := &law.Edition{
			ID: e.ID, Digest: e.Digest, Title: e.Title, About: e.About, Published: e.Published, Verified: e.Verified,
			Caveats: e.Caveats, Sources: e.Sources, Families: e.Families, Ceilings: e.Ceilings, Elsewhere: e.Elsewhere,
		}
		if got, err := c.Head(e.ID); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v", e.ID, err)
		}
		for _, o := range e.Offences {
			for _, name := range o.Names() {
				if known, err := c.Knows(e.ID, strings.ToUpper(name)); err != nil || !known {
					t.Errorf("%s does not know %s: %v", e.ID, name, err)
				}
			}
		}
	}
	if _, err := c.Head("nothing"); err == nil {
		t.Error("there is an edition nothing")
	}
}

// editions reads what the program carries from its YAML.
func editions(t testing.TB) []*law.Edition {
	t.Helper()
	var list []*law.Edition
	for _, id := range []string{"penal-code", "tip-2018"} {
		e, err := encoding.Read(statutes.FS, id, false)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, e)
	}
	return list
}

func compiled(t testing.TB) *Law {
	t.Helper()
	c, err := Open(statutes.Compiled)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// An offence read alone, by any of its names, is the same as read with the others,
// and so is all that an answer about it asks of them.
func TestEditionFor(t *testing.T) {
	c := compiled(t)
	for _, e := range editions(t) {
		for _, o := range e.Offences {
			for _, name := range o.Names() {
				if rand.IntN(oneOf(3)) > 0 {
					continue
				}
				alone, err := c.EditionFor(e.ID, name)
				if err != nil || alone == nil {
					t.Fatalf("%s: %v", name, err)
				}
				for _, part := range alone.Offences {
					want, got := *e.Offence(part.ID), *part
					want.Edition, got.Edition = nil, nil
					if !reflect.DeepEqual(want, got) {
						t.Errorf("%s: %s is another offence", name, part.ID)
					}
				}
				for _, d := range append(e.Edges(), law.Date{}, law.Date{Year: 1980, Month: 1, Day: 1}) {
					want, wantFault := e.On(d).FindOffence(name)
					got, fault := alone.On(d).FindOffence(name)
					if (wantFault == nil) != (fault == nil) || fault != nil && fault.Code != wantFault.Code {
						t.Errorf("%s on %s is %v, want %v", name, d, fault, wantFault)
					}
					if fault == nil && (got.ID != want.ID || got.Named != want.Named) {
						t.Errorf("%s on %s is %v, want %v", name, d, got.ID, want.ID)
					}
				}
			}
		}
		for _, name := range []string{"nothing", "edition", "", "../tip-2018/art-153"} {
			if alone, err := c.EditionFor(e.ID, name); alone != nil || err != nil {
				t.Errorf("%s is an offence: %v", name, err)
			}
		}
	}
}

// oneOf is in how many cases the short run tries one; the longer run tries all.
func oneOf(n int) int {
	if os.Getenv("LONG_TESTS") != "" {
		return 1
	}
	return n
}

// A byte that was changed, or is missing, or is one too many, is told. No damage
// gives another law.
func TestDamageIsTold(t *testing.T) {
	step := 5 * oneOf(100)
	whole := func(data string) error {
		c, err := Open(data)
		if err != nil {
			return err
		}
		for _, id := range c.Editions() {
			if _, err := c.Edition(id); err != nil {
				return err
			}
			if _, err := c.General(id); err != nil {
				return err
			}
			for _, name := range []string{"153", "trata", "nothing"} {
				if _, err := c.EditionFor(id, name); err != nil {
					return err
				}
			}
		}
		return nil
	}
	good := statutes.Compiled
	if err := whole(good); err != nil {
		t.Fatal(err)
	}
	for at := 0; at < len(good); at += 1 + rand.IntN(step) {
		changed := good[:at] + string([]byte{good[at] ^ 1<<rand.IntN(8)}) + good[at+1:]
		for _, bad := range []string{changed, good[:at]} {
			if err := whole(bad); err == nil {
				t.Fatalf("nothing is told of damage at byte %d", at)
			}
		}
	}
}

func BenchmarkCompiled(b *testing.B) {
	c := compiled(b)
	for name, read := range map[string]func() error{
		"open":       func() error { _, err := Open(statutes.Compiled); return err },
		"head":       func() error { _, err := c.Head("penal-code"); return err },
		"an offence": func() error { _, err := c.EditionFor("penal-code", "trafficking"); return err },
		"whole":      func() error { _, err := c.Edition("penal-code"); return err },
		"YAML":       func() error { _, err := encoding.Read(statutes.FS, "penal-code", false); return err },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := read(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
