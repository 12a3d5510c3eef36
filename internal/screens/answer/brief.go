package answer

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
)

// brief is the answer on a console of 24 lines: the facts, the range, why, what
// would change it, the law, and what the reader must know beside it. The long form
// has the same in full, and stands where the reader asks why.
func (v AnswerText) brief() sheet.Document {
	first, sources := v.briefNotes()
	if linesOn(v.briefWith(first, 0)) > v.room() {
		v.few = true
	}
	fitting := v.fitting(sources, v.briefWith(first, 0))
	return v.briefWith(append(first, fitting...), len(sources)-len(fitting))
}

// briefWith is the short form with these notes, and with the number of those that
// have no room.
func (v AnswerText) briefWith(notes []string, more int) sheet.Document {
	var d sheet.Document
	d.Headline(v.briefAsked())
	d.Figures(append(v.results(), v.doubts()...)...)
	d.Fields(false, v.grounds()...)
	if len(notes) > 0 {
		d.List(notes)
	}
	v.further(&d)
	if !v.Until.IsZero() {
		v.later(&d, v.Until)
	}
	d.Footer(v.BriefLimits(v.Edition, v.tiers(), "brief.limits", v.Rest(more)))
	return d
}

// briefAsked repeats the question in one line where it can: with the short title
// and with a bare date where more would take two lines.
func (v AnswerText) briefAsked() string {
	said := v.question(v.Text(v.Offence.Title), false)
	for _, shorter := range []string{v.question(v.ShortTitle(v.Offence), false), v.question(v.ShortTitle(v.Offence), true)} {
		if utf8.RuneCountInString(said) > console {
			said = shorter
		}
	}
	return said
}

func (v AnswerText) question(title string, bareDate bool) string {
	ageMatters := slices.Contains(v.Settles, resolve.Unknown{Fact: law.FactAge})
	facts := v.BriefFacts(v.Edition, v.Facts, ageMatters, bareDate)
	switch article := v.Article(); {
	case v.Named != nil:
		facts = slices.Insert(facts, 0, v.BriefNamed(v.Named.Article))
	case article != "" && !v.apart():
		title = v.Say("beside.offence", title, v.Say("brief.article", article))
	}
	return strings.Join(append([]string{title}, facts...), " · ")
}

// apart reports whether the ranges that remain stand in different articles.
func (v AnswerText) apart() bool {
	return v.Status == law.Undetermined && slices.ContainsFunc(v.tiers(), func(t *law.Tier) bool { return t.Article != "" && t.Article != v.Base() })
}

// grounds lists why the range applies, what would change it, which fact settles it,
// and which law and which edition it comes from.
func (v AnswerText) grounds() [][]string {
	var rows [][]string
	if v.Status == law.Determined {
		rows = append(rows, []string{v.Say("answer.why"), v.whyOverTime()})
		if said := v.wouldRaise(); said != "" {
			rows = append(rows, []string{v.Say("brief.raises"), said})
		}
	}
	if said := v.briefSettling(); said != "" {
		rows = append(rows, []string{v.Say("brief.settled_by"), said})
	}
	rows = append(rows, v.briefLaw()...)
	return append(rows, []string{v.Say("brief.edition"), v.EditionNamed(v.Edition)})
}

// briefLaw says which laws gave the tiers their wording, or where an edition without
// dates has its figures from.
func (v AnswerText) briefLaw() [][]string {
	var said []string
	add := func(s string) {
		if s != "" && !slices.Contains(said, s) {
			said = append(said, s)
		}
	}
	for _, a := range v.parts() {
		for _, t := range (AnswerText{Answer: a}).tiers() {
			if !v.Edition.Dated() {
				add(v.BriefSource(v.Edition, t))
			} else {
				add(v.BriefAct(a.Version, t))
			}
		}
	}
	switch {
	case len(said) == 0, !v.Edition.Dated() && len(said) > 1:
		return nil // each range stands beside the words that it comes from
	case !v.Edition.Dated():
		return [][]string{{v.Say("answer.source"), said[0]}}
	case len(said) > mostActs:
		said = v.acts()
	}
	return [][]string{{v.Say("answer.act"), strings.Join(said, "; ")}}
}

// mostActs is how many laws are told with their days. Of more laws only the names
// are told.
const mostActs = 2

// acts lists the names of the laws of all tiers.
func (v AnswerText) acts() []string {
	var names []string
	for _, a := range v.parts() {
		for _, t := range (AnswerText{Answer: a}).tiers() {
			if act, _ := a.Version.ActOf(t); !slices.Contains(names, act.Name) {
				names = append(names, act.Name)
			}
		}
	}
	return names
}

