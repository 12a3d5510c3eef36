package cases

import (
	"slices"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
)

// A record that is refused is read once. Somebody reads the place, the sentence and
// the remedy of the first flaws of a code; the others are only counted, and nothing
// more than their codes is worked out.

// found gives each fault its position. Equal faults in one cell are reported once.
func (g *given) found(list []found, faults []*law.Fault) []found {
	for _, f := range faults {
		at := g.place(f)
		again := func(o found) bool { return o.at == at && o.Code == f.Code }
		if i := slices.IndexFunc(list, again); i >= 0 {
			list[i].Suggest = append(list[i].Suggest, f.Suggest...)
		} else {
			list = append(list, found{at, *f})
		}
	}
	return list
}

// rejectFacts rejects a record whose facts were read with faults.
func (w *worker) rejectFacts(r *record, g *given, faults []*law.Fault) {
	if w.o.Misread != nil {
		for _, f := range faults {
			w.o.Misread(f.Fact, f.Value)
		}
	}
	list := g.found(nil, faults)
	if w.counts() && w.tellsAny(list) {
		_, _, faults = w.read(g, false)
		list = g.found(nil, faults)
	}
	w.reject(r, list...)
}

// refusedAgain counts the flaws of a refused record and gives its result. It is nil,
// and counts nothing, when somebody reads one of them.
func (w *worker) refusedAgain(res *answers.Result) *answers.Result {
	if slices.ContainsFunc(res.Flaws, func(code law.Code) bool { return w.tells(code, 0) }) {
		return nil
	}
	w.count(res)
	return res
}

// asGiven gives the facts of a plain case as text. The text of all cells becomes one
// string, because a string for each cell would take longer.
func (w *worker) asGiven(p *answers.PlainCase) *given {
	g := &w.given
	g.Order = w.o.Order
	w.key = w.key[:0]
	for _, cell := range p.Cells {
		w.key = append(w.key, cell...)
	}
	all := string(w.key)
	cell := func(r columns.Role) (text string) {
		n := len(p.Cells[r])
		text, all = all[:n], all[n:]
		return text
	}
	for r := range p.Cells {
		g.places[r] = r // the cells differ, wherever they are
		switch text := cell(columns.Role(r)); columns.Role(r) {
		case columns.RoleOffence:
			g.offence = text
		case columns.RoleAge:
			g.Ages = answers.AppendListed(g.Ages[:0], text)
		case columns.RoleBorn:
			g.Born = text
		case columns.RoleDate:
			g.Date = text
		case columns.RoleUntil:
			g.Until = text
		case columns.RoleWith:
			g.With = answers.AppendListed(g.With[:0], text)
		case columns.RoleMaybe:
			g.Maybe = answers.AppendListed(g.Maybe[:0], text)
		}
	}
	return g
}

// counted counts the flaws of a record and gives its result. It is nil, and counts
// nothing, when somebody reads one of them.
func (w *worker) counted(list []found) *answers.Result {
	if !w.counts() {
		return nil
	}
	return w.refusedAgain(w.refusal(list))
}

// count counts the flaws of a refused record.
func (w *worker) count(res *answers.Result) {
	c := w.chunk
	for _, code := range res.Flaws {
		c.told[code]++
	}
	if w.o.MaxErrors > 0 {
		c.codes = append(c.codes, res.Flaws...)
	}
}

// refusedMore gives the result of a record whose extra inputs have flaws that are
// only counted, and fills the fields of the extra.
func (w *worker) refusedMore(r *record, faults []*law.Fault) *answers.Result {
	w.found = w.found[:0]
	for _, f := range faults {
		w.found = append(w.found, found{0, *f})
	}
	res := w.counted(w.found)
	if res != nil {
		w.rejectedFields(r)
	}
	return res
}

// rejectedFields fills the fields of an extra for a rejected record.
func (w *worker) rejectedFields(r *record) {
	w.askedTexts(r)
	w.o.Task.Rejected(&w.asked)
}

// askedTexts gives the task the texts of a record without an answer.
func (w *worker) askedTexts(r *record) {
	w.asked.Texts, w.asked.Fields = r.extra, w.asked.Fields[:0]
	if r.extra == nil {
		w.asked.Texts = make([]string, len(w.o.Task.Inputs))
	}
}

// reject writes a record that could not be answered. It writes the user's own
// columns when they could be read.
func (w *worker) reject(r *record, list ...found) {
	if w.o.taker != nil {
		w.o.taker.refused(w, r, list)
		return
	}
	c := w.chunk
	for i, f := range list {
		earlier := 0
		for _, o := range list[:i] {
			if o.Code == f.Code {
				earlier++
			}
		}
		if w.tells(f.Code, earlier) {
			c.flaws = append(c.flaws, w.flaw(f))
		}
	}
	res := w.refusal(list)
	w.count(res)
	var fields []machine.Field
	if w.asked.Run != nil {
		w.asked.Faults = w.asked.Faults[:0]
		for i := range list {
			w.asked.Faults = append(w.asked.Faults, &list[i].Fault)
		}
		w.rejectedFields(r)
		fields = w.asked.Fields
	}
	w.emit(r, res, fields)
	w.mayEnd(res)
}

// mayEnd notes where a rejected record ends in the output, when their number is
// limited.
func (w *worker) mayEnd(res *answers.Result) {
	if c := w.chunk; w.o.MaxErrors > 0 && res.Counts == answers.CountRejected {
		c.ends = append(c.ends, rejection{len(c.out), len(c.flaws), len(c.runs), len(c.codes), c.count})
		w.startRun() // the run may end here
	}
}

// counts reports whether flaws beyond the first ones of a code are only counted.
func (w *worker) counts() bool {
	return w.o.Told > 0 && (w.o.Task == nil || !w.o.Task.Faulty) && w.plain()
}

// tells reports whether one more flaw of a code is reported with its place, after
// some earlier ones of the same record.
func (w *worker) tells(code law.Code, earlier int) bool {
	return w.o.Told == 0 || !w.enough[code] && w.chunk.told[code]+int64(earlier) < int64(w.o.Told)
}

func (w *worker) tellsAny(list []found) bool {
	return slices.ContainsFunc(list, func(f found) bool { return w.tells(f.Code, 0) })
}

// maxRefusals is the highest number of sets of codes that are kept.
const maxRefusals = 256

// refusal is the result of a record with these flaws.
func (w *worker) refusal(list []found) *answers.Result {
	w.codes = w.codes[:0]
	for _, f := range list {
		w.codes = append(w.codes, f.Code)
	}
	return w.refusalOf(w.codes)
}

// refusalOf is the result of a record with flaws of these codes.
func (w *worker) refusalOf(codes []law.Code) *answers.Result {
	name := w.codeText[:0]
	for _, code := range codes {
		name = append(append(name, code...), ' ')
	}
	w.codeText = name
	if known := w.refusals[string(name)]; known != nil {
		return known
	}
	if len(w.refusals) == maxRefusals {
		clear(w.refusals)
	}
	var once []law.Code
	for _, code := range codes {
		if !slices.Contains(once, code) {
			once = append(once, code)
		}
	}
	res := &answers.Result{Counts: answers.CountRejected, Pieces: w.layout.pieces(machine.RejectedRow(w.o.Edition, once)), Flaws: slices.Clone(codes)}
	w.refusals[string(name)] = res
	return res
}
