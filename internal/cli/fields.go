package cli

import (
	"slices"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
)

// choose takes the fields of a command whose result has a format. Text, pages and
// pictures have no fields.
func (p *program) choose(o *command.Once, format string) error {
	if o.Given && !slices.Contains([]string{"json", "jsonl", "csv"}, format) {
		return findings.Misuse("--fields", "flags_exclude", "--format "+format)
	}
	fields, err := flags.FieldsOf(o)
	p.chosenFields = fields
	return err
}
