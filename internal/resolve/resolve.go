// Package resolve answers the question that conmina exists for: given these facts,
// what prison range does this offence threaten, and why? It is pure and total. It
// reads no clock and no file, and it answers every set of facts, even if the answer
// is that there is no single range.
package resolve

import (
	"github.com/conmina/conmina/internal/law"
)

// Resolve answers for every age, every circumstance and every day that the facts
// leave open. Of the tiers whose conditions hold, the gravest governs. With several
// victims, the youngest whom the version protects decides; package prove has shown
// that this victim leads to the gravest range. A circumstance that is neither
// present nor in doubt is taken as absent. In an edition with versions by date, the
// version in force on the day of the act answers (article 6 of the Código Penal).
func Resolve(o *law.Offence, f law.Facts) Answer {
	return literal(o, f).besideSpecialLaw(o)
}

// Tier is the tier that governs at one age when exactly the given circumstances are
// present, under one version; nil when no tier governs.
func Tier(p law.Provision, age int, present []law.CircumstanceID) *law.Tier {
	return tableOf(p).Tier(age, present)
}
