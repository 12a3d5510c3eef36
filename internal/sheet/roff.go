package sheet

import (
	"bytes"
	"fmt"
	"strings"
)

// Manual holds the frame of a page of the manual: the name of the page, the
// program, and the title of the manual.
type Manual struct{ Name, Program, Title string }

// Roff writes a document as a page of the manual, in the macros that every man
// program knows. It writes no date, so that the same program writes the same bytes.
func Roff(d Document, m Manual) []byte {
	var r roff
	fmt.Fprintf(&r.out, ".\\\" -*- coding: utf-8 -*-\n.TH \"%s\" 1 \"\" \"%s\" \"%s\"\n", roffText(m.Name), roffText(m.Program), roffText(m.Title))
	r.out.WriteString(".nh\n.ad l\n") // words are not hyphenated, in either language
	for _, b := range d.Blocks {
		r.block(b)
	}
	return r.out.Bytes()
}

type roff struct {
	out   bytes.Buffer
	begun bool // there is already text below the heading
}

// block writes one part of a document. A page of the manual has no tables and no
// pictures, so rows are written as names with their explanations.
func (r *roff) block(b block) {
	switch b.Kind {
	case heading:
		fmt.Fprintf(&r.out, ".SH \"%s\"\n", roffText(b.Text))
		r.begun = false
	case section:
		fmt.Fprintf(&r.out, ".SS \"%s\"\n", roffText(b.Text))
	case prose, list:
		for _, row := range b.Rows {
			r.paragraph(roffText(row[0]))
		}
	case usage:
		r.paragraph(roffBold(b.Rows[0][0]) + " " + roffText(b.Rows[0][1]))
	case commands:
		r.verbatim(b.Rows)
	case fields:
		for _, row := range b.Rows {
			fmt.Fprintf(&r.out, ".TP\n%s\n%s\n", roffTag(row[0]), roffText(row[1]))
			r.begun = true
		}
	default:
		r.paragraph(roffText(b.Text))
	}
}

// paragraph writes marked-up lines, separated from the text above.
func (r *roff) paragraph(lines ...string) {
	if r.begun {
		r.out.WriteString(".PP\n")
	}
	fmt.Fprintln(&r.out, strings.Join(lines, "\n"))
	r.begun = true
}

// verbatim writes lines unchanged.
func (r *roff) verbatim(rows [][]string) {
	lines := []string{".nf", ".RS 4"}
	for _, row := range rows {
		lines = append(lines, roffText(row[0]))
	}
	r.paragraph(append(lines, ".RE", ".fi")...)
}

// roffSigns escapes characters that a formatter would obey or would print as
// another character. A hyphen, for example, must stay a hyphen that can be copied.
var roffSigns = strings.NewReplacer(
	`\`, `\[rs]`, "-", `\-`, "'", `\[aq]`, `"`, `\[dq]`, "`", `\[ga]`, "^", `\[ha]`, "~", `\[ti]`)

// roffText escapes a line of text. A full stop at its start would call a macro. An
// apostrophe would too, but roffSigns replaces it everywhere.
func roffText(s string) string {
	s = roffSigns.Replace(s)
	if strings.HasPrefix(s, ".") {
		return `\&` + s
	}
	return s
}

func roffBold(s string) string { return `\fB` + roffText(s) + `\fR` }

// roffTag writes a name in bold. In a flag (-e, --age AGE) the word for the
// value, in capitals, is in italics.
func roffTag(s string) string {
	s = strings.TrimSpace(s)
	dashes := strings.LastIndex(s, "--")
	if dashes < 0 {
		return roffBold(s)
	}
	name, value, _ := strings.Cut(s[dashes:], " ")
	if value == "" || value != strings.ToUpper(value) || value == strings.ToLower(value) {
		return roffBold(s) // there is no value, or the value is typed literally
	}
	return roffBold(s[:dashes]+name) + ` \fI` + roffText(value) + `\fR`
}
