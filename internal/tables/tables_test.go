package tables_test

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/tables"
)

// zipped packs a text.
func zipped(t testing.TB, text []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write(text)
	if err = errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// wide writes a text in UTF-16.
func wide(text string, order binary.AppendByteOrder) []byte {
	var b []byte
	for _, c := range utf16.Encode([]rune(text)) {
		b = order.AppendUint16(b, c)
	}
	return b
}

// read reads a file with this content.
func read(t testing.TB, r tables.Reading, data []byte) (string, tables.Table, error) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "casos.csv")
	if err := os.WriteFile(name, data, 0o600); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	table, err := r.File(name, info)
	if err != nil {
		return "", table, err
	}
	in, err := table.Open()
	if err != nil {
		return "", table, err
	}
	text, err := io.ReadAll(in)
	return string(text), table, errors.Join(err, in.Close())
}

const text = "\ufeffdelito;niña 𝒳\r\ntrata;\"1\n5\"\r\n"

func TestTextsAsTheyAreHeld(t *testing.T) {
	low, high := wide(text, binary.LittleEndian), wide(text, binary.BigEndian)
	bare := strings.TrimPrefix(text, "\ufeff")
	for name, c := range map[string]struct {
		reading tables.Reading
		data    []byte
		want    string
	}{
		"as it is":               {tables.Reading{}, []byte(text), text},
		"packed":                 {tables.Reading{}, zipped(t, []byte(text)), text},
		"packed in two pieces":   {tables.Reading{}, append(zipped(t, []byte(text[:9])), zipped(t, []byte(text[9:]))...), text},
		"UTF-16, low first":      {tables.Reading{}, low, text},
		"UTF-16, high first":     {tables.Reading{}, high, text},
		"UTF-16, packed":         {tables.Reading{}, zipped(t, low), text},
		"UTF-16, said":           {tables.Reading{Encoding: tables.UTF16}, high, text},
		"UTF-16, without mark":   {tables.Reading{Encoding: tables.UTF16}, wide(bare, binary.LittleEndian), bare},
		"UTF-16, low, said":      {tables.Reading{Encoding: tables.UTF16Low}, wide(bare, binary.LittleEndian), bare},
		"UTF-16, high, said":     {tables.Reading{Encoding: tables.UTF16High}, wide(bare, binary.BigEndian), bare},
		"half a character":       {tables.Reading{}, append(wide("\ufeffa", binary.LittleEndian), 0x00, 0xd8, 'b', 0), "\ufeffa\xffb"},
		"half a pair at the end": {tables.Reading{}, append(wide("\ufeffa", binary.LittleEndian), 0x00, 0xd8), "\ufeffa\xff"},
		"a byte too few":         {tables.Reading{}, low[:len(low)-1], text[:len(text)-1] + "\xff"},
		"empty":                  {tables.Reading{}, nil, ""},
		"one byte":               {tables.Reading{}, []byte("\x1f"), "\x1f"},
		"UTF-8 that begins so":   {tables.Reading{Encoding: tables.UTF8}, low, string(low)},
	} {
		if got, _, err := read(t, c.reading, c.data); err != nil || got != c.want {
			t.Errorf("%s: %q, %v, want %q", name, got, err, c.want)
		}
		in := c.reading.Stream("-", io.NopCloser(iotest.OneByteReader(bytes.NewReader(c.data))))
		r, err := in.Open()
		if err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(r); err != nil || string(got) != c.want {
			t.Errorf("%s, byte by byte: %q, %v, want %q", name, got, err, c.want)
		}
	}
}

// A long text is cut nowhere.
func TestLongUTF16(t *testing.T) {
	long := "\ufeff" + strings.Repeat("añ𝒳\n", 20_000)
	if got, _, err := read(t, tables.Reading{}, wide(long, binary.BigEndian)); err != nil || got != long {
		t.Errorf("%d characters, %v", len(got), err)
	}
}

// A packed file that was cut or changed is told, and never taken for a short one.
func TestDamagedGzip(t *testing.T) {
	data := zipped(t, []byte(text))
	for n := 2; n < len(data); n++ {
		_, _, err := read(t, tables.Reading{}, data[:n])
		var flaw *cases.Flaw
		if !errors.As(err, &flaw) || flaw.Fault.Code != tables.InputDamaged {
			t.Fatalf("%d of %d bytes: %v", n, len(data), err)
		}
	}
	data[len(data)-5] ^= 1
	if got, _, err := read(t, tables.Reading{}, data); err == nil {
		t.Errorf("a changed file gives %q", got)
	}
}

func TestNamesOfEncodings(t *testing.T) {
	for name, want := range map[string]tables.Encoding{
		"UTF-8": tables.UTF8, "utf8": tables.UTF8, "latin1": tables.Windows1252, "ISO_8859-1": tables.Windows1252, "ANSI": tables.Windows1252, "Windows 1252": tables.Windows1252,
		"cp1252": tables.Windows1252, "utf16": tables.UTF16, "UTF-16LE": tables.UTF16Low, "Unicode": tables.UTF16,
	} {
		if got, ok := tables.EncodingNamed(name); !ok || got != want {
			t.Errorf("%s is %s, %v", name, got, ok)
		}
	}
	if got, ok := tables.EncodingNamed("cp850"); ok {
		t.Errorf("cp850 is %s", got)
	}
}
