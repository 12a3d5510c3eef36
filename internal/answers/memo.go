package answers

import (
	"bytes"
	"encoding/binary"
)

// Memo maps short texts to small numbers. It is a hash table of fixed size that is
// looked up without allocating. Texts are found by their first word, and those that
// begin alike stand one after the other.
type Memo struct {
	slots *[memoSize]memoSlot
	used  int
}

type memoSlot struct {
	first uint64 // the first word of the text
	text  string
	value int  // 0 is an empty slot
	whole bool // the text has no byte that could end a cell
}

const (
	memoBits = 12
	memoSize = 1 << memoBits
	memoFull = memoSize / 4
	maxMemo  = 256 // longest text, in bytes
)

// NewMemo gives a table that holds nothing yet.
func NewMemo() Memo { return Memo{slots: new([memoSize]memoSlot)} }

// mix is a hash of two words.
func mix(a, b uint64) uint64 { return (a*0x9e3779b97f4a7c15 ^ b) * 0x9e3779b97f4a7c15 }

// firstOf is the first word of a text, with zeros where the text is shorter.
func firstOf(text []byte) uint64 {
	var first [wordSize]byte
	copy(first[:], text)
	return binary.LittleEndian.Uint64(first[:])
}

// Find gives the number of a text, or -1.
func (m *Memo) Find(text []byte) int {
	first := firstOf(text)
	for i := mix(0, first) >> (64 - memoBits); ; i = (i + 1) % memoSize {
		s := &m.slots[i]
		if s.value == 0 {
			return -1
		}
		if s.first == first && s.text == string(text) {
			return s.value - 1
		}
	}
}

// Read gives the number of the text that begins at a position, and the position where
// it ends. The number is -1 when the text was not met before.
func (m *Memo) Read(text []byte, at int, e Ends) (number, end int) {
	first := binary.LittleEndian.Uint64(text[at:])
	marks := e.of(first) | zeros(first^e.also)
	first &= marks&-marks>>7 - 1 // the bytes before the first mark
	for i := mix(0, first) >> (64 - memoBits); ; i = (i + 1) % memoSize {
		s := &m.slots[i]
		if s.value == 0 {
			return -1, at
		}
		if s.first != first || !s.whole {
			continue
		}
		end = at + len(s.text)
		if end < len(text) && (e.are(text[end]) || text[end] == byte(e.also)) && (marks != 0 || s.text == string(text[at:end])) {
			return s.value - 1, end
		}
	}
}

// Keep stores the number of a text that is not stored yet. It is false when there is
// no room for it.
func (m *Memo) Keep(text []byte, value int) bool {
	if m.used == memoFull || len(text) > maxMemo {
		return false
	}
	first := firstOf(text)
	i := mix(0, first) >> (64 - memoBits)
	for m.slots[i].value != 0 {
		i = (i + 1) % memoSize
	}
	m.slots[i] = memoSlot{first, string(text), value + 1, !bytes.ContainsAny(text, ",;|:\t\r\n\"")}
	m.used++
	return true
}

// hashOf is a hash of all words of a text.
func hashOf(text []byte) (hash uint64) {
	for ; len(text) >= wordSize; text = text[wordSize:] {
		hash = mix(hash, binary.LittleEndian.Uint64(text))
	}
	return mix(hash, firstOf(text))
}

// Interned holds texts that were met lately, so that a text that comes again and
// again is not copied each time. A new text takes the place of an older one.
type Interned [1 << internedBits]string

const internedBits = 10

// Text gives a text as a string.
func (t *Interned) Text(b []byte) string {
	if len(b) > maxMemo {
		return string(b)
	}
	slot := &t[hashOf(b)>>(64-internedBits)]
	if *slot != string(b) {
		*slot = string(b)
	}
	return *slot
}
