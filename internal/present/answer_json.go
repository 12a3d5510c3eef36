package present

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// The machine form of an answer: one flat object whose keys are only ever added
// to. Bounds are in months; one that is absent, or is life, is null, and the
// status beside it says which.
type answerJSON struct {
	Schema            string      `json:"schema"`
	ToolVersion       string      `json:"tool_version"`
	CaseID            *string     `json:"case_id"`
	Status            law.Status  `json:"status"`
	Edition           string      `json:"edition"`
	EditionSHA256     string      `json:"edition_sha256"`
	CustomStatutes    bool        `json:"custom_statutes"`
	Asked             *string     `json:"asked"` // the name or the article as it was typed
	Offence           string      `json:"offence"`
	OffenceTitle      law.Text    `json:"offence_title"`
	Article           *string     `json:"article"`
	Tier              *string     `json:"tier"`
	TierLabel         *law.Text   `json:"tier_label"`
	MinMonths         *int        `json:"min_months"`
	MinStatus         *string     `json:"min_status"`
	MaxMonths         *int        `json:"max_months"`
	MaxStatus         *string     `json:"max_status"`
	EnvelopeMinMonths *int        `json:"envelope_min_months"`
	EnvelopeMinStatus *string     `json:"envelope_min_status"`
	EnvelopeMaxMonths *int        `json:"envelope_max_months"`
	EnvelopeMaxStatus *string     `json:"envelope_max_status"`
	Notices           []codeJSON  `json:"notices"`
	Facts             factsJSON   `json:"facts"`
	Branches          []branch    `json:"branches"`
	SettledBy         []factJSON  `json:"settled_by"`
	RestsOn           []factJSON  `json:"rests_on"`
	Trace             []tierJSON  `json:"trace"`
	Readings          []reading   `json:"readings"`
	Sources           []source    `json:"sources"`
	Caveats           []law.Text  `json:"caveats"`
	NotConsidered     []codedText `json:"not_considered"`

	Fine              *fineJSON          `json:"dias_multa"`
	Disqualifications []int              `json:"inhabilitacion"`
	Version           *versionOfJSON     `json:"version"`
	MovedTo           []successorJSON    `json:"moved_to"`
	Spans             []spanJSON         `json:"spans"`
	Later             []laterJSON        `json:"later"`
	LaterUntil        *string            `json:"later_until"`
	EditionBecause    *string            `json:"edition_because"`
	OtherEditions     []otherEditionJSON `json:"other_editions"`
}

// laterJSON is the case under a version that came into force after the act.
type laterJSON struct {
	From string `json:"from"`
	To   string `json:"to"`
	summaryJSON
	Minimum *string `json:"minimum"`
	Maximum *string `json:"maximum"`
	Whole   *string `json:"whole"`

	Unnamed []law.CircumstanceID `json:"circumstances_not_named"`
	MovedTo []successorJSON      `json:"moved_to"`
	Argued  bool                 `json:"argued"` // special offences displace it from that version on
}

// successorJSON is an offence that took the conduct over, with its answer.
type successorJSON struct {
	Offence string     `json:"offence"`
	Article *string    `json:"article"`
	Status  law.Status `json:"status"`
	Tier    *string    `json:"tier"`
	rangeJSON
	Branches []branch `json:"branches"`
}

// spanJSON is the answer for a part of the time of the act.
type spanJSON struct {
	From string  `json:"from"`
	To   *string `json:"to"` // null where the version goes on
	summaryJSON
	VictimAge string         `json:"victim_age"`
	Version   *versionOfJSON `json:"version"`
	Trace     []tierJSON     `json:"trace"`
}

type factsJSON struct {
	VictimAge         []string             `json:"victim_age"`
	GoverningVictim   string               `json:"governing_victim_age"`
	VictimBorn        *string              `json:"victim_born"`
	OffenceDate       *string              `json:"offence_date"`
	OffenceUntil      *string              `json:"offence_until"`
	Circumstances     []law.CircumstanceID `json:"circumstances"`
	Maybe             []law.CircumstanceID `json:"maybe"`
	TakenAsAbsent     []law.CircumstanceID `json:"taken_as_absent"`
	NotUsedByTheTiers []law.CircumstanceID `json:"not_used"`
}

