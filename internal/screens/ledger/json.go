package ledger

import (
	"math/big"
	"strings"

	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// schemaDetermine is the name and version of this machine form.
const schemaDetermine = "conmina/determine/1"

// ledgerJSON is the machine form of a ledger. Figures are exact fractions of a month.
// With several readings no key holds a figure that could be taken for an answer: the
// bounds of all readings have keys of their own.
type ledgerJSON struct {
	Schema         string            `json:"schema"`
	ToolVersion    string            `json:"tool_version"`
	Status         determine.Status  `json:"status"`
	Edition        string            `json:"edition"`
	EditionSHA256  string            `json:"edition_sha256"`
	RulesSHA256    string            `json:"rules_sha256"`
	CustomStatutes bool              `json:"custom_statutes"`
	Asked          *string           `json:"asked"`
	Offence        string            `json:"offence"`
	Article        *string           `json:"article"`
	Tier           *string           `json:"tier"`
	MinMonths      *int              `json:"min_months"`
	MaxMonths      *int              `json:"max_months"`
	SpaceLo        *string           `json:"space_lo_months"`
	SpaceHi        *string           `json:"space_hi_months"`
	SpaceLoReason  *string           `json:"space_lo_reason"`
	SpaceHiReason  *string           `json:"space_hi_reason"`
	SpaceLoIn      *bool             `json:"space_lo_included"`
	SpaceHiIn      *bool             `json:"space_hi_included"`
	Readings       int               `json:"readings"`
	Forks          []string          `json:"forks"`
	Assumed        map[string]string `json:"assumed"`
	SettledBy      []string          `json:"settled_by"`
	Missing        []string          `json:"missing"`
	Notices        []noticeJSON      `json:"notices"`
	Concurrence    *string           `json:"concurrence"`
	Offences       []chargeJSON      `json:"offences"`
	Bounds         *spaceJSON        `json:"bounds_of_all_readings"`
	Ledger         *nodeJSON         `json:"ledger"`
	Beside         []besideJSON      `json:"beside"`
	NotConsidered  law.Text          `json:"not_considered"`
	Sources        []sourceJSON      `json:"sources"`
	Caveats        []law.Text        `json:"caveats"`
}

type noticeJSON struct {
	Code    law.Code `json:"code"`
	Offence int      `json:"offence"`
	Text    law.Text `json:"text"`
}

type chargeJSON struct {
	Offence     string             `json:"offence"`
	Article     *string            `json:"article"`
	Tier        *string            `json:"tier"`
	Range       *machine.RangeJSON `json:"range"`
	VictimAge   string             `json:"victim_age"`
	OffenceDate *string            `json:"offence_date"`
	OffenceEnd  *string            `json:"offence_end_date"`
	With        []string           `json:"circumstances"`
	Mitigating  *[]string          `json:"mitigating"`
	Aggravating *[]string          `json:"aggravating"`
	Present     []string           `json:"present"`
	Maybe       []string           `json:"maybe"`
	AgentAge    *string            `json:"agent_age"`
	Request     *string            `json:"request_date"`
	AsOf        *string            `json:"decision_date"`
	Fixed       *spaceJSON         `json:"fixed"`
	Income      *string            `json:"daily_income"`
}

type durationJSON struct {
	Years  int64  `json:"years"`
	Months int64  `json:"months"`
	Days   int64  `json:"days"`
	Rest   string `json:"rest"`
}

type endJSON struct {
	Months   *string       `json:"months"`
	Duration *durationJSON `json:"duration"`
	Included bool          `json:"included"`
	Reason   *string       `json:"reason"`
}

type spaceJSON struct {
	Lo   endJSON `json:"lo"`
	Hi   endJSON `json:"hi"`
	Life bool    `json:"life"`
}

type lineJSON struct {
	Step       int                 `json:"step"`
	Offence    int                 `json:"offence"`
	Operation  determine.Operation `json:"operation"`
	Rule       *string             `json:"rule"`
	Article    *string             `json:"article"`
	InForce    *string             `json:"in_force"`
	Act        *string             `json:"act"`
	Code       law.Code            `json:"code"`
	Text       law.Text            `json:"text"`
	Before     []spaceJSON         `json:"before"`
	After      []spaceJSON         `json:"after"`
	Reading    *string             `json:"reading"`
	Document   *string             `json:"document"`
	Locator    law.Text            `json:"locator"`
	Confidence law.Confidence      `json:"confidence"`
	Assumed    bool                `json:"assumed"`
}

type forkJSON struct {
	Why     determine.Why `json:"why"`
	ID      string        `json:"id"`
	Title   *law.Text     `json:"title"`
	Offence int           `json:"offence"`
	Assumed *string       `json:"assumed"`
}

type branchJSON struct {
	Position string    `json:"position"`
	Text     law.Text  `json:"text"`
	Ledger   *nodeJSON `json:"ledger"`
}

type nodeJSON struct {
	Lines    []lineJSON   `json:"lines"`
	Fork     *forkJSON    `json:"fork"`
	Branches []branchJSON `json:"branches"`
	Space    *spaceJSON   `json:"space"`
	Outcome  *outcomeJSON `json:"outcome"`
}

type outcomeJSON struct {
	Verdict       determine.Verdict `json:"verdict"`
	Ordinary      *string           `json:"ordinary_months"`
	Extraordinary *string           `json:"extraordinary_months"`
	Until         *string           `json:"ordinary_from"`
	UntilExtra    *string           `json:"extraordinary_from"`
	Limit         *string           `json:"limit_months"`
	Lo            *string           `json:"lo"`
	Hi            *string           `json:"hi"`
	SolesLo       *string           `json:"soles_lo"`
	SolesHi       *string           `json:"soles_hi"`
	Article       *string           `json:"article"`
}

type besideJSON struct {
	About   string    `json:"about"`
	Term    *string   `json:"term"`
	Offence int       `json:"offence"`
	Ledger  *nodeJSON `json:"ledger"`
}

type sourceJSON struct {
	ID    string   `json:"id"`
	Title law.Text `json:"title"`
	URL   string   `json:"url"`
}

// both says one thing in both languages.
func (v screen) both(say func(said) string) law.Text {
	in := func(l words.Language) said { return said{words.In(l), v.Ledger, false} }
	return law.Text{ES: say(in(words.Spanish)), EN: say(in(words.English))}
}

func (v screen) Machine(s sheet.Style) any {
	a := v.Charges[0].Answer
	e := a.Offence.Edition
	j := ledgerJSON{
		Schema: schemaDetermine, ToolVersion: s.Version, Status: v.Status, Edition: e.ID, EditionSHA256: e.Digest, RulesSHA256: v.Part.Digest,
		CustomStatutes: e.Custom, Asked: machine.Filled(a.Offence.Asked), Offence: a.Offence.ID, Article: machine.Filled(v.article(0)),
		Forks: machine.FilledList(v.Forks), Assumed: v.Charges[0].Facts.Assume, SettledBy: machine.FilledList(v.Settles), Missing: machine.FilledList(v.Missing),
		Concurrence: machine.Filled(v.Joined), Offences: []chargeJSON{}, Beside: []besideJSON{}, Notices: []noticeJSON{},
		NotConsidered: v.both(func(w said) string { return w.Say("determine.not_considered") }), Caveats: machine.FilledList(e.Caveats), Sources: []sourceJSON{},
	}
	for i := range v.Charges {
		j.Offences = append(j.Offences, v.chargeJSON(i))
	}
	if c := j.Offences[0]; len(j.Offences) == 1 && c.Range != nil {
		j.Tier, j.MinMonths, j.MaxMonths = c.Tier, c.Range.MinMonths, c.Range.MaxMonths
	}
	for _, n := range v.Notices {
		j.Notices = append(j.Notices, noticeJSON{n.Code, n.Offence, v.both(func(w said) string { return w.Say(n.Code, n.Args...) })})
	}
	for _, x := range v.Part.Sources {
		j.Sources = append(j.Sources, sourceJSON{x.ID, x.Title, x.URL})
	}
	if v.Root == nil || v.TooMany {
		return j
	}
	v.spaceInto(&j)
	j.Ledger = v.nodeJSON(v.Root, "")
	for _, b := range v.Beside {
		j.Beside = append(j.Beside, besideJSON{b.About, machine.Filled(b.Term), b.Offence, v.nodeJSON(b.Root, b.About)})
	}
	return j
}

// spaceInto fills the keys of the result: the space when there is one reading, the
// bounds when there are several.
func (v screen) spaceInto(j *ledgerJSON) {
	readings := v.Root.Readings(false)
	j.Readings = len(readings)
	if len(readings) > 1 {
		x := spaceOf(v.Bounds)
		j.Bounds = &x
		return
	}
	x := spaceOf(readings[0].Leaf.Space)
	j.SpaceLo, j.SpaceHi, j.SpaceLoReason, j.SpaceHiReason = x.Lo.Months, x.Hi.Months, x.Lo.Reason, x.Hi.Reason
	j.SpaceLoIn, j.SpaceHiIn = &x.Lo.Included, &x.Hi.Included
}

func (v screen) chargeJSON(i int) chargeJSON {
	c := &v.Charges[i]
	a, f := c.Answer, &c.Facts
	j := chargeJSON{
		Offence: a.Offence.ID, Article: machine.Filled(v.article(i)), VictimAge: a.Victim.String(), OffenceDate: machine.Filled(a.Facts.Date.String()),
		OffenceEnd: machine.Filled(a.Facts.UntilText()), With: []string{}, Mitigating: listOf(f.Mitigating), Aggravating: listOf(f.Aggravating),
		Present: machine.FilledList(f.Present), Maybe: machine.FilledList(f.Maybe), AgentAge: machine.Filled(f.Agent.String()),
		Request: machine.Filled(f.Request.String()), AsOf: machine.Filled(f.AsOf.String()),
	}
	for _, id := range a.Facts.With {
		j.With = append(j.With, string(id))
	}
	if len(a.Branches) == 1 && a.Branches[0].Tier != nil {
		r := machine.MachineRange(a.Branches[0].Tier.Prison)
		j.Tier, j.Range = &a.Branches[0].Tier.ID, &r
	}
	if f.Fixed != nil {
		x := spaceOf(*f.Fixed)
		j.Fixed = &x
	}
	j.Income = exact(f.Income)
	return j
}

// listOf is the letters of a class, or nil when they are not known.
func listOf(c determine.Circumstances) *[]string {
	if !c.Known && len(c.IDs) == 0 {
		return nil
	}
	list := machine.FilledList(c.IDs)
	return &list
}

func exact(r *big.Rat) *string {
	if r == nil {
		return nil
	}
	text := r.RatString()
	return &text
}

func spaceOf(x determine.Space) spaceJSON {
	end := func(m *big.Rat, out bool, why law.Code, life bool) endJSON {
		e := endJSON{Months: exact(m), Included: m != nil && !out, Reason: machine.Filled(string(why))}
		if life {
			e.Reason = machine.Filled("life")
		}
		if m != nil {
			d := determine.DurationOf(m)
			e.Duration = &durationJSON{d.Years, d.Months, d.Days, d.Rest.RatString()}
		}
		return e
	}
	return spaceJSON{end(x.Lo, x.LoOut, x.LoWhy, x.Life), end(x.Hi, x.HiOut, x.HiWhy, x.Life || x.HiLife), x.Life}
}

func spacesOf(list []determine.Space) []spaceJSON {
	out := []spaceJSON{}
	for _, x := range list {
		out = append(out, spaceOf(x))
	}
	return out
}

func (v screen) lineJSON(l determine.Line) lineJSON {
	j := lineJSON{
		Step: l.Step, Offence: l.Offence, Operation: l.Operation, Rule: machine.Filled(l.Rule), Code: l.Code,
		Text: v.both(func(w said) string { return w.step(l) }), Before: spacesOf(l.Before), After: spacesOf(l.After), Reading: machine.Filled(l.Reading),
		Document: machine.Filled(l.Source.Document), Locator: l.Source.Locator, Confidence: l.Source.Confidence, Assumed: l.Assumed,
	}
	if l.Version != nil {
		j.Article, j.InForce, j.Act = machine.Filled(l.Version.Article), machine.Filled(during(l.Version.InForce)), machine.Filled(l.Version.Act.Name)
	}
	if l.Code == "ledger.take" {
		j.Article, j.InForce = machine.Filled(strings.Join(l.Articles, ", ")), machine.Filled(during(l.InForce))
	}
	return j
}

func during(p law.Period) string {
	if p.From.IsZero() {
		return ""
	}
	return p.From.String() + ".." + p.To.String()
}

func (v screen) nodeJSON(n *determine.Node, about string) *nodeJSON {
	j := &nodeJSON{Lines: []lineJSON{}, Branches: []branchJSON{}}
	for _, l := range n.Lines {
		j.Lines = append(j.Lines, v.lineJSON(l))
	}
	if n.Split == nil {
		if about == "" {
			x := spaceOf(n.Leaf.Space)
			j.Space = &x
		} else if o := n.Leaf.Outcome; o != nil {
			j.Outcome = outcomeOf(o)
		}
		return j
	}
	j.Fork = &forkJSON{Why: n.Split.Why, ID: n.Split.ID, Offence: n.Split.Offence, Assumed: machine.Filled(n.Split.Assumed)}
	if n.Split.Fork != nil {
		j.Fork.Title = &n.Split.Fork.Title
	}
	for _, b := range n.Branches {
		step := determine.Step{Split: n.Split, Position: b.Position}
		j.Branches = append(j.Branches, branchJSON{b.Position, v.both(func(w said) string { return w.position(step) }), v.nodeJSON(b.Node, about)})
	}
	return j
}

func outcomeOf(o *determine.Outcome) *outcomeJSON {
	j := &outcomeJSON{
		Verdict: o.Verdict, Ordinary: exact(o.Ordinary), Extraordinary: exact(o.Extraordinary), Until: machine.Filled(o.Until.String()),
		UntilExtra: machine.Filled(o.UntilExtra.String()), Limit: exact(o.Limit), Lo: exact(o.Lo), Hi: exact(o.Hi), SolesLo: exact(o.SolesLo), SolesHi: exact(o.SolesHi),
	}
	if o.Version != nil {
		j.Article = machine.Filled(o.Version.Article)
	}
	return j
}

// Columns lists the columns of a table of readings.
func Columns() []string {
	return []string{"reading", "space_lo_months", "space_hi_months", "space_lo_reason", "space_hi_reason", "space_status"}
}

// Records is one row for each reading.
func (v screen) Records() [][]string {
	list := [][]string{Columns()}
	if v.Root == nil || v.TooMany {
		return list
	}
	text := func(s *string) string {
		if s == nil {
			return ""
		}
		return *s
	}
	for _, r := range v.Root.Readings(false) {
		x := spaceOf(r.Leaf.Space)
		list = append(list, []string{nameOf(r), text(x.Lo.Months), text(x.Hi.Months), text(x.Lo.Reason), text(x.Hi.Reason), string(v.Status)})
	}
	return list
}

// nameOf names a reading by its positions.
func nameOf(r determine.Reading) string {
	var parts []string
	for _, s := range r.Path {
		parts = append(parts, s.Split.ID+"="+s.Position)
	}
	if len(parts) == 0 {
		return "space"
	}
	return strings.ReplaceAll(strings.Join(parts, "+"), " ", "_")
}

// Short is one line for each reading: its name, and the ends in months, with a hyphen
// for an end without a figure.
func Short(l *determine.Ledger) string {
	if l.Root == nil || l.TooMany {
		return ""
	}
	var b strings.Builder
	for _, r := range l.Root.Readings(false) {
		x := r.Leaf.Space
		lo, hi := "-", "-"
		if x.Lo != nil {
			lo = x.Lo.RatString()
		}
		if x.Hi != nil {
			hi = x.Hi.RatString()
		}
		if x.Life {
			lo = "life"
		}
		if x.Life || x.HiLife {
			hi = "life"
		}
		b.WriteString(nameOf(r) + " " + lo + " " + hi + "\n")
	}
	return b.String()
}
