package cases

import (
	"io"
	"sync"
	"sync/atomic"

	"github.com/conmina/conmina/internal/law"
)

// writer puts answered chunks back in order. The worker that finishes the next
// chunk writes it, and all chunks that wait behind it.
type writer struct {
	out      io.Writer
	report   func(Flaw)
	untold   func(law.Code, int64)
	progress func(int64)
	task     *Task
	limit    int64
	told     int                               // see [Options.Told]
	reported map[law.Code]int                  // how many flaws of each code were reported
	enough   atomic.Pointer[map[law.Code]bool] // codes whose flaws were reported often enough

	mu      sync.Mutex
	idle    *sync.Cond
	pending []*chunk // indexed by seq modulo its length
	next    int
	busy    bool
	stopped bool
	total   Summary
	err     error
	free    chan *chunk
	close   sync.Once
	over    chan struct{} // closed when nothing more will be written
}

// put takes an answered chunk. It is false when no more chunks are wanted.
func (w *writer) put(c *chunk) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.pending[c.seq%len(w.pending)] = c
	if w.busy {
		return !w.done()
	}
	w.busy = true
	for {
		slot := w.next % len(w.pending)
		c := w.pending[slot]
		if c == nil {
			break
		}
		w.pending[slot] = nil
		w.next++
		if !w.done() {
			w.cut(c)
			w.mu.Unlock()
			_, err := w.out.Write(c.out)
			if err == nil {
				w.tell(c)
				for _, run := range c.runs {
					w.task.Count(run)
				}
			}
			w.mu.Lock()
			if err != nil {
				w.err = err
			} else {
				w.total.add(c.count)
				if w.progress != nil {
					w.progress(w.total.Read)
				}
			}
		}
		w.free <- c
	}
	w.busy = false
	if w.idle != nil {
		w.idle.Broadcast()
	}
	if w.done() {
		w.close.Do(func() { close(w.over) })
	}
	return !w.done()
}

// tell reports the flaws of a chunk, and counts the flaws that the chunk does not
// hold.
func (w *writer) tell(c *chunk) {
	for _, f := range c.flaws {
		w.report(f)
		c.told[f.Fault.Code]--
		w.reported[f.Fault.Code]++
	}
	w.publish(c.flaws)
	for code, more := range c.told {
		if more > 0 {
			w.untold(code, more)
		}
	}
}

// publish tells the workers which codes were reported often enough. What they
// answer is written later, so that no more of these flaws is wanted.
func (w *writer) publish(flaws []Flaw) {
	if w.told == 0 || len(flaws) == 0 {
		return
	}
	enough := map[law.Code]bool{}
	for code, n := range w.reported {
		enough[code] = n >= w.told
	}
	w.enough.Store(&enough)
}

func (w *writer) done() bool { return w.err != nil || w.stopped || w.total.Stopped }

// cut ends the output after the last rejected record that is tolerated.
func (w *writer) cut(c *chunk) {
	left := w.limit - w.total.Rejected
	if w.limit == 0 || int64(len(c.ends)) < left {
		return
	}
	last := c.ends[left-1]
	clear(c.told)
	for _, code := range c.codes[:last.codes] {
		c.told[code]++
	}
	c.out, c.flaws, c.runs, c.count = c.out[:last.out], c.flaws[:last.flaws], c.runs[:last.runs], last.count
	w.total.Stopped = true
}

// stop lets the write in progress finish and lets no other write begin.
func (w *writer) stop() (Summary, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.stopped = true
	w.idle = sync.NewCond(&w.mu)
	for w.busy {
		w.idle.Wait()
	}
	return w.total, w.err
}
