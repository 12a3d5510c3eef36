package workbook_test

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/workbook"
)

func TestRowsOfExcel(t *testing.T) {
	rows := `<row r="2" spans="1:5" ht="15" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" s="1" t="s"><v>3</v></c></row>` +
		`<row r="3"><c r="A3" s="3"><v>123</v></c><c r="B3" t="s"><v>4</v></c><c r="C3"><v>16</v></c><c r="D3" s="1"><v>43160</v></c></row>` +
		`<row r="5" hidden="1"><c r="A5" t="str"><f>CONCATENATE("0","7")</f><v>07</v></c><c r="C5" t="b"><v>1</v></c><c r="D5" s="2"><v>43160.75</v></c><c r="E5" s="1"/></row>` +
		`<row r="6"><c r="D6" t="e"><v>#N/A</v></c></row>`
	data := excel(rows, "<t>Expediente</t>", "<t>Delito</t>", "<t>Edad</t>", "<t>Fecha</t>",
		`<r><rPr><b/></rPr><t xml:space="preserve">trata </t></r><r><t>de "personas", 129-A</t></r><rPh sb="0" eb="1"><t>no</t></rPh>`).zipped(t)
	want := "\nExpediente,Delito,Edad,Fecha\n00123,\"trata de \"\"personas\"\", 129-A\",16,2018-03-01\n\n07,,true,2018-03-01T18:00:00\n,,,#N/A\n"
	got, err := read(data, "")
	if err != nil || got != want {
		t.Errorf("%v, %q, want %q", err, got, want)
	}
	if got, err := read(data, "otra"); err != nil || got != "2\n" {
		t.Errorf("the other sheet is %q, %v", got, err)
	}
}

// Days by hand: the first of March 2018 is the 43,160th of the system of 1900, which
// counts a day that never was, and the 41,698th after the first of the other one.
func TestNumbers(t *testing.T) {
	for _, c := range []struct{ value, style, in1900, in1904 string }{
		{"43160", "1", "2018-03-01", "2022-03-02"},
		{"41698", "1", "2014-02-28", "2018-03-01"},
		{"1", "1", "1900-01-01", "1904-01-02"},
		{"59", "1", "1900-02-28", "1904-02-29"},
		{"60", "1", "1900-02-29", "1904-03-01"}, // there was no such day
		{"61", "1", "1900-03-01", "1904-03-02"},
		{"0", "1", "1900-01-00", "1904-01-01"},
		{"-1", "1", "-1", "-1"},
		{"43160.5", "1", "2018-03-01T12:00:00", "2022-03-02T12:00:00"},
		{"43160.999999", "1", "2018-03-02", "2022-03-03"},
		{"43160", "2", "2018-03-01", "2022-03-02"},
		{"43160", "5", "2018-03-01", "2022-03-02"},
		{"43160", "6", "2018-03", "2022-03-02"}, // only the month is shown, and it is its first day
		{"43161", "6", "2018-03-02", "2022-03-03"},
		{"0.75", "7", "18:00:00", "18:00:00"},
		{"1.5", "4", "1.5", "1.5"}, // hours gone by are no day
		{"43160", "0", "43160", "43160"},
		{"43160", "8", "43160", "43160"},
		{"1.6E1", "0", "16", "16"},
		{"16.0", "0", "16", "16"},
		{"15.5", "0", "15.5", "15.5"},
		{"7", "3", "00007", "00007"},
		{"123456", "3", "123456", "123456"},
		{"1234567890123456", "0", "1234567890123456", "1234567890123456"},
	} {
		for is1904, want := range map[bool]string{false: c.in1900, true: c.in1904} {
			p := excel(cells(`<c r="A1" s="` + c.style + `"><v>` + c.value + `</v></c>`))
			if is1904 {
				p["xl/workbook.xml"] = strings.Replace(p["xl/workbook.xml"], `<workbookPr`, `<workbookPr date1904="1"`, 1)
			}
			if got, err := read(p.zipped(t), ""); err != nil || got != want+"\n" {
				t.Errorf("%s in style %s, 1904 %v: %q, %v, want %s", c.value, c.style, is1904, got, err, want)
			}
		}
	}
}

