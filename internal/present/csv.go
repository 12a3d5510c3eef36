package present

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// renderCSV writes records as CSV. Text that a spreadsheet would run as a
// formula is guarded by an apostrophe.
func renderCSV(records [][]string) ([]byte, error) {
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

func answerRecord(a resolve.Answer) []string {
	var record []string
	for _, f := range Row(a)[:len(Columns())] {
		record = append(record, f.Text)
	}
	return record
}

func (a answerScreen) records() [][]string {
	return [][]string{Columns(), answerRecord(a.Answer)}
}

func (c compareScreen) records() [][]string {
	list := [][]string{Columns()}
	for _, a := range c.Answers {
		list = append(list, answerRecord(a))
	}
	return list
}

func (v stripScreen) records() [][]string {
	list := [][]string{append([]string{"victim_age"}, Columns()...)}
	for i, band := range v.Bands {
		for _, row := range v.Rows {
			list = append(list, append([]string{band.String()}, answerRecord(row[i])...))
		}
	}
	return list
}

func (v matrixScreen) records() [][]string {
	list := [][]string{{
		"victim_age", "offence_a", "offence_b", "status_a", "status_b", "min_months_a", "min_months_b", "min_difference_months",
		"max_months_a", "max_months_b", "max_difference_months",
	}}
	for _, o := range v.Strip.Strip.Matrix() {
		j := machineOverlap(o)
		list = append(list, []string{
			j.VictimAge, j.A.Offence, j.B.Offence, string(j.A.Status), string(j.B.Status),
			number(j.A.MinMonths), number(j.B.MinMonths), number(j.MinDifference),
			number(j.A.MaxMonths), number(j.B.MaxMonths), number(j.MaxDifference),
		})
	}
	return list
}

func (e editionScreen) records() [][]string {
	list := [][]string{{"edition", "offence", "article", "title_es", "title_en", "tiers", "depends_on_age"}}
	for _, o := range e.Offences {
		list = append(list, []string{
			e.ID, o.ID, o.Version.Article, o.Title.ES, o.Title.EN,
			strconv.Itoa(len(o.Version.Tiers)), strconv.FormatBool(dependsOnAge(o)),
		})
	}
	return list
}

func (o offenceScreen) records() [][]string {
	list := [][]string{{"offence", "article", "tier", "label_es", "label_en", "min_months", "min_status", "max_months", "max_status", "document", "confidence"}}
	for _, t := range o.Version.Tiers {
		r := machineRange(t.Prison)
		list = append(list, []string{
			o.ID, o.Version.Article, t.ID, t.Label.ES, t.Label.EN,
			number(r.MinMonths), filledText(r.MinStatus), number(r.MaxMonths), filledText(r.MaxStatus),
			t.Source.Document, string(t.Source.Confidence),
		})
	}
	return list
}

func (v vocabularyScreen) records() [][]string {
	list := [][]string{{"edition", "circumstance", "title_es", "title_en", "used_by"}}
	entries, usedBy := v.entries()
	for i, c := range entries {
		list = append(list, []string{v.ID, string(c.ID), c.Title.ES, c.Title.EN, strings.Join(usedBy[i], ";")})
	}
	return list
}

func (x settingsScreen) records() [][]string {
	list := [][]string{{"key", "value", "origin"}}
	for _, r := range x.rows {
		list = append(list, []string{r.Key, r.Value, In(English).Say(r.Origin, r.Args...)})
	}
	return list
}

func (v versionScreen) records() [][]string {
	list := [][]string{{"tool_version", "go", "edition", "published", "verified", "edition_sha256"}}
	for _, e := range v.Editions {
		list = append(list, []string{v.Version, v.Go, e.ID, e.Published.String(), e.Verified.String(), e.Digest})
	}
	return list
}

func codes(list []law.Code) string {
	said := make([]string, len(list))
	for i, c := range list {
		said[i] = string(c)
	}
	return strings.Join(said, ";")
}

// number is empty, never 0, for a figure that is absent.
func number(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

func filledText(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
