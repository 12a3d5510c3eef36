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

// tableOf gives the table of the version that an offence holds.
func tableOf(o *law.Offence) *Table {
	key := keyOf(o)
	known.RLock()
	t := known.tables[key]
	known.RUnlock()
	if t != nil {
		return t
	}
	t = Compile(o)
	known.Lock()
	defer known.Unlock()
	if len(known.tables) >= maxTables {
		clear(known.tables)
	}
	known.tables[key] = t
	return t
}

func keyOf(o *law.Offence) tableKey {
	v := &o.Version
	key := tableKey{count: len(v.Tiers), protects: v.VictimAge, days: v.InForce, article: v.Article, named: o.Named, dated: o.Dated()}
	if len(v.Tiers) > 0 {
		key.tiers = &v.Tiers[0]
	}
	if len(v.DisplacedBy) > 0 {
		key.displaced = &v.DisplacedBy[0]
	}
	if len(o.Edition.Circumstances) > 0 {
		key.words = &o.Edition.Circumstances[0]
	}
	return key
}
