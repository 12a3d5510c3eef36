package internal_test

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"
)

// use is one place in the program where a sentence gets its arguments.
type use struct {
	place    string
	function string
	codes    []string // that it may be said with; a star stands for any text
	args     []types.Type
	// exact is set where each of the codes comes with these arguments. Elsewhere
	// the code is worked out, and one of those that it may be must fit.
	exact bool
}

// reading follows codes and arguments through the program to where they are
// written down.
type reading struct {
	set       *token.FileSet
	uses      []use
	unknown   []string // places whose codes or arguments cannot be followed
	calls     map[types.Object][]call
	values    map[types.Object][]value // what variables and fields are set to
	bodies    map[types.Object]*ast.FuncDecl
	ordered   []*ast.FuncDecl // the same, as they stand in the text
	infoOf    map[*types.Package]*types.Info
	around    map[*types.Var]parameter
	guard     []guard
	met       map[string]bool     // functions of passedOn
	inWords   []types.Type        // that are brought into words
	sentences map[string][]string // of both languages, by their codes
}

// call is a call with the information about its file.
type call struct {
	expr *ast.CallExpr
	info *types.Info
}

// value is an expression, or an element of one.
type value struct {
	expr ast.Expr
	info *types.Info
	from int  // which of the results of a call
	of   bool // the elements of the expression
}

// parameter is where a variable stands among the parameters of a function.
type parameter struct {
	of       types.Object
	index    int
	variadic bool
}

func read(t *testing.T) *reading {
	t.Helper()
	r := &reading{
		set: positions, calls: map[types.Object][]call{},
		infoOf: map[*types.Package]*types.Info{},
		values: map[types.Object][]value{}, bodies: map[types.Object]*ast.FuncDecl{}, around: map[*types.Var]parameter{}, sentences: map[string][]string{}, met: map[string]bool{},
	}
	loaded := program(t)
	for _, p := range loaded {
		r.infoOf[p.Types] = p.TypesInfo
		for _, file := range p.Syntax {
			r.note(file, p.TypesInfo)
		}
	}
	r.ordered = slices.SortedFunc(maps.Values(r.bodies), func(a, b *ast.FuncDecl) int { return cmp.Compare(a.Pos(), b.Pos()) })
	for _, p := range loaded {
		for _, file := range p.Syntax {
			r.find(file, p.TypesInfo)
		}
	}
	return r
}

// object is what a name or a selector stands for.
func object(e ast.Expr, info *types.Info) types.Object {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		if o := info.Defs[e]; o != nil {
			return o
		}
		return info.Uses[e]
	case *ast.SelectorExpr:
		return info.Uses[e.Sel]
	case *ast.IndexExpr:
		return object(e.X, info)
	}
	return nil
}

// note keeps the calls of each function and what each variable is set to.
func (r *reading) note(file *ast.File, info *types.Info) {
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			o := info.Defs[n.Name]
			r.bodies[o] = n
			if o.Pkg().Path() == module+"internal/words" && n.Name.Name == "Word" {
				r.wordsOf(n, info)
			}
			r.guard = append(r.guard, r.guards(n, info)...)
			r.parameters(n.Type, o, info)
		case *ast.CallExpr:
			if o := object(n.Fun, info); o != nil {
				r.calls[o] = append(r.calls[o], call{n, info})
			}
		case *ast.AssignStmt:
			r.assign(n.Lhs, n.Rhs, info)
		case *ast.ValueSpec:
			left := make([]ast.Expr, len(n.Names))
			for i, name := range n.Names {
				left[i] = name
			}
			r.assign(left, n.Values, info)
		case *ast.RangeStmt:
			for _, e := range []ast.Expr{n.Key, n.Value} {
				if e != nil {
					if o := object(e, info); o != nil {
						r.values[o] = append(r.values[o], value{expr: n.X, info: info, of: true})
					}
				}
			}
		case *ast.CompositeLit:
			r.fields(n, info)
		}
		return true
	})
}

func (r *reading) assign(left, right []ast.Expr, info *types.Info) {
	for i, l := range left {
		o := object(l, info)
		switch {
		case o == nil:
		case len(left) == len(right):
			r.values[o] = append(r.values[o], value{expr: right[i], info: info})
			if f, ok := right[i].(*ast.FuncLit); ok {
				r.parameters(f.Type, o, info)
			}
		case len(right) == 1:
			r.values[o] = append(r.values[o], value{expr: right[0], info: info, from: i})
		}
	}
}

