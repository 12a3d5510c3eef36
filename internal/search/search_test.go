package search_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/search"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/statutes"
)

func code(t *testing.T) *law.Edition {
	t.Helper()
	e, err := encoding.Read(statutes.FS, "penal-code", false)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// first names what is found first.
func first(r search.Result) string {
	if len(r.Found) == 0 {
		return ""
	}
	return string(r.Found[0].Kind) + " " + r.Found[0].ID
}

// What people say in either language leads to what the law calls it.
func TestFind(t *testing.T) {
	index := search.Of(search.Law(code(t))...)
	for query, want := range map[string]string{
		"trata":                      "offence trafficking",
		"Trata de personas":          "offence trafficking",
		"human trafficking":          "offence trafficking",
		"trafficking":                "offence trafficking",
		"129-B":                      "offence trafficking",
		"art. 129 B":                 "offence trafficking",
		"artículo 129b":              "offence trafficking",
		"153":                        "offence trafficking",
		"forced labor":               "offence forced-labour",
		"TRABAJO FORZOSO":            "offence forced-labour",
		"trabajos forzosos":          "offence forced-labour",
		"embarazada":                 "circumstance victim-pregnant",
		"embarazadas":                "circumstance victim-pregnant",
		"pregnancy":                  "circumstance victim-pregnant",
		"trafficing":                 "offence trafficking",
		"173":                        "offence rape-of-minor",
		"125":                        "",
		"129-Z":                      "",
		"xyzzy":                      "",
		"?!":                         "",
		"trafficking of unicorns xq": "",
	} {
		r := index.Find(query)
		if got := first(r); got != want && (want != "" || !strings.HasPrefix(got, "elsewhere ")) {
			t.Errorf("%q finds %q, not %q", query, got, want)
		}
	}
}

// Every offence and every circumstance is found by each of its names, in any case
// and without accents, among the best; and its number stands for it.
func TestFoundByEveryName(t *testing.T) {
	entries := search.Law(code(t))
	index := search.Of(entries...)
	sharing := map[string]int{} // how many entries have a name, none of which is better than another
	for _, e := range entries {
		folded := map[string]bool{}
		for _, name := range e.Names {
			folded[spelling.Fold(name)] = true
		}
		for name := range folded {
			sharing[name]++
		}
	}
	for _, e := range entries {
		if e.Kind != search.Offence && e.Kind != search.Circumstance {
			continue
		}
		for _, name := range e.Names {
			if name == "" {
				continue
			}
			for _, query := range []string{name, strings.ToUpper(name), strings.ReplaceAll(name, "-", " ")} {
				found := index.Find(query).Found
				at := slices.IndexFunc(found, func(f search.Entry) bool { return f.Kind == e.Kind && f.ID == e.ID })
				if at < 0 || at > max(8, sharing[spelling.Fold(name)]-1) {
					t.Errorf("%s %s is found at %d of %d by %q", e.Kind, e.ID, at, len(found), query)
				}
			}
		}
	}
}

// A number is never taken for a slip, and says which article was asked for.
func TestNumbers(t *testing.T) {
	e := code(t)
	index := search.Of(search.Law(e)...)
	for _, o := range e.Offences {
		for _, article := range o.Shown().Articles() {
			r := index.Find(article)
			if len(r.Readings) > 0 || !slices.ContainsFunc(r.Found, func(f search.Entry) bool { return f.ID == o.ID && f.Asked == article }) {
				t.Errorf("%s of %s: %v", article, o.ID, r.Readings)
			}
		}
	}
	for _, number := range []string{"1", "29", "1530", "15", "999-A"} {
		if r := index.Find(number); len(r.Readings) > 0 {
			t.Errorf("%s is read as %v", number, r.Readings)
		}
	}
}

// A word that stands nowhere is said with the words that were looked for instead.
func TestReadings(t *testing.T) {
	r := search.Of(search.Law(code(t))...).Find("embarasada")
	if first(r) != "circumstance victim-pregnant" || len(r.Readings) != 1 || r.Readings[0].Typed != "embarasada" || !slices.Contains(r.Readings[0].Read, "embarazada") {
		t.Errorf("%v, %v", first(r), r.Readings)
	}
}
