package cases_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
)

// travelled is a record, and the path on which it is answered when its texts were met
// before.
type travelled struct{ record, path string }

func parted(list []travelled) (text string, paths []string) {
	var records []string
	for _, x := range list {
		records, paths = append(records, x.record), append(paths, x.path)
	}
	return strings.Join(records, "\n") + "\n", paths
}

// Most records take the shortest way: every kind of record that may take it does. A
// change that loses it changes no result, so that nothing else would tell.
func TestRecordsTakeTheShortestWay(t *testing.T) {
	const header = "case_id,offence,victim_age,offence_date,circumstances,victim_born,maybe,note"
	rows := []travelled{
		{"1,trafficking,15,2022-05-01,plural-victims,,,x", "quick"},
		{",trata,,,,,,x", "quick"},
		{"2,trafficking,130,2022-05-01,plural-victims;victim-pregnant,,,1234567x", "quick"},
		{"3,153-A,5,2012-05-01,,,,ñx", "quick"},
		{"=1,trafficking,15,2022-05-01,,,,x", "plain"},
		{"1,trafficking,15,2022-05-01,,,,-x", "plain"},
		{"1,trafficking,14-17,2022-05-01,,,,x", "plain"},
		{"1,trafficking,15;16,2022-05-01,,,,x", "plain"},
		{"1,trafficking,,2022-05-01,,2007-01-01,,x", "plain"},
		{"1,trafficking,15,2022-05-01,,,plural-victims,x", "plain"},
		{"1,trafficking,15,2022-05-01,,,,x,x", "general"},
		{"1,trafficking,015,2022-05-01,,,,x", "refused"},
		{"1,,15,2022-05-01,,,,x", "refused"},
		{"1,nothing,15,2022-05-01,,,,x", "refused"},
	}
	objects := []travelled{
		{`{"case_id":1,"offence":"trafficking","victim_age":15,"offence_date":"2022-05-01","circumstances":["plural-victims"],"note":"x"}`, "quick"},
		{`{"case_id":"a","offence":"trata","victim_age":null,"offence_date":null,"circumstances":[],"note":null}`, "quick"},
		{`{"case_id":"a","offence":"trata","victim_age":"15","offence_date":null,"circumstances":"plural-victims","note":7}`, "quick"},
		{`{"offence":"trafficking","victim_age":15}`, "quick"},
		{`{"offence":"trafficking","victim_age":15,"victim_born":null}`, "quick"},
		{`{"case_id":"a","offence":"trata","victim_age":"14-17","offence_date":null,"circumstances":[],"note":null}`, "plain"},
		{`{"case_id":1.5,"offence":"trafficking","victim_age":15,"offence_date":"2022-05-01","circumstances":["plural-victims"],"note":"x"}`, "plain"},
		{`{"offence":"trafficking","victim_age":null,"victim_born":"2007-01-01","offence_date":"2022-05-01"}`, "plain"},
		{`{"offence":"trafficking","victim_age":15,"maybe":["plural-victims"]}`, "plain"},
		{`{"offence":"trafficking","victim_age":15,"note":{"a":[1]}}`, "plain"},
		{`{"offence":"trafficking","victim_age":9}`, "quick"},
		{`{"offence":"trafficking","victim_age":0,"circumstances":null}`, "quick"},
		{`{"offence":"trafficking","victim_age":15,"circumstances":"pl\u0075ral-victims"}`, "form"},
		{`{"offence":"trafficking","victim_age":15,"circumstances":["pl\u0075ral-victims"]}`, "form"},
		{`{"offence":"traff\u0069cking","victim_age":15}`, "escaped"},
		{`{"offence":"nothing","victim_age":15}`, "refused"},
		{`["trafficking"]`, "general"},
	}
	e := penalCode(t)
	with := func(list []travelled, changes ...string) []travelled {
		list = slices.Clone(list)
		for i := range list {
			for k := 0; k < len(changes); k += 2 {
				if list[i].path == changes[k] {
					list[i].path = changes[k+1]
					break
				}
			}
		}
		return list
	}
	told, counted := with(rows, "refused", "general"), with(rows, "refused", "plain")
	passed := slices.Clone(told)
	passed[len(passed)-1].path = "plain" // an offence that is not held
	words := folded([]string{"N.I."}, map[string]map[string]string{"offence": {"tp": "trata"}})
	translated := with(objects, "escaped", "form") // for words of an office, and for what is passed on
	objects = with(objects, "escaped", "plain")
	objects, objectsCounted := with(objects, "refused", "form"), with(objects, "refused", "plain")
	mapped := with(translated, "quick", "plain", "refused", "form")
	undated := slices.Clone(objects)
	for i := range undated {
		if strings.Contains(undated[i].record, `"offence_date"`) || strings.Contains(undated[i].record, `"victim_born"`) {
			undated[i].path = "form"
		}
	}
	judged := audit.New(e).Task(audit.NewSummary(e, 0))
	for name, c := range map[string]struct {
		o    cases.Options
		list []travelled
		end  string
	}{
		"table":                  {cases.Options{}, told, "\n"},
		"table, CRLF":            {cases.Options{}, told, "\r\n"},
		"table, all passed":      {cases.Options{PassOthers: true}, passed, "\n"},
		"table, flaws counted":   {cases.Options{Told: 1}, counted, "\n"},
		"table, task":            {cases.Options{Task: judged}, with(told, "quick", "plain"), "\n"},
		"table, task, counted":   {cases.Options{Task: judged, Told: 1}, with(counted, "quick", "plain"), "\n"},
		"objects":                {cases.Options{From: cases.JSONL}, objects, "\n"},
		"objects, for a table":   {cases.Options{From: cases.JSONL, To: cases.CSV}, objects, "\n"},
		"objects, all passed":    {cases.Options{From: cases.JSONL, PassOthers: true}, with(translated, "refused", "plain"), "\n"},
		"table, mapped":          {cases.Options{Vocabulary: words}, with(told, "quick", "plain"), "\n"},
		"objects, mapped":        {cases.Options{From: cases.JSONL, Vocabulary: words}, mapped, "\n"},
		"objects, flaws counted": {cases.Options{From: cases.JSONL, Told: 1}, objectsCounted, "\n"},
		"objects, task":          {cases.Options{From: cases.JSONL, Task: judged}, with(objects, "quick", "plain"), "\n"},
		"objects, undated":       {cases.Options{From: cases.JSONL, Undated: true}, undated, "\n"},
	} {
		t.Run(name, func(t *testing.T) {
			c.o.Edition, c.o.Separator = e, ','
			text, want := parted(c.list)
			if c.o.From != cases.JSONL {
				text = header + "\n" + text
			}
			if c.o.Task != nil && c.o.From == cases.JSONL {
				text = strings.ReplaceAll(text, "}\n", `,"sentence":"10 years"}`+"\n")
			} else if c.o.Task != nil {
				text = strings.ReplaceAll(strings.Replace(text, "note\n", "note,sentence\n", 1), "x\n", "x,10 years\n")
			}
			got, err := cases.Paths(c.o, table(strings.ReplaceAll(text, "\n", c.end)))
			if err != nil || len(got) != len(want) {
				t.Fatalf("%d paths of %d: %v", len(got), len(want), err)
			}
			for i := range got {
				if got[i] != want[i] {
					t.Errorf("%s: %s, want %s", c.list[i].record, got[i], want[i])
				}
			}
		})
	}
}

