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
	"io"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/meanings"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/turns"
)

// Format is a format of records.
type Format string

// The formats of records.
const (
	CSV   Format = "csv"
	JSONL Format = "jsonl"
)

// Options say how to read the records, what to answer and what to write.
type Options struct {
	Edition *law.Edition
	From    Format // format of every input; empty: taken from its name, else from its content
	To      Format // format of the output; empty: the format of the first input

	// Naming tells what columns are for when their names do not say it. Header,
	// when it is set, is told how the columns of each input were understood.
	Naming columns.Naming
	Header func(Header)
	// HeaderRow is the row, counted from 1, that names the columns of a table; 0: the
	// first row that is not blank.
	HeaderRow int
	Warn      func(file string, code law.Code) // told of doubtful signs in an input; may be nil

	Fields   []string // columns of the input and of the result to write; empty: the default columns
	Beside   []string // columns of a task that stand beside the columns of the table as they are, and nothing else; empty: see Fields
	OnlyOurs bool     // leave out the columns of the input that the program does not know
	Excel    bool     // CSV with a byte order mark and CRLF; else lines of CSV end as the lines of the input do
	// Separator stands between the cells of CSV output: a comma, a semicolon or a
	// tab; zero: the separator of the input, if it is one of these.
	Separator   byte
	Windows1252 bool // the input is in Windows-1252, not in UTF-8
	Order       law.DateOrder
	// PassOthers says that records about offences that the edition does not hold are
	// passed on and not rejected, whatever their other facts are. A name that is like
	// one that the edition has is rejected all the same.
	PassOthers bool
	Vocabulary meanings.Vocabulary
	// Places are where the names of columns and facts in Naming and Vocabulary stand,
	// when a file has them.
	Places map[string]law.Place
	// Misread is told each text that could not be read as a fact; nil when nobody asks.
	Misread   func(fact law.Fact, text string)
	MaxErrors int // stop when this many records are rejected; 0: never
	// Told is how many flaws of each code are wanted with their places, the first
	// ones; 0: all. More may be reported.
	Told int
	// Untold is told how many flaws of a code were found in addition to the
	// reported ones.
	Untold   func(code law.Code, more int64)
	Progress func(records int64)

	// Task adds columns to the input and to the result.
	Task *Task
	// Unwritten says that only the counts and the runs of a task are wanted, and
	// no records.
	Unwritten bool

	// Undated says that this edition was chosen because a survey saw no date. A
	// record with a date is then rejected.
	Undated bool

	tables   *resolve.Tables
	days     *answers.Days
	surveyed int64 // how many bytes a survey looks at, if not maxSurveyed
	survey   func(r *record, g *given)
	taker    *taker // takes the records, which are not answered
	general  bool   // take the general path for every record, to compare the two paths
}

// Task is what a command asks about each case in addition to its range.
type Task struct {
	columns.Extra // its columns
	// Start begins a run of records. Runs may be answered at the same time, each of
	// them by one goroutine. The value is handed on with each record of the run, and
	// then to Count.
	Start func(tables *resolve.Tables) any
	// Answered fills the columns of an answered case if they are written, see
	// [Asked.Written]. The field Fact of a fault is the name of the input that is
	// wrong; the case is then rejected.
	Answered func(c *Asked) []*law.Fault
	// Rejected fills the columns of a rejected record. The texts are empty when
	// they could not be read.
	Rejected func(c *Asked)
	Faulty   bool // Rejected is told what is wrong, in full
	// InDoubt parts the names in the columns of doubtful circumstances: the others are facts
	// that the task takes, see [Asked.Doubts]. It may be nil.
	InDoubt func(e *law.Edition, names []string) (circumstances, others []string)
	// Passed fills the columns of a record about an offence that the edition does not
	// hold. The texts are empty when they could not be read.
	Passed func(c *Asked)
	// Count takes each run when all its records were written, in the order of the runs.
	Count func(run any)
}

