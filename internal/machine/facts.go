package machine

import (
	"slices"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// MachineSource gives the JSON form of a source.
func MachineSource(x law.Source) Source { return Source{x.ID, x.Title, x.URL} }

// SummaryJSON is an answer without its reasons, for tables of many.
type SummaryJSON struct {
	Status       law.Status `json:"status"`
	Asked        *string    `json:"asked"` // the name or the article as it was typed
	Offence      string     `json:"offence"`
	OffenceTitle law.Text   `json:"offence_title"`
	Article      *string    `json:"article"`
	Tier         *string    `json:"tier"`
	TierLabel    *law.Text  `json:"tier_label"`
	RangeJSON
	EnvelopeMinMonths *int       `json:"envelope_min_months"`
	EnvelopeMinStatus *string    `json:"envelope_min_status"`
	EnvelopeMaxMonths *int       `json:"envelope_max_months"`
	EnvelopeMaxStatus *string    `json:"envelope_max_status"`
	Branches          []Branch   `json:"branches"`
	Notices           []law.Code `json:"notices"`
	// OtherEditions is null when no other edition was consulted.
	OtherEditions []OtherEditionJSON `json:"other_editions"`
	// Cite holds the sentences of a brief; nil where they were not chosen.
	Cite *[]law.Text `json:"cite,omitempty"`
}

// OtherEditionJSON is the answer of another edition to the same facts, when it
// differs. A bound is null when it is absent or when several ranges remain.
type OtherEditionJSON struct {
	Edition   string     `json:"edition"`
	Offence   string     `json:"offence"`
	Article   *string    `json:"article"`
	Status    law.Status `json:"status"`
	MinMonths *int       `json:"min_months"`
	MaxMonths *int       `json:"max_months"`

	Verified  string        `json:"edition_verified"` // the day up to which the other edition is known
	Tier      *string       `json:"tier"`
	TierLabel *law.Text     `json:"tier_label"`
	Trace     []TierJSON    `json:"trace"`
	Branches  []Branch      `json:"branches"`
	OneMore   []OneMoreJSON `json:"one_more"`
}

// OneMoreJSON is the range that further circumstances would lead to.
type OneMoreJSON struct {
	Circumstances []law.CircumstanceID `json:"circumstances"`
	RangeJSON
}

// OtherEditions lists the differing answers of other editions; nil when no other
// edition was consulted.
func OtherEditions(a resolve.Answer) []OtherEditionJSON {
	if a.Beside == nil {
		return nil
	}
	return Each(a.Beside, func(b resolve.Answer) OtherEditionJSON {
		s, e := Summary(b), b.Offence.Edition
		j := OtherEditionJSON{
			Edition: e.ID, Offence: s.Offence, Article: s.Article, Status: s.Status, MinMonths: s.MinMonths, MaxMonths: s.MaxMonths,
			Verified: e.Verified.String(), Tier: s.Tier, TierLabel: s.TierLabel, Trace: MachineTrace(b), Branches: s.Branches,
			OneMore: []OneMoreJSON{},
		}
		for _, n := range b.Notices {
			if n.Code == resolve.OneMore {
				j.OneMore = append(j.OneMore, OneMoreJSON{FilledList(n.Circumstances), MachineRange(n.Prison)})
			}
		}
		return j
	})
}

// Summary gives the JSON form of an answer without its reasons. Tier and range are
// null unless the answer is one range.
func Summary(a resolve.Answer) SummaryJSON {
	j := SummaryJSON{
		Status: a.Status, Asked: Filled(a.Offence.Asked), Offence: a.Offence.ID, OffenceTitle: a.Offence.Title, Article: Filled(a.Article()),
		Branches: Each(a.Branches, MachineBranch), OtherEditions: OtherEditions(a),
		Notices: Each(a.Notices, func(n resolve.Notice) law.Code { return n.Code }),
	}
	slices.Sort(j.Notices)
	j.Notices = slices.Compact(j.Notices)
	if a.Status == law.Determined {
		t := a.Branches[0].Tier
		j.Tier, j.TierLabel, j.RangeJSON = &t.ID, &t.Label, MachineRange(t.Prison)
	}
	if a.Ranged() {
		r := MachineRange(a.Envelope)
		j.EnvelopeMinMonths, j.EnvelopeMinStatus = r.MinMonths, r.MinStatus
		j.EnvelopeMaxMonths, j.EnvelopeMaxStatus = r.MaxMonths, r.MaxStatus
	}
	return j
}

// EditionRef says which edition and which program version a table comes from.
type EditionRef struct {
	ToolVersion    string     `json:"tool_version"`
	Edition        string     `json:"edition"`
	EditionSHA256  string     `json:"edition_sha256"`
	CustomStatutes bool       `json:"custom_statutes"`
	Caveats        []law.Text `json:"caveats"`
	EditionBecause *string    `json:"edition_because"`
}

// Refer gives the JSON form of an edition, with the version of the program.
func Refer(e *law.Edition, version string) EditionRef {
	return EditionRef{version, e.ID, e.Digest, e.Custom, FilledList(e.Caveats), Filled(string(e.Because))}
}

// SharedFacts are the facts that all answers of a table have in common.
type SharedFacts struct {
	VictimAge     []string             `json:"victim_age"`
	VictimBorn    *string              `json:"victim_born"`
	OffenceDate   *string              `json:"offence_date"`
	OffenceUntil  *string              `json:"offence_until"`
	Circumstances []law.CircumstanceID `json:"circumstances"`
	Maybe         []law.CircumstanceID `json:"maybe"`
}

// Share gives the JSON form of the facts.
func Share(f law.Facts) SharedFacts {
	return SharedFacts{
		Each(f.Victims, law.Ages.String), Filled(f.Born.String()), Filled(f.Date.String()), Filled(f.UntilText()),
		FilledList(f.With), FilledList(f.Maybe),
	}
}

// GapJSON is the distance, in months, between the bounds of two offences.
type GapJSON struct {
	Lower        string `json:"lower_offence"`
	LowerMonths  int    `json:"lower_months"`
	Higher       string `json:"higher_offence"`
	HigherMonths int    `json:"higher_months"`
	Months       int    `json:"difference_months"`
}

// ChangeJSON is a difference between two versions at some ages. The differences are
// in months, null when there is no figure to subtract.
type ChangeJSON struct {
	VictimAge     string      `json:"victim_age"`
	From          SummaryJSON `json:"from"`
	To            SummaryJSON `json:"to"`
	MinDifference *int        `json:"min_difference_months"`
	MaxDifference *int        `json:"max_difference_months"`
}

// MachineChange gives the JSON form of a difference between two versions.
func MachineChange(x comparing.Change) ChangeJSON {
	return ChangeJSON{x.Ages.String(), Summary(x.From), Summary(x.To), difference(x.Min), difference(x.Max)}
}

// MachineGap gives the JSON form of a gap; null when there is no gap.
func MachineGap(g *comparing.Gap) *GapJSON {
	if g == nil {
		return nil
	}
	return &GapJSON{g.Lower.ID, int(g.From.Months), g.Higher.ID, int(g.To.Months), int(g.Months)}
}

// difference is the difference in months, or null when a bound has no figure.
func difference(s comparing.Shift) *int {
	if !s.Known {
		return nil
	}
	n := int(s.Months)
	return &n
}

// StripAgeJSON is the answers of several offences at the ages of one band.
type StripAgeJSON struct {
	VictimAge string        `json:"victim_age"`
	Offences  []SummaryJSON `json:"offences"`
}

// MachineAges gives the JSON form of the answers at every band of ages.
func MachineAges(s comparing.Strip) []StripAgeJSON {
	var list []StripAgeJSON
	for i, band := range s.Bands {
		at := StripAgeJSON{VictimAge: band.String()}
		for _, row := range s.Rows {
			at.Offences = append(at.Offences, Summary(row[i]))
		}
		list = append(list, at)
	}
	return list
}

// OverlapJSON is a pair of answers that two offences give at the same ages. The
// differences are in months, null when there is no figure to subtract.
type OverlapJSON struct {
	VictimAge     string      `json:"victim_age"`
	A             SummaryJSON `json:"a"`
	B             SummaryJSON `json:"b"`
	MinDifference *int        `json:"min_difference_months"`
	MaxDifference *int        `json:"max_difference_months"`
}

// MachineOverlap gives the JSON form of a pair of answers.
func MachineOverlap(o comparing.Overlap) OverlapJSON {
	return OverlapJSON{o.Ages.String(), Summary(o.A), Summary(o.B), difference(o.Min), difference(o.Max)}
}