func TestCellsWithoutNumbers(t *testing.T) {
	for inside, want := range map[string]string{
		`<c><v>1</v></c><c><v>2</v></c>`:                                       "1,2\n",
		`<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>`: " a \n",
		`<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>`:  "ab\n",
		`<c r="A1" t="str"><v>a_x000D_b_x005F_x</v></c>`:                       "\"a\rb_x\"\n",
		`<c r="A1" t="str"><v>a&#10;b &amp; c</v></c>`:                         "\"a\nb & c\"\n",
		`<c r="A1" t="d"><v>2018-03-01T00:00:00</v></c>`:                       "2018-03-01\n",
		`<c r="B1"><f>1+1</f><v>2</v></c>`:                                     ",2\n",
		`<c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1</v></c>`:         ",1\n",
		`<c r="A1" t="n"><v/></c>`:                                             "\n",
		`<c r="A1"><!-- no --><v>3</v></c>`:                                    "3\n",
	} {
		if got, err := read(excel(cells(inside)).zipped(t), ""); err != nil || got != want {
			t.Errorf("%s: %q, %v, want %q", inside, got, err, want)
		}
	}
}

func TestRefusedCells(t *testing.T) {
	for inside, want := range map[string]string{
		`<c r="C1"><f>TODAY()</f></c>`:                 "C1 workbook_unsolved",
		`<c r="C1"><f>SUM(A1)</f><v></v></c>`:          "C1 workbook_unsolved", // as libraries write it
		`<c r="C1" t="n"><f>SUM(A1)</f><v/></c>`:       "C1 workbook_unsolved",
		`<c r="B1" t="s"><v>0</v></c>`:                 "B1 workbook_cell_broken", // there are no shared texts
		`<c r="B1" t="s"><v>-1</v></c>`:                "B1 workbook_cell_broken",
		`<c r="B1" s="99"><v>1</v></c>`:                "B1 workbook_cell_broken",
		`<c r="B1"><v>0x10</v></c>`:                    "B1 workbook_cell_broken",
		`<c r="B1"><v>1e999</v></c>`:                   "B1 workbook_cell_broken",
		`<c r="B1" t="b"><v>2</v></c>`:                 "B1 workbook_cell_broken",
		`<c r="B1" t="x"><v>2</v></c>`:                 "B1 workbook_cell_broken",
		`<c r="B1"><v>1</v></c><c r="B1"><v>2</v></c>`: "C1 workbook_cell_broken", // twice
		`<c r="B1"><v>1</v></c><c r="A1"><v>2</v></c>`: "C1 workbook_cell_broken", // out of order
		`<c r="B9"><v>1</v></c>`:                       "A1 workbook_cell_broken", // of another row
		`<c r="XFE1"><v>1</v></c>`:                     "XFE1 workbook_cell_broken",
		`<c r="1"><v>1</v></c>`:                        "A1 workbook_cell_broken",
		`</row><row r="1"><c r="A1"><v>1</v></c>`:      "2 workbook_cell_broken", // the row stands twice
		`</row><row r="1048577"><c><v>1</v></c>`:       "1048577 workbook_rows",
		`</row><row r="x"><c><v>1</v></c>`:             "2 workbook_cell_broken",
	} {
		wrong(t, excel(cells(inside)).zipped(t), "", "casos.xlsx!Casos 2018!"+want)
	}
}

func TestMergedCells(t *testing.T) {
	p := excel(cells(`<c r="A1" t="inlineStr"><is><t>mergeCell</t></is></c>`))
	if got, err := read(p.zipped(t), ""); err != nil || got != "mergeCell\n" {
		t.Errorf("a word in a cell is taken for merged cells: %q, %v", got, err)
	}
	const sheet = "xl/worksheets/sheet1.xml"
	p[sheet] = strings.Replace(p[sheet], `</sheetData>`, `</sheetData><mergeCells count="1"><mergeCell ref="C17:D18"/></mergeCells>`, 1)
	wrong(t, p.zipped(t), "", "casos.xlsx!Casos 2018!C17 workbook_merged")
}

