package cli

import (
	"context"
	"strings"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/screens/found"
	"github.com/conmina/conmina/internal/search"
	"github.com/conmina/conmina/internal/words"
)

func (p *program) searchCommand() *command.Command {
	var s flags.Output
	var fields command.Once
	return &command.Command{
		Heading: command.TheLaw,
		Short:   words.Both("what the law calls what you have words for", "cómo llama la norma a lo que usted busca"),
		How: words.Both(
			"Looks for words, in Spanish or in English, in the offences with their articles and other names, in the circumstances, the notices, the commands and the topics of help, and gives the command that goes on from each. All words must stand there; a word that stands nowhere is read as the most similar ones, and that is said. Both editions are searched unless one is chosen. Where nothing is found the exit code is 4.",
			"Busca palabras, en español o en inglés, en los delitos con sus artículos y otros nombres, en las circunstancias, los avisos, las órdenes y los temas de la ayuda, y da la orden que sigue en cada caso. Deben aparecer todas las palabras; una que no aparece en ninguna parte se lee como las más parecidas, y así se indica. Se busca en las dos ediciones, salvo que se haya elegido una. Si no se encuentra nada, el código de salida es 4.",
		),
		Takes: words.Both("WORD…", "PALABRA…"),
		Examples: []words.Sentence{
			words.Both("conmina search pregnant", "conmina buscar embarazada"),
			words.Both("conmina search forced labour", "conmina buscar trabajo forzoso"),
			words.Both("conmina search 129-B --format json", "conmina buscar 129-B --formato json"),
		},
		Flags:  append([]command.Flag{flags.Fields(&fields, []string{"kind", "id", "title", "articles", "edition", "offence", "command"})}, s.Flags()...),
		Args:   someWords,
		Offers: command.Nothing,
		Run:    func(_ context.Context, args []string) error { return p.search(&s, &fields, strings.Join(args, " ")) },
	}
}

// someWords requires something to look for.
func someWords(args []string) error {
	if strings.TrimSpace(strings.Join(args, "")) == "" {
		return findings.Misuse("", "words_needed")
	}
	return nil
}

func (p *program) search(s *flags.Output, fields *command.Once, query string) error {
	format, err := p.format(s, false)
	if err == nil {
		err = p.choose(fields, format)
	}
	if err != nil {
		return err
	}
	editions, err := p.source().Editions(p.wasChosen())
	if err != nil {
		return p.known(err)
	}
	entries := append(command.Searched(p.all().Listed(), p.topics()), search.Law(editions...)...)
	result := search.Of(entries...).Find(query)
	data, err := found.Screen(format, result, p.style())
	if err == nil {
		err = p.deliver(s, data)
	}
	if err == nil && len(result.Found) == 0 {
		return exit.Quit(exit.NoSingle)
	}
	return flags.Unchosen(err)
}
