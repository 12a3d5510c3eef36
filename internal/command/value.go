package command

import (
	"errors"
	"strconv"
	"strings"
)

// Value takes what is typed for a flag.
type Value interface {
	String() string
	Set(text string) error
	Type() string
}

// ErrRepeated refuses a flag that is given twice; libraries would silently keep the
// last value.
var ErrRepeated = errors.New("repeated")

// ErrNotFlip refuses a value for a flag that takes none.
var ErrNotFlip = errors.New("not true or false")

// Once is the text of a flag that may be given once. Values are parsed later, by the
// single parser for their kind, because the readers of libraries take 017 for 15.
type Once struct {
	Text  string
	Given bool
	Again bool // repeats are allowed: completion parses the line more than once
}

// String is the text that was typed.
func (o *Once) String() string { return o.Text }

// Type names the kind of value.
func (o *Once) Type() string { return "text" }

// Set takes the text. The error is [ErrRepeated].
func (o *Once) Set(s string) error {
	if o.Given && !o.Again {
		return ErrRepeated
	}
	o.Text, o.Given = s, true
	return nil
}

// Many holds the values of a flag that may be repeated.
type Many struct{ Texts []string }

// String joins the texts that were typed.
func (m *Many) String() string { return strings.Join(m.Texts, " ") }

// Type names the kind of value.
func (m *Many) Type() string { return "texts" }

// Set takes one more text.
func (m *Many) Set(s string) error { m.Texts = append(m.Texts, s); return nil }

// Flip is a flag without a value. Again allows repeats, as in [Once].
type Flip struct{ On, Given, Again bool }

// String is empty: help shows no value.
func (f *Flip) String() string { return "" }

// Type names the kind of value.
func (f *Flip) Type() string { return "flip" }

// IsBoolFlag says that the flag needs no value.
func (f *Flip) IsBoolFlag() bool { return true }

// Set turns the flag on or off. The error is [ErrRepeated] or [ErrNotFlip].
func (f *Flip) Set(s string) error {
	switch {
	case f.Given && !f.Again:
		return ErrRepeated
	case s != "true" && s != "false":
		return ErrNotFlip
	}
	f.On, f.Given = s == "true", true
	return nil
}

// HelpGiven is the value of the help flag, which the library that reads command lines
// looks up as a bool.
type HelpGiven bool

// String is true or false.
func (a *HelpGiven) String() string { return strconv.FormatBool(bool(*a)) }

// Type names the kind of value.
func (a *HelpGiven) Type() string { return "bool" }

// IsBoolFlag says that the flag needs no value.
func (a *HelpGiven) IsBoolFlag() bool { return true }

// Set reads a bool.
func (a *HelpGiven) Set(s string) error {
	on, err := strconv.ParseBool(s)
	*a = HelpGiven(on)
	return err
}