// Spreadsheets do not write the blank cells at the end of a row. Each row below the header has
// as many cells as that, whatever stands in titles above it.
func TestRowsBelowTitlesAreWhole(t *testing.T) {
	const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="E2"><v>2</v></c></row><row r="4"><c r="A4"><v>4</v></c><c r="C4"><v>4</v></c></row><row r="5"><c r="A5"><v>5</v></c></row><row r="6"><c r="B6"><v>6</v></c></row>`
	p := excel(rows)
	for header, want := range map[int]string{
		0: "1\n2,,,,2\n\n4,,4\n5\n,6\n", 1: "1\n2,,,,2\n\n4,,4\n5\n,6\n", 2: "1\n2,,,,2\n\n4,,4,,\n5,,,,\n,6,,,\n", 3: "1\n2,,,,2\n\n4,,4\n5,,\n,6,\n", 4: "1\n2,,,,2\n\n4,,4\n5,,\n,6,\n", 9: "1\n2,,,,2\n\n4,,4\n5\n,6\n",
	} {
		if got, err := readBelow(p.zipped(t), "", header); err != nil || got != want {
			t.Errorf("header in row %d: %q, %v, want %q", header, got, err, want)
		}
	}
}

// Titles above the header may be merged cells; the header and what is below it may not,
// wherever the merged cells begin.
func TestMergedTitles(t *testing.T) {
	const sheet = "xl/worksheets/sheet1.xml"
	for header := range 5 {
		for _, merged := range [][2]int{{1, 1}, {1, 2}, {2, 2}, {2, 3}, {3, 3}, {4, 9}} {
			p := excel(cells(`<c r="A1" t="inlineStr"><is><t>Título</t></is></c>`))
			p[sheet] = strings.Replace(p[sheet], `</sheetData>`, fmt.Sprintf(`</sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B%d:C%d"/></mergeCells>`, merged[0], merged[1]), 1)
			_, err := readBelow(p.zipped(t), "", header)
			if isTitle := 1 < header && merged[1] < header; isTitle != (err == nil) {
				t.Errorf("rows %v, header in row %d: %v", merged, header, err)
			}
		}
	}
}

