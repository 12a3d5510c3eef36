package determine

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// A second, small writing of the chapter for trafficking since 17 January 2007, from the
// text of its articles: what a day and facts may lead to, as a set of spaces. It knows
// no rule of the general part as data and no branch by its name.
type modelled struct {
	day                    string
	victim                 int // 13: second tier, 15: first tier with one numeral, 30: base
	qualified              string
	reductions             []string
	agent                  int // 0: not known
	attenuating, aggravate bool
	benefits               []string
	request                string
	positions
}

// positions are those of the questions that several rules share.
type positions struct {
	reaches    bool // a list with the numbers of before 31 March 2021 reaches the new ones
	forms      bool // 153-A was an aggravated form of 153
	byAct      bool // a bar that came after the act does not count
	disapplied bool // the bar on early conclusion is disapplied
}

// modelSpace is a space of the model; a nil end has no figure.
type modelSpace struct {
	lo, hi *big.Rat
	out    bool // below the upper end, and not at it
	life   bool // the upper end reaches life
}

func (x modelSpace) String() string {
	return Space{Lo: x.lo, Hi: x.hi, HiOut: x.out, HiLife: x.life}.inVector()
}

func frac(a, b int64) *big.Rat { return big.NewRat(a, b) }

// from reports whether a day is not before another one.
func (m modelled) from(day string) bool { return m.day >= day }

// threatened is the range and its general maximum, nil where there was none.
func (m modelled) threatened() (modelSpace, *big.Rat) {
	var top *big.Rat
	if m.from("2007-07-23") {
		top = frac(420, 1)
	}
	switch m.victim {
	case 30:
		return modelSpace{lo: frac(96, 1), hi: frac(180, 1)}, top
	case 15:
		return modelSpace{lo: frac(144, 1), hi: frac(240, 1)}, top
	}
	return modelSpace{lo: frac(300, 1), hi: top}, top
}

// raise is one way in which a qualified aggravator may be read.
type raise struct {
	mode string // up-to, exact, at-least, to-life
	by   *big.Rat
}

// raises lists the readings of the aggravator; may says that the judge may leave it out.
// Article 153-A, and 129-B after it, foresees the public office, the kinship and the
// organisation.
func (m modelled) raises() (list []raise, may bool) {
	upTo := func(a, b int64) []raise { return []raise{{"up-to", frac(a, b)}} }
	listed := m.from("2010-10-23") && (m.reaches || !m.from("2021-03-31")) || !m.from("2010-10-23") && m.forms && m.victim != 30
	switch m.qualified {
	case "recidivism":
		if !m.from("2010-08-26") {
			return upTo(1, 3), true
		}
		if !listed {
			return upTo(1, 2), false
		}
		mode := "to-life"
		if m.from("2013-08-20") {
			mode = "at-least"
		}
		return append(upTo(2, 3), raise{mode, frac(2, 3)}), false
	case "recidivism-after-pardon":
		if !m.from("2009-09-19") {
			return nil, false
		}
		return upTo(1, 2), !m.from("2010-08-26")
	case "habituality":
		if !m.from("2010-08-26") {
			return upTo(1, 2), true
		}
		if !listed {
			return upTo(1, 3), false
		}
		return append(upTo(1, 2), raise{"exact", frac(1, 2)}), false
	case "state-weapon":
		if m.from("2013-07-01") {
			return upTo(1, 2), false
		}
		return upTo(1, 3), true
	case "from-prison":
		if !m.from("2007-07-23") {
			return nil, false
		}
		return upTo(1, 3), true
	case "use-of-minor", "use-of-minor-authority", "use-of-minor-harm":
		if !m.from("2013-06-05") {
			return nil, false
		}
		return map[string][]raise{"use-of-minor": upTo(1, 3), "use-of-minor-authority": upTo(1, 2), "use-of-minor-harm": upTo(1, 1)}[m.qualified], true
	}
	return nil, false
}

// raised lists the spaces that a reading opens above the maximum.
func (m modelled) raised(x modelSpace, r raise, top *big.Rat) []modelSpace {
	more := new(big.Rat).Mul(x.hi, new(big.Rat).Add(r.by, frac(1, 1)))
	least := func(a, b *big.Rat) *big.Rat {
		if b == nil || a.Cmp(b) < 0 {
			return a
		}
		return b
	}
	toLife := r.mode == "to-life" || m.from("2010-08-26") && !m.from("2013-08-20") && (r.mode == "exact" || r.mode == "up-to" && (m.qualified == "recidivism" && r.by.Cmp(frac(2, 3)) == 0 || m.qualified == "habituality" && r.by.Cmp(frac(1, 2)) == 0))
	var s modelSpace
	switch r.mode {
	case "up-to":
		s = modelSpace{lo: x.hi, hi: more}
	case "exact":
		s = modelSpace{lo: more, hi: more}
	case "at-least":
		s = modelSpace{lo: more, hi: top}
	case "to-life":
		s = modelSpace{lo: more, life: true}
	}
	cut := s
	cut.lo = least(s.lo, top)
	if s.hi != nil {
		cut.hi = least(s.hi, top)
	}
	if toLife && s.String() != cut.String() { // whether the article passes article 29
		return []modelSpace{cut, s}
	}
	return []modelSpace{cut}
}

