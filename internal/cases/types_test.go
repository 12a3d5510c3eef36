package cases_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// Values of every type under every key: a type that the key does not take is told as
// such, in its place, and no other one is; on the first object and on later ones.
func TestTypesOfValues(t *testing.T) {
	values := []string{"null", `"t"`, `""`, "15", "true", "false", "{}", "[]", `["t"]`, "[15]", "[null]", "[true]", "[false]", "[{}]", "[[]]", `["t",{}]`}
	texts := []string{"null", `"t"`, `""`}
	taken := map[string][]string{
		"case_id":       {"null", `"t"`, `""`, "15"},
		"offence":       texts,
		"victim_born":   texts,
		"offence_date":  texts,
		"offence_until": texts,
		"victim_age":    {"null", `"t"`, `""`, "15", "[]", `["t"]`, "[15]", "[null]"},
		"circumstances": {"null", `"t"`, `""`, "[]", `["t"]`},
		"maybe":         {"null", `"t"`, `""`, "[]", `["t"]`},
		"note":          values,
		"gestante":      {"null", `"t"`, `""`, "15", "true", "false"},
	}
	e := penalCode(t)
	for key, takes := range taken {
		before := fmt.Sprintf(`{"offence":"trafficking",%q:`, key)
		if key == "offence" {
			before = `{"x":1,"offence":`
		}
		var objects strings.Builder
		for _, value := range values {
			objects.WriteString(strings.Repeat(before+value+"}\n", 3))
		}
		for path, o := range map[string]cases.Options{"plain": {Edition: e}, "general": cases.General(cases.Options{Edition: e})} {
			got := run(t, o, lines(objects.String()))
			for line := range 3 * len(values) {
				flaw := fmt.Sprintf("t.jsonl:%d:%d: json_type", line+1, len(before)+1)
				if value := values[line/3]; slices.Contains(got.Flaws, flaw) == slices.Contains(takes, value) {
					t.Errorf("%s, line %d, %s: %s: %v", path, line+1, key, value, got.Flaws)
				}
			}
		}
	}
}

// Values of every type under the keys of a task: texts and numbers everywhere, a list
// of texts where the key may have several, an object, yes and no nowhere.
func TestTypesOfValuesOfATask(t *testing.T) {
	e := shipped(t)
	scalars, texts := []string{"null", `"t"`, `""`, "15"}, []string{"[]", `["t"]`}
	others := []string{"true", "false", "{}", `{"t":1}`, "[15]", "[null]", "[{}]", "[[]]"}
	values := slices.Concat(scalars, texts, others)
	for _, key := range []string{"sentence", "sentence_months", "reasons", "district", "filed"} {
		before := fmt.Sprintf(`{"offence":"art-153","sentence_years":8,%q:`, key)
		var objects strings.Builder
		for _, value := range values {
			objects.WriteString(strings.Repeat(before+value+"}\n", 3))
		}
		for path, o := range map[string]cases.Options{"plain": {Edition: e}, "general": cases.General(cases.Options{Edition: e})} {
			o.Task = audit.New(e).Task(audit.NewSummary(e, 0))
			got := run(t, o, lines(objects.String()))
			for line := range 3 * len(values) {
				value := values[line/3]
				takes := slices.Contains(scalars, value) || key == "reasons" && slices.Contains(texts, value)
				if told := slices.Contains(got.Flaws, fmt.Sprintf("t.jsonl:%d:%d: json_type", line+1, len(before)+1)); told == takes {
					t.Errorf("%s, line %d, %s: %s: %v", path, line+1, key, value, got.Flaws)
				}
			}
		}
	}
}

// A number is no offence, also where its digits are those of one between others.
func TestNumbersAreNoOffences(t *testing.T) {
	e := shipped(t)
	var objects strings.Builder
	for range 2 {
		objects.WriteString(`{"offence":"153"}` + "\n" + `{"offence":"art-153"}` + "\n" + `{"offence":11531}` + "\n" + `{"offence":153}` + "\n")
	}
	for path, o := range map[string]cases.Options{"plain": {Edition: e}, "general": cases.General(cases.Options{Edition: e})} {
		got := run(t, o, lines(objects.String()))
		want := []string{"t.jsonl:3:12: json_type", "t.jsonl:4:12: json_type", "t.jsonl:7:12: json_type", "t.jsonl:8:12: json_type"}
		if !slices.Equal(got.Flaws, want) || got.Summary.Rejected != 4 {
			t.Errorf("%s: %v, want %v", path, got.Flaws, want)
		}
	}
}

