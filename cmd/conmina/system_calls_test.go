//go:build linux

package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// quietRuns are runs of every command, with the files that they read and write.
var quietRuns = [][]string{
	{"version"},
	{"config"},
	{"list"},
	{"search", "pregnant"},
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

// No command asks the system for a connection or starts another program, not even
// the pager where the text goes to no terminal.
func TestNoConnectionAndNoOtherProgram(t *testing.T) {
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("needs strace")
	}
	dir := t.TempDir()
	program, err := exec.LookPath("conmina")
	if err != nil {
		t.Fatal(err)
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
			for _, call := range callNames(calls) {
				if call == "execve" {
					started++
				} else {
					t.Errorf("it asks for %s", call)
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
	c.Env = []string{"HOME=" + dir, "LANG=en_US.UTF-8", "PATH=" + os.Getenv("PATH"), "PAGER=less"}
	out, err := c.CombinedOutput()
	calls, readErr := os.ReadFile(trace)
	if readErr != nil || strings.Contains(string(out), "ptrace") {
		t.Skipf("strace cannot be used here: %v %s", err, out)
	}
	return string(calls)
}

// callLine is a line of a trace in which a call begins: the number of the process
// and the name of the call. Other lines say how a process or a call went on, or
// that a busy machine let it out of sight: 226 ???( <detached ...>.
var callLine = regexp.MustCompile(`^\d+ +([a-z_0-9]+)\(`)

// callNames lists the names of the calls that begin in a trace.
func callNames(trace string) []string {
	var names []string
	for line := range strings.Lines(trace) {
		if m := callLine.FindStringSubmatch(line); m != nil {
			names = append(names, m[1])
		}
	}
	return names
}

// Only calls count of what a trace tells.
func TestCallNames(t *testing.T) {
	trace := "22426 execve(\"./conmina\", [\"conmina\"], 0x7f /* 3 vars */) = 0\n22426 ???( <detached ...>\n22427 +++ exited with 0 +++\n" +
		"22426 socket(AF_INET, SOCK_DGRAM, IPPROTO_IP <unfinished ...>\n22426 <... socket resumed>) = 3\n22426 --- SIGURG ---\n"
	if got := callNames(trace); !slices.Equal(got, []string{"execve", "socket"}) {
		t.Errorf("the calls are %q", got)
	}
}

// A run that does open a connection is noticed.
func TestConnectionsAreNoticed(t *testing.T) {
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("needs strace")
	}
	dir := t.TempDir()
	calls := callsOf(t, strace, "bash", dir, []string{"-c", "exec 3<>/dev/udp/127.0.0.1/9; /bin/true"})
	if names := callNames(calls); !slices.Contains(names, "socket") || strings.Count(calls, "execve(") < 2 {
		t.Errorf("not noticed in %q", calls)
	}
}
