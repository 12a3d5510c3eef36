package encoding

import (
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/statutes"
)

// The general part that the program is shipped with is read without a finding.
func TestGeneralPartIsRead(t *testing.T) {
	origins := &Origins{map[string]law.Place{}}
	p, err := General(statutes.FS, "penal-code", origins)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Rules) == 0 || p.Digest == "" || origins.Place("rules", "thirds").Line == 0 {
		t.Errorf("%d rules, digest %q, thirds at %v", len(p.Rules), p.Digest, origins.Place("rules", "thirds"))
	}
}

// An edition without the file has no general part, and that is no fault.
func TestNoGeneralPart(t *testing.T) {
	p, err := General(statutes.FS, "tip-2018", nil)
	if p != nil || err != nil {
		t.Errorf("%v, %v", p, err)
	}
}
