// Package writing writes the law as YAML, in the form that package encoding reads.
package writing

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
)

// Offence writes an offence as a file of its edition. Every version is written in
// full: not as changes of another version, and without names that the edition
// defines. Reading the file gives the same offence.
func Offence(o *law.Offence) []byte {
	w := &writer{sources: o.Edition.Sources}
	w.line("# yaml-language-server: $schema=../.schema/offence.json")
	w.fields("", "", w.head(o))
	w.line("versions:")
	for i := range o.Versions {
		if v := &o.Versions[i]; i == 0 || v.Number != o.Versions[i-1].Number {
			w.fields("  - ", "    ", w.version(v))
		}
	}
	return []byte(w.text.String())
}

// writer writes the files of an edition.
type writer struct {
	text    strings.Builder
	sources []law.Source
}

func (w *writer) line(s string) { w.text.WriteString(s + "\n") }

// field is a key with its value. A value on the same line follows directly; a value
// on its own lines begins with a line break.
type field struct{ key, value string }

// fields writes keys. first stands before the first key, rest before the others.
func (w *writer) fields(first, rest string, list []field) {
	for i, f := range list {
		start := rest
		if i == 0 {
			start = first
		}
		w.line(start + f.String())
	}
}

func (f field) String() string {
	if strings.HasPrefix(f.value, "\n") {
		return f.key + ":" + f.value
	}
	return f.key + ": " + f.value
}

// some leaves out keys without a value.
func some(list ...field) []field {
	return slices.DeleteFunc(list, func(f field) bool { return f.value == "" })
}

func (w *writer) head(o *law.Offence) []field {
	return some(
		field{"schema", encoding.Schema}, field{"id", o.ID}, field{"title", title(o.Title, 0)}, field{"id_es", o.IDES},
		field{"short", title(o.Short, 0)}, field{"family", o.Family}, field{"also", names(o.Also)}, field{"perhaps", names(o.Perhaps)},
		field{"before", w.outside(o.Before)}, field{"after", w.outside(o.After)}, field{"counterpart", w.counterpart(o.Counterpart)},
	)
}

func names(n law.Names) string {
	list := some(field{"es", flowList(n.ES, flowText)}, field{"en", flowList(n.EN, flowText)})
	if len(list) == 0 {
		return ""
	}
	texts := make([]string, len(list))
	for i, f := range list {
		texts[i] = f.String()
	}
	return "{" + strings.Join(texts, ", ") + "}"
}

func (w *writer) outside(s *law.Silence) string {
	if s == nil {
		return ""
	}
	earlier := ""
	if s.EarlierLaw {
		earlier = "not-held"
	}
	return lines(2, some(field{"earlier_law", earlier}, field{"reason", both(s.Reason, 2)}, field{"moved_to", flowList(s.MovedTo, flowText)}))
}

func (w *writer) counterpart(c law.Counterpart) string {
	if c.Edition == "" {
		return ""
	}
	return lines(2, some(field{"edition", c.Edition}, field{"offences", flowList(c.Offences, flowText)}, field{"note", both(c.Note, 2)}))
}

// lines writes fields on lines of their own.
func lines(indent int, list []field) string {
	var b strings.Builder
	for _, f := range list {
		b.WriteString("\n" + strings.Repeat(" ", indent) + f.String())
	}
	return b.String()
}

// items writes entries of a list on lines of their own.
func items(indent int, list [][]field) string {
	var b strings.Builder
	for _, fields := range list {
		for i, f := range fields {
			start := "  "
			if i == 0 {
				start = "- "
			}
			b.WriteString("\n" + strings.Repeat(" ", indent) + start + f.String())
		}
	}
	return b.String()
}

func (w *writer) version(v *law.Version) []field {
	source, kinds := commonSource(v), commonKinds(v)
	list := w.versionHead(v, source, kinds)
	var tiers [][]field
	for i := range v.Tiers {
		tiers = append(tiers, append([]field{{"id", v.Tiers[i].ID}}, w.tier(&v.Tiers[i], source, kinds)...))
	}
	list = append(list, field{"tiers", items(6, tiers)})
	return append(list, some(
		field{"notices", w.notices(v.Notices)}, field{"displaced_by", displacements(v.DisplacedBy)}, field{"no_range", w.silences(v.NoRange)}, field{"inversions", w.inversions(v.Inversions, source)},
	)...)
}

// versionHead lists the keys of a version before its tiers.
func (w *writer) versionHead(v *law.Version, source law.Citation, kinds []int) []field {
	return some(
		field{"article", quote(v.Article)}, field{"in_force", period(v.Whole)}, field{"act", act(v.Act)}, field{"place", place(v.Place)},
		field{"source", w.citation(source, 4)}, field{"inhabilitacion", flowList(kinds, strconv.Itoa)}, field{"victim_age", v.VictimAge.String()},
	)
}

// commonSource is the source that a version states once for its tiers: the source
// of the first tier.
func commonSource(v *law.Version) law.Citation {
	c := v.Tiers[0].Source
	c.Words = "" // the quoted words belong to one figure
	return c
}

// commonKinds lists the kinds of inhabilitación, when all tiers have the same
// kinds.
func commonKinds(v *law.Version) []int {
	for _, t := range v.Tiers {
		if !slices.Equal(t.Disqualifications, v.Tiers[0].Disqualifications) {
			return nil
		}
	}
	return v.Tiers[0].Disqualifications
}

