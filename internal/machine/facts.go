package machine

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

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
	// OtherEditions is null where no other edition was looked at.
	OtherEditions []OtherEditionJSON `json:"other_editions"`
}

// OtherEditionJSON is what another edition says of the same facts, where it says
// something else. A bound that is absent, or of several ranges, is null.
type OtherEditionJSON struct {
	Edition   string     `json:"edition"`
	Offence   string     `json:"offence"`
	Article   *string    `json:"article"`
	Status    law.Status `json:"status"`
	MinMonths *int       `json:"min_months"`
	MaxMonths *int       `json:"max_months"`
}

func OtherEditions(a resolve.Answer) []OtherEditionJSON {
	if a.Beside == nil {
		return nil
	}
	return Each(a.Beside, func(b resolve.Answer) OtherEditionJSON {
		s := Summary(b)
		return OtherEditionJSON{b.Offence.Edition.ID, s.Offence, s.Article, s.Status, s.MinMonths, s.MaxMonths}
	})
}

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

// EditionRef says what a table rests on.
type EditionRef struct {
	ToolVersion    string     `json:"tool_version"`
	Edition        string     `json:"edition"`
	EditionSHA256  string     `json:"edition_sha256"`
	CustomStatutes bool       `json:"custom_statutes"`
	Caveats        []law.Text `json:"caveats"`
	EditionBecause *string    `json:"edition_because"`
}

func Refer(e *law.Edition, version string) EditionRef {
	return EditionRef{version, e.ID, e.Digest, e.Custom, FilledList(e.Caveats), Filled(string(e.Because))}
}

type SharedFacts struct {
	VictimAge     []string             `json:"victim_age"`
	VictimBorn    *string              `json:"victim_born"`
	OffenceDate   *string              `json:"offence_date"`
	OffenceUntil  *string              `json:"offence_until"`
	Circumstances []law.CircumstanceID `json:"circumstances"`
	Maybe         []law.CircumstanceID `json:"maybe"`
}

func Share(f law.Facts) SharedFacts {
	return SharedFacts{
		Each(f.Victims, law.Ages.String), Filled(f.Born.String()), Filled(f.Date.String()), Filled(f.UntilText()),
		FilledList(f.With), FilledList(f.Maybe),
	}
}

type GapJSON struct {
	Lower        string `json:"lower_offence"`
	LowerMonths  int    `json:"lower_months"`
	Higher       string `json:"higher_offence"`
	HigherMonths int    `json:"higher_months"`
	Months       int    `json:"difference_months"`
}

type ChangeJSON struct {
	VictimAge     string      `json:"victim_age"`
	From          SummaryJSON `json:"from"`
	To            SummaryJSON `json:"to"`
	MinDifference *int        `json:"min_difference_months"`
	MaxDifference *int        `json:"max_difference_months"`
}

func MachineChange(x resolve.Change) ChangeJSON {
	return ChangeJSON{x.Ages.String(), Summary(x.From), Summary(x.To), difference(x.Min), difference(x.Max)}
}

func MachineGap(g *resolve.Gap) *GapJSON {
	if g == nil {
		return nil
	}
	return &GapJSON{g.Lower.ID, int(g.From.Months), g.Higher.ID, int(g.To.Months), int(g.Months)}
}

// difference is null where there is no figure to subtract.
func difference(s resolve.Shift) *int {
	if !s.Known {
		return nil
	}
	n := int(s.Months)
	return &n
}

type StripAgeJSON struct {
	VictimAge string        `json:"victim_age"`
	Offences  []SummaryJSON `json:"offences"`
}

func MachineAges(s resolve.Strip) []StripAgeJSON {
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

type OverlapJSON struct {
	VictimAge     string      `json:"victim_age"`
	A             SummaryJSON `json:"a"`
	B             SummaryJSON `json:"b"`
	MinDifference *int        `json:"min_difference_months"`
	MaxDifference *int        `json:"max_difference_months"`
}

func MachineOverlap(o resolve.Overlap) OverlapJSON {
	return OverlapJSON{o.Ages.String(), Summary(o.A), Summary(o.B), difference(o.Min), difference(o.Max)}
}
