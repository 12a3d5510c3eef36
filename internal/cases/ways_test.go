package cases_test

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
)

// witness is a task that writes down all that it is told. It refuses some texts of its
// inputs: the first, the second, or both.
func witness(faulty bool, told *[]string) *cases.Task {
	tell := func(c *cases.Asked, text string, more ...any) {
		run := c.Run.(*[]string)
		*run = append(*run, fmt.Sprintf("%s %q %v", text, c.Texts, more))
		c.Fields = append(c.Fields, machine.TextField("of_court", text+strings.Join(c.Texts, "/")), machine.TextField("of_place", ""))
	}
	return &cases.Task{
		Extra: columns.Extra{
			Inputs:  []columns.Input{{Names: []string{"court"}, Keep: true}, {Names: []string{"place", "lugar"}, List: true}},
			Columns: []string{"of_court", "of_place"},
		},
		Start: func(*resolve.Tables) any { return new([]string) },
		Answered: func(c *cases.Asked) (faults []*law.Fault) {
			for i, name := range []law.Fact{"court", "place"} {
				if strings.Contains(c.Texts[i], "wrong") {
					faults = append(faults, &law.Fault{Code: law.Code("wrong_" + name), Fact: name})
				}
			}
			if strings.Contains(c.Texts[0], "odd") {
				faults = append(faults, &law.Fault{Code: "odd", Fact: "joined"})
			}
			if len(faults) == 0 {
				tell(c, "answered", string(c.ID()), c.Written(), c.Place(), c.Offence.ID, c.Weighed.Status)
			}
			return faults
		},
		Rejected: func(c *cases.Asked) {
			var codes []law.Code
			for _, f := range c.Faults {
				if faulty {
					codes = append(codes, f.Code)
				}
			}
			tell(c, "rejected", codes)
		},
		Faulty: faulty,
		Passed: func(c *cases.Asked) { tell(c, "passed") },
		Count: func(run any) {
			*told = append(append(*told, *run.(*[]string)...), "counted")
		},
	}
}

// everything is all that a run tells: its records, flaws in full, counts, and what a task
// was told.
func everything(t *testing.T, o cases.Options, faulty, asks bool, in ...cases.Input) (all []string) {
	t.Helper()
	var out bytes.Buffer
	untold := map[law.Code]int64{}
	o.Untold = func(code law.Code, more int64) { untold[code] += more }
	if asks {
		o.Task = witness(faulty, &all)
	}
	var flaws []string
	s, err := cases.Run(context.Background(), o, in, &out, func(f cases.Flaw) {
		flaws = append(flaws, fmt.Sprintf("%s: %s %s, %d more, %v", f.Place, f.Fault.Code, f.Fault.Fact, len(f.Fault.Args), f.Fault.Suggest))
	})
	if err != nil {
		return []string{err.Error()}
	}
	return slices.Concat(strings.Split(out.String(), "\n"), flaws, []string{fmt.Sprintf("%+v %v", s, untold)}, all)
}

// The columns that records may have, with texts that can be read and texts that cannot, or
// not everywhere.
var mixedCells = map[string][2][]string{
	"case_id":                             {{"", "1", "a", "=x", "ñ", "-5"}, {""}},
	"offence":                             {{"trata", "trata", "153-A", "pimping", "129-B", "129-B numeral 5"}, {"TP", "129-B numeral 3", "nothing", "robo", "trafickin", "", "153"}},
	"victim_age":                          {{"", "15", "30", "14-17", "15;16", "7"}, {"x", "015"}},
	"edad 2":                              {{"", "", "", "16", "unknown"}, {"20;x", "x"}},
	"victim_born":                         {{"", "", "2005-03-04"}, {"x", "2030-01-01", "2005"}},
	"offence_date":                        {{"2022-05-01", "2018-05-01", "05/06/2016"}, {"", "31/02/2020", "ayer", "20221"}},
	"offence_until":                       {{"", "", "", "2023-01-01"}, {"x"}},
	"circumstances":                       {{"", "plural-victims", "plural-victims;serious-injury", "gestante", "ninguna"}, {"plural-victims;nobody", "F", "7"}},
	"circunstancias agravantes del hecho": {{"", "", "plural-victims"}, {"serious-injury;x"}},
	"maybe":                               {{"", "", "", "plural-victims"}, {"x", "7"}},
	"gestante":                            {{"", "", "1", "si", "no", "unknown"}, {"x", "P"}},
	"note":                                {{"", "z", "=1", "a,b", "1.5"}, {""}},
	"court":                               {{"", "8y", "=1"}, {"wrong"}},
	"place":                               {{"", "Lima", "Lima;Cusco"}, {"wrong"}},
}

