package cases

import (
	"slices"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

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
	if w.o.Task.doubts() {
		g.Maybe, r.doubts = w.o.Task.InDoubt(w.o.Edition, g.Maybe)
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

// keepGlance stores what a survey saw of a record.
func (w *worker) keepGlance(r *record, g *given) {
	w.glance.keep(w.offenceText(r, g), g)
}

// more answers what a task asks about the case at hand: it gives the result and
// fills the fields of the extra. When the extra inputs cannot be read, it returns
// the faults and does nothing else.
func (w *worker) more(r *record, at, question int, o *law.Offence) (*answers.Result, []*law.Fault) {
	c := &w.asked
	c.by, c.record, c.at = w, r, at
	c.Texts, c.Doubts, c.Fields = r.extra, r.doubts, c.Fields[:0]
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
		} else if columns.RoleOfFact(f.Fact) != columns.RoleOther {
			at = g.place(f)
		}
		list = append(list, found{at, *f})
	}
	w.reject(r, list...)
}

// DateUnseen is the fault of a record with a date after the part that a survey
// looked at, when the edition was chosen because the survey saw no date.
const DateUnseen law.Code = "case_date_unseen"
