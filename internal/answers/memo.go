package answers

import (
	"bytes"
	"encoding/binary"
)

// Memo maps short texts to small numbers. It is a hash table that is looked up without
// allocating and that grows with the texts up to a limit. Texts are found by their first
// two words, and those that begin alike stand one after the other.
type Memo struct {
	slots []memoSlot // a power of two of them
	shift uint8      // leaves as many of the highest bits of a hash as number the slots
	used  int
}

type memoSlot struct {
	words [memoWords]uint64 // the first words of the text, with zeros behind it
	third uint64            // the bytes of the third word that are the text's
	text  string
	value int32 // 0 is an empty slot
	whole bool  // the text has no byte that could end a cell, and no zero, which stands behind a text
}

const memoWords = 3 // of a text, which are compared without a loop

const (
	memoFull = 1 << 13 // above the names that a law has in all languages
	maxMemo  = 256     // longest text, in bytes
)

// NewMemo gives a table that holds nothing yet.
func NewMemo() Memo { return Memo{slots: make([]memoSlot, 1<<leastBits), shift: 64 - leastBits} }

// home is the place of the texts that begin with two words.
func (m *Memo) home(first, second uint64) uint64 { return mix(first, second) >> (m.shift & 63) }

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

// slotOf gives a text its slot.
func slotOf(text []byte, value int) memoSlot {
	s := memoSlot{text: string(text), value: int32(value + 1), whole: !bytes.ContainsAny(text, ",;|:\t\r\n\"\x00")}
	for k := range s.words {
		s.words[k] = firstOf(text[min(k*wordSize, len(text)):])
	}
	s.third = ownBytes[min(len(text), memoWords*wordSize)][2]
	return s
}

// Find gives the number of a text, or -1.
func (m *Memo) Find(text []byte) int {
	first, second := firstOf(text), firstOf(text[min(wordSize, len(text)):])
	for i := m.home(first, second); ; i = m.turn(i + 1) {
		s := &m.slots[i]
		if s.value == 0 {
			return -1
		}
		if s.words[0] == first && s.text == string(text) {
			return int(s.value) - 1
		}
	}
}

// At gives the number of the text between two positions, or -1.
func (m *Memo) At(text []byte, from, to int) int {
	length := to - from
	if uint(length) > memoWords*wordSize {
		return m.Find(text[from:to])
	}
	words, own := text[from:from+memoWords*wordSize], &ownBytes[length]
	first, second, third := binary.LittleEndian.Uint64(words)&own[0], binary.LittleEndian.Uint64(words[wordSize:])&own[1], binary.LittleEndian.Uint64(words[2*wordSize:])&own[2]
	for i := m.home(first, second); ; i++ {
		s := &m.slots[i&uint64(len(m.slots)-1)]
		if (s.words[0]^first)|(s.words[1]^second)|(s.words[2]^third)|uint64(len(s.text)^length) == 0 && s.value != 0 {
			return int(s.value) - 1
		}
		if s.value == 0 {
			return -1
		}
	}
}

// ownBytes are, by the length of a text, which bytes of its words are its own.
var ownBytes = func() (masks [memoWords*wordSize + 1][memoWords]uint64) {
	for length := range masks {
		for k := range length {
			masks[length][k/wordSize] |= 0xff << (8 * (k % wordSize))
		}
	}
	return masks
}()

// Read gives the number of the text that begins at a position, and the position where
// it ends. The number is -1 when the text was not met before. Cells of all lengths are
// read by the same steps, because a processor that must guess the length of each loses
// more time than it takes to compare three words.
func (m *Memo) Read(text []byte, at int, e Ends) (number, end int) {
	words := text[at : at+memoWords*wordSize]
	first, second, third := binary.LittleEndian.Uint64(words), binary.LittleEndian.Uint64(words[wordSize:]), binary.LittleEndian.Uint64(words[2*wordSize:])
	ended, marks := e.of(first), e.of(second)
	first &= ended&-ended>>7 - 1 // the bytes before the first mark
	if second &= marks&-marks>>7 - 1; ended != 0 {
		second = 0
	}
	for i := m.home(first, second); ; i++ {
		s := &m.slots[i&uint64(len(m.slots)-1)]
		if s.value == 0 {
			return -1, at
		}
		if (s.words[0]^first)|(s.words[1]^second)|(s.words[2]^third)&s.third != 0 || !s.whole {
			continue
		}
		end = at + len(s.text)
		if len(s.text) > memoWords*wordSize && (end >= len(text) || s.text != string(text[at:end])) {
			continue
		}
		if e.are(text[end]) {
			return int(s.value) - 1, end
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
	m.put(slotOf(text, value))
	m.used++
	return true
}

func (m *Memo) put(s memoSlot) {
	i := m.home(s.words[0], s.words[1])
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
