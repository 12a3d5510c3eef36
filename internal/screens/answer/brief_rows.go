package answer

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/stretches"
)

// results gives a row for each range that the facts leave possible, or a row that
// says why there is none.
func (v AnswerText) results() [][]string {
	switch {
	case v.Status == law.Determined:
		return [][]string{v.only()}
	case len(v.Spans) > 0:
		return v.overTime()
	}
	return v.possible()
}

// overTime gives the rows of each part of the time of the act, with its days. Parts
// that follow one another and have the same rows are one.
func (v AnswerText) overTime() [][]string {
	var rows, last [][]string
	var days law.Period
	flush := func() {
		for _, row := range last {
			rows = append(rows, []string{row[0], joined(" · ", v.Period(days), row[1])})
		}
	}
	for i, a := range v.Spans {
		part := v
		part.Answer = a
		now := part.possible()
		if i > 0 && slices.EqualFunc(now, last, slices.Equal) && days.To.Next() == a.During.From {
			days.To = a.During.To
			continue
		}
		flush()
		last, days = now, a.During
	}
	flush()
	return rows
}

// only is the row of a single range, with the penalties in addition to prison.
func (v AnswerText) only() []string {
	b := v.Branches[0]
	between, disqualified := ", ", law.Code("brief.disqualification")
	if len(b.Fines) > 1 { // a long sentence
		between, disqualified = "; ", "brief.apart"
	}
	said := joined(between, v.prison(b.Tier), v.Fines(b.Fines))
	if list := b.Tier.Disqualifications; len(list) > 0 {
		said = v.Say(disqualified, said, v.Numerals(list))
	}
	return []string{v.label(b.Prison()), said}
}

// label is a range as it stands in front of what is said of it.
func (v AnswerText) label(r law.Range) string { return v.BriefRange(r, v.Style.Months) }

// prison names the penalty, with its range in the other unit and an end that the
// provision does not state.
func (v AnswerText) prison(t *law.Tier) string {
	other, end := v.Range(t.Prison), v.OpenEnd(t.Prison)
	if !v.Style.Months {
		other = v.inMonths(t.Prison)
	}
	if t.Ceiling != nil {
		end = v.Say("brief.ceiling")
	}
	if other == v.RangeText(t.Prison) {
		other = ""
	}
	return v.bracketed(v.Say("brief.prison"), joined("; ", other, end))
}

// inMonths is a range in months; of a single figure, only that figure.
func (v AnswerText) inMonths(r law.Range) string {
	low, isLow := r.Min.Figure()
	high, isHigh := r.Max.Figure()
	switch {
	case r.Fixed(), isLow && !isHigh:
		return v.Words.Months(low)
	case isHigh && !isLow:
		return v.Words.Months(high)
	case isLow:
		return v.RangeInMonths(r)
	}
	return ""
}

// possible gives the rows of an answer for one part of the time of the act, the
// youngest victims first; where there is no range comes last.
func (v AnswerText) possible() [][]string {
	if !v.Ranged() {
		return append([][]string{v.none()}, v.passedOn()...)
	}
	branches := slices.Clone(v.Branches)
	slices.SortStableFunc(branches, func(a, b resolve.Branch) int {
		if none := a.Tier == nil; none != (b.Tier == nil) {
			return map[bool]int{true: 1, false: -1}[none]
		}
		return youngestOf(a) - youngestOf(b)
	})
	var rows [][]string
	for _, b := range branches {
		when := ""
		if len(v.Branches) > 1 || v.Named != nil {
			when = v.briefCases(b.When)
		}
		switch {
		case b.Tier != nil:
			rows = append(rows, []string{v.label(b.Prison()), v.bracketed(when, v.where(b.Tier))})
		case len(v.Successors) > 0:
			rows = append(rows, []string{v.Say("range.moved"), when})
		default:
			rows = append(rows, []string{v.Say("brief.none"), when})
		}
	}
	return append(rows, v.passedOn()...)
}

// where is the place of a tier, with what is known of its maximum.
func (v AnswerText) where(t *law.Tier) string {
	said := v.place(t)
	if t.Ceiling != nil {
		said = joined("; ", said, v.Say("brief.ceiling"))
	}
	said = joined("; ", said, v.OpenEnd(t.Prison))
	return said
}

func youngestOf(b resolve.Branch) int {
	youngest := law.MaxAge
	for _, c := range b.When {
		low, _ := c.Ages.Limits()
		youngest = min(youngest, low)
	}
	return youngest
}

// none says why there is no range.
func (v AnswerText) none() []string {
	said := v.Standing(v.Answer)
	for _, n := range v.Notices {
		switch n.Code {
		case resolve.OffenceNotYet, resolve.EarlierLaw, resolve.OffenceEnded:
			said = v.Words.Notice(v.Answer, n)
		}
	}
	return []string{v.Say("brief.none"), said}
}

// passedOn gives the ranges of the offences that took the conduct over.
func (v AnswerText) passedOn() [][]string {
	var rows [][]string
	for _, a := range v.Successors {
		for _, b := range a.Branches {
			next := v
			next.Answer = a
			when := ""
			if len(a.Branches) > 1 {
				when = next.briefCases(b.When)
			}
			if b.Tier != nil {
				rows = append(rows, []string{v.label(b.Prison()), joined(": ", v.nameOf(a), when)})
			}
		}
	}
	return rows
}

