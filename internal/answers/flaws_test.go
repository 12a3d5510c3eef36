package answers

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/statutes"
)

// The codes of what is wrong with a case, by hand: offence, age, day and circumstances
// in this order, each code of a cell once. Where it takes the whole case to tell, or the
// facts are sound, "no".
func TestFlaws(t *testing.T) {
	j := storeOf(t)
	for text, want := range map[string]string{
		"trata|15|2022-01-31|gestante": "", "trata|15;30||": "", "||": "case_no_offence", Withheld + "|15||": "case_withheld", " |15||": "case_no_offence", "nada de eso|15||": "offence_unknown",
		"trata|x||": "age_form", "trata|015||": "age_leading_zero", "trata|-5||": "age_signed", "trata|131||": "age_high", "trata|17-14||": "age_reversed", "trata|x;x;015||": "age_form age_leading_zero",
		"trata||2022-13-01|": "date_no_such_day", "trata||2022-02-30|": "date_no_such_day", "trata||x|": "date_form", "trata|||nada de eso": "circumstance_unknown", "trata|||otra cosa;eso otro;gestante": "circumstance_unknown",
		"153-A|15|x|": "offence_needs_date date_form", "153-A|15|2022-02-30|": "offence_needs_date date_no_such_day",
		"nada de eso|x|x|otra cosa": "offence_unknown age_form date_form circumstance_unknown", "|015|2022-13-01|": "case_no_offence age_leading_zero date_no_such_day",
		"trata|14||victim-under-14": "circumstance_contradicts_age", "trata|13||victim-under-14": "", "trata|||victim-under-14": "", "trata|x||victim-under-14": "age_form", "trata|12;30||victim-under-14": "no",
		"trata|15 años||": "no", "nada de eso|15 años||otra cosa": "no", "trata|x|enero de 2022|": "no", "trata|x|2022-01|otra cosa": "no",
		"nada de eso|14||victim-under-14;otra cosa": "offence_unknown circumstance_unknown circumstance_contradicts_age",
	} {
		cells := append(strings.Split(text, "|"), "", "")
		p := caseOf(cells[1] + "/" + cells[2] + "/" + cells[3])
		p.Cells[columns.RoleOffence] = []byte(cells[0])
		for range 2 { // the second time its texts were met
			codes, ok := j.Flaws(p)
			got := strings.Trim(fmt.Sprint(codes), "[]")
			if !ok {
				got = "no"
			}
			if got != want {
				t.Errorf("%s: %s, want %s", text, got, want)
			}
		}
		if j.collects {
			t.Fatal("the store goes on to collect")
		}
	}
	for _, r := range []columns.Role{columns.RoleBorn, columns.RoleUntil, columns.RoleMaybe} {
		p := caseOf("x")
		p.Cells[r] = []byte("y")
		if _, ok := j.Flaws(p); ok {
			t.Errorf("a case with a fact of role %d is judged by its texts", r)
		}
	}
	p := caseOf("x")
	p.Value = true
	if _, ok := j.Flaws(p); ok {
		t.Error("values of JSON of any type are judged by their texts")
	}
	p.Texts = true
	if codes, ok := j.Flaws(p); !ok || fmt.Sprint(codes) != "[age_form]" {
		t.Errorf("texts of JSON have the flaws %v, %v", codes, ok)
	}
}

// What is wrong with a text is told of its own column and, for an offence, in its own
// epoch, though the same text stood elsewhere before.
func TestTheSameTextElsewhere(t *testing.T) {
	j := storeOf(t)
	for range 3 {
		for text, want := range map[string]string{"x///": "age_form", "/x//": "date_form", "//x/": "circumstance_unknown", "x/x/x/": "age_form date_form circumstance_unknown"} {
			p := caseOf(text)
			p.Cells[columns.RoleMaybe] = nil
			if codes, ok := j.Flaws(p); !ok || strings.Trim(fmt.Sprint(codes), "[]") != want {
				t.Errorf("%s: %v, %v, want %s", text, codes, ok, want)
			}
		}
	}
}

