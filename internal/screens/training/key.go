package training

import (
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
)

// The keys of answers that are no range of terms. The script of a page reads what
// a reader writes into the same keys.
const (
	lifeKey    = "life"
	noRangeKey = "none"
	severalKey = "open" // there is no single range
)

// rangeKey is a range as the script of a page writes it, in months: 96-180, 300+ and -24.
func rangeKey(r law.Range) string {
	low, hasLow := r.Min.Figure()
	high, hasHigh := r.Max.Figure()
	switch {
	case r.Min.Kind == law.Life:
		return lifeKey
	case hasLow && hasHigh:
		return strconv.Itoa(int(low)) + "-" + strconv.Itoa(int(high))
	case hasLow:
		return strconv.Itoa(int(low)) + "+"
	}
	return "-" + strconv.Itoa(int(high))
}

// keysOf lists the keys that are right for an answer. Several ranges are one key, in
// any order of writing; to say that there is no single range is right too.
func keysOf(a resolve.Answer) []string {
	if len(a.Branches) == 0 {
		return []string{noRangeKey}
	}
	keys := machine.Each(a.Branches, func(b resolve.Branch) string {
		if b.Tier == nil {
			return noRangeKey
		}
		return rangeKey(b.Prison())
	})
	slices.Sort(keys)
	list := []string{strings.Join(slices.Compact(keys), "|")}
	if a.Status == law.Undetermined {
		list = append(list, severalKey)
	}
	return list
}
