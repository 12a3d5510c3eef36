package law

import "slices"

// Limits of a version. Sets of its circumstances, and of its tiers, fit in a word.
const (
	MaxUses  = 64 // circumstances that its tiers and their other readings ask for
	MaxTiers = 63
)

// Version is an offence as it stands under one article number.
type Version struct {
	Number  int    // position of the version in its file, from 0; a version that is cut where the general ceiling changes gives pieces with the same number
	Article string // empty when the source names none
	InForce Period // the zero period when the edition knows one version only
	Whole   Period // InForce of the version before it was cut where the general ceiling changes
	Act     Act    // the law that gave the version its wording or its number
	Place   Division
	// VictimAge is the set of ages that the version protects: at other ages no
	// tier applies. The empty set means any age.
	VictimAge Ages
	Tiers     []Tier
	Notices   []SourceNotice
	// DisplacedBy names the special offences that the same conduct falls under at
	// some ages of the victim. The version keeps its range at those ages.
	DisplacedBy []Displacement
	// NoRange says for which facts the encoding intentionally has no tier.
	NoRange []Silence
	// Inversions says where a graver case intentionally has a lower bound.
	Inversions []Inversion
	// Examples are the encoder's own tests of the version.
	Examples []Example
}

// Displaced is the set of victims' ages at which special offences displace the
// version.
func (v *Version) Displaced() Ages {
	var ages Ages
	for _, d := range v.DisplacedBy {
		ages = ages.Union(d.VictimAge)
	}
	return ages
}

// Own is the set of victims' ages that the version protects and at which no special
// offence displaces it.
func (v *Version) Own() Ages {
	if v.VictimAge.Empty() {
		return AnyAge().Minus(v.Displaced())
	}
	return v.VictimAge.Minus(v.Displaced())
}

// Protected is the set of victims' ages at which some tier of the version may apply.
func (v *Version) Protected() Ages {
	ages := v.VictimAge
	if ages.Empty() {
		ages = AnyAge()
	}
	for _, n := range v.NoRange {
		for _, c := range n.When {
			if len(c.With) == 0 {
				ages = ages.Minus(c.VictimAge)
			}
		}
	}
	return ages
}

// Protects reports whether the version protects victims of an age.
func (v *Version) Protects(age int) bool { return v.VictimAge.Empty() || v.VictimAge.Has(age) }

// Under lists the ids of the tiers that may answer when the user asked by name. For
// an article of the version these are the tiers that stand in it. For an article
// that the version does not have (before or after a renumbering), and for a name
// without a number, these are the aggravated forms. For the number of the version
// itself, and for no name, these are all tiers.
func (v *Version) Under(name string) []string {
	var all, own, under []string
	for _, t := range v.Tiers {
		all = append(all, t.ID)
		if t.Article == "" || t.Article == v.Article {
			continue
		}
		own = append(own, t.ID)
		if t.Article == name {
			under = append(under, t.ID)
		}
	}
	switch {
	case name == "" || name == v.Article:
		return all
	case len(under) > 0:
		return under
	case len(own) > 0:
		return own
	}
	return v.graver()
}

// graver lists the tiers that threaten more than some other tier of the version.
// They are its aggravated forms when these have no article of their own.
func (v *Version) graver() []string {
	var list []string
	for _, t := range v.Tiers {
		more := func(o Tier) bool {
			order, _ := t.Prison.Severity(o.Prison)
			return order > 0
		}
		if slices.ContainsFunc(v.Tiers, more) {
			list = append(list, t.ID)
		}
	}
	return list
}

// Tier finds a tier by its id; nil when there is none.
func (v *Version) Tier(id string) *Tier {
	i := slices.IndexFunc(v.Tiers, func(t Tier) bool { return t.ID == id })
	if i < 0 {
		return nil
	}
	return &v.Tiers[i]
}

// Articles lists the numbers of the version and of its tiers.
func (v *Version) Articles() []string {
	var list []string
	add := func(article string) {
		if article != "" && !slices.Contains(list, article) {
			list = append(list, article)
		}
	}
	add(v.Article)
	for i := range v.Tiers { // tiers are large to copy
		add(v.Tiers[i].Article)
	}
	return list
}

// ActOf gives the law that a tier has its wording from, and the period in which
// that wording is in force. A tier with an article of its own has its own law and
// period; any other tier has the law and period of the version.
func (v *Version) ActOf(t *Tier) (Act, Period) {
	if t.Act.Name != "" {
		return t.Act, t.InForce
	}
	return v.Act, v.Whole
}

// Division is the part of the code that an article stands in, by the numbers of
// its title and chapter as they are written: I-A and II.
type Division struct{ Title, Chapter string }

// ArticleOf is the number of the article that a tier stands in.
func (v *Version) ArticleOf(t *Tier) string {
	if t.Article != "" {
		return t.Article
	}
	return v.Article
}

// Paragraph is the place of a tier among the paragraphs of its article, from 1, and
// how many these are. Both are known where the article holds several tiers and each of
// them numbers its circumstances, as 153-A and 129-B do; elsewhere they are zero.
func (v *Version) Paragraph(t *Tier) (place, count int) {
	article := v.ArticleOf(t)
	for i := range v.Tiers {
		o := &v.Tiers[i]
		if v.ArticleOf(o) != article {
			continue
		}
		if len(o.When) == 0 || o.When[0].Numeral == "" {
			return 0, 0
		}
		if count++; o.ID == t.ID {
			place = count
		}
	}
	if count < 2 {
		return 0, 0
	}
	return place, count
}