// lowered lists what the causes of reduction may do: each is a set of those that apply.
func (m modelled) lowered() [][]string {
	sets := [][]string{nil}
	both := func(id string) {
		for _, s := range slices.Clone(sets) {
			sets = append(sets, append(slices.Clone(s), id))
		}
	}
	must := func(id string) {
		for i := range sets {
			sets[i] = append(sets[i], id)
		}
	}
	for _, id := range m.reductions {
		switch id {
		case "attempt", "mistake-of-law", "cultural-mistake":
			must(id)
		default: // secondary complicity is disputed of trafficking, the others the judge may leave out
			both(id)
		}
	}
	if m.agent >= 18 && m.agent < 21 || m.agent >= 65 { // at 65 one reading says not over 65, which is as if left out
		both("age")
	}
	return sets
}

// below is the space below a minimum.
func (m modelled) below(min, statutory *big.Rat, set []string) []modelSpace {
	if len(set) == 1 && set[0] == "attempt" && m.from("2025-03-15") {
		third := func(of *big.Rat) *big.Rat { return new(big.Rat).Sub(min, new(big.Rat).Mul(of, frac(1, 3))) }
		return []modelSpace{{lo: third(min), hi: min, out: true}, {lo: third(statutory), hi: min, out: true}}
	}
	return []modelSpace{{hi: min, out: true}}
}

// parts is the thirds that the letters choose, and the steps of a tier with a list.
func (m modelled) parts(x modelSpace) []modelSpace {
	if !m.from("2013-08-20") || x.hi == nil || x.lo.Cmp(x.hi) == 0 {
		return []modelSpace{x}
	}
	part := func(i, of int64) modelSpace {
		w := new(big.Rat).Mul(new(big.Rat).Sub(x.hi, x.lo), frac(1, of))
		at := func(n int64) *big.Rat { return new(big.Rat).Add(x.lo, new(big.Rat).Mul(w, frac(n, 1))) }
		return modelSpace{lo: at(i), hi: at(i + 1)}
	}
	third := map[[2]bool]int64{{false, false}: 0, {true, false}: 0, {true, true}: 1, {false, true}: 2}[[2]bool{m.attenuating, m.aggravate}]
	list := []modelSpace{part(third, 3)}
	numerals, alternatives := int64(0), int64(0)
	switch m.victim {
	case 15:
		numerals, alternatives = 6, 7
		if m.from("2021-03-31") {
			numerals, alternatives = 7, 8
		}
	case 13:
		numerals, alternatives = 3, 6
	}
	if numerals > 0 {
		list = append(list, part(0, numerals), part(0, alternatives))
	}
	return list
}

// barred reports whether a benefit is barred.
func (m modelled) barred(id string) bool {
	on := func(day string) bool {
		switch {
		case id == "collaboration":
			return false
		case id == "confession" && day >= "2013-08-20" && slices.Contains([]string{"recidivism", "recidivism-after-pardon", "habituality"}, m.qualified):
			return true
		case day < "2019-06-19", m.from("2021-03-31") && !m.reaches:
			return false
		}
		return id != "trial-conclusion" || !m.disapplied
	}
	return on(m.request) && (on(m.day) || !m.byAct)
}

// granted lists the spaces after the benefits.
func (m modelled) granted(x modelSpace, min, statutory *big.Rat, reduced bool) []modelSpace {
	type at struct {
		x         modelSpace
		confessed bool
		min       *big.Rat
	}
	mins := []*big.Rat{min}
	if statutory.Cmp(min) != 0 && !reduced {
		mins = append(mins, statutory)
	}
	now := []at{}
	for _, f := range mins {
		now = append(now, at{x, false, f})
	}
	for _, id := range m.benefits {
		if m.barred(id) {
			continue
		}
		var next []at
		for _, s := range now {
			y := s
			less := func(r *big.Rat, a, b int64) *big.Rat {
				if r == nil {
					return nil
				}
				return new(big.Rat).Mul(r, frac(a, b))
			}
			switch id {
			case "confession":
				y.confessed, y.x.lo = true, less(s.min, 2, 3)
				if reduced {
					y.x.lo = nil
				}
			case "early-termination":
				y.x.lo, y.x.hi = less(s.x.lo, 5, 6), less(s.x.hi, 5, 6)
				if s.confessed && s.x.lo != nil {
					summed := y
					summed.x.lo = less(s.min, 1, 2)
					next = append(next, summed)
				}
			case "trial-conclusion":
				y.x.lo = less(s.x.lo, 6, 7)
				y.x.out = y.x.hi != nil
			case "collaboration":
				y.x.lo = nil
				if m.request < "2016-12-31" && !reduced && s.x.lo != nil && s.x.lo.Cmp(s.min) >= 0 {
					y.x.lo = less(s.min, 1, 2)
				}
			}
			next = append(next, y)
		}
		now = next
	}
	var list []modelSpace
	for _, s := range now {
		list = append(list, s.x)
	}
	return list
}

