package resolve

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// Sets of circumstances are slices in the order of their ids, without repeats.

func union(a, b []law.CircumstanceID) []law.CircumstanceID {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

func without(a, b []law.CircumstanceID) []law.CircumstanceID {
	var rest []law.CircumstanceID
	for _, c := range a {
		if !slices.Contains(b, c) {
			rest = append(rest, c)
		}
	}
	return rest
}

func join(set []law.CircumstanceID) string {
	var b strings.Builder
	for _, c := range set {
		b.WriteString(string(c))
		b.WriteByte(' ')
	}
	return b.String()
}

func youngest(a law.Ages) int {
	n, _ := a.Limits()
	return n
}
