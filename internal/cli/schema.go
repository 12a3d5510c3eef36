package cli

import (
	"context"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/statutes"
)

// schemaKinds lists the kinds of files that have a schema.
var schemaKinds = []string{"cases", "circumstances", "edition", "examples", "general-part", "offence", "training"}

func (p *program) schemaCommand() *command.Command {
	return &command.Command{
		Heading: command.TheProgram,
		Short: words.Both(
			"the JSON Schema of a kind of file, for editors",
			"el JSON Schema de una clase de archivo, para editores",
		),
		Takes: words.Both("KIND", "CLASE"),
		Examples: []words.Sentence{
			words.Both("conmina schema offence > offence.json", "conmina esquema delito > delito.json"),
		},
		Offers: func(args []string, _ string) []string {
			if len(args) > 0 {
				return nil
			}
			return typed.Values(p.lang, schemaKinds)
		},
		Args: func(args []string) error {
			switch {
			case len(args) == 0:
				return findings.Misuse("", "schema_needed", strings.Join(typed.Values(p.lang, schemaKinds), ", "))
			case len(args) > 1:
				return command.Stray(args[1])
			case !slices.Contains(schemaKinds, typed.Value(words.English, args[0])):
				return p.notOneOf("", args[0], schemaKinds)
			}
			return nil
		},
		Run: func(_ context.Context, args []string) error {
			data, err := statutes.Schemas.ReadFile(".schema/" + typed.Value(words.English, args[0]) + ".json")
			p.out.Write(data)
			return err
		},
	}
}
