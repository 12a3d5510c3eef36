package workbook

import (
	"archive/zip"
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/law"
)

// Kind is what the cells of a column hold.
type Kind uint8

// The kinds of columns. A cell that holds something else is a text.
const (
	Text Kind = iota
	Number
	Day
)

// Column is a column of a sheet that is written.
type Column struct {
	Name string
	Kind Kind
}

// ErrLong says that a text is longer than a cell may be.
var ErrLong = errors.New("longer than a cell may be")

// maxCell is how many units of UTF-16 a cell may hold.
const maxCell = 32767

// Writer writes a workbook, row by row. The same rows give the same bytes. A sheet that
// is full is followed by another one with the same header.
type Writer struct {
	zip     *zip.Writer
	out     *bufio.Writer // the sheet at hand
	name    string        // of the first sheet
	columns []Column
	sheets  int
	row     int
	early   [][]string // the first rows, which decide how wide the columns are
	begun   bool
}

// NewWriter begins a workbook.
func NewWriter(out io.Writer, name string, columns []Column) *Writer {
	return &Writer{zip: zip.NewWriter(out), name: name, columns: columns}
}

// measured is how many rows decide how wide the columns are.
const measured = 200

// Row writes a row. It keeps the cells for a while.
func (w *Writer) Row(cells []string) error {
	if !w.begun {
		if w.early = append(w.early, cells); len(w.early) < measured {
			return nil
		}
		return w.begin()
	}
	if w.row == maxRows {
		if err := w.endSheet(); err != nil {
			return err
		}
		if err := w.startSheet(); err != nil {
			return err
		}
	}
	return w.write(cells, false)
}

// begin writes the rows that were kept.
func (w *Writer) begin() error {
	w.begun = true
	err := w.startSheet()
	for _, cells := range w.early {
		err = errors.Join(err, w.write(cells, false))
	}
	w.early = w.early[:0]
	return err
}

// widths are the widths of the columns, in characters.
func (w *Writer) widths() []int {
	list := make([]int, len(w.columns))
	for i, c := range w.columns {
		list[i] = utf8.RuneCountInString(c.Name)
		for _, cells := range w.early {
			if i < len(cells) {
				list[i] = max(list[i], utf8.RuneCountInString(cells[i]))
			}
		}
		list[i] = min(max(list[i]+2, 8), 60)
	}
	return list
}

func (w *Writer) startSheet() error {
	w.sheets++
	part, err := w.zip.Create(fmt.Sprintf("xl/worksheets/sheet%d.xml", w.sheets))
	if err != nil {
		return err
	}
	w.out, w.row = bufio.NewWriterSize(part, 64<<10), 0
	fmt.Fprint(w.out, xmlHead, `<worksheet xmlns="`, mainSpace, `"><sheetViews><sheetView workbookViewId="0">`,
		`<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	for i, width := range w.widths() {
		fmt.Fprintf(w.out, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, width)
	}
	fmt.Fprint(w.out, `</cols><sheetData>`)
	var names []string
	for _, c := range w.columns {
		names = append(names, c.Name)
	}
	return w.write(names, true)
}

func (w *Writer) endSheet() error {
	fmt.Fprint(w.out, `</sheetData></worksheet>`)
	return w.out.Flush()
}

// The styles of cells, by their place in the list of styles of the workbook.
const (
	styleDay  = 1
	styleHead = 2
)

// write writes a row into the sheet.
func (w *Writer) write(cells []string, head bool) error {
	w.row++
	fmt.Fprintf(w.out, `<row r="%d">`, w.row)
	for i, text := range cells {
		if text == "" {
			continue
		}
		at := law.ColumnLetters(i+1) + strconv.Itoa(w.row)
		kind := Text
		if !head && i < len(w.columns) {
			kind = w.columns[i].Kind
		}
		serial, isDay := serialOf(text)
		switch {
		case head:
			fmt.Fprintf(w.out, `<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">`, at, styleHead)
		case kind == Number && isPlainNumber(text):
			fmt.Fprintf(w.out, `<c r="%s"><v>%s</v></c>`, at, text)
			continue
		case kind == Day && isDay:
			fmt.Fprintf(w.out, `<c r="%s" s="%d"><v>%d</v></c>`, at, styleDay, serial)
			continue
		default:
			fmt.Fprintf(w.out, `<c r="%s" t="inlineStr"><is><t xml:space="preserve">`, at)
		}
		if len(text) > maxCell && len(utf16.Encode([]rune(text))) > maxCell {
			return ErrLong
		}
		writeText(w.out, text)
		fmt.Fprint(w.out, `</t></is></c>`)
	}
	_, err := w.out.WriteString(`</row>`) // it has the errors of all that was written before
	return err
}

