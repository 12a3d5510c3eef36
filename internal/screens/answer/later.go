package answer

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
)

// later shows the case under the versions that came into force after the act, next
// to the case under its own version.
func (v AnswerText) later(d *sheet.Document, until law.Date) {
	d.Heading(v.Say("later.heading", until))
	v.LaterVersions(d)
}

// LaterVersions shows the case under later versions, without a heading.
func (v AnswerText) LaterVersions(d *sheet.Document) {
	if len(v.Later) == 0 {
		d.Paragraph(v.Say("later.none"))
		return
	}
	turn := func(t resolve.Turn) string {
		if t == "" {
			return v.Say("turn.none")
		}
		return v.Say(law.Code("turn." + string(t)))
	}
	var rows [][]string
	for _, l := range v.Later {
		whole := turn(l.Whole())
		if l.Argued {
			whole = v.Say("figure.both", whole, v.Say("later.is_argued"))
		}
		rows = append(rows, []string{v.Period(l.During), l.Answer.Article(), v.passing(l.Answer), turn(l.Min), turn(l.Max), whole})
	}
	d.Table([]string{
		v.Say("history.in_force"), v.Say("list.article"), v.Say("answer.range"), v.Say("later.minimum"), v.Say("later.maximum"), v.Say("later.whole"),
	}, rows)
	if doubts := v.laterDoubts(); len(doubts) > 0 {
		d.List(doubts)
	}
	d.Paragraph(v.Say("later.ground"))
}

// passing gives the ranges of an answer, or says why it has none. It adds the
// ranges of the offences to which the conduct passed.
func (v AnswerText) passing(a resolve.Answer) string {
	said := v.Said(a)
	for i, s := range a.Successors {
		mark := "later.and"
		if i == 0 {
			mark = "later.passed"
		}
		name := v.Say("figure.both", v.Text(s.Offence.Title), v.Say("asked.article", s.Article()))
		said = v.Say(law.Code(mark), said, v.Say("beside.offence", name, v.ranges(s)))
	}
	return said
}

// laterDoubts names the facts on which the case depends but which later versions do
// not name. It also says why bounds are not compared although there is one range.
func (v AnswerText) laterDoubts() []string {
	var list []string
	for _, l := range v.Later {
		if l.Argued {
			list = append(list, v.Say("later.argued", v.Period(l.During), v.SpecialOffences(l.Answer.Specials())))
		}
		if len(l.Unnamed) > 0 {
			said := law.Code("later.unnamed")
			if l.Reworded() {
				said = "later.reworded"
			}
			list = append(list, v.Say(said, v.Period(l.During), v.CircumstanceTitles(v.Edition, l.Unnamed)))
		}
		for _, n := range l.Answer.Notices {
			if n.Code == resolve.OtherReading || n.Code == resolve.CircumstanceClose && slices.Contains(l.Unnamed, n.Of) {
				list = append(list, v.Say("later.doubt", v.Period(l.During), v.Words.Notice(l.Answer, n)))
			}
		}
	}
	return list
}

// passed says which offences took over the conduct of other offences, and what they
// threaten.
func (c compareScreen) passed(w Comparing) []string {
	var list []string
	for _, a := range c.Answers {
		if len(a.Successors) > 0 {
			list = append(list, w.Say("later.passed", w.Named(a), w.Of(a).passing(a)))
		}
	}
	return list
}
