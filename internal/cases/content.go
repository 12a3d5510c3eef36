package cases

import (
	"bytes"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/looks"
	"github.com/conmina/conmina/internal/recordtext"
)

// maxSampledRecords is how many of the first records are looked at.
const maxSampledRecords = 500

// sampled finds a column of the user's own whose content looks like a fact for
// which there is no column; at is negative when there is none. It looks at the
// first part of the table. waits is true when that part has not even one record
// yet.
func (r *reader) sampled(text []byte) (at int, like columns.Role, waits bool) {
	l := r.layout
	contents := make([]looks.Cells, len(l.Names))
	records := 0
	for ; records < maxSampledRecords && len(text) > 0; records++ {
		spans, end, _, code, ok := recordtext.Split(text, l.separator, len(l.Names), !r.ended, r.spans)
		r.spans = spans
		if !ok {
			break
		}
		for i, s := range spans {
			if code == "" && l.Uses[i].Own() && !l.Uses[i].Aside {
				addCell(&contents[i], string(recordtext.AppendUnquoted(nil, text, s)), r.o.Edition)
			}
		}
		text = text[min(end+1, len(text)):]
	}
	for i := range contents {
		if like := columns.RoleOfContent(l.Names[i], contents[i].Fact()); like != columns.RoleOther && !columns.Gives(like, func(r columns.Role) bool { return l.At[r] >= 0 }) {
			return i, like, false
		}
	}
	return -1, columns.RoleOther, records == 0 && !r.ended
}

// sampledKeys finds a key of the first objects whose values look like a fact, with
// the place of one value. The fact counts as given when any of these objects gives
// it.
func (r *reader) sampledKeys(text []byte) (at int, like columns.Role, fault *law.Fault) {
	contents, names, places := map[string]*looks.Cells{}, []string{}, map[string]int{}
	var given [columns.RoleCount]bool
	records, start := 0, 0
	for line := range bytes.Lines(text) {
		from := start
		start += len(line)
		if records == maxSampledRecords || line[len(line)-1] != '\n' {
			break
		}
		line = bytes.TrimRight(line, " \t\r\n")
		if len(line) == 0 || len(line) > maxRecord || !isSound(line) {
			continue
		}
		records++
		members, _, fault := readObject(line, r.namer)
		if fault != nil {
			continue
		}
		for _, m := range members {
			given[m.Role] = true
			if !m.Own() || m.Aside {
				continue
			}
			if contents[m.name] == nil {
				contents[m.name], places[m.name] = &looks.Cells{}, from+m.at
				names = append(names, m.name)
			}
			addValue(contents[m.name], m.value, r.o.Edition)
		}
	}
	for _, name := range names {
		if like := columns.RoleOfContent(name, contents[name].Fact()); like != columns.RoleOther && !columns.Gives(like, func(r columns.Role) bool { return given[r] }) {
			return places[name], like, columns.UnreadFault(name, columns.RoleTexts[like])
		}
	}
	return 0, columns.RoleOther, nil
}

// addCell looks at one more cell.
func addCell(c *looks.Cells, text string, e *law.Edition) { c.Add(text, answers.Listed(text), e) }

// addValue looks at one more value of a key.
func addValue(c *looks.Cells, value []byte, e *law.Edition) {
	var list []string
	switch value[0] {
	case '"', 'n', '[':
		if !takeNames(value, &list) {
			list = []string{"{}"} // a list of something else
		}
	default:
		list = []string{string(value)}
	}
	for _, text := range list {
		addCell(c, text, e)
	}
}
