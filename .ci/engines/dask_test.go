package engines

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A batch is the map step of Dask, one task a file. The results are those of one run,
// byte by byte and in the same order, with the same rejected records and the same exit
// code, although a worker is killed while it answers a file. Its attempt goes on beside
// the second one, and neither harms the other.
func TestDaskWithAWorkerKilled(t *testing.T) {
	records := 1_000
	if long() {
		records = 5_000
	}
	d := newDask(t, "doomed", "doomed", "one", "other")
	d.parts(t, 12, records)
	parts, _ := filepath.Glob(d.path("parts/*.jsonl"))
	for i := range parts {
		parts[i] = filepath.Join("parts", filepath.Base(parts[i]))
	}
	alone := time.Now()
	if code := conmina(t, d.folder, append([]string{"batch", "--edition", "penal-code", "-o", "alone.jsonl", "--errors", "alone.errors.jsonl"}, parts...)...); code != 3 {
		t.Fatalf("one run ends with %d", code)
	}
	t.Logf("one run: %d records in %.1f s", 12*records, time.Since(alone).Seconds())

	begun := time.Now()
	c := d.run(t, "out", false)
	var gate *os.File
	within(t, "the first worker calls conmina", func() { gate, _ = os.OpenFile(d.path("gate"), os.O_WRONLY, 0) })
	if err := d.workers["doomed"].Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_, _ = gate.WriteString("opened\n")
	_ = gate.Close()
	within(t, "the recipe ends", func() { _ = c.Wait() })
	t.Logf("Dask with two workers left: %.1f s", time.Since(begun).Seconds())
	if code := c.ProcessState.ExitCode(); code != 3 {
		t.Errorf("the recipe ends with %d: %s", code, c.Stderr)
	}
	d.same(t, "out", "alone")
	byWorker, byPart := d.calls(t)
	if byWorker["doomed"] != 1 || byWorker["one"] == 0 || byWorker["other"] == 0 {
		t.Errorf("the workers called conmina %v times", byWorker)
	}
	twice := ""
	for part, calls := range byPart {
		if calls > 1 {
			twice += part
		}
	}
	var left []string
	until(t, "the attempt of the killed worker ends", func() bool {
		left, _ = filepath.Glob(d.path("out/attempts/*"))
		partial, _ := filepath.Glob(d.path("out/attempts/*.partial"))
		return len(left) == 2 && len(partial) == 0
	})
	for _, file := range left {
		part, _, _ := strings.Cut(filepath.Base(file), ".jsonl")
		folder := "results"
		if strings.HasSuffix(file, ".errors.jsonl") {
			folder = "errors"
		}
		if twice != "parts/"+part || textOf(t, file) != textOf(t, d.path("out/"+folder+"/"+part+".jsonl")) {
			t.Errorf("%s is left, and %s was tried twice", file, twice)
		}
	}
}

func TestDask(t *testing.T) {
	d := newDask(t, "", "one", "other")
	d.parts(t, 3, 200)
	t.Run("exit-codes", d.exitCodes)
	t.Run("two-attempts-at-one-name", d.twoAttempts)
}

// exitCodes: the recipe ends with the exit code of one run: 0, 1 where something was to
// be a finding, 2 without a second attempt, 3, and 5 after three attempts.
func (d *dask) exitCodes(t *testing.T) {
	good := d.path("parts/part-000.jsonl")
	if err := os.WriteFile(good, []byte(`{"case_id":"A","offence":"art-153","victim_age":15,"offence_date":"2018-05-01"}`+"\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, one := range []struct {
		name     string
		code     int
		options  []string
		only     bool // the good part alone
		attempts int  // at each part, at the most
	}{
		{"all-answered", 0, nil, true, 1},
		{"rejected", 3, nil, false, 1},
		{"finding", 1, []string{"--edition", "penal-code", "--fail-on", "undetermined"}, false, 1},
		{"wrong-use", 2, []string{"--edition", "no-such-edition"}, false, 1},
		{"broken", 5, nil, true, 3},
	} {
		t.Run(one.name, func(t *testing.T) {
			_ = os.Remove(d.path("log"))
			if one.name == "broken" {
				if err := os.WriteFile(d.path("fails"), nil, 0o666); err != nil {
					t.Fatal(err)
				}
				defer os.Remove(d.path("fails"))
			}
			c := d.run(t, one.name, one.only, one.options...)
			within(t, "the recipe ends", func() { _ = c.Wait() })
			if code := c.ProcessState.ExitCode(); code != one.code {
				t.Errorf("the recipe ends with %d, not %d: %s", code, one.code, c.Stderr)
			}
			_, byPart := d.calls(t)
			for part, calls := range byPart {
				if calls > one.attempts || one.code == 5 && calls != one.attempts {
					t.Errorf("%s was tried %d times", part, calls)
				}
			}
		})
	}
}

// twoAttempts: two tasks that are told to write to one file are kept apart. The second
// ends at once with 5, and the first writes its file whole.
func (d *dask) twoAttempts(t *testing.T) {
	out, err := command("", d.python, "-c", fmt.Sprintf(`
import os, subprocess, time
from dask.distributed import Client

def first(folder):
    p = subprocess.Popen(["conmina", "batch", "--edition", "tip-2018", "--from", "jsonl", "-o", "same.jsonl"], cwd=folder, stdin=subprocess.PIPE)
    p.stdin.write(b'{"case_id":"A","offence":"art-153","victim_age":15}\n' * 100_000)
    p.stdin.flush()
    while not os.path.exists(os.path.join(folder, "second")):
        time.sleep(0.01)
    p.stdin.close()
    return p.wait()

def second(folder):
    while not os.path.exists(os.path.join(folder, "same.jsonl.partial")):
        time.sleep(0.01)
    code = subprocess.run(["conmina", "batch", "--edition", "tip-2018", "--from", "jsonl", "-o", "same.jsonl"], cwd=folder,
        input=b'{"case_id":"B","offence":"art-153","victim_age":15}\n').returncode
    open(os.path.join(folder, "second"), "w").close()
    return code

with Client(scheduler_file=%q) as client:
    tasks = [client.submit(first, %[2]q, workers=["one"]), client.submit(second, %[2]q, workers=["other"])]
    print("|".join(map(str, client.gather(tasks))))
`, d.path("scheduler.json"), d.folder))
	if err != nil {
		t.Fatal(err)
	}
	if codes := lastRow(out); codes[0] != "0" || codes[1] != "5" {
		t.Errorf("the attempts end with %v", codes)
	}
	if text := textOf(t, d.path("same.jsonl")); strings.Count(text, `"case_id":"A"`) != 100_000 || strings.Count(text, "\n") != 100_000 {
		t.Errorf("the file has %d lines", strings.Count(text, "\n"))
	}
}
