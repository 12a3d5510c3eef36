package writing_test

import (
	"bytes"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/writing"
	"github.com/conmina/conmina/statutes"
)

// withoutNames leaves out what an edition names once: offences that are written out
// use none of it.
func withoutNames(data []byte) []byte {
	var kept []byte
	named := false
	for line := range bytes.Lines(data) {
		if line[0] != ' ' {
			key, _, _ := strings.Cut(string(line), ":")
			named = slices.Contains([]string{"labels", "notices", "inversions"}, key)
		}
		if !named {
			kept = append(kept, line...)
		}
	}
	return kept
}

// Every shipped offence keeps its values when it is written and read back. The test
// writes all files of its edition and reads the edition from them.
func TestWriteReadsBack(t *testing.T) {
	for _, e := range editions(t) {
		files := fstest.MapFS{}
		for _, name := range []string{"edition.yaml", "circumstances.yaml"} {
			data, err := fs.ReadFile(statutes.FS, e.ID+"/"+name)
			if err != nil {
				t.Fatal(err)
			}
			files[e.ID+"/"+name] = &fstest.MapFile{Data: withoutNames(data)}
		}
		for _, o := range e.Offences {
			files[e.ID+"/"+o.ID+".yaml"] = &fstest.MapFile{Data: writing.Offence(o)}
		}
		back, err := encoding.Read(files, e.ID, false)
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range e.Offences {
			if got, want := values(back.Offence(o.ID)), values(o); !reflect.DeepEqual(got, want) {
				t.Errorf("%s/%s reads back as another offence from\n%s", e.ID, o.ID, writing.Offence(o))
			}
		}
	}
}

func editions(t *testing.T) []*law.Edition {
	t.Helper()
	ids, err := folders.Editions(statutes.FS)
	if err != nil {
		t.Fatal(err)
	}
	var list []*law.Edition
	for _, id := range ids {
		e, err := encoding.Read(statutes.FS, id, false)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, e)
	}
	return list
}

// values leaves out what a file of law does not hold.
func values(o *law.Offence) law.Offence {
	v := *o
	v.Edition, v.Shown().Examples, v.Versions = nil, nil, nil
	for _, x := range o.Versions {
		x.Examples = nil
		v.Versions = append(v.Versions, x)
	}
	return v
}
