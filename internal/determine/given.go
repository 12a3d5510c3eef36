package determine

import (
	"math/big"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/imposed"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Given is the facts of the general part as text, before they are read.
type Given struct {
	Mitigating, Aggravating         []string // letters, or a word for none alone
	Qualified, Reductions, Benefits []string
	Maybe                           []string // terms of any class
	AgentAge, AgentBorn             string
	Requested, AsOf                 string
	Fixed, Income                   string
	Assume                          []string // FORK=POSITION
}

// Codes of faults in the text of facts.
const (
	TermUnknown    law.Code = "term_unknown"     // Args: the names that are known
	TermOfAnother  law.Code = "term_other_class" // Args: the fact that takes the term
	NoneAndSome    law.Code = "none_and_some"
	TermAndMaybe   law.Code = "term_and_maybe"
	FixedForm      law.Code = "fixed_form"
	FixedReversed  law.Code = "fixed_reversed"
	IncomeForm     law.Code = "income_form"
	AssumeForm     law.Code = "assume_form"
	AgentBornAge   law.Code = "agent_born_and_age"
	AgentBornLater law.Code = "agent_born_after"
	AgeRestrictsNo law.Code = "agent_age_contradicts"
	RequestEarly   law.Code = "request_before_act"      // Args: the first day of the act
	JudgmentEarly  law.Code = "judgment_before_act"     // Args: the first day of the act
	JudgmentFirst  law.Code = "judgment_before_request" // Args: the day of the request
)

// given reads the facts of one case and keeps their faults.
type given struct {
	part   *general.Part
	faults []*law.Fault
}

func (g *given) note(fact law.Fact, fault *law.Fault) bool {
	if fault != nil {
		fault.Fact = fact
		g.faults = append(g.faults, fault)
	}
	return fault == nil
}

// Facts reads the text. The act is the days of the act; today is the day of the
// question. The facts may be used only when there is no fault.
func (x Given) Facts(p *general.Part, act law.Period, today law.Date) (Facts, []*law.Fault) {
	g := &given{part: p}
	f := Facts{
		Mitigating: g.circumstances(FactMitigating, general.Mitigating, x.Mitigating), Aggravating: g.circumstances(FactAggravating, general.Aggravating, x.Aggravating),
		Assume: map[string]string{},
	}
	for _, list := range []struct {
		fact  law.Fact
		class general.Class
		names []string
	}{{FactQualified, general.Qualified, x.Qualified}, {FactReductions, general.Reduction, x.Reductions}, {FactBenefits, general.Benefit, x.Benefits}} {
		f.Present = append(f.Present, g.terms(list.fact, list.class, list.names)...)
	}
	f.Maybe = g.terms(law.FactMaybe, "", x.Maybe)
	g.days(&f, x, act, today)
	g.figures(&f, x)
	for _, id := range f.Maybe {
		if f.has(id) {
			g.note(law.FactMaybe, &law.Fault{Code: TermAndMaybe, Value: id})
		}
	}
	f.Present, f.Maybe = p.Ordered(f.Present), p.Ordered(f.Maybe)
	if len(g.faults) == 0 {
		g.faults = Check(p, act, &f)
	}
	return f, g.faults
}

// circumstances reads the letters of a class. A word for none says that there is none.
func (g *given) circumstances(fact law.Fact, class general.Class, names []string) Circumstances {
	c := Circumstances{Known: len(names) > 0}
	none := false
	var some []string
	for _, name := range names {
		if saysNone(name) {
			none = true
		} else {
			some = append(some, name)
		}
	}
	if none && len(some) > 0 {
		g.note(fact, &law.Fault{Code: NoneAndSome, Value: some[0]})
	}
	c.IDs = g.part.Ordered(g.terms(fact, class, some))
	return c
}

// saysNone reports whether a text says that there is no circumstance.
func saysNone(s string) bool {
	return slices.Contains([]string{"none", "ninguna", "ninguno", "no"}, spelling.Fold(s))
}

// terms finds terms by their names. A term of another class is refused with the fact
// that takes it; facts that bar a benefit are taken by every fact but the letters.
func (g *given) terms(fact law.Fact, class general.Class, names []string) []string {
	var ids []string
	for _, name := range names {
		t, fault := Term(g.part, name)
		switch {
		case !g.note(fact, fault):
		case class != "" && t.Class != class && (t.Class != general.Bar || class == general.Mitigating || class == general.Aggravating):
			g.note(fact, &law.Fault{Code: TermOfAnother, Value: name, Args: []any{factOf[t.Class]}})
		case !slices.Contains(ids, t.ID):
			ids = append(ids, t.ID)
		}
	}
	return ids
}

// Term finds a term by any of its names, its article as people cite it among them; the
// fault suggests similar names.
func Term(p *general.Part, name string) (*general.Term, *law.Fault) {
	for i := range p.Terms {
		if t := &p.Terms[i]; name != "" && (name == t.ID || name == t.IDES || name == t.Mark) { // most are written so
			return t, nil
		}
	}
	var known []string
	folded := spelling.Fold(name)
	if c, ok := articles.ParseCited(name); ok && c.Paragraph == 0 && c.Numeral == "" {
		folded = c.Article
	}
	for i := range p.Terms {
		for _, n := range p.Terms[i].Names() {
			if spelling.Fold(n) == folded {
				return &p.Terms[i], nil
			}
			known = append(known, n)
		}
	}
	return nil, &law.Fault{Code: TermUnknown, Value: name, Suggest: spelling.Nearest(name, known)}
}

// days reads the age of the agent and the days of the request and of the judgment.
func (g *given) days(f *Facts, x Given, act law.Period, today law.Date) {
	day := func(fact law.Fact, text string, otherwise law.Date) law.Date {
		if strings.TrimSpace(text) == "" {
			return otherwise
		}
		d, fault := law.ParseDate(strings.TrimSpace(text))
		g.note(fact, fault)
		return d
	}
	f.Request, f.AsOf = day(FactRequested, x.Requested, law.Date{}), day(FactAsOf, x.AsOf, today)
	g.inOrder(f, x, act)
	born := day(FactAgentBorn, x.AgentBorn, law.Date{})
	switch {
	case !born.IsZero() && x.AgentAge != "":
		g.note(FactAgentBorn, &law.Fault{Code: AgentBornAge, Value: x.AgentBorn})
	case !born.IsZero() && born.Compare(act.From) > 0:
		g.note(FactAgentBorn, &law.Fault{Code: AgentBornLater, Value: x.AgentBorn})
	case !born.IsZero():
		f.Agent = agesDuring(born, act, f.AsOf)
	case !spelling.SaysUnknown(x.AgentAge):
		ages, fault := law.ParseAges(x.AgentAge)
		g.note(FactAgentAge, fault)
		f.Agent = ages
	}
	if slices.Contains(f.Present, restricted) && g.unrestricted(f.Agent, act.From) {
		g.note(FactReductions, &law.Fault{Code: AgeRestrictsNo, Value: restricted, Args: []any{f.Agent}})
	}
}

// inOrder refuses days that cannot follow one another: first comes the act, then the
// request, then the judgment. The day of the question, which stands in for a judgment
// that nobody dated, is held against none of them.
func (g *given) inOrder(f *Facts, x Given, act law.Period) {
	early := func(d law.Date) bool { return !d.IsZero() && d.Compare(act.From) < 0 }
	judged := strings.TrimSpace(x.AsOf) != ""
	switch {
	case early(f.Request):
		g.note(FactRequested, &law.Fault{Code: RequestEarly, Value: x.Requested, Args: []any{act.From}})
	case judged && early(f.AsOf):
		g.note(FactAsOf, &law.Fault{Code: JudgmentEarly, Value: x.AsOf, Args: []any{act.From}})
	case judged && !f.AsOf.IsZero() && f.AsOf.Compare(f.Request) < 0:
		g.note(FactAsOf, &law.Fault{Code: JudgmentFirst, Value: x.AsOf, Args: []any{f.Request}})
	}
}

// agesDuring is the ages that somebody had on the days of an act, which may be several.
// An act whose last day is not known goes on until the day of the judgment at the latest.
func agesDuring(born law.Date, act law.Period, latest law.Date) law.Ages {
	last := act.To
	if last == law.EndUnknown() {
		last = latest
	}
	if last.Compare(act.From) < 0 {
		last = act.From
	}
	youngest, _ := law.AgeOn(born, act.From).Limits()
	_, oldest := law.AgeOn(born, last).Limits()
	return law.AgeBand(youngest, oldest)
}

// unrestricted reports whether the law says that every age of the agent is one that
// does not restrict the responsibility.
func (g *given) unrestricted(agent law.Ages, day law.Date) bool {
	v := g.part.Rule(restricted).On(day)
	if v == nil || agent.Empty() {
		return false
	}
	c := v.Cases[0]
	return c.Mode == general.Excluded && agent.Within(c.If.AgentAge.Ages)
}

// figures reads the fixed penalty, the income and the positions.
func (g *given) figures(f *Facts, x Given) {
	if x.Fixed != "" {
		space, fault := ParseSpace(x.Fixed)
		if g.note(FactFixed, fault) {
			f.Fixed = &space
		}
	}
	if x.Income != "" {
		income, ok := new(big.Rat).SetString(x.Income)
		if !ok || income.Sign() <= 0 || strings.ContainsAny(x.Income, "/eExX_") {
			g.note(FactIncome, &law.Fault{Code: IncomeForm, Value: x.Income})
		}
		f.Income = income
	}
	for _, text := range x.Assume {
		fork, position, ok := strings.Cut(text, "=")
		if !ok {
			g.note(FactAssume, &law.Fault{Code: AssumeForm, Value: text})
			continue
		}
		g.note(FactAssume, assumeOnce(f.Assume, foldedFork(g.part, fork), strings.TrimSpace(position)))
	}
}

// foldedFork is the id of a fork as it is written in the general part.
func foldedFork(p *general.Part, name string) string {
	for i := range p.Forks {
		if spelling.Fold(strings.ReplaceAll(name, ".", "-")) == p.Forks[i].ID {
			return p.Forks[i].ID
		}
	}
	return strings.TrimSpace(name)
}

// ParseSpace reads a penalty as registers write a term (8y, 96m, 8y6m, 8 años y 6 meses, 13y1m21d,
// life), or two of them with a hyphen. Days are of a month of thirty.
func ParseSpace(text string) (Space, *law.Fault) {
	lo, ok := penalty(text)
	hi := lo
	if !ok {
		first, last, _ := strings.Cut(text, "-")
		var isFirst, isLast bool
		lo, isFirst = penalty(first)
		hi, isLast = penalty(last)
		ok = isFirst && isLast && lo != nil && hi != nil
	}
	switch {
	case !ok:
		return Space{}, &law.Fault{Code: FixedForm, Value: text}
	case lo == nil:
		return Space{Life: true}, nil
	case lo.Cmp(hi) > 0:
		return Space{}, &law.Fault{Code: FixedReversed, Value: text}
	}
	return Space{Lo: lo, Hi: hi}, nil
}

// penalty reads one figure; nil is life.
func penalty(text string) (m *big.Rat, ok bool) {
	s, fault := imposed.Parse(strings.TrimSpace(text))
	switch {
	case fault != nil || !s.Known():
		return nil, false
	case s.Term.Kind == law.Life:
		return nil, true
	}
	return add(months(s.Term.Months), big.NewRat(int64(s.Term.Days), DaysInMonth)), true
}
