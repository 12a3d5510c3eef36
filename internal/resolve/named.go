package resolve

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// short says what is missing when some cases reach no tier of the named article. It
// is nil when all cases do.
func (s *possibilities) short() *NamedArticle {
	if s.naming == nil {
		return nil
	}
	var base, unsaid uint64
	for _, c := range s.classes {
		for _, added := range s.combos {
			g := s.ladder.governing(c.number, s.with|added)
			if s.answersWith(g) {
				continue
			}
			base |= 1 << g
			_, more := s.complete(&s.ladder, c.number, s.with, added)
			unsaid |= more &^ added
		}
	}
	if base == 0 {
		return nil
	}
	return &NamedArticle{Article: s.naming.article, Unsaid: s.ids(unsaid), Base: s.remain(nil, base)}
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
