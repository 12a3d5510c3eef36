package cases

import (
	"github.com/conmina/conmina/internal/answers"
)

// Most lines of a table say only what other lines have said before, in words met
// before. Such quick lines are read by what their columns hold. [worker.plainRow] reads
// the others.

// quickRows answers the lines from a position on, up to an end or to the first line that
// is not quick, and gives the position there.
func (w *worker) quickRows(at, end int) int {
	c, lean, out := w.chunk, w.verbatim && w.layout.lean, w.chunk.out
	first, last := w.layout.parts[0].cell, w.layout.parts[0].last+1
	for at < end {
		cuts, next := w.lines.At(at)
		if cuts == nil {
			break
		}
		res := w.quickLine(cuts)
		if res == nil {
			break
		}
		at = next
		c.count[res.Counts]++
		if lean {
			out = appendShort(out, w.text[cuts[first]+1:cuts[last]])
			out = appendShort(out, res.Pieces[0])
		} else {
			w.cuts = cuts
			out = w.appendRow(out, res, nil)
		}
	}
	c.out = out
	return at
}

// quickLine gives the result of a quick line, and nothing for every other line.
func (w *worker) quickLine(cuts []int32) *answers.Result {
	q, text := w.quick, w.text
	for _, k := range q.free {
		if beginsFormula[text[cuts[k]+1]] {
			return nil
		}
	}
	for _, k := range q.blank {
		if cuts[k+1]-cuts[k] > 1 {
			return nil
		}
	}
	epoch, name, slot, with := 0, -1, answers.UnknownAge, answers.Few(0)
	if k := q.facts[offenceCell]; k >= 0 {
		name = w.answers.Offences.At(text, int(cuts[k])+1, int(cuts[k+1]))
	}
	end := 0
	if k := q.facts[ageCell]; k >= 0 {
		if slot, end = answers.QuickAge(text, int(cuts[k])+1); end != int(cuts[k+1]) {
			return nil
		}
	}
	if k := q.facts[dateCell]; k >= 0 {
		if epoch, end = w.answers.QuickDate(text, int(cuts[k])+1); end != int(cuts[k+1]) {
			return nil
		}
	}
	if k := q.facts[withCell]; k >= 0 && cuts[k+1]-cuts[k] > 1 {
		if with, end = w.answers.QuickWith(text, int(cuts[k])+1, text[cuts[k+1]]); end != int(cuts[k+1]) {
			return nil
		}
	}
	return w.answers.Quick(epoch, name, slot, with)
}

// appendShort appends a text as append does. With a short text it copies what follows
// the text too, if there is room, because a copy of a fixed length costs less.
func appendShort(dst, text []byte) []byte {
	n := len(dst)
	if len(text) <= shortText && cap(text) >= shortText {
		if room := dst[n:cap(dst)]; len(room) >= shortText {
			from, to := text[:shortText], room[:shortText]
			*(*[16]byte)(to) = *(*[16]byte)(from) // two copies, because one of 32 bytes would be a call
			*(*[16]byte)(to[16:]) = *(*[16]byte)(from[16:])
			return dst[:n+len(text)]
		}
	}
	return append(dst, text...)
}

const shortText = 32 // longest text of which a copy has a fixed length
