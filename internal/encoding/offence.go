package encoding

import (
	"slices"
	"strconv"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
)

// offenceFile is what one offence file says, with what can only be checked once
// the other files of the edition are read.
type offenceFile struct {
	offence       law.Offence
	names         []name
	documents     []reference
	circumstances []reference
	examples      []example // of all versions
	path          []string  // of the elements of the version at hand
}

// name is something that an entry may be called on input.
type name struct {
	text  string
	place Place
	// own is set for what an entry has as a matter of course: its id, titles
	// and article number. Other spellings must add to the id.
	own bool
	id  bool
}

// at is the path of an element of the version at hand.
func (f *offenceFile) at(words ...string) []string { return slices.Concat(f.path, words) }

// reference points to an entry of another file.
type reference struct {
	id    string
	place Place
}

// offenceFile reads a whole offence file; base is its name without extension.
func (r *reader) offenceFile(root *yaml.Node, base string) *offenceFile {
	m := r.mapping(root, []string{"schema", "id", "title", "versions"}, []string{"also"})
	f := &offenceFile{}
	r.schema(m.get("schema"))
	o := &f.offence
	o.ID = r.fileID(m.get("id"), base, IDNotFile)
	r.mark(m.get("id"), o.ID)
	o.Title = r.bilingual(m.get("title"), r.line)
	f.names = r.names(m, o.ID, o.Title)
	o.Also = otherNames(f.names)

	versions := r.list(m.get("versions"))
	if len(versions) > 1 && r.marks == nil {
		// An answer would have to choose between them.
		r.refuse(versions[1], law.Fault{Code: VersionsMany})
		versions = versions[:1]
	}
	for i, n := range versions {
		o.Version, f.path = law.Version{}, []string{o.ID}
		if i > 0 {
			f.path = []string{o.ID, "version", strconv.Itoa(i)}
		}
		r.version(n, f, len(versions) > 1)
		r.mark(n, append(f.path, "whole")...)
		o.Versions = append(o.Versions, o.Version)
	}
	return f
}

// fileID gives the id of a file's subject, which its place in the tree must
// repeat.
func (r *reader) fileID(n *yaml.Node, place string, code law.Code) string {
	id, ok := r.id(n)
	if ok && id != place && isKebab(place) {
		r.refuse(n, law.Fault{Code: code, Value: id, Args: []any{place}, Suggest: []string{place}})
	}
	return id
}

// names gives everything that an entry is called: its id, titles and the list
// under also.
func (r *reader) names(m mapping, id string, title law.Text) []name {
	var list []name
	add := func(n *yaml.Node, text string, own bool) {
		if n != nil && text != "" {
			list = append(list, name{text: text, place: r.place(n), own: own})
		}
	}
	add(m.get("id"), id, true)
	for i := range list {
		list[i].id = true
	}
	titles := mapping{m.get("title")}
	add(titles.get("es"), title.ES, true)
	add(titles.get("en"), title.EN, true)
	if m.has("also") {
		for _, item := range r.list(m.get("also")) {
			text, _ := r.line(item)
			add(item, text, false)
		}
	}
	return list
}

// otherNames is the texts of the names that stand under also.
func otherNames(names []name) []string {
	var list []string
	for _, n := range names {
		if !n.own {
			list = append(list, n.text)
		}
	}
	return list
}

func (r *reader) version(n *yaml.Node, f *offenceFile, oneOfMany bool) {
	needed, optional := []string{"tiers"}, []string{"article", "in_force", "notices", "no_range", "inversions", "examples"}
	if oneOfMany {
		needed = append(needed, "in_force")
	}
	m := r.mapping(n, needed, optional)
	v := &f.offence.Version
	if m.has("in_force") {
		v.InForce = r.period(m.get("in_force"))
	}
	if article := m.get("article"); article != nil {
		v.Article = r.article(article)
		if v.Article != "" {
			f.names = append(f.names, name{text: v.Article, place: r.place(article), own: true})
		}
	}
	tierIDs, noticeIDs := &ids{}, &ids{}
	r.tiers(m.get("tiers"), f, tierIDs)
	if m.has("notices") {
		items := r.list(m.get("notices"))
		noticeIDs.partial = len(items) == 0
		for _, item := range items {
			v.Notices = append(v.Notices, r.notice(item, noticeIDs))
		}
	}
	if m.has("no_range") {
		for i, item := range r.list(m.get("no_range")) {
			v.NoRange = append(v.NoRange, r.silence(item, f))
			r.mark(item, f.at("no_range", strconv.Itoa(i))...)
		}
	}
	if m.has("inversions") {
		for i, item := range r.list(m.get("inversions")) {
			v.Inversions = append(v.Inversions, r.inversion(item, f, tierIDs))
			r.mark(item, f.at("inversion", strconv.Itoa(i))...)
		}
	}
	if m.has("examples") {
		for i, item := range r.list(m.get("examples")) {
			r.example(item, f, tierIDs, noticeIDs)
			r.mark(item, f.at("example", strconv.Itoa(i))...)
		}
	}
}

