package statute

import (
	"strings"

	"github.com/conmina/conmina/internal/diff"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Diff writes the changes of an offence between two days.
func Diff(format string, d diff.Difference, from, to law.Date, s sheet.Style) ([]byte, error) {
	return sheet.Render(format, diffScreen{d, from, to}, s)
}

type diffScreen struct {
	diff.Difference
	from, to law.Date
}

func (x diffScreen) Document(s sheet.Style) sheet.Document {
	w := words.In(s.Language)
	v := answer.AnswerText{Words: w, Style: s, Edition: x.From.Edition}
	var d sheet.Document
	d.Headline(w.Say("diff.of", x.From.Title, x.from, x.to))
	d.Fields(false, []string{x.from.String(), w.State(x.From)}, []string{x.to.String(), w.State(x.To)})
	switch {
	case x.Alike():
		d.Paragraph(w.Say("diff.same_version"))
	case len(x.Tiers) == 0:
		d.Paragraph(w.Say("diff.same_tiers"))
	default:
		var rows [][]string
		for _, t := range x.Tiers {
			rows = append(rows, x.row(v, t))
		}
		d.Table([]string{w.Say("answer.tier"), x.from.String(), x.to.String(), w.Say("diff.triggers")}, rows)
	}
	if notes := x.notes(v); len(notes) > 0 {
		d.List(notes)
	}
	d.Foot(s, w.Foot(x.From.Edition), w.EditionFooter(x.From.Edition))
	return d
}

// notes lists the changes other than tiers: whom the article protects, why there is
// no article on a day and which offences had the conduct then, and the other
// meanings of an article number.
func (x diffScreen) notes(v answer.AnswerText) []string {
	var list []string
	if a, b := x.From.Version.VictimAge, x.To.Version.VictimAge; a != b && len(x.From.Version.Tiers) > 0 && len(x.To.Version.Tiers) > 0 {
		list = append(list, v.Say("diff.protects", v.Protected(a), v.Protected(b)))
	}
	for _, s := range x.Silences {
		list = append(list, v.Say("later.doubt", s.Day, v.Text(s.Why.Reason)))
		for _, o := range s.MovedTo {
			list = append(list, v.Say("diff.ask", o.Title, v.Say("asked.article", o.Shown().Article),
				v.Style.Asking(o.Edition, v.Style.LineOf(typed.ShowCommand).Offences(o).Flag(typed.DateFlag, s.Day.String()))))
		}
	}
	for _, n := range x.Reused {
		list = append(list, v.Words.Notice(resolve.Answer{Offence: x.From.Offence, Version: x.From.Version}, n))
	}
	return list
}

func (x diffScreen) row(v answer.AnswerText, t diff.TierDifference) []string {
	side := func(version *law.Version, tier *law.Tier) string {
		if tier == nil {
			return v.Say("diff.no_tier")
		}
		said := v.RangeText(tier.Prison)
		if fine := v.FineOf(version, tier); fine != "" {
			said += "; " + fine
		}
		if t.DisqualifiesOtherwise() && len(tier.Disqualifications) > 0 {
			said += "; " + v.Say("disqualification", answer.Numbers(tier.Disqualifications))
		}
		if tier.Article != "" {
			said = v.Say("figure.both", said, v.Say("asked.article", tier.Article))
		}
		return said
	}
	tier := t.To
	if tier == nil {
		tier = t.From
	}
	var changes []string
	for _, c := range t.Added {
		changes = append(changes, "+ "+v.When(x.From.Edition, []law.Condition{c}))
	}
	for _, c := range t.Dropped {
		changes = append(changes, "− "+v.When(x.From.Edition, []law.Condition{c}))
	}
	return []string{v.Text(tier.Label), side(x.From.Version, t.From), side(x.To.Version, t.To), strings.Join(changes, "; ")}
}

type diffJSON struct {
	Schema        string                 `json:"schema"`
	ToolVersion   string                 `json:"tool_version"`
	Edition       string                 `json:"edition"`
	EditionSHA256 string                 `json:"edition_sha256"`
	Offence       string                 `json:"offence"`
	From          string                 `json:"from"`
	To            string                 `json:"to"`
	FromVersion   *machine.VersionOfJSON `json:"from_version"`
	ToVersion     *machine.VersionOfJSON `json:"to_version"`
	Tiers         []diffTierJSON         `json:"tiers"`

	FromProtects *string           `json:"from_victim_age"`
	ToProtects   *string           `json:"to_victim_age"`
	Silences     []diffSilenceJSON `json:"silences"`
}

// diffSilenceJSON says why there is no tier on a day, and which offences had taken
// over the conduct.
type diffSilenceJSON struct {
	Date    string   `json:"date"`
	Reason  law.Text `json:"reason"`
	MovedTo []string `json:"moved_to"`
}

type diffTierJSON struct {
	Tier    string             `json:"tier"`
	From    *machine.RangeJSON `json:"from"`
	To      *machine.RangeJSON `json:"to"`
	Added   []machine.CaseJSON `json:"added_conditions"`
	Dropped []machine.CaseJSON `json:"dropped_conditions"`

	FromTier *encodedTier `json:"from_tier"`
	ToTier   *encodedTier `json:"to_tier"`
}

func (x diffScreen) Machine(s sheet.Style) any {
	e := x.From.Edition
	side := func(t *law.Tier) *machine.RangeJSON {
		if t == nil {
			return nil
		}
		r := machine.MachineRange(t.Prison)
		return &r
	}
	whole := func(v *law.Version, t *law.Tier) *encodedTier {
		if t == nil {
			return nil
		}
		j := machineEncodedTier(*t)
		j.OriginJSON = machine.MachineOrigin(v, t)
		return &j
	}
	return diffJSON{
		FromProtects: machine.Filled(x.From.Version.VictimAge.String()), ToProtects: machine.Filled(x.To.Version.VictimAge.String()),
		Silences: machine.Each(x.Silences, func(s diff.DaySilence) diffSilenceJSON {
			return diffSilenceJSON{s.Day.String(), s.Why.Reason, machine.FilledList(machine.Each(s.MovedTo, func(o *law.Offence) string { return o.ID }))}
		}),
		Schema: "conmina/diff/1", ToolVersion: s.Version, Edition: e.ID, EditionSHA256: e.Digest, Offence: x.From.ID,
		From: x.from.String(), To: x.to.String(), FromVersion: machine.MachineVersion(x.From.Version), ToVersion: machine.MachineVersion(x.To.Version),
		Tiers: machine.Each(x.Tiers, func(t diff.TierDifference) diffTierJSON {
			j := diffTierJSON{
				From: side(t.From), To: side(t.To), Added: machineWhen(t.Added), Dropped: machineWhen(t.Dropped),
				FromTier: whole(x.From.Version, t.From), ToTier: whole(x.To.Version, t.To),
			}
			if t.To != nil {
				j.Tier = t.To.ID
			} else {
				j.Tier = t.From.ID
			}
			return j
		}),
	}
}

func (x diffScreen) Records() [][]string {
	list := [][]string{{"offence", "tier", "from", "to", "from_min_months", "from_max_months", "from_max_status", "to_min_months", "to_max_months", "to_max_status"}}
	for _, t := range x.Machine(sheet.Style{}).(diffJSON).Tiers {
		row := []string{x.From.ID, t.Tier, x.from.String(), x.to.String()}
		for _, r := range []*machine.RangeJSON{t.From, t.To} {
			if r == nil {
				r = &machine.RangeJSON{}
			}
			row = append(row, machine.Number(r.MinMonths), machine.Number(r.MaxMonths), machine.FilledText(r.MaxStatus))
		}
		list = append(list, row)
	}
	return list
}
