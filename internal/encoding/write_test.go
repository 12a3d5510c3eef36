package encoding

import (
	"bytes"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

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
		for _, name := range []string{editionName, vocabularyName} {
			data, err := fs.ReadFile(statutes.FS, e.ID+"/"+name)
			if err != nil {
				t.Fatal(err)
			}
			files[e.ID+"/"+name] = &fstest.MapFile{Data: withoutNames(data)}
		}
		for _, o := range e.Offences {
			files[e.ID+"/"+o.ID+extension] = &fstest.MapFile{Data: Write(o)}
		}
		back, err := Read(files, e.ID, false)
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range e.Offences {
			if got, want := values(back.Offence(o.ID)), values(o); !reflect.DeepEqual(got, want) {
				t.Errorf("%s/%s reads back as another offence from\n%s", e.ID, o.ID, Write(o))
			}
		}
	}
}
