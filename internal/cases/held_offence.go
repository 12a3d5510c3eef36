package cases

import (
	"bytes"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/spelling"
)

// maxOthers is how many names of offences that the edition does not hold are kept.
const maxOthers = 4096

// notHeld says why the edition does not hold an offence, when records about such
// offences are passed on. The office may have said so of the name. It is empty for
// every other name: for no name at all, and for names that are like one that the
// edition has, or have a word of one, because they may be meant for it.
func (w *worker) notHeld(name string, said bool, day law.Date) law.Code {
	switch {
	case !w.o.PassOthers || strings.TrimSpace(name) == "":
		return ""
	case said:
		return law.OffenceUnknown
	}
	key := other{name, w.answers.On(day)}
	why, met := w.others[key]
	if met {
		return why
	}
	like := func(held string) bool { return spelling.IsSlip(name, held) || spelling.ShareWord(name, held) }
	if _, fault := key.view.FindOffence(name); fault != nil {
		switch {
		case fault.Code == law.OffenceOutside, fault.Code == law.ArticleUnknown, fault.Code == law.OffenceUnknown && !slices.ContainsFunc(fault.Suggest, like):
			why = fault.Code
		}
	}
	if len(w.others) == maxOthers {
		clear(w.others)
	}
	w.others[key] = why
	return why
}

// pass writes a record about an offence that the edition does not hold.
func (w *worker) pass(r *record, why law.Code) {
	res := w.passedFor(why)
	var fields []machine.Field
	if w.asked.Run != nil {
		w.askedTexts(r)
		w.o.Task.Passed(&w.asked)
		fields = w.asked.Fields
	}
	w.emit(r, res, fields)
}

// passedFor is the result of records about offences that the edition does not hold.
func (w *worker) passedFor(why law.Code) *answers.Result {
	res := w.passed[why]
	if res == nil {
		res = &answers.Result{Counts: answers.CountNotHeld, Pieces: w.layout.pieces(machine.NotHeldRow(w.o.Edition, why))}
		w.passed[why] = res
	}
	return res
}

// passedPlain is the result of a plain case about an offence that was met before and that
// the edition does not hold; nil for every other case.
func (w *worker) passedPlain(p *answers.PlainCase) *answers.Result {
	if !w.o.PassOthers {
		return nil
	}
	view := w.answers.OnPlain(p)
	name := p.Cells[columns.RoleOffence]
	switch {
	case view == nil, len(bytes.TrimSpace(name)) == 0:
		return nil
	case w.other:
		return w.passedFor(law.OffenceUnknown)
	}
	if why := w.others[other{string(name), view}]; why != "" {
		return w.passedFor(why)
	}
	return nil
}
