package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/conmina/conmina/internal/ask"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/words"
)

// answers runs the command line and returns its exit code. It writes results only
// when all of them are known.
func (p *program) answers(ctx context.Context) (code exit.Code) {
	defer func() {
		if r := recover(); r != nil {
			// The value of the panic is not printed, because it could hold text
			// that the user typed.
			fmt.Fprintln(p.Stderr, "conmina:", p.words().Say("error.bug", Version, fmt.Sprintf("%T", r)))
			code = exit.OwnBug
		}
	}()
	if p.DoubleClicked && len(p.Args) == 0 {
		guided := *p.Process
		guided.Args = []string{"guide"}
		p.Process = &guided
	}
	if p.DoubleClicked {
		ctx = p.watched(ctx)
	}
	err := p.run(ctx)
	if flushed := p.flush(); flushed != nil {
		err = flushed
	}
	code = p.end(err)
	if p.DoubleClicked && code != exit.Interrupted && !p.leaves {
		fmt.Fprint(p.Stderr, "\n", p.words().Say("guide.close"))
		select {
		case <-p.lines():
		case <-ctx.Done():
		}
	}
	return code
}

func (p *program) run(ctx context.Context) error {
	loaded, problem := p.origin().Load()
	p.settings = loaded
	p.asked = p.tree(p.needs)
	p.lang = loaded.Language(settings.Peek(p.Args, settings.LanguageFlag), p.Environ, p.SystemLanguages, p.commandLanguage)
	if problem != nil {
		return problem
	}
	root := p.root()
	if wrong := p.dashes(); wrong != nil {
		return wrong
	}
	if wrong := p.offenceAlone(root); wrong != nil {
		return wrong
	}
	root.SetArgs(p.Args)
	c, err := root.ExecuteContextC(ctx)
	p.offer(c, err)
	return err
}

// runAs runs a command line as a separate run. Its output is added to the output of
// this run, and the files that it writes are named.
func (p *program) runAs(ctx context.Context, args []string) error {
	process := *p.Process
	process.Args = args
	again := &program{Process: &process, commands: p.commands, typed: p.typed}
	err := again.run(ctx)
	p.out.Write(again.out.Bytes())
	return err
}

// commandLanguage is the language in which the command was typed. ok is false where
// no command was typed, or one whose name is the same in both languages.
func (p *program) commandLanguage() (l words.Language, ok bool) {
	for _, a := range p.Args {
		for _, c := range p.commands {
			switch {
			case c.English == c.Spanish || !c.Is(a):
			case spelling.Fold(a) == spelling.Fold(c.English):
				return words.English, true
			default:
				return words.Spanish, true
			}
		}
	}
	return "", false
}

// end reports the error of a run and gives the exit code for it.
func (p *program) end(err error) exit.Code {
	var (
		problem *findings.Problem
		quit    exit.Quit
	)
	switch {
	case err == nil:
		return exit.Done
	case errors.As(err, &quit):
		return exit.Code(quit)
	case errors.As(err, &problem):
		p.console().Report(problem)
		return problem.Code
	}
	p.console().Report(findings.Misuse(findings.Quoted("", err.Error()), "command_failed"))
	return exit.Usage
}

// lines gives the lines of standard input.
func (p *program) lines() <-chan string {
	if p.typed == nil {
		p.typed = ask.Lines(p.Stdin)
	}
	return p.typed
}