// Every plain age and every plain day takes the shortest way, in tables and in objects.
func TestPlainAgesAndDaysTakeTheShortestWay(t *testing.T) {
	e := penalCode(t)
	var rows, objects []string
	add := func(age int, day string) {
		rows = append(rows, fmt.Sprintf("trafficking,%d,%s", age, day))
		objects = append(objects, fmt.Sprintf(`{"offence":"trafficking","victim_age":%d,"offence_date":%q}`, age, day))
	}
	for age := range law.MaxAge + 1 {
		add(age, "2018-03-01")
	}
	for d := time.Date(2018, 12, 1, 0, 0, 0, 0, time.UTC); d.Year() < 2020; d = d.AddDate(0, 0, 1) {
		for _, form := range []string{"2006-01-02", "02/01/2006", "2/1/2006", "2-1-2006", "02.01.2006"} {
			add(15, d.Format(form))
		}
	}
	for name, c := range map[string]struct {
		o    cases.Options
		text string
	}{
		"table":   {cases.Options{Edition: e, Separator: ','}, "offence,victim_age,offence_date\n" + strings.Join(rows, "\n") + "\n"},
		"objects": {cases.Options{Edition: e, From: cases.JSONL}, strings.Join(objects, "\n") + "\n"},
	} {
		paths, err := cases.Paths(c.o, table(c.text))
		if err != nil || len(paths) != len(rows) {
			t.Fatalf("%s: %d paths of %d: %v", name, len(paths), len(rows), err)
		}
		for i, path := range paths {
			if path != "quick" {
				t.Errorf("%s: %s: %s", name, rows[i], path)
			}
		}
	}
}

