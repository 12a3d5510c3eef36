package compiled

import (
	"math/big"
	"reflect"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// General reads the general part of an edition; nil when it has none.
func (c *Law) General(id string) (*general.Part, error) {
	x, err := c.find(id)
	if err != nil || x.general.length == 0 {
		return nil, err
	}
	g := &general.Part{}
	return g, c.unpack(x.general, func(p *packing) { p.value(reflect.ValueOf(g).Elem()) })
}

// value packs a value by its type, so that a rule can have a new field without a
// change here.
func (p *packing) value(v reflect.Value) {
	switch x := v.Addr().Interface().(type) {
	case *law.Ages:
		p.ages(x)
		return
	case **big.Rat:
		p.fraction(x)
		return
	}
	switch v.Kind() {
	case reflect.String:
		text := v.String()
		p.text(&text)
		v.SetString(text)
	case reflect.Int:
		n := int(v.Int())
		p.number(&n)
		v.SetInt(int64(n))
	case reflect.Struct:
		for i := range v.NumField() {
			p.value(v.Field(i))
		}
	case reflect.Slice:
		p.list(v)
	default:
		panic("no way to pack " + v.Type().String()) // a test packs every type
	}
}

func (p *packing) list(v reflect.Value) {
	n := v.Len()
	if p.count(&n); !p.writing && n > 0 {
		v.Set(reflect.MakeSlice(v.Type(), n, n))
	}
	for i := range v.Len() {
		p.value(v.Index(i))
	}
}

// fraction packs a fraction as its text; no fraction is the empty text.
func (p *packing) fraction(f **big.Rat) {
	text := ""
	if *f != nil {
		text = (*f).RatString()
	}
	if p.text(&text); p.writing || text == "" {
		return
	}
	read, ok := new(big.Rat).SetString(text)
	if !ok {
		p.fail()
		return
	}
	*f = read
}
