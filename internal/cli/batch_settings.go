package cli

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/sheet"
)

// separators maps names that shells do not change to separators of cells; zero is the
// separator of the input.
var separators = map[string]byte{"comma": ',', "input": 0, "semicolon": ';', "tab": '\t'}

// batchSettings reads the flags.
func (p *program) batchSettings(o *batchOptions) (cases.Options, error) {
	var c cases.Options
	if err := o.Read(p.lang, &c, &o.reading); err != nil {
		return c, err
	}
	if o.Mapping.Given {
		m, err := p.officeMap(o.Mapping.Text)
		if err != nil {
			return c, err
		}
		o.office = m
	}
	c.OnlyOurs, c.Excel = o.OnlyOurs.On, o.Excel.On
	if err := o.Column(&c.Naming); err != nil {
		return c, err
	}
	c.Header, c.Warn = p.teller().Headers(), p.teller().Warnings()
	var err error
	if c.Fields, err = flags.FieldsOf(&o.Fields); err != nil {
		return c, err
	}
	if o.Fields.Given && o.OnlyOurs.On {
		return c, findings.Misuse("--only-ours", "flags_exclude", "--fields")
	}
	if c.MaxErrors, err = flags.Number("--max-errors", o.MaxErrors, 0); err != nil {
		return c, err
	}
	if o.Resume.On && !o.File.Given {
		return c, findings.Misuse("--resume", "force_without_output")
	}
	if o.Mapping.Given {
		o.office.Apply(&c, &o.reading, o.Dates.Given, o.Other.Given, o.foreign)
	}
	o.order = c.Order
	return c, nil
}

// batchFormat decides the format of the output: the format of the output file, else
// of the flag, else of the settings if that is a format for records, else of the
// input.
func (p *program) batchFormat(o *batchOptions, c *cases.Options) error {
	recordFormats := []string{"csv", "jsonl"}
	format, origin, _ := p.settings.Get("format")
	switch {
	case o.toWorkbook():
		for _, u := range []used{{"--format", origin == settings.FromFlag}, {"--excel", o.Excel.On}, {"--separator", o.Separator.Given}, {"--resume", o.Resume.On}} {
			if err := excludes(u.flag, used{"-o .xlsx", u.given}); err != nil {
				return err
			}
		}
		c.To, c.Separator = cases.CSV, ','
		return nil
	case o.File.Given:
		byName := sheet.FormatOf(o.File.Text)
		if !slices.Contains(recordFormats, byName) {
			return findings.Misuse(findings.Quoted("--output", o.File.Text), "extension_unknown", strings.Join(append(sheet.ExtensionsOf(recordFormats), workbookExtension), ", "))
		}
		if origin == settings.FromFlag && format != byName {
			return findings.Misuse(findings.Quoted("--output", o.File.Text), "format_conflict", format)
		}
		c.To = cases.Format(byName)
	case o.Force.On:
		return findings.Misuse("--force", "force_without_output")
	case origin == settings.FromFlag && !slices.Contains(recordFormats, format):
		return p.notOneOf("--format", format, recordFormats)
	case slices.Contains(recordFormats, format):
		c.To = cases.Format(format)
	case o.Excel.On || o.Separator.Given:
		c.To = cases.CSV
	}
	for flag, given := range map[string]bool{"--excel": o.Excel.On, "--separator": o.Separator.Given} {
		if given && c.To != cases.CSV {
			return findings.Misuse(flag, "csv_only")
		}
	}
	name, _, _ := p.settings.Get("separator")
	if o.Separator.Given {
		name = settings.Value("separator", o.Separator.Text)
		if !slices.Contains(settings.Separators(), name) {
			return p.notOneOf("--separator", o.Separator.Text, settings.Separators())
		}
	}
	c.Separator = separators[name]
	return nil
}
