package present

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

func (v answerText) traceOf(t *law.Tier) resolve.TierTrace {
	for _, tt := range v.Trace {
		if tt.Tier == t {
			return tt
		}
	}
	return resolve.TierTrace{Tier: t}
}

// trace shows every tier, gravest first: what became of it, why, and where its
// figure stands.
func (v answerText) trace(d *document) {
	d.heading(v.Say("why.heading"))
	var rows [][]string
	for _, tt := range v.Trace {
		rows = append(rows, []string{
			v.Say(law.Code("outcome." + string(tt.Outcome))),
			v.Text(tt.Tier.Label), v.rangeText(tt.Tier.Prison), v.reason(tt),
		})
	}
	d.table([]string{v.Say("why.outcome"), v.Say("answer.tier"), v.Say("answer.range"), v.Say("answer.why")}, rows)
	tiers := make([]*law.Tier, len(v.Trace))
	for i, tt := range v.Trace {
		tiers[i] = tt.Tier
	}
	v.sources(d, tiers)
}

// reason says why a tier governs or does not.
func (v answerText) reason(tt resolve.TierTrace) string {
	switch tt.Outcome {
	case resolve.Displaced:
		return v.Say("reason.displaced", v.Text(tt.DisplacedBy.Label))
	case resolve.NotMet:
		return v.unmet(tt)
	case resolve.NotNamed:
		return v.Say("reason.not_named", v.namedArticle(v.Named.Article))
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

// unmet says what each condition of a tier lacks, and the one fact that would
// do.
func (v answerText) unmet(tt resolve.TierTrace) string {
	if protected := v.Offence.Version.VictimAge; !protected.Empty() && v.Victim.Intersect(protected).Empty() {
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
			said += v.Say("reason.near_circumstance", v.circumstance(v.edition, m.Circumstance))
		default:
			said += v.Say("reason.near_age", m.Ages)
		}
	}
	return said
}

// atoms says how each part of a condition stands.
func (v answerText) atoms(c resolve.ConditionTrace) string {
	parts := make([]string, len(c.Atoms))
	for i, a := range c.Atoms {
		if a.Fact == law.FactAge {
			parts[i] = v.Say(law.Code("atom.age_"+string(a.Holds)), a.Ages)
			continue
		}
		parts[i] = v.Say(law.Code("atom.circumstance_"+string(a.Holds)), v.circumstance(v.edition, a.Circumstance))
	}
	return strings.Join(parts, ", ")
}

// notices says what the reader must know besides the range.
func (v answerText) notices() []string {
	var items []string
	for _, n := range v.Notices {
		if n.Code != resolve.ArticleNamed { // it stands beside the figures
			items = append(items, v.Words.notice(v.Answer, n))
		}
	}
	return items
}

func (w *Words) notice(a resolve.Answer, n resolve.Notice) string {
	e := a.Offence.Edition
	switch n.Code {
	case resolve.SourceSays:
		return w.Text(n.Source.Text)
	case resolve.OtherReading:
		said := w.Say(n.Code, n.Reading.Words, w.Range(n.Prison), w.Text(n.Reading.Note))
		if n.Ages == a.Victim {
			return said
		}
		return w.Say("other_reading_at", n.Ages, said)
	case resolve.SpecialOffence:
		return w.specialNotice(n)
	case resolve.MilderArgued:
		return w.milderNotice(n)
	case resolve.CircumstanceAtAge:
		return w.Say(n.Code, w.circumstanceTitles(e, n.Circumstances), n.Ages)
	case resolve.CircumstanceUnused, resolve.CircumstanceAbsent:
		return w.Say(n.Code, w.circumstanceTitles(e, n.Circumstances))
	case resolve.CircumstanceClose:
		flags := make([]string, len(n.Circumstances))
		for i, id := range n.Circumstances {
			flags[i] = w.Typed("--with " + w.TypedCircumstance(e, id))
		}
		return w.Say(n.Code, w.circumstanceTitles(e, []law.CircumstanceID{n.Of}), w.circumstanceTitles(e, n.Circumstances), strings.Join(flags, ", "))
	case resolve.CircumstanceReadAs:
		return w.Say(n.Code, w.circumstance(e, n.Of), w.circumstanceTitles(e, n.Circumstances))
	case resolve.ArticleNamed:
		return w.Say(n.Code, w.namedArticle(n.Article), w.baseOf(a, n), w.Range(n.Prison))
	case resolve.CustomStatutes:
		return w.Say(n.Code, n.Digest)
	case resolve.YoungestGoverns, resolve.LeapBirthday, resolve.NoTierForFacts:
		return w.Say(n.Code, n.Ages)
	case resolve.VictimsCounted, resolve.VictimsInDoubt:
		return w.Say(n.Code, w.circumstanceTitles(e, n.Circumstances))
	case resolve.VictimsElsewhere:
		return w.Say(n.Code, n.Ages)
	case resolve.OneMore:
		return w.Say(n.Code, w.circumstanceTitles(e, n.Circumstances), w.Range(n.Prison), n.Tier.Label, w.TypedCircumstance(e, n.Circumstances[0]))
	case resolve.CeilingApplies:
		return w.Text(n.Tier.Ceiling.Note)
	case resolve.AfterVerified, resolve.OffenceNotYet, resolve.OffenceEnded, resolve.DateToday:
		return w.Say(n.Code, n.Date)
	case resolve.NumberReused:
		titles := make([]string, len(n.Offences))
		for i, o := range n.Offences {
			titles[i] = w.Text(o.Title)
		}
		return w.Say(n.Code, n.Article, strings.Join(titles, "; "))
	default:
		return w.Say(n.Code)
	}
}

// baseOf names what governs outside the article that was named: by the number of
// its own article, where it has another one.
func (w *Words) baseOf(a resolve.Answer, n resolve.Notice) string {
	article := n.Tier.Article
	if article == "" {
		article = a.Base()
	}
	if article == "" || article == n.Article {
		return w.Say("named.tier", n.Tier.Label)
	}
	return w.Say("figure.both", w.Say("named.article", article), w.Text(n.Tier.Label))
}

// Fault says what is wrong with an input and, where a spelling is near, what
// may have been meant. It does not repeat the input.
func (w *Words) Fault(f *law.Fault) string {
	said := w.Say(f.Code, f.Args...)
	if len(f.Suggest) == 0 {
		return said
	}
	quoted := make([]string, len(f.Suggest))
	for i, s := range f.Suggest {
		quoted[i] = w.Say("quoted", s)
	}
	return said + " " + w.Say("did_you_mean", w.list(quoted))
}
