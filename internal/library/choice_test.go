package library

import (
	"errors"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
)

// chosen is the edition that answers and the reason why, or the code of the fault.
func chosen(t *testing.T, e *law.Edition, err error) string {
	t.Helper()
	var fault *law.Fault
	switch {
	case errors.As(err, &fault):
		return string(fault.Code)
	case err != nil:
		t.Fatal(err)
	}
	return e.ID + " " + string(e.Because)
}

// Whoever chose an edition gets it. Otherwise the Code answers about what only it knows:
// days, and names of its own; and the report about everything else.
func TestTheEditionThatAnswers(t *testing.T) {
	for _, c := range []struct {
		clues  Clues
		chosen Chosen
		want   string
	}{
		{Clues{}, Chosen{}, TheReport + " " + string(law.ByDefault)},
		{Clues{Offences: []string{"trata"}}, Chosen{}, TheReport + " " + string(law.ByDefault)},
		{Clues{Offences: []string{"trata", "violacion"}}, Chosen{}, TheCode + " " + string(law.NameOfItsOwn)},
		{Clues{Offences: []string{"violacion"}}, Chosen{}, TheCode + " " + string(law.NameOfItsOwn)},
		{Clues{Offences: []string{"no-such-offence"}}, Chosen{}, TheReport + " " + string(law.ByDefault)},
		{Clues{Circumstances: []string{"victim-killed"}}, Chosen{}, TheReport + " " + string(law.ByDefault)},
		{Clues{Date: true}, Chosen{}, TheCode + " " + string(law.DateGiven)},
		{Clues{Born: true}, Chosen{}, TheCode + " " + string(law.BirthDateGiven)},
		{Clues{Milder: true}, Chosen{}, TheCode + " " + string(law.MilderAsked)},
		{Clues{Ledger: true}, Chosen{}, TheCode + " " + string(law.LedgerAsked)},
		{Clues{DateColumn: true}, Chosen{}, TheCode + " " + string(law.TableHasDates)},
		{Clues{ByName: true}, Chosen{}, TheCode + " " + string(law.NameOfItsOwn)},
		{Clues{Date: true, Born: true, Offences: []string{"trata"}}, Chosen{}, TheCode + " " + string(law.DateGiven)},
		{Clues{Date: true}, Chosen{TheReport, law.ByFlag}, TheReport + " " + string(law.ByFlag)},
		{Clues{Offences: []string{"violacion"}}, Chosen{TheReport, law.ByFlag}, TheReport + " " + string(law.ByFlag)},
		{Clues{}, Chosen{TheCode, law.ByFlag}, TheCode + " " + string(law.ByFlag)},
		{Clues{}, Chosen{"penal-cod", law.ByFlag}, string(EditionUnknown)},
	} {
		e, err := Source{}.Answering(c.clues, c.chosen)
		if got := chosen(t, e, err); got != c.want {
			t.Errorf("%+v, chosen %+v: %s, want %s", c.clues, c.chosen, got, c.want)
		}
		if len(c.clues.Offences) != 1 {
			continue
		}
		// Reading no more than one offence needs makes no other choice.
		e, err = Source{}.AnsweringOne(c.clues, c.chosen)
		if got := chosen(t, e, err); got != c.want {
			t.Errorf("%+v, chosen %+v, for one offence: %s, want %s", c.clues, c.chosen, got, c.want)
		}
	}
}

// An unknown edition suggests the one that was nearly typed.
func TestAnEditionThatIsNotThere(t *testing.T) {
	_, err := Source{}.Answering(Clues{}, Chosen{"penal-cod", law.ByFlag})
	var fault *law.Fault
	if !errors.As(err, &fault) || !slices.Equal(fault.Suggest, []string{TheCode}) {
		t.Errorf("%v", err)
	}
}

