package cases_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// contentFault runs a table with a column x of these cells behind the others.
func contentFault(t *testing.T, naming columns.Naming, head, row string, cells ...string) *law.Fault {
	t.Helper()
	text := head + ",x\n"
	for _, cell := range cells {
		text += row + `,"` + cell + "\"\n"
	}
	return faultOf(t, naming, text)
}

func faultOf(t *testing.T, naming columns.Naming, text string) *law.Fault {
	t.Helper()
	got, err := try(cases.Options{Edition: shipped(t), Naming: naming}, table(text))
	var flaw *cases.Flaw
	if err == nil {
		return nil
	}
	if got.Out != "" || got.Summary.Read > 0 {
		t.Errorf("of an input that is refused %q is written: %+v", got.Out, got.Summary)
	}
	if !errors.As(err, &flaw) {
		t.Fatal(err)
	}
	return &flaw.Fault
}

// factCells are cells that look like a fact, under a name that does not.
var factCells = map[string][][]string{
	"offence_date": {
		{"2017-06-22"},
		{"2017-06-22", "", "2018-01-01"},
		{"22/06/2017", "1/7/2017"},
		{"22-06-17"},
		{"2017-06-22T10:00:00", "2017-06-23 11:30"},
		{"2017-06"},
		{"2017-06-22..2017-07-01"},
		{"22 de junio de 2017", "3 de setiembre del 2018"},
		{"22 jun 2017"},
		{"2017/6/2", "S/D"},
		{"unknown", "2017.06.22"},
	},
	"victim_age": {
		{"15 años"},
		{"14-17"},
		{"18+", "16"},
		{"menor", "mayor"},
		{"menor de edad"},
		{"Menor de 14 años"},
		{"15a."},
		{"14 a 17 años", "12"},
		{"15 years"},
		{"16 yrs", "?"},
		{"adulta", "adolescente"},
		{"14-17;18+"},
		{"15 años 3 meses"},
		{"under 18"},
	},
	"circumstances": {{"aggravated"}, {"Agravada", "aggravated", ""}, {"aggravated;agravada"}, {"Agravado", "ninguna"}},
}

// A column whose cells all look like a fact that no column gives stops the table,
// and passes where a column gives the fact, where one cell is something else, and
// when it is set aside.
func TestContentThatLooksLikeAFactStops(t *testing.T) {
	facts := map[string]string{"victim_age": "16", "offence_date": "2017-06-22", "circumstances": "aggravated"}
	for role, samples := range factCells {
		for _, cells := range samples {
			t.Run(fmt.Sprint(cells), func(t *testing.T) {
				fault := contentFault(t, columns.Naming{}, "offence", "art-153", cells...)
				if fault == nil || fault.Code != columns.HeaderContentAt || fault.Args[0] != 2 || fault.Args[1] != "B" || fault.Args[2].(law.Text).EN != role {
					t.Errorf("it gives %+v", fault)
				}
				first := "x,offence\n"
				for _, cell := range cells {
					first += `"` + cell + "\",art-153\n"
				}
				if fault := faultOf(t, columns.Naming{}, first); fault == nil || fault.Code != columns.HeaderContentAt || fault.Args[0] != 1 || fault.Args[1] != "A" {
					t.Errorf("in the first column it gives %+v", fault)
				}
				if fault := contentFault(t, columns.Naming{}, "offence,"+role, "art-153,"+facts[role], cells...); fault != nil {
					t.Errorf("beside the fact it gives %+v", fault)
				}
				if fault := contentFault(t, columns.Naming{}, "offence", "art-153", append(cells, "otra cosa")...); fault != nil {
					t.Errorf("with another cell it gives %+v", fault)
				}
				if fault := contentFault(t, columns.Naming{Ignore: []string{"x"}}, "offence", "art-153", cells...); fault != nil {
					t.Errorf("set aside it gives %+v", fault)
				}
			})
		}
	}
}

// Numbers may count anything, and words for nothing say nothing.
func TestContentThatIsNoFactPasses(t *testing.T) {
	for _, cells := range [][]string{
		{"16"},
		{"150101", "150102"},
		{"S/D", "unknown"},
		{"", ""},
		{"ninguna"},
		{"2017"},
		{"00123-2017"},
		{"Lima"},
		{"16", "17", "Lima"},
		{"sí", "no"},
		{"12.5"},
		{"1.2.3.4"},
		{"999-1234"},
		{"8-15 de pena"},
		{"niña"},
	} {
		if fault := contentFault(t, columns.Naming{}, "offence", "art-153", cells...); fault != nil {
			t.Errorf("%q gives %+v", cells, fault)
		}
	}
}

// Days in a column that only says that something ended are the last day of the act, unless
// another column gives that.
func TestContentOfAColumnOfTheEnd(t *testing.T) {
	for _, name := range []string{"fin", "Final", "término", "end"} {
		fault := contentFault(t, columns.Naming{}, "offence,fecha", "art-153,2017-06-22", "2017-06-30")
		if fault != nil {
			t.Fatalf("a column of days beside a date gives %+v", fault)
		}
		if f := faultOf(t, columns.Naming{}, "offence,fecha,"+name+"\nart-153,2017-06-22,2017-06-30\n"); f == nil || f.Code != columns.HeaderContent || f.Args[2] != columns.RoleTexts[columns.RoleUntil] {
			t.Errorf("%s: %+v", name, f)
		}
		if f := faultOf(t, columns.Naming{}, "offence,fecha,hasta,"+name+"\nart-153,2017-06-22,,2017-06-30\n"); f != nil {
			t.Errorf("%s beside the last day: %+v", name, f)
		}
		if f := faultOf(t, columns.Naming{}, "offence,fecha,"+name+"\nart-153,2017-06-22,explotación\n"); f != nil {
			t.Errorf("%s with other cells: %+v", name, f)
		}
	}
}

