package present

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Diff writes what changed in an offence between two days.
func Diff(format string, d resolve.Difference, from, to law.Date, s Style) ([]byte, error) {
	return render(format, diffScreen{d, from, to}, s)
}

type diffScreen struct {
	resolve.Difference
	from, to law.Date
}

// state is the offence on one of the days: its numbers, each with the law that it
// comes from.
func (w *Words) state(o *law.Offence) string {
	v := &o.Version
	if len(v.Tiers) == 0 {
		return w.Say("list.not_in_force")
	}
	var own []string
	articles := v.Articles()
	for i := range v.Tiers {
		t := &v.Tiers[i]
		if act := w.actOf(v, t); t.Article != "" && t.Act.Name != "" && slices.Contains(articles, t.Article) {
			articles = slices.DeleteFunc(articles, func(a string) bool { return a == t.Article })
			own = append(own, w.Say("diff.state", t.Article, act))
		}
	}
	said := w.Say("diff.state", strings.Join(articles, ", "), w.act(v.Act, v.Whole))
	return strings.Join(append([]string{said}, own...), "; ")
}

func (x diffScreen) document(s Style) document {
	w := In(s.Language)
	v := answerText{Words: w, style: s, edition: x.From.Edition}
	var d document
	d.headline(w.Say("diff.of", x.From.Title, x.from, x.to))
	d.fields(false, []string{x.from.String(), w.state(x.From)}, []string{x.to.String(), w.state(x.To)})
	switch {
	case x.Alike():
		d.paragraph(w.Say("diff.same_version"))
	case len(x.Tiers) == 0:
		d.paragraph(w.Say("diff.same_tiers"))
	default:
		var rows [][]string
		for _, t := range x.Tiers {
			rows = append(rows, x.row(v, t))
		}
		d.table([]string{w.Say("answer.tier"), x.from.String(), x.to.String(), w.Say("diff.triggers")}, rows)
	}
	if notes := x.notes(v); len(notes) > 0 {
		d.list(notes)
	}
	d.footer(w.editionFooter(x.From.Edition))
	return d
}

// notes says what changed besides the tiers: whom the article protects, why there
// is none on a day and where the conduct was then, and what else a number meant.
func (x diffScreen) notes(v answerText) []string {
	var list []string
	if a, b := x.From.Version.VictimAge, x.To.Version.VictimAge; a != b && len(x.From.Version.Tiers) > 0 && len(x.To.Version.Tiers) > 0 {
		list = append(list, v.Say("diff.protects", v.protected(a), v.protected(b)))
	}
	for _, s := range x.Silences {
		said := v.Text(s.Why.Reason)
		for _, o := range s.MovedTo {
			said += " " + v.Say("diff.ask", o.Title, v.Say("asked.article", o.Version.Article),
				v.style.asking(o.Edition, v.style.lineOf("show").Offences(o).Flag("date", s.Day.String())))
		}
		list = append(list, v.Say("later.doubt", s.Day, said))
	}
	for _, n := range x.Reused {
		list = append(list, v.Words.notice(resolve.Answer{Offence: x.From}, n))
	}
	return list
}

// protected says whom a version is about.
func (w *Words) protected(a law.Ages) string {
	if a.Empty() {
		return w.Say("diff.any_age")
	}
	return w.Ages(a)
}

