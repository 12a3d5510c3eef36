package main

import (
	"os"

	"golang.org/x/term"

	"github.com/conmina/conmina/internal/cli"
)

// usualWidth is the width, in columns, of a terminal that does not report its
// width.
const usualWidth = 80

func terminal() cli.Terminal {
	t := cli.Terminal{In: isTerminal(os.Stdin), Err: isTerminal(os.Stderr)}
	if !isTerminal(os.Stdout) {
		info, err := os.Stdout.Stat()
		t.OutPipe = err == nil && info.Mode()&(os.ModeNamedPipe|os.ModeSocket) != 0
		return t
	}
	width, _, err := term.GetSize(int(os.Stdout.Fd()))
	if err != nil || width <= 0 {
		width = usualWidth
	}
	t.Out, t.Width = prepareTerminal(), width
	return t
}

func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }
