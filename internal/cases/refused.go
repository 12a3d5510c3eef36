package cases

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// refused holds the faults of a record whose facts are written in plain cells.
type refused struct {
	codes  []law.Code // one for each flaw
	result *result
}

// Limits of the refused records that are kept.
const (
	maxRefused     = 16384
	maxRefusedText = 256 // bytes of the facts of one record
)

// keepRefused stores why the cells of a record were refused, for later records with
// the same cells, because tables repeat their mistakes.
func (w *worker) keepRefused(r *record, list []found) {
	l := w.layout
	filled := func(i int) bool { return len(r.texts[i]) > 0 }
	if !w.plain() || w.o.Extra != nil || l.from != CSV || w.o.MaxErrors > 0 || slices.ContainsFunc(l.special, filled) {
		return
	}
	cell := func(of role) []byte {
		if i := l.at[of]; i >= 0 {
			return r.texts[i]
		}
		return nil
	}
	w.key = appendFacts(w.key[:0], cell(roleOffence), cell(roleAge), cell(roleDate), cell(roleWith))
	if len(w.key) > maxRefusedText {
		return
	}
	kept := refused{}
	var codes []law.Code // each code once
	for _, f := range list {
		kept.codes = append(kept.codes, f.Code)
		if !slices.Contains(codes, f.Code) {
			codes = append(codes, f.Code)
		}
	}
	kept.result = w.refusal(codes)
	if len(w.refused) == maxRefused {
		clear(w.refused)
	}
	w.refused[string(w.key)] = kept
}

// refusedBefore gives the result of a record whose cells were refused before, and
// counts its faults. It is nil when some of these faults must still be reported
// with their place.
func (w *worker) refusedBefore(p *plain) *result {
	if len(w.refused) == 0 {
		return nil
	}
	w.key = appendFacts(w.key[:0], p.cells[roleOffence], p.cells[roleAge], p.cells[roleDate], p.cells[roleWith])
	known, ok := w.refused[string(w.key)]
	if !ok || slices.ContainsFunc(known.codes, w.tells) {
		return nil
	}
	for _, code := range known.codes {
		w.chunk.told[code]++
	}
	return known.result
}

// appendFacts joins cells to one text. It separates them with zero bytes, which no
// cell contains.
func appendFacts(key []byte, cells ...[]byte) []byte {
	for _, cell := range cells {
		key = append(append(key, cell...), 0)
	}
	return key
}
