package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/statutes"
)

// schemaKinds lists the kinds of files that have a schema.
var schemaKinds = []string{"cases", "circumstances", "edition", "examples", "offence", "training"}

func (p *program) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "schema " + p.words().Say("usage.schema"),
		Short:   p.words().Say("command.schema"),
		Example: "conmina schema offence > offence.json",
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return p.inWords(schemaKinds), cobra.ShellCompDirectiveNoFileComp
		},
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return misuse("", "schema_needed", strings.Join(p.inWords(schemaKinds), ", "))
			case len(args) > 1:
				return stray(args[1])
			case !slices.Contains(schemaKinds, typed.Value(words.English, args[0])):
				return p.notOneOf("", args[0], schemaKinds)
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			data, err := statutes.Schemas.ReadFile(".schema/" + typed.Value(words.English, args[0]) + ".json")
			p.out.Write(data)
			return err
		},
	}
}