func (r *reading) parameters(f *ast.FuncType, of types.Object, info *types.Info) {
	i := 0
	for _, field := range f.Params.List {
		_, variadic := field.Type.(*ast.Ellipsis)
		for _, name := range field.Names {
			if v, ok := info.Defs[name].(*types.Var); ok {
				r.around[v] = parameter{of, i, variadic}
			}
			i++
		}
	}
}

func (r *reading) fields(n *ast.CompositeLit, info *types.Info) {
	if info.Types[n].Type.String() == module+"internal/words/catalogue.chapter" {
		for _, e := range n.Elts {
			pair := e.(*ast.KeyValueExpr)
			code := constant.StringVal(info.Types[pair.Key].Value)
			for _, said := range pair.Value.(*ast.CompositeLit).Elts {
				r.sentences[code] = append(r.sentences[code], constant.StringVal(info.Types[said].Value))
			}
		}
		return
	}
	s, ok := info.Types[n].Type.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for i, e := range n.Elts {
		field, v := types.Object(nil), e
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			field, v = info.Uses[kv.Key.(*ast.Ident)], kv.Value
		} else {
			field = s.Field(i)
		}
		r.values[field] = append(r.values[field], value{expr: v, info: info})
	}
}

// codes gives the texts that an expression may be; a star stands for any.
func (r *reading) codes(v value, depth int) []string {
	if depth > 8 {
		return []string{"*"}
	}
	if tv := v.info.Types[v.expr]; tv.Value != nil && tv.Value.Kind() == constant.String {
		return []string{constant.StringVal(tv.Value)}
	}
	union := func(list []value) []string {
		var all []string
		for _, x := range list {
			all = append(all, r.codes(x, depth+1)...)
		}
		if len(all) == 0 {
			return []string{"*"}
		}
		slices.Sort(all)
		return slices.Compact(all)
	}
	switch e := ast.Unparen(v.expr).(type) {
	case *ast.BinaryExpr:
		var all []string
		for _, x := range r.codes(value{expr: e.X, info: v.info}, depth+1) {
			for _, y := range r.codes(value{expr: e.Y, info: v.info}, depth+1) {
				all = append(all, x+y)
			}
		}
		return all
	case *ast.CompositeLit:
		var list []value
		for _, x := range e.Elts {
			if kv, ok := x.(*ast.KeyValueExpr); ok {
				list = append(list, value{expr: kv.Key, info: v.info})
				x = kv.Value
			}
			list = append(list, value{expr: x, info: v.info})
		}
		return union(list)
	case *ast.IndexExpr:
		return r.codes(value{expr: e.X, info: v.info, of: true}, depth+1)
	case *ast.CallExpr:
		if v.info.Types[e.Fun].IsType() {
			return r.codes(value{expr: e.Args[0], info: v.info}, depth+1)
		}
		return union(r.returned(object(e.Fun, v.info), v.from))
	case *ast.Ident, *ast.SelectorExpr:
		o := object(e, v.info)
		if p, ok := o.(*types.Var); ok {
			if at, ok := r.around[p]; ok {
				var list []value
				for _, c := range r.calls[at.of] {
					if at.index < len(c.expr.Args) {
						list = append(list, value{expr: c.expr.Args[at.index], info: c.info})
					}
				}
				return union(append(list, r.values[o]...))
			}
		}
		return union(r.values[o])
	}
	return []string{"*"}
}

// returned are the results of a function.
func (r *reading) returned(of types.Object, which int) []value {
	f, ok := r.bodies[of]
	if !ok || f.Body == nil {
		return nil
	}
	var list []value
	info := r.infoOf[of.Pkg()]
	ast.Inspect(f.Body, func(n ast.Node) bool {
		if _, inner := n.(*ast.FuncLit); inner {
			return false
		}
		if ret, ok := n.(*ast.ReturnStmt); ok && which < len(ret.Results) {
			list = append(list, value{expr: ret.Results[which], info: info})
		}
		return true
	})
	return list
}

