// Package cases answers many cases: tables of CSV or JSON Lines in, one result
// for each record out, in the order of the records. What is wrong with one
// record never stops the others. Memory does not grow with the input.
//
// The input is cut into chunks of whole records. Each worker takes a chunk,
// answers it into a buffer of its own and hands it to the writer, which puts the
// chunks back in order. Plain records are read in place; everything else takes a
// general path that gives the same bytes. Tables decide both, see [resolve.Tables].
package cases

import (
	"context"
	"io"
	"runtime"
	"sync"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
)

// Format is a format of records.
type Format string

// The formats of records.
const (
	CSV   Format = "csv"
	JSONL Format = "jsonl"
)

// Options say how to read, what to answer and what to write.
type Options struct {
	Edition *law.Edition
	From    Format // of every input; empty: by its name, else by its content
	To      Format // of the output; empty: that of the first input

	// Naming says of columns what their names do not. The header of each input is
	// then told to Header, if it is there.
	Naming Naming
	Header func(Header)
	Warn   func(file string, code law.Code) // of what is doubtful about an input; may be nil

	Fields   []string // what to write, columns of the input and of the result; none: the default
	OnlyOurs bool     // leave out the columns of the input that are not ours
	Excel    bool     // CSV with a byte order mark and CRLF
	// Separator is between the cells of CSV output: a comma, a semicolon or a
	// tab.
	Separator   byte
	Windows1252 bool // the input is in that encoding, not in UTF-8
	MaxErrors   int  // stop when that many records are rejected; 0: never
	// Told is how many flaws of a code are wanted with their places, the first ones;
	// 0: all. More than those may be reported. With MaxErrors all are.
	Told int
	// Untold is told how many flaws of a code were found beside those reported.
	Untold   func(code law.Code, more int64)
	Progress func(records int64)

	// Extra adds columns to the input and to the result. Its records are
	// answered by the general path.
	Extra *Extra

	// Undated says that the edition answers because a survey saw no date, so that a
	// record with one is rejected.
	Undated bool

	tables   *resolve.Tables
	surveyed int64 // how much a survey looks at, where it is not maxSurveyed
	survey   func(r *record, g *given)
	general  bool // take the general path for every record, to compare the two
}

// Extra is what a command asks of each case beside its range.
type Extra struct {
	Inputs []ExtraInput
	// Needed lists inputs of which a table must have one, by their first names, and
	// Lacking is the code of the fault of a table that has none.
	Needed  []string
	Lacking law.Code
	Columns []string // of the result, behind those of a batch
	// Judge gives the columns of a case, in their order, and a note for Count. A
	// fault names its input as its fact. Several goroutines may ask.
	Judge func(c *Asked) (fields []machine.Field, note any, faults []*law.Fault)
	// Rejected gives the same for a record that was rejected, with the same columns
	// for each. The texts are empty where they could not be read.
	Rejected func(texts []string) (fields []machine.Field, note any)
	// Count takes the notes of the records that are written, in their order.
	Count func(note any)
}

// Asked is a case that was answered. What it points to is of this case until it is
// judged, and then of another one.
type Asked struct {
	ID      []byte       // may be empty
	Place   Place        // of its record
	Offence *law.Offence // that was asked, as it is seen on some day of its version
	Tables  *resolve.Tables
	Facts   *resolve.Coded
	Weighed *resolve.Weighed
	Texts   []string // of the extra inputs
}

// ExtraInput is a column of the input beside the facts.
type ExtraInput struct {
	Names []string // the first as in machine output
	List  bool     // in JSON it may be a list of texts, which are joined with semicolons
	Keep  bool     // it is written like a column of the user's own
	// Like reports whether a column of other words looks like this input or one near
	// to it; nil where none does.
	Like func(words []string) bool
}

// Input is one source of records.
type Input struct {
	Name string // as it was given: part of every place
	Open func() (io.ReadCloser, error)
	// Lasting says that it gives the same each time that it is opened.
	Lasting bool
}

// Header is what was understood of the columns of a table.
type Header struct {
	File string
	Read []Named // by the names of their facts in machine output
	// ByWords is those read of which the name is none of the listed ones, and that
	// the user said nothing of.
	ByWords []Named
	Own     []string // what passes through
}

// Place is where in an input something is.
type Place struct {
	File         string
	Line, Column int // from 1; columns count characters
}

// Flaw is one thing that is wrong with a record, or with the header of an
// input. Its fault never holds text of the input but names of columns.
type Flaw struct {
	Place Place
	Fault law.Fault
}

func (f *Flaw) Error() string { return f.Fault.Error() }

// ReadError is a failure to read an input.
type ReadError struct {
	Name string
	Err  error
}

func (e *ReadError) Error() string { return e.Name + ": " + e.Err.Error() }

func (e *ReadError) Unwrap() error { return e.Err }

// Summary counts records. Read is the sum of those by their answer.
type Summary struct {
	Read, Determined, Undetermined, NotAnswered, Rejected int64
	// DatesUnused counts, among them, the records with a date of the act that the
	// edition has no use for.
	DatesUnused int64
	Stopped     bool // by Options.MaxErrors
}

func (s *Summary) add(o Summary) {
	s.Read += o.Read
	s.Determined += o.Determined
	s.Undetermined += o.Undetermined
	s.NotAnswered += o.NotAnswered
	s.Rejected += o.Rejected
	s.DatesUnused += o.DatesUnused
}

