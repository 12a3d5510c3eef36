package answers

import (
	"sync"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Results holds the results of decisions for all stores of a run of records, in the form
// in which they are written. What it holds depends on the law and not on the records.
type Results struct {
	// Write makes the result of a decision about an offence. dateUse is DateUnused when
	// the case has a date of the act that the edition does not use, else zero.
	Write func(o *law.Offence, d resolve.Decision, dateUse uint8) *Result

	mu   sync.Mutex
	kept map[decision]*Result
}

// decision is a decision with what it was decided by.
type decision struct {
	history *resolve.History
	dateUse uint8
	decided resolve.Decision
}

// maxKnown is the highest number of results that are kept under any law.
const maxKnown = 16384

// of gives the result of a decision about an offence. Two goroutines may write it at
// the same time; the first is kept.
func (r *Results) of(o *law.Offence, d decision) *Result {
	if known := r.look(d); known != nil {
		return known
	}
	written := r.Write(o, d.decided, d.dateUse)
	r.mu.Lock()
	defer r.mu.Unlock()
	if known := r.kept[d]; known != nil {
		return known
	}
	if r.kept == nil || len(r.kept) >= maxKnown {
		r.kept = map[decision]*Result{}
	}
	r.kept[d] = written
	return written
}

func (r *Results) look(d decision) *Result {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.kept[d]
}
