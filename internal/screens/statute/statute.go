// Package statute shows the content of an edition: its offences, one offence with
// its history, its circumstances, and the differences between two days or two
// editions.
package statute

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Offences writes the offences of an edition, one row for each.
func Offences(format string, e *law.Edition, s sheet.Style) ([]byte, error) {
	return sheet.Render(format, editionScreen{e}, s)
}

// Offence writes one offence with its tiers, notices and sources.
func Offence(format string, o *law.Offence, s sheet.Style) ([]byte, error) {
	return sheet.Render(format, offenceScreen{o.Shown()}, s)
}

// Circumstances writes the vocabulary of an edition. When an offence is given, it
// writes only the circumstances that the offence depends on.
func Circumstances(format string, e *law.Edition, o *law.Offence, s sheet.Style) ([]byte, error) {
	return sheet.Render(format, vocabularyScreen{e, o}, s)
}

type editionScreen struct{ *law.Edition }

func (e editionScreen) Document(s sheet.Style) sheet.Document {
	w := words.In(s.Language)
	var d sheet.Document
	title := w.Text(e.Title)
	if !e.Day.IsZero() {
		title += " · " + w.Say("list.as_of", e.Day)
	}
	d.Headline(title)
	offences := byArticle(e.Offences)
	if !byChapter(&d, w, offences) {
		d.Table([]string{w.Say("list.article"), w.Say("list.id"), w.Say("list.offence")}, rowsOf(w, offences))
	}
	if len(offences) > 0 {
		d.Paragraph(w.Say("list.next", s.Asking(e.Edition, s.AsOf(e.Day, s.LineOf(typed.ShowCommand).Offences(offences[0])))))
	}
	d.Foot(s, w.Foot(e.Edition), w.EditionFooter(e.Edition))
	return d
}

// rowsOf gives a row for each offence.
func rowsOf(w *words.Words, offences []*law.Offence) [][]string {
	rows := make([][]string, len(offences))
	for i, o := range offences {
		v := o.Shown().Version
		rows[i] = []string{v.Article, w.TypedOffence(o), w.ShortTitle(o)}
		if len(v.Tiers) == 0 {
			rows[i][0] = w.Absent("list", o)
		}
	}
	return rows
}

// dependsOnAge reports whether any tier asks for an age.
func dependsOnAge(v *law.Version) bool {
	for _, t := range v.Tiers {
		for _, c := range t.When {
			if !c.VictimAge.Unknown() {
				return true
			}
		}
	}
	return false
}

type offenceScreen struct{ law.Provision }

