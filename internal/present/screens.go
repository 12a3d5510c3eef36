package present

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// Offences writes what an edition holds: one row an offence.
func Offences(format string, e *law.Edition, s Style) ([]byte, error) {
	return render(format, editionScreen{e}, s)
}

// Offence writes one offence with its tiers, notices and sources.
func Offence(format string, o *law.Offence, s Style) ([]byte, error) {
	return render(format, offenceScreen{o}, s)
}

// Circumstances writes the vocabulary of an edition, or the part of it that one
// offence depends on when it is given.
func Circumstances(format string, e *law.Edition, o *law.Offence, s Style) ([]byte, error) {
	return render(format, vocabularyScreen{e, o}, s)
}

type editionScreen struct{ *law.Edition }

func (e editionScreen) document(s Style) document {
	w := In(s.Language)
	var d document
	title := w.Text(e.Title)
	if !e.Day.IsZero() {
		title += " · " + w.Say("list.as_of", e.Day)
	}
	d.headline(title)
	rows := make([][]string, len(e.Offences))
	for i, o := range e.Offences {
		rows[i] = []string{
			w.TypedOffence(o), o.Version.Article, w.Text(o.Title),
			w.Word(len(o.Version.Tiers)), w.yesNo(dependsOnAge(o)),
		}
		if len(o.Version.Tiers) == 0 {
			rows[i][3], rows[i][4] = w.Say("list.not_in_force"), ""
		}
	}
	d.table([]string{w.Say("list.id"), w.Say("list.article"), w.Say("list.offence"), w.Say("list.tiers"), w.Say("list.age_matters")}, rows)
	d.paragraph(w.Say("list.next"))
	d.footer(w.editionFooter(e.Edition))
	return d
}

func (w *Words) yesNo(yes bool) string {
	if yes {
		return w.Say("word.yes")
	}
	return w.Say("word.no")
}

// dependsOnAge reports whether any tier asks for an age.
func dependsOnAge(o *law.Offence) bool {
	for _, t := range o.Version.Tiers {
		for _, c := range t.When {
			if !c.VictimAge.Unknown() {
				return true
			}
		}
	}
	return false
}

// editionFooter says what the edition is and is not.
func (w *Words) editionFooter(e *law.Edition) string {
	parts := []string{w.edition(e)}
	if e.Custom {
		parts = append(parts, w.Say("custom_statutes", e.Digest))
	}
	for _, c := range e.Caveats {
		parts = append(parts, w.Text(c))
	}
	return strings.Join(parts, " ")
}

type offenceScreen struct{ *law.Offence }

func (o offenceScreen) document(s Style) document {
	w := In(s.Language)
	var d document
	title := w.Text(o.Title)
	if o.Version.Article != "" {
		title += " · " + w.Say("asked.article", o.Version.Article)
	}
	if !o.Edition.Day.IsZero() {
		title += " · " + w.Say("list.as_of", o.Edition.Day)
	}
	d.headline(title)
	facts := [][]string{{w.Say("list.id"), w.TypedOffence(o.Offence)}}
	if also := w.otherNames(o.Also, w.TypedOffence(o.Offence)); also != "" {
		facts = append(facts, []string{w.Say("show.also"), also})
	}
	if o.Version.Act.Name != "" {
		facts = append(facts, []string{w.Say("answer.act"), w.act(o.Version.Act, o.Version.Whole)})
	}
	if !o.Version.VictimAge.Empty() {
		facts = append(facts, []string{w.Say("show.protects"), w.Say("case.age", o.Version.VictimAge)})
	}
	d.fields(false, facts...)
	if o.Dated() {
		d.paragraph(w.Say("show.history"))
		d.commands(s.asking(o.Edition, s.lineOf("show").Offences(o.Offence).Switch("history")))
	}
	if len(o.Version.Tiers) == 0 {
		d.emphasis(w.Say("answer.not_in_force"))
		d.list(historyScreen(o).silences(w))
		d.footer(w.editionFooter(o.Edition))
		return d
	}
	v := answerText{Words: w, style: s, edition: o.Edition}
	var rows, sources [][]string
	var doubts, ceiling []string
	for i := range o.Version.Tiers {
		t := &o.Version.Tiers[i]
		name := w.Text(t.Label)
		if t.Article != "" {
			name += " (" + t.Article + ")"
		}
		rows = append(rows, []string{name, w.numbered(o.Edition, t.When), v.penalties(t)})
		sources = append(sources, []string{w.Text(t.Label), v.origin(&o.Version, t)})
		if t.Ceiling != nil {
			ceiling = []string{w.Say("answer.ceiling"), v.citation(t.Ceiling.Source)}
		}
		for _, r := range t.Readings {
			doubts = append(doubts, w.reading(o.Edition, t, r))
		}
	}
	d.table([]string{w.Say("answer.tier"), w.Say("answer.if"), w.Say("answer.range")}, rows)
	d.heading(w.Say("why.sources"))
	if ceiling != nil {
		sources = append(sources, ceiling)
	}
	d.fields(false, sources...)
	for _, n := range o.Version.NoRange {
		doubts = append(doubts, w.Say("show.no_range", w.when(o.Edition, n.When), n.Reason))
	}
	for _, n := range o.Version.Notices {
		doubts = append(doubts, w.sourceNotice(&o.Version, n))
	}
	if len(doubts) > 0 {
		d.heading(w.Say("answer.notices"))
		d.list(doubts)
	}
	d.heading(w.Say("show.documents"))
	d.list(each(o.Edition.Sources, func(x law.Source) string { return w.Text(x.Title) + ": " + Visible(x.URL) }))
	d.footer(w.editionFooter(o.Edition))
	return d
}

