package cases

import (
	"bytes"
	"slices"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
)

func (w *worker) answerCSV() {
	c := w.chunk
	sound := isSound(c.body)
	w.prepareText()
	plain := sound && w.plainTable()
	quick := plain && w.meant == nil && w.glance == nil && w.o.Task == nil
	for at := 0; at < len(c.body); {
		next := -1
		if quick {
			next = w.quickRow(at)
		}
		if next < 0 && plain {
			next = w.plainRow(at)
		}
		if next < 0 {
			next = w.row(at, sound)
		}
		at = next
	}
}

// prepareText decides how the lines of the chunk are read and written. The slack
// begins with a byte that ends a cell, so that the search for one ends there.
func (w *worker) prepareText() {
	body, newline := w.chunk.body, byte('\n')
	w.returns = bytes.IndexByte(body, '\r') >= 0
	if w.returns {
		newline = '\r'
	}
	w.verbatim = w.layout.alike() && !w.returns
	w.text = body[:len(body)+answers.Slack]
	w.text[len(body)] = newline
	w.ends, w.stops = answers.NewEnds(w.layout.separator, '\n'), answers.NewEnds(w.layout.separator, newline)
	w.columns[len(w.columns)-1].stop = newline
}

// isSound reports whether the text is UTF-8 without NUL.
func isSound(text []byte) bool { return bytes.IndexByte(text, 0) < 0 && utf8.Valid(text) }

// plainRow answers the line at a position if its cells are all plain, without
// allocating, and gives the position of the next line. For every other line it is
// negative and does nothing.
func (w *worker) plainRow(at int) (next int) {
	l, cuts, text := w.layout, w.cuts, w.text
	if !w.ends.Cut(text, at, cuts) {
		return -1
	}
	end := cuts[len(cuts)-1]
	if line := text[at:end]; len(line) > maxRecord || w.chunk.quoted && bytes.IndexByte(line, '"') >= 0 {
		return -1
	}
	if w.returns && end > at && text[end-1] == '\r' {
		cuts[len(cuts)-1]--
	}
	if cuts[len(cuts)-1] == at {
		return end + 1 // a blank line of a table with one column
	}
	for _, i := range l.special {
		if cuts[i+1]-cuts[i] > 1 {
			return -1
		}
	}
	var p answers.PlainCase
	for _, f := range l.facts {
		p.Cells[f.role] = text[cuts[f.column]+1 : cuts[f.column+1]]
	}
	if w.other = !w.meant.Translate(&p); w.other && !w.o.PassOthers || !w.plainCase(at, &p) {
		return -1
	}
	return end + 1
}

// plainCase answers the case of a plain line that was cut into cells. For every
// other case it is false and does nothing.
func (w *worker) plainCase(at int, p *answers.PlainCase) bool {
	switch {
	case w.glance != nil:
		return w.glance.knows(p)
	case w.o.Task != nil:
		return w.plainRowMore(at, p)
	}
	res := w.passedPlain(p)
	if res == nil {
		res = w.resultOf(p)
	}
	if res == nil {
		return false
	}
	w.chunk.count[res.Counts]++
	w.chunk.out = w.appendRow(w.chunk.out, res, nil)
	w.mayEnd(res)
	return true
}

// resultOf gives the result of a plain case; nil for every other case, and when
// somebody reads its flaws.
func (w *worker) resultOf(p *answers.PlainCase) *answers.Result {
	if res := w.answers.Answer(p); res != nil {
		return res
	}
	question, o, refused := w.readPlain(p)
	if o == nil {
		return refused
	}
	return w.answers.Decide(question)
}

