package cases_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"testing"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
)

// rejections are tables of equal records, each table with another fault in every
// record.
var rejections = []struct {
	name string
	row  func(i int) string // its cells behind the identity
}{
	{"sound", func(i int) string { return fmt.Sprintf("art-153,%d,", i%90) }},
	{"age with a leading zero", func(i int) string { return fmt.Sprintf("art-153,0%d,", i%90) }},
	{"age in other words", func(i int) string { return fmt.Sprintf("art-153,x%d,", i) }},
	{"offence in other words", func(i int) string { return fmt.Sprintf("something %d,30,", i) }},
	{"offence misspelt", func(int) string { return "traficking,30," }},
	{"article of another law", func(i int) string { return fmt.Sprintf("%d,30,", 300+i%100) }},
	{"no offence", func(i int) string { return fmt.Sprintf(",%d,", i%90) }},
	{"circumstance in other words", func(i int) string { return fmt.Sprintf("art-153,%d,whatever %d", i%90, i) }},
	{"an article cited", func(i int) string { return fmt.Sprintf("art. %d,30,", 1000+i) }},
	{"a cell too few", func(i int) string { return fmt.Sprintf("art-153,%d", i%90) }},
	{"a broken quotation mark", func(i int) string { return fmt.Sprintf(`"art"153,%d,`, i%90) }},
	{"a NUL", func(i int) string { return fmt.Sprintf("art-153,%d,\x00", i%90) }},
}

// BenchmarkRejected compares what rejected records cost with what sound ones do:
// at most five times as much.
func BenchmarkRejected(b *testing.B) {
	e := shipped(b)
	const records = 20_000
	for _, bench := range rejections {
		var data bytes.Buffer
		data.WriteString("id,charge,victim_age,circumstances\n")
		for i := range records {
			fmt.Fprintf(&data, "%d,%s\n", i, bench.row(i))
		}
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				o := cases.Options{Edition: e, To: cases.CSV, Separator: ',', Told: 20, Untold: func(law.Code, int64) {}}
				s, err := cases.Run(context.Background(), o, []cases.Input{memory("-", data.Bytes())}, io.Discard, func(cases.Flaw) {})
				if err != nil || s.Read != records || (s.Rejected == 0) != (bench.name == "sound") {
					b.Fatal(s, err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/records, "ns/record")
		})
	}
}
