package pager

import (
	"os"
	"os/signal"
)

// interruptions keeps an interruption from ending this program while another one has
// the terminal: there it stops a search or a long line. It is called after the other
// program has started, because a program inherits the signals that are ignored.
func interruptions() (restore func()) {
	signal.Ignore(os.Interrupt)
	return func() { signal.Reset(os.Interrupt) }
}
