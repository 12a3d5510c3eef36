package export

import (
	"github.com/conmina/conmina/internal/law"
)

// part is a version that takes part in an answer, for a victim of some ages.
type part struct {
	version *version
	bands   []law.Ages
	heads   map[law.CircumstanceID]law.CircumstanceID // see [version.heads]
	decide  func(set []int) string                    // what the version alone decides, in any words
}
