package encoding

import (
	"reflect"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// An edition that names families has each offence in one of them; one that names
// none has no offence in any.
func TestFamilies(t *testing.T) {
	named := edit{edition, "sources:\n", "families:\n  property: {es: patrimonio, en: property}\nsources:\n"}
	title := "title: {es: Hurto, en: Theft}\n"
	of := func(family string) edit { return edit{theft, title, title + "family: " + family + "\n"} }

	e, err := Read(broken(t, named, of("property")), "e", false)
	if err != nil {
		t.Fatal(err)
	}
	if want := []law.Family{{ID: "property", Title: law.Text{ES: "patrimonio", EN: "property"}}}; !reflect.DeepEqual(e.Families, want) {
		t.Errorf("the families are %v, want %v", e.Families, want)
	}
	if got := e.Offence("theft").Family; got != "property" || e.MainFamily() != "property" {
		t.Errorf("the offence is of %q and the edition about %q, want property", got, e.MainFamily())
	}

	for name, x := range map[string]struct {
		edits []edit
		at    string
		code  law.Code
	}{
		"no family where there are some": {[]edit{named}, "e/theft.yaml:1:1", KeyMissing},
		"a family that is not named":     {[]edit{named, of("propertty")}, "e/theft.yaml:4:9", FamilyUndefined},
		"a family where none is named":   {[]edit{of("property")}, "e/theft.yaml:4:9", FamilyUndefined},
		"a family without offences": {
			[]edit{named, of("property"), {edition, "families:\n", "families:\n  persons: {es: personas, en: persons}\n"}},
			"e/edition.yaml:11:3", EntryUnused,
		},
	} {
		if got := findings(t, broken(t, x.edits...)); len(got) != 1 || got[0] != x.at+" "+string(x.code) {
			t.Errorf("%s: found %q, want %s %s", name, got, x.at, x.code)
		}
	}
}