// appendRow writes a plain line with its result and the columns of an extra.
func (w *worker) appendRow(out []byte, res *answers.Result, extra []machine.Field) []byte {
	if w.o.Unwritten {
		return out
	}
	l, cuts, text := w.layout, w.cuts, w.text
	for k := range l.parts {
		p := &l.parts[k]
		if p.cell == noCell {
			out = append(out, res.Pieces[p.run]...)
			continue
		}
		if p.cell == extraRun {
			out = l.appendExtra(out, l.extras[p.run], extra)
			continue
		}
		out = append(out, p.before...)
		if w.verbatim && !needsGuard(text, cuts[p.cell:p.last+1]) {
			out = append(out, text[cuts[p.cell]+1:cuts[p.last+1]]...)
			continue
		}
		for i := p.cell; i <= p.last; i++ {
			if i > p.cell {
				out = append(out, l.outSep)
			}
			out = l.appendText(out, text[cuts[i]+1:cuts[i+1]])
		}
	}
	if !l.runEnds {
		out = append(out, l.tail...)
	}
	return out
}

// plainRowMore answers what a task asks about a plain line.
func (w *worker) plainRowMore(place int, p *answers.PlainCase) bool {
	texts := w.texts[:0]
	for k := range len(w.cuts) - 1 {
		texts = append(texts, w.text[w.cuts[k]+1:w.cuts[k+1]])
	}
	w.texts = texts
	for i, k := range w.layout.Extra {
		w.extra[i] = ""
		if k >= 0 {
			w.extra[i] = w.meant.Input(i, &w.o.Task.Inputs[i], w.lately.Text(texts[k]))
		}
	}
	w.plainRecord = record{texts: texts, extra: w.extra}
	res := w.passedPlain(p)
	if res != nil {
		w.askedTexts(&w.plainRecord)
		w.o.Task.Passed(&w.asked)
	} else {
		res = w.plainMore(&w.plainRecord, p, place)
	}
	if res != nil {
		w.chunk.count[res.Counts]++
		w.chunk.out = w.appendRow(w.chunk.out, res, w.asked.Fields)
		w.mayEnd(res)
	}
	return res != nil
}

// plainMore answers what a task asks about a plain case. For every other case it
// is nil.
func (w *worker) plainMore(r *record, p *answers.PlainCase, at int) *answers.Result {
	question, o, refused := w.askedBy(p)
	if refused != nil {
		w.rejectedFields(r)
	}
	if o == nil {
		return refused
	}
	res, faults := w.more(r, at, question, o)
	if len(faults) > 0 {
		return w.refusedMore(r, faults)
	}
	return res
}

// askedBy gives the question of a plain case and makes it the case at hand. It gives
// the result of a refused record, and nothing for every other case, as
// [worker.readPlain] does.
func (w *worker) askedBy(p *answers.PlainCase) (question int, o *law.Offence, refused *answers.Result) {
	asked, slot, ok := w.answers.Read(p)
	if ok && w.answers.Set(p, w.answers.PlainDate(p.Cells[columns.RoleDate]), slot) {
		return asked.Question, asked.Offence, nil
	}
	return w.readPlain(p)
}

// needsGuard reports whether a cell after one of the cuts may begin with a character
// that can begin a formula. The byte after the cut of an empty cell is its end.
func needsGuard(text []byte, cuts []int) bool {
	for _, cut := range cuts {
		if beginsFormula[text[cut+1]] {
			return true
		}
	}
	return false
}

var beginsFormula = [256]bool{'=': true, '+': true, '-': true, '@': true, '\t': true}

// formFault is the fault of a record with a broken form. It names the number of
// cells that the record should have and the number that it has.
func formFault(code law.Code, want, has int) law.Fault {
	switch code {
	case RowRagged:
		return law.Fault{Code: RowRagged, Args: []any{want, has}}
	case RecordLong:
		return law.Fault{Code: RecordLong, Args: []any{maxRecord >> 20}}
	}
	return law.Fault{Code: code}
}

// row answers the record at a position of the chunk on the general path, and
// returns the position of the next record.
func (w *worker) row(at int, sound bool) int {
	l := w.layout
	body := w.chunk.body[at:]
	spans, end, flawAt, code, _ := split(body, l.separator, len(l.Names), false, w.spans)
	w.spans = spans
	next := at + end + 1
	text := body[:end]
	if len(bytes.TrimSuffix(text, []byte{'\r'})) == 0 {
		return next
	}
	if !sound {
		if i, bad := firstUnsound(text); bad != "" {
			flawAt, code = i, bad
		}
	}
	if code != "" {
		w.reject(&record{}, found{at + flawAt, formFault(code, len(l.Names), len(spans))})
		return next
	}
	w.texts = appendTexts(w.texts[:0], body, spans)
	if slices.ContainsFunc(w.texts, isFilled) { // spreadsheets write an empty row as separators without cells
		w.filled(at, w.texts, spans)
	}
	return next
}

