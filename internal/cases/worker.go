package cases

import (
	"slices"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/meanings"
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

	spans    []span                     // cells of the CSV record at hand
	texts    [][]byte                   // texts of its cells
	text     []byte                     // the records of the chunk with the slack, of a table
	ends     answers.Ends               // what ends a cell of a plain line
	stops    answers.Ends               // the same, but a line ends where its carriage return is
	columns  []quickColumn              // how quick lines are read
	cuts     []int                      // where the cells of a plain line begin and end, see [answers.Ends.Cut]
	returns  bool                       // there is a carriage return in the chunk
	verbatim bool                       // plain cells of the chunk may be copied to the output
	forms    []form                     // forms of objects met before, the latest first
	refusals map[string]*answers.Result // results of rejected records, by the codes of their flaws
	key      []byte                     // the cells of the plain case at hand, put together

	meant    *meanings.Cells // translates plain lines; nil when nothing is to be translated
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
	at    reached
}

func (w *worker) answer(c *chunk) {
	if w.layout != c.layout {
		// Results are stored as they are written, so a new layout starts with
		// none.
		w.layout, w.forms, w.refusals = c.layout, nil, map[string]*answers.Result{}
		w.passed, w.others = map[law.Code]*answers.Result{}, map[other]law.Code{}
		w.cuts = make([]int, len(c.layout.Names)+1)
		if c.layout.from == CSV {
			w.columns = c.layout.quickColumns('\n')
		}
		w.answers = answers.New(w.o.days, w.o.tables, &c.layout.results)
		w.answers.Order = w.o.Order
	}
	w.chunk, w.at = c, reached{line: c.line}
	c.out, c.flaws, c.runs, c.ends, c.count = slices.Grow(c.out[:0], max(w.most, len(c.body))), c.flaws[:0], c.runs[:0], c.ends[:0], answers.Counts{}
	c.codes = c.codes[:0]
	c.told = map[law.Code]int64{}
	w.startRun()
	if c.first {
		c.out = append(c.out, w.layout.head...)
	}
	switch {
	case c.long:
		w.reject(&record{}, found{0, law.Fault{Code: RecordLong, Args: []any{maxRecord >> 20}}})
	case w.layout.from == CSV:
		w.answerCSV()
	default:
		w.answerJSONL()
	}
	w.most = max(w.most, len(c.out))
}

// record holds the cells of a record in either format. The zero record has none.
type record struct {
	texts   [][]byte // of CSV, by column
	members []member // of JSON
	extra   []string // texts of the extra inputs, when they were read
}

// given holds the facts of a record as text, and the position of each in the chunk.
type given struct {
	law.Given
	offence string
	other   bool // the office says that the edition does not hold the offence
	places  [columns.RoleCount]int
	further []further // facts in additional columns of their role
	denied  []further // circumstances that a column says are not present
	at      int       // position of the record
	extra   []string  // texts of the extra inputs
	extraAt []int
}

// general answers a record of valid form on the general path.
func (w *worker) general(r *record, g *given) {
	g.translate(&w.o.Vocabulary)
	if w.o.survey != nil {
		w.o.survey(r, g)
		w.keepGlance(r, g)
		return
	}
	if i := slices.IndexFunc(r.members, func(m member) bool { return m.Role.Dates() }); i >= 0 && w.o.Undated {
		w.reject(r, found{g.places[r.members[i].Role], law.Fault{Code: DateUnseen}})
		return
	}
	if w.o.taker != nil {
		w.o.taker.record(w, r, g)
		return
	}
	facts, o, faults := w.read(g, w.counts() || w.o.Misread != nil)
	if len(faults) > 0 {
		if why := w.notHeld(g.offence, g.other, facts.Date); why != "" {
			w.pass(r, why)
			return
		}
		w.rejectFacts(r, g, faults)
		return
	}
	question := w.take(g, o, facts, w.offenceText(r, g))
	if w.o.Task == nil {
		w.emit(r, w.answers.Decide(question), nil)
	} else if res, faults := w.more(r, g.at, question, o); len(faults) > 0 {
		w.rejectMore(r, g, faults)
	} else {
		w.emit(r, res, w.asked.Fields)
	}
}

