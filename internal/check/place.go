package check

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

// unread describes an edition, or a directory of editions, that could not be read.
func unread(name, dir string, err error) (Edition, error) {
	var found law.Findings
	if !errors.As(err, &found) {
		return Edition{}, findings.Trouble(files.Unreadable, findings.Quoted("", dir), err)
	}
	c := Edition{ID: name}
	for _, f := range found {
		f.Place, f.Other = within(dir, f.Place), within(dir, f.Other)
		c.Findings = append(c.Findings, findings.Finding{Finding: f})
	}
	return c, nil
}

// within gives a place with a file name that begins with the given directory. An
// empty name means the law in the program.
func within(dir string, at law.Place) law.Place {
	if at == (law.Place{}) {
		return at
	}
	if dir == "" {
		dir = "statutes" // the folder that the law in the program comes from
	}
	return law.Place{File: path.Join(filepath.ToSlash(dir), at.File), Line: at.Line, Column: at.Column}
}

// replay gives the commands that show a finding, in the words of a language.
func replay(dir string, e *law.Edition, f prove.Finding) func(words.Language) []string {
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
