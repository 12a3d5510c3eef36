// Package pager passes long text to the program that PAGER names, such as less or
// more. It is the only package that starts a program.
package pager

import (
	"bytes"
	"io"
	"os/exec"
	"strings"
)

// Named gives the program, with its arguments, that the environment names for long
// text. There is none where PAGER is empty or cat, where NO_PAGER says anything, and
// on a terminal that can only print lines.
func Named(environment func(name string) string) (command string, ok bool) {
	command = strings.TrimSpace(environment("PAGER"))
	if command == "" || command == "cat" || environment("NO_PAGER") != "" || environment("TERM") == "dumb" {
		return "", false
	}
	return command, true
}

// Longer reports whether text has more lines than a terminal can show with the line
// of the shell that follows.
func Longer(text []byte, height int) bool {
	return height > 0 && bytes.Count(text, []byte{'\n'}) >= height
}

// Show passes text to a program and waits until it ends. An error says that the
// program was not found, did not start or failed: the text may not have been seen.
//
// The text goes through a pipe and never through a file, and no shell reads the
// command.
func Show(command string, text []byte, environ []string, out, errs io.Writer) error {
	argv := words(command)
	path, err := exec.LookPath(argv[0])
	if err != nil {
		return err
	}
	c := exec.Command(path, argv[1:]...)
	c.Env = quiet(environ)
	c.Stdin, c.Stdout, c.Stderr = bytes.NewReader(text), out, errs
	restore := prepare()
	defer restore()
	if err := c.Start(); err != nil {
		return err
	}
	defer interruptions()()
	return c.Wait()
}

// quiet is the environment of the program. less shows colours, ends by itself where
// the text fits, and keeps no history of what was looked for.
func quiet(environ []string) []string {
	var list []string
	less := false
	for _, variable := range environ {
		less = less || strings.HasPrefix(variable, "LESS=")
		if !strings.HasPrefix(variable, "LESSHISTFILE=") {
			list = append(list, variable)
		}
	}
	if !less {
		list = append(list, "LESS=FRX")
	}
	return append(list, "LESSHISTFILE=-")
}

// words splits a command into the program and its arguments. Quotes keep spaces
// together. A command that is a program as a whole, such as a path with spaces, is
// one word.
func words(command string) []string {
	if _, err := exec.LookPath(command); err == nil {
		return []string{command}
	}
	var (
		list   []string
		word   strings.Builder
		begun  bool
		closes rune
	)
	for _, r := range command {
		switch {
		case closes != 0 && r == closes:
			closes = 0
		case closes == 0 && (r == '"' || r == '\''):
			closes, begun = r, true
		case closes == 0 && (r == ' ' || r == '\t'):
			if begun {
				list = append(list, word.String())
			}
			word.Reset()
			begun = false
		default:
			word.WriteRune(r)
			begun = true
		}
	}
	if begun {
		list = append(list, word.String())
	}
	return list
}
