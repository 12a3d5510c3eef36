package joining

import (
	"bytes"
	"encoding/csv"
	"io"

	"github.com/conmina/conmina/internal/cases"
)

// headerRows is how many rows stand above the first record.
const headerRows = 1

// sheet marks the joined records as rows and cells, so that a place among them is the
// number of a case and of a column.
const sheet = "cases"

// Input gives the joined records, each case joined when it is about to be answered.
func (j *Joined) Input() cases.Input {
	return cases.Input{Name: sheet, Sheet: sheet, Open: func() (io.ReadCloser, error) {
		r := &rows{joined: j}
		r.csv = csv.NewWriter(&r.text)
		return r, r.header()
	}}
}

// rows is the text of joined records, made as it is read.
type rows struct {
	joined *Joined
	at     int
	csv    *csv.Writer
	text   bytes.Buffer
}

// header writes the names of the columns, in a line that ends as the lines of the table do.
func (r *rows) header() error {
	r.csv.UseCRLF = r.joined.form.CRLF
	defer func() { r.csv.UseCRLF = false }()
	err := r.csv.Write(r.joined.names)
	r.csv.Flush()
	return err
}

// enough is how much text is made at a time.
const enough = 64 << 10

// Read makes the text of the next cases.
func (r *rows) Read(p []byte) (int, error) {
	j := r.joined
	for r.text.Len() < enough && r.at < j.merger.Cases() {
		if err := r.csv.Write(j.merger.Row(j.columns, r.at)); err != nil {
			return 0, err
		}
		r.at++
		r.csv.Flush()
	}
	return r.text.Read(p)
}

// Close does nothing: the text is in memory.
func (r *rows) Close() error { return nil }
