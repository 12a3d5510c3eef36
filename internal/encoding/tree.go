package encoding

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
)

// quoted holds the styles in which YAML reads every value as text.
const quoted = yaml.SingleQuotedStyle | yaml.DoubleQuotedStyle | yaml.LiteralStyle | yaml.FoldedStyle

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// check checks a node and everything in it, whatever its key means. It does not
// follow aliases, so it always ends. Later stages skip the nodes that it refuses.
func (d *document) check(n *yaml.Node, depth int) {
	if d.nodes++; d.nodes > maxNodes {
		if d.nodes == maxNodes+1 {
			d.blame(n, law.Fault{Code: YAMLTooLong, Args: []any{maxNodes}})
		}
		return
	}
	d.checkReferences(n)
	switch n.Kind {
	case yaml.ScalarNode:
		d.checkEscapes(n)
		return
	case yaml.AliasNode:
		return
	}
	if depth > maxDepth {
		d.blame(n, law.Fault{Code: YAMLDepth, Args: []any{maxDepth}})
		return
	}
	if n.Kind == yaml.MappingNode {
		d.checkKeys(n)
	}
	for _, child := range n.Content {
		d.check(child, depth+1)
	}
}

func (d *document) blame(n *yaml.Node, f law.Fault) {
	if d.blamed == nil {
		d.blamed = map[*yaml.Node]bool{}
	}
	d.blamed[n] = true
	f.Value = clip(f.Value)
	d.note(law.Place{File: d.file, Line: n.Line, Column: n.Column}, f)
}

// checkReferences refuses nodes that stand for another node, or for another type
// than they seem to have.
func (d *document) checkReferences(n *yaml.Node) {
	if n.Kind == yaml.AliasNode {
		d.blame(n, law.Fault{Code: YAMLAlias, Value: "*" + n.Value})
	}
	if n.Anchor != "" {
		d.blame(n, law.Fault{Code: YAMLAnchor, Value: "&" + n.Anchor})
	}
	switch {
	case n.Style&yaml.TaggedStyle != 0:
		d.blame(n, law.Fault{Code: YAMLTag, Value: n.Tag})
	case d.tags != nil && d.tags.byteAt(n.Line, n.Column) == '!':
		// The library keeps nothing of the tag "!" except its place.
		d.blame(n, law.Fault{Code: YAMLTag, Value: "!"})
	}
}

// checkEscapes refuses characters that an escape puts into a text and that are not
// allowed there. The same characters without an escape were found earlier.
func (d *document) checkEscapes(n *yaml.Node) {
	if n.Style&yaml.DoubleQuotedStyle == 0 || !strings.ContainsFunc(n.Value, isForbiddenInText) {
		return
	}
	written := map[rune]int{}
	for _, r := range d.inQuotes(n) {
		written[r]++
	}
	for _, r := range n.Value {
		if written[r]--; isForbiddenInText(r) && written[r] < 0 {
			d.blame(n, law.Fault{Code: YAMLEscape, Args: []any{unicodeName(r)}})
			return
		}
	}
}

func isForbiddenInText(r rune) bool { return isForbidden(r) || isLineBreak(r) }

// inQuotes gives the text between the double quotes, as it stands in the file.
func (d *document) inQuotes(n *yaml.Node) string {
	if d.texts == nil {
		d.texts = &cursor{source: d.source, line: 1, column: 1}
	}
	d.texts.seek(n.Line, n.Column)
	from := min(d.texts.at+1, len(d.source))
	to := from
	for to < len(d.source) && d.source[to] != '"' {
		if d.source[to] == '\\' {
			to++
		}
		to++
	}
	return string(d.source[from:min(to, len(d.source))])
}

func (d *document) checkKeys(n *yaml.Node) {
	if len(n.Content)/2 > maxKeys {
		d.blame(n, law.Fault{Code: YAMLKeysTooMany, Args: []any{maxKeys}})
		return
	}
	for i := 0; i < len(n.Content); i += 2 {
		k := n.Content[i]
		plain := k.Kind == yaml.ScalarNode && k.Style&quoted == 0
		switch {
		case plain && k.Tag == "!!merge":
			d.blame(k, law.Fault{Code: YAMLMergeKey, Value: k.Value})
		case k.Kind == yaml.AliasNode: // noted when the alias is checked
		case k.Kind != yaml.ScalarNode, k.Value == "", plain && k.Tag != "!!str":
			d.blame(k, law.Fault{Code: YAMLKey, Value: k.Value})
		}
	}
	d.checkDuplicates(n)
}

func (d *document) checkDuplicates(n *yaml.Node) {
	first := earlierKey
	const few = 16 // up to this number, comparing with each earlier key is faster than a table
	if len(n.Content)/2 > few {
		first = earlierKeys()
	}
	for i := 0; i < len(n.Content); i += 2 {
		k := n.Content[i]
		if k.Kind != yaml.ScalarNode {
			continue
		}
		if f := first(n, i); f != nil {
			d.blame(k, law.Fault{Code: KeyDuplicate, Value: k.Value})
			d.found[len(d.found)-1].Other = law.Place{File: d.file, Line: f.Line, Column: f.Column}
		}
	}
}

// earlierKey is the first key of the mapping that equals the key at the index; nil
// when that key is the first itself.
func earlierKey(n *yaml.Node, at int) *yaml.Node {
	for i := 0; i < at; i += 2 {
		if k := n.Content[i]; k.Kind == yaml.ScalarNode && k.Value == n.Content[at].Value {
			return k
		}
	}
	return nil
}

// earlierKeys is a faster earlierKey for indices that are asked for in ascending
// order.
func earlierKeys() func(*yaml.Node, int) *yaml.Node {
	table := map[string]*yaml.Node{}
	return func(n *yaml.Node, at int) *yaml.Node {
		k := n.Content[at]
		first := table[k.Value]
		if first == nil {
			table[k.Value] = k
		}
		return first
	}
}

// cursor finds bytes by line and column, asked for in ascending order.
type cursor struct {
	source       []byte
	line, column int // of source[at]
	at           int
}

// byteAt is the byte at a place, or 0 after the end.
func (c *cursor) byteAt(line, column int) byte {
	c.seek(line, column)
	if c.at >= len(c.source) {
		return 0
	}
	return c.source[c.at]
}

// seek goes to a place.
func (c *cursor) seek(line, column int) {
	for c.at < len(c.source) && (c.line < line || c.line == line && c.column < column) {
		_, size := utf8.DecodeRune(c.source[c.at:])
		if c.source[c.at] == '\n' {
			c.line, c.column = c.line+1, 0
		}
		c.column++
		c.at += size
	}
}
