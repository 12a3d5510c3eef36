package cli

import (
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// manCommand writes the manual pages, for people who package the program. The pages
// have the content of help.
func (p *program) manCommand() *command {
	var force flip
	return &command{
		name: typed.Both("man", "manual"),
		short: words.Both(
			"write the manual pages into a folder, for packages",
			"escribe las páginas del manual en una carpeta, para empaquetar",
		),
		takes: aFolder(),
		examples: []words.Sentence{
			words.Both("conmina man man1", "conmina manual man1"),
			words.Both("conmina man man1 --lang es", "conmina manual man1 --idioma es"),
		},
		flags: []flag{forceFlag(&force)},
		args:  oneFolder,
		run:   func(_ *cobra.Command, args []string) error { return p.man(args[0], force.on) },
	}
}

// oneFolder requires the name of a folder.
func oneFolder(_ *cobra.Command, args []string) error {
	switch len(args) {
	case 0:
		return findings.Misuse("", "folder_needed")
	case 1:
		return nil
	}
	return stray(args[1])
}

// man writes a page for the program, and for each command that help lists.
func (p *program) man(folder string, force bool) error {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return findings.Trouble(files.Unwritable, findings.Quoted("", folder), err)
	}
	for _, c := range p.all.paged() {
		page := p.page(c)
		path := filepath.Join(folder, page.Name()+".1")
		if err := p.writeFile(findings.Quoted("", path), path, manual.Man(page, "conmina "+Version), force); err != nil {
			return err
		}
	}
	return nil
}

// paged lists the command and its subcommands at all levels, without commands that
// have no page.
func (c *command) paged() []*command {
	list := []*command{c}
	for _, sub := range c.listed() {
		list = append(list, sub.paged()...)
	}
	return list
}
