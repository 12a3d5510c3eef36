package ledger

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sheet"
)

// asides shows what stands beside the chain.
func (v screen) asides(d *sheet.Document, w said) {
	if rows := v.besides(w); len(rows) > 0 {
		d.Heading(w.Say("determine.beside"))
		d.Fields(false, rows...)
	}
}

func (v screen) besides(w said) [][]string {
	var rows [][]string
	for i := range v.Charges {
		for _, about := range []string{"benefit", "prescription", "suspension", "fine", "disqualification", "incapacity"} {
			label := w.Say(law.Code("beside." + about))
			if len(v.Charges) > 1 {
				label += " " + w.Word(i+1)
			}
			for _, text := range v.aside(w, i, about) {
				rows = append(rows, []string{label, text})
				label = ""
			}
		}
	}
	return rows
}

// aside says one question for a charge, in one text or in several. Benefits with the
// same readings are said together.
func (v screen) aside(w said, charge int, about string) []string {
	var texts []string
	terms := map[string][]string{}
	for _, b := range v.Beside {
		if b.Offence != charge || b.About != about {
			continue
		}
		text := w.outcomes(b)
		if !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
		if b.Term != "" {
			terms[text] = append(terms[text], w.term(b.Term))
		}
	}
	for i, text := range texts {
		if names := terms[text]; len(names) > 0 {
			texts[i] = w.Say("beside.reading", w.All(names), text)
		}
	}
	if about == "prescription" && len(texts) > 0 {
		texts = append(texts, w.paused(v, charge)...)
	}
	return texts
}

// paused says the positions on the suspension of prescription, where they differ on
// the day of the question.
func (w said) paused(v screen, charge int) []string {
	r := w.l.Part.Rule("prescription-paused").On(v.Charges[charge].Facts.AsOf)
	lapses := slices.ContainsFunc(v.Beside, func(b determine.Beside) bool {
		return b.Offence == charge && b.About == "prescription" && slices.ContainsFunc(b.Root.Readings(false), func(x determine.Reading) bool {
			return x.Leaf.Outcome != nil && x.Leaf.Outcome.Verdict == determine.Lapses
		})
	})
	if r == nil || !lapses {
		return nil
	}
	var positions []string
	for _, p := range w.l.Part.Fork(general.LapsePaused).Positions {
		positions = append(positions, w.Text(p.Title))
	}
	return []string{w.Say("beside.paused", strings.Join(positions, "; ")+" ["+general.LapsePaused+"]")}
}

// outcomes says every reading of one question.
func (w said) outcomes(b determine.Beside) string {
	readings := b.Root.Readings(false)
	var list, forks []string
	for _, r := range readings {
		text := w.outcome(b.About, r.Leaf.Outcome)
		if len(readings) > 1 {
			text = w.Say("beside.reading", w.path(r.Path), text)
		}
		list = append(list, text)
		for _, s := range r.Path {
			if !slices.Contains(forks, s.Split.ID) && s.Split.Why == determine.Disputed {
				forks = append(forks, s.Split.ID)
			}
		}
	}
	text := strings.Join(list, "; ")
	if len(forks) > 0 {
		text += " [" + strings.Join(forks, ", ") + "]"
	}
	return text
}

// outcome says one end of a question.
func (w said) outcome(about string, o *determine.Outcome) string {
	switch {
	case o == nil && about == "incapacity":
		return w.Say("beside.no_incapacity")
	case o == nil:
		return "—"
	}
	switch o.Verdict {
	case determine.Lapses:
		if o.Until.IsZero() || o.UntilExtra.IsZero() {
			return w.Say("beside.lapses", w.figure(o.Ordinary), w.figure(o.Extraordinary))
		}
		return w.Say("beside.lapses_on", w.figure(o.Ordinary), o.Until, w.figure(o.Extraordinary), o.UntilExtra)
	case determine.Possible, determine.Impossible, determine.Depends, determine.Exactly:
		return w.Say(law.Code("beside."+string(o.Verdict)), w.figure(o.Limit))
	case determine.Amount:
		return w.amount(about, o)
	case determine.Definitive:
		return w.Say("beside.definitive", o.Version.Article)
	case determine.NeverEnds:
		return w.Say("beside.never", o.Version.Article)
	}
	return w.Say(law.Code("beside." + string(o.Verdict)))
}

func (w said) amount(about string, o *determine.Outcome) string {
	switch {
	case about == "disqualification":
		return w.Say("beside.principal", w.figure(o.Lo), w.figure(o.Hi), o.Version.Article)
	case o.SolesLo != nil:
		return w.Say("beside.soles", mixed(o.Lo), mixed(o.Hi), mixed(o.SolesLo), mixed(o.SolesHi))
	}
	return w.Say("beside.fine_days", mixed(o.Lo), mixed(o.Hi))
}
