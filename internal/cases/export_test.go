package cases

import (
	"bytes"
	"slices"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/meanings"
	"github.com/conmina/conmina/internal/resolve"
)

// General gives the options for the general path alone.
func General(o Options) Options {
	o.general = true
	return o
}

// Surveying gives the options for a survey of so many bytes of each input.
func Surveying(o Options, bytes int64) Options {
	o.surveyed = bytes
	return o
}

// MaxRecord is the longest record in bytes.
const MaxRecord = maxRecord

// RoleNames gives the listed names of the columns of facts, by the first of them.
func RoleNames() map[string][]string {
	list := map[string][]string{}
	for r := columns.RoleOffence; r < columns.RoleCount; r++ {
		list[columns.Names[r][0]] = columns.Names[r][:len(columns.Names[r]):len(columns.Names[r])]
	}
	return list
}

// Paths tells on which path each record of an input is answered once every text in it
// was met: quick, plain, form (an object whose keys alone were met before) or general.
func Paths(o Options, in Input) (paths []string, err error) {
	n, fault := columns.NewNamer(o.Edition, o.Naming, o.Task.extra())
	if fault != nil {
		return nil, fault
	}
	o.tables, o.days = resolve.NewTables(o.Edition), answers.NewDays(o.Edition)
	r := newReader(o, n, []Input{in})
	w := &worker{o: &o, namer: n, extra: make([]string, len(o.Task.extra().Read())), meant: meanings.NewCells(&o.Vocabulary)}
	for c := (&chunk{}); r.next(c); {
		w.answer(c)
		sound := isSound(c.body)
		if c.layout.from == CSV {
			w.cutLines()
		}
		quick, plain := sound && w.quickly(), sound && w.plain()
		for at := 0; at < len(c.body); {
			end := at + bytes.IndexByte(c.body[at:], '\n')
			path, next := "general", end+1
			switch to := -1; {
			case c.layout.from == CSV:
				if quick {
					if to = w.quickRows(at, at+1); to > at {
						path, next = "quick", to
					} else {
						to = -1
					}
				}
				if to < 0 && plain {
					if to = w.plainRow(at); to >= 0 {
						path, next = "plain", to
					}
				}
				if to < 0 {
					next = w.row(at, sound)
				}
			case quick && w.quickObject(at) >= 0:
				path = "quick"
			case plain && w.plainObject(at, c.body[at:end]):
				if path = "plain"; !slices.ContainsFunc(w.forms, func(f form) bool { return f.read(c.body[at:end]) && f.code == "" && w.plainMembers(at, f.members) }) {
					path = "form"
				}
			}
			paths, at = append(paths, path), next
		}
	}
	return paths, r.err
}
