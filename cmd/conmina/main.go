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

// run ties the program to the process. An interruption ends the process even while
// it waits for a reader of its output.
func run() exit.Code {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// When the reader of the output goes away, the write then returns an error.
	// Without this line a signal would end the process.
	signal.Ignore(syscall.SIGPIPE)

	given := context.AfterFunc(ctx, func() {
		stop() // a second interruption ends the process at once
		time.Sleep(grace)
		os.Exit(int(exit.Interrupted))
	})
	defer given() // before stop, which is no interruption
	code := cli.Run(ctx, &cli.Process{
		Args: os.Args[1:], Environ: os.Environ(),
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, StdoutClosed: stdoutClosed(), DoubleClicked: doubleClicked(),
		Terminal: terminal(), ConfigDir: os.UserConfigDir, SystemLanguages: systemLanguages,
		Now: time.Now,
	})
	if ctx.Err() != nil {
		return exit.Interrupted
	}
	return code
}

// grace is how long an interrupted run may take to end what it is writing.
const grace = 2 * time.Second
