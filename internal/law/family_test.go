package law_test

import (
	"testing"

	"github.com/conmina/conmina/internal/law"
)

func TestFamiliesOfAnEdition(t *testing.T) {
	first, second := law.Family{ID: "trafficking"}, law.Family{ID: "neighbours"}
	for _, c := range []struct {
		families []law.Family
		main     string
	}{{nil, ""}, {[]law.Family{first}, "trafficking"}, {[]law.Family{second, first}, "neighbours"}} {
		e := &law.Edition{Families: c.families}
		if got := e.MainFamily(); got != c.main {
			t.Errorf("%v: %q is the main one, want %q", c.families, got, c.main)
		}
		for i := range c.families {
			if e.Family(c.families[i].ID) != &e.Families[i] {
				t.Errorf("%v: %s is not found", c.families, c.families[i].ID)
			}
		}
		if e.Family("another") != nil {
			t.Errorf("%v: another is found", c.families)
		}
	}
	a, b, c := &law.Offence{ID: "a", Family: "x"}, &law.Offence{ID: "b", Family: "y"}, &law.Offence{ID: "c", Family: "x"}
	all := []*law.Offence{a, b, c}
	if got := law.OfFamily(all, "x"); len(got) != 2 || got[0] != a || got[1] != c || all[1] != b {
		t.Errorf("of one family: %v, of %v", got, all)
	}
}
