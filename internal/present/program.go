package present

import (
	"fmt"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
)

// Setting is one setting of the program: its value and where it came from.
type Setting struct {
	Key, Value string
	Origin     law.Code // a sentence such as "default" or "file, line"
	Args       []any    // what fills it
}

// Settings writes the settings and their origins, and why the user's own file was
// not read where it could not be.
func Settings(format string, rows []Setting, noFile *law.Fault, s Style) ([]byte, error) {
	return render(format, settingsScreen{rows, noFile}, s)
}

type settingsScreen struct {
	rows   []Setting
	noFile *law.Fault
}

func (x settingsScreen) document(s Style) document {
	w := In(s.Language)
	var d document
	d.headline(w.Say("config.heading"))
	cells := make([][]string, len(x.rows))
	for i, r := range x.rows {
		args := r.Args
		if r.Origin == "origin.flag" {
			args = []any{w.Typed(fmt.Sprint(args[0]))}
		}
		value := r.Value
		if r.Key != "edition" {
			value = typed.Value(s.Language, value)
		}
		cells[i] = []string{typed.Flag(s.Language, r.Key), Visible(value), w.Say(r.Origin, args...)}
	}
	d.table([]string{w.Say("config.key"), w.Say("config.value"), w.Say("config.origin")}, cells)
	d.paragraph(w.Say("config.change"))
	if x.noFile != nil {
		d.footer(w.Fault(x.noFile))
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

func (x settingsScreen) machine(Style) any {
	noFile := ""
	if x.noFile != nil {
		noFile = In(English).Fault(x.noFile)
	}
	return settingsJSON{"conmina/settings/1", each(x.rows, func(r Setting) settingJSON {
		return settingJSON{r.Key, r.Value, r.Origin, In(English).Say(r.Origin, r.Args...)}
	}), noFile}
}

// VersionInfo is what the program is made of.
type VersionInfo struct {
	Version, Go string
	Editions    []*law.Edition
}

// Versions writes the version of the program and of the law that it holds.
func Versions(format string, v VersionInfo, s Style) ([]byte, error) {
	return render(format, versionScreen(v), s)
}

type versionScreen VersionInfo

func (v versionScreen) document(s Style) document {
	w := In(s.Language)
	var d document
	d.headline("conmina " + v.Version)
	d.fields(false, []string{"Go", v.Go})
	for _, e := range v.Editions {
		d.heading(w.Text(e.Title))
		d.fields(false,
			[]string{w.Say("list.id"), e.ID},
			[]string{w.Say("version.about"), w.Text(e.About)},
			[]string{w.Say("version.published"), e.Published.String()},
			[]string{w.Say("version.verified"), e.Verified.String()},
			[]string{"SHA-256", e.Digest})
	}
	d.footer(w.Say("version.licence"))
	return d
}

type versionJSON struct {
	Schema      string        `json:"schema"`
	ToolVersion string        `json:"tool_version"`
	Go          string        `json:"go"`
	Editions    []editionJSON `json:"editions"`
}

func (v versionScreen) machine(s Style) any {
	return versionJSON{"conmina/version/1", v.Version, v.Go, each(v.Editions, func(e *law.Edition) editionJSON {
		return machineEdition(e, s)
	})}
}