// spaces lists all spaces that the facts may lead to in some positions, each once.
func (m modelled) spaces() (found []string) {
	for i := range 16 {
		m.positions = positions{i&1 > 0, i&2 > 0, i&4 > 0, i&8 > 0}
		found = append(found, m.inPosition()...)
	}
	slices.Sort(found)
	return slices.Compact(found)
}

func (m modelled) inPosition() []string {
	base, top := m.threatened()
	type start struct {
		x      modelSpace
		raised bool
	}
	starts := []start{}
	list, may := m.raises()
	if len(list) == 0 || base.hi == nil || may {
		starts = append(starts, start{base, false})
	}
	if base.hi != nil {
		for _, r := range list {
			for _, x := range m.raised(base, r, top) {
				starts = append(starts, start{x, true})
			}
		}
	}
	var found []string
	put := func(x modelSpace, min *big.Rat, reduced bool) {
		for _, y := range m.granted(x, min, base.lo, reduced) {
			if text := y.String(); !slices.Contains(found, text) {
				found = append(found, text)
			}
		}
	}
	for _, s := range starts {
		for _, set := range m.lowered() {
			switch {
			case len(set) == 0:
				for _, x := range m.parts(s.x) {
					put(x, s.x.lo, false)
				}
				continue
			case s.raised && m.from("2013-08-20"):
				put(base, base.lo, false)
			}
			for _, x := range m.below(s.x.lo, base.lo, set) {
				put(x, s.x.lo, true)
			}
		}
	}
	return found
}

// leads is what the ledger leads to, each space once.
func leads(l *Ledger) []string {
	var found []string
	for _, leaf := range l.Root.Leaves() {
		if text := leaf.Space.inVector(); !slices.Contains(found, text) {
			found = append(found, text)
		}
	}
	slices.Sort(found)
	return found
}

// modelDays are the days on which a rule of the model began, each with the day before.
var modelDays = []string{
	"2007-01-17", "2007-07-22", "2007-07-23", "2009-09-18", "2009-09-19", "2010-08-25", "2010-08-26", "2010-10-22", "2010-10-23",
	"2013-06-04", "2013-06-05", "2013-06-30", "2013-07-01", "2013-08-19", "2013-08-20", "2015-07-27", "2015-07-28", "2018-08-04", "2018-08-05",
	"2019-06-18", "2019-06-19", "2021-03-30", "2021-03-31", "2023-11-22", "2023-11-23", "2024-12-11", "2024-12-12", "2025-03-14", "2025-03-15", "2026-01-23", "2026-01-24",
}

// The ledger leads to the spaces of the model, to each of them and to no other.
func TestLedgerAgainstAModel(t *testing.T) {
	e, p := theCode(t)
	dice := rand.New(rand.NewPCG(1, 2))
	pick := func(list ...string) string { return list[dice.IntN(len(list))] }
	for range 3000 {
		m := modelled{
			day: pick(modelDays...), victim: []int{13, 15, 30}[dice.IntN(3)], attenuating: dice.IntN(2) == 0, aggravate: dice.IntN(2) == 0,
			qualified: pick("", "", "recidivism", "recidivism-after-pardon", "habituality", "state-weapon", "from-prison", "use-of-minor", "use-of-minor-authority", "use-of-minor-harm", "kinship", "public-agent", "organised-crime-role"),
			agent:     []int{0, 0, 18, 20, 21, 64, 65, 66}[dice.IntN(8)],
		}
		if s := pick("", "", "attempt", "mistake-of-law", "cultural-mistake", "omission", "incomplete-defence", "secondary-complicity", "attempt,incomplete-defence", "attempt,secondary-complicity"); s != "" {
			m.reductions = strings.Split(s, ",")
		}
		if s := pick("", "", "confession", "early-termination", "trial-conclusion", "collaboration", "confession,early-termination", "confession,collaboration", "confession,trial-conclusion"); s != "" {
			m.benefits = strings.Split(s, ",")
		}
		m.request = max(m.day, pick("2013-08-19", "2013-08-20", "2016-12-30", "2016-12-31", "2019-06-18", "2019-06-19", "2026-01-24"))
		f := Facts{
			Mitigating: Circumstances{Known: true}, Aggravating: Circumstances{Known: true}, Request: date(t, m.request), AsOf: date(t, "2026-02-01"),
			Present: p.Ordered(slices.DeleteFunc(slices.Concat([]string{m.qualified}, m.reductions, m.benefits), func(s string) bool { return s == "" })),
		}
		if m.attenuating {
			f.Mitigating.IDs = []string{"voluntary-reparation"}
		}
		if m.aggravate {
			f.Aggravating.IDs = []string{"weapons-explosives-poison"}
		}
		if m.agent > 0 {
			f.Agent = law.AgeBand(m.agent, m.agent)
		}
		l := Chain(p, "", nil, Charge{answerTo(t, e, "trafficking", m.day, fmt.Sprint(m.victim)), f})
		if got, want := leads(&l), m.spaces(); !slices.Equal(got, want) {
			t.Errorf("%+v:\n got %q\nwant %q", m, got, want)
		}
	}
}