// Run answers every record of the inputs. Each write to out is of whole
// records. It reports the flaws of rejected records in their order, and gives a
// *Flaw for an input or options that cannot be used, a *ReadError, the error of
// a write, or that of the context; what was written by then is whole.
func Run(ctx context.Context, o Options, inputs []Input, out io.Writer, report func(Flaw)) (Summary, error) {
	workers := runtime.GOMAXPROCS(0)
	w := &writer{over: make(chan struct{}), out: out, report: report, untold: o.Untold, progress: o.Progress, extra: o.Extra, limit: int64(o.MaxErrors), pending: make([]*chunk, 2*workers), free: make(chan *chunk, 2*workers)}
	n, fault := newNamer(&o)
	if fault != nil {
		return Summary{}, &Flaw{Fault: *fault}
	}
	o.tables = resolve.NewTables(o.Edition)
	r := newReader(o, n, inputs)
	for range 2 * workers {
		w.free <- &chunk{}
	}
	var running sync.WaitGroup
	for range workers {
		running.Go(func() { work(ctx, &o, n, r, w) })
	}
	finished := make(chan struct{})
	go func() { running.Wait(); close(finished) }()
	// A worker may wait for input that never comes, so only the end of the input
	// is waited for by all of them.
	select {
	case <-finished:
		r.close()
		if w.err == nil && !w.total.Stopped && ctx.Err() == nil {
			if name := n.missing(); r.err == nil && name != "" { // of JSON Lines only all objects show it
				r.err = &Flaw{Fault: law.Fault{Code: ColumnAbsent, Fact: FactColumn, Value: name}}
			}
			return w.total, r.err
		}
	case <-ctx.Done():
	case <-w.over:
	}
	total, err := w.stop()
	if err == nil && !total.Stopped {
		err = ctx.Err()
	}
	return total, err
}

func work(ctx context.Context, o *Options, n *namer, r *reader, w *writer) {
	j := &worker{o: o, namer: n, extra: make([]string, len(o.Extra.inputs()))}
	for ctx.Err() == nil {
		c := <-w.free
		if !r.next(c) {
			w.free <- c
			return
		}
		j.answer(c)
		if !w.put(c) {
			return
		}
	}
}

// chunk is a run of whole records on their way through.
type chunk struct {
	seq    int
	layout *layout
	buffer []byte
	body   []byte // the records, in buffer
	line   int    // of the first record in its file
	quoted bool   // CSV that holds a quotation mark somewhere
	long   bool   // in the place of the body: one record that was too long to hold
	first  bool   // write the header of the output before it

	out   []byte
	count Summary
	flaws []Flaw
	told  map[law.Code]int64 // flaws of each code
	notes []any
	ends  []rejection // of the rejected records, where the number of them is limited
}

// rejection is where a rejected record ends in the output.
type rejection struct {
	out, flaws, notes int
	count             Summary
}

// writer puts answered chunks back in order. Whoever finishes the chunk that is
// next writes it, and those that wait behind it.
type writer struct {
	out      io.Writer
	report   func(Flaw)
	untold   func(law.Code, int64)
	progress func(int64)
	extra    *Extra
	limit    int64

	mu      sync.Mutex
	idle    *sync.Cond
	pending []*chunk // by seq modulo its length
	next    int
	busy    bool
	stopped bool
	total   Summary
	err     error
	free    chan *chunk
	close   sync.Once
	over    chan struct{} // closed when nothing more is to be written
}

// put takes an answered chunk; false when no more of them are wanted.
func (w *writer) put(c *chunk) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.pending[c.seq%len(w.pending)] = c
	if w.busy {
		return !w.done()
	}
	w.busy = true
	for {
		slot := w.next % len(w.pending)
		c := w.pending[slot]
		if c == nil {
			break
		}
		w.pending[slot] = nil
		w.next++
		if !w.done() {
			w.cut(c)
			w.mu.Unlock()
			_, err := w.out.Write(c.out)
			if err == nil {
				w.tell(c)
				for _, n := range c.notes {
					w.extra.Count(n)
				}
			}
			w.mu.Lock()
			if err != nil {
				w.err = err
			} else {
				w.total.add(c.count)
				if w.progress != nil {
					w.progress(w.total.Read)
				}
			}
		}
		w.free <- c
	}
	w.busy = false
	if w.idle != nil {
		w.idle.Broadcast()
	}
	if w.done() {
		w.close.Do(func() { close(w.over) })
	}
	return !w.done()
}

// tell reports the flaws of a chunk, and counts those that it does not hold.
func (w *writer) tell(c *chunk) {
	for _, f := range c.flaws {
		w.report(f)
		c.told[f.Fault.Code]--
	}
	for code, more := range c.told {
		if more > 0 {
			w.untold(code, more)
		}
	}
}

func (w *writer) done() bool { return w.err != nil || w.stopped || w.total.Stopped }

// cut ends the output behind the last rejected record that is tolerated.
func (w *writer) cut(c *chunk) {
	left := w.limit - w.total.Rejected
	if w.limit == 0 || int64(len(c.ends)) < left {
		return
	}
	last := c.ends[left-1]
	c.out, c.flaws, c.notes, c.count = c.out[:last.out], c.flaws[:last.flaws], c.notes[:last.notes], last.count
	w.total.Stopped = true
}

// stop lets the write that is under way end and no other begin.
func (w *writer) stop() (Summary, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.stopped = true
	w.idle = sync.NewCond(&w.mu)
	for w.busy {
		w.idle.Wait()
	}
	return w.total, w.err
}
