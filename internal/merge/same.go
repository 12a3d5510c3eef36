package merge

import (
	"hash/maphash"
	"slices"

	"github.com/conmina/conmina/internal/cases"
)

// few is how many records of a case are compared one by one.
const few = 8

var seed = maphash.MakeSeed()

// same gives an earlier record of the register that says the same in every column.
func (g *group) same(t *cases.Taken) *cases.Taken {
	among := g.rows
	if len(g.rows) >= few {
		key := keyOf(t)
		if g.texts == nil {
			g.texts = map[uint64][]*cases.Taken{}
			for _, row := range g.rows {
				g.texts[keyOf(row)] = append(g.texts[keyOf(row)], row)
			}
		}
		among = g.texts[key]
		g.texts[key] = append(among, t)
	}
	for _, row := range among {
		if row.Input == t.Input && slices.Equal(row.Names, t.Names) && slices.Equal(row.Texts, t.Texts) {
			return row
		}
	}
	return nil
}

// keyOf is the same for records that say the same.
func keyOf(t *cases.Taken) uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	for _, text := range t.Texts {
		_, _ = h.WriteString(text) // it never fails
		_ = h.WriteByte(0)
	}
	return h.Sum64()
}
