package present

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// solution shows the answer to one question of a training case, and what another
// edition says beside it.
func (w comparing) solution(d *document, s resolve.Solution) {
	w.solved(d, s)
	switch s.Question.Asks {
	case law.AsksWhy, law.AsksMissing: // shows no figure
	case law.AsksAges:
		w.besideByAge(d, s.Strip)
	default:
		w.beside(d, answersOf(s))
	}
}

func (w comparing) solved(d *document, s resolve.Solution) {
	switch s.Question.Asks {
	case law.AsksWhy:
		d.list(w.reasons(s.Answers))
	case law.AsksMissing:
		for _, a := range s.Answers {
			d.list(w.of(a).settling())
		}
	case law.AsksGaps:
		d.list(w.gaps(s.Comparison))
	case law.AsksAges:
		w.byAge(d, s.Strip, func(row, band int) string { return w.figures(s.Strip.Rows[row][band]) })
		d.paragraph(w.Say("ages.caption", w.unit()))
	case law.AsksLater:
		for _, a := range s.Answers {
			w.of(a).laterVersions(d)
		}
	case law.AsksIf:
		w.changed(d, s.Changes)
	case law.AsksInstead:
		d.list(each(s.Changes, func(c resolve.Change) string { return w.change(c, len(s.Changes) > 1) }))
	default:
		w.ranges(d, s.Answers)
	}
}

// of puts one of the answers into words.
func (w comparing) of(a resolve.Answer) answerText {
	return answerText{Answer: a, Words: w.Words, style: w.style, edition: w.edition}
}

// ranges shows what each offence threatens: one in sentences or in all that
// remains of it, several in a table.
func (w comparing) ranges(d *document, answers []resolve.Answer) {
	if len(answers) == 1 {
		if said := w.of(answers[0]).threatened(d); len(said) > 0 {
			d.list(said)
		}
		return
	}
	rows := each(answers, func(a resolve.Answer) []string { return []string{w.charted(a), w.figures(a), w.governing(a)} })
	d.table([]string{w.Say("compare.offence"), w.unit(), w.Say("answer.tier")}, rows)
}

// changed shows what other facts make of what each offence threatens.
func (w comparing) changed(d *document, changes []resolve.Change) {
	if len(changes) == 1 {
		c := changes[0]
		d.list(append(w.of(c.To).threatened(d), w.against(c)))
		return
	}
	rows := each(changes, func(c resolve.Change) []string {
		return []string{w.charted(c.To), w.figures(c.From), w.figures(c.To), w.governing(c.To)}
	})
	d.table([]string{w.Say("compare.offence"), w.Say("example.facts"), w.Say("example.changed"), w.Say("answer.tier")}, rows)
	d.paragraph(w.Say("example.caption", w.unit()))
}

// threatened says in sentences what one offence threatens; or it shows in a table
// what remains of it, and gives no sentence.
func (v answerText) threatened(d *document) []string {
	switch {
	case len(v.Spans) > 0:
		rows := each(v.Spans, func(a resolve.Answer) []string {
			return []string{v.period(a.During), a.Article(), v.said(a)}
		})
		d.table([]string{v.Say("example.days"), v.Say("list.article"), v.Say("answer.range")}, rows)
		return nil
	case v.Status == law.Determined:
		return []string{v.sentence()}
	case v.Status == law.Undetermined:
		v.branches(d)
		return nil
	}
	said := []string{v.Say(law.Code("answer." + string(v.Status)))}
	for _, a := range v.Successors {
		next := v
		next.Answer = a
		if a.Status == law.Determined {
			said = append(said, next.sentence())
		} else {
			said = append(said, v.Say("compare.notice", next.name(), next.said(a)))
		}
	}
	return said
}

// sentence says one range with its tier.
func (v answerText) sentence() string {
	t := v.Branches[0].Tier
	return v.Say("example.threat", v.name(), v.threat(t.Prison), t.Label)
}

// name is the offence with the number that it bears on the day.
func (v answerText) name() string { return comparing{v.Words, v.style, v.edition}.named(v.Answer) }

// threat says a range as statutes do: not less than … nor more than ….
func (v answerText) threat(r law.Range) string {
	_, low := r.Min.Figure()
	_, high := r.Max.Figure()
	switch {
	case r.Fixed():
		return v.Say("threat.fixed", v.figure(r.Min))
	case low && high:
		return v.Say("threat.both", v.figure(r.Min), v.figure(r.Max))
	case low && r.Max.Kind == law.NotStated:
		return v.Say("threat.from", v.figure(r.Min))
	case high && r.Min.Kind == law.NotStated:
		return v.Say("threat.up_to", v.figure(r.Max))
	}
	return v.rangeText(r)
}

// reasons says which tier of each offence governs, why, and by which law.
func (w comparing) reasons(answers []resolve.Answer) []string {
	var said []string
	for _, a := range answers {
		v := w.of(a)
		if a.Status != law.Determined {
			said = append(said, w.Say("compare.notice", v.name(), w.governing(a)))
			continue
		}
		t := a.Branches[0].Tier
		said = append(said, w.Say("example.why", v.name(), t.Label, v.reason(v.traceOf(t))))
		if act := v.actOf(&a.Offence.Version, t); act != "" {
			said = append(said, w.Say("compare.notice", w.Say("answer.act"), act))
		}
	}
	return said
}

// against says what other facts make of the bounds of an offence.
func (w comparing) against(c resolve.Change) string {
	if c.Determined() {
		return w.Say("example.against", w.shift("change.minimum", c.Min)+" "+w.shift("change.maximum", c.Max))
	}
	return w.Say("example.before", w.of(c.From).said(c.From))
}
