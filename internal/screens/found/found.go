// Package found shows what a search found, each with the command that goes on.
package found

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/search"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Screen writes what was found.
func Screen(format string, r search.Result, s sheet.Style) ([]byte, error) {
	return sheet.Render(format, screen{r, s}, s)
}

type screen struct {
	search.Result
	style sheet.Style // of the commands in CSV
}

// headings are the titles of the kinds.
var headings = map[search.Kind]law.Code{
	search.Offence: "search.offence", search.Elsewhere: "search.elsewhere", search.Circumstance: "search.circumstance",
	search.Notice: "search.notice", search.Command: "search.command", search.Topic: "search.topic",
}

// mostOfKind is how many finds of a kind a screen shows; machine forms have all.
const mostOfKind = 6

func (x screen) Document(s sheet.Style) sheet.Document {
	w := words.In(s.Language)
	var d sheet.Document
	d.Headline(w.Say("search.heading", words.Visible(x.Query), len(x.Found)))
	for _, r := range x.Readings {
		d.Paragraph(w.Say("search.read_as", words.Visible(r.Typed), strings.Join(r.Read, ", ")))
	}
	for _, kind := range search.Kinds() {
		list := x.of(kind)
		if len(list) == 0 {
			continue
		}
		d.Heading(w.Say(headings[kind]))
		for _, e := range list[:min(len(list), mostOfKind)] {
			d.Lead(said(w, e), lines(s, e)...)
		}
		if more := len(list) - mostOfKind; more > 0 {
			d.Paragraph(w.Say("search.more", more))
		}
	}
	if len(x.Found) == 0 {
		d.Paragraph(w.Say("search.nothing"))
	}
	return d
}

// of lists the finds of a kind.
func (x screen) of(kind search.Kind) []search.Entry {
	var list []search.Entry
	for _, e := range x.Found {
		if e.Kind == kind {
			list = append(list, e)
		}
	}
	return list
}

// said names what was found, with its articles. The command below it names the
// edition.
func said(w *words.Words, e search.Entry) string {
	parts := []string{w.Text(e.Title)}
	if e.Kind == search.Notice {
		parts = append([]string{w.ShortTitle(e.Offence)}, parts...)
	}
	if len(e.Articles) > 0 {
		parts = append(parts, w.Say("search.articles", strings.Join(e.Articles, ", ")))
	}
	return strings.Join(parts, " · ")
}

// lines is the command that goes on from a find. There is none from an offence that
// the program does not have.
func lines(s sheet.Style, e search.Entry) []*typed.Line {
	switch e.Kind {
	case search.Offence:
		line := s.LineOf(typed.ResolveCommand)
		if e.Asked != "" {
			line.Words(e.Asked)
		} else {
			line.Offences(e.Offence)
		}
		return []*typed.Line{s.Asking(e.Edition, line)}
	case search.Circumstance:
		if e.Offence == nil {
			return []*typed.Line{s.Asking(e.Edition, s.LineOf(typed.CircumstancesCommand))}
		}
		line := s.LineOf(typed.ResolveCommand).Offences(e.Offence).Given(e.Edition, law.Given{With: []string{e.ID}})
		return []*typed.Line{s.Asking(e.Edition, line)}
	case search.Notice:
		return []*typed.Line{s.Asking(e.Edition, s.LineOf(typed.ShowCommand).Offences(e.Offence))}
	case search.Command, search.Topic:
		return []*typed.Line{s.LineOf(typed.HelpCommand, typed.Both(e.Typed.EN, e.Typed.ES))}
	}
	return nil
}

type resultJSON struct {
	Schema      string        `json:"schema"`
	ToolVersion string        `json:"tool_version"`
	Query       string        `json:"query"`
	ReadAs      []readingJSON `json:"read_as"`
	Found       []foundJSON   `json:"found"`
}

type readingJSON struct {
	Typed string   `json:"typed"`
	Read  []string `json:"read"`
}

type foundJSON struct {
	Kind     search.Kind `json:"kind"`
	ID       string      `json:"id"`
	Title    law.Text    `json:"title"`
	Articles []string    `json:"articles"`
	Edition  *string     `json:"edition"`
	Offence  *string     `json:"offence"` // the offence of a notice, or one for which a circumstance counts
	Command  *string     `json:"command"`
}

// Machine gives the machine form, whose commands are in English as its keys are.
func (x screen) Machine(s sheet.Style) any {
	return resultJSON{
		"conmina/search/1", s.Version, x.Query,
		machine.Each(x.Readings, func(r search.Reading) readingJSON { return readingJSON(r) }),
		machine.Each(x.Found, func(e search.Entry) foundJSON { return machineFound(e, s) }),
	}
}

func machineFound(e search.Entry, s sheet.Style) foundJSON {
	s.Language = words.English
	j := foundJSON{Kind: e.Kind, ID: e.ID, Title: e.Title, Articles: machine.FilledList(e.Articles)}
	if e.Edition != nil {
		j.Edition = machine.Filled(e.Edition.ID)
	}
	if e.Offence != nil {
		j.Offence = machine.Filled(e.Offence.ID)
	}
	for _, line := range lines(s, e) {
		j.Command = machine.Filled(line.String())
	}
	return j
}

// Lines gives the finds, one a line.
func (x screen) Lines(s sheet.Style) []any {
	list := make([]any, len(x.Found))
	for i, e := range x.Found {
		list[i] = machineFound(e, s)
	}
	return list
}

// RecordsKey is the key of the finds in JSON.
func (x screen) RecordsKey() string { return "found" }

func (x screen) Records() [][]string {
	list := [][]string{{"kind", "id", "title_es", "title_en", "articles", "edition", "offence", "command"}}
	for _, e := range x.Found {
		j := machineFound(e, x.style)
		list = append(list, []string{
			string(j.Kind), j.ID, j.Title.ES, j.Title.EN, strings.Join(j.Articles, ";"),
			machine.FilledText(j.Edition), machine.FilledText(j.Offence), machine.FilledText(j.Command),
		})
	}
	return list
}
