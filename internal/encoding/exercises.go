package encoding

import (
	"errors"
	"io/fs"

	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// trainingFolder holds the training cases, one file for each edition. The folder is
// next to the editions and not in them, so a new case does not change a digest.
const trainingFolder = ".training"

// Exercises reads the training cases of an edition, in the order of their file. It
// gives none when the edition has no such file. Errors are as with [Read].
func Exercises(fsys fs.FS, e *law.Edition) ([]*exercises.Exercise, error) {
	name := trainingFolder + "/" + e.ID + folders.Extension
	info, err := fs.Lstat(fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	}
	if code := folders.KindFault(info.Mode().Type()); code != "" {
		return nil, law.Findings{{Place: law.Place{File: name}, Fault: law.Fault{Code: code}}}
	}
	data, found, err := folders.Read(fsys, folders.File{Name: name, Path: name, Size: info.Size()})
	if err != nil || len(found) > 0 {
		return nil, firstError(err, found)
	}
	t := inspect(name, data)
	d := parse(t)
	if d.root == nil {
		return nil, d.found.Err()
	}
	part, err := General(fsys, e.ID, nil)
	if err != nil {
		return nil, err
	}
	r := &reader{file: name, blamed: d.blamed, shared: &shared{sources: e.Sources, part: part}}
	list := r.exercises(d.root, e)
	if err := limited(append(d.found, elsewhere(r.found, t.found)...)).Err(); err != nil {
		return nil, err
	}
	return list, nil
}

func (r *reader) exercises(root *yaml.Node, e *law.Edition) []*exercises.Exercise {
	m := r.mapping(root, []string{"schema", "edition", "cases"}, nil)
	r.schema(m.get("schema"))
	if id, ok := r.id(m.get("edition")); ok && id != e.ID {
		r.refuse(m.get("edition"), law.Fault{Code: EditionOther, Value: id, Args: []any{e.ID}})
	}
	var list []*exercises.Exercise
	var names []namesOf
	for _, item := range r.list(m.get("cases")) {
		x, known := r.exercise(item, e)
		list, names = append(list, x), append(names, namesOf{x.ID, known})
	}
	r.found = append(r.found, collisions(names)...)
	return list
}

// exercise reads one case, with its names.
func (r *reader) exercise(n *yaml.Node, e *law.Edition) (*exercises.Exercise, []name) {
	m := r.mapping(n, []string{"id", "title", "story", "given", "questions", "lesson"}, []string{"offences", "general", "concurrence"})
	x := &exercises.Exercise{Title: r.bilingual(m.get("title"), r.line), Story: r.bilingual(m.get("story"), r.prose)}
	x.ID, _ = r.id(m.get("id"))
	facts := r.given(m.get("given"))
	if e.Dated() && m.has("given") && facts.given.Date == "" { // without a date, the answers would change with the law of today
		r.refuse(m.get("given"), law.Fault{Code: KeyMissing, Args: []any{"date"}})
	}
	x.Facts = r.factsOf(facts, e)
	if m.has("offences") {
		items := r.list(m.get("offences"))
		r.distinct(items)
		for _, item := range items {
			x.Offences = append(x.Offences, r.offenceOf(item, e))
		}
	}
	x.General = r.generalFacts(m.get("general"))
	if m.has("concurrence") {
		x.Concur = r.oneOf(m.get("concurrence"), "real", "ideal", "continued", "mass")
	}
	for _, item := range r.list(m.get("questions")) {
		x.Questions = append(x.Questions, r.question(item, facts, e))
	}
	if x.AsksSpace() && (len(x.Offences) == 0 || len(x.Offences) > 1 && !m.has("concurrence")) {
		r.refuse(m.node, law.Fault{Code: KeyMissing, Args: []any{map[bool]string{true: "concurrence", false: "offences"}[len(x.Offences) > 1]}})
	}
	x.Lesson = r.bilingual(m.get("lesson"), r.prose)
	return x, r.names(m, x.ID, "", x.Title)
}

// offenceOf gives the id of an offence, which must exist in the edition.
func (r *reader) offenceOf(n *yaml.Node, e *law.Edition) string {
	known := &ids{}
	for _, o := range e.Offences {
		known.add(o.ID, law.Place{})
	}
	return r.known(n, known, OffenceUndefined)
}

// question reads a question. It must ask in exactly one way.
func (r *reader) question(n *yaml.Node, of example, e *law.Edition) exercises.Question {
	m := r.mapping(n, []string{"ask"}, []string{"answer", "if", "instead", "space"})
	q := exercises.Question{Text: r.bilingual(m.get("ask"), r.prose)}
	for _, pair := range [][2]string{{"if", "answer"}, {"instead", "answer"}, {"instead", "if"}, {"space", "answer"}, {"space", "if"}, {"space", "instead"}} {
		if m.has(pair[0]) && m.has(pair[1]) {
			r.exclude(m, pair[0], pair[1])
		}
	}
	switch {
	case m.has("if"):
		q.Asks = exercises.AsksIf
		q.If = r.factsOf(of.but(r.given(m.get("if"))), e)
	case m.has("instead"):
		q.Asks = exercises.AsksInstead
		q.Instead = r.offenceOf(m.get("instead"), e)
	case m.has("space"):
		q.Asks, q.General = exercises.AsksSpace, r.generalFacts(m.get("space"))
	case m.has("answer"):
		q.Asks = exercises.Asks(r.oneOf(m.get("answer"), string(exercises.AsksRange), string(exercises.AsksWhy), string(exercises.AsksMissing),
			string(exercises.AsksGaps), string(exercises.AsksAges), string(exercises.AsksLater), string(exercises.AsksSpace)))
	case m.node != nil:
		r.refuse(n, law.Fault{Code: KeyOneOf, Args: []any{"answer, if, instead", "space"}})
	}
	return q
}

// but replaces facts by those that o states. An age replaces a date of birth, and
// the other way round. In the same way, circumstances that are present replace
// circumstances in doubt.
func (e example) but(o example) example {
	changed := example{given: e.given, at: o.at, of: o.of}
	if len(o.given.Ages) > 0 || o.given.Born != "" {
		changed.given.Ages, changed.given.Born = o.given.Ages, o.given.Born
	}
	if o.given.Date != "" {
		changed.given.Date = o.given.Date
	}
	if len(o.given.With) > 0 || len(o.given.Maybe) > 0 {
		changed.given.With, changed.given.Maybe = o.given.With, o.given.Maybe
	}
	return changed
}

func firstError(err error, found law.Findings) error {
	if err != nil {
		return err
	}
	return found.Err()
}

// generalFacts reads facts of the general part: terms by their ids, the word for none of
// them, and the age of the agent.
func (r *reader) generalFacts(n *yaml.Node) exercises.GeneralFacts {
	if n == nil {
		return nil
	}
	classes := map[string]general.Class{
		"mitigating": general.Mitigating, "aggravating": general.Aggravating, "qualified": general.Qualified,
		"reductions": general.Reduction, "benefits": general.Benefit,
	}
	keys := []string{"mitigating", "aggravating", "qualified", "reductions", "benefits"}
	facts := exercises.GeneralFacts{}
	m := r.mapping(n, nil, append(keys, "agent_age"))
	for _, key := range keys {
		if m.has(key) {
			facts[law.Fact(key)] = r.knownList(m.get(key), r.shared.terms(classes[key]), TermUndefined)
		}
	}
	if m.has("agent_age") {
		facts["agent_age"] = []string{r.ages(m.get("agent_age")).String()}
	}
	return facts
}

// terms are the ids that a fact of the general part takes.
func (s *shared) terms(class general.Class) *ids {
	known := &ids{}
	if s.part == nil {
		return known
	}
	for _, t := range s.part.Class(class) {
		known.add(t.ID, law.Place{})
	}
	if class == general.Mitigating || class == general.Aggravating {
		known.add(noTerm, law.Place{})
	}
	return known
}

// noTerm is the word that says that there is no circumstance of a class.
const noTerm = "none"

// TermUndefined is the finding that a training case names a term that the general part
// of the edition does not have for that fact.
const TermUndefined law.Code = "term_undefined"
