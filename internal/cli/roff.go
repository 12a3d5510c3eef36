package cli

import (
	"fmt"
	"strings"
)

// roff writes a manual page in the macros that every man program knows.
type roff struct {
	out   strings.Builder
	begun bool // there is text below the heading
}

// roffText replaces what would act on a formatter, and what it would print as
// another character: a hyphen that was typed must be one that can be copied.
var roffText = strings.NewReplacer(
	`\`, `\[rs]`, "-", `\-`, "'", `\[aq]`, `"`, `\[dq]`, "`", `\[ga]`, "^", `\[ha]`, "~", `\[ti]`)

// escaped makes text of a line. A full stop at its start would call a macro; an
// apostrophe there would as well, but is replaced everywhere.
func escaped(s string) string {
	s = roffText.Replace(s)
	if strings.HasPrefix(s, ".") {
		return `\&` + s
	}
	return s
}

// title begins a page. It has no date: the same program writes the same bytes.
func (r *roff) title(name, source, manual string) {
	fmt.Fprintf(&r.out, ".\\\" -*- coding: utf-8 -*-\n.TH \"%s\" 1 \"\" \"%s\" \"%s\"\n", escaped(name), escaped(source), escaped(manual))
	r.out.WriteString(".nh\n.ad l\n") // words stay whole, in whichever language
}

func (r *roff) heading(s string) {
	fmt.Fprintf(&r.out, ".SH \"%s\"\n", escaped(s))
	r.begun = false
}

func (r *roff) subheading(s string) { fmt.Fprintf(&r.out, ".SS \"%s\"\n", escaped(s)) }

// paragraph writes lines that are marked up already, apart from what stands above.
func (r *roff) paragraph(lines ...string) {
	if r.begun {
		r.out.WriteString(".PP\n")
	}
	fmt.Fprintln(&r.out, strings.Join(lines, "\n"))
	r.begun = true
}

// row writes a name, marked up already, and its explanation.
func (r *roff) row(name, text string) {
	fmt.Fprintf(&r.out, ".TP\n%s\n%s\n", name, escaped(text))
	r.begun = true
}

// verbatim keeps the lines as they are.
func (r *roff) verbatim(s string) {
	lines := []string{".nf", ".RS 4"}
	for line := range strings.SplitSeq(s, "\n") {
		lines = append(lines, escaped(line))
	}
	r.paragraph(append(lines, ".RE", ".fi")...)
}

// prose writes text as the catalogues have it: a line for each paragraph, and
// indented lines with a word and its explanation two or more spaces behind.
func (r *roff) prose(s string) {
	for line := range strings.SplitSeq(s, "\n") {
		switch name, text, explained := strings.Cut(strings.TrimPrefix(line, "  "), "  "); {
		case line == "":
		case strings.HasPrefix(line, "  ") && explained:
			r.row(bold(name), strings.TrimLeft(text, " "))
		default:
			r.paragraph(escaped(strings.TrimLeft(line, " ")))
		}
	}
}

func bold(s string) string { return `\fB` + escaped(s) + `\fR` }

// flagTag writes a flag as help does, -e, --age AGE: what is typed in bold, what
// stands for a value in italics.
func flagTag(s string) string {
	typed, value, found := strings.Cut(strings.TrimSpace(s), " ")
	if strings.HasSuffix(typed, ",") {
		var long string
		long, value, found = strings.Cut(value, " ")
		typed += " " + long
	}
	if !found {
		return bold(typed)
	}
	return bold(typed) + ` \fI` + escaped(value) + `\fR`
}