// carries reports whether a type holds a code with its arguments.
func carries(t types.Type) (code, args *types.Var) {
	if t == nil {
		return nil, nil // the name of a package
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil, nil
	}
	for f := range s.Fields() {
		switch {
		case code == nil && f.Type().String() == module+"internal/law.Code":
			code = f
		case f.Name() == "Args" && f.Type().String() == "[]any":
			args = f
		}
	}
	return code, args
}

// says reports whether a function says a sentence: a code, and any arguments.
func says(t types.Type) bool {
	s, ok := t.(*types.Signature)
	return ok && s.Variadic() && s.Params().Len() == 2 && strings.HasSuffix(s.Params().At(0).Type().String(), "law.Code") &&
		s.Params().At(1).Type().String() == "[]any" && s.Results().Len() == 1 && s.Results().At(0).Type().String() == "string"
}

// passedOn are functions that hand on a code with as many arguments as came with
// it, or choose among codes without any.
var passedOn = map[string]string{
	"cli/settingRows":         "the origin of a setting with its arguments, or one without any",
	"cli/takeFlags":           "likewise",
	"findings/Trouble":        "the words or the code of an error of the system",
	"settings/unreadSettings": "likewise",
	"about/Document":          "the origin of a setting, its flag in the words of the language",
	"findings/fault":          "each argument in the words of the language",
	"cases/countedForm":       "a code that is only counted and never said",
	"answer/Machine":          "what is not considered, sentences without arguments",
}

// counted are functions whose faults nobody is told: only their codes are counted.
var counted = map[string]bool{"law/FindOffenceBriefly": true, "cases/countedForm": true}

// lost notes a place that cannot be followed, but in those functions.
func (r *reading) lost(at token.Pos, why string) {
	name := r.functionName(at)
	r.met[name] = true
	if passedOn[name] == "" && !counted[name] {
		r.unknown = append(r.unknown, r.at(at)+": "+why+" in "+name)
	}
}

func (r *reading) functionName(at token.Pos) string {
	name := filepath.Base(filepath.Dir(r.set.Position(at).Filename)) + "/"
	if f := r.function(at); f != nil {
		name += f.Name.Name
	}
	return name
}

// guard is a part of the text in which a code is known to be one of a few.
type guard struct {
	from, to token.Pos
	codes    []string
}

// guards are the parts of a function that are for certain codes.
func (r *reading) guards(f *ast.FuncDecl, info *types.Info) []guard {
	var list []guard
	texts := func(exprs ...ast.Expr) []string {
		var codes []string
		for _, e := range exprs {
			if tv := info.Types[e]; tv.Value != nil && tv.Value.Kind() == constant.String {
				codes = append(codes, constant.StringVal(tv.Value))
			}
		}
		return codes
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.IfStmt:
			if b, ok := n.Cond.(*ast.BinaryExpr); ok && b.Op == token.EQL {
				list = append(list, guard{n.Body.Pos(), n.Body.End(), texts(b.Y)})
			}
		case *ast.CaseClause:
			list = append(list, guard{n.Pos(), n.End(), texts(n.List...)})
		}
		return true
	})
	return slices.DeleteFunc(list, func(g guard) bool { return len(g.codes) == 0 })
}

// guarded leaves the codes that a use can have where it stands: those that it is
// guarded for, or else those for which there is no guard in the function.
func (r *reading) guarded(codes []string, at token.Pos) []string {
	var elsewhere []string
	for _, g := range r.guard {
		if g.from <= at && at < g.to {
			return slices.DeleteFunc(codes, func(c string) bool { return !slices.Contains(g.codes, c) })
		}
		if f := r.function(at); f != nil && f.Pos() <= g.from && g.to <= f.End() {
			elsewhere = append(elsewhere, g.codes...)
		}
	}
	return slices.DeleteFunc(codes, func(c string) bool { return len(codes) > 1 && slices.Contains(elsewhere, c) })
}

func (r *reading) function(at token.Pos) *ast.FuncDecl {
	i := sort.Search(len(r.ordered), func(i int) bool { return at < r.ordered[i].End() })
	if i < len(r.ordered) && r.ordered[i].Pos() <= at {
		return r.ordered[i]
	}
	return nil
}

