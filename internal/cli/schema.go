package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/statutes"
)

// schemaKinds lists the kinds of files that have a schema.
var schemaKinds = []string{"cases", "circumstances", "edition", "examples", "offence", "training"}

func (p *program) schemaCommand() *command {
	return &command{
		name:    typed.Both("schema", "esquema"),
		heading: theProgram,
		short: words.Both(
			"the JSON Schema of a kind of file, for editors",
			"el JSON Schema de una clase de archivo, para editores",
		),
		takes: words.Both("KIND", "CLASE"),
		examples: []words.Sentence{
			words.Both("conmina schema offence > offence.json", "conmina esquema delito > delito.json"),
		},
		offers: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return typed.Values(p.lang, schemaKinds), cobra.ShellCompDirectiveNoFileComp
		},
		args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return findings.Misuse("", "schema_needed", strings.Join(typed.Values(p.lang, schemaKinds), ", "))
			case len(args) > 1:
				return stray(args[1])
			case !slices.Contains(schemaKinds, typed.Value(words.English, args[0])):
				return p.notOneOf("", args[0], schemaKinds)
			}
			return nil
		},
		run: func(_ *cobra.Command, args []string) error {
			data, err := statutes.Schemas.ReadFile(".schema/" + typed.Value(words.English, args[0]) + ".json")
			p.out.Write(data)
			return err
		},
	}
}
