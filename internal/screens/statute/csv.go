package statute

import (
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/machine"
)

func (e editionScreen) Records() [][]string {
	list := [][]string{{"edition", "offence", "article", "title_es", "title_en", "tiers", "depends_on_age"}}
	for _, o := range e.Offences {
		v := o.Shown().Version
		list = append(list, []string{
			e.ID, o.ID, v.Article, o.Title.ES, o.Title.EN,
			strconv.Itoa(len(v.Tiers)), strconv.FormatBool(dependsOnAge(v)),
		})
	}
	return list
}

func (o offenceScreen) Records() [][]string {
	list := [][]string{{"offence", "article", "tier", "label_es", "label_en", "min_months", "min_status", "max_months", "max_status", "document", "confidence"}}
	for _, t := range o.Version.Tiers {
		r := machine.MachineRange(t.Prison)
		list = append(list, []string{
			o.ID, o.Version.Article, t.ID, t.Label.ES, t.Label.EN,
			machine.Number(r.MinMonths), machine.FilledText(r.MinStatus), machine.Number(r.MaxMonths), machine.FilledText(r.MaxStatus),
			t.Source.Document, string(t.Source.Confidence),
		})
	}
	return list
}

func (v vocabularyScreen) Records() [][]string {
	list := [][]string{{"edition", "circumstance", "title_es", "title_en", "used_by"}}
	entries, usedBy := v.entries()
	for i, c := range entries {
		list = append(list, []string{v.ID, string(c.ID), c.Title.ES, c.Title.EN, strings.Join(usedBy[i], ";")})
	}
	return list
}
