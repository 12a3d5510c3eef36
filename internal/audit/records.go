package audit

import (
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/imposed"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/spelling"
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
	inputCount
)

// inputs lists the columns that an audit reads besides the facts. In Spanish tables
// acusado and imputado are persons, so they are not accepted as names of the
// offence charged.
func inputs() []columns.Input {
	return []columns.Input{
		inSentence: {Names: []string{"sentence", "pena", "pena_impuesta"}, Like: likeTerm(inSentence)},
		inYears:    {Names: termNames("years", "años", "anios", "anos"), Like: likeTerm(inYears)},
		inMonths:   {Names: termNames("months", "meses"), Like: likeTerm(inMonths)},
		inDays:     {Names: termNames("days", "dias"), Like: likeTerm(inDays)},
		inFiled:    {Names: []string{"filed", "acusacion", "imputacion", "delito_de_la_acusacion"}},
		inReasons:  {Names: []string{"reasons", "razones", "motivos"}, List: true},
		inDistrict: {Names: []string{"district", "distrito", "distrito_judicial"}, Keep: true},
		inCourt:    {Names: []string{"court", "juzgado"}, Keep: true},
		inYear:     {Names: []string{"year", "año", "anio"}, Keep: true},
		inSource:   {Names: []string{"source", "fuente"}, Keep: true},
	}
}

// termNames lists the names of a column that has one part of the term, each in one
// language: sentence_years, pena_años, años de pena, pena (años).
func termNames(english string, spanish ...string) []string {
	names := []string{"sentence_" + english, english + "_sentence", "sentence_in_" + english, "sentence_(" + english + ")"}
	for _, unit := range spanish {
		for _, term := range []string{"pena", "pena_impuesta", "pena_privativa", "pena_privativa_de_libertad", "ppl", "condena"} {
			names = append(names, term+"_"+unit, unit+"_"+term, unit+"_de_"+term, term+"_en_"+unit, term+"_("+unit+")")
		}
	}
	return names
}

// termUnits are the words for the units of the parts of a term.
var termUnits = map[int][]string{
	inYears:  {"year", "years", "año", "años", "anio", "anios", "ano", "anos"},
	inMonths: {"month", "months", "mes", "meses"},
	inDays:   {"day", "days", "dia", "dias"},
}

// likeTerm reports whether a name has a word for a penalty and words for units of time: for
// the whole term those of several units, for a part of it those of that unit alone. Such a
// column must not be ignored, because the term would be a different one without it.
func likeTerm(input int) func(words []string) bool {
	return func(words []string) bool {
		has := func(any ...string) bool {
			return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(any, w) })
		}
		var units []int
		for unit, names := range termUnits {
			if has(names...) {
				units = append(units, unit)
			}
		}
		return has("sentence", "pena", "condena", "sancion", "ppl") && (len(units) > 1 && input == inSentence || len(units) == 1 && input == units[0])
	}
}

func resultColumns() []string {
	return []string{
		"verdict", "sentence_status", "sentence_months", "distance_months", "nearer_bound", "missing", "branches_agree",
		"fits_offence", "reasons_stated", "filed_offence", "recharacterised", "min_change_months", "max_change_months", "sentence_days",
	}
}

// Reads reports whether a column of a name is read by an audit alone.
func Reads(name string) bool {
	return columns.InputOf(inputs(), name, func(a, b string) bool { return spelling.Fold(a) == spelling.Fold(b) }) >= 0
}

// Concerns reports whether a column of a name is read by an audit alone, or looks like one
// that is.
func Concerns(name string) bool { return columns.Concerns(inputs(), name) }

// Task gives the part of a batch that adds a verdict to each record and counts the
// verdicts in a summary.
func (x *Auditor) Task(s *Summary) *cases.Task {
	t := &cases.Task{
		Extra: columns.Extra{
			Inputs: x.inputs(), Needed: []string{"sentence", "sentence_months", "sentence_years"}, Lacking: imposed.SentenceColumn, Columns: x.columns(),
		},
		Start: func(tables *resolve.Tables) any {
			return &auditing{tally: s.begin(), yardsticks: Yardsticks{ranges: x.prepared(tables)}}
		},
		Answered: x.record,
		Rejected: x.rejected,
		Passed:   func(c *cases.Asked) { x.uncompared(c, notHeld) }, // it is not counted: the audit is about offences of the edition
		Count:    func(run any) { s.merge(run.(*auditing).tally) },
	}
	if x.spaces != nil {
		t.InDoubt = x.spaces.InDoubt
	}
	return t
}

// inputs lists the columns that are read: first the columns of an audit, then the
// columns of spaces.
func (x *Auditor) inputs() []columns.Input {
	if x.spaces == nil {
		return inputs()
	}
	return append(inputs(), x.spaces.Inputs()...)
}

// columns lists the columns of the result: first the columns of an audit, then the
// columns of spaces.
func (x *Auditor) columns() []string {
	if x.spaces == nil {
		return resultColumns()
	}
	return append(resultColumns(), x.spaces.Columns()...)
}

// auditing is the audit of a run of records.
type auditing struct {
	*tally
	yardsticks Yardsticks // of the record at hand
}

