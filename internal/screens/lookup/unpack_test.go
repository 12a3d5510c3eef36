package lookup

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"slices"
	"sync"
	"testing"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/export"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/statutes"
)

// books are made once: the Code takes seconds.
var books = map[string]func() (*book, error){"tip-2018": made("tip-2018", words.English), "penal-code": made("penal-code", words.Spanish)}

func made(id string, l words.Language) func() (*book, error) {
	return sync.OnceValues(func() (*book, error) {
		e, err := encoding.Read(statutes.FS, id, false)
		if err != nil {
			return nil, err
		}
		b, fault := newBook(e, sheet.Style{Language: l, Version: "test"})
		if fault != nil {
			return nil, fault
		}
		return b, nil
	})
}

func eachBook(t *testing.T, test func(t *testing.T, b *book)) {
	for _, id := range []string{"tip-2018", "penal-code"} {
		t.Run(id, func(t *testing.T) {
			b, err := books[id]()
			if err != nil {
				t.Fatal(err)
			}
			test(t, b)
		})
	}
}

// unpacked is the data of a page, read back without the code that packed it.
type unpacked struct {
	packed
	sets  [][]int
	rows  []export.Row
	told  [][][5]string // the kind of a block as a letter, and its texts
	lists [][]seen
	runs  []run
}

type seen struct {
	any             []int
	none, row, told int
}

type run struct {
	question, from, to, offered, table int
	lists                              map[[2]int]int
}

func unpack(t *testing.T, data string) *unpacked {
	t.Helper()
	u := &unpacked{}
	if err := json.Unmarshal([]byte(data), &u.packed); err != nil {
		t.Fatal(err)
	}
	bytes, err := base64.StdEncoding.DecodeString(u.Cells)
	if err != nil {
		t.Fatal(err)
	}
	next := func() int {
		n, size := binary.Uvarint(bytes)
		if size <= 0 {
			t.Fatal("the data end too early")
		}
		bytes = bytes[size:]
		return int(n)
	}
	times := func(n int) (list []int) {
		for range n {
			list = append(list, next())
		}
		return list
	}
	for range next() {
		last, set := 0, []int{}
		for _, n := range times(next()) {
			last += n
			set = append(set, last)
		}
		u.sets = append(u.sets, set)
	}
	for range next() {
		var row export.Row
		for i := range row {
			row[i] = u.Texts[next()]
		}
		u.rows = append(u.rows, row)
	}
	var blocks [][5]string
	for range next() {
		b := [5]string{string(rune('0' + next()))}
		for i := range 4 {
			b[i+1] = u.Texts[next()]
		}
		blocks = append(blocks, b)
	}
	for range next() {
		var said [][5]string
		for _, n := range times(next()) {
			said = append(said, blocks[n])
		}
		u.told = append(u.told, said)
	}
	for range next() {
		numbers := times(next())
		var list []seen
		for len(numbers) > 0 {
			n := numbers[0]
			list = append(list, seen{numbers[1 : n+1], numbers[n+1], numbers[n+2], numbers[n+3]})
			numbers = numbers[n+4:]
		}
		u.lists = append(u.lists, list)
	}
	for range next() { // tables
		times(next())
	}
	for range next() {
		r := run{next(), next(), next(), next(), next(), map[[2]int]int{}}
		for range next() {
			span := u.Spans[next()]
			r.lists[span] = next()
		}
		u.runs = append(u.runs, r)
	}
	if len(bytes) > 0 {
		t.Errorf("%d bytes are left", len(bytes))
	}
	return u
}

// What a page holds are the cells of the export, every one and nothing else.
func TestPackedCellsAreThoseOfTheExport(t *testing.T) {
	eachBook(t, func(t *testing.T, b *book) {
		u := unpack(t, b.data())
		marks := map[law.CircumstanceID][]int64{}
		for _, c := range b.law.Circumstances {
			marks[c.Circumstance] = c.Marks
		}
		mask := func(set, word int) (m int64) {
			for _, i := range u.sets[set] {
				m |= marks[law.CircumstanceID(u.Circumstances[i].ID)][word]
			}
			return m
		}
		var got []export.Cell
		for i, r := range u.runs {
			of := b.law.Runs[i]
			if u.Questions[r.question].ID != of.Question || r.from != dayNumber(of.Days.From) || r.to != dayNumber(of.Days.To) {
				t.Fatalf("run %d is of %s, %d to %d", of.Number, u.Questions[r.question].ID, r.from, r.to)
			}
			spans := make([][2]int, 0, len(r.lists))
			for span := range r.lists {
				spans = append(spans, span)
			}
			slices.SortFunc(spans, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
			for _, span := range spans {
				for _, x := range u.lists[r.lists[span]] {
					c := export.Cell{Place: of.Number*10_000 + span[0]*100 + span[1], None: mask(x.none, of.Word-1), Row: u.rows[x.row], Told: x.told}
					for _, set := range x.any {
						c.Any = append(c.Any, mask(set, of.Word-1))
					}
					for len(c.Any) < b.law.Masks {
						c.Any = append(c.Any, export.Always)
					}
					got = append(got, c)
				}
			}
		}
		want := b.law.Cells[1:] // the first is for cases without an answer
		if len(got) != len(want) {
			t.Fatalf("%d cells, not %d", len(got), len(want))
		}
		for i := range got {
			if x, y := got[i], want[i]; x.Place != y.Place || !slices.Equal(x.Any, y.Any) || x.None != y.None || x.Row != y.Row || x.Told != y.Told {
				t.Fatalf("cell %d is\n%+v, not\n%+v", i, x, y)
			}
		}
		for i, n := range b.law.Names {
			if x := u.Names[i]; x[0] != n.Name || u.Questions[int(x[1].(float64))].ID != n.Question || int(x[2].(float64)) != dayNumber(n.Days.From) || int(x[3].(float64)) != dayNumber(n.Days.To) {
				t.Fatalf("the name %v is not %v", x, n)
			}
		}
	})
}

// A page is small enough to be sent to a telephone, and the same law gives the same
// bytes.
func TestPagesAreSmallAndTheSame(t *testing.T) {
	eachBook(t, func(t *testing.T, b *book) {
		page := b.page()
		t.Logf("%d bytes, %d cells, %d things to say", len(page), len(b.law.Cells), len(b.teller.told.list))
		if len(page) >= 1_500_000 {
			t.Errorf("%d bytes", len(page))
		}
		if string(page) != string(b.page()) {
			t.Error("a second page differs")
		}
		if id := b.law.Edition.ID; id == "tip-2018" {
			again, err := made(id, words.English)()
			if err != nil || string(again.page()) != string(page) {
				t.Errorf("the page of another run differs (%v)", err)
			}
		}
	})
}
