package audit

import (
	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// kept is a case that the summary lists. Only its facts are kept, and the answer is
// worked out again for the list.
type kept struct {
	auditor    *Auditor
	id, source string
	place      law.Place
	offence    *law.Offence
	facts      law.Facts
	imposed    Imposed
}

// listed is the case with the listed that the audit asks about it.
func (k *kept) listed() ListedCase {
	a := resolve.Resolve(k.offence, k.facts)
	r := k.auditor.Compare(a, k.imposed)
	if r.Charge != nil {
		c := comparing.ChangeOf(a.Victim, resolve.Resolve(k.imposed.Filed, k.facts), a)
		r.Charge = &c
	}
	return ListedCase{
		ID: k.id, File: k.place.File, Line: k.place.Line, Source: k.source, Answer: a, Sentence: k.imposed.Sentence,
		Verdict: r.Verdict, Agreed: r.Agreed, Missing: r.Missing,
		Distance: r.Distance, Nearer: r.Nearer, Fits: r.Fits, Charge: r.Charge,
	}
}

// list is the cases of one kind, in their order. The cases beyond the listed ones
// are only counted.
type list struct {
	kept []*kept
	more int
}

// cases gives the list for a report.
func (l *list) cases() Cases {
	c := Cases{More: l.more}
	for _, k := range l.kept {
		c.Listed = append(c.Listed, k.listed())
	}
	return c
}
