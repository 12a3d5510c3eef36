package answer

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/stretches"
)

// brief is the comparison on a console: the charges with a range, each in one line
// with its bar; then those that a special offence displaces, and those without a
// range, in a line each. Where several families take part, so many are drawn at most.
func (c compareScreen) brief(w Comparing, drawn int) sheet.Document {
	charges, displaced, unranged := parted(c.Answers)
	charges, others := c.neighbours(charges, drawn)
	notes := footnotes{words: w, of: AnswerText.remarks, compared: c.Answers}
	var d sheet.Document
	d.Headline(w.briefAsked(c.Comparison.Comparison))
	if len(charges) > 0 {
		d.Bars([]string{w.Say("compare.offence"), w.Unit()}, c.charged(&notes, charges), w.legend())
	}
	if len(notes.rows) > 0 {
		d.Fields(false, notes.rows...)
	}
	w.briefBeside(&d, c.Answers)
	if c.Grouped {
		c.families(&d, w, others, displaced, unranged)
	} else {
		w.general(&d, displaced, c.Answers)
		w.unranged(&d, unranged)
	}
	if said := c.briefDifferences(w); len(said) > 0 {
		d.List(said)
	}
	told := w.notices(c.Answers)
	if c.Notices && len(told) > 0 {
		d.Heading(w.Say("answer.notices"))
		d.List(told)
	}
	d.Fields(false, c.edition(w)...)
	d.Footer(w.BriefLimits(c.Edition, tiersOf(c.Answers), "brief.compared", c.rest(w, len(told))))
	return d
}

// edition names the edition, and how many of its offences are left out.
func (c compareScreen) edition(w Comparing) [][]string {
	rows := [][]string{{w.Say("brief.edition"), w.EditionNamed(c.Edition)}}
	if c.Beyond > 0 {
		rows = append(rows, []string{w.Say("brief.neighbours"), w.Count(c.Beyond, "brief.beyond_one", "brief.beyond")})
	}
	return rows
}

// rest names what stands elsewhere: the notices, and what --why says.
func (c compareScreen) rest(w Comparing, notices int) string {
	if c.Notices || notices == 0 {
		return w.Say("brief.sources")
	}
	return w.Say("brief.notices", notices)
}

// parted parts answers into charges with a range, general offences that special ones
// displace at every possible age of the victim, and offences without a range. When
// nothing but displaced offences were compared, they are the charges.
func parted(answers []resolve.Answer) (charges, displaced, unranged []resolve.Answer) {
	for _, a := range answers {
		switch {
		case !a.Ranged():
			unranged = append(unranged, a)
		case len(Displacing(a)) > 0:
			displaced = append(displaced, a)
		default:
			charges = append(charges, a)
		}
	}
	if len(charges) == 0 {
		return displaced, nil, unranged
	}
	return charges, displaced, unranged
}

// briefAsked repeats the facts that all offences share.
func (w Comparing) briefAsked(c comparing.Comparison) string {
	missing := slices.ContainsFunc(c.Answers, func(a resolve.Answer) bool {
		return slices.Contains(a.Settles, resolve.Unknown{Fact: law.FactAge})
	})
	line := func(bareDate bool) string {
		parts := []string{w.Count(len(c.Answers), "compare.same_facts_one", "compare.same_facts")}
		return strings.Join(append(parts, w.BriefFacts(w.Edition, c.Facts, missing, bareDate)...), " · ")
	}
	if said := line(false); utf8.RuneCountInString(said) <= console {
		return said
	}
	return line(true)
}

// charged is the chart of the charges, with the marks of their notes. Those that
// were asked for are marked where others stand beside them.
func (c compareScreen) charged(notes *footnotes, charges []resolve.Answer) sheet.Chart {
	w := notes.words
	ch := w.chart(charges)
	for i, a := range charges {
		title := w.ShortTitle(a.Offence)
		if c.isAsked(a) {
			title = w.Say("brief.asked", title)
		}
		ch.Rows[i].Number, ch.Rows[i].Title, ch.Rows[i].Tier = a.Article(), title, ""
		if said, ok := w.Slashed(stretches.RangesOf(a)); ok && len(a.Branches) > 1 && !w.Style.Months {
			ch.Rows[i].Figures = said
		}
		ch.Rows[i].Figures += notes.marks(a)
	}
	return ch
}

