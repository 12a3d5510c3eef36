package workbook

import (
	"bytes"
	"errors"
	"io"
	"testing"
)

// zeros never ends.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) { clear(b); return len(b), nil }

// A part that grows without end from few bytes of the archive is left.
func TestBounds(t *testing.T) {
	for packed, want := range map[int64]int64{1 << 10: maxUnasked, 1 << 24: maxRatio << 24} {
		b := &bounds{in: zeros{}, packed: packed}
		buffer, read := make([]byte, 16<<20), int64(0)
		for {
			b.left = maxPiece
			n, err := b.Read(buffer)
			read += int64(n)
			if err != nil {
				if !errors.Is(err, errTooBig) {
					t.Fatal(err)
				}
				break
			}
		}
		if read < want || read > want+2*int64(len(buffer))+maxRatio {
			t.Errorf("of %d bytes %d were read, want about %d", packed, read, want)
		}
	}
	b := &bounds{in: zeros{}, packed: 1 << 30, left: maxPiece}
	if n, err := io.Copy(io.Discard, b); !errors.Is(err, errTooBig) || n > 2*maxPiece {
		t.Errorf("without a token %d bytes were read, %v", n, err)
	}
}

// Shared texts are held up to a limit, each in one piece.
func TestSharedTextsAreLimited(t *testing.T) {
	var held texts
	long := bytes.Repeat([]byte{'x'}, 3<<20)
	for range 4 {
		if !held.add(long) {
			t.Fatal("a text is refused")
		}
	}
	held.held = maxTexts - len(long)
	if held.add(long) {
		t.Error("more is held than the limit")
	}
	if text, ok := held.text("3"); !ok || !bytes.Equal(text, long) {
		t.Error("a text is not what it was")
	}
}
