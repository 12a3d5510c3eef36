package prove

import (
	"github.com/conmina/conmina/internal/ageclasses"
	"github.com/conmina/conmina/internal/law"
)

// specials finds offences that the version names as displacing it but that have no
// tier for some of the ages on some of the days. On those days such an offence
// displaces nothing. An offence does not displace itself.
func (s *everyCase) specials() []Finding {
	var found []Finding
	for i, d := range s.provision.DisplacedBy {
		for _, id := range d.Offences {
			day, ages := s.silent(id, d.VictimAge)
			if ages.Empty() {
				continue
			}
			f := facts(first(ages), nil)
			f.Date = day
			found = append(found, Finding{
				Code: SpecialSilent, Args: []any{id, day, ages}, Offence: s.provision.Offence,
				At: s.at("displaced_by", number(i)), Case: f,
			})
		}
	}
	return found
}

// silent gives the first day of the version on which a special offence has no tier
// for some of the wanted ages, and those ages.
func (s *everyCase) silent(id string, wanted law.Ages) (law.Date, law.Ages) {
	special, during := s.provision.Edition.Offence(id), s.provision.InForce
	for day := during.From; ; {
		p := special.On(day)
		var lacking law.Ages
		governs := governing(p)
		for _, class := range ageclasses.Of(p) {
			if governs(first(class), nil) == nil {
				lacking = lacking.Union(class)
			}
		}
		if id == s.provision.ID {
			lacking = wanted
		}
		if lacking = lacking.Intersect(wanted); !lacking.Empty() {
			return day, lacking
		}
		if p.InForce.To.IsZero() || !during.Has(p.InForce.To.Next()) {
			return law.Date{}, law.Ages{}
		}
		day = p.InForce.To.Next()
	}
}
