package cli

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// typedFlag finds flags in a sentence, and typedCommand commands behind the name of
// the program.
var (
	typedFlag    = regexp.MustCompile(`(?:^|[^\w-])--([a-z][a-z-]*)`)
	typedCommand = regexp.MustCompile(`\bconmina ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?`)
)

// neither are words behind the name of the program, in sentences that name no
// command, and forms of flags that stand for any flag.
var neither = map[string]bool{
	"does": true, "no": true, "authors": true, "para": true, // conmina does not know, the conmina authors, la ley conmina para
	"name": true, "nombre": true, // --name=value
}

// Every flag and every command in a sentence of the program is one that there is,
// by its name in the language of the sentence.
func TestSentencesNameWhatThereIs(t *testing.T) {
	p, _ := speaking(words.English)
	said := 0
	check := func(at string, l words.Language, text string) {
		for _, m := range typedFlag.FindAllStringSubmatch(text, -1) {
			said++
			if f, known := p.flagNamed(m[1]); !neither[m[1]] && (!known || f.In(l) != m[1]) {
				t.Errorf("%s says --%s in %s", at, m[1], l)
			}
		}
		for _, m := range typedCommand.FindAllStringSubmatch(text, -1) {
			said++
			if !neither[m[1]] && !namesCommand(p, l, m[1], m[2]) {
				t.Errorf("%s says conmina %s %s in %s", at, m[1], m[2], l)
			}
		}
	}
	eachSentence(t, func(at string, s words.Sentence) {
		check(at, words.English, s.English)
		check(at, words.Spanish, strings.ReplaceAll(s.Spanish, "English: conmina --lang en", ""))
	})
	if said < 200 {
		t.Errorf("only %d flags and commands were found", said)
	}
}

// namesCommand reports whether a word is a command in a language, with the word
// behind it below that one or, behind help, a command or a topic.
func namesCommand(p *program, l words.Language, first, second string) bool {
	c := p.all().To(first)
	if c == nil || c.Name.In(l) != first {
		return false
	}
	if second == "" || c.Name != typed.HelpCommand {
		below := c.To(second)
		return below == nil || second == "" || below.Name.In(l) == second
	}
	for _, topic := range p.topics() {
		if topic.Name.In(l) == second {
			return true
		}
	}
	of := p.all().To(second)
	return of != nil && of.Name.In(l) == second
}

// eachSentence reads the sources for what is said in both languages: entries of
// catalogues, and calls with texts in English and Spanish by turns.
func eachSentence(t *testing.T, use func(at string, s words.Sentence)) {
	t.Helper()
	both := map[string]bool{"Both": true, "say": true, "says": true, "and": true, "row": true}
	read := func(path string, list []ast.Expr) {
		texts := make([]string, len(list))
		for i, e := range list {
			lit, ok := e.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return
			}
			texts[i], _ = strconv.Unquote(lit.Value) // the compiler has read it
		}
		for i := 0; i+1 < len(texts); i += 2 {
			use(path+": "+texts[i][:min(40, len(texts[i]))], words.Sentence{English: texts[i], Spanish: texts[i+1]})
		}
	}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CompositeLit:
				if len(n.Elts) == 2 && filepath.Base(filepath.Dir(path)) == "catalogue" {
					read(path, n.Elts)
				}
			case *ast.CallExpr:
				switch f := n.Fun.(type) {
				case *ast.SelectorExpr:
					if both[f.Sel.Name] {
						read(path, n.Args)
					}
				case *ast.Ident:
					if both[f.Name] {
						read(path, n.Args)
					}
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// In the program's code a flag has its English name; a message about the flag
// translates the name into the language of the run.
func TestSubjectsAreFlags(t *testing.T) {
	p, _ := speaking(words.English)
	files, err := filepath.Glob("../*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	alone := regexp.MustCompile(`^--[a-z][a-z-]*$`)
	seen := 0
	for _, path := range files {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || strings.HasSuffix(path, "_test.go") {
				return true
			}
			if text, _ := strconv.Unquote(lit.Value); alone.MatchString(text) {
				seen++
				if f, known := p.flagNamed(text[2:]); !known || f.English != text[2:] {
					t.Errorf("%s is written with %s", path, text)
				}
			}
			return true
		})
	}
	if seen < 40 {
		t.Errorf("only %d flags", seen)
	}
}

// Every example of help is understood: it belongs to the command that it stands
// under, its flags are known, and both languages give the same flags.
func TestExamplesAreUnderstood(t *testing.T) {
	for _, l := range []words.Language{words.English, words.Spanish} {
		p, root := speaking(l)
		for _, c := range p.all().Whole() {
			for _, e := range c.Examples {
				line, _, _ := strings.Cut(e.In(l), " > ")
				line, _, _ = strings.Cut(line, " < ")
				found, rest, err := root.Find(strings.Fields(line)[1:])
				if of := p.built[found]; err != nil || of != c && of.Above != c {
					t.Errorf("%q is not %s: %v", line, c.Path(l), err)
					continue
				}
				for _, m := range typedFlag.FindAllStringSubmatch(line, -1) {
					if f := found.Flag(m[1]); f == nil || wordOf(f).In(l) != m[1] {
						t.Errorf("%q: there is no --%s", line, m[1])
					}
				}
				if len(rest) > 0 && c.Args == nil && c.Takes.English == "" {
					t.Errorf("%q: the command takes nothing", line)
				}
			}
		}
	}
}
