// Package internal_test keeps the house in order: which package may import
// which, and what stands at the top level.
package internal_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/conmina/conmina/"

// arrows lists what each package may import of ours. Arrows point down only.
// A new package needs a line here: put it on its floor.
var arrows = map[string][]string{
	"cmd/conmina":                  {"internal/cli", "internal/exit"},
	"statutes":                     {},
	"internal/spelling":            {},
	"internal/articles":            {"internal/spelling"},
	"internal/imposed":             {"internal/law", "internal/sayings", "internal/spelling"},
	"internal/sayings":             {"internal/spelling"},
	"internal/law":                 {"internal/spelling", "internal/articles", "internal/sayings"},
	"internal/exercises":           {"internal/law", "internal/spelling"},
	"internal/comparing":           {"internal/exercises", "internal/ageclasses", "internal/law", "internal/resolve"},
	"internal/ageclasses":          {"internal/law"},
	"internal/resolve":             {"internal/ageclasses", "internal/law"},
	"internal/general":             {"internal/law"},
	"internal/citing":              {"internal/law", "internal/resolve", "internal/words"},
	"internal/briefs":              {"internal/answers", "internal/cases", "internal/citing", "internal/law", "internal/machine", "internal/resolve", "internal/words"},
	"internal/spaces":              {"internal/ageclasses", "internal/turns", "internal/imposed", "internal/answers", "internal/cases", "internal/columns", "internal/determine", "internal/general", "internal/law", "internal/machine", "internal/resolve"},
	"internal/determine":           {"internal/exercises", "internal/imposed", "internal/law", "internal/spelling", "internal/general", "internal/resolve", "internal/articles"},
	"internal/screens/ledger":      {"internal/law", "internal/general", "internal/determine", "internal/machine", "internal/typed", "internal/words", "internal/sheet", "internal/articles"},
	"internal/folders":             {"internal/law", "internal/spelling"},
	"internal/encoding":            {"internal/exercises", "internal/folders", "internal/law", "internal/spelling", "internal/general"},
	"internal/diff":                {"internal/law", "internal/resolve"},
	"internal/writing":             {"internal/law", "internal/encoding"},
	"internal/typed":               {"internal/law", "internal/spelling"},
	"internal/prove":               {"internal/ageclasses", "internal/law", "internal/spelling", "internal/general", "internal/resolve"},
	"internal/compiled":            {"internal/law", "internal/spelling", "internal/general"},
	"internal/compile":             {"internal/folders", "internal/law", "internal/general", "internal/encoding", "internal/compiled", "internal/prove"},
	"internal/words/catalogue":     {"internal/law", "internal/typed"},
	"internal/words":               {"internal/exercises", "internal/words/catalogue", "internal/law", "internal/spelling", "internal/resolve", "internal/typed", "internal/articles"},
	"internal/exit":                {"internal/words"},
	"internal/findings":            {"internal/exit", "internal/files", "internal/law", "internal/machine", "internal/typed", "internal/words"},
	"internal/settings":            {"internal/encoding", "internal/exit", "internal/files", "internal/findings", "internal/law", "internal/spelling", "internal/sheet", "internal/typed", "internal/words"},
	"internal/machine":             {"internal/law", "internal/resolve", "internal/comparing"},
	"internal/sheet":               {"internal/law", "internal/spelling", "internal/machine", "internal/typed", "internal/words"},
	"internal/stretches":           {"internal/law", "internal/resolve", "internal/sheet"},
	"internal/plot":                {"internal/sheet", "internal/words"},
	"internal/screens/screenstest": {"internal/general", "internal/law", "internal/encoding", "statutes"},
	"internal/screens/answer":      {"internal/stretches", "internal/ageclasses", "internal/citing", "internal/law", "internal/resolve", "internal/machine", "internal/typed", "internal/words", "internal/sheet", "internal/plot", "internal/articles", "internal/comparing"},
	"internal/screens/course":      {"internal/law", "internal/resolve", "internal/machine", "internal/words", "internal/sheet", "internal/plot", "internal/screens/answer", "internal/comparing"},
	"internal/screens/statute":     {"internal/diff", "internal/law", "internal/spelling", "internal/resolve", "internal/machine", "internal/typed", "internal/words", "internal/sheet", "internal/plot", "internal/screens/answer", "internal/articles", "internal/comparing"},
	"internal/screens/training":    {"internal/exercises", "internal/determine", "internal/general", "internal/screens/ledger", "internal/law", "internal/resolve", "internal/machine", "internal/typed", "internal/words", "internal/sheet", "internal/screens/answer", "internal/comparing"},
	"internal/screens/sentences":   {"internal/general", "internal/law", "internal/resolve", "internal/machine", "internal/typed", "internal/words", "internal/sheet", "internal/plot", "internal/screens/answer", "internal/audit"},
	"internal/screens/soundness":   {"internal/check", "internal/machine", "internal/words", "internal/sheet", "internal/findings"},
	"internal/screens/lookup":      {"internal/articles", "internal/export", "internal/law", "internal/resolve", "internal/sheet", "internal/spelling", "internal/typed", "internal/words"},
	"internal/screens/manual":      {"internal/exit", "internal/typed", "internal/words", "internal/sheet"},
	"internal/screens/about":       {"internal/law", "internal/machine", "internal/typed", "internal/words", "internal/sheet", "internal/screens/statute"},
	"internal/files":               {"internal/law"},
	"internal/audit":               {"internal/general", "internal/imposed", "internal/law", "internal/spelling", "internal/resolve", "internal/machine", "internal/cases", "internal/columns", "internal/comparing"},
	"internal/check":               {"internal/folders", "internal/encoding", "internal/exit", "internal/files", "internal/findings", "internal/law", "internal/prove", "internal/typed", "internal/words", "internal/writing", "statutes"},
	"internal/looks":               {"internal/law", "internal/spelling"},
	"internal/columns":             {"internal/looks", "internal/law", "internal/machine", "internal/spelling"},
	"internal/workbook":            {"internal/law"},
	"internal/tables":              {"internal/cases", "internal/files", "internal/law", "internal/workbook"},
	"internal/office":              {"internal/meanings", "internal/cases", "internal/columns", "internal/encoding", "internal/law", "internal/spelling", "internal/tables"},
	"internal/joining":             {"internal/meanings", "internal/cases", "internal/columns", "internal/law", "internal/merge", "internal/spelling"},
	"internal/meanings":            {"internal/answers", "internal/columns", "internal/law", "internal/spelling"},
	"internal/legible":             {"internal/ageclasses", "internal/turns", "internal/answers", "internal/cases", "internal/law", "internal/machine", "internal/resolve", "internal/sheet", "internal/words"},
	"internal/merge":               {"internal/imposed", "internal/answers", "internal/cases", "internal/columns", "internal/law", "internal/spelling", "internal/meanings"},
	"internal/recordtext":          {"internal/law"},
	"internal/turns":               {"internal/articles", "internal/law", "internal/resolve"},
	"internal/cases":               {"internal/recordtext", "internal/turns", "internal/meanings", "internal/looks", "internal/law", "internal/spelling", "internal/resolve", "internal/machine", "internal/columns", "internal/answers", "internal/articles"},
	"internal/answers":             {"internal/columns", "internal/law", "internal/resolve", "internal/spelling", "internal/articles"},
	"internal/export":              {"internal/ageclasses", "internal/articles", "internal/cases", "internal/law", "internal/machine", "internal/resolve", "internal/spelling", "internal/words"},
	"internal/pager":               {},
	"internal/ask":                 {"internal/law", "internal/spelling", "internal/words"},
	"internal/records":             {"internal/cases", "internal/exit", "internal/files", "internal/findings", "internal/law", "internal/spelling", "internal/library", "internal/machine", "internal/tables", "internal/words", "internal/columns", "internal/joining", "internal/merge", "internal/office", "internal/workbook"},
	"internal/guide":               {"internal/ask", "internal/determine", "internal/general", "internal/library", "internal/law", "internal/spelling", "internal/resolve", "internal/typed", "internal/words", "internal/articles", "internal/comparing"},
	"internal/library":             {"internal/exercises", "internal/folders", "internal/law", "internal/spelling", "internal/general", "internal/determine", "internal/resolve", "internal/encoding", "internal/compiled", "internal/typed", "statutes"},
	"internal/search":              {"internal/law", "internal/spelling"},
	"internal/screens/found":       {"internal/law", "internal/machine", "internal/search", "internal/sheet", "internal/typed", "internal/words"},
	"internal/command":             {"internal/findings", "internal/law", "internal/screens/manual", "internal/search", "internal/typed", "internal/words"},
	"internal/flags":               {"internal/exit", "internal/machine", "internal/looks", "internal/settings", "internal/sheet", "internal/cases", "internal/columns", "internal/command", "internal/determine", "internal/findings", "internal/general", "internal/law", "internal/spelling", "internal/tables", "internal/typed", "internal/words"},
	"internal/astray":              {"internal/findings", "internal/flags", "internal/law", "internal/settings", "internal/spelling", "internal/typed"},
	"internal/cli": {
		"internal/exercises", "internal/citing",
		"internal/export",
		"internal/command", "internal/flags", "internal/astray", "internal/ask", "internal/check", "internal/guide", "internal/library", "internal/pager", "internal/records", "internal/search", "internal/screens/found", "internal/exit", "internal/findings", "internal/settings",
		"internal/screens/answer", "internal/screens/course", "internal/screens/statute", "internal/screens/training", "internal/screens/sentences",
		"internal/determine", "internal/general", "internal/screens/ledger", "internal/spaces", "internal/briefs", "internal/legible",
		"internal/screens/soundness", "internal/screens/lookup", "internal/screens/about", "internal/screens/manual", "internal/sheet", "internal/words", "internal/machine", "internal/typed",
		"internal/audit", "internal/cases", "internal/files", "internal/merge", "internal/office", "internal/tables", "internal/writing", "internal/diff", "internal/resolve", "internal/law", "internal/comparing", "internal/articles", "internal/columns", "internal/spelling", "statutes",
	},
}

