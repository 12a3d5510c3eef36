package sheet

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"

	"github.com/conmina/conmina/internal/words"
)

// Titled writes the heading of a table; the heading is also the name of the table.
func Titled(m *Markup, id, title string) { m.Whole("h2", title, "id", id+"-title") }

// NamedTable writes a table with a title. The first column holds the names of the
// rows.
func NamedTable(m *Markup, id, title string, head []string, rows [][]string, class string) {
	Titled(m, id, title)
	m.Open("table", "id", id, "aria-labelledby", id+"-title")
	TableHead(m, head)
	m.Open("tbody")
	for _, r := range rows {
		m.Open("tr")
		m.Whole("th", words.Visible(r[0]), "scope", "row")
		for i, cell := range r[1:] {
			m.Whole("td", cell, "class", class, "data-head", head[i+1])
		}
		m.Close("tr")
	}
	m.Close("tbody")
	m.Close("table")
}

// TableHead writes the head of a table.
func TableHead(m *Markup, head []string) {
	m.Open("thead")
	m.Open("tr")
	for _, h := range head {
		m.Whole("th", h, "scope", "col")
	}
	m.Close("tr")
	m.Close("thead")
}

//go:embed page.css
var pageStyle string

//go:embed room.css
var roomPage string

// pageLook is the style of a page: the style of all pages, the style of its parts,
// and the look for a classroom.
func (s Style) pageLook(parts string) string {
	if s.Projector {
		return pageStyle + parts + roomPage
	}
	return pageStyle + parts
}

// Page writes one self-contained document that loads nothing. Parts is the style of
// its content, in addition to the style of all pages. The script may be empty.
func Page(s Style, title, parts, script string, body func(m *Markup)) []byte {
	var m Markup
	m.Raw("<!DOCTYPE html>\n")
	m.Open("html", "lang", string(s.Language))
	pageHead(&m, title, s.pageLook(parts), script)
	m.Open("body")
	body(&m)
	if script != "" {
		m.Open("script")
		m.Raw(script)
		m.Close("script")
	}
	m.Close("body")
	m.Close("html")
	m.Line()
	return m.Out.Bytes()
}

// pageHead limits what a page may do. It may use only its own style and its own
// script, each known by its digest. An empty icon keeps browsers from asking for
// one. A page without a script may run no script.
func pageHead(m *Markup, title, style, script string) {
	policy := "default-src 'none'; style-src '" + digest(style) + "'; "
	if script != "" {
		policy += "script-src '" + digest(script) + "'; "
	}
	policy += "img-src data:; base-uri 'none'; form-action 'none'"
	m.Open("head")
	m.Empty("meta", "charset", "utf-8")
	m.Empty("meta", "http-equiv", "Content-Security-Policy", "content", policy)
	m.Empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
	m.Empty("meta", "name", "color-scheme", "content", "light dark")
	m.Empty("link", "rel", "icon", "href", "data:,")
	m.Whole("title", title)
	m.Open("style")
	m.Raw(style)
	m.Close("style")
	m.Close("head")
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// Bullets writes a list of items; nothing when there are none.
func Bullets(m *Markup, items []string) {
	if len(items) == 0 {
		return
	}
	m.Open("ul")
	for _, item := range items {
		m.Whole("li", item)
	}
	m.Close("ul")
}
