// Command cobraviper prints a greeting that a flag or the environment may set:
// the least that a program with these two libraries does.
package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"github.com/spf13/viper"
)

func main() {
	settings := viper.New()
	root := &cobra.Command{
		Use: "cobraviper",
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Println(settings.GetString("greeting"))
			return err
		},
	}
	root.Flags().String("greeting", "hello", "what to print")
	if err := settings.BindPFlag("greeting", root.Flags().Lookup("greeting")); err != nil {
		panic(err)
	}
	settings.SetEnvPrefix("cobraviper")
	settings.AutomaticEnv()
	if err := root.Execute(); err != nil {
		os.Exit(1)
	}
}
