package encoding

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// conditions reads triggers: a list, or one list for each numeral of the article. Any one
// trigger is enough. path leads from the offence to the owner of the
// triggers.
func (r *reader) conditions(n *yaml.Node, f *offenceFile, path ...string) []law.Condition {
	var list []law.Condition
	read := func(items []*yaml.Node, numeral string) {
		r.distinct(items)
		for _, item := range items {
			c := r.trigger(item, f)
			c.Numeral = numeral
			r.mark(item, f.at(append(slices.Clone(path), "when", strconv.Itoa(len(list)))...)...)
			list = append(list, c)
		}
	}
	if n == nil || n.Kind != yaml.MappingNode {
		read(r.list(n), "")
		return list
	}
	for _, e := range r.entries(n) {
		if !isNumeral(e.key.Value) {
			r.refuse(e.key, law.Fault{Code: NumeralForm, Value: e.key.Value})
			continue
		}
		read(r.list(e.value), e.key.Value)
	}
	return list
}

// isNumeral reports whether a text is a numeral of a list in an article, such as 4,
// 10 or b.
func isNumeral(s string) bool {
	return spelling.IsKebab(s) && len(s) <= 4
}

// together separates the parts of a trigger. All parts must hold.
const together = " + "

// trigger reads one trigger: an age, circumstances, or both together.
func (r *reader) trigger(n *yaml.Node, f *offenceFile) law.Condition {
	c := law.Condition{VictimAge: law.AnyAge()}
	text, ok := r.raw(n)
	if !ok {
		return c
	}
	column := 0
	for part := range strings.SplitSeq(text, together) {
		at := *n
		if n.Style&quoted == 0 { // otherwise places in the file and in the text differ
			at.Column += column
		}
		column += utf8.RuneCountInString(part + together)
		at.Value = part
		r.part(&at, f, &c)
	}
	slices.Sort(c.With)
	return c
}

// part reads one part of a trigger. A part that begins with a digit is an age,
// because no circumstance begins with a digit.
func (r *reader) part(n *yaml.Node, f *offenceFile, c *law.Condition) {
	if n.Value != "" && n.Value[0] >= '0' && n.Value[0] <= '9' {
		if !c.VictimAge.Unknown() {
			r.refuse(n, law.Fault{Code: TriggerAges, Value: n.Value})
		}
		c.VictimAge = r.ages(n)
		return
	}
	text := *n
	text.Tag = "!!str" // the tag belongs to the whole trigger, and this is a part of it
	id, ok := r.id(&text)
	if !ok {
		return
	}
	if slices.Contains(c.With, law.CircumstanceID(id)) {
		r.refuse(n, law.Fault{Code: ItemRepeated, Value: id})
	}
	c.With = append(c.With, law.CircumstanceID(id))
	f.circumstances = append(f.circumstances, reference{id, r.place(n)})
}
