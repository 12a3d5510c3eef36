package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"math"
	"strings"
)

// mutant is one change of a package.
type mutant struct {
	number int
	place  token.Position
	what   string // as a < b: a <= b
	// patch is set for a change of a declaration of constants. It stands for a
	// build of its own; all others are built together and chosen at run time.
	patch *patch
}

// patch is a change of the text of a file.
type patch struct {
	file     string
	from, to int
	text     string
}

// file rewrites one file so that it holds every mutant of it.
type file struct {
	name    string
	source  []byte
	set     *token.FileSet
	info    *types.Info
	local   *types.Package
	imports map[string]bool // the names of the packages that the file may speak of
	add     func(at token.Pos, what string) int
	patched func(at token.Pos, what string, p patch)
	turned  map[ast.Node]int  // the conditions that a mutant turns round
	free    map[ast.Node]bool // statements that a block can take the place of
	fixed   map[ast.Node]bool // indices in literals, which must be constants
	results []*types.Tuple    // of the functions around the node at hand
}

func (f *file) offset(p token.Pos) int { return f.set.Position(p).Offset }

func (f *file) text(n ast.Node) string { return string(f.source[f.offset(n.Pos()):f.offset(n.End())]) }

// rewritten is the text of a node with the mutants of its parts in it.
func (f *file) rewritten(n ast.Node) string {
	s, ok := f.mutated(n)
	if !ok {
		s = f.inside(n)
	}
	if id := f.turned[n]; id > 0 {
		return fmt.Sprintf("(%s) != mutantIs(%d)", s, id)
	}
	return s
}

// inside is the text of a node whose parts alone are changed.
func (f *file) inside(n ast.Node) string {
	var b strings.Builder
	at := f.offset(n.Pos())
	for _, child := range children(n) {
		from, to := f.offset(child.Pos()), f.offset(child.End())
		if from < at || to > f.offset(n.End()) { // a comment behind a node is no part of its text
			continue
		}
		b.Write(f.source[at:from])
		b.WriteString(f.rewritten(child))
		at = to
	}
	b.Write(f.source[at:f.offset(n.End())])
	return b.String()
}

// children are the nodes right below a node, in the order of the text.
func children(n ast.Node) []ast.Node {
	var list []ast.Node
	ast.Inspect(n, func(c ast.Node) bool {
		if c != nil && c != n {
			list = append(list, c)
		}
		return c == n
	})
	return list
}

// mutated is the text of a node that is changed itself.
func (f *file) mutated(n ast.Node) (string, bool) {
	if f.fixed[n] {
		return f.text(n), true
	}
	switch n := n.(type) {
	case *ast.GenDecl:
		if n.Tok == token.CONST {
			f.constants(n)
		}
		if n.Tok != token.VAR {
			return f.text(n), true
		}
	case *ast.FuncDecl:
		return f.function(n, f.info.Defs[n.Name].Type().(*types.Signature)), true
	case *ast.FuncLit:
		return f.function(n, f.info.Types[n].Type.(*types.Signature)), true
	case *ast.ArrayType, *ast.StructType, *ast.InterfaceType, *ast.FuncType, *ast.BranchStmt:
		return f.text(n), true
	case *ast.IfStmt:
		return f.condition(n, n.Cond), true
	case *ast.SwitchStmt:
		f.cases(n)
	case *ast.ForStmt:
		if n.Cond != nil {
			return f.condition(n, n.Cond), true
		}
	case *ast.ReturnStmt:
		return f.returned(n), true
	case *ast.BlockStmt:
		f.among(n.List)
	case *ast.CaseClause:
		f.among(n.Body)
	case *ast.IncDecStmt:
		if !f.free[n] {
			return f.text(n), true
		}
		id := f.add(n.Pos(), f.text(n)+": the other way")
		other := map[token.Token]string{token.INC: "--", token.DEC: "++"}[n.Tok]
		return fmt.Sprintf("if mutantIs(%d) { %s%s } else { %s }", id, f.text(n.X), other, f.text(n)), true
	case *ast.CompositeLit:
		f.indices(n)
	case ast.Expr:
		return f.expression(n)
	}
	return "", false
}

