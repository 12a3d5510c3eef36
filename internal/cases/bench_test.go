package cases_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/statutes"
)

// readReport and readCode read the editions once, because no test changes them.
var (
	readReport = sync.OnceValues(func() (*law.Edition, error) { return encoding.Read(statutes.FS, "tip-2018", false) })
	readCode   = sync.OnceValues(func() (*law.Edition, error) { return encoding.Read(statutes.FS, "penal-code", false) })
)

func shipped(t testing.TB) *law.Edition { return whole(t, readReport) }

func penalCode(t testing.TB) *law.Edition { return whole(t, readCode) }

func whole(t testing.TB, read func() (*law.Edition, error)) *law.Edition {
	t.Helper()
	e, err := read()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// memory is an input that is held in memory.
func memory(name string, data []byte) cases.Input {
	return cases.Input{Name: name, Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil }}
}

// workload is plain cases: five charges alike, one age in ten unknown, three
// cases in ten aggravated.
func workload(format cases.Format, n int) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	charges := []string{"art-153", "art-168-B", "profiting", "pimping", "child-sex-tourism"}
	var b bytes.Buffer
	if format == cases.CSV {
		b.WriteString("id,charge,victim_age,circumstances\n")
	}
	for i := range n {
		age := fmt.Sprint(r.IntN(91))
		if r.IntN(10) == 0 {
			age = ""
		} else if r.IntN(2) == 0 {
			age = fmt.Sprint(r.IntN(21))
		}
		with := ""
		if r.IntN(10) < 3 {
			with = "aggravated"
		}
		charge := charges[r.IntN(len(charges))]
		if format == cases.CSV {
			fmt.Fprintf(&b, "%d,%s,%s,%s\n", i+1, charge, age, with)
			continue
		}
		if age == "" {
			age = "null"
		}
		if with != "" {
			with = `"` + with + `"`
		}
		fmt.Fprintf(&b, `{"id":%d,"charge":%q,"victim_age":%s,"circumstances":[%s]}`+"\n", i+1, charge, age, with)
	}
	return b.Bytes()
}

// The peers and their figures are measured outside; this is for comparing one
// state of the code with another.
func BenchmarkRun(b *testing.B) {
	e := shipped(b)
	const records = 200_000
	narrow := []string{"id", "charge", "min_months", "max_months"}
	for _, bench := range []struct {
		name   string
		from   cases.Format
		to     cases.Format
		fields []string
	}{
		{"csv, four columns", cases.CSV, cases.CSV, narrow},
		{"csv, all columns", cases.CSV, cases.CSV, nil},
		{"jsonl to csv, four columns", cases.JSONL, cases.CSV, narrow},
		{"jsonl, all columns", cases.JSONL, cases.JSONL, nil},
	} {
		data := workload(bench.from, records)
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				o := cases.Options{Edition: e, To: bench.to, Fields: bench.fields, Separator: ','}
				s, err := cases.Run(context.Background(), o, []cases.Input{memory("-", data)}, io.Discard, func(cases.Flaw) {})
				if err != nil || s.Read != records || s.Rejected != 0 {
					b.Fatal(s, err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/records, "ns/record")
		})
	}
}

// codeCases is cases of the edition by date: any offence, an age of 5 to 59 or, in
// one of 25, none, a day from 2004 to 2026, and in every second case up to so many of
// the circumstances that any version of the offence asks for.
func codeCases(e *law.Edition, n, mix int, sentence bool) []byte {
	r := rand.New(rand.NewPCG(7, 7))
	first := time.Date(2004, 1, 1, 0, 0, 0, 0, time.UTC)
	days := int(time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC).Sub(first).Hours() / 24)
	uses := map[*law.Offence][]law.CircumstanceID{}
	for _, o := range e.Offences {
		uses[o] = everUsed(o)
	}
	var b bytes.Buffer
	b.WriteString("case_id,offence,victim_age,offence_date,circumstances")
	if sentence {
		b.WriteString(",sentence")
	}
	b.WriteByte('\n')
	for i := range n {
		o := e.Offences[r.IntN(len(e.Offences))]
		age := fmt.Sprint(5 + r.IntN(55))
		if r.IntN(25) == 0 {
			age = ""
		}
		fmt.Fprintf(&b, "%d,%s,%s,%s,", i+1, o.ID, age, first.AddDate(0, 0, r.IntN(days)).Format(time.DateOnly))
		if known := uses[o]; mix > 0 && r.IntN(2) == 0 {
			for k, at := range r.Perm(len(known))[:min(1+r.IntN(mix), len(known))] {
				if k > 0 {
					b.WriteByte(';')
				}
				b.WriteString(string(known[at]))
			}
		}
		if sentence {
			fmt.Fprintf(&b, ",%dy", 1+r.IntN(35))
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// everUsed lists the circumstances that any version of an offence asks for.
func everUsed(o *law.Offence) []law.CircumstanceID {
	var ids []law.CircumstanceID
	for _, p := range o.Each() {
		ids = append(ids, p.Uses()...)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// Cases of the edition by date: without circumstances, mixed, and audited.
func BenchmarkCode(b *testing.B) {
	e := penalCode(b)
	const records = 100_000
	for _, bench := range []struct {
		name     string
		mix      int
		sentence bool
	}{{"no circumstances", 0, false}, {"up to three", 3, false}, {"up to three, audited", 3, true}} {
		data := codeCases(e, records, bench.mix, bench.sentence)
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				o := cases.Options{Edition: e, To: cases.CSV, Separator: ','}
				summary := audit.NewSummary(e, audit.Listed)
				if bench.sentence {
					o.Task = audit.New(e).Task(summary)
				}
				s, err := cases.Run(context.Background(), o, []cases.Input{memory("-", data)}, io.Discard, func(cases.Flaw) {})
				if err != nil || s.Read != records {
					b.Fatal(s, err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/records, "ns/record")
		})
	}
}
