// Command mutate changes a package in one place at a time and tells which of the
// changes its tests do not notice.
//
//	mutate [-tests PACKAGES] [-skip REGEXP] [-sample N] [-seed N] [-files REGEXP] [-only FILE] [-jobs N] [-timeout D] [-args ARGS] PACKAGE…
//
// It changes operators, constants, conditions and what is returned. Changes are
// built into one test program, which is told by a variable of its environment
// which one to make; changes of declared constants are built one by one. The tests
// that noticed the nearest changes are run first, then all from the quick to the
// slow, for as long as none notices. -tests takes the tests of these packages, with
// spaces between them and the quick ones first, for a package that others test too.
// -files takes the changes of the files whose
// names match. -only takes what an earlier run printed and makes those changes
// alone: whether new tests notice what the old ones did not.
package main

import (
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/token"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/tools/go/packages"
)

func main() {
	var o options
	flag.StringVar(&o.tests, "tests", "", "the packages whose tests are run; by default the one that is changed")
	flag.StringVar(&o.skip, "skip", "", "the tests that are never run, as for go test -skip")
	flag.IntVar(&o.sample, "sample", 0, "how many of the changes are made; all by default")
	flag.Uint64Var(&o.seed, "seed", 1, "which of them")
	flag.StringVar(&o.files, "files", "", "the files that are changed, as an expression that their names match; all by default")
	flag.StringVar(&o.only, "only", "", "a file of changes, as an earlier run printed them; no others are made")
	flag.IntVar(&o.jobs, "jobs", 1, "how many at once")
	flag.StringVar(&o.args, "args", "", "further arguments of the test program, with spaces between them")
	flag.Parse()
	for _, path := range flag.Args() {
		if err := o.mutate(path); err != nil {
			fmt.Fprintln(os.Stderr, "mutate:", err)
			os.Exit(1)
		}
	}
}

type options struct {
	tests, skip, files, only, args string
	sample, jobs                   int
	seed                           uint64
}

// mutate changes one package and prints what was not noticed.
func (o *options) mutate(path string) error {
	w, err := load(path)
	if err != nil {
		return err
	}
	defer os.RemoveAll(w.folder)
	for tests := range strings.FieldsSeq(cmp.Or(o.tests, path)) {
		if err := w.testedBy(o, tests); err != nil {
			return fmt.Errorf("%s: the tests fail without a change: %w", path, err)
		}
	}
	chosen, err := w.among(o.files, o.only)
	if err != nil {
		return err
	}
	rand.New(rand.NewPCG(o.seed, 0)).Shuffle(len(chosen), func(i, j int) { chosen[i], chosen[j] = chosen[j], chosen[i] })
	if o.sample > 0 && o.sample < len(chosen) {
		chosen = chosen[:o.sample]
	}
	tried, noticed := 0, 0
	for block := range slices.Chunk(chosen, scored) {
		slices.SortFunc(block, func(a, b mutant) int { return a.number - b.number }) // neighbours one after the other
		survivors, invalid := w.try(o, block)
		tried += len(block) - invalid
		noticed += len(block) - invalid - len(survivors)
		fmt.Printf("%s: %d of %d changes noticed (%.1f %%), %d in all\n", path, noticed, tried, 100*float64(noticed)/float64(max(tried, 1)), len(w.mutants))
	}
	return nil
}

// scored is after how many changes the score so far is printed.
const scored = 50

// among gives the mutants of some files that are in a list of printed ones; without
// a list all of them.
func (w *work) among(files, list string) ([]mutant, error) {
	in, err := regexp.Compile(files)
	if err != nil {
		return nil, err
	}
	some := slices.DeleteFunc(slices.Clone(w.mutants), func(m mutant) bool { return !in.MatchString(filepath.Base(m.place.Filename)) })
	if list == "" {
		return some, nil
	}
	text, err := os.ReadFile(list)
	lines := strings.Split(string(text), "\n")
	return slices.DeleteFunc(some, func(m mutant) bool { return !slices.Contains(lines, w.line(m)) }), err
}

// line is a mutant as it is printed.
func (w *work) line(m mutant) string {
	name, _ := filepath.Rel(w.root, m.place.Filename)
	return fmt.Sprintf("%s:%d:%d: %s", name, m.place.Line, m.place.Column, m.what)
}

// work is a package with its mutants.
type work struct {
	root, dir, folder string
	tested            []*tested         // one after the other, until one notices
	files             map[string]string // the text with all mutants
	mutants           []mutant
	lock              sync.Mutex
	noticed           []notice // the latest last
}

