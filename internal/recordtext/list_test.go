package recordtext

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// turned is a text as a list turns it.
func turned(text string) (string, List) {
	b, l := []byte(text), List{}
	l.Turn(b)
	return string(b), l
}

// compact is a value of JSON without blanks.
func compact(value []byte) string {
	var b bytes.Buffer
	if err := json.Compact(&b, value); err != nil {
		return "no JSON: " + string(value)
	}
	return b.String()
}

// Every list of JSON that few pieces make becomes its elements, one on each line, however
// its text is cut while it is read.
func TestEveryList(t *testing.T) {
	pieces := []string{"[", "]", "{", "}", `{"k":`, `"k`, `"`, `\"`, `\\`, ",", " ", "\n", "\r", "\t", "1"}
	lists := 0
	var try func(text string, left int)
	try = func(text string, left int) {
		if full := "[" + text + "]"; json.Valid([]byte(full)) {
			lists++
			var elements []json.RawMessage
			if err := json.Unmarshal([]byte(full), &elements); err != nil {
				t.Fatal(err)
			}
			var want, got []string
			for _, e := range elements {
				want = append(want, compact(e))
			}
			all, l := turned(full)
			for line := range strings.SplitSeq(all, "\n") {
				if strings.TrimSpace(line) != "" {
					got = append(got, compact([]byte(line)))
				}
			}
			if !slices.Equal(got, want) || len(all) != len(full) || !l.Closed {
				t.Fatalf("%q becomes %q, want %q", full, got, want)
			}
			for at := range full {
				b, l := []byte(full), List{}
				l.Turn(b[:at])
				if l.Closed {
					t.Fatalf("%q is closed at %d", full, at)
				}
				if l.Turn(b[at:]); string(b) != all {
					t.Fatalf("%q, cut at %d, becomes %q, want %q", full, at, b, all)
				}
			}
		}
		if left > 0 {
			for _, piece := range pieces {
				try(text+piece, left-1)
			}
		}
	}
	try("", 5)
	if lists < 1000 {
		t.Errorf("only %d lists", lists)
	}
}

// What is no list stays as it is but for its newlines, so that the record which it makes
// is refused.
func TestWhatIsNoList(t *testing.T) {
	for text, want := range map[string]string{
		"[,{}]": "\n,{}\n", "[{},,{}]": "\n{}\n,{}\n", "[ ,{}]": "\n ,{}\n", "[\t,{}]": "\n\t,{}\n", "[{},\t,{}]": "\n{}\n\t,{}\n",
		"[{}]\t[\r\n]": "\n{}\n\t[ \r]", "[{}] [{}]\r\n,x": "\n{}\n [{}] \r,x", "{},{}": "{},{}", "[{},]": "\n{}\n\n", "]": "]", "[[1,2],3]": "\n[1,2]\n3\n",
		"{\"a\n\":[1\r\n]}": "{\"a\n\":[1 \r]}",
	} {
		if got, _ := turned(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]bool{"": false, " ": false, "[": true, " \t\r\n[1": true, "{[": false, "x[": false, "\v[": false} {
		if got := IsList([]byte(text)); got != want {
			t.Errorf("%q is a list: %v", text, got)
		}
	}
}