// footnotes numbers what is said of the charges below their chart, each thing once.
type footnotes struct {
	words    Comparing
	of       func(v AnswerText, compared []resolve.Answer) []string
	compared []resolve.Answer
	said     []string
	rows     [][]string
}

// marks gives the marks of an answer.
func (f *footnotes) marks(a resolve.Answer) string {
	marks := ""
	for _, said := range f.of(f.words.Of(a), f.compared) {
		at := slices.Index(f.said, said)
		if at < 0 {
			at = len(f.said)
			f.said = append(f.said, said)
			f.rows = append(f.rows, []string{fmt.Sprintf("(%d)", at+1), said})
		}
		marks += fmt.Sprintf(" (%d)", at+1)
	}
	return marks
}

// remarks says what the range of a charge rests or depends on, and which ranges may
// be right instead.
func (v AnswerText) remarks(compared []resolve.Answer) []string {
	if v.Status == law.Undetermined {
		return append(v.dependence(), v.alternatives(compared)...)
	}
	return append(v.basis(), v.alternatives(compared)...)
}

// dependence says which facts decide between the ranges of a charge.
func (v AnswerText) dependence() []string {
	switch {
	case v.Named != nil:
		return []string{v.Say("brief.which")}
	case len(v.Settles) > 0 && len(stretches.RangesOf(v.Answer)) < len(v.Branches):
		return []string{v.Say("brief.on_or_none", v.dependsOn())}
	case len(v.Settles) > 0:
		return []string{v.Say("brief.on", v.dependsOn())}
	}
	return nil
}

// basis says which facts the only range of a charge rests on.
func (v AnswerText) basis() []string {
	if v.Status == law.Determined && v.Named == nil && len(v.Branches[0].Tier.When) > 0 && len(v.Cited) > 0 {
		return []string{v.Say("brief.because_of", v.restsOn())}
	}
	return nil
}

// alternatives says which ranges may be right instead. The range of a special offence
// stands in its own row where it is among the charges that are compared.
func (v AnswerText) alternatives(compared []resolve.Answer) []string {
	var said []string
	for _, n := range v.Notices {
		switch n.Code {
		case resolve.OneMore:
			said = append(said, v.Say("brief.also", v.Span(n.Prison), v.Inside(v.Edition, n.Circumstances, mostNamed)))
		case resolve.MilderArgued:
			said = append(said, v.Say("brief.may_favour", v.compact(*n.Later)))
		case resolve.SpecialOffence:
			specials := v.Say("brief.special_one")
			if others := without(n.Special.Answers, compared); len(others) > 0 {
				specials = v.All(v.threatening(others))
			}
			if v.Victim.Within(n.Ages) {
				said = append(said, v.Say("brief.displaced", specials))
			} else {
				said = append(said, v.Say("brief.displaced_at", v.Say("brief.victim", n.Ages), specials))
			}
		}
	}
	for _, row := range v.otherReadings() {
		said = append(said, v.Say("brief.reading", row[1]))
	}
	return said
}

// without leaves the answers of offences out that others are about.
func without(answers, others []resolve.Answer) []resolve.Answer {
	return slices.DeleteFunc(slices.Clone(answers), func(a resolve.Answer) bool {
		return slices.ContainsFunc(others, func(o resolve.Answer) bool { return o.Offence.ID == a.Offence.ID })
	})
}

// threatening names offences with their ranges.
func (v AnswerText) threatening(answers []resolve.Answer) []string {
	return machine.Each(answers, func(a resolve.Answer) string {
		if !a.Ranged() {
			return v.nameOf(a)
		}
		return v.Say("brief.threatening", v.nameOf(a), v.compact(a))
	})
}

