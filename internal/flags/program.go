package flags

import (
	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Program is what was typed for the flags that every command has.
type Program struct {
	Language, Edition, Statutes, Colour, Theme, Size, Units, Format, Width, Config command.Once
	ASCII, NoPager                                                                 command.Flip
}

// Flags lists the flags that every command has. Fixed completes words of the command
// line, and editions the ids of editions.
func (o *Program) Flags(fixed func(...string) command.Suggestions, editions command.Suggestions) []command.Flag {
	return []command.Flag{
		{Name: settings.LanguageFlag, Value: words.Both("LANG", "IDIOMA"), Group: command.General, Means: words.Both("language: en or es", "idioma: en o es"), Offers: fixed(words.Languages()...), Into: &o.Language},
		{Name: typed.EditionFlag, Value: words.Both("ID", "ID"), Group: command.General, Means: words.Both("edition of the law", "edición de la norma"), Offers: editions, Into: &o.Edition},
		{Name: typed.StatutesFlag, Value: Folder(), Group: command.General, Means: words.Both(
			"read the law from a directory of yours in place of the one in the program",
			"lee las normas de una carpeta suya en lugar de las que trae el programa",
		), Into: &o.Statutes},
		{Name: settings.FormatFlag, Letter: "f", Value: Format(), Group: command.General, Means: words.Both(
			"format of the result; see conmina help formats",
			"formato del resultado; vea conmina ayuda formatos",
		), Offers: fixed(sheet.Formats()...), Into: &o.Format},
		{Name: settings.UnitsFlag, Value: words.Both("UNITS", "UNIDAD"), Group: command.General, Means: words.Both("years or months", "años o meses"), Offers: fixed(settings.Units()...), Into: &o.Units},
		{Name: settings.ColourFlag, Value: words.Both("WHEN", "CUÁNDO"), Group: command.General, Means: words.Both("auto, always or never", "automatico, siempre o nunca"), Offers: fixed(settings.Colours()...), Into: &o.Colour},
		{Name: settings.ThemeFlag, Value: words.Both("THEME", "TEMA"), Group: command.General, Means: words.Both(
			"standard, or projector: for a room, bold and without grey, and pages in large type",
			"estandar, o proyector: para una sala, en negrita y sin gris, y páginas con letra grande",
		), Offers: fixed(settings.Themes()...), Into: &o.Theme},
		{Name: typed.Both("size", "tamano"), Value: words.Both("SIZE", "TAMAÑO"), Group: command.General, Means: words.Both("16:9, a picture for a slide", "16:9, una imagen para diapositivas"), Offers: fixed(Sizes()...), Into: &o.Size},
		{Name: typed.Both("width", "ancho"), Value: words.Both("COLUMNS", "COLUMNAS"), Group: command.General, Means: words.Both("width of text; 0 breaks no line", "ancho del texto; 0 no corta las líneas"), Offers: command.Nothing, Into: &o.Width},
		{Name: settings.ASCIIFlag, Group: command.General, Means: words.Both("bars and quotes in ASCII", "barras y comillas en ASCII"), Into: &o.ASCII},
		{Name: typed.Both("no-pager", "sin-paginador"), Group: command.General, Means: words.Both("long text does not go through PAGER", "el texto largo no pasa por PAGER"), Into: &o.NoPager},
		{Name: settings.ConfigFlag, Value: File(), Group: command.General, Means: words.Both("settings file in place of the usual one", "archivo de configuración en lugar del habitual"), Into: &o.Config},
	}
}

// Folder stands for the name of a folder.
func Folder() words.Sentence { return words.Both("DIR", "CARPETA") }

// Sizes lists the sizes of pictures, beside the one that their content takes.
func Sizes() []string { return []string{"16:9"} }

// OneFolder requires the name of a folder.
func OneFolder(args []string) error {
	switch len(args) {
	case 0:
		return findings.Misuse("", "folder_needed")
	case 1:
		return nil
	}
	return command.Stray(args[1])
}
