package encoding

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/statutes"
)

// training is a file of training cases with nothing wrong.
const training = `schema: 2
edition: e
cases:
  - id: shop
    title: {es: La tienda, en: Shop window}
    story: {es: Alguien rompe una vitrina., en: Somebody breaks a window.}
    given: {age: 15, with: [aggravated]}
    offences: [theft]
    questions:
      - ask: {es: "¿Qué pena?", en: "Which penalty?"}
        answer: range
      - ask: {es: "¿Y otra edad?", en: "And at another age?"}
        if: {age: 30, maybe: [worse]}
      - ask: {es: "¿Y otro delito?", en: "And another offence?"}
        instead: theft
    lesson: {es: Mire la edad., en: Look at the age.}
`

func trainingCases(t *testing.T, text string) ([]*exercises.Exercise, error) {
	t.Helper()
	files := broken(t)
	e := mustRead(t, files)
	files[".training/e.yaml"] = &fstest.MapFile{Data: []byte(text)}
	return Exercises(files, e)
}

func TestExercisesAreRead(t *testing.T) {
	list, err := trainingCases(t, training)
	if err != nil {
		t.Fatal(err)
	}
	x := list[0]
	if len(list) != 1 || x.ID != "shop" || !slices.Contains(x.Names(), "La tienda") || !slices.Equal(x.Offences, []string{"theft"}) {
		t.Errorf("%+v", x)
	}
	if g := x.Facts.Given(); !slices.Equal(g.Ages, []string{"15"}) || !slices.Equal(g.With, []string{"aggravated"}) {
		t.Errorf("the facts are %+v", g)
	}
	// What is in doubt takes the place of what was present.
	if g := x.Questions[1].If.Given(); !slices.Equal(g.Ages, []string{"30"}) || len(g.With) > 0 || !slices.Equal(g.Maybe, []string{"aggravated"}) {
		t.Errorf("with what the question changes they are %+v", g)
	}
	want := []exercises.Asks{exercises.AsksRange, exercises.AsksIf, exercises.AsksInstead}
	for i, q := range x.Questions {
		if q.Asks != want[i] {
			t.Errorf("question %d asks for %s", i+1, q.Asks)
		}
	}
}

// An edition without such a file has no cases.
func TestNoExercises(t *testing.T) {
	files := broken(t)
	if list, err := Exercises(files, mustRead(t, files)); list != nil || err != nil {
		t.Errorf("%v, %v", list, err)
	}
	files[".training/e.yaml/x"] = &fstest.MapFile{}
	_, err := Exercises(files, mustRead(t, files))
	if got := listed(t, err); !slices.Equal(got, []string{".training/e.yaml file_folder"}) {
		t.Errorf("a folder in its place: %v", got)
	}
}