// restsOn names the facts that a determined answer rests on.
func (v AnswerText) restsOn() string {
	var on []string
	for _, k := range v.Cited {
		if k.Fact == law.FactAge {
			on = append(on, v.Say("compare.the_age"))
		} else {
			on = append(on, v.Inside(v.Edition, []law.CircumstanceID{k.Circumstance}, 1))
		}
	}
	return v.All(on)
}

// briefBeside shows what another edition threatens, where it differs.
func (w Comparing) briefBeside(d *sheet.Document, answers []resolve.Answer) {
	list := Differing(answers)
	if len(list) == 0 {
		return
	}
	d.Section(w.Of(list[0]).differs(list[0].Beside[0]))
	var rows [][]string
	for _, a := range list {
		v := w.Of(a)
		var said []string
		for _, b := range a.Beside {
			cell := v.number(b)
			if b.Ranged() {
				cell = w.Say("compare.notice", cell, v.compact(b))
				if len(a.Beside) == 1 {
					cell += v.oneMore(b)
				}
			} else {
				cell = w.Say("compare.notice", cell, w.Say("brief.none"))
			}
			said = append(said, cell)
		}
		rows = append(rows, []string{v.ShortTitle(a.Offence), strings.Join(said, "; ")})
	}
	d.Fields(false, rows...)
}

// general gives the general offences that special ones displace, in a line each. The
// range of a special offence that is not compared stands there too.
func (w Comparing) general(d *sheet.Document, displaced, compared []resolve.Answer) {
	if len(displaced) == 0 {
		return
	}
	rows := make([][]string, len(displaced))
	for i, a := range displaced {
		v := w.Of(a)
		specials := Displacing(a)
		said := w.Say("compare.notice", w.ShortTitle(a.Offence), w.FiguresOf(a))
		if others := without(specials, compared); len(others) > 0 {
			said = joined("; ", said, w.Say("brief.displaced", v.All(v.threatening(others))))
		}
		rows[i] = []string{w.Say("brief.arrow", v.number(a), numbersOf(v, specials)), said}
	}
	d.Section(w.Say("brief.general"))
	d.Fields(false, rows...)
}

// unranged gives the offences without a range, in a line each, with the reason.
func (w Comparing) unranged(d *sheet.Document, answers []resolve.Answer) {
	if len(answers) == 0 {
		return
	}
	rows := make([][]string, len(answers))
	for i, a := range answers {
		why := w.Say(law.Code("compare." + string(a.Status)))
		if protected := a.Version.VictimAge; a.Status == law.NoRange && !protected.Empty() {
			why = w.Say("brief.protects", protected)
		}
		rows[i] = []string{joined(" ", a.Article(), w.ShortTitle(a.Offence)), why}
	}
	d.Section(w.Say("brief.unranged"))
	d.Fields(false, rows...)
}

// briefDifferences says how far apart the charges are, and how the range changes
// when one replaces another.
func (c compareScreen) briefDifferences(w Comparing) []string {
	var said []string
	for _, g := range []struct {
		code law.Code
		gap  *comparing.Gap
	}{{"brief.gap_minimum", c.MinimumGap}, {"brief.gap_maximum", c.MaximumGap}} {
		if g.gap != nil && !c.Grouped { // between families it says little
			among := ""
			if n := len(c.Answers); g.gap.Among < n {
				among = w.Say("brief.known", g.gap.Among, n)
			}
			said = append(said, w.Say(g.code, among, w.term(g.gap.Months),
				w.amount(g.gap.From.Months), w.amount(g.gap.To.Months)))
		}
	}
	for _, change := range c.Changes {
		said = append(said, w.Change(change, len(c.Changes) > 1))
	}
	return said
}

// term is a duration in the unit of the style.
func (w Comparing) term(m law.Months) string {
	if w.Style.Months {
		return w.Words.Months(m)
	}
	return w.Term(m)
}
