//go:build unix

package main_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const (
	someHeader = "case_id,offence,victim_age\n"
	someCase   = "A-1,pimping,17\n"
)

// process is a run of the program in a folder, whose input is written as the test
// goes on.
type process struct {
	*exec.Cmd
	in       io.WriteCloser
	out, err bytes.Buffer
}

func start(t *testing.T, dir string, args ...string) *process {
	t.Helper()
	p := &process{Cmd: exec.Command("conmina", append(args, "--edition", "tip-2018")...)}
	p.Dir, p.Stdout, p.Stderr = dir, &p.out, &p.err
	p.Env = append(os.Environ(), "LANG=en_US.UTF-8", "HOME="+dir, "XDG_CONFIG_HOME="+dir)
	var err error
	if p.in, err = p.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.Process.Kill(); _ = p.Wait() })
	return p
}

// end closes the input and gives the exit code.
func (p *process) end() int {
	_ = p.in.Close()
	_ = p.Wait()
	return p.ProcessState.ExitCode()
}

// until waits for something to hold.
func until(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(30 * time.Second); !holds(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("not in time: %s", what)
		}
	}
}

// writes starts a run that has written something of its result and waits for more.
func writes(t *testing.T, dir string, args ...string) *process {
	t.Helper()
	p := start(t, dir, args...)
	_, _ = io.WriteString(p.in, someHeader+someCase)
	until(t, "a first record", func() bool {
		info, err := os.Stat(filepath.Join(dir, "out.csv.partial"))
		return err == nil && info.Size() > int64(len(someHeader))
	})
	return p
}

// Of two runs with one output the second ends at once, whatever its flags, and
// the first is not disturbed. So do two names of the same file.
func TestRunsExcludeOneAnother(t *testing.T) {
	for _, first := range [][]string{{}, {"--force"}, {"--resume"}, {"--force", "--resume"}} {
		for _, second := range [][]string{{"out.csv"}, {"out.csv", "--force"}, {"out.csv", "--resume"}, {"link.csv", "--force", "--resume"}} {
			for _, command := range []string{"batch", "audit"} {
				t.Run(fmt.Sprint(command, first, second), func(t *testing.T) {
					t.Parallel()
					dir := t.TempDir()
					if err := os.Symlink("out.csv", filepath.Join(dir, "link.csv")); err != nil {
						t.Fatal(err)
					}
					one := writes(t, dir, append([]string{"batch", "-o", "out.csv"}, first...)...)
					two := start(t, dir, append([]string{command, "-o"}, second...)...)
					_, _ = io.WriteString(two.in, "case_id,offence,sentence\nB-2,pimping,60m\n")
					if code := two.end(); code != 5 || !strings.Contains(two.err.String(), "another run is writing this file now") {
						t.Errorf("exit %d: %s", code, &two.err)
					}
					_, _ = io.WriteString(one.in, "A-2,pimping,25\n")
					if code := one.end(); code != 0 {
						t.Fatalf("exit %d: %s", code, &one.err)
					}
					got, err := os.ReadFile(filepath.Join(dir, "out.csv"))
					if err != nil || bytes.Count(got, []byte{'\n'}) != 3 || !bytes.Contains(got, []byte("\nA-2,")) {
						t.Errorf("%v: %s", err, got)
					}
				})
			}
		}
	}
}

// The file of a process that was killed is free at once.
func TestLockOfTheDead(t *testing.T) {
	dir := t.TempDir()
	dead := writes(t, dir, "batch", "-o", "out.csv")
	_ = dead.Process.Kill()
	_ = dead.Wait()
	next := start(t, dir, "batch", "-o", "out.csv", "--resume")
	_, _ = io.WriteString(next.in, someHeader+someCase)
	if code := next.end(); code != 0 {
		t.Fatalf("exit %d: %s", code, &next.err)
	}
}

// However many runs begin at once, those that end well have a whole result of
// their own under the name, and the others say why not.
func TestManyRunsAtOnce(t *testing.T) {
	for _, flags := range [][]string{{"--force"}, {"--resume"}, {}} {
		dir := t.TempDir()
		var runs []*process
		for range 8 {
			runs = append(runs, start(t, dir, append([]string{"batch", "-o", "out.csv"}, flags...)...))
		}
		rows := strings.Repeat(someCase, 20_000)
		for _, p := range runs {
			go func() { _, _ = io.WriteString(p.in, someHeader+rows); _ = p.in.Close() }()
		}
		well := 0
		for _, p := range runs {
			_ = p.Wait()
			switch code := p.ProcessState.ExitCode(); {
			case code == 0:
				well++
			case code != 5 && code != 2 || p.err.Len() == 0:
				t.Errorf("%v: exit %d: %s", flags, code, &p.err)
			}
		}
		got, err := os.ReadFile(filepath.Join(dir, "out.csv"))
		if well == 0 || err != nil || bytes.Count(got, []byte{'\n'}) != 20_001 {
			t.Errorf("%v: %d ended well, %d bytes, %v", flags, well, len(got), err)
		}
		if flags == nil && well != 1 {
			t.Errorf("%d runs took a name that only one may take", well)
		}
	}
}
