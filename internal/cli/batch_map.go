package cli

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/office"
	"github.com/conmina/conmina/internal/records"
	"github.com/conmina/conmina/internal/spaces"
)

// officeMap reads the file of --map.
func (p *program) officeMap(name string) (office.Mapping, error) {
	data, err := files.ReadRegular(name)
	if err != nil {
		return office.Mapping{}, findings.Trouble(files.Unreadable, findings.Quoted("--map", name), err)
	}
	p.reads = append(p.reads, name)
	m, err := office.Read(name, data)
	if err != nil {
		return m, findings.Broken(exit.Usage, err, "")
	}
	return m, nil
}

// draftMap writes the draft of a mapping of the tables.
func (p *program) draftMap(ctx context.Context, o *batchOptions, options cases.Options, in records.Inputs) error {
	text, err := records.Draft(ctx, options, in, o.reading, p.words(), func(name string) bool { return audit.Concerns(name) || spaces.Reads(name) })
	if err != nil {
		return err
	}
	if !o.File.Given {
		_, err := p.Stdout.Write(text)
		return findings.Unwritten("", err)
	}
	subject := findings.Quoted("--output", o.File.Text)
	if allowed := []string{".yaml", ".yml"}; !slices.Contains(allowed, strings.ToLower(filepath.Ext(o.File.Text))) {
		return findings.Misuse(subject, "extension_unknown", strings.Join(allowed, ", "))
	}
	return findings.Unwritten(subject, p.target(o.File.Text, o.Force.On).Write(text))
}
