package machine_test

import (
	"testing"

	"github.com/conmina/conmina/internal/machine"
)

// Whether an end belongs to the space is a boolean in JSON, and null where there is no
// end, as in the ledger.
func TestEndsAreBooleans(t *testing.T) {
	low, high := "64", "96"
	for _, c := range []struct {
		space    machine.Space
		lo, hi   string
		loJSON   string
		highJSON string
	}{
		{machine.Space{Lo: &low, Hi: &high, HiOut: true}, "true", "false", "true", "false"},
		{machine.Space{Hi: &high}, "", "true", "null", "true"},
		{machine.Space{}, "", "", "null", "null"},
	} {
		for _, f := range machine.AppendSpace(nil, c.space) {
			switch f.Name {
			case "space_lo_included":
				if f.Text != c.lo || f.JSON() != c.loJSON {
					t.Errorf("%+v: %q, %s", c.space, f.Text, f.JSON())
				}
			case "space_hi_included":
				if f.Text != c.hi || f.JSON() != c.highJSON {
					t.Errorf("%+v: %q, %s", c.space, f.Text, f.JSON())
				}
			}
		}
	}
}
