package sheet

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// screen is something that can be shown in every format.
type screen interface {
	Document(s Style) Document
	Machine(s Style) any
	Records() [][]string
}

// paged is a screen that can also be shown as an HTML page.
type paged interface {
	screen
	Page(s Style) []byte
}

// drawn is a screen that can be shown as a picture: svg or png.
type drawn interface {
	Draw(format string, s Style) ([]byte, error)
}

// renderJSON writes a value as JSON, indented for people or on one line.
func renderJSON(value any, indent string) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	if err := enc.Encode(value); err != nil {
		return nil, fmt.Errorf("present: %w", err)
	}
	return b.Bytes(), nil
}
