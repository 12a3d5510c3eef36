package sheet

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/jedib0t/go-pretty/v6/text"
)

// Indent stands before everything below a headline or heading.
const Indent = "  "

// Pen writes a document as plain text.
type Pen struct {
	Style Style
	Out   bytes.Buffer
}

// ornaments are the signs that are replaced by ASCII.
var ornaments = strings.NewReplacer("·", "-", "—", "-", "−", "-", "«", `"`, "»", `"`, "“", `"`, "”", `"`, "’", "'", "→", "->", "─", "-", "…", "...", "▲", "^", "►", ">", "–", "-")

// Plain replaces ornaments by ASCII. It keeps letters, because a Spanish word
// without its accents may be a different word.
func Plain(s string) string { return ornaments.Replace(s) }

// Same returns text unchanged: the look of words without colour or bold.
func Same(s string) string { return s }

func (p *Pen) bold(s string) string { return p.escape("1", s) }

// dim shows text in grey, for the least important parts. On a projector it stays
// normal.
func (p *Pen) dim(s string) string {
	if p.Style.Projector {
		return s
	}
	return p.escape("2", s)
}

// heavy makes text bold when it must be seen from far away.
func (p *Pen) heavy(s string) string {
	if p.Style.Projector {
		return p.bold(s)
	}
	return s
}

func (p *Pen) escape(code, s string) string {
	if !p.Style.Colour || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

// Lines writes text wrapped to the width, with one prefix for the first line
// and one for the others.
func (p *Pen) Lines(first, rest string, look func(string) string, s string) {
	prefix := first
	for _, line := range p.wrap(s, max(columns(first), columns(rest))) {
		p.Out.WriteString(strings.TrimRight(prefix+look(line), " "))
		p.Out.WriteByte('\n')
		prefix = rest
	}
}

// Command writes a command line without breaking it, however long it is. A part of
// it would be a different command, and no continuation mark is read by every shell.
func (p *Pen) Command(indent, line string) { p.Out.WriteString(indent + line + "\n") }

// narrowest is the smallest width, in columns, to which text is wrapped.
const narrowest = 20

func (p *Pen) wrap(s string, used int) []string {
	if p.Style.Width == 0 {
		return []string{s}
	}
	return Fitted(s, max(p.Style.Width-used, narrowest))
}

// Fitted breaks text between words into lines of at most the given number of
// columns. It does not break a longer word, because a broken address would be
// useless.
func Fitted(s string, room int) []string {
	var lines []string
	words := wholeCommands(strings.Fields(s))
	first, used := 0, 0 // of the line, its first word and its width
	for i, word := range words {
		wide := columns(word)
		switch {
		case i == first:
			used = wide
		case used+1+wide <= room:
			used += 1 + wide
		default:
			lines = append(lines, strings.Join(words[first:i], " "))
			first, used = i, wide
		}
	}
	return append(lines, strings.Join(words[first:], " "))
}

// wholeCommands joins the words of a command that stands at the end of a sentence
// after a colon, so that the command is not broken.
func wholeCommands(words []string) []string {
	for i, word := range words {
		if word == "conmina" && i > 0 && strings.HasSuffix(words[i-1], ":") {
			end := i
			for end < len(words)-1 && !strings.ContainsAny(words[end][len(words[end])-1:], ".;,)") {
				end++
			}
			return append(append(words[:i:i], strings.Join(words[i:end+1], " ")), wholeCommands(words[end+1:])...)
		}
	}
	return words
}

// columns is the width of text in columns of a terminal. Letters and quotation
// marks of European languages take one column each; for other characters a library
// gives the width.
func columns(s string) int {
	if strings.ContainsFunc(s, func(r rune) bool { return r >= '\u0250' && (r < '\u2010' || r > '\u2027') }) {
		return text.StringWidth(s)
	}
	return utf8.RuneCountInString(s)
}

// widestLine is how many columns text of several lines takes.
func widestLine(s string) int {
	widest := 0
	for line := range strings.SplitSeq(s, "\n") {
		widest = max(widest, columns(line))
	}
	return widest
}

// padded adds spaces up to the given number of columns.
func padded(s string, wide int) string { return s + strings.Repeat(" ", max(wide-columns(s), 0)) }

// widestOf is the width of the widest cell of a column.
func widestOf(rows [][]string, column int) int {
	widest := 0
	for _, row := range rows {
		widest = max(widest, columns(row[column]))
	}
	return widest
}

// gap is the space between a cell and the next column. It is not part of the cell,
// so that colour and bold end with the words.
func gap(cell string, wide int) string { return strings.Repeat(" ", wide-columns(cell)) + Indent }

func widestWord(s string) int {
	widest := 0
	for w := range strings.FieldsSeq(s) {
		widest = max(widest, columns(w))
	}
	return widest
}
