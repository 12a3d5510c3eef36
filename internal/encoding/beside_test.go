package encoding

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/conmina/conmina/internal/folders"
)

const besideHistory = `schema: 2
cases:
  - given: {age: 59}
    expect: {tier: base, min: 2y, max: 5y}
    during: {from: 2000-01-01, to: 2009-12-31}
  - given: {age: 61}
    expect: {tier: older, min: 4y, max: 6y}
    during: {from: 2000-01-01, to: 2019-12-31}
  - given: {age: 61}
    expect: {tier: base, min: 3y, max: 5y}
  - given: {age: 30, date: "2010-01-01"}
    expect: {tier: base, min: 3y, max: 5y}
    source: {document: report, article: "185", confidence: secondary}
    vouched_by: a reader
    date: 2026-04-02
`

func besideFiles(t *testing.T, text string) fstest.MapFS {
	t.Helper()
	files := historyFiles(t, history)
	files[theftExamples] = &fstest.MapFile{Data: []byte(text)}
	return files
}

// Each example is tested against the versions of its period, or against the version
// of its date, or against the last version.
func TestExamplesBesideTheLaw(t *testing.T) {
	files := besideFiles(t, besideHistory)
	e, origins, err := ReadWithOrigins(files, "e", false)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"59 base", "61 older", "61 older", "30 base", "61 base"}
	var got []string
	for _, v := range e.Offences[0].Versions {
		for _, x := range v.Examples {
			got = append(got, fmt.Sprint(x.Given.Ages(), " ", x.Tier))
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("the versions have %q, want %q", got, want)
	}
	if got := len(e.Offences[0].Shown().Examples); got != 1 {
		t.Errorf("the last version has %d examples", got)
	}
	at := origins.Place("theft", "version", "1", "example", "1").String()
	if want := placeOf(t, files, theftExamples, `given: {age: 30`); at != want {
		t.Errorf("the example with a date stands at %s, want %s", at, want)
	}
}

// Examples are not read for answers, whatever is in them, and change no digest.
func TestExamplesAreNoPartOfTheLaw(t *testing.T) {
	e, err := Read(besideFiles(t, "not: [examples"), "e", false)
	if err != nil {
		t.Fatal(err)
	}
	if want := mustRead(t, historyFiles(t, history)).Digest; e.Digest != want {
		t.Error("examples change the digest")
	}
	for _, v := range e.Offences[0].Versions {
		if len(v.Examples) > 0 {
			t.Error("examples are read")
		}
	}
}

func TestFaultsOfExamples(t *testing.T) {
	for _, f := range []fault{
		{name: "offence", edit: edit{"", "  - given: {age: 59}", "  - offence: theft\n    given: {age: 59}"}, at: "offence: theft", code: KeyUnknown},
		{name: "unknown tier", edit: edit{"", "tier: older", "tier: oldr"}, at: "oldr", code: TierUndefined},
		{name: "tier of another version", edit: edit{"", "to: 2019-12-31", "to: 2020-01-01"}, at: "older", code: TierUndefined},
		{name: "unknown circumstance", edit: edit{"", "{age: 59}", "{age: 59, with: [agravated]}"}, at: "agravated", code: "circumstance_unknown"},
		{name: "period backwards", edit: edit{"", "to: 2009-12-31", "to: 1999-12-31"}, at: "{from: 2000-01-01, to: 1999", code: "period_reversed", more: true},
		{name: "undefined source", edit: edit{"", "document: report", "document: repport"}, at: "repport", code: DocumentUndefined},
		{name: "no answer", edit: edit{"", "    expect: {tier: base, min: 2y, max: 5y}\n", ""}, at: "given: {age: 59}", code: KeyMissing},
		{name: "another schema", edit: edit{"", "schema: 2", "schema: 9"}, at: "9\n", code: SchemaUnknown},
	} {
		files := besideFiles(t, strings.Replace(besideHistory, f.edit.old, f.edit.new, 1))
		_, _, err := ReadWithOrigins(files, "e", false)
		got := listed(t, err)
		if want := placeOf(t, files, theftExamples, f.at) + " " + string(f.code); !slices.Contains(got, want) || !f.more && len(got) != 1 {
			t.Errorf("%s: found %q, want %q", f.name, got, want)
		}
	}
	files := historyFiles(t, history)
	files["e/robbery.examples.yaml"] = &fstest.MapFile{Data: []byte(besideHistory)}
	if got := findings(t, files); !slices.Equal(got, []string{"e/robbery.examples.yaml " + string(folders.ExamplesAlone)}) {
		t.Errorf("examples without an offence: %q", got)
	}
}
