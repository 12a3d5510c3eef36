package flags

import (
	"errors"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Fields chooses among the keys and columns of machine formats.
func Fields(into *command.Once, known []string) command.Flag {
	return command.Flag{
		Name: typed.Both("fields", "campos"), Value: words.Both("LIST", "LISTA"), Group: command.Output, Offers: Codes(known), Into: into,
		Means: words.Both(
			"the keys or columns of json, jsonl or csv, separated by commas; cite is the sentence of a brief",
			"las claves o columnas de json, jsonl o csv, separadas por comas; cite es la frase para un escrito",
		),
	}
}

// FieldsOf reads a list of fields.
func FieldsOf(o *command.Once) ([]string, error) {
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

// Unchosen turns the fault of a field that a result does not have into a problem. For the
// sentence of a brief it says which results have it.
func Unchosen(err error) error {
	var fault *law.Fault
	if !errors.As(err, &fault) || fault.Code != sheet.FieldUnknown {
		return err
	}
	if fault.Value == machine.CiteColumn {
		return findings.Misuse("--fields", "cite_elsewhere")
	}
	return findings.MisuseNear("--fields", fault.Code, fault.Suggest, fault.Args...)
}

// Codes completes a list of words of machine output, which are the same in every
// language. Behind a comma it offers the words that the list does not have yet.
func Codes(words []string) command.Suggestions {
	return func(_ []string, given string) []string {
		// A shell drops completions that do not begin with the typed text.
		before := given[:strings.LastIndexByte(given, ',')+1]
		named := strings.Split(before, ",")
		var list []string
		for _, word := range words {
			if !slices.Contains(named, word) {
				list = append(list, before+word)
			}
		}
		return list
	}
}