// Close ends the workbook.
func (w *Writer) Close() error {
	if !w.begun {
		if err := w.begin(); err != nil {
			return err
		}
	}
	if err := w.endSheet(); err != nil {
		return err
	}
	for _, p := range w.otherParts() {
		part, err := w.zip.Create(p[0])
		if err != nil {
			return err
		}
		if _, err := io.WriteString(part, xmlHead+p[1]); err != nil {
			return err
		}
	}
	return w.zip.Close()
}

// The names of the forms that the parts have.
const (
	xmlHead      = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainSpace    = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relSpace     = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageSpace = "http://schemas.openxmlformats.org/package/2006/"
	typeOfSheets = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// otherParts are the parts beside the sheets.
func (w *Writer) otherParts() [][2]string {
	var types, sheets, relations strings.Builder
	for n := 1; n <= w.sheets; n++ {
		name := w.name
		if n > 1 {
			name = fmt.Sprintf("%s (%d)", name, n)
		}
		fmt.Fprintf(&types, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>`, n, typeOfSheets)
		var escaped strings.Builder
		writeText(&escaped, name)
		fmt.Fprintf(&sheets, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, escaped.String(), n, n)
		fmt.Fprintf(&relations, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, n, relSpace, n)
	}
	fmt.Fprintf(&relations, `<Relationship Id="rId%d" Type="%s/styles" Target="styles.xml"/>`, w.sheets+1, relSpace)
	return [][2]string{
		{"xl/workbook.xml", `<workbook xmlns="` + mainSpace + `" xmlns:r="` + relSpace + `"><sheets>` + sheets.String() + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="` + packageSpace + `relationships">` + relations.String() + `</Relationships>`},
		{"xl/styles.xml", `<styleSheet xmlns="` + mainSpace + `"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
			`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>` +
			`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
			`<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>` +
			`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`},
		{"_rels/.rels", `<Relationships xmlns="` + packageSpace + `relationships"><Relationship Id="rId1" Type="` + relSpace + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"[Content_Types].xml", `<Types xmlns="` + packageSpace + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="` + typeOfSheets + `sheet.main+xml"/>` +
			`<Override PartName="/xl/styles.xml" ContentType="` + typeOfSheets + `styles+xml"/>` + types.String() + `</Types>`},
	}
}

// writeText writes a text as XML. Characters that XML cannot hold are written as
// workbooks write them, _x0001_.
func writeText(out io.Writer, text string) {
	var b []byte
	for i, r := range text {
		switch {
		case r == '&':
			b = append(b, "&amp;"...)
		case r == '<':
			b = append(b, "&lt;"...)
		case r == '>':
			b = append(b, "&gt;"...)
		case r == '"':
			b = append(b, "&quot;"...)
		case r == '_' && isEscape(text[i:]):
			b = append(b, "_x005F_"...)
		case r < ' ' && r != '\t' && r != '\n', r == 0xfffe, r == 0xffff:
			b = fmt.Appendf(b, "_x%04X_", r)
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	_, _ = out.Write(b) // the writer keeps its error
}

// isEscape reports whether a reader would take the start of a text for a character
// that XML cannot hold.
func isEscape(text string) bool {
	if len(text) < 7 || text[1] != 'x' || text[6] != '_' {
		return false
	}
	_, err := strconv.ParseUint(text[2:6], 16, 16)
	return err == nil
}

// isPlainNumber reports whether a text is a number that a spreadsheet shows as it is
// written: without zeros in front or behind, and with no more digits than it keeps.
func isPlainNumber(text string) bool {
	digits := strings.TrimPrefix(text, "-")
	whole, part, hasPart := strings.Cut(digits, ".")
	all := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	switch {
	case !all(whole), len(digits) > 15, whole[0] == '0' && (len(whole) > 1 || !hasPart && digits != text):
		return false
	}
	return !hasPart || all(part) && part[len(part)-1] != '0'
}

// serialOf gives the number of a day that is written year first.
func serialOf(text string) (int, bool) {
	if len(text) != len("2006-01-02") {
		return 0, false
	}
	day, err := time.Parse(time.DateOnly, text)
	if err != nil || day.Year() < 1901 {
		return 0, false
	}
	return int((day.Unix() - time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).Unix()) / secondsOfDay), true
}

// Header gives the columns of a sheet whose kinds are asked of a function.
func Header(names []string, kind func(name string) Kind) []Column {
	var list []Column
	for _, name := range names {
		list = append(list, Column{name, kind(name)})
	}
	return list
}
