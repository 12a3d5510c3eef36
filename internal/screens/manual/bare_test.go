package manual_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/sheet"
)

// What the program shows when nothing was asked fits the upper part of a console.
func TestBareScreen(t *testing.T) {
	for _, l := range languages {
		out := manual.Bare(l, strings.Repeat("edition ", 14), sheet.Style{Language: l, Width: 80})
		if n := bytes.Count(out, []byte("\n")); n > 16 {
			t.Errorf("%d lines in %s:\n%s", n, l, out)
		}
	}
}