// An object has as many keys as a table has columns, and no more; one that stands twice
// is told before.
func TestManyKeys(t *testing.T) {
	var ignored []string
	for i := range columns.MaxColumns + 1 {
		ignored = append(ignored, fmt.Sprintf("k%d", i))
	}
	object := func(keys ...string) string {
		return `{"offence":"trafficking","` + strings.Join(keys, `":1,"`) + `":1}` + "\n"
	}
	all := object(ignored[:columns.MaxColumns-1]...)
	more := object(ignored[:columns.MaxColumns]...)
	twice := object(slices.Concat(ignored[:3], ignored[2:columns.MaxColumns+1])...)
	got := run(t, cases.Options{Edition: penalCode(t), Naming: columns.Naming{Ignore: ignored}}, lines(all+more+twice+all))
	want := []string{
		fmt.Sprintf("t.jsonl:2:%d: header_too_many", strings.Index(more, fmt.Sprintf(`"k%d"`, columns.MaxColumns-1))+1),
		fmt.Sprintf("t.jsonl:3:%d: json_key_twice", strings.LastIndex(twice, `"k2"`)+1),
	}
	if got.Summary.Read != 4 || got.Summary.Rejected != 2 || !slices.Equal(got.Flaws, want) {
		t.Errorf("%+v %v, want %v", got.Summary, got.Flaws, want)
	}
}

// A record may be as long as the longest one and not a byte longer, in every format and
// on every path; one that is longer takes none of the records behind it.
func TestLongestRecords(t *testing.T) {
	const behind = 10_000 // more than are read at a time
	e := penalCode(t)
	long := func(before, after string, length int) string {
		return before + strings.Repeat("x", length-len(before)-len(after)) + after
	}
	for name, c := range map[string]struct {
		head, short   string
		before, after string
		end           string
		in            func(string) cases.Input
	}{
		"table":         {"offence,victim_age,note\n", "trafficking,15,x", "trafficking,15,", "", "\n", table},
		"table, CRLF":   {"offence,victim_age,note\r\n", "trafficking,15,x", "trafficking,15,", "\r", "\n", table},
		"table, guard":  {"offence,victim_age,note\n", "trafficking,15,x", "trafficking,15,=", "", "\n", table},
		"table, quoted": {"offence,victim_age,note\n", "trafficking,15,x", `trafficking,15,"`, `"`, "\n", table},
		"objects":       {"", `{"offence":"trafficking","victim_age":15,"note":"x"}`, `{"offence":"trafficking","victim_age":15,"note":"`, `"}`, "\n", lines},
		"objects, text": {"", `{"offence":"trafficking","victim_age":"14-17","note":"x"}`, `{"offence":"trafficking","victim_age":"14-17","note":"`, `"}`, "\n", lines},
	} {
		for more := range 2 {
			end := c.end
			if c.after == "\r" {
				end = "\r\n"
			}
			text := c.head + c.short + end + c.short + end + long(c.before, c.after, cases.MaxRecord+more) + c.end + strings.Repeat(c.short+end, behind)
			for path, o := range map[string]cases.Options{"plain": {Edition: e}, "general": cases.General(cases.Options{Edition: e})} {
				got := run(t, o, c.in(text))
				if got.Summary.Read != 3+behind || got.Summary.Rejected != int64(more) || more == 1 && !strings.HasSuffix(got.Flaws[0], "record_long") {
					t.Errorf("%s, %s, %d more: %+v %v", name, path, more, got.Summary, got.Flaws)
				}
			}
		}
	}
}

// A quoted cell over several lines may be closed as far away as a record may be long;
// behind that the mark is told as one that is never closed.
func TestLongestQuotedCell(t *testing.T) {
	for more := range 2 {
		const before = "trafficking,15,\"\n"
		text := "offence,victim_age,note\n" + before + strings.Repeat("x", cases.MaxRecord+more-len(before)-1) + "\"\ntrafficking,15,x\n"
		got := run(t, cases.Options{Edition: penalCode(t)}, table(text))
		if more == 0 && (got.Summary.Read != 2 || len(got.Flaws) > 0) || more == 1 && (len(got.Flaws) != 2 || got.Flaws[0] != "t.csv:2:16: quote_broken") {
			t.Errorf("%d more: %+v %v", more, got.Summary, got.Flaws)
		}
	}
}

