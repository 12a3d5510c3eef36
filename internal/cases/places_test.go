package cases_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
)

// sheet is the text of a sheet as an input.
func sheet(text string) cases.Input {
	in := memory("casos.xlsx", []byte(text))
	in.Sheet = "Hoja1"
	return in
}

// A record of a sheet is told by its cell, however many line breaks cells hold, and
// whatever the first cell looks like.
func TestPlacesOfSheets(t *testing.T) {
	text := "\n<html>,Delito,Edad\n\n1,pimping,17\n\"a\n\"\"b,\nc\",pimping,x\n\n3,\"no\nsuch\",17\n4,pimping,17,9\n5,pimping,y\n"
	for _, size := range []bool{false, true} {
		in := sheet(text)
		if size {
			in = slow(in)
		}
		got, err := try(cases.Options{Edition: shipped(t), To: cases.CSV}, in)
		if err != nil {
			t.Fatal(err)
		}
		want := []string{"casos.xlsx!Hoja1:5:3: age_form", "casos.xlsx!Hoja1:7:2: offence_unknown", "casos.xlsx!Hoja1:8:1: row_ragged", "casos.xlsx!Hoja1:9:3: age_form"}
		if d := cmp.Diff(want, got.Flaws); d != "" {
			t.Error(d)
		}
		if !strings.Contains(got.Out, "\n\"a\n\"\"b,\nc\",,rejected,") {
			t.Errorf("a cell is not what it was: %s", got.Out)
		}
	}
}

// slow gives an input byte by byte.
func slow(in cases.Input) cases.Input {
	open := in.Open
	in.Open = func() (io.ReadCloser, error) {
		r, err := open()
		return io.NopCloser(iotest.OneByteReader(r)), err
	}
	return in
}

func TestHeadersOfSheets(t *testing.T) {
	for text, want := range map[string]string{
		"sep=;\ndelito,edad\n":         "casos.xlsx!Hoja1!A2: header_below",
		"\n\ndelito;edad\n":            "casos.xlsx!Hoja1!A3: header_unread", // a sheet has cells already
		"a,delito,b,b\n":               "casos.xlsx!Hoja1!D1: header_twice_at",
		"\"a\nb\",delito,victim_aeg\n": "casos.xlsx!Hoja1!C1: header_misspelt",
		"delito,,edad\n":               "casos.xlsx!Hoja1!B1: header_empty_name",
		"":                             "casos.xlsx!Hoja1!A1: header_missing",
	} {
		_, err := try(cases.Options{Edition: shipped(t), To: cases.CSV}, sheet(text))
		var flaw *cases.Flaw
		if !errors.As(err, &flaw) || flaw.Place.String()+": "+string(flaw.Fault.Code) != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

// A list of JSON gives what its records give one a line, and tells their places in
// the list as it is written.
func TestListsOfJSON(t *testing.T) {
	records := []string{
		`{"id": "a", "offence": "pimping", "victim_age": 17}`,
		`{"id": "[,]\"\\", "offence": "pimping", "victim_age": [15, 25], "nota": {"a": [1, 2]}}`,
		`{"id": "c", "offence": "pimping", "victim_age": "x"}`,
		`{"id": "d"}`,
	}
	want := run(t, cases.Options{Edition: shipped(t)}, lines(strings.Join(records, "\n")+"\n"))
	for name, text := range map[string]string{
		"one line":      "[" + strings.Join(records, ",") + "]",
		"a line each":   "[\n" + strings.Join(records, ",\n") + "\n]\n",
		"Windows":       "\ufeff[\r\n  " + strings.Join(records, ",\r\n  ") + "\r\n]\r\n",
		"commas before": "\n\n [ " + strings.Join(records, "\n , ") + "]",
	} {
		for _, in := range []cases.Input{lines(text), slow(lines(text)), table(text)} {
			got := run(t, cases.Options{Edition: shipped(t)}, in)
			if d := cmp.Diff(strings.ReplaceAll(want.Out, " ", ""), strings.ReplaceAll(got.Out, " ", "")); d != "" || want.Summary != got.Summary {
				t.Errorf("%s: %s %+v", name, d, got.Summary)
			}
		}
	}
	pretty := "[\n {\n  \"offence\": \"pimping\",\n  \"victim_age\": \"x\"\n },\n {\n  \"offence\": \"ñ\", \"victim_age\": 17, \"nota\": [\n 1]\n }, 7, , {}\n]\n x"
	got := run(t, cases.Options{Edition: shipped(t)}, lines(pretty))
	places := []string{"t.jsonl:4:17: age_form", "t.jsonl:7:14: offence_unknown", "t.jsonl:9:4: json_not_object", "t.jsonl:9:8: json_broken", "t.jsonl:11:2: json_broken"}
	if d := cmp.Diff(places, got.Flaws); d != "" {
		t.Error(d)
	}
	if n := strings.Count(got.Out, "\n"); n != 5 || strings.Contains(got.Out, "\r") {
		t.Errorf("%d lines: %q", n, got.Out)
	}
}

func TestListsThatAreCut(t *testing.T) {
	for _, text := range []string{"[", "[\n{\"offence\":\"pimping\"},\n", "[{\"offence\":\"pimping\"}\n", "[{\"offence\":\"pim"} {
		got, err := try(cases.Options{Edition: shipped(t)}, lines(text), table("offence\npimping\n"))
		var flaw *cases.Flaw
		if !errors.As(err, &flaw) || flaw.Fault.Code != cases.InputOpen || flaw.Place != (law.Place{File: "t.jsonl"}) {
			t.Errorf("%q: %v after %s", text, err, got.Out)
		}
	}
	if got := run(t, cases.Options{Edition: shipped(t)}, lines("[ ]\n")); got.Summary.Read != 0 || got.Out != "" {
		t.Errorf("an empty list gives %+v", got)
	}
}