// find looks for the places where a code meets its arguments.
func (r *reading) find(file *ast.File, info *types.Info) {
	literal := map[types.Object]*ast.CompositeLit{} // what a variable began as
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if tv := info.Types[n.Fun]; !tv.IsType() && tv.Type != nil && says(tv.Type) {
				if n.Ellipsis.IsValid() {
					r.pair(n.Args[0], n.Args[1], info, n.Pos())
				} else {
					r.use(n.Args[0], n.Args[1:], info, info, n.Pos(), false)
				}
			}
		case *ast.CompositeLit:
			if c, a := carries(info.Types[n].Type); c != nil && a != nil {
				if code := part(n, c.Name()); code != nil {
					r.pair(code, part(n, "Args"), info, n.Pos())
				}
			}
		case *ast.AssignStmt:
			r.later(n, literal, info)
		}
		return true
	})
}

// later finds codes and arguments that are given to a value after it was made.
func (r *reading) later(n *ast.AssignStmt, literal map[types.Object]*ast.CompositeLit, info *types.Info) {
	var code, args ast.Expr
	var of types.Object
	for i, l := range n.Lhs {
		if len(n.Rhs) != len(n.Lhs) {
			return
		}
		right := ast.Unparen(n.Rhs[i])
		if u, ok := right.(*ast.UnaryExpr); ok {
			right = u.X
		}
		if c, ok := right.(*ast.CompositeLit); ok {
			if o := object(l, info); o != nil {
				literal[o] = c
			}
		}
		s, ok := l.(*ast.SelectorExpr)
		if !ok {
			continue
		}
		if c, a := carries(info.Types[s.X].Type); c == nil || a == nil {
			continue
		}
		switch s.Sel.Name {
		case "Code":
			code, of = right, object(s.X, info)
		case "Args":
			args, of = right, object(s.X, info)
		}
	}
	first := literal[of]
	if of == nil {
		return
	}
	if code == nil && first != nil {
		code = part(first, "Code")
	}
	if args == nil && first != nil {
		args = part(first, "Args")
	}
	if code == nil {
		r.lost(n.Pos(), "arguments without a code")
		return
	}
	r.pair(code, args, info, n.Pos())
}

func part(n *ast.CompositeLit, name string) ast.Expr {
	for _, e := range n.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok && kv.Key.(*ast.Ident).Name == name {
			return kv.Value
		}
	}
	return nil
}

func (r *reading) at(p token.Pos) string {
	place := r.set.Position(p)
	return filepath.Base(filepath.Dir(place.Filename)) + "/" + filepath.Base(place.Filename) + ":" + place.String()[strings.LastIndex(place.String(), ".go:")+4:]
}

// pair follows a list of arguments to where it is written.
func (r *reading) pair(code, args ast.Expr, info *types.Info, at token.Pos) {
	r.follow(value{expr: code, info: info}, args, info, at, 0)
}

func (r *reading) follow(code value, args ast.Expr, info *types.Info, at token.Pos, depth int) {
	switch e := ast.Unparen(args).(type) {
	case nil:
		r.use(code.expr, nil, code.info, info, at, true)
		return
	case *ast.CompositeLit:
		r.use(code.expr, e.Elts, code.info, info, at, true)
		return
	case *ast.SelectorExpr:
		if c, ok := ast.Unparen(code.expr).(*ast.SelectorExpr); ok && e.Sel.Name == "Args" && strings.HasSuffix(code.info.Types[c].Type.String(), "law.Code") && object(e.X, info) == object(c.X, code.info) {
			return // a value that carries both, made elsewhere
		}
	case *ast.Ident:
		if e.Name == "nil" {
			r.use(code.expr, nil, code.info, info, at, true)
			return
		}
		v, _ := object(e, info).(*types.Var)
		if p, ok := r.around[v]; ok && depth < 5 {
			r.callers(code, p, depth)
			return
		}
	}
	r.lost(at, "arguments that cannot be followed")
}

