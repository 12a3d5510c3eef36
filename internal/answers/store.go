// Package answers reads the facts of plainly written cases where they stand, and
// keeps the result of everything that can be decided, so that a case in words met
// before is answered without allocating.
package answers

import (
	"hash/maphash"
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Store answers cases for one worker. It codes their facts and lets tables decide.
// The memory it keeps depends on the law and not on the input: results are stored
// by decision, and the latest results also by facts, in a store of fixed size.
type Store struct {
	*Days
	Order law.DateOrder // order of days in the table

	tables  *resolve.Tables
	results *Results
	epochs  []epoch // by the number of their days
	aged    places  // circumstances that tell an age
	ages    places  // circumstances that tell an age and nothing else
	Names   Memo    // text of a circumstance -> its place in the vocabulary

	Offences Memo // text of a cell for an offence -> number of the text

	numbers map[question]int // indices of asked
	Asked   []posedQuestion
	runs    int // number of runs of days, over all questions
	decided recent[*written]
	seed    maphash.Seed
	bare    recent[bare]
	Coded   resolve.Coded // facts of the case at hand

	collects bool       // an unknown circumstance is a flaw to collect
	codes    []law.Code // the flaws of the case at hand
	others   int        // how many of them are of other cells
	lately   *flawedTexts
}

// question is an offence, or an offence that is asked for by an article of its
// aggravated tiers, on any day.
type question struct{ offence, named string }

// posedQuestion is a question that some case has asked.
type posedQuestion struct {
	offence *law.Offence // the offence as it was first seen
	History *resolve.History
	runs    []*run // by the number of the epoch
}

// decided is a decision about a question.
type decided struct {
	question int
	dateUse  uint8 // see [Store.DateUse]
	decision resolve.Decision
}

// written is a decision with its result.
type written struct {
	decided
	result *Result
}

// mostDecided bounds the decisions that are kept for each worker.
const mostDecided = 1 << 13

// hash is a hash of what decisions differ in.
func (k *decided) hash(seed maphash.Seed) uint64 {
	d := &k.decision
	h := mix(mix(0, uint64(k.question)<<8|uint64(k.dateUse)), uint64(d.Notices))
	if d.Tier != nil {
		h = mix(h, maphash.String(seed, d.Tier.ID))
	}
	return mix(h, uint64(d.Envelope.Min.Months)<<32|uint64(d.Envelope.Max.Months)) | 1
}

// of gives the epoch of a parsed date.
func (j *Store) of(d law.Date) *epoch {
	if d.IsZero() {
		return &j.epochs[0]
	}
	return &j.epochs[j.epochAt(d.Ordinal())]
}

// On gives the edition as it stands on a day, or the whole edition when there is no
// day.
func (j *Store) On(d law.Date) *law.Edition { return j.of(d).view() }

// Number gives the number of a question.
func (j *Store) Number(o *law.Offence) int {
	q := question{o.ID, o.Named}
	n, known := j.numbers[q]
	if !known {
		n = len(j.Asked)
		j.numbers[q] = n
		j.Asked = append(j.Asked, j.pose(o, j.tables.Of(o)))
	}
	return n
}

// pose numbers the classes of ages and the runs of days of a question. An age that is not
// known has the class 0.
func (j *Store) pose(o *law.Offence, h *resolve.History) posedQuestion {
	p := posedQuestion{offence: o, History: h}
	classes, most := new([UnknownAge + 1]uint8), uint8(0)
	for age := range UnknownAge {
		classes[age] = h.Class(age) + 1
		most = max(most, classes[age])
	}
	edges := h.Edges()
	for n, e := range j.epochs {
		if n < 2 || j.edition.Dated() && slices.Contains(edges, e.day) {
			p.runs = append(p.runs, &run{j.runs, e.day, classes, h.Heeds(e.day), make([]*Result, most+1)})
			j.runs++
		} else {
			p.runs = append(p.runs, p.runs[n-1])
		}
	}
	return p
}

// Code makes the given facts the case at hand.
func (j *Store) Code(f law.Facts) { j.tables.Code(f, &j.Coded) }

// Decide gives the result of the case at hand.
func (j *Store) Decide(question int) *Result {
	return j.Result(question, j.Asked[question].History.Decide(&j.Coded))
}

// Result gives the result for a decision about a question.
func (j *Store) Result(question int, d resolve.Decision) *Result {
	key := decided{question, j.DateUse(), d}
	hash := key.hash(j.seed)
	if s := j.decided.slot(hash); s.hash == hash && s.value.decided == key {
		return s.value.result
	}
	p := &j.Asked[question]
	res := j.results.of(p.offence, decision{p.History, key.dateUse, d})
	j.decided.keep(hash, &written{key, res})
	return res
}

// DateUse is dateUnused when the case at hand has a date of the act that the edition
// does not use, not even for the age of a victim whose date of birth is known.
func (j *Store) DateUse() uint8 {
	if !j.Coded.Date.IsZero() && j.Coded.Born.IsZero() && !j.edition.Dated() {
		return DateUnused
	}
	return 0
}
