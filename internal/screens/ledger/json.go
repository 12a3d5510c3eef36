package ledger

import (
	"cmp"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

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
		Forks: machine.FilledList(v.Forks), Assumed: v.positions(), SettledBy: machine.FilledList(v.Settles), Missing: machine.FilledList(v.Missing),
		Concurrence: machine.Filled(v.Joined), Offences: []chargeJSON{}, Beside: []besideJSON{}, Notices: []noticeJSON{},
		NotConsidered: v.both(func(w said) string { return w.Say("determine.not_considered") }), Caveats: machine.FilledList(e.Caveats), Sources: []sourceJSON{},
	}
	for i := range v.Charges {
		j.Offences, j.Facts = append(j.Offences, v.chargeJSON(i)), append(j.Facts, v.factsJSON(i))
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

// factsJSON is the facts of one offence. Facts that bar a benefit stand with the
// benefits, where a file of a case has them.
func (v screen) factsJSON(i int) factsJSON {
	c := &v.Charges[i]
	g, f := c.Answer.Facts.Given(), &c.Facts
	j := factsJSON{
		Offence: cmp.Or(c.Answer.Offence.Asked, c.Answer.Offence.ID), VictimAge: machine.FilledList(g.Ages), VictimBorn: machine.Filled(g.Born), OffenceDate: machine.Filled(g.Date),
		OffenceEnd: machine.Filled(g.Until), With: machine.FilledList(g.With), Maybe: append(machine.FilledList(g.Maybe), f.Maybe...),
		Mitigating: listOf(f.Mitigating), Aggravating: listOf(f.Aggravating),
		Qualified: v.present(f, general.Qualified), Reductions: v.present(f, general.Reduction),
		Benefits: append(v.present(f, general.Benefit), v.present(f, general.Bar)...),
		AgentAge: machine.Filled(f.Agent.String()), Request: machine.Filled(f.Request.String()), AsOf: machine.Filled(f.AsOf.String()), Fixed: typedSpace(f.Fixed), Income: decimal(f.Income), Assume: []string{},
	}
	for _, fork := range v.Part.Forks {
		if position, ok := f.Assume[fork.ID]; ok {
			j.Assume = append(j.Assume, fork.ID+"="+position)
		}
	}
	return j
}

// typedSpace is a penalty as it is typed.
func typedSpace(x *determine.Space) *string {
	if x == nil {
		return nil
	}
	text := "life"
	if !x.Life {
		text = typedTerm(x.Lo) + "-" + typedTerm(x.Hi)
	}
	return &text
}

// typedTerm is a figure of months and days as it is typed.
func typedTerm(m *big.Rat) string {
	d := determine.DurationOf(m)
	text := ""
	if whole := d.Years*int64(law.Year) + d.Months; whole > 0 {
		text = strconv.FormatInt(whole, 10) + "m"
	}
	if d.Days > 0 {
		text += strconv.FormatInt(d.Days, 10) + "d"
	}
	return text
}

// decimal is a figure as it is typed. What was typed has an end.
func decimal(r *big.Rat) *string {
	if r == nil {
		return nil
	}
	digits, _ := r.FloatPrec()
	text := r.FloatString(digits)
	return &text
}

// present lists the present terms of a class.
func (v screen) present(f *determine.Facts, class general.Class) []string {
	list := []string{}
	for _, t := range v.Part.Class(class) {
		if slices.Contains(f.Present, t.ID) {
			list = append(list, t.ID)
		}
	}
	return list
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
	if len(l.Articles) > 0 {
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
