package records

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/findings"
)

// watch shows the progress of a run on a terminal: the number of records, their
// rate and the remaining time. It begins after a second, so that short runs show
// nothing.
type watch struct {
	console       findings.Console
	started       time.Time
	size          int64 // bytes of input, or 0 when not known
	read, records atomic.Int64

	mu      sync.Mutex
	width   int // width of the text on the screen
	ticker  *time.Ticker
	stopped chan struct{}
}

// watching begins to show progress on a console that is a terminal.
func watching(c findings.Console, terminal bool, size int64) *watch {
	w := &watch{console: c, started: time.Now(), size: size, stopped: make(chan struct{})}
	if !terminal {
		return w
	}
	w.ticker = time.NewTicker(time.Second)
	go func() {
		for {
			select {
			case <-w.ticker.C:
				w.show()
			case <-w.stopped:
				return
			}
		}
	}()
	return w
}

// counting counts the bytes that are read.
func (w *watch) counting(inputs []cases.Input) []cases.Input {
	for i, in := range inputs {
		inputs[i].Open = func() (io.ReadCloser, error) {
			r, err := in.Open()
			return &counted{r, &w.read}, err
		}
	}
	return inputs
}

type counted struct {
	io.ReadCloser
	read *atomic.Int64
}

func (c *counted) Read(b []byte) (int, error) {
	n, err := c.ReadCloser.Read(b)
	c.read.Add(int64(n))
	return n, err
}

// answered records how many records are written.
func (w *watch) answered(records int64) { w.records.Store(records) }

func (w *watch) show() {
	w.mu.Lock()
	defer w.mu.Unlock()
	elapsed := time.Since(w.started)
	records, read := w.records.Load(), w.read.Load()
	rate := int64(float64(records) / elapsed.Seconds())
	said := w.console.Words.Say("batch.progress", records, rate)
	if w.size > 0 && read > 0 {
		left := time.Duration(float64(elapsed) * float64(w.size-read) / float64(read))
		said += w.console.Words.Say("batch.left", max(left, 0).Round(time.Second))
	}
	w.erase()
	fmt.Fprint(w.console.Out, said)
	w.width = len([]rune(said))
}

// clear removes the progress from the screen, so that something else can be
// written.
func (w *watch) clear() {
	if w.ticker == nil {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.erase()
}

func (w *watch) erase() {
	if w.width > 0 {
		fmt.Fprintf(w.console.Out, "\r%s\r", strings.Repeat(" ", w.width))
		w.width = 0
	}
}

func (w *watch) end() {
	if w.ticker == nil {
		return
	}
	w.ticker.Stop()
	close(w.stopped)
	w.clear()
}
