package answer

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/typed"
)

// Settling says which fact would leave only one range, and how to give that fact.
func (v AnswerText) Settling() []string {
	items := make([]string, 0, len(v.Settles))
	var unsaid []law.CircumstanceID
	if v.Named != nil {
		unsaid = v.Named.Unsaid
	}
	for _, u := range v.Settles {
		if slices.Contains(unsaid, u.Circumstance) && !slices.Contains(v.Facts.Maybe, u.Circumstance) {
			continue
		}
		switch u.Fact {
		case law.FactAge:
			items = append(items, v.Say("settle.age", v.List(v.ageFlags())))
			continue
		case law.FactDate:
			items = append(items, v.Say("settle.date"))
			continue
		}
		if u.Circumstance == v.Counted {
			items = append(items, v.Say("settle.counted", v.Circumstance(v.Edition, u.Circumstance), v.TypedCircumstance(v.Edition, u.Circumstance)))
			continue
		}
		said := law.Code("settle.circumstance")
		if v.closeOnly(u.Circumstance) {
			said = "settle.close"
		}
		items = append(items, v.Say(said, v.Circumstance(v.Edition, u.Circumstance), v.TypedCircumstance(v.Edition, u.Circumstance)))
	}
	if v.Named != nil {
		return append(items, v.settlingNamed())
	}
	if len(items) > 1 {
		items = append(items, v.Say("settle.all"))
	}
	return items
}

// closeOnly reports whether a circumstance is open only because it is similar to a
// circumstance that was given.
func (v AnswerText) closeOnly(id law.CircumstanceID) bool {
	return slices.ContainsFunc(v.Notices, func(n resolve.Notice) bool {
		return n.Code == resolve.CircumstanceClose && slices.Contains(n.Circumstances, id)
	})
}

// settlingNamed asks which circumstance of the named article is present.
func (v AnswerText) settlingNamed() string {
	flags := make([]string, len(v.Named.Unsaid))
	for i, id := range v.Named.Unsaid {
		flags[i] = typed.Dashed(v.Language(), typed.WithFlag) + " " + v.TypedCircumstance(v.Edition, id)
	}
	return v.Say("settle.named", v.NamedArticle(v.Named.Article), v.List(flags))
}

// ageFlags lists, as flags, the bands of ages that have different results, youngest
// first.
func (v AnswerText) ageFlags() []string {
	var bands []law.Ages
	for _, b := range v.Branches {
		for _, c := range b.When {
			if !slices.Contains(bands, c.Ages) {
				bands = append(bands, c.Ages)
			}
		}
	}
	slices.SortFunc(bands, func(a, b law.Ages) int {
		la, _ := a.Limits()
		lb, _ := b.Limits()
		return la - lb
	})
	flags := make([]string, len(bands))
	for i, band := range bands {
		flags[i] = typed.Dashed(v.Language(), typed.AgeFlag) + " " + band.String()
	}
	return flags
}
