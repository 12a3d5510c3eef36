package export

import (
	"cmp"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// mark numbers the circumstances of each run as bits of a word, and writes the cells.
func (c *compiler) mark() *law.Fault {
	words := &wording{}
	word := map[string]int{}
	for _, of := range c.askedByQuestion() {
		at, ok := words.room(of.asked)
		if !ok {
			return &law.Fault{Code: BitsTooMany, Args: []any{of.question, wordBits}}
		}
		word[of.question] = at
	}
	c.law.Words = max(1, len(words.list))
	c.law.Cells = []Cell{{Place: NoPlace, Row: unsupported()}}
	for i, run := range c.runs {
		at := word[run.question]
		c.law.Runs = append(c.law.Runs, Run{i + 1, run.question, at + 1, run.days})
		for _, x := range run.cells {
			m := Cell{Place: place(i+1, x.span.first, x.span.last), None: words.mask(at, x.none), Row: x.leaf.row, Told: x.leaf.told}
			for _, ids := range x.any {
				m.Any = append(m.Any, words.mask(at, ids))
			}
			c.law.Masks = max(c.law.Masks, len(m.Any))
			c.law.Cells = append(c.law.Cells, m)
		}
	}
	c.law.Masks = max(1, c.law.Masks)
	for i := range c.law.Cells {
		for x := &c.law.Cells[i]; len(x.Any) < c.law.Masks; {
			x.Any = append(x.Any, Always)
		}
	}
	for i := range c.law.Circumstances {
		x := &c.law.Circumstances[i]
		for at := range c.law.Words {
			x.Marks = append(x.Marks, words.bit(at, c.tables.Place(x.Circumstance)))
		}
	}
	return nil
}

// asking is a question with the circumstances that its cells ask for.
type asking struct {
	question string
	asked    []int
}

// askedByQuestion lists what the cells of each question ask for, the longest first.
func (c *compiler) askedByQuestion() []asking {
	found := map[string]map[int]bool{}
	for _, run := range c.runs {
		if found[run.question] == nil {
			found[run.question] = map[int]bool{}
		}
		for _, x := range run.cells {
			for _, id := range slices.Concat(append(slices.Clone(x.any), x.none)...) {
				found[run.question][id] = true
			}
		}
	}
	var list []asking
	for q, ids := range found {
		one := asking{question: q}
		for id := range ids {
			one.asked = append(one.asked, id)
		}
		slices.Sort(one.asked)
		list = append(list, one)
	}
	slices.SortFunc(list, func(a, b asking) int {
		return cmp.Or(cmp.Compare(len(b.asked), len(a.asked)), strings.Compare(a.question, b.question))
	})
	return list
}

// wording numbers circumstances as bits of words. A circumstance may have a bit in
// several of them; a question asks for one word alone.
type wording struct{ list [][]int }

// room finds a word that has room for circumstances, and adds them.
func (w *wording) room(ids []int) (at int, ok bool) {
	best, least := -1, wordBits+1
	for i, word := range w.list {
		more := 0
		for _, id := range ids {
			if !slices.Contains(word, id) {
				more++
			}
		}
		if more < least && len(word)+more <= wordBits {
			best, least = i, more
		}
	}
	if best < 0 {
		w.list = append(w.list, nil)
		best = len(w.list) - 1
	}
	for _, id := range ids {
		if !slices.Contains(w.list[best], id) {
			w.list[best] = append(w.list[best], id)
		}
	}
	return best, len(w.list[best]) <= wordBits
}

// bit gives the bit of a circumstance in a word; 0 when it has none.
func (w *wording) bit(at int, id int) int64 {
	if at < len(w.list) {
		if i := slices.Index(w.list[at], id); i >= 0 {
			return 2 << i
		}
	}
	return 0
}

func (w *wording) mask(at int, ids []int) int64 {
	var m int64
	for _, id := range ids {
		m |= w.bit(at, id)
	}
	return m
}
