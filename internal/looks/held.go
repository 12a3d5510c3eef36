package looks

import "io"

// Held is what was read of an input and will be read again. It is kept in blocks, so
// that it takes little more memory than its length, and gives back the memory of what
// was read again.
type Held struct{ blocks [][]byte }

// heldBlock is the size of a block in bytes.
const heldBlock = 256 << 10

// Write adds to what is held.
func (h *Held) Write(p []byte) (int, error) {
	for rest := p; len(rest) > 0; {
		last := len(h.blocks) - 1
		if last < 0 || len(h.blocks[last]) == heldBlock {
			h.blocks = append(h.blocks, make([]byte, 0, heldBlock))
			last++
		}
		b := h.blocks[last]
		n := min(len(rest), heldBlock-len(b))
		h.blocks[last], rest = append(b, rest[:n]...), rest[n:]
	}
	return len(p), nil
}

// Read gives back what is held, once. Nothing is written any more when it begins.
func (h *Held) Read(p []byte) (int, error) {
	if len(h.blocks) == 0 {
		return 0, io.EOF
	}
	n := copy(p, h.blocks[0])
	if h.blocks[0] = h.blocks[0][n:]; len(h.blocks[0]) == 0 {
		h.blocks[0] = nil
		h.blocks = h.blocks[1:]
	}
	return n, nil
}
