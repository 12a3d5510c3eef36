// Package soundness shows what a check of an encoding found.
package soundness

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/check"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// CheckFormats lists the formats of a check.
func CheckFormats() []string { return append(sheet.Formats(), "github") }

// Check writes the results of the check of editions.
func Check(format string, editions []check.Edition, s sheet.Style) ([]byte, error) {
	v := checkScreen{editions}
	switch format {
	case "text":
		return v.lines(s), nil
	case "github":
		return v.annotations(s), nil
	}
	return sheet.Render(format, v, s)
}

type checkScreen struct{ editions []check.Edition }

// lines writes each finding with its place first, so that editors can go to the
// place. When there is no width to fit, a finding stays on one line. Examples are
// for pasting and are never wrapped.
func (v checkScreen) lines(s sheet.Style) []byte {
	w := words.In(s.Language)
	p := sheet.Pen{Style: s}
	below := sheet.Indent + sheet.Indent
	line := func(first, said string) {
		if s.ASCII {
			said = sheet.Plain(said)
		}
		p.Lines(first, below, sheet.Same, said)
	}
	for _, e := range v.editions {
		for _, f := range e.Findings {
			line("", fmt.Sprintf("%s: %s: %s", words.Visible(f.Place.String()), f.Fault.Code, f.Sentence(w)))
			for _, c := range f.Commands(s.Language) {
				p.Command(below, words.Visible(c))
			}
			p.Out.WriteString(f.Example)
		}
		line("", checked(w, e))
		for _, u := range e.Untried {
			line(below, fmt.Sprintf("%s: %s", words.Visible(u.Place.String()), u.Sentence(w)))
		}
	}
	return p.Out.Bytes()
}

// checked summarises the check of an edition in one line.
func checked(w *words.Words, e check.Edition) string {
	if e.Digest == "" {
		return w.Say("check.unread", e.ID, len(e.Findings))
	}
	return w.Say("check.summary", e.ID, e.Offences, e.Tiers, e.Cases, e.Examples, e.Tried, e.Points, len(e.Findings))
}

// annotations writes findings in the form that GitHub workflows read.
func (v checkScreen) annotations(s sheet.Style) []byte {
	w := words.In(s.Language)
	// These characters have a meaning in that form and are escaped as the form
	// asks.
	message := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	var b strings.Builder
	for _, e := range v.editions {
		for _, f := range e.Findings {
			b.WriteString("::error file=" + property.Replace(f.Place.File))
			if f.Place.Line > 0 {
				b.WriteString(",line=" + strconv.Itoa(f.Place.Line) + ",col=" + strconv.Itoa(max(f.Place.Column, 1)))
			}
			said := f.Sentence(w)
			for _, c := range f.Commands(s.Language) {
				said += "\n" + words.Visible(c)
			}
			b.WriteString(",title=" + property.Replace(string(f.Fault.Code)) + "::" + message.Replace(said) + "\n")
		}
		b.WriteString("::notice::" + message.Replace(checked(w, e)) + "\n")
	}
	return []byte(b.String())
}

func (v checkScreen) Document(s sheet.Style) sheet.Document {
	w := words.In(s.Language)
	var d sheet.Document
	for _, e := range v.editions {
		d.Headline(e.ID)
		d.Paragraph(checked(w, e))
		var rows [][]string
		for _, f := range e.Findings {
			rows = append(rows, []string{words.Visible(f.Place.String()), string(f.Fault.Code), f.Sentence(w), strings.Join(f.Commands(s.Language), "; ")})
		}
		if len(rows) > 0 {
			d.Table([]string{w.Say("check.place"), w.Say("check.code"), w.Say("check.finding"), w.Say("check.case")}, rows)
		}
		var untried []string
		for _, u := range e.Untried {
			untried = append(untried, words.Visible(u.Place.String())+": "+u.Sentence(w))
		}
		if len(untried) > 0 {
			d.Heading(w.Say("check.untried"))
			d.List(untried)
		}
	}
	return d
}

type checkJSON struct {
	Schema      string        `json:"schema"`
	ToolVersion string        `json:"tool_version"`
	Editions    []checkedJSON `json:"editions"`
	Findings    int           `json:"findings"`
}

type checkedJSON struct {
	Edition       string          `json:"edition"`
	EditionSHA256 *string         `json:"edition_sha256"`
	Offences      int             `json:"offences"`
	Tiers         int             `json:"tiers"`
	CasesProved   int             `json:"cases_proved"`
	ExamplesRun   int             `json:"examples_run"`
	Coverage      coverageJSON    `json:"coverage"`
	Findings      []findings.JSON `json:"findings"`
}

type coverageJSON struct {
	Points  int             `json:"points"`
	Tried   int             `json:"tried"`
	Untried []findings.JSON `json:"untried"`
}

const schemaCheck = "conmina/check/1"

func (v checkScreen) Machine(s sheet.Style) any {
	j := checkJSON{Schema: schemaCheck, ToolVersion: s.Version, Editions: []checkedJSON{}}
	for _, e := range v.editions {
		j.Findings += len(e.Findings)
		j.Editions = append(j.Editions, checkedJSON{
			e.ID, machine.Filled(e.Digest), e.Offences, e.Tiers, e.Cases, e.Examples,
			coverageJSON{e.Points, e.Tried, machine.Each(e.Untried, findings.Machine)},
			machine.Each(e.Findings, findings.Machine),
		})
	}
	return j
}

func (v checkScreen) Records() [][]string {
	list := [][]string{{"edition", "file", "line", "column", "code", "text_es", "text_en", "replay"}}
	for _, e := range v.editions {
		for _, f := range e.Findings {
			list = append(list, []string{
				e.ID, f.Place.File, strconv.Itoa(f.Place.Line), strconv.Itoa(f.Place.Column), string(f.Fault.Code),
				f.Sentence(words.In(words.Spanish)), f.Sentence(words.In(words.English)), strings.Join(f.Commands(words.English), "; "),
			})
		}
	}
	return list
}
