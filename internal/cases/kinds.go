package cases

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/law"
)

// Codes of inputs that are neither tables nor JSON Lines.
const (
	InputWorkbook   law.Code = "input_workbook"
	InputCompressed law.Code = "input_compressed" // Args: the format
	InputMarkup     law.Code = "input_markup"     // Args: the format
	InputIsUTF8     law.Code = "input_is_utf8"
	InputPretty     law.Code = "input_json_pretty"
	InputWrapped    law.Code = "input_json_wrapped"
)

// EncodingDoubtful is the warning that an input was declared as Windows-1252 but
// all its characters outside ASCII are valid UTF-8.
const EncodingDoubtful law.Code = "encoding_doubtful"

// magic holds the first bytes of other kinds of files.
var magic = []struct {
	start string
	fault law.Fault
}{
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", law.Fault{Code: InputWorkbook}},
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

// otherKind names the kind of a file from its first bytes, when the file is not
// text of records in a readable encoding.
func otherKind(start []byte) *law.Fault {
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

// inSeveralLines recognises, from its first value, JSON that does not have one
// object on each line. ready is false when more must be read first.
func inSeveralLines(text []byte, n *namer, ended bool) (code law.Code, ready bool) {
	text = bytes.TrimLeft(text, " \t\r\n")
	line, _, whole := bytes.Cut(text, []byte{'\n'})
	if !whole && !ended && len(text) <= maxRecord {
		return "", false
	}
	d := json.NewDecoder(bytes.NewReader(text))
	var first map[string]json.RawMessage
	err := d.Decode(&first)
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF) && !ended && len(text) <= maxRecord:
		return "", false
	case err != nil:
		return "", true
	}
	list, fact := false, false
	for key, value := range first {
		list = list || len(value) > 1 && value[0] == '[' && bytes.HasPrefix(bytes.TrimLeft(value[1:], " \t\r\n"), []byte("{"))
		fact = fact || n.use(key).role == roleOffence
	}
	switch {
	case list && !fact:
		return InputWrapped, true
	case int(d.InputOffset()) > len(line):
		return InputPretty, true
	}
	return "", true
}

// declared reads an input that the user declares to be Windows-1252, and watches
// whether it is UTF-8.
type declared struct {
	in    *bufio.Reader
	rest  []byte // bytes of a character that the last read has cut
	high  bool   // there was a character that is not ASCII
	wrong bool   // some character outside ASCII is not valid UTF-8
}

func newDeclared(in io.Reader) *declared { return &declared{in: bufio.NewReader(in)} }

// start is the input that can be read without waiting.
func (d *declared) start() []byte {
	_, _ = d.in.Peek(1) // an error comes again at the next read
	start, _ := d.in.Peek(d.in.Buffered())
	return start
}

func (d *declared) Read(b []byte) (int, error) {
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

// isUTF8 reports whether there were characters outside ASCII and all of them were
// valid UTF-8.
func (d *declared) isUTF8() bool { return d.high && !d.wrong && len(d.rest) == 0 }

// hasLoneSurrogate reports whether a JSON text has half of a surrogate pair, which
// no text in another format can hold.
func hasLoneSurrogate(text []byte) bool {
	high := false // the previous escape was a first half
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			if high {
				return true
			}
			continue
		}
		i++
		unit := 0
		if i+4 < len(text) && text[i] == 'u' {
			for _, c := range text[i+1 : i+5] {
				unit = unit<<4 | int(hexDigit(c))
			}
			i += 4
		}
		first, second := unit&^0x3ff == 0xd800, unit&^0x3ff == 0xdc00
		if high != second {
			return true
		}
		high = first
	}
	return high
}

func hexDigit(c byte) byte {
	if c <= '9' {
		return c - '0'
	}
	return c | 0x20 - 'a' + 10
}
