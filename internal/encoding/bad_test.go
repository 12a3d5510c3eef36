package encoding

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/words"
)

// badFolder holds one small broken file for each diagnostic. Its first lines say
// which file of the good edition it takes the place of, and what must be said of
// it, as people read it:
//
//	# file: e/theft.yaml
//	# want: 7:1: “alsoo”: unknown key; …
var badFolder = filepath.Join("..", "..", "testdata", "bad")

// noFile says why a diagnostic has no such file.
var noFile = map[law.Code]string{
	FileUTF16: "has no room for what is wanted in the same encoding", YAMLFailed: "is a fault of the library that no text is known for",
	VersionLarge: "takes sixty-four tiers", YAMLKeysTooMany: "takes a thousand keys", YAMLTooLong: "takes fifty thousand values", FindingsMore: "takes as many faults",
}

// said is a diagnostic as people read it, without its file.
func said(d law.Finding) string {
	w := words.In(words.English)
	text := w.Fault(&d.Fault)
	if d.Other != (law.Place{}) {
		text += " " + w.Say("error.also", d.Other)
	}
	if d.Fault.Value != "" {
		text = w.Say("quoted", d.Fault.Value) + ": " + text
	}
	return strings.TrimPrefix(strings.TrimPrefix(d.Place.String(), d.Place.File), ":") + ": " + text
}

// readBad reads a bad file in its place in the good edition.
func readBad(t *testing.T, data []byte) (want, got []string, codes []law.Code) {
	t.Helper()
	head, file := true, ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if rest, ok := strings.CutPrefix(line, "# file: "); ok && head {
			file = rest
		} else if rest, ok := strings.CutPrefix(line, "# want: "); ok && head {
			want = append(want, rest)
		} else {
			head = false
		}
	}
	files := broken(t)
	if files[file] == nil {
		t.Fatalf("it takes the place of no file: %q", file)
	}
	if file == theft {
		files[edition].Data = append(files[edition].Data, namedOnce...)
	}
	files[file] = &fstest.MapFile{Data: data}
	_, _, err := ReadWithOrigins(files, "e", false)
	var found law.Findings
	if err == nil || !errors.As(err, &found) {
		t.Fatalf("it is read: %v", err)
	}
	for _, d := range found {
		if d.Place.File != file {
			t.Errorf("a finding on %s: %v", d.Place.File, d.Fault.Code)
		}
		got, codes = append(got, said(d)), append(codes, d.Fault.Code)
	}
	return want, got, codes
}

// Each bad file is refused with the words that it says itself, at their place,
// and with no others. Every diagnostic has one.
func TestBadFiles(t *testing.T) {
	entries, err := os.ReadDir(badFolder)
	if err != nil {
		t.Fatal(err)
	}
	shown := map[law.Code]bool{}
	for _, e := range entries {
		t.Run(e.Name(), func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(badFolder, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			want, got, codes := readBad(t, data)
			if !slices.Equal(got, want) {
				t.Errorf("found\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
			code := law.Code(strings.TrimSuffix(e.Name(), ".yaml"))
			if !slices.Contains(codes, code) {
				t.Errorf("it shows %v", codes)
			}
			shown[code] = true
		})
	}
	for _, code := range declaredCodes(t) {
		if _, none := noFile[code]; none == shown[code] {
			t.Errorf("%s: shown by a file %v, has none for a reason %v", code, shown[code], none)
		}
	}
}

// declaredCodes lists the diagnostics of this package.
func declaredCodes(t *testing.T) []law.Code {
	t.Helper()
	tree, err := parser.ParseFile(token.NewFileSet(), "codes.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var list []law.Code
	ast.Inspect(tree, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok {
			text, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, law.Code(text))
		}
		return true
	})
	return list
}
