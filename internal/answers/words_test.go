package answers

import (
	"strconv"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// padded is a text behind some bytes and before the slack.
func padded(before int, text string) []byte {
	return append([]byte(strings.Repeat("z", before)+text), make([]byte, Slack)...)
}

// Ages in plain digits are read, without zeros before them and up to the highest; no
// text is an age that is not known.
func TestPlainAges(t *testing.T) {
	const marks = "0123456789:/a-;+ \x00\xb0"
	texts := []string{""}
	for range 4 {
		for _, text := range texts {
			age, err := strconv.Atoi(text)
			want := err == nil && age >= 0 && age <= law.MaxAge && strconv.Itoa(age) == text
			if text == "" {
				want, age = true, UnknownAge
			}
			if slot, ok := ageSlot([]byte(text)); ok != want || ok && slot != age {
				t.Errorf("%q is the age %d, %v", text, slot, ok)
			}
		}
		var longer []string
		for _, text := range texts {
			for i := range marks {
				if len(text) < 3 || text[0] <= '1' && text[1] < '4' {
					longer = append(longer, text+marks[i:i+1])
				}
			}
		}
		texts = longer
	}
}

// An age at the front of a text is read as far as it has digits, and not where these
// are no plain age.
func TestQuickAges(t *testing.T) {
	const marks = "0123456789:/,\""
	for i := range marks {
		for j := range marks {
			for k := range marks {
				text := marks[i:i+1] + marks[j:j+1] + marks[k:k+1]
				digits := text[:len(text)-len(strings.TrimLeft(text, "0123456789"))]
				slot, end := UnknownAge, 2
				if age, err := strconv.Atoi(digits); err == nil {
					if slot, end = age, 2+len(digits); age > law.MaxAge || len(digits) > 1 && digits[0] == '0' {
						slot, end = 0, 2
					}
				}
				if digits != "" && len(digits) == 1 {
					slot, end = int(digits[0]-'0'), 3
				}
				if gotSlot, gotEnd := QuickAge(padded(2, text), 2); gotSlot != slot || gotEnd != end {
					t.Errorf("%q: %d up to %d, want %d up to %d", text, gotSlot, gotEnd, slot, end)
				}
			}
		}
	}
}

// A text stands at a position when every byte of it does, whatever follows.
func TestAfter(t *testing.T) {
	for length := range 40 {
		text := strings.Repeat("abcdefghijk", 4)[:length]
		for before := range 3 {
			all := padded(before, text+"!?")
			if got := After(all, before, Padded(text)); got != before+length {
				t.Errorf("%q ends at %d, want %d", text, got, before+length)
			}
			for i := range length {
				for _, bit := range []byte{1, 0x80} {
					all[before+i] ^= bit
					if got := After(all, before, Padded(text)); got >= 0 {
						t.Errorf("%q ends at %d with another byte at %d", text, got, i)
					}
					all[before+i] ^= bit
				}
			}
		}
	}
}

// The end of a value of JSON, counted from its beginning; -1 for what needs a parser.
func TestQuickValues(t *testing.T) {
	for text, want := range map[string]int{
		`"",`: 2, `"a",`: 3, `"a"`: 3, `"año" `: 6, `"a b"}`: 5, "\"a\x1fb\"": -1, "\"\n\"": -1, `"a\"b"`: -1, `"\\"`: -1, `"`: -1, `"a`: -1,
		"1,": 1, "19}": 2, "90,": 2, "12345678901,": 11, "1:": 1, "1/": 1, "1.5": 1, "0,": -1, "-1": -1, ":": -1, "/": -1, "9]": 1, "a": -1,
		"null,": 4, "null": 4, "nul,": -1, "nulL": -1, "true": -1, "[1]": -1, "{}": -1,
	} {
		if want >= 0 {
			want += 5
		}
		if got := QuickValue(padded(5, text), 5); got != want {
			t.Errorf("%q ends at %d, want %d", text, got, want)
		}
	}
	for text, want := range map[string][2]int{
		"null,": {UnknownAge, 4}, "nulo": {UnknownAge, -1}, `"15"`: {15, 4}, `"7",`: {7, 3}, `"130"`: {130, 5}, `""`: {UnknownAge, 2}, `"15`: {15, -1}, `"15 "`: {15, -1}, `"015"`: {0, -1},
		"15,": {15, 2}, "130}": {130, 3}, "0,": {0, 1}, "131,": {0, -1}, "true": {0, -1}, "-5": {0, -1}, "[15]": {0, -1}, "015": {0, -1},
	} {
		slot, end := AgeValue(padded(5, text), 5)
		if want[1] >= 0 {
			want[1] += 5
		}
		if end != want[1] || end >= 0 && slot != want[0] {
			t.Errorf("%q is the age %d up to %d, want %v", text, slot, end, want)
		}
	}
	if got := string(Null[:len(Null)+Slack]); got != "null"+strings.Repeat("\x00", Slack) {
		t.Errorf("null is padded with %q", got)
	}
}

// A list is parted at semicolons and has no blank entries; only a text in quotation
// marks has an inside.
func TestListsAndInsides(t *testing.T) {
	for text, want := range map[string]string{"": "", ";": "", "a": "a", "a;b": "a|b", " a ; ;b;": " a |b", ";;a": "a"} {
		if got := strings.Join(Listed(text), "|"); got != want {
			t.Errorf("%q lists %s", text, got)
		}
	}
	if got := strings.Join(AppendListed([]string{"x"}, "a;b"), "|"); got != "x|a|b" {
		t.Errorf("a list is added to another: %s", got)
	}
	for text, want := range map[string]string{`"a"`: "a", `""`: "", `"`: `"`, "": "", "a": "a", `"ab"`: "ab", "12": "12", "null": "null"} {
		if got := string(Inside([]byte(text))); got != want {
			t.Errorf("inside %s is %s", text, got)
		}
	}
}
