package cases

import (
	"bytes"
	"io"
	"sync"

	"golang.org/x/text/encoding/charmap"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/looks"
	"github.com/conmina/conmina/internal/recordtext"
)

// Codes of faults of an input as a whole.
const (
	InputEmpty  law.Code = "input_empty"
	InputLoneCR law.Code = "input_lone_cr"
	InputOpen   law.Code = "input_json_open" // a list of JSON that does not end
)

// reader cuts the inputs, one after the other, into chunks of whole records.
type reader struct {
	mu     sync.Mutex
	o      Options
	namer  *columns.Namer
	inputs []Input // inputs that are not opened yet

	name     string
	counting recordtext.Counting
	list     *recordtext.List // the open input, when it is a list of JSON
	in       io.Reader
	declared *looks.Declared // the open input, when it is declared to be Windows-1252
	opened   io.Closer
	layout   *layout           // layout of the open input; nil before its header is read
	before   *layout           // layout of the input before the open one
	ended    bool              // the open input is read to its end
	carry    []byte            // bytes that were read but not passed on: the start of a record
	line     int               // line number of the next bytes
	skip     bool              // what comes next is the rest of a record that was too long
	whole    bool              // the carried bytes hold whole records
	quote    bool              // the carried bytes end in a cell whose quotation mark is still open
	spans    []recordtext.Span // cells of the record at hand
	held     columns.Role      // the fact that an unnamed column seems to hold, when it ended the reading

	seq  int
	done bool
	err  error
}

func newReader(o Options, n *columns.Namer, inputs []Input) *reader {
	return &reader{o: o, namer: n, inputs: inputs, ended: true}
}

// close closes the open input, if any.
func (r *reader) close() {
	if r.opened != nil {
		_ = r.opened.Close() // an error of closing is dropped: the input was only read
	}
}

// fail ends the reading. Records that were cut before are still answered.
func (r *reader) fail(err error) bool {
	r.err, r.done = err, true
	return false
}

// open opens the next input.
func (r *reader) open() bool {
	r.close()
	r.opened = nil
	if r.list != nil && !r.list.Closed {
		return r.fail(&Flaw{law.Place{File: r.name}, law.Fault{Code: InputOpen}})
	}
	if len(r.inputs) == 0 {
		r.done = true
		return false
	}
	next := r.inputs[0]
	r.inputs = r.inputs[1:]
	in, err := next.Open()
	if err != nil {
		return r.fail(&ReadError{next.Name, err})
	}
	r.name, r.in, r.opened = next.Name, in, in
	if r.layout != nil {
		r.before = r.layout
	}
	r.layout, r.ended, r.line, r.skip = nil, false, 1, false
	r.counting, r.list, r.declared = recordtext.Counting{End: '\n'}, nil, nil
	if next.Sheet != "" {
		r.name, r.counting.Cells = next.Name+"!"+next.Sheet, true
	} else if r.o.Windows1252 {
		r.declared = looks.Declare(in)
		start := r.declared.Start()
		if fault := looks.File(start); fault != nil {
			return r.flaw(0, nil, *fault)
		}
		if bytes.HasPrefix(start, []byte("\ufeff")) {
			return r.flaw(0, nil, law.Fault{Code: InputIsUTF8})
		}
		r.in = charmap.Windows1252.NewDecoder().Reader(r.declared)
	}
	return true
}

// flaw ends the reading because of a fault of the header.
func (r *reader) flaw(at int, text []byte, f law.Fault) bool {
	reached := r.counting.On(recordtext.Reached{Line: r.line}, text, at)
	return r.fail(&Flaw{r.counting.Place(r.name, reached), f})
}
