package engines

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// dask is a scheduler and workers, each a process of its own.
type dask struct {
	python, folder, recipe string
	workers                map[string]*exec.Cmd
}

// python finds a Python that has Dask distributed.
func python(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(name, "-c", "import distributed").Run() == nil {
			return name
		}
	}
	absent(t, "Dask distributed")
	return ""
}

var recipes = regexp.MustCompile("(?s)```python\n(.*?)```")

// newDask starts workers, whose conmina tells in a log who was called, with what. The
// doomed worker calls it only when the gate is opened.
func newDask(t *testing.T, doomed string, names ...string) *dask {
	t.Helper()
	d := &dask{python: python(t), folder: t.TempDir(), workers: map[string]*exec.Cmd{}}
	recipe := recipes.FindStringSubmatch(textOf(t, "../../cmd/conmina/SCRIPTS.md"))
	if recipe == nil {
		t.Fatal("the manual has no recipe for Dask")
	}
	d.recipe = recipe[1]
	if out, err := command("", "mkfifo", d.path("gate")); err != nil {
		t.Fatal(err, out)
	}
	d.start(t, nil, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", d.path("scheduler.json"))
	for _, name := range names {
		bin := d.path("bin-" + name)
		wait := ""
		if name == doomed {
			wait = "read opened <" + d.path("gate") + "\n"
		}
		script := fmt.Sprintf("#!/bin/sh\necho %s \"$@\" >>%s\n%s[ ! -e %s ] || exit 5\nexec %s \"$@\"\n", name, d.path("log"), wait, d.path("fails"), program)
		if err := os.MkdirAll(bin, 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(bin, "conmina"), []byte(script), 0o777); err != nil {
			t.Fatal(err)
		}
		env := append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"))
		d.workers[name] = d.start(t, env, "-m", "distributed.cli.dask_worker", "--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard",
			"--name", name, "--local-directory", d.path("local-"+name), "--scheduler-file", d.path("scheduler.json"))
	}
	if out, err := command("", d.python, "-c", fmt.Sprintf("from distributed import Client\nClient(scheduler_file=%q).wait_for_workers(%d)", d.path("scheduler.json"), len(names))); err != nil {
		t.Fatal(err, out)
	}
	return d
}

func (d *dask) path(name string) string { return filepath.Join(d.folder, name) }

// start starts a Python that ends with the test.
func (d *dask) start(t *testing.T, env []string, args ...string) *exec.Cmd {
	t.Helper()
	c := exec.Command(d.python, args...)
	c.Dir, c.Env, c.Stderr, c.WaitDelay = d.folder, env, new(bytes.Buffer), time.Second
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Process.Kill(); _ = c.Wait() })
	return c
}

// run starts the recipe of the manual, with some options of a batch, over the first
// part or over all.
func (d *dask) run(t *testing.T, out string, first bool, options ...string) *exec.Cmd {
	t.Helper()
	text := d.recipe
	if len(options) > 0 {
		const usual = `["--edition", "penal-code"]`
		if strings.Count(text, usual) != 1 {
			t.Fatalf("the recipe does not have %s once", usual)
		}
		list, err := json.Marshal(options)
		if err != nil {
			t.Fatal(err)
		}
		text = strings.Replace(text, usual, string(list), 1)
	}
	if err := os.WriteFile(d.path("many.py"), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	parts, err := filepath.Glob(d.path("parts/*.jsonl"))
	if err != nil || len(parts) == 0 {
		t.Fatal(err, parts)
	}
	if first {
		parts = parts[:1]
	}
	args := []string{"many.py", "scheduler.json", out}
	for i := len(parts) - 1; i >= 0; i-- { // the order in which they are named does not matter
		args = append(args, filepath.Join("parts", filepath.Base(parts[i])))
	}
	return d.start(t, nil, args...)
}

// parts writes files of cases, some of which are rejected.
func (d *dask) parts(t *testing.T, files, records int) {
	t.Helper()
	r := rand.New(rand.NewPCG(8, 8))
	v := wordsOf(t, "penal-code", r)
	if err := os.Mkdir(d.path("parts"), 0o777); err != nil {
		t.Fatal(err)
	}
	for i := range files {
		var b bytes.Buffer
		w := json.NewEncoder(&b)
		for k := range records {
			offence, age, day, list := v.hostile(r)
			_ = w.Encode(map[string]string{"case_id": fmt.Sprint(i, "-", k), "offence": offence, "victim_age": age, "offence_date": day, "circumstances": list})
		}
		if err := os.WriteFile(d.path(fmt.Sprintf("parts/part-%03d.jsonl", i)), b.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// together gives the files of a folder one after the other, in the order of their names.
func (d *dask) together(t *testing.T, pattern string) string {
	t.Helper()
	files, err := filepath.Glob(d.path(pattern))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, file := range files {
		b.WriteString(textOf(t, file))
	}
	return b.String()
}

// calls counts the calls of conmina by worker, and by part.
func (d *dask) calls(t *testing.T) (byWorker, byPart map[string]int) {
	t.Helper()
	byWorker, byPart = map[string]int{}, map[string]int{}
	for line := range strings.Lines(textOf(t, d.path("log"))) {
		byWorker[strings.Fields(line)[0]]++
		byPart[regexp.MustCompile(`parts/part-\d+`).FindString(line)]++
	}
	return byWorker, byPart
}

// within fails a test for which something takes too long.
func within(t *testing.T, what string, do func()) {
	t.Helper()
	done := make(chan struct{})
	go func() { do(); close(done) }()
	select {
	case <-done:
	case <-time.After(5 * time.Minute):
		t.Fatalf("not in time: %s", what)
	}
}

// same holds the results and the rejected records of the recipe against those of one run.
func (d *dask) same(t *testing.T, out, alone string) {
	t.Helper()
	if d.together(t, out+"/results/*") != textOf(t, d.path(alone+".jsonl")) {
		t.Error("the results are not those of one run")
	}
	if d.together(t, out+"/errors/*") != textOf(t, d.path(alone+".errors.jsonl")) {
		t.Error("the rejected records are not those of one run")
	}
}

// until waits for something to hold.
func until(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(2 * time.Minute); !holds(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("not in time: %s", what)
		}
	}
}
