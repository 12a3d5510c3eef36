package cases

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
)

// OffenceMissing is the fault of a case that names no offence.
const OffenceMissing law.Code = "case_no_offence"

// worker answers chunks. What it keeps between them is of bounded size.
type worker struct {
	o      *Options
	namer  *namer
	layout *layout
	judge  *judge

	glance  *glance         // of a survey
	weighed resolve.Weighed // the case at hand, where an extra asks more of it
	extra   []string        // the texts of its extra inputs

	spans    []span             // of the CSV record at hand
	texts    [][]byte           // of its cells
	cuts     []int              // where the cells of a plain line end, see [worker.plainRow]
	verbatim bool               // plain cells of the chunk may be written as they are read
	forms    []form             // of objects met before, the last one first
	refusals map[string]*result // of rejected records, by the codes of their flaws
	refused  map[string]refused // see [worker.keepRefused]
	key      []byte             // of the one that is looked for

	chunk *chunk
	at    reached
}

// reached is how far in a chunk lines and characters are counted, so that each is
// counted once.
type reached struct {
	at, line, start int // a place, the number of its line, and where that begins
	column          int // characters before the place in its line
}

func (w *worker) answer(c *chunk) {
	if w.layout != c.layout {
		// Results are kept as they are written, so another layout starts afresh.
		w.layout, w.forms, w.refusals, w.refused = c.layout, nil, map[string]*result{}, map[string]refused{}
		w.judge = newJudge(w.o.Edition, w.o.tables)
		w.judge.write = func(o *law.Offence, d resolve.Decision) *result {
			return &result{d.Status, w.layout.pieces(machine.DecidedRow(o, d))}
		}
	}
	w.chunk, w.at = c, reached{line: c.line}
	c.out, c.flaws, c.notes, c.ends, c.count = c.out[:0], c.flaws[:0], c.notes[:0], c.ends[:0], Summary{}
	c.told = map[law.Code]int64{}
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
}

// record is the cells of a record in either format; the zero record has none.
type record struct {
	texts   [][]byte // of CSV, by column
	members []member // of JSON
	extra   []string // the texts of the extra inputs, where they were read
	line    []byte   // that holds them
}

// given is the facts of a record as text, and where each stands in the chunk.
type given struct {
	law.Given
	offence string
	places  [roleCount]int
	further []further // facts that stand beside the first column of their role
	at      int       // of the record
	extra   []string  // the texts of the extra inputs
	extraAt []int
}

// general answers a record whose form is sound, by the general path.
func (w *worker) general(r *record, g *given) {
	if w.o.survey != nil {
		w.o.survey(r, g)
		w.keepGlance(r, g)
		return
	}
	if i := slices.IndexFunc(r.members, func(m member) bool { return m.role.dates() }); i >= 0 && w.o.Undated {
		w.reject(r, found{g.places[r.members[i].role], law.Fault{Code: DateUnseen}})
		return
	}
	read := g.Facts
	if !w.tells(law.CircumstanceUnknown) {
		read = g.FactsAlone // nobody sees what is like one
	}
	facts, faults := read(w.o.Edition)
	var o *law.Offence
	var fault *law.Fault
	if strings.TrimSpace(g.offence) == "" {
		fault = &law.Fault{Code: OffenceMissing, Fact: law.FactOffence}
	} else {
		find := w.judge.on(facts.Date).FindOffence
		if !w.tells(law.OffenceUnknown) {
			find = w.judge.on(facts.Date).FindOffenceAlone // nobody sees what is like it
		}
		o, fault = find(g.offence)
	}
	if fault != nil {
		faults = append([]*law.Fault{fault}, faults...)
	}
	if len(faults) > 0 {
		var list []found
		for _, f := range faults {
			at := g.place(f)
			again := func(o found) bool { return o.at == at && o.Code == f.Code }
			if i := slices.IndexFunc(list, again); i >= 0 { // what is alike in one cell is told once
				list[i].Suggest = append(list[i].Suggest, f.Suggest...)
			} else {
				list = append(list, found{at, *f})
			}
		}
		w.reject(r, list...)
		if len(g.further) == 0 {
			w.keepRefused(r, list)
		}
		return
	}
	if !facts.Date.IsZero() && facts.Born.IsZero() && !o.Dated() {
		w.chunk.count.DatesUnused++
	}
	if !w.o.general && len(g.further) == 0 {
		w.learn(r, g, o, facts)
	}
	w.judge.code(facts)
	if w.o.Extra == nil {
		w.emit(r, w.judge.decide(w.judge.number(o)), nil)
	} else if faults := w.more(r, g.at, o); len(faults) > 0 {
		w.rejectMore(r, g, faults)
	}
}

// keepGlance keeps what a survey saw of a record.
func (w *worker) keepGlance(r *record, g *given) {
	if w.layout.from == CSV {
		w.glance.keep(r.texts[w.layout.at[roleOffence]], g)
		return
	}
	for _, m := range r.members {
		if m.role == roleOffence && !m.further {
			w.glance.keep(inside(m.value), g)
		}
	}
	w.learnForm(r)
}

// plain reports whether records may take the plain path.
func (w *worker) plain() bool { return !w.o.general }

// more answers what is asked of the case at hand beside its range. Where that cannot
// be read it says why, and does nothing.
func (w *worker) more(r *record, at int, o *law.Offence) []*law.Fault {
	question := w.judge.number(o)
	w.judge.asked[question].history.Weigh(&w.judge.coded, &w.weighed)
	place := w.place(at)
	place.Column = 1
	fields, note, faults := w.o.Extra.Judge(&Asked{w.identity(r), place, o, w.o.tables, &w.judge.coded, &w.weighed, r.extra})
	if len(faults) == 0 {
		w.chunk.notes = append(w.chunk.notes, note)
		w.emit(r, w.judge.result(question, w.weighed.Decision), fields)
	}
	return faults
}

