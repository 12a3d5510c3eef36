package lookup

import (
	"cmp"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
)

// chapter names the part of the code in which an offence stands or last stood.
func (b *book) chapter(o *law.Offence) string {
	place := o.Shown().Place
	switch {
	case place.Title == "":
		return ""
	case place.Chapter == "":
		return b.Say("list.title", place.Title)
	}
	return b.Say("list.chapter", place.Title, place.Chapter)
}

func (b *book) rank(o *law.Offence) int {
	switch {
	case o.Family == b.law.Edition.MainFamily():
		return 0
	case lastArticle(o) != "":
		return 1
	}
	return 2
}

// typedName is the name of an offence as it is typed; aggravated forms have a name for
// each of their days.
func (b *book) typedName(q asked) string {
	if q.forms {
		return ""
	}
	return typed.Offence(b.style.Language, q.offence)
}

// title names what is asked about, with the numbers of its articles.
func (b *book) title(q asked) string {
	name := b.Text(q.offence.Title)
	if !q.forms {
		if article := lastArticle(q.offence); article != "" {
			return b.Say("figure.both", name, article)
		}
		return name
	}
	var numbers []string
	for _, n := range q.names {
		if number := strings.ToUpper(n.Name); spelling.StartsWithDigit(number) && !slices.Contains(numbers, number) {
			numbers = append(numbers, number)
		}
	}
	said := b.Say("lookup.forms", name)
	if len(numbers) > 0 {
		said = b.Say("figure.both", said, strings.Join(numbers, ", "))
	}
	return said
}

// questions lists what the page can be asked about: the family first that the edition is
// about, then in the order of the articles, and last what stands outside the code.
func (b *book) questions() ([]asked, map[string]int) {
	byID := map[string]*asked{}
	var list []*asked
	of := func(id string) *asked {
		if byID[id] == nil {
			offence, _, forms := strings.Cut(id, ":")
			byID[id] = &asked{id: id, offence: b.law.Edition.Offence(offence), forms: forms}
			list = append(list, byID[id])
		}
		return byID[id]
	}
	for _, r := range b.law.Runs {
		of(r.Question).runs = append(of(r.Question).runs, r)
	}
	for _, n := range b.law.Names {
		of(n.Question).names = append(of(n.Question).names, n)
	}
	slices.SortStableFunc(list, func(x, y *asked) int {
		return cmp.Or(cmp.Compare(b.rank(x.offence), b.rank(y.offence)), articles.Compare(lastArticle(x.offence), lastArticle(y.offence)), strings.Compare(x.id, y.id))
	})
	numbers := map[string]int{}
	all := make([]asked, len(list))
	for i, q := range list {
		all[i], numbers[q.id] = *q, i
	}
	return all, numbers
}
