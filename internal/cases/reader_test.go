package cases

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/statutes"
)

// pieces gives a text in pieces, as a slow pipe does.
type pieces struct {
	text []byte
	size int
}

func (p *pieces) Read(b []byte) (int, error) {
	if len(p.text) == 0 {
		return 0, io.EOF
	}
	n := copy(b, p.text[:min(p.size, len(p.text))])
	p.text = p.text[n:]
	return n, nil
}

// Bytes that were read are looked at a few times at most, in however small pieces
// they come: a quotation mark that is never closed and a record that is too long
// take no more than sound ones.
func TestWhatIsReadIsLookedAtAFewTimes(t *testing.T) {
	e, err := encoding.Read(statutes.FS, "tip-2018", false)
	if err != nil {
		t.Fatal(err)
	}
	const head = "id,charge,victim_age\n"
	for name, text := range map[string]string{
		"sound":                      strings.Repeat("1,pimping,17\n", 200_000),
		"an open mark, short lines":  `1,"pimping,17` + "\n" + strings.Repeat("1,pimping,17\n", 200_000),
		"open marks a megabyte away": strings.Repeat(`1,"pimping,17`+"\n"+strings.Repeat("1,pimping,17\n", 90_000), 3),
		"doubled marks":              `1,"` + strings.Repeat(`""`+"\n", 700_000),
		"cells that run over":        `1,"x` + "\n" + strings.Repeat(`","b`+"\n", 400_000),
		"a long record":              "1," + strings.Repeat("x", 3<<20) + ",17\n",
		"a long quoted record":       `1,"` + strings.Repeat("x\n", 400_000) + `",17` + "\n",
	} {
		for _, size := range []int{512, 1 << 16} {
			data := []byte(head + text)
			o := Options{Edition: e, To: CSV, Separator: ','}
			n, fault := columns.NewNamer(o.Edition, o.Naming, o.Task.extra())
			if fault != nil {
				t.Fatal(fault)
			}
			r := newReader(o, n, []Input{{Name: "x.csv", Open: func() (io.ReadCloser, error) {
				return io.NopCloser(&pieces{bytes.Clone(data), size}), nil
			}}})
			looked, c := 0, &chunk{}
			for !r.ended || len(r.carry) > 0 || r.layout == nil {
				if r.layout == nil && len(r.inputs) > 0 && !r.open() || !r.fill(c) {
					t.Fatal(r.err)
				}
				looked += len(c.body)
				if r.layout != nil || r.header(c) {
					if r.cut(c) && len(c.body) > muchRead+100 && strings.HasPrefix(name, "an open mark") {
						t.Fatalf("%s, in pieces of %d: a chunk of %d bytes", name, size, len(c.body))
					}
				}
			}
			if looked > 8*len(data) {
				t.Errorf("%s, in pieces of %d: %d bytes are looked at %.1f times", name, size, len(data), float64(looked)/float64(len(data)))
			}
		}
	}
}
