package workbook

import (
	"bytes"
	"errors"
	"io"
	"strings"
)

// Separator stands between the cells of the text that a sheet is read as.
const Separator = ','

// Read opens a sheet, which [Book.Find] has found. What is read is CSV text: line N
// is row N of the sheet, as long as no cell holds a line break. header is the row that names
// the columns, below titles; 0 means the first one that is not blank. The rows below it have
// as many cells, or more. Merged cells are refused, because it cannot be known which of them
// their text is for, unless they all stand in titles above the row of the header.
func (b *Book) Read(name string, header int) (io.ReadCloser, error) {
	at := -1
	for i, s := range b.sheets {
		if s.name == name {
			at = i
			break
		}
	}
	if at < 0 {
		return nil, b.fault(SheetUnknown, name)
	}
	s := b.sheets[at]
	if err := b.unmerged(s, header); err != nil {
		return nil, err
	}
	formats, err := b.formats()
	if err != nil {
		return nil, err
	}
	shared, err := b.sharedTexts()
	if err != nil {
		return nil, err
	}
	p, err := b.part(s.part)
	if err != nil {
		return nil, err
	}
	return &text{rows: rows{part: p, sheet: s.name, formats: formats, texts: shared}, header: header}, nil
}

// unmerged refuses a sheet with merged cells in its header or below it. They are listed
// behind the rows, so the sheet is looked through once for their name, which XML can write in
// one way only, and read as XML only if the name is there.
func (b *Book) unmerged(s sheet, header int) error {
	p, err := b.part(s.part)
	if err != nil {
		return err
	}
	defer p.close()
	found, err := p.holds("mergeCell")
	if err != nil || !found {
		return err
	}
	again, err := b.part(s.part)
	if err != nil {
		return err
	}
	defer again.close()
	for {
		t, err := again.next()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case t.starts("mergeCell"):
			cells := t.attribute("ref")
			first, last, _ := strings.Cut(cells, ":")
			if _, row := cellNamed(last); row > 0 && row < header {
				continue
			}
			column, row := cellNamed(first)
			r := rows{part: again, sheet: s.name}
			return r.fault(Merged, row, column, cells)
		}
	}
}

// holds reports whether the bytes of a part hold a name.
func (p *part) holds(name string) (bool, error) {
	buffer := make([]byte, 64<<10)
	kept := 0
	for {
		p.bounds.left = maxPiece
		n, err := p.bounds.Read(buffer[kept:])
		n += kept
		if bytes.Contains(buffer[:n], []byte(name)) {
			return true, nil
		}
		if err != nil {
			if errors.Is(err, io.EOF) {
				return false, nil
			}
			if isTooBig(p.bounds) {
				return false, p.book.fault(TooBig, p.name)
			}
			return false, p.book.fault(Damaged)
		}
		kept = copy(buffer, buffer[max(0, n-len(name)):n])
	}
}

// text is a sheet as CSV.
type text struct {
	rows
	header int    // the row that names the columns; 0: the first one that is not blank
	width  int    // how many cells each row has at least, as the header has; 0 above it
	lines  int    // lines that were written
	buffer []byte // what is written and not read yet
	at     int
	err    error
}

// Close closes the sheet.
func (t *text) Close() error { return t.in.Close() }

// enough is how many bytes are written before they are read.
const enough = 32 << 10

func (t *text) Read(b []byte) (int, error) {
	if t.at == len(t.buffer) {
		t.buffer, t.at = t.buffer[:0], 0
		for t.err == nil && len(t.buffer) < enough {
			t.err = t.write()
		}
	}
	n := copy(b, t.buffer[t.at:])
	t.at += n
	if t.at < len(t.buffer) || n > 0 {
		return n, nil
	}
	return n, t.err
}

// write writes the next row. At the end of the sheet, the file must still be what it
// was.
func (t *text) write() error {
	cells, row, err := t.nextRow()
	if err == io.EOF {
		if _, changed := t.book.in.ReadAt(make([]byte, 1), t.book.size); changed != nil && changed != io.EOF {
			return changed
		}
	}
	if err != nil {
		return err
	}
	for ; t.lines < row-1; t.lines++ {
		t.buffer = append(t.buffer, '\n')
	}
	t.lines++
	last := len(cells)
	for last > 0 && len(bytes.TrimSpace(cells[last-1])) == 0 {
		last--
	}
	if t.width == 0 && row >= t.header {
		t.width = last
	}
	for i := range max(last, min(t.width, last*t.width)) { // a blank row is a blank line
		if i > 0 {
			t.buffer = append(t.buffer, Separator)
		}
		if i < last {
			t.buffer = appendCell(t.buffer, cells[i])
		}
	}
	t.buffer = append(t.buffer, '\n')
	return nil
}

// appendCell writes a cell, in quotation marks where it needs them.
func appendCell(dst, text []byte) []byte {
	if !bytes.ContainsAny(text, ",\"\n\r") {
		return append(dst, text...)
	}
	dst = append(dst, '"')
	dst = append(dst, bytes.ReplaceAll(text, []byte{'"'}, []byte(`""`))...)
	return append(dst, '"')
}
