// Package workbook reads and writes the sheets of workbooks (.xlsx), row by row. A
// sheet that is read becomes CSV text, one record for each row, in which days are
// written year first. Memory does not grow with the number of rows; the texts that
// the cells of a workbook share are held, up to a limit. Nothing is guessed: what a
// sheet leaves open is an error with the place of its cell.
package workbook

import (
	"archive/zip"
	"io"
	"path"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// Codes of what is wrong with a workbook.
const (
	Damaged      law.Code = "workbook_damaged"
	PartAbsent   law.Code = "workbook_part_absent" // Args: the name of the part
	PartBroken   law.Code = "workbook_part_broken" // Args: the name of the part, the line in it
	Entities     law.Code = "workbook_entities"    // Args: the name of the part
	TooBig       law.Code = "workbook_too_big"     // Args: the name of the part
	Encrypted    law.Code = "workbook_encrypted"
	Binary       law.Code = "workbook_binary"
	NoSheet      law.Code = "workbook_no_sheet"
	SheetUnknown law.Code = "workbook_sheet_unknown" // Args: the names of the sheets
	Merged       law.Code = "workbook_merged"        // Args: the cells that are merged
	Unsolved     law.Code = "workbook_unsolved"      // a formula without a result
	CellBroken   law.Code = "workbook_cell_broken"   // what the cell says of itself cannot be
	RowsTooMany  law.Code = "workbook_rows"          // Args: the highest number of rows
	NoWorkbook   law.Code = "workbook_none"          // the archive holds no workbook
	OpenDocument law.Code = "workbook_ods"
)

// Error is what is wrong with a workbook, and where.
type Error struct {
	Place law.Place
	Fault law.Fault
}

// Error gives the fault, for logs and tests.
func (e *Error) Error() string { return e.Place.String() + ": " + e.Fault.Error() }

// Book is a workbook whose list of sheets was read.
type Book struct {
	name   string // as it was given; part of every place
	in     io.ReaderAt
	size   int64
	parts  map[string]*zip.File // by name in lower case
	sheets []sheet
	is1904 bool
	texts  string // name of the part with the shared texts, or empty
	styles string
}

// sheet is a sheet of cells.
type sheet struct {
	name, part string
	hidden     bool
}

// Open reads the list of sheets of a workbook.
func Open(name string, in io.ReaderAt, size int64) (*Book, error) {
	b := &Book{name: name, in: in, size: size, parts: map[string]*zip.File{}}
	archive, err := zip.NewReader(in, size)
	if err != nil {
		return nil, b.fault(Damaged)
	}
	for _, f := range archive.File {
		key := strings.ToLower(f.Name)
		switch _, twice := b.parts[key]; {
		case twice: // two programs could read two workbooks out of it
			return nil, b.fault(Damaged)
		case f.Flags&1 != 0:
			return nil, b.fault(Encrypted)
		}
		b.parts[key] = f
	}
	if err := b.contents(); err != nil {
		return nil, err
	}
	return b, nil
}

// Sheets lists the names of the sheets that a person sees, in their order.
func (b *Book) Sheets() []string {
	var names []string
	for _, s := range b.sheets {
		if !s.hidden {
			names = append(names, s.name)
		}
	}
	return names
}

// Find gives the sheet of a name, in any case. Without a name it gives the first one
// that a person sees.
func (b *Book) Find(name string) (string, error) {
	for _, s := range b.sheets {
		if name == "" && !s.hidden || name != "" && strings.EqualFold(s.name, name) {
			return s.name, nil
		}
	}
	if name == "" {
		return "", b.fault(NoSheet)
	}
	names := b.Sheets()
	return "", b.fault(SheetUnknown, strings.Join(names, ", "))
}

func (b *Book) fault(code law.Code, args ...any) error {
	return &Error{law.Place{File: b.name}, law.Fault{Code: code, Args: args}}
}

// contents finds the parts of the workbook.
func (b *Book) contents() error {
	top, err := b.relations("_rels/.rels")
	if err != nil {
		return err
	}
	main := ""
	for _, r := range top {
		if r.is("officeDocument") {
			main = r.target("")
		}
	}
	switch {
	case strings.HasSuffix(main, ".bin"):
		return b.fault(Binary)
	case main == "" && b.isOpenDocument():
		return b.fault(OpenDocument)
	case main == "" || strings.HasPrefix(main, "word/") || strings.HasPrefix(main, "ppt/"):
		return b.fault(NoWorkbook)
	}
	related, err := b.relations(path.Join(path.Dir(main), "_rels", path.Base(main)+".rels"))
	if err != nil {
		return err
	}
	folder := path.Dir(main)
	for _, r := range related {
		switch {
		case r.is("sharedStrings"):
			b.texts = r.target(folder)
		case r.is("styles"):
			b.styles = r.target(folder)
		}
	}
	return b.list(main, folder, related)
}

// isOpenDocument reports whether the archive is a sheet of OpenDocument.
func (b *Book) isOpenDocument() bool {
	return b.parts["mimetype"] != nil && b.parts["content.xml"] != nil
}

// list reads the names of the sheets.
func (b *Book) list(main, folder string, related map[string]relation) error {
	p, err := b.part(main)
	if err != nil {
		return err
	}
	defer p.close()
	for {
		t, err := p.next()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case t.starts("workbookPr"):
			b.is1904 = isTrue(t.attribute("date1904"))
		case t.starts("sheet"):
			r := related[t.attribute("id")]
			if !r.is("worksheet") { // a sheet with nothing but a chart has no cells
				continue
			}
			state := t.attribute("state")
			b.sheets = append(b.sheets, sheet{t.attribute("name"), r.target(folder), state == "hidden" || state == "veryHidden"})
		}
	}
}

// relation says where one part is that another one needs.
type relation struct{ kind, place, mode string }

// is reports whether the part is of a kind. A part outside the archive is of none:
// nothing is read from there.
func (r relation) is(kind string) bool {
	return r.mode != "External" && strings.HasSuffix(r.kind, "/"+kind)
}

// target is the name of the part in the archive. Names that lead out of the archive
// name nothing in it.
func (r relation) target(folder string) string {
	if rest, absolute := strings.CutPrefix(r.place, "/"); absolute {
		return path.Clean(rest)
	}
	return path.Join(folder, r.place)
}

// relations reads what a part needs, by the names that it uses for them.
func (b *Book) relations(name string) (map[string]relation, error) {
	list := map[string]relation{}
	if b.parts[strings.ToLower(name)] == nil {
		return list, nil
	}
	p, err := b.part(name)
	if err != nil {
		return nil, err
	}
	defer p.close()
	for {
		t, err := p.next()
		switch {
		case err == io.EOF:
			return list, nil
		case err != nil:
			return nil, err
		case t.starts("Relationship"):
			list[t.attribute("Id")] = relation{t.attribute("Type"), t.attribute("Target"), t.attribute("TargetMode")}
		}
	}
}

// isTrue reads a yes or no of an attribute.
func isTrue(text string) bool { return text == "1" || text == "true" || text == "on" }
