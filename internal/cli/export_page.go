package cli

import (
	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/screens/lookup"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/sheet"
)

// exportsPage reports whether a page is written instead of a script: --format or the name
// of the file says so. A page has none of the flags of a script, and no terminal shows it.
func (p *program) exportsPage(o *exportOptions) (bool, error) {
	format, origin, _ := p.settings.Get("format")
	chosen := origin == settings.FromFlag
	page := chosen && format == "html"
	switch byName := o.sink.File.Given && sheet.FormatOf(o.sink.File.Text) == "html"; {
	case chosen && o.sink.File.Given && page != byName:
		return false, findings.Misuse(findings.Quoted("--output", o.sink.File.Text), "format_conflict", format)
	case !byName && !page:
		return false, nil
	}
	for _, flag := range []struct {
		name  string
		given bool
	}{{"--dialect", o.dialect.Given}, {"--prefix", o.prefix.Given}, {"--cases", o.cases.Given}, {"--text", o.text.On}, {"--proof", o.proof.On}} {
		if flag.given {
			return false, findings.Misuse(flag.name, "export_page_flag")
		}
	}
	if !o.sink.File.Given && p.Terminal.Out {
		return false, findings.Misuse("--format html", "export_page_file")
	}
	return true, nil
}

// exportPage writes an edition as a page that answers without a network.
func (p *program) exportPage(o *exportOptions) error {
	e, err := p.open(library.Clues{})
	if err != nil {
		return err
	}
	page, fault := lookup.Page(e, p.style())
	if fault != nil {
		return findings.Stopping(exit.Broken, findings.About("", *fault))
	}
	return p.deliver(&o.sink, page)
}

type exportOptions struct {
	dialect, prefix, cases command.Once
	text, proof            command.Flip
	sink                   flags.Output
}