// What is wrong with a text is told of it alone, however many other texts came before.
func TestManyFlawedTexts(t *testing.T) {
	j := storeOf(t)
	for range 2 {
		for n := range 3000 {
			for text, want := range map[string]string{fmt.Sprint("0", n, "///"): "age_leading_zero", fmt.Sprint(n, "zz///"): "age_form", fmt.Sprint("/x", n, "//"): "date_form"} {
				if codes, ok := j.Flaws(caseOf(text)); !ok || strings.Trim(fmt.Sprint(codes), "[]") != want {
					t.Fatalf("%s: %v, %v, want %s", text, codes, ok, want)
				}
			}
		}
	}
}

// A text that names no offence says why, and any other may name one.
func TestUnnamed(t *testing.T) {
	for text, want := range map[string]law.Code{"": "case_no_offence", " \t": "case_no_offence", Withheld: "case_withheld", " " + Withheld + " ": "case_withheld", "x": "", "trata": "", "\x1e": ""} {
		switch fault := Unnamed(text); {
		case (fault != nil) != (want != ""):
			t.Errorf("%q: %v", text, fault)
		case fault != nil && (fault.Code != want || fault.Fact != law.FactOffence):
			t.Errorf("%q: %s of the fact %s, want %s", text, fault.Code, fault.Fact, want)
		}
	}
}

// Texts that can be read are no flaws, and the next case with them is plain.
func TestTextsThatCanBeReadAreLearnt(t *testing.T) {
	e, err := readPenalCode()
	if err != nil {
		t.Fatal(err)
	}
	j := New(NewDays(e), resolve.NewTables(e), &Results{Write: func(*law.Offence, resolve.Decision, uint8) *Result { return &Result{} }})
	p := caseOf("x/2022-01-31/gestante")
	if j.Answer(p) != nil {
		t.Fatal("a case in words never met is answered")
	}
	for i, want := range []string{"the offence", "the circumstance", ""} {
		codes, ok := j.Flaws(p)
		if ok != (want == "") || ok && fmt.Sprint(codes) != "[age_form]" {
			t.Errorf("look %d: %v, %v; %s was not met before", i, codes, ok, want)
		}
	}
	if j.Answer(caseOf("15/2022-01-31/gestante")) == nil {
		t.Error("a sound case in the words of a faulty one is not answered")
	}
	p = caseOf("15/2014-03-01/gestante") // a day of another epoch
	if got := j.Answer(p); got == nil || got != parsed(j, p) {
		t.Error("an offence that was met on other days is not answered as the parsers answer it")
	}
}

// A number that meant one offence on some days and another one later is each on its own
// days, and none without a day, in whatever order the cases come: article 181-A.
func TestTheSameNumberOnOtherDays(t *testing.T) {
	want := map[string]string{"": "", "2010-01-31": "child-sex-tourism", "2022-01-31": "minors-exploitation-promotion"}
	days := []string{"", "2010-01-31", "2022-01-31"}
	for order := range 27 {
		j := storeOf(t)
		j.results.Write = func(o *law.Offence, _ resolve.Decision, _ uint8) *Result {
			return &Result{Flaws: []law.Code{law.Code(o.ID)}}
		}
		for _, at := range []int{order % 3, order / 3 % 3, order / 9, order % 3, order / 3 % 3} {
			day := days[at]
			for _, age := range []string{"x", "15"} {
				p := caseOf(age + "/" + day)
				p.Cells[columns.RoleOffence] = []byte("181-A")
				codes, told := j.Flaws(p)
				if flawed := told && slices.Contains(codes, law.OffenceNeedsDate); flawed != (day == "") {
					t.Errorf("order %d, day %q: the flaws are %v", order, day, codes)
				}
				got := ""
				if res := j.Answer(p); res != nil {
					got = string(res.Flaws[0])
				}
				if age == "15" && got != want[day] || age == "x" && got != "" {
					t.Errorf("order %d, age %s, day %q: answered about %q, want %q", order, age, day, got, want[day])
				}
				if res := j.Quick(j.epochOf([]byte(day)).number, j.Offences.Find([]byte("181-A")), 15, 0); res != nil && string(res.Flaws[0]) != want[day] {
					t.Errorf("order %d, day %q: answered about %s, want %q", order, day, res.Flaws[0], want[day])
				}
			}
		}
	}
}

