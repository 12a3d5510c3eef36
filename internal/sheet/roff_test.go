package sheet

import "testing"

// What acts on a formatter is written so that it does not.
func TestRoffText(t *testing.T) {
	for text, want := range map[string]string{
		`plain é …`:           `plain é …`,
		`--age 14-17`:         `\-\-age 14\-17`,
		`.TH`:                 `\&.TH`,
		`'br`:                 `\[aq]br`,
		`a.b 'c'`:             `a.b \[aq]c\[aq]`,
		`C:\new "x"`:          `C:\[rs]new \[dq]x\[dq]`,
		"`~^":                 "\\[ga]\\[ti]\\[ha]",
		`\fBnot bold\fR \n+x`: `\[rs]fBnot bold\[rs]fR \[rs]n+x`,
	} {
		if got := roffText(text); got != want {
			t.Errorf("%s is written %s, want %s", text, got, want)
		}
	}
}

func TestRoffProse(t *testing.T) {
	var d Document
	d.Heading("AGES")
	d.Prose("One line.")
	d.Fields(false, []string{"16", "exactly 16"})
	d.Prose("no gap", "The \"last\" one.")
	var r roff
	for _, b := range d.Blocks {
		r.block(b)
	}
	want := `.SH "AGES"
One line.
.TP
\fB16\fR
exactly 16
.PP
no gap
.PP
The \[dq]last\[dq] one.
`
	if r.out.String() != want {
		t.Errorf("%s\nwant\n%s", r.out.String(), want)
	}
}

func TestFlagTag(t *testing.T) {
	for flag, want := range map[string]string{
		"-e, --age AGE":   `\fB\-e, \-\-age\fR \fIAGE\fR`,
		"    --born DATE": `\fB\-\-born\fR \fIDATE\fR`,
		"--date unknown":  `\fB\-\-date unknown\fR`,
		"  0":             `\fB0\fR`,
		"    --why":       `\fB\-\-why\fR`,
		"-h, --help":      `\fB\-h, \-\-help\fR`,
	} {
		if got := roffTag(flag); got != want {
			t.Errorf("%s is written %s, want %s", flag, got, want)
		}
	}
}
