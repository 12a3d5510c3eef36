package records

import (
	"fmt"
	"strconv"
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

// Headers gives a function that says in one line how the columns of a table were
// understood: those that are read, with their roles, those that are passed on and those
// that are neither. Columns of the user's own are told by their places, because their
// names may be personal. Tables whose columns are alike are told once.
func (t Teller) Headers() func(cases.Header) {
	last := ""
	return func(h cases.Header) {
		said := t.header(h)
		if said != last && said != "" {
			t.Line(t.Words.Say("batch.columns", words.Visible(h.File), said))
		}
		last = said
	}
}

// header says how columns were understood. Away from a terminal it is silent about
// a table when the names of all columns that are read are in a list.
func (t Teller) header(h cases.Header) string {
	if !t.Watched && len(h.ByWords) == 0 {
		return ""
	}
	var list, parts []string
	for _, n := range h.Read {
		said := words.Visible(n.Name)
		if said != n.Role {
			said += " = " + n.Role
		}
		list = append(list, said)
	}
	if len(list) > 0 {
		parts = append(parts, t.Words.Say("batch.columns_read", strings.Join(list, ", ")))
	}
	for _, of := range []struct {
		passed bool
		code   law.Code
	}{{true, "batch.columns_passed"}, {false, "batch.columns_left"}} {
		if at := places(h.Own, of.passed); at != "" {
			parts = append(parts, t.Words.Say(of.code, at))
		}
	}
	if h.Keys && len(h.Own) > 0 {
		parts = append(parts, t.Words.Say("batch.columns_keys"))
	}
	return strings.Join(parts, "; ")
}

// places writes the places of the columns that are passed on, or of those that are not,
// and those side by side as one run: 2, 4-7.
func places(list []cases.Own, passed bool) string {
	var said []string
	from, to := 0, 0
	end := func() {
		switch {
		case from > 0 && to > from:
			said = append(said, fmt.Sprintf("%d-%d", from, to))
		case from > 0:
			said = append(said, strconv.Itoa(from))
		}
	}
	for _, c := range list {
		switch {
		case c.Passed != passed:
		case from > 0 && c.Place == to+1:
			to++
		default:
			end()
			from, to = c.Place, c.Place
		}
	}
	end()
	return strings.Join(said, ", ")
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
