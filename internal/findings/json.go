package findings

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/words"
)

// JSON is a finding for scripts, wherever it is written. What is wrong is said in
// Text where a result is written, because results are the same in every language,
// and in Summary on the console, which speaks the reader's language.
type JSON struct {
	Severity   string     `json:"severity"`
	Code       law.Code   `json:"code"`
	Subject    string     `json:"subject,omitempty"`
	Summary    string     `json:"summary,omitempty"` // without remedies
	Text       *law.Text  `json:"text,omitempty"`
	Value      *string    `json:"value"`
	File       *string    `json:"file"`
	Line       *int       `json:"line"`
	Column     *int       `json:"column"`
	Range      *rangeJSON `json:"range,omitempty"` // line and column once more, as language servers name them
	Other      *placeJSON `json:"other"`
	Suggestion []string   `json:"suggestion"`
	Commands   []string   `json:"commands,omitempty"` // the command with each suggestion, then with all suggestions
	Replay     []string   `json:"replay"`
	Example    *string    `json:"example"`
}

type placeJSON struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

type rangeJSON struct {
	Start pointJSON `json:"start"`
}

type pointJSON struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

// Machine is a finding as a part of a result.
func Machine(f Finding) JSON {
	j := f.json()
	j.Text = &law.Text{ES: words.In(words.Spanish).Fault(&f.Fault), EN: words.In(words.English).Fault(&f.Fault)}
	return j
}

// json is a finding without a sentence.
func (f Finding) json() JSON {
	j := JSON{
		Severity: "error", Code: f.Fault.Code, Subject: f.Subject,
		Value: machine.Filled(f.Fault.Value), File: machine.Filled(f.Place.File), Suggestion: machine.FilledList(f.Fault.Suggest),
		Replay: machine.FilledList(f.Commands(words.English)), Example: machine.Filled(f.Example),
	}
	if f.Place.Line > 0 {
		j.Line, j.Range = &f.Place.Line, &rangeJSON{pointJSON{f.Place.Line, f.Place.Column}}
	}
	if f.Place.Column > 0 {
		j.Column = &f.Place.Column
	}
	if f.Other != (law.Place{}) {
		j.Other = &placeJSON{f.Other.File, f.Other.Line, f.Other.Column}
	}
	for _, c := range f.Choices {
		j.Commands = append(j.Commands, c.Line.String())
	}
	return j
}

// machine writes a finding as JSON.
func (c Console) machine(f Finding) {
	j := f.json()
	j.Summary = c.Words.Wrong(&f.Fault)
	c.write(j)
}
