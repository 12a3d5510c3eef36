package sheet

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/words"
)

// Style is how a screen is to look. Nothing in it changes a figure.
type Style struct {
	Language words.Language
	Width    int  // columns to fit text to; 0 leaves lines as long as they are
	Colour   bool // bold and colour, never the only carrier of meaning
	ASCII    bool // ornaments in ASCII
	// Projector is the look for a room: bold and no grey in text, large type and
	// strong contrast in pictures and pages.
	Projector bool
	Months    bool     // months before years
	Why       bool     // every tier, not only the one that governs
	Statutes  string   // folder that editions of the user's were read from
	Today     law.Date // the day of the question, which commands need not name
	Version   string   // version of the tool, for machine output
}

// screen is something that can be shown in every format.
type screen interface {
	Document(s Style) Document
	Machine(s Style) any
	Records() [][]string
}

// paged is a screen that can also be shown as a page.
type paged interface {
	screen
	Page(s Style) []byte
}

// drawn is a screen that can be shown as a page and as a picture.
type drawn interface {
	paged
	Svg(s Style) []byte
}

// formats maps the name of each format to its writer.
var formats = map[string]func(screen, Style) ([]byte, error){
	"csv":   func(v screen, _ Style) ([]byte, error) { return machine.RenderCSV(v.Records()), nil },
	"text":  func(v screen, s Style) ([]byte, error) { return Text(v.Document(s), s), nil },
	"md":    func(v screen, s Style) ([]byte, error) { return Markdown(v.Document(s)), nil },
	"json":  func(v screen, s Style) ([]byte, error) { return renderJSON(v.Machine(s), "  ") },
	"jsonl": func(v screen, s Style) ([]byte, error) { return renderJSON(v.Machine(s), "") },
}

// Formats lists the names of the formats, in the order of the alphabet.
func Formats() []string {
	names := make([]string, 0, len(formats))
	for n := range formats {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}

func Render(format string, v screen, s Style) ([]byte, error) {
	switch d, isDrawn := v.(drawn); {
	case format == "svg" && isDrawn:
		return d.Svg(s), nil
	case format == "html":
		if p, ok := v.(paged); ok {
			return p.Page(s), nil
		}
	}
	write, ok := formats[format]
	if !ok {
		return nil, fmt.Errorf("present: no format %q", format)
	}
	return write(v, s)
}

// renderJSON writes a value with an indent for people, or on one line.
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
