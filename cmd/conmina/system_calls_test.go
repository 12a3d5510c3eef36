//go:build linux

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// quietRuns are runs of every command, with the files that they read and write.
var quietRuns = [][]string{
	{"version"},
	{"config"},
	{"list"},
	{"show", "art-153"},
	{"resolve", "art-153", "--age", "15", "--edition", "tip-2018", "--why"},
	{"resolve", "129-A", "--age", "15", "--date", "2024-05-01", "--edition", "penal-code", "--format", "html", "-o", "page.html"},
	{"compare", "--age", "15", "--edition", "tip-2018", "--format", "svg"},
	{"batch", "cases.csv", "-o", "results.csv"},
	{"batch", "cases.jsonl", "--format", "jsonl"},
	{"audit", "sentences.csv", "--format", "html", "-o", "audit.html"},
	{"check"},
	{"check", "nowhere"},
	{"example"},
	{"schema", "offence"},
	{"completion", "bash"},
	{"man", "pages"},
	{"help", "security"},
	{"resolve", "https://example.org/", "--age", "15"},
	{"batch", "https://example.org/cases.csv"},
}

// No command asks the system for a connection or starts another program.
func TestNoConnectionAndNoOtherProgram(t *testing.T) {
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("needs strace")
	}
	dir := t.TempDir()
	program := filepath.Join(dir, "conmina")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, name := range []string{"cases.csv", "cases.jsonl", "sentences.csv"} {
		data, err := os.ReadFile(filepath.Join("..", "..", "testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range quietRuns {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			calls := callsOf(t, strace, program, dir, args)
			started := 0
			for line := range strings.Lines(calls) {
				switch {
				case strings.Contains(line, "execve("):
					started++
				default:
					t.Errorf("it asks for %s", line)
				}
			}
			if started != 1 {
				t.Errorf("%d programs are started", started)
			}
		})
	}
}

// callsOf lists the calls of a run that are about connections and programs.
func callsOf(t *testing.T, strace, program, dir string, args []string) string {
	t.Helper()
	trace := filepath.Join(dir, "trace")
	c := exec.Command(strace, append([]string{"-f", "-qq", "-e", "trace=%network,execve,execveat", "-e", "signal=none", "-o", trace, program}, args...)...)
	c.Dir = dir
	c.Env = []string{"HOME=" + dir, "LANG=en_US.UTF-8", "PATH=" + os.Getenv("PATH")}
	out, err := c.CombinedOutput()
	calls, readErr := os.ReadFile(trace)
	if readErr != nil || strings.Contains(string(out), "ptrace") {
		t.Skipf("strace cannot be used here: %v %s", err, out)
	}
	return string(calls)
}

// A run that does open a connection is noticed.
func TestConnectionsAreNoticed(t *testing.T) {
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("needs strace")
	}
	dir := t.TempDir()
	calls := callsOf(t, strace, "bash", dir, []string{"-c", "exec 3<>/dev/udp/127.0.0.1/9; /bin/true"})
	if !strings.Contains(calls, "socket(") || strings.Count(calls, "execve(") < 2 {
		t.Errorf("not noticed in %q", calls)
	}
}
