package encoding

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
)

// form checks the source against rules of YAML that the library does not enforce.
// Other readers refuse a file that breaks these rules, or understand it
// differently.
type form struct {
	*document
	lines []int // offset of the start of each line
}

func (d *document) checkForm(root *yaml.Node) {
	f := &form{document: d, lines: []int{0}}
	for i, b := range d.source {
		if b == '\n' {
			f.lines = append(f.lines, i+1)
		}
	}
	f.walk(root, -1)
}

// walk checks a node; indent is the indentation of its parent. The content of a
// flow collection is checked with the collection.
func (f *form) walk(n *yaml.Node, indent int) {
	at, ok := f.offset(n)
	if !ok || n.Anchor != "" || n.Style&yaml.TaggedStyle != 0 { // already refused
		return
	}
	switch {
	case n.Kind == yaml.ScalarNode && n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0:
		f.after(f.quotes(at, indent))
	case n.Kind == yaml.ScalarNode && n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		f.block(at)
	case n.Style&yaml.FlowStyle != 0:
		f.after(f.flow(at, indent))
	default:
		for _, child := range n.Content {
			f.walk(child, n.Column-1)
		}
	}
}

// offset finds the offset in the source at which a node starts.
func (f *form) offset(n *yaml.Node) (int, bool) {
	if n.Line < 1 || n.Line > len(f.lines) {
		return 0, false
	}
	at := f.lines[n.Line-1]
	for range n.Column - 1 {
		_, size := utf8.DecodeRune(f.source[at:])
		at += size
	}
	return at, at < len(f.source)
}

// fault notes a fault at an offset of the source.
func (f *form) fault(at int, code law.Code) {
	before := f.source[:at]
	start := 1 + bytes.LastIndexByte(before, '\n')
	f.note(law.Place{File: f.file, Line: 1 + bytes.Count(before, []byte{'\n'}), Column: 1 + utf8.RuneCount(before[start:])}, law.Fault{Code: code})
}

// byteAt is the byte at an offset, or a line break beyond the end.
func (f *form) byteAt(at int) byte {
	if at >= len(f.source) {
		return '\n'
	}
	return f.source[at]
}

// after refuses a comment that follows a value without a space.
func (f *form) after(end int) {
	if f.byteAt(end) == '#' {
		f.fault(end, YAMLComment)
	}
}

// continued refuses a line that continues a value and is not indented deeper than
// the parent of the value.
func (f *form) continued(start, indent int) {
	at := start
	for f.byteAt(at) == ' ' {
		at++
	}
	if b := f.byteAt(at); b != '\n' && b != '\r' && at-start <= indent {
		f.fault(at, YAMLIndent)
	}
}

// escapes are the characters that may follow a backslash in double quotes.
const escapes = "0abt\tnvfre \"/\\N_LPxuU\n\r"

// quotes goes to the end of a text in quotes.
func (f *form) quotes(at, indent int) (end int) {
	quote := f.source[at]
	for at++; at < len(f.source); at++ {
		switch b := f.source[at]; {
		case b == '\n':
			f.continued(at+1, indent)
		case b == '\\' && quote == '"':
			if !strings.ContainsRune(escapes, rune(f.byteAt(at+1))) {
				f.fault(at, YAMLEscapeUnknown)
			}
			if f.byteAt(at+1) != '\n' {
				at++
			}
		case b == quote && quote == '\'' && f.byteAt(at+1) == '\'':
			at++
		case b == quote:
			return at + 1
		}
	}
	return at
}

// flow goes to the end of a collection in brackets.
func (f *form) flow(at, indent int) (end int) {
	depth, fresh := 0, true // fresh: a value may start here
	for at < len(f.source) {
		b := f.source[at]
		space := at > 0 && strings.IndexByte(" \t\n", f.source[at-1]) >= 0
		switch {
		case fresh && (b == '"' || b == '\''):
			at = f.quotes(at, indent)
			fresh = false
			f.after(at)
			continue
		case b == '#' && (space || fresh):
			if !space {
				f.fault(at, YAMLComment)
			}
			at += max(bytes.IndexByte(f.source[at:], '\n'), 1)
			continue
		case b == '-' && fresh && strings.IndexByte(",]} \t\r\n", f.byteAt(at+1)) >= 0:
			f.fault(at, YAMLDash)
		case b == '[' || b == '{':
			depth++
		case b == ']' || b == '}':
			if depth--; depth == 0 {
				return at + 1
			}
		case b == '\n':
			f.continued(at+1, indent)
		}
		fresh = strings.IndexByte("[{,", b) >= 0 || fresh && (b == ' ' || b == '\n' || b == '\r') ||
			b == ' ' && f.source[at-1] == ':'
		at++
	}
	return at
}

// block checks the head of a block text, and the blank lines before its first line:
// they must not be longer than the indentation of that line.
func (f *form) block(at int) {
	for at++; strings.IndexByte("0123456789+-", f.byteAt(at)) >= 0; at++ {
	}
	f.after(at)
	longest := 0
	for start := at + 1 + bytes.IndexByte(f.source[at:], '\n'); start < len(f.source); {
		end := start
		for f.byteAt(end) == ' ' {
			end++
		}
		if b := f.byteAt(end); b != '\n' && b != '\r' {
			if longest > end-start {
				f.fault(end, YAMLIndent)
			}
			return
		}
		longest = max(longest, end-start)
		start = end + 1
	}
}
