package settings

import (
	"testing"

	"github.com/conmina/conmina/internal/encoding"
)

var (
	someKeys = []string{"edition", "units", "edicion", "unidades"}
	edition  = []string{"edition", "edicion"}
)

// One key is changed, and every other letter of the file stays.
func TestAChangedFileKeepsTheRest(t *testing.T) {
	for before, want := range map[string][2]string{ // set to penal-code, unset
		"":                              {"edition: penal-code\n", ""},
		"# mine\n":                      {"# mine\nedition: penal-code\n", "# mine\n"},
		"units: months":                 {"units: months\nedition: penal-code\n", "units: months"},
		"units: months\r\n":             {"units: months\r\nedition: penal-code\r\n", "units: months\r\n"},
		"edition: tip-2018\n":           {"edition: penal-code\n", ""},
		"edicion: tip-2018 # why\n":     {"edicion: penal-code # why\n", ""},
		"edition:   \"tip-2018\"  #x\n": {"edition:   penal-code  #x\n", ""},
		"# a\n\nedition: 'tip-2018'\r\n# b\nunits: years\n":  {"# a\n\nedition: penal-code\r\n# b\nunits: years\n", "# a\n\n# b\nunits: years\n"},
		"\"edition\": tip-2018":                              {"\"edition\": penal-code", ""},
		"---\nedition: tip-2018\n":                           {"---\nedition: penal-code\n", "---\n"},
		"# año ñandú\nunidades: años # é\nedicion: tip-2018": {"# año ñandú\nunidades: años # é\nedicion: penal-code", "# año ñandú\nunidades: años # é\n"},
	} {
		set, err := withValue("c", []byte(before), someKeys, edition, "penal-code")
		if err != nil || string(set) != want[0] {
			t.Errorf("%q was set to %q: %v", before, set, err)
		}
		unset, err := withoutKey("c", []byte(before), someKeys, edition)
		if err != nil || string(unset) != want[1] {
			t.Errorf("%q was unset to %q: %v", before, unset, err)
		}
	}
}

// What cannot be changed by itself, or is broken, is refused, never spoilt.
func TestAChangedFileRefuses(t *testing.T) {
	for _, before := range []string{
		"{units: months}\n", "edition: >-\n  tip-2018\n", "edition:\n  tip-2018\n", "units: months\n...\n",
		"edition: [", "other: 1\n", "edition: tip-2018\nedition: tip-2018\n", "- a\n",
	} {
		if set, err := withValue("c", []byte(before), someKeys, edition, "penal-code"); err == nil {
			t.Errorf("%q was set to %q", before, set)
		}
	}
}

func FuzzChange(f *testing.F) {
	for _, s := range []string{"units: years # x\nedicion: tip-2018\n", "{edition: a}", "\"edition\" : 'it''s'\r\n", "# \n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		set, err := withValue("c", []byte(text), someKeys, edition, "penal-code")
		if err != nil {
			return
		}
		read, err := encoding.Settings("c", set, someKeys)
		if err != nil || read["edition"].Text != "penal-code" && read["edicion"].Text != "penal-code" {
			t.Errorf("%q became %q: %v", text, set, err)
		}
	})
}
