package export

import (
	"fmt"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Of compiles an edition. The fault says which limit it is beyond.
func Of(e *law.Edition) (*Law, *law.Fault) { return Telling(e, nil) }

// Telling compiles an edition so that the cells also part what a reader is told. Tell
// numbers that, from the answer to some case of a cell: it may use the status, the tiers
// that remain, the codes of the notices and what follows from these, the offence, the day
// and the ages. It may not use the circumstances, because the cell allows many sets of
// them. Nothing is told of acts whose day is not known, because each version tells its own. A reader
// may also know no more of an age than that it is beyond one of [Law.Beyond].
func Telling(e *law.Edition, tell func(resolve.Answer) int) (*Law, *law.Fault) {
	l := &Law{Edition: e}
	var fault *law.Fault
	if l.Circumstances, fault = circumstanceNames(e); fault != nil {
		return nil, fault
	}
	if l.Bands = bandsOf(e); len(l.Bands) > maxBands {
		return nil, &law.Fault{Code: BandsTooMany, Args: []any{len(l.Bands), maxBands}}
	}
	names, questions := namesOf(e)
	l.Names = names
	c := newCompiler(l, tell)
	for _, q := range questions {
		if fault := c.question(q); fault != nil {
			return nil, fault
		}
	}
	if fault := c.mark(); fault != nil {
		return nil, fault
	}
	return l, nil
}

// question compiles the runs of a question. Runs that follow each other with the same
// cells are one.
func (c *compiler) question(q question) (fault *law.Fault) {
	for _, days := range daysOf(q.offence) {
		run := compiled{question: q.id, days: days}
		if run.cells, fault = c.on(q.offence, days.From); fault != nil {
			return fault
		}
		if last := len(c.runs) - 1; last >= 0 && c.runs[last].continues(run) {
			c.runs[last].days.To = days.To
			continue
		}
		c.runs = append(c.runs, run)
	}
	return nil
}

// on compiles the cells of an offence for a day. Bands that the offence does not tell
// apart have the same.
func (c *compiler) on(o *law.Offence, day law.Date) ([]cell, *law.Fault) {
	var all []cell
	classes := map[classKey][]cell{}
	for _, s := range c.spans {
		key := c.class(o, s)
		cells, known := classes[key]
		if one := s.first == s.last; !known || !one {
			var fault *law.Fault
			if cells, fault = c.at(o, day, s); fault != nil {
				return nil, fault
			}
			if one {
				classes[key] = cells
			}
		}
		for _, x := range cells {
			x.span = s
			all = append(all, x)
		}
	}
	return all, nil
}

func (c *compiler) class(o *law.Offence, s span) classKey {
	ages := c.law.ages(s)
	youngest, _ := ages.Limits()
	key := classKey{class: c.tables.Of(o).Class(youngest), allowed: fmt.Sprint(c.choices(law.Facts{Victims: []law.Ages{ages}}))}
	if c.tell != nil {
		key.told = toldAt(o, ages)
	}
	return key
}

// at compiles the cells of an offence for a day and a victim of some bands.
func (c *compiler) at(o *law.Offence, day law.Date, s span) ([]cell, *law.Fault) {
	f := law.Facts{Date: day}
	if day == Undated() {
		f.Date = law.Date{}
	}
	if ages := c.law.ages(s); !ages.Unknown() {
		f.Victims = []law.Ages{ages}
	}
	parts := c.parts(o, f)
	var versions []*version
	for _, p := range parts {
		versions = append(versions, p.version)
	}
	history := c.tables.Of(o)
	coded := c.coded(f)
	tells := c.tell != nil && (!f.Date.IsZero() || !o.Dated())
	t := newTree(parts, alike(versions, f.Ages(), c.choices(f)), func(set []int) leaf {
		coded.With = append(coded.With[:0], set...)
		x := leaf{row: c.row(o, history.Decide(coded))}
		if tells {
			x.told = c.tell(resolve.Resolve(o, coded.Facts(o.Edition)))
		}
		return x
	})
	cells := t.cells(parts)
	for i := range cells {
		if len(cells[i].any) > maxMasks && c.tell == nil {
			return nil, &law.Fault{Code: MasksTooMany, Args: []any{o.ID, maxMasks}}
		}
	}
	return cells, nil
}

func (c *compiler) row(o *law.Offence, d resolve.Decision) Row { return c.rows[c.number(o, d)] }