// Each fault is told with its place.
func TestFaultyExercises(t *testing.T) {
	for _, c := range []struct{ old, new, at, code string }{
		{"schema: 2", "schema: 3", "3\n", "schema_unknown"},
		{"edition: e", "edition: other", "other", "edition_other"},
		{"id: shop", "id: Shop", "Shop", "id_form"},
		{"en: Shop window", "en: \"\"", `""`, "value_empty"},
		{"en: Somebody breaks a window.", "en: 12", "12", "value_unquoted"},
		{"age: 15", "age: 015", "015", "age_leading_zero"},
		{"age: 15", "born: 2001-02-03", "2001-02-03", "born_needs_date"},
		{"with: [aggravated]", "with: [aggravate]", "aggravate]", "circumstance_unknown"},
		{"offences: [theft]", "offences: [thefts]", "thefts", "offence_undefined"},
		{"offences: [theft]", "offences: [theft, theft]", "theft]", "item_repeated"},
		{"offences: [theft]", "offences: []", "[]", "list_empty"},
		{"answer: range", "answer: ranges", "ranges", "value_unknown"},
		{"        answer: range\n", "", `ask: {es: "¿Qué`, "key_one_of"},
		{"answer: range", "answer: range\n        instead: theft", "theft\n      - ask: {es: \"¿Y otra", "keys_exclude"},
		{"if: {age: 30, maybe: [worse]}", "if: {age: grown}", "grown", "age_form"},
		{"instead: theft", "instead: robbery", "robbery", "offence_undefined"},
		{"    lesson: {es: Mire la edad., en: Look at the age.}\n", "", "id: shop", "key_missing"},
		{"lesson:", "lessons:", "lessons", "key_unknown"},
		{"    lesson:", "    lesson: {es: a, en: b}\n  - id: shop\n    title: {es: c, en: d}\n    story: {es: e, en: f}\n    given: {}\n" +
			"    questions: [{ask: {es: g, en: h}, answer: why}]\n    lesson:", "shop\n    title: {es: c", "id_duplicate"},
		{"    lesson:", "    lesson: {es: a, en: b}\n  - id: other\n    title: {es: la  TIENDA, en: d}\n    story: {es: e, en: f}\n    given: {}\n" +
			"    questions: [{ask: {es: g, en: h}, answer: why}]\n    lesson:", "la  TIENDA", "name_taken"},
	} {
		text := strings.Replace(training, c.old, c.new, 1)
		if text == training {
			t.Fatalf("no %q", c.old)
		}
		_, err := trainingCases(t, text)
		want := placeOf(t, fstest.MapFS{".training/e.yaml": {Data: []byte(text)}}, ".training/e.yaml", c.at) + " " + c.code
		if got := listed(t, err); !slices.Equal(got, []string{want}) {
			t.Errorf("%s: %v, want %s", c.new, got, want)
		}
	}
}

// Where the law changes with the day, a case without one would have other
// answers every day.
func TestExercisesNeedADay(t *testing.T) {
	e := shipped(t, "penal-code")
	text := strings.NewReplacer("edition: e", "edition: penal-code", "theft", "trafficking", "aggravated", "victim-pregnant", "worse", "victim-pregnant").Replace(training)
	_, err := Exercises(fstest.MapFS{".training/penal-code.yaml": {Data: []byte(text)}}, e)
	if got := listed(t, err); !slices.Equal(got, []string{".training/penal-code.yaml:7:12 key_missing"}) {
		t.Errorf("%v", got)
	}
}

// withSpace is a case of an edition with a general part, with facts of it.
const withSpace = `schema: 2
edition: penal-code
cases:
  - id: clean
    title: {es: Limpio, en: Clean}
    story: {es: Alguien., en: Somebody.}
    given: {age: 30, date: "2022-05-01"}
    offences: [trafficking, slavery]
    concurrence: real
    general: {mitigating: [no-criminal-record], aggravating: [none], agent_age: 34}
    questions:
      - ask: {es: "¿Qué pena?", en: "Which penalty?"}
        answer: range
      - ask: {es: "¿Qué espacio?", en: "Which space?"}
        answer: space
      - ask: {es: "¿Y en tentativa?", en: "And with an attempt?"}
        space: {reductions: [attempt], agent_age: 20}
    lesson: {es: Mire., en: Look.}
`

func spaces(t *testing.T, text string) ([]*exercises.Exercise, error) {
	t.Helper()
	part, err := statutes.FS.ReadFile("penal-code/" + folders.General)
	if err != nil {
		t.Fatal(err)
	}
	return Exercises(fstest.MapFS{".training/penal-code.yaml": {Data: []byte(text)}, "penal-code/" + folders.General: {Data: part}}, shipped(t, "penal-code"))
}

