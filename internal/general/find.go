package general

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Term finds a term by its id; nil when there is none.
func (p *Part) Term(id string) *Term {
	return named(p.Terms, func(t *Term) bool { return t.ID == id })
}

// Rule finds a rule by its id; nil when there is none.
func (p *Part) Rule(id string) *Rule {
	return named(p.Rules, func(r *Rule) bool { return r.ID == id })
}

// List finds a list by its id; nil when there is none.
func (p *Part) List(id string) *List {
	return named(p.Lists, func(l *List) bool { return l.ID == id })
}

// Fork finds a fork by its id; nil when there is none.
func (p *Part) Fork(id string) *Fork {
	return named(p.Forks, func(f *Fork) bool { return f.ID == id })
}

// Source finds a document by its id; nil when there is none.
func (p *Part) Source(id string) *law.Source {
	return named(p.Sources, func(s *law.Source) bool { return s.ID == id })
}

// Position finds a position by its id; nil when there is none.
func (f *Fork) Position(id string) *Position {
	return named(f.Positions, func(p *Position) bool { return p.ID == id })
}

func named[T any](list []T, is func(*T) bool) *T {
	for i := range list {
		if is(&list[i]) {
			return &list[i]
		}
	}
	return nil
}

// On gives the version of a rule in force on a day; nil when there was none.
func (r *Rule) On(d law.Date) *Version {
	if r == nil {
		return nil
	}
	return named(r.Versions, func(v *Version) bool { return v.InForce.Has(d) })
}

// Of lists the rules of a kind, in the order of the file.
func (p *Part) Of(k Kind) []*Rule {
	var list []*Rule
	for i := range p.Rules {
		if p.Rules[i].Kind == k {
			list = append(list, &p.Rules[i])
		}
	}
	return list
}

// Class lists the terms of a class, in the order of the file.
func (p *Part) Class(c Class) []*Term {
	var list []*Term
	for i := range p.Terms {
		if p.Terms[i].Class == c {
			list = append(list, &p.Terms[i])
		}
	}
	return list
}

// IsFact reports whether a circumstance is a fact of the general part too: one that bars a
// benefit.
func (p *Part) IsFact(circumstance string) bool {
	return slices.ContainsFunc(p.Overlaps, func(o Overlap) bool {
		return o.Kind == Same && p.Term(o.Rule).Class == Bar && slices.Contains(o.Circumstances, circumstance)
	})
}

// Names lists what a term may be called on input: its ids and its titles in both languages,
// and its letter or article.
func (t *Term) Names() []string {
	names := []string{t.ID, t.IDES, t.Title.ES, t.Title.EN}
	if t.Mark != "" {
		names = append(names, t.Mark)
	}
	return names
}

// Member says whether an offence is in a list.
type Member uint8

// The degrees of membership.
const (
	Out          Member = iota // in no reading
	ByContinuity               // only where lists that name an earlier number reach the offence under its new one
	In
)

// Has says whether a list names an article or the part of the code that it stands in.
func (l *List) Has(article string, at law.Division) bool {
	within := func(d Division) bool { return d.Title == at.Title && (d.Chapter == "" || d.Chapter == at.Chapter) }
	return slices.Contains(l.Articles, Article(article)) || slices.ContainsFunc(l.Places, within)
}

// Member says whether a list names a tier of a version of an offence: by its article
// and place, or only by those that the same tier had in an earlier version.
func (l *List) Member(o *law.Offence, v *law.Version, tier *law.Tier) Member {
	if slices.Contains(l.Offences, o.ID) || l.Has(v.ArticleOf(tier), v.Place) {
		return In
	}
	for i := range o.Versions {
		before := &o.Versions[i]
		if before.InForce.From.Compare(v.InForce.From) >= 0 || before.Place.Title == v.Place.Title && before.Article == v.Article {
			continue
		}
		article := before.Article
		if t := before.Tier(tier.ID); t != nil {
			article = before.ArticleOf(t)
		}
		if l.Has(article, before.Place) {
			return ByContinuity
		}
	}
	return Out
}

// Ordered puts ids of terms in the order of the file.
func (p *Part) Ordered(ids []string) []string {
	var list []string
	for i := range p.Terms {
		if slices.Contains(ids, p.Terms[i].ID) {
			list = append(list, p.Terms[i].ID)
		}
	}
	return list
}
