package cases

import (
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/meanings"
)

// translate replaces the texts of a record by what they mean.
func (g *given) translate(v *meanings.Vocabulary) {
	if v.IsEmpty() {
		return
	}
	one := func(r columns.Role, text *string) { *text = v.Of(columns.Names[r][0], *text) }
	g.offence, g.other = v.Offence(g.offence)
	one(columns.RoleBorn, &g.Born)
	one(columns.RoleDate, &g.Date)
	one(columns.RoleUntil, &g.Until)
	g.Ages = v.All(columns.RoleAge, g.Ages)
	g.With, g.Maybe = v.All(columns.RoleWith, g.With), v.All(columns.RoleMaybe, g.Maybe)
}
