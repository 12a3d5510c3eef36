// Package ledger shows a ledger of the general part: the space of the concrete
// penalty, the operations that lead there, the readings side by side, and what stands
// beside the chain. It decides nothing.
package ledger

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Show writes a ledger in a format. Markdown and pages, which are kept and handed on,
// carry the whole ledger.
func Show(format string, l *determine.Ledger, s sheet.Style) ([]byte, error) {
	s.Why = s.Why || format == "md" || format == "html"
	return sheet.Render(format, screen{l}, s)
}

type screen struct{ *determine.Ledger }

// most readings are shown in full up to the first number, and as a table up to the
// second.
const (
	inFull  = 4
	inTable = 12
)

func (v screen) Document(s sheet.Style) sheet.Document {
	w := said{words.In(s.Language), v.Ledger, s.Months}
	var d sheet.Document
	d.Headline(v.headline(w))
	if v.Root == nil || v.TooMany {
		code := law.Code("determine.no_ledger")
		if v.TooMany {
			code = "determine.too_many"
		}
		d.Emphasis(w.Say(code))
		return d
	}
	readings := v.Root.Readings(false)
	v.result(&d, w, readings)
	v.charges(&d, w, readings)
	v.lines(&d, w, s, readings)
	v.sure(&d, w, readings)
	v.bounds(&d, w, readings)
	v.asides(&d, w)
	v.notes(&d, w)
	if s.Why {
		d.Heading(w.Say("determine.given"))
		d.Fields(false, v.given(w)...)
		d.Heading(w.Say("determine.sources"))
		d.List(v.sources(w, readings))
		d.Heading(w.Say("determine.not_here"))
		d.Paragraph(w.Say("determine.not_considered"))
	}
	d.Footer(v.footer(w))
	return d
}

// sure says how sure the sources of the steps are, where there is a step.
func (v screen) sure(d *sheet.Document, w said, readings []determine.Reading) {
	if kinds := w.sureness(readings); kinds != "" {
		d.Paragraph(w.Say("determine.sure", kinds))
	}
}

// footer says what the ledger rests on.
func (v screen) footer(w said) string {
	e := v.Charges[0].Answer.Offence.Edition
	parts := []string{words.AsSentence(w.Text(e.Title))}
	for _, caveat := range e.Caveats {
		parts = append(parts, w.Text(caveat))
	}
	return strings.Join(append(parts, w.Say("determine.footer")), " ")
}

func (v screen) headline(w said) string {
	a := v.Charges[0].Answer
	var days []string
	for _, c := range v.Charges {
		if d := w.days(c.Answer.Facts); !slices.Contains(days, d) {
			days = append(days, d)
		}
	}
	act := w.Say("determine.act", w.All(days))
	if v.Joined != "" {
		return strings.Join([]string{w.Say(law.Code("concurrence."+v.Joined), v.joinedBy()), w.Say("determine.offences", len(v.Charges), act)}, " · ")
	}
	parts := []string{w.Text(a.Offence.Title)}
	if article := v.article(0); article != "" {
		parts = append(parts, w.Say("brief.article", article))
	}
	return strings.Join(append(parts, act), " · ")
}

// joinedBy is the article that joins the offences, on the day of the act. Where none was
// in force it is the first one that came.
func (v screen) joinedBy() string {
	rule := v.Part.Rule(v.Joined)
	if version := rule.On(v.Charges[0].Answer.Facts.Date); version != nil {
		return version.Article
	}
	return rule.Versions[0].Article
}

// article is the article of the tier that governs, or of the offence.
func (v screen) article(i int) string {
	a := v.Charges[i].Answer
	if len(a.Branches) == 1 && a.Branches[0].Tier != nil {
		return a.VersionOf(a.Branches[0]).ArticleOf(a.Branches[0].Tier)
	}
	return a.Article()
}

// result is the space, where there is one reading. Otherwise it says why there is none.
func (v screen) result(d *sheet.Document, w said, readings []determine.Reading) {
	title := law.Code("determine.space")
	if v.Joined != "" {
		title = "determine.total"
	}
	if len(readings) > 1 {
		code := law.Code("determine.several")
		if v.Status == determine.Undetermined {
			code = "determine.unsettled"
		}
		d.Emphasis(w.Say(code))
		return
	}
	x := readings[0].Leaf.Space
	d.Fields(true, []string{w.Say(title), w.inBoth(x)})
	switch {
	case slices.ContainsFunc(v.Charges, func(c determine.Charge) bool { return c.Facts.Fixed != nil }):
		d.Paragraph(w.Say("determine.from_fixed"))
	case has(readings[0].Lines, "leave.point"):
		d.Paragraph(w.Say("determine.law_point"))
	case x.Point():
	case readings[0].Leaf.NoRange:
		d.Paragraph(words.AsSentence(w.why(x)))
	case !x.Closed() || x.HiLife:
		d.Paragraph(w.Say("determine.open_end") + " " + words.AsSentence(w.why(x)))
	case !x.Life:
		d.Paragraph(w.Say("determine.not_point"))
	}
}