// A column without a name is no column of the user's own: what stands in it is wrong in its
// record, whatever it looks like.
func TestContentOfColumnsWithoutAName(t *testing.T) {
	got := run(t, cases.Options{Edition: shipped(t)}, table("offence,victim_age,,\npimping,15,2017-06-22,\npimping,15,,2017-06-22\npimping,15,,\n"))
	if !slices.Equal(got.Flaws, []string{"t.csv:2:12: cell_nameless", "t.csv:3:13: cell_nameless"}) || got.Summary.Read != 3 {
		t.Errorf("%+v", got)
	}
}

// A name of the words that names of columns are made of is told, and no other.
func TestContentNamesNoNameButOfOurs(t *testing.T) {
	if f := faultOf(t, columns.Naming{}, "offence;Rosa Quispe\nart-153;2017-06-22\n"); f == nil || strings.Contains(fmt.Sprint(f.Args), "Rosa") {
		t.Errorf("a name gives %+v", f)
	}
	if f := faultOf(t, columns.Naming{}, "offence;lugar\nart-153;2017-06-22\n"); f == nil || f.Code != columns.HeaderContent || f.Args[3] != "lugar" {
		t.Errorf("a name of ours gives %+v", f)
	}
}

// So do the keys of objects, as far as the first of them go.
func TestContentOfKeys(t *testing.T) {
	for line, want := range map[string]law.Code{
		`{"offence":"art-153","x":"2017-06-22"}`:                                columns.HeaderUnreadAt,
		`{"offence":"art-153","x":["aggravated"]}`:                              columns.HeaderUnreadAt,
		`{"offence":"art-153","x":"15 años"}`:                                   columns.HeaderUnreadAt,
		`{"offence":"art-153","x":16}`:                                          "",
		`{"offence":"art-153","x":{"a":"2017-06-22"}}`:                          "",
		`{"offence":"art-153","offence_date":null,"x":"2017-06-22"}`:            "",
		"{\"offence\":\"art-153\",\"x\":\"2017-06-22\"}\n{\"x\":\"otra cosa\"}": "",
	} {
		fault := faultOf(t, columns.Naming{}, line+"\n")
		if want == "" && fault != nil || want != "" && (fault == nil || fault.Code != want) {
			t.Errorf("%s gives %+v, want %q", line, fault, want)
		}
	}
}

// Names of circumstances that one edition alone has choose that edition, which
// then stops for them, in a column of whatever name.
func TestContentChoosesTheEditionThatKnowsIt(t *testing.T) {
	report, code := shipped(t), penalCode(t)
	for text, want := range map[string]bool{
		"offence,x\ntrafficking,victim-pregnant\n":                    true,
		"{\"offence\":\"trafficking\",\"x\":[\"victim-pregnant\"]}\n": true,
		"offence,x\ntrafficking,something\n":                          false,
	} {
		found, _, err := cases.Survey(t.Context(), cases.Options{}, []cases.Input{table(text)}, []*law.Edition{code, report}, func(string, []string) bool { return false })
		if err != nil || found.Name != want {
			t.Errorf("%q: %+v, %v", text, found, err)
		}
	}
}

// The first five hundred records are looked at, of a table and of objects: a date in the
// last of them stops the table, and one behind it does not.
func TestContentOfTheFirstRecords(t *testing.T) {
	for blank, stops := range map[int]bool{0: true, 498: true, 499: true, 500: false, 501: false} {
		cells := append(slices.Repeat([]string{""}, blank), "2017-06-22")
		if fault := contentFault(t, columns.Naming{}, "offence", "art-153", cells...); (fault != nil) != stops {
			t.Errorf("a date after %d records: %v", blank, fault)
		}
		objects := strings.Repeat(`{"offence":"art-153","x":""}`+"\n", blank) + `{"offence":"art-153","x":"2017-06-22"}` + "\n"
		if _, err := try(cases.Options{Edition: shipped(t)}, lines(objects)); (err != nil) != stops {
			t.Errorf("a date after %d objects: %v", blank, err)
		}
	}
}

// A key whose values look like a fact is told at the first of its values, on whichever
// line of the first objects that stands.
func TestPlaceOfAKeyThatLooksLikeAFact(t *testing.T) {
	for _, before := range []string{"", "\n", "{\"offence\":\"art-153\"}\n", "{\"offence\":\"art-153\"}\r\n\n  \n{\"offence\":\"art-153\",\"y\":1}\n"} {
		for _, object := range []string{`{"offence":"art-153","x":"15 años"}`, `{"x":"15 años","offence":"art-153"}`, ` { "offence" : "art-153" , "x" : "15 años" }`} {
			_, err := try(cases.Options{Edition: shipped(t)}, lines(before+object+"\n"+object+"\n"))
			var flaw *cases.Flaw
			line, column := strings.Count(before, "\n")+1, strings.Index(object, `"15 años"`)+1
			if !errors.As(err, &flaw) || flaw.Place.Line != line || flaw.Place.Column != column {
				t.Errorf("%q: %v, want %d:%d", before+object, err, line, column)
			}
		}
	}
}