type branch struct {
	Tier      *string   `json:"tier"`
	TierLabel *law.Text `json:"tier_label"`
	rangeJSON
	When []caseJSON `json:"when"`
}

type caseJSON struct {
	VictimAge     string               `json:"victim_age"`
	Circumstances []law.CircumstanceID `json:"circumstances"`
}

type factJSON struct {
	Fact         law.Fact `json:"fact"`
	Circumstance *string  `json:"circumstance"`
}

type reading struct {
	Tier  string   `json:"tier"`
	Words string   `json:"words"`
	Note  law.Text `json:"note"`
}

type source struct {
	ID    string   `json:"id"`
	Title law.Text `json:"title"`
	URL   string   `json:"url"`
}

func machineSource(x law.Source) source { return source{x.ID, x.Title, x.URL} }

type codedText struct {
	Code law.Code `json:"code"`
	Text law.Text `json:"text"`
}

type codeJSON struct {
	Code          law.Code             `json:"code"`
	Text          law.Text             `json:"text"`
	ID            *string              `json:"id"`
	Tier          *string              `json:"tier"`
	VictimAge     *string              `json:"victim_age"`
	Circumstances []law.CircumstanceID `json:"circumstances"`
	Range         *rangeJSON           `json:"range"`
	Offences      []specialJSON        `json:"offences"`
}

// schemaResolve names the machine form and its version.
const schemaResolve = "conmina/resolve/1"

func (a answerScreen) machine(s Style) any {
	o, e := a.Offence, a.Offence.Edition
	j := answerJSON{
		Schema: schemaResolve, ToolVersion: s.Version, Status: a.Status,
		Edition: e.ID, EditionSHA256: e.Digest, CustomStatutes: e.Custom,
		Asked: filled(o.Asked), Offence: o.ID, OffenceTitle: o.Title, Article: filled(a.Article()),
		Facts: machineFacts(a.Answer), Caveats: filledList(e.Caveats), EditionBecause: filled(string(e.Because)), OtherEditions: otherEditions(a.Answer),
	}
	if a.Status == law.Determined {
		t := a.Branches[0].Tier
		j.Tier, j.TierLabel = &t.ID, &t.Label
		r := machineRange(t.Prison)
		j.MinMonths, j.MinStatus, j.MaxMonths, j.MaxStatus = r.MinMonths, r.MinStatus, r.MaxMonths, r.MaxStatus
		j.Fine, j.Disqualifications = machineFine(t.Fine), t.Disqualifications
	}
	j.Disqualifications = filledList(j.Disqualifications)
	j.Version = machineVersion(&o.Version)
	j.MovedTo = each(a.Successors, successor)
	j.Spans = each(a.Spans, func(x resolve.Answer) spanJSON {
		days := x.During
		return spanJSON{days.From.String(), filled(days.To.String()), summary(x), x.Victim.String(), machineVersion(&x.Offence.Version), machineTrace(x)}
	})
	if a.Ranged() {
		r := machineRange(a.Envelope)
		j.EnvelopeMinMonths, j.EnvelopeMinStatus = r.MinMonths, r.MinStatus
		j.EnvelopeMaxMonths, j.EnvelopeMaxStatus = r.MaxMonths, r.MaxStatus
	}
	j.Notices = each(a.Notices, func(n resolve.Notice) codeJSON { return machineNotice(a.Answer, n) })
	j.Branches = each(a.Branches, machineBranch)
	j.SettledBy = each(a.Settles, machineUnknown)
	j.RestsOn = each(a.Cited, func(k resolve.Known) factJSON {
		return factJSON{k.Fact, filled(string(k.Circumstance))}
	})
	j.Trace = machineTrace(a.Answer)
	j.Later = each(a.Later, machineLater)
	j.LaterUntil = filled(a.Until.String())
	traces := a.Trace
	for _, x := range a.Spans {
		traces = append(traces, x.Trace...)
	}
	for _, tt := range traces {
		for _, r := range tt.Tier.Readings {
			j.Readings = append(j.Readings, reading{tt.Tier.ID, r.Words, r.Note})
		}
	}
	j.Readings = filledList(j.Readings)
	j.Sources = each(e.Sources, machineSource)
	j.NotConsidered = each(notConsidered(), func(c law.Code) codedText { return codedText{c, both(c)} })
	return j
}

