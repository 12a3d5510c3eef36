package machine

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// RenderCSV writes records as CSV. Text that a spreadsheet would run as a
// formula is guarded by an apostrophe.
func RenderCSV(records [][]string) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for _, r := range records {
		guarded := make([]string, len(r))
		for i, cell := range r {
			guarded[i] = Guarded(strings.ToValidUTF8(cell, "\ufffd"))
		}
		if err := w.Write(guarded); err != nil {
			return nil, fmt.Errorf("present: %w", err)
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// Guarded keeps a cell from being taken for a formula.
func Guarded(cell string) string {
	if RunsAsFormula(cell) {
		return "'" + cell
	}
	return cell
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

// isNumber reports whether the text is digits, with one point or comma at most
// and a digit on both sides of it.
func isNumber(s string) bool {
	whole, fraction, split := s, "", false
	if i := strings.IndexAny(s, ".,"); i >= 0 {
		whole, fraction, split = s[:i], s[i+1:], true
	}
	digits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return digits(whole) && (!split || digits(fraction))
}

func AnswerRecord(a resolve.Answer) []string {
	var record []string
	for _, f := range Row(a)[:len(Columns())] {
		record = append(record, f.Text)
	}
	return record
}

func codes(list []law.Code) string {
	said := make([]string, len(list))
	for i, c := range list {
		said[i] = string(c)
	}
	return strings.Join(said, ";")
}

// Number is empty, never 0, for a figure that is absent.
func Number(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

func FilledText(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