// keepers lists the only packages that may import a library directly, or start
// another program.
var keepers = map[string]string{
	"gopkg.in/yaml.v3":       "internal/encoding",
	"github.com/spf13/cobra": "internal/cli",
	"github.com/spf13/viper": "internal/settings",
	"github.com/spf13/pflag": "internal/cli",
	"os/exec":                "internal/pager",
}

// banned lists what none of our packages needs: the network, templates (which keep
// every exported method in the binary) and unsafe code.
var banned = []string{"net", "net/http", "plugin", "text/template", "unsafe", "go.yaml.in/yaml/v3"}

type listed struct {
	ImportPath string
	GoFiles    []string
	Imports    []string
}

// offences of a package against the tables above, in words.
func misplaced(p listed) []string {
	name := strings.TrimPrefix(p.ImportPath, module)
	allowed, known := arrows[name]
	if !known {
		return []string{fmt.Sprintf("%s is in no floor of the house; add it to the arrows", name)}
	}
	var found []string
	for _, i := range p.Imports {
		ours, isOurs := strings.CutPrefix(i, module)
		switch keeper := keepers[i]; {
		case isOurs && !slices.Contains(allowed, ours):
			found = append(found, fmt.Sprintf("%s may not import %s", name, ours))
		case keeper != "" && keeper != name:
			found = append(found, fmt.Sprintf("only %s imports %s, not %s", keeper, i, name))
		case slices.Contains(banned, i):
			found = append(found, fmt.Sprintf("%s may not import %s", name, i))
		}
	}
	return found
}

