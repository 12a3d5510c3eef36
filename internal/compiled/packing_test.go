package compiled

import (
	"reflect"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// fill gives every field of a value something of its own, but for those named in
// no encoding: they belong to a run, or to proofs.
func fill(v reflect.Value, next *int) {
	*next++
	switch {
	case v.Type() == reflect.TypeFor[law.Ages]():
		v.Set(reflect.ValueOf(law.AgeBand(*next%100, *next%100+7).Union(law.AgeBand(125, 126))))
	case v.Kind() == reflect.String:
		v.SetString(string(rune('a'+*next%26)) + "-" + string(rune('a'+*next/26%26)) + string(rune('a'+*next/676)))
	case v.CanInt():
		v.SetInt(int64(*next))
	case v.CanUint():
		v.SetUint(uint64(*next % 200))
	case v.Kind() == reflect.Bool:
		v.SetBool(true)
	case v.Kind() == reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), next)
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), next)
		fill(v.Index(1), next)
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() && !unpacked[v.Type().Name()+"."+field.Name] {
				fill(v.Field(i), next)
			}
		}
	}
}

var unpacked = map[string]bool{
	"Edition.Offences": true, "Edition.Circumstances": true, "Edition.Elements": true, // in parts of their own
	"Edition.Day": true, "Edition.Custom": true, "Edition.Because": true, "Edition.Other": true,
	"Offence.Edition": true, "Offence.Version": true, "Offence.Named": true, "Offence.Asked": true, "Offence.Cited": true,
	"Version.Examples": true, "Tier.Ceiling": true,
}

// Every field that an encoding fills comes back. A field that is added to a type of
// package law and not to its packing is found here.
func TestEveryFieldIsPacked(t *testing.T) {
	next := 0
	e, c, o := &law.Edition{}, &law.Circumstance{}, &law.Offence{}
	for _, value := range []any{e, c, o} {
		fill(reflect.ValueOf(value).Elem(), &next)
	}
	for i := range o.Versions {
		o.Versions[i].Tiers[0].Ceiling = &e.Ceilings[i]
	}

	w := newWriting()
	w.ceilings = e.Ceilings
	w.edition(e)
	w.circumstance(c)
	w.offence(o)

	r := newReading(string(w.out))
	r.ceilings = e.Ceilings
	gotE, gotC, gotO := &law.Edition{}, &law.Circumstance{}, &law.Offence{}
	r.edition(gotE)
	r.circumstance(gotC)
	r.offence(gotO)
	if !r.ended() {
		t.Fatal("what was written cannot be read")
	}
	for _, pair := range [][2]any{{e, gotE}, {c, gotC}, {o, gotO}} {
		if !reflect.DeepEqual(pair[0], pair[1]) {
			t.Errorf("%+v\nis read as\n%+v", pair[0], pair[1])
		}
	}
}

// Numbers that would not fit, or do not end, are damage on every machine.
func TestNumbers(t *testing.T) {
	for in, want := range map[string]int{"\x00": 0, "\x7f": 127, "\x80\x01": 128, "\xff\xff\xff\xff\x07": highest, "": -1, "\x80": -1, "\xff\xff\xff\xff\x08": -1, "\xff\xff\xff\xff\xff\x01": -1} {
		p, got := newReading(in), 0
		if p.number(&got); p.ended() != (want >= 0) || p.ended() && got != want {
			t.Errorf("%x is %d, %v", in, got, p.ended())
		}
	}
}

// FuzzPacked reads any bytes as an offence: they are one, which is written and read
// again as the same, or they are damaged.
func FuzzPacked(f *testing.F) {
	for _, o := range editions(f)[1].Offences {
		w := newWriting()
		w.offence(o)
		f.Add(string(w.out))
	}
	f.Fuzz(func(t *testing.T, data string) {
		r, o := newReading(data), &law.Offence{}
		if r.offence(o); !r.ended() {
			return
		}
		w := newWriting()
		w.offence(o)
		again, same := newReading(string(w.out)), &law.Offence{}
		if again.offence(same); !again.ended() || !reflect.DeepEqual(o, same) {
			t.Errorf("%+v\nis read again as\n%+v", o, same)
		}
	})
}

// FuzzCompiled opens any bytes as editions.
func FuzzCompiled(f *testing.F) {
	e := editions(f)[1]
	f.Add(Write([]*law.Edition{e}, nil))
	f.Fuzz(func(t *testing.T, data string) {
		c, err := Open(data)
		if err != nil {
			return
		}
		for _, id := range c.Editions() {
			got, err := c.Edition(id)
			if err == nil && !reflect.DeepEqual(got, e) {
				t.Error("damage gives another law")
			}
			_, _ = c.EditionFor(id, "art-153") // which must end
		}
	})
}
