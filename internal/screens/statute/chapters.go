package statute

import (
	"slices"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/words"
)

// chapter is a chapter of a code with its offences, in the order of their articles.
type chapter struct {
	place    law.Division
	offences []*law.Offence
}

// chapters puts offences into the chapters of their articles, in the order of the
// first articles of these. Offences that are not in force stand in none. ok is false
// where the encoding does not say in which chapters the articles stand.
func chapters(offences []*law.Offence) (list []chapter, none []*law.Offence, ok bool) {
	for _, o := range byArticle(offences) {
		v := o.Shown().Version
		if len(v.Tiers) == 0 {
			none = append(none, o)
			continue
		}
		ok = ok || v.Place.Title != ""
		at := slices.IndexFunc(list, func(c chapter) bool { return c.place == v.Place })
		if at < 0 {
			at, list = len(list), append(list, chapter{place: v.Place})
		}
		list[at].offences = append(list[at].offences, o)
	}
	return list, none, ok
}

// byChapter lists the offences under the titles and chapters of the code; ok is false
// where these are not known.
func byChapter(d *sheet.Document, w *words.Words, offences []*law.Offence) (ok bool) {
	list, none, ok := chapters(offences)
	if !ok {
		return false
	}
	for _, c := range list {
		d.Section(placeNamed(w, c.place))
		d.Fields(false, fieldsOf(w, c.offences)...)
	}
	earlier := func(o *law.Offence) bool { return o.UnderEarlierLaw() }
	later := func(o *law.Offence) bool { return !earlier(o) }
	absent(d, w, "list.none_in_force", slices.DeleteFunc(slices.Clone(none), earlier))
	absent(d, w, "list.all_earlier_law", slices.DeleteFunc(none, later))
	return true
}

// absent lists offences without a version on the day under the reason for it.
func absent(d *sheet.Document, w *words.Words, reason law.Code, offences []*law.Offence) {
	if len(offences) > 0 {
		d.Section(w.Say(reason))
		d.Fields(false, fieldsOf(w, offences)...)
	}
}

// fieldsOf gives a line for each offence: its article, and its id with its title
// where they differ.
func fieldsOf(w *words.Words, offences []*law.Offence) [][]string {
	rows := make([][]string, len(offences))
	for i, o := range offences {
		id, title := w.TypedOffence(o), w.ShortTitle(o)
		said := w.Say("list.entry", title, id)
		if spelling.Fold(title) == id {
			said = title
		}
		article := o.Shown().Article
		if n := len(o.Versions); article == "" && n > 0 {
			article = o.Versions[n-1].Article // the one that it last had
		}
		rows[i] = []string{article, said}
	}
	return rows
}

// placeNamed names the part of the code that an article stands in.
func placeNamed(w *words.Words, d law.Division) string {
	switch {
	case d.Title == "":
		return w.Say("list.no_place")
	case d.Chapter == "":
		return w.Say("list.title", d.Title)
	}
	return w.Say("list.chapter", d.Title, d.Chapter)
}

// byArticle sorts offences by their articles; those without one come last.
func byArticle(offences []*law.Offence) []*law.Offence {
	sorted := slices.Clone(offences)
	slices.SortStableFunc(sorted, func(a, b *law.Offence) int {
		x, y := a.Shown().Article, b.Shown().Article
		if none := x == ""; none != (y == "") {
			return map[bool]int{true: 1, false: -1}[none]
		}
		return articles.Compare(x, y)
	})
	return sorted
}
