package encoding

import (
	"bytes"
	"errors"
	"io"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
)

// parse reads the text as YAML and checks every node.
func parse(t rawFile) *document {
	d := &document{file: t.file, found: t.found, source: t.bytes}
	if t.unreadable {
		return d
	}
	root, err := decode(t.bytes)
	var syntax *syntaxError
	switch {
	case errors.Is(err, io.EOF):
		d.note(law.Place{File: d.file}, law.Fault{Code: FileEmpty})
	case errors.As(err, &syntax):
		// A forbidden character often is the cause of broken YAML, so one finding
		// is enough.
		if len(t.found) == 0 {
			d.note(d.placeOf(syntax), syntax.fault)
		}
	default:
		d.root = root
		if bytes.IndexByte(t.bytes, '!') >= 0 {
			d.tags = &cursor{source: t.bytes, line: 1, column: 1}
		}
		d.check(root, 1)
		d.checkForm(root)
	}
	if d.nodes > maxNodes {
		d.root = nil
	}
	return d
}

// decode gives the root of the only document. The error is io.EOF for a text
// without content, otherwise a [*syntaxError].
func decode(source []byte) (root *yaml.Node, err error) {
	defer func() {
		if recover() != nil {
			root, err = nil, &syntaxError{fault: law.Fault{Code: YAMLFailed}}
		}
	}()
	decoder := yaml.NewDecoder(bytes.NewReader(source))
	var doc, rest yaml.Node
	if err := decoder.Decode(&doc); err != nil {
		return nil, syntaxFault(err)
	}
	// The library ignores everything after the first document, so a second one is
	// looked for.
	switch err := decoder.Decode(&rest); {
	case err == nil:
		return nil, &syntaxError{law.Fault{Code: DocumentSecond}, rest.Line}
	case !errors.Is(err, io.EOF):
		return nil, syntaxFault(err)
	}
	root = doc.Content[0]
	if isNull(root) && root.Value == "" && root.Anchor == "" && root.Style == 0 {
		return nil, io.EOF
	}
	return root, nil
}
