package writing

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
)

// widest is the longest line of an encoding, in characters.
const widest = 100

// proseWidth is the longest line of prose, in characters.
const proseWidth = 80

// both writes a text in both languages, on one line when it fits.
func both(t law.Text, indent int) string {
	if (t == law.Text{}) {
		return ""
	}
	short := "{es: " + flowText(t.ES) + ", en: " + flowText(t.EN) + "}"
	if utf8.RuneCountInString(short)+indent+len("label: ") <= widest {
		return short
	}
	return lines(indent+2, []field{{"es", blockText(t.ES, indent+2)}, {"en", blockText(t.EN, indent+2)}})
}

// title writes a title or a label. Each language is on one line, because people
// search files for names.
func title(t law.Text, indent int) string {
	if s := both(t, indent); !strings.HasPrefix(s, "\n") {
		return s
	}
	return lines(indent+2, []field{{"es", flowText(t.ES)}, {"en", flowText(t.EN)}})
}

// harmless matches texts that need no quotes in any YAML, not even in brackets. It
// is compiled when something is written, because most runs write no YAML.
var harmless = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[\p{L}\p{N}(«¿¡“‘][\p{L}\p{N} ()«»¿¡“”‘’;./+–—'-]*$`)
})

// plain reports whether YAML reads a text as itself without quotes.
func plain(s string) bool {
	return harmless().MatchString(s) && encoding.IsPlain(s)
}

func quote(s string) string {
	if s == "" {
		return ""
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// flowText writes a text within brackets.
func flowText(s string) string {
	if plain(s) {
		return s
	}
	return quote(s)
}

// blockText writes a text after its key: on the same line when it is short,
// otherwise on lines that YAML joins to one.
func blockText(s string, indent int) string {
	switch {
	case s == "":
		return ""
	case strings.Contains(s, "\n") || strings.Contains(s, "  "):
		return strings.ReplaceAll(quote(s), "\n", `\n`)
	case utf8.RuneCountInString(s)+indent+len("es: ") > proseWidth:
		return ">-" + folded(s, indent+2)
	case plain(strings.NewReplacer(", ", " ", ":", "").Replace(s)) && !strings.Contains(s, ": ") && !strings.HasSuffix(s, ":"):
		return s
	}
	return quote(s)
}

// folded breaks a text into lines.
func folded(s string, indent int) string {
	var b strings.Builder
	width := proseWidth // no text on the line yet
	for word := range strings.SplitSeq(s, " ") {
		length := utf8.RuneCountInString(word)
		if width+1+length > proseWidth {
			b.WriteString("\n" + strings.Repeat(" ", indent) + word)
			width = indent + length
			continue
		}
		b.WriteString(" " + word)
		width += 1 + length
	}
	return b.String()
}

// flowList writes a list on one line; it is empty for an empty list.
func flowList[T any](list []T, text func(T) string) string {
	if len(list) == 0 {
		return ""
	}
	words := make([]string, len(list))
	for i, x := range list {
		words[i] = text(x)
	}
	return "[" + strings.Join(words, ", ") + "]"
}

func period(p law.Period) string {
	switch {
	case p.From.IsZero():
		return ""
	case p.To.IsZero():
		return "{from: " + p.From.String() + "}"
	}
	return "{from: " + p.From.String() + ", to: " + p.To.String() + "}"
}

func act(a law.Act) string {
	if a.Name == "" {
		return ""
	}
	return fmt.Sprintf("{name: %s, published: %s, start: %s}", flowText(a.Name), a.Published, a.Start)
}

func place(d law.Division) string {
	switch {
	case d.Title == "":
		return ""
	case d.Chapter == "":
		return "{title: " + flowText(d.Title) + "}"
	}
	return "{title: " + flowText(d.Title) + ", chapter: " + flowText(d.Chapter) + "}"
}

func prison(r law.Range, ceiling bool) string {
	high := r.Max.String()
	if ceiling {
		high = "ceiling"
	}
	return "{min: " + r.Min.String() + ", max: " + high + "}"
}

func fine(t *law.Tier) string {
	switch {
	case len(t.FineAsIn) > 0:
		return "{as_in: [" + strings.Join(t.FineAsIn, ", ") + "]}"
	case t.Fine == (law.Fine{}):
		return ""
	}
	return fmt.Sprintf("{min: %d, max: %d}", t.Fine.Min, t.Fine.Max)
}

// triggers writes conditions as a list, or as one list for each numeral.
func triggers(when []law.Condition, indent int) string {
	if len(when) == 0 {
		return ""
	}
	if when[0].Numeral == "" {
		return triggerList(when, indent)
	}
	var list []field
	for from := 0; from < len(when); {
		to := from + 1
		for to < len(when) && when[to].Numeral == when[from].Numeral {
			to++
		}
		list = append(list, field{quote(when[from].Numeral), triggerList(when[from:to], indent+2)})
		from = to
	}
	return lines(indent+2, list)
}

// triggerList writes triggers on one line when they fit.
func triggerList(when []law.Condition, indent int) string {
	short := flowList(when, encoding.Trigger)
	if len(short)+indent+len("when: ") <= widest {
		return short
	}
	var list strings.Builder
	for _, c := range when {
		list.WriteString("\n" + strings.Repeat(" ", indent+2) + "- " + encoding.Trigger(c))
	}
	return list.String()
}