// record compares one record with its range.
func (x *Auditor) record(c *cases.Asked) []*law.Fault {
	s, faults := x.read(c.Texts, c.Offence.Edition)
	var spaces []machine.Field
	if x.spaces != nil {
		var more []*law.Fault
		spaces, more = x.spaces.Compare(c, c.Texts[inputCount:], s.Sentence)
		faults = append(faults, more...)
	}
	if len(faults) > 0 {
		return faults
	}
	run := c.Run.(*auditing)
	t := &run.yardsticks
	t.history, t.facts, t.Weighed = c.History, c.Facts, c.Weighed
	r, fits := t.compare(&s)
	if c.Written() {
		c.Fields = append(fields(c.Fields, &s, &r, fits), spaces...)
	}
	n := t.note(c, &s, &r)
	run.add(&n)
	run.spaces.note(spaces)
	run.list(&n, func() *kept {
		return &kept{x, string(c.ID()), c.Texts[inSource], c.Place(), c.Offence, c.Facts.Facts(x.edition), s}
	})
	return nil
}

// note holds the counts of a record.
func (t *Yardsticks) note(c *cases.Asked, s *Imposed, r *Result) Note {
	victim := t.Victim
	if len(c.Facts.Victims) > 1 {
		victim = law.Facts{Victims: c.Facts.Victims}.Youngest() // also when the offence is not about the youngest victim
	}
	n := Note{
		Verdict: r.Verdict, Offence: c.Offence.ID, Band: band(victim), District: c.Texts[inDistrict], Year: c.Texts[inYear],
		Minor: victim.Within(minors), Asked: r.Verdict.NeedsReason() || agreedOutside(s, r),
		Unbounded: r.Verdict == Within && t.Tier.Prison.Max.Kind == law.NotStated, Changed: r.Charge != nil, Agreed: r.Agreed,
	}
	n.Unsettled = !n.Asked && (r.Verdict == Undetermined || r.Verdict == NoRange)
	return n
}

// notHeld stands in the place of a verdict about an offence that the edition does not
// hold.
const notHeld = "not_held"

// uncompared fills the columns of a record without a verdict.
func (x *Auditor) uncompared(c *cases.Asked, why string) {
	names := resultColumns()
	c.Fields = append(c.Fields, machine.TextField(names[0], why))
	for _, name := range names[1:] {
		c.Fields = append(c.Fields, machine.TextField(name, ""))
	}
	if x.spaces != nil {
		c.Fields = append(c.Fields, x.spaces.Unread(why)...)
	}
}

func (x *Auditor) rejected(c *cases.Asked) {
	x.uncompared(c, string(Rejected))
	c.Run.(*auditing).add(&Note{Verdict: Rejected, District: c.Texts[inDistrict], Year: c.Texts[inYear]})
}

// read reads the sentence of a record and what is known about it.
func (x *Auditor) read(texts []string, e *law.Edition) (s Imposed, faults []*law.Fault) {
	note := func(input int, f *law.Fault) {
		if f != nil {
			f.Fact = law.Fact(inputs()[input].Names[0])
			faults = append(faults, f)
		}
	}
	var f *law.Fault
	s.Sentence, f = imposed.Parse(texts[inSentence])
	note(inSentence, f)
	inParts, f := imposed.ParseParts(texts[inYears], texts[inMonths], texts[inDays])
	note(inMonths, f)
	switch {
	case !inParts.Known():
	case !s.Sentence.Known() && !s.Sentence.Acquitted:
		s.Sentence = inParts
	case s.Sentence != inParts:
		note(inMonths, &law.Fault{Code: imposed.SentenceTwice})
	}
	s.Reasons = imposed.ParseReasons(texts[inReasons])
	if name := texts[inFiled]; !spelling.SaysUnknown(name) {
		s.Filed, f = e.FindOffence(name)
		note(inFiled, f)
	}
	return s, faults
}

// fields appends a result as columns.
func fields(list []machine.Field, s *Imposed, r *Result, fits found) []machine.Field {
	fit, filed, other := "", "", ""
	if fits.tier != nil {
		fit = fits.history.Offence().ID
	}
	if s.Filed != nil {
		filed, other = s.Filed.ID, strconv.FormatBool(r.Charge != nil)
	}
	var least, most comparing.Shift
	if r.Charge != nil {
		least, most = r.Charge.Min, r.Charge.Max
	}
	term := s.Sentence.Term
	return append(
		list,
		machine.TextField("verdict", string(r.Verdict)),
		machine.TextField("sentence_status", SentenceStatus(s.Sentence)),
		figure("sentence_months", term.Months, term.Kind == law.Stated),
		figure("distance_months", r.Distance, r.Nearer != ""),
		machine.TextField("nearer_bound", r.Nearer),
		machine.TextField("missing", strings.Join(r.Missing, ";")),
		machine.TextField("branches_agree", string(r.Agreed)),
		machine.TextField("fits_offence", fit),
		machine.TextField("reasons_stated", stated(s.Reasons)),
		machine.TextField("filed_offence", filed),
		machine.TextField("recharacterised", other),
		figure("min_change_months", least.Months, least.Known),
		figure("max_change_months", most.Months, most.Known),
		figure("sentence_days", law.Months(term.Days), term.Days > 0),
	)
}

// figure writes a figure in whole months, or in days.
func figure(name string, m law.Months, known bool) machine.Field {
	if !known {
		return machine.TextField(name, "")
	}
	return machine.NumberField(name, int(m))
}

// stated writes reasons as a list, each of them once.
func stated(reasons []imposed.Reason) string {
	var list []string
	for _, x := range reasons {
		if !slices.Contains(list, string(x)) {
			list = append(list, string(x))
		}
	}
	return strings.Join(list, ";")
}

// band is the group of ages in which a case is counted.
func band(victim law.Ages) string {
	switch youngest, oldest := victim.Limits(); {
	case oldest < 14:
		return "0-13"
	case oldest < adult && youngest >= 14:
		return "14-17"
	case oldest < adult:
		return "0-17"
	case youngest >= adult:
		return "18+"
	}
	return "unknown"
}
