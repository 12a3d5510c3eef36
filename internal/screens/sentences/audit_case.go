package sentences

import (
	"fmt"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/words"
)

// name identifies a case: by its id if it has one, otherwise by its place.
func name(q audit.ListedCase) string {
	if strings.TrimSpace(q.ID) == "" {
		return fmt.Sprintf("%s:%d", q.File, q.Line)
	}
	return q.ID
}

// whole restates a case and adds a sentence about it, the ground and the source of
// the case.
func (w auditing) whole(q audit.ListedCase, said string) string {
	parts := []string{w.restated(q, w.Say("audit.asked_sentence", w.sentence(q))) + ".", said}
	if ground := w.grounds(q); ground != "" {
		parts = append(parts, w.Say("audit.ground", ground))
	}
	parts = append(parts, w.remarks(q)...)
	if q.Source != "" {
		parts = append(parts, w.Say("audit.case_source", q.Source))
	}
	return strings.Join(parts, " ")
}

// restated repeats the case as it was understood. The article is left out because
// the ground names it. The date of birth is left out because the age follows from
// it. Facts in doubt are left out because missing facts are named separately.
func (w auditing) restated(q audit.ListedCase, more ...string) string {
	a := q.Answer
	f := a.Facts
	f.Born, f.Maybe = law.Date{}, nil
	if len(f.Victims) < 2 {
		f.Victims = []law.Ages{a.Victim}
	}
	parts := []string{words.Visible(name(q)), w.Text(a.Offence.Title)}
	return strings.Join(slices.Concat(parts, w.FactsOf(w.edition, f), more), " · ")
}

func (w auditing) sentence(q audit.ListedCase) string {
	switch {
	case q.Sentence.Acquitted:
		return w.Say("verdict.no_sentence")
	case !q.Sentence.Known():
		return w.Say("audit.not_said")
	}
	return w.imposed(q.Sentence.Term)
}

// ask asks for the reason of a sentence.
func (w auditing) ask(q audit.ListedCase) string {
	asked := w.reason(q)
	if q.Charge != nil {
		return w.Say("audit.filed", q.Charge.From.Offence.Title) + " " + asked
	}
	return asked
}

// imposed says a term with its days.
func (w auditing) imposed(term law.Bound) string {
	days := w.Count(term.Days, "term.day", "term.days")
	switch {
	case term.Days == 0:
		return w.BoundInBothUnits(term, w.style.Months)
	case term.Months == 0:
		return days
	}
	return w.Say("term.and", w.BoundInBothUnits(term, w.style.Months), days)
}

func (w auditing) reason(q audit.ListedCase) string {
	own := w.ranges(q.Answer)
	far := w.length(q.Distance)
	if q.Distance == 0 && q.Sentence.Term.Days > 0 {
		far = w.Say("term.less_than_month")
	}
	switch q.Verdict {
	case audit.AgeNotApplied:
		return w.ageNotApplied(q)
	case audit.FitsLesserOnly:
		return w.Say("question.fits_lesser_only", own, q.Fits.Offence.Title, w.rangeSaid(q.Fits.Tier.Prison))
	case audit.Undetermined:
		return w.Say(law.Code("question.agreed_"+string(q.Agreed)), w.missing(q))
	}
	if q.Nearer == "" { // a term cannot be some number of months away from life
		return w.Say(law.Code("question."+string(q.Verdict)+"_life"), own)
	}
	return w.Say(law.Code("question."+string(q.Verdict)), far, own)
}

// ageNotApplied asks about a term that fits an adult victim. The term may fit the
// same offence, it may fit the offence for adults, or another offence may have
// taken over the conduct towards minors.
func (w auditing) ageNotApplied(q audit.ListedCase) string {
	fits := w.rangeSaid(q.Fits.Tier.Prison)
	switch passed := slices.Concat(q.Answer.Passed(), q.Answer.Specials()); {
	case len(passed) > 0:
		return w.Say("question.age_passed", fits, w.successors(passed))
	case q.Fits.Offence.ID != q.Answer.Offence.ID:
		return w.Say("question.age_other_offence", q.Fits.Offence.Title, fits, w.ranges(q.Answer))
	}
	return w.Say("question.age_not_applied", fits, w.ranges(q.Answer))
}

// successors names the offences that took over the conduct, with their ranges.
func (w auditing) successors(passed []resolve.Answer) string {
	var said []string
	for _, a := range passed {
		if s := w.Say("figure.both", w.Text(a.Offence.Title), w.ranges(a)); !slices.Contains(said, s) {
			said = append(said, s)
		}
	}
	return w.List(said)
}

// changed says how the range changed with the offence, and asks why.
func (w auditing) changed(q audit.ListedCase) string {
	return answer.Comparing{Words: w.Words, Style: w.style, Edition: w.edition}.Change(*q.Charge, false) + " " + w.Say("question.changed")
}

// unsettled says why a case could not be compared, and asks for the missing facts.
func (w auditing) unsettled(q audit.ListedCase) string {
	switch {
	case q.Verdict != audit.Undetermined:
		return w.Standing(q.Answer) + " " + w.Say("question.which_provision")
	case !q.Sentence.Known():
		return w.Say("question.open", w.missing(q))
	case q.Agreed == "":
		return w.Say("question.open_differs", w.missing(q))
	}
	return w.Say(law.Code("question.open_"+string(q.Agreed)), w.missing(q))
}

