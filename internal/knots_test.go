package internal_test

import (
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/packages"
)

// positions are those of all files of the program.
var positions = token.NewFileSet()

// loading reads the whole program with its types, once for all tests.
var loading = sync.OnceValues(func() ([]*packages.Package, error) {
	return packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo | packages.NeedImports,
		Fset: positions,
	}, "github.com/conmina/conmina/...")
})

func program(t *testing.T) []*packages.Package {
	t.Helper()
	loaded, err := loading()
	if err != nil || packages.PrintErrors(loaded) > 0 {
		t.Fatal(err)
	}
	return loaded
}

const (
	mostLines   = 4600 // of a package without its tests
	mostKnotted = 3    // files of a package that all reach one another
)

// A package is small enough to be known, and can still grow: what it has no room for
// becomes a room of its own. Its files stand on one another like the packages do, so
// that a stranger reads one of them without all others.
func TestRooms(t *testing.T) {
	for _, p := range program(t) {
		lines := 0
		for _, file := range p.GoFiles {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			lines += strings.Count(string(text), "\n")
		}
		if lines > mostLines {
			t.Errorf("%s has %d lines, more than %d", p.PkgPath, lines, mostLines)
		}
		for _, knot := range knots(uses(p)) {
			if len(knot) > mostKnotted {
				t.Errorf("%s: %d files reach one another: %s", p.PkgPath, len(knot), strings.Join(knot, " "))
			}
		}
	}
}

// uses lists, for each file of a package, the other files whose declarations it uses.
func uses(p *packages.Package) map[string][]string {
	found := map[string][]string{}
	for _, f := range p.Syntax {
		from := filepath.Base(positions.Position(f.Package).Filename)
		found[from] = nil
		ast.Inspect(f, func(n ast.Node) bool {
			name, isName := n.(*ast.Ident)
			if !isName {
				return true
			}
			o := p.TypesInfo.Uses[name]
			if o == nil || o.Pkg() != p.Types || !o.Pos().IsValid() {
				return true
			}
			switch of := o.(type) { // of a generic type: what was written down
			case *types.Func:
				o = of.Origin()
			case *types.Var:
				o = of.Origin()
			}
			if to := filepath.Base(positions.Position(o.Pos()).Filename); to != from && !slices.Contains(found[from], to) {
				found[from] = append(found[from], to)
			}
			return true
		})
	}
	return found
}

// knots lists the sets of two or more files that all reach one another.
func knots(uses map[string][]string) (list [][]string) {
	reaches := map[string]map[string]bool{}
	var reach func(from, to string)
	reach = func(from, to string) {
		for _, next := range uses[to] {
			if !reaches[from][next] {
				reaches[from][next] = true
				reach(from, next)
			}
		}
	}
	for file := range uses {
		reaches[file] = map[string]bool{}
		reach(file, file)
	}
	for file := range uses {
		var knot []string
		for other := range uses {
			if other == file || reaches[file][other] && reaches[other][file] {
				knot = append(knot, other)
			}
		}
		slices.Sort(knot)
		if len(knot) > 1 && knot[0] == file { // each once
			list = append(list, knot)
		}
	}
	return list
}

// The measure itself: two circles that touch are one knot, and a chain is none.
func TestKnots(t *testing.T) {
	for _, c := range []struct {
		uses map[string][]string
		want [][]string
	}{
		{map[string][]string{"a": {"b"}, "b": {"c"}, "c": nil}, nil},
		{map[string][]string{"a": {"b"}, "b": {"a", "c"}, "c": {"b"}, "d": {"a"}}, [][]string{{"a", "b", "c"}}},
		{map[string][]string{"a": {"b"}, "b": {"c"}, "c": {"a"}}, [][]string{{"a", "b", "c"}}},
	} {
		if got := knots(c.uses); !slices.EqualFunc(got, c.want, slices.Equal[[]string]) {
			t.Errorf("%v has the knots %v, want %v", c.uses, got, c.want)
		}
	}
}
