// Package check reads editions strictly and proves them. Each finding comes with its
// place in the files and with a command that shows it.
package check

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/prove"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/internal/writing"
	"github.com/conmina/conmina/statutes"
)

// Edition is the result of the check of one edition.
type Edition struct {
	ID              string
	Digest          string // empty when the edition could not be read
	Offences, Tiers int
	Cases, Examples int
	Points, Tried   int // points of coverage, and how many of them examples try
	Findings        []findings.Finding
	Untried         []findings.Finding // points of coverage that no example tries
	Missing         string             // in YAML, the examples that would try the others, without what is expected
}

// Unsound reports whether an edition has a finding other than that examples are
// missing.
func (e Edition) Unsound() bool {
	return slices.ContainsFunc(e.Findings, func(f findings.Finding) bool {
		return f.Fault.Code != prove.ExamplesNone && !strings.HasPrefix(string(f.Fault.Code), "uncovered_")
	})
}

// Options say what a check looks at beside the editions themselves.
type Options struct {
	Cases           []string     // files of cases, and folders of such files
	RequireCoverage bool         // what no example tries is a finding
	WriteExamples   bool         // each finding comes with the example to paste into the file
	Words           *words.Words // the language of examples
}

// Program checks the editions in the program.
func (o Options) Program() ([]Edition, error) { return o.editions(statutes.FS, "") }

// Folder checks the editions in a directory, which has one folder for each.
func (o Options) Folder(dir string) ([]Edition, error) {
	opened, err := folders.Open(dir)
	if err != nil {
		return nil, findings.Broken(exit.Broken, err, "")
	}
	defer opened.Close() // an error of closing is dropped: the folder was only read
	return o.editions(opened.FS(), dir)
}

func (o Options) editions(fsys fs.FS, dir string) ([]Edition, error) {
	ids, err := folders.Editions(fsys)
	if err != nil {
		c, err := unread(dir, dir, err)
		return []Edition{c}, err
	}
	var list []Edition
	for _, id := range ids {
		c, err := o.edition(fsys, dir, id, ids)
		if err != nil {
			return nil, err
		}
		list = append(list, c)
	}
	return list, nil
}

// edition reads and proves one edition.
func (o Options) edition(fsys fs.FS, dir, id string, ids []string) (Edition, error) {
	e, origins, err := encoding.ReadWithOrigins(fsys, id, dir != "")
	if err != nil {
		return unread(id, dir, err)
	}
	cases, places, err := o.standingCases(e, ids)
	if err != nil {
		return Edition{}, err
	}
	part, err := encoding.General(fsys, id, origins)
	if err != nil {
		return unread(id, dir, err)
	}
	report := prove.Edition(e, cases)
	report.Findings = append(report.Findings, prove.General(e, part)...)
	p := placer{o, e, origins, dir, places}
	c := Edition{ID: e.ID, Digest: e.Digest, Offences: len(e.Offences), Cases: report.Cases, Examples: report.Examples}
	for _, f := range report.Findings {
		c.Findings = append(c.Findings, p.placed(f))
	}
	for _, coverage := range report.Coverage {
		c.Tiers += len(coverage.Provision.Tiers)
		c.Points += len(coverage.Points)
		c.Tried += len(coverage.Points) - len(coverage.Missing())
		p.missing(&c, coverage)
	}
	return c, nil
}

// placer turns the findings about an edition into findings with a place.
type placer struct {
	Options
	edition *law.Edition
	origins *encoding.Origins
	dir     string
	cases   []law.Place // the places of the cases in files of their own
}

// placed is a finding with its place and with the commands that show it.
func (p placer) placed(f prove.Finding) findings.Finding {
	put := findings.At(within(p.dir, p.origins.Place(f.At...)), law.Fault{Code: f.Code, Args: f.Args})
	put.Replay = replay(p.dir, p.edition, f)
	if len(f.Other) > 0 {
		put.Other = within(p.dir, p.origins.Place(f.Other...))
	}
	if f.At[0] == "case" {
		n, _ := strconv.Atoi(f.At[1])
		put.Place = p.cases[n]
	}
	if p.WriteExamples && f.Case != nil {
		put.Example = p.example(f)
	}
	return put
}

// example is a case to paste into a file, without what is expected.
func (p placer) example(f prove.Finding) string {
	return writing.Example(f.Case, p.Words.Say("check.propose"))
}

// missing adds what no example of an offence tries.
func (p placer) missing(c *Edition, coverage prove.Coverage) {
	missing := coverage.Missing()
	if len(missing) > 0 {
		at := within(p.dir, p.origins.Place(coverage.Provision.ID))
		c.Missing += "# " + encoding.ExamplesFile(at.File) + "\ncases:\n"
	}
	var written []string
	for _, f := range missing {
		if p.RequireCoverage {
			c.Findings = append(c.Findings, p.placed(f))
		} else {
			c.Untried = append(c.Untried, p.placed(f))
		}
		// One example may try several points of coverage.
		if x := p.example(f); !slices.Contains(written, x) {
			written = append(written, x)
			c.Missing += x
		}
	}
}
