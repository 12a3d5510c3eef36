package compiled

import "github.com/conmina/conmina/internal/law"

// The functions of this file pack the values of package law: every field that an
// encoding fills, in the order of its type. A new field must be added here, and a
// test finds missing ones. Examples are not packed, because only proofs read them.

// edition packs the content of edition.yaml, without the vocabulary and the
// offences.
func (p *packing) edition(e *law.Edition) {
	p.text(&e.ID)
	p.text(&e.Digest)
	p.both(&e.Title)
	p.both(&e.About)
	p.date(&e.Published)
	p.date(&e.Verified)
	each(p, &e.Caveats, (*packing).both)
	each(p, &e.Sources, (*packing).sourceDocument)
	each(p, &e.Families, (*packing).family)
	each(p, &e.Ceilings, (*packing).ceiling)
	each(p, &e.Elsewhere, pointed((*packing).neighbour))
}

// vocabulary packs the content of circumstances.yaml.
func (p *packing) vocabulary(e *law.Edition) {
	p.names(&e.Elements)
	each(p, &e.Circumstances, pointed((*packing).circumstance))
}

// pointed packs the values that a list of pointers points to.
func pointed[T any](pack func(*packing, *T)) func(*packing, **T) {
	return func(p *packing, value **T) {
		if !p.writing {
			*value = new(T)
		}
		pack(p, *value)
	}
}

func (p *packing) sourceDocument(s *law.Source) {
	p.text(&s.ID)
	p.both(&s.Title)
	p.both(&s.Short)
	p.text(&s.URL)
}

func (p *packing) family(f *law.Family) {
	p.text(&f.ID)
	p.both(&f.Title)
}

func (p *packing) ceiling(c *law.CeilingRule) {
	p.period(&c.InForce)
	p.text(&c.Article)
	p.bound(&c.Max)
	p.both(&c.Note)
	p.citation(&c.Source)
}

func (p *packing) neighbour(n *law.Neighbour) {
	each(p, &n.Articles, (*packing).text)
	p.both(&n.Title)
	p.names(&n.Also)
}

func (p *packing) circumstance(c *law.Circumstance) {
	word(p, &c.ID)
	p.text(&c.IDES)
	p.both(&c.Title)
	p.both(&c.Meaning)
	p.names(&c.Also)
	p.names(&c.Perhaps)
	p.ages(&c.VictimAge)
	p.ages(&c.OnlyAge)
	p.flag(&c.Plural)
	each(p, &c.Implies, word[law.CircumstanceID])
	p.text(&c.Group)
}

// offence packs an offence with all its versions.
func (p *packing) offence(o *law.Offence) {
	p.text(&o.ID)
	p.text(&o.IDES)
	p.both(&o.Title)
	p.both(&o.Short)
	p.text(&o.Family)
	p.names(&o.Also)
	p.names(&o.Perhaps)
	each(p, &o.Versions, (*packing).version)
	optional(p, &o.Before, (*packing).silence)
	optional(p, &o.After, (*packing).silence)
	p.text(&o.Counterpart.Edition)
	each(p, &o.Counterpart.Offences, (*packing).text)
	p.both(&o.Counterpart.Note)
	if len(o.Versions) == 0 && !p.writing {
		p.fail()
	}
}

func (p *packing) version(v *law.Version) {
	p.number(&v.Number)
	p.text(&v.Article)
	p.period(&v.InForce)
	p.period(&v.Whole)
	p.act(&v.Act)
	p.text(&v.Place.Title)
	p.text(&v.Place.Chapter)
	p.ages(&v.VictimAge)
	each(p, &v.Tiers, (*packing).tier)
	each(p, &v.Notices, (*packing).notice)
	each(p, &v.DisplacedBy, (*packing).displacement)
	each(p, &v.NoRange, (*packing).silence)
	each(p, &v.Inversions, (*packing).inversion)
}

func (p *packing) act(a *law.Act) {
	p.text(&a.Name)
	p.date(&a.Published)
	word(p, &a.Start)
}

func (p *packing) tier(t *law.Tier) {
	p.text(&t.ID)
	p.both(&t.Label)
	p.text(&t.Article)
	p.act(&t.Act)
	p.period(&t.InForce)
	each(p, &t.When, (*packing).condition)
	p.prison(&t.Prison)
	each(p, &t.Readings, (*packing).reading)
	p.citation(&t.Source)
	p.ceilingOf(t)
	p.number(&t.Fine.Min)
	p.number(&t.Fine.Max)
	each(p, &t.FineAsIn, (*packing).text)
	each(p, &t.Disqualifications, (*packing).number)
}

// ceilingOf packs which ceiling of the edition a tier follows, counted from 1; 0 is
// none.
func (p *packing) ceilingOf(t *law.Tier) {
	n := 0
	for i := range p.ceilings {
		if t.Ceiling != nil && *t.Ceiling == p.ceilings[i] {
			n = i + 1
		}
	}
	switch p.number(&n); {
	case p.writing || n == 0:
	case n > len(p.ceilings):
		p.fail()
	default:
		t.Ceiling = &p.ceilings[n-1]
	}
}

func (p *packing) condition(c *law.Condition) {
	p.ages(&c.VictimAge)
	each(p, &c.With, word[law.CircumstanceID])
	p.text(&c.Numeral)
}

func (p *packing) prison(r *law.Range) {
	p.bound(&r.Min)
	p.bound(&r.Max)
}

func (p *packing) bound(b *law.Bound) {
	figure(p, &b.Kind)
	figure(p, &b.Months)
	p.number(&b.Days)
}

func (p *packing) reading(r *law.Reading) {
	p.text(&r.Words)
	each(p, &r.When, (*packing).condition)
	p.prison(&r.Prison)
	p.both(&r.Note)
}

func (p *packing) citation(c *law.Citation) {
	p.text(&c.Document)
	p.both(&c.Locator)
	p.text(&c.Words)
	word(p, &c.Confidence)
}

func (p *packing) notice(n *law.SourceNotice) {
	p.text(&n.ID)
	p.text(&n.IfTier)
	p.ages(&n.IfPossible)
	p.ages(&n.IfCertain)
	p.date(&n.IfFrom)
	p.both(&n.Text)
}

func (p *packing) displacement(d *law.Displacement) {
	p.ages(&d.VictimAge)
	each(p, &d.Offences, (*packing).text)
	p.both(&d.Ground)
}

func (p *packing) silence(s *law.Silence) {
	each(p, &s.When, (*packing).condition)
	p.both(&s.Reason)
	each(p, &s.MovedTo, (*packing).text)
	p.flag(&s.EarlierLaw)
}

func (p *packing) inversion(i *law.Inversion) {
	p.text(&i.From)
	p.text(&i.To)
	p.both(&i.Reason)
	p.citation(&i.Source)
}
