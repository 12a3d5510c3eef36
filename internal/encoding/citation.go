package encoding

import (
	"slices"
	"strconv"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
)

// highestLine is the highest line number of a document that a citation may name.
const highestLine = 9_999_999

// Spot is one place in a document: the number of an article and a line.
type Spot struct {
	Document, Article string
	Line              int // 0 when only the article is known
}

// citation reads the source of a figure: one place, or a list of places in sources
// that agree.
func (r *reader) citation(n *yaml.Node, f *offenceFile) law.Citation {
	if n != nil && n.Kind == yaml.SequenceNode && len(n.Content) > 0 {
		return r.agreeing(n, f)
	}
	m := r.mapping(n, []string{"document", "confidence"}, []string{"article", "line", "locator", "words"})
	c := law.Citation{Document: r.document(m, f), Confidence: r.confidence(m.get("confidence"))}
	c.Words, _ = r.line(m.get("words"))
	switch {
	case m.node == nil:
	case m.has("locator"):
		for _, key := range []string{"article", "line"} {
			if m.has(key) {
				r.exclude(m, key, "locator")
			}
		}
		c.Locator = r.bilingual(m.get("locator"), r.line)
	case m.has("article"):
		c.Locator = Locator(r.shared.sources, []Spot{r.cited(m, c.Document)})
	default:
		r.refuse(n, law.Fault{Code: KeyOneOf, Args: []any{"article", "locator"}})
	}
	return c
}

// agreeing reads a list of places. Two places mean that two sources agree, unless
// the first place states another confidence.
func (r *reader) agreeing(n *yaml.Node, f *offenceFile) law.Citation {
	var c law.Citation
	var places []Spot
	for i, item := range n.Content {
		needed, optional := []string{"document"}, []string{"article", "line"}
		if i == 0 {
			needed, optional = append(needed, "article"), []string{"line", "words", "confidence"}
		}
		if len(n.Content) == 1 {
			needed = append(needed, "confidence")
		}
		m := r.mapping(item, needed, optional)
		places = append(places, r.cited(m, r.document(m, f)))
		if i == 0 {
			c.Document, c.Confidence = places[0].Document, law.TwoSources
			c.Words, _ = r.line(m.get("words"))
			if m.has("confidence") {
				c.Confidence = r.confidence(m.get("confidence"))
			}
		}
	}
	c.Locator = Locator(r.shared.sources, places)
	return c
}

func (r *reader) document(m mapping, f *offenceFile) string {
	id, ok := r.id(m.get("document"))
	if !ok {
		return ""
	}
	f.documents = append(f.documents, reference{id, r.place(m.get("document"))})
	return id
}

func (r *reader) cited(m mapping, document string) Spot {
	at := Spot{Document: document}
	if m.has("article") {
		at.Article = r.article(m.get("article"))
	}
	if m.has("line") {
		at.Line = r.number(m.get("line"), 1, highestLine)
	}
	return at
}

// Locator writes places as a locator. The first place is in the document of the
// citation; each other place names its document, one of the sources of the edition.
func Locator(sources []law.Source, places []Spot) law.Text {
	var t law.Text
	for i, at := range places {
		if i > 0 {
			name := DocumentName(sources, at.Document)
			t.ES, t.EN = t.ES+"; "+name.ES, t.EN+"; "+name.EN
		}
		if at.Article != "" {
			separator := ", "
			if i == 0 {
				separator = ""
			}
			t.ES, t.EN = t.ES+separator+"art. "+at.Article, t.EN+separator+"art. "+at.Article
		}
		if at.Line != 0 {
			number := strconv.Itoa(at.Line)
			t.ES, t.EN = t.ES+", línea "+number, t.EN+", line "+number
		}
	}
	return t
}

// DocumentName is the name of a source in a locator, when it is not the source of
// the citation.
func DocumentName(sources []law.Source, id string) law.Text {
	i := slices.IndexFunc(sources, func(x law.Source) bool { return x.ID == id })
	switch {
	case i < 0:
		return law.Text{ES: id, EN: id}
	case sources[i].Short != law.Text{}:
		return sources[i].Short
	}
	return sources[i].Title
}

func (r *reader) confidence(n *yaml.Node) law.Confidence {
	var degrees []string
	for _, d := range law.Confidences() {
		degrees = append(degrees, string(d))
	}
	return law.Confidence(r.oneOf(n, degrees...))
}

// act reads which law a version comes from.
func (r *reader) act(n *yaml.Node) law.Act {
	m := r.mapping(n, []string{"name", "published", "start"}, nil)
	var a law.Act
	a.Name, _ = r.line(m.get("name"))
	a.Published, _ = read(r, m.get("published"), law.ParseDate)
	a.Start = r.confidence(m.get("start"))
	return a
}

// period reads a run of days. A period without an end is still running.
func (r *reader) period(n *yaml.Node) law.Period {
	m := r.mapping(n, []string{"from"}, []string{"to"})
	var p law.Period
	var okFrom, okTo bool
	p.From, okFrom = read(r, m.get("from"), law.ParseDate)
	if m.has("to") {
		p.To, okTo = read(r, m.get("to"), law.ParseDate)
	}
	if okFrom && okTo && p.To.Compare(p.From) < 0 {
		r.refuse(n, law.Fault{Code: law.PeriodReversed})
	}
	return p
}
