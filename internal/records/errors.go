package records

import (
	"bufio"
	"encoding/json"
	"errors"
	"strconv"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
)

// Errors is a file that receives all errors of the records of a run. The file gets its name
// when the run has ended and the file is complete; otherwise it never gets it.
type Errors struct {
	subject   string
	file      *files.Whole
	buffer    *bufio.Writer
	csv       bool // CSV; otherwise JSON Lines
	separator byte
	excel     bool
	err       error // first error of writing
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

// NewErrors begins a file of errors in the format of the name's extension. The
// subject names the file in messages.
func NewErrors(t files.Target, format cases.Format, o cases.Options, subject string) (*Errors, error) {
	file, err := t.Create()
	if err != nil {
		return nil, findings.Unwritten(subject, err)
	}
	f := &Errors{subject: subject, file: file}
	f.begin(format, o)
	return f, nil
}

// begin writes the head of the file.
func (f *Errors) begin(format cases.Format, o cases.Options) {
	f.buffer = bufio.NewWriterSize(f.file, 1<<16)
	if format == cases.JSONL {
		return
	}
	f.csv, f.excel, f.separator = true, o.Excel, ','
	if o.Separator != 0 {
		f.separator = o.Separator
	}
	if f.excel {
		f.write([]byte("\ufeff"))
	}
	f.record(errorColumns...)
}

// record writes a line of CSV.
func (f *Errors) record(cells ...string) {
	line := machine.AppendRecord(nil, f.separator, cells...)
	if f.excel {
		line = append(line[:len(line)-1], "\r\n"...)
	}
	f.write(line)
}

func (f *Errors) write(b []byte) {
	_, err := f.buffer.Write(b)
	f.keep(err)
}

func (f *Errors) keep(err error) {
	if f.err == nil {
		f.err = err
	}
}

func (f *Errors) add(flaw cases.Flaw, remedy string) {
	at := flaw.Place
	if f.csv {
		f.record(at.File, strconv.Itoa(at.Line), strconv.Itoa(at.Column), string(flaw.Fault.Code), remedy)
		return
	}
	line := json.NewEncoder(f.buffer)
	line.SetEscapeHTML(false)
	f.keep(line.Encode(errorLine{at.File, at.Line, at.Column, flaw.Fault.Code, remedy}))
}

// Finish gives the file its name.
func (f *Errors) Finish() error {
	if f == nil {
		return nil
	}
	if f.keep(f.buffer.Flush()); f.err != nil {
		return errors.Join(findings.Trouble(files.Unwritable, f.subject, f.err), f.Abandon())
	}
	return findings.Unwritten(f.subject, f.file.Finish())
}

// Abandon deletes the unfinished file.
func (f *Errors) Abandon() error {
	if f == nil {
		return nil
	}
	return f.file.Abandon()
}
