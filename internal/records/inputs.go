package records

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
	"github.com/conmina/conmina/internal/tables"
)

// Inputs are the inputs of a run.
type Inputs struct {
	List  []cases.Input
	Books []tables.Table // the workbooks among them that have more sheets than the one that is read
	Files []string       // the names of those that are files
	Size  int64          // of all inputs together, in bytes; 0 when it is not known
}

// Find finds the inputs and what kind of file each is. A dash, or no name at all,
// means standard input. Without a name, standard input may not be a terminal.
func Find(names []string, as tables.Reading, standardInput func() io.ReadCloser, terminal bool) (in Inputs, err error) {
	if len(names) == 0 {
		if terminal {
			return in, findings.Misuse("", "input_needed")
		}
		names = []string{"-"}
	}
	known := true
	names = expanded(names)
	for i, name := range names {
		if name == "-" {
			if slices.Contains(names[:i], name) {
				return in, findings.Misuse(findings.Quoted("", name), "stdin_twice")
			}
			stream := standardInput()
			in.List = append(in.List, as.Stream(name, stream).Input)
			known = false
			continue
		}
		info, err := os.Stat(name)
		if err != nil {
			return in, findings.Trouble(files.Unreadable, findings.Quoted("", name), err)
		}
		if info.IsDir() {
			return in, findings.Trouble(files.Unreadable, findings.Quoted("", name), syscall.EISDIR)
		}
		table, err := as.File(name, info)
		if err != nil {
			return in, problemOf(&cases.ReadError{Name: name, Err: err})
		}
		in.Files = append(in.Files, name)
		known = known && info.Mode().IsRegular() && !table.Packed
		in.Size += info.Size()
		in.List = append(in.List, table.Input)
		if len(table.Others) > 0 {
			in.Books = append(in.Books, table)
		}
	}
	if !known {
		in.Size = 0
	}
	hasSheet := func(in cases.Input) bool { return in.Sheet != "" }
	if as.Sheet != "" && !slices.ContainsFunc(in.List, hasSheet) {
		return in, findings.Misuse(findings.Quoted("--sheet", as.Sheet), "sheet_needs_workbook")
	}
	return in, nil
}

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

// survey looks in the inputs for content that only the Code can answer. The inputs
// can be read once more afterwards. Strict makes a header that no edition can read an error.
func (in *Inputs) survey(ctx context.Context, o cases.Options, s library.Shelf, strict bool) (q library.Clues, err error) {
	report, err := s.Edition(library.TheReport)
	code, codeErr := s.Edition(library.TheCode)
	if err = errors.Join(err, codeErr); err != nil {
		return q, err
	}
	seen := map[string]bool{} // by name: whether only the Code has it
	only := func(kind, name string, of library.Clues) bool {
		if _, looked := seen[kind+name]; !looked {
			seen[kind+name] = of.Between(code, report)
		}
		return seen[kind+name]
	}
	found, again, err := cases.Survey(ctx, o, in.List, []*law.Edition{code, report}, func(offence string, circumstances []string) bool {
		return only("offence ", offence, library.Clues{Offences: []string{offence}}) ||
			slices.ContainsFunc(circumstances, func(c string) bool { return only("circumstance ", c, library.Clues{Circumstances: []string{c}}) })
	})
	if err != nil {
		return q, exit.Quit(exit.Interrupted)
	}
	if in.List = again; strict && found.Unread != nil {
		return q, problemOf(found.Unread)
	}
	return library.Clues{DateColumn: found.Dates, ByName: found.Name}, nil
}

// Answering reads the edition that answers the inputs. When nobody chose an edition,
// it looks in the inputs for dates and names that only the Code knows. Where the edition must
// have a general part, as not each has, a header that none can read is told instead.
func (in *Inputs) Answering(ctx context.Context, o *cases.Options, l library.Library, chosen library.Chosen, partNeeded bool) (err error) {
	s := library.NewShelf(l)
	var q library.Clues
	if !chosen.Made() && s.HasBoth() {
		if q, err = in.survey(ctx, *o, s, partNeeded); err != nil {
			return err
		}
		o.Undated = true
	}
	if o.Edition, err = s.Answering(q, chosen); err == nil {
		err = s.LendNames(o.Edition)
	}
	o.Undated = o.Undated && err == nil && o.Edition.Because == law.ByDefault
	return err
}
