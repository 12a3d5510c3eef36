package audit

import (
	"fmt"
	"testing"

	"github.com/conmina/conmina/internal/machine"
)

// Verdicts are counted with what they rest on, over several runs; a term with several
// explanations is one case of each. A record without a verdict is not counted.
func TestStandings(t *testing.T) {
	record := func(verdict string, readings, explained []string) []machine.Field {
		return []machine.Field{machine.TextField("space_verdict", verdict), machine.ListField("space_readings", readings), machine.ListField("space_explained_by", explained)}
	}
	var all, one, two standings
	one.note(record("outside_every_reading", nil, []string{"attempt", "confession"}))
	one.note(record("inside_some_readings", []string{"a=x"}, nil))
	one.note(record("", nil, nil))
	one.note(nil)
	two.note(record("outside_every_reading", nil, []string{"confession"}))
	two.note(record("inside_every_reading", []string{"space"}, nil))
	all.join(one)
	all.join(two)
	all.join(nil)
	want := "[{inside_every_reading 1 [{space 1}]} {inside_some_readings 1 [{a=x 1}]} {outside_every_reading 2 [{confession 2} {attempt 1}]}]"
	if got := fmt.Sprint(all.list()); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if list := standings(nil).list(); len(list) > 0 {
		t.Errorf("%v of nothing", list)
	}
}
