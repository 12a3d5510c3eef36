package resolve

import (
	"github.com/conmina/conmina/internal/law"
)

// History is the tables of an offence: one for each of its versions, and one for
// the days before, one for those after them. It decides what [Resolve] explains.
type History struct {
	offence *law.Offence
	spans   []chapter // in the order of time
	before  chapter
	after   chapter
	folded  bool // a version does not fit a table
	classOf [law.MaxAge + 1]uint8
}

// chapter is a version with its table.
type chapter struct {
	days     law.Period
	table    *Table
	articles Codes        // what is said of its numbers
	specials []special    // that displace it
	silence  *law.Silence // of days without a version
	says     Codes
}

// special is a displacement.
type special struct {
	ages  law.Ages
	among []*History
}

// Tables is the histories of the offences of an edition, each compiled when it is
// first asked for. It is for one goroutine.
type Tables struct {
	edition *law.Edition
	known   map[asking]*History
}

// asking is an offence, or one by an article of its aggravated tiers.
type asking struct{ offence, named string }

// NewTables starts the tables of an edition.
func NewTables(e *law.Edition) *Tables {
	return &Tables{edition: e, known: map[asking]*History{}}
}

// Of gives the history of an offence, whatever the day as of which it is seen.
func (ts *Tables) Of(o *law.Offence) *History {
	key := asking{o.ID, o.Named}
	h := ts.known[key]
	if h == nil {
		h = &History{}
		ts.known[key] = h // before its special offences, of which each may name others
		ts.compile(h, o)
	}
	return h
}

func (ts *Tables) compile(h *History, o *law.Offence) {
	h.offence = o
	h.classify()
	if !o.Dated() {
		h.spans = []chapter{ts.chapter(h, o, o.Version)}
		return
	}
	for _, v := range o.Versions {
		h.spans = append(h.spans, ts.chapter(h, o, v))
	}
	h.before, h.after = ts.chapter(h, o, law.Version{}), ts.chapter(h, o, law.Version{})
	h.before.says, h.before.silence = saysOffenceNotYet, o.Before
	h.after.says, h.after.silence = saysOffenceEnded, o.After
}

// classify numbers the classes of ages that no version tells apart.
func (h *History) classify() {
	classes := []law.Ages{law.AnyAge()}
	one := *h.offence
	for _, v := range append([]law.Version{one.Version}, one.Versions...) {
		one.Version = v
		for _, class := range AgeClasses(&one) {
			classes = splitBy(classes, class)
		}
	}
	for k, class := range classes {
		for age := range class.All() {
			h.classOf[age] = uint8(k)
		}
	}
}

// Class numbers ages: one victim of an age has the decision, on any other facts and
// whatever the day, that one of another age of its class has.
func (h *History) Class(age int) uint8 { return h.classOf[age] }

func (ts *Tables) chapter(h *History, o *law.Offence, v law.Version) chapter {
	one := *o
	one.Version = v
	c := chapter{days: v.InForce, table: Compile(&one)}
	if c.table == nil {
		h.folded = true
	}
	for _, article := range v.Articles() {
		if o.Dated() && len(o.Edition.Bearers(article, o)) > 0 {
			c.articles = saysNumberReused
		}
	}
	for _, d := range v.DisplacedBy {
		s := special{ages: d.VictimAge}
		for _, id := range d.Offences {
			s.among = append(s.among, ts.Of(o.Edition.Offence(id)))
		}
		c.specials = append(c.specials, s)
	}
	return c
}

// on gives the version that is in force on a day, or what stands in its place.
func (h *History) on(day law.Date) *chapter {
	for i := len(h.spans) - 1; i >= 0; i-- {
		if h.spans[i].days.Has(day) {
			return &h.spans[i]
		}
	}
	if day.Compare(h.spans[0].days.From) > 0 {
		return &h.after
	}
	return &h.before
}

// Decide decides a case: it is [Answer.Decision] of what [Resolve] answers.
func (h *History) Decide(c *Coded) Decision {
	switch {
	case h.folded, !c.Until.IsZero() && !c.Born.IsZero():
		return Resolve(h.offence, c.Facts(h.offence.Edition)).Decision()
	case !h.offence.Dated():
		ch := &h.spans[0]
		v := ch.table.decide(c, lastDay(c))
		v.says |= ch.displaced(&v, c)
		return ch.decision(&v)
	case c.Date.IsZero():
		return h.ever(c)
	case c.Until.IsZero():
		p := h.part(c, law.Period{From: c.Date, To: c.Date})
		return p.chapter.decision(&p.verdict)
	}
	return h.during(c)
}

// lastDay is the last day of an act, zero where it is not known.
func lastDay(c *Coded) law.Date {
	if c.Until.IsZero() {
		return c.Date
	}
	return c.Until
}

// part is what is decided for days on which the version is the same.
type part struct {
	chapter *chapter
	verdict verdict
}

