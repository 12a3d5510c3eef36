package sheet

import (
	"regexp"
	"testing"
)

var boldLabel = regexp.MustCompile(`^- \*\*\S(.*\S)?:\*\* what it means\n$`)

// Bold begins and ends at a word: beside a space the stars would stand as stars.
// Labels are indented or padded where screens align them.
func TestBoldOfMarkdownIsBold(t *testing.T) {
	for _, label := range []string{"--born DATE", "    --born DATE", "  0", "-e, --age AGE  ", "\u00a0x\t"} {
		d := Document{[]block{{Kind: fields, Rows: [][]string{{label, "what it means"}}}}}
		if got := string(Markdown(d)); !boldLabel.MatchString(got) {
			t.Errorf("%q: %q", label, got)
		}
	}
}
