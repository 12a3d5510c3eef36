package prove

import (
	"slices"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Codes of findings about a general part.
const (
	RuleGap        law.Code = "rule_gap"           // Args: rule, the last day of the earlier version, the first day of the later one
	RuleOverlap    law.Code = "rule_overlap"       // Args: rule, a day on which two versions are in force
	RuleEnded      law.Code = "rule_ended"         // Args: rule, the last day of the last version
	RuleMissing    law.Code = "rule_missing"       // Args: rule
	RuleKind       law.Code = "rule_kind"          // Args: rule, the kind that is needed
	RuleCase       law.Code = "rule_case"          // a case without what its mode needs; Args: rule, mode
	RuleCaseless   law.Code = "rule_caseless"      // a version that needs cases has none; Args: rule, article
	RuleUnplaced   law.Code = "rule_unplaced"      // parts that no choice can lead to; Args: rule
	ListArticle    law.Code = "list_article"       // an article that the edition does not hold; Args: list, article
	ListForeign    law.Code = "list_foreign"       // a foreign article that the edition holds; Args: list, article
	ListEmpty      law.Code = "general_list_empty" // Args: list
	ListIdle       law.Code = "list_idle"          // Args: list
	GeneralUnknown law.Code = "general_undefined"  // Args: where it is named, what is named
	TermUndated    law.Code = "term_undated"       // Args: term
	TermTwice      law.Code = "term_twice"         // Args: name, the terms
	ForkNarrow     law.Code = "fork_narrow"        // fewer than two positions; Args: fork
	ForkPosition   law.Code = "fork_position"      // Args: fork, the position that is missing
	ForkIdle       law.Code = "fork_idle"          // Args: fork
)

// General proves the general part of an edition; an edition without one has no
// findings.
func General(e *law.Edition, g *general.Part) []Finding {
	if g == nil {
		return nil
	}
	p := &proving{edition: e, part: g, used: map[string]bool{}}
	for i := range g.Rules {
		p.rule(&g.Rules[i])
	}
	p.needed()
	p.overlaps()
	p.terms()
	for i := range g.Lists {
		p.list(&g.Lists[i])
	}
	for i := range g.Forks {
		p.fork(&g.Forks[i])
	}
	for _, id := range sorted(general.NeededForks()) {
		if g.Fork(id) == nil {
			p.note(GeneralUnknown, []string{"forks"}, "forks", id)
		}
	}
	return p.found
}

type proving struct {
	edition *law.Edition
	part    *general.Part
	used    map[string]bool // lists and forks that are named, by their paths
	found   []Finding
}

func (p *proving) note(code law.Code, path []string, args ...any) {
	p.found = append(p.found, Finding{Code: code, Args: args, At: path})
}

// rule proves that versions follow one another day by day and that their cases can
// be applied.
func (p *proving) rule(r *general.Rule) {
	at := []string{"rules", r.ID}
	for i := range r.Versions {
		v := &r.Versions[i]
		if i > 0 {
			switch before := r.Versions[i-1].InForce; {
			case before.To.IsZero() || before.Overlaps(v.InForce) || v.InForce.From.Compare(before.From) < 0:
				p.note(RuleOverlap, at, r.ID, v.InForce.From)
			case !before.Joins(v.InForce):
				p.note(RuleGap, at, r.ID, before.To, v.InForce.From)
			}
		}
		p.version(r, v, at)
	}
	if n := len(r.Versions); n > 0 && !r.Versions[n-1].InForce.To.IsZero() {
		p.note(RuleEnded, at, r.ID, r.Versions[n-1].InForce.To)
	}
	if r.Of != "" && p.part.Term(r.Of) == nil {
		p.note(GeneralUnknown, at, r.ID, r.Of)
	}
}

func (p *proving) version(r *general.Rule, v *general.Version, at []string) {
	divides := r.Kind == general.Divide
	if divides {
		for _, n := range []int{v.Choose.None, v.Choose.Attenuating, v.Choose.Both, v.Choose.Aggravating} {
			if n < 1 || n > v.Parts {
				p.note(RuleUnplaced, at, r.ID)
				break
			}
		}
	}
	if caseless := divides || r.Kind == general.Count || r.Kind == general.Refrain; len(v.Cases) == 0 && !caseless {
		p.note(RuleCaseless, at, r.ID, v.Article)
	}
	for i := range v.Cases {
		p.ruleCase(r, &v.Cases[i], at)
	}
}

// lacks reports whether a case has not what its mode needs.
func lacks(c *general.Case) bool {
	switch c.Mode {
	case general.UpTo, general.Exact, general.AtLeast, general.AtMost:
		return c.By == nil
	case general.Limit:
		return c.Max == 0 && c.Days == 0
	case general.Sum:
		return c.Times == 0
	}
	return false
}

func (p *proving) ruleCase(r *general.Rule, c *general.Case, at []string) {
	if lacks(c) {
		p.note(RuleCase, at, r.ID, string(c.Mode))
	}
	for _, id := range []string{c.If.List, c.If.Unlisted} {
		if id != "" {
			p.names("lists", id, p.part.List(id) != nil, at, r.ID)
		}
	}
	for _, id := range []string{c.Fork, c.If.Fork} {
		if id != "" {
			p.names("forks", id, p.part.Fork(id) != nil, at, r.ID)
		}
	}
	for _, id := range c.If.AnyOf {
		if p.part.Term(id) == nil {
			p.note(GeneralUnknown, at, r.ID, id)
		}
	}
}

// names notes that an element is named, and whether there is such an element.
func (p *proving) names(kind, id string, is bool, at []string, by string) {
	p.used[kind+"/"+id] = true
	if !is {
		p.note(GeneralUnknown, at, by, id)
	}
}

// needed proves that the rules which the operations look for are there, and that each
// term that stands for a rule has it.
func (p *proving) needed() {
	needed := general.NeededRules()
	for _, class := range []struct {
		class general.Class
		kind  general.Kind
	}{{general.Qualified, general.Raise}, {general.Reduction, general.Lower}, {general.Benefit, general.Bonus}} {
		for _, t := range p.part.Class(class.class) {
			needed[t.ID] = class.kind
		}
	}
	for _, id := range sorted(needed) {
		switch r := p.part.Rule(id); {
		case r == nil:
			p.note(RuleMissing, []string{"rules"}, id)
		case r.Kind != needed[id]:
			p.note(RuleKind, []string{"rules", id}, id, string(needed[id]))
		}
	}
}

func sorted[T any](m map[string]T) []string {
	var ids []string
	for id := range m {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

func (p *proving) overlaps() {
	for _, o := range p.part.Overlaps {
		at := []string{"overlaps"}
		if p.part.Term(o.Rule) == nil {
			p.note(GeneralUnknown, at, "overlaps", o.Rule)
		}
		for _, id := range o.Offences {
			if p.edition.Offence(id) == nil {
				p.note(GeneralUnknown, at, o.Rule, id)
			}
		}
		for _, id := range o.Circumstances {
			if p.edition.Circumstance(law.CircumstanceID(id)) == nil {
				p.note(GeneralUnknown, at, o.Rule, id)
			}
		}
		if o.Fork != "" {
			p.names("forks", o.Fork, p.part.Fork(o.Fork) != nil, at, o.Rule)
		}
	}
}

// terms proves that letters have dates and that no name means two terms.
func (p *proving) terms() {
	owner := map[string]string{}
	for i := range p.part.Terms {
		t := &p.part.Terms[i]
		at := []string{"terms", t.ID}
		if letter := t.Class == general.Mitigating || t.Class == general.Aggravating; letter && t.InForce.From.IsZero() {
			p.note(TermUndated, at, t.ID)
		}
		for _, name := range t.Names() {
			folded := spelling.Fold(name)
			if before, taken := owner[folded]; taken && before != t.ID {
				p.note(TermTwice, at, name, before+", "+t.ID)
			}
			owner[folded] = t.ID
		}
	}
}

func (p *proving) list(l *general.List) {
	at := []string{"lists", l.ID}
	if len(l.Articles)+len(l.Foreign)+len(l.Places)+len(l.Offences) == 0 {
		p.note(ListEmpty, at, l.ID)
	}
	if !p.used["lists/"+l.ID] {
		p.note(ListIdle, at, l.ID)
	}
	for _, article := range l.Articles {
		if !p.held(article) {
			p.note(ListArticle, at, l.ID, string(article))
		}
	}
	for _, article := range l.Foreign {
		if p.held(article) {
			p.note(ListForeign, at, l.ID, string(article))
		}
	}
	for _, id := range l.Offences {
		if p.edition.Offence(id) == nil {
			p.note(GeneralUnknown, at, l.ID, id)
		}
	}
}

// held reports whether an offence of the edition stood under an article.
func (p *proving) held(article general.Article) bool {
	return slices.ContainsFunc(p.edition.Offences, func(o *law.Offence) bool {
		return slices.ContainsFunc(o.Versions, func(v law.Version) bool { return slices.Contains(v.Articles(), string(article)) })
	})
}

func (p *proving) fork(f *general.Fork) {
	at := []string{"forks", f.ID}
	if len(f.Positions) < 2 {
		p.note(ForkNarrow, at, f.ID)
	}
	needed, known := general.NeededForks()[f.ID]
	if !known && !p.used["forks/"+f.ID] {
		p.note(ForkIdle, at, f.ID)
	}
	for _, id := range needed {
		if f.Position(id) == nil {
			p.note(ForkPosition, at, f.ID, id)
		}
	}
}
