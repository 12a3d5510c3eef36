package cli

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// topics lists what help explains besides the commands.
var topics = []string{"ages", "batch-files", "dates", "editions", "exit-codes", "formats", "glossary", "privacy", "security"}

func (p *program) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "help " + p.words().Say("usage.help"),
		Short:   p.words().Say("command.help"),
		Example: "conmina help resolve\nconmina help ages",
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if of := descend(p.lang, c.Root(), args); len(args) > 0 {
				if of == nil || !of.HasSubCommands() {
					return nil, cobra.ShellCompDirectiveNoFileComp
				}
				return commandNames(of), cobra.ShellCompDirectiveNoFileComp
			}
			names := commandNames(c.Root())
			for _, t := range topics {
				names = append(names, typed.Topic(p.lang, t))
			}
			slices.Sort(names)
			return slices.Compact(names), cobra.ShellCompDirectiveNoFileComp
		},
		Args: func(c *cobra.Command, args []string) error {
			if len(args) < 2 {
				return nil
			}
			if of := descend(p.lang, c.Root(), args[:1]); of == nil || !of.HasSubCommands() {
				return stray(args[1])
			}
			if len(args) > 2 {
				return stray(args[2])
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			root := c.Root()
			if len(args) == 0 {
				p.help(root)
				return nil
			}
			if topic := typed.Topic(words.English, args[0]); slices.Contains(topics, topic) {
				p.topic(topic)
				return nil
			}
			if of := descend(p.lang, root, args); of != nil {
				p.help(of)
				return nil
			}
			if of := descend(p.lang, root, args[:len(args)-1]); len(args) > 1 {
				return p.noCommand(of, args[1:])
			}
			known := typedNames(root)
			for _, t := range topics {
				known = append(known, t, typed.Topic(words.Spanish, t))
			}
			return misuseNear(quoted("", args[0]), "help_unknown", p.near(args[0], known, func(l words.Language, n string) string {
				return typed.Topic(l, typed.Command(l, n))
			}))
		},
	}
}

// descend goes from a command to the one below it that the names lead to, in
// either language; nil when they lead nowhere.
func descend(l words.Language, c *cobra.Command, names []string) *cobra.Command {
	for _, name := range names {
		i := slices.IndexFunc(c.Commands(), func(sub *cobra.Command) bool { return sub.Name() == typed.Command(l, name) })
		if i < 0 {
			return nil
		}
		c = c.Commands()[i]
	}
	return c
}

// topic explains one subject.
func (p *program) topic(name string) {
	if name == "exit-codes" {
		p.list(p.exitCodes())
		return
	}
	p.paragraphs(p.topicText(name))
}

// topicText is what is said of a subject that is text and no table: its heading,
// paragraphs, and rows of a word and its explanation.
func (p *program) topicText(name string) string {
	w := p.words()
	switch name {
	case "formats":
		return w.Say("topic.formats", strings.Join(formatNames(true), ", "), strings.Join(extensionsOf(formatNames(true)), ", "))
	case "batch-files":
		return w.Say("topic.batch-files", strings.Join(machine.Columns(), ", "))
	default:
		return w.Say(law.Code("topic." + name))
	}
}

func (p *program) exitCodes() section {
	s := section{title: p.words().Say("topic.exit_codes")}
	for _, e := range ExitCodes() {
		s.rows = append(s.rows, [2]string{fmt.Sprintf("%3d", e.Code), p.words().Say(e.Sentence)})
	}
	return s
}

// help writes the help of one command, or of the program.
func (p *program) help(c *cobra.Command) {
	w := p.words()
	p.paragraphs(sentence(c.Short))
	if c.Long != "" {
		p.out.WriteByte('\n')
		p.paragraphs(c.Long)
	}
	p.section("\n" + w.Say("help.usage"))
	p.line("  ", usageLine(c, w.Say("help.command"), w.Say("help.flags")))
	for _, s := range p.commands(c) {
		p.out.WriteByte('\n')
		p.list(s)
	}
	if !c.HasParent() {
		p.section("\n" + w.Say("help.topics"))
		p.columns(topicRows(p.lang, w.Say))
	}
	if c.Example != "" {
		p.section("\n" + w.Say("help.examples"))
		for line := range strings.SplitSeq(c.Example, "\n") {
			fmt.Fprintf(&p.out, "  %s\n", line)
		}
	}
	for _, s := range p.flagSections(c) {
		p.out.WriteByte('\n')
		p.list(s)
	}
	if !c.HasParent() {
		p.out.WriteByte('\n')
		p.paragraphs(w.Say("help.offline"))
		if p.lang == words.Spanish { // for whoever does not read it
			p.paragraphs("English: conmina --lang en")
		}
	}
}

// sentence gives a short description as a sentence of its own.
func sentence(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + strings.TrimSuffix(s[size:], ".") + "."
}

func usageLine(c *cobra.Command, command, flags string) string {
	if !c.HasParent() {
		return "conmina " + command + " " + flags
	}
	return c.UseLine() + " " + flags
}

// subcommands lists the commands below one that is not the program itself.
func (p *program) subcommands(c *cobra.Command) section {
	subs := pagesBelow(c)
	slices.SortStableFunc(subs, func(a, b *cobra.Command) int { return subcommandRank(a) - subcommandRank(b) })
	s := section{title: p.words().Say("group.commands")}
	for _, sub := range subs {
		s.rows = append(s.rows, [2]string{sub.Name(), sub.Short})
	}
	return s
}

