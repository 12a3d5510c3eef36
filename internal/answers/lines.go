package answers

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"slices"
)

// Lines are the lines of a chunk of a table. All are cut into cells at once, block by
// block, which takes no decision that depends on the text.
type Lines struct {
	Separator byte
	Columns   int
	Longest   int // a longer line is not plain

	text    []byte
	quoted  bool    // there is a quotation mark in the text
	returns bool    // there is a carriage return
	regular bool    // all lines have as many cells as the table, and are plain
	ends    []int32 // where -1, and then every separator and every newline stands
	line    int     // index of the end before the line that was asked for last
	last    int     // the first index of an end that too few others follow for a line
	own     []int32 // the cuts of a line that ends with a carriage return
}

// blockSize is how many bytes are looked at together: one for each bit of a word.
const blockSize = 64

// Cut takes the lines of a text, which ends with a newline and has the slack behind it.
func (l *Lines) Cut(text []byte, quoted, returns bool) {
	l.text, l.quoted, l.returns, l.line = text, quoted, returns, -l.Columns
	separator := each(l.Separator)
	ends, n := append(l.ends[:0], -1), 1
	for at := 0; at < len(text); at += blockSize {
		marks := marksOf((*[blockSize]byte)(text[at:at+blockSize]), separator)
		if left := len(text) - at; left < blockSize {
			marks &= 1<<left - 1
		}
		ends = slices.Grow(ends[:n], blockSize)
		n += put((*[blockSize]int32)(ends[n:n+blockSize]), marks, at)
	}
	l.ends, l.last = ends[:n], n-l.Columns
	l.regular = !quoted && !returns && len(text) <= l.Longest && l.isRegular()
}

// isRegular reports whether every line has as many cells as the table.
func (l *Lines) isRegular() bool {
	lines := (len(l.ends) - 1) / l.Columns
	if lines*l.Columns != len(l.ends)-1 || lines != bytes.Count(l.text, []byte{'\n'}) {
		return false
	}
	for last := l.Columns; last < len(l.ends); last += l.Columns {
		if l.text[l.ends[last]] != '\n' {
			return false
		}
	}
	return true
}

// put puts the positions of marks of a block into a list, and gives their number.
func put(list *[blockSize]int32, marks uint64, at int) (n int) {
	for ; marks != 0; marks &= marks - 1 {
		list[uint(n)%blockSize] = int32(at + bits.TrailingZeros64(marks))
		n++
	}
	return n
}

// marksOf marks the separators and the newlines of a block, one bit for each byte.
func marksOf(block *[blockSize]byte, separator uint64) uint64 {
	const newline = '\n' * ones
	of := func(at int) uint64 {
		word := binary.LittleEndian.Uint64(block[at : at+wordSize])
		return bitsOf(both(word^separator, word^newline))
	}
	return of(0) | of(8)<<8 | of(16)<<16 | of(24)<<24 | of(32)<<32 | of(40)<<40 | of(48)<<48 | of(56)<<56
}

// both marks the bytes that are zero in one of two words in their highest bits.
func both(a, b uint64) uint64 {
	return highs &^ ((a&^highs + ^uint64(highs) | a) & (b&^highs + ^uint64(highs) | b))
}

// bitsOf gives the highest bits of the bytes of a word as one byte.
func bitsOf(marks uint64) uint64 { return marks >> 7 * 0x0102040810204080 >> 56 }

// At finds the cells of the line at a position, which is not before the one that was
// asked for last. Cell k is between the cuts k and k+1, and the last cut is where the line
// ends; next is the position behind the line. The cuts are nil when the line is not plain:
// it has more or fewer cells, a quotation mark, or is very long.
func (l *Lines) At(at int) (cuts []int32, next int) {
	if line := l.line + l.Columns; l.regular && line < l.last && int(l.ends[line]) == at-1 {
		l.line = line
		return l.ends[line : line+l.Columns+1], int(l.ends[line+l.Columns]) + 1
	}
	return l.search(at)
}

// search finds the cells of a line that may be any line, of any form.
func (l *Lines) search(at int) (cuts []int32, next int) {
	for l.line = max(l.line, 0); int(l.ends[l.line]) < at-1; {
		l.line++
	}
	if l.line >= l.last {
		return nil, at
	}
	cuts = l.ends[l.line : l.line+l.Columns+1]
	for k, cut := range cuts {
		if isLast := k == l.Columns; k > 0 && (l.text[cut] == '\n') != isLast {
			return nil, at
		}
	}
	end := int(cuts[l.Columns])
	if end-at > l.Longest || l.quoted && bytes.IndexByte(l.text[at:end], '"') >= 0 {
		return nil, at
	}
	if l.returns && end > at && l.text[end-1] == '\r' {
		l.own = append(l.own[:0], cuts...)
		l.own[l.Columns]--
		cuts = l.own
	}
	return cuts, end + 1
}