// mostRaising is how many circumstances are named that would lead to one tier, by the
// number of tiers.
func mostRaising(tiers int) int { return max(1, []int{5, 3, 2}[min(tiers, 3)-1]-max(0, tiers-3)) }

// wouldRaise says which graver ranges one more circumstance would lead to. What
// stands beside the figure is not repeated.
func (v AnswerText) wouldRaise() string {
	var said []string
	unsaid := 0
	raises := v.Raises()
	for _, r := range raises {
		r.With = slices.DeleteFunc(r.With, v.isOneMore)
		if len(r.With) > 0 {
			said = append(said, v.Say("brief.raise", v.Span(r.Tier.Prison), v.Inside(v.Edition, r.With, mostRaising(len(raises)))))
			unsaid += len(r.With)
		}
	}
	switch unsaid {
	case 0:
		return ""
	case 1:
		return v.Say("brief.raise_unsaid1", said[0])
	}
	return v.Say("brief.raise_unsaid", strings.Join(said, "; "))
}

// isOneMore reports whether a circumstance is the only thing that a tier of the
// victim's age lacks. It then stands beside the figure.
func (v AnswerText) isOneMore(id law.CircumstanceID) bool {
	return slices.ContainsFunc(v.Notices, func(n resolve.Notice) bool {
		return n.Code == resolve.OneMore && slices.Contains(n.Circumstances, id)
	})
}

// whyOverTime says why the tiers govern, and where they stand in each part of the
// time of the act.
func (v AnswerText) whyOverTime() string {
	if len(v.Spans) == 0 {
		return v.briefWhy(v.Branches[0].Tier)
	}
	var said []string
	for _, a := range v.Spans {
		part := v
		part.Answer = a
		if why := part.standing(); !slices.Contains(said, why) {
			said = append(said, why)
		}
	}
	return strings.Join(said, "; ")
}

// briefWhy says in one line why a tier governs and where it stands.
func (v AnswerText) briefWhy(t *law.Tier) string {
	switch {
	case len(t.When) > 0:
		if said := v.met(t); said != "" {
			return v.bracketed(said, v.form(t))
		}
		return v.form(t)
	case len(v.Trace) == 1:
		return v.Say("brief.single", v.form(t))
	}
	return v.Say("brief.base", v.form(t))
}

// form is the name of the governing tier with its numeral. It includes the article
// when the headline does not have it.
func (v AnswerText) form(t *law.Tier) string {
	if v.Version.ArticleOf(t) != v.Article() {
		return v.place(t)
	}
	return strings.Join(append([]string{v.Text(t.Label)}, v.numeral(t)...), ", ")
}

// further adds the commands that lead on: to another edition that differs, to the
// offences that took the conduct over, to the circumstances that were not given.
func (v AnswerText) further(d *sheet.Document) {
	asking := func(e *law.Edition, a resolve.Answer) *typed.Line {
		return v.Style.Asking(e, v.Style.LineOf(typed.ResolveCommand).Offences(a.Offence).Facts(e, a.Facts))
	}
	if len(v.Beside) > 0 {
		first := v.Beside[0]
		d.Lead(v.differs(first), asking(first.Offence.Edition, first))
	}
	var lines []*typed.Line
	for _, a := range v.Passed() {
		lines = append(lines, asking(v.Edition, a))
	}
	if len(lines) > 0 {
		d.Commands(lines...)
	}
	names := Comparing{v.Words, v.Style, v.Edition}.circumstancesOf(v.Answer)
	switch n := v.unsaid(); {
	case v.Status != law.Undetermined, v.few:
	case v.Named != nil && len(v.Named.Unsaid) > 1:
		d.Lead(v.Say("brief.names", len(v.Named.Unsaid)), names)
	case n > 0:
		d.Lead(v.Count(n, "brief.unsaid_one", "brief.unsaid"), names)
	}
}

// differs says that another edition does not agree, and for which day its law is told.
func (v AnswerText) differs(b resolve.Answer) string {
	w := Comparing{v.Words, v.Style, v.Edition}
	said := v.Say("brief.beside", w.Standard(v.Answer))
	if b.Facts.Today && b.Facts.Date.Compare(v.Other.Edition.Verified) > 0 {
		said = v.Say("brief.beside_up_to", v.Other.Edition.Verified)
	}
	return said + w.leftOut(v.Facts)
}

// unsaid counts the circumstances that were taken as absent and that no row names.
func (v AnswerText) unsaid() int {
	n := 0
	for _, notice := range v.Notices {
		if notice.Code == resolve.CircumstanceAbsent {
			n = max(n, len(notice.Circumstances))
		}
	}
	return n
}
