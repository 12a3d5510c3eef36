package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/prove"
	"github.com/conmina/conmina/internal/screens/soundness"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/internal/writing"
	"github.com/conmina/conmina/statutes"
)

type checkOptions struct {
	cases                           many
	requireCoverage, write, propose flip
	sink                            sink
}

func (p *program) checkCommand() *command {
	var o checkOptions
	return &command{
		name:    typed.Both("check", "comprobar"),
		heading: theLaw,
		short: words.Both(
			"whether an encoding is sound: proofs, examples and what they leave untried",
			"si una codificación tiene defectos: comprobaciones, ejemplos y lo que estos no cubren",
		),
		how: words.Both(
			"Reads editions strictly, from directories that hold one folder for each, or else those in the program. Then it looks at every case: each age with each set of circumstances, and runs the examples. Each finding comes with its place and with a command that shows it. Exit code 1 when there is any.",
			"Lee con rigor las ediciones de las carpetas indicadas, que tienen una subcarpeta para cada una, o, si no se indica ninguna, las del programa. Después examina todos los casos: cada edad con cada conjunto de circunstancias, y ejecuta los ejemplos. Cada hallazgo indica su lugar y una orden que lo muestra. El código de salida es 1 si hay alguno.",
		),
		takes: words.Both("[DIR…]", "[CARPETA…]"),
		examples: []words.Sentence{
			words.Both("conmina check", "conmina comprobar"),
			words.Both("conmina check mine --require-coverage", "conmina comprobar mis-normas --exigir-cobertura"),
			words.Both("conmina check mine --propose", "conmina comprobar mis-normas --proponer"),
			words.Both("conmina check mine --format github", "conmina comprobar mis-normas --formato github"),
		},
		flags: append([]flag{
			{name: casesWord(), value: aFile(), group: input, means: words.Both(
				"examples in files of their own: a file or a directory; may be repeated",
				"ejemplos en archivos propios: un archivo o una carpeta; puede repetirse",
			), into: &o.cases},
			{name: typed.Both("require-coverage", "exigir-cobertura"), group: input, means: words.Both("what no example tries is a finding", "lo que ningún ejemplo cubre es un hallazgo"), into: &o.requireCoverage},
			{name: typed.Both("write-example", "escribir-ejemplo"), group: output, means: words.Both(
				"with each finding, the example to paste into the file",
				"con cada hallazgo, el ejemplo para pegar en el archivo",
			), into: &o.write},
			{name: typed.Both("propose", "proponer"), group: output, means: words.Both(
				"write the examples that are missing, without what is expected, for somebody to fill in from the source",
				"escribe los ejemplos que faltan, sin el resultado esperado, para que alguien lo complete según la fuente",
			), into: &o.propose},
		}, o.sink.flags()...),
		run: func(_ *cobra.Command, args []string) error { return p.check(&o, args) },
	}
}

// casesWord is the name of two flags about cases.
func casesWord() typed.Word { return typed.Both("cases", "casos") }

func (p *program) check(o *checkOptions, dirs []string) error {
	format, err := p.checkFormat(o)
	if err != nil {
		return err
	}
	var checked []soundness.Checked
	var proposed strings.Builder
	look := func(fsys fs.FS, dir string) error {
		ids, err := encoding.Editions(fsys)
		if err != nil {
			c, err := soundness.Unread(dir, dir, err)
			checked = append(checked, c)
			return err
		}
		for _, id := range ids {
			c, proposal, err := p.checkEdition(o, fsys, dir, id, ids)
			if err != nil {
				return err
			}
			checked = append(checked, c)
			proposed.WriteString(proposal)
		}
		return nil
	}
	if p.statutes.given {
		dirs = append(dirs, p.statutes.text)
	}
	p.reads = append(p.reads, dirs...)
	p.reads = append(p.reads, o.cases.texts...)
	if len(dirs) == 0 {
		err = look(statutes.FS, "")
	}
	for _, dir := range dirs {
		if err = lookIn(dir, look); err != nil {
			break
		}
	}
	if err != nil {
		return err
	}
	found := 0
	for _, c := range checked {
		found += len(c.Findings)
	}
	if o.propose.on {
		return p.deliverProposal(checked, proposed.String())
	}
	data, err := soundness.Check(format, checked, p.findingsStyle())
	if err != nil {
		return err
	}
	if err := p.deliver(&o.sink, data); err != nil {
		return err
	}
	if found > 0 {
		return exit.Quit(exit.Finding)
	}
	return nil
}

