package encoding

import (
	"slices"
	"strconv"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
)

// offenceFile is the content of one offence file, with the references that can be
// checked only when the other files of the edition are read.
type offenceFile struct {
	offence       law.Offence
	names         []name
	documents     []reference
	circumstances []reference
	successors    []reference   // offences that took over conduct, or that displace this offence
	versions      []Place       // place of each version
	ceilings      []Place       // place of the first tier of each version that follows the general ceiling
	path          []string      // path to the elements of the current version
	source        *law.Citation // source of the current version, for tiers without a source of their own
	kinds         []int         // kinds of inhabilitación of the current version, for tiers without their own
	stands        Place         // place of the current version
	inherits      bool          // the current version is written as changes
}

// name is a name of an entry on input.
type name struct {
	text  string
	place Place
	// own is set for the names that every entry has: its ids, titles and article
	// number. Every other spelling must differ from them.
	own bool
	id  bool
	// language is the language of a name under the key also.
	language string
	// number is set for an article number, which is a name only during a period.
	number bool
	during law.Period
}

// at is the path of an element of the current version.
func (f *offenceFile) at(words ...string) []string { return slices.Concat(f.path, words) }

// reference points to an entry of another file.
type reference struct {
	id    string
	place Place
}

// offenceFile reads a whole offence file; base is its name without extension.
func (r *reader) offenceFile(root *yaml.Node, base string) *offenceFile {
	m := r.mapping(root, []string{"schema", "id", "title", "versions"}, []string{"id_es", "short", "also", "before", "after", "counterpart"})
	f := &offenceFile{}
	r.schema(m.get("schema"))
	o := &f.offence
	o.ID = r.fileID(m.get("id"), base, IDNotFile)
	r.mark(m.get("id"), o.ID)
	o.Title = r.bilingual(m.get("title"), r.line)
	o.IDES = r.idES(m)
	if m.has("short") {
		o.Short = r.bilingual(m.get("short"), r.line)
	}
	f.names = r.names(m, o.ID, o.IDES, o.Title)
	o.Also = otherNames(f.names)

	versions := r.list(m.get("versions"))
	var full *yaml.Node   // the previous version, expanded
	sound := len(r.found) // number of findings before the previous version was read
	for i, n := range versions {
		o.Version, f.path = law.Version{Number: i}, []string{o.ID}
		if i > 0 {
			f.path = []string{o.ID, "version", strconv.Itoa(i)}
		}
		full = r.whole(n, full, i == 0)
		f.inherits = full != nil && full != n
		found := len(r.found)
		r.version(full, f, len(versions) > 1)
		if f.inherits && len(r.found) == sound {
			r.idle(n, &o.Versions[i-1], &o.Version)
		}
		sound = found
		r.mark(n, append(f.path, "whole")...)
		r.apart(n, f)
		o.Versions = append(o.Versions, o.Version)
		f.versions = append(f.versions, r.place(n))
	}
	for key, silence := range map[string]**law.Silence{"before": &o.Before, "after": &o.After} {
		if m.has(key) {
			s := r.outside(m.get(key), f)
			*silence = &s
		}
	}
	if m.has("counterpart") {
		o.Counterpart = r.counterpart(m.get("counterpart"))
	}
	return f
}

// apart refuses a version that is in force on the same day as an earlier version in
// the file, because an answer would have to choose between them.
func (r *reader) apart(n *yaml.Node, f *offenceFile) {
	during := f.offence.Version.InForce
	for k, v := range f.offence.Versions {
		if during.From.IsZero() || v.InForce.From.IsZero() || !v.InForce.Overlaps(during) {
			continue
		}
		day := during.From
		if day.Compare(v.InForce.From) < 0 {
			day = v.InForce.From
		}
		r.refuseTwo(n, law.Fault{Code: VersionsOverlap, Args: []any{day}}, f.versions[k])
		return
	}
}

// outside reads why there is no version before the first one or after the last one.
func (r *reader) outside(n *yaml.Node, f *offenceFile) law.Silence {
	m := r.mapping(n, []string{"reason"}, []string{"moved_to"})
	return law.Silence{Reason: r.bilingual(m.get("reason"), r.prose), MovedTo: r.successors(m, f)}
}

// successors reads which offences took over the conduct.
func (r *reader) successors(m mapping, f *offenceFile) []string {
	if !m.has("moved_to") {
		return nil
	}
	return r.offences(m.get("moved_to"), f)
}

