package cases

// memo maps short texts to small numbers. It is a hash table of fixed size that
// is looked up without allocating.
type memo struct {
	slots *[memoSize]memoSlot
	used  int
}

type memoSlot struct {
	text  string
	value int // 0 is an empty slot
}

const (
	memoSize = 1024 // a power of two
	memoFull = memoSize / 4
	maxMemo  = 256 // longest text, in bytes
)

func newMemo() memo { return memo{slots: new([memoSize]memoSlot)} }

// home is the slot where a text is looked for first. It is computed from the
// length, the two ends and the middle, which distinguish most texts. Texts with the
// same slot are found in the slots after it.
func home(text []byte) int {
	n := len(text)
	if n == 0 {
		return 0
	}
	h := uint(n)*37 ^ uint(text[0])*5 ^ uint(text[n-1])<<4 ^ uint(text[n/2])<<2
	return int(h & (memoSize - 1))
}

// find gives the number of a text, or -1.
func (m *memo) find(text []byte) int {
	for i := home(text); ; i = (i + 1) & (memoSize - 1) {
		s := &m.slots[i]
		if s.value == 0 {
			return -1
		}
		if s.text == string(text) {
			return s.value - 1
		}
	}
}

// keep stores the number of a text. It is false when there is no room.
func (m *memo) keep(text []byte, value int) bool {
	if m.used == memoFull || len(text) > maxMemo {
		return false
	}
	i := home(text)
	for m.slots[i].value != 0 {
		i = (i + 1) & (memoSize - 1)
	}
	m.slots[i] = memoSlot{string(text), value + 1}
	m.used++
	return true
}
