package cases_test

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// sample is one text of a public suite of tests for parsers.
type sample struct {
	ID     string
	Dir    string
	Expect string
	Data   []byte `json:"data_b64"`
	Want   json.RawMessage
}

// samples reads a suite. The suites are not part of the project, so that their
// tests run only where a copy lies beside it.
func samples(t *testing.T, suite string) []sample {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "corpora", suite, "cases.jsonl"))
	if errors.Is(err, os.ErrNotExist) {
		t.Skip("no copy of " + suite + " beside the project")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []sample
	for s := bufio.NewScanner(f); s.Scan(); {
		var x sample
		if err := json.Unmarshal(s.Bytes(), &x); err != nil {
			t.Fatal(err)
		}
		list = append(list, x)
	}
	if len(list) == 0 {
		t.Fatal("no samples")
	}
	return list
}

// asCharges gives the first column of a table the name of the offence, so that
// the table can be read.
func asCharges(data []byte) (text string, names []string) {
	text = strings.TrimPrefix(string(data), "\ufeff")
	head, rest, _ := strings.Cut(text, "\n")
	names = strings.Split(strings.TrimSuffix(head, "\r"), ",")
	for i := range names {
		names[i] = strings.Trim(names[i], `"`)
	}
	names[0] = "charge"
	return strings.Join(names, ",") + "\n" + rest, names
}

// The cells of every table come through as the suite says.
func TestSpectrum(t *testing.T) {
	e := shipped(t)
	for _, s := range samples(t, "csv-spectrum") {
		t.Run(s.ID, func(t *testing.T) {
			var want []map[string]string
			if json.Unmarshal(s.Want, &want) != nil {
				var one map[string]string
				if err := json.Unmarshal(s.Want, &one); err != nil {
					t.Fatal(err)
				}
				want = append(want, one)
			}
			text, names := asCharges(s.Data)
			head, _, _ := strings.Cut(string(s.Data), "\n")
			first, _, _ := strings.Cut(strings.TrimSuffix(head, "\r"), ",")
			got := run(t, cases.Options{Edition: e, Fields: names}, table(text))
			if s.ID == "location_coordinates" {
				// Quotation marks inside plain cells, which are refused here.
				if d := cmp.Diff([]string{"t.csv:2:22: quote_broken"}, got.Flaws); d != "" {
					t.Error(d)
				}
				return
			}
			records, err := csv.NewReader(strings.NewReader(got.Out)).ReadAll()
			if err != nil || len(records) != len(want)+1 {
				t.Fatalf("%v: %q", err, got.Out)
			}
			for i, w := range want {
				for k, name := range names {
					if k == 0 {
						name = first
					}
					// The suite gives CRLF inside a cell as it stands there; the
					// reader of this test drops the carriage return.
					if cell := strings.ReplaceAll(w[name], "\r\n", "\n"); records[i+1][k] != cell {
						t.Errorf("record %d, %s: %q, want %q", i, name, records[i+1][k], cell)
					}
				}
			}
		})
	}
}