// nameOf is an offence by its short title and its article.
func (v AnswerText) nameOf(a resolve.Answer) string {
	if numbers := resolve.ArticlesOf(a); numbers != "" {
		return v.Say("beside.offence", v.ShortTitle(a.Offence), v.Say("brief.article", numbers))
	}
	return v.ShortTitle(a.Offence)
}

// mostNamed is how many circumstances are named that lead to one range.
const mostNamed = 3

// named is how many circumstances are named that lead to one range.
func (v AnswerText) named() int {
	if v.few {
		return 1
	}
	return mostNamed
}

// briefCases says under which facts a branch is the result.
func (v AnswerText) briefCases(when []resolve.Situation) string {
	var parts []string
	for _, group := range anyOf(byPresent(when)) {
		var conditions []string
		if v.Victim.Len() > 1 {
			conditions = append(conditions, v.Say("brief.victim", group.ages))
		}
		switch {
		case len(group.any) > 0:
			conditions = append(conditions, v.Say("brief.if_any", v.Inside(v.Edition, group.any, v.named())))
		case len(group.present) > 0:
			conditions = append(conditions, v.Say("brief.if", v.Inside(v.Edition, group.present, v.named())))
		case v.openCircumstances():
			conditions = append(conditions, v.Say("case.otherwise"))
		}
		parts = append(parts, strings.Join(conditions, ", "))
	}
	return v.List(parts)
}

// doubts gives the ranges that may be right instead, each with the reason: first the ranges
// of the edition, then the ranges of another edition.
func (v AnswerText) doubts() [][]string { return append(v.doubtsWithin(), v.briefBeside()...) }

// doubtsWithin gives the ranges of the edition that may be right instead: another reading,
// one more circumstance, a special offence, later law.
func (v AnswerText) doubtsWithin() [][]string {
	rows := v.otherReadings()
	for _, n := range v.Notices {
		switch n.Code {
		case resolve.OneMore:
			rows = append(rows, []string{v.label(n.Prison), v.Say("brief.one_more", v.Inside(v.Edition, n.Circumstances, mostNamed))})
		case resolve.SpecialOffence:
			rows = append(rows, v.special(n)...)
		case resolve.MilderArgued:
			rows = append(rows, []string{v.compact(*n.Later), v.Say("brief.milder", n.Date)})
		case resolve.ArticleNamed:
			rows = append(rows, []string{v.label(n.Prison), v.Say("brief.without_any", v.place(n.Tier))})
		}
	}
	return rows
}

// otherReadings gives a row for the victims of some ages, with the ranges of every
// other reading.
func (v AnswerText) otherReadings() [][]string {
	var rows [][]string
	var ages []law.Ages
	of := map[law.Ages][]string{}
	for _, n := range v.Notices {
		if n.Code == resolve.OtherReading {
			if len(of[n.Ages]) == 0 {
				ages = append(ages, n.Ages)
			}
			of[n.Ages] = append(of[n.Ages], v.label(n.Prison))
		}
	}
	for _, a := range ages {
		said := v.List(of[a])
		if a != v.Victim {
			said = v.Say("brief.other_reading_at", v.Say("brief.victim", a), said)
		}
		rows = append(rows, []string{v.Say("brief.other_reading"), said})
	}
	return rows
}

// compact is the range of an answer, or several in as few signs as possible.
func (v AnswerText) compact(a resolve.Answer) string {
	ranges := stretches.RangesOf(a)
	if len(ranges) == 1 {
		return v.label(ranges[0])
	}
	return v.ShortRanges(ranges)
}

// special gives the ranges of the special offences that displace this one.
func (v AnswerText) special(n resolve.Notice) [][]string {
	var rows [][]string
	for _, a := range n.Special.Answers {
		said := v.Say("brief.special", v.nameOf(a))
		if n.Ages != v.Victim {
			said = v.Say("brief.special_at", v.Say("brief.victim", n.Ages), v.nameOf(a))
		}
		rows = append(rows, []string{v.compact(a), said})
	}
	return rows
}

// briefBeside gives what another edition threatens on the same facts, a row for each
// offence. One offence has room for its reasons.
func (v AnswerText) briefBeside() [][]string {
	var rows [][]string
	for _, b := range v.Beside {
		other := AnswerText{Answer: b, Words: v.Words, Style: v.Style, Edition: b.Offence.Edition}
		head := v.Say("brief.beside_day")
		if v.Beside[0].Facts.Today {
			head = v.Say("brief.beside_today")
		}
		why := ""
		if len(v.Beside) > 1 {
			head = v.Say("beside.offence", head, v.nameOf(b))
		} else {
			why = other.besideWhy()
		}
		switch {
		case b.Status == law.Determined:
			rows = append(rows, []string{v.label(b.Branches[0].Prison()), joined(": ", head, why)})
		case b.Ranged() && len(v.Beside) > 1:
			rows = append(rows, []string{v.compact(b), head})
		case b.Ranged():
			rows = append(rows, []string{v.compact(b), v.Say("brief.depends", head, other.dependsOn())})
		default:
			rows = append(rows, []string{v.Say("brief.none"), head})
		}
	}
	return rows
}

// besideWhy says why a tier of another edition governs, where it stands, and the
// range that one more circumstance would lead to.
func (v AnswerText) besideWhy() string {
	if v.Status != law.Determined {
		return ""
	}
	return v.standing() + v.oneMore(v.Answer)
}
