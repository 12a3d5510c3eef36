package internal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// Every start pays for what packages make before main runs: an expression that is
// compiled there costs a start that never uses it as much as the law does. They are
// made when they are first asked for.
func TestNothingIsCompiledBeforeMain(t *testing.T) {
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "tools" || d.Name() == "testdata"):
			return fs.SkipDir
		case !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, d := range file.Decls {
			if vars, ok := d.(*ast.GenDecl); ok && vars.Tok == token.VAR && compiles(vars) {
				t.Errorf("%s compiles an expression at every start; make it with sync.OnceValue", path)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// compiles reports whether a declaration calls the compiler of expressions outside
// a function.
func compiles(vars *ast.GenDecl) (does bool) {
	ast.Inspect(vars, func(n ast.Node) bool {
		if selected, ok := n.(*ast.SelectorExpr); ok && selected.Sel.Name == "MustCompile" {
			does = true
		}
		_, later := n.(*ast.FuncLit)
		return !later
	})
	return does
}
