package machine

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// FineJSON is a range of días-multa.
type FineJSON struct {
	Min int `json:"min"`
	Max int `json:"max"`
}

// VersionOfJSON says which version of the offence answered. The last day is null
// when the version is still in force.
type VersionOfJSON struct {
	Article   *string        `json:"article"`
	From      string         `json:"in_force_from"`
	To        *string        `json:"in_force_to"`
	Act       string         `json:"act"`
	Published string         `json:"published"`
	Start     law.Confidence `json:"in_force_confidence"`
}

// MachineVersion gives the JSON form of a version; nil when its law is not known.
func MachineVersion(v *law.Version) *VersionOfJSON {
	return MachineWording(v.Article, v.Act, v.Whole)
}

// MachineWording gives the JSON form of an article, its law and its period; nil
// when the law is not known.
func MachineWording(article string, act law.Act, inForce law.Period) *VersionOfJSON {
	if act.Name == "" {
		return nil
	}
	return &VersionOfJSON{
		Filled(article), inForce.From.String(), Filled(inForce.To.String()), act.Name, act.Published.String(), act.Start,
	}
}

// OriginJSON says which law gave a tier its wording. When the maximum is the
// general one, it also has the source of that maximum.
type OriginJSON struct {
	Wording       *VersionOfJSON `json:"wording"`
	CeilingSource *CitationJSON  `json:"ceiling_source"`
}

// MachineOrigin gives the origin of a tier of the version.
func MachineOrigin(v *law.Version, t *law.Tier) OriginJSON {
	article := t.Article
	if article == "" {
		article = v.Article
	}
	act, inForce := v.ActOf(t)
	j := OriginJSON{Wording: MachineWording(article, act, inForce)}
	if t.Ceiling != nil {
		source := CitationJSON(t.Ceiling.Source)
		j.CeilingSource = &source
	}
	return j
}

// RangeJSON is a prison range in months. A bound without a figure is null, and its
// status says why: life or not_stated. The status ceiling is for the general
// maximum.
type RangeJSON struct {
	MinMonths *int    `json:"min_months"`
	MinStatus *string `json:"min_status"`
	MaxMonths *int    `json:"max_months"`
	MaxStatus *string `json:"max_status"`
}

// TierJSON is a tier in the explanation of an answer: its outcome, its conditions
// and its source.
type TierJSON struct {
	Tier        string          `json:"tier"`
	TierLabel   law.Text        `json:"tier_label"`
	Outcome     resolve.Outcome `json:"outcome"`
	DisplacedBy *string         `json:"displaced_by"`
	RangeJSON
	Conditions  []conditionJSON `json:"conditions"`
	OneFactAway *nearMissJSON   `json:"one_fact_away"`
	Source      CitationJSON    `json:"source"`
	OriginJSON
	Fine              *FineJSON `json:"dias_multa"`     // of the tier alone; null also where it takes the fine of another tier
	Disqualifications []int     `json:"inhabilitacion"` // numbers of article 36 of the Código Penal
	Numerals          []string  `json:"numerals"`       // of the article, those whose conditions hold
}

type conditionJSON struct {
	Holds resolve.Holds `json:"holds"`
	Parts []atomJSON    `json:"parts"`
}

type atomJSON struct {
	Fact         law.Fact      `json:"fact"`
	VictimAge    *string       `json:"victim_age"`
	Circumstance *string       `json:"circumstance"`
	Holds        resolve.Holds `json:"holds"`
}

type nearMissJSON struct {
	VictimAge    *string `json:"victim_age"`
	Circumstance *string `json:"circumstance"`
}

// CitationJSON is the place in a source that states a figure.
type CitationJSON struct {
	Document   string         `json:"document"`
	Locator    law.Text       `json:"locator"`
	Words      string         `json:"words"`
	Confidence law.Confidence `json:"confidence"`
}

// MachineFine gives the JSON form of a fine; nil when there is none.
func MachineFine(f law.Fine) *FineJSON {
	if f == (law.Fine{}) {
		return nil
	}
	return &FineJSON{f.Min, f.Max}
}

// MachineRange gives the JSON form of a prison range.
func MachineRange(r law.Range) RangeJSON {
	var j RangeJSON
	j.MinMonths, j.MinStatus = machineBound(r.Min)
	j.MaxMonths, j.MaxStatus = machineBound(r.Max)
	return j
}

func machineBound(b law.Bound) (months *int, status *string) {
	switch b.Kind {
	case law.Stated, law.Ceiling:
		n := int(b.Months)
		return &n, Filled(map[law.BoundKind]string{law.Stated: "stated", law.Ceiling: "ceiling"}[b.Kind])
	case law.Life:
		return nil, Filled("life")
	default:
		return nil, Filled("not_stated")
	}
}

// MachineTrace lists all tiers of an answer, with the reason why each governs or
// not.
func MachineTrace(a resolve.Answer) []TierJSON {
	return Each(a.Trace, func(tt resolve.TierTrace) TierJSON {
		j := MachineTier(tt)
		j.OriginJSON = MachineOrigin(a.Version, tt.Tier)
		j.Numerals = FilledList(a.NumeralsHeld(tt.Tier))
		return j
	})
}

// MachineTier gives the JSON form of one tier in the explanation, without its
// origin.
func MachineTier(tt resolve.TierTrace) TierJSON {
	j := TierJSON{
		Tier: tt.Tier.ID, TierLabel: tt.Tier.Label, Outcome: tt.Outcome,
		RangeJSON: MachineRange(tt.Tier.Prison),
		Conditions: Each(tt.Conditions, func(c resolve.ConditionTrace) conditionJSON {
			return conditionJSON{c.Holds, Each(c.Atoms, machineAtom)}
		}),
		Source: CitationJSON(tt.Tier.Source), Fine: MachineFine(tt.Tier.Fine),
		Disqualifications: FilledList(tt.Tier.Disqualifications), Numerals: []string{},
	}
	if tt.DisplacedBy != nil {
		j.DisplacedBy = &tt.DisplacedBy.ID
	}
	if m := tt.NearMiss; m != nil {
		j.OneFactAway = &nearMissJSON{VictimAge: Filled(m.Ages.String()), Circumstance: Filled(string(m.Circumstance))}
	}
	return j
}

func machineAtom(a resolve.Atom) atomJSON {
	return atomJSON{a.Fact, Filled(a.Ages.String()), Filled(string(a.Circumstance)), a.Holds}
}
