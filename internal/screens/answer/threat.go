package answer

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
)

// Threatened gives sentences on what one offence threatens. When several ranges
// remain, it shows them in a table and gives no sentence.
func (v AnswerText) Threatened(d *sheet.Document) []string {
	switch {
	case len(v.Spans) > 0:
		rows := machine.Each(v.Spans, func(a resolve.Answer) []string {
			return []string{v.Period(a.During), a.Article(), v.Said(a)}
		})
		d.Table([]string{v.Say("example.days"), v.Say("list.article"), v.Say("answer.range")}, rows)
		return nil
	case v.Status == law.Determined:
		return []string{v.sentence()}
	case v.Status == law.Undetermined:
		v.branches(d)
		return nil
	}
	said := []string{v.Standing(v.Answer)}
	for _, a := range v.Successors {
		next := v
		next.Answer = a
		if a.Status == law.Determined {
			said = append(said, next.sentence())
		} else {
			said = append(said, v.Say("compare.notice", next.Name(), next.Said(a)))
		}
	}
	return said
}

// sentence says one range and its tier.
func (v AnswerText) sentence() string {
	t := v.Branches[0].Tier
	return v.Say("example.threat", v.Name(), v.threat(t.Prison), t.Label)
}

// Name is the offence with its article number on the day.
func (v AnswerText) Name() string { return Comparing{v.Words, v.Style, v.Edition}.Named(v.Answer) }

// threat says a range as statutes do: not less than … nor more than ….
func (v AnswerText) threat(r law.Range) string {
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
	return v.RangeText(r)
}
