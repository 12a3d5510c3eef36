package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// BenchmarkStartup times whole processes: one case resolved, against a program
// that only starts and against the least that cobra and viper cost. The three
// run in turns, and the ratios are medians of the turns, so that a machine
// whose speed drifts does not matter.
//
//	go test -run '^$' -bench Startup ./cmd/conmina
func BenchmarkStartup(b *testing.B) {
	dir := b.TempDir()
	build := func(name, source string) string {
		program := filepath.Join(dir, name+".exe")
		c := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", program, source)
		c.Env = append(c.Environ(), "CGO_ENABLED=0")
		if out, err := c.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		return program
	}
	conmina := []string{build("conmina", "."), "resolve", "art-168-b", "--age", "15"}
	hello := []string{build("hello", "./testdata/startup/hello")}
	library := []string{build("cobraviper", "./testdata/startup/cobraviper")}

	var times, toHello, toLibrary []float64
	turn := func() {
		c, h, l := wall(b, conmina), wall(b, hello), wall(b, library)
		times, toHello, toLibrary = append(times, c), append(toHello, c/h), append(toLibrary, c/l)
	}
	for range 3 { // the files are read from the disk the first time
		turn()
	}
	times, toHello, toLibrary = nil, nil, nil
	for b.Loop() {
		turn()
	}
	b.ReportMetric(median(times)*1000, "ms/start")
	b.ReportMetric(median(toHello), "x-hello")
	b.ReportMetric(median(toLibrary), "x-cobra-viper")
}

func wall(b *testing.B, argv []string) float64 {
	start := time.Now()
	if err := exec.Command(argv[0], argv[1:]...).Run(); err != nil {
		b.Fatal(fmt.Errorf("%v: %w", argv, err))
	}
	return time.Since(start).Seconds()
}

func median(list []float64) float64 {
	slices.Sort(list)
	return list[len(list)/2]
}