// What becomes of each table of a suite for a lenient reader, by hand: the
// records that are sound but for their offence, those whose form is broken, or
// the fault of the header.
func TestLenientTables(t *testing.T) {
	type pinned struct {
		sound, broken int
		header        law.Code
	}
	want := map[string]pinned{
		"rfc-csv/simple.csv-crlf":                   {sound: 3},
		"rfc-csv/simple-truncated.csv":              {sound: 2},
		"rfc-csv/narrow.csv":                        {sound: 4},
		"rfc-csv/narrow-truncated.csv":              {sound: 4},
		"rfc-csv/quoted-comma.csv":                  {sound: 2},
		"rfc-csv/quoted-comma-truncated.csv":        {sound: 2},
		"rfc-csv/quoted-crlf.csv":                   {sound: 2},
		"rfc-csv/quoted-crlf-truncated.csv":         {sound: 2},
		"bom.csv":                                   {sound: 2},
		"bom-dquote-header.csv":                     {sound: 2},
		"ragged.csv":                                {sound: 1, broken: 2},
		"ragged-long.csv":                           {sound: 2, broken: 1},
		"ragged-short.csv":                          {sound: 2, broken: 1},
		"line-term-crlf.csv":                        {sound: 10},
		"null-fields.csv":                           {sound: 4}, // one of its rows is separators alone
		"quote-all.csv":                             {sound: 3},
		"quote-original.csv":                        {sound: 3},
		"utf8-1.csv":                                {sound: 2},
		"utf8-2.csv":                                {sound: 1},
		"comma-at-eof.csv":                          {sound: 2},
		"latin1.xtab":                               {broken: 2},
		"implicit.csv":                              {sound: 1},
		"io-dedupe-field-names/csv-no-dedupe/input": {header: columns.HeaderTwiceAt},
		"io-dedupe-field-names/csv/input":           {header: columns.HeaderTwiceAt},
	}
	e := shipped(t)
	for _, s := range samples(t, "miller-csv") {
		t.Run(s.ID, func(t *testing.T) {
			text, _ := asCharges(s.Data)
			got, err := try(cases.Options{Edition: e}, table(text))
			var found pinned
			var flaw *cases.Flaw
			if errors.As(err, &flaw) {
				found.header = flaw.Fault.Code
			} else if err != nil {
				t.Fatal(err)
			}
			for _, f := range got.Flaws {
				if strings.HasSuffix(f, string(law.OffenceUnknown)) || strings.HasSuffix(f, string(law.ArticleUnknown)) || strings.HasSuffix(f, string(answers.OffenceMissing)) {
					found.sound++
				} else {
					found.broken++
				}
			}
			if w, known := want[s.ID]; !known || found != w {
				t.Errorf("%+v, want %+v", found, w)
			}
			// As it is, no column of it is known.
			_, err = try(cases.Options{Edition: e, From: cases.CSV}, memory("x", s.Data))
			if !errors.As(err, &flaw) {
				t.Errorf("%v", err)
			}
		})
	}
}

// Each text stands as the value of a key between two records that are sound.
func TestJSONSuite(t *testing.T) {
	// Of the texts on which parsers may differ those are let through that are
	// UTF-8 and JSON: their value is passed on as it is written.
	accepted := []string{
		"i_number_double_huge_neg_exp.json", "i_number_huge_exp.json", "i_number_neg_int_huge_exp.json", "i_number_pos_double_huge_exp.json",
		"i_number_real_neg_overflow.json", "i_number_real_pos_overflow.json", "i_number_real_underflow.json", "i_number_too_big_neg_int.json",
		"i_number_too_big_pos_int.json", "i_number_very_big_negative_int.json", "i_object_key_lone_2nd_surrogate.json",
		"i_string_1st_surrogate_but_2nd_missing.json", "i_string_1st_valid_surrogate_2nd_invalid.json",
		"i_string_incomplete_surrogate_and_escape_valid.json", "i_string_incomplete_surrogate_pair.json",
		"i_string_incomplete_surrogates_escape_valid.json", "i_string_invalid_lonely_surrogate.json", "i_string_invalid_surrogate.json",
		"i_string_inverted_surrogates_U+1D11E.json", "i_string_lone_second_surrogate.json", "i_structure_500_nested_arrays.json",
	}
	good := `{"id":1,"charge":"pimping","age":25}` + "\n"
	e := shipped(t)
	for _, s := range samples(t, "json-test-suite") {
		t.Run(s.ID, func(t *testing.T) {
			data := bytes.TrimSpace(s.Data)
			if s.Expect == "accept" || s.Dir == "test_transform" {
				data = bytes.ReplaceAll(data, []byte("\n"), []byte(" ")) // white space between values
			}
			record := `{"charge":"pimping","age":25,"x":` + string(data) + "}\n"
			sound := s.Expect == "accept" || slices.Contains(accepted, s.ID)
			if s.Dir == "test_transform" {
				sound = !strings.Contains(s.ID, "invalid")
			}
			for path, o := range map[string]cases.Options{"plain": {Edition: e}, "general": cases.General(cases.Options{Edition: e})} {
				// Twice, so that its form is known the second time.
				got := run(t, o, lines(good+record+record+good))
				if sound {
					if d := cmp.Diff(cases.Summary{Read: 4, Determined: 4}, got.Summary); d != "" {
						t.Errorf("%s: %v %s", path, got.Flaws, d)
					}
				} else if got.Summary.Determined != 2 || got.Summary.Rejected < 2 {
					t.Errorf("%s: %+v", path, got.Summary)
				}
				if sound && !strings.Contains(got.Out, `"x":`+string(data)+`,`) {
					t.Errorf("%s: the value is not passed on as it is: %s", path, got.Out)
				}
				checkRecords(t, got, cases.JSONL)
			}
		})
	}
}
