package present

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// summaryJSON is an answer without its reasons, for tables of many.
type summaryJSON struct {
	Status       law.Status `json:"status"`
	Asked        *string    `json:"asked"` // the name or the article as it was typed
	Offence      string     `json:"offence"`
	OffenceTitle law.Text   `json:"offence_title"`
	Article      *string    `json:"article"`
	Tier         *string    `json:"tier"`
	TierLabel    *law.Text  `json:"tier_label"`
	rangeJSON
	EnvelopeMinMonths *int       `json:"envelope_min_months"`
	EnvelopeMinStatus *string    `json:"envelope_min_status"`
	EnvelopeMaxMonths *int       `json:"envelope_max_months"`
	EnvelopeMaxStatus *string    `json:"envelope_max_status"`
	Branches          []branch   `json:"branches"`
	Notices           []law.Code `json:"notices"`
	// OtherEditions is null where no other edition was looked at.
	OtherEditions []otherEditionJSON `json:"other_editions"`
}

// otherEditionJSON is what another edition says of the same facts, where it says
// something else. A bound that is absent, or of several ranges, is null.
type otherEditionJSON struct {
	Edition   string     `json:"edition"`
	Offence   string     `json:"offence"`
	Article   *string    `json:"article"`
	Status    law.Status `json:"status"`
	MinMonths *int       `json:"min_months"`
	MaxMonths *int       `json:"max_months"`
}

func otherEditions(a resolve.Answer) []otherEditionJSON {
	if a.Beside == nil {
		return nil
	}
	return each(a.Beside, func(b resolve.Answer) otherEditionJSON {
		s := summary(b)
		return otherEditionJSON{b.Offence.Edition.ID, s.Offence, s.Article, s.Status, s.MinMonths, s.MaxMonths}
	})
}

func summary(a resolve.Answer) summaryJSON {
	j := summaryJSON{
		Status: a.Status, Asked: filled(a.Offence.Asked), Offence: a.Offence.ID, OffenceTitle: a.Offence.Title, Article: filled(a.Article()),
		Branches: each(a.Branches, machineBranch), OtherEditions: otherEditions(a),
		Notices: each(a.Notices, func(n resolve.Notice) law.Code { return n.Code }),
	}
	slices.Sort(j.Notices)
	j.Notices = slices.Compact(j.Notices)
	if a.Status == law.Determined {
		t := a.Branches[0].Tier
		j.Tier, j.TierLabel, j.rangeJSON = &t.ID, &t.Label, machineRange(t.Prison)
	}
	if a.Ranged() {
		r := machineRange(a.Envelope)
		j.EnvelopeMinMonths, j.EnvelopeMinStatus = r.MinMonths, r.MinStatus
		j.EnvelopeMaxMonths, j.EnvelopeMaxStatus = r.MaxMonths, r.MaxStatus
	}
	return j
}

// editionRef says what a table rests on.
type editionRef struct {
	ToolVersion    string     `json:"tool_version"`
	Edition        string     `json:"edition"`
	EditionSHA256  string     `json:"edition_sha256"`
	CustomStatutes bool       `json:"custom_statutes"`
	Caveats        []law.Text `json:"caveats"`
	EditionBecause *string    `json:"edition_because"`
}

func refer(e *law.Edition, version string) editionRef {
	return editionRef{version, e.ID, e.Digest, e.Custom, filledList(e.Caveats), filled(string(e.Because))}
}

type sharedFacts struct {
	VictimAge     []string             `json:"victim_age"`
	VictimBorn    *string              `json:"victim_born"`
	OffenceDate   *string              `json:"offence_date"`
	OffenceUntil  *string              `json:"offence_until"`
	Circumstances []law.CircumstanceID `json:"circumstances"`
	Maybe         []law.CircumstanceID `json:"maybe"`
}

