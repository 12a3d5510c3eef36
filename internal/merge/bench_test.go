package merge_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/merge"
	"github.com/conmina/conmina/statutes"
)

// BenchmarkMerge joins two registers of 10,000 cases; half of them differ.
func BenchmarkMerge(b *testing.B) {
	e, err := encoding.Read(statutes.FS, "penal-code", false)
	if err != nil {
		b.Fatal(err)
	}
	task := audit.New(nil).Task(nil)
	task.Needed, task.Partial = nil, true
	var first, second strings.Builder
	first.WriteString("expediente,delito,edad,fecha,agravantes\n")
	second.WriteString("caso,pena,edad\n")
	for i := range 10_000 {
		fmt.Fprintf(&first, "E-%d,trata,%d,%02d/03/%d,%s\n", i, 10+i%20, 1+i%28, 2012+i%12, []string{"", "gestante"}[i%2])
		fmt.Fprintf(&second, "E-%d,%d años,%d\n", i, 5+i%15, 10+i%40)
	}
	for b.Loop() {
		m := merge.New(merge.Options{Edition: e, Inputs: task.Inputs, Sources: []string{"a", "b"}, Report: func(cases.Flaw) {}})
		inputs := []cases.Input{table("a.csv", first.String()), table("b.csv", second.String())}
		if _, err := cases.Take(context.Background(), cases.Options{Edition: e, Task: task}, inputs, m.Add); err != nil {
			b.Fatal(err)
		}
		if err := m.Rows(m.Columns(), func([]string) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}
