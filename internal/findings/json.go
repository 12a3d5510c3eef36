package findings

import "github.com/conmina/conmina/internal/law"

type findingJSON struct {
	Severity   string     `json:"severity"`
	Code       law.Code   `json:"code"`
	Subject    string     `json:"subject,omitempty"`
	Summary    string     `json:"summary"`
	File       string     `json:"file,omitempty"`
	Range      *rangeJSON `json:"range,omitempty"`
	Suggestion []string   `json:"suggestion"`
	Commands   []string   `json:"commands,omitempty"` // the command with each suggestion, then with all suggestions
}

type rangeJSON struct {
	Start pointJSON `json:"start"`
}

type pointJSON struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

// machine writes a finding as JSON.
func (c Console) machine(f Finding) {
	j := findingJSON{
		Severity: "error", Code: f.Fault.Code, Subject: f.Subject, File: f.Place.File,
		Summary: c.Words.Wrong(&f.Fault), Suggestion: f.Fault.Suggest,
	}
	if f.Place.Line > 0 {
		j.Range = &rangeJSON{pointJSON{f.Place.Line, f.Place.Column}}
	}
	for _, o := range f.Choices {
		j.Commands = append(j.Commands, o.Line.String())
	}
	if j.Suggestion == nil {
		j.Suggestion = []string{}
	}
	c.write(j)
}
