package sheet

import (
	"path/filepath"
	"slices"
	"strings"
)

// extensions maps the extension of an output file to its format.
var extensions = map[string]string{
	".txt": "text", ".json": "json", ".jsonl": "jsonl", ".md": "md", ".csv": "csv", ".html": "html", ".svg": "svg", ".png": "png",
}

// FormatOf is the format that the extension of a file asks for; empty when it asks
// for none that is known.
func FormatOf(file string) string { return extensions[strings.ToLower(filepath.Ext(file))] }

// ExtensionsOf lists the file extensions of formats.
func ExtensionsOf(formats []string) []string {
	var list []string
	for extension, format := range extensions {
		if slices.Contains(formats, format) {
			list = append(list, extension)
		}
	}
	slices.Sort(list)
	return list
}

// FormatsDrawn lists the formats of a result that has a page and a picture.
func FormatsDrawn() []string {
	names := append(Formats(), "html", "png", "svg")
	slices.Sort(names)
	return names
}

// FormatsOnPaper lists the formats of a result that has a page and no picture.
func FormatsOnPaper() []string {
	names := append(Formats(), "html")
	slices.Sort(names)
	return names
}
