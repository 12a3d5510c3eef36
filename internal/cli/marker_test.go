package cli

import (
	"context"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// marker stands for personal text. No output may contain any part of it.
const marker = "Zxqvarela"

// marked lists cells with the marker: alone, and next to text that is read as a
// fact or looks similar to one.
func marked() []string {
	var list []string
	for _, form := range []string{
		"", "%s", "%s 17", "17 %s", "017%s", "-17%s", "17-%s", "%s-17", "17.5 %s", "١٧ %s", "131%s", "2020-01-01 %s", "01/13/2020 %s", "%s..2020-01-01", "2020-01-01..%s",
		"trafficking %s", "traficking%s", "trata agravada %s", "129-%s", "art. 129 %s", "129-Ã‘ %s", "‘%s’", "а%s", "%s;aggravated", "aggravatd;%s", "víctima menor %s", "si %s",
		"8y %s", "%s 8y", "tentativa %s", "\"%s", "%s\"x", "a\x00%s", "\xff%s", "\u202e%s", "=%s", "%s\r", "  %s  ",
	} {
		list = append(list, strings.ReplaceAll(form, "%s", marker))
	}
	// What is wrong without it must not bring in what stands beside it.
	return append(list, "017", "-1", "17.5", "١٧", "200", "18-14", "2020-02-30", "2300-01-01", "30/13/2020", "trafficing", "300", "x129-A", "129-Ã‘", "trаta", "0m", "8", "9y and 3m",
		"2020-01-01", "2010-01-01..2009-01-01", "17", "aggravated", "trafficking", "8y", strings.Repeat("17;", 2000))
}

// wrongTogether are records whose cells are each sound; M stands for the marker.
var wrongTogether = []string{
	"M,trafficking,17", "M,trafficking,17,,,,,,,8y,,,,,M,M",
	"M,trafficking,,2021-01-01,2020-01-01,,,,,8y,,,,M,M", "M,trafficking,17,2001-01-01,2020-01-01,,,,,8y,,,,M,M",
	"M,trafficking,,,2020-01-01,,several-victims,several-victims,,8y,,,,M,M", "M,trafficking,17,,2020-01-01..2020-02-02,2020-03-03,,,,8y,,,,M,M",
	"M,trafficking,30,,2020-01-01,,victim-under-14,,,8y,,,,M,M", "M,trafficking,17,,,2020-03-03,,,,8y,,,,M,M", "M,trafficking,17,,2020-01-01,,,,M,8y,,,,M,M",
}

const (
	markedColumns = "case_id,offence,victim_age,victim_born,offence_date,offence_until,circumstances,maybe,FLAG,sentence,sentence_months,filed,reasons,district,note"
	soundCells    = "1,trafficking,17,,2020-01-01,,,,,8y,,,,," + marker
)

// tell runs a command over a file and gives everything that it tells: what it says
// in either language and form, and the lines of the file of errors.
func tell(t *testing.T, dir, name, data string, args ...string) (told string, codes []string) {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, more := range [][]string{{"--lang", "es", "--errors", "errors.csv", "--force"}, {"--lang", "en", "--errors", "errors.jsonl", "--force"}} {
		line := slices.Concat(args, []string{name}, more)
		_, said, _ := typing(context.Background(), strings.NewReader(""), false, line...)
		for _, file := range []string{"errors.csv", "errors.jsonl"} {
			if lines, err := os.ReadFile(filepath.Join(dir, file)); err == nil {
				said += string(lines)
				_ = os.Remove(filepath.Join(dir, file))
			}
		}
		told += said
	}
	for _, m := range codeTold.FindAllStringSubmatch(told, -1) {
		codes = append(codes, m[1])
	}
	return told, codes
}

var codeTold = regexp.MustCompile(`(?m)(?:^[^:\n]+:\d+:\d+: |\d,|"code":")([a-z][a-z_0-9]+)(?:: |,|")`)

// silent fails when anything told holds the marker or a part of it.
func silent(t *testing.T, told, of string) {
	t.Helper()
	for line := range strings.Lines(told) {
		if strings.Contains(strings.ToLower(line), "zxq") || strings.Contains(strings.ToLower(line), "varela") {
			t.Errorf("%.80q: told: %s", of, line)
			return
		}
	}
}

// Whatever is wrong with a cell, wherever it stands, no sentence and no line of a
// file of errors repeats what it holds.
func TestNoCellIsTold(t *testing.T) {
	t.Chdir(t.TempDir())
	seen := map[string]bool{}
	columns := strings.Split(markedColumns, ",")
	flags := map[string]string{"penal-code": "several-victims", "tip-2018": "aggravated"}
	quote := func(cell string) string { return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"` }
	for _, command := range []string{"batch", "audit"} {
		for _, edition := range []string{"penal-code", "tip-2018"} {
			if os.Getenv("LONG_TESTS") == "" && (command == "audit") != (edition == "tip-2018") {
				continue // the longer run takes each command with each edition
			}
			table, objects := strings.Builder{}, strings.Builder{}
			table.WriteString(strings.Replace(markedColumns, "FLAG", flags[edition], 1) + "\n")
			for i, column := range columns {
				for k, text := range marked() {
					for _, cell := range []string{text, quote(text)} { // as it is, and quoted
						row := strings.Split(soundCells, ",")
						row[i] = cell
						table.WriteString(strings.Join(row, ",") + "\n")
					}
					if os.Getenv("LONG_TESTS") == "" && (i+k)%3 != 0 {
						continue // the longer run puts each text into each key too
					}
					record := map[string]any{}
					for k, cell := range strings.Split(soundCells, ",") {
						record[strings.Replace(columns[k], "FLAG", flags[edition], 1)] = cell
					}
					for _, value := range []any{text, []string{text}, []any{text, 1}, map[string]string{text: text}, []any{[]string{text}}} {
						record[strings.Replace(column, "FLAG", flags[edition], 1)] = value
						line, _ := json.Marshal(record)
						objects.Write(append(line, '\n'))
					}
				}
			}
			for _, row := range wrongTogether {
				table.WriteString(strings.ReplaceAll(row, "M", marker) + "\n")
			}
			for _, line := range []string{
				marker, `"` + marker + `"`, `["` + marker + `"]`, `{"` + marker + `"`, `{"offence":"trata","` + marker + `":1,"` + strings.ToLower(marker) + `":2}`,
				`{"offence":"trata","note":"\ud800` + marker + `"}`, `{"offence":"trata","sentence":"8y","fecha ` + marker + `":"x"}`, `{"offence":"trata","` + marker + ` edad":"x"}`,
			} {
				objects.WriteString(line + "\n")
			}
			for name, data := range map[string]string{"cases.csv": table.String(), "cases.jsonl": objects.String()} {
				told, codes := tell(t, ".", name, data, command, "--edition", edition, "--ignore", "note", "--format", "csv")
				silent(t, told, command+" "+name)
				for _, code := range codes {
					seen[code] = true
				}
			}
		}
	}
	for _, code := range strings.Fields("row_ragged quote_broken nul_byte bad_utf8 flag_form json_broken json_not_object json_key_twice json_type case_no_offence " +
		"age_form age_leading_zero age_signed age_fraction age_other_digits age_high age_reversed article_unknown date_form date_no_such_day date_far " +
		"offence_unknown circumstance_unknown born_and_age born_after_date with_and_maybe until_twice circumstance_contradicts_age victims_too_many " +
		"name_encoded_twice character_alike period_reversed sentence_form sentence_months_form sentence_twice") {
		if !seen[code] {
			t.Errorf("no cell raises %s: %v", code, slices.Sorted(maps.Keys(seen)))
		}
	}
}

// Nor is a name of a column or a key told, or the start of a file of another kind,
// unless all its words are those that names of columns are made of.
func TestNoNameOfAColumnIsTold(t *testing.T) {
	t.Chdir(t.TempDir())
	columns := []string{"case_id", "offence", "victim_age", "offence_date", "circumstances", "sentence", "note"}
	sound := []string{"1", "trafficking", "17", "2020-01-01", "", "8y", "x"}
	names := []string{
		marker, marker + " " + marker, "edad " + marker, marker + " edad", "fecha " + marker, "nacida " + marker, "delito " + marker, "agravante " + marker, "violencia " + marker,
		"pena " + marker, marker + " días pena", "offence_" + marker, "2020-01-01 " + marker, "trafficking " + marker, "\"" + marker, marker + "\"", "a\x00" + marker, "\xff" + marker, marker + "\r" + marker,
	}
	seen := map[string]bool{}
	checks := 0
	check := func(name, data string) {
		command, lang := []string{"batch", "audit"}[checks%2], []string{"en", "es"}[checks/2%2]
		checks++
		if err := os.WriteFile(name, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		_, said, _ := typing(context.Background(), strings.NewReader(""), false, command, name, "--edition", "tip-2018", "--lang", lang)
		silent(t, said, data)
		seen[numbers.ReplaceAllString(said, "")] = true
	}
	for i := range columns {
		for _, name := range names {
			for _, cell := range []string{marker, "2020-05-05", "17 años"} {
				head, row := slices.Clone(columns), slices.Clone(sound)
				head[i], row[i] = name, cell
				check("cases.csv", strings.Join(head, ",")+"\n"+strings.Join(row, ",")+"\n")
				if i > 1 && i < len(columns)-1 {
					break // the same as in the columns before
				}
				object := map[string]string{}
				for k := range head {
					object[head[k]] = row[k]
				}
				line, _ := json.Marshal(object)
				check("cases.jsonl", string(line)+"\n")
			}
		}
	}
	for _, data := range []string{
		marker + "," + marker + ",offence\n", "1," + marker + ",trafficking,17\n2,x,pimping,15\n", marker + "\n", "sep=|\n" + marker + "|" + marker + "\n",
		"offence,sentence," + marker + "," + marker + "\n", "<" + marker + ">", "PK\x03\x04" + marker, "\x1f\x8b" + marker, "\xff\xfe" + marker, "[{\"" + marker + "\":1}]",
		"{\n\"" + marker + "\":1}\n", `{"` + marker + `":[{"offence":"trata"}]}`, "%PDF-" + marker, strings.Repeat(marker+",", 5000) + "\n", "offence,sentence\r" + marker + "\r",
	} {
		for _, name := range []string{"cases.csv", "cases.jsonl"} {
			check(name, data)
		}
	}
	if len(seen) < 40 {
		t.Errorf("only %d things are told: %q", len(seen), slices.Sorted(maps.Keys(seen)))
	}
}

var numbers = regexp.MustCompile(`\d+`)
