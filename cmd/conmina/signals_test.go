//go:build unix

package main_test

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// piped is a run whose three streams are pipes that the test reads and writes, so
// that the test knows by them how far the run is.
type piped struct {
	*exec.Cmd
	dir          string
	in, out, err *os.File // the test's ends
	lines        *bufio.Reader
}

func pipe(t *testing.T) (r, w *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _, _ = r.Close(), w.Close() })
	return r, w
}

// launch starts the program. Full says of standard output or error that nothing more
// goes into it until the test reads.
func launch(t *testing.T, dir, full string, args ...string) *piped {
	t.Helper()
	p := &piped{Cmd: exec.Command("conmina", args...), dir: dir}
	p.Dir, p.Env = dir, append(os.Environ(), "LANG=en_US.UTF-8", "HOME="+dir, "XDG_CONFIG_HOME="+dir)
	in, toIn := pipe(t)
	out, toOut := pipe(t)
	err, toErr := pipe(t)
	switch full {
	case "stdout":
		fill(t, toOut)
	case "stderr":
		fill(t, toErr)
	}
	p.Stdin, p.Stdout, p.Stderr, p.in, p.out, p.err, p.lines = in, toOut, toErr, toIn, out, err, bufio.NewReader(out)
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.Process.Kill(); _ = p.Wait() })
	for _, f := range []*os.File{in, toOut, toErr} {
		_ = f.Close()
	}
	return p
}

// fill writes to a pipe until it takes no more.
func fill(t *testing.T, w *os.File) {
	t.Helper()
	raw, err := w.SyscallConn()
	if err != nil {
		t.Fatal(err)
	}
	_ = raw.Write(func(fd uintptr) bool {
		for _, size := range []int{4096, 1} {
			for {
				if _, err := syscall.Write(int(fd), make([]byte, size)); err != nil {
					break
				}
			}
		}
		return true
	})
	_ = w.Fd() // the run is to wait when it writes
}

func (p *piped) feed(text string) { _, _ = io.WriteString(p.in, text) }

// said waits for a line of standard output.
func (p *piped) said(t *testing.T) string {
	t.Helper()
	line, err := p.lines.ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return line
}

// asked waits until standard error has said a text.
func (p *piped) asked(t *testing.T, text string) {
	t.Helper()
	var seen []byte
	for b := make([]byte, 1); !bytes.HasSuffix(seen, []byte(text)); {
		if _, err := p.err.Read(b); err != nil {
			t.Fatalf("%q: %v", seen, err)
		}
		seen = append(seen, b[0])
	}
}

// signalled sends a signal and gives the exit code and what was still to be read of
// standard output.
func (p *piped) signalled(s syscall.Signal) (code int, rest []byte) {
	_ = p.Process.Signal(s)
	return p.over()
}

// over waits for the end. Nothing is read before, as by a reader that is stopped.
func (p *piped) over() (code int, rest []byte) {
	_ = p.Wait()
	rest, _ = io.ReadAll(p.lines)
	return p.ProcessState.ExitCode(), rest
}

// fifo makes a FIFO in the folder.
func fifo(t *testing.T, dir, name string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// feeder opens a FIFO, which waits until the run has opened it.
func feeder(t *testing.T, path string) *os.File {
	t.Helper()
	w, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = w.Close() })
	return w
}

const (
	auditHeader = "case_id,offence,victim_age,sentence\n"
	auditCase   = "A-1,pimping,17,60m\n"
	manyCases   = 60_000 // far more than pipes and the run itself hold
	fewCases    = 10_000 // more than a pipe holds: what is written has been read in part
)