func has(lines []determine.Line, code law.Code) bool {
	return slices.ContainsFunc(lines, func(l determine.Line) bool { return l.Code == code })
}

// why says why an end has no figure.
func (w said) why(x determine.Space) string {
	for _, code := range []law.Code{x.LoWhy, x.HiWhy} {
		if code != "" {
			return w.Say(code)
		}
	}
	return w.Say("determine.life")
}

// charges lists the offences of a case, as they are in the first reading in which the
// facts reach a tier of each.
func (v screen) charges(d *sheet.Document, w said, readings []determine.Reading) {
	i := slices.IndexFunc(readings, func(r determine.Reading) bool { return len(r.Leaf.Spaces) == len(v.Charges) })
	if len(v.Charges) < 2 || i < 0 {
		return
	}
	var rows [][]string
	for k, c := range v.Charges {
		title := w.Text(c.Answer.Offence.Title) + ", " + v.article(k)
		rows = append(rows, []string{w.Say("determine.numbered", k+1, title), w.dash(first(readings[i], k)), w.dash(readings[i].Leaf.Spaces[k])})
	}
	d.Table([]string{w.Say("determine.offence"), w.Say("determine.range"), w.Say("determine.after")}, rows)
}

// first is the range from which a charge starts in a reading.
func first(r determine.Reading, i int) determine.Space {
	at := slices.IndexFunc(r.Lines, func(l determine.Line) bool { return l.Offence == i && l.Code == "ledger.take" })
	return r.Lines[at].After[0]
}

// lines shows the operations: first the operations that every reading has, then each reading apart.
func (v screen) lines(d *sheet.Document, w said, s sheet.Style, readings []determine.Reading) {
	common := v.shown(s, v.Root.Lines)
	if len(readings) == 1 { // the other positions were assumed away, or there is none
		common = v.shown(s, readings[0].Lines)
	}
	if len(common) > 0 {
		if len(readings) > 1 {
			d.Heading(w.Say("determine.common"))
		}
		v.table(d, w, common)
	}
	n := len(readings)
	switch {
	case n == 1:
	case n <= inTable:
		v.leaves(d, w, readings)
	default:
		d.Paragraph(w.Say("determine.readings", n))
	}
	if n > 1 && (n <= inFull || s.Why && n <= inTable) {
		for i, r := range readings {
			d.Heading(w.Say("determine.reading_is", letter(i), w.path(r.Path)))
			v.spaces(d, w, s, r.Leaf.Spaces)
			v.table(d, w, v.shown(s, r.Lines[len(v.Root.Lines):]))
			d.Fields(true, []string{w.Say("determine.space"), w.inBoth(r.Leaf.Space)})
			if x := r.Leaf.Space; !x.Closed() && !x.HiLife {
				d.Paragraph(words.AsSentence(w.why(x)))
			}
		}
	}
}

func letter(i int) string { return string(rune('A' + i)) }

// leaves shows many readings as a table.
func (v screen) leaves(d *sheet.Document, w said, readings []determine.Reading) {
	var rows [][]string
	for i, r := range readings {
		rows = append(rows, []string{letter(i) + " " + w.path(r.Path), w.dash(r.Leaf.Space)})
	}
	d.Table([]string{w.Say("determine.reading"), w.Say("determine.space")}, rows)
}

// spaces shows the space of each charge in one reading.
func (v screen) spaces(d *sheet.Document, w said, s sheet.Style, list []determine.Space) {
	if len(v.Charges) < 2 || s.Why {
		return
	}
	var rows [][]string
	for i, x := range list {
		rows = append(rows, []string{w.Say("determine.numbered", i+1, w.Text(v.Charges[i].Answer.Offence.Title)), w.dash(x)})
	}
	d.Fields(false, rows...)
}

// quiet are the lines that only the long form shows.
var quiet = []law.Code{"leave.judge", "leave.age", "leave.no_matter"}

// shown leaves out lines that only the long form shows: those that change nothing and,
// in a case of several offences, the lines of one offence.
func (v screen) shown(s sheet.Style, lines []determine.Line) []determine.Line {
	if s.Why {
		return lines
	}
	return slices.DeleteFunc(slices.Clone(lines), func(l determine.Line) bool {
		return slices.Contains(quiet, l.Code) || len(v.Charges) > 1 && l.Step < 6
	})
}