// Columns beside the first of a fact, columns of yes and no and columns without a name
// keep no record from the shortest way where they are blank, and every record where they
// are not. Records that are wrong in their keys or for a task take it once their flaws are
// only counted.
func TestFurtherColumnsAndTheShortestWay(t *testing.T) {
	e := penalCode(t)
	rows := []travelled{
		{"trata,15,,,x,", "quick"},
		{"trata,14-17,,,x,", "plain"},
		{"trata,15,1,,x,", "general"},
		{"trata,15,,6,x,", "general"},
		{"trata,15,,,x,y", "general"},
		{`trata,15,"",,x,`, "general"},
		{",,,,,", "general"},
		{" ,,,,,", "general"},
		{"trata,,,,,", "quick"},
	}
	objects := []travelled{
		{`{"offence":"trata","victim_age":15,"gestante":null}`, "plain"},
		{`{"offence":"trata","victim_age":15,"edad 2":null}`, "plain"},
		{`{"offence":"trata","victim_age":15,"gestante":true}`, "form"},
		{`{"offence":"trata","victim_age":15,"edad":16}`, "wrong"},
		{`{"offence":"trata","victim_age":15,"age":15}`, "wrong"},
		{`{"offence":"trata","victim_age":15,"Offence":1}`, "wrong"},
	}
	of := func(list []travelled, wrong string) []travelled {
		list = slices.Clone(list)
		for i := range list {
			if list[i].path == "wrong" {
				list[i].path = wrong
			}
		}
		return list
	}
	asked := []travelled{{"trata,15,z", "plain"}, {"trata,15,wrong", "wrong"}, {"nothing,15,wrong", "wrong"}}
	asking := []travelled{
		{`{"offence":"trata","victim_age":15,"court":"z"}`, "plain"}, {`{"offence":"trata","victim_age":15,"court":"wrong"}`, "wrong"}, {`{"offence":"trata","victim_age":15,"court":7}`, "plain"},
	}
	words := folded(nil, map[string]map[string]string{"offence": {"tp": "trata", "xx": "other"}})
	var told []string
	for name, c := range map[string]struct {
		o    cases.Options
		head string
		list []travelled
	}{
		"table, words":           {cases.Options{Vocabulary: words, PassOthers: true}, "offence,victim_age\n", []travelled{{"TP,15", "plain"}, {"xx,15", "plain"}, {"xx,x", "plain"}, {"robo,x", "plain"}}},
		"table":                  {cases.Options{}, "offence,victim_age,gestante,edad 2,note,\n", rows},
		"table, flaws counted":   {cases.Options{Told: 1}, "offence,victim_age,gestante,edad 2,note,\n", rows},
		"table, task":            {cases.Options{Task: witness(false, &told)}, "offence,victim_age,court\n", of(asked, "general")},
		"table, task, counted":   {cases.Options{Task: witness(false, &told), Told: 1}, "offence,victim_age,court\n", of(asked, "plain")},
		"table, task, told all":  {cases.Options{Task: witness(true, &told), Told: 1}, "offence,victim_age,court\n", of(asked, "general")},
		"objects":                {cases.Options{From: cases.JSONL}, "", of(objects, "general")},
		"objects, counted":       {cases.Options{From: cases.JSONL, Told: 1}, "", of(objects, "form")},
		"objects, task":          {cases.Options{From: cases.JSONL, Task: witness(false, &told)}, "", of(asking, "form")},
		"objects, task, counted": {cases.Options{From: cases.JSONL, Task: witness(false, &told), Told: 1}, "", of(asking, "plain")},
	} {
		c.o.Edition, c.o.Separator, c.o.Untold = e, ',', func(law.Code, int64) {}
		text, want := parted(c.list)
		got, err := cases.Paths(c.o, table(c.head+text))
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q: %v", name, got, want, err)
		}
	}
}
