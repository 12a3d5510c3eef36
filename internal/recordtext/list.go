package recordtext

import "bytes"

// List turns a list of JSON, [{…}, {…}], into records, one after the other, as they
// are read. Each byte becomes one byte, so that every place stays what it was:
//
//   - the comma between two records, and the brackets around all, become newlines;
//   - a newline becomes a carriage return, which is a blank in JSON too, and a
//     carriage return becomes a space.
//
// What is no list in the end is left as it is, and the record that it makes is
// rejected.
type List struct {
	depth           int  // brackets and braces that are open
	quoted, escaped bool // in a text, behind a backslash
	filled          bool // something stands behind the last comma
	Closed          bool // the list has ended
}

// IsList reports whether a text begins a list of JSON.
func IsList(text []byte) bool {
	first := bytes.TrimLeft(text, " \t\r\n")
	return len(first) > 0 && first[0] == '['
}

// Turn turns the next bytes.
func (l *List) Turn(text []byte) {
	for i, b := range text {
		switch {
		case l.quoted:
			l.quoted = l.escaped || b != '"'
			l.escaped = b == '\\' && !l.escaped
			continue
		case b == '\n':
			text[i] = '\r'
		case b == '\r':
			text[i] = ' '
		case b == ' ' || b == '\t' || l.Closed:
		default:
			text[i] = l.mark(b)
		}
	}
}

// mark turns a byte that is no blank.
func (l *List) mark(b byte) byte {
	filled := l.filled
	l.filled = true
	switch b {
	case '"':
		l.quoted = true
	case '{':
		l.depth++
	case '[':
		if l.depth++; l.depth == 1 {
			l.filled = false
			return '\n'
		}
	case '}':
		l.depth--
	case ']':
		if l.depth--; l.depth == 0 {
			l.Closed = true
			return '\n'
		}
	case ',':
		if l.depth == 1 && filled {
			l.filled = false
			return '\n'
		}
	}
	return b
}
