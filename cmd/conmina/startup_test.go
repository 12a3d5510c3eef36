package main_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/conmina/conmina/internal/compiled"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/statutes"
)

// BenchmarkStartup times whole processes: runs of a script's kind, each against a
// program that only starts and against the least that cobra and viper cost. The
// three run in turns, and the ratios are medians of the turns, so that a machine
// whose speed drifts does not matter. The last runs are of a program whose Code
// has every offence three times, under other names.
//
//	go test -run '^$' -bench Startup -benchtime 50x ./cmd/conmina
func BenchmarkStartup(b *testing.B) {
	dir := b.TempDir()
	conmina, larger := built(b, dir, "conmina", "."), built(b, dir, "larger", ".", "-overlay", threefold(b, dir))
	hello := []string{built(b, dir, "hello", "./testdata/startup/hello")}
	library := []string{built(b, dir, "cobraviper", "./testdata/startup/cobraviper")}
	for _, line := range []string{
		"version", "resolve art-168-b --age 15", "resolve trata --age 15", "resolve 168-B --age 15 --short",
		"resolve trafficking --age 15 --date 2024-05-01", "resolve 129-B --age 15 --date 2024-05-01",
	} {
		for name, program := range map[string]string{"": conmina, " of 3 × the offences": larger} {
			b.Run(line+name, func(b *testing.B) { side(b, append([]string{program}, strings.Fields(line)...), hello, library) })
		}
	}
}

// built builds a program as releases are.
func built(b *testing.B, dir, name, source string, flags ...string) string {
	program := filepath.Join(dir, name)
	if err := build(program, source, append(flags, "-trimpath")...); err != nil {
		b.Fatal(err)
	}
	return program
}

// threefold writes the compiled editions with every offence of the Code three
// times, and gives the file that has the program built with them.
func threefold(b *testing.B, dir string) string {
	var editions []*law.Edition
	for _, id := range []string{"penal-code", "tip-2018"} {
		e, err := encoding.Read(statutes.FS, id, false)
		if err != nil {
			b.Fatal(err)
		}
		editions = append(editions, e)
	}
	for _, o := range editions[0].Offences {
		for _, suffix := range []string{"-second", "-third"} {
			again := *o
			again.ID, again.IDES, again.Also = o.ID+suffix, "", law.Names{}
			again.Title = law.Text{ES: o.Title.ES + suffix, EN: o.Title.EN + suffix}
			again.Versions = slices.Clone(o.Versions)
			for i := range again.Versions {
				again.Versions[i].Article += suffix
			}
			editions[0].Offences = append(editions[0].Offences, &again)
		}
	}
	file := filepath.Join(dir, "law.compiled")
	replaced, err := filepath.Abs("../../statutes/law.compiled")
	overlay, jsonErr := json.Marshal(map[string]map[string]string{"Replace": {replaced: file}})
	for _, err := range []error{
		err, jsonErr, os.WriteFile(file, []byte(compiled.Write(editions, nil)), 0o600), os.WriteFile(file+".json", overlay, 0o600),
	} {
		if err != nil {
			b.Fatal(err)
		}
	}
	return file + ".json"
}

// side runs a command beside the two others.
func side(b *testing.B, conmina, hello, library []string) {
	var times, toHello, toLibrary, cpu []float64
	turn := func() {
		c, h, l := ran(b, conmina), ran(b, hello), ran(b, library)
		times, toHello, toLibrary = append(times, c.wall), append(toHello, c.wall/h.wall), append(toLibrary, c.wall/l.wall)
		cpu = append(cpu, c.cpu/l.cpu)
	}
	for range 3 { // the files are read from the disk the first time
		turn()
	}
	times, toHello, toLibrary, cpu = nil, nil, nil, nil
	for b.Loop() {
		turn()
	}
	b.ReportMetric(median(times)*1000, "ms/start")
	b.ReportMetric(median(toHello), "x-hello")
	b.ReportMetric(median(toLibrary), "x-cobra-viper")
	b.ReportMetric(median(cpu), "x-cobra-viper-cpu")
}

// cost is what a process took, in seconds.
type cost struct{ wall, cpu float64 }

func ran(b *testing.B, argv []string) cost {
	c := exec.Command(argv[0], argv[1:]...)
	start := time.Now()
	if err := c.Run(); err != nil {
		b.Fatal(fmt.Errorf("%v: %w", argv, err))
	}
	return cost{time.Since(start).Seconds(), (c.ProcessState.UserTime() + c.ProcessState.SystemTime()).Seconds()}
}

func median(list []float64) float64 {
	slices.Sort(list)
	return list[len(list)/2]
}
