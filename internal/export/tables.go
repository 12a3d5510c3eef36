package export

import (
	"strconv"

	"github.com/conmina/conmina/internal/law"
)

// Tables gives the tables. Places with the same cells share them, and cells with the
// same answer share it: an edition has few of both.
func (l *Law) Tables() []Table {
	return append([]Table{l.ageTable(), l.nameTable(), l.runTable(), l.circumstanceTable()}, l.cellTables()...)
}

func (l *Law) ageTable() Table {
	t := Table{Name: "age", Columns: []Column{{Name: "age", Kind: Whole}, {Name: "band", Kind: Whole}}}
	for age := range law.MaxAge + 1 {
		t.Rows = append(t.Rows, []string{strconv.Itoa(age), strconv.Itoa(l.band(age))})
	}
	return t
}

func (l *Law) nameTable() Table {
	t := Table{Name: "offence_name", Columns: []Column{{Name: "name"}, {Name: "question"}, {Name: "date_from", Kind: Day}, {Name: "date_to", Kind: Day}}}
	for _, n := range l.Names {
		t.Rows = append(t.Rows, []string{n.Name, n.Question, n.Days.From.String(), n.Days.To.String()})
	}
	return t
}

func (l *Law) runTable() Table {
	t := Table{Name: "run", Columns: []Column{{Name: "run", Kind: Whole}, {Name: "question"}, {Name: "word", Kind: Whole}, {Name: "date_from", Kind: Day}, {Name: "date_to", Kind: Day}}}
	for _, r := range l.Runs {
		t.Rows = append(t.Rows, []string{strconv.Itoa(r.Number), r.Question, strconv.Itoa(r.Word), r.Days.From.String(), r.Days.To.String()})
	}
	return t
}

func (l *Law) circumstanceTable() Table {
	t := Table{Name: "circumstance_name", Columns: []Column{{Name: "name"}, {Name: "circumstance"}}}
	for i := range l.Words {
		t.Columns = append(t.Columns, Column{Name: mark(i), Kind: Bits})
	}
	t.Columns = append(t.Columns, Column{Name: "age_from", Kind: Whole}, Column{Name: "age_to", Kind: Whole})
	for _, c := range l.Circumstances {
		row := []string{c.Name, string(c.Circumstance)}
		for _, m := range c.Marks {
			row = append(row, strconv.FormatInt(m, 10))
		}
		t.Rows = append(t.Rows, append(row, strconv.Itoa(c.From), strconv.Itoa(c.To)))
	}
	return t
}