// rejectMore rejects a record whose extra inputs could not be read.
func (w *worker) rejectMore(r *record, g *given, faults []*law.Fault) {
	var list []found
	for _, f := range faults {
		at := g.places[roleOffence]
		if i := inputOf(w.o.Extra.Inputs, string(f.Fact), sameText); i >= 0 {
			at = g.extraAt[i]
		}
		list = append(list, found{at, *f})
	}
	w.reject(r, list...)
}

// identity is the text that a record is told apart by, or nothing.
func (w *worker) identity(r *record) []byte {
	if w.layout.from == CSV {
		if i := w.layout.at[roleCase]; i >= 0 {
			return r.texts[i]
		}
		return nil
	}
	text := ""
	for _, m := range r.members {
		if m.role == roleCase {
			_ = takeScalar(m.value, &text) // its type was looked at before
		}
	}
	return []byte(text)
}

// found is what is wrong at a place in the chunk.
type found struct {
	at int
	law.Fault
}

// flaw is what is told of it. Text of the input stays out of it, since it may be
// personal; what may have been meant is said only where that is a name of the
// edition.
func (w *worker) flaw(f found) Flaw {
	f.Value, f.Day = "", law.Date{}
	if !suggestsNames(f.Fault) {
		f.Suggest = nil
	}
	f.Suggest = f.Suggest[:min(len(f.Suggest), maxSuggested)]
	return Flaw{w.place(f.at), f.Fault}
}

// maxSuggested is how many names are suggested at one place.
const maxSuggested = 3

// place finds the line and the column of a place in the chunk.
func (w *worker) place(at int) Place {
	if at < w.at.at {
		if at < w.at.start {
			w.at.line, w.at.start = w.chunk.line, 0
		}
		w.at.at, w.at.column = w.at.start, 0
	}
	text := w.chunk.body[w.at.at:at]
	if last := bytes.LastIndexByte(text, '\n'); last >= 0 {
		w.at.line += bytes.Count(text, []byte{'\n'})
		w.at.start, w.at.column = w.at.at+last+1, 0
		text = text[last+1:]
	}
	w.at.at, w.at.column = at, w.at.column+utf8.RuneCount(text)
	return Place{w.layout.file, w.at.line, w.at.column + 1}
}

// suggestsNames reports whether what a fault suggests are names of the edition
// or of columns, and not the text of a cell written in another way.
func suggestsNames(f law.Fault) bool {
	return f.Code == HeaderMisspelt || slices.Contains([]law.Fact{law.FactOffence, law.FactCircumstance, law.FactMaybe}, f.Fact)
}

// reject writes a record that could not be answered, with the columns of the
// user's own where they could be read.
func (w *worker) reject(r *record, list ...found) {
	c := w.chunk
	var codes []law.Code
	for _, f := range list {
		if !slices.Contains(codes, f.Code) {
			codes = append(codes, f.Code)
		}
		if w.tells(f.Code) {
			c.flaws = append(c.flaws, w.flaw(f))
		}
		c.told[f.Code]++
	}
	var fields []machine.Field
	if x := w.o.Extra; x != nil {
		texts := r.extra
		if texts == nil {
			texts = make([]string, len(x.Inputs))
		}
		var note any
		fields, note = x.Rejected(texts)
		c.notes = append(c.notes, note)
	}
	w.emit(r, w.refusal(codes), fields)
	if w.o.MaxErrors > 0 {
		c.ends = append(c.ends, rejection{len(c.out), len(c.flaws), len(c.notes), c.count})
	}
}

// tells reports whether one more flaw of a code is reported with its place.
func (w *worker) tells(code law.Code) bool {
	return w.o.Told == 0 || w.o.MaxErrors > 0 || w.chunk.told[code] < int64(w.o.Told)
}

// maxRefusals bounds how many sets of codes are kept.
const maxRefusals = 256

// refusal is the result of a record with flaws of these codes.
func (w *worker) refusal(codes []law.Code) *result {
	var key []byte
	for _, code := range codes {
		key = append(append(key, code...), ' ')
	}
	if known := w.refusals[string(key)]; known != nil {
		return known
	}
	if len(w.refusals) == maxRefusals {
		clear(w.refusals)
	}
	w.refusals[string(key)] = &result{rejected, w.layout.pieces(machine.RejectedRow(w.o.Edition, codes))}
	return w.refusals[string(key)]
}

// emit counts and writes a record with its result, and the columns of an extra.
func (w *worker) emit(r *record, res *result, extra []machine.Field) {
	c, l := w.chunk, w.layout
	c.count.of(res.status)
	if l.passOther {
		c.out = append(c.out, '{')
		for _, m := range r.members {
			if m.kept {
				c.out = append(c.out, m.key...)
				c.out = append(c.out, ':')
				c.out = append(c.out, m.value...)
				c.out = append(c.out, ',')
			}
		}
	}
	for _, p := range l.parts {
		if p.cell == noCell {
			c.out = append(c.out, res.pieces[p.run]...)
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
		c.out = append(c.out, l.ending()...)
	}
}

// of counts one record.
func (s *Summary) of(status law.Status) {
	s.Read++
	switch status {
	case law.Determined:
		s.Determined++
	case law.Undetermined:
		s.Undetermined++
	case rejected:
		s.Rejected++
	default:
		s.NotAnswered++
	}
}

// appendText writes a text of the input.
func (l *layout) appendText(dst, text []byte) []byte {
	if l.to == CSV {
		return machine.AppendCell(dst, text, l.outSep)
	}
	return appendJSONString(dst, text)
}
