package answer

import (
	"slices"

	"github.com/conmina/conmina/internal/citing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// answerJSON is the machine form of an answer: one flat object whose keys are only
// ever added to. Bounds are in months. A bound that is absent or life is null, and
// the status key of the bound says which.
type answerJSON struct {
	Schema            string             `json:"schema"`
	ToolVersion       string             `json:"tool_version"`
	CaseID            *string            `json:"case_id"`
	Status            law.Status         `json:"status"`
	Edition           string             `json:"edition"`
	EditionSHA256     string             `json:"edition_sha256"`
	CustomStatutes    bool               `json:"custom_statutes"`
	Asked             *string            `json:"asked"` // the name or the article as it was typed
	Offence           string             `json:"offence"`
	OffenceTitle      law.Text           `json:"offence_title"`
	Article           *string            `json:"article"`
	Tier              *string            `json:"tier"`
	TierLabel         *law.Text          `json:"tier_label"`
	MinMonths         *int               `json:"min_months"`
	MinStatus         *string            `json:"min_status"`
	MaxMonths         *int               `json:"max_months"`
	MaxStatus         *string            `json:"max_status"`
	EnvelopeMinMonths *int               `json:"envelope_min_months"`
	EnvelopeMinStatus *string            `json:"envelope_min_status"`
	EnvelopeMaxMonths *int               `json:"envelope_max_months"`
	EnvelopeMaxStatus *string            `json:"envelope_max_status"`
	Notices           []codeJSON         `json:"notices"`
	Facts             factsJSON          `json:"facts"`
	Branches          []machine.Branch   `json:"branches"`
	SettledBy         []machine.FactJSON `json:"settled_by"`
	RestsOn           []machine.FactJSON `json:"rests_on"`
	Trace             []machine.TierJSON `json:"trace"`
	Readings          []reading          `json:"readings"`
	Sources           []machine.Source   `json:"sources"`
	Caveats           []law.Text         `json:"caveats"`
	NotConsidered     []codedText        `json:"not_considered"`

	Fine              *machine.FineJSON          `json:"dias_multa"`
	Disqualifications []int                      `json:"inhabilitacion"`
	Version           *machine.VersionOfJSON     `json:"version"`
	MovedTo           []machine.SuccessorJSON    `json:"moved_to"`
	Spans             []spanJSON                 `json:"spans"`
	Later             []machine.LaterJSON        `json:"later"`
	LaterUntil        *string                    `json:"later_until"`
	EditionBecause    *string                    `json:"edition_because"`
	OtherEditions     []machine.OtherEditionJSON `json:"other_editions"`
	Cite              []law.Text                 `json:"cite"`             // the sentence of a brief for each tier that may govern, mildest first
	Fines             []*machine.FineJSON        `json:"fines"`            // the possible fines, with null for no fine, when dias_multa is undecided
	Numerals          []string                   `json:"numerals"`         // of the article, those that make the governing tier apply
	EditionVerified   string                     `json:"edition_verified"` // the day up to which the edition is known
}

// spanJSON is the answer for one part of the time of the act.
type spanJSON struct {
	From string  `json:"from"`
	To   *string `json:"to"` // null while the version is still in force
	machine.SummaryJSON
	VictimAge string                 `json:"victim_age"`
	Version   *machine.VersionOfJSON `json:"version"`
	Trace     []machine.TierJSON     `json:"trace"`
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

type reading struct {
	Tier  string   `json:"tier"`
	Words string   `json:"words"`
	Note  law.Text `json:"note"`
}

type codedText struct {
	Code law.Code `json:"code"`
	Text law.Text `json:"text"`
}

type codeJSON struct {
	Code          law.Code              `json:"code"`
	Text          law.Text              `json:"text"`
	ID            *string               `json:"id"`
	Tier          *string               `json:"tier"`
	VictimAge     *string               `json:"victim_age"`
	Circumstances []law.CircumstanceID  `json:"circumstances"`
	Range         *machine.RangeJSON    `json:"range"`
	Offences      []machine.SpecialJSON `json:"offences"`
}

// schemaResolve is the name and version of this machine form.
const schemaResolve = "conmina/resolve/1"

func (a answerScreen) Machine(s sheet.Style) any {
	o, e := a.Offence, a.Offence.Edition
	j := answerJSON{
		Schema: schemaResolve, ToolVersion: s.Version, Status: a.Status,
		Edition: e.ID, EditionSHA256: e.Digest, CustomStatutes: e.Custom,
		Asked: machine.Filled(o.Asked), Offence: o.ID, OffenceTitle: o.Title, Article: machine.Filled(a.Article()),
		Facts: machineFacts(a.Answer), Caveats: machine.FilledList(e.Caveats), EditionBecause: machine.Filled(string(e.Because)), OtherEditions: machine.OtherEditions(a.Answer),
	}
	j.Cite, j.Numerals, j.EditionVerified = citing.InBoth(a.Answer), []string{}, e.Verified.String()
	if a.Status == law.Determined {
		t := a.Branches[0].Tier
		j.Tier, j.TierLabel = &t.ID, &t.Label
		r := machine.MachineRange(t.Prison)
		j.MinMonths, j.MinStatus, j.MaxMonths, j.MaxStatus = r.MinMonths, r.MinStatus, r.MaxMonths, r.MaxStatus
		fine, settled := a.Branches[0].Fine()
		j.Numerals = machine.FilledList(a.NumeralsOf(a.Branches[0]))
		j.Fine, j.Disqualifications = machine.MachineFine(fine), t.Disqualifications
		if !settled {
			j.Fines = machine.Each(a.Branches[0].Fines, machine.MachineFine)
		}
	}
	j.Fines = machine.FilledList(j.Fines)
	j.Disqualifications = machine.FilledList(j.Disqualifications)
	j.Version = machine.MachineVersion(a.Version)
	j.MovedTo = machine.Each(a.Successors, machine.Successor)
	j.Spans = machine.Each(a.Spans, func(x resolve.Answer) spanJSON {
		days := x.During
		return spanJSON{days.From.String(), machine.Filled(days.To.String()), machine.Summary(x), x.Victim.String(), machine.MachineVersion(x.Version), machine.MachineTrace(x)}
	})
	if a.Ranged() {
		r := machine.MachineRange(a.Envelope)
		j.EnvelopeMinMonths, j.EnvelopeMinStatus = r.MinMonths, r.MinStatus
		j.EnvelopeMaxMonths, j.EnvelopeMaxStatus = r.MaxMonths, r.MaxStatus
	}
	j.Notices = machine.Each(a.Notices, func(n resolve.Notice) codeJSON { return machineNotice(a.Answer, n) })
	j.Branches = machine.Each(a.Branches, machine.MachineBranch)
	j.SettledBy = machine.Each(a.Settles, machine.MachineUnknown)
	j.RestsOn = machine.Each(a.Cited, machine.MachineKnown)
	j.Trace = machine.MachineTrace(a.Answer)
	j.Later = machine.Each(a.Later, machine.MachineLater)
	j.LaterUntil = machine.Filled(a.Until.String())
	traces := a.Trace
	for _, x := range a.Spans {
		traces = append(traces, x.Trace...)
	}
	for _, tt := range traces {
		for _, r := range tt.Tier.Readings {
			j.Readings = append(j.Readings, reading{tt.Tier.ID, r.Words, r.Note})
		}
	}
	j.Readings = machine.FilledList(j.Readings)
	j.Sources = machine.Each(e.Sources, machine.MachineSource)
	j.NotConsidered = machine.Each(notConsidered(), func(c law.Code) codedText { return codedText{c, Both(c)} })
	return j
}

// notConsidered lists the matters that no answer takes into account.
func notConsidered() []law.Code {
	return []law.Code{"not_considered_reductions", "not_considered_concurrence", "not_considered_other_penalties", "not_considered_later_law"}
}

// Both gives a sentence in both languages.
func Both(code law.Code, args ...any) law.Text {
	return law.Text{ES: words.In(words.Spanish).Say(code, args...), EN: words.In(words.English).Say(code, args...)}
}

func machineFacts(a resolve.Answer) factsJSON {
	f := factsJSON{
		VictimAge:       machine.Each(a.Facts.Victims, law.Ages.String),
		GoverningVictim: a.Victim.String(),
		VictimBorn:      machine.Filled(a.Facts.Born.String()), OffenceDate: machine.Filled(a.Facts.Date.String()), OffenceUntil: machine.Filled(a.Facts.UntilText()),
		Circumstances: machine.FilledList(a.Facts.With), Maybe: machine.FilledList(a.Facts.Maybe),
		TakenAsAbsent: []law.CircumstanceID{}, NotUsedByTheTiers: []law.CircumstanceID{},
	}
	unused, used := []law.CircumstanceID{}, []law.CircumstanceID{}
	for _, part := range partsOf(a) {
		told := circumstancesTold(part, resolve.CircumstanceUnused)
		f.TakenAsAbsent = append(f.TakenAsAbsent, circumstancesTold(part, resolve.CircumstanceAbsent)...)
		unused = append(unused, told...)
		for _, id := range slices.Concat(a.Facts.With, a.Facts.Maybe) {
			if len(part.Version.Tiers) > 0 && !slices.Contains(told, id) {
				used = append(used, id)
			}
		}
	}
	f.NotUsedByTheTiers = slices.DeleteFunc(unused, func(id law.CircumstanceID) bool { return slices.Contains(used, id) })
	for _, list := range []*[]law.CircumstanceID{&f.TakenAsAbsent, &f.NotUsedByTheTiers} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	return f
}

// partsOf gives the answers for the parts of the time of the act, or the answer itself
// when it has no parts.
func partsOf(a resolve.Answer) []resolve.Answer {
	if len(a.Spans) > 0 {
		return a.Spans
	}
	return []resolve.Answer{a}
}

// circumstancesTold lists the circumstances of a notice with a code.
func circumstancesTold(a resolve.Answer, code law.Code) []law.CircumstanceID {
	i := slices.IndexFunc(a.Notices, func(n resolve.Notice) bool { return n.Code == code })
	if i < 0 {
		return nil
	}
	return a.Notices[i].Circumstances
}

func machineNotice(a resolve.Answer, n resolve.Notice) codeJSON {
	j := codeJSON{
		Code: n.Code, Text: law.Text{ES: words.In(words.Spanish).Notice(a, n), EN: words.In(words.English).Notice(a, n)},
		VictimAge: machine.Filled(n.Ages.String()), Circumstances: machine.FilledList(n.Circumstances), Offences: machine.FilledList(machine.MachineSpecials(n)),
	}
	if n.Source != nil {
		j.ID = &n.Source.ID
	}
	if n.Tier != nil {
		j.Tier = &n.Tier.ID
	}
	if n.Code == resolve.OtherReading || n.Code == resolve.OneMore || n.Code == resolve.ArticleNamed {
		r := machine.MachineRange(n.Prison)
		j.Range = &r
	}
	if n.Code == resolve.MilderArgued {
		r := machine.MachineRange(n.Later.Envelope)
		j.Range = &r
	}
	return j
}
