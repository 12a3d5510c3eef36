package export

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Of compiles an edition. The fault says which limit it is beyond.
func Of(e *law.Edition) (*Law, *law.Fault) {
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
	c := newCompiler(l)
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

// bandsOf cuts all ages wherever anything in the edition tells them apart. There are
// at least two bands, so that an age that is not known is never a known one.
func bandsOf(e *law.Edition) []law.Ages {
	sets := resolve.AgeBands(e.Offences)
	for _, c := range e.Circumstances {
		if of := c.VictimAge.Union(c.OnlyAge); !of.Empty() {
			sets = resolve.SplitBy(sets, of)
		}
	}
	if len(sets) == 1 {
		sets = []law.Ages{law.AgeBand(0, 0), law.AgeBand(1, law.MaxAge)}
	}
	var bands []law.Ages
	for _, set := range sets {
		bands = append(bands, set.Bands()...)
	}
	slices.SortFunc(bands, func(a, b law.Ages) int {
		x, _ := a.Limits()
		y, _ := b.Limits()
		return cmp.Compare(x, y)
	})
	return bands
}

// span is some bands, from the first to the last.
type span struct{ first, last int }

func (l *Law) ages(s span) law.Ages {
	from, _ := l.Bands[s.first].Limits()
	_, to := l.Bands[s.last].Limits()
	return law.AgeBand(from, to)
}

// spans lists the spans that the age of a victim may be known to be in: each band, all
// of them, and what the circumstances leave that are ages.
func (l *Law) spans() []span {
	whole := span{0, len(l.Bands) - 1}
	list := []span{whole}
	for i := range l.Bands {
		list = append(list, span{i, i})
	}
	told := []span{whole}
	for _, c := range l.Circumstances {
		own := span{l.band(c.From), l.band(c.To)}
		for _, s := range told {
			if both := (span{max(s.first, own.first), min(s.last, own.last)}); both.first <= both.last && !slices.Contains(told, both) {
				told = append(told, both)
			}
		}
	}
	for _, s := range told {
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	slices.SortFunc(list, func(a, b span) int { return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.last, b.last)) })
	return list
}

// band gives the place of the band of an age.
func (l *Law) band(age int) int {
	return slices.IndexFunc(l.Bands, func(b law.Ages) bool { return b.Has(age) })
}

// compiler makes the runs and the cells of an edition.
type compiler struct {
	law    *Law
	tables *resolve.Tables
	spans  []span
	runs   []compiled

	versions map[versionKey]*version
	numbers  map[decided]int
	rows     []Row
}

// compiled is a run with its cells, of which the circumstances are not yet bits.
type compiled struct {
	question string
	days     law.Period
	cells    []cell
}

// cell is a path with its row: the circumstances of which a case has one each, and
// those of which it has none.
type cell struct {
	span span
	any  [][]int // places in the vocabulary
	none []int
	row  Row
}

