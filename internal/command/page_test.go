package command

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// A command below a command has a page of its own, and the pages name each
// other. One that help hides has none.
func TestManualOfNestedCommands(t *testing.T) {
	run := func(context.Context, []string) error { return nil }
	leaf := &Command{Name: typed.Both("leaf", "hoja"), Short: words.Both("leaves", "hojas"), Takes: words.Both("NAME", "NOMBRE"), Run: run}
	tree := &Command{Name: typed.Both("tree", "árbol"), Short: words.Both("trees", "árboles"), Heading: ACase, Below: []*Command{leaf}}
	root := &Command{Name: typed.Both("root", "raíz"), Short: words.Both("roots", "raíces"), Run: run}
	all := &Command{Name: typed.Both("conmina", "conmina"), Short: words.Both("Ranges.", "Marcos."), Below: []*Command{tree, root}}
	all.Linked()
	page := func(c *Command) manual.Page { return c.Page(words.English, nil, func() []manual.Topic { return nil }) }
	var names []string
	for _, c := range all.Paged() {
		names = append(names, page(c).Name())
	}
	if want := []string{"conmina", "conmina-tree", "conmina-tree-leaf"}; !slices.Equal(names, want) {
		t.Errorf("pages %q, want %q", names, want)
	}
	for c, want := range map[*Command][]string{
		leaf: {"conmina\\-tree\\-leaf \\- leaves\n", "\\fBconmina tree leaf\\fR NAME [FLAGS]\n", ".SH \"SEE ALSO\"\nconmina\\-tree(1)\n"},
		tree: {".SH \"COMMANDS\"\n.TP\n\\fBleaf\\fR\nleaves\n", ".SH \"SEE ALSO\"\nconmina(1), conmina\\-tree\\-leaf(1)\n"},
	} {
		written := string(manual.Man(page(c), "conmina"))
		for _, part := range want {
			if !strings.Contains(written, part) {
				t.Errorf("the page of %s lacks %q:\n%s", c.Name.English, part, written)
			}
		}
	}
}
