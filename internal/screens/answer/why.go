package answer

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
)

// TraceOf gives the trace of one tier, which is empty when the answer has none for
// it.
func (v AnswerText) TraceOf(t *law.Tier) resolve.TierTrace {
	for _, tt := range v.Trace {
		if tt.Tier == t {
			return tt
		}
	}
	return resolve.TierTrace{Tier: t}
}

// trace shows every tier, gravest first: its outcome, the reason, and the source of
// its figure.
func (v AnswerText) trace(d *sheet.Document) {
	d.Heading(v.Say("why.heading"))
	var rows [][]string
	for _, tt := range v.Trace {
		rows = append(rows, []string{
			v.Say(law.Code("outcome." + string(tt.Outcome))),
			v.Text(tt.Tier.Label), v.Penalties(v.Version, tt.Tier), v.Reason(tt),
		})
	}
	d.Table([]string{v.Say("why.outcome"), v.Say("answer.tier"), v.Say("answer.range"), v.Say("answer.why")}, rows)
	tiers := make([]*law.Tier, len(v.Trace))
	for i, tt := range v.Trace {
		tiers[i] = tt.Tier
	}
	v.sources(d, tiers)
}

// Reason says why a tier governs or does not.
func (v AnswerText) Reason(tt resolve.TierTrace) string {
	switch tt.Outcome {
	case resolve.Displaced:
		return v.Say("reason.displaced", v.Text(tt.DisplacedBy.Label))
	case resolve.NotMet:
		return v.unmet(tt)
	case resolve.NotNamed:
		return v.Say("reason.not_named", v.NamedArticle(v.Named.Article))
	}
	if len(tt.Conditions) == 0 {
		if tt.Outcome == resolve.Possible {
			return v.Say("reason.base_possible")
		}
		return v.Say("reason.base")
	}
	for _, want := range []resolve.Holds{resolve.Yes, resolve.Open} {
		for _, c := range tt.Conditions {
			if c.Holds == want {
				return v.atoms(c)
			}
		}
	}
	return ""
}

// unmet says what is missing for each condition of a tier, and the one fact that
// would make the tier apply.
func (v AnswerText) unmet(tt resolve.TierTrace) string {
	if protected := v.Version.VictimAge; !protected.Empty() && v.Victim.Intersect(protected).Empty() {
		return v.Say("reason.protects", protected)
	}
	var lacks []string
	for _, c := range tt.Conditions {
		lacks = append(lacks, v.atoms(c))
	}
	said := strings.Join(lacks, "; ")
	if m := tt.NearMiss; m != nil {
		switch {
		case m.Circumstance != "":
			said += v.Say("reason.near_circumstance", v.Circumstance(v.Edition, m.Circumstance))
		default:
			said += v.Say("reason.near_age", m.Ages)
		}
	}
	return said
}

// atoms says for each part of a condition whether it holds.
func (v AnswerText) atoms(c resolve.ConditionTrace) string {
	parts := make([]string, len(c.Atoms))
	for i, a := range c.Atoms {
		if a.Fact == law.FactAge {
			parts[i] = v.Say(law.Code("atom.age_"+string(a.Holds)), a.Ages)
			continue
		}
		parts[i] = v.Say(law.Code("atom.circumstance_"+string(a.Holds)), v.Circumstance(v.Edition, a.Circumstance))
	}
	return strings.Join(parts, ", ")
}

// notices lists what the reader must know in addition to the range.
func (v AnswerText) notices() []string {
	var items []string
	for _, n := range v.Notices {
		if n.Code != resolve.ArticleNamed { // shown next to the figures instead
			items = append(items, v.Words.Notice(v.Answer, n))
		}
	}
	return items
}
