package resolve

import (
	"sync"

	"github.com/conmina/conmina/internal/law"
)

// known holds tables that were compiled for answers. The law does not change, so a
// table serves every answer under its version.
var known = struct {
	sync.RWMutex
	tables map[tableKey]*Table
}{tables: map[tableKey]*Table{}}

// tableKey identifies the version of an offence by the values that it is made of,
// whatever copy of the offence has them.
type tableKey struct {
	tiers     *law.Tier
	count     int
	displaced *law.Displacement
	protects  law.Ages
	words     **law.Circumstance
	days      law.Period
	article   string
	named     string
	dated     bool
}

// maxTables is the highest number of tables that are kept, for callers that make law
// of their own.
const maxTables = 1024

// tableOf gives the table of an offence under a version.
func tableOf(p law.Provision) *Table {
	key := keyOf(p)
	known.RLock()
	t := known.tables[key]
	known.RUnlock()
	if t != nil {
		return t
	}
	t = Compile(p)
	known.Lock()
	defer known.Unlock()
	if len(known.tables) >= maxTables {
		clear(known.tables)
	}
	known.tables[key] = t
	return t
}

func keyOf(p law.Provision) tableKey {
	key := tableKey{count: len(p.Tiers), protects: p.VictimAge, days: p.InForce, article: p.Article, named: p.Named, dated: p.Dated()}
	if len(p.Tiers) > 0 {
		key.tiers = &p.Tiers[0]
	}
	if len(p.DisplacedBy) > 0 {
		key.displaced = &p.DisplacedBy[0]
	}
	if len(p.Edition.Circumstances) > 0 {
		key.words = &p.Edition.Circumstances[0]
	}
	return key
}
