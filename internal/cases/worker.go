package cases

import (
	"slices"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/meanings"
	"github.com/conmina/conmina/internal/recordtext"
	"github.com/conmina/conmina/internal/resolve"
)

// worker answers chunks. The memory it keeps between chunks has a fixed limit.
type worker struct {
	o       *Options
	namer   *columns.Namer
	layout  *layout
	answers *answers.Store

	glance  *glance          // set in a survey
	weighed resolve.Weighed  // the case at hand, when a task needs more than its decision
	asked   Asked            // and what the extra is told of it
	extra   []string         // texts of its extra inputs
	lately  answers.Interned // texts of extra inputs

	plainRecord record // the record of the plain line at hand

	spans    []recordtext.Span // cells of the CSV record at hand
	texts    [][]byte          // texts of its cells
	text     []byte            // the records of the chunk with the slack, of a table
	lines    answers.Lines     // the lines of the chunk, cut into cells
	quick    *quickColumns
	cuts     []int32                    // where the cells of the plain line at hand begin and end, see [answers.Lines.At]
	verbatim bool                       // plain cells of the chunk may be copied to the output
	forms    []form                     // forms of objects met before, the latest first
	refusals map[string]*answers.Result // results of rejected records, by the codes of their flaws
	key      []byte                     // the cells of the plain case at hand, put together

	meant    *meanings.Cells // translates plain cases; nil when nothing is to be translated
	joined   []byte          // room for the lists of a plain object
	other    bool            // the office says that the edition does not hold the offence of the plain line
	given    given           // the plain case at hand, when its texts were not met before
	found    []found         // flaws of the record at hand
	codes    []law.Code      // and their codes
	codeText []byte          // and these put together

	others map[other]law.Code           // names of offences, and why the edition does not hold them
	passed map[law.Code]*answers.Result // results of records about them

	enough map[law.Code]bool // codes whose flaws were reported as often as is wanted

	chunk *chunk
	most  int // the longest output of a chunk so far
	at    recordtext.Reached
}

// plain reports whether records may take the plain path.
func (w *worker) plain() bool { return !w.o.general && w.o.Misread == nil }

// quickly reports whether they may take the quick path, on which nothing is translated,
// surveyed or asked by a task.
func (w *worker) quickly() bool {
	return w.plain() && w.meant == nil && w.glance == nil && w.o.Task == nil
}

// writes reports whether records are written.
func (w *worker) writes() bool { return !w.o.Unwritten }

// startRun begins a run of records for a task. Where records are only looked at, none
// is answered.
func (w *worker) startRun() {
	if x := w.o.Task; x != nil && w.o.survey == nil && w.o.taker == nil {
		w.asked.Run = x.Start(w.o.tables)
		w.chunk.runs = append(w.chunk.runs, w.asked.Run)
	}
}

// identity is the text that identifies a record, or nothing.
func (w *worker) identity(r *record) []byte {
	if w.layout.from == CSV {
		if i := w.layout.At[columns.RoleCase]; i >= 0 {
			return r.texts[i]
		}
		return nil
	}
	text := ""
	for _, m := range r.members {
		if m.Role == columns.RoleCase {
			_ = takeScalar(m.value, &text) // its type was checked before
		}
	}
	return []byte(text)
}

// flaw turns a fault into what is reported. Text of the input is left out, because
// it may be personal. A suggestion is kept only when it is a name of the edition.
func (w *worker) flaw(f found) Flaw {
	f.Value, f.Day = "", law.Date{}
	if !suggestsNames(f.Fault) {
		f.Suggest = nil
	}
	f.Suggest = f.Suggest[:min(len(f.Suggest), maxSuggested)]
	return Flaw{w.place(f.at), f.Fault}
}

// maxSuggested is how many names are suggested in one place.
const maxSuggested = 3

// suggestsNames reports whether the suggestions of a fault are names of the edition
// or of columns. Other suggestions repeat the text of a cell in another spelling.
func suggestsNames(f law.Fault) bool {
	return f.Code == columns.HeaderMisspelt || slices.Contains([]law.Fact{law.FactOffence, law.FactCircumstance, law.FactMaybe}, f.Fact)
}

// place gives the line and the column of a position in the chunk.
func (w *worker) place(at int) law.Place {
	if at < w.at.At {
		if at < w.at.Start {
			w.at.Line, w.at.Start = w.chunk.line, 0
		}
		w.at.At, w.at.Column = w.at.Start, 0
	}
	w.at = w.layout.counting.On(w.at, w.chunk.body, at)
	return w.layout.counting.Place(w.layout.file, w.at)
}

// other is a name of an offence, as it is looked up on a day.
type other struct {
	name string
	view *law.Edition
}
