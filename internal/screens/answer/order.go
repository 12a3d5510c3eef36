package answer

import (
	"cmp"
	"slices"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// byGravity sorts answers: the gravest minimum first, then the gravest maximum, then
// by article. Where several ranges remain, their outer limits count.
func byGravity(answers []resolve.Answer) []resolve.Answer {
	sorted := slices.Clone(answers)
	slices.SortStableFunc(sorted, func(a, b resolve.Answer) int {
		order, _ := b.Envelope.Severity(a.Envelope)
		return cmp.Or(order, articles.Compare(a.Article(), b.Article()))
	})
	return sorted
}

// Displacing lists the special offences that displace an offence whatever the age of
// the victim is.
func Displacing(a resolve.Answer) []resolve.Answer {
	for _, n := range a.Notices {
		if n.Code == resolve.SpecialOffence && a.Victim.Within(n.Ages) {
			return n.Special.Answers
		}
	}
	return nil
}

func tiersOf(answers []resolve.Answer) []*law.Tier {
	var list []*law.Tier
	for _, a := range answers {
		list = append(list, AnswerText{Answer: a}.tiers()...)
	}
	return list
}

// numbersOf lists offences by their articles.
func numbersOf(v AnswerText, answers []resolve.Answer) string {
	var numbers []string
	for _, a := range answers {
		if number := v.number(a); !slices.Contains(numbers, number) {
			numbers = append(numbers, number)
		}
	}
	return v.List(numbers)
}

// number is the article of an offence, or its title when it has none.
func (v AnswerText) number(a resolve.Answer) string {
	if numbers := resolve.ArticlesOf(a); numbers != "" {
		return numbers
	}
	return v.ShortTitle(a.Offence)
}
