package main

import (
	"os"

	"golang.org/x/term"

	"github.com/conmina/conmina/internal/cli"
)

// usualWidth and usualHeight are the size, in columns and lines, of a terminal that
// does not report its size.
const usualWidth, usualHeight = 80, 24

func terminal() cli.Terminal {
	t := cli.Terminal{In: isTerminal(os.Stdin), Err: isTerminal(os.Stderr)}
	if !isTerminal(os.Stdout) {
		info, err := os.Stdout.Stat()
		t.OutPipe = err == nil && info.Mode()&(os.ModeNamedPipe|os.ModeSocket) != 0
		return t
	}
	width, height, err := term.GetSize(int(os.Stdout.Fd()))
	if err != nil || width <= 0 || height <= 0 {
		width, height = usualWidth, usualHeight
	}
	t.Out, t.Width, t.Height = prepareTerminal(), width, height
	return t
}

func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }
