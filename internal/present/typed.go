package present

import (
	"slices"
	"strings"
	"sync"

	"github.com/conmina/conmina/internal/law"
)

// typedPair is a word of the command line in both languages. Either is accepted
// in any language; what the program says uses those of the reader's.
type typedPair struct{ English, Spanish string }

// Commands lists the commands in both languages.
func commandPairs() []typedPair {
	return []typedPair{
		{"guide", "guiado"},
		{"resolve", "resolver"},
		{"compare", "comparar"},
		{"batch", "lote"},
		{"audit", "auditar"},
		{"list", "listar"},
		{"show", "ver"},
		{"circumstances", "circunstancias"},
		{"diff", "diferencia"},
		{"example", "ejemplo"},
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

func flagPairs() []typedPair {
	return []typedPair{
		{"age", "edad"},
		{"ages", "edades"},
		{"ascii", "ascii"},
		{"at", "en"},
		{"born", "nacida"},
		{"cases", "casos"},
		{"color", "color"},
		{"column", "columna"},
		{"config", "configuracion"},
		{"date", "fecha"},
		{"edition", "edicion"},
		{"editions", "ediciones"},
		{"encoding", "codificacion"},
		{"errors", "errores"},
		{"excel", "excel"},
		{"fail-on", "fallar-si"},
		{"fields", "campos"},
		{"force", "reemplazar"},
		{"format", "formato"},
		{"from", "desde"},
		{"help", "ayuda"},
		{"encoded", "codificado"},
		{"history", "historia"},
		{"ignore", "ignorar"},
		{"lang", "idioma"},
		{"matrix", "matriz"},
		{"max-errors", "max-errores"},
		{"maybe", "quiza"},
		{"milder", "mas-favorable"},
		{"only-ours", "solo-propias"},
		{"output", "salida"},
		{"propose", "proponer"},
		{"require-coverage", "exigir-cobertura"},
		{"resume", "reanudar"},
		{"reveal", "revelar"},
		{"separator", "separador"},
		{"short", "breve"},
		{"statutes", "normas"},
		{"summary", "resumen"},
		{"theme", "tema"},
		{"to", "hasta"},
		{"units", "unidades"},
		{"until", "hasta-el"},
		{"version", "version"},
		{"why", "porque"},
		{"with", "con"},
		{"write-example", "escribir-ejemplo"},
	}
}

func topicPairs() []typedPair {
	return []typedPair{
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
func valuePairs() []typedPair {
	return []typedPair{
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
func editionPairs() []typedPair {
	return []typedPair{
		{"penal-code", "codigo-penal"},
		{"tip-2018", "informe-2018"},
	}
}

// examplePairs are names in examples that stand for one another.
func examplePairs() []typedPair {
	return []typedPair{
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

// typed holds the words by their kind, each of them from either language.
type typed struct{ commands, flags, topics, values, editions, examples [2]map[string]string }

const (
	toEnglish = iota
	toSpanish
)

var typedWords = sync.OnceValue(func() typed {
	both := func(pairs []typedPair) (m [2]map[string]string) {
		m = [2]map[string]string{{}, {}}
		for _, p := range pairs {
			for _, word := range []string{p.English, p.Spanish} {
				m[toEnglish][word], m[toSpanish][word] = p.English, p.Spanish
			}
		}
		return m
	}
	return typed{both(commandPairs()), both(flagPairs()), both(topicPairs()), both(valuePairs()), both(editionPairs()), both(examplePairs())}
})

func (l Language) direction() int {
	if l == Spanish {
		return toSpanish
	}
	return toEnglish
}

func inEither(m [2]map[string]string, l Language, word string) string {
	if found, ok := m[l.direction()][law.Fold(word)]; ok {
		return found
	}
	return word
}

// Command gives the name of a command in a language, from either; a word that
// names none is given as it is.
func Command(l Language, name string) string { return inEither(typedWords().commands, l, name) }

// Flag gives the name of a flag in a language, from either, without its hyphens.
func Flag(l Language, name string) string { return inEither(typedWords().flags, l, name) }

// Topic gives the name of a topic of help in a language, from either.
func Topic(l Language, name string) string { return inEither(typedWords().topics, l, name) }

// Value gives a word that a flag or a setting takes in a language, from either.
func Value(l Language, word string) string { return inEither(typedWords().values, l, word) }

// Edition gives the name of an edition of the program in a language, from either;
// that of another edition is given as it is.
func Edition(l Language, word string) string { return inEither(typedWords().editions, l, word) }

// place is what a word of a text may be, from the words before it.
type place uint8

const (
	aWord    place = iota
	aCommand       // behind the name of the program, or of a command that has commands
	aTopic         // behind help, which also takes commands
)

// after is what the word behind one in this place may be.
func (p place) after(word string) place {
	switch {
	case p == aWord && word == "conmina", p != aWord && (word == "example" || word == "config"):
		return aCommand
	case p == aCommand && word == "help":
		return aTopic
	}
	return aWord
}

// Typed puts what is typed into the reader's language: the flags in a text, the
// commands behind the name of the program, and the topics behind that of help.
func (w *Words) Typed(text string) string {
	if w.language != Spanish || !strings.Contains(text, "--") && !strings.Contains(text, "conmina ") {
		return text
	}
	var b strings.Builder
	next := aWord
	for len(text) > 0 {
		n := 0
		for n < len(text) && (text[n] == '-' || text[n] >= 'a' && text[n] <= 'z') {
			n++
		}
		if n == 0 {
			b.WriteByte(text[0])
			if text[0] != ' ' {
				next = aWord
			}
			text = text[1:]
			continue
		}
		word := text[:n]
		text = text[n:]
		if name, isFlag := strings.CutPrefix(word, "--"); isFlag {
			b.WriteString("--" + Flag(Spanish, name))
			next = aWord
			continue
		}
		switch next {
		case aCommand:
			b.WriteString(Command(Spanish, word))
		case aTopic:
			b.WriteString(Topic(Spanish, Command(Spanish, word)))
		default:
			b.WriteString(word)
		}
		next = next.after(word)
	}
	return b.String()
}

// Example puts an example of the command line into the reader's language, with
// the names in it.
func (w *Words) Example(text string) string {
	if w.language != Spanish {
		return text
	}
	lines := strings.Split(text, "\n")
	for k, line := range lines {
		words := strings.Split(line, " ")
		for i, word := range words {
			if named, ok := typedWords().examples[toSpanish][word]; ok && word != "" {
				words[i] = named
			} else if i > 0 && strings.HasPrefix(words[i-1], "--") {
				words[i] = Value(Spanish, word)
			}
		}
		lines[k] = w.Typed(strings.Join(words, " "))
	}
	return strings.Join(lines, "\n")
}

// TypedOffence is the name of an offence as the reader types it.
func (w *Words) TypedOffence(o *law.Offence) string {
	if o.Named != "" {
		return o.Named // another name would ask another question
	}
	return w.typedName(o.ID, o.IDES, o.Title)
}

// TypedCircumstance is the name of a circumstance as the reader types it.
func (w *Words) TypedCircumstance(e *law.Edition, id law.CircumstanceID) string {
	if c := e.Circumstance(id); c != nil {
		return w.typedName(string(id), c.IDES, c.Title)
	}
	return string(id)
}

// typedName picks the name that needs no quotes on any command line.
func (w *Words) typedName(id, idES string, title law.Text) string {
	folded := law.Fold(title.ES)
	special := func(r rune) bool { return r != '-' && r != 'ñ' && (r < '0' || r > '9') && (r < 'a' || r > 'z') }
	switch {
	case w.language != Spanish:
		return id
	case idES != "":
		return idES
	case strings.ContainsFunc(folded, special):
		return id
	}
	return folded
}

// otherNames lists what an entry may be called besides the name that is shown, to
// a Spanish reader in Spanish.
func (w *Words) otherNames(also law.Names, shown string) string {
	list := also.ES
	if w.language != Spanish {
		list = slices.Concat(also.EN, also.ES)
	}
	list = slices.DeleteFunc(slices.Clone(list), func(name string) bool { return law.Fold(name) == shown })
	return w.Word(strings.Join(list, ", "))
}

// typedOffences lists offences by the names that the reader types.
func (w *Words) typedOffences(e *law.Edition, ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = id
		if o := e.Offence(id); o != nil {
			names[i] = w.TypedOffence(o)
		}
	}
	return strings.Join(names, ", ")
}

// Subject puts the flag that a message is about into the reader's language. What
// was typed behind it stays as it is.
func (w *Words) Subject(text string) string {
	flag, rest, _ := strings.Cut(text, " ")
	if !strings.HasPrefix(flag, "--") {
		return text
	}
	return strings.TrimSpace(w.Typed(flag) + " " + rest)
}

// Values puts lists of words that a flag takes, joined by commas, into the
// reader's language.
func (w *Words) Values(lists []any) []any {
	said := make([]any, len(lists))
	for i, list := range lists {
		text, ok := list.(string)
		if !ok {
			said[i] = list
			continue
		}
		words := strings.Split(text, ", ")
		for k := range words {
			words[k] = Value(w.language, words[k])
		}
		said[i] = strings.Join(words, ", ")
	}
	return said
}
