// Package engines holds the tables that conmina export writes against the engines that
// they are for, and conmina batch as a step of Dask. It is a module of its own: what it
// needs never weighs on the program. ENGINES=required makes an engine that is not there
// a failure; LONG_TESTS takes the Penal Code, and a million rows.
package engines

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// engine is a program that runs SQL.
type engine struct {
	name, dialect string
	open          func(t *testing.T) database // it skips the test where the engine is not there
	lower         func(string) string
	since         string // the first day that it has, where days are missing
}

var engines = []engine{
	{"SQLite", "sqlite", openSQLite, lowerASCII, ""},
	{"PostgreSQL", "postgresql", openPostgreSQL, strings.ToLower, ""},
	{"DuckDB", "duckdb", openDuckDB, strings.ToLower, ""},
	{"ClickHouse", "clickhouse", openClickHouse, strings.ToLower, "1900-01-01"},
}

func lowerASCII(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, text)
}

// database is an empty database of an engine.
type database interface {
	// run runs statements and gives the last row of the last query.
	run(script string) ([]string, error)
	// take fills a table from a file of CSV with a header, where an empty cell is NULL.
	take(table, file string) error
	// give writes the rows of a query into a file of CSV with a header.
	give(query, file string) error
}

// program is the path of conmina, built from the sources around this module.
var program string

func TestMain(m *testing.M) { os.Exit(built(m)) }

func built(m *testing.M) int {
	folder, err := os.MkdirTemp("", "engines")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(folder)
	program = filepath.Join(folder, "conmina")
	if out, err := exec.Command("go", "build", "-C", "../..", "-o", program, "./cmd/conmina").CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "%v: %s\n", err, out)
		return 1
	}
	_ = os.Setenv("PATH", folder+string(os.PathListSeparator)+os.Getenv("PATH"))
	_ = os.Setenv("HOME", folder) // a user who has no settings
	_ = os.Setenv("XDG_CONFIG_HOME", folder)
	defer stopPostgreSQL()
	return m.Run()
}

// conmina runs the program in a folder and gives its exit code.
func conmina(t *testing.T, folder string, args ...string) int {
	t.Helper()
	c := exec.Command(program, append(args, "--lang", "en")...)
	c.Dir = folder
	errs, err := os.CreateTemp(folder, "errors")
	if err != nil {
		t.Fatal(err)
	}
	defer errs.Close()
	c.Stderr = errs
	if err := c.Run(); err != nil && c.ProcessState == nil {
		t.Fatal(err)
	}
	return c.ProcessState.ExitCode()
}

// exported writes a script of the law.
func exported(t *testing.T, edition, dialect string, flags ...string) string {
	t.Helper()
	folder := t.TempDir()
	if code := conmina(t, folder, append([]string{"export", "--edition", edition, "--dialect", dialect, "-o", "script.sql"}, flags...)...); code != 0 {
		t.Fatalf("export ends with %d", code)
	}
	return textOf(t, filepath.Join(folder, "script.sql"))
}

func textOf(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// absent skips a test for which something is not there, or fails it where all must be.
func absent(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("ENGINES") == "required" {
		t.Fatalf("%s is not here", what)
	}
	t.Skipf("%s is not here", what)
}

// long reports whether the longer runs are wanted.
func long() bool { return os.Getenv("LONG_TESTS") != "" }

// editions lists the editions that are tried: the small one, and with long runs all.
func editions() []string {
	if long() {
		return []string{"tip-2018", "penal-code"}
	}
	return []string{"tip-2018"}
}

// eachEngine runs a test in every engine.
func eachEngine(t *testing.T, test func(t *testing.T, e engine)) {
	for _, e := range engines {
		t.Run(e.name, func(t *testing.T) { test(t, e) })
	}
}

// must runs a script that has to succeed.
func must(t *testing.T, d database, script string) []string {
	t.Helper()
	row, err := d.run(script)
	if err != nil {
		t.Fatal(err)
	}
	return row
}

// readCSV gives the header of a file of CSV, and hands over each row.
func readCSV(t *testing.T, file string, each func(row []string)) (header []string) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	if header, err = r.Read(); err != nil {
		t.Fatal(err)
	}
	r.ReuseRecord = true
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return header
		}
		if err != nil {
			t.Fatal(err)
		}
		each(row)
	}
}

// command runs a program with a text as its input; its errors are those that it says.
func command(input string, name string, args ...string) (string, error) {
	ctx, stop := context.WithTimeout(context.Background(), 10*time.Minute)
	defer stop()
	c := exec.CommandContext(ctx, name, args...)
	c.Stdin = strings.NewReader(input)
	var out, said strings.Builder
	c.Stdout, c.Stderr = &out, &said
	if err := c.Run(); err != nil {
		return out.String(), fmt.Errorf("%s: %w: %s", name, err, said.String())
	}
	return out.String(), nil
}

// lastRow gives the fields of the last line of a table that a program prints.
func lastRow(out string) []string {
	lines := strings.Split(strings.TrimRight(out, "\n"), "\n")
	return strings.Split(lines[len(lines)-1], "|")
}
