package workbook

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// The largest sheet that a workbook may have.
const (
	maxRows    = 1 << 20
	maxColumns = 1 << 14
)

// rows reads the rows of a sheet, one after the other.
type rows struct {
	*part
	sheet   string
	formats []format
	texts   *texts

	row   int // number of the row at hand, from 1
	cells [][]byte
	used  int    // how many of the cells the row at hand has
	value []byte // what the cell at hand holds
}

// next gives the cells of the next row that stands in the sheet, and its number. The
// cells are valid until the next row. The sheet ends with [io.EOF].
func (r *rows) nextRow() (cells [][]byte, row int, err error) {
	for {
		t, err := r.next()
		if err != nil {
			return nil, 0, err
		}
		if !t.starts("row") || len(r.open) != 3 || r.open[1] != "sheetData" {
			continue
		}
		if err := r.startRow(t.attribute("r")); err != nil {
			return nil, 0, err
		}
		if err := r.readCells(); err != nil {
			return nil, 0, err
		}
		return r.cells[:r.used], r.row, nil
	}
}

// startRow takes the number of the row. A row without one follows the row before it.
func (r *rows) startRow(number string) error {
	row := r.row + 1
	if number != "" {
		n, err := strconv.Atoi(number)
		if err != nil || n < row {
			return r.fault(CellBroken, row, 0)
		}
		row = n
	}
	if row > maxRows {
		return r.fault(RowsTooMany, row, 0, maxRows)
	}
	r.row, r.used = row, 0
	return nil
}

func (r *rows) fault(code law.Code, row, column int, args ...any) error {
	return &Error{cellPlace(r.book.name, r.sheet, row, column), law.Fault{Code: code, Args: args}}
}

// readCells reads the cells of the row that was just begun.
func (r *rows) readCells() error {
	for depth := len(r.open); ; {
		t, err := r.next()
		switch {
		case err == io.EOF:
			return r.broken()
		case err != nil:
			return err
		case len(r.open) < depth:
			return nil
		case !t.starts("c") || len(r.open) != depth+1:
			continue
		}
		column := r.used + 1
		if name := t.attribute("r"); name != "" {
			c, row := cellNamed(name)
			if row != r.row || c < column {
				return r.fault(CellBroken, r.row, column)
			}
			column = c
		}
		if column > maxColumns {
			return r.fault(CellBroken, r.row, column)
		}
		kind, style := t.attribute("t"), t.attribute("s")
		for len(r.cells) < column {
			r.cells = append(r.cells, nil)
		}
		for ; r.used < column; r.used++ {
			r.cells[r.used] = r.cells[r.used][:0]
		}
		if err := r.readCell(kind, style, column); err != nil {
			return err
		}
	}
}

// readCell reads the cell that was just begun into its place in the row.
func (r *rows) readCell(kind, style string, column int) error {
	formula := false
	var inline []byte
	r.value = r.value[:0]
	for depth := len(r.open); ; {
		t, err := r.next()
		switch {
		case err == io.EOF:
			return r.broken()
		case err != nil:
			return err
		case t.starts("f"):
			formula = true
		case t.starts("is"):
			if inline, err = r.richText(inline); err != nil {
				return err
			}
		case t.text != nil && len(r.open) == depth+1 && r.open[depth] == "v":
			if r.value = append(r.value, t.text...); len(r.value) > maxPiece {
				return r.fault(CellBroken, r.row, column)
			}
		}
		if len(r.open) < depth {
			break
		}
	}
	if formula && kind != "str" && len(bytes.TrimSpace(r.value)) == 0 { // the result may be a text without characters
		return r.fault(Unsolved, r.row, column)
	}
	cell, ok := r.text(r.cells[column-1][:0], kind, style, inline)
	r.cells[column-1] = cell
	if !ok {
		return r.fault(CellBroken, r.row, column)
	}
	return nil
}

// text writes what a cell of a kind holds. ok is false when it cannot hold that.
func (r *rows) text(dst []byte, kind, style string, inline []byte) (_ []byte, ok bool) {
	switch kind {
	case "inlineStr":
		return append(dst, inline...), true
	case "s":
		text, found := r.texts.text(string(bytes.TrimSpace(r.value)))
		return append(dst, text...), found
	case "str":
		return append(dst, unescaped(r.value)...), true
	}
	value := string(bytes.TrimSpace(r.value))
	if value == "" {
		return dst, true
	}
	switch kind {
	case "b":
		return append(dst, map[bool]string{true: "true", false: "false"}[value == "1"]...), value == "0" || value == "1"
	case "e", "d":
		return append(dst, strings.TrimSuffix(value, "T00:00:00")...), true
	case "", "n":
		at := 0
		if style != "" {
			n, err := strconv.Atoi(style)
			if err != nil || n < 0 || n >= len(r.formats) {
				return dst, false
			}
			at = n
		}
		return appendNumber(dst, value, r.formats[at], r.book.is1904)
	}
	return dst, false
}

// cellNamed gives the column and the row of a cell such as C17; zeros for any other
// text.
func cellNamed(name string) (column, row int) {
	i := 0
	for ; i < len(name) && i < 4 && name[i]|0x20 >= 'a' && name[i]|0x20 <= 'z'; i++ {
		column = column*26 + int(name[i]|0x20-'a') + 1
	}
	row, err := strconv.Atoi(name[i:])
	if i == 0 || err != nil || row < 1 || name[i] == '+' {
		return 0, 0
	}
	return column, row
}