// extra gives the columns of a task; nil when there is no task.
func (t *Task) extra() *columns.Extra {
	if t == nil {
		return nil
	}
	return &t.Extra
}

// doubts reports whether the task takes names under doubtful circumstances.
func (t *Task) doubts() bool { return t != nil && t.InDoubt != nil }

// Asked is a record that a task looks at. Its slices and pointers are valid only
// while it does; they are then reused for another record. Of a rejected record only
// Run, Texts and Faults are set.
type Asked struct {
	Run     any             // from [Task.Start]
	Texts   []string        // texts of the extra inputs
	Doubts  []string        // names of the facts in doubt that are no circumstances, see [Task.InDoubt]
	Fields  []machine.Field // empty; takes the columns, in order
	Offence *law.Offence    // the offence that was asked for, as it stands on some day of its version
	History *resolve.History
	Facts   *resolve.Coded
	Weighed *resolve.Weighed
	Faults  []*law.Fault // of a rejected record, where [Task.Faulty] asks for them

	by     asker
	record *record
	at     int // position of the record
}

// asker is who asks a task, and knows of a record what only some tasks want.
type asker interface {
	identity(r *record) []byte
	place(at int) law.Place
	writes() bool
}

// ID is the text that identifies the record; it may be empty.
func (c *Asked) ID() []byte { return c.by.identity(c.record) }

// Question is the same for two records that ask the same: about the same offence, by
// the same article and numeral, on the same facts.
func (c *Asked) Question() string { return turns.Question(c.Offence, c.Facts) }

// Written reports whether the record is written.
func (c *Asked) Written() bool { return c.by.writes() }

// Place is the place of the record.
func (c *Asked) Place() law.Place {
	place := c.by.place(c.at)
	place.Column = 1
	return place
}

// Input is one source of records.
type Input struct {
	Name string // name as it was given; it is part of every place
	Open func() (io.ReadCloser, error)
	// Sheet is the name of a sheet of a workbook. The input is then the text of the
	// sheet: CSV with commas, a line for each row. It is empty for every other input.
	Sheet string
	// Lasting says that the input gives the same content each time it is opened.
	Lasting bool
}

// Header says how the columns of a table were understood.
type Header struct {
	File string
	Read []columns.Named // columns of facts, by the names of the facts in machine output
	// ByWords lists the columns in Read that were recognised by their words only.
	// Their names are in no list, and the user said nothing about them.
	ByWords []columns.Named
	Own     []Own // columns that are not read
	Keys    bool  // the columns are the keys of the first object
}

// Own is a column of the user's own, which is not read.
type Own struct {
	Name   string
	Place  int  // from 1
	Passed bool // it is passed on to the output
}

// Summary counts records. Read is the sum of the counts by answer.
type Summary struct {
	Read, Determined, Undetermined, NotAnswered, NotHeld, Rejected int64
	// DatesUnused counts the records among them with a date of the act that the
	// edition does not use.
	DatesUnused int64
	Stopped     bool // the run ended because of Options.MaxErrors
}

func (s *Summary) add(c answers.Counts) {
	of := func(what int) int64 { return c[what] + c[what+answers.DateUnused] }
	s.Determined += of(answers.CountDetermined)
	s.Undetermined += of(answers.CountUndetermined)
	s.NotAnswered += of(answers.CountNotAnswered)
	s.NotHeld += of(answers.CountNotHeld)
	s.Rejected += of(answers.CountRejected)
	s.Read = s.Determined + s.Undetermined + s.NotAnswered + s.NotHeld + s.Rejected
	for _, n := range c[answers.DateUnused:] {
		s.DatesUnused += n
	}
}

// counted are the results of records that are not written.
var counted = func() (list [2 * answers.DateUnused]answers.Result) {
	for what := range list {
		list[what].Counts = uint8(what)
	}
	return list
}()
