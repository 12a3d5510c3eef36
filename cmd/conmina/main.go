// Command conmina looks up the prison range that a Peruvian anti-trafficking
// provision threatens on given facts, and says why.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/conmina/conmina/internal/cli"
	"github.com/conmina/conmina/internal/exit"
)

func main() { os.Exit(int(run())) }

// run ties the program to the process.
func run() exit.Code {
	// When the reader of the output goes away, the write then returns an error.
	// Without this line a signal would end the process.
	signal.Ignore(syscall.SIGPIPE)

	var watched context.Context
	code := cli.Run(context.Background(), &cli.Process{
		Args: os.Args[1:], Environ: os.Environ(),
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, StdoutClosed: stdoutClosed(), DoubleClicked: doubleClicked(),
		Terminal: terminal(), ConfigDir: os.UserConfigDir, SystemLanguages: systemLanguages,
		Now: time.Now,
		Watch: func() context.Context {
			if watched == nil {
				watched = untilInterrupted()
			}
			return watched
		},
	})
	if watched != nil && watched.Err() != nil {
		return exit.Interrupted
	}
	return code
}

// untilInterrupted ends with an interruption, which ends the process even while it waits
// for a reader of its output. The threads that wait for signals cost a start as much as
// an answer.
func untilInterrupted() context.Context {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, func() {
		stop() // a second interruption ends the process at once
		time.Sleep(grace)
		os.Exit(int(exit.Interrupted))
	})
	return ctx
}

// grace is how long an interrupted run may take to end what it is writing.
const grace = 2 * time.Second
