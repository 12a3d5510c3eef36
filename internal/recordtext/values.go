package recordtext

import (
	"bytes"
	"encoding/json"
)

// PlainValue finds the end of a value; it is negative when there is none. It
// examines strings without escapes, whole numbers and null itself. For other values
// it uses the parser of the general path.
func PlainValue(b []byte, i int) (end int) {
	if i == len(b) {
		return -1
	}
	switch c := b[i]; {
	case c == '"':
		for k := i + 1; k < len(b); k++ {
			switch c := b[k]; {
			case c == '"':
				return k + 1
			case c == '\\':
				return otherValue(b, i)
			case c < ' ':
				return -1
			}
		}
		return -1
	case c >= '1' && c <= '9':
		k := i + 1
		for k < len(b) && b[k]-'0' <= 9 {
			k++
		}
		if k < len(b) && (b[k] == '.' || b[k]|0x20 == 'e') {
			return otherValue(b, i)
		}
		return k
	case c == 'n' && bytes.HasPrefix(b[i:], []byte("null")):
		return i + 4
	}
	return otherValue(b, i)
}

// maxDepth is how many levels of lists and objects the plain path follows. It is
// far below the limit of the parser of the general path.
const maxDepth = 100

// otherValue finds the end of any value and checks the whole value.
func otherValue(b []byte, i int) (end int) {
	if end = ValueEnd(b, i); end < 0 || !json.Valid(b[i:end]) {
		return -1
	}
	return end
}

// ValueEnd finds the end of any value from its brackets and quotation marks.
func ValueEnd(b []byte, i int) (end int) {
	depth, quoted := 0, false
	k := i
	for ; k < len(b); k++ {
		c := b[k]
		if quoted {
			switch c {
			case '\\':
				k++
			case '"':
				quoted = false
			}
		} else {
			switch c {
			case '"':
				quoted = true
			case '[', '{':
				if depth++; depth > maxDepth {
					return -1
				}
				continue
			case ']', '}':
				depth--
			case ',', ' ', '\t', '\r':
				if depth == 0 {
					depth = -1
				}
			}
		}
		if depth < 0 {
			break // it ends a number or a word
		}
		if depth == 0 && !quoted && (c == '"' || c == ']' || c == '}') {
			k++
			break
		}
	}
	if k > len(b) {
		return -1
	}
	return k
}

// AppendJSONString writes a text as a string of JSON.
func AppendJSONString(dst, text []byte) []byte {
	const hex = "0123456789abcdef"
	dst = append(dst, '"')
	for _, c := range text {
		switch {
		case c == '"' || c == '\\':
			dst = append(dst, '\\', c)
		case c == '\n':
			dst = append(dst, `\n`...)
		case c == '\t':
			dst = append(dst, `\t`...)
		case c < ' ' || c == 0x7f:
			dst = append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		default:
			dst = append(dst, c)
		}
	}
	return append(dst, '"')
}
