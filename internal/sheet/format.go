package sheet

import (
	"fmt"
	"slices"

	"github.com/conmina/conmina/internal/machine"
)

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
