package cli

import (
	"context"
	"os"
	"path/filepath"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/words"
)

// manCommand writes the manual pages, for people who package the program. The pages
// have the content of help.
func (p *program) manCommand() *command.Command {
	var force command.Flip
	return &command.Command{
		Short: words.Both(
			"write the manual pages into a folder, for packages",
			"escribe las páginas del manual en una carpeta, para empaquetar",
		),
		Takes: flags.Folder(),
		Examples: []words.Sentence{
			words.Both("conmina man man1", "conmina manual man1"),
			words.Both("conmina man man1 --lang es", "conmina manual man1 --idioma es"),
		},
		Flags: []command.Flag{flags.Force(&force)},
		Args:  flags.OneFolder,
		Run:   func(_ context.Context, args []string) error { return p.man(args[0], force.On) },
	}
}

// man writes a page for the program, and for each command that help lists.
func (p *program) man(folder string, force bool) error {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return findings.Trouble(files.Unwritable, findings.Quoted("", folder), err)
	}
	for _, c := range p.all().Paged() {
		page := p.page(c)
		path := filepath.Join(folder, page.Name()+".1")
		if err := p.writeFile(findings.Quoted("", path), path, manual.Man(page, "conmina "+Version), force); err != nil {
			return err
		}
	}
	return nil
}
