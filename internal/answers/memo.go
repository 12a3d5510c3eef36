package answers

import (
	"bytes"
	"encoding/binary"
)

// Memo maps short texts to small numbers. It is a hash table that is looked up without
// allocating and that grows with the texts up to a limit. Texts are found by their first
// word, and those that begin alike stand one after the other.
type Memo struct {
	slots []memoSlot // a power of two of them
	shift uint8      // leaves as many of the highest bits of a hash as number the slots
	used  int
}

type memoSlot struct {
	first uint64 // the first word of the text
	text  string
	value int  // 0 is an empty slot
	whole bool // the text has no byte that could end a cell
}

const (
	memoFull = 1 << 13 // above the names that a law has in all languages
	maxMemo  = 256     // longest text, in bytes
)

// NewMemo gives a table that holds nothing yet.
func NewMemo() Memo { return Memo{slots: make([]memoSlot, 1<<leastBits), shift: 64 - leastBits} }

// home is the place of the texts that begin with a word.
func (m *Memo) home(first uint64) uint64 { return mix(0, first) >> (m.shift & 63) }

// turn goes on at the front behind the last place.
func (m *Memo) turn(place uint64) uint64 { return place & uint64(len(m.slots)-1) }

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
	for i := m.home(first); ; i = m.turn(i + 1) {
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
	for i := m.home(first); ; i = m.turn(i + 1) {
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
	if m.used == len(m.slots)/4 {
		m.grow()
	}
	m.put(memoSlot{firstOf(text), string(text), value + 1, !bytes.ContainsAny(text, ",;|:\t\r\n\"")})
	m.used++
	return true
}

func (m *Memo) put(s memoSlot) {
	i := m.home(s.first)
	for m.slots[i].value != 0 {
		i = m.turn(i + 1)
	}
	m.slots[i] = s
}

// grow doubles the places.
func (m *Memo) grow() {
	full := m.slots
	m.slots, m.shift = make([]memoSlot, 2*len(full)), m.shift-1
	for _, s := range full {
		if s.value != 0 {
			m.put(s)
		}
	}
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

const leastBits = 6 // of the number of a place
