package sheet

import "strings"

// Layout fits the texts of a dialogue to the width of a style.
type Layout struct{ Style Style }

// Paragraphs writes paragraphs, one for each line of the text.
func (f Layout) Paragraphs(text string) []byte {
	var d Document
	d.Prose(strings.Split(text, "\n")...)
	return Text(d, f.Style)
}

// Columns writes rows of two cells.
func (f Layout) Columns(rows [][2]string) []byte {
	var d Document
	cells := make([][]string, len(rows))
	for i, row := range rows {
		cells[i] = row[:]
	}
	d.Fields(false, cells...)
	return Text(d, f.Style)
}
