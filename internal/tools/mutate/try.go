package main

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
)

// measure runs the tests without a change and notes how long each takes.
func (w *work) measure(o *options, t *tested) error {
	out, err := w.command(o, t, "all", mutant{}, ".", "-test.v").CombinedOutput()
	if test := failed.FindSubmatch(out); err != nil && test != nil {
		return fmt.Errorf("%s; one that counts allocations must be skipped", test[1])
	} else if err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	for _, m := range passed.FindAllSubmatch(out, -1) {
		took, err := time.ParseDuration(string(m[2]))
		if err != nil {
			return err
		}
		t.usual[string(m[1])] = took
	}
	t.stages = staged(t.usual)
	return nil
}

// staged parts tests into the quick ones, which together take a tenth of the time,
// those that take no more than a third with them, and the slow ones.
func staged(usual map[string]time.Duration) [][]string {
	names := slices.SortedFunc(maps.Keys(usual), func(a, b string) int { return cmp.Compare(usual[a], usual[b]) })
	var all, some time.Duration
	for _, took := range usual {
		all += took
	}
	stages := make([][]string, 3)
	for _, name := range names {
		some += usual[name]
		at := 2
		switch {
		case some <= all/10:
			at = 0
		case some <= all/3:
			at = 1
		}
		stages[at] = append(stages[at], name)
	}
	return slices.DeleteFunc(stages, func(tests []string) bool { return len(tests) == 0 })
}

// passed and failed are a test in what a test program prints.
var (
	passed = regexp.MustCompile(`(?m)^--- PASS: (\w+) \((\S+)\)`)
	failed = regexp.MustCompile(`(?m)^--- FAIL: (\w+)`)
)

// passes runs a test program. A change that makes it grow or run without end is
// noticed too.
func (w *work) passes(o *options, t *tested, name string, m mutant) bool {
	if near := w.near(t, m); len(near) > 0 && !w.runs(o, t, name, m, anyOf(near)) {
		return false
	}
	return !slices.ContainsFunc(t.stages, func(tests []string) bool { return !w.runs(o, t, name, m, anyOf(tests)) })
}

// anyOf writes names of tests for go test -run.
func anyOf(tests []string) string { return "^(" + strings.Join(tests, "|") + ")$" }

// near names the tests of a package, three at most, that noticed the changes that are
// nearest to one in its file.
func (w *work) near(t *tested, m mutant) []string {
	w.lock.Lock()
	defer w.lock.Unlock()
	var there []notice
	for _, n := range w.noticed {
		if n.tested == t && n.mutant.place.Filename == m.place.Filename {
			there = append(there, n)
		}
	}
	apart := func(n notice) int { return max(n.mutant.place.Line-m.place.Line, m.place.Line-n.mutant.place.Line) }
	slices.SortStableFunc(there, func(a, b notice) int { return apart(a) - apart(b) })
	var names []string
	for _, n := range there {
		if len(names) < 3 && !slices.Contains(names, n.test) {
			names = append(names, n.test)
		}
	}
	return names
}

// runs runs tests until one fails, and no longer than many times what they take
// without a change: by the processor, so that a busy machine makes no difference,
// and by the clock for tests that wait without end.
func (w *work) runs(o *options, t *tested, name string, m mutant, tests string) bool {
	var usual time.Duration
	for test, took := range t.usual {
		if found, _ := regexp.MatchString(tests, test); found {
			usual += took
		}
	}
	c := w.command(o, t, name, m, tests, "-test.failfast", "-test.timeout", (10*time.Second + 20*usual).String())
	c.Env = append(c.Env, fmt.Sprintf("SECONDS_OF_PROCESSOR=%.0f", 2+5*usual.Seconds()))
	out, err := c.Output()
	if test := failed.FindSubmatch(out); err != nil && test != nil {
		w.lock.Lock()
		w.noticed = append(w.noticed, notice{m, t, string(test[1])})
		w.lock.Unlock()
	}
	return err == nil
}

// command is a run of a test program.
func (w *work) command(o *options, t *tested, name string, m mutant, tests string, more ...string) *exec.Cmd {
	args := []string{
		"-c", `ulimit -v 6000000; ulimit -t ${SECONDS_OF_PROCESSOR:-unlimited}; exec "$0" "$@"`, filepath.Join(w.folder, t.program(name)),
		"-test.run", tests, "-test.skip", o.skip,
	}
	c := exec.Command("sh", slices.Concat(args, more, strings.Fields(o.args))...)
	c.Dir = t.dir
	c.Env = append(os.Environ(), fmt.Sprintf("MUTANT=%d", m.number))
	return c
}

// try makes the changes and gives those that passed, and how many could not be
// built.
func (w *work) try(o *options, chosen []mutant) (survivors []mutant, invalid int) {
	var lock sync.Mutex
	var wait sync.WaitGroup
	todo := make(chan mutant)
	for range o.jobs {
		wait.Go(func() {
			for m := range todo {
				passed, valid := w.survives(o, m)
				lock.Lock()
				switch {
				case !valid:
					invalid++
				case passed:
					survivors = append(survivors, m)
					fmt.Println(w.line(m))
				}
				lock.Unlock()
			}
		})
	}
	for _, m := range chosen {
		todo <- m
	}
	close(todo)
	wait.Wait()
	return survivors, invalid
}

// survives makes one change and reports whether the tests of every package pass. valid
// is false when it cannot be built.
func (w *work) survives(o *options, m mutant) (passed, valid bool) {
	for _, t := range w.tested {
		name := "all"
		if m.patch != nil {
			name = fmt.Sprintf("one-%d", m.number)
			if w.build(t, name, m.patch) != nil {
				return false, false
			}
		}
		passed := w.passes(o, t, name, m)
		if m.patch != nil {
			os.Remove(filepath.Join(w.folder, t.program(name)))
		}
		if !passed {
			return false, true
		}
	}
	return true, true
}
