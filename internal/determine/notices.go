package determine

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// pairs are facts that may be one and the same.
var pairs = [][2]string{
	{"age-influenced-conduct", "restricted-age"},
	{"voluntary-surrender", "confession"},
	{"from-prison-or-abroad", "from-prison"},
	{"used-non-imputable", "use-of-minor"},
}

// notices says what the reader must know of the facts.
func (l *Ledger) notices(how Concurrence) {
	for i := range l.Charges {
		l.noticesOf(i)
	}
	l.absent()
	defer l.doubts()
	if how == "" {
		return
	}
	for i := range l.Charges {
		l.derived(i)
	}
	if given := slices.ContainsFunc(l.Charges, func(c Charge) bool { return len(c.Facts.Mitigating.IDs)+len(c.Facts.Aggravating.IDs) > 0 }); given && (how == Ideal || how == Mass) {
		l.note(LettersUnused, 0, l.articleOf(string(how), l.Charges[0].Answer.Facts.Date))
	}
	if len(l.Charges) > 1 {
		lapse := map[Concurrence]law.Code{Real: LapseApart, Ideal: LapseTogether, Continued: LapseContinued, Mass: LapseContinued, Retrospective: LapseApart}[how]
		l.note(lapse, 0, l.articleOf("prescription", l.Charges[0].Answer.Facts.Date))
	}
	if how == Continued || how == Mass {
		l.note(PersonalGoods, 0, l.articleOf(string(how), l.Charges[0].Answer.Facts.Date))
	}
	for i, c := range l.Charges {
		if len(l.Charges) > 1 && slices.ContainsFunc(c.Answer.Facts.With, func(id law.CircumstanceID) bool { return l.plural(c, id) }) {
			l.note(VictimsTwice, i)
			break
		}
	}
	if slices.ContainsFunc(l.Charges, func(c Charge) bool { return l.gives(&c.Facts, general.Benefit) }) {
		l.note(OrderBonusJoin, 0)
	}
}

func (l *Ledger) plural(c Charge, id law.CircumstanceID) bool {
	x := c.Answer.Offence.Edition.Circumstance(id)
	return x != nil && x.Plural
}

// articleOf is the article of a rule on a day; where the rule was not in force, of its
// first version.
func (l *Ledger) articleOf(rule string, day law.Date) string {
	r := l.Part.Rule(rule)
	if v := r.On(day); v != nil {
		return v.Article
	}
	return r.Versions[0].Article
}

// lettersOf is what the marks of the given letters have before the letter: 46.1.
func (l *Ledger) lettersOf(f *Facts) articles.List {
	var list articles.List
	for _, id := range slices.Concat(f.Mitigating.IDs, f.Aggravating.IDs) {
		mark := l.Part.Term(id).Mark
		if before := mark[:max(strings.LastIndexByte(mark, '.'), 0)]; !slices.Contains(list, before) {
			list = append(list, before)
		}
	}
	return list
}

func (l *Ledger) gives(f *Facts, class general.Class) bool {
	return slices.ContainsFunc(l.Part.Class(class), func(t *general.Term) bool { return slices.Contains(f.Present, t.ID) || slices.Contains(f.Maybe, t.ID) })
}

func (l *Ledger) noticesOf(i int) {
	f := &l.Charges[i].Facts
	act := l.Charges[i].Answer.Facts.Period()
	if letters := len(f.Mitigating.IDs)+len(f.Aggravating.IDs) > 0; letters && beforeLetters(l.Part, act) {
		l.note(OldLetters, i, l.lettersOf(f))
	} else {
		l.widened(i, act)
	}
	if slices.Contains(f.Present, "recidivism") && slices.Contains(f.Mitigating.IDs, "no-criminal-record") {
		l.note(PardonOld, i, l.articleOf("recidivism", l.Charges[i].Answer.Facts.Date))
	}
	for _, pair := range pairs {
		if f.has(pair[0]) && f.has(pair[1]) {
			l.note(NearlyTheSame, i, l.Part.Term(pair[0]).Title, l.Part.Term(pair[1]).Title)
		}
	}
	l.graverTier(i)
}

// widened says of letters that were made wider after the act began.
func (l *Ledger) widened(i int, act law.Period) {
	f := &l.Charges[i].Facts
	for _, id := range slices.Concat(f.Mitigating.IDs, f.Aggravating.IDs, f.Maybe) {
		t := l.Part.Term(id)
		for _, day := range t.Wider {
			if day.Compare(act.From) > 0 {
				l.note(LetterWider, i, t.Mark, day)
			}
		}
	}
}

// absent says which kinds of terms count as absent because nothing was said of them in
// the whole case. A penalty that the user fixed has them in it, and the age of the agent
// may be a cause of reduction too.
func (l *Ledger) absent() {
	none := func(gives func(*Charge) bool) bool {
		return !slices.ContainsFunc(l.Charges, func(c Charge) bool { return c.Facts.Fixed != nil || gives(&c) })
	}
	raised := none(func(c *Charge) bool { return l.gives(&c.Facts, general.Qualified) })
	reduced := none(func(c *Charge) bool {
		g := given{part: l.Part}
		young := !c.Facts.Agent.Empty() && !g.unrestricted(c.Facts.Agent, c.Answer.Facts.Date)
		return young || l.gives(&c.Facts, general.Reduction)
	})
	switch {
	case raised && reduced:
		l.note(NothingGiven, 0)
	case raised:
		l.note(NoQualified, 0)
	case reduced:
		l.note(NoReduction, 0)
	}
}

// graverTier says that a letter, or a fact that bars a benefit, names a fact that another
// tier of the article asks for.
func (l *Ledger) graverTier(i int) {
	s := newState(l.Part, l.Charges)
	s.charge, s.answer, s.day = &l.Charges[i], spanOn(&l.Charges[i].Answer, l.Charges[i].Answer.Facts.Date), l.Charges[i].Answer.Facts.Date
	if len(s.answer.Branches) != 1 || s.answer.Branches[0].Tier == nil {
		return
	}
	s.tier, s.branch = s.answer.Branches[0].Tier, s.answer.Branches[0]
	for _, id := range slices.Concat(s.charge.Facts.Aggravating.IDs, s.charge.Facts.Present) {
		for _, o := range s.overlapsOf(id) {
			tier, c := s.foreseenIn(o)
			if o.Kind != general.Same || tier == nil || tier == s.tier {
				continue
			}
			numeral := articles.List{s.numeralOf(tier, c)}
			if t := l.Part.Term(id); t.Mark != "" {
				l.note(TierWouldChange, i, t.Mark, numeral)
			} else {
				l.note(FactOfTier, i, t.Title, numeral)
			}
		}
	}
}
