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
