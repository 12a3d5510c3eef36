package encoding

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Schema is the form of encodings that this package reads.
const Schema = "2"

// raw gives the characters of a value that a parser of package law will read: an
// age, a date or a duration. The type that YAML gives the value does not matter,
// except for empty values and for yes and no.
func (r *reader) raw(n *yaml.Node) (string, bool) {
	if !r.is(n, yaml.ScalarNode, ValueWanted) {
		return "", false
	}
	value := n.Value
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		value = strings.TrimRight(value, "\n")
	}
	switch {
	case n.Style&quoted == 0 && isYesOrNo(value):
		r.refuse(n, law.Fault{Code: ValueBoolean, Value: value})
	case strings.Trim(value, " \n") == "":
		r.refuse(n, law.Fault{Code: ValueEmpty})
	case strings.Trim(value, " \n") != value:
		r.refuse(n, law.Fault{Code: ValuePadded, Value: value})
	default:
		return value, true
	}
	return "", false
}

// isYesOrNo reports whether readers of YAML 1.1 or 1.2 take a word for a boolean.
// No key of an encoding has a boolean value.
func isYesOrNo(s string) bool {
	if len(s) > len("false") {
		return false
	}
	switch strings.ToLower(s) {
	case "true", "false", "yes", "no", "on", "off", "y", "n":
		return true
	}
	return false
}

// IsPlain reports whether every reader of YAML reads a text without quotes as that
// text.
func IsPlain(s string) bool {
	var n yaml.Node
	return !isYesOrNo(s) && !strings.HasSuffix(s, " ") &&
		yaml.Unmarshal([]byte(s), &n) == nil && len(n.Content) == 1 && n.Content[0].Tag == "!!str" && n.Content[0].Value == s
}

// prose gives a text of one or more lines. A text that YAML would read as a number
// or a date needs quotes.
func (r *reader) prose(n *yaml.Node) (string, bool) {
	value, ok := r.raw(n)
	if ok && n.Style&quoted == 0 && n.Tag != "!!str" {
		r.refuse(n, law.Fault{Code: ValueUnquoted, Value: value, Suggest: []string{`"` + value + `"`}})
		return "", false
	}
	return value, ok
}

// line gives a text of one line.
func (r *reader) line(n *yaml.Node) (string, bool) {
	value, ok := r.prose(n)
	if ok && strings.Contains(value, "\n") {
		r.refuse(n, law.Fault{Code: ValueLines, Value: value})
		return "", false
	}
	return value, ok
}

// bilingual gives a text in both languages; read is line or prose.
func (r *reader) bilingual(n *yaml.Node, read func(*yaml.Node) (string, bool)) law.Text {
	m := r.mapping(n, []string{"es", "en"}, nil)
	var t law.Text
	t.ES, _ = read(m.get("es"))
	t.EN, _ = read(m.get("en"))
	return t
}

// id gives an id in kebab-case.
func (r *reader) id(n *yaml.Node) (string, bool) {
	value, ok := r.line(n)
	switch {
	case !ok:
		return "", false
	case !spelling.IsKebab(value):
		f := law.Fault{Code: IDForm, Value: value}
		if folded := spelling.Fold(value); spelling.IsKebab(folded) && len(folded) <= folders.MaxID {
			f.Suggest = []string{folded}
		}
		r.refuse(n, f)
		return "", false
	case len(value) > folders.MaxID:
		r.refuse(n, law.Fault{Code: IDLong, Value: value, Args: []any{folders.MaxID}})
		return "", false
	}
	return value, true
}

// own gives the id of an entry, which no other entry may have.
func (r *reader) own(n *yaml.Node, known *ids) string {
	id, ok := r.id(n)
	if !ok {
		known.partial = true
		return ""
	}
	if first, taken := known.first[id]; taken {
		r.refuseTwo(n, law.Fault{Code: IDDuplicate, Value: id}, first)
		return id
	}
	known.add(id, r.place(n))
	return id
}

// oneOf gives a word that must be one of the given words.
func (r *reader) oneOf(n *yaml.Node, words ...string) string {
	value, ok := r.line(n)
	if ok && !slices.Contains(words, value) {
		r.refuse(n, law.Fault{
			Code: ValueUnknown, Value: value,
			Args: []any{strings.Join(words, ", ")}, Suggest: spelling.Nearest(value, words),
		})
		return ""
	}
	return value
}