// phases is the runs that are interrupted, each at a place that the test knows by
// its pipes.
var phases = []struct {
	name  string
	args  []string
	full  string
	reach func(t *testing.T, p *piped)
	kept  []string // files that may be there afterwards
}{
	{"batch, waiting for a FIFO", []string{"batch", "in.csv"}, "", func(t *testing.T, p *piped) {
		feeder(t, filepath.Join(p.dir, "in.csv"))
	}, nil},
	{"batch, reading", []string{"batch"}, "", func(t *testing.T, p *piped) {
		p.feed(someHeader + someCase)
		p.said(t)
		p.said(t)
	}, nil},
	{"batch, answering", []string{"batch"}, "", func(t *testing.T, p *piped) {
		go p.feed(someHeader + strings.Repeat(someCase, manyCases))
		p.said(t)
	}, nil},
	{"batch, writing to a reader that waits", []string{"batch"}, "stdout", func(t *testing.T, p *piped) {
		p.feed(someHeader + strings.Repeat(someCase, fewCases))
	}, nil},
	{"batch, finishing", []string{"batch"}, "stderr", func(t *testing.T, p *piped) {
		p.feed(someHeader + someCase)
		_ = p.in.Close()
		p.said(t)
		p.said(t)
	}, nil},
	{"batch to a file, reading", []string{"batch", "in.csv", "-o", "out.csv"}, "", func(t *testing.T, p *piped) {
		feeder(t, filepath.Join(p.dir, "in.csv"))
	}, nil},
	{"batch to a file, answering", []string{"batch", "-o", "out.csv"}, "", func(t *testing.T, p *piped) {
		p.feed(someHeader + strings.Repeat(someCase, manyCases)) // it has read all but what pipes hold
	}, []string{"out.csv.partial"}},
	{"batch to a file, finishing", []string{"batch", "-", "in.csv", "-o", "out.csv"}, "stderr", func(t *testing.T, p *piped) {
		p.feed(someHeader + someCase)
		_ = p.in.Close()
		w := feeder(t, filepath.Join(p.dir, "in.csv"))
		_, _ = io.WriteString(w, someHeader)
		_ = w.Close()
	}, []string{"out.csv", "out.csv.partial"}},
	{"audit, reading", []string{"audit", "in.csv"}, "", func(t *testing.T, p *piped) {
		feeder(t, filepath.Join(p.dir, "in.csv"))
	}, nil},
	{"audit, answering", []string{"audit"}, "", func(t *testing.T, p *piped) {
		p.feed(auditHeader + strings.Repeat(auditCase, manyCases))
	}, nil},
	{"audit, writing", []string{"audit"}, "stdout", func(t *testing.T, p *piped) {
		p.feed(auditHeader + strings.Repeat(auditCase, fewCases))
		_ = p.in.Close()
	}, nil},
	{"audit to a page, answering", []string{"audit", "-o", "page.html", "--errors", "errors.csv"}, "", func(t *testing.T, p *piped) {
		p.feed(auditHeader + strings.Repeat(auditCase, manyCases))
	}, nil},
	{"resolve, writing a page to a reader that waits", []string{"resolve", "pimping", "--format", "html"}, "stdout", func(_ *testing.T, p *piped) {
		time.Sleep(300 * time.Millisecond) // nothing shows that it writes
	}, nil},
	{"guide, at its first question", []string{"guide"}, "", func(t *testing.T, p *piped) { p.asked(t, ": ") }, nil},
	{"guide, at its second question", []string{"guide"}, "", func(t *testing.T, p *piped) {
		p.asked(t, ": ")
		p.feed("\n")
		p.asked(t, "2. ")
	}, nil},
}

// Ctrl-C and SIGTERM end every phase of a run with exit 130: what was written is
// whole records, no name holds half a result, and nothing else is left.
func TestInterruptedInEveryPhase(t *testing.T) {
	for _, c := range phases {
		for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
			t.Run(fmt.Sprintf("%s, %v", c.name, s), func(t *testing.T) {
				t.Parallel()
				dir := t.TempDir()
				fifo(t, dir, "in.csv")
				args := c.args
				if args[0] != "guide" {
					args = append([]string{"--edition", "tip-2018"}, args...)
				}
				p := launch(t, dir, c.full, args...)
				c.reach(t, p)
				code, rest := p.signalled(s)
				if code != 130 {
					said, _ := io.ReadAll(p.err)
					t.Errorf("exit %d: %s", code, said)
				}
				if rest = bytes.TrimLeft(rest, "\x00"); len(rest) > 0 && rest[len(rest)-1] != '\n' {
					t.Errorf("a torn record: %q", rest[max(0, len(rest)-80):])
				}
				left, err := os.ReadDir(dir)
				if err != nil {
					t.Fatal(err)
				}
				for _, e := range left {
					if e.Name() != "in.csv" && !strings.Contains(strings.Join(c.kept, " "), e.Name()) {
						t.Errorf("%s is left", e.Name())
					}
				}
			})
		}
	}
}

// A page is there whole or not at all, whenever its run is interrupted or killed,
// and the next run takes away what a killed one has left.
func TestPagesAreWholeOrNotThere(t *testing.T) {
	dir := t.TempDir()
	args := []string{"compare", "--age", "15", "--edition", "tip-2018", "-o", "page.html", "--force"}
	whole := func() []byte {
		p := launch(t, dir, "", args...)
		if code, _ := p.over(); code != 0 {
			t.Fatalf("exit %d", code)
		}
		page, err := os.ReadFile(filepath.Join(dir, "page.html"))
		if err != nil {
			t.Fatal(err)
		}
		return page
	}
	want := whole()
	for i, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGKILL, syscall.SIGINT, syscall.SIGTERM, syscall.SIGKILL} {
		p := launch(t, dir, "", args...)
		time.Sleep(time.Duration(i) * 3 * time.Millisecond) // any moment will do
		p.signalled(s)
		if got, err := os.ReadFile(filepath.Join(dir, "page.html")); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%v: %d bytes, %v", s, len(got), err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, ".page.html.0123456789abcdef.tmp"), want[:100], 0o600); err != nil {
		t.Fatal(err)
	}
	whole()
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("%v, %v", left, err)
	}
}

