//go:build linux

package main_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// console is a terminal of 24 lines: what is written to it can be read.
func console(t *testing.T) (shown, terminal *os.File) {
	t.Helper()
	shown, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip("needs terminals")
	}
	t.Cleanup(func() { _ = shown.Close() })
	number, err := unix.IoctlGetInt(int(shown.Fd()), unix.TIOCGPTN)
	err = errors.Join(err, unix.IoctlSetPointerInt(int(shown.Fd()), unix.TIOCSPTLCK, 0))
	if err != nil {
		t.Fatal(err)
	}
	terminal, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = terminal.Close() })
	if err := unix.IoctlSetWinsize(int(terminal.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: 80}); err != nil {
		t.Fatal(err)
	}
	return shown, terminal
}

// onConsole runs a command whose standard output is a terminal.
func onConsole(t *testing.T, variables []string, argv ...string) (out, errs string, code int) {
	t.Helper()
	shown, terminal := console(t)
	var said strings.Builder
	c := exec.Command(argv[0], argv[1:]...)
	c.Dir = t.TempDir()
	c.Env = append([]string{"HOME=" + c.Dir, "LANG=en_US.UTF-8", "TERM=xterm", "PATH=" + os.Getenv("PATH")}, variables...)
	c.Stdout, c.Stderr = terminal, &said
	read := make(chan string)
	go func() {
		data, _ := io.ReadAll(shown) // a terminal that nobody has open any more ends with an error
		read <- strings.ReplaceAll(string(data), "\r\n", "\n")
	}()
	err := c.Run()
	_ = terminal.Close()
	var exited *exec.ExitError
	if err != nil && !errors.As(err, &exited) {
		t.Fatal(err)
	}
	return <-read, said.String(), c.ProcessState.ExitCode()
}

// pagers writes programs that can be named in PAGER.
func pagers(t *testing.T) (counts, fails string) {
	t.Helper()
	dir := t.TempDir()
	counts, fails = filepath.Join(dir, "counts"), filepath.Join(dir, "fails")
	for name, script := range map[string]string{
		counts: "#!/bin/sh\necho \"$1 $(wc -l) lines\"\n",
		fails:  "#!/bin/sh\nread line\nexit 7\n",
	} {
		if err := os.WriteFile(name, []byte(script), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return counts, fails
}

// Text that is longer than the terminal goes through PAGER, and no other text.
func TestPager(t *testing.T) {
	counts, _ := pagers(t)
	long := []string{"conmina", "help", "batch-files"}
	for name, c := range map[string]struct {
		variables []string
		argv      []string
		paged     bool
	}{
		"long":          {[]string{"PAGER=" + counts + " with"}, long, true},
		"in Spanish":    {[]string{"PAGER=" + counts + " with"}, []string{"conmina", "resolver", "trata", "--edad", "15", "--porque"}, true},
		"short":         {[]string{"PAGER=" + counts}, []string{"conmina", "version", "--short"}, false},
		"not set":       {nil, long, false},
		"empty":         {[]string{"PAGER="}, long, false},
		"cat":           {[]string{"PAGER=cat"}, long, false},
		"NO_PAGER":      {[]string{"PAGER=" + counts, "NO_PAGER=1"}, long, false},
		"dumb":          {[]string{"PAGER=" + counts, "TERM=dumb"}, long, false},
		"--no-pager":    {[]string{"PAGER=" + counts}, append(long, "--no-pager"), false},
		"sin-paginador": {[]string{"PAGER=" + counts}, append(long, "--sin-paginador"), false},
	} {
		t.Run(name, func(t *testing.T) {
			out, errs, _ := onConsole(t, c.variables, c.argv...)
			if strings.HasPrefix(out, "with ") != c.paged || strings.HasSuffix(out, " lines\n") != c.paged {
				t.Errorf("paged: %v\n%s%s", !c.paged, out, errs)
			}
		})
	}
}

// A pager that cannot be started or fails loses nothing and changes no exit code.
func TestPagerFails(t *testing.T) {
	_, fails := pagers(t)
	argv := []string{"conmina", "resolve", "trafficking", "--date", "2024-05-01", "--why"}
	want, _, wantCode := onConsole(t, nil, argv...)
	if wantCode != 4 || strings.Count(want, "\n") < 24 {
		t.Fatalf("code %d\n%s", wantCode, want)
	}
	for _, command := range []string{fails, "no-such-pager -x", "/", `"`} {
		out, errs, code := onConsole(t, []string{"PAGER=" + command}, argv...)
		if out != want || code != wantCode || !strings.Contains(errs, command+", which PAGER names, did not show the text") {
			t.Errorf("PAGER=%s: code %d\n%s%s", command, code, errs, out)
		}
	}
}

// The pager is the only program that is started, and no connection is opened.
func TestOnlyThePagerIsStarted(t *testing.T) {
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("needs strace")
	}
	trace := filepath.Join(t.TempDir(), "trace")
	out, errs, _ := onConsole(t, []string{"PAGER=true"}, strace, "-f", "-qq", "-e", "trace=%network,execve,execveat", "-e", "signal=none", "-o", trace, "conmina", "help", "batch-files")
	calls, err := os.ReadFile(trace)
	if err != nil || strings.Contains(errs, "ptrace") {
		t.Skipf("strace cannot be used here: %v %s", err, errs)
	}
	if names := callNames(string(calls)); !slices.Equal(names, []string{"execve", "execve"}) || out != "" {
		t.Errorf("%q\n%s%s", names, out, errs)
	}
}

// Where the text does not go to a terminal, no program is started.
func TestNoPagerElsewhere(t *testing.T) {
	counts, _ := pagers(t)
	c := exec.Command("conmina", "help", "batch-files")
	c.Env = append(os.Environ(), "PAGER="+counts, "HOME="+t.TempDir())
	out, err := c.Output()
	if err != nil || strings.HasSuffix(string(out), " lines\n") {
		t.Errorf("%v\n%s", err, out)
	}
}
