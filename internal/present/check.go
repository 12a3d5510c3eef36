package present

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// CheckFormats lists the formats of a check.
func CheckFormats() []string { return append(Formats(), "github") }

// Place is where in a file something stands; the zero value is nowhere.
type Place struct {
	File         string
	Line, Column int
}

// String writes the place as compilers do.
func (p Place) String() string {
	switch {
	case p.Line == 0:
		return Visible(p.File)
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", Visible(p.File), p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", Visible(p.File), p.Line, p.Column)
}

// Finding is one thing that does not hold of an encoding.
type Finding struct {
	Place, Other Place
	Fault        law.Fault
	Commands     func(Language) []string // that show it, as they are typed in a language
	Example      string                  // YAML to paste, where it was asked for
}

// commands is the lines that show the finding, where there are any.
func (f Finding) commands(l Language) []string {
	if f.Commands == nil {
		return nil
	}
	return f.Commands(l)
}

// Checked is what was found of one edition.
type Checked struct {
	Edition         string
	Digest          string // empty when the edition could not be read
	Offences, Tiers int
	Cases, Examples int
	Points, Tried   int // of coverage
	Findings        []Finding
	Untried         []Finding // points of coverage that no example tries
}

// Check writes what was found of editions.
func Check(format string, editions []Checked, s Style) ([]byte, error) {
	v := checkScreen{editions}
	switch format {
	case "text":
		return v.lines(s), nil
	case "github":
		return v.annotations(s), nil
	}
	return render(format, v, s)
}

type checkScreen struct{ editions []Checked }

func (w *Words) finding(f Finding) string {
	said := w.Fault(&f.Fault)
	if f.Fault.Value != "" {
		said = w.Say("quoted", f.Fault.Value) + ": " + said
	}
	if f.Other != (Place{}) {
		said += " " + w.Say("error.also", f.Other)
	}
	return said
}

// lines writes each finding with its place first, so that editors go there, on a
// line of its own where there is no width to fit. Examples are for pasting and
// stay as they are.
func (v checkScreen) lines(s Style) []byte {
	w := In(s.Language)
	p := pen{style: s}
	below := indent + indent
	line := func(first, said string) {
		if s.ASCII {
			said = Plain(said)
		}
		p.lines(first, below, same, said)
	}
	for _, e := range v.editions {
		for _, f := range e.Findings {
			line("", fmt.Sprintf("%s: %s: %s", f.Place, f.Fault.Code, w.finding(f)))
			for _, c := range f.commands(s.Language) {
				for _, part := range FittedCommand(Visible(c), max(s.Width-len(below), 0)) {
					p.out.WriteString(below + part + "\n")
				}
			}
			p.out.WriteString(f.Example)
		}
		line("", w.checked(e))
		for _, u := range e.Untried {
			line(below, fmt.Sprintf("%s: %s", u.Place, w.finding(u)))
		}
	}
	return p.out.Bytes()
}

// checked sums an edition up in a line.
func (w *Words) checked(e Checked) string {
	if e.Digest == "" {
		return w.Say("check.unread", e.Edition, len(e.Findings))
	}
	return w.Say("check.summary", e.Edition, e.Offences, e.Tiers, e.Cases, e.Examples, e.Tried, e.Points, len(e.Findings))
}

// annotations writes findings as workflows on GitHub take them.
func (v checkScreen) annotations(s Style) []byte {
	w := In(s.Language)
	// The marks of the form itself are written as it asks.
	message := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	var b strings.Builder
	for _, e := range v.editions {
		for _, f := range e.Findings {
			b.WriteString("::error file=" + property.Replace(f.Place.File))
			if f.Place.Line > 0 {
				b.WriteString(",line=" + strconv.Itoa(f.Place.Line) + ",col=" + strconv.Itoa(max(f.Place.Column, 1)))
			}
			said := w.finding(f)
			for _, c := range f.commands(s.Language) {
				said += "\n" + Visible(c)
			}
			b.WriteString(",title=" + property.Replace(string(f.Fault.Code)) + "::" + message.Replace(said) + "\n")
		}
		b.WriteString("::notice::" + message.Replace(w.checked(e)) + "\n")
	}
	return []byte(b.String())
}

