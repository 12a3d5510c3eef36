package cli

import (
	"slices"

	"github.com/conmina/conmina/internal/briefs"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/legible"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/records"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/spaces"
)

// spaces is the reader of the general part of an edition; of its columns alone when the
// edition is not known yet.
func (p *program) spaces(e *law.Edition) (*spaces.Reader, error) {
	if e == nil {
		return spaces.New(nil, law.Date{}), nil
	}
	part, err := p.generalPart(e.ID)
	if err != nil {
		return nil, p.known(err)
	}
	if part == nil {
		return nil, findings.Misuse("", "no_general_part", e.ID)
	}
	return spaces.New(part, p.today()), nil
}

// withSpaces makes spaces, and sentences that are chosen, a part of a batch.
func (p *program) withSpaces(o *batchOptions, c *cases.Options) error {
	c.Task = nil
	if o.Spaces.On {
		reader, err := p.spaces(c.Edition)
		if err != nil {
			return err
		}
		c.Task = reader.Task()
		if byCase, _ := o.ByCase(); !byCase && !o.readable.On && !o.Resume.On {
			reader.Joining()
			o.last = func() []records.Last { return lastOf(reader.Joined()) }
		}
	}
	p.withSentences(c)
	if !o.readable.On {
		return nil
	}
	c.Task = legible.Results(c.Task, c, p.words())
	if c.To == "" {
		c.To = cases.CSV
	}
	by, rest := "--readable", []used{{"--fields", o.Fields.Given}, {"--only-ours", o.OnlyOurs.On}, {"--format jsonl", c.To == cases.JSONL}}
	if o.shown != nil {
		by, rest = "--format text", append(rest, used{"--excel", o.Excel.On}, used{"--separator", o.Separator.Given}, used{"--force", o.Force.On})
	}
	for _, u := range rest {
		if err := excludes(u.flag, used{by, u.given}); err != nil {
			return err
		}
	}
	return nil
}

// lastOf are the records of joined cases.
func lastOf(joined []spaces.Joined) (list []records.Last) {
	for _, j := range joined {
		fields := []machine.Field{machine.TextField("case_id", j.ID), machine.TextField("status", spaces.JoinedStatus)}
		list = append(list, records.Last{Fields: machine.AppendSpace(fields, j.Space), Fault: j.Fault})
	}
	return list
}

// withSentences adds the sentences of a brief to a batch in which they are chosen.
func (p *program) withSentences(c *cases.Options) {
	if slices.Contains(c.Fields, briefs.Column) {
		c.Task = briefs.Citing(c.Task, p.lang)
	}
}

// showsBatch reports whether the results are shown as a table, in text or in Markdown,
// instead of written as records.
func (p *program) showsBatch(o *batchOptions, c *cases.Options) bool {
	format, origin, _ := p.settings.Get("format")
	if origin != settings.FromFlag || o.File.Given || format != "text" && format != "md" {
		return false
	}
	o.readable.On, o.shown = true, &legible.Shown{Words: p.words(), Markdown: format == "md"}
	c.To, c.Separator = cases.CSV, ','
	return true
}
