package machine

import (
	"bytes"
	"strings"

	"github.com/conmina/conmina/internal/resolve"
)

// RenderCSV writes records as CSV.
func RenderCSV(records [][]string) []byte {
	var b []byte
	for _, r := range records {
		b = AppendRecord(b, ',', r...)
	}
	return b
}

// AppendRecord writes a line of CSV. Bytes that are not valid UTF-8 become the
// replacement character. A record of one blank cell has quotation marks, since many readers
// pass over a blank line.
func AppendRecord(dst []byte, sep byte, cells ...string) []byte {
	if len(cells) == 1 && cells[0] == "" {
		return append(dst, "\"\"\n"...)
	}
	for i, cell := range cells {
		if i > 0 {
			dst = append(dst, sep)
		}
		dst = AppendCell(dst, []byte(strings.ToValidUTF8(cell, "\ufffd")), sep)
	}
	return append(dst, '\n')
}

// AppendCell writes the text of a cell, quoted where it needs to be. An
// apostrophe keeps a spreadsheet from taking it for a formula.
func AppendCell(dst, text []byte, sep byte) []byte {
	guarded := RunsAsFormula(text)
	if !guarded && !needsQuotes(text, sep) {
		return append(dst, text...)
	}
	quoted := needsQuotes(text, sep)
	if quoted {
		dst = append(dst, '"')
	}
	if guarded {
		dst = append(dst, '\'')
	}
	if !quoted {
		return append(dst, text...)
	}
	for {
		k := bytes.IndexByte(text, '"')
		if k < 0 {
			break
		}
		dst = append(dst, text[:k+1]...)
		dst = append(dst, '"')
		text = text[k+1:]
	}
	dst = append(dst, text...)
	return append(dst, '"')
}

func needsQuotes(text []byte, sep byte) bool {
	for _, c := range text {
		if c == sep || c == '"' || c == '\n' || c == '\r' {
			return true
		}
	}
	return false
}

// RunsAsFormula reports whether a spreadsheet would take the text of a cell for
// a formula. A plain number may start with a sign.
func RunsAsFormula[T string | []byte](cell T) bool {
	if len(cell) == 0 {
		return false
	}
	switch cell[0] {
	case '=', '@', '\t', '\r', 0:
		return true
	case '+', '-':
		return !isNumber(string(cell[1:]))
	}
	return false
}

// AnswerRecord gives the cells of an answer, in the order of [Columns].
func AnswerRecord(a resolve.Answer) []string {
	var record []string
	for _, f := range Row(a)[:len(Columns())] {
		record = append(record, f.Text)
	}
	return record
}