func (v checkScreen) document(s Style) document {
	w := In(s.Language)
	var d document
	for _, e := range v.editions {
		d.headline(e.Edition)
		d.paragraph(w.checked(e))
		var rows [][]string
		for _, f := range e.Findings {
			rows = append(rows, []string{f.Place.String(), string(f.Fault.Code), w.finding(f), strings.Join(f.commands(s.Language), "; ")})
		}
		if len(rows) > 0 {
			d.table([]string{w.Say("check.place"), w.Say("check.code"), w.Say("check.finding"), w.Say("check.case")}, rows)
		}
		var untried []string
		for _, u := range e.Untried {
			untried = append(untried, u.Place.String()+": "+w.finding(u))
		}
		if len(untried) > 0 {
			d.heading(w.Say("check.untried"))
			d.list(untried)
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
	Edition       string        `json:"edition"`
	EditionSHA256 *string       `json:"edition_sha256"`
	Offences      int           `json:"offences"`
	Tiers         int           `json:"tiers"`
	CasesProved   int           `json:"cases_proved"`
	ExamplesRun   int           `json:"examples_run"`
	Coverage      coverageJSON  `json:"coverage"`
	Findings      []findingJSON `json:"findings"`
}

type coverageJSON struct {
	Points  int           `json:"points"`
	Tried   int           `json:"tried"`
	Untried []findingJSON `json:"untried"`
}

type findingJSON struct {
	Severity string     `json:"severity"`
	Code     law.Code   `json:"code"`
	Text     law.Text   `json:"text"`
	Value    *string    `json:"value"`
	File     *string    `json:"file"`
	Line     *int       `json:"line"`
	Column   *int       `json:"column"`
	Other    *placeJSON `json:"other"`
	Replay   []string   `json:"replay"`
	Example  *string    `json:"example"`
}

type placeJSON struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

const schemaCheck = "conmina/check/1"

func (v checkScreen) machine(s Style) any {
	j := checkJSON{Schema: schemaCheck, ToolVersion: s.Version, Editions: []checkedJSON{}}
	for _, e := range v.editions {
		j.Findings += len(e.Findings)
		j.Editions = append(j.Editions, checkedJSON{
			e.Edition, filled(e.Digest), e.Offences, e.Tiers, e.Cases, e.Examples,
			coverageJSON{e.Points, e.Tried, each(e.Untried, machineFinding)},
			each(e.Findings, machineFinding),
		})
	}
	return j
}

func machineFinding(f Finding) findingJSON {
	j := findingJSON{
		Severity: "error", Code: f.Fault.Code, Text: law.Text{ES: In(Spanish).Fault(&f.Fault), EN: In(English).Fault(&f.Fault)},
		Value: filled(f.Fault.Value), File: filled(f.Place.File), Replay: filledList(f.commands(English)), Example: filled(f.Example),
	}
	if f.Place.Line > 0 {
		j.Line = &f.Place.Line
	}
	if f.Place.Column > 0 {
		j.Column = &f.Place.Column
	}
	if f.Other != (Place{}) {
		j.Other = &placeJSON{f.Other.File, f.Other.Line, f.Other.Column}
	}
	return j
}

func (v checkScreen) records() [][]string {
	list := [][]string{{"edition", "file", "line", "column", "code", "text_es", "text_en", "replay"}}
	for _, e := range v.editions {
		for _, f := range e.Findings {
			list = append(list, []string{
				e.Edition, f.Place.File, strconv.Itoa(f.Place.Line), strconv.Itoa(f.Place.Column), string(f.Fault.Code),
				In(Spanish).finding(f), In(English).finding(f), strings.Join(f.commands(English), "; "),
			})
		}
	}
	return list
}
