package answers

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// known are texts of all lengths, many of which begin alike.
func known() (list []string) {
	for length := range 258 {
		list = append(list, strings.Repeat("abcdefgh", 33)[:length])
	}
	for i := range 60 {
		list = append(list[:200:200], append([]string{fmt.Sprint("abcdefgh", i), fmt.Sprint("x", i)}, list[200:]...)...)
	}
	for i := range 8192 { // more than there is room for
		list = append(list, fmt.Sprint("t", i))
	}
	return append([]string{"a\x00", "abc\x00", "abcdefg\x00", "abcdefgh\x00", "a,b", "a;b", "a|b", "a:b", "a\tb", "a\"b", "\x80é"}, list...)
}

// A memo holds what was kept, until it is full, and nothing that begins like it or is
// too long.
func TestMemo(t *testing.T) {
	m, kept := NewMemo(), map[string]int{}
	for i, text := range known() {
		room := len(kept) < 8192 && len(text) <= 256
		if got := m.Keep([]byte(text), i); got != room {
			t.Fatalf("text %d of %d bytes is kept: %v", i, len(text), got)
		}
		if room {
			kept[text] = i
		}
	}
	if len(kept) != 8192 {
		t.Fatalf("%d texts are kept", len(kept))
	}
	for i, text := range known() {
		want, there := kept[text]
		if got := m.Find([]byte(text)); there && got != want || !there && got != -1 {
			t.Errorf("text %d has number %d, want %d, %v", i, got, want, there)
		}
		if got, same := m.At(padded(2, text+"!"), 2, 2+len(text)), m.Find([]byte(text)); got != same {
			t.Errorf("text %d before another byte has number %d, want %d", i, got, same)
		}
		if got := m.Find([]byte(text + "!")); got != -1 {
			t.Errorf("text %d and a mark has number %d", i, got)
		}
	}
}

// Where nothing or little is held, nothing else is found.
func TestMemoOfFewTexts(t *testing.T) {
	e := NewEnds(',', '\n')
	for n, held := range []string{"", "", "x", "abcdefghi", "abcdefghijklmnopqrstuvwxyz"} {
		m := NewMemo()
		if n > 0 {
			m.Keep([]byte(held), n)
		}
		for _, text := range []string{"", "x", "y", "abcdefghi", "abcdefghj", "abcdefgh", "abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxya"} {
			want, end := -1, 0
			if n > 0 && text == held {
				want, end = n, len(text)
			}
			all := padded(0, text+",")
			number, to := m.Read(all, 0, e)
			if found, at := m.Find([]byte(text)), m.At(all, 0, len(text)); found != want || at != want || number != want || to != end {
				t.Errorf("%q where %q is held: %d, %d, %d up to %d, want %d", text, held, found, at, number, to, want)
			}
		}
		if number, _ := m.Read([]byte("abcdefghijklmnopqrstuvwxyz"), 0, e); number != -1 {
			t.Errorf("where the text ends without a mark number %d is read", number)
		}
	}
}

// Texts whose place is the last one go on at the front.
func TestMemoTurnsAtItsEnd(t *testing.T) {
	m, e := NewMemo(), NewEnds(',', '\n')
	var last []string
	for n := 0; len(last) < 4; n++ {
		text := fmt.Sprint("n", n)
		if first := firstOf([]byte(text)); mix(first, 0)>>58 == 63 { // of 64 places
			last = append(last, text)
		}
	}
	for n, text := range last[:3] {
		m.Keep([]byte(text), n)
	}
	for n, text := range last {
		want, end := n, len(text)
		if n == 3 {
			want, end = -1, 0 // it is not held
		}
		all := padded(0, text+",")
		number, to := m.Read(all, 0, e)
		if found, at := m.Find([]byte(text)), m.At(all, 0, len(text)); found != want || at != want || number != want || to != end {
			t.Errorf("%q: %d, %d, %d up to %d, want %d", text, found, at, number, to, want)
		}
	}
}

// A memo takes no text longer than 256 bytes and all up to that.
func TestLongestTextOfAMemo(t *testing.T) {
	for length, want := range map[int]bool{0: true, 255: true, 256: true, 257: false} {
		m := NewMemo()
		if got := m.Keep(make([]byte, length), 7); got != want || want && m.Find(make([]byte, length)) != 7 {
			t.Errorf("a text of %d bytes is kept: %v", length, got)
		}
	}
}

// Where a cell holds a known text, it is read to its end; where it holds any other, and
// where a known text has a byte that may end cells, nothing is read.
func TestMemoReadsCells(t *testing.T) {
	m, kept := NewMemo(), map[string]int{}
	for i, text := range known() {
		if m.Keep([]byte(text), i) {
			kept[text] = i
		}
	}
	e, semicolon := NewEnds(',', '\n'), NewEnds(',', ';')
	for _, text := range append(known(), "abcdefg!", "abcdefgh!", "y", "abcdefghabcdefgi", strings.Repeat("q", 300)) {
		for _, end := range []string{",", ",,", "\n", ";", ",a", ",abcdefgh", ";abcdefghabcdefgh,", "!,", "\x00,", ""} {
			for _, ends := range []Ends{e, semicolon} {
				stops := ",\n"
				if ends == semicolon {
					stops = ",;"
				}
				all := padded(3, text+end)
				number, to := -1, 3
				if at := strings.IndexAny(text+end, stops); at >= 0 {
					if n, ok := kept[(text + end)[:at]]; ok && !strings.ContainsAny((text + end)[:at], ",;|:\t\r\n\"\x00") {
						number, to = n, 3+at
					}
				}
				if gotNumber, gotTo := m.Read(all, 3, ends); gotNumber != number || gotTo != to {
					t.Fatalf("%.20q of %d bytes and %q: %d up to %d, want %d up to %d", text, len(text), end, gotNumber, gotTo, number, to)
				}
			}
		}
	}
	for length := range 100 { // nothing behind the text
		if number, _ := m.Read(padded(0, strings.Repeat("abcdefgh", 13)[:length]), 0, e); number != -1 {
			t.Errorf("at the end of everything number %d is read", number)
		}
	}
}

// What is interned is the text itself, whatever was interned before.
func TestInterned(t *testing.T) {
	var all Interned
	for range 2 {
		for i := range 3000 {
			text := strings.Repeat("x", i%300) + strconv.Itoa(i)
			if got := all.Text([]byte(text)); got != text {
				t.Fatalf("%q for %q", got, text)
			}
		}
	}
	again := []byte("again")
	all.Text(again)
	if n := testing.AllocsPerRun(10, func() { all.Text(again) }); n != 0 {
		t.Errorf("a text that comes again is copied %v times", n)
	}
	for i := range 20_000 {
		all.Text([]byte(fmt.Sprint("abcdefgh", i, "ijklmnop")))
	}
	if n := slices.Index(all[:], ""); n >= 0 || len(all) != 1024 {
		t.Errorf("place %d of %d is never used", n, len(all))
	}
}
