// Package ask puts questions over streams, one after the other. It moves no cursor,
// so that it works in any console, through a pipe and with a screen reader.
package ask

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/words"
)

// What a question may end with besides an answer.
var (
	// ErrBack asks for the question before.
	ErrBack = errors.New("back")
	// ErrLeft ends the questions: the person left, the input ended or the run was
	// interrupted.
	ErrLeft = errors.New("left")
)

// Question is one thing to ask.
type Question struct {
	Text     string
	Why      func() string
	Standard string   // the answer that an empty line gives; empty: there is none
	Shown    string   // how the standard answer is shown, where that is another text
	Options  []string // one is chosen by its number, where there are any
	Named    bool     // an option may be named as well, and so may what is no option
	Part     bool     // of the question before: it has no number
}

// Layout fits text to the width of the console.
type Layout interface {
	Paragraphs(text string) []byte
	Columns(rows [][2]string) []byte
}

// Dialogue asks questions. They go to a stream of their own, since standard output
// is for what was asked for.
type Dialogue struct {
	Words  *words.Words
	Layout Layout
	Lines  <-chan string // what is typed, as [Lines] gives it
	Out    io.Writer
	Echo   bool // nobody sees what was typed unless it is repeated
	Number int  // of the question that is asked
	// Interrupted is closed when the run is to end.
	Interrupted <-chan struct{}
}

// longestAnswer bounds an answer, in bytes.
const longestAnswer = 64 << 10

// Lines gives what is typed, line by line; it is closed at the end of the input.
// It reads on while nobody listens, so that an interruption need not wait for a
// line.
func Lines(in io.Reader) <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		scanner := bufio.NewScanner(in)
		scanner.Buffer(nil, longestAnswer)
		for scanner.Scan() {
			lines <- strings.TrimSpace(strings.TrimPrefix(scanner.Text(), "\ufeff"))
		}
	}()
	return lines
}

// line waits for a line.
func (d *Dialogue) line() (string, error) {
	select {
	case line, more := <-d.Lines:
		if more {
			if d.Echo {
				fmt.Fprintln(d.Out, words.Visible(line))
			}
			return line, nil
		}
	case <-d.Interrupted:
	}
	fmt.Fprintln(d.Out)
	d.Tell(d.Words.Say("guide.left"))
	return "", ErrLeft
}

// Tell writes text of the conversation, wrapped. Nothing is left to tell it to when
// the stream itself fails.
func (d *Dialogue) Tell(text string) { _, _ = d.Out.Write(d.Layout.Paragraphs(text)) }

// Ask puts a question until its answer is one that read takes. What read refuses
// it says in words.
func (d *Dialogue) Ask(q Question, read func(answer string) (refused string)) error {
	text := q.Text
	if !q.Part {
		text = d.Words.Say("guide.question", d.Number, q.Text)
	}
	d.Tell("\n" + text)
	d.options(q.Options)
	for {
		fmt.Fprint(d.Out, d.prompt(q), " ")
		answer, err := d.line()
		if err != nil {
			return err
		}
		switch law.Fold(answer) {
		case "?":
			d.Tell(q.Why())
			continue
		case "back", "atras":
			return ErrBack
		case "quit", "exit", "salir":
			d.Tell(d.Words.Say("guide.left"))
			return ErrLeft
		case "":
			answer = q.Standard
		}
		refused := d.Words.Say("guide.needed")
		if answer != "" {
			refused = read(answer)
		}
		if refused == "" {
			return nil
		}
		d.Tell(refused)
	}
}

// Show writes words with what is said of each.
func (d *Dialogue) Show(rows [][2]string) { _, _ = d.Out.Write(d.Layout.Columns(rows)) } // as in Tell

func (d *Dialogue) options(options []string) {
	rows := make([][2]string, len(options))
	for i, o := range options {
		rows[i] = [2]string{fmt.Sprintf("%2d", i+1), o}
	}
	d.Show(rows)
}

// prompt says what kind of answer is awaited, and what an empty line gives.
func (d *Dialogue) prompt(q Question) string {
	shown := q.Shown
	if shown == "" {
		shown = q.Standard
	}
	bare, offering := law.Code("guide.answer"), law.Code("guide.answer_or")
	switch {
	case q.Named:
		bare, offering = "guide.name", "guide.name_or"
	case len(q.Options) > 0:
		bare, offering = "guide.number", "guide.number_or"
	}
	if shown == "" {
		return d.Words.Say(bare)
	}
	return d.Words.Say(offering, shown)
}

// Choose asks for one of the options and gives its place, from 0.
func (d *Dialogue) Choose(q Question) (int, error) {
	chosen := 0
	err := d.Ask(q, func(answer string) string {
		n, ok := OptionNumber(answer, len(q.Options))
		chosen = n - 1
		if !ok {
			return d.Words.Say("guide.no_option", len(q.Options))
		}
		return ""
	})
	return chosen, err
}

// OptionNumber reads the number of an option, with digits only.
func OptionNumber(answer string, options int) (int, bool) {
	n, err := strconv.Atoi(answer)
	return n, err == nil && n >= 1 && n <= options && answer[0] != '+' && answer[0] != '0'
}
