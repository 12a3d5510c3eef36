package lookup

import (
	"encoding/binary"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// teller puts answers into words. What it says of an answer follows from what
// [export.Telling] allows, so it names no circumstance that was given.
type teller struct {
	*words.Words
	style   sheet.Style
	edition *law.Edition

	texts  numbered[string]
	blocks numbered[block]
	told   numbered[string] // the numbers of blocks, as [binary.AppendUvarint] writes them
}

// block is a piece of what is said of an answer: texts by their numbers.
type block struct {
	kind kind
	said [4]int
}

// kind is what a block is for. The script reads the numbers.
type kind uint8

const (
	sentence kind = iota // what the figures after it are
	figure               // a range, what it is, where it stands, on which facts
	nothing              // that there is no range, and why
	doubt                // what may be right instead, and why
	ground               // a law
	note                 // what else must be known
	offer                // another offence that is to be asked about: its name, its id
)

func newTeller(w *words.Words, s sheet.Style, e *law.Edition) *teller {
	t := &teller{Words: w, style: s, edition: e}
	t.texts.of("")
	t.told.of("") // where the day is not known, the page puts the answers of the versions side by side
	return t
}

// tell says an answer and gives the number of what is said.
func (t *teller) tell(a resolve.Answer) int {
	var key []byte
	for _, b := range t.say(a) {
		key = binary.AppendUvarint(key, uint64(t.blocks.of(b)))
	}
	return t.told.of(string(key))
}

func (t *teller) block(k kind, said ...string) block {
	b := block{kind: k}
	for i, text := range said {
		b.said[i] = t.texts.of(words.Visible(text))
	}
	return b
}

func (t *teller) say(a resolve.Answer) []block {
	list := t.result(a)
	for _, n := range a.Notices {
		list = append(list, t.doubt(a, n)...)
	}
	for _, s := range a.Successors {
		list = append(list, t.offer(s.Offence))
	}
	list = append(list, t.grounds(a)...)
	for _, n := range a.Notices {
		if !saidElsewhere[n.Code] {
			list = append(list, t.block(note, t.Notice(a, n)))
		}
	}
	return once(list)
}

// once leaves the first of blocks that are the same.
func once(list []block) []block {
	met := map[block]bool{}
	var kept []block
	for _, b := range list {
		if !met[b] {
			met[b], kept = true, append(kept, b)
		}
	}
	return kept
}

// saidElsewhere has the notices that the page says by other means: beside the controls,
// beside the figure, or in the table of what the offence threatens.
var saidElsewhere = map[law.Code]bool{
	resolve.AgeUnknown: true, resolve.DateUnknown: true, resolve.DateToday: true, resolve.DateNotUsed: true,
	resolve.CircumstanceAbsent: true, resolve.CircumstanceUnused: true, resolve.CircumstanceClose: true,
	resolve.CircumstanceReadAs: true, resolve.CircumstanceAtAge: true, resolve.OneMore: true,
	resolve.OtherReading: true, resolve.SpecialOffence: true, resolve.MilderArgued: true, resolve.ArticleNamed: true,
	resolve.OffenceNotYet: true, resolve.OffenceEnded: true,
}

// result says every range that remains, or why there is none.
func (t *teller) result(a resolve.Answer) []block {
	switch {
	case !a.Ranged():
		return []block{t.block(nothing, t.Say("brief.none"), t.silence(a))}
	case a.Status == law.Determined:
		return []block{t.figure(a, a.Branches[0].Tier)}
	}
	head := t.Say("answer.several")
	if a.Named != nil {
		head = t.Say("answer.named", t.NamedArticle(a.Named.Article))
	}
	list := []block{t.block(sentence, head)}
	for _, b := range a.Branches {
		switch {
		case b.Tier != nil:
			list = append(list, t.figure(a, b.Tier))
		case len(a.Successors) > 0:
			list = append(list, t.block(nothing, t.Say("range.moved"), ""))
		default:
			list = append(list, t.block(nothing, t.Say("brief.none"), ""))
		}
	}
	return list
}

// silence says why there is no range.
func (t *teller) silence(a resolve.Answer) string {
	for _, n := range a.Notices {
		if n.Code == resolve.OffenceNotYet || n.Code == resolve.OffenceEnded {
			return t.Notice(a, n)
		}
	}
	return t.Say(law.Code("answer." + string(a.Status)))
}

// figure says the range of a tier, in years and in months, with what is threatened in
// addition, where it stands, and on which facts it applies.
func (t *teller) figure(a resolve.Answer, x *law.Tier) block {
	v := a.Version
	when := ""
	if len(x.When) > 0 {
		when = t.Numbered(t.edition, x.When)
	}
	return t.block(figure, t.BriefRange(x.Prison, t.style.Months), t.penalties(v, x), t.place(v, x), when)
}

// penalties names the penalty with its range in the other unit, and what is threatened
// in addition.
func (t *teller) penalties(v *law.Version, x *law.Tier) string {
	other, end := t.otherUnit(x.Prison), t.OpenEnd(x.Prison)
	if x.Ceiling != nil {
		end = t.Say("brief.ceiling")
	}
	said := t.Say("brief.prison")
	if more := joined("; ", other, end); more != "" {
		said = t.Say("figure.both", said, more)
	}
	said = joined("; ", said, t.FineOf(v, x))
	if list := x.Disqualifications; len(list) > 0 {
		said = t.Say("brief.apart", said, t.Numerals(list))
	}
	return said
}

// otherUnit is a range in the unit that stands beside the figure, without what is said of
// its end; empty where the figure has no other unit.
func (t *teller) otherUnit(r law.Range) string {
	if r.Min.Kind == law.Life {
		return ""
	}
	if said := t.BriefRange(r, !t.style.Months); said != t.BriefRange(r, t.style.Months) {
		return said
	}
	return ""
}

// place is where a tier stands: its article and its name.
func (t *teller) place(v *law.Version, x *law.Tier) string {
	article := v.ArticleOf(x)
	if article == "" {
		return t.Text(x.Label)
	}
	return joined(", ", t.Say("brief.article", article), t.Text(x.Label))
}

// grounds says which laws gave the tiers that remain their wording, or where their
// figures come from.
func (t *teller) grounds(a resolve.Answer) []block {
	var list []block
	for _, b := range a.Branches {
		switch {
		case b.Tier == nil:
		case t.edition.Dated():
			list = append(list, t.block(ground, t.BriefAct(a.Version, b.Tier)))
		default:
			list = append(list, t.block(ground, t.BriefSource(t.edition, b.Tier)))
		}
	}
	return list
}

// doubt says what may be right instead of the figures.
func (t *teller) doubt(a resolve.Answer, n resolve.Notice) []block {
	switch n.Code {
	case resolve.OtherReading:
		said := t.BriefRange(n.Prison, t.style.Months)
		if n.Ages != a.Victim {
			said = t.Say("brief.other_reading_at", t.Say("brief.victim", n.Ages), said)
		}
		return []block{t.block(doubt, t.Say("brief.other_reading"), said, t.Text(n.Reading.Note))}
	case resolve.SpecialOffence:
		var list []block
		at := ""
		if n.Ages != a.Victim {
			at = t.Say("brief.victim", n.Ages)
		}
		for _, s := range n.Special.Answers {
			list = append(list, t.block(doubt, t.Say("brief.special", t.ShortTitle(s.Offence)), at, t.Text(n.Special.Ground)), t.offer(s.Offence))
		}
		return list
	case resolve.MilderArgued:
		return []block{t.block(doubt, t.Say("brief.milder", n.Date), t.laterRanges(*n.Later))}
	case resolve.ArticleNamed:
		return []block{t.block(doubt, t.Notice(a, n))}
	}
	return nil
}

func (t *teller) laterRanges(a resolve.Answer) string {
	var list []law.Range
	for _, b := range a.Branches {
		if b.Tier != nil {
			list = append(list, b.Prison())
		}
	}
	return t.ShortRanges(list)
}

func (t *teller) offer(o *law.Offence) block { return t.block(offer, t.ShortTitle(o), o.ID) }

// joined joins those texts that are not empty.
func joined(separator string, texts ...string) string {
	var kept []string
	for _, s := range texts {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, separator)
}
