package looks

import (
	"bufio"
	"bytes"
	"io"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/law"
)

// Codes of files that are no text of records, or none in a known encoding.
const (
	InputUTF16      law.Code = "input_utf16"
	InputWorkbook   law.Code = "input_workbook"     // a workbook that does not come from a file
	InputOldBook    law.Code = "input_workbook_old" // an old workbook, or a protected one
	InputCompressed law.Code = "input_compressed"   // Args: the format
	InputMarkup     law.Code = "input_markup"       // Args: the format
)

// magic holds the first bytes of other kinds of files.
var magic = []struct {
	start string
	fault law.Fault
}{
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", law.Fault{Code: InputOldBook}},
	{"\x1f\x8b", law.Fault{Code: InputCompressed, Args: []any{"gzip"}}},
	{"BZh", law.Fault{Code: InputCompressed, Args: []any{"bzip2"}}},
	{"\xfd7zXZ\x00", law.Fault{Code: InputCompressed, Args: []any{"xz"}}},
	{"\x28\xb5\x2f\xfd", law.Fault{Code: InputCompressed, Args: []any{"zstd"}}},
	{"7z\xbc\xaf\x27\x1c", law.Fault{Code: InputCompressed, Args: []any{"7z"}}},
	{"Rar!\x1a", law.Fault{Code: InputCompressed, Args: []any{"rar"}}},
	{"%PDF-", law.Fault{Code: InputMarkup, Args: []any{"PDF"}}},
	{"\xff\xfe", law.Fault{Code: InputUTF16}},
	{"\xfe\xff", law.Fault{Code: InputUTF16}},
}

// File names the kind of a file from its first bytes, when the file is not
// text of records in a readable encoding.
func File(start []byte) *law.Fault {
	if bytes.HasPrefix(start, []byte("PK\x03\x04")) {
		for _, part := range []string{"[Content_Types].xml", "xl/", "mimetypeapplication/vnd.oasis"} {
			if bytes.Contains(start, []byte(part)) {
				return &law.Fault{Code: InputWorkbook}
			}
		}
		return &law.Fault{Code: InputCompressed, Args: []any{"zip"}}
	}
	for _, m := range magic {
		if bytes.HasPrefix(start, []byte(m.start)) {
			return &m.fault
		}
	}
	if hasZeroBytes(start) {
		return &law.Fault{Code: InputUTF16}
	}
	text, _ := bytes.CutPrefix(start, []byte("\ufeff"))
	text = bytes.TrimLeft(text, " \t\r\n")
	if len(text) > 1 && text[0] == '<' && (text[1] == '?' || text[1] == '!' || text[1]|0x20 >= 'a' && text[1]|0x20 <= 'z') {
		name := "XML"
		if head := bytes.ToLower(text[:min(len(text), 512)]); bytes.Contains(head, []byte("<html")) || bytes.Contains(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<table")) {
			name = "HTML"
		}
		return &law.Fault{Code: InputMarkup, Args: []any{name}}
	}
	return nil
}

// hasZeroBytes reports whether every second one of the first bytes is zero, as in
// UTF-16 without a byte order mark.
func hasZeroBytes(start []byte) bool {
	n := min(len(start), 32) &^ 1
	if n < 4 {
		return false
	}
	for odd := range 2 {
		wide := true
		for i := 0; i < n; i += 2 {
			wide = wide && start[i+odd] == 0 && start[i+1-odd] != 0
		}
		if wide {
			return true
		}
	}
	return false
}

// Declared reads an input that the user declares to be Windows-1252, and watches
// whether it is UTF-8.
type Declared struct {
	in    *bufio.Reader
	rest  []byte // bytes of a character that the last read has cut
	high  bool   // there was a character that is not ASCII
	wrong bool   // some character outside ASCII is not valid UTF-8
}

// Declare begins to watch an input.
func Declare(in io.Reader) *Declared { return &Declared{in: bufio.NewReader(in)} }

// Start is the input that can be read without waiting.
func (d *Declared) Start() []byte {
	_, _ = d.in.Peek(1) // an error comes again at the next read
	start, _ := d.in.Peek(d.in.Buffered())
	return start
}

// Read reads and watches.
func (d *Declared) Read(b []byte) (int, error) {
	n, err := d.in.Read(b)
	text := append(d.rest, b[:n]...)
	for len(text) > 0 && !d.wrong {
		if text[0] < utf8.RuneSelf {
			text = text[1:]
			continue
		}
		if !utf8.FullRune(text) {
			break
		}
		r, size := utf8.DecodeRune(text)
		d.high, d.wrong = true, r == utf8.RuneError && size == 1
		text = text[size:]
	}
	d.rest = append([]byte(nil), text[:min(len(text), utf8.UTFMax)]...)
	return n, err
}

// IsUTF8 reports whether there were characters outside ASCII and all of them were
// valid UTF-8.
func (d *Declared) IsUTF8() bool { return d.high && !d.wrong && len(d.rest) == 0 }
