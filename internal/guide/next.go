package guide

import (
	"errors"

	"github.com/conmina/conmina/internal/ask"
	"github.com/conmina/conmina/internal/law"
)

// GoesOn asks what comes after an answer: another fact, another case or, where the
// general part has an answer, the concrete penalty. The person ended it when it does
// not go on and was not left within a question.
func (g *Guide) GoesOn() (goesOn, ended bool) {
	for {
		text, choices := law.Code("guide.next"), 2
		if g.mayContinue() {
			text, choices = "guide.next_penalty", 3
		}
		switch g.Next(g.run.Plain(g.Words.Say(text)), choices) {
		case 1:
			if err := g.change(); !errors.Is(err, ask.ErrBack) {
				return err == nil, false
			}
		case 2:
			g.Forget()
			return true, false
		case 3:
			g.continueToPenalty()
			return true, false
		default:
			return false, true
		}
	}
}

// change asks which of the answers is another one, and forgets it and those that came
// after it.
func (g *Guide) change() error {
	options := make([]string, len(g.path))
	for i, at := range g.path {
		options[i] = g.Words.Say(g.list[at].of)
	}
	n, err := g.Choose(ask.Question{Text: g.Words.Say("guide.change"), Why: g.why("guide.change_why"), Options: options, Part: true})
	if err == nil {
		g.backTo(n)
	}
	return err
}
