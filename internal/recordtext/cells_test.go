package recordtext

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
)

// A record that the standard library reads is read with the same cells. Two
// things are known to differ: that library drops a carriage return before a
// newline inside a quoted cell, which is kept here, and it takes blank lines for
// no records, which is done here before a record is split.
func FuzzSplit(f *testing.F) {
	for _, s := range []string{"a,b\n", "\"a\nb\",\"c\"\"d\"\r\n", "a\"b\n", "\"\",\n", "\"a\"b,c\n\"", "\r\n", "a,\rb\r"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		first, _, _ := strings.Cut(text, "\n")
		if strings.TrimRight(first, "\r") == "" || strings.Contains(text, "\r\n") && strings.Contains(text, "\"") || len(text) > 4096 {
			return
		}
		r := csv.NewReader(strings.NewReader(text))
		want, err := r.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		spans, end, _, code, _ := Split([]byte(text), ',', -1, false, nil)
		sound := code == ""
		var cells []string
		for _, s := range spans {
			cells = append(cells, string(AppendUnquoted(nil, []byte(text), s)))
		}
		if sound != (err == nil) {
			t.Fatalf("sound %v, but the library says %v", sound, err)
		}
		if !sound {
			if end != len(first) {
				t.Errorf("goes on at %d, not behind the first line", end)
			}
			return
		}
		if !slices.Equal(cells, want) {
			t.Errorf("%q, want %q", cells, want)
		}
		if after := int64(end) + 1; end < len(text) && after != r.InputOffset() {
			t.Errorf("ends at %d, want %d", after, r.InputOffset())
		}
	})
}

// A record of too many cells that runs over its line is broken once that is known.
func TestTooManyCellsEndARecord(t *testing.T) {
	for front, want := range map[string]int{`1,"x`: 2, `"x`: 0} {
		text := []byte(front + "\n" + strings.Repeat(`","b`+"\n", 1000))
		if list, _, at, code, ok := Split(text, ',', 3, false, nil); len(list) > 4 || at != want || code != QuoteBroken || !ok {
			t.Errorf("%s: %d cells, %s at %d", front, len(list), code, at)
		}
	}
}