func machineLater(l resolve.Later) laterJSON {
	return laterJSON{
		l.During.From.String(), l.During.To.String(), summary(l.Answer),
		filled(string(l.Min)), filled(string(l.Max)), filled(string(l.Whole())), filledList(l.Unnamed), each(l.Answer.Successors, successor), l.Argued,
	}
}

func machineUnknown(u resolve.Unknown) factJSON {
	return factJSON{u.Fact, filled(string(u.Circumstance))}
}

func successor(a resolve.Answer) successorJSON {
	s := summary(a)
	return successorJSON{s.Offence, s.Article, s.Status, s.Tier, s.rangeJSON, s.Branches}
}

// notConsidered lists what no answer takes into account.
func notConsidered() []law.Code {
	return []law.Code{"not_considered_reductions", "not_considered_concurrence", "not_considered_other_penalties", "not_considered_later_law"}
}

// both says a sentence in each language.
func both(code law.Code, args ...any) law.Text {
	return law.Text{ES: In(Spanish).Say(code, args...), EN: In(English).Say(code, args...)}
}

func machineFacts(a resolve.Answer) factsJSON {
	f := factsJSON{
		VictimAge:       each(a.Facts.Victims, law.Ages.String),
		GoverningVictim: a.Victim.String(),
		VictimBorn:      filled(a.Facts.Born.String()), OffenceDate: filled(a.Facts.Date.String()), OffenceUntil: filled(a.Facts.UntilText()),
		Circumstances: filledList(a.Facts.With), Maybe: filledList(a.Facts.Maybe),
		TakenAsAbsent: []law.CircumstanceID{}, NotUsedByTheTiers: []law.CircumstanceID{},
	}
	for _, n := range a.Notices {
		switch n.Code {
		case resolve.CircumstanceAbsent:
			f.TakenAsAbsent = n.Circumstances
		case resolve.CircumstanceUnused:
			f.NotUsedByTheTiers = n.Circumstances
		}
	}
	return f
}

func machineBranch(b resolve.Branch) branch {
	j := branch{When: each(b.When, func(c resolve.Case) caseJSON {
		return caseJSON{c.Ages.String(), filledList(c.Present)}
	})}
	if b.Tier != nil {
		j.Tier, j.TierLabel, j.rangeJSON = &b.Tier.ID, &b.Tier.Label, machineRange(b.Prison())
	}
	return j
}

func machineNotice(a resolve.Answer, n resolve.Notice) codeJSON {
	j := codeJSON{
		Code: n.Code, Text: law.Text{ES: In(Spanish).notice(a, n), EN: In(English).notice(a, n)},
		VictimAge: filled(n.Ages.String()), Circumstances: filledList(n.Circumstances), Offences: filledList(machineSpecials(n)),
	}
	if n.Source != nil {
		j.ID = &n.Source.ID
	}
	if n.Tier != nil {
		j.Tier = &n.Tier.ID
	}
	if n.Code == resolve.OtherReading || n.Code == resolve.OneMore || n.Code == resolve.ArticleNamed {
		r := machineRange(n.Prison)
		j.Range = &r
	}
	if n.Code == resolve.MilderArgued {
		r := machineRange(n.Later.Envelope)
		j.Range = &r
	}
	return j
}

// filled is null for an empty text.
func filled(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// filledList is an empty list, not null, for no entries.
func filledList[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func each[A, B any](list []A, f func(A) B) []B {
	out := make([]B, len(list))
	for i, a := range list {
		out[i] = f(a)
	}
	return out
}
