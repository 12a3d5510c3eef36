package findings

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/words"
)

// Console is where a run reports what is not its result: findings and messages. It
// is standard error.
type Console struct {
	Out   io.Writer
	Words *words.Words
	Plain func(text string) string // text with the ornaments that the console can show
	JSON  bool                     // findings are for scripts
	// Typed gives a flag as it is typed in a language. Text behind the flag stays
	// unchanged.
	Typed func(l words.Language, flag string) string
}

// Say reports something that is not a finding.
func (c Console) Say(code law.Code, args ...any) {
	c.Line("conmina: " + c.Words.Say(code, args...))
}

// Line writes a line of text.
func (c Console) Line(text string) { c.print(c.Plain(text)) }

func (c Console) print(text string) { fmt.Fprintln(c.Out, text) }

// Report writes a problem, as text or as JSON.
func (c Console) Report(p *Problem) {
	told := c.Tally()
	for _, f := range p.Findings {
		told.Add(f, func() string { return c.text(f) })
	}
	told.Rest()
}

// text gives a finding in one line. The place, if there is one, comes first, with
// the file name as it is, so that editors can go there.
func (c Console) text(f Finding) string {
	said := c.Said(f)
	if f.Place.File != "" {
		return words.Visible(f.Place.String()) + ": " + c.Plain(f.filled(c.Words, said))
	}
	if f.Other.File != "" {
		said += " " + c.Words.Say("error.also", f.Other)
	}
	if f.Subject != "" {
		said = c.Typed(c.Words.Language(), f.Subject) + ": " + said
	}
	return c.Plain("conmina: " + said + offered(f.Choices))
}

// Said is a finding without place and subject.
func (c Console) Said(f Finding) string {
	fault := c.fault(c.Words.Language(), f.Fault)
	switch len(f.Choices) {
	case 0:
	case 1:
		return c.Words.Wrong(&fault) + ". " + c.Words.Say("this_one")
	default:
		return c.Words.Wrong(&fault) + ". " + c.Words.Say("one_of_these")
	}
	return c.Words.Fault(&fault)
}

// fault is a fault whose flags are as they are typed in a language.
func (c Console) fault(l words.Language, fault law.Fault) law.Fault {
	given := fault.Args
	fault.Args = nil
	for _, a := range given {
		if flag, ok := a.(string); ok {
			a = c.Typed(l, flag)
		}
		fault.Args = append(fault.Args, a)
	}
	return fault
}

// write writes a value as a line of JSON.
func (c Console) write(v any) {
	enc := json.NewEncoder(c.Out)
	enc.SetEscapeHTML(false)
	// An error is dropped: when standard error fails, there is no place to report
	// it.
	_ = enc.Encode(v)
}
