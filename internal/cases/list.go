package cases

import "bytes"

// list turns a list of JSON, [{…}, {…}], into records, one after the other, as they
// are read. Each byte becomes one byte, so that every place stays what it was:
//
//   - the comma between two records, and the brackets around all, become newlines;
//   - a newline becomes a carriage return, which is a blank in JSON too, and a
//     carriage return becomes a space.
//
// What is no list in the end is left as it is, and the record that it makes is
// rejected.
type list struct {
	depth           int  // brackets and braces that are open
	quoted, escaped bool // in a text, behind a backslash
	filled          bool // something stands behind the last comma
	closed          bool // the list has ended
}

// isList reports whether a text begins a list of JSON.
func isList(text []byte) bool {
	first := bytes.TrimLeft(text, " \t\r\n")
	return len(first) > 0 && first[0] == '['
}

// turn turns the next bytes.
func (l *list) turn(text []byte) {
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
		case b == ' ' || b == '\t' || l.closed:
		default:
			text[i] = l.mark(b)
		}
	}
}

// mark turns a byte that is no blank.
func (l *list) mark(b byte) byte {
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
			l.closed = true
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
