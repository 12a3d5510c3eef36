package workbook_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/workbook"
)

// parts are the parts of a workbook by their names.
type parts map[string]string

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\r\n"

// excel gives the parts of a workbook as Excel writes them: with shared texts, styles
// and all that stands around the rows.
func excel(rows string, shared ...string) parts {
	texts := head + `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="9" uniqueCount="9">`
	for _, s := range shared {
		texts += "<si>" + s + "</si>"
	}
	return parts{
		"[Content_Types].xml": head + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels": head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>` +
			`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml": head + `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
			`<workbookPr defaultThemeVersion="166925"/><bookViews><workbookView activeTab="0"/></bookViews><sheets>` +
			`<sheet name="Gráfico" sheetId="9" r:id="rId9"/><sheet name="Lista" sheetId="8" state="hidden" r:id="rId8"/>` +
			`<sheet name="Casos 2018" sheetId="1" r:id="rId1"/><sheet name="Otra" sheetId="2" r:id="rId2"/></sheets><calcPr calcId="191029"/></workbook>`,
		"xl/_rels/workbook.xml.rels": head + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/>` +
			`<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/>` +
			`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet2.xml"/>` +
			`<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>` +
			`<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		"xl/styles.xml": head + `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="4">` +
			`<numFmt numFmtId="164" formatCode="[$-280A]d&quot; de &quot;mmmm&quot; de &quot;yyyy;@"/><numFmt numFmtId="165" formatCode="00000"/>` +
			`<numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="0.00E+00"/></numFmts>` +
			`<cellStyleXfs count="1"><xf numFmtId="14" fontId="0"/></cellStyleXfs><cellXfs count="10"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/>` +
			`<xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/><xf numFmtId="17"/><xf numFmtId="20"/><xf numFmtId="167"/><xf numFmtId="2"/></cellXfs></styleSheet>`,
		"xl/sharedStrings.xml": texts + `</sst>`,
		"xl/worksheets/sheet1.xml": head + `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr/><dimension ref="A1:E3"/>` +
			`<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="20"/></cols>` +
			`<sheetData>` + rows + `</sheetData><pageMargins left="0.7"/></worksheet>`,
		"xl/worksheets/sheet2.xml": head + `<worksheet><sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData></worksheet>`,
	}
}

// zipped packs the parts.
func (p parts) zipped(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(p)) {
		f, err := w.Create(name)
		if err == nil {
			_, err = io.WriteString(f, p[name])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// read reads the sheet of a name as text.
func read(data []byte, sheet string) (string, error) { return readBelow(data, sheet, 0) }

// readBelow reads the sheet of a name whose columns are named in a row below titles.
func readBelow(data []byte, sheet string, header int) (string, error) {
	b, err := workbook.Open("casos.xlsx", bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "", err
	}
	name, err := b.Find(sheet)
	if err != nil {
		return "", err
	}
	r, err := b.Read(name, header)
	if err != nil {
		return "", err
	}
	defer r.Close()
	text, err := io.ReadAll(r)
	return string(text), err
}

// wrong asks for the error of a workbook: its place and its code.
func wrong(t *testing.T, data []byte, sheet, want string) {
	t.Helper()
	text, err := read(data, sheet)
	var is *workbook.Error
	if !errors.As(err, &is) {
		t.Errorf("%v after %q, want %s", err, text, want)
		return
	}
	if got := is.Place.String() + " " + string(is.Fault.Code); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// cells writes one row with these cells.
func cells(inside ...string) string { return `<row r="1">` + strings.Join(inside, "") + `</row>` }
