package resolve

import (
	"math/bits"

	"github.com/conmina/conmina/internal/law"
)

// decision turns what the table of a version decides into a decision.
func (ch *chapter) decision(v *decided) Decision {
	t := ch.table
	d := Decision{Status: v.status, Article: t.article(v), Notices: v.says}
	if v.status == law.Determined {
		d.Tier = t.tiers[bits.TrailingZeros64(v.tiers)]
	}
	if v.ranged() {
		d.Envelope, _ = t.hull(v.tiers, law.Range{}, false)
	}
	return d
}

// article is the number of the offence, see [Answer.Article].
func (t *Table) article(v *decided) string {
	if v.status == law.Determined {
		if own := t.tiers[bits.TrailingZeros64(v.tiers)].Article; own != "" {
			return own
		}
	}
	if t.underName != "" {
		return t.underName
	}
	return t.provision.Article
}

// hull extends a range so that it contains the ranges of the tiers, which come
// mildest first. any says whether there is a range already.
func (t *Table) hull(tiers uint64, hull law.Range, any bool) (law.Range, bool) {
	for rest := tiers &^ noneBit; rest != 0; {
		i := bits.Len64(rest) - 1
		rest &^= 1 << i
		if !any {
			hull, any = t.tiers[i].Prison, true
		} else {
			hull = hull.Hull(t.tiers[i].Prison)
		}
	}
	return hull, any
}

// threatens gives the range of the first of some tiers; zero when there is no tier.
func (t *Table) threatens(tiers uint64) law.Range {
	if i := bits.TrailingZeros64(tiers); i < noTier {
		return t.tiers[i].Prison
	}
	return law.Range{}
}

// merger joins the decisions for parts of the time of the act, as [together] does.
type merger struct {
	parts   int
	status  law.Status
	first   *law.Tier // the governing tier of the first part
	article string
	hull    law.Range
	any     bool
	says    Codes
}

func (m *merger) add(p *part) {
	v, t := &p.decided, p.chapter.table
	var governing *law.Tier
	if v.status == law.Determined {
		governing = t.tiers[bits.TrailingZeros64(v.tiers)]
	}
	article := t.article(v)
	if m.parts == 0 {
		m.status, m.first, m.article = v.status, governing, article
	}
	if article != m.article {
		m.article = ""
	}
	if v.status != m.status || governing != nil && !(governing.ID == m.first.ID && governing.Prison.SameFigures(m.first.Prison)) {
		m.status = law.Undetermined
	}
	m.hull, m.any = t.hull(v.tiers, m.hull, m.any)
	m.says |= v.says
	m.parts++
}

func (m *merger) decision() Decision {
	d := Decision{Status: m.status, Article: m.article, Notices: m.says}
	if d.Status == law.Determined {
		d.Tier = m.first
	}
	if d.Ranged() {
		d.Envelope = m.hull
	}
	return d
}