// indices notes the indices of the elements of an array or a slice.
func (f *file) indices(n *ast.CompositeLit) {
	switch f.info.Types[n].Type.Underlying().(type) {
	case *types.Array, *types.Slice:
		for _, e := range n.Elts {
			if kv, ok := e.(*ast.KeyValueExpr); ok {
				f.fixed[kv.Key] = true
			}
		}
	}
}

// among notes the statements of a block, in whose place a block can stand.
func (f *file) among(list []ast.Stmt) {
	for _, s := range list {
		f.free[s] = true
	}
}

func (f *file) function(n ast.Node, s *types.Signature) string {
	f.results = append(f.results, s.Results())
	defer func() { f.results = f.results[:len(f.results)-1] }()
	return f.inside(n)
}

// condition has the condition of a statement turned round.
func (f *file) condition(n ast.Node, cond ast.Expr) string {
	f.turned[cond] = f.add(cond.Pos(), "if "+f.text(cond)+": not")
	return f.inside(n)
}

// cases has the conditions of a switch without a value turned round.
func (f *file) cases(n *ast.SwitchStmt) {
	for _, c := range n.Body.List {
		for _, cond := range c.(*ast.CaseClause).List {
			if n.Tag == nil {
				f.turned[cond] = f.add(cond.Pos(), "case "+f.text(cond)+": not")
			}
		}
	}
}

// others gives what an operator may be taken for.
func others(op token.Token) []token.Token {
	switch op {
	case token.LSS:
		return []token.Token{token.LEQ, token.GEQ}
	case token.LEQ:
		return []token.Token{token.LSS, token.GTR}
	case token.GTR:
		return []token.Token{token.GEQ, token.LEQ}
	case token.GEQ:
		return []token.Token{token.GTR, token.LSS}
	case token.EQL:
		return []token.Token{token.NEQ}
	case token.NEQ:
		return []token.Token{token.EQL}
	case token.LAND:
		return []token.Token{token.LOR}
	case token.LOR:
		return []token.Token{token.LAND}
	case token.ADD:
		return []token.Token{token.SUB}
	case token.SUB:
		return []token.Token{token.ADD}
	case token.MUL:
		return []token.Token{token.ADD}
	case token.QUO:
		return []token.Token{token.MUL}
	case token.REM:
		return []token.Token{token.QUO}
	case token.AND:
		return []token.Token{token.OR}
	case token.OR:
		return []token.Token{token.AND}
	case token.SHL:
		return []token.Token{token.SHR}
	case token.SHR:
		return []token.Token{token.SHL}
	}
	return nil
}

// expression changes operators and constants.
func (f *file) expression(n ast.Expr) (string, bool) {
	tv := f.info.Types[n]
	switch {
	case tv.IsType():
		return f.text(n), true
	case tv.Value != nil:
		return f.constant(n, tv), true
	}
	e, ok := n.(*ast.BinaryExpr)
	if !ok {
		return "", false
	}
	kind, named := f.typeName(types.Default(tv.Type))
	basic, isBasic := tv.Type.Underlying().(*types.Basic)
	if !named || isBasic && basic.Info()&types.IsString != 0 {
		return "", false
	}
	var b strings.Builder
	for _, op := range others(e.Op) {
		id := f.add(e.OpPos, fmt.Sprintf("%s: %s", f.text(e), op))
		fmt.Fprintf(&b, "if mutantIs(%d) { return (%s) %s (%s) }; ", id, f.text(e.X), op, f.text(e.Y))
	}
	return fmt.Sprintf("func() %s { %sreturn (%s) %s (%s) }()", kind, b.String(), f.rewritten(e.X), e.Op, f.rewritten(e.Y)), b.Len() > 0
}