// missing names the facts that are missing.
func (w auditing) missing(q audit.ListedCase) string {
	said := make([]string, len(q.Missing))
	for i, fact := range q.Missing {
		switch fact {
		case "sentence":
			said[i] = w.Say("audit.the_sentence")
		case string(law.FactAge):
			said[i] = w.Say("compare.the_age")
		case string(law.FactDate):
			said[i] = w.Say("compare.the_date")
		default:
			said[i] = w.Say("quoted", w.Circumstance(w.edition, law.CircumstanceID(fact)))
		}
	}
	return strings.Join(said, words.Between(said))
}

// more says how many cases a list leaves out.
func (w auditing) more(c audit.Cases) []string {
	if c.More == 0 {
		return nil
	}
	return []string{w.Say("audit.more", c.More)}
}

// ranges says the ranges of an answer, each once.
func (w auditing) ranges(a resolve.Answer) string {
	var said []string
	for _, b := range a.Branches {
		if s := w.rangeSaid(b.Prison()); b.Tier != nil && !slices.Contains(said, s) {
			said = append(said, s)
		}
	}
	return w.List(said)
}

func (w auditing) rangeSaid(r law.Range) string {
	if w.style.Months {
		return w.RangeInMonths(r)
	}
	return w.Range(r)
}

func (w auditing) length(m law.Months) string {
	if w.style.Months {
		return w.Months(m)
	}
	return w.Term(m)
}

// ground is a tier that a case is compared with.
type ground audit.Fit

// groundsOf lists, each once, the tiers that an answer leaves possible and the
// tiers of the offences that took over the conduct.
func groundsOf(a resolve.Answer) []ground {
	var list []ground
	add := func(a resolve.Answer) {
		for _, b := range a.Branches {
			if b.Tier == nil {
				continue
			}
			article := b.Tier.Article
			for _, other := range []string{b.Article, a.Version.Article} {
				if article == "" {
					article = other
				}
			}
			list = withGround(list, ground{a.Offence, article, b.Tier})
		}
	}
	add(a)
	for _, s := range slices.Concat(a.Passed(), a.Specials()) {
		add(s)
	}
	return list
}

// withGround adds a ground that is not in the list yet.
func withGround(list []ground, g ground) []ground {
	same := func(o ground) bool {
		return o.Offence.ID == g.Offence.ID && o.Article == g.Article && o.Tier.ID == g.Tier.ID && o.Tier.Prison == g.Tier.Prison && o.Tier.Source == g.Tier.Source
	}
	if slices.ContainsFunc(list, same) {
		return list
	}
	return append(list, g)
}

// tier names the tier of a ground with its article.
func (w auditing) tier(g ground) string {
	if g.Article == "" {
		return w.Text(g.Tier.Label)
	}
	return w.Say("asked.article", g.Article) + ", " + w.Text(g.Tier.Label)
}

// grounds says which tiers threaten which ranges. One tier may have had several
// ranges during the act.
func (w auditing) grounds(q audit.ListedCase) string {
	var named []string
	ranges := map[string][]string{}
	for _, g := range groundsOf(q.Answer) {
		name := w.tier(g)
		if g.Offence.ID != q.Answer.Offence.ID {
			name = w.Text(g.Offence.Title) + ", " + name
		}
		if ranges[name] == nil {
			named = append(named, name)
		}
		if said := w.rangeSaid(g.Tier.Prison); !slices.Contains(ranges[name], said) {
			ranges[name] = append(ranges[name], said)
		}
	}
	for i, name := range named {
		named[i] = w.Say("audit.threatens", name, w.List(ranges[name]))
	}
	return strings.Join(named, "; ")
}

// remarks lists other tenable readings of the source. Where the encoding
// intentionally has no range, it says why.
func (w auditing) remarks(q audit.ListedCase) []string {
	var said []string
	for _, n := range q.Answer.Notices {
		if n.Code == resolve.OtherReading || n.Code == resolve.SourceSays && n.Source.ID == "no-range" {
			said = append(said, w.Notice(q.Answer, n))
		}
	}
	return said
}

// sources says where the figures of the grounds of the listed cases come from, one
// row for each tier.
func (v auditScreen) sources(w auditing) [][]string {
	var rows [][]string
	for _, g := range v.grounds() {
		row := []string{w.Say("audit.threatens", w.Text(g.Offence.Title)+", "+w.tier(g), w.rangeSaid(g.Tier.Prison)), w.Citation(w.edition, g.Tier.Source)}
		if !slices.ContainsFunc(rows, func(o []string) bool { return slices.Equal(o, row) }) {
			rows = append(rows, row)
		}
	}
	slices.SortStableFunc(rows, slices.Compare)
	return rows
}

// grounds lists every tier that the report mentions.
func (v auditScreen) grounds() []ground {
	var list []ground
	add := func(a resolve.Answer) {
		for _, g := range groundsOf(a) {
			list = withGround(list, g)
		}
	}
	for _, l := range v.lists() {
		for _, q := range l.Listed {
			add(q.Answer)
			if q.Fits.Offence != nil {
				list = withGround(list, ground(q.Fits))
			}
			if q.Charge != nil {
				add(q.Charge.From)
			}
		}
	}
	return list
}