// displacement reads which special offences displace the version, and at which ages.
func (r *reader) displacement(n *yaml.Node, f *offenceFile) law.Displacement {
	m := r.mapping(n, []string{"victim_age", "offences", "ground"}, nil)
	return law.Displacement{
		VictimAge: r.ages(m.get("victim_age")), Offences: r.offences(m.get("offences"), f),
		Ground: r.bilingual(m.get("ground"), r.prose),
	}
}

// offences reads a list of offences of the edition.
func (r *reader) offences(n *yaml.Node, f *offenceFile) []string {
	var list []string
	items := r.list(n)
	r.distinct(items)
	for _, item := range items {
		if id, ok := r.id(item); ok {
			list = append(list, id)
			f.successors = append(f.successors, reference{id, r.place(item)})
		}
	}
	return list
}

// counterpart reads which offences of another edition are about the same conduct.
func (r *reader) counterpart(n *yaml.Node) law.Counterpart {
	m := r.mapping(n, []string{"edition", "offences", "note"}, nil)
	var c law.Counterpart
	c.Edition, _ = r.id(m.get("edition"))
	c.Note = r.bilingual(m.get("note"), r.prose)
	items := r.list(m.get("offences"))
	r.distinct(items)
	for _, item := range items {
		if id, ok := r.id(item); ok {
			c.Offences = append(c.Offences, id)
		}
	}
	return c
}

// fileID gives the id of the subject of a file. It must be equal to the name of the
// file or folder.
func (r *reader) fileID(n *yaml.Node, place string, code law.Code) string {
	id, ok := r.id(n)
	if ok && id != place && isKebab(place) {
		r.refuse(n, law.Fault{Code: code, Value: id, Args: []any{place}, Suggest: []string{place}})
	}
	return id
}

// idES gives the id that Spanish speakers type, when the entry has one.
func (r *reader) idES(m mapping) string {
	if !m.has("id_es") {
		return ""
	}
	id, _ := r.id(m.get("id_es"))
	return id
}

