package looks

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// The first bytes tell a file that is no text of records, and what it is instead. A
// text of records is left alone, whatever it begins with.
func TestFilesThatAreNoText(t *testing.T) {
	wide := func(text, order string) string {
		var b strings.Builder
		for _, c := range text {
			if order == "big" {
				b.WriteByte(0)
			}
			b.WriteByte(byte(c))
			if order == "little" {
				b.WriteByte(0)
			}
		}
		return b.String()
	}
	for start, want := range map[string]string{
		"": "", "case_id,victim_age\n1,15\n": "", "\ufeffcase_id\n": "", "< 18,trata\n": "", "<{1}\n": "", "<`a`\n": "", "<18,trata\n": "", "<": "", "a<b>\n": "", "P": "", "PK,1\n": "", "BZ,1\n": "", "a\x00b": "", "\x00\x00\x00\x00": "",
		"PK\x03\x04 xl/workbook.xml":                            "input_workbook",
		"PK\x03\x04 [Content_Types].xml":                        "input_workbook",
		"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument": "input_workbook",
		"PK\x03\x04 cases.csv":                                  "input_compressed zip",
		"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":                      "input_workbook_old",
		"\x1f\x8b\x08":                                          "input_compressed gzip",
		"BZh9":                                                  "input_compressed bzip2",
		"\xfd7zXZ\x00":                                          "input_compressed xz",
		"\x28\xb5\x2f\xfd":                                      "input_compressed zstd",
		"7z\xbc\xaf\x27\x1c":                                    "input_compressed 7z",
		"Rar!\x1a":                                              "input_compressed rar",
		"%PDF-1.7":                                              "input_markup PDF",
		"\xff\xfec\x00a\x00":                                    "input_utf16",
		"\xfe\xff\x00c\x00a":                                    "input_utf16",
		wide("case", "little"):                                  "input_utf16",
		wide("case", "big"):                                     "input_utf16",
		"<?xml version=\"1.0\"?><rows/>":                        "input_markup XML",
		"<Workbook>":                                            "input_markup XML",
		"<article>":                                             "input_markup XML",
		"<zed>":                                                 "input_markup XML",
		"\ufeff \t\r\n<!DOCTYPE html>":                          "input_markup HTML",
		"<HTML><body>":                                          "input_markup HTML",
		"<table><tr>":                                           "input_markup HTML",
	} {
		got := ""
		if fault := File([]byte(start)); fault != nil {
			got = strings.TrimSpace(fmt.Sprintln(append([]any{fault.Code}, fault.Args...)...))
		}
		if got != want {
			t.Errorf("%q is %q, want %q", start, got, want)
		}
	}
}

// An input that is declared to be Windows-1252 is UTF-8 in truth when it has letters
// outside ASCII and all of them are sound UTF-8, also where a read ends inside of one.
func TestDeclaredEncodings(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "edad,delito\n": false, "niñas": true, "años y víctimas": true, "€": true,
		"ni\xf1as": false, "niñas y ni\xf1os": false, "niña\xc3": false, "\xe2\x82": false, "ñ\xe2\x82": false,
	} {
		for name, in := range map[string]io.Reader{"whole": strings.NewReader(text), "a byte at a time": iotest.OneByteReader(strings.NewReader(text))} {
			d := Declare(in)
			d.Start()
			read, err := io.ReadAll(iotest.OneByteReader(d))
			if err != nil || string(read) != text || d.IsUTF8() != want {
				t.Errorf("%q, %s: read as %q, UTF-8: %v, want %v (%v)", text, name, read, d.IsUTF8(), want, err)
			}
		}
	}
}
