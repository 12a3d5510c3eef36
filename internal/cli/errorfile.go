package cli

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/words"
)

// errorFile receives all errors of the records of a run. The file gets its name
// when the run has ended and the file is complete; otherwise it never gets it.
type errorFile struct {
	asked     string // name as the user typed it
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

// openErrors begins the file of --errors; nil when the flag is not given.
func (p *program) openErrors(o *batchOptions, c cases.Options) (*errorFile, error) {
	if !o.errors.given {
		return nil, nil
	}
	f := &errorFile{asked: o.errors.text}
	allowed := []string{"csv", "jsonl"}
	format := extensions[strings.ToLower(filepath.Ext(f.asked))]
	if !slices.Contains(allowed, format) {
		return nil, findings.Misuse(f.subject(), "extension_unknown", strings.Join(extensionsOf(allowed), ", "))
	}
	path, err := p.mayWrite(f.subject(), f.asked, o.forced())
	if err != nil {
		return nil, err
	}
	for _, other := range o.outputs {
		if files.Same(f.asked, other) || files.Same(path, files.PartialName(other)) {
			return nil, findings.Misuse(f.subject(), "errors_is_output")
		}
	}
	if f.file, err = p.target(f.asked, o.forced()).Create(); err != nil {
		return nil, findings.Unwritten(f.subject(), err)
	}
	f.begin(format, c)
	return f, nil
}

func (f *errorFile) subject() string { return findings.Quoted("--errors", f.asked) }

// begin writes the head of the file.
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
	if f.keep(f.buffer.Flush()); f.err != nil {
		return errors.Join(findings.Trouble(files.Unwritable, f.subject(), f.err), f.abandon())
	}
	return findings.Unwritten(f.subject(), f.file.Finish())
}

// abandon deletes the unfinished file.
func (f *errorFile) abandon() error {
	if f == nil {
		return nil
	}
	return f.file.Abandon()
}

// flaws receives the faults of the records of a run. It reports some of them, and
// writes all of them to a file when there is one.
type flaws struct {
	*findings.Tally
	program *program
	watch   *watch
	file    *errorFile // nil when no file was asked for
}

func (t *flaws) add(f cases.Flaw) {
	t.watch.clear()
	p := t.program
	t.Add(findings.At(f.Place, f.Fault), func() string {
		return fmt.Sprintf("%s: %s: %s", words.Visible(f.Place.String()), f.Fault.Code, p.plain(p.words().Fault(&f.Fault)))
	})
	if t.file != nil {
		t.file.add(f, p.words().Fault(&f.Fault))
	}
}
