package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/words"
)

// errBack asks for the question before.
var errBack = errors.New("back")

// dialogue asks one question after the other. It moves no cursor, so that it
// works in any console, through a pipe and with a screen reader. Questions go to
// standard error: standard output is for what was asked for.
type dialogue struct {
	*program
	ctx    context.Context
	number int // of the question that is asked
}

// question is one thing to ask.
type question struct {
	text     string
	why      func() string
	standard string   // the answer that an empty line gives; empty: there is none
	shown    string   // how the standard answer is shown, where that is another text
	options  []string // one is chosen by its number, where there are any
	named    bool     // an option may be named as well, and so may what is no option
	part     bool     // of the question before: it has no number
}

// longestAnswer bounds an answer, in bytes.
const longestAnswer = 64 << 10

// lines gives what is typed, line by line; it is closed at the end of the input.
// It reads on while nobody listens, so that an interruption need not wait for a
// line.
func (p *program) lines() <-chan string {
	if p.typed == nil {
		typed := make(chan string)
		p.typed = typed
		go func() {
			defer close(typed)
			scanner := bufio.NewScanner(p.Stdin)
			scanner.Buffer(nil, longestAnswer)
			for scanner.Scan() {
				typed <- strings.TrimSpace(strings.TrimPrefix(scanner.Text(), "\ufeff"))
			}
		}()
	}
	return p.typed
}

// line waits for a line. The end of the input and an interruption end the run.
func (d *dialogue) line() (string, error) {
	select {
	case line, more := <-d.lines():
		if more {
			if !d.Terminal.In { // where nobody sees what was typed
				fmt.Fprintln(d.Stderr, words.Visible(line))
			}
			return line, nil
		}
	case <-d.ctx.Done():
	}
	fmt.Fprintln(d.Stderr)
	d.tell(d.words().Say("guide.left"))
	return "", quit{Interrupted}
}

// tell writes text of the conversation, wrapped.
func (d *dialogue) tell(text string) {
	said := &program{Process: d.Process, settings: d.settings, ascii: d.ascii}
	said.paragraphs(text)
	_, _ = d.Stderr.Write(said.out.Bytes()) // nothing is left to tell it to when standard error itself fails
}

// ask puts a question until its answer is one that read takes. What read refuses
// it says in words.
func (d *dialogue) ask(q question, read func(answer string) (refused string)) error {
	w := d.words()
	text := q.text
	if !q.part {
		text = w.Say("guide.question", d.number, q.text)
	}
	d.tell("\n" + text)
	d.options(q.options)
	for {
		d.prompt(q)
		answer, err := d.line()
		if err != nil {
			return err
		}
		switch law.Fold(answer) {
		case "?":
			d.tell(q.why())
			continue
		case "back", "atras":
			return errBack
		case "quit", "exit", "salir":
			d.tell(w.Say("guide.left"))
			return quit{Interrupted}
		case "":
			answer = q.standard
		}
		refused := w.Say("guide.needed")
		if answer != "" {
			refused = read(answer)
		}
		if refused == "" {
			return nil
		}
		d.tell(refused)
	}
}

func (d *dialogue) options(options []string) {
	rows := make([][2]string, len(options))
	for i, o := range options {
		rows[i] = [2]string{fmt.Sprintf("%2d", i+1), o}
	}
	said := &program{Process: d.Process, settings: d.settings, ascii: d.ascii}
	said.columns(rows)
	_, _ = d.Stderr.Write(said.out.Bytes()) // as in tell
}

func (d *dialogue) prompt(q question) {
	w := d.words()
	shown := q.shown
	if shown == "" {
		shown = q.standard
	}
	switch {
	case shown == "" && q.named:
		fmt.Fprint(d.Stderr, w.Say("guide.name"), " ")
	case q.named:
		fmt.Fprint(d.Stderr, w.Say("guide.name_or", shown), " ")
	case shown == "" && len(q.options) > 0:
		fmt.Fprint(d.Stderr, w.Say("guide.number"), " ")
	case shown == "":
		fmt.Fprint(d.Stderr, w.Say("guide.answer"), " ")
	case len(q.options) > 0:
		fmt.Fprint(d.Stderr, w.Say("guide.number_or", shown), " ")
	default:
		fmt.Fprint(d.Stderr, w.Say("guide.answer_or", shown), " ")
	}
}

// choose asks for one of the options and gives its place, from 0.
func (d *dialogue) choose(q question) (int, error) {
	chosen := 0
	err := d.ask(q, func(answer string) string {
		n, ok := optionNumber(answer, len(q.options))
		chosen = n - 1
		if !ok {
			return d.words().Say("guide.no_option", len(q.options))
		}
		return ""
	})
	return chosen, err
}

// optionNumber reads the number of an option, with digits only.
func optionNumber(answer string, options int) (int, bool) {
	n, err := strconv.Atoi(answer)
	return n, err == nil && n >= 1 && n <= options && answer[0] != '+' && answer[0] != '0'
}

// fact asks for text that is read as a fact.
func (d *dialogue) fact(q question, read func(answer string) []*law.Fault) error {
	return d.ask(q, func(answer string) string { return d.faults(read(answer)) })
}

// faults says what stands in the way of facts, each thing once.
func (d *dialogue) faults(faults []*law.Fault) string {
	if len(faults) == 0 {
		return ""
	}
	return d.refusal(factProblem(faults))
}

// refusal says in sentences what a command line would be refused for.
func (d *dialogue) refusal(err error) string {
	var p *problem
	if !errors.As(err, &p) {
		return sentence(err.Error())
	}
	var refused []string
	for _, f := range p.findings {
		if said := sentence(f.said(d.words())); !slices.Contains(refused, said) {
			refused = append(refused, said)
		}
	}
	return strings.Join(refused, "\n")
}
