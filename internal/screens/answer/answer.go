// Package answer shows one case, several charges on the same facts, the same
// charges across ages, and later law. It also writes their pages and pictures.
package answer

import (
	"fmt"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Answer writes an answer in a format.
func Answer(format string, a resolve.Answer, s sheet.Style) ([]byte, error) {
	return sheet.Render(format, answerScreen{a}, s)
}

// Short gives the minimum and the maximum in months, with a hyphen for a bound that
// the source does not state and life for life imprisonment. ok is false when there
// is no single range: the envelope of several ranges must not be taken for one
// range.
func Short(a resolve.Answer) (line string, ok bool) {
	if a.Status != law.Determined {
		return "", false
	}
	r := a.Branches[0].Prison()
	return shortBound(r.Min) + " " + shortBound(r.Max) + "\n", true
}

// Doubts says in a line each which other ranges of the edition may be right instead of the
// only one.
func Doubts(a resolve.Answer, w *words.Words) []string {
	v := AnswerText{Answer: a, Words: w, Edition: a.Offence.Edition}
	return machine.Each(v.doubtsWithin(), func(row []string) string { return joined(" ", row...) })
}

func shortBound(b law.Bound) string {
	switch b.Kind {
	case law.Stated, law.Ceiling:
		return fmt.Sprint(int(b.Months))
	case law.Life:
		return "life"
	default:
		return "-"
	}
}

type answerScreen struct{ resolve.Answer }

func (a answerScreen) Document(s sheet.Style) sheet.Document {
	v := AnswerText{Answer: a.Answer, Words: words.In(s.Language), Style: s, Edition: a.Offence.Edition}
	if !s.Why {
		return v.brief()
	}
	var d sheet.Document
	d.Headline(v.asked())
	if len(a.Spans) > 0 {
		v.spans(&d)
	} else {
		v.result(&d)
	}
	if !a.Until.IsZero() {
		v.later(&d, a.Until)
	}
	if notes := v.notices(); len(notes) > 0 {
		d.Heading(v.Say("answer.notices"))
		d.List(notes)
	}
	if len(a.Beside) > 0 {
		d.Paragraph(v.beside())
		first := a.Beside[0]
		d.Commands(s.Asking(first.Offence.Edition, s.LineOf(typed.ResolveCommand).Offences(first.Offence).Facts(first.Offence.Edition, first.Facts)))
	}
	d.Footer(v.footer())
	return d
}