// tested is a package whose tests are run.
type tested struct {
	path, dir string
	usual     map[string]time.Duration // what each test takes without a change
	stages    [][]string               // all tests, the quick ones first
}

// program is the name of a test program of the package.
func (t *tested) program(name string) string { return name + "-" + filepath.Base(t.dir) }

// notice is a change that a test noticed.
type notice struct {
	mutant mutant
	tested *tested
	test   string
}

func load(path string) (*work, error) {
	loaded, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo | packages.NeedImports,
		Fset: token.NewFileSet(),
	}, path)
	if err != nil {
		return nil, err
	}
	if len(loaded) != 1 || len(loaded[0].Errors) > 0 {
		return nil, fmt.Errorf("%s: %v", path, loaded[0].Errors)
	}
	folder, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return nil, err
	}
	root, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	w := &work{root: root, folder: folder, files: map[string]string{}}
	for _, tree := range loaded[0].Syntax {
		if err := w.take(loaded[0], tree); err != nil {
			return nil, err
		}
	}
	w.files[filepath.Join(w.dir, "mutant_chosen.go")] = "package " + loaded[0].Name + chooser
	return w, nil
}

// testedBy adds a package whose tests are run.
func (w *work) testedBy(o *options, path string) error {
	loaded, err := packages.Load(&packages.Config{Mode: packages.NeedFiles}, path)
	if err != nil {
		return err
	}
	for _, p := range loaded {
		if len(p.GoFiles) > 0 {
			t := &tested{path: path, dir: filepath.Dir(p.GoFiles[0]), usual: map[string]time.Duration{}}
			w.tested = append(w.tested, t)
			if err := w.build(t, "all", nil); err != nil {
				return err
			}
			return w.measure(o, t)
		}
	}
	return fmt.Errorf("%s: no files", path)
}

// chooser is the file that is added to a package.
const chooser = `

import (
	"os"
	"strconv"
)

var mutantChosen = func() int { n, _ := strconv.Atoi(os.Getenv("MUTANT")); return n }()

func mutantIs(n int) bool { return mutantChosen == n }

func mutantOf[T any](n int, v, other T) T {
	if mutantChosen == n {
		return other
	}
	return v
}
`

// take finds the mutants of one file.
func (w *work) take(p *packages.Package, tree *ast.File) error {
	name := p.Fset.Position(tree.Pos()).Filename
	source, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	w.dir = filepath.Dir(name)
	f := &file{name: name, source: source, set: p.Fset, info: p.TypesInfo, local: p.Types, imports: map[string]bool{}, turned: map[ast.Node]int{}, free: map[ast.Node]bool{}, fixed: map[ast.Node]bool{}}
	for _, i := range tree.Imports {
		f.imports[strings.Trim(i.Path.Value, `"`)] = true
	}
	seen := map[string]int{} // a part may be written more than once
	f.add = func(at token.Pos, what string) int {
		place := p.Fset.Position(at)
		key := place.String() + what
		if seen[key] == 0 {
			w.mutants = append(w.mutants, mutant{number: len(w.mutants) + 1, place: place, what: oneLine(what)})
			seen[key] = len(w.mutants)
		}
		return seen[key]
	}
	f.patched = func(at token.Pos, what string, change patch) {
		w.mutants = append(w.mutants, mutant{number: len(w.mutants) + 1, place: p.Fset.Position(at), what: what, patch: &change})
	}
	text := f.inside(tree)
	w.files[name] = string(source[:f.offset(tree.Pos())]) + text + string(source[f.offset(tree.End()):])
	return nil
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// build makes a test program, of all mutants or of one change of the text.
func (w *work) build(t *tested, name string, change *patch) error {
	replace := map[string]string{}
	put := func(file, text string) error {
		to := filepath.Join(w.folder, name+"-"+filepath.Base(file))
		replace[file] = to
		return os.WriteFile(to, []byte(text), 0o600)
	}
	if change != nil {
		source, err := os.ReadFile(change.file)
		if err != nil {
			return err
		}
		if err := put(change.file, string(source[:change.from])+change.text+string(source[change.to:])); err != nil {
			return err
		}
	} else {
		for file, text := range w.files {
			if err := put(file, text); err != nil {
				return err
			}
		}
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return err
	}
	list := filepath.Join(w.folder, name+".json")
	if err := os.WriteFile(list, overlay, 0o600); err != nil {
		return err
	}
	out, err := exec.Command("go", "test", "-c", "-vet=off", "-overlay", list, "-o", filepath.Join(w.folder, t.program(name)), t.path).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	return nil
}
