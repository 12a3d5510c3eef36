package lookup

import (
	"github.com/conmina/conmina/internal/export"
	"github.com/conmina/conmina/internal/law"
)

// tiers numbers the table of what an offence threatens on the days of a run, and when:
// for each version its days and its number of tiers, and for each tier the range, the
// penalties, the facts, where it stands, and the law.
func (p *packer) tiers(q asked, r export.Run) int {
	var key []byte
	versions := q.versions(r)
	for _, v := range versions {
		days := ""
		if len(versions) > 1 {
			days = p.Period(v.InForce)
		}
		key = put(key, p.teller.texts.of(days), len(v.Tiers))
		for k := range v.Tiers {
			for _, said := range p.tier(v.Version, &v.Tiers[k]) {
				key = put(key, p.teller.texts.of(said))
			}
		}
	}
	return p.tables.of(string(key))
}

func (p *packer) tier(v *law.Version, x *law.Tier) [5]string {
	e := p.law.Edition
	source := p.BriefAct(v, x)
	if !e.Dated() {
		source = p.BriefSource(e, x)
	}
	return [5]string{p.BriefRange(x.Prison, p.style.Months), p.teller.penalties(v, x), p.Numbered(e, x.When), p.teller.place(v, x), source}
}