// table writes lines as a table.
func (v screen) table(d *sheet.Document, w said, lines []determine.Line) {
	if rows := v.rows(w, lines); len(rows) > 0 {
		d.Table(w.stepHead(), rows)
	}
}

// stepHead is the head of a table of lines.
func (w said) stepHead() []string {
	return []string{w.Say("determine.step"), w.Say("determine.before"), w.Say("determine.after"), w.Say("determine.rule")}
}

// rows writes lines as rows. The parts of a division, and
// the two ends of a sum, have rows of their own.
func (v screen) rows(w said, lines []determine.Line) [][]string {
	var rows [][]string
	for _, l := range lines {
		step := w.step(l)
		if len(v.Charges) > 1 && l.Step < 6 {
			step = w.Say("determine.charge", l.Offence+1, step)
		}
		if l.Operation == determine.Divide {
			rows = append(rows, []string{step, w.spaces(l.Before), "", w.rule(l)})
			for i, part := range l.After {
				rows = append(rows, []string{"  " + w.Say(law.Code("position."+determine.PartName(i, len(l.After)))), "", w.dash(part), ""})
			}
			continue
		}
		before, after := w.spaces(l.Before), w.spaces(l.After)
		if l.Operation == determine.Add {
			lower, upper := w.sums(l.Before)
			rows = append(rows, []string{step, lower, after, w.rule(l)}, []string{"", upper, "", ""})
			continue
		}
		if l.Operation == determine.Leave {
			after = "="
		}
		rows = append(rows, []string{step, before, after, w.rule(l)})
	}
	return rows
}

// bounds closes what several readings say: their bounds, which are no answer, the
// facts that would settle them, and how a position is stated.
func (v screen) bounds(d *sheet.Document, w said, readings []determine.Reading) {
	if list := v.assumed(); len(list) > 0 {
		d.Paragraph(w.Say("determine.assumed", strings.Join(list, ", ")))
	}
	if len(readings) < 2 {
		return
	}
	d.Paragraph(w.Say("determine.bounds", w.dash(v.Bounds)))
	var facts []string
	for _, id := range v.Settles {
		if text := w.unknown(id); !slices.Contains(facts, text) {
			facts = append(facts, text)
		}
	}
	if len(facts) > 0 {
		d.Paragraph(w.Say("determine.settled_by", w.All(facts)))
	}
	var lines []string
	for _, id := range v.Forks {
		if f := v.Part.Fork(id); f != nil {
			lines = append(lines, typed.Dashed(w.Language(), typed.AssumeFlag)+" "+id+"="+f.Positions[0].ID)
		}
	}
	if len(lines) > 0 {
		d.Paragraph(w.Say("determine.to_state"))
		d.Examples(lines)
	}
}

// positions are those that the user stated for the case.
func (v screen) positions() map[string]string {
	all, _ := determine.Assumed(v.Charges)
	return all
}

// assumed lists the positions that the user stated.
func (v screen) assumed() []string {
	var list []string
	all := v.positions()
	for _, f := range v.Part.Forks {
		if position, ok := all[f.ID]; ok {
			list = append(list, f.ID+"="+position)
		}
	}
	return list
}

// notes lists what the reader must know, and what is not known.
func (v screen) notes(d *sheet.Document, w said) {
	if list := v.noted(w); len(list) > 0 {
		d.Heading(w.Say("answer.notices"))
		d.List(list)
	}
}

func (v screen) noted(w said) []string {
	var list []string
	for _, n := range v.Notices {
		list = append(list, w.Say(n.Code, n.Args...))
	}
	if len(v.Missing) > 0 {
		var facts []string
		for _, id := range v.Missing {
			facts = append(facts, w.unknown(id))
		}
		list = append(list, words.AsSentence(w.Say("determine.missing", w.All(facts))))
	}
	return list
}

// sources lists where the lines were read, each once.
func (v screen) sources(w said, readings []determine.Reading) []string {
	var list []string
	for _, r := range readings {
		for _, l := range r.Lines {
			if l.Source == (law.Citation{}) {
				continue
			}
			if text := w.citation(l.Source); !slices.Contains(list, text) {
				list = append(list, text)
			}
		}
		for _, s := range r.Path {
			if s.Split.Fork == nil {
				continue
			}
			if p := s.Split.Fork.Position(s.Position); p != nil {
				if text := w.citation(p.Source); !slices.Contains(list, text) {
					list = append(list, text)
				}
			}
		}
	}
	return list
}
