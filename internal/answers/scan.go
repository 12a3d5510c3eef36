package answers

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
const Slack = blockSize

// each is a word that holds a byte eight times.
func each(b byte) uint64 { return uint64(b) * ones }

// zeros marks the zero bytes of a word in their highest bits. Only the lowest mark
// is certain: a byte above it may be marked although it is not zero.
func zeros(word uint64) uint64 { return (word - ones) &^ word & highs }

// Ends are two bytes that end a text, each as [each] gives it.
type Ends struct{ one, other uint64 }

// NewEnds gives the bytes that end a text, such as the separator and the newline for the
// cells of a line.
func NewEnds(one, other byte) Ends { return Ends{each(one), each(other)} }

// of marks the bytes of a word that end a text, as [zeros] does.
func (e Ends) of(word uint64) uint64 { return zeros(word^e.one) | zeros(word^e.other) }

// are reports whether a byte ends a text.
func (e Ends) are(b byte) bool { return b == byte(e.one) || b == byte(e.other) }
