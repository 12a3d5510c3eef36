package audit

import (
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
)

// Indices of the inputs of a record that are not facts of the case, in the list
// inputs.
const (
	inSentence = iota
	inYears
	inMonths
	inDays
	inFiled
	inReasons
	inDistrict
	inCourt
	inYear
	inSource
)

// inputs lists the columns that an audit reads besides the facts. In Spanish tables
// acusado and imputado are persons, so they are not accepted as names of the
// offence charged.
func inputs() []cases.ExtraInput {
	return []cases.ExtraInput{
		inSentence: {Names: []string{"sentence", "pena", "pena_impuesta"}},
		inYears:    {Names: termNames("years", "años", "anios", "anos")},
		inMonths:   {Names: termNames("months", "meses")},
		inDays:     {Names: termNames("days", "dias"), Like: isPartOfTerm},
		inFiled:    {Names: []string{"filed", "acusacion", "imputacion", "delito_de_la_acusacion"}},
		inReasons:  {Names: []string{"reasons", "razones", "motivos"}, List: true},
		inDistrict: {Names: []string{"district", "distrito", "distrito_judicial"}, Keep: true},
		inCourt:    {Names: []string{"court", "juzgado"}, Keep: true},
		inYear:     {Names: []string{"year", "año", "anio"}, Keep: true},
		inSource:   {Names: []string{"source", "fuente"}, Keep: true},
	}
}

// termNames lists the names of a column that has one part of the term:
// sentence_years, pena_años, años de pena.
func termNames(units ...string) []string {
	var names []string
	for _, unit := range units {
		for _, term := range []string{"sentence", "pena", "pena_impuesta", "pena_privativa", "condena"} {
			names = append(names, term+"_"+unit, unit+"_"+term, unit+"_de_"+term)
		}
	}
	return append(names, "pena_en_"+units[len(units)-1])
}

// isPartOfTerm reports whether a name consists of words for a penalty and for a
// unit of time. Such a column must not be ignored, because the term would be a
// different one without it.
func isPartOfTerm(words []string) bool {
	has := func(any ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(any, w) })
	}
	return has("sentence", "pena", "condena", "sancion") && has("year", "years", "año", "años", "anio", "anios", "anos", "month", "months", "mes", "meses", "day", "days", "dia", "dias")
}

func columns() []string {
	return []string{
		"verdict", "sentence_status", "sentence_months", "distance_months", "nearer_bound", "missing", "branches_agree",
		"fits_offence", "reasons_stated", "filed_offence", "recharacterised", "min_change_months", "max_change_months", "sentence_days",
	}
}

// Note is what the summary counts of one record.
type Note struct {
	Verdict        Verdict
	Offence        string // empty for a record that was rejected
	Band           string // group of the youngest victim's age
	District, Year string
	Minor          bool
	Asked          bool    // it deserves a written reason
	Unbounded      bool    // it is inside a range whose maximum is not stated
	Changed        bool    // the offence of the conviction is not the offence charged
	Unsettled      bool    // the record could be read, but the sentence could not be compared
	Agreed         Verdict // see [Result.Agreed]
	Case           *kept   // the case, when the summary may list it
}

// kept is a case that the summary may list. Few cases are, so only their facts are
// kept and the answer is worked out again for the list.
type kept struct {
	auditor    Auditor
	id, source string
	place      law.Place
	offence    *law.Offence
	facts      law.Facts
	imposed    Imposed
}

// question is the case with the question that the audit asks about it.
func (k *kept) question() Question {
	a := resolve.Resolve(k.offence, k.facts)
	r := k.auditor.Judge(a, k.imposed)
	if r.Charge != nil {
		c := resolve.ChangeOf(a.Victim, resolve.Resolve(k.imposed.Filed, k.facts), a)
		r.Charge = &c
	}
	return Question{
		ID: k.id, File: k.place.File, Line: k.place.Line, Source: k.source, Answer: a, Sentence: k.imposed.Sentence,
		Verdict: r.Verdict, Agreed: r.Agreed, Missing: r.Missing,
		Distance: r.Distance, Nearer: r.Nearer, Fits: r.Fits, Charge: r.Charge,
	}
}

// Extra gives the part of a batch that adds a verdict to each record.
func (x Auditor) Extra(count func(Note)) *cases.Extra {
	return &cases.Extra{
		Inputs: inputs(), Needed: []string{"sentence", "sentence_months", "sentence_years"}, Lacking: law.SentenceColumn, Columns: columns(),
		Judge:    x.record,
		Rejected: rejected,
		Count:    func(note any) { count(note.(Note)) },
	}
}

// record judges one record.
func (x Auditor) record(c *cases.Asked) ([]machine.Field, any, []*law.Fault) {
	x.tables = c.Tables
	s, faults := x.read(c.Texts, c.Offence.Edition)
	if len(faults) > 0 {
		return nil, nil, faults
	}
	t := Study{x.Edition, x.tables, x.tables.Of(c.Offence), c.Facts, c.Weighed}
	r := t.Judge(s)
	return fields(s, r), x.note(c, s, r), nil
}

