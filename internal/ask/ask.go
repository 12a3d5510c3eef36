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
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/words"
)

// How a question may end without an answer.
var (
	// ErrBack asks for the previous question.
	ErrBack = errors.New("back")
	// ErrLeft ends the questions: the person left, the input ended or the run was
	// interrupted.
	ErrLeft = errors.New("left")
)

// Question is one thing to ask.
type Question struct {
	Text     string
	Why      func() string
	Standard string   // the answer that an empty line gives; empty when there is no such answer
	Shown    string   // how the standard answer is shown, when it differs from the answer itself
	Options  []string // when there are options, one is chosen by its number
	Named    bool     // an option may also be typed by name, and an answer outside the options is accepted
	Part     bool     // the question belongs to the previous one and has no number of its own
}

// Layout fits text to the width of the console.
type Layout interface {
	Paragraphs(text string) []byte
	Columns(rows [][2]string) []byte
}

// Dialogue asks questions. It writes them to a stream of its own, because standard
// output is for the result.
type Dialogue struct {
	Words  *words.Words
	Layout Layout
	Lines  <-chan string // what is typed, as [Lines] gives it
	Out    io.Writer
	Echo   bool // repeats each answer in the output, for input that is not typed on a terminal
	Number int  // number of the current question
	// Interrupted is closed when the run must end.
	Interrupted <-chan struct{}
}

// longestAnswer is the longest answer that is accepted, in bytes.
const longestAnswer = 64 << 10

// Lines gives the input line by line; the channel is closed at the end of the
// input. It keeps reading while nobody listens, so that an interruption need not
// wait for a line.
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

// Tell writes text of the conversation, wrapped. An error of the stream is dropped:
// there is no other place to report it.
func (d *Dialogue) Tell(text string) { _, _ = d.Out.Write(d.Layout.Paragraphs(text)) }

// Ask puts a question until read accepts the answer. When read refuses an answer,
// it returns the sentence that says why.
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
		switch spelling.Fold(answer) {
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

// Show writes words, each with its explanation.
func (d *Dialogue) Show(rows [][2]string) { _, _ = d.Out.Write(d.Layout.Columns(rows)) } // as in Tell

func (d *Dialogue) options(options []string) {
	rows := make([][2]string, len(options))
	for i, o := range options {
		rows[i] = [2]string{fmt.Sprintf("%2d", i+1), o}
	}
	d.Show(rows)
}

// prompt says what kind of answer is expected, and what an empty line means.
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

// Choose asks for one of the options and gives its index, from 0.
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

// Next asks in one line what comes next: the number of a choice, or an empty line, or
// the end of the input, which are 0.
func (d *Dialogue) Next(text string, choices int) int {
	for {
		fmt.Fprint(d.Out, text, " ")
		answer, more := "", false
		select {
		case answer, more = <-d.Lines:
		case <-d.Interrupted:
		}
		if d.Echo || !more {
			fmt.Fprintln(d.Out, words.Visible(answer))
		}
		if answer == "" {
			return 0
		}
		if n, ok := OptionNumber(answer, choices); ok {
			return n
		}
		switch spelling.Fold(answer) {
		case "quit", "exit", "salir":
			return 0
		}
		d.Tell(d.Words.Say("guide.no_option", choices))
	}
}

// OptionNumber reads the number of an option, with digits only.
func OptionNumber(answer string, options int) (int, bool) {
	n, err := strconv.Atoi(answer)
	return n, err == nil && n >= 1 && n <= options && answer[0] != '+' && answer[0] != '0'
}