// An offence that is named with a numeral is never plain, since the numeral says a fact.
func TestNumeralsAreLeftToTheParsers(t *testing.T) {
	j := storeOf(t)
	const text = "art. 129-B, numeral 4"
	if o, fault := j.On(law.Date{Year: 2022, Month: 1, Day: 31}).FindOffenceAlone(text); fault != nil || o.Cited.Numeral != "4" {
		t.Fatalf("%+v: %v", o, fault)
	}
	for range 2 {
		for _, age := range []string{"x", "15"} {
			p := caseOf(age + "/2022-01-31")
			p.Cells[columns.RoleOffence] = []byte(text)
			if _, ok := j.Flaws(p); ok {
				t.Errorf("age %s: its flaws are told without the numeral", age)
			}
			if j.Answer(p) != nil {
				t.Errorf("age %s: answered without the numeral", age)
			}
		}
	}
}

// The epoch of a day is the number of the edges up to it and one, whichever way it is
// found, on every plain day; wherever in a month the edges are.
func TestEpochs(t *testing.T) {
	j := storeOf(t)
	days := func(list ...law.Date) *Store {
		o := &law.Offence{ID: "o"}
		for _, d := range list {
			o.Versions = append(o.Versions, law.Version{InForce: law.Period{From: d}})
		}
		return &Store{Days: NewDays(&law.Edition{Offences: []*law.Offence{o}, Verified: law.Date{Year: 2150, Month: 1, Day: 1}})}
	}
	for _, j := range []*Store{
		j, days(law.Date{Year: 1900, Month: 1, Day: 1}, law.Date{Year: 1900, Month: 1, Day: 2}, law.Date{Year: 1900, Month: 12, Day: 31}, law.Date{Year: 1901, Month: 1, Day: 1}),
		days(law.Date{Year: 2001, Month: 2, Day: 1}, law.Date{Year: 2001, Month: 2, Day: 2}, law.Date{Year: 2001, Month: 2, Day: 3}, law.Date{Year: 2001, Month: 2, Day: 28}, law.Date{Year: 2099, Month: 12, Day: 31}),
		days(law.Date{Year: 1899, Month: 12, Day: 31}, law.Date{Year: 2100, Month: 1, Day: 1}),
	} {
		for year := firstPlainYear; year <= lastPlainYear; year++ {
			for month := 1; month <= 12; month++ {
				for date := 1; date <= daysIn(year, month); date++ {
					day, want := ordinal(year, month, date), 1
					for _, edge := range j.edges {
						if edge <= day {
							want++
						}
					}
					if a, b := j.epochAt(day), j.epochOfPlain(day); a != want || b != want {
						t.Fatalf("%d is in epoch %d or %d, want %d", day, a, b, want)
					}
				}
			}
		}
	}
	for n, e := range j.epochs {
		if want := n == 0; e.number != n || e.day.IsZero() != want || n > 0 && j.epochAt(e.day.Ordinal()) != n {
			t.Errorf("epoch %d has number %d and the day %v", n, e.number, e.day)
		}
	}
	for text, want := range map[string]law.Date{"": {}, "2022-01-31": {Year: 2022, Month: 1, Day: 31}, "1999-12-01": {Year: 1999, Month: 12, Day: 1}, "5/11/2020": {Year: 2020, Month: 11, Day: 5}} {
		if got := j.PlainDate([]byte(text)); got != want {
			t.Errorf("%q is the day %v", text, got)
		}
	}
}

