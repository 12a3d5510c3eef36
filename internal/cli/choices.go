package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/typed"
)

// offer adds commands to the error about an unknown name; see [findings.Offer].
func (p *program) offer(c *cobra.Command, err error) {
	fault := findings.Misnamed(err)
	if fault == nil {
		return
	}
	args := c.Flags().Args()
	if strings.Join(args, " ") == fault.Value { // one name, typed without quotes
		args = []string{fault.Value}
	}
	told := []typed.Word{typed.AgeFlag, typed.BornFlag, typed.DateFlag, typed.WithFlag, typed.MaybeFlag, settings.LanguageFlag}
	findings.Offer(err, findings.Retyped{
		Words: p.words(), Command: strings.Fields(c.CommandPath())[1:], Arguments: args,
		Flags:    passedOn(c, typed.EditionFlag, typed.StatutesFlag),
		Compares: slices.Contains([]typed.Word{typed.ResolveCommand, typed.CompareCommand}, p.built[c].Name),
		Facts:    typedFlags(c, func(name typed.Word) bool { return slices.Contains(told, name) }),
	})
}