// subcommandRank is the place of a command among those beside it: in the order in
// which they are used, where the library has that of the alphabet.
func subcommandRank(c *cobra.Command) int {
	return slices.Index([]string{"list", "show", "run", "quiz"}, c.Annotations[canonical])
}

// commandGroups are the headings of the program's help, with their commands.
func commandGroups() []struct {
	heading law.Code
	names   []string
} {
	return []struct {
		heading law.Code
		names   []string
	}{
		{"group.case", []string{"guide", "resolve", "compare"}},
		{"group.cases", []string{"batch", "audit"}},
		{"group.class", []string{"example"}},
		{"group.law", []string{"list", "show", "circumstances", "diff", "check", "schema"}},
		{"group.program", []string{"config", "completion", "help", "version"}},
	}
}

// section is a part of the help: rows of a name and its explanation.
type section struct {
	title string
	rows  [][2]string
}

// commands lists the commands below one, those of the program under their headings.
func (p *program) commands(c *cobra.Command) []section {
	switch {
	case !c.HasSubCommands():
		return nil
	case c.HasParent():
		return []section{p.subcommands(c)}
	}
	var list []section
	for _, g := range commandGroups() {
		s := section{title: p.words().Say(g.heading)}
		for _, name := range g.names {
			for _, sub := range c.Commands() {
				if sub.Annotations[canonical] == name {
					s.rows = append(s.rows, [2]string{sub.Name(), sub.Short})
				}
			}
		}
		list = append(list, s)
	}
	return list
}

func topicRows(l words.Language, say func(law.Code, ...any) string) [][2]string {
	rows := make([][2]string, len(topics))
	for i, t := range topics {
		rows[i] = [2]string{typed.Topic(l, t), say(law.Code("topic_short." + t))}
	}
	return rows
}

// flagSections lists the flags under the headings that they were added with.
func (p *program) flagSections(c *cobra.Command) []section {
	w := p.words()
	var order []string
	rows := map[string][][2]string{}
	add := func(f *pflag.Flag) {
		group := f.Annotations[groupOf]
		if f.Hidden || len(group) == 0 {
			return
		}
		if _, seen := rows[group[0]]; !seen {
			order = append(order, group[0])
		}
		rows[group[0]] = append(rows[group[0]], [2]string{p.flagName(f), w.Say(law.Code(f.Usage))})
	}
	c.Flags().SortFlags = false
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if c.Root().PersistentFlags().Lookup(f.Name) == nil {
			add(f)
		}
	})
	root := c.Root().PersistentFlags()
	root.SortFlags = false
	root.VisitAll(add)
	slices.SortStableFunc(order, func(a, b string) int { return groupRank(a) - groupRank(b) })
	list := make([]section, len(order))
	for i, group := range order {
		list[i] = section{w.Say(law.Code(group)), rows[group]}
	}
	return list
}

// groupRank is the place of a heading among the flags.
func groupRank(group string) int {
	return slices.Index([]string{"group.facts", "group.views", "group.input", "group.output", "group.general"}, group)
}

// flagName writes a flag as it is typed, with the name of its value.
func (p *program) flagName(f *pflag.Flag) string {
	name := "    --" + f.Name
	if f.Shorthand != "" {
		name = "-" + f.Shorthand + ", --" + f.Name
	}
	if value := f.Annotations[valueNameOf]; len(value) > 0 && value[0] != "" {
		name += " " + p.words().Say(law.Code(value[0]))
	}
	return name
}

func (p *program) section(title string) { fmt.Fprintln(&p.out, p.plain(title)) }

func (p *program) list(s section) {
	p.section(s.title)
	p.columns(s.rows)
}

// line writes one line of help, wrapped.
func (p *program) line(first, said string) {
	for _, part := range sheet.Fitted(p.plain(said), p.textWidth()-len(first)) {
		fmt.Fprintln(&p.out, first+part)
	}
}

// helpWidth is how wide help is on an output without a width, and mostHelp where
// there is more room than the eye follows.
const (
	helpWidth = 80
	mostHelp  = 100
)

func (p *program) textWidth() int {
	if w := p.width(); w > 0 {
		return min(w, mostHelp)
	}
	return helpWidth
}

// leastColumn is the least room beside a name. Where there is less, explanations
// stand below their names.
const leastColumn = 24

// columns writes rows of a name and its explanation, wrapped.
func (p *program) columns(rows [][2]string) {
	widest := 0
	for i := range rows {
		rows[i] = [2]string{p.plain(rows[i][0]), p.plain(rows[i][1])}
		widest = max(widest, text.StringWidth(rows[i][0]))
	}
	room := p.textWidth() - widest - 4
	for _, r := range rows {
		if room < leastColumn {
			p.line("  ", r[0])
			p.line("    ", r[1])
			continue
		}
		name := text.AlignLeft.Apply(r[0], widest)
		for _, line := range sheet.Fitted(r[1], room) {
			fmt.Fprintf(&p.out, "  %s  %s\n", name, line)
			name = strings.Repeat(" ", widest)
		}
	}
}

// paragraphs writes text with its own line breaks, wrapped. Indented lines of a
// name and, behind two spaces or more, its explanation are columns.
func (p *program) paragraphs(s string) {
	var rows [][2]string
	for line := range strings.SplitSeq(s, "\n") {
		name, explanation, isRow := strings.Cut(strings.TrimPrefix(line, "  "), "  ")
		if isRow && strings.HasPrefix(line, "  ") {
			rows = append(rows, [2]string{name, strings.TrimLeft(explanation, " ")})
			continue
		}
		p.columns(rows)
		rows = nil
		p.line("", line)
	}
	p.columns(rows)
}
