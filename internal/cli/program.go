// Package cli is the command line: commands, flags and settings. It parses what the
// user typed, lets the packages below answer, and writes their output.
package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/spelling"
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
	lang         words.Language
	settings     settings.Settings
	out          bytes.Buffer
	typed        <-chan string // lines of standard input, see [program.lines]; nil where nothing is asked
	leaves       bool          // the person ended the dialogue and has seen its answer
	reads        []string      // files and folders that the command reads
	chosenFields []string      // --fields of the command

	all       *command.Command                    // the program with all its commands
	built     map[*cobra.Command]*command.Command // in the form that the library parses
	parsed    *cobra.Command                      // the command that runs or is completed, with what was typed for it
	flagNames map[string]typed.Word               // flags by their names in either language

	language, edition, statutes, colourFlag, theme, size, units, formatFlag, widthFlag, config command.Once
	ascii, noPager                                                                             command.Flip
}

// Run runs one command line and returns its exit code. It writes results only when
// all of them are known.
func Run(ctx context.Context, process *Process) (code exit.Code) {
	p := &program{Process: process}
	defer func() {
		if r := recover(); r != nil {
			// The value of the panic is not printed, because it could hold text
			// that the user typed.
			fmt.Fprintln(p.Stderr, "conmina:", p.words().Say("error.bug", Version, fmt.Sprintf("%T", r)))
			code = exit.OwnBug
		}
	}()
	if p.DoubleClicked && len(p.Args) == 0 {
		guided := *process
		guided.Args = []string{"guide"}
		p.Process = &guided
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
	p.all = p.whole().Linked()
	p.lang = loaded.Language(settings.Peek(p.Args, settings.LanguageFlag), p.Environ, p.SystemLanguages, p.commandLanguage)
	if problem != nil {
		return problem
	}
	root := p.root()
	if wrong := p.dashes(); wrong != nil {
		return wrong
	}
	if wrong := p.offenceAlone(); wrong != nil {
		return wrong
	}
	root.SetArgs(p.Args)
	c, err := root.ExecuteContextC(ctx)
	p.offer(c, err)
	return err
}

// commandLanguage is the language in which the command was typed. ok is false where
// no command was typed, or one whose name is the same in both languages.
func (p *program) commandLanguage() (l words.Language, ok bool) {
	for _, a := range p.Args {
		for _, c := range p.all.Below {
			switch english, spanish := c.Name.In(words.English), c.Name.In(words.Spanish); {
			case english == spanish || !c.Name.Is(a):
			case spelling.Fold(a) == spelling.Fold(english):
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

// say reports something that is not a problem.
func (p *program) say(code law.Code, args ...any) {
	p.console().Say(code, args...)
}

// console is where the run reports what is not its result.
func (p *program) console() findings.Console {
	return findings.Console{Out: p.Stderr, Words: p.words(), Plain: p.plain, JSON: p.wantsJSON(), Typed: subject}
}

func (p *program) words() *words.Words { return words.In(p.lang).From(p.statutes.Text) }

func (p *program) wantsJSON() bool {
	if asked := settings.Peek(p.Args, settings.FormatFlag); asked != "" {
		return asked == "json"
	}
	format, _, _ := p.settings.Get("format")
	return format == "json"
}

// globals lists the flags that every command has.
func (p *program) globals() []command.Flag {
	return []command.Flag{
		{Name: settings.LanguageFlag, Value: words.Both("LANG", "IDIOMA"), Group: command.General, Means: words.Both("language: en or es", "idioma: en o es"), Offers: p.fixedList(words.Languages()...), Into: &p.language},
		{Name: typed.EditionFlag, Value: words.Both("ID", "ID"), Group: command.General, Means: words.Both("edition of the law", "edición de la norma"), Offers: p.completeEditions, Into: &p.edition},
		{Name: typed.StatutesFlag, Value: aFolder(), Group: command.General, Means: words.Both(
			"read the law from a directory of yours in place of the one in the program",
			"lee las normas de una carpeta suya en lugar de las que trae el programa",
		), Into: &p.statutes},
		{Name: settings.FormatFlag, Letter: "f", Value: flags.Format(), Group: command.General, Means: words.Both(
			"format of the result; see conmina help formats",
			"formato del resultado; vea conmina ayuda formatos",
		), Offers: p.fixedList(sheet.Formats()...), Into: &p.formatFlag},
		{Name: settings.UnitsFlag, Value: words.Both("UNITS", "UNIDAD"), Group: command.General, Means: words.Both("years or months", "años o meses"), Offers: p.fixedList(settings.Units()...), Into: &p.units},
		{Name: settings.ColourFlag, Value: words.Both("WHEN", "CUÁNDO"), Group: command.General, Means: words.Both("auto, always or never", "automatico, siempre o nunca"), Offers: p.fixedList(settings.Colours()...), Into: &p.colourFlag},
		{Name: settings.ThemeFlag, Value: words.Both("THEME", "TEMA"), Group: command.General, Means: words.Both(
			"standard, or projector: for a room, bold and without grey, and pages in large type",
			"estandar, o proyector: para una sala, en negrita y sin gris, y páginas con letra grande",
		), Offers: p.fixedList(settings.Themes()...), Into: &p.theme},
		{Name: typed.Both("size", "tamano"), Value: words.Both("SIZE", "TAMAÑO"), Group: command.General, Means: words.Both("16:9, a picture for a slide", "16:9, una imagen para diapositivas"), Offers: p.fixedList(sizes()...), Into: &p.size},
		{Name: typed.Both("width", "ancho"), Value: words.Both("COLUMNS", "COLUMNAS"), Group: command.General, Means: words.Both("width of text; 0 breaks no line", "ancho del texto; 0 no corta las líneas"), Offers: command.Nothing, Into: &p.widthFlag},
		{Name: settings.ASCIIFlag, Group: command.General, Means: words.Both("bars and quotes in ASCII", "barras y comillas en ASCII"), Into: &p.ascii},
		{Name: typed.Both("no-pager", "sin-paginador"), Group: command.General, Means: words.Both("long text does not go through PAGER", "el texto largo no pasa por PAGER"), Into: &p.noPager},
		{Name: settings.ConfigFlag, Value: flags.File(), Group: command.General, Means: words.Both("settings file in place of the usual one", "archivo de configuración en lugar del habitual"), Into: &p.config},
	}
}

// aFolder stands for the name of a folder.
func aFolder() words.Sentence { return words.Both("DIR", "CARPETA") }

// takeFlags puts the values of flags before the other settings.
func (p *program) takeFlags() error {
	given := map[string]any{}
	for key, flag := range map[string]*command.Once{
		"lang": &p.language, "edition": &p.edition, "format": &p.formatFlag, "units": &p.units, "color": &p.colourFlag, "theme": &p.theme,
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
	if p.widthFlag.Given {
		if err := settings.CheckWidth(p.widthFlag.Text); err != nil {
			return err
		}
	}
	if p.ascii.Given {
		given["ascii"] = fmt.Sprint(p.ascii.On)
	}
	p.settings = p.settings.Under(given)
	return nil
}

// today is the day of the question.
func (p *program) today() law.Date {
	now := p.Now()
	return law.Date{Year: now.Year(), Month: now.Month(), Day: now.Day()}
}
