package present

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// later shows the same case under the versions that came after the act, side by
// side with its own.
func (v answerText) later(d *document, until law.Date) {
	d.heading(v.Say("later.heading", until))
	v.laterVersions(d)
}

func (v answerText) laterVersions(d *document) {
	if len(v.Later) == 0 {
		d.paragraph(v.Say("later.none"))
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
		rows = append(rows, []string{v.period(l.During), l.Answer.Article(), v.passing(l.Answer), turn(l.Min), turn(l.Max), whole})
	}
	d.table([]string{
		v.Say("history.in_force"), v.Say("list.article"), v.Say("answer.range"), v.Say("later.minimum"), v.Say("later.maximum"), v.Say("later.whole"),
	}, rows)
	if doubts := v.laterDoubts(); len(doubts) > 0 {
		d.list(doubts)
	}
	d.paragraph(v.Say("later.ground"))
}

// passing gives the ranges of an answer, or why it has none, with those of the
// offences to which the conduct passed.
func (v answerText) passing(a resolve.Answer) string {
	said := v.said(a)
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

// laterDoubts says what later versions do not name that the case rests on, and why
// bounds are not compared where there is one range.
func (v answerText) laterDoubts() []string {
	var list []string
	for _, l := range v.Later {
		if l.Argued {
			list = append(list, v.Say("later.argued", v.period(l.During), v.specials(l.Answer.Specials())))
		}
		if len(l.Unnamed) > 0 {
			said := law.Code("later.unnamed")
			if l.Reworded() {
				said = "later.reworded"
			}
			list = append(list, v.Say(said, v.period(l.During), v.circumstanceTitles(v.edition, l.Unnamed)))
		}
		for _, n := range l.Answer.Notices {
			if n.Code == resolve.OtherReading || n.Code == resolve.CircumstanceClose && slices.Contains(l.Unnamed, n.Of) {
				list = append(list, v.Say("later.doubt", v.period(l.During), v.Words.notice(l.Answer, n)))
			}
		}
	}
	return list
}
