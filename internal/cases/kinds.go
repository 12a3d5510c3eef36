package cases

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// Codes of inputs that are in another form than they are taken for.
const (
	InputIsUTF8  law.Code = "input_is_utf8"
	InputPretty  law.Code = "input_json_pretty"
	InputWrapped law.Code = "input_json_wrapped"
)

// EncodingDoubtful is the warning that an input was declared as Windows-1252 but
// all its characters outside ASCII are valid UTF-8.
const EncodingDoubtful law.Code = "encoding_doubtful"

// inSeveralLines recognises, from its first value, JSON that does not have one
// object on each line. ready is false when more must be read first.
func inSeveralLines(text []byte, n *columns.Namer, ended bool) (code law.Code, ready bool) {
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
		fact = fact || n.Use(key).Role == columns.RoleOffence
	}
	switch {
	case list && !fact:
		return InputWrapped, true
	case int(d.InputOffset()) > len(line):
		return InputPretty, true
	}
	return "", true
}

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
