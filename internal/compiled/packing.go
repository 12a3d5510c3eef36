package compiled

import (
	"encoding/binary"
	"time"

	"github.com/conmina/conmina/internal/law"
)

// packing writes a value into bytes or reads it back. One description of a type
// serves both directions, so that they cannot differ. A text that occurs again is
// written as the position of its first occurrence. Texts that are read share memory
// with the data.
type packing struct {
	writing bool
	out     []byte
	all     string // all data
	in      string // data that is not read yet
	damaged bool   // the data has no valid value at some point; everything after it reads as zero

	places   map[string]int // positions of the texts written so far
	ceilings []law.CeilingRule
}

func newWriting() *packing { return &packing{writing: true, places: map[string]int{}} }

func newReading(in string) *packing { return &packing{all: in, in: in} }

// ended reports whether all data was read without damage.
func (p *packing) ended() bool { return !p.damaged && p.in == "" }

// fail stops reading, because half a value is no value.
func (p *packing) fail() { p.damaged, p.in = true, "" }

// highest is greater than every packed number: months, days, years and lengths.
const highest = 1<<31 - 1

// number packs a number that is not negative.
func (p *packing) number(n *int) {
	if p.writing {
		p.out = binary.AppendUvarint(p.out, uint64(*n))
		return
	}
	var value uint64
	for i := range min(len(p.in), binary.MaxVarintLen32) {
		b := p.in[i]
		value |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 && value <= highest {
			p.in, *n = p.in[i+1:], int(value)
			return
		}
	}
	p.fail()
}

// count packs the number of things that each take at least one byte.
func (p *packing) count(n *int) {
	if p.number(n); !p.writing && *n > len(p.in) {
		p.fail()
		*n = 0
	}
}

func (p *packing) flag(on *bool) {
	n := 0
	if *on {
		n = 1
	}
	p.number(&n)
	*on = n == 1
}

// text packs a text. It is written as twice its length with its bytes, or as an odd
// number made from the position of an earlier equal text.
func (p *packing) text(s *string) {
	if p.writing {
		p.writeText(*s)
		return
	}
	var n int
	if p.number(&n); n%2 == 0 {
		*s = p.cut(n / 2)
		return
	}
	read := len(p.all) - len(p.in)
	before := packing{in: p.all[min(n/2, read):read]}
	if before.number(&n); n%2 == 1 {
		before.fail()
	}
	if *s = before.cut(n / 2); before.damaged {
		p.fail()
	}
}

// cut takes a text of the given length from the data that is left.
func (p *packing) cut(length int) (s string) {
	if length > len(p.in) {
		p.fail()
		return ""
	}
	s, p.in = p.in[:length], p.in[length:]
	return s
}

func (p *packing) writeText(s string) {
	n := 2 * len(s)
	before, known := p.places[s]
	switch {
	case known:
		n = 2*before + 1
	case s != "":
		p.places[s] = len(p.out)
	}
	if p.number(&n); !known {
		p.out = append(p.out, s...)
	}
}

// word packs a text of a named type.
func word[T ~string](p *packing, w *T) {
	s := string(*w)
	p.text(&s)
	*w = T(s)
}

// figure packs a number of a named type.
func figure[T ~int | ~uint8](p *packing, n *T) {
	value := int(*n)
	p.number(&value)
	*n = T(value)
}

// each packs a list of values of one type.
func each[T any](p *packing, values *[]T, pack func(*packing, *T)) {
	n := len(*values)
	if p.count(&n); !p.writing && n > 0 {
		*values = make([]T, n)
	}
	for i := range *values {
		pack(p, &(*values)[i])
	}
}

// optional packs a value, or the fact that there is none.
func optional[T any](p *packing, value **T, pack func(*packing, *T)) {
	is := *value != nil
	if p.flag(&is); !is {
		return
	}
	if !p.writing {
		*value = new(T)
	}
	pack(p, *value)
}

func (p *packing) both(t *law.Text) {
	p.text(&t.ES)
	p.text(&t.EN)
}

func (p *packing) names(n *law.Names) {
	each(p, &n.ES, (*packing).text)
	each(p, &n.EN, (*packing).text)
}

func (p *packing) date(d *law.Date) {
	month := int(d.Month)
	p.number(&d.Year)
	p.number(&month)
	p.number(&d.Day)
	d.Month = time.Month(month)
}

func (p *packing) period(t *law.Period) {
	p.date(&t.From)
	p.date(&t.To)
}

// ages packs a set of ages as the ends of its bands.
func (p *packing) ages(a *law.Ages) {
	var bands []law.Ages
	if p.writing {
		bands = a.Bands()
	}
	each(p, &bands, (*packing).band)
	for _, band := range bands {
		*a = a.Union(band)
	}
}

func (p *packing) band(a *law.Ages) {
	from, to := a.Limits()
	p.number(&from)
	p.number(&to)
	if !p.writing {
		*a = law.AgeBand(from, to)
	}
}
