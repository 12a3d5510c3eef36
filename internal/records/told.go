package records

import (
	"fmt"
	"strings"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/words"
)

// Teller says on the console what a run over records does beside answering them.
type Teller struct {
	findings.Console
	Watched bool // the console is a terminal
}

// Header says once how the columns of a table were understood. On a terminal it
// names all columns that are read or passed on. Elsewhere it names only columns
// that were recognised by their words.
func (t Teller) Header(h cases.Header) {
	read := h.ByWords
	if t.Watched {
		read = h.Read
	}
	if len(read) == 0 {
		return
	}
	var list, own []string
	for _, n := range read {
		list = append(list, words.Visible(n.Name)+" = "+n.Role)
	}
	for _, name := range h.Own {
		own = append(own, words.Visible(name))
	}
	text := t.Words.Say("batch.columns", h.File, strings.Join(list, ", "))
	if t.Watched && len(own) > 0 {
		text += t.Words.Say("batch.columns_own", strings.Join(own, ", "))
	}
	t.Line(text)
}

// Unread says which sheets of workbooks are not read, because cases may stand there.
func (t Teller) Unread(in Inputs) {
	for _, b := range in.Books {
		var others []string
		for _, name := range b.Others {
			others = append(others, words.Visible(name))
		}
		t.Line(words.Visible(b.Name) + ": " + t.Words.Say("batch.sheets", words.Visible(b.Sheet), strings.Join(others, ", ")))
	}
}

// Warnings gives a function that says a warning about a file. It says one warning
// of a file, because an input may be surveyed before it is read.
func (t Teller) Warnings() func(file string, code law.Code) {
	warned := map[string]bool{}
	return func(file string, code law.Code) {
		if warned[file] {
			return
		}
		warned[file] = true
		fmt.Fprintf(t.Out, "%s: %s\n", words.Visible(file), t.Plain(t.Words.Say(code)))
	}
}

// Summary says how many records got each kind of answer.
func (t Teller) Summary(s cases.Summary, e *law.Edition) {
	if s.Stopped {
		t.Say("batch.stopped", s.Rejected)
	}
	if s.DatesUnused > 0 {
		t.Say("batch.dates_unused", s.DatesUnused, e.ID)
	}
	if s.NotHeld > 0 {
		t.Say("batch.summary_held", s.Read, s.Determined, s.Undetermined, s.NotAnswered, s.NotHeld, s.Rejected)
	} else {
		t.Say("batch.summary", s.Read, s.Determined, s.Undetermined, s.NotAnswered, s.Rejected)
	}
	if e.Because != law.ByFlag { // with a flag, the user has just typed the edition
		t.Say("batch.edition", e.ID, t.Words.Because(e))
	}
}
