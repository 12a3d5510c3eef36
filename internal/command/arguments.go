package command

import "github.com/conmina/conmina/internal/findings"

// Any allows every argument.
func Any([]string) error { return nil }

// None refuses every argument.
func None(args []string) error { return AtMost(0, args) }

// AtMost refuses the arguments after the first n.
func AtMost(n int, args []string) error {
	if len(args) <= n {
		return nil
	}
	return Stray(args[n])
}

// Stray refuses an argument that is not allowed. Two likely causes get a remedy of
// their own: a value after a flag without value, and a list that the shell has
// split.
func Stray(arg string) error {
	if arg == "true" || arg == "false" {
		return findings.Misuse(findings.Quoted("", arg), "stray_boolean")
	}
	return findings.Misuse(findings.Quoted("", arg), "stray_argument")
}