// Every system has files of its own, so each is asked for what it would build.
func TestArrows(t *testing.T) {
	for system, architecture := range map[string]string{"linux": "amd64", "windows": "amd64", "darwin": "arm64", "js": "wasm"} {
		t.Run(system, func(t *testing.T) {
			list := exec.Command("go", "list", "-json=ImportPath,GoFiles,Imports", module+"...")
			list.Env = append(os.Environ(), "GOOS="+system, "GOARCH="+architecture, "CGO_ENABLED=0")
			out, err := list.Output()
			if err != nil {
				t.Fatal(err)
			}
			seen := 0
			for d := json.NewDecoder(bytes.NewReader(out)); d.More(); {
				var p listed
				if err := d.Decode(&p); err != nil {
					t.Fatal(err)
				}
				if len(p.GoFiles) == 0 {
					continue // a folder that holds only tests
				}
				seen++
				for _, m := range misplaced(p) {
					t.Error(m)
				}
			}
			if seen != len(arrows) {
				t.Errorf("%d packages in the tree, %d in the table", seen, len(arrows))
			}
		})
	}
}

// The check itself must be able to fail.
func TestArrowsCanFail(t *testing.T) {
	for _, p := range []listed{
		{module + "internal/law", nil, []string{module + "internal/resolve"}},
		{module + "internal/words", nil, []string{module + "internal/cli"}},
		{module + "internal/resolve", nil, []string{"gopkg.in/yaml.v3"}},
		{module + "internal/encoding", nil, []string{"github.com/spf13/viper"}},
		{module + "internal/cli", nil, []string{"net/http"}},
		{module + "internal/cli", nil, []string{"os/exec"}},
		{module + "internal/util", []string{"util.go"}, nil},
	} {
		if len(misplaced(p)) == 0 {
			t.Errorf("%s importing %v is let through", p.ImportPath, p.Imports)
		}
	}
}

func TestTopLevel(t *testing.T) {
	out, err := exec.Command("git", "ls-files", "..").Output()
	if err != nil || len(out) == 0 {
		t.Skip("not a checkout")
	}
	allowed := []string{"cmd", "statutes", "internal", "testdata", "go.mod", "go.sum", "LICENSE", "README.md"}
	for path := range strings.FieldsSeq(string(out)) {
		if up, ok := strings.CutPrefix(path, "../"); ok {
			top, _, _ := strings.Cut(up, "/")
			if !strings.HasPrefix(top, ".") && !slices.Contains(allowed, top) {
				t.Errorf("the top level holds %s", top)
			}
		}
	}
}
