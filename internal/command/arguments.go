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

// Stray refuses an argument that is not allowed. A value behind a flag without value
// gets a remedy of its own.
func Stray(arg string) error {
	if arg == "true" || arg == "false" {
		return findings.Misuse(findings.Quoted("", arg), "stray_boolean")
	}
	return findings.Misuse(findings.Quoted("", arg), "stray_argument")
}

// StrayFact refuses an argument behind the facts of a case, which may be the rest of a list
// of circumstances that the shell has split.
func StrayFact(arg string) error {
	if arg == "true" || arg == "false" {
		return Stray(arg)
	}
	return findings.Misuse(findings.Quoted("", arg), "stray_fact")
}