// period reads a run of days; one without an end goes on.
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

// silence reads for which facts there is no tier on purpose.
func (r *reader) silence(n *yaml.Node, f *offenceFile) law.Silence {
	m := r.mapping(n, []string{"when", "reason"}, nil)
	return law.Silence{When: r.conditions(m.get("when"), f, "no_range"), Reason: r.bilingual(m.get("reason"), r.prose)}
}

// inversion reads where a graver case has a lower bound on purpose.
func (r *reader) inversion(n *yaml.Node, f *offenceFile, tiers *ids) law.Inversion {
	m := r.mapping(n, []string{"from", "to", "reason", "source"}, nil)
	return law.Inversion{
		From: r.known(m.get("from"), tiers, TierUndefined), To: r.known(m.get("to"), tiers, TierUndefined),
		Reason: r.bilingual(m.get("reason"), r.prose), Source: r.citation(m.get("source"), f),
	}
}

// tiers reads the tiers and refuses two of which it cannot be said which is the
// graver: where both apply, there would be no answer.
func (r *reader) tiers(n *yaml.Node, f *offenceFile, known *ids) {
	items := r.list(n)
	known.partial = len(items) == 0
	tiers := make([]law.Tier, 0, len(items))
	prisons := make([]*yaml.Node, 0, len(items)) // nil where the range is broken
	for _, item := range items {
		t, prison := r.tier(item, f, known)
		if prison != nil {
			before := slices.IndexFunc(tiers, func(o law.Tier) bool {
				_, ordered := t.Prison.Severity(o.Prison)
				return !ordered && o.Prison != law.Range{}
			})
			if before >= 0 {
				r.refuseTwo(prison, law.Fault{Code: TiersUnordered, Args: []any{t.ID, tiers[before].ID}}, r.place(prisons[before]))
			}
		}
		tiers, prisons = append(tiers, t), append(prisons, prison)
	}
	f.offence.Version.Tiers = tiers
}

// tier reads one tier. It also gives the node of the range, or nil when that is
// broken.
func (r *reader) tier(n *yaml.Node, f *offenceFile, known *ids) (t law.Tier, prison *yaml.Node) {
	m := r.mapping(n, []string{"id", "label", "prison", "source"}, []string{"when", "readings"})
	t.ID = r.own(m.get("id"), known)
	r.mark(n, f.at("tier", t.ID)...)
	r.mark(m.get("prison"), f.at("prison", t.ID)...)
	t.Label = r.bilingual(m.get("label"), r.line)
	if m.has("when") {
		t.When = r.conditions(m.get("when"), f, "tier", t.ID)
	}
	var ok bool
	if t.Prison, ok = r.prison(m.get("prison")); ok {
		prison = m.get("prison")
	}
	if m.has("readings") {
		for _, item := range r.list(m.get("readings")) {
			t.Readings = append(t.Readings, r.reading(item, f))
		}
	}
	t.Source = r.citation(m.get("source"), f)
	return t, prison
}

// prison reads a range; a broken one is the zero range.
func (r *reader) prison(n *yaml.Node) (law.Range, bool) {
	m := r.mapping(n, []string{"min", "max"}, nil)
	low, okLow := read(r, m.get("min"), law.ParseBound)
	high, okHigh := read(r, m.get("max"), law.ParseBound)
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

func (r *reader) citation(n *yaml.Node, f *offenceFile) law.Citation {
	m := r.mapping(n, []string{"document", "locator", "confidence"}, []string{"words"})
	var c law.Citation
	if id, ok := r.id(m.get("document")); ok {
		c.Document = id
		f.documents = append(f.documents, reference{id, r.place(m.get("document"))})
	}
	c.Locator = r.bilingual(m.get("locator"), r.line)
	c.Words, _ = r.line(m.get("words"))
	var degrees []string
	for _, d := range law.Confidences() {
		degrees = append(degrees, string(d))
	}
	c.Confidence = law.Confidence(r.oneOf(m.get("confidence"), degrees...))
	return c
}
