package encoding

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
)

// document is the YAML of a file after it was found to be one plain tree: words,
// lists and mappings, without references.
type document struct {
	file   string
	root   *yaml.Node // nil when the file has no content
	blamed map[*yaml.Node]bool
	found  law.Findings

	source []byte
	nodes  int     // number of nodes seen so far
	tags   *cursor // nil when the source has no exclamation mark
	texts  *cursor // made when the first text in double quotes is looked for
}

// syntaxError is a fault of the YAML at a line; the line is 0 when it is not known.
type syntaxError struct {
	fault law.Fault
	line  int
}

func (e *syntaxError) Error() string { return e.fault.Error() }

// syntaxFault turns the error of the library into a fault.
func syntaxFault(err error) error {
	if errors.Is(err, io.EOF) {
		return err
	}
	detail := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 1
	if after, ok := strings.CutPrefix(detail, "line "); ok {
		number, message, _ := strings.Cut(after, ": ")
		if n, err := strconv.Atoi(number); err == nil {
			line, detail = n, message
			if countsFromZero(message) {
				line++
			}
		}
	}
	switch anchor, isAlias := strings.CutPrefix(detail, "unknown anchor '"); {
	case isAlias:
		return &syntaxError{law.Fault{Code: YAMLAlias, Value: "*" + strings.TrimSuffix(anchor, "' referenced")}, line}
	case strings.HasPrefix(detail, "exceeded max depth"):
		return &syntaxError{law.Fault{Code: YAMLDepth, Args: []any{maxDepth}}, line}
	case detail == "found undefined tag handle":
		return &syntaxError{law.Fault{Code: YAMLTag}, line}
	}
	return &syntaxError{law.Fault{Code: YAMLSyntax, Args: []any{detail}}, line}
}

// countsFromZero reports whether a message comes from the parser of the library.
// The parser gives the number of the line before the faulty one; the scanner gives
// the number of the faulty line.
func countsFromZero(message string) bool {
	for _, start := range []string{"<", "node content", "'-' indicator", "key", "','"} {
		if strings.HasPrefix(message, "did not find expected "+start) {
			return true
		}
	}
	return message == "found undefined tag handle"
}

// placeOf is where the YAML is broken. The library gives no line for an alias
// without an anchor, so the alias is searched in the text.
func (d *document) placeOf(e *syntaxError) law.Place {
	p := law.Place{File: d.file, Line: e.line}
	if e.fault.Code != YAMLAlias {
		return p
	}
	p.Line = 0
	number := 0
	for line := range bytes.Lines(d.source) {
		number++
		text := withoutRemark(line)
		if at := bytes.Index(text, []byte(e.fault.Value)); at >= 0 {
			p.Line, p.Column = number, 1+utf8.RuneCount(text[:at])
			break
		}
	}
	return p
}

// withoutRemark cuts a line where a comment may begin.
func withoutRemark(line []byte) []byte {
	if bytes.HasPrefix(bytes.TrimLeft(line, " "), []byte("#")) {
		return nil
	}
	text, _, _ := bytes.Cut(line, []byte(" #"))
	return text
}

func (d *document) note(p law.Place, f law.Fault) {
	d.found = append(d.found, law.Finding{Place: p, Fault: f})
}