func share(f law.Facts) sharedFacts {
	return sharedFacts{
		each(f.Victims, law.Ages.String), filled(f.Born.String()), filled(f.Date.String()), filled(f.UntilText()),
		filledList(f.With), filledList(f.Maybe),
	}
}

type compareJSON struct {
	Schema string `json:"schema"`
	editionRef
	Facts      sharedFacts   `json:"facts"`
	Offences   []summaryJSON `json:"offences"`
	MinimumGap *gapJSON      `json:"minimum_gap"`
	MaximumGap *gapJSON      `json:"maximum_gap"`
	Changes    []changeJSON  `json:"changes"`
}

type gapJSON struct {
	Lower        string `json:"lower_offence"`
	LowerMonths  int    `json:"lower_months"`
	Higher       string `json:"higher_offence"`
	HigherMonths int    `json:"higher_months"`
	Months       int    `json:"difference_months"`
}

type changeJSON struct {
	VictimAge     string      `json:"victim_age"`
	From          summaryJSON `json:"from"`
	To            summaryJSON `json:"to"`
	MinDifference *int        `json:"min_difference_months"`
	MaxDifference *int        `json:"max_difference_months"`
}

func (c compareScreen) machine(s Style) any {
	return compareJSON{
		Schema: "conmina/compare/1", editionRef: refer(c.Edition, s.Version), Facts: share(c.Facts),
		Offences:   each(c.Answers, summary),
		MinimumGap: machineGap(c.MinimumGap), MaximumGap: machineGap(c.MaximumGap),
		Changes: each(c.Changes, machineChange),
	}
}

func machineChange(x resolve.Change) changeJSON {
	return changeJSON{x.Ages.String(), summary(x.From), summary(x.To), difference(x.Min), difference(x.Max)}
}

func machineGap(g *resolve.Gap) *gapJSON {
	if g == nil {
		return nil
	}
	return &gapJSON{g.Lower.ID, int(g.From.Months), g.Higher.ID, int(g.To.Months), int(g.Months)}
}

// difference is null where there is no figure to subtract.
func difference(s resolve.Shift) *int {
	if !s.Known {
		return nil
	}
	n := int(s.Months)
	return &n
}

type stripJSON struct {
	Schema string `json:"schema"`
	editionRef
	Facts sharedFacts    `json:"facts"`
	Ages  []stripAgeJSON `json:"ages"`
}

type stripAgeJSON struct {
	VictimAge string        `json:"victim_age"`
	Offences  []summaryJSON `json:"offences"`
}

func (v stripScreen) machine(s Style) any {
	return stripJSON{Schema: "conmina/compare-ages/1", editionRef: refer(v.Edition, s.Version), Facts: share(v.Facts), Ages: machineAges(v.Strip.Strip)}
}

func machineAges(s resolve.Strip) []stripAgeJSON {
	var list []stripAgeJSON
	for i, band := range s.Bands {
		at := stripAgeJSON{VictimAge: band.String()}
		for _, row := range s.Rows {
			at.Offences = append(at.Offences, summary(row[i]))
		}
		list = append(list, at)
	}
	return list
}

type matrixJSON struct {
	Schema string `json:"schema"`
	editionRef
	Facts sharedFacts   `json:"facts"`
	Pairs []overlapJSON `json:"pairs"`
}

type overlapJSON struct {
	VictimAge     string      `json:"victim_age"`
	A             summaryJSON `json:"a"`
	B             summaryJSON `json:"b"`
	MinDifference *int        `json:"min_difference_months"`
	MaxDifference *int        `json:"max_difference_months"`
}

func machineOverlap(o resolve.Overlap) overlapJSON {
	return overlapJSON{o.Ages.String(), summary(o.A), summary(o.B), difference(o.Min), difference(o.Max)}
}

func (v matrixScreen) machine(s Style) any {
	return matrixJSON{
		"conmina/compare-matrix/1", refer(v.Edition, s.Version), share(v.Facts),
		filledList(each(v.Strip.Strip.Matrix(), machineOverlap)),
	}
}
