package lookup

import (
	"github.com/conmina/conmina/internal/export"
	"github.com/conmina/conmina/internal/law"
)

// asked is what the page can be asked about: an offence, or its aggravated forms.
type asked struct {
	id      string // see [export.Run]
	offence *law.Offence
	forms   bool
	names   []export.Name
	runs    []export.Run
}

// lastArticle is the number that an offence has, or that it last had.
func lastArticle(o *law.Offence) string { return o.Shown().Article }

// versions lists the versions that answer on the days of a run; all where the day is not
// known.
func (q asked) versions(r export.Run) []law.Provision {
	if !q.offence.Dated() {
		return []law.Provision{q.offence.Shown()}
	}
	var list []law.Provision
	for _, v := range q.offence.Each() {
		if r.Days.From == export.Undated() || v.InForce.Has(r.Days.From) {
			list = append(list, v)
		}
	}
	return list
}
