package encoding

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/law"
)

var byteOrderMark = []byte("\ufeff")

// rawFile is the bytes of a file before the YAML library reads them.
type rawFile struct {
	file  string
	bytes []byte // the bytes after a byte order mark
	found law.Findings
	// unreadable is set when the library would see other lines, or another
	// document, than the encoder sees. Its findings would then be misleading.
	unreadable bool
}

// inspect looks for what is not allowed anywhere in a file, even in a comment:
// bytes that are not UTF-8, characters that act on a terminal or hide, line breaks
// that only some readers know, directives, and further documents.
func inspect(file string, data []byte) rawFile {
	t := rawFile{file: file, bytes: bytes.TrimPrefix(data, byteOrderMark)}
	if isUTF16(data) {
		t.refuse(law.Place{File: file}, law.Fault{Code: FileUTF16})
		return t
	}
	begun := false // whether some content was seen
	for rest, line := t.bytes, 1; len(rest) > 0 && len(t.found) <= maxFindings; line++ {
		content, after, _ := bytes.Cut(rest, []byte{'\n'})
		rest = after
		t.markers(content, line, &begun)
		t.characters(bytes.TrimSuffix(content, []byte{'\r'}), line)
	}
	return t
}

// isUTF16 recognises UTF-16 and UTF-32, by a byte order mark or by a zero byte next
// to the first character.
func isUTF16(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff}) ||
		bytes.IndexByte(data[:min(len(data), 2)], 0) >= 0
}

// refuse notes a finding. The file is then not read as YAML.
func (t *rawFile) refuse(p law.Place, f law.Fault) {
	t.unreadable = true
	t.found = append(t.found, law.Finding{Place: p, Fault: f})
}

// markers checks the start of a line, where directives and document markers may
// stand. One marker is accepted before any content.
func (t *rawFile) markers(content []byte, line int, begun *bool) {
	if len(content) == 0 {
		return
	}
	at := law.Place{File: t.file, Line: line, Column: 1}
	start := string(content[:min(len(content), 3)])
	isMarker := (start == "---" || start == "...") && (len(content) == 3 || bytes.IndexByte([]byte(" \t\r"), content[3]) >= 0)
	switch {
	case content[0] == '%':
		t.refuse(at, law.Fault{Code: DirectiveForbidden, Value: clip(string(content))})
	case isMarker && (*begun || start == "..."):
		t.refuse(at, law.Fault{Code: DocumentSecond, Value: start})
	}
	trimmed := bytes.TrimLeft(content, " \t\r")
	*begun = *begun || len(trimmed) > 0 && trimmed[0] != '#'
}

func (t *rawFile) characters(content []byte, line int) {
	for i, column := 0, 1; i < len(content) && len(t.found) <= maxFindings; column++ {
		if c := content[i]; c >= ' ' && c < 0x7f {
			i++
			continue
		}
		at := law.Place{File: t.file, Line: line, Column: column}
		r, size := utf8.DecodeRune(content[i:])
		i += size
		switch {
		case r == utf8.RuneError && size == 1:
			t.refuse(at, law.Fault{Code: FileNotUTF8})
			return
		case isLineBreak(r):
			t.refuse(at, law.Fault{Code: LineBreakForbidden, Args: []any{unicodeName(r)}})
		case r == '\t':
			t.found = append(t.found, law.Finding{Place: at, Fault: law.Fault{Code: TabForbidden}})
		case isForbidden(r):
			t.found = append(t.found, law.Finding{Place: at, Fault: law.Fault{Code: CharacterForbidden, Args: []any{unicodeName(r)}}})
		}
	}
}

// isLineBreak reports whether a character ends a line for some readers of YAML but
// not for others, or not for an editor.
func isLineBreak(r rune) bool {
	return r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// isForbidden reports whether a character acts on a terminal, cannot be seen, or
// looks like a space without being one.
func isForbidden(r rune) bool {
	if r < 0x7f {
		return r < ' '
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Zs, unicode.Zl, unicode.Zp, unicode.Variation_Selector) ||
		unicode.Is(unicode.Noncharacter_Code_Point, r) || isBlankLetter(r) || r == utf8.RuneError
}

// isBlankLetter reports whether a letter or mark shows nothing.
func isBlankLetter(r rune) bool {
	switch r {
	case '\u034f', '\u115f', '\u1160', '\u2800', '\u3164', '\uffa0':
		return true
	}
	return false
}

func unicodeName(r rune) string { return fmt.Sprintf("U+%04X", r) }

// clip shortens a text that a finding quotes.
func clip(s string) string {
	const most = 80
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most]) + "…"
}

// The limits of one file. A statute needs only a small part of each.
const (
	maxDepth    = 32
	maxKeys     = 1000
	maxNodes    = 50_000
	maxFindings = 100
)
