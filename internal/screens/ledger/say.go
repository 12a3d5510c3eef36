package ledger

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/words"
)

// said puts the parts of a ledger into words.
type said struct {
	*words.Words
	l      *determine.Ledger
	months bool // figures in months only
}

// figure writes months exactly: as years, months and days, or in months, with the
// fraction that remains. Nothing is rounded.
func (w said) figure(m *big.Rat) string {
	if w.months {
		return w.Say("determine.months", mixed(m))
	}
	d := determine.DurationOf(m)
	var parts []string
	for _, part := range []struct {
		n    int64
		code law.Code
	}{{d.Years, "determine.year"}, {d.Months, "determine.month"}} {
		if part.n > 0 {
			parts = append(parts, w.Say(part.code, strconv.FormatInt(part.n, 10)))
		}
	}
	if d.Days > 0 || d.Rest.Sign() > 0 || len(parts) == 0 {
		parts = append(parts, w.Say("determine.day", strconv.FormatInt(d.Days, 10)))
	}
	if d.Rest.Sign() > 0 {
		parts = append(parts, d.Rest.RatString())
	}
	return strings.Join(parts, " ")
}

// mixed writes a figure as a whole number and a fraction: 157 5/7.
func mixed(m *big.Rat) string {
	whole := new(big.Int).Quo(m.Num(), m.Denom())
	rest := new(big.Rat).Sub(m, new(big.Rat).SetInt(whole))
	switch {
	case rest.Sign() == 0:
		return whole.String()
	case whole.Sign() == 0:
		return rest.RatString()
	}
	return whole.String() + " " + rest.RatString()
}

// space writes a space with a sentence between its ends.
func (w said) space(x determine.Space, between law.Code) string {
	if x.Life {
		return w.Say("determine.life")
	}
	if x.Point() {
		return w.figure(x.Lo)
	}
	if x.LoWhy == determine.NoTier || x.LoWhy == determine.OtherRegime {
		return w.Say("determine.no_space")
	}
	return w.Say(between, w.end(x.Lo, x.LoOut, false, "determine.no_lower"), w.end(x.Hi, x.HiOut, x.HiLife, "determine.no_upper"))
}

func (w said) end(m *big.Rat, out, life bool, none law.Code) string {
	switch {
	case life:
		return w.Say("determine.life")
	case m == nil:
		return w.Say(none)
	case out:
		return w.Say("determine.below", w.figure(m))
	}
	return w.figure(m)
}

// dash is a space as a table has it.
func (w said) dash(x determine.Space) string { return w.space(x, "determine.dash") }

// inBoth is a space in years, with the months in brackets.
func (w said) inBoth(x determine.Space) string {
	text := w.space(x, "determine.ends")
	if w.months || x.Life || x.Lo == nil || x.Hi == nil {
		return text
	}
	both := mixed(x.Lo)
	if !x.Point() {
		both = w.Say("determine.to", both, mixed(x.Hi))
	}
	return w.Say("determine.in_months", text, w.Say("determine.months", both))
}

// spaces writes one side of an operation.
func (w said) spaces(list []determine.Space) string {
	switch len(list) {
	case 0:
		return "—"
	case 1:
		return w.dash(list[0])
	}
	var parts []string
	for _, x := range list {
		parts = append(parts, w.dash(x))
	}
	return strings.Join(parts, "; ")
}

// sums writes what is added: the lower ends of spaces, and then the upper ends.
func (w said) sums(list []determine.Space) (below, above string) {
	var lower, upper []string
	for _, x := range list {
		lower = append(lower, w.end(x.Lo, x.LoOut, x.Life, "determine.no_lower"))
		upper = append(upper, w.end(x.Hi, x.HiOut, x.Life || x.HiLife, "determine.no_upper"))
	}
	return strings.Join(lower, " + ") + ";", strings.Join(upper, " + ")
}

// days writes the days of the act.
func (w said) days(f law.Facts) string {
	if f.Until.IsZero() {
		return f.Date.String()
	}
	return f.Date.String() + ".." + f.UntilText()
}

// step is what a line says, with its place in the order.
func (w said) step(l determine.Line) string {
	text := w.Say("determine.numbered", l.Step, w.Say(l.Code, l.Args...))
	if l.Assumed {
		text = w.Say("determine.by_user", text)
	}
	return text
}

