package law_test

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// naughtyStrings reads the Big List of Naughty Strings from beside the
// repository, where it may be kept but not copied in.
func naughtyStrings(t *testing.T) []string {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "corpora", "naughty-strings", "blns.json")
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("the Big List of Naughty Strings is not at %s", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	if err := json.Unmarshal(data, &list); err != nil {
		t.Fatal(err)
	}
	if len(list) < 400 {
		t.Fatalf("only %d strings", len(list))
	}
	return list
}

// Whatever is typed is accepted as something that can be written again, or
// refused with the text kept whole.
func TestNaughtyStrings(t *testing.T) {
	e := vocabulary()
	for _, s := range naughtyStrings(t) {
		refused := func(parser string, fault *law.Fault) {
			if fault.Value != s {
				t.Errorf("%s(%q) keeps %q", parser, s, fault.Value)
			}
			if fault.Code == "" || fault.Error() == "" {
				t.Errorf("%s(%q): a fault that says nothing", parser, s)
			}
		}
		if a, fault := law.ParseAges(s); fault != nil {
			refused("ParseAges", fault)
		} else if again, fault := law.ParseAges(a.String()); fault != nil || again != a {
			t.Errorf("ParseAges(%q) = %v", s, a)
		}
		if d, fault := law.ParseDate(s); fault != nil {
			refused("ParseDate", fault)
		} else if again, fault := law.ParseDate(d.String()); fault != nil || again != d {
			t.Errorf("ParseDate(%q) = %v", s, d)
		}
		if _, fault := law.ParseMonths(s); fault != nil {
			refused("ParseMonths", fault)
		} else {
			t.Errorf("ParseMonths(%q) is accepted", s)
		}
		if _, fault := law.ParseBound(s); fault != nil {
			refused("ParseBound", fault)
		} else {
			t.Errorf("ParseBound(%q) is accepted", s)
		}
		if _, fault := e.FindOffence(s); fault == nil {
			t.Errorf("FindOffence(%q) finds one", s)
		} else {
			refused("FindOffence", fault)
		}
		if _, fault := e.FindCircumstance(s); fault == nil {
			t.Errorf("FindCircumstance(%q) finds one", s)
		} else {
			refused("FindCircumstance", fault)
		}
		if once := spelling.Fold(s); spelling.Fold(once) != once {
			t.Errorf("Fold(%q) = %q", s, once)
		}
	}
}
