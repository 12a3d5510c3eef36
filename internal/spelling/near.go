package spelling

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Nearest gives up to three candidates that the name may have been meant as, best
// first. First come candidates within an edit distance of one (short names) or of a
// third of the length (long names), then candidates that begin with the name or
// have it as one of their words. Candidates that fold alike are given once.
func Nearest(name string, candidates []string) []string {
	type match struct {
		text string
		rank int
	}
	folded := Fold(name)
	if folded == "" {
		return nil
	}
	limit, length := slips(folded), utf8.RuneCountInString(folded)
	var found []match
	for _, c := range candidates {
		f := Fold(c)
		d := limit + 1 // names whose lengths differ by more cannot be nearer
		if difference := length - utf8.RuneCountInString(f); max(difference, -difference) <= limit {
			d = distance(folded, f)
		}
		switch {
		case d <= limit:
		case len(folded) >= 3 && (strings.HasPrefix(f, folded) || slices.Contains(strings.Split(f, "-"), folded)):
			d = limit + 1
		default:
			continue
		}
		found = append(found, match{c, d})
	}
	slices.SortFunc(found, func(a, b match) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.text, b.text))
	})
	var names []string
	for _, m := range found {
		if !slices.ContainsFunc(names, func(n string) bool { return Fold(n) == Fold(m.text) }) && len(names) < 3 {
			names = append(names, m.text)
		}
	}
	return names
}

// slips is how many letters of a name may be wrong before it counts as a different
// name.
func slips(folded string) int { return max(1, min(len(folded)/3, 4)) }

// Distance is how many letters two names differ in, as [Fold] writes them.
func Distance(a, b string) int { return distance(Fold(a), Fold(b)) }

// distance counts two letters that changed places as one slip.
func distance(a, b string) int {
	d := levenshtein.ComputeDistance(a, b)
	if d == 2 && swapped(a, b) {
		return 1
	}
	return d
}

// swapped reports whether two neighbouring letters changed places and nothing else
// differs.
func swapped(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) != len(y) {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	return i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && string(x[i+2:]) == string(y[i+2:])
}

// Misspelt gives the known name that the text is a misspelling of, or nothing when
// the text is like none of them.
func Misspelt(text string, known []string) string {
	folded := Fold(text)
	best, least := "", slips(folded)+1
	for _, k := range known {
		if d := Distance(folded, k); d < least {
			best, least = k, d
		}
	}
	return best
}

// mostKindred is the highest number of suggested names that only share words with
// the name that was given. Those who know the offence leave out what does not count
// for it.
const mostKindred = 12

// NearestNames suggests at most one name for each entry: names that the given one
// may be a misspelling of, else names that share words with it. The names are
// folded, because folded names need no quotes on a command line.
func NearestNames(name string, idOf map[string]string) []string {
	names := slices.Sorted(maps.Keys(idOf))
	if near := onePerID(Nearest(name, names), idOf); len(near) > 0 && IsSlip(name, near[0]) {
		return near
	}
	kin := onePerID(kindred(name, names), idOf)
	return kin[:min(len(kin), mostKindred)]
}

// onePerID keeps the first of the names that an entry has.
func onePerID(names []string, idOf map[string]string) []string {
	seen := map[string]bool{}
	return slices.DeleteFunc(names, func(n string) bool {
		known := seen[idOf[n]]
		seen[idOf[n]] = true
		return known
	})
}

// kindred lists the names that share most words with the given name. Among these,
// names that share the rarest words come first, then names that share most letters,
// then names that begin with a shared word, then names with the fewest other words.
// Two words with the same stem count as shared.
func kindred(name string, names []string) []string {
	var kin []kinship
	most := 0
	for _, n := range names {
		kin = append(kin, kinship{name: n, words: longWords(n), shared: map[string]int{}})
	}
	bearers := map[string]int{} // how many names have each word that was asked for
	for _, asked := range longWords(name) {
		for n, k := range kin {
			if i := slices.IndexFunc(k.words, func(w string) bool { return sameStem(asked, w) }); i >= 0 {
				k.shared[asked] = i
				kin[n].letters += commonStem(asked, k.words[i])
				bearers[asked]++
				most = max(most, len(k.shared))
			}
		}
	}
	kin = slices.DeleteFunc(kin, func(k kinship) bool { return most == 0 || len(k.shared) < most })
	slices.SortStableFunc(kin, func(a, b kinship) int {
		return cmp.Or(cmp.Compare(a.rarest(bearers), b.rarest(bearers)), cmp.Compare(b.letters, a.letters), cmp.Compare(a.first(), b.first()), cmp.Compare(len(a.words), len(b.words)))
	})
	var list []string
	for _, k := range kin {
		list = append(list, k.name)
	}
	return list
}

// kinship is what a known name has in common with another one.
type kinship struct {
	name    string
	words   []string
	shared  map[string]int // each shared word of the given name, with its place in the known name
	letters int            // number of letters in the shared words
}

// rarest is how many known names have the rarest of the shared words.
func (k kinship) rarest(bearers map[string]int) int {
	least := math.MaxInt
	for word := range k.shared {
		least = min(least, bearers[word])
	}
	return least
}

// first is the place of the first shared word.
func (k kinship) first() int {
	place := len(k.words)
	for _, i := range k.shared {
		place = min(place, i)
	}
	return place
}

// ShareWord reports whether two names have a word in common that means something by
// itself.
func ShareWord(a, b string) bool {
	words := longWords(b)
	return slices.ContainsFunc(longWords(a), func(w string) bool { return slices.Contains(words, w) })
}

// longWords are the words of a name that mean something by themselves, folded.
func longWords(name string) []string {
	words := strings.FieldsFunc(Fold(name), func(r rune) bool { return strings.ContainsRune("-,;.:/()", r) })
	return slices.DeleteFunc(words, func(w string) bool { return utf8.RuneCountInString(w) < leastStem || w == "para" || w == "with" })
}

// leastStem is how many letters two words share at least to have the same stem.
const leastStem = 4

// sameStem reports whether two words begin alike for most of the shorter one:
// proxeneta and proxenetismo, labor and laboral.
func sameStem(a, b string) bool {
	shorter := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	return commonStem(a, b) >= leastStem && 3*commonStem(a, b) >= 2*shorter
}

// commonStem is how many letters two words begin alike with.
func commonStem(a, b string) int {
	x, y := []rune(a), []rune(b)
	n := 0
	for n < min(len(x), len(y)) && x[n] == y[n] {
		n++
	}
	return n
}

// IsSlip reports whether a name may be another one that was mistyped.
func IsSlip(name, of string) bool { return Distance(name, of) <= slips(Fold(name)) }
