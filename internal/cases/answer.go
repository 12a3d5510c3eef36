package cases

import (
	"slices"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/recordtext"
)

func (w *worker) answer(c *chunk) {
	if w.layout != c.layout {
		// Results are stored as they are written, so a new layout starts with
		// none.
		w.layout, w.forms, w.refusals = c.layout, nil, map[string]*answers.Result{}
		w.passed, w.others = map[law.Code]*answers.Result{}, map[other]law.Code{}
		clear(w.extra)
		if c.layout.from == CSV {
			w.quick = c.layout.quickColumns()
			w.lines = answers.Lines{Separator: c.layout.separator, Columns: len(c.layout.Names), Longest: maxRecord}
		}
		w.answers = answers.New(w.o.days, w.o.tables, &c.layout.results)
		w.answers.Order = w.o.Order
	}
	w.chunk, w.at = c, recordtext.Reached{Line: c.line}
	c.out, c.flaws, c.runs, c.ends, c.count = slices.Grow(c.out[:0], max(w.most, len(c.body))), c.flaws[:0], c.runs[:0], c.ends[:0], answers.Counts{}
	c.codes = c.codes[:0]
	c.told = map[law.Code]int64{}
	w.startRun()
	if c.first {
		c.out = append(c.out, w.layout.head...)
	}
	switch {
	case c.long:
		w.reject(&record{}, found{0, law.Fault{Code: recordtext.RecordLong, Args: []any{maxRecord >> 20}}})
	case w.layout.from == CSV:
		w.answerCSV()
	default:
		w.answerJSONL()
	}
	w.most = max(w.most, len(c.out))
}