func (x diffScreen) row(v answerText, t resolve.TierDifference) []string {
	side := func(tier *law.Tier) string {
		if tier == nil {
			return v.Say("diff.no_tier")
		}
		said := v.rangeText(tier.Prison)
		if tier.Fine != (law.Fine{}) {
			said += "; " + v.Say("fine", tier.Fine.Min, tier.Fine.Max)
		}
		if t.DisqualifiesOtherwise() && len(tier.Disqualifications) > 0 {
			said += "; " + v.Say("disqualification", numbers(tier.Disqualifications))
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
		changes = append(changes, "+ "+v.when(x.From.Edition, []law.Condition{c}))
	}
	for _, c := range t.Dropped {
		changes = append(changes, "− "+v.when(x.From.Edition, []law.Condition{c}))
	}
	return []string{v.Text(tier.Label), side(t.From), side(t.To), strings.Join(changes, "; ")}
}

type diffJSON struct {
	Schema        string         `json:"schema"`
	ToolVersion   string         `json:"tool_version"`
	Edition       string         `json:"edition"`
	EditionSHA256 string         `json:"edition_sha256"`
	Offence       string         `json:"offence"`
	From          string         `json:"from"`
	To            string         `json:"to"`
	FromVersion   *versionOfJSON `json:"from_version"`
	ToVersion     *versionOfJSON `json:"to_version"`
	Tiers         []diffTierJSON `json:"tiers"`

	FromProtects *string           `json:"from_victim_age"`
	ToProtects   *string           `json:"to_victim_age"`
	Silences     []diffSilenceJSON `json:"silences"`
}

// diffSilenceJSON says why there is no tier on a day, and which offences had
// taken the conduct over.
type diffSilenceJSON struct {
	Date    string   `json:"date"`
	Reason  law.Text `json:"reason"`
	MovedTo []string `json:"moved_to"`
}

type diffTierJSON struct {
	Tier    string     `json:"tier"`
	From    *rangeJSON `json:"from"`
	To      *rangeJSON `json:"to"`
	Added   []caseJSON `json:"added_conditions"`
	Dropped []caseJSON `json:"dropped_conditions"`

	FromTier *encodedTier `json:"from_tier"`
	ToTier   *encodedTier `json:"to_tier"`
}

func (x diffScreen) machine(s Style) any {
	e := x.From.Edition
	side := func(t *law.Tier) *rangeJSON {
		if t == nil {
			return nil
		}
		r := machineRange(t.Prison)
		return &r
	}
	whole := func(v *law.Version, t *law.Tier) *encodedTier {
		if t == nil {
			return nil
		}
		j := machineEncodedTier(*t)
		j.originJSON = machineOrigin(v, t)
		return &j
	}
	return diffJSON{
		FromProtects: filled(x.From.Version.VictimAge.String()), ToProtects: filled(x.To.Version.VictimAge.String()),
		Silences: each(x.Silences, func(s resolve.DaySilence) diffSilenceJSON {
			return diffSilenceJSON{s.Day.String(), s.Why.Reason, filledList(each(s.MovedTo, func(o *law.Offence) string { return o.ID }))}
		}),
		Schema: "conmina/diff/1", ToolVersion: s.Version, Edition: e.ID, EditionSHA256: e.Digest, Offence: x.From.ID,
		From: x.from.String(), To: x.to.String(), FromVersion: machineVersion(&x.From.Version), ToVersion: machineVersion(&x.To.Version),
		Tiers: each(x.Tiers, func(t resolve.TierDifference) diffTierJSON {
			j := diffTierJSON{
				From: side(t.From), To: side(t.To), Added: machineWhen(t.Added), Dropped: machineWhen(t.Dropped),
				FromTier: whole(&x.From.Version, t.From), ToTier: whole(&x.To.Version, t.To),
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

func (x diffScreen) records() [][]string {
	list := [][]string{{"offence", "tier", "from", "to", "from_min_months", "from_max_months", "from_max_status", "to_min_months", "to_max_months", "to_max_status"}}
	for _, t := range x.machine(Style{}).(diffJSON).Tiers {
		row := []string{x.From.ID, t.Tier, x.from.String(), x.to.String()}
		for _, r := range []*rangeJSON{t.From, t.To} {
			if r == nil {
				r = &rangeJSON{}
			}
			row = append(row, number(r.MinMonths), number(r.MaxMonths), filledText(r.MaxStatus))
		}
		list = append(list, row)
	}
	return list
}
