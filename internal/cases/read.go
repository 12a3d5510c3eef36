package cases

import (
	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// read reads the facts of a record and finds its offence. Briefly says that nobody
// needs more of a fault than its code.
func (w *worker) read(g *given, briefly bool) (facts law.Facts, o *law.Offence, faults []*law.Fault) {
	read := g.Facts
	if briefly {
		read = g.FactsAlone
	}
	facts, faults = read(w.o.Edition)
	fault := answers.Unnamed(g.offence)
	switch e := w.answers.On(facts.Date); {
	case fault != nil:
	case briefly, g.other: // the office has said that the edition does not hold it
		o, fault = e.FindOffenceBriefly(g.offence)
	default:
		o, fault = e.FindOffence(g.offence)
	}
	if fault == nil {
		o.Narrow(faults)
		if len(faults) == 0 {
			facts, fault = o.WithCited(facts)
		}
	}
	if fault != nil {
		faults = append([]*law.Fault{fault}, faults...)
	}
	return facts, o, faults
}

// misread tells what stands in a column of yes and no and is neither.
func (w *worker) misread(u columns.Use, text string) {
	if w.o.Misread != nil && u.Flag != "" {
		id, _ := w.o.Edition.FindCircumstanceAlone(u.Flag) // it was found before
		w.o.Misread(law.Fact(id), text)
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
	if w.layout.from == CSV || w.meant != nil {
		return []byte(g.offence) // as it was translated
	}
	for _, m := range r.members {
		if m.Role == columns.RoleOffence && !m.further {
			return answers.Inside(m.value)
		}
	}
	return nil
}
