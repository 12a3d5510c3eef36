package sheet

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Markup writes elements that are well-formed in HTML and in XML. Text and
// attribute values are always escaped.
type Markup struct{ Out bytes.Buffer }

// Open starts an element; attributes are pairs of a name and a value.
func (m *Markup) Open(name string, attributes ...string) {
	m.start(name, attributes)
	m.Out.WriteByte('>')
}

// Empty writes an element without content.
func (m *Markup) Empty(name string, attributes ...string) {
	m.start(name, attributes)
	m.Out.WriteString("/>")
}

func (m *Markup) start(name string, attributes []string) {
	m.Out.WriteString("<" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		m.Out.WriteString(" " + attributes[i] + `="` + escaped(attributes[i+1]) + `"`)
	}
}

// Close ends an element.
func (m *Markup) Close(name string) { m.Out.WriteString("</" + name + ">") }

func (m *Markup) text(s string) { m.Out.WriteString(escaped(s)) }

// Whole writes an element that holds only text.
func (m *Markup) Whole(name, text string, attributes ...string) {
	m.Open(name, attributes...)
	m.text(text)
	m.Close(name)
}

// Line ends a line of the markup.
func (m *Markup) Line() { m.Out.WriteByte('\n') }

// Raw writes markup that this package made.
func (m *Markup) Raw(s string) { m.Out.WriteString(s) }

var entities = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;", "\n", "&#10;", "\r", "&#13;", "\t", "&#9;")

// escaped escapes text. It also replaces the characters that XML cannot hold even
// when they are escaped.
func escaped(s string) string {
	return entities.Replace(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == '\ufffe' || r == '\uffff' {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(s, string(utf8.RuneError))))
}
