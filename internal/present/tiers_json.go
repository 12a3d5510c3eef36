package present

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// fineJSON is a range of días-multa.
type fineJSON struct {
	Min int `json:"min"`
	Max int `json:"max"`
}

// versionOfJSON says which version of the offence answered. An open last day is
// null.
type versionOfJSON struct {
	Article   *string        `json:"article"`
	From      string         `json:"in_force_from"`
	To        *string        `json:"in_force_to"`
	Act       string         `json:"act"`
	Published string         `json:"published"`
	Start     law.Confidence `json:"in_force_confidence"`
}

func machineVersion(v *law.Version) *versionOfJSON {
	return machineWording(v.Article, v.Act, v.Whole)
}

func machineWording(article string, act law.Act, inForce law.Period) *versionOfJSON {
	if act.Name == "" {
		return nil
	}
	return &versionOfJSON{
		filled(article), inForce.From.String(), filled(inForce.To.String()), act.Name, act.Published.String(), act.Start,
	}
}

// originJSON says which law a tier is in force by, and what its maximum rests on
// where that is the general one.
type originJSON struct {
	Wording       *versionOfJSON `json:"wording"`
	CeilingSource *citationJSON  `json:"ceiling_source"`
}

func machineOrigin(v *law.Version, t *law.Tier) originJSON {
	article := t.Article
	if article == "" {
		article = v.Article
	}
	act, inForce := v.ActOf(t)
	j := originJSON{Wording: machineWording(article, act, inForce)}
	if t.Ceiling != nil {
		source := citationJSON(t.Ceiling.Source)
		j.CeilingSource = &source
	}
	return j
}

type rangeJSON struct {
	MinMonths *int    `json:"min_months"`
	MinStatus *string `json:"min_status"`
	MaxMonths *int    `json:"max_months"`
	MaxStatus *string `json:"max_status"`
}

type tierJSON struct {
	Tier        string          `json:"tier"`
	TierLabel   law.Text        `json:"tier_label"`
	Outcome     resolve.Outcome `json:"outcome"`
	DisplacedBy *string         `json:"displaced_by"`
	rangeJSON
	Conditions  []conditionJSON `json:"conditions"`
	OneFactAway *nearMissJSON   `json:"one_fact_away"`
	Source      citationJSON    `json:"source"`
	originJSON
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

type citationJSON struct {
	Document   string         `json:"document"`
	Locator    law.Text       `json:"locator"`
	Words      string         `json:"words"`
	Confidence law.Confidence `json:"confidence"`
}

func machineFine(f law.Fine) *fineJSON {
	if f == (law.Fine{}) {
		return nil
	}
	return &fineJSON{f.Min, f.Max}
}

func machineRange(r law.Range) rangeJSON {
	var j rangeJSON
	j.MinMonths, j.MinStatus = machineBound(r.Min)
	j.MaxMonths, j.MaxStatus = machineBound(r.Max)
	return j
}

func machineBound(b law.Bound) (months *int, status *string) {
	switch b.Kind {
	case law.Stated, law.Ceiling:
		n := int(b.Months)
		return &n, filled(map[law.BoundKind]string{law.Stated: "stated", law.Ceiling: "ceiling"}[b.Kind])
	case law.Life:
		return nil, filled("life")
	default:
		return nil, filled("not_stated")
	}
}

func machineTrace(a resolve.Answer) []tierJSON {
	return each(a.Trace, func(tt resolve.TierTrace) tierJSON {
		j := machineTier(tt)
		j.originJSON = machineOrigin(&a.Offence.Version, tt.Tier)
		return j
	})
}

func machineTier(tt resolve.TierTrace) tierJSON {
	j := tierJSON{
		Tier: tt.Tier.ID, TierLabel: tt.Tier.Label, Outcome: tt.Outcome,
		rangeJSON: machineRange(tt.Tier.Prison),
		Conditions: each(tt.Conditions, func(c resolve.ConditionTrace) conditionJSON {
			return conditionJSON{c.Holds, each(c.Atoms, machineAtom)}
		}),
		Source: citationJSON(tt.Tier.Source),
	}
	if tt.DisplacedBy != nil {
		j.DisplacedBy = &tt.DisplacedBy.ID
	}
	if m := tt.NearMiss; m != nil {
		j.OneFactAway = &nearMissJSON{VictimAge: filled(m.Ages.String()), Circumstance: filled(string(m.Circumstance))}
	}
	return j
}

func machineAtom(a resolve.Atom) atomJSON {
	return atomJSON{a.Fact, filled(a.Ages.String()), filled(string(a.Circumstance)), a.Holds}
}