// Facts of the general part are read for the case and, changed, for a question.
func TestExercisesWithTheGeneralPart(t *testing.T) {
	list, err := spaces(t, withSpace)
	if err != nil {
		t.Fatal(err)
	}
	x := list[0]
	if x.Concur != "real" || !reflect.DeepEqual(x.General, exercises.GeneralFacts{"mitigating": {"no-criminal-record"}, "aggravating": {"none"}, "agent_age": {"34"}}) {
		t.Errorf("%+v", x)
	}
	changed := x.General.But(x.Questions[2].General)
	if want := (exercises.GeneralFacts{"mitigating": {"no-criminal-record"}, "aggravating": {"none"}, "reductions": {"attempt"}, "agent_age": {"20"}}); !reflect.DeepEqual(changed, want) {
		t.Errorf("%v, want %v", changed, want)
	}
	if x.Questions[1].Asks != exercises.AsksSpace || x.Questions[2].Asks != exercises.AsksSpace {
		t.Errorf("%+v", x.Questions)
	}
}

// A term of another class is refused, and so is a question about the space that no offence
// or no form of concurrence belongs to.
func TestFaultyExercisesWithTheGeneralPart(t *testing.T) {
	for _, c := range []struct{ old, new, at, code string }{
		{"[no-criminal-record]", "[no-criminal-recrod]", "no-criminal-recrod", "term_undefined"},
		{"[no-criminal-record]", "[attempt]", "attempt], agg", "term_undefined"},
		{"reductions: [attempt]", "reductions: [none]", "none], agent_age: 20", "term_undefined"},
		{"agent_age: 34", "agent_age: old", "old", "age_form"},
		{"concurrence: real", "concurrence: both", "both", "value_unknown"},
		{"    concurrence: real\n", "", "id: clean", "key_missing"},
		{"    offences: [trafficking, slavery]\n", "", "id: clean", "key_missing"},
		{"answer: space", "answer: space\n        space: {agent_age: 20}", "{agent_age: 20}", "keys_exclude"},
		{"general: {", "general: {prior: 8y, ", "prior", "key_unknown"},
	} {
		text := strings.Replace(withSpace, c.old, c.new, 1)
		if text == withSpace {
			t.Fatalf("no %q", c.old)
		}
		_, err := spaces(t, text)
		want := placeOf(t, fstest.MapFS{".training/penal-code.yaml": {Data: []byte(text)}}, ".training/penal-code.yaml", c.at) + " " + c.code
		if got := listed(t, err); !slices.Equal(got, []string{want}) {
			t.Errorf("%s: %v, want %s", c.new, got, want)
		}
	}
}

// Every slip of one letter in a key, and every value that is missing, is refused
// as in the statutes.
func TestSlipsOfExercisesAreRefused(t *testing.T) {
	tried := 0
	for _, s := range slipsOf(t, []byte(training)) {
		if string(s.text) == training {
			continue
		}
		tried++
		_, err := trainingCases(t, string(s.text))
		var found law.Findings
		if !errors.As(err, &found) || found[0].Place.Line == 0 || found[0].Place.Column == 0 {
			t.Errorf("%s: %v", s.what, err)
		}
	}
	if tried < 300 {
		t.Errorf("only %d slips were made", tried)
	}
}

// A name means only one case, even in different editions, and can be typed without
// quotes in both languages.
func TestShippedExerciseNames(t *testing.T) {
	seen := map[string]string{}
	for _, e := range editions(t) {
		list, err := Exercises(statutes.FS, e)
		if err != nil || len(list) == 0 {
			t.Fatalf("%s: %d cases, %v", e.ID, len(list), err)
		}
		for _, x := range list {
			for _, name := range x.Names() {
				folded := spelling.Fold(name)
				if !spelling.IsKebab(folded) {
					t.Errorf("%s needs quotes on a command line", folded)
				}
				if owner, taken := seen[folded]; taken && owner != x.ID {
					t.Errorf("%s is the name of %s and %s", folded, owner, x.ID)
				}
				seen[folded] = x.ID
			}
			if spelling.Fold(x.Title.EN) != x.ID {
				t.Errorf("%s is called %q in English: what is listed could not be typed", x.ID, x.Title.EN)
			}
		}
	}
}
