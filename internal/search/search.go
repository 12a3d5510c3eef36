// Package search finds what the law and the program call things by the words that a
// person has for them, in either language.
package search

import (
	"cmp"
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Kind is a kind of thing that can be found.
type Kind string

// The kinds, in the order in which equally good finds are shown.
const (
	Offence      Kind = "offence"
	Elsewhere    Kind = "elsewhere" // an offence that the edition names and does not hold
	Circumstance Kind = "circumstance"
	Notice       Kind = "notice"
	Command      Kind = "command"
	Topic        Kind = "topic"
)

// Kinds lists the kinds in their order.
func Kinds() []Kind { return []Kind{Offence, Elsewhere, Circumstance, Notice, Command, Topic} }

// Entry is something that can be found.
type Entry struct {
	Kind     Kind
	ID       string
	Title    law.Text
	Typed    law.Text     // how a command or a topic is typed
	Articles []string     // for an offence, today's number first
	Asked    string       // the article that the query names, one of its own
	Edition  *law.Edition // nil for a command and a topic
	Offence  *law.Offence // the offence, or one for which the circumstance or the notice counts; may be nil
	Names    []string     // what it is called
	About    []string     // what is said of it
}

// Result is what was found, the best first.
type Result struct {
	Query    string
	Readings []Reading
	Found    []Entry
}

// Reading is a word that stands nowhere, and the similar words that were looked for
// in its place.
type Reading struct {
	Typed string
	Read  []string
}

// Index holds the entries with their words.
type Index []indexed

// Of makes the index of entries.
func Of(entries ...Entry) Index {
	x := make(Index, len(entries))
	for i, e := range entries {
		x[i] = worded(e)
	}
	return x
}

// Find finds the entries in which every word of the query stands. Words that only
// join others do not count.
func (x Index) Find(query string) Result {
	r := Result{Query: query}
	wanted, readings := x.wanted(query)
	r.Readings = readings
	var found []hit
	for i := range x {
		if weight := x[i].all(wanted); weight > 0 {
			e := x[i].Entry
			e.Asked = asked(e.Articles, tokens(query))
			found = append(found, hit{e, weight})
		}
	}
	slices.SortStableFunc(found, func(a, b hit) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(slices.Index(Kinds(), a.Kind), slices.Index(Kinds(), b.Kind)))
	})
	for _, h := range found {
		r.Found = append(r.Found, h.Entry)
	}
	return r
}

// hit is an entry that was found, and how well.
type hit struct {
	Entry
	weight int
}

// wanted lists the words of a query, each with the words that are looked for in its
// place when it stands nowhere.
func (x Index) wanted(query string) (wanted [][]string, readings []Reading) {
	for _, word := range telling(tokens(query)) {
		alike := []string{word}
		if !slices.ContainsFunc(x, func(e indexed) bool { return e.weight(alike) > 0 }) {
			if alike = x.near(word); len(alike) > 0 {
				readings = append(readings, Reading{word, alike})
			}
		}
		wanted = append(wanted, alike)
	}
	return wanted, readings
}

// asked is the first of the articles that is a word of the query.
func asked(articles, words []string) string {
	for _, a := range articles {
		if number := tokens(a); len(number) == 1 && slices.Contains(words, number[0]) {
			return a
		}
	}
	return ""
}

// indexed is an entry with its words.
type indexed struct {
	Entry
	whole        [][]string // the telling words of each of its names
	names, about []string   // the words of all its names, and of what is said of it
}

func worded(e Entry) indexed {
	x := indexed{Entry: e}
	for _, name := range e.Names {
		words := tokens(name)
		x.whole = append(x.whole, telling(words))
		x.names = append(x.names, words...)
	}
	for _, text := range e.About {
		x.about = append(x.about, tokens(text)...)
	}
	return x
}

// How much it counts where a word was found.
const (
	inText = 1 + iota
	likeName
	inName
	asWhole
)

// all is how well an entry is found by all words together. Each word may be said in one
// of several ways. It is 0 when one of the words is missing.
func (x indexed) all(wanted [][]string) int {
	sum := 0
	for _, alike := range wanted {
		weight := x.weight(alike)
		if weight == 0 {
			return 0
		}
		sum += weight
	}
	if slices.ContainsFunc(x.whole, func(name []string) bool { return isName(name, wanted) }) {
		sum += len(wanted) * asWhole
	}
	return sum
}

// isName reports whether the words are a name, in any order, with nothing missing.
func isName(name []string, wanted [][]string) bool {
	return len(name) == len(wanted) && !slices.ContainsFunc(wanted, func(alike []string) bool {
		return !slices.ContainsFunc(name, func(word string) bool {
			return slices.ContainsFunc(alike, func(a string) bool { return begins(word, a) })
		})
	})
}

// weight is how well an entry is found by the best of some words.
func (x indexed) weight(alike []string) int {
	best := 0
	for _, word := range alike {
		like := func(other string) bool { return begins(other, word) }
		switch {
		case slices.Contains(x.names, word):
			best = max(best, inName)
		case slices.ContainsFunc(x.names, like):
			best = max(best, likeName)
		case slices.ContainsFunc(x.about, like):
			best = max(best, inText)
		}
	}
	return best
}

// near lists the known words that a word may have been meant as. The number of an
// article is never a slip.
func (x Index) near(word string) []string {
	if isNumber(word) {
		return nil
	}
	var known []string
	for _, e := range x {
		known = append(append(known, e.names...), e.about...)
	}
	slices.Sort(known)
	return spelling.Nearest(word, slices.DeleteFunc(slices.Compact(known), isNumber))
}