// Values of every type under further keys of a fact and under keys of yes and no: a type
// that the key does not take and a word that is neither are told in their place.
func TestTypesOfFurtherValues(t *testing.T) {
	for _, c := range []struct{ key, value, want string }{
		{"gestante", "null", ""},
		{"gestante", "true", "with gestante"},
		{"gestante", "false", "denied gestante"},
		{"gestante", "1", "with gestante"},
		{"gestante", "0", "denied gestante"},
		{"gestante", `"sí"`, "with gestante"},
		{"gestante", `"No"`, "denied gestante"},
		{"gestante", `""`, ""},
		{"gestante", `" "`, ""},
		{"gestante", `"?"`, "maybe gestante"},
		{"gestante", `"quizás"`, "maybe gestante"},
		{"gestante", `"N/A"`, "maybe gestante"},
		{"gestante", `"-"`, "denied gestante"},
		{"gestante", "7", "flag_form"},
		{"gestante", `"x y"`, "flag_form"},
		{"gestante", "{}", "json_type"},
		{"gestante", "[]", "json_type"},
		{"gestante", `["si"]`, "json_type"},
		{"edad 2", "null", ""},
		{"edad 2", "16", "age 16"},
		{"edad 2", `"16"`, "age 16"},
		{"edad 2", `"16;17"`, "age 16 age 17"},
		{"edad 2", `[16,"17"]`, "age 16 age 17"},
		{"edad 2", "[null]", "age unknown"},
		{"edad 2", "[]", ""},
		{"edad 2", `""`, ""},
		{"edad 2", "true", "json_type"},
		{"edad 2", "false", "json_type"},
		{"edad 2", "{}", "json_type"},
		{"edad 2", "[true]", "json_type"},
		{"edad 2", "[[1]]", "json_type"},
		{"edad 2", "[{}]", "json_type"},
		{"circunstancias agravantes del hecho", "null", ""},
		{"circunstancias agravantes del hecho", `"a;b"`, "with a with b"},
		{"circunstancias agravantes del hecho", `["a","b"]`, "with a with b"},
		{"circunstancias agravantes del hecho", "[]", ""},
		{"circunstancias agravantes del hecho", "[1]", "json_type"},
		{"circunstancias agravantes del hecho", "[null]", "json_type"},
		{"circunstancias agravantes del hecho", "true", "json_type"},
		{"circunstancias agravantes del hecho", "{}", "json_type"},
	} {
		object := fmt.Sprintf(`{"offence":"trata","victim_age":null,"circumstances":null,%q:%s}`, c.key, c.value)
		var got []string
		_, err := cases.Take(t.Context(), cases.Options{Edition: penalCode(t)}, []cases.Input{lines(object + "\n")}, func(x *cases.Taken) {
			for _, name := range x.Facts.Ages {
				got = append(got, "age "+name)
			}
			for _, name := range x.Facts.With {
				got = append(got, "with "+name)
			}
			for _, name := range x.Facts.Maybe {
				got = append(got, "maybe "+name)
			}
			for _, name := range x.Denied {
				got = append(got, "denied "+name)
			}
			for _, f := range x.Flaws {
				got = append(got, string(f.Fault.Code))
				if want := fmt.Sprintf("t.jsonl:1:%d", strings.Index(object, c.key)+len(c.key)+3); f.Place.String() != want {
					t.Errorf("%s: %s is told at %s, want %s", object, f.Fault.Code, f.Place, want)
				}
			}
		})
		if err != nil || strings.Join(got, " ") != c.want {
			t.Errorf("%s: %q, want %s: %v", object, got, c.want, err)
		}
	}
}

// A number is no day, also where a text of the same digits was refused before and flaws
// are only counted.
func TestNumbersAreNoDays(t *testing.T) {
	text := `{"offence":"trata","offence_date":"20221"}` + "\n" + `{"offence":"trata","offence_date":20221}` + "\n"
	for path, o := range waysOf(penalCode(t)) {
		found := map[law.Code]int64{}
		o.Untold = func(code law.Code, more int64) { found[code] += more }
		for _, f := range run(t, o, lines(strings.Repeat(text, 4))).Flaws {
			found[law.Code(f[strings.LastIndex(f, " ")+1:])]++
		}
		if len(found) != 2 || found[law.DateForm] != 4 || found[cases.JSONType] != 4 {
			t.Errorf("%s: %v", path, found)
		}
	}
}