// callers follows arguments to the calls of the function that was given them.
func (r *reading) callers(code value, p parameter, depth int) {
	for _, c := range r.calls[p.of] {
		from := code
		if v, ok := object(code.expr, code.info).(*types.Var); ok {
			if at, ok := r.around[v]; ok && at.of == p.of {
				from = value{expr: c.expr.Args[at.index], info: c.info}
			}
		}
		switch {
		case p.variadic && !c.expr.Ellipsis.IsValid():
			r.use(from.expr, c.expr.Args[p.index:], from.info, c.info, c.expr.Pos(), true)
		default:
			r.follow(from, c.expr.Args[p.index], c.info, c.expr.Pos(), depth+1)
		}
	}
}

func (r *reading) use(code ast.Expr, args []ast.Expr, info, argInfo *types.Info, at token.Pos, exact bool) {
	u := use{place: r.at(at), function: r.functionName(at), codes: r.codes(value{expr: code, info: info}, 0), exact: exact}
	if exact {
		u.codes = r.guarded(slices.Clone(u.codes), at)
		if slices.ContainsFunc(u.codes, func(c string) bool { return strings.Contains(c, "*") }) {
			r.lost(at, "a code that cannot be followed")
			return
		}
	}
	for _, a := range args {
		u.args = append(u.args, argInfo.Types[a].Type)
	}
	r.uses = append(r.uses, u)
}

// Every sentence gets as many arguments as it has room for, wherever it is said
// and in both languages, and of kinds that are brought into words.
func TestSentencesGetTheirArguments(t *testing.T) {
	r := read(t)
	for _, u := range r.unknown {
		t.Error(u)
	}
	for _, u := range r.uses {
		if counted[u.function] {
			r.met[u.function] = true
			continue
		}
		for _, a := range u.args {
			switch {
			case r.worded(a):
			case passedOn[u.function] != "":
				r.met[u.function] = true
			default:
				t.Errorf("%s: %s is not brought into words in %s", u.place, a, u.function)
			}
		}
		fits := false
		var misfits []string
		for _, pattern := range u.codes {
			for code, list := range r.sentences {
				if ok, _ := filepath.Match(pattern, code); !ok {
					continue
				}
				for _, sentence := range list {
					if want := room(sentence); want == len(u.args) {
						fits = true
					} else {
						misfits = append(misfits, fmt.Sprintf("%s: %s has room for %d arguments and gets %d", u.place, code, want, len(u.args)))
					}
				}
			}
		}
		if u.exact || !fits {
			for _, m := range misfits {
				t.Error(m)
			}
		}
	}
	for name := range passedOn {
		if name != "findings/Trouble" && !r.met[name] {
			t.Errorf("nothing is passed on in %s", name)
		}
	}
	for name := range counted {
		if !r.met[name] {
			t.Errorf("no fault is made in %s", name)
		}
	}
	if len(r.uses) < 500 || len(r.inWords) < 5 {
		t.Errorf("only %d places and %d kinds of arguments are known", len(r.uses), len(r.inWords))
	}
}

var verb = regexp.MustCompile(`%(\[\d+\])?s`)

// room is how many arguments a sentence has room for.
func room(sentence string) int {
	seen := map[string]bool{}
	for i, v := range verb.FindAllString(strings.ReplaceAll(sentence, "%%", ""), -1) {
		if v == "%s" {
			v = fmt.Sprintf("%%[%d]s", i+1)
		}
		seen[v] = true
	}
	return len(seen)
}

// worded reports whether a kind of argument is brought into words: it is text or
// a number, says itself what it is, or has a case of its own in [words.Words.Word].
func (r *reading) worded(t types.Type) bool {
	if b, ok := t.Underlying().(*types.Basic); ok && b.Info()&(types.IsString|types.IsInteger) != 0 {
		return true
	}
	if slices.ContainsFunc(r.inWords, func(w types.Type) bool { return types.Identical(w, t) }) {
		return true
	}
	m, _, _ := types.LookupFieldOrMethod(t, true, nil, "String")
	return m != nil
}

// wordsOf keeps the kinds of values that a function tells apart.
func (r *reading) wordsOf(f *ast.FuncDecl, info *types.Info) {
	ast.Inspect(f, func(n ast.Node) bool {
		if c, ok := n.(*ast.CaseClause); ok {
			for _, e := range c.List {
				if tv := info.Types[e]; tv.IsType() {
					r.inWords = append(r.inWords, tv.Type)
				}
			}
		}
		return true
	})
}
