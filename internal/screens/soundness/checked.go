package soundness

import (
	"errors"
	"path"
	"path/filepath"

	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/prove"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Unread describes an edition, or a directory of editions, that could not be read.
func Unread(name, dir string, err error) (Checked, error) {
	var found law.Findings
	if !errors.As(err, &found) {
		return Checked{}, findings.Trouble(files.Unreadable, findings.Quoted("", dir), err)
	}
	c := Checked{Edition: name}
	for _, f := range found {
		f.Place, f.Other = Within(dir, f.Place), Within(dir, f.Other)
		c.Findings = append(c.Findings, findings.Finding{Finding: f})
	}
	return c, nil
}

// Within gives a place with a file name that begins with the given directory. An
// empty name means the law in the program.
func Within(dir string, at law.Place) law.Place {
	if at == (law.Place{}) {
		return at
	}
	if dir == "" {
		dir = "statutes" // the folder that the law in the program comes from
	}
	return law.Place{File: path.Join(filepath.ToSlash(dir), at.File), Line: at.Line, Column: at.Column}
}

// Replay gives the commands that show a finding, in the words of a language.
func Replay(dir string, e *law.Edition, f prove.Finding) func(words.Language) []string {
	return func(l words.Language) []string {
		var list []string
		for _, facts := range []*law.Facts{f.Against, f.Case} {
			if facts != nil {
				line := typed.Of(l, typed.ResolveCommand).Offences(f.Offence).Facts(e, *facts)
				list = append(list, line.Flag(typed.StatutesFlag, dir).Flag(typed.EditionFlag, e.ID).String())
			}
		}
		return list
	}
}
