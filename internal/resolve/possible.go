package resolve

import "github.com/conmina/conmina/internal/law"

// possibilities are all that the facts leave possible under a version: each possible
// age, with the circumstances in with and any of the circumstances in maybe. The
// table says what follows from each, and these explain it. Tiers are their indices in
// the table, and circumstances are bits.
type possibilities struct {
	*Table
	present
	victim  law.Ages // possible ages of the victim who decides the range
	classes []class  // the possible ages, in the order of the table
	combos  []uint64 // see [possibilities.combinations]
}

// class is possible ages of the victim that the version does not distinguish.
type class struct {
	number int // of the class in the table
	ages   law.Ages
}