func isFilled(text []byte) bool { return len(bytes.TrimSpace(text)) > 0 }

// appendTexts adds the text of each cell, without its quotation marks.
func appendTexts(texts [][]byte, body []byte, spans []span) [][]byte {
	for _, s := range spans {
		if s.doubled {
			texts = append(texts, appendUnquoted(nil, body, s))
		} else {
			texts = append(texts, body[s.from:s.to])
		}
	}
	return texts
}

// filled answers a record that has some cell with text.
func (w *worker) filled(at int, texts [][]byte, spans []span) {
	l, r := w.layout, &record{texts: texts}
	for _, i := range l.Nameless {
		if isFilled(texts[i]) {
			w.reject(r, found{at + spans[i].start(), law.Fault{Code: CellNameless}})
			return
		}
	}
	if res := w.plainTexts(texts); res != nil {
		w.emit(r, res, nil)
		w.mayEnd(res)
		return
	}
	g := l.given(at, texts, spans)
	g.Order = w.o.Order
	for _, i := range l.Extra {
		text, where := "", at
		if i >= 0 {
			text, where = w.o.Vocabulary.Input(&w.o.Task.Inputs[len(r.extra)], string(texts[i])), at+spans[i].start()
		}
		r.extra = append(r.extra, text)
		g.extraAt = append(g.extraAt, where)
	}
	var list []found
	for _, i := range l.Beside {
		where := at + spans[i].start()
		if fault := g.add(l.Uses[i], w.o.Vocabulary.Besides(l.Uses[i], string(texts[i]), w.o.Edition), where); fault != nil {
			list = append(list, found{where, *fault})
			w.misread(l.Uses[i], string(texts[i]))
		}
	}
	if len(list) > 0 {
		w.reject(r, list...)
		return
	}
	w.general(r, &g)
}

// given takes the facts of a record from its cells, with their places in the chunk.
func (l *layout) given(at int, texts [][]byte, spans []span) given {
	g := given{at: at}
	cell := func(r columns.Role) string {
		i := l.At[r]
		if i < 0 {
			g.places[r] = at
			return ""
		}
		g.places[r] = at + spans[i].start()
		return string(texts[i])
	}
	g.places[columns.RoleCase] = at
	if i := l.At[columns.RoleCase]; i >= 0 {
		g.places[columns.RoleCase] += spans[i].start()
	}
	g.offence = cell(columns.RoleOffence)
	g.Ages = answers.Listed(cell(columns.RoleAge))
	g.Born, g.Date, g.Until = cell(columns.RoleBorn), cell(columns.RoleDate), cell(columns.RoleUntil)
	g.With, g.Maybe = answers.Listed(cell(columns.RoleWith)), answers.Listed(cell(columns.RoleMaybe))
	return g
}

// plainTexts looks up the result of the quoted cells of a record. It is nil when
// their texts are not plain.
func (w *worker) plainTexts(texts [][]byte) *answers.Result {
	if !w.plainTable() || w.glance != nil || w.o.Task != nil {
		return nil
	}
	for _, i := range w.layout.special {
		if len(texts[i]) > 0 {
			return nil
		}
	}
	var p answers.PlainCase
	for _, f := range w.layout.facts {
		p.Cells[f.role] = texts[f.column]
	}
	if !w.meant.Translate(&p) {
		return nil
	}
	return w.resultOf(&p)
}

// firstUnsound finds the first byte that is not allowed in a text.
func firstUnsound(text []byte) (at int, code law.Code) {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		switch {
		case r == 0:
			return i, NULByte
		case r == utf8.RuneError && n == 1:
			return i, BadUTF8
		}
		i += n
	}
	return 0, ""
}
