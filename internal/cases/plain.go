package cases

import (
	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

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

// readPlain reads a plain case with texts that were not met before and makes it the
// case at hand. When its flaws are only counted it gives the result of the refused
// record. It gives nothing when somebody reads the flaws.
func (w *worker) readPlain(p *answers.PlainCase) (question int, o *law.Offence, refused *answers.Result) {
	if !w.counts() || w.o.PassOthers {
		return 0, nil, nil
	}
	if codes, ok := w.answers.Flaws(p); ok && len(codes) > 0 {
		return 0, nil, w.refusedAgain(w.refusalOf(codes))
	}
	if p.Value {
		return 0, nil, nil
	}
	g := w.asGiven(p)
	facts, o, faults := w.read(g, true)
	if len(faults) > 0 {
		w.found = g.found(w.found[:0], faults)
		return 0, nil, w.refusedAgain(w.refusal(w.found))
	}
	return w.take(g, o, facts, p.Cells[columns.RoleOffence]), o, nil
}

// plainRowMore answers what a task asks about a plain line.
func (w *worker) plainRowMore(place int, p *answers.PlainCase) bool {
	texts := w.texts[:0]
	for k := range len(w.cuts) - 1 {
		texts = append(texts, w.text[w.cuts[k]+1:w.cuts[k+1]])
	}
	w.texts = texts
	for i, k := range w.layout.Extra {
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
