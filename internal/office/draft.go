package office

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/tables"
)

// Draft collects what a mapping of a table may say while the table is read.
type Draft struct {
	// Elsewhere reports whether another command reads a column: one mapping serves all of
	// them, so that it must not be said to hold no fact. Nil when none does.
	Elsewhere func(name string) bool

	settings string // what was said of how the table is read
	mu       sync.Mutex
	header   cases.Header
	unread   map[law.Fact]map[string]int // texts that could not be read, and how often
}

// mostUnread is how many texts of a fact are kept and shown.
const mostUnread = 200

// Watch makes a run tell the draft what it reads, and keeps how the run reads its tables.
func (d *Draft) Watch(o *cases.Options, r tables.Reading) {
	d.settings = settings(o, r)
	d.unread = map[law.Fact]map[string]int{}
	o.Header = func(h cases.Header) { d.header = h }
	o.Misread = func(f law.Fact, text string) {
		if strings.TrimSpace(text) == "" {
			return // no mapping says what a blank means
		}
		d.mu.Lock()
		defer d.mu.Unlock()
		if d.unread[f] == nil {
			d.unread[f] = map[string]int{}
		}
		if _, met := d.unread[f][text]; met || len(d.unread[f]) < mostUnread {
			d.unread[f][text]++
		}
	}
}

// Texts are the remarks of a draft, in the language of the user.
type Texts struct{ Head, Dates, Columns, Own, Unknown, Values string }

// Write gives the draft. Read back, it reads the table as it was read without it: what
// could not be read stands in remarks, for the office to complete.
func (d *Draft) Write(said Texts) []byte {
	var b strings.Builder
	remark(&b, "", said.Head)
	remark(&b, "", said.Dates)
	b.WriteString(d.settings + "\n")
	remark(&b, "", said.Columns)
	b.WriteString("columns:\n")
	of := map[string][]string{}
	var roles []string
	for _, n := range d.header.Read {
		if of[n.Role] == nil {
			roles = append(roles, n.Role)
		}
		of[n.Role] = append(of[n.Role], quoted(n.Name))
	}
	for _, role := range roles {
		if len(of[role]) == 1 {
			fmt.Fprintf(&b, "  %s: %s\n", role, of[role][0])
		} else {
			fmt.Fprintf(&b, "  %s: [%s]\n", role, strings.Join(of[role], ", "))
		}
	}
	own := slices.DeleteFunc(slices.Clone(d.header.Own), func(c cases.Own) bool { return d.Elsewhere != nil && d.Elsewhere(c.Name) })
	if len(own) > 0 {
		b.WriteByte('\n')
		remark(&b, "", said.Own)
		b.WriteString("ignore:\n")
		for _, c := range own {
			fmt.Fprintf(&b, "  - %s\n", quoted(c.Name))
		}
	}
	b.WriteByte('\n')
	remark(&b, "", said.Unknown)
	b.WriteString("# unknown:\n#   - s/i\n\n")
	remark(&b, "", said.Values)
	b.WriteString("# values:\n")
	for _, fact := range slices.Sorted(maps.Keys(d.unread)) {
		fmt.Fprintf(&b, "#   %s:\n", fact)
		texts := slices.SortedFunc(maps.Keys(d.unread[fact]), func(x, y string) int {
			return cmp.Or(cmp.Compare(d.unread[fact][y], d.unread[fact][x]), cmp.Compare(x, y))
		})
		for _, text := range texts {
			fmt.Fprintf(&b, "#     %s:  # %d\n", quoted(text), d.unread[fact][text])
		}
	}
	return []byte(b.String())
}

// settings writes how a run reads its tables.
func settings(o *cases.Options, r tables.Reading) string {
	var b strings.Builder
	for _, name := range tables.Orders() {
		if order, _ := tables.OrderNamed(name); order == o.Order {
			fmt.Fprintf(&b, "dates: %s\n", name)
		}
	}
	if o.PassOthers {
		b.WriteString("other: pass\n")
	}
	if r.Encoding != "" {
		fmt.Fprintf(&b, "encoding: %s\n", r.Encoding)
	}
	if r.Sheet != "" {
		fmt.Fprintf(&b, "sheet: %s\n", quoted(r.Sheet))
	}
	if o.HeaderRow > 0 {
		fmt.Fprintf(&b, "header_row: \"%d\"\n", o.HeaderRow)
	}
	return b.String()
}

// remark writes a remark, line by line.
func remark(b *strings.Builder, indent, text string) {
	for line := range strings.SplitSeq(text, "\n") {
		b.WriteString(strings.TrimRight(indent+"# "+line, " ") + "\n")
	}
}

// quoted writes a text as YAML reads it. A line break in a name, which a workbook may
// have, is a space: names are compared without either.
func quoted(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if encoding.IsPlain(text) && !strings.ContainsAny(text, ":#,[]{}\"'") {
		return text
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}
