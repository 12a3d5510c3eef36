// Package findings says what is wrong, in one form for every command: text for
// people and JSON for scripts.
package findings

import (
	"strings"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Finding is one thing to report.
type Finding struct {
	law.Finding
	Subject string   // what the user typed, such as --age "017"; empty when the finding has a place
	Choices []Choice // commands to continue with; empty unless several names may be meant
	// Replay gives the command lines that show the fault, in the words of a
	// language; it may be nil.
	Replay  func(words.Language) []string
	Example string // an example in YAML to paste into a file, when the user asked for it
}

// Choice is a known name that an unknown name may have been meant as, with the
// command that uses it.
type Choice struct {
	Title string
	Line  *typed.Line
}

// About is a fault in what the user typed.
func About(subject string, fault law.Fault) Finding {
	return Finding{Subject: subject, Finding: law.Finding{Fault: fault}}
}

// At is a fault at a place in a file.
func At(place law.Place, fault law.Fault) Finding {
	return Finding{Finding: law.Finding{Place: place, Fault: fault}}
}

// Quoted shows a value that a person typed.
func Quoted(flag, value string) string {
	return strings.TrimSpace(flag + ` "` + words.Visible(value) + `"`)
}

// Dashed shows the name of a flag as a person typed it.
func Dashed(name string, short bool) string {
	if short {
		return Quoted("", "-"+name)
	}
	return Quoted("", "--"+name)
}

// Sentence says what is wrong in a file of law, where nothing is personal, so that
// the refused value is repeated.
func (f Finding) Sentence(w *words.Words) string { return f.filled(w, w.Fault(&f.Fault)) }

// filled puts the refused value before what is said of it, and another place behind.
func (f Finding) filled(w *words.Words, said string) string {
	if f.Fault.Value != "" {
		said = w.Say("quoted", f.Fault.Value) + ": " + said
	}
	if f.Other.File != "" {
		said += " " + w.Say("error.also", f.Other)
	}
	return said
}

// Commands lists the command lines that show the fault.
func (f Finding) Commands(l words.Language) []string {
	if f.Replay == nil {
		return nil
	}
	return f.Replay(l)
}

// offered writes the choices below the error, with the commands aligned.
func offered(choices []Choice) string {
	widest := 0
	for _, c := range choices {
		widest = max(widest, utf8.RuneCountInString(c.Title))
	}
	var b strings.Builder
	for _, c := range choices {
		gap := strings.Repeat(" ", widest-utf8.RuneCountInString(c.Title))
		b.WriteString("\n  " + c.Title + gap + "  " + words.Visible(c.Line.String()))
	}
	return b.String()
}