// when says on which facts a tier applies.
func (w *Words) when(e *law.Edition, conditions []law.Condition) string {
	if len(conditions) == 0 {
		return w.Say("when.always")
	}
	return w.list(w.conditions(e, conditions))
}

// numbered says on which facts a tier applies, under the numerals of the article.
func (w *Words) numbered(e *law.Edition, conditions []law.Condition) string {
	if len(conditions) == 0 || conditions[0].Numeral == "" {
		return w.when(e, conditions)
	}
	said := w.conditions(e, conditions)
	for i, c := range conditions {
		if i == 0 || conditions[i-1].Numeral != c.Numeral {
			said[i] = c.Numeral + ") " + said[i]
		}
	}
	return w.list(said)
}

// conditions says each condition.
func (w *Words) conditions(e *law.Edition, conditions []law.Condition) []string {
	said := make([]string, len(conditions))
	for i, c := range conditions {
		var parts []string
		if !c.VictimAge.Unknown() {
			parts = append(parts, w.Say("case.age", c.VictimAge))
		}
		for _, id := range c.With {
			parts = append(parts, w.circumstance(e, id))
		}
		said[i] = strings.Join(parts, " + ")
	}
	return said
}

func (w *Words) reading(e *law.Edition, t *law.Tier, r law.Reading) string {
	differs := w.Range(r.Prison)
	if r.AltersConditions() {
		differs = w.when(e, r.When)
	}
	return w.Say("show.reading", t.Label, r.Words, differs, w.Text(r.Note))
}

func (w *Words) sourceNotice(v *law.Version, n law.SourceNotice) string {
	switch {
	case n.IfTier != "":
		i := slices.IndexFunc(v.Tiers, func(t law.Tier) bool { return t.ID == n.IfTier }) // the reader has seen to it that there is one
		return w.Say("show.if_tier", v.Tiers[i].Label, w.Text(n.Text))
	case !n.IfPossible.Empty():
		return w.Say("show.if_possible", n.IfPossible, w.Text(n.Text))
	case !n.IfCertain.Empty():
		return w.Say("show.if_certain", n.IfCertain, w.Text(n.Text))
	default:
		return w.Text(n.Text)
	}
}

type vocabularyScreen struct {
	*law.Edition
	offence *law.Offence
}

// entries lists what the screen shows, with the offences that use each.
func (v vocabularyScreen) entries() (list []*law.Circumstance, usedBy [][]string) {
	for _, c := range v.Circumstances {
		var users []string
		for _, o := range v.Offences {
			if slices.Contains(o.Uses(), c.ID) {
				users = append(users, o.ID)
			}
		}
		if v.offence == nil || slices.Contains(users, v.offence.ID) {
			list = append(list, c)
			usedBy = append(usedBy, users)
		}
	}
	return list, usedBy
}

func (v vocabularyScreen) document(s Style) document {
	w := In(s.Language)
	var d document
	title := w.Text(v.Title)
	if v.offence != nil {
		title = w.Text(v.offence.Title) + " · " + title
	}
	d.headline(w.Say("circumstances.of", title))
	list, usedBy := v.entries()
	if len(list) == 0 {
		d.paragraph(w.Say("circumstances.none"))
	}
	for i, c := range list {
		shown := w.TypedCircumstance(v.Edition, c.ID)
		rows := [][]string{
			{w.Say("list.id"), shown},
			{w.Say("circumstances.title"), w.Text(c.Title)},
			{w.Say("circumstances.meaning"), w.Text(c.Meaning)},
		}
		if also := w.otherNames(c.Also, shown); also != "" {
			rows = append(rows, []string{w.Say("show.also"), also})
		}
		d.fields(false, append(rows, []string{w.Say("circumstances.used_by"), w.typedOffences(v.Edition, usedBy[i])})...)
	}
	d.footer(w.editionFooter(v.Edition))
	return d
}
