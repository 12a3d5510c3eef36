package export

import (
	"slices"
	"strconv"
	"testing"
)

// The tables of places, cells and answers hold every cell at its place, and no others.
func TestTablesHoldTheCells(t *testing.T) {
	each(t, func(t *testing.T, l *Law) {
		tables := map[string]Table{}
		for _, one := range l.Tables() {
			tables[one.Name] = one
		}
		at := map[string]string{}
		var places []string
		for _, row := range tables["place"].Rows {
			at[row[0]] = row[1]
			places = append(places, row[0])
		}
		shared := map[string][][]string{}
		for _, row := range tables["cell"].Rows {
			shared[row[0]] = append(shared[row[0]], row[1:])
		}
		var got, want [][]string
		for _, place := range places {
			for _, c := range shared[at[place]] {
				masks, answer := c[:len(c)-1], c[len(c)-1]
				number, err := strconv.Atoi(answer)
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, slices.Concat([]string{place}, masks, tables["answer_row"].Rows[number][1:]))
			}
		}
		for _, c := range l.Cells {
			row := []string{strconv.Itoa(c.Place)}
			for _, m := range append(slices.Clone(c.Any), c.None) {
				row = append(row, strconv.FormatInt(m, 10))
			}
			want = append(want, append(row, c.Row[:]...))
		}
		if !slices.EqualFunc(got, want, slices.Equal) {
			t.Error("the tables do not hold the cells")
		}
	})
}
