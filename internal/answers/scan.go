package answers

import (
	"encoding/binary"
	"math/bits"
)

// A text is searched eight bytes at a time, as one number whose lowest byte is the
// first byte of the text.
const (
	wordSize = 8
	ones     = 0x0101010101010101
	highs    = 0x8080808080808080
)

// Slack is how many bytes after the records of a chunk may be read with them, so
// that the last line needs no other code than the lines before it. Their content
// does not matter.
const Slack = 4 * wordSize

// each is a word that holds a byte eight times.
func each(b byte) uint64 { return uint64(b) * ones }

// zeros marks the zero bytes of a word in their highest bits. Only the lowest mark
// is certain: a byte above it may be marked although it is not zero.
func zeros(word uint64) uint64 { return (word - ones) &^ word & highs }

// Ends are the bytes that end a cell of a plain line, each as [each] gives it.
type Ends struct{ separator, newline, also uint64 }

// NewEnds gives the bytes that end the cells of a line.
func NewEnds(separator, newline byte) Ends {
	return Ends{each(separator), each(newline), each(newline)}
}

// of marks the bytes of a word that end a cell, as [zeros] does.
func (e Ends) of(word uint64) uint64 { return zeros(word^e.separator) | zeros(word^e.newline) }

// are reports whether a byte ends a cell.
func (e Ends) are(b byte) bool { return b == byte(e.separator) || b == byte(e.newline) }

// Find gives the position where the cell that begins at a position ends.
func (e Ends) Find(text []byte, at int) int {
	for {
		if marks := e.of(binary.LittleEndian.Uint64(text[at:])); marks != 0 {
			return at + bits.TrailingZeros64(marks)/8
		}
		at += wordSize
	}
}

// Cut finds the cells of the line at a position. Cell k is between the cuts k and
// k+1, and the last cut is the newline. It is false when the line does not have as
// many cells as there is room for.
func (e Ends) Cut(text []byte, at int, cuts []int) bool {
	cuts[0] = at - 1
	for k := 1; k < len(cuts); k++ {
		cuts[k] = e.Find(text, cuts[k-1]+1)
		if isLast := k == len(cuts)-1; (text[cuts[k]] == '\n') != isLast {
			return false
		}
	}
	return true
}