// A reader that goes away ends a run with exit 5 and not a word.
func TestReaderThatGoesAway(t *testing.T) {
	for _, command := range []string{"batch", "audit"} {
		p := launch(t, t.TempDir(), "", command, "--edition", "tip-2018", "--format", "csv")
		go p.feed(auditHeader + strings.Repeat(auditCase, manyCases))
		p.said(t)
		_ = p.out.Close()
		code, _ := p.over()
		if said, _ := io.ReadAll(p.err); code != 5 || len(said) > 0 {
			t.Errorf("%s: exit %d: %s", command, code, said)
		}
	}
	p := launch(t, t.TempDir(), "", "audit", "--edition", "tip-2018")
	_ = p.out.Close()
	p.feed(auditHeader + auditCase)
	_ = p.in.Close()
	if code, _ := p.over(); code != 5 {
		t.Errorf("a summary: exit %d", code)
	}
}

// Streams have names as well; they are read once, and are no files to write.
func TestStreamsByName(t *testing.T) {
	for _, args := range [][]string{{"-"}, {"/dev/stdin"}, {"in.csv"}} {
		for _, edition := range [][]string{{"--edition", "tip-2018"}, nil} {
			dir := t.TempDir()
			in := fifo(t, dir, "in.csv")
			p := launch(t, dir, "", append(append([]string{"batch", "--fields", "case_id,status"}, args...), edition...)...)
			to := io.WriteCloser(p.in)
			if args[0] == "in.csv" {
				to = feeder(t, in)
			}
			_, _ = io.WriteString(to, someHeader+someCase)
			_ = to.Close()
			if code, out := p.over(); code != 0 || string(out) != "case_id,status\nA-1,determined\n" {
				t.Errorf("%v %v: exit %d, %q", args, edition, code, out)
			}
		}
	}
	for _, name := range []string{"in.csv", "/dev/null", "/dev/stdout"} {
		dir := t.TempDir()
		fifo(t, dir, "in.csv")
		if name[0] == '/' {
			if err := os.Symlink(name, filepath.Join(dir, "out.csv")); err != nil {
				t.Fatal(err)
			}
			name = "out.csv"
		}
		p := launch(t, dir, "", "batch", "--edition", "tip-2018", "-o", name, "--force")
		p.feed(someHeader + someCase)
		_ = p.in.Close()
		code, _ := p.over()
		if said, _ := io.ReadAll(p.err); code != 5 || !strings.Contains(string(said), "not a regular file") && !strings.Contains(string(said), "is no regular file") {
			t.Errorf("%s: exit %d: %s", name, code, said)
		}
	}
}

// changes are what may become of a file while it is read.
var changes = map[string]func(path string) error{
	"grows": func(path string) error {
		f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		_, err = io.WriteString(f, someCase)
		return errors.Join(err, f.Close())
	},
	"shrinks": func(path string) error { return os.Truncate(path, int64(len(someHeader+someCase))) },
	"is replaced": func(path string) error {
		data, err := os.ReadFile(path)
		return errors.Join(err, os.WriteFile(path+".new", data, 0o600), os.Rename(path+".new", path))
	},
	"is written anew": func(path string) error {
		data, err := os.ReadFile(path)
		later := time.Now().Add(time.Minute)
		return errors.Join(err, os.WriteFile(path, data, 0o600), os.Chtimes(path, later, later))
	},
}

// A file that changes before or while it is read ends the run with exit 5, as it
// does a run that goes on with another.
func TestInputThatChanges(t *testing.T) {
	for name, change := range changes {
		for lang, said := range map[string]string{"en": "it was changed while it was read", "es": "fue modificado mientras se leía"} {
			for _, resume := range []bool{false, true} {
				for _, when := range []string{"before", "while"} {
					if resume && when == "while" {
						continue // nothing holds up a run that writes a file
					}
					t.Run(fmt.Sprint(name, " ", when, " ", lang, " ", resume), func(t *testing.T) {
						t.Parallel()
						dir := t.TempDir()
						path := filepath.Join(dir, "cases.csv")
						if err := os.WriteFile(path, []byte(someHeader+strings.Repeat(someCase, 2*manyCases)), 0o600); err != nil {
							t.Fatal(err)
						}
						in := fifo(t, dir, "in.csv")
						args := []string{"batch", "--edition", "tip-2018", "--lang", lang}
						if when == "before" {
							args = append(args, "in.csv", "cases.csv") // the FIFO holds the run up
						} else {
							args = append(args, "cases.csv", "in.csv")
						}
						if resume {
							args = append(args, "-o", "out.csv", "--resume")
						}
						p := launch(t, dir, "", args...)
						if when == "before" {
							w := feeder(t, in)
							if err := change(path); err != nil {
								t.Fatal(err)
							}
							_, _ = io.WriteString(w, someHeader+someCase)
							_ = w.Close()
						} else {
							p.said(t) // it is not read to its end while its output has no room
							if err := change(path); err != nil {
								t.Fatal(err)
							}
						}
						go func() { _, _ = io.Copy(io.Discard, p.lines) }()
						_ = p.Wait()
						told, _ := io.ReadAll(p.err)
						if code := p.ProcessState.ExitCode(); code != 5 || !strings.Contains(string(told), said) {
							t.Errorf("exit %d: %s", code, told)
						}
						if _, err := os.Stat(filepath.Join(dir, "out.csv")); err == nil {
							t.Error("a result has its name")
						}
					})
				}
			}
		}
	}
}
