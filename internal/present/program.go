package present

import (
	"fmt"

	"github.com/conmina/conmina/internal/law"
)

// Setting is one setting of the program: its value and where it came from.
type Setting struct {
	Key, Value string
	Origin     law.Code // a sentence such as "default" or "file, line"
	Args       []any    // what fills it
}

// Settings writes the settings and their origins.
func Settings(format string, rows []Setting, s Style) ([]byte, error) {
	return render(format, settingsScreen(rows), s)
}

type settingsScreen []Setting

func (rows settingsScreen) document(s Style) document {
	w := In(s.Language)
	var d document
	d.headline(w.Say("config.heading"))
	cells := make([][]string, len(rows))
	for i, r := range rows {
		args := r.Args
		if r.Origin == "origin.flag" {
			args = []any{w.Typed(fmt.Sprint(args[0]))}
		}
		value := r.Value
		if r.Key != "edition" {
			value = Value(s.Language, value)
		}
		cells[i] = []string{Flag(s.Language, r.Key), Visible(value), w.Say(r.Origin, args...)}
	}
	d.table([]string{w.Say("config.key"), w.Say("config.value"), w.Say("config.origin")}, cells)
	return d
}

type settingsJSON struct {
	Schema   string        `json:"schema"`
	Settings []settingJSON `json:"settings"`
}

type settingJSON struct {
	Key    string   `json:"key"`
	Value  string   `json:"value"`
	Origin law.Code `json:"origin"`
	From   string   `json:"from"`
}

func (rows settingsScreen) machine(Style) any {
	return settingsJSON{"conmina/settings/1", each(rows, func(r Setting) settingJSON {
		return settingJSON{r.Key, r.Value, r.Origin, In(English).Say(r.Origin, r.Args...)}
	})}
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