func (o offenceScreen) Document(s sheet.Style) sheet.Document {
	w := words.In(s.Language)
	var d sheet.Document
	title := w.Text(o.Title)
	if o.Version.Article != "" {
		title += " · " + w.Say("asked.article", o.Version.Article)
	}
	if !o.Edition.Day.IsZero() {
		title += " · " + w.Say("list.as_of", o.Edition.Day)
	}
	d.Headline(title)
	facts := [][]string{{w.Say("list.id"), w.TypedOffence(o.Offence)}}
	if also := w.OtherNames(o.Also, w.TypedOffence(o.Offence)); also != "" {
		facts = append(facts, []string{w.Say("show.also"), also})
	}
	if o.Version.Act.Name != "" {
		facts = append(facts, []string{w.Say("answer.act"), w.Act(o.Version.Act, o.Version.Whole)})
	}
	if !o.Version.VictimAge.Empty() {
		facts = append(facts, []string{w.Say("show.protects"), w.Say("case.age", o.Version.VictimAge)})
	}
	d.Fields(false, facts...)
	if o.Dated() {
		d.Paragraph(w.Say("show.history"))
		d.Commands(s.Asking(o.Edition, s.LineOf(typed.ShowCommand).Offences(o.Offence).Switch(typed.HistoryFlag)))
	}
	if len(o.Version.Tiers) == 0 {
		d.Emphasis(w.Absent("answer", o.Offence))
		d.List(historyScreen{o.Offence}.silences(w))
		d.Foot(s, w.Foot(o.Edition), w.EditionFooter(o.Edition))
		return d
	}
	v := answer.AnswerText{Words: w, Style: s, Edition: o.Edition}
	var rows, sources [][]string
	var doubts, ceiling []string
	for i := range o.Version.Tiers {
		t := &o.Version.Tiers[i]
		name := w.Text(t.Label)
		if t.Article != "" {
			name += " (" + t.Article + ")"
		}
		rows = append(rows, []string{name, w.Numbered(o.Edition, t.When), v.Penalties(o.Version, t)})
		sources = append(sources, []string{w.Text(t.Label), v.Origin(o.Version, t)})
		if t.Ceiling != nil {
			ceiling = []string{w.Say("answer.ceiling"), v.Citation(t.Ceiling.Source)}
		}
		for _, r := range t.Readings {
			doubts = append(doubts, w.Reading(o.Edition, t, r))
		}
	}
	d.Table([]string{w.Say("answer.tier"), w.Say("answer.if"), w.Say("answer.range")}, rows)
	d.Heading(w.Say("why.sources"))
	if ceiling != nil {
		sources = append(sources, ceiling)
	}
	d.Fields(false, sources...)
	for _, n := range o.Version.NoRange {
		doubts = append(doubts, w.Say("show.no_range", w.When(o.Edition, n.When), n.Reason))
	}
	for _, n := range o.Version.Notices {
		doubts = append(doubts, w.SourceNotice(o.Version, n))
	}
	if len(doubts) > 0 {
		d.Heading(w.Say("answer.notices"))
		d.List(doubts)
	}
	d.Heading(w.Say("show.documents"))
	d.List(machine.Each(o.Edition.Sources, func(x law.Source) string { return w.Text(x.Title) + ": " + words.Visible(x.URL) }))
	d.Foot(s, w.Foot(o.Edition), w.EditionFooter(o.Edition))
	return d
}

type vocabularyScreen struct {
	*law.Edition
	offence *law.Offence
}

// entries lists the circumstances that the screen shows, and the offences that use
// each of them.
func (v vocabularyScreen) entries() (list []*law.Circumstance, usedBy [][]string) {
	users := map[law.CircumstanceID][]string{}
	for _, o := range v.Offences {
		for _, id := range o.Shown().Uses() {
			users[id] = append(users[id], o.ID)
		}
	}
	for _, c := range v.Circumstances {
		if v.offence == nil || slices.Contains(users[c.ID], v.offence.ID) {
			list = append(list, c)
			usedBy = append(usedBy, users[c.ID])
		}
	}
	return list, usedBy
}

func (v vocabularyScreen) Document(s sheet.Style) sheet.Document {
	w := words.In(s.Language)
	var d sheet.Document
	title := w.Text(v.Title)
	if v.offence != nil {
		title = w.Text(v.offence.Title) + " · " + title
	}
	d.Headline(w.Say("circumstances.of", title))
	list, usedBy := v.entries()
	if len(list) == 0 {
		d.Paragraph(w.Say("circumstances.none"))
	}
	for i, c := range list {
		shown := w.TypedCircumstance(v.Edition, c.ID)
		rows := [][]string{
			{w.Say("list.id"), shown},
			{w.Say("circumstances.title"), w.Text(c.Title)},
			{w.Say("circumstances.meaning"), w.Text(c.Meaning)},
		}
		if also := w.OtherNames(c.Also, shown); also != "" {
			rows = append(rows, []string{w.Say("show.also"), also})
		}
		d.Fields(false, append(rows, []string{w.Say("circumstances.used_by"), w.TypedOffences(v.Edition, usedBy[i])})...)
	}
	d.Foot(s, w.Foot(v.Edition), w.EditionFooter(v.Edition))
	return d
}
