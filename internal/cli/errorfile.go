package cli

import (
	"bufio"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
)

// errorFile takes everything that is wrong with the records of a run. It has its
// name when the run has ended and it is whole, or never.
type errorFile struct {
	asked, path string // the name that was given, and that of the file behind it
	force       bool
	file        *os.File
	buffer      *bufio.Writer
	csv         bool // JSON Lines otherwise
	separator   byte
	excel       bool
	err         error // the first of them
}

// errorColumns are the columns of the file, and the keys of its objects.
var errorColumns = []string{"file", "line", "column", "code", "remedy"}

type errorLine struct {
	File   string   `json:"file"`
	Line   int      `json:"line"`
	Column int      `json:"column"`
	Code   law.Code `json:"code"`
	Remedy string   `json:"remedy"`
}

// openErrors begins the file that --errors names; nil where none is given.
func (p *program) openErrors(o *batchOptions, c cases.Options) (*errorFile, error) {
	if !o.errors.given {
		return nil, nil
	}
	f := &errorFile{asked: o.errors.text, force: o.forced()}
	allowed := []string{"csv", "jsonl"}
	format := extensions[strings.ToLower(filepath.Ext(f.asked))]
	if !slices.Contains(allowed, format) {
		return nil, misuse(f.subject(), "extension_unknown", strings.Join(extensionsOf(allowed), ", "))
	}
	var err error
	if f.path, err = p.target(f.subject(), f.asked, f.force); err != nil {
		return nil, err
	}
	for _, other := range o.outputs {
		if sameTarget(f.asked, other) || sameTarget(f.path, partialName(other)) {
			return nil, misuse(f.subject(), "errors_is_output")
		}
	}
	if f.file, err = createBeside(f.path); err != nil {
		return nil, trouble(fileUnwritable, f.subject(), err)
	}
	f.begin(format, c)
	return f, nil
}

func (f *errorFile) subject() string { return quoted("--errors", f.asked) }

// begin writes what stands before the first error.
func (f *errorFile) begin(format string, c cases.Options) {
	f.buffer = bufio.NewWriterSize(f.file, 1<<16)
	if format == "jsonl" {
		return
	}
	f.csv, f.excel, f.separator = true, c.Excel, ','
	if c.Separator != 0 {
		f.separator = c.Separator
	}
	if f.excel {
		f.write([]byte("\ufeff"))
	}
	f.record(errorColumns...)
}

// record writes a line of CSV.
func (f *errorFile) record(cells ...string) {
	line := machine.AppendRecord(nil, f.separator, cells...)
	if f.excel {
		line = append(line[:len(line)-1], "\r\n"...)
	}
	f.write(line)
}

func (f *errorFile) write(b []byte) {
	_, err := f.buffer.Write(b)
	f.keep(err)
}

func (f *errorFile) keep(err error) {
	if f.err == nil {
		f.err = err
	}
}

func (f *errorFile) add(flaw cases.Flaw, remedy string) {
	at := flaw.Place
	if f.csv {
		f.record(at.File, strconv.Itoa(at.Line), strconv.Itoa(at.Column), string(flaw.Fault.Code), remedy)
		return
	}
	line := json.NewEncoder(f.buffer)
	line.SetEscapeHTML(false)
	f.keep(line.Encode(errorLine{at.File, at.Line, at.Column, flaw.Fault.Code, remedy}))
}

// finish gives the file its name.
func (f *errorFile) finish() error {
	if f == nil {
		return nil
	}
	if f.keep(f.buffer.Flush()); f.err == nil {
		f.err = f.file.Sync()
	}
	if err := errors.Join(f.err, f.file.Close()); err != nil {
		return errors.Join(trouble(fileUnwritable, f.subject(), err), os.Remove(f.file.Name()))
	}
	if err := takeName(f.file.Name(), f.path, f.subject(), f.force); err != nil {
		return errors.Join(err, os.Remove(f.file.Name()))
	}
	return nil
}

// abandon leaves nothing of the file.
func (f *errorFile) abandon() error {
	if f == nil {
		return nil
	}
	return errors.Join(f.file.Close(), os.Remove(f.file.Name()))
}
