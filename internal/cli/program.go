// Package cli is the command line: commands, flags and settings. It parses what the
// user typed, lets the packages below answer, and writes their output.
package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Version is the version of the program.
const Version = "0.1.0"

// Process holds everything that the program takes from the system.
type Process struct {
	Args            []string // arguments without the name of the program
	Environ         []string
	Stdin           io.Reader
	Stdout, Stderr  io.Writer
	StdoutClosed    bool // standard output was closed before the start
	DoubleClicked   bool // the window belongs to the program and closes when it ends
	Terminal        Terminal
	ConfigDir       func() (string, error)
	SystemLanguages func() []string
	Now             func() time.Time
	Watch           func() context.Context // takes interruptions over from the system and ends with the first; nil where nobody interrupts
}

// Terminal says what the standard streams are connected to.
type Terminal struct {
	In, Out, Err bool
	OutPipe      bool
	Width        int // in columns; 0 when the output is not a terminal
	Height       int // in lines; 0 when the output is not a terminal
}

// program is one run of the program.
type program struct {
	*Process
	flags.Program
	lang         words.Language
	settings     settings.Settings
	out          bytes.Buffer
	typed        <-chan string // lines of standard input, see [program.lines]; nil where nothing is asked
	leaves       bool          // the person ended the dialogue and has seen its answer
	reads        []string      // files and folders that the command reads
	chosenFields []string      // --fields of the command

	commands  []named                              // all commands, see [commands]
	alone     func(p *program, version bool) error // runs the program without a command; version says that its flag was typed
	asked     *command.Command                     // the program with the commands that are needed to understand the command line
	built     map[*cobra.Command]*command.Command  // in the form that the library parses
	flagNames map[string]typed.Word                // flags of the asked commands by their names in either language
	parsed    *cobra.Command                       // the command that runs or is completed, with what was typed for it
}

func (p *program) words() *words.Words { return words.In(p.lang).From(p.Statutes.Text) }

// takeFlags puts the values of flags before the other settings.
func (p *program) takeFlags() error {
	given := map[string]any{}
	for key, flag := range map[string]*command.Once{
		"lang": &p.Language, "edition": &p.Edition, "format": &p.Format, "units": &p.Units, "color": &p.Colour, "theme": &p.Theme,
	} {
		if !flag.Given {
			continue
		}
		flag.Text = settings.Value(key, flag.Text)
		if key != "format" { // the choices of format depend on the command
			if f := settings.Check(key, flag.Text); f != nil {
				for i := range f.Suggest {
					f.Suggest[i] = typed.Value(p.lang, f.Suggest[i])
				}
				return findings.MisuseNear(findings.Quoted("--"+key, flag.Text), f.Code, f.Suggest, p.words().Values(f.Args)...)
			}
		}
		given[key] = flag.Text
	}
	if p.Width.Given {
		if err := settings.CheckWidth(p.Width.Text); err != nil {
			return err
		}
	}
	if p.ASCII.Given {
		given["ascii"] = fmt.Sprint(p.ASCII.On)
	}
	p.settings = p.settings.Under(given)
	return nil
}

// today is the day of the question.
func (p *program) today() law.Date {
	now := p.Now()
	return law.Date{Year: now.Year(), Month: now.Month(), Day: now.Day()}
}

// watched ends with an interruption too. Before it is called the system ends an
// interrupted run, which has then written nothing.
func (p *program) watched(ctx context.Context) context.Context {
	if p.Watch == nil {
		return ctx
	}
	return p.Watch()
}