// A case that is read from left to right has the result which the parsers give it, at
// every age, with every pair of circumstances, whether or not it was met before.
func TestQuickResults(t *testing.T) {
	j := storeOf(t)
	trata := j.Offences.Find([]byte("trata"))
	names := []string{"plural-victims", "gestante", "muerte", "victim-under-14", "victim-14-17"}
	for _, epoch := range []int{0, 1, len(j.epochs) - 1} {
		o := j.epochs[epoch].view().Offence("trafficking")
		for range 2 {
			for age := range UnknownAge + 1 {
				for set := range 1 << len(names) {
					g, with := law.Given{}, Few(0)
					for i, name := range names {
						if set>>i&1 != 0 {
							g.With = append(g.With, name)
							with, _ = with.add(j.Names.Find([]byte(name)))
						}
					}
					if age != UnknownAge {
						g.Ages = []string{fmt.Sprint(age)}
					}
					if set >= 8 && (age == UnknownAge || age%7 > 0) {
						continue // not every age with a circumstance that tells one
					}
					f, faults := g.FactsAlone(j.edition)
					f.Date = j.epochs[epoch].day
					got := j.Quick(epoch, trata, age, with)
					if len(faults) > 0 {
						if got != nil {
							t.Errorf("epoch %d, %d, %v: an answer to a contradiction", epoch, age, g.With)
						}
						continue
					}
					j.Code(f)
					if want := j.Decide(j.Number(o)); got != want {
						t.Fatalf("epoch %d, %d, %v: not the result by the parsers", epoch, age, g.With)
					}
				}
			}
		}
	}
	for _, name := range []int{-1, trata + 1, 1 << 20} {
		if j.Quick(0, name, 15, 0) != nil {
			t.Errorf("the text %d was never met and is answered", name)
		}
	}
}

// What is kept for every question that the edition can be asked, in every epoch, at some
// ages, without circumstances and with one after the other, is what is decided.
func TestResultsOfEachQuestion(t *testing.T) {
	j := storeOf(t)
	next := 0
	for _, ep := range j.epochs {
		for _, o := range ep.view().Askable() {
			question := j.Number(o)
			m := &met{question, o, j.Asked[question].runs[ep.number]}
			for _, age := range []int{UnknownAge, 13, 17, 40} {
				for _, list := range [][]int{nil, {next % len(j.edition.Circumstances)}} {
					next++
					with, _ := fewOf(list)
					got := j.known(m, age, with)
					j.Coded = resolve.Coded{With: list, Date: ep.day}
					if age != UnknownAge {
						j.Coded.Victims = []law.Ages{law.AgeBand(age, age)}
					}
					if want := j.Decide(question); got != want {
						t.Errorf("%s, %s, on %v at %d with %v: not the result of the decision", o.ID, o.Named, ep.day, age, list)
					}
				}
			}
		}
	}
}

// Each circumstance of the vocabulary is decided as by itself.
func TestResultsOfEachCircumstance(t *testing.T) {
	j := storeOf(t)
	m := j.epochs[0].find(j.Offences.Find([]byte("trata")))
	for place := range j.edition.Circumstances {
		j.Coded = resolve.Coded{With: []int{place}}
		want := j.Decide(m.Question)
		alone, _ := fewOf([]int{place})
		if got := j.known(m, UnknownAge, alone); got != want {
			t.Errorf("place %d: not the result of the decision", place)
		}
	}
}

// An edition without versions has one epoch for all days and one for no day.
func TestEpochsOfAnEditionWithoutDates(t *testing.T) {
	e, err := encoding.Read(statutes.FS, "tip-2018", false)
	if err != nil {
		t.Fatal(err)
	}
	j := New(NewDays(e), resolve.NewTables(e), &Results{})
	for text, want := range map[string]int{"": 0, "1900-01-01": 1, "2022-01-31": 1, "2099-12-31": 1} {
		if got := j.epochOf([]byte(text)); got == nil || got.number != want || got.view() != e {
			t.Errorf("%q is in the epoch %+v", text, got)
		}
	}
	if j.epochOf([]byte("2022-02-30")) != nil {
		t.Error("a day that is not in the calendar has an epoch")
	}
	// Its date says nothing but that it is not used, unless it tells the age.
	act, born := law.Date{Year: 2022, Month: 1, Day: 31}, law.Date{Year: 2010, Month: 5, Day: 5}
	for _, c := range []struct {
		store      *Store
		date, born law.Date
		want       uint8
	}{{j, law.Date{}, law.Date{}, 0}, {j, act, law.Date{}, DateUnused}, {j, act, born, 0}, {storeOf(t), act, law.Date{}, 0}, {storeOf(t), law.Date{}, law.Date{}, 0}, {storeOf(t), act, born, 0}} {
		c.store.Coded.Date, c.store.Coded.Born = c.date, c.born
		if got := c.store.DateUse(); got != c.want {
			t.Errorf("act of %v, birth of %v in edition %s: %d, want %d", c.date, c.born, c.store.edition.ID, got, c.want)
		}
	}
}
