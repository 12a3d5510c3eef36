package tables

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
)

// Encoding is an encoding of text.
type Encoding string

// The encodings of text. The empty one is UTF-8, or UTF-16 with its mark.
const (
	UTF8        Encoding = "utf-8"
	Windows1252 Encoding = "windows-1252"
	UTF16       Encoding = "utf-16" // with its mark; without one, with the low byte first
	UTF16Low    Encoding = "utf-16le"
	UTF16High   Encoding = "utf-16be"
)

// Encodings lists the encodings by the names that are shown.
func Encodings() []string {
	return []string{string(UTF8), string(Windows1252), string(UTF16), string(UTF16Low), string(UTF16High)}
}

// otherNames are what programs and people also call the encodings. What Windows
// calls ANSI is Windows-1252 in Spanish and in English, and what is said to be
// ISO 8859-1 nearly always is.
var otherNames = map[string]Encoding{
	"utf8": UTF8, "utf-8-sig": UTF8, "utf-8-bom": UTF8,
	"cp1252": Windows1252, "cp-1252": Windows1252, "1252": Windows1252, "windows1252": Windows1252, "ansi": Windows1252,
	"latin1": Windows1252, "latin-1": Windows1252, "iso-8859-1": Windows1252, "iso8859-1": Windows1252,
	"utf16": UTF16, "unicode": UTF16, "utf16le": UTF16Low, "utf-16-le": UTF16Low, "utf16be": UTF16High, "utf-16-be": UTF16High,
}

// EncodingNamed gives the encoding of a name; false for other names.
func EncodingNamed(name string) (Encoding, bool) {
	name = strings.ReplaceAll(strings.ReplaceAll(strings.ToLower(strings.TrimSpace(name)), "_", "-"), " ", "-")
	if slices.Contains(Encodings(), name) {
		return Encoding(name), true
	}
	e, ok := otherNames[name]
	return e, ok
}

// closing reads from one and closes another.
type closing struct {
	io.Reader
	io.Closer
}

// text unpacks and decodes what is read. Windows-1252 is left to the reader of
// records, which also says what makes it doubtful.
func (r Reading) text(name string, in io.ReadCloser) (io.ReadCloser, error) {
	text := bufio.NewReader(in)
	if start, _ := text.Peek(len(gzipStart)); string(start) == gzipStart { // an error comes again when it is read
		unpacked, err := gzip.NewReader(text)
		if err != nil {
			return nil, errors.Join(damaged(name, err), in.Close())
		}
		text = bufio.NewReader(&packed{unpacked, name})
	}
	if order := r.order(text); order != nil {
		return closing{&wide{in: text, order: order}, in}, nil
	}
	return closing{text, in}, nil
}

// order gives the order of the bytes of UTF-16; nil for every other text.
func (r Reading) order(text *bufio.Reader) binary.ByteOrder {
	mark, _ := text.Peek(2) // an error comes again when it is read
	isLow, isHigh := bytes.Equal(mark, []byte{0xff, 0xfe}), bytes.Equal(mark, []byte{0xfe, 0xff})
	switch {
	case r.Encoding == UTF16Low, r.Encoding == UTF16 && !isHigh, r.Encoding == "" && isLow:
		return binary.LittleEndian
	case r.Encoding == UTF16High, r.Encoding == UTF16, r.Encoding == "" && isHigh:
		return binary.BigEndian
	}
	return nil
}

// packed reads a file packed by gzip.
type packed struct {
	in   io.Reader
	name string
}

func (p *packed) Read(b []byte) (int, error) {
	n, err := p.in.Read(b)
	if err != nil && err != io.EOF {
		err = damaged(p.name, err)
	}
	return n, err
}

// damaged tells errors of what is packed from errors of the system.
func damaged(name string, err error) error {
	var corrupt flate.CorruptInputError
	if errors.As(err, &corrupt) || errors.Is(err, gzip.ErrHeader) || errors.Is(err, gzip.ErrChecksum) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return &cases.Flaw{Place: law.Place{File: name}, Fault: law.Fault{Code: InputDamaged}}
	}
	return err
}

// wide turns UTF-16 into UTF-8. What is no character becomes a byte that UTF-8 does
// not have, so that the record with it is told and rejected.
type wide struct {
	in    io.Reader
	order binary.ByteOrder
	raw   [8192]byte
	held  int // bytes of raw that are not decoded yet
	text  []byte
	err   error
}

// notUTF8 stands for what is no character.
const notUTF8 = 0xff

func (w *wide) Read(b []byte) (int, error) {
	for len(w.text) == 0 {
		if w.err != nil {
			return 0, w.err
		}
		n, err := w.in.Read(w.raw[w.held:])
		w.held, w.err = w.held+n, err
		w.decode()
	}
	n := copy(b, w.text)
	w.text = w.text[n:]
	return n, nil
}

// decode decodes the characters that are held in full, and at the end of the input
// the others too.
func (w *wide) decode() {
	raw := w.raw[:w.held]
	w.text = w.text[:0]
	for len(raw) >= 2 {
		c, size := rune(w.order.Uint16(raw)), 2
		if utf16.IsSurrogate(c) {
			if len(raw) < 4 && w.err == nil {
				break
			}
			second := rune(0)
			if len(raw) >= 4 {
				second = rune(w.order.Uint16(raw[2:]))
			}
			if c = utf16.DecodeRune(c, second); c == utf8.RuneError {
				w.text, raw = append(w.text, notUTF8), raw[2:]
				continue
			}
			size = 4
		}
		w.text, raw = utf8.AppendRune(w.text, c), raw[size:]
	}
	if w.err != nil && len(raw) > 0 {
		w.text, raw = append(w.text, notUTF8), nil
	}
	w.held = copy(w.raw[:], raw)
}
