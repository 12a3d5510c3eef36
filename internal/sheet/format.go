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

// Style says how a screen looks. Nothing in it changes a figure.
type Style struct {
	Language words.Language
	Width    int  // columns that text is fitted to; 0 does not wrap lines
	Colour   bool // bold and colour; they never carry a meaning that nothing else shows
	ASCII    bool // replaces ornaments by ASCII
	// Projector is the look for a classroom: text is bold and never grey; pictures
	// and pages have large letters and strong contrast.
	Projector bool
	Slide     bool     // pictures have the size of a slide, 16 to 9
	Months    bool     // months first, then years
	Why       bool     // shows every tier, not only the governing one
	Fields    []string // chosen keys or columns of machine formats, in their order; none: all
	Statutes  string   // folder from which the user's own editions were read
	Today     law.Date // the day of the question; printed commands need not name it
	Version   string   // version of the tool, for machine output
}

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

// formats maps the name of each format to its writer.
var formats = map[string]func(screen, Style) ([]byte, error){
	"csv": func(v screen, s Style) ([]byte, error) {
		records, err := columnsOf(withChosen(v, s), s.Fields)
		return machine.RenderCSV(records), err
	},
	"text":  func(v screen, s Style) ([]byte, error) { return Text(v.Document(s), s), nil },
	"md":    func(v screen, s Style) ([]byte, error) { return Markdown(v.Document(s)), nil },
	"json":  object,
	"jsonl": lines,
}

// Formats lists the names of the formats in alphabetical order.
func Formats() []string {
	names := make([]string, 0, len(formats))
	for n := range formats {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}

// Render writes a screen in a format.
func Render(format string, v screen, s Style) ([]byte, error) {
	switch d, isDrawn := v.(drawn); {
	case isDrawn && (format == "svg" || format == "png"):
		return d.Draw(format, s)
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
