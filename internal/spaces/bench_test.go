package spaces_test

import (
	"fmt"
	"testing"

	"github.com/conmina/conmina/internal/spaces"
)

// BenchmarkSpaces takes records to their spaces: records on different days and ages that
// the law mostly does not tell apart, and records whose other facts differ as well.
func BenchmarkSpaces(b *testing.B) {
	e, p := theCode(b)
	offences := []string{"129-A", "129-B", "129-H", "129-O", "129-C"}
	qualified, reductions := []string{"", "recidivism", "habituality"}, []string{"", "attempt", "secondary-complicity"}
	for name, kinds := range map[string]int{"alike": 1, "different": 9} {
		var list []string
		for i := range 5000 {
			kind := i % kinds
			list = append(list, fmt.Sprintf("case_id=%d offence=%s victim_age=%d date=%d-%02d-%02d mitigating=46.1.a aggravating=46.2.n qualified=%s reductions=%s agent_age=%d",
				i, offences[i%5], 10+i%31, 2022+i%3, 1+i%12, 1+i%28, qualified[kind%3], reductions[kind/3], 20+i%50))
		}
		text := table(list...)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				run(b, e, spaces.New(p, today).Task(), text)
			}
		})
	}
}
