package legible

import (
	"bytes"
	"encoding/csv"
	"slices"

	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// Shown takes the results of a run, as [Results] writes them in CSV with commas, and shows
// them as a table. It keeps the first ones alone.
type Shown struct {
	Words    *words.Words
	Markdown bool // else text

	text bytes.Buffer
	cut  bool
}

// mostShown bounds what is kept of the results, in bytes.
const mostShown = 256 << 10

// Write keeps results.
func (s *Shown) Write(b []byte) (int, error) {
	room := min(len(b), mostShown-s.text.Len())
	s.text.Write(b[:room])
	s.cut = s.cut || room < len(b)
	return len(b), nil
}

// Finish does nothing: the table is made when it is asked for.
func (s *Shown) Finish() error { return nil }

// Abandon does nothing.
func (s *Shown) Abandon() error { return nil }

// Render writes the table of the results of so many records.
func (s *Shown) Render(style sheet.Style, read int64) []byte {
	if s.Markdown {
		return sheet.Markdown(s.table(read))
	}
	return sheet.Text(s.table(read), style)
}

// table shows the results of so many records. Columns without any text are left out, and
// so is the column that says why, which is too long for a table.
func (s *Shown) table(read int64) sheet.Document {
	var d sheet.Document
	rows := s.rows()
	if len(rows) == 0 {
		return d
	}
	head, rows := rows[0], rows[1:]
	why := slices.Index(head, s.Words.Say("readable.why"))
	keeps := func(column int) bool {
		return column != why && slices.ContainsFunc(rows, func(row []string) bool { return row[column] != "" })
	}
	var columns []int
	for column := range head {
		if keeps(column) {
			columns = append(columns, column)
		}
	}
	of := func(row []string) []string {
		cells := make([]string, len(columns))
		for i, column := range columns {
			cells[i] = row[column]
		}
		return cells
	}
	shown := make([][]string, len(rows))
	for i, row := range rows {
		shown[i] = of(row)
	}
	d.Table(of(head), shown)
	if more := read - int64(len(rows)); more > 0 {
		d.Paragraph(s.Words.Say("readable.more", more))
	}
	return d
}

// rows reads the results that were kept whole.
func (s *Shown) rows() [][]string {
	text := s.text.Bytes()
	if s.cut { // within a record, or a cell
		text = text[:bytes.LastIndexByte(text, '\n')+1]
	}
	r := csv.NewReader(bytes.NewReader(text))
	var rows [][]string
	for {
		row, err := r.Read()
		if err != nil { // the end; of a text that was cut also a cell that is not closed
			return rows
		}
		rows = append(rows, row)
	}
}
