package folders

import (
	"slices"
	"testing"
	"testing/fstest"

	"github.com/conmina/conmina/internal/law"
)

// A folder gives its statutes and its files of examples apart, passes over what is not
// meant as law, and refuses what could be meant as law.
func TestList(t *testing.T) {
	files := fstest.MapFS{}
	for _, name := range []string{Edition, Vocabulary, General, "theft.yaml", "theft.examples.yaml", "alone.examples.yaml", "README.md", ".hidden.yaml", "Thumbs.db", "robbery.yml", "Ñandú.yaml", "more/fraud.yaml"} {
		files["e/"+name] = &fstest.MapFile{Data: []byte("x")}
	}
	l, err := List(files, "e")
	if err != nil {
		t.Fatal(err)
	}
	names := func(list []File) (names []string) {
		for _, f := range list {
			names = append(names, f.Name)
		}
		return names
	}
	if got := names(l.Files); !slices.Equal(got, []string{Vocabulary, Edition, "theft.yaml"}) {
		t.Errorf("files %v", got)
	}
	if got := names(l.Examples); !slices.Equal(got, []string{"alone.examples.yaml", "theft.examples.yaml"}) {
		t.Errorf("files of examples %v", got)
	}
	got := map[string]law.Code{}
	for _, f := range l.Found {
		got[f.Place.File] = f.Fault.Code
		if f.Place.File == "e/robbery.yml" && !slices.Equal(f.Fault.Suggest, []string{"robbery.yaml"}) {
			t.Errorf("robbery.yml: %v is suggested", f.Fault.Suggest)
		}
	}
	want := map[string]law.Code{"e/robbery.yml": FileName, "e/Ñandú.yaml": FileName, "e/more": FileFolder, "e/alone.examples.yaml": ExamplesAlone}
	for at, code := range want {
		if got[at] != code {
			t.Errorf("%s: %q, want %q", at, got[at], code)
		}
	}
	if len(got) != len(want) {
		t.Errorf("found %v", got)
	}
}

// A file is read whole up to the limit and refused above it.
func TestRead(t *testing.T) {
	for size, code := range map[int]law.Code{0: "", MaxBytes: "", MaxBytes + 1: FileTooLarge} {
		files := fstest.MapFS{"e/a.yaml": {Data: make([]byte, size)}}
		data, found, err := Read(files, File{"a.yaml", "e/a.yaml", int64(size)})
		switch {
		case err != nil:
			t.Error(err)
		case code == "" && (len(found) > 0 || len(data) != size):
			t.Errorf("%d bytes: %d bytes read, found %v", size, len(data), found)
		case code != "" && (len(found) != 1 || found[0].Fault.Code != code):
			t.Errorf("%d bytes: found %v", size, found)
		}
	}
}
