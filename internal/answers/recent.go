package answers

import "github.com/conmina/conmina/internal/law"

// recent holds the latest values by a hash of what they were worked out from. A new value
// takes the place of an older one. It grows with the variety of the input, up to a limit.
type recent[V any] struct {
	slots []recentSlot[V] // a power of two of them
	shift uint8           // leaves as many of the highest bits of a hash, the best mixed, as number the places
	most  int             // places at most
	fresh int             // values that were not there, since it grew
}

type recentSlot[V any] struct {
	hash  uint64 // 0 is an empty slot
	value V
}

func newRecent[V any](most int) recent[V] {
	return recent[V]{slots: make([]recentSlot[V], 1<<leastBits), shift: 64 - leastBits, most: most}
}

// slot gives the place of a hash. Another one may stand there.
func (r *recent[V]) slot(hash uint64) *recentSlot[V] {
	return &r.slots[hash>>(r.shift&63)]
}

// keep keeps the value of a hash, which is not 0.
func (r *recent[V]) keep(hash uint64, value V) {
	if r.fresh++; r.fresh > len(r.slots)/2 && len(r.slots) < r.most {
		r.grow()
	}
	*r.slot(hash) = recentSlot[V]{hash, value}
}

// grow doubles the places.
func (r *recent[V]) grow() {
	full := r.slots
	r.slots, r.shift, r.fresh = make([]recentSlot[V], 2*len(full)), r.shift-1, 0
	for _, s := range full {
		if s.hash != 0 {
			*r.slot(s.hash) = s
		}
	}
}

// run is a run of days on which nothing changes for a question. The results of its cases
// with one victim are kept by what matters to them.
type run struct {
	number  int
	day     law.Date // one of the days; zero for cases without a date
	classes *[UnknownAge + 1]uint8
	heeds   bool      // circumstances may change the result
	alone   []*Result // results of cases without circumstances, by class of the age
}

// bare is the result of a case with circumstances and one victim, by what matters to it.
type bare struct {
	asked  uint64 // the run of days, and the class of the age
	with   Few
	result *Result
}

// mostBare bounds the results that are kept for each worker.
const mostBare = 1 << 13

func hashBare(asked uint64, with Few) uint64 { return mix(mix(0, asked), uint64(with)) | 1 }
