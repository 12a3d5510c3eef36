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
	examples      []example   // of all versions
	successors    []reference // offences that took conduct over
	versions      []Place     // of each version
	ceilings      []Place     // of the first tier of each version that follows the general ceiling
	path          []string    // of the elements of the version at hand
}

// name is something that an entry may be called on input.
type name struct {
	text  string
	place Place
	// own is set for what an entry has as a matter of course: its id, titles
	// and article number. Other spellings must add to the id.
	own bool
	id  bool
	// number is set for the number of an article, which is a name during a time.
	number bool
	during law.Period
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
	m := r.mapping(root, []string{"schema", "id", "title", "versions"}, []string{"id_es", "also", "before", "after", "counterpart"})
	f := &offenceFile{}
	r.schema(m.get("schema"))
	o := &f.offence
	o.ID = r.fileID(m.get("id"), base, IDNotFile)
	r.mark(m.get("id"), o.ID)
	o.Title = r.bilingual(m.get("title"), r.line)
	o.IDES = r.idES(m)
	f.names = r.names(m, o.ID, o.IDES, o.Title)
	o.Also = otherNames(f.names, o.IDES)

	versions := r.list(m.get("versions"))
	for i, n := range versions {
		o.Version, f.path = law.Version{Number: i}, []string{o.ID}
		if i > 0 {
			f.path = []string{o.ID, "version", strconv.Itoa(i)}
		}
		r.version(n, f, len(versions) > 1)
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

// apart refuses a version that is in force on a day of one before it in the
// file: an answer would have to choose.
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

// outside reads why there is no version before the first or after the last.
func (r *reader) outside(n *yaml.Node, f *offenceFile) law.Silence {
	m := r.mapping(n, []string{"reason"}, []string{"moved_to"})
	return law.Silence{Reason: r.bilingual(m.get("reason"), r.prose), MovedTo: r.successors(m, f)}
}

// successors reads which offences took a conduct over.
func (r *reader) successors(m mapping, f *offenceFile) []string {
	if !m.has("moved_to") {
		return nil
	}
	var list []string
	items := r.list(m.get("moved_to"))
	r.distinct(items)
	for _, item := range items {
		if id, ok := r.id(item); ok {
			list = append(list, id)
			f.successors = append(f.successors, reference{id, r.place(item)})
		}
	}
	return list
}

// counterpart reads which offences of another edition are about the same
// conduct.
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

// fileID gives the id of a file's subject, which its place in the tree must
// repeat.
func (r *reader) fileID(n *yaml.Node, place string, code law.Code) string {
	id, ok := r.id(n)
	if ok && id != place && isKebab(place) {
		r.refuse(n, law.Fault{Code: code, Value: id, Args: []any{place}, Suggest: []string{place}})
	}
	return id
}

// idES gives the id that is typed in Spanish, of an entry that has one.
func (r *reader) idES(m mapping) string {
	if !m.has("id_es") {
		return ""
	}
	id, _ := r.id(m.get("id_es"))
	return id
}

// names gives everything that an entry is called: its ids, titles and the list
// under also.
func (r *reader) names(m mapping, id, idES string, title law.Text) []name {
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
	add(m.get("id_es"), idES, false)
	if m.has("also") {
		for _, item := range r.list(m.get("also")) {
			text, _ := r.line(item)
			add(item, text, false)
		}
	}
	return list
}

// otherNames is the texts of the names that stand under also.
func otherNames(names []name, idES string) []string {
	var list []string
	for _, n := range names {
		if !n.own && n.text != idES {
			list = append(list, n.text)
		}
	}
	return list
}

func (r *reader) version(n *yaml.Node, f *offenceFile, oneOfMany bool) {
	needed, optional := []string{"tiers"}, []string{"article", "in_force", "act", "victim_age", "notices", "no_range", "inversions", "examples"}
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
	tierIDs, noticeIDs := &ids{}, &ids{}
	r.tiers(m.get("tiers"), f, tierIDs)
	if m.has("notices") {
		items := r.list(m.get("notices"))
		noticeIDs.partial = len(items) == 0
		for _, item := range items {
			v.Notices = append(v.Notices, r.notice(item, tierIDs, noticeIDs))
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

// act reads which law a version comes from.
func (r *reader) act(n *yaml.Node) law.Act {
	m := r.mapping(n, []string{"name", "published", "start"}, nil)
	var a law.Act
	a.Name, _ = r.line(m.get("name"))
	a.Published, _ = read(r, m.get("published"), law.ParseDate)
	a.Start = r.confidence(m.get("start"))
	return a
}

// silence reads for which facts there is no tier on purpose.
func (r *reader) silence(n *yaml.Node, f *offenceFile) law.Silence {
	m := r.mapping(n, []string{"when", "reason"}, []string{"moved_to"})
	return law.Silence{
		When: r.conditions(m.get("when"), f, "no_range"), Reason: r.bilingual(m.get("reason"), r.prose),
		MovedTo: r.successors(m, f),
	}
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
	m := r.mapping(n, []string{"id", "label", "prison", "source"}, []string{"article", "act", "in_force", "when", "readings", "dias_multa", "inhabilitacion"})
	t.ID = r.own(m.get("id"), known)
	r.mark(n, f.at("tier", t.ID)...)
	r.mark(m.get("prison"), f.at("prison", t.ID)...)
	t.Label = r.bilingual(m.get("label"), r.line)
	if m.has("when") {
		t.When = r.conditions(m.get("when"), f, "tier", t.ID)
	}
	if article := m.get("article"); article != nil {
		t.Article = r.article(article)
		if t.Article != "" {
			f.names = append(f.names, name{text: t.Article, place: r.place(article), own: true, number: true, during: f.offence.Version.InForce})
		}
	}
	r.wording(m, &t, f.offence.Version.InForce)
	var ok bool
	if t.Prison, ok = r.prison(m.get("prison")); ok {
		prison = m.get("prison")
		if t.Prison.Max.Kind == law.Ceiling {
			f.ceilings = append(f.ceilings, r.place(prison))
		}
	}
	if m.has("dias_multa") {
		t.Fine = r.fine(m.get("dias_multa"))
	}
	if m.has("inhabilitacion") {
		items := r.list(m.get("inhabilitacion"))
		r.distinct(items)
		for _, item := range items {
			t.Disqualifications = append(t.Disqualifications, r.number(item, 1, mostDisqualifications))
		}
	}
	if m.has("readings") {
		for _, item := range r.list(m.get("readings")) {
			t.Readings = append(t.Readings, r.reading(item, f))
		}
	}
	t.Source = r.citation(m.get("source"), f)
	return t, prison
}

// wording reads which law the wording of a tier comes from and when that is in
// force, where it is not that of the version: both or neither.
func (r *reader) wording(m mapping, t *law.Tier, version law.Period) {
	for _, pair := range [][2]string{{"act", "in_force"}, {"in_force", "act"}} {
		if m.has(pair[0]) && !m.has(pair[1]) {
			r.refuse(m.node, law.Fault{Code: KeyMissing, Args: []any{pair[1]}})
			return
		}
	}
	if !m.has("act") {
		return
	}
	t.Act, t.InForce = r.act(m.get("act")), r.period(m.get("in_force"))
	if !t.InForce.From.IsZero() && !version.From.IsZero() && !t.InForce.Holds(version) {
		r.refuse(m.get("in_force"), law.Fault{Code: TierPeriod})
	}
}

// prison reads a range; a broken one is the zero range.
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

// parseMaximum reads a bound, or that the general ceiling is the maximum. Until
// the ceilings are known it stands for the longest term.
func parseMaximum(s string) (law.Bound, *law.Fault) {
	if s == "ceiling" {
		return law.Bound{Kind: law.Ceiling, Months: law.MaxMonths}, nil
	}
	return law.ParseBound(s)
}

// Bounds of what stands beside prison: article 42 of the Código Penal for
// días-multa, article 36 for the kinds of inhabilitación.
const (
	leastFine, mostFine   = 10, 365
	mostDisqualifications = 13
)

func (r *reader) fine(n *yaml.Node) law.Fine {
	m := r.mapping(n, []string{"min", "max"}, nil)
	f := law.Fine{Min: r.number(m.get("min"), leastFine, mostFine), Max: r.number(m.get("max"), leastFine, mostFine)}
	if f.Min > f.Max && f.Max > 0 {
		r.refuse(n, law.Fault{Code: NumbersReversed})
	}
	return f
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
	c.Confidence = r.confidence(m.get("confidence"))
	return c
}

func (r *reader) confidence(n *yaml.Node) law.Confidence {
	var degrees []string
	for _, d := range law.Confidences() {
		degrees = append(degrees, string(d))
	}
	return law.Confidence(r.oneOf(n, degrees...))
}
