package cli

import (
	"errors"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// fieldsFlag chooses among the keys and columns of machine formats.
func fieldsFlag(into *command.Once, known []string) command.Flag {
	return command.Flag{
		Name: typed.Both("fields", "campos"), Value: words.Both("LIST", "LISTA"), Group: command.Output, Offers: codes(known), Into: into,
		Means: words.Both(
			"the keys or columns of json, jsonl or csv, separated by commas",
			"las claves o columnas de json, jsonl o csv, separadas por comas",
		),
	}
}

// fieldsOf reads a list of fields.
func fieldsOf(o *command.Once) ([]string, error) {
	if !o.Given {
		return nil, nil
	}
	var list []string
	for name := range strings.SplitSeq(o.Text, ",") {
		name = strings.TrimSpace(name)
		switch {
		case name == "":
			return nil, findings.Misuse(findings.Quoted("--fields", o.Text), "fields_empty")
		case slices.Contains(list, name):
			return nil, findings.Misuse(findings.Quoted("--fields", o.Text), "fields_twice", name)
		}
		list = append(list, name)
	}
	return list, nil
}

// choose takes the fields of a command whose result has a format. Text, pages and
// pictures have no fields.
func (p *program) choose(o *command.Once, format string) error {
	if o.Given && !slices.Contains([]string{"json", "jsonl", "csv"}, format) {
		return findings.Misuse("--fields", "flags_exclude", "--format "+format)
	}
	fields, err := fieldsOf(o)
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
