package resolve

import (
	"cmp"

	"github.com/conmina/conmina/internal/law"
)

// Offence is the offence of the history, as it was when the history was made.
func (h *History) Offence() *law.Offence { return h.offence }

// Governing is the tier that governs a case, when exactly one does; else nil.
func (h *History) Governing(c *Coded) *law.Tier {
	switch {
	case !c.Until.IsZero() || h.offence.Dated() && c.Date.IsZero():
		return h.Decide(c).Tier
	case !h.offence.Dated():
		return h.spans[0].table.governing(c)
	}
	return h.on(c.Date).table.governing(c)
}

// Class gives a number to the class of an age. Two ages of one class lead to the
// same decision for one victim, on all other facts and on every day.
func (h *History) Class(age int) uint8 { return h.classOf[age] }

// Edges are the days on which a decision about an act of one day may change while all
// other facts stay as they are.
func (h *History) Edges() []law.Date {
	alone := law.Edition{Offences: []*law.Offence{h.offence}, Verified: h.offence.Edition.Verified}
	return alone.Edges()
}

// Heeds reports whether circumstances may change a decision about an act of one day. The
// zero date stands for a day that is not known.
func (h *History) Heeds(day law.Date) bool {
	return day.IsZero() || !h.offence.Dated() || len(h.on(day).table.tiers) > 0
}

// AsksFor reports whether a circumstance may change which tiers remain for an act of one
// day. place is its index in the vocabulary.
func (h *History) AsksFor(day law.Date, place int) bool {
	x := h.on(day).table.entries[place]
	return x.own|x.near != 0
}

// on gives the version in force on a day, or the chapter for days without a
// version.
func (h *History) on(day law.Date) *chapter {
	n := day.Ordinal()
	for i := len(h.spans) - 1; i >= 0; i-- {
		if ch := &h.spans[i]; ch.from <= n && n <= ch.to {
			return ch
		}
	}
	if n > h.spans[0].from {
		return &h.after
	}
	return &h.before
}

// Decide decides a case. The result is equal to [Answer.Decision] of the answer of
// [Resolve].
func (h *History) Decide(c *Coded) Decision {
	if c.unfit() {
		return Resolve(h.offence, c.Facts(h.offence.Edition)).Decision()
	}
	var room [12]part
	return h.merged(c, h.cut(c, room[:0]))
}

// unfit reports whether tables cannot decide a case, because the victim has
// birthdays during the act.
func (c *Coded) unfit() bool { return !c.Until.IsZero() && !c.Born.IsZero() }

// cut decides a case for each part of the time of the act.
func (h *History) cut(c *Coded, parts []part) []part {
	switch {
	case !h.offence.Dated():
		p := part{chapter: &h.spans[0], decided: h.spans[0].table.decide(c, lastDay(c))}
		p.decided.says |= p.chapter.displaced(&p.decided, c)
		return append(parts, p)
	case c.Date.IsZero():
		for i := range h.spans {
			parts = append(parts, h.part(c, h.spans[i].days))
		}
		return parts
	case c.Until.IsZero():
		return append(parts, h.part(c, law.Period{From: c.Date, To: c.Date}))
	}
	return h.during(c, parts)
}

// merged joins the parts of a case into one decision.
func (h *History) merged(c *Coded, parts []part) Decision {
	if len(parts) == 1 && (!c.Date.IsZero() || !h.offence.Dated()) {
		return parts[0].chapter.decision(&parts[0].decided)
	}
	var m merger
	for i := range parts {
		m.add(&parts[i])
	}
	if c.Date.IsZero() {
		m.says |= saysDateUnknown
	} else {
		m.says |= saysChangesInside
	}
	return m.decision()
}

// lastDay is the last day of an act; zero when it is not known.
func lastDay(c *Coded) law.Date {
	if c.Until.IsZero() {
		return c.Date
	}
	return c.Until
}

// part decides for days that are all in one version, see [onDays].
func (h *History) part(c *Coded, days law.Period) part {
	ch := h.on(days.From)
	p := part{chapter: ch, days: days, decided: ch.decide(c, cmp.Or(days.To, c.Until, days.From))}
	v := &p.decided
	v.says |= ch.articles
	if cmp.Or(days.To, days.From).Compare(h.offence.Edition.Verified) > 0 {
		v.says |= saysAfterVerified
	}
	if c.Today {
		v.says |= saysDateToday
	}
	if !c.Until.IsZero() && c.Born.IsZero() && !v.victim.Unknown() {
		v.says |= saysAgeOverPeriod
	}
	v.says |= ch.displaced(v, c)
	if !c.Date.IsZero() {
		v.says |= h.milder(p, c, days)
	}
	return p
}

// decide decides a case under the version of a chapter, or without a version.
func (ch *chapter) decide(c *Coded, to law.Date) decided {
	t := ch.table
	if len(t.tiers) > 0 {
		return t.decide(c, to)
	}
	v := decided{status: law.NotInForce, tiers: noneBit, victim: t.victim(c.Victims), says: t.always | ch.says}
	if ch.silence != nil {
		v.says |= saysSourceSays
		if ch.says&saysEarlierLaw != 0 {
			v.status = law.NoRange
		}
		if len(ch.silence.MovedTo) > 0 {
			v.status = law.Moved
		}
	}
	return v
}

// during decides a case of several days, under each version in force on any of the
// days.
func (h *History) during(c *Coded, parts []part) []part {
	last := c.Until
	if last == law.EndUnknown() {
		last = law.Date{}
	}
	for from := c.Date; ; {
		end := h.end(from)
		if end.IsZero() || !c.endsAfter(end) {
			end = last
		}
		parts = append(parts, h.part(c, law.Period{From: from, To: end}))
		if end == last {
			return parts
		}
		from = end.Next()
	}
}

// endsAfter reports whether an act goes on after a day.
func (c *Coded) endsAfter(day law.Date) bool { return c.Until.Compare(day) > 0 }

// end is the last day before the next version begins or the version of the given
// day ends; zero when there is no such day.
func (h *History) end(day law.Date) law.Date {
	var end law.Date
	for i := range h.spans {
		days := h.spans[i].days
		for _, last := range [2]law.Date{days.From.Before(), days.To} {
			if last.Compare(day) >= 0 && !last.IsZero() && (end.IsZero() || last.Compare(end) < 0) {
				end = last
			}
		}
	}
	return end
}

// Decision is the answer without its reasons.
func (a Answer) Decision() Decision {
	d := Decision{Status: a.Status, Article: a.Article()}
	if a.Status == law.Determined {
		d.Tier = a.Branches[0].Tier
	}
	if a.Ranged() {
		d.Envelope = a.Envelope
	}
	for _, n := range a.Notices {
		d.Notices |= codeOf(n.Code)
	}
	return d
}
