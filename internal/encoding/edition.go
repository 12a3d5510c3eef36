package encoding

import (
	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
)

// editionFile reads the whole of edition.yaml; folder is the name of its folder.
func (r *reader) editionFile(root *yaml.Node, folder string) *editionFile {
	m := r.mapping(root,
		[]string{"schema", "id", "title", "about", "published", "verified", "combine", "sources"},
		[]string{"caveats", "families", "ceilings", "elsewhere", "labels", "notices", "inversions"})
	f := &editionFile{}
	e := &f.edition
	r.schema(m.get("schema"))
	e.ID = r.fileID(m.get("id"), folder, IDNotFolder)
	e.Title = r.bilingual(m.get("title"), r.line)
	e.About = r.bilingual(m.get("about"), r.prose)
	e.Published, _ = read(r, m.get("published"), law.ParseDate)
	e.Verified, _ = read(r, m.get("verified"), law.ParseDate)
	// The rule for combining tiers must be written although there is only one
	// rule. An edition that needs another rule can then never be read by mistake.
	r.oneOf(m.get("combine"), "gravest")
	if m.has("caveats") {
		for _, item := range r.list(m.get("caveats")) {
			e.Caveats = append(e.Caveats, r.bilingual(item, r.prose))
		}
	}
	for _, item := range r.list(m.get("sources")) {
		e.Sources = append(e.Sources, r.source(item, &f.sources))
	}
	r.shared.sources = e.Sources
	r.sharedOf(m)
	e.Families = r.shared.families
	if m.has("ceilings") {
		citing := &offenceFile{}
		for _, item := range r.list(m.get("ceilings")) {
			e.Ceilings = append(e.Ceilings, r.ceiling(item, citing))
		}
		f.cited = citing.documents
	}
	if m.has("elsewhere") {
		for _, item := range r.list(m.get("elsewhere")) {
			outside, names := r.neighbour(item)
			e.Elsewhere = append(e.Elsewhere, outside)
			f.elsewhere = append(f.elsewhere, names)
		}
	}
	f.sources.partial = f.sources.partial || m.node == nil || len(e.Sources) == 0
	return f
}

// neighbour reads a neighbouring offence, which the edition knows only by name.
func (r *reader) neighbour(n *yaml.Node) (*law.Neighbour, namesOf) {
	m := r.mapping(n, []string{"articles", "title"}, []string{"also"})
	o := &law.Neighbour{Title: r.bilingual(m.get("title"), r.line)}
	named := namesOf{id: "elsewhere"}
	for _, item := range r.list(m.get("articles")) {
		if number := r.article(item); number != "" {
			o.Articles = append(o.Articles, number)
			named.names = append(named.names, name{text: number, place: r.place(item)})
			named.id = o.Articles[0]
		}
	}
	names := r.names(m, "", "", o.Title)
	o.Also = otherNames(names)
	named.names = append(named.names, names...)
	return o, named
}

// ceiling reads the general maximum of prison during a period.
func (r *reader) ceiling(n *yaml.Node, citing *offenceFile) law.CeilingRule {
	m := r.mapping(n, []string{"in_force", "article", "max", "note", "source"}, nil)
	rule := law.CeilingRule{Note: r.bilingual(m.get("note"), r.prose), Source: r.citation(m.get("source"), citing)}
	rule.InForce, rule.Article = r.period(m.get("in_force")), r.article(m.get("article"))
	rule.Max, _ = read(r, m.get("max"), law.ParseBound)
	if rule.Max.Kind == law.Stated {
		rule.Max.Kind = law.Ceiling
	}
	return rule
}

func (r *reader) source(n *yaml.Node, known *ids) law.Source {
	m := r.mapping(n, []string{"id", "title", "url"}, []string{"short"})
	s := law.Source{
		ID:    r.own(m.get("id"), known),
		Title: r.bilingual(m.get("title"), r.line),
		URL:   r.url(m.get("url")),
	}
	if m.has("short") {
		s.Short = r.bilingual(m.get("short"), r.line)
	}
	return s
}

// vocabularyFile reads the whole of circumstances.yaml. The list may be empty: some
// provisions know no circumstance except the age.
func (r *reader) vocabularyFile(root *yaml.Node) *vocabularyFile {
	m := r.mapping(root, []string{"schema", "circumstances"}, []string{"elements"})
	f := &vocabularyFile{}
	r.schema(m.get("schema"))
	if m.has("elements") {
		f.elements = r.perhaps(m.get("elements"))
	}
	list := m.get("circumstances")
	if !r.is(list, yaml.SequenceNode, ListWanted) {
		f.ids.partial = true
		return f
	}
	for _, item := range list.Content {
		m := r.mapping(item, []string{"id", "title", "meaning"}, []string{"id_es", "also", "perhaps", "is_victim_age", "only_victim_age", "victims", "implies", "group"})
		c := &law.Circumstance{
			ID:      law.CircumstanceID(r.ownLetter(m.get("id"), &f.ids)),
			Title:   r.bilingual(m.get("title"), r.line),
			Meaning: r.bilingual(m.get("meaning"), r.prose),
			IDES:    r.idES(m),
		}
		r.mark(m.get("id"), "circumstance", string(c.ID))
		for _, pair := range [][2]string{{"only_victim_age", "is_victim_age"}, {"victims", "is_victim_age"}} {
			if m.has(pair[0]) && m.has(pair[1]) {
				r.exclude(m, pair[0], pair[1])
			}
		}
		if m.has("is_victim_age") {
			c.VictimAge = r.ages(m.get("is_victim_age"))
		}
		if m.has("only_victim_age") {
			c.OnlyAge = r.ages(m.get("only_victim_age"))
		}
		if m.has("victims") {
			c.Plural = r.oneOf(m.get("victims"), "2+") != ""
		}
		if m.has("implies") {
			items := r.list(m.get("implies"))
			r.distinct(items)
			for _, item := range items {
				if id, ok := r.id(item); ok {
					c.Implies = append(c.Implies, law.CircumstanceID(id))
					f.implied = append(f.implied, reference{id, r.place(item)})
				}
			}
		}
		if m.has("group") {
			c.Group, _ = r.id(m.get("group"))
		}
		names := r.names(m, string(c.ID), c.IDES, c.Title)
		c.Also = otherNames(names)
		if m.has("perhaps") {
			c.Perhaps = r.perhaps(m.get("perhaps"))
		}
		f.circumstances = append(f.circumstances, c)
		f.names = append(f.names, names)
	}
	return f
}

// ownLetter gives the id of a circumstance. It must begin with a letter, because a
// trigger that begins with a digit is an age.
func (r *reader) ownLetter(n *yaml.Node, known *ids) string {
	id := r.own(n, known)
	if id != "" && id[0] >= '0' && id[0] <= '9' {
		r.refuse(n, law.Fault{Code: IDDigit, Value: id})
	}
	return id
}