// names lists all names of an entry: its ids, its titles and the list under the key
// also.
func (r *reader) names(m mapping, id, idES string, title law.Text) []name {
	var list []name
	add := func(n *yaml.Node, text string, own bool) {
		if n != nil && text != "" {
			r.typable(n, text)
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
	add(m.get("id_es"), idES, false)
	for _, other := range r.others(m.get("also")) {
		add(other.value, other.text, false)
		if other.text != "" {
			list[len(list)-1].language = other.language
		}
	}
	return list
}

// other is a name under the key also.
type other struct {
	text, language string
	value          *yaml.Node
}

// others reads the names under the key also, in one language or in both.
func (r *reader) others(n *yaml.Node) []other {
	m := r.mapping(n, nil, languages)
	if m.node != nil && len(m.node.Content) == 0 {
		r.refuse(n, law.Fault{Code: KeyOneOf, Args: []any{"es", "en"}})
	}
	var list []other
	for _, language := range languages {
		if !m.has(language) {
			continue
		}
		for _, item := range r.list(m.get(language)) {
			text, _ := r.line(item)
			list = append(list, other{text, language, item})
		}
	}
	return list
}

// languages are the keys of a text in both languages.
var languages = []string{"es", "en"}

// otherNames picks the names under the key also.
func otherNames(names []name) law.Names {
	var others law.Names
	for _, n := range names {
		switch n.language {
		case "es":
			others.ES = append(others.ES, n.text)
		case "en":
			others.EN = append(others.EN, n.text)
		}
	}
	return others
}

func (r *reader) version(n *yaml.Node, f *offenceFile, oneOfMany bool) {
	needed := []string{"tiers"}
	optional := []string{"article", "in_force", "act", "place", "source", "inhabilitacion", "victim_age", asBeforeBut, "notices", "displaced_by", "no_range", "inversions"}
	if oneOfMany {
		needed = append(needed, "in_force")
	}
	m := r.mapping(n, needed, optional)
	v := &f.offence.Version
	if m.has("in_force") {
		v.InForce = r.period(m.get("in_force"))
		v.Whole = v.InForce
	}
	if m.has("act") {
		v.Act = r.act(m.get("act"))
	}
	if m.has("victim_age") {
		v.VictimAge = r.ages(m.get("victim_age"))
	}
	if article := m.get("article"); article != nil {
		v.Article = r.article(article)
		if v.Article != "" {
			f.names = append(f.names, name{text: v.Article, place: r.place(article), own: true, number: true, during: v.InForce})
		}
	}
	r.common(m, f)
	tierIDs, noticeIDs := &ids{}, &ids{}
	r.tiers(m.get("tiers"), f, tierIDs)
	if m.has("notices") {
		items := r.list(m.get("notices"))
		noticeIDs.partial = len(items) == 0
		for _, item := range items {
			if item.Kind != yaml.ScalarNode {
				v.Notices = append(v.Notices, r.notice(item, tierIDs, noticeIDs))
			} else if named, ok := r.namedNotice(item, tierIDs, noticeIDs); ok {
				v.Notices = append(v.Notices, named)
			}
		}
	}
	if m.has("displaced_by") {
		for i, item := range r.list(m.get("displaced_by")) {
			v.DisplacedBy = append(v.DisplacedBy, r.displacement(item, f))
			r.mark(item, f.at("displaced_by", strconv.Itoa(i))...)
		}
	}
	if m.has("no_range") {
		for i, item := range r.list(m.get("no_range")) {
			v.NoRange = append(v.NoRange, r.silence(item, f))
			r.mark(item, f.at("no_range", strconv.Itoa(i))...)
		}
	}
	if m.has("inversions") {
		for _, item := range r.list(m.get("inversions")) {
			r.inversions(item, f, tierIDs)
		}
	}
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

// act reads which law a version comes from.
func (r *reader) act(n *yaml.Node) law.Act {
	m := r.mapping(n, []string{"name", "published", "start"}, nil)
	var a law.Act
	a.Name, _ = r.line(m.get("name"))
	a.Published, _ = read(r, m.get("published"), law.ParseDate)
	a.Start = r.confidence(m.get("start"))
	return a
}

// silence reads for which facts there is intentionally no tier.
func (r *reader) silence(n *yaml.Node, f *offenceFile) law.Silence {
	m := r.mapping(n, []string{"when", "reason"}, []string{"moved_to"})
	return law.Silence{
		When: r.conditions(m.get("when"), f, "no_range"), Reason: r.bilingual(m.get("reason"), r.prose),
		MovedTo: r.successors(m, f),
	}
}

// common reads what a version states once for all its tiers, and the part of the
// code in which it stands.
func (r *reader) common(m mapping, f *offenceFile) {
	f.source, f.kinds, f.stands = nil, nil, Place{}
	if m.node != nil {
		f.stands = r.place(m.node)
	}
	if m.has("source") {
		source := r.citation(m.get("source"), f)
		f.source = &source
	}
	if m.has("inhabilitacion") {
		f.kinds = r.disqualifications(m.get("inhabilitacion"))
	}
	if m.has("place") {
		f.offence.Version.Place = r.division(m.get("place"))
	}
}

// division reads the title and the chapter of an article.
func (r *reader) division(n *yaml.Node) law.Division {
	m := r.mapping(n, []string{"title"}, []string{"chapter"})
	var d law.Division
	d.Title, _ = r.line(m.get("title"))
	d.Chapter, _ = r.line(m.get("chapter"))
	return d
}

// inversions reads an inversion, which is written out or named by the edition.
func (r *reader) inversions(n *yaml.Node, f *offenceFile, tiers *ids) {
	v := &f.offence.Version
	add := func(x law.Inversion) {
		r.mark(n, f.at("inversion", strconv.Itoa(len(v.Inversions)))...)
		v.Inversions = append(v.Inversions, x)
	}
	if n.Kind != yaml.ScalarNode {
		add(r.inversion(n, f, tiers))
		return
	}
	for _, x := range r.namedInversions(n, v.Tiers) {
		add(x)
	}
}

// inversion reads where a graver case intentionally has a lower bound.
func (r *reader) inversion(n *yaml.Node, f *offenceFile, tiers *ids) law.Inversion {
	m := r.mapping(n, less([]string{"from", "to", "reason", "source"}, "source", f.source != nil), []string{"source"})
	return law.Inversion{
		From: r.known(m.get("from"), tiers, TierUndefined), To: r.known(m.get("to"), tiers, TierUndefined),
		Reason: r.bilingual(m.get("reason"), r.prose), Source: r.sourceOf(m, f),
	}
}
