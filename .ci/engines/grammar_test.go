package engines

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The scripts for engines that did not run them are held against the grammars of these
// engines, and their first line names the parser. This proves grammar, and nothing else.
func TestGrammar(t *testing.T) {
	_, err := exec.LookPath("node")
	if _, missing := os.Stat("grammar/node_modules/dt-sql-parser"); err != nil || missing != nil {
		absent(t, "dt-sql-parser (npm ci in .ci/engines/grammar)")
	}
	for _, dialect := range []string{"spark", "trino"} {
		t.Run(dialect, func(t *testing.T) {
			folder := t.TempDir()
			var files []string
			first := ""
			for name, flags := range map[string][]string{"tables": nil, "text": {"--text"}, "proof": {"--proof"}} {
				script := exported(t, "tip-2018", dialect, flags...)
				files = append(files, filepath.Join(folder, name+".sql"))
				if err := os.WriteFile(files[len(files)-1], []byte(shortened(script)), 0o666); err != nil {
					t.Fatal(err)
				}
				first, _, _ = strings.Cut(script, "\n")
			}
			if parser := lastRow(checkGrammar(t, dialect, files, true))[0]; !strings.Contains(first, parser) {
				t.Errorf("%s was read by %s, and says %s", dialect, parser, first)
			}
			broken := filepath.Join(folder, "broken.sql")
			if err := os.WriteFile(broken, []byte(strings.Replace(textOf(t, files[0]), ") p\n", " p\n", 1)), 0o666); err != nil {
				t.Fatal(err)
			}
			checkGrammar(t, dialect, []string{broken}, false)
		})
	}
}

// checkGrammar runs the parser, which is to find the files right or wrong.
func checkGrammar(t *testing.T, dialect string, files []string, right bool) string {
	t.Helper()
	out, err := command("", "node", append([]string{"grammar/check.mjs", dialect}, files...)...)
	if right != (err == nil) {
		t.Errorf("%s: %v: %s", files, err, out)
	}
	return out
}

// shortened leaves the first rows of every statement: all rows are alike, and the
// parser is slow. The editions have the same statements.
func shortened(script string) string {
	var b strings.Builder
	rows := 0
	for line := range strings.Lines(script) {
		if !strings.HasPrefix(line, "(") {
			rows = 0
		} else if rows++; rows > 2 && !strings.HasSuffix(line, ";\n") {
			continue
		}
		b.WriteString(line)
	}
	return b.String()
}
