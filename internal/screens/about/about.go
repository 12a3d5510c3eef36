// Package about shows the program's own settings and version.
package about

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/screens/statute"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Setting is one setting of the program: its value and where it came from.
type Setting struct {
	Key    typed.Word
	Value  string
	Origin law.Code // code of a sentence such as "default" or "file, line"
	Args   []any    // arguments of that sentence
}

// Settings writes the settings and their origins. When the user's settings file
// could not be read, it also writes why.
func Settings(format string, rows []Setting, noFile *law.Fault, s sheet.Style) ([]byte, error) {
	return sheet.Render(format, settingsScreen{rows, noFile}, s)
}

type settingsScreen struct {
	rows   []Setting
	noFile *law.Fault
}

func (x settingsScreen) Document(s sheet.Style) sheet.Document {
	w := words.In(s.Language)
	var d sheet.Document
	d.Headline(w.Say("config.heading"))
	cells := make([][]string, len(x.rows))
	for i, r := range x.rows {
		args := r.Args
		if r.Origin == "origin.flag" {
			args = []any{typed.Dashed(s.Language, r.Key)}
		}
		value := r.Value
		if r.Key != typed.EditionFlag {
			value = typed.Value(s.Language, value)
		}
		cells[i] = []string{r.Key.In(s.Language), words.Visible(value), w.Say(r.Origin, args...)}
	}
	d.Table([]string{w.Say("config.key"), w.Say("config.value"), w.Say("config.origin")}, cells)
	d.Paragraph(w.Say("config.change"))
	if x.noFile != nil {
		d.Footer(w.Fault(x.noFile))
	}
	return d
}

type settingsJSON struct {
	Schema   string        `json:"schema"`
	Settings []settingJSON `json:"settings"`
	NoFile   string        `json:"no_file"` // why the user's own file was not read, or empty
}

type settingJSON struct {
	Key    string   `json:"key"`
	Value  string   `json:"value"`
	Origin law.Code `json:"origin"`
	From   string   `json:"from"`
}

func (x settingsScreen) Machine(sheet.Style) any {
	noFile := ""
	if x.noFile != nil {
		noFile = words.In(words.English).Fault(x.noFile)
	}
	return settingsJSON{"conmina/settings/1", machine.Each(x.rows, func(r Setting) settingJSON {
		return settingJSON{r.Key.English, r.Value, r.Origin, words.In(words.English).Say(r.Origin, r.Args...)}
	}), noFile}
}

// VersionInfo is the version of the program and of the parts that it is made of.
type VersionInfo struct {
	Version, Go string
	Editions    []*law.Edition
}

// Versions writes the version of the program and of the law that it holds.
func Versions(format string, v VersionInfo, s sheet.Style) ([]byte, error) {
	return sheet.Render(format, versionScreen(v), s)
}

type versionScreen VersionInfo

func (v versionScreen) Document(s sheet.Style) sheet.Document {
	w := words.In(s.Language)
	var d sheet.Document
	d.Headline("conmina " + v.Version)
	d.Fields(false, []string{"Go", v.Go})
	for _, e := range v.Editions {
		d.Heading(w.Text(e.Title))
		d.Fields(false,
			[]string{w.Say("list.id"), e.ID},
			[]string{w.Say("version.about"), w.Text(e.About)},
			[]string{w.Say("version.published"), e.Published.String()},
			[]string{w.Say("version.verified"), e.Verified.String()},
			[]string{"SHA-256", e.Digest})
	}
	d.Footer(w.Say("version.licence"))
	return d
}

type versionJSON struct {
	Schema      string                `json:"schema"`
	ToolVersion string                `json:"tool_version"`
	Go          string                `json:"go"`
	Editions    []statute.EditionJSON `json:"editions"`
}

func (v versionScreen) Machine(s sheet.Style) any {
	return versionJSON{"conmina/version/1", v.Version, v.Go, machine.Each(v.Editions, func(e *law.Edition) statute.EditionJSON {
		return statute.MachineEdition(e, s)
	})}
}
