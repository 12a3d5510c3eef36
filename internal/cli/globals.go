package cli

import (
	"strings"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

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

// dashes finds a long flag that begins with something other than two hyphens, from
// a word processor or by habit. It would be read as an argument or as short flags.
func (p *program) dashes() error {
	for _, arg := range p.Args {
		if arg == "--" {
			return nil
		}
		if !typed.OddlyDashed(arg) {
			continue
		}
		name, _, _ := strings.Cut(typed.WithoutDashes(arg), "=")
		if word, known := p.everyFlag()[spelling.Fold(name)]; known {
			return findings.Misuse(findings.Quoted("", arg), "flag_dashes", typed.Dashed(p.lang, word))
		}
	}
	return nil
}

// everyFlag gives the flags of all commands by their names in either language.
func (p *program) everyFlag() map[string]typed.Word {
	if p.flagNames == nil {
		p.flagNames = command.FlagNames(p.all.Whole(), p.globals())
	}
	return p.flagNames
}

// subject translates the flag that a message is about. The text that the user typed
// after the flag stays unchanged.
func (p *program) subject(l words.Language, text string) string {
	name, rest, _ := strings.Cut(text, " ")
	bare, isFlag := strings.CutPrefix(name, "--")
	if !isFlag {
		return text
	}
	if word, known := p.everyFlag()[bare]; known {
		name = typed.Dashed(l, word)
	}
	return strings.TrimSpace(name + " " + rest)
}
