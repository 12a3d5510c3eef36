package cases

import (
	"encoding/binary"
	"math/bits"
)

// memo maps short texts to small numbers. It is a hash table of fixed size that
// is looked up without allocating. No text in it has a control character.
type memo struct {
	slots *[memoSize]memoSlot
	used  int
}

type memoSlot struct {
	hash  uint64
	text  string
	value int // 0 is an empty slot
}

const (
	memoBits = 10
	memoSize = 1 << memoBits
	memoFull = memoSize / 4
	maxMemo  = 256 // longest text, in bytes
)

func newMemo() memo { return memo{slots: new([memoSize]memoSlot)} }

// mix adds a word to a hash. The last word of a text has its last bytes, at most
// seven of them, and zeros.
func mix(hash, word uint64) uint64 { return (hash ^ word) * 0x9e3779b97f4a7c15 }

func hashOf(text []byte) (hash uint64) {
	for ; len(text) >= wordSize; text = text[wordSize:] {
		hash = mix(hash, binary.LittleEndian.Uint64(text))
	}
	var last [wordSize]byte
	copy(last[:], text)
	return mix(hash, binary.LittleEndian.Uint64(last[:]))
}

// find gives the number of a text, or -1.
func (m *memo) find(text []byte) int { return m.look(hashOf(text), text) }

// read gives the number of the text that begins at a position, and the position where
// it ends. The number is -1 when the text was not met before.
func (m *memo) read(text []byte, at int, e ends) (number, end int) {
	hash := uint64(0)
	for end = at; ; end += wordSize {
		word := binary.LittleEndian.Uint64(text[end:])
		marks := e.of(word) | zeros(word^e.also)
		if marks != 0 {
			before := marks&-marks>>7 - 1 // the bits of the bytes before the first mark
			end += bits.TrailingZeros64(marks) / 8
			return m.look(mix(hash, word&before), text[at:end]), end
		}
		hash = mix(hash, word)
	}
}

// look gives the number of a text with its hash, or -1. Texts with the same slot are
// in the slots after it.
func (m *memo) look(hash uint64, text []byte) int {
	for i := hash >> (64 - memoBits); ; i = (i + 1) % memoSize {
		s := &m.slots[i]
		if s.value == 0 {
			return -1
		}
		if s.hash == hash && s.text == string(text) {
			return s.value - 1
		}
	}
}

// keep stores the number of a text that is not stored yet. It is false when there is
// no room, or when the text has a control character.
func (m *memo) keep(text []byte, value int) bool {
	if m.used == memoFull || len(text) > maxMemo || hasControl(text) {
		return false
	}
	hash := hashOf(text)
	i := hash >> (64 - memoBits)
	for m.slots[i].value != 0 {
		i = (i + 1) % memoSize
	}
	m.slots[i] = memoSlot{hash, string(text), value + 1}
	m.used++
	return true
}

func hasControl(text []byte) bool {
	for _, c := range text {
		if c < ' ' {
			return true
		}
	}
	return false
}

// interned holds texts that were met lately, so that a text that comes again and
// again is not copied each time. A new text takes the place of an older one.
type interned [1 << internedBits]string

const internedBits = 10

// text gives a text as a string.
func (t *interned) text(b []byte) string {
	if len(b) > maxMemo {
		return string(b)
	}
	slot := &t[hashOf(b)>>(64-internedBits)]
	if *slot != string(b) {
		*slot = string(b)
	}
	return *slot
}