// take makes facts that could be read the case at hand, and gives its question. It
// keeps the texts for the next record that has them.
func (w *worker) take(g *given, o *law.Offence, facts law.Facts, offence []byte) (question int) {
	if !w.o.general && len(g.further) == 0 && o.Cited == (articles.Cited{}) {
		w.answers.Learn(o, facts, offence, g.With, g.Maybe)
	}
	w.answers.Code(facts)
	return w.answers.Number(o)
}

// offenceText is the text of a record that names the offence.
func (w *worker) offenceText(r *record, g *given) []byte {
	if w.layout.from == CSV {
		return []byte(g.offence) // as it was translated
	}
	for _, m := range r.members {
		if m.Role == columns.RoleOffence && !m.further {
			return answers.Inside(m.value)
		}
	}
	return nil
}

// keepGlance stores what a survey saw of a record.
func (w *worker) keepGlance(r *record, g *given) {
	w.glance.keep(w.offenceText(r, g), g)
}

// plain reports whether records may take the plain path.
func (w *worker) plain() bool {
	return w.plainTable() && !w.o.PassOthers && w.meant == nil
}

// plainTable reports whether records of a table may take the plain path, with their cells
// translated.
func (w *worker) plainTable() bool { return !w.o.general && w.o.Misread == nil }

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

// more answers what a task asks about the case at hand: it gives the result and
// fills the fields of the extra. When the extra inputs cannot be read, it returns
// the faults and does nothing else.
func (w *worker) more(r *record, at, question int, o *law.Offence) (*answers.Result, []*law.Fault) {
	c := &w.asked
	c.by, c.record, c.at = w, r, at
	c.Texts, c.Fields = r.extra, c.Fields[:0]
	c.Offence, c.History, c.Facts, c.Weighed = o, w.answers.Asked[question].History, &w.answers.Coded, &w.weighed
	c.History.Weigh(c.Facts, c.Weighed)
	if faults := w.o.Task.Answered(c); len(faults) > 0 {
		return nil, faults
	}
	if w.o.Unwritten {
		return &counted[answers.CountOf(w.weighed.Status)+w.answers.DateUse()], nil
	}
	return w.answers.Result(question, w.weighed.Decision), nil
}

// rejectMore rejects a record whose extra inputs could not be read.
func (w *worker) rejectMore(r *record, g *given, faults []*law.Fault) {
	var list []found
	for _, f := range faults {
		at := g.places[columns.RoleOffence]
		if i := columns.InputOf(w.o.Task.Inputs, string(f.Fact), columns.SameText); i >= 0 {
			at = g.extraAt[i]
		}
		list = append(list, found{at, *f})
	}
	w.reject(r, list...)
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

// emit counts a record and writes it with its result and the columns of an extra.
func (w *worker) emit(r *record, res *answers.Result, extra []machine.Field) {
	c, l := w.chunk, w.layout
	c.count[res.Counts]++
	if w.o.Unwritten {
		return
	}
	if l.passOther {
		c.out = appendKept(c.out, r.members)
	}
	for _, p := range l.parts {
		if p.cell == noCell {
			c.out = append(c.out, res.Pieces[p.run]...)
			continue
		}
		if p.cell == extraRun {
			c.out = l.appendExtra(c.out, l.extras[p.run], extra)
			continue
		}
		c.out = append(c.out, p.before...)
		if p.cell < 0 {
			c.out = l.appendToken(c.out, r.value(p))
			continue
		}
		for i := p.cell; i <= p.last; i++ {
			if i > p.cell {
				c.out = append(c.out, l.outSep)
			}
			if i < len(r.texts) {
				c.out = l.appendText(c.out, r.texts[i])
			} else {
				c.out = l.appendText(c.out, nil)
			}
		}
	}
	if !l.runEnds {
		c.out = append(c.out, l.tail...)
	}
}

// appendKept begins an object with the members that are written like the user's own.
func appendKept(dst []byte, members []member) []byte {
	dst = append(dst, '{')
	for i := range members {
		if m := &members[i]; m.kept {
			dst = append(append(dst, m.key...), ':')
			dst = append(append(dst, m.value...), ',')
		}
	}
	return dst
}

// appendText writes a text of the input.
func (l *layout) appendText(dst, text []byte) []byte {
	if l.to == CSV {
		return machine.AppendCell(dst, text, l.outSep)
	}
	return appendJSONString(dst, text)
}