// Whatever stands in a record, whatever came before it and whatever is asked, the way on
// which it is answered changes nothing: tables and objects of columns of every kind, in
// which most texts stand again and again.
func TestEveryWayGivesTheSame(t *testing.T) {
	e := penalCode(t)
	r := rand.New(rand.NewPCG(8, 15))
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	in := func(n int) bool { return r.IntN(n) == 0 }
	all := slices.Sorted(maps.Keys(mixedCells))
	for n := range sized(100, 1_000) {
		task, objects := in(2), in(2)
		names := slices.DeleteFunc(slices.Clone(all), func(name string) bool {
			isOfTask := name == "court" || name == "place"
			isRare := name == "victim_born" || name == "offence_until"
			return name != "offence" && (in(2) && (name != "offence_date" || in(3)) || isOfTask && !task || isRare && in(2))
		})
		r.Shuffle(len(names), func(i, k int) { names[i], names[k] = names[k], names[i] })
		texts := map[string][]string{} // in this table
		for _, name := range names {
			for range 1 + r.IntN(2) {
				sound := mixedCells[name][0]
				texts[name] = append(texts[name], pick(sound...), pick(sound...), pick(sound...), pick(slices.Concat(sound, mixedCells[name][1])...))
			}
		}
		o := cases.Options{
			Edition: e, Separator: pick(",", ",", ";")[0], To: cases.Format(pick("", "csv", "jsonl")), Told: r.IntN(4), PassOthers: in(3),
			Undated: in(16), Excel: in(8), OnlyOurs: in(6), Unwritten: task && in(6),
		}
		if in(4) {
			o.MaxErrors = 1 + r.IntN(8)
		}
		if in(3) {
			o.Vocabulary = folded([]string{"N.I."}, map[string]map[string]string{"offence": {"tp": "trata"}, "offence_date": {"ayer": "2022-03-01"}, "circumstances": {"f": "plural-victims"}, "gestante": {"p": "si"}})
		}
		if in(3) {
			fields := append(slices.DeleteFunc(slices.Clone(names), func(string) bool { return in(2) }), "status", "min_months", "tier")
			if task {
				fields = append(fields, "of_court")
			}
			r.Shuffle(len(fields), func(i, k int) { fields[i], fields[k] = fields[k], fields[i] })
			o.Fields = fields[:1+r.IntN(len(fields))]
		}
		var text string
		if objects {
			text = mixedObjects(r, names, texts)
		} else {
			text = mixedRows(r, names, texts, o.Told == 0)
		}
		input := memory(map[bool]string{true: "t.jsonl", false: "t.csv"}[objects], []byte(text))
		faulty := in(3)
		got, want := everything(t, o, faulty, task, input), everything(t, cases.General(o), faulty, task, input)
		if d := cmp.Diff(want, got); d != "" {
			t.Fatalf("%d: %+v\n%s\n%s", n, o, text, d)
		}
	}
}

// mixedRows is a table with records of these texts. Marks that stay open make more than one
// chunk, and of how many flaws the places are told may then differ.
func mixedRows(r *rand.Rand, names []string, texts map[string][]string, open bool) string {
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	sep, end, blank := pick(",", ";"), pick("\n", "\n", "\r\n"), r.IntN(3) // columns without a name at the right end
	text := strings.Join(names, sep) + strings.Repeat(sep, blank) + end
	for range 40 {
		var cells []string
		for _, name := range names {
			cell := pick(texts[name]...)
			if strings.ContainsAny(cell, sep+",") || r.IntN(30) == 0 {
				cell = `"` + cell + `"`
			}
			cells = append(cells, cell)
		}
		for range blank {
			cells = append(cells, []string{" ", "x", ""}[min(r.IntN(30), 2)])
		}
		switch r.IntN(60) {
		case 0:
			cells = append(cells, "")
		case 1:
			cells = nil
		case 2:
			cells[r.IntN(len(cells))] = pick("\x00", "\xff", `a"b`)
		case 3:
			if open {
				cells[r.IntN(len(cells))] = `"`
			}
		}
		text += strings.Join(cells, sep) + end
	}
	return text
}

// mixedObjects are objects with the same texts, of a few forms.
func mixedObjects(r *rand.Rand, names []string, texts map[string][]string) (text string) {
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	forms := [][]string{names}
	for range 2 {
		form := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return r.IntN(4) == 0 })
		if r.IntN(10) == 0 {
			form = append(form, pick(names...))
		}
		forms = append(forms, form)
	}
	colon, end := pick(":", ": "), pick("\n", " \n", "\r\n")
	for range 60 {
		var members []string
		for _, name := range forms[r.IntN(len(forms))] {
			members = append(members, fmt.Sprintf("%q%s%s", name, colon, mixedValue(r, pick(texts[name]...))))
		}
		text += "{" + strings.Join(members, ",") + "}" + strings.Repeat("}", r.IntN(25)/24) + end
	}
	return text
}

// mixedValue writes a text as a value of an object.
func mixedValue(r *rand.Rand, text string) string {
	switch list := strings.Split(text, ";"); {
	case r.IntN(120) == 0:
		return []string{"true", "{}", `[["a"]]`, "[5,true]", `["a""b"]`, `"\ud800"`, "1e2"}[r.IntN(7)]
	case text == "":
		return []string{"null", "null", "null", "null", `""`, "[]"}[r.IntN(6)]
	case r.IntN(20) == 0:
		first, rest := utf8.DecodeRuneInString(text)
		return fmt.Sprintf(`"\u%04x%s"`, first, text[rest:])
	case strings.Trim(text, "0123456789") == "" && text[0] != '0' && r.IntN(2) == 0:
		return text
	case len(list) > 1 && r.IntN(3) > 0:
		return `["` + strings.Join(list, `","`) + `"]`
	}
	return `"` + text + `"`
}
