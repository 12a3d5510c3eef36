package cli

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/ask"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// lines gives the lines of standard input.
func (p *program) lines() <-chan string {
	if p.typed == nil {
		p.typed = ask.Lines(p.Stdin)
	}
	return p.typed
}

// dialogue asks on standard error and reads standard input.
func (p *program) dialogue(ctx context.Context) *ask.Dialogue {
	return &ask.Dialogue{
		Words: p.words(), Layout: console{p}, Lines: p.lines(), Out: p.Stderr, Echo: !p.Terminal.In, Interrupted: ctx.Done(),
	}
}

// console formats the texts of a dialogue.
type console struct{ p *program }

func (c console) Paragraphs(text string) []byte {
	var d sheet.Document
	d.Prose(strings.Split(text, "\n")...)
	return sheet.Text(d, c.p.helpStyle())
}

func (c console) Columns(rows [][2]string) []byte {
	var d sheet.Document
	cells := make([][]string, len(rows))
	for i, row := range rows {
		cells[i] = row[:]
	}
	d.Fields(false, cells...)
	return sheet.Text(d, c.p.helpStyle())
}

// fact asks for text that is read as a fact.
func (g *guided) fact(q ask.Question, read func(answer string) []*law.Fault) error {
	return g.Ask(q, func(answer string) string { return g.faults(read(answer)) })
}

// faults describes the faults of facts, each once.
func (g *guided) faults(faults []*law.Fault) string {
	if len(faults) == 0 {
		return ""
	}
	return g.refusal(factProblem(faults))
}

// refusal describes in sentences why a command line would be refused.
func (g *guided) refusal(err error) string {
	var p *findings.Problem
	if !errors.As(err, &p) {
		return words.AsSentence(err.Error())
	}
	var refused []string
	for _, f := range p.Findings {
		if said := words.AsSentence(g.console().Said(f)); !slices.Contains(refused, said) {
			refused = append(refused, said)
		}
	}
	return strings.Join(refused, "\n")
}