// Of a directory with one edition that one answers, with several one has to be chosen,
// and the two of the program are told apart only where both are.
func TestEditionsOfTheUser(t *testing.T) {
	for _, c := range []struct {
		ids    string
		list   []string
		chosen Chosen
		want   string
	}{
		{"one", []string{"mine"}, Chosen{}, "mine " + string(law.OnlyEdition)},
		{"one, chosen", []string{"mine"}, Chosen{"mine", law.BySettings}, "mine " + string(law.BySettings)},
		{"one, another chosen", []string{"mine"}, Chosen{"other", law.ByFlag}, string(EditionUnknown)},
		{"two", []string{"mine", "other"}, Chosen{}, string(EditionNeeded)},
		{"two, with the Code", []string{"mine", TheCode}, Chosen{}, string(EditionNeeded)},
		{"two, with the report", []string{"mine", TheReport}, Chosen{}, TheReport + " " + string(law.ByDefault)},
		{"a Spanish id", []string{"codigo-penal", "mine"}, Chosen{TheCode, law.ByFlag}, "codigo-penal " + string(law.ByFlag)},
	} {
		got, err := NewShelf(Library{IDs: c.list}).choose(Clues{Date: true}, c.chosen)
		e := &law.Edition{ID: got.ID, Because: got.Because}
		if said := chosen(t, e, err); said != c.want {
			t.Errorf("%s: %s, want %s", c.ids, said, c.want)
		}
	}
}

// Several words are several names when the first is a name and all of them are none.
func TestWordsOfOneName(t *testing.T) {
	for _, c := range []struct {
		words []string
		one   bool
	}{
		{[]string{"trata"}, true},
		{[]string{"no-such-name"}, true},
		{[]string{"trata", "de", "personas"}, true},
		{[]string{"trata", "proxenetismo"}, false},
		{[]string{"esclavitud", "trata", "violacion"}, false},
		{[]string{"no-such-name", "trata"}, true},
	} {
		if one, err := (Source{}).OneName(c.words); err != nil || one != c.one {
			t.Errorf("%q are one name: %v, want %v (%v)", c.words, one, c.one, err)
		}
	}
}

// A name that only another edition has is told with that edition, in the language of
// the reader; the name of an offence that took its place here is understood.
func TestNamesOfTheOtherEdition(t *testing.T) {
	for _, c := range []struct {
		edition, name string
		in            typed.Language
		id, elsewhere string
	}{
		{TheReport, "trata", typed.Spanish, "art-153", ""},
		{TheReport, "trafficking", typed.English, "art-153", ""},
		{TheReport, "violacion", typed.Spanish, "", "codigo-penal"},
		{TheReport, "rape", typed.English, "", TheCode},
		{TheCode, "rape", typed.English, "rape", ""},
		{TheCode, "no-such-offence", typed.English, "", ""},
	} {
		e, err := Source{}.Answering(Clues{}, Chosen{c.edition, law.ByFlag})
		if err != nil {
			t.Fatal(err)
		}
		o, fault := Offence(e, c.name, c.in)
		switch {
		case c.id != "":
			if fault != nil || o.ID != c.id || o.Asked != c.name {
				t.Errorf("%s of %s is %v (%v), want %s", c.name, c.edition, o, fault, c.id)
			}
		case c.elsewhere != "":
			if fault == nil || fault.Code != "offence_elsewhere" || fault.Args[2] != c.elsewhere {
				t.Errorf("%s of %s: %v, want it told that %s has it", c.name, c.edition, fault, c.elsewhere)
			}
		default:
			if fault == nil || fault.Code != law.OffenceUnknown {
				t.Errorf("%s of %s: %v", c.name, c.edition, fault)
			}
		}
	}
}

// A training case is found by its names in either language, however they are written.
func TestTrainingCasesByName(t *testing.T) {
	sets, err := Source{}.Training(Chosen{})
	if err != nil || len(sets) == 0 {
		t.Fatal(sets, err)
	}
	for _, set := range sets {
		for _, x := range set.Cases {
			for _, name := range x.Names() {
				if e, found, _ := Exercise(sets, name, typed.Spanish); found != x || e != set.Edition {
					t.Errorf("%q is %v", name, found)
				}
			}
		}
	}
	if _, found, _ := Exercise(sets, "no-such-case", typed.Spanish); found != nil {
		t.Errorf("a case that is not there is %v", found)
	}
	if _, err := (Source{}).Training(Chosen{"none", law.ByFlag}); chosen(t, nil, err) != string(EditionUnknown) {
		t.Errorf("of an edition that is not there: %v", err)
	}
}
