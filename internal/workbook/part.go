package workbook

import (
	"bufio"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// Limits of what is read. They are far above what programs write, and keep a small
// archive from growing without end when it is unpacked.
const (
	maxPiece   = 4 << 20 // bytes of an element's tag or of a text
	maxDepth   = 64      // elements in one another
	maxUnasked = 1 << 30 // bytes of a part that may become of few bytes of the archive
	maxRatio   = 200     // bytes that one byte of the archive may become, above that
)

// part is an open part, read as XML.
type part struct {
	book   *Book
	name   string
	in     io.ReadCloser
	bounds *bounds
	xml    *xml.Decoder
	open   []string // names of the elements that are open
	token  token
	ended  bool
}

// part opens a part of the archive.
func (b *Book) part(name string) (*part, error) {
	f := b.parts[strings.ToLower(name)]
	if f == nil {
		return nil, b.fault(PartAbsent, name)
	}
	in, err := f.Open()
	if err != nil {
		return nil, b.fault(Damaged)
	}
	limits := &bounds{in: in, packed: int64(f.CompressedSize64)}
	return &part{book: b, name: name, in: in, bounds: limits, xml: xml.NewDecoder(bufio.NewReaderSize(limits, 64<<10))}, nil
}

func (p *part) close() { _ = p.in.Close() } // an error of closing is dropped: the part was only read

// token is the beginning or the end of an element, or text.
type token struct {
	start, end string // name of the element
	attributes []xml.Attr
	text       []byte // valid until the next token
}

func (t *token) starts(name string) bool { return t.start == name }

// attribute is the text of an attribute, or empty.
func (t *token) attribute(name string) string {
	for _, a := range t.attributes {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// next gives the next token. A part ends with [io.EOF]. Every other error is an
// [Error], or one of reading the file.
func (p *part) next() (*token, error) {
	for {
		p.bounds.left = maxPiece
		raw, err := p.xml.RawToken()
		if err != nil {
			return nil, p.failed(err)
		}
		t := &p.token
		*t = token{}
		switch raw := raw.(type) {
		case xml.StartElement:
			if len(p.open) == maxDepth || p.ended {
				return nil, p.broken()
			}
			p.open = append(p.open, raw.Name.Local)
			t.start, t.attributes = raw.Name.Local, raw.Attr
			return t, nil
		case xml.EndElement:
			last := len(p.open) - 1
			if last < 0 || p.open[last] != raw.Name.Local {
				return nil, p.broken()
			}
			p.open = p.open[:last]
			p.ended = last == 0
			t.end = raw.Name.Local
			return t, nil
		case xml.CharData:
			t.text = raw
			return t, nil
		case xml.Directive:
			return nil, p.book.fault(Entities, p.name)
		}
	}
}

// failed is the error for what ended the reading of the part.
func (p *part) failed(err error) error {
	var syntax *xml.SyntaxError
	switch {
	case errors.Is(err, errTooBig):
		return p.book.fault(TooBig, p.name)
	case errors.Is(err, io.EOF) && p.ended:
		return io.EOF
	case errors.As(err, &syntax):
		if isTooBig(p.bounds) {
			return p.book.fault(TooBig, p.name)
		}
		return p.broken()
	case p.bounds.failed != nil:
		return p.book.fault(Damaged)
	}
	return p.broken()
}

// broken is the error of a part that is not the XML that it should be.
func (p *part) broken() error {
	line, _ := p.xml.InputPos()
	return p.book.fault(PartBroken, p.name, line)
}

// within reads to the end of the element that was just begun, and gives each token
// inside it to a function.
func (p *part) within(each func(*token) error) error {
	for depth := len(p.open); ; {
		t, err := p.next()
		switch {
		case err == io.EOF:
			return p.broken()
		case err != nil:
			return err
		case len(p.open) < depth:
			return nil
		}
		if err := each(t); err != nil {
			return err
		}
	}
}

var errTooBig = errors.New("too much in one piece")

// bounds ends the reading of a part that becomes too large when it is unpacked.
type bounds struct {
	in           io.Reader
	left         int64 // bytes until the next token must have come
	packed, read int64
	failed       error
}

func isTooBig(b *bounds) bool { return errors.Is(b.failed, errTooBig) }

func (b *bounds) Read(text []byte) (int, error) {
	if b.left <= 0 || b.read > maxUnasked && b.read/maxRatio > b.packed {
		b.failed = errTooBig
		return 0, errTooBig
	}
	n, err := b.in.Read(text)
	b.left -= int64(n)
	b.read += int64(n)
	if err != nil && !errors.Is(err, io.EOF) {
		b.failed = err
	}
	return n, err
}

// cellPlace is the place of a cell of a sheet.
func cellPlace(book, sheet string, row, column int) law.Place {
	return law.Place{File: book + "!" + sheet, Line: row, Column: column, Cell: true}
}
