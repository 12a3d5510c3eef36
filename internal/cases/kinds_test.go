package cases_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/looks"
)

// Files of other kinds are told for what they are, whatever they are called and
// whatever encoding they are said to have.
func TestOtherKindsOfFiles(t *testing.T) {
	wide := func(order int) string {
		var b strings.Builder
		for _, c := range []byte("delito;edad\ntrata;15\n") {
			b.Write([][]byte{{c, 0}, {0, c}}[order])
		}
		return b.String()
	}
	for _, test := range []struct {
		name, text string
		code       law.Code
	}{
		{"xlsx", "PK\x03\x04\x14\x00\x00\x00[Content_Types].xml", looks.InputWorkbook},
		{"ods", "PK\x03\x04\x14\x00\x00\x00mimetypeapplication/vnd.oasis.opendocument.spreadsheet", looks.InputWorkbook},
		{"xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", looks.InputOldBook},
		{"zip", "PK\x03\x04\x14\x00\x00\x00casos.csv", looks.InputCompressed},
		{"gzip", "\x1f\x8b\x08\x00\x00\x00\x00\x00", looks.InputCompressed},
		{"bzip2", "BZh91AY&SY", looks.InputCompressed},
		{"xz", "\xfd7zXZ\x00\x00\x04", looks.InputCompressed},
		{"zstd", "\x28\xb5\x2f\xfd\x04\x00\x00\x00", looks.InputCompressed},
		{"XML", "<?xml version=\"1.0\"?><a/>", looks.InputMarkup},
		{"HTML behind a blank line", "\n<!DOCTYPE html><html>", looks.InputMarkup},
		{"UTF-16 with its mark", "\xff\xfed\x00", looks.InputUTF16},
		{"UTF-16, low byte first", wide(0), looks.InputUTF16},
		{"UTF-16, high byte first", wide(1), looks.InputUTF16},
		{"an object over several lines", "{\n \"offence\": \"pimping\"\n}\n", cases.InputPretty},
		{"wrapped records", "{\"records\":[{\"offence\":\"pimping\"}]}\n", cases.InputWrapped},
		{"wrapped records over several lines", "{\n\"records\": [\n{\"offence\":\"pimping\"}\n]\n}", cases.InputWrapped},
	} {
		for _, name := range []string{"t.csv", "t.jsonl", "t"} {
			for _, windows := range []bool{false, true} {
				_, err := try(cases.Options{Edition: shipped(t), Windows1252: windows}, memory(name, []byte(test.text)))
				var flaw *cases.Flaw
				if !errors.As(err, &flaw) || flaw.Fault.Code != test.code {
					t.Errorf("%s in %s, windows-1252 %v: %v, want %s", test.name, name, windows, err, test.code)
				} else if blank := strings.HasPrefix(test.text, "\n"); flaw.Place.Line != 1 && !blank {
					t.Errorf("%s in %s, windows-1252 %v: at %s", test.name, name, windows, flaw.Place)
				}
			}
		}
	}
}

// A line that says the separator says nothing else; whatever is longer or shorter is a
// header.
func TestSeparatorLinesAreWhole(t *testing.T) {
	for _, line := range []string{"sep=;;offence", "sep=", "sep=x", "sep;", "s"} {
		_, err := try(cases.Options{Edition: shipped(t)}, table(line+"\noffence;age\npimping;17\n"))
		if err == nil || !strings.Contains(err.Error(), string(cases.HeaderBelow)) {
			t.Errorf("%q: %v", line, err)
		}
	}
}

// What a spreadsheet adds to a table changes none of its results.
func TestWhatSpreadsheetsAdd(t *testing.T) {
	e := shipped(t)
	want := run(t, cases.Options{Edition: e}, table("offence;age\npimping;17\npimping;25\n"))
	for _, text := range []string{
		"sep=;\noffence;age\npimping;17\npimping;25\n", "\ufeffSEP=;\r\noffence;age\r\npimping;17\r\npimping;25\r\n", "\"sep=;\"\noffence;age\npimping;17\npimping;25\n",
		"sep=|\noffence|age\npimping|17\npimping|25\n", "sep=,\noffence,age\npimping,17\npimping,25\n", "sep=:\noffence:age\npimping:17\npimping:25\n",
		"offence;age;;\npimping;17;;\npimping;25;;\n", "offence;age\npimping;17\n;\n;\npimping;25\n \t; \n\"\";\"\"\n",
	} {
		if got := run(t, cases.Options{Edition: e}, table(text)); strings.ReplaceAll(got.Out, "\r\n", "\n") != want.Out || got.Summary != want.Summary {
			t.Errorf("%q: %+v", text, got)
		}
	}
	if got := run(t, cases.Options{Edition: e}, table("offence;age;\npimping;17;x\n")); len(got.Flaws) != 1 || got.Flaws[0] != "t.csv:2:12: cell_nameless" {
		t.Errorf("%+v", got)
	}
}

// A text with half a character is refused on every path and in every place, where
// it cannot be passed on byte for byte.
func TestHalfCharacters(t *testing.T) {
	sound := `{"offence":"pimping","x":"\ud83d\ude00 \\ud83d"}`
	text := sound + "\n" + sound + "\n"
	bad := []string{`{"offence":"pimping","x":"\ud83d"}`, `{"offence":"pimping","x":"\ude00\ud83d"}`, `{"offence":"pimping","x":{"y":["\uDFFF"]}}`, `{"offence":"pimping","x\ud800":1}`, `{"offence":"pimping","x":"\ud83d\\ude00"}`}
	for _, line := range bad {
		text += line + "\n" + sound + "\n"
	}
	got := run(t, cases.Options{Edition: shipped(t), To: cases.CSV, Separator: ',', Fields: []string{"x", "status"}}, lines(text))
	if got.Summary.Rejected != int64(len(bad)) || got.Summary.Read != int64(2*len(bad)+2) {
		t.Errorf("%+v", got)
	}
	got = run(t, cases.Options{Edition: shipped(t), To: cases.JSONL}, lines(text))
	for _, line := range bad {
		if _, x, _ := strings.Cut(line, `"x`); got.Summary.Rejected > 0 || !strings.Contains(got.Out, `"x`+strings.TrimSuffix(x, "}")) {
			t.Errorf("%s is not passed on as it stands: %+v", line, got.Summary)
		}
	}
}

// A text that is said to be Windows-1252 and is UTF-8 all the same is told as doubtful once,
// and read as was said.
func TestEncodingsThatAreDoubtful(t *testing.T) {
	for text, doubtful := range map[string]bool{
		"delito;edad;nota\ntrata;15;niña\ntrata;16;año\n": true, "delito;edad;nota\ntrata;15;ni\xf1a\n": false, "delito;edad;nota\ntrata;15;nota\n": false,
	} {
		var told []string
		warn := func(file string, code law.Code) { told = append(told, file+" "+string(code)) }
		for _, o := range []cases.Options{{Warn: warn, Windows1252: true}, {Windows1252: true}, {Warn: warn}} {
			o.Edition = penalCode(t)
			run(t, o, table(text))
		}
		if (len(told) == 1 && told[0] == "t.csv encoding_doubtful") != doubtful || len(told) > 1 {
			t.Errorf("%q: %q", text, told)
		}
	}
}
