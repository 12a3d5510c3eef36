package cases

import (
	"context"
	"io"
	"runtime"
	"sync"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/meanings"
	"github.com/conmina/conmina/internal/resolve"
)

// Run answers every record of the inputs. Each write to out has whole records only.
// Run reports the flaws of rejected records in the order of the records. It returns
// a *Flaw for an input or options that cannot be used, a *ReadError, an error of
// out, or the error of the context. What was written before an error is complete.
func Run(ctx context.Context, o Options, inputs []Input, out io.Writer, report func(Flaw)) (Summary, error) {
	workers := runtime.GOMAXPROCS(0)
	chunks := 2 * workers // while a worker fills one, another one of its own may wait to be written
	w := &writer{over: make(chan struct{}), out: out, report: report, untold: o.Untold, progress: o.Progress, task: o.Task, limit: int64(o.MaxErrors), told: o.Told, reported: map[law.Code]int{}, pending: make([]*chunk, chunks), free: make(chan *chunk, chunks)}
	n, fault := columns.NewNamer(o.Edition, o.Naming, o.Task.extra())
	if fault == nil {
		o.Vocabulary, fault = o.Vocabulary.Named(n)
	}
	if fault != nil {
		return Summary{}, &Flaw{o.Places[fault.Value], *fault}
	}
	o.tables, o.days = resolve.NewTables(o.Edition), answers.NewDays(o.Edition)
	r := newReader(o, n, inputs)
	for range chunks {
		w.free <- &chunk{}
	}
	var running sync.WaitGroup
	for range workers {
		running.Go(func() { work(ctx, &o, n, r, w) })
	}
	finished := make(chan struct{})
	go func() { running.Wait(); close(finished) }()
	// A worker may wait for input that never comes. A run that is stopped
	// therefore does not wait for its workers.
	select {
	case <-finished:
		r.close()
		if w.err == nil && !w.total.Stopped && ctx.Err() == nil {
			if name := n.Missing(); r.err == nil && name != "" { // of JSON Lines only all objects show it
				r.err = absentColumn(&o, name)
			}
			return w.total, r.err
		}
	case <-ctx.Done():
	case <-w.over:
	}
	total, err := w.stop()
	if err == nil && !total.Stopped {
		err = ctx.Err()
	}
	return total, err
}

func work(ctx context.Context, o *Options, n *columns.Namer, r *reader, w *writer) {
	j := &worker{o: o, namer: n, extra: make([]string, len(o.Task.extra().Read())), meant: meanings.NewCells(&o.Vocabulary)}
	for ctx.Err() == nil {
		c := <-w.free
		if !r.next(c) {
			w.free <- c
			return
		}
		if enough := w.enough.Load(); enough != nil {
			j.enough = *enough
		}
		j.answer(c)
		if !w.put(c) {
			return
		}
	}
}