// schema refuses every schema except the one that this package reads.
func (r *reader) schema(n *yaml.Node) {
	if r.is(n, yaml.ScalarNode, ValueWanted) && (n.Value != Schema || n.Style&quoted != 0) {
		r.refuse(n, law.Fault{Code: SchemaUnknown, Value: n.Value, Args: []any{Schema}, Suggest: []string{Schema}})
	}
}

// read parses a value with a parser of package law.
func read[T any](r *reader, n *yaml.Node, parse func(string) (T, *law.Fault)) (value T, ok bool) {
	text, ok := r.raw(n)
	if !ok {
		return value, false
	}
	value, fault := parse(text)
	if fault != nil {
		r.refuse(n, *fault)
		return value, false
	}
	return value, true
}

// ages gives a set of ages for a rule. The set must not hold all ages, because the
// rule would then not depend on the age.
func (r *reader) ages(n *yaml.Node) law.Ages {
	ages, ok := read(r, n, law.ParseAges)
	if ok && ages.Unknown() {
		r.refuse(n, law.Fault{Code: AgesAll, Value: n.Value})
	}
	return ages
}

// number gives a whole number in plain digits, without quotes. In quotes it would
// be a text for every other reader of YAML.
func (r *reader) number(n *yaml.Node, least, greatest int) int {
	text, ok := r.raw(n)
	switch {
	case !ok:
		return 0
	case n.Style&quoted != 0:
		r.refuse(n, law.Fault{Code: NumberQuoted, Value: text})
		return 0
	}
	value, err := strconv.Atoi(text)
	if err != nil || strconv.Itoa(value) != text || value < least || value > greatest {
		r.refuse(n, law.Fault{Code: NumberForm, Value: text, Args: []any{least, greatest}})
		return 0
	}
	return value
}

// url gives a link that a reader may follow.
func (r *reader) url(n *yaml.Node) string {
	value, ok := r.line(n)
	if !ok {
		return ""
	}
	u, err := url.Parse(value)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil ||
		strings.ContainsFunc(value, func(c rune) bool { return c <= ' ' || c >= utf8.RuneSelf }) {
		r.refuse(n, law.Fault{Code: URLForm, Value: value})
	}
	return value
}

// entries gives the entries of a mapping whose keys are names, in order; none for a
// nil node.
func (r *reader) entries(n *yaml.Node) []entry {
	if !r.is(n, yaml.MappingNode, MappingWanted) {
		return nil
	}
	if len(n.Content) == 0 {
		r.refuse(n, law.Fault{Code: ListEmpty})
	}
	var list []entry
	for i := 0; i < len(n.Content); i += 2 {
		if !r.blamed[n.Content[i]] {
			list = append(list, entry{n.Content[i], n.Content[i+1]})
		}
	}
	return list
}

// exclude notes a key that must not be used together with another key.
func (r *reader) exclude(m mapping, key, other string) {
	first, second := m.get(other), m.get(key)
	if r.place(second).Compare(r.place(first)) < 0 {
		first, second, key, other = second, first, other, key
	}
	r.refuseTwo(second, law.Fault{Code: KeysExclude, Args: []any{key, other}}, r.place(first))
}

// known gives an id that must be one of the ids of the version.
func (r *reader) known(n *yaml.Node, known *ids, code law.Code) string {
	id, ok := r.id(n)
	if !ok {
		return ""
	}
	if fault := known.missing(id, code); fault != nil {
		r.refuse(n, *fault)
	}
	return id
}

// prison reads a range. A broken range is returned as the zero range.
func (r *reader) prison(n *yaml.Node) (law.Range, bool) {
	m := r.mapping(n, []string{"min", "max"}, nil)
	low, okLow := read(r, m.get("min"), law.ParseBound)
	high, okHigh := read(r, m.get("max"), parseMaximum)
	if !okLow || !okHigh {
		return law.Range{}, false
	}
	prison := law.Range{Min: low, Max: high}
	if fault := prison.Check(); fault != nil {
		r.refuse(n, *fault)
		return law.Range{}, false
	}
	return prison, true
}

// parseMaximum reads a bound, or the word for the general ceiling. Until the
// ceilings are known, the ceiling is represented by the longest term.
func parseMaximum(s string) (law.Bound, *law.Fault) {
	if s == "ceiling" {
		return law.Bound{Kind: law.Ceiling, Months: law.MaxMonths}, nil
	}
	return law.ParseBound(s)
}
