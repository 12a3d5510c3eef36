package main

import (
	"os"

	"golang.org/x/term"

	"github.com/conmina/conmina/internal/cli"
)

// usualWidth is the width of a terminal that does not tell it.
const usualWidth = 80

func terminal() cli.Terminal {
	fd := int(os.Stdout.Fd())
	if !term.IsTerminal(fd) {
		return cli.Terminal{}
	}
	width, _, err := term.GetSize(fd)
	if err != nil || width <= 0 {
		width = usualWidth
	}
	return cli.Terminal{Out: prepareTerminal(), Width: width}
}
