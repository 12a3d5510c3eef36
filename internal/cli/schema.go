package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/statutes"
)

// schemaKinds lists the kinds of files that have a schema.
var schemaKinds = []string{"cases", "circumstances", "edition", "offence"}

func (p *program) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:       "schema " + p.words().Say("usage.schema"),
		Short:     p.words().Say("command.schema"),
		Example:   "conmina schema offence > offence.json",
		ValidArgs: schemaKinds,
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return misuse("", "schema_needed", strings.Join(schemaKinds, ", "))
			case len(args) > 1:
				return stray(args[1])
			case !slices.Contains(schemaKinds, args[0]):
				return misuseNear(quoted("", args[0]), "choice_unknown", law.Nearest(args[0], schemaKinds), strings.Join(schemaKinds, ", "))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			data, err := statutes.Schemas.ReadFile(".schema/" + args[0] + ".json")
			p.out.Write(data)
			return err
		},
	}
}