// part decides for days of which none is in another version than the first, see
// [onDays].
func (h *History) part(c *Coded, days law.Period) part {
	ch := h.on(days.From)
	until := law.Date{}
	if days.To != days.From {
		if until = days.To; until.IsZero() {
			until = c.Until
		}
	}
	to := days.From
	if !until.IsZero() {
		to = until
	}
	p := part{chapter: ch, verdict: ch.table.decide(c, to)}
	v := &p.verdict
	if len(ch.table.tiers) == 0 {
		v.status, v.says = law.NotInForce, ch.table.always|ch.says
		if ch.silence != nil {
			v.says |= saysSourceSays
			if len(ch.silence.MovedTo) > 0 {
				v.status = law.Moved
			}
		}
	}
	v.says |= ch.articles
	last := days.To
	if c.Until == law.EndUnknown() && last.IsZero() {
		last = days.From
	}
	if last.Compare(h.offence.Edition.Verified) > 0 {
		v.says |= saysAfterVerified
	}
	if c.Today {
		v.says |= saysDateToday
	}
	if !c.Until.IsZero() && c.Born.IsZero() && len(c.Victims) > 0 && !v.victim.Unknown() {
		v.says |= saysAgeOverPeriod
	}
	v.says |= ch.displaced(v, c)
	if !c.Date.IsZero() {
		v.says |= h.milder(p, c, days)
	}
	return p
}

// displaced says that special offences displace the version, see
// [Answer.specialLaw].
func (ch *chapter) displaced(v *verdict, c *Coded) Codes {
	if len(ch.specials) == 0 || !v.ranged() {
		return 0
	}
	ages := someAges(c.Victims)
	for i := range ch.specials {
		if !ch.specials[i].ages.Intersect(ages).Empty() {
			return saysSpecialOffence
		}
	}
	return 0
}

// milder says whether a later version may be invoked, see [Answer.milderArgued].
func (h *History) milder(p part, c *Coded, days law.Period) Codes {
	if !p.verdict.ranged() || days.To.IsZero() || len(p.chapter.specials) > 0 {
		return 0
	}
	for i := range h.spans {
		later := &h.spans[i]
		if later.days.From.Compare(days.To) <= 0 || len(later.specials) == 0 {
			continue
		}
		ages := later.table.displaced.Intersect(p.verdict.victim)
		if !ages.Empty() && h.argued(p.chapter, later, c, ages) {
			return saysMilderArgued
		}
		return 0
	}
	return 0
}

// argued reports whether the words of a later version have a lower bound for
// victims of some ages, and special offences displace it, see [Answer.argued].
func (h *History) argued(ch, later *chapter, c *Coded, ages law.Ages) bool {
	one := [1]law.Ages{ages}
	f := *c
	f.Born = law.Date{}
	if len(f.Victims) < 2 {
		f.Victims = one[:]
	}
	was, is := ch.table.decide(&f, law.Date{}), later.table.decide(&f, law.Date{})
	if later.displaced(&is, &f) == 0 {
		return false
	}
	for a := was.tiers; a != 0; a &= a - 1 {
		for b := is.tiers; b != 0; b &= b - 1 {
			before, after := ch.table.threatens(a), later.table.threatens(b)
			if turn(before, after, lowest) == Milder || turn(before, after, highest) == Milder {
				return true
			}
		}
	}
	return false
}

// ever decides a case without a date, by every version.
func (h *History) ever(c *Coded) Decision {
	var m merger
	m.says = saysDateUnknown
	for i := range h.spans {
		p := h.part(c, h.spans[i].days)
		m.add(&p)
	}
	return m.decision()
}

// during decides a case of several days, by each version that is in force on any
// of them.
func (h *History) during(c *Coded) Decision {
	var m merger
	last := c.Until
	if last == law.EndUnknown() {
		last = law.Date{}
	}
	for from := c.Date; ; {
		end := h.end(from)
		if end.IsZero() || !c.endsAfter(end) {
			end = last
		}
		p := h.part(c, law.Period{From: from, To: end})
		m.add(&p)
		if end == last {
			break
		}
		from = end.Next()
	}
	if m.parts > 1 {
		m.says |= saysChangesInside
	}
	return m.decision()
}

// endsAfter reports whether an act goes on after a day.
func (c *Coded) endsAfter(day law.Date) bool { return c.Until.Compare(day) > 0 }

// end is the last day before another version begins or the one of a day ends; zero
// where there is none.
func (h *History) end(day law.Date) law.Date {
	var end law.Date
	for i := range h.spans {
		days := h.spans[i].days
		for _, last := range [2]law.Date{days.From.Before(), days.To} {
			if last.Compare(day) >= 0 && !last.IsZero() && (end.IsZero() || last.Compare(end) < 0) {
				end = last
			}
		}
	}
	return end
}