// rule is the article of a line, with the law that it comes from.
func (w said) rule(l determine.Line) string {
	switch {
	case l.Version != nil && l.Version.Act.Name != "":
		return w.Say("determine.by_act", l.Version.Article, l.Version.Act.Name)
	case l.Version != nil:
		return l.Version.Article
	case l.Code == "ledger.stated":
		return w.Say("determine.stated")
	case l.Code == "ledger.take":
		if l.InForce.From.IsZero() || len(l.Articles) == 0 {
			return w.Word(l.Articles)
		}
		return w.Say("determine.since", l.Articles[0], strconv.Itoa(l.InForce.From.Year))
	case l.Rule == "ceiling":
		return w.Word(l.Articles)
	}
	return "—"
}

// position says one position of a path.
func (w said) position(s determine.Step) string {
	x := s.Split
	switch x.Why {
	case determine.Disputed:
		if day, later := strings.CutPrefix(s.Position, "later "); later {
			return w.Say("position.later", day)
		}
		if p := x.Fork.Position(s.Position); p != nil {
			return w.Text(p.Title)
		}
	case determine.Discretion:
		return w.Say("determine.position", w.term(x.ID), w.Say(law.Code("position."+s.Position)))
	case determine.Unknown:
		return w.fact(x, s.Position)
	}
	return s.Position
}

// fact says what is taken of a fact that is not known.
func (w said) fact(x *determine.Split, position string) string {
	if ages, in := strings.CutPrefix(position, "in "); in {
		read, _ := law.ParseAges(ages) // the engine wrote it
		return w.Say("position.in", w.Ages(read))
	}
	if _, err := strconv.Atoi(position); err == nil {
		return w.Say("position.rung", position)
	}
	text := w.Say(law.Code("position." + position))
	if w.l.Part.Term(x.ID) != nil {
		return w.Say("determine.position", w.term(x.ID), text)
	}
	if x.ID == "tier" {
		return w.tier(x.Offence, position)
	}
	return text
}

func (w said) tier(charge int, id string) string {
	a := w.l.Charges[charge].Answer
	for _, b := range a.Branches {
		if b.Tier != nil && b.Tier.ID == id {
			return w.Text(b.Tier.Label)
		}
	}
	return w.Say("position.no-tier")
}

// term is the title of a term or of a rule.
func (w said) term(id string) string {
	if t := w.l.Part.Term(id); t != nil {
		return w.Text(t.Title)
	}
	if r := w.l.Part.Rule(id); r != nil {
		return w.Text(r.Title)
	}
	return id
}

// path says the positions of a reading.
func (w said) path(p determine.Path) string {
	var parts []string
	for _, s := range p {
		parts = append(parts, w.position(s))
	}
	return strings.Join(parts, "; ")
}

// unknown names a fact that would settle a branching.
func (w said) unknown(id string) string {
	id, _, aged := strings.Cut(id, " ")
	if w.l.Part.Term(id) != nil {
		return w.term(id)
	}
	if aged && id == "mitigating" {
		id = "mitigating aggravating"
	}
	if id == "agent_age" {
		return w.Say("fact.agent_age", w.All(w.ofAges()))
	}
	return w.Say(law.Code("fact." + id))
}

// ofAges lists the articles that ask for the age of the agent, between the day of the
// act and the day of the judgment. It leaves out articles of another regime.
func (w said) ofAges() []string {
	c := &w.l.Charges[0]
	days := law.Period{From: c.Answer.Facts.Date, To: c.Facts.AsOf}
	asks := func(x general.Case) bool { return !x.If.AgentAge.Empty() }
	var list []string
	for _, r := range w.l.Part.Rules {
		for _, v := range r.Versions {
			if r.Kind != general.Regime && v.InForce.Overlaps(days) && slices.ContainsFunc(v.Cases, asks) && !slices.Contains(list, v.Article) {
				list = append(list, v.Article)
			}
		}
	}
	slices.SortFunc(list, articles.Compare)
	return list
}

// sureness says how sure the sources of the steps of all readings are, each kind once.
func (w said) sureness(readings []determine.Reading) string {
	var kinds []string
	for _, r := range readings {
		for _, l := range r.Lines {
			if c := l.Source.Confidence; c != "" {
				kinds = append(kinds, w.Say(law.Code("confidence."+string(c))))
			}
		}
	}
	slices.Sort(kinds)
	return strings.Join(slices.Compact(kinds), "; ")
}

// citation is where a line was read.
func (w said) citation(c law.Citation) string {
	title := c.Document
	if s := w.l.Part.Source(c.Document); s != nil {
		title = w.Text(s.Title)
	} else if s := w.l.Charges[0].Answer.Offence.Edition.Source(c.Document); s != nil {
		title = w.Text(s.Title)
	}
	return w.Say("determine.source", title, w.Text(c.Locator), w.Say(law.Code("confidence."+string(c.Confidence))))
}
