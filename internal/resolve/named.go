package resolve

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// naming holds the tiers to which an answer is restricted because the user named
// their article. Whoever names an article of aggravated tiers says that one of its
// circumstances is charged, so a tier outside the article is no answer.
type naming struct {
	article string                          // as [articleOf] writes it
	tiers   []string                        // ids
	only    map[law.CircumstanceID]law.Ages // ages of each circumstance that only some ages allow
}

func namingOf(o *law.Offence) *naming {
	if o.Named == "" || o.Named == o.Version.Article || len(o.Version.Tiers) == 0 {
		return nil
	}
	n := &naming{article: articleOf(o), tiers: o.Version.Under(o.Named), only: map[law.CircumstanceID]law.Ages{}}
	for _, id := range o.Uses() {
		if c := o.Edition.Circumstance(id); c != nil && !c.OnlyAge.Empty() {
			n.only[id] = c.OnlyAge
		}
	}
	return n
}

// articleOf is the number of the named article, as the version in force writes it.
// It is empty when the aggravated tiers of that version have no article of their
// own.
func articleOf(o *law.Offence) string {
	article := ""
	under := o.Version.Under(o.Named)
	for _, t := range o.Version.Tiers {
		if slices.Contains(under, t.ID) && article == "" {
			article = t.Article
		}
	}
	return article
}

// ages lists the sets of ages that decide which circumstances are possible.
func (n *naming) ages() []law.Ages {
	var list []law.Ages
	if n != nil {
		for _, ages := range n.only {
			list = append(list, ages)
		}
	}
	return list
}

// answers reports whether a tier may be the result.
func (s space) answers(t *law.Tier) bool {
	return s.named == nil || t != nil && slices.Contains(s.named.tiers, t.ID)
}

// reached lists the tiers that may govern at one age when the added circumstances
// join those that are present. When none of these tiers is in the named article, it
// lists the tiers that govern with each of the sets that the tiers of the article
// ask for.
func (s space) reached(age int, added []law.CircumstanceID) []outcome {
	t := s.governing(age, union(s.with, added))
	if t == nil || s.answers(t) {
		return []outcome{{t, added}}
	}
	var list []outcome
	for _, more := range s.unsaid(age, added) {
		list = append(list, outcome{s.governing(age, union(s.with, more)), more})
	}
	if len(list) == 0 {
		return []outcome{{nil, added}}
	}
	return list
}

// unsaid lists the sets of circumstances that, with the added ones, reach a tier of
// the article at an age.
func (s space) unsaid(age int, added []law.CircumstanceID) [][]law.CircumstanceID {
	var list [][]law.CircumstanceID
	for _, t := range s.tiers {
		if !s.answers(t) {
			continue
		}
		for _, c := range t.When {
			more := union(added, without(c.With, s.with))
			barred := func(id law.CircumstanceID) bool { only, has := s.named.only[id]; return has && !only.Has(age) }
			if !slices.ContainsFunc(more, barred) && s.answers(s.governing(age, union(s.with, more))) {
				list = append(list, more)
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(list), func(set []law.CircumstanceID) bool {
		return slices.ContainsFunc(list, func(o []law.CircumstanceID) bool {
			return len(o) < len(set) && containsAll(set, o) && s.sameTier(age, o, set)
		})
	})
}

// sameTier reports whether two sets of circumstances lead to the same tier.
func (s space) sameTier(age int, a, b []law.CircumstanceID) bool {
	return s.governing(age, union(s.with, a)) == s.governing(age, union(s.with, b))
}

// short says what is missing when some cases reach no tier of the named article. It
// is nil when all cases do.
func (s space) short() *NamedArticle {
	if s.named == nil {
		return nil
	}
	var n *NamedArticle
	for _, set := range s.alike() {
		for _, added := range s.combinations() {
			t := s.governing(youngest(set), union(s.with, added))
			if t == nil || s.answers(t) {
				continue
			}
			if n == nil {
				n = &NamedArticle{Article: s.named.article}
			}
			for _, more := range s.unsaid(youngest(set), added) {
				n.Unsaid = union(n.Unsaid, without(more, added))
			}
			n.Base = append(n.Base, t)
		}
	}
	if n != nil {
		n.Base = slices.DeleteFunc(s.mildestFirst(), func(t *law.Tier) bool { return !slices.Contains(n.Base, t) })
	}
	return n
}

func (s space) mildestFirst() []*law.Tier {
	list := slices.Clone(s.tiers)
	slices.Reverse(list)
	return list
}

func (n *NamedArticle) unsaid() []law.CircumstanceID {
	if n == nil {
		return nil
	}
	return n.Unsaid
}

func unknowns(ids []law.CircumstanceID) []Unknown {
	var list []Unknown
	for _, id := range ids {
		list = append(list, Unknown{Fact: law.FactMaybe, Circumstance: id})
	}
	return list
}

// named gives the notice that the facts reach no tier of the named article, with
// the range that is threatened without the missing circumstances.
func named(a *Answer) []Notice {
	if a.Named == nil {
		return nil
	}
	var list []Notice
	for _, t := range a.Named.Base {
		list = append(list, Notice{Code: ArticleNamed, Article: a.Named.Article, Circumstances: a.Named.Unsaid, Tier: t, Prison: t.Prison})
	}
	return list
}

// togetherNamed joins what is missing in the parts of the time of the act.
func togetherNamed(parts []Answer) *NamedArticle {
	var all *NamedArticle
	for _, p := range parts {
		switch {
		case p.Named == nil:
		case all == nil:
			n := *p.Named
			all = &n
		default:
			all.Unsaid = union(all.Unsaid, p.Named.Unsaid)
			for _, t := range p.Named.Base {
				if !slices.ContainsFunc(all.Base, func(o *law.Tier) bool { return o.ID == t.ID && o.Prison.SameFigures(t.Prison) }) {
					all.Base = append(slices.Clip(all.Base), t)
				}
			}
		}
	}
	return all
}
