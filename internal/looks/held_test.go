package looks

import (
	"bytes"
	"io"
	"math/rand/v2"
	"testing"
	"testing/iotest"
)

// What is held is given back byte for byte, however it was written and is read.
func TestHeldGivesBackWhatWasWritten(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for _, length := range []int{0, 1, heldBlock - 1, heldBlock, heldBlock + 1, 3*heldBlock + 17} {
		want := make([]byte, length)
		for i := range want {
			want[i] = byte(r.Uint32())
		}
		var h Held
		for rest := want; len(rest) > 0; {
			n := min(len(rest), 1+r.IntN(heldBlock+100))
			_, _ = h.Write(rest[:n])
			rest = rest[n:]
		}
		if got, err := io.ReadAll(iotest.HalfReader(&h)); err != nil || !bytes.Equal(got, want) || len(h.blocks) != 0 {
			t.Errorf("%d bytes: %d came back, %d blocks are left, %v", length, len(got), len(h.blocks), err)
		}
	}
}