// constant changes a number by one, and yes and no into each other. Names of
// constants are changed where they are declared.
func (f *file) constant(n ast.Expr, tv types.TypeAndValue) string {
	kind, named := f.typeName(types.Default(tv.Type))
	_, isName := n.(*ast.Ident)
	if isName && tv.Value.Kind() != constant.Bool || !named {
		return f.text(n)
	}
	switch tv.Value.Kind() {
	case constant.Bool:
		id := f.add(n.Pos(), f.text(n)+": not")
		return fmt.Sprintf("(mutantIs(%d) != (%s))", id, f.text(n))
	case constant.Int:
		other := constant.BinaryOp(tv.Value, token.ADD, constant.MakeInt64(1))
		if n, fits := constant.Int64Val(other); !fits || n > math.MaxUint8 && kind == "byte" || n > math.MaxUint8 && kind == "uint8" {
			other = constant.BinaryOp(tv.Value, token.SUB, constant.MakeInt64(1))
		}
		id := f.add(n.Pos(), fmt.Sprintf("%s: %s", f.text(n), other))
		return fmt.Sprintf("mutantOf[%s](%d, %s, %s)", kind, id, f.text(n), other)
	}
	return f.text(n)
}

// constants notes the mutants of declared numbers, each a build of its own.
func (f *file) constants(d *ast.GenDecl) {
	for _, s := range d.Specs {
		for _, v := range s.(*ast.ValueSpec).Values {
			if tv := f.info.Types[v]; tv.Value != nil && tv.Value.Kind() == constant.Int && !strings.Contains(f.text(v), "iota") {
				f.patched(v.Pos(), f.text(v)+": and one more", patch{f.name, f.offset(v.Pos()), f.offset(v.End()), "(" + f.text(v) + ") + 1"})
			}
		}
	}
}

// returned puts returns of other values before a return.
func (f *file) returned(n *ast.ReturnStmt) string {
	results := f.results[len(f.results)-1]
	var b strings.Builder
	for i, x := range n.Results {
		if results.Len() != len(n.Results) {
			break
		}
		other, ok := f.other(x, results.At(i).Type())
		if !ok {
			continue
		}
		values := make([]string, len(n.Results))
		for k, v := range n.Results {
			values[k] = f.text(v)
		}
		id := f.add(x.Pos(), fmt.Sprintf("return %s: %s", values[i], other))
		values[i] = other
		fmt.Fprintf(&b, "if mutantIs(%d) { return %s }; ", id, strings.Join(values, ", "))
	}
	return b.String() + f.inside(n)
}

// other is another value than the one returned.
func (f *file) other(x ast.Expr, t types.Type) (string, bool) {
	kind, named := f.typeName(t)
	tv := f.info.Types[x]
	switch u := t.Underlying().(type) {
	case *types.Basic:
		switch {
		case !named, tv.Value != nil: // a constant is changed as one
			return "", false
		case u.Info()&types.IsBoolean != 0:
			return "!(" + f.text(x) + ")", true
		case u.Info()&types.IsInteger != 0:
			return "(" + f.text(x) + ") + 1", true
		case u.Info()&types.IsString != 0:
			return kind + `("")`, true
		}
	case *types.Pointer, *types.Slice, *types.Map, *types.Signature, *types.Interface:
		_, isParam := t.(*types.TypeParam)
		return "nil", !tv.IsNil() && !isParam
	case *types.Struct:
		literal, isLiteral := x.(*ast.CompositeLit)
		return kind + "{}", named && !(isLiteral && len(literal.Elts) == 0)
	}
	return "", false
}

// typeName writes a type as the file can, if it can.
func (f *file) typeName(t types.Type) (string, bool) {
	ok := true
	name := types.TypeString(t, func(p *types.Package) string {
		if p == f.local {
			return ""
		}
		ok = ok && f.imports[p.Path()]
		return p.Name()
	})
	return name, ok
}
