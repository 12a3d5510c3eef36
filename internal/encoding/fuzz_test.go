package encoding

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/statutes"
)

// FuzzRead puts any text in the place of a statute: it is refused, or it is law
// whose ranges make sense, the same each time.
func FuzzRead(f *testing.F) {
	f.Add([]byte(good[theft]))
	paths, err := fs.Glob(statutes.FS, "*/*.yaml")
	if err != nil {
		f.Fatal(err)
	}
	for _, p := range paths {
		data, err := fs.ReadFile(statutes.FS, p)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, b := range append(faults, bytesFaults...) {
		f.Add(broken(f, b.edit)[b.edit.file].Data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		files := fstest.MapFS{}
		for name, text := range good {
			files[name] = &fstest.MapFile{Data: []byte(text)}
		}
		files[theft] = &fstest.MapFile{Data: data}
		e, err := Read(files, "e", false)
		again, errAgain := Read(files, "e", false)
		if (err == nil) != (errAgain == nil) || err != nil && err.Error() != errAgain.Error() {
			t.Fatalf("read twice: %v and %v", err, errAgain)
		}
		if err != nil {
			return
		}
		if diff := sameLaw(e, again); diff != "" {
			t.Fatal(diff)
		}
		for _, o := range e.Offences {
			for i, tier := range o.Shown().Tiers {
				if fault := tier.Prison.Check(); fault != nil {
					t.Errorf("%s: %v", tier.ID, fault)
				}
				for _, other := range o.Shown().Tiers[:i] {
					if _, ordered := tier.Prison.Severity(other.Prison); !ordered {
						t.Errorf("%s and %s have no order", tier.ID, other.ID)
					}
				}
			}
			for _, x := range o.Shown().Examples {
				if x.Status == law.Determined && x.Tier == "" {
					t.Error("an example without a tier")
				}
			}
		}
	})
}

// FuzzSettings puts any text in a settings file.
func FuzzSettings(f *testing.F) {
	f.Add([]byte("lang: es\nunits: months\n"))
	f.Add([]byte("lang: [es]\n"))
	f.Add([]byte("lang: es\nlang: en\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		values, err := Settings("config.yaml", data, []string{"lang", "units"})
		for key, s := range values {
			if err == nil && (key != "lang" && key != "units" || s.Place.Line == 0) {
				t.Errorf("%s: %+v", key, s)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		if _, err := Read(statutes.FS, "tip-2018", false); err != nil {
			b.Fatal(err)
		}
	}
}
