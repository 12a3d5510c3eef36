package check

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
)

// standingCases reads the files of cases for an edition.
func (o Options) standingCases(e *law.Edition, ids []string) ([]law.FurtherExample, []law.Place, error) {
	var cases []law.FurtherExample
	var places []law.Place
	for _, name := range o.Cases {
		dir, names, err := caseFiles(name)
		if err != nil {
			return nil, nil, err
		}
		for _, file := range names {
			read, at, err := encoding.Cases(os.DirFS(dir), file, e, ids)
			if err != nil {
				return nil, nil, findings.Broken(exit.Broken, err, dir)
			}
			cases = append(cases, read...)
			for _, place := range at {
				places = append(places, within(dir, place))
			}
		}
	}
	return cases, places, nil
}

// caseFiles lists the files that a name stands for: the file itself, or the files
// of the directory of that name.
func caseFiles(name string) (dir string, names []string, err error) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return "", nil, findings.Trouble(files.Unreadable, findings.Quoted("--cases", name), err)
	case info.Mode().IsRegular():
		return filepath.Dir(name), []string{filepath.Base(name)}, nil
	case !info.IsDir():
		return "", nil, findings.Trouble(files.Unreadable, findings.Quoted("--cases", name), files.ErrNotRegular)
	}
	entries, err := os.ReadDir(name)
	if err != nil {
		return "", nil, findings.Trouble(files.Unreadable, findings.Quoted("--cases", name), err)
	}
	for _, e := range entries {
		if e.Type().IsRegular() && strings.HasSuffix(e.Name(), ".yaml") {
			names = append(names, e.Name())
		}
	}
	if len(names) == 0 {
		return "", nil, findings.Misuse(findings.Quoted("--cases", name), "cases_none")
	}
	slices.Sort(names)
	return name, names, nil
}