func newCompiler(l *Law) *compiler {
	return &compiler{law: l, tables: resolve.NewTables(l.Edition), spans: l.spans(), versions: map[versionKey]*version{}, numbers: map[decided]int{}}
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

// classKey identifies the bands that an offence does not tell apart and that allow the
// same circumstances.
type classKey struct {
	class   uint8
	allowed string
}

func (c *compiler) class(o *law.Offence, s span) classKey {
	ages := c.law.ages(s)
	youngest, _ := ages.Limits()
	return classKey{c.tables.Of(o).Class(youngest), fmt.Sprint(c.choices(law.Facts{Victims: []law.Ages{ages}}))}
}

// continues reports whether another run of the same question follows with the same
// cells.
func (r compiled) continues(next compiled) bool {
	same := func(a, b cell) bool {
		return a.span == b.span && a.row == b.row && slices.Equal(a.none, b.none) && slices.EqualFunc(a.any, b.any, slices.Equal)
	}
	return r.question == next.question && next.days.From != Undated() && r.days.To.Next() == next.days.From && slices.EqualFunc(r.cells, next.cells, same)
}

// daysOf cuts all days where anything changes for an offence, and adds the day for
// acts whose day is not known.
func daysOf(o *law.Offence) []law.Period {
	var edges []law.Date
	for i := range o.Versions {
		v := &o.Versions[i]
		edges = append(edges, v.InForce.From)
		if !v.InForce.To.IsZero() {
			edges = append(edges, v.InForce.To.Next())
		}
		for _, n := range v.Notices {
			edges = append(edges, n.IfFrom)
		}
	}
	edges = append(edges, o.Edition.Verified.Next())
	slices.SortFunc(edges, law.Date.Compare)
	all := everyDay()
	var list []law.Period
	from := all.From
	for _, edge := range edges {
		if o.Dated() && edge.Compare(from) > 0 && edge.Compare(all.To) <= 0 {
			list = append(list, law.Period{From: from, To: edge.Before()})
			from = edge
		}
	}
	return append(list, law.Period{From: from, To: all.To}, law.Period{From: Undated(), To: Undated()})
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
	t := newTree(parts, alike(versions, f.Ages(), c.choices(f)), func(set []int) Row {
		coded.With = append(coded.With[:0], set...)
		return c.row(o, history.Decide(coded))
	})
	cells := t.cells(parts)
	for i := range cells {
		if len(cells[i].any) > maxMasks {
			return nil, &law.Fault{Code: MasksTooMany, Args: []any{o.ID, maxMasks}}
		}
	}
	return cells, nil
}

// decided is a decision about an offence.
type decided struct {
	offence  string
	decision resolve.Decision
}

// number numbers the rows of decisions.
func (c *compiler) number(o *law.Offence, d resolve.Decision) int {
	key := decided{o.ID, d}
	at, known := c.numbers[key]
	if !known {
		at = len(c.rows)
		c.numbers[key], c.rows = at, append(c.rows, rowOf(o, d))
	}
	return at
}

func (c *compiler) row(o *law.Offence, d resolve.Decision) Row { return c.rows[c.number(o, d)] }

func (c *compiler) coded(f law.Facts) *resolve.Coded {
	coded := &resolve.Coded{}
	c.tables.Code(f, coded)
	return coded
}

// parts lists the versions on which an answer depends, each with the ages at which it
// is asked: the version of the day, and the version that may be invoked because
// special offences displace it, for the ages at which they do. On a day that is not
// known every version takes part.
func (c *compiler) parts(o *law.Offence, f law.Facts) []part {
	var list []part
	for _, v := range o.Versions {
		if !o.Dated() || f.Date.IsZero() || v.InForce.Has(f.Date) {
			list = append(list, c.part(o, v, f))
		}
	}
	if f.Date.IsZero() || len(list) == 0 || len(list[0].version.offence.Version.DisplacedBy) > 0 {
		return list
	}
	for _, v := range o.Versions {
		if v.InForce.From.Compare(f.Date) <= 0 || len(v.DisplacedBy) == 0 {
			continue
		}
		if ages := v.Displaced().Intersect(f.Ages()); !ages.Empty() {
			f.Victims = []law.Ages{ages}
			list = append(list, c.part(o, list[0].version.offence.Version, f), c.part(o, v, f))
		}
		break
	}
	return list
}

// part asks a version alone.
func (c *compiler) part(o *law.Offence, v law.Version, f law.Facts) part {
	p := part{version: c.version(o, v)}
	p.heads = p.version.heads(f.Ages())
	for _, band := range c.law.Bands {
		if !band.Intersect(f.Ages()).Empty() {
			p.bands = append(p.bands, band)
		}
	}
	if f.Date = v.InForce.From; !o.Dated() {
		f.Date = law.Date{}
	}
	coded := c.coded(f)
	var w resolve.Weighed
	p.decide = func(set []int) string {
		coded.With = append(coded.With[:0], set...)
		p.version.alone.Weigh(coded, &w)
		said := strconv.Itoa(c.number(o, w.Decision))
		for _, t := range w.Tiers {
			said += " "
			if t != nil {
				said += t.ID
			}
		}
		return said
	}
	return p
}

// choices lists the circumstances that a case may have: those that are no age and
// that the ages of the victim allow.
func (c *compiler) choices(f law.Facts) []int {
	var list []int
	for place, x := range c.law.Edition.Circumstances {
		if x.VictimAge.Empty() && (x.OnlyAge.Empty() || f.Ages().Within(x.OnlyAge)) {
			list = append(list, place)
		}
	}
	return list
}

// version gives an offence under a version. It is made once.
func (c *compiler) version(o *law.Offence, v law.Version) *version {
	key := versionKey{o.ID, o.Named, v.InForce}
	if c.versions[key] == nil {
		one := *o
		one.Version = v
		c.versions[key] = newVersion(&one)
		one.Versions = []law.Version{v}
		c.versions[key].alone = resolve.NewTables(o.Edition).Of(&one)
	}
	return c.versions[key]
}

// versionKey identifies a version of what is asked for.
type versionKey struct {
	offence, named string
	days           law.Period
}

// mark numbers the circumstances of each run as bits of a word, and writes the cells.
func (c *compiler) mark() *law.Fault {
	words := &wording{}
	word := map[string]int{}
	for _, of := range c.askedByQuestion() {
		at, ok := words.room(of.asked)
		if !ok {
			return &law.Fault{Code: BitsTooMany, Args: []any{of.question, wordBits}}
		}
		word[of.question] = at
	}
	c.law.Words = max(1, len(words.list))
	c.law.Cells = []Cell{{Place: NoPlace, Row: unsupported()}}
	for i, run := range c.runs {
		at := word[run.question]
		c.law.Runs = append(c.law.Runs, Run{i + 1, run.question, at + 1, run.days})
		for _, x := range run.cells {
			m := Cell{Place: place(i+1, x.span.first, x.span.last), None: words.mask(at, x.none), Row: x.row}
			for _, any := range x.any {
				m.Any = append(m.Any, words.mask(at, any))
			}
			c.law.Masks = max(c.law.Masks, len(m.Any))
			c.law.Cells = append(c.law.Cells, m)
		}
	}
	c.law.Masks = max(1, c.law.Masks)
	for i := range c.law.Cells {
		for x := &c.law.Cells[i]; len(x.Any) < c.law.Masks; {
			x.Any = append(x.Any, always)
		}
	}
	for i := range c.law.Circumstances {
		x := &c.law.Circumstances[i]
		for at := range c.law.Words {
			x.Marks = append(x.Marks, words.bit(at, c.tables.Place(x.Circumstance)))
		}
	}
	return nil
}

// asking is a question with the circumstances that its cells ask for.
type asking struct {
	question string
	asked    []int
}

// askedByQuestion lists what the cells of each question ask for, the longest first.
func (c *compiler) askedByQuestion() []asking {
	found := map[string]map[int]bool{}
	for _, run := range c.runs {
		if found[run.question] == nil {
			found[run.question] = map[int]bool{}
		}
		for _, x := range run.cells {
			for _, id := range slices.Concat(append(slices.Clone(x.any), x.none)...) {
				found[run.question][id] = true
			}
		}
	}
	var list []asking
	for q, ids := range found {
		one := asking{question: q}
		for id := range ids {
			one.asked = append(one.asked, id)
		}
		slices.Sort(one.asked)
		list = append(list, one)
	}
	slices.SortFunc(list, func(a, b asking) int {
		return cmp.Or(cmp.Compare(len(b.asked), len(a.asked)), strings.Compare(a.question, b.question))
	})
	return list
}

// wording numbers circumstances as bits of words. A circumstance may have a bit in
// several of them; a question asks for one word alone.
type wording struct{ list [][]int }

// room finds a word that has room for circumstances, and adds them.
func (w *wording) room(ids []int) (at int, ok bool) {
	best, least := -1, wordBits+1
	for i, word := range w.list {
		more := 0
		for _, id := range ids {
			if !slices.Contains(word, id) {
				more++
			}
		}
		if more < least && len(word)+more <= wordBits {
			best, least = i, more
		}
	}
	if best < 0 {
		w.list = append(w.list, nil)
		best = len(w.list) - 1
	}
	for _, id := range ids {
		if !slices.Contains(w.list[best], id) {
			w.list[best] = append(w.list[best], id)
		}
	}
	return best, len(w.list[best]) <= wordBits
}

// bit gives the bit of a circumstance in a word; 0 when it has none.
func (w *wording) bit(at int, id int) int64 {
	if at < len(w.list) {
		if i := slices.Index(w.list[at], id); i >= 0 {
			return 2 << i
		}
	}
	return 0
}

func (w *wording) mask(at int, ids []int) int64 {
	var m int64
	for _, id := range ids {
		m |= w.bit(at, id)
	}
	return m
}
