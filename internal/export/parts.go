package export

import (
	"fmt"
	"strconv"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// parts lists the versions on which an answer depends, each with the ages at which it
// is asked: the version of the day, and the version that may be invoked because
// special offences displace it, for the ages at which they do. On a day that is not
// known every version takes part.
func (c *compiler) parts(o *law.Offence, f law.Facts) []part {
	var list []part
	for _, v := range o.Each() {
		if !o.Dated() || f.Date.IsZero() || v.InForce.Has(f.Date) {
			list = append(list, c.part(v, f))
		}
	}
	if f.Date.IsZero() || len(list) == 0 || len(list[0].version.DisplacedBy) > 0 {
		return list
	}
	for _, v := range o.Each() {
		if v.InForce.From.Compare(f.Date) <= 0 || len(v.DisplacedBy) == 0 {
			continue
		}
		if ages := v.Displaced().Intersect(f.Ages()); !ages.Empty() {
			f.Victims = []law.Ages{ages}
			list = append(list, c.part(list[0].version.Provision, f), c.part(v, f))
		}
		break
	}
	return list
}

// part asks a version alone.
func (c *compiler) part(of law.Provision, f law.Facts) part {
	p := part{version: c.version(of)}
	p.heads = p.version.heads(f.Ages())
	for _, band := range c.law.Bands {
		if !band.Intersect(f.Ages()).Empty() {
			p.bands = append(p.bands, band)
		}
	}
	if f.Date = of.InForce.From; !of.Dated() {
		f.Date = law.Date{}
	}
	coded := c.coded(f)
	var w resolve.Weighed
	p.decide = func(set []int) string {
		coded.With = append(coded.With[:0], set...)
		p.version.alone.Weigh(coded, &w)
		said := strconv.Itoa(c.number(of.Offence, w.Decision))
		for _, t := range w.Tiers {
			said += " "
			if t != nil {
				said += t.ID
			}
		}
		if c.tell != nil && (w.Says(resolve.OtherReading) || w.Says(resolve.ArticleNamed)) {
			said += otherRanges(resolve.Resolve(p.version.alone.Offence(), coded.Facts(of.Edition)))
		}
		return said
	}
	return p
}

// otherRanges tells apart answers of one decision beside which different ranges stand: of
// another reading, or outside the article that was named.
func otherRanges(a resolve.Answer) string {
	said := ""
	for _, n := range a.Notices {
		if n.Code == resolve.OtherReading || n.Code == resolve.ArticleNamed {
			said += fmt.Sprint(" ", n.Tier.ID, n.Prison, n.Ages)
		}
	}
	return said
}

// choices lists the circumstances that a case may have: those that are no age and
// that the ages of the victim allow.
func (c *compiler) choices(f law.Facts) []int {
	var list []int
	for place, x := range c.law.Edition.Circumstances {
		if x.VictimAge.Empty() && (x.OnlyAge.Empty() || f.Ages().Within(x.OnlyAge)) {
			list = append(list, place)
		}
	}
	return list
}

// version gives a provision with what it makes of circumstances. It is made once.
func (c *compiler) version(p law.Provision) *version {
	key := versionKey{p.ID, p.Named, p.InForce}
	if c.versions[key] == nil {
		c.versions[key] = newVersion(p)
	}
	return c.versions[key]
}
