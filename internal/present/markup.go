package present

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// markup writes elements that are well-formed both as HTML and as XML. Text and
// attribute values are always escaped.
type markup struct{ out bytes.Buffer }

// open starts an element; attributes are pairs of a name and a value.
func (m *markup) open(name string, attributes ...string) {
	m.start(name, attributes)
	m.out.WriteByte('>')
}

// empty writes an element without content.
func (m *markup) empty(name string, attributes ...string) {
	m.start(name, attributes)
	m.out.WriteString("/>")
}

func (m *markup) start(name string, attributes []string) {
	m.out.WriteString("<" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		m.out.WriteString(" " + attributes[i] + `="` + escaped(attributes[i+1]) + `"`)
	}
}

func (m *markup) close(name string) { m.out.WriteString("</" + name + ">") }

func (m *markup) text(s string) { m.out.WriteString(escaped(s)) }

// whole writes an element that holds only text.
func (m *markup) whole(name, text string, attributes ...string) {
	m.open(name, attributes...)
	m.text(text)
	m.close(name)
}

func (m *markup) line() { m.out.WriteByte('\n') }

// raw writes markup that this package made.
func (m *markup) raw(s string) { m.out.WriteString(s) }

var entities = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;", "\n", "&#10;", "\r", "&#13;", "\t", "&#9;")

// escaped also replaces what XML cannot hold even escaped.
func escaped(s string) string {
	return entities.Replace(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == '\ufffe' || r == '\uffff' {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(s, string(utf8.RuneError))))
}
