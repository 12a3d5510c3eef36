package cli

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/files"
)

// manCommand writes the manual pages for whoever packages the program. They say
// what help says, from the same tree and catalogues.
func (p *program) manCommand() *cobra.Command {
	var force flip
	c := &cobra.Command{
		Use:     "man " + p.words().Say("value.dir"),
		Short:   p.words().Say("command.man"),
		Example: "conmina man man1\nconmina man man1 --lang es",
		Hidden:  true,
		Args: func(_ *cobra.Command, args []string) error {
			switch len(args) {
			case 0:
				return misuse("", "folder_needed")
			case 1:
				return nil
			}
			return stray(args[1])
		},
		RunE: func(c *cobra.Command, args []string) error {
			if err := os.MkdirAll(args[0], 0o777); err != nil {
				return trouble(files.Unwritable, quoted("", args[0]), err)
			}
			for _, page := range pages(c.Root()) {
				path := filepath.Join(args[0], pageName(page)+".1")
				if err := p.writeFile(quoted("", path), path, []byte(p.manPage(page)), force.on); err != nil {
					return err
				}
			}
			return nil
		},
	}
	p.flagsOf(c.Flags(), "group.output").flip(&force, "force", "flag.force")
	return c
}

// pages lists a command and all below it, each before its own.
func pages(c *cobra.Command) []*cobra.Command {
	list := []*cobra.Command{c}
	for _, sub := range pagesBelow(c) {
		list = append(list, pages(sub)...)
	}
	return list
}

// pagesBelow lists the commands right below one that help knows.
func pagesBelow(c *cobra.Command) []*cobra.Command {
	return slices.DeleteFunc(slices.Clone(c.Commands()), func(sub *cobra.Command) bool { return sub.Hidden })
}

// pageName is the name of a page in the language of the run, such as
// conmina-resolve.
func pageName(c *cobra.Command) string { return strings.ReplaceAll(c.CommandPath(), " ", "-") }

// manPage is the page of one command, or of the program.
func (p *program) manPage(c *cobra.Command) string {
	w := p.words()
	var r roff
	r.title(pageName(c), "conmina "+Version, w.Say("man.manual"))
	r.heading(w.Say("man.name"))
	r.paragraph(escaped(pageName(c) + " - " + strings.TrimSuffix(c.Short, ".")))
	r.heading(w.Say("man.synopsis"))
	r.paragraph(bold(c.CommandPath()) + " " + escaped(p.manArguments(c)))
	r.heading(w.Say("man.description"))
	r.prose(sentence(c.Short))
	r.prose(c.Long)
	if !c.HasParent() {
		r.prose(w.Say("help.offline"))
	}
	p.manCommands(&r, c)
	if c.Example != "" {
		r.heading(w.Say("help.examples"))
		r.verbatim(c.Example)
	}
	r.heading(w.Say("man.options"))
	for _, s := range p.flagSections(c) {
		r.subheading(s.title)
		for _, row := range s.rows {
			r.row(flagTag(row[0]), row[1])
		}
	}
	if !c.HasParent() {
		p.manTopics(&r)
	}
	r.heading(w.Say("man.see"))
	r.paragraph(escaped(seeAlso(c)))
	return r.out.String()
}

// manArguments is what goes with a command when it is typed.
func (p *program) manArguments(c *cobra.Command) string {
	flags := p.words().Say("help.flags")
	if !c.HasParent() {
		return p.words().Say("help.command") + " " + flags
	}
	_, arguments, _ := strings.Cut(c.Use, " ")
	return strings.TrimSpace(arguments + " " + flags)
}

// manCommands lists the commands below one.
func (p *program) manCommands(r *roff, c *cobra.Command) {
	lists := p.commands(c)
	if len(lists) == 0 {
		return
	}
	r.heading(p.words().Say("group.commands"))
	for _, s := range lists {
		if !c.HasParent() {
			r.subheading(s.title)
		}
		for _, row := range s.rows {
			r.row(bold(row[0]), row[1])
		}
	}
}

// manTopics writes what help explains besides the commands. The exit codes have
// a place of their own in a manual.
func (p *program) manTopics(r *roff) {
	codes := p.exitCodes()
	r.heading(codes.title)
	for _, row := range codes.rows {
		r.row(bold(strings.TrimSpace(row[0])), row[1])
	}
	for _, topic := range topics {
		if topic == "exit-codes" {
			continue
		}
		title, text, _ := strings.Cut(p.topicText(topic), "\n")
		r.heading(title)
		r.prose(text)
	}
}

// seeAlso names the pages around one: those below it and the one above.
func seeAlso(c *cobra.Command) string {
	var names []string
	if c.HasParent() {
		names = append(names, pageName(c.Parent())+"(1)")
	}
	for _, sub := range pagesBelow(c) {
		names = append(names, pageName(sub)+"(1)")
	}
	return strings.Join(names, ", ")
}
