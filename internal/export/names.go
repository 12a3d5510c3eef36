package export

import (
	"cmp"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// spelled gives the forms of a name that engines may make of what is typed. They
// lower letters, either all letters or the letters of ASCII alone, and put a hyphen for a blank or a line.
func spelled(name string) []string {
	plain := strings.NewReplacer(" ", "-", "_", "-")
	list := []string{spelling.Fold(name), plain.Replace(strings.ToLower(name)), plain.Replace(strings.Map(lowerASCII, name))}
	list = slices.DeleteFunc(list, func(s string) bool { return s == "" || strings.ContainsAny(s, ";%\\'") })
	slices.Sort(list)
	return slices.Compact(list)
}

func lowerASCII(r rune) rune {
	if r >= 'A' && r <= 'Z' {
		return r + 'a' - 'A'
	}
	return r
}

// question identifies an offence, or the aggravated forms of it that were named.
type question struct {
	id      string
	offence *law.Offence
}

// namesOf lists the names of all offences, each with the periods in which it has one
// meaning, and the offences that are asked for. A name without a meaning on days that
// are not known has none there.
func namesOf(e *law.Edition) ([]Name, []question) {
	var list []Name
	asked := map[string]question{}
	views := viewsOf(e)
	for _, name := range candidates(e) {
		list = append(list, meanings(views, name, asked)...)
	}
	var questions []question
	for _, q := range asked {
		questions = append(questions, q)
	}
	slices.SortFunc(questions, func(a, b question) int { return strings.Compare(a.id, b.id) })
	slices.SortFunc(list, func(a, b Name) int { return cmp.Or(strings.Compare(a.Name, b.Name), a.Days.From.Compare(b.Days.From)) })
	return list, questions
}

// view is the law of a run of days on which no name changes its meaning.
type view struct {
	days law.Period
	law  *law.Edition
}

// viewsOf gives the law of each run of days, and last the law of days that are not
// known.
func viewsOf(e *law.Edition) []view {
	all := everyDay()
	list := []view{}
	from := all.From
	if e.Dated() {
		for _, edge := range e.Edges() {
			if edge.Compare(from) > 0 {
				list = append(list, view{law.Period{From: from, To: edge.Before()}, e.On(from)})
				from = edge
			}
		}
	}
	list = append(list, view{law.Period{From: from, To: all.To}, e.On(from)})
	return append(list, view{law.Period{From: Undated(), To: Undated()}, e})
}

// candidates lists every name in every form, and the numbers of articles as they are
// cited.
func candidates(e *law.Edition) []string {
	var list []string
	for _, from := range []*law.Edition{e, e.Other} {
		if from == nil {
			continue
		}
		for _, o := range from.Offences {
			for _, name := range o.Names() {
				list = append(list, spelled(name)...)
				if articles.IsLettered(name) || spelling.StartsWithDigit(name) {
					for _, cited := range []string{"art ", "art. ", "artículo ", "articulo "} {
						list = append(list, spelled(cited+name)...)
					}
				}
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// meanings lists the periods in which a name means one thing, and notes what it means.
func meanings(views []view, name string, asked map[string]question) []Name {
	var list []Name
	for _, v := range views {
		o, fault := v.law.FindOffenceAlone(name)
		if fault != nil || o.Cited != (articles.Cited{}) {
			continue
		}
		q := questionOf(o)
		asked[q.id] = q
		if last := len(list) - 1; last >= 0 && list[last].Question == q.id && list[last].Days.To.Next() == v.days.From && v.days.From != Undated() {
			list[last].Days.To = v.days.To
			continue
		}
		list = append(list, Name{name, q.id, v.days})
	}
	return list
}

// questionOf identifies what a name asks for. Names of the same aggravated forms ask
// the same.
func questionOf(o *law.Offence) question {
	id := o.ID
	if o.Named != "" {
		id += ":" + formsOf(o)
	}
	return question{id, o}
}

// formsOf tells the aggravated forms that a name asks for from others: the tiers of
// each version, and whether the name is the number of the version itself.
func formsOf(o *law.Offence) string {
	var b strings.Builder
	for i := range o.Versions {
		v := &o.Versions[i]
		if o.Named == v.Article {
			b.WriteString("*")
		}
		b.WriteString(strings.Join(v.Under(o.Named), "+"))
		b.WriteString("/")
	}
	return b.String()
}

// circumstanceNames lists the names of all circumstances, with the ages that each of
// them leaves to the victim.
func circumstanceNames(e *law.Edition) ([]CircumstanceName, *law.Fault) {
	var list []CircumstanceName
	known := map[string]bool{}
	for _, c := range e.Circumstances {
		from, to, fault := agesOf(c)
		if fault != nil {
			return nil, fault
		}
		for _, name := range c.Names() {
			for _, form := range spelled(name) {
				id, unknown := e.FindCircumstanceAlone(form)
				if known[form] || unknown != nil || id != c.ID || spelling.SaysNothing(form) {
					continue
				}
				known[form] = true
				list = append(list, CircumstanceName{Name: form, Circumstance: c.ID, From: from, To: to})
			}
		}
	}
	slices.SortFunc(list, func(a, b CircumstanceName) int { return strings.Compare(a.Name, b.Name) })
	return list, nil
}

// agesOf gives the ages of the youngest and of the oldest victim that a circumstance
// can be about.
func agesOf(c *law.Circumstance) (from, to int, fault *law.Fault) {
	of := c.VictimAge.Union(c.OnlyAge)
	if of.Empty() {
		of = law.AnyAge()
	}
	if len(of.Bands()) != 1 {
		return 0, 0, &law.Fault{Code: AgesScattered, Args: []any{string(c.ID)}}
	}
	from, to = of.Limits()
	return from, to, nil
}
