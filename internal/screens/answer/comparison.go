package answer

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/stretches"
)

func (w Comparing) chart(answers []resolve.Answer) sheet.Chart {
	var ranges []law.Range
	for _, a := range answers {
		ranges = append(ranges, stretches.RangesOf(a)...)
	}
	c := sheet.Chart{End: stretches.End(ranges)}
	for _, a := range answers {
		c.Rows = append(c.Rows, sheet.ChartRow{
			Title: w.Charted(a), Tier: w.Governing(a), Figures: w.FiguresOf(a),
			Stretches: stretches.Of(a, c.End),
		})
	}
	return c
}

// Comparison is what the compare command shows: the same facts under several
// offences, and how the range changes when one offence replaces another.
type Comparison struct {
	comparing.Comparison
	Edition *law.Edition
	Changes []comparing.Change // empty unless two offences were asked for
	Why     bool               // say why on a page, tier by tier
	Notices bool               // tell every notice, and not only their number
	Asked   []*law.Offence     // those that were asked for, where others may stand beside them
	Beyond  int                // how many offences in force are left out, being of other families
	Grouped bool               // several families take part: all but one are told in a line each
}

type compareScreen struct{ Comparison }

// differences says how far apart the offences are, and how the range changes when
// one offence replaces another.
func (c compareScreen) differences(w Comparing) []string {
	said := w.Gaps(c.Comparison.Comparison)
	for _, change := range c.Changes {
		said = append(said, w.Change(change, len(c.Changes) > 1))
	}
	return said
}

// notices lists what the reader must know: first the notices about all offences,
// then the notices about some offences, with their names.
func (w Comparing) notices(answers []resolve.Answer) []string {
	var order []string
	of := map[string][]string{}
	long := absences(answers) > mostAbsent
	absent := ""
	for _, a := range answers {
		for _, n := range a.Notices {
			said := w.Notice(a, n)
			if long && n.Code == resolve.CircumstanceAbsent {
				if absent == "" {
					absent = w.Say("compare.taken_absent", w.circumstancesOf(a))
				}
				said = absent
			}
			if _, seen := of[said]; !seen {
				order = append(order, said)
			}
			title := w.Text(a.Offence.Title)
			if a.Offence.Named != "" {
				title = w.Charted(a)
			}
			of[said] = append(of[said], title)
		}
	}
	var all, some []string
	for _, said := range order {
		if titles := of[said]; len(titles) == len(answers) || said == absent {
			all = append(all, said)
		} else {
			some = append(some, w.Say("compare.notice", strings.Join(titles, "; "), said))
		}
	}
	return append(all, some...)
}

// mostAbsent is how many of the circumstances taken as absent are named.
const mostAbsent = 5

// absences counts the circumstances that the answers took as absent.
func absences(answers []resolve.Answer) int {
	var all []law.CircumstanceID
	for _, a := range answers {
		for _, n := range a.Notices {
			if n.Code == resolve.CircumstanceAbsent {
				all = append(all, n.Circumstances...)
			}
		}
	}
	slices.Sort(all)
	return len(slices.Compact(all))
}

func (w Comparing) legend() map[sheet.StretchKind]string {
	said := map[sheet.StretchKind]string{}
	for _, kind := range sheet.StretchKinds() {
		said[kind] = w.Say(law.Code("bar." + string(kind)))
	}
	return said
}

// Gaps says where the bounds of two offences are furthest apart, and how many
// offences were compared. An offence whose bound is not known is not counted, since
// it may be further away.
func (w Comparing) Gaps(c comparing.Comparison) []string {
	var said []string
	for _, g := range []struct {
		code law.Code
		gap  *comparing.Gap
	}{{"compare.minimum_gap", c.MinimumGap}, {"compare.maximum_gap", c.MaximumGap}} {
		if g.gap != nil {
			among := ""
			if n := len(c.Answers); g.gap.Among < n {
				among = " " + w.Say("compare.known_for", g.gap.Among, n)
			}
			said = append(said, w.Say(g.code, among, w.bothUnits(g.gap.Months),
				g.gap.Lower.Title, w.bothUnits(g.gap.From.Months), g.gap.Higher.Title, w.bothUnits(g.gap.To.Months)))
		}
	}
	return said
}

// Change says in neutral words how both bounds change. It calls no charge the right
// one.
func (w Comparing) Change(c comparing.Change, byAge bool) string {
	head := w.Say("change.from_to", w.Named(c.From), w.Named(c.To))
	if byAge {
		head = w.Say("change.at_age", c.Ages, head)
	}
	if !c.Determined() {
		return w.Say("change.open", head, w.FiguresOf(c.From), w.FiguresOf(c.To))
	}
	return head + " " + w.Shift("change.minimum", c.Min) + " " + w.Shift("change.maximum", c.Max)
}

// Shift says how one bound changes. The code is change.minimum or change.maximum
// with an ending: lower, higher, same, or an ending for a bound that is no figure.
func (w Comparing) Shift(bound law.Code, s comparing.Shift) string {
	before, after := w.BoundInBothUnits(s.Before, w.Style.Months), w.BoundInBothUnits(s.After, w.Style.Months)
	switch {
	case !s.Known:
		return w.Say(bound+"_unknown", before, after)
	case s.Months < 0:
		return w.Say(bound+"_lower", before, after, w.bothUnits(-s.Months))
	case s.Months > 0:
		return w.Say(bound+"_higher", before, after, w.bothUnits(s.Months))
	}
	return w.Say(bound+"_same", before)
}

func (c compareScreen) isAsked(a resolve.Answer) bool {
	return len(c.Answers) > len(c.Asked) &&
		slices.ContainsFunc(c.Asked, func(o *law.Offence) bool { return o.ID == a.Offence.ID })
}

func (w Comparing) pageTitle(c compareScreen) string {
	if len(c.Answers) == 1 {
		return w.Named(c.Answers[0])
	}
	return w.Count(len(c.Answers), "compare.same_facts_one", "compare.same_facts")
}
