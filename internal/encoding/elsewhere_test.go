package encoding

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/statutes"
)

const neighbours = `elsewhere:
  - articles: ["186", "187-A"]
    title: {es: Hurto agravado, en: Aggravated theft}
    also:
      es: [hurto-grave]
sources:
`

func TestNeighbours(t *testing.T) {
	add := edit{"e/edition.yaml", "sources:\n", neighbours}
	e := mustRead(t, broken(t, add))
	for _, name := range []string{"186", "187 A", "art. 186", "Hurto Agravado", "aggravated theft", "hurto grave"} {
		if _, fault := e.FindOffence(name); fault == nil || fault.Code != law.OffenceOutside || len(fault.Suggest) > 0 {
			t.Errorf("%q: %v", name, fault)
		}
	}
	for _, c := range []struct {
		from, to string
		want     law.Code
	}{
		{`"186"`, `186`, ArticleUnquoted},
		{`articles: ["186", "187-A"]`, `articles: []`, ListEmpty},
		{`    title: {es: Hurto agravado, en: Aggravated theft}` + "\n", "", KeyMissing},
		{`en: Aggravated theft`, `en: Theft`, NameTaken},
		{`"186"`, `"185"`, NameTaken},
		{`[hurto-grave]`, `[stealing]`, NameTaken},
		{`[hurto-grave]`, `[hurto-bravo, hurto_bravo]`, NameRepeated},
		{`  es: [hurto-grave]`, `range: 2y`, KeyUnknown},
	} {
		found := strings.Join(findings(t, broken(t, add, edit{"e/edition.yaml", c.from, c.to})), " ")
		if !strings.Contains(found, string(c.want)) {
			t.Errorf("%s: %q, want %s", c.to, found, c.want)
		}
	}
}

// What is said not to be in the program is in no edition of it, so that nobody is
// sent away from an offence that could be answered.
func TestNeighboursAreInNoEdition(t *testing.T) {
	ids, err := folders.Editions(statutes.FS)
	if err != nil {
		t.Fatal(err)
	}
	var editions []*law.Edition
	for _, id := range ids {
		e, err := Read(statutes.FS, id, false)
		if err != nil {
			t.Fatal(err)
		}
		editions = append(editions, e)
	}
	listed := 0
	for _, e := range editions {
		for _, n := range e.Elsewhere {
			listed++
			for _, name := range n.Names() {
				for _, other := range editions {
					if other.Named(name) {
						t.Errorf("%s: %q is an offence of %s", e.ID, name, other.ID)
					}
				}
				if _, fault := e.FindOffence(name); fault == nil || fault.Code != law.OffenceOutside || fault.Args[0] != n {
					t.Errorf("%s: %q is told as %v", e.ID, name, fault)
				}
			}
		}
	}
	if listed < 5 { // 125, 184, 184-A, 303-C and 318-B; the others became offences of the edition
		t.Errorf("only %d neighbours", listed)
	}
}