// lookIn opens a directory of editions.
func lookIn(dir string, look func(fs.FS, string) error) error {
	opened, err := encoding.OpenDirectory(dir)
	if err != nil {
		return findings.Broken(exit.Broken, err, "")
	}
	defer opened.Close() // an error of closing is dropped: the folder was only read
	return look(opened.FS(), dir)
}

// checkFormat allows the formats of other commands and one more.
func (p *program) checkFormat(o *checkOptions) (string, error) {
	if format, _, _ := p.settings.Get("format"); p.formatFlag.given && format == "github" && !o.sink.file.given {
		return format, nil
	}
	format, err := p.format(&o.sink, false)
	var problem *findings.Problem
	if errors.As(err, &problem) && problem.Findings[0].Fault.Code == "choice_unknown" {
		return "", p.notOneOf("--format", p.formatFlag.text, soundness.CheckFormats())
	}
	return format, err
}

// checkEdition reads and proves one edition. It also returns the proposed examples,
// in YAML.
func (p *program) checkEdition(o *checkOptions, fsys fs.FS, dir, id string, ids []string) (soundness.Checked, string, error) {
	e, origins, err := encoding.ReadWithOrigins(fsys, id, dir != "")
	if err != nil {
		c, err := soundness.Unread(id, dir, err)
		return c, "", err
	}
	cases, places, err := p.standingCases(o, e, ids)
	if err != nil {
		return soundness.Checked{}, "", err
	}
	report := prove.Edition(e, cases)
	c := soundness.Checked{
		Edition: e.ID, Digest: e.Digest, Offences: len(e.Offences), Cases: report.Cases, Examples: report.Examples,
	}
	put := func(f prove.Finding) findings.Finding {
		put := findings.At(soundness.Within(dir, origins.Place(f.At...)), law.Fault{Code: f.Code, Args: f.Args})
		put.Replay = soundness.Replay(dir, e, f)
		if len(f.Other) > 0 {
			put.Other = soundness.Within(dir, origins.Place(f.Other...))
		}
		if f.At[0] == "case" {
			n, _ := strconv.Atoi(f.At[1])
			put.Place = places[n]
		}
		if o.write.on && f.Case != nil {
			put.Example = writing.Example(f.Case, p.words().Say("check.propose"))
		}
		return put
	}
	for _, f := range report.Findings {
		c.Findings = append(c.Findings, put(f))
	}
	var proposal strings.Builder
	for _, coverage := range report.Coverage {
		c.Tiers += len(coverage.Offence.Version.Tiers)
		c.Points += len(coverage.Points)
		missing := coverage.Missing()
		c.Tried += len(coverage.Points) - len(missing)
		if len(missing) > 0 {
			at := soundness.Within(dir, origins.Place(coverage.Offence.ID))
			proposal.WriteString("# " + encoding.ExamplesFile(at.File) + "\ncases:\n")
		}
		var written []string
		for _, f := range missing {
			if o.requireCoverage.on {
				c.Findings = append(c.Findings, put(f))
			} else {
				c.Untried = append(c.Untried, put(f))
			}
			// One example may try several points of coverage.
			if x := writing.Example(f.Case, p.words().Say("check.propose")); !slices.Contains(written, x) {
				written = append(written, x)
				proposal.WriteString(x)
			}
		}
	}
	return c, proposal.String(), nil
}

// deliverProposal writes the missing examples. When there are other findings, it
// reports them instead, because examples of a broken encoding would be wrong too.
func (p *program) deliverProposal(checked []soundness.Checked, proposal string) error {
	for _, c := range checked {
		for _, f := range c.Findings {
			if f.Fault.Code == prove.ExamplesNone || strings.HasPrefix(string(f.Fault.Code), "uncovered_") {
				continue
			}
			data, err := soundness.Check("text", checked, p.findingsStyle())
			if err != nil {
				return err
			}
			p.out.Write(data)
			return exit.Quit(exit.Finding)
		}
	}
	if proposal == "" {
		p.say("check.full")
	}
	p.out.WriteString(proposal)
	return nil
}

// standingCases reads the files of cases for an edition.
func (p *program) standingCases(o *checkOptions, e *law.Edition, ids []string) ([]law.Case, []law.Place, error) {
	var cases []law.Case
	var places []law.Place
	for _, name := range o.cases.texts {
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
				places = append(places, soundness.Within(dir, place))
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
