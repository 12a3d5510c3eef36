package cli

import (
	"errors"
	"slices"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sheet"
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

// unchosen turns the fault of a field that a result does not have into a problem.
func unchosen(err error) error {
	var fault *law.Fault
	if errors.As(err, &fault) && fault.Code == sheet.FieldUnknown {
		return findings.MisuseNear("--fields", fault.Code, fault.Suggest, fault.Args...)
	}
	return err
}
