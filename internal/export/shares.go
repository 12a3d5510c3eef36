package export

import (
	"encoding/binary"
	"strconv"
)

// shares holds what places and cells have in common, each numbered as it is met.
type shares struct {
	place, cell, answer Table
	cells               map[string]int // the cells of a place, as texts
	rows                map[Row]int
}

// cellTables gives three tables: the cells that a place has, the cells, and the
// answers that they lead to.
func (l *Law) cellTables() []Table {
	s := &shares{
		place:  Table{Name: "place", Columns: []Column{{Name: "place", Kind: Whole}, {Name: "share", Kind: Whole}}},
		cell:   Table{Name: "cell", Columns: []Column{{Name: "share", Kind: Whole}}},
		answer: Table{Name: "answer_row", Columns: []Column{{Name: "answer", Kind: Whole}}},
		cells:  map[string]int{}, rows: map[Row]int{},
	}
	for i := range l.Masks {
		s.cell.Columns = append(s.cell.Columns, Column{Name: anyOf(i), Kind: Bits})
	}
	s.cell.Columns = append(s.cell.Columns, Column{Name: "none_of", Kind: Bits}, Column{Name: "answer", Kind: Whole})
	for _, name := range columns {
		c := Column{Name: name, Optional: name != "status" && name != notices}
		if numeric(name) {
			c.Kind = Whole
		}
		s.answer.Columns = append(s.answer.Columns, c)
	}
	for from := 0; from < len(l.Cells); {
		to := from + 1
		for to < len(l.Cells) && l.Cells[to].Place == l.Cells[from].Place {
			to++
		}
		s.add(l.Cells[from:to])
		from = to
	}
	return []Table{s.place, s.cell, s.answer}
}

// add writes a place, and its cells where no place before it has the same.
func (s *shares) add(cells []Cell) {
	var sign []byte
	for i := range cells {
		for _, m := range cells[i].Any {
			sign = binary.AppendVarint(sign, m)
		}
		sign = binary.AppendVarint(sign, cells[i].None)
		sign = binary.AppendVarint(sign, int64(s.answerOf(cells[i].Row)))
	}
	share, known := s.cells[string(sign)]
	if !known {
		share = len(s.cells)
		s.cells[string(sign)] = share
		for i := range cells {
			s.cell.Rows = append(s.cell.Rows, s.row(share, &cells[i]))
		}
	}
	s.place.Rows = append(s.place.Rows, []string{strconv.Itoa(cells[0].Place), strconv.Itoa(share)})
}

func (s *shares) row(share int, c *Cell) []string {
	row := []string{strconv.Itoa(share)}
	for _, m := range c.Any {
		row = append(row, strconv.FormatInt(m, 10))
	}
	return append(row, strconv.FormatInt(c.None, 10), strconv.Itoa(s.answerOf(c.Row)))
}

// answerOf gives the number of an answer.
func (s *shares) answerOf(row Row) int {
	at, known := s.rows[row]
	if !known {
		at = len(s.rows)
		s.rows[row] = at
		s.answer.Rows = append(s.answer.Rows, append([]string{strconv.Itoa(at)}, row[:]...))
	}
	return at
}
