package cases

import (
	"bytes"
	"slices"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/recordtext"
)

func (w *worker) answerCSV() {
	c := w.chunk
	sound := isSound(c.body)
	plain := sound && w.plain()
	if plain {
		w.cutLines()
	}
	quick := plain && w.quickly()
	for at := 0; at < len(c.body); {
		if quick {
			if at = w.quickRows(at, len(c.body)); at == len(c.body) {
				break
			}
		}
		next := -1
		if plain {
			next = w.plainRow(at)
		}
		if next < 0 {
			next = w.row(at, sound)
		}
		at = next
	}
}

// cutLines cuts the lines of the chunk into cells.
func (w *worker) cutLines() {
	body := w.chunk.body
	returns := bytes.IndexByte(body, '\r') >= 0
	w.text, w.verbatim = body[:len(body)+answers.Slack], w.layout.alike() && !returns
	w.lines.Cut(body, w.chunk.quoted, returns)
}

// plainRow answers the line at a position if its cells are all plain, without
// allocating, and gives the position of the next line. For every other line it is
// negative and does nothing.
func (w *worker) plainRow(at int) (next int) {
	l, text := w.layout, w.text
	cuts, next := w.lines.At(at)
	if cuts == nil {
		return -1
	}
	if int(cuts[len(cuts)-1]) == at {
		return next // a blank line of a table with one column
	}
	w.cuts = cuts
	for _, i := range l.special {
		if cuts[i+1]-cuts[i] > 1 {
			return -1
		}
	}
	var p answers.PlainCase
	for _, f := range l.facts {
		p.Cells[f.role] = text[cuts[f.column]+1 : cuts[f.column+1]]
	}
	if !isFilled(p.Cells[columns.RoleOffence]) && w.isEmpty(cuts) {
		return -1
	}
	if w.other = !w.meant.Translate(&p); w.other && !w.o.PassOthers || !w.plainCase(at, &p) {
		return -1
	}
	return next
}

// isEmpty reports whether no cell of a plain line has text.
func (w *worker) isEmpty(cuts []int32) bool {
	for i := range len(cuts) - 1 {
		if isFilled(w.text[cuts[i]+1 : cuts[i+1]]) {
			return false
		}
	}
	return true
}

// row answers the record at a position of the chunk on the general path, and
// returns the position of the next record.
func (w *worker) row(at int, sound bool) int {
	l := w.layout
	body := w.chunk.body[at:]
	spans, end, flawAt, code, _ := recordtext.Split(body, l.separator, len(l.Names), false, w.spans)
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
	if slices.ContainsFunc(w.texts, isFilled) {
		w.filled(at, w.texts, spans)
	}
	return next
}

// isFilled reports whether a cell has text. Spreadsheets write an empty row as separators
// without any.
func isFilled(text []byte) bool { return len(bytes.TrimSpace(text)) > 0 }

// appendTexts adds the text of each cell, without its quotation marks.
func appendTexts(texts [][]byte, body []byte, spans []recordtext.Span) [][]byte {
	for _, s := range spans {
		if s.Doubled {
			texts = append(texts, recordtext.AppendUnquoted(nil, body, s))
		} else {
			texts = append(texts, body[s.From:s.To])
		}
	}
	return texts
}

// filled answers a record that has some cell with text.
func (w *worker) filled(at int, texts [][]byte, spans []recordtext.Span) {
	l, r := w.layout, &record{texts: texts}
	for _, i := range l.Nameless {
		if isFilled(texts[i]) {
			w.reject(r, found{at + spans[i].Start(), law.Fault{Code: CellNameless}})
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
			text, where = w.o.Vocabulary.Input(&w.o.Task.Inputs[len(r.extra)], string(texts[i])), at+spans[i].Start()
		}
		r.extra = append(r.extra, text)
		g.extraAt = append(g.extraAt, where)
	}
	var list []found
	for _, i := range l.Beside {
		where := at + spans[i].Start()
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
func (l *layout) given(at int, texts [][]byte, spans []recordtext.Span) given {
	g := given{at: at}
	cell := func(r columns.Role) string {
		i := l.At[r]
		if i < 0 {
			g.places[r] = at
			return ""
		}
		g.places[r] = at + spans[i].Start()
		return string(texts[i])
	}
	g.places[columns.RoleCase] = at
	if i := l.At[columns.RoleCase]; i >= 0 {
		g.places[columns.RoleCase] += spans[i].Start()
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
	if !w.plain() || w.glance != nil || w.o.Task != nil {
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
