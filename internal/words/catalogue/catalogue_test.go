package catalogue

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

var verb = regexp.MustCompile(`%(\[\d+\])?.`)

// Both languages say the same things with the same arguments.
func TestCataloguesAgree(t *testing.T) {
	seen := map[law.Code]bool{}
	for _, chapter := range chapters {
		for code, said := range chapter() {
			if seen[code] {
				t.Errorf("%s stands in two chapters", code)
			}
			seen[code] = true
			if a, b := verbs(said.Spanish), verbs(said.English); !slices.Equal(a, b) {
				t.Errorf("%s: verbs %v in Spanish, %v in English", code, a, b)
			}
			for _, v := range verbs(said.Spanish) {
				if !strings.HasSuffix(v, "s") {
					t.Errorf("%s: verb %s; only %%s is used, since arguments are words", code, v)
				}
			}
			if strings.TrimSpace(said.Spanish) == "" || strings.TrimSpace(said.English) == "" {
				t.Errorf("%s is empty in one language", code)
			}
		}
	}
}

// verbs lists the verbs of a sentence in a form that does not depend on their
// order: with their argument numbers, sorted.
func verbs(sentence string) []string {
	found := verb.FindAllString(strings.ReplaceAll(sentence, "%%", ""), -1)
	next := 1
	for i, v := range found {
		if !strings.Contains(v, "[") {
			found[i] = "%[" + strconv.Itoa(next) + "]" + v[1:]
			next++
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// derived lists the codes that are put together from a prefix and the values of
// a closed type.
func derived() []law.Code {
	var codes []law.Code
	for _, c := range law.Confidences() {
		codes = append(codes, law.Code("confidence."+string(c)), law.Code("brief."+string(c)))
	}
	for _, o := range []resolve.Outcome{resolve.Governs, resolve.Possible, resolve.Displaced, resolve.NotMet, resolve.NotNamed} {
		codes = append(codes, law.Code("outcome."+string(o)))
	}
	for _, h := range []resolve.Holds{resolve.Yes, resolve.No, resolve.Open} {
		codes = append(codes, law.Code("atom.age_"+string(h)), law.Code("atom.circumstance_"+string(h)))
	}
	for _, kind := range []string{"certain", "fixed", "open", "possible", "choice", "life"} {
		codes = append(codes, law.Code("bar."+kind))
	}
	for _, c := range []string{
		"within", "below_explained", "above_explained", "age_not_applied", "fits_lesser_only", "below", "above",
		"undetermined", "no_range", "no_sentence", "rejected",
	} {
		codes = append(codes, law.Code("verdict."+c))
	}
	for _, s := range []law.Status{law.NoRange, law.NotInForce, law.Moved, law.NoRange} {
		codes = append(codes, law.Code("answer."+string(s)), law.Code("compare."+string(s)))
	}
	for _, t := range []resolve.Turn{resolve.Milder, resolve.Harsher, resolve.Same, resolve.Mixed} {
		codes = append(codes, law.Code("turn."+string(t)))
	}
	for prefix, ends := range map[string][]string{
		"list.":        {"earlier_law", "not_in_force"},
		"concurrence.": {"real", "ideal", "continued", "mass", "retrospective"},
		"standing.": {
			"inside_every_reading", "inside_some_readings", "outside_every_reading",
			"list_inside_every_reading", "list_inside_some_readings", "list_outside_every_reading",
		},
		"given.":    {"qualified", "reduction", "benefit", "bar"},
		"position.": {"present", "absent", "applied", "not-applied", "lower", "middle", "upper", "no-tier", "lesser", "graver"},
		"fact.":     {"tier", "rung", "mitigating", "aggravating", "mitigating aggravating", "agent_age", "request_date", "daily_income", "later_offence_graver"},
		"beside.": {
			"benefit", "prescription", "suspension", "fine", "disqualification", "incapacity",
			"available", "barred", "never", "lapses", "unread", "possible", "impossible", "depends", "exactly", "excluded",
		},
	} {
		for _, end := range ends {
			codes = append(codes, law.Code(prefix+end))
		}
	}
	for _, fact := range []string{"qualified", "reductions", "mitigating", "aggravating", "agent_age", "benefits", "request_date", "decision_date", "daily_income"} {
		codes = append(codes, law.Code("guide."+fact), law.Code("guide."+fact+"_why"), law.Code("guide.of_"+fact))
	}
	for _, status := range []law.Status{law.Determined, law.Undetermined, law.NotInForce, law.Moved, law.NoRange} {
		codes = append(codes, law.Code("readable."+string(status)))
	}
	for _, why := range law.Reasons() {
		codes = append(codes, law.Code("because."+string(why)))
	}
	for _, v := range []string{"below", "above"} {
		codes = append(codes, law.Code("question."+v), law.Code("question."+v+"_life"), law.Code("question.agreed_"+v))
	}
	for _, v := range []string{"within", "below", "above"} {
		codes = append(codes, law.Code("question.open_"+v))
	}
	for _, ending := range []string{"_lower", "_higher", "_same", "_unknown"} {
		codes = append(codes, law.Code("change.minimum"+ending), law.Code("change.maximum"+ending))
	}
	return codes
}

// Every sentence is used somewhere, and every code that the program declares
// has a sentence.
func TestCataloguesAreWhole(t *testing.T) {
	literals, declared := sources(t)
	for _, c := range derived() {
		literals[string(c)] = true
		declared[string(c)] = true
	}
	known := map[law.Code]bool{}
	for _, chapter := range chapters {
		for code := range chapter() {
			known[code] = true
			name := string(code)
			for _, prefix := range []string{"topic.", "topic_short."} { // put together with the name of a topic
				name = strings.TrimPrefix(name, prefix)
			}
			if !literals[name] && !literals[string(code)] {
				t.Errorf("%s is never said", code)
			}
		}
	}
	delete(declared, string(resolve.SourceSays))     // the encoding has its words
	delete(declared, string(resolve.CeilingApplies)) // the encoding has its words too
	for _, code := range slices.Sorted(maps.Keys(declared)) {
		if !known[law.Code(code)] {
			t.Errorf("%s has no sentence", code)
		}
	}
}

// sources reads the program for its string literals outside the catalogues, and
// for the constants and arguments that are codes.
func sources(t *testing.T) (literals, codes map[string]bool) {
	t.Helper()
	literals, codes = map[string]bool{}, map[string]bool{}
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ValueSpec:
				if isCode(n.Type) {
					collect(n.Values, codes)
				}
			case *ast.CallExpr:
				if sel, ok := n.Fun.(*ast.SelectorExpr); ok && sel.Sel.Name == "Say" && len(n.Args) > 0 {
					collect(n.Args[:1], codes)
				}
			case *ast.FuncDecl: // a chapter of the catalogue
				return n.Type.Results == nil || len(n.Type.Results.List) == 0 || !isChapter(n.Type.Results.List[0].Type)
			case *ast.BasicLit:
				collect([]ast.Expr{n}, literals)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return literals, codes
}

func isChapter(e ast.Expr) bool {
	name, ok := e.(*ast.Ident)
	return ok && name.Name == "chapter"
}

func isCode(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name == "Code"
	case *ast.SelectorExpr:
		return e.Sel.Name == "Code"
	}
	return false
}

func collect(values []ast.Expr, into map[string]bool) {
	for _, v := range values {
		if lit, ok := v.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if s, err := strconv.Unquote(lit.Value); err == nil {
				into[s] = true
			}
		}
	}
}