// tier lists the keys of a tier except its id.
func (w *writer) tier(t *law.Tier, source law.Citation, kinds []int) []field {
	list := some(
		field{"label", title(t.Label, 8)}, field{"article", quote(t.Article)}, field{"act", act(t.Act)}, field{"in_force", period(t.InForce)},
		field{"prison", prison(t.Prison, t.Ceiling != nil)}, field{"dias_multa", fine(t)},
	)
	if len(kinds) == 0 {
		list = append(list, some(field{"inhabilitacion", flowList(t.Disqualifications, strconv.Itoa)})...)
	}
	list = append(list, some(field{"when", triggers(t.When, 8)}, field{"readings", w.readings(t.Readings)})...)
	if t.Source != source {
		list = append(list, field{"source", w.citation(t.Source, 8)})
	}
	return list
}

func (w *writer) readings(readings []law.Reading) string {
	var list [][]field
	for _, r := range readings {
		fields := some(field{"words", blockText(r.Words, 12)}, field{"when", triggers(r.When, 12)})
		if !r.AltersConditions() {
			fields = append(fields, field{"prison", prison(r.Prison, false)})
		}
		list = append(list, append(fields, field{"note", both(r.Note, 12)}))
	}
	return items(10, list)
}

func (w *writer) notices(notices []law.SourceNotice) string {
	var list [][]field
	for _, n := range notices {
		list = append(list, notice(n))
	}
	return items(6, list)
}

func notice(n law.SourceNotice) []field {
	ages := func(a law.Ages) string {
		if a.Empty() {
			return ""
		}
		return "{victim_age: " + a.String() + "}"
	}
	return some(
		field{"id", n.ID}, field{"if_possible", ages(n.IfPossible)}, field{"if_certain", ages(n.IfCertain)},
		field{"if_tier", n.IfTier}, field{"if_from", n.IfFrom.String()}, field{"text", both(n.Text, 8)},
	)
}

func displacements(displacing []law.Displacement) string {
	var list [][]field
	for _, d := range displacing {
		list = append(list, []field{{"victim_age", d.VictimAge.String()}, {"offences", flowList(d.Offences, flowText)}, {"ground", both(d.Ground, 8)}})
	}
	return items(6, list)
}

func (w *writer) silences(silences []law.Silence) string {
	var list [][]field
	for _, s := range silences {
		list = append(list, some(field{"when", triggers(s.When, 8)}, field{"reason", both(s.Reason, 8)}, field{"moved_to", flowList(s.MovedTo, flowText)}))
	}
	return items(6, list)
}

func (w *writer) inversions(inversions []law.Inversion, source law.Citation) string {
	var list [][]field
	for _, x := range inversions {
		fields := []field{{"from", x.From}, {"to", x.To}, {"reason", both(x.Reason, 8)}}
		if x.Source != source {
			fields = append(fields, field{"source", w.citation(x.Source, 8)})
		}
		list = append(list, fields)
	}
	return items(6, list)
}

// citation writes the source of a figure. It writes articles and lines when the
// locator has nothing else, otherwise the text of the locator.
func (w *writer) citation(c law.Citation, indent int) string {
	places := w.places(c)
	var words string
	if c.Words != "" {
		words = ", words: " + flowText(c.Words)
	}
	switch {
	case places == nil:
		return lines(indent+2, some(field{"document", c.Document}, field{"locator", both(c.Locator, indent+2)}, field{"words", blockText(c.Words, indent+2)}, field{"confidence", string(c.Confidence)}))
	case len(places) == 1:
		return "{" + citedText(places[0]) + words + ", confidence: " + string(c.Confidence) + "}"
	}
	if c.Confidence != law.TwoSources {
		words += ", confidence: " + string(c.Confidence)
	}
	var list []string
	for i, p := range places {
		if i > 0 {
			words = ""
		}
		list = append(list, "{"+citedText(p)+words+"}")
	}
	return "[" + strings.Join(list, ", ") + "]"
}

func citedText(p encoding.Spot) string {
	s := "document: " + p.Document
	if p.Article != "" {
		s += ", article: " + quote(p.Article)
	}
	if p.Line != 0 {
		s += fmt.Sprintf(", line: %d", p.Line)
	}
	return s
}

// places takes a locator apart into articles and lines; nil when it has anything
// else.
func (w *writer) places(c law.Citation) []encoding.Spot {
	var list []encoding.Spot
	for i, text := range strings.Split(c.Locator.EN, "; ") {
		at := encoding.Spot{Document: c.Document}
		parts := strings.Split(text, ", ")
		if i > 0 {
			k := slices.IndexFunc(w.sources, func(x law.Source) bool { return encoding.DocumentName(w.sources, x.ID).EN == parts[0] })
			if k < 0 {
				return nil
			}
			at.Document, parts = w.sources[k].ID, parts[1:]
		}
		for _, part := range parts {
			if article, ok := strings.CutPrefix(part, "art. "); ok {
				at.Article = article
			} else if line, ok := strings.CutPrefix(part, "line "); ok {
				at.Line, _ = strconv.Atoi(line)
			}
		}
		list = append(list, at)
	}
	if list[0].Article == "" || encoding.Locator(w.sources, list) != c.Locator {
		return nil
	}
	return list
}
