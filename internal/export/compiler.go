package export

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// classKey identifies the bands that an offence does not tell apart and that allow the
// same circumstances.
type classKey struct {
	class   uint8
	allowed string
	told    string
}

// decided is a decision about an offence.
type decided struct {
	offence  string
	decision resolve.Decision
}

// compiler makes the runs and the cells of an edition.
type compiler struct {
	law    *Law
	tell   func(resolve.Answer) int
	tables *resolve.Tables
	spans  []span
	runs   []compiled

	versions map[versionKey]*version
	numbers  map[decided]int
	rows     []Row
}

func newCompiler(l *Law, tell func(resolve.Answer) int) *compiler {
	var beyond []law.Ages
	if tell != nil {
		beyond = l.Beyond()
	}
	return &compiler{law: l, tell: tell, tables: resolve.NewTables(l.Edition), spans: l.spans(beyond), versions: map[versionKey]*version{}, numbers: map[decided]int{}}
}

func (c *compiler) coded(f law.Facts) *resolve.Coded {
	coded := &resolve.Coded{}
	c.tables.Code(f, coded)
	return coded
}

// number numbers the rows of decisions.
func (c *compiler) number(o *law.Offence, d resolve.Decision) int {
	key := decided{o.ID, d}
	at, known := c.numbers[key]
	if !known {
		at = len(c.rows)
		c.numbers[key], c.rows = at, append(c.rows, rowOf(o, d))
	}
	return at
}

// versionKey identifies a version of an offence as it was asked for.
type versionKey struct {
	offence, named string
	days           law.Period
}
