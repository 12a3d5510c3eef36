package recordtext

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// Every value of JSON that few pieces make is found with its end, whatever stands
// before and behind it, and what is found is a value.
func TestEndsOfValues(t *testing.T) {
	pieces := []string{`"`, `\`, `a`, ` `, `1`, `9`, `0`, `-`, `.`, `e`, `null`, `nul`, `true`, `[`, `]`, `{`, `}`, `,`, `:`, `\"`, `"k":`, "\x1f", "\t", `[]`, `"é"`, `/`, `;`, `#`}
	texts, found := []string{""}, 0
	for length := range 4 {
		for _, text := range texts {
			valid := json.Valid([]byte(text)) && strings.TrimSpace(text) == text
			for _, tail := range []string{",", "}", "]", " ,", "\t}", "\r,", ""} {
				b := []byte(`"k":` + text + tail)
				end := PlainValue(b, 4)
				if valid && end != 4+len(text) {
					t.Fatalf("%q before %q ends at %d", text, tail, end-4)
				}
				if end >= 0 && (end > len(b) || !json.Valid(b[4:end])) {
					t.Fatalf("%q before %q: up to %d is no value", text, tail, end-4)
				}
			}
			if valid {
				found++
				if closed := strings.ContainsAny(text[len(text)-1:], `"]}`); closed && ValueEnd([]byte(text+"x"), 0) != len(text) {
					t.Fatalf("%q does not end where it is closed", text)
				}
			}
		}
		if length == 3 {
			break
		}
		var longer []string
		for _, text := range texts {
			for _, piece := range pieces {
				longer = append(longer, text+piece)
			}
		}
		texts = longer
	}
	if found < 50 {
		t.Errorf("only %d values", found)
	}
}

// Lists are followed to a depth of a hundred, and no further.
func TestDepthOfValues(t *testing.T) {
	for depth, want := range map[int]bool{1: true, 99: true, 100: true, 101: false} {
		for _, brackets := range []string{"[]", "{}"} {
			text := strings.Repeat(brackets[:1], depth) + strings.Repeat(brackets[1:], depth)
			if got := ValueEnd([]byte(text+","), 0); (got == len(text)) != want || !want && got != -1 {
				t.Errorf("%d levels end at %d", depth, got)
			}
		}
	}
}

// A text is written in JSON so that it reads as the same text, and control characters
// are escaped.
func TestTextsInJSON(t *testing.T) {
	for c := range rune(0x120) {
		for _, text := range []string{string(c), "a" + string(c) + "b"} {
			out := string(AppendJSONString([]byte("x"), []byte(text)))
			var back string
			if err := json.Unmarshal([]byte(out[1:]), &back); err != nil || back != text || out[0] != 'x' {
				t.Errorf("%q is written %s: %v", text, out, err)
			}
		}
		want := string(c)
		switch {
		case c == '\n':
			want = `\n`
		case c == '\t':
			want = `\t`
		case c == '"' || c == '\\':
			want = `\` + want
		case c < ' ' || c == 0x7f:
			want = fmt.Sprintf(`\u%04x`, c)
		}
		if got := string(AppendJSONString(nil, []byte(string(c)))); got != `"`+want+`"` {
			t.Errorf("%U is written %s, want %s", c, got, want)
		}
	}
}
