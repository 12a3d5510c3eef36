package legible

import (
	"fmt"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// A table of results leaves out the column that says why and columns without text, keeps
// the records that it has whole and counts the others, wherever the text is cut.
func TestShown(t *testing.T) {
	english := words.In(words.English)
	style := sheet.Style{Language: words.English, Width: 80}
	s := Shown{Words: english}
	for _, part := range []string{"id,note,Result,Pen", "alty,Why,What is missing\n1,,one range,8 to 15 years,\"a long,\n", "reason\",\n2,,several,\"8, 12\",x,age\n"} {
		if n, err := s.Write([]byte(part)); n != len(part) || err != nil {
			t.Fatalf("%d, %v", n, err)
		}
	}
	got := string(s.Render(style, 2))
	want := "id  Result     Penalty        What is missing\n1   one range  8 to 15 years\n2   several    8, 12          age\n"
	if lines(got) != lines(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	s.Markdown = true
	if got := string(s.Render(style, 2)); !strings.Contains(got, "| 2 | several | 8, 12 | age |") || strings.Contains(got, "Why") {
		t.Errorf("Markdown: %s", got)
	}

	empty := Shown{Words: english}
	if got := empty.Render(style, 0); strings.TrimSpace(string(got)) != "" {
		t.Errorf("of nothing: %q", got)
	}

	const records = 40_000
	long := Shown{Words: english, Markdown: true}
	fmt.Fprintln(&long, "id,Result,Why")
	for i := range records {
		fmt.Fprintf(&long, "%d,\"one, range\",reason\n", i)
	}
	text := string(long.Render(style, records))
	shown := strings.Count(text, "one, range")
	if shown == 0 || shown == records || !strings.Contains(text, fmt.Sprintf("… and %d more: --format csv", records-shown)) {
		t.Errorf("%d records are shown of %d: …%s", shown, records, text[max(0, len(text)-200):])
	}
	if long.text.Len() > mostShown {
		t.Errorf("%d bytes are kept", long.text.Len())
	}
}

// lines gives a text without the blanks at the ends of its lines.
func lines(text string) string {
	var list []string
	for line := range strings.Lines(text) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			list = append(list, line)
		}
	}
	return strings.Join(list, "\n")
}
