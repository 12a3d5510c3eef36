// Package typed knows what is typed: commands, flags and values in both languages,
// and a case as a command line. One function writes every command line that is
// shown.
package typed

import (
	"sync"

	"github.com/conmina/conmina/internal/law"
)

// Language is a language that the program speaks to people. Machine output is
// the same in both.
type Language string

// The languages of the program.
const (
	Spanish Language = "es"
	English Language = "en"
)

// Word is a word of the command line in both languages: a command, a flag
// without its hyphens, or a value. Either is accepted in any language; what the
// program says uses the reader's.
type Word struct{ English, Spanish string }

// In is the word in a language.
func (w Word) In(l Language) string {
	if l == Spanish {
		return w.Spanish
	}
	return w.English
}

// commandPairs lists the commands in both languages.
func commandPairs() []Word {
	return []Word{
		{"guide", "guiado"},
		ResolveCommand,
		CompareCommand,
		{"batch", "lote"},
		{"audit", "auditar"},
		ListCommand,
		ShowCommand,
		CircumstancesCommand,
		{"diff", "diferencia"},
		ExampleCommand,
		{"run", "ejecutar"},
		{"quiz", "cuestionario"},
		{"check", "comprobar"},
		{"schema", "esquema"},
		{"config", "configuracion"},
		{"unset", "quitar"},
		{"path", "ruta"},
		{"completion", "autocompletar"},
		{"help", "ayuda"},
		{"version", "version"},
		{"man", "manual"},
	}
}

func flagPairs() []Word {
	return []Word{
		AgeFlag,
		{"ages", "edades"},
		{"ascii", "ascii"},
		{"at", "en"},
		BornFlag,
		{"cases", "casos"},
		{"color", "color"},
		{"column", "columna"},
		{"config", "configuracion"},
		DateFlag,
		EditionFlag,
		{"editions", "ediciones"},
		{"encoding", "codificacion"},
		{"errors", "errores"},
		{"excel", "excel"},
		{"fail-on", "fallar-si"},
		{"fields", "campos"},
		{"force", "reemplazar"},
		{"format", "formato"},
		FromFlag,
		{"help", "ayuda"},
		{"encoded", "codificado"},
		HistoryFlag,
		{"ignore", "ignorar"},
		{"lang", "idioma"},
		{"matrix", "matriz"},
		{"max-errors", "max-errores"},
		MaybeFlag,
		MilderFlag,
		{"only-ours", "solo-propias"},
		{"output", "salida"},
		{"propose", "proponer"},
		{"require-coverage", "exigir-cobertura"},
		{"resume", "reanudar"},
		RevealFlag,
		{"separator", "separador"},
		{"short", "breve"},
		StatutesFlag,
		{"summary", "resumen"},
		{"theme", "tema"},
		ToFlag,
		{"units", "unidades"},
		UntilFlag,
		{"version", "version"},
		{"why", "porque"},
		WithFlag,
		{"write-example", "escribir-ejemplo"},
	}
}

func topicPairs() []Word {
	return []Word{
		{"ages", "edades"},
		{"batch-files", "archivos"},
		{"dates", "fechas"},
		{"editions", "ediciones"},
		{"exit-codes", "codigos"},
		{"formats", "formatos"},
		{"glossary", "glosario"},
		{"privacy", "privacidad"},
		{"security", "seguridad"},
	}
}

// valuePairs are the words that settings and flags take.
func valuePairs() []Word {
	return []Word{
		{"always", "siempre"},
		{"auto", "automatico"},
		{"cases", "casos"},
		{"circumstances", "circunstancias"},
		{"comma", "coma"},
		{"edition", "edicion"},
		{"examples", "ejemplos"},
		{"false", "no"},
		{"months", "meses"},
		{"never", "nunca"},
		{"offence", "delito"},
		{"projector", "proyector"},
		{"semicolon", "punto-y-coma"},
		{"standard", "estandar"},
		{"tab", "tabulador"},
		{"text", "texto"},
		{"training", "casos-practicos"},
		{"true", "si"},
		{"unknown", "desconocida"},
		{"years", "años"},
	}
}

// editionPairs are the editions of the program. Spanish readers are shown the ids
// too, which machine output has.
func editionPairs() []Word {
	return []Word{
		{"penal-code", "codigo-penal"},
		{"tip-2018", "informe-2018"},
	}
}

// examplePairs are names in examples that stand for one another.
func examplePairs() []Word {
	return []Word{
		{"pimping", "proxenetismo"},
		{"forced-labour", "trabajo-forzoso"},
		{"child-sex-tourism", "turismo-sexual-infantil"},
		{"cases.csv", "casos.csv"},
		{"cases.jsonl", "casos.jsonl"},
		{"results.csv", "resultados.csv"},
		{"sentences.csv", "sentencias.csv"},
		{"lesson.html", "clase.html"},
		{"report.md", "informe.md"},
		{"mine", "mis-normas"},
		{"offence", "delito"},
		{"offence.json", "delito.json"},
		{"omitted-age", "edad-omitida"},
		{"same-facts", "los-mismos-hechos"},
		{"quiz.html", "cuestionario.html"},
	}
}

// dictionary finds the words of one kind from either language.
type dictionary map[string]*Word

// dictionaryOf is put together when the first word of its kind is looked up.
func dictionaryOf(pairs func() []Word) func() dictionary {
	return sync.OnceValue(func() dictionary {
		list := pairs()
		d := make(dictionary, 2*len(list))
		for i := range list {
			d[list[i].English], d[list[i].Spanish] = &list[i], &list[i]
		}
		return d
	})
}

var (
	commands = dictionaryOf(commandPairs)
	flags    = dictionaryOf(flagPairs)
	topics   = dictionaryOf(topicPairs)
	values   = dictionaryOf(valuePairs)
	editions = dictionaryOf(editionPairs)
	examples = dictionaryOf(examplePairs)
)

func inEither(d dictionary, l Language, word string) string {
	if found := d[law.Fold(word)]; found != nil {
		return found.In(l)
	}
	return word
}

// Command gives the name of a command in a language, from either; a word that
// names none is given as it is.
func Command(l Language, name string) string { return inEither(commands(), l, name) }

// Flag gives the name of a flag in a language, from either, without its hyphens.
func Flag(l Language, name string) string { return inEither(flags(), l, name) }

// Topic gives the name of a topic of help in a language, from either.
func Topic(l Language, name string) string { return inEither(topics(), l, name) }

// Value gives a word that a flag or a setting takes in a language, from either.
func Value(l Language, word string) string { return inEither(values(), l, word) }

// Edition gives the name of an edition of the program in a language, from either;
// that of another edition is given as it is.
func Edition(l Language, word string) string { return inEither(editions(), l, word) }

// InExamples gives a name in an example of the command line in a language, from
// either; ok is false for a word that is no such name.
func InExamples(l Language, word string) (name string, ok bool) {
	if found := examples()[word]; found != nil {
		return found.In(l), true
	}
	return "", false
}