func (x Auditor) note(c *cases.Asked, s Imposed, r Result) Note {
	texts, victim := c.Texts, c.Weighed.Victim
	if len(c.Facts.Victims) > 1 {
		victim = law.Facts{Victims: c.Facts.Victims}.Youngest() // also when the offence is not about the youngest victim
	}
	n := Note{
		Verdict: r.Verdict, Offence: c.Offence.ID, Band: band(victim), District: texts[inDistrict], Year: texts[inYear],
		Minor: victim.Within(minors()), Asked: r.Verdict.NeedsReason() || agreedOutside(s, r),
		Unbounded: r.Verdict == Within && c.Weighed.Tier.Prison.Max.Kind == law.NotStated, Changed: r.Charge != nil, Agreed: r.Agreed,
	}
	n.Unsettled = !n.Asked && (r.Verdict == Undetermined || r.Verdict == NoRange)
	if n.Asked || n.Changed || n.Unsettled {
		n.Case = &kept{x, string(c.ID), texts[inSource], c.Place, c.Offence, c.Facts.Facts(x.Edition), s}
	}
	return n
}

func rejected(texts []string) ([]machine.Field, any) {
	fields := make([]machine.Field, len(columns()))
	for i, name := range columns() {
		fields[i] = machine.TextField(name, "")
	}
	fields[0] = machine.TextField("verdict", string(Rejected))
	return fields, Note{Verdict: Rejected, District: texts[inDistrict], Year: texts[inYear]}
}

// read reads the sentence of a record and what is known about it.
func (x Auditor) read(texts []string, e *law.Edition) (s Imposed, faults []*law.Fault) {
	note := func(input int, f *law.Fault) {
		if f != nil {
			f.Fact = law.Fact(inputs()[input].Names[0])
			faults = append(faults, f)
		}
	}
	var f *law.Fault
	s.Sentence, f = law.ParseSentence(texts[inSentence])
	note(inSentence, f)
	inParts, f := law.ParseSentenceParts(texts[inYears], texts[inMonths], texts[inDays])
	note(inMonths, f)
	switch {
	case len(faults) > 0 || !inParts.Known():
	case !s.Sentence.Known() && !s.Sentence.Acquitted:
		s.Sentence = inParts
	case s.Sentence != inParts:
		note(inMonths, &law.Fault{Code: law.SentenceTwice})
	}
	s.Reasons = law.ParseReasons(texts[inReasons])
	if name := texts[inFiled]; !law.SaysUnknown(name) {
		s.Filed, f = e.FindOffence(name)
		note(inFiled, f)
	}
	return s, faults
}

// fields writes a result as columns.
func fields(s Imposed, r Result) []machine.Field {
	// A figure in whole months, or in days.
	months := func(name string, m law.Months, known bool) machine.Field {
		if !known {
			return machine.TextField(name, "")
		}
		return machine.NumberField(name, int(m))
	}
	var reasons []string
	for _, x := range s.Reasons {
		if !slices.Contains(reasons, string(x)) {
			reasons = append(reasons, string(x))
		}
	}
	fits, filed, other := "", "", ""
	if r.Fits.Offence != nil {
		fits = r.Fits.Offence.ID
	}
	if s.Filed != nil {
		filed, other = s.Filed.ID, strconv.FormatBool(r.Charge != nil)
	}
	var charge resolve.Change
	if r.Charge != nil {
		charge = *r.Charge
	}
	return []machine.Field{
		machine.TextField("verdict", string(r.Verdict)),
		machine.TextField("sentence_status", SentenceStatus(s.Sentence)),
		months("sentence_months", s.Sentence.Term.Months, s.Sentence.Term.Kind == law.Stated),
		months("distance_months", r.Distance, r.Nearer != ""),
		machine.TextField("nearer_bound", r.Nearer),
		machine.TextField("missing", strings.Join(r.Missing, ";")),
		machine.TextField("branches_agree", string(r.Agreed)),
		machine.TextField("fits_offence", fits),
		machine.TextField("reasons_stated", strings.Join(reasons, ";")),
		machine.TextField("filed_offence", filed),
		machine.TextField("recharacterised", other),
		months("min_change_months", charge.Min.Months, charge.Min.Known),
		months("max_change_months", charge.Max.Months, charge.Max.Known),
		months("sentence_days", law.Months(s.Sentence.Term.Days), s.Sentence.Term.Days > 0),
	}
}

// band is the group of ages in which a case is counted.
func band(victim law.Ages) string {
	for _, b := range []law.Ages{law.AgeBand(0, 13), law.AgeBand(14, adult-1), law.AgeBand(adult, law.MaxAge)} {
		if victim.Within(b) {
			return b.String()
		}
	}
	if victim.Within(minors()) {
		return minors().String()
	}
	return "unknown"
}
