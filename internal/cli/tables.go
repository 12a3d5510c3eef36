package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"syscall"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/library"
)

// expanded replaces a pattern by the names of the files that match it, because
// shells of Windows do not do so. A file whose name is the pattern itself is taken
// literally.
func expanded(names []string) []string {
	var list []string
	for _, name := range names {
		found, err := filepath.Glob(name)
		if _, missing := os.Stat(name); missing == nil || err != nil || len(found) == 0 {
			found = []string{name}
		}
		list = append(list, found...)
	}
	return list
}

// tables holds the inputs of a batch. size is the size of all inputs together, in
// bytes, or 0 when it is not known.
type tables struct {
	list []cases.Input
	size int64
}

// tables finds the inputs and the edition that answers them. When nobody chose an
// edition, it looks in the inputs for dates and names that only the Code knows.
func (p *program) tables(ctx context.Context, o *cases.Options, names []string) (in tables, err error) {
	if in.list, in.size, err = p.inputs(names); err != nil {
		return in, err
	}
	err = p.within(func(l library.Library) (err error) {
		s, chosen := library.NewShelf(l), p.wasChosen()
		var q library.Question
		if !chosen.Made() && s.HasBoth() {
			if q, in.list, err = p.survey(ctx, *o, in.list, s); err != nil {
				return err
			}
			o.Undated = true
		}
		if o.Edition, err = s.Answering(q, chosen); err == nil {
			err = s.LendNames(o.Edition)
		}
		o.Undated = o.Undated && err == nil && o.Edition.Because == law.ByDefault
		return err
	})
	return in, err
}

// survey looks in the inputs for content that only the Code can answer.
func (p *program) survey(ctx context.Context, o cases.Options, list []cases.Input, s library.Shelf) (q library.Question, again []cases.Input, err error) {
	report, err := s.Edition(library.TheReport)
	code, codeErr := s.Edition(library.TheCode)
	if err = errors.Join(err, codeErr); err != nil {
		return q, nil, err
	}
	seen := map[string]bool{} // by name: whether only the Code has it
	only := func(kind, name string, of library.Question) bool {
		if _, looked := seen[kind+name]; !looked {
			seen[kind+name] = of.Between(code, report)
		}
		return seen[kind+name]
	}
	found, again, err := cases.Survey(ctx, o, list, []*law.Edition{code, report}, func(offence string, circumstances []string) bool {
		return only("offence ", offence, library.Question{Offences: []string{offence}}) ||
			slices.ContainsFunc(circumstances, func(c string) bool { return only("circumstance ", c, library.Question{Circumstances: []string{c}}) })
	})
	if err != nil {
		return q, nil, exit.Quit(exit.Interrupted)
	}
	return library.Question{DateColumn: found.Dates, ByName: found.Name}, again, nil
}

// inputs lists the inputs without opening them. A dash, or no name at all, means
// standard input.
func (p *program) inputs(names []string) (list []cases.Input, size int64, err error) {
	if len(names) == 0 {
		if p.Terminal.In {
			return nil, 0, findings.Misuse("", "input_needed")
		}
		names = []string{"-"}
	}
	known := true
	names = expanded(names)
	for i, name := range names {
		if name == "-" {
			if slices.Contains(names[:i], name) {
				return nil, 0, findings.Misuse(findings.Quoted("", name), "stdin_twice")
			}
			in := p.standardInput()
			list = append(list, cases.Input{Name: name, Open: func() (io.ReadCloser, error) { return in, nil }})
			known = false
			continue
		}
		info, err := os.Stat(name)
		if err != nil {
			return nil, 0, findings.Trouble(files.Unreadable, findings.Quoted("", name), err)
		}
		if info.IsDir() {
			return nil, 0, findings.Trouble(files.Unreadable, findings.Quoted("", name), syscall.EISDIR)
		}
		p.reads = append(p.reads, name)
		known = known && info.Mode().IsRegular()
		size += info.Size()
		list = append(list, cases.Input{
			Name: name, Lasting: info.Mode().IsRegular() && !files.IsStream(name),
			Open: func() (io.ReadCloser, error) { return files.OpenSteady(name, info) },
		})
	}
	if !known {
		size = 0
	}
	return list, size, nil
}