func TestHostileWorkbooks(t *testing.T) {
	const sheet, book = "xl/worksheets/sheet1.xml", "xl/workbook.xml"
	row := cells(`<c r="A1"><v>1</v></c>`)
	for name, c := range map[string]struct {
		change func(p parts)
		sheet  string
		want   string
	}{
		"no such sheet":        {func(p parts) {}, "Hoja9", "casos.xlsx workbook_sheet_unknown"},
		"a chart is no sheet":  {func(p parts) {}, "Gráfico", "casos.xlsx workbook_sheet_unknown"},
		"no workbook":          {func(p parts) { delete(p, book) }, "", "casos.xlsx workbook_part_absent"},
		"no sheet":             {func(p parts) { delete(p, sheet) }, "", "casos.xlsx workbook_part_absent"},
		"no shared texts":      {func(p parts) { delete(p, "xl/sharedStrings.xml") }, "", "casos.xlsx workbook_part_absent"},
		"no relations":         {func(p parts) { delete(p, "_rels/.rels") }, "", "casos.xlsx workbook_none"},
		"nothing":              {func(p parts) { clear(p) }, "", "casos.xlsx workbook_none"},
		"the same part twice":  {func(p parts) { p["XL/workbook.xml"] = p[book] }, "", "casos.xlsx workbook_damaged"},
		"OpenDocument":         {func(p parts) { clear(p); p["mimetype"], p["content.xml"] = "application/vnd.oasis", "<a/>" }, "", "casos.xlsx workbook_ods"},
		"binary":               {change("_rels/.rels", "xl/workbook.xml", "xl/workbook.bin"), "", "casos.xlsx workbook_binary"},
		"a text document":      {change("_rels/.rels", "xl/workbook.xml", "word/document.xml"), "", "casos.xlsx workbook_none"},
		"out of the archive":   {change("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "../../../../etc/passwd"), "", "casos.xlsx workbook_part_absent"},
		"an absolute path":     {change("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "/etc/passwd"), "", "casos.xlsx workbook_part_absent"},
		"somewhere else":       {change("xl/_rels/workbook.xml.rels", `Target="worksheets/sheet1.xml"`, `Target="file:///etc/passwd" TargetMode="External"`), "Casos 2018", "casos.xlsx workbook_sheet_unknown"},
		"entities":             {change(sheet, "<worksheet", `<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet`), "", "casos.xlsx workbook_entities"},
		"an entity unknown":    {change(sheet, "<v>1</v>", "<v>&a;</v>"), "", "casos.xlsx workbook_part_broken"},
		"not closed":           {change(sheet, "</worksheet>", ""), "", "casos.xlsx workbook_part_broken"},
		"closed by another":    {change(sheet, "</row>", "</c>"), "", "casos.xlsx workbook_part_broken"},
		"two roots":            {change(sheet, "</worksheet>", "</worksheet><worksheet/>"), "", "casos.xlsx workbook_part_broken"},
		"other characters":     {change(sheet, `encoding="UTF-8"`, `encoding="UTF-16"`), "", "casos.xlsx workbook_part_broken"},
		"bytes of no text":     {change(sheet, "<v>1</v>", "<v>\xff</v>"), "", "casos.xlsx workbook_part_broken"},
		"deep":                 {change(sheet, "<sheetPr/>", strings.Repeat("<a>", 1000)+strings.Repeat("</a>", 1000)), "", "casos.xlsx workbook_part_broken"},
		"a long text":          {change(sheet, "<sheetPr/>", strings.Repeat(" ", 8<<20)), "", "casos.xlsx workbook_too_big"},
		"a long comment":       {change(sheet, "<sheetPr/>", "<!--"+strings.Repeat(" ", 8<<20)+"-->"), "", "casos.xlsx workbook_too_big"},
		"a long tag":           {change(sheet, "<sheetPr/>", "<a "+strings.Repeat(`b="c" `, 1<<20)+"/>"), "", "casos.xlsx workbook_too_big"},
		"a long name of parts": {change(sheet, "<sheetPr/>", "<"+strings.Repeat("a", 8<<20)+"/>"), "", "casos.xlsx workbook_too_big"},
	} {
		t.Run(name, func(t *testing.T) {
			p := excel(row)
			c.change(p)
			wrong(t, p.zipped(t), c.sheet, c.want)
		})
	}
}

// change replaces text of a part.
func change(name, old, by string) func(p parts) {
	return func(p parts) { p[name] = strings.Replace(p[name], old, by, 1) }
}

// A workbook that was cut anywhere, or has one byte changed, is read as it was or not
// at all.
func TestDamagedWorkbooks(t *testing.T) {
	data := excel(cells(`<c r="A1"><v>1</v></c>`)).zipped(t)
	for n := range data {
		if got, err := read(data[:n], ""); err == nil {
			t.Errorf("%d of %d bytes give %q", n, len(data), got)
		}
		changed := bytes.Clone(data)
		changed[n] ^= 0x5a
		if got, err := read(changed, ""); err == nil && got != "1\n" && got != "2\n" {
			t.Errorf("with byte %d changed it gives %q", n, got)
		}
	}
}

// Every row is a line with the number of the row.
func TestLinesAreRows(t *testing.T) {
	data := excel(`<row r="3"><c r="B3"><v>1</v></c></row><row r="7"><c r="A7"><v>2</v></c><c r="D7"><v>5</v></c></row>`).zipped(t)
	got, err := read(data, "")
	if want := "\n\n,1\n\n\n\n2,,,5\n"; err != nil || got != want {
		t.Errorf("%q, %v, want %q", got, err, want)
	}
}

// What a code of a number shows.
func TestFormats(t *testing.T) {
	for code, want := range map[string]string{
		"dd/mm/yyyy": "2018-03-01", "d/m/yy": "2018-03-01", `yyyy\-mm\-dd`: "2018-03-01", "[$-409]mmmm d, yyyy;@": "2018-03-01", "dd-mmm": "2018-03-01",
		"mmm-yy": "2018-03", "mmmm yyyy": "2018-03", "yyyy": "2018-03-01", "dddd": "2018-03-01", "hh:mm": "43160", "[h]:mm:ss": "43160", "General": "43160",
		"0": "43160", "#,##0.00": "43160", `0 "días"`: "43160", `0\d`: "43160", "0.00E+00": "43160", "[Red]0": "43160", `"S/" #,##0`: "43160", "000000": "043160", "@": "43160",
		`[$S/-280A]\ #,##0`: "43160", "dd/mm/yyyy h:mm AM/PM": "2018-03-01", "mm:ss": "43160", "h:mm;@": "43160", "_-* #,##0_-": "43160",
	} {
		p := excel(cells(`<c r="A1" s="2"><v>43160</v></c>`))
		was := `[$-280A]d&quot; de &quot;mmmm&quot; de &quot;yyyy;@`
		p["xl/styles.xml"] = strings.Replace(p["xl/styles.xml"], was, strings.ReplaceAll(code, `"`, "&quot;"), 1)
		if got, err := read(p.zipped(t), ""); err != nil || got != want+"\n" {
			t.Errorf("%s shows %q, %v, want %s", code, got, err, want)
		}
	}
}

// The texts that cells share are held by their numbers, however long they are.
func TestManySharedTexts(t *testing.T) {
	var shared []string
	var rows strings.Builder
	for i := range 300 {
		shared = append(shared, "<t>"+strconv.Itoa(i)+strings.Repeat("x", 9*i)+"</t>")
		rows.WriteString(`<row><c t="s"><v>` + strconv.Itoa(299-i) + `</v></c></row>`)
	}
	got, err := read(excel(rows.String(), shared...).zipped(t), "")
	lines := strings.Split(got, "\n")
	if err != nil || len(lines) != 301 {
		t.Fatal(len(lines), err)
	}
	for i, line := range lines[:300] {
		if want := strconv.Itoa(299-i) + strings.Repeat("x", 9*(299-i)); line != want {
			t.Fatalf("row %d is %.20q, want %.20q", i+1, line, want)
		}
	}
}

func FuzzSheet(f *testing.F) {
	f.Add(`<row r="1"><c r="A1" t="s"><v>0</v></c><c s="1"><v>43160</v></c></row>`)
	f.Add(`<row><c t="inlineStr"><is><r><t>a</t></r></is></c></row><row r="9"><c r="C9"><f>x</f><v>1</v></c></row>`)
	f.Fuzz(func(t *testing.T, rows string) {
		p := excel(rows, "<t>a</t>")
		got, err := read(p.zipped(t), "")
		again, errAgain := read(p.zipped(t), "")
		if got != again || (err == nil) != (errAgain == nil) {
			t.Errorf("read twice, %q and %q", got, again)
		}
		if err == nil && len(got) > 0 && !strings.HasSuffix(got, "\n") {
			t.Errorf("%q ends in the middle of a line", got)
		}
	})
}

func TestSheets(t *testing.T) {
	data := excel("").zipped(t)
	b, err := workbook.Open("casos.xlsx", bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(b.Sheets(), "|"); got != "Casos 2018|Otra" {
		t.Errorf("the sheets are %s", got)
	}
	if got, err := b.Find("CASOS 2018"); err != nil || got != "Casos 2018" {
		t.Errorf("the sheet is %q, %v", got, err)
	}
	if got, err := b.Find("Lista"); err != nil || got != "Lista" { // hidden, but asked for
		t.Errorf("the sheet is %q, %v", got, err)
	}
}
