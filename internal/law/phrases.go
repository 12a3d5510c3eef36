package law

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/spelling"
)

// A sentence about circumstances has at most mostSaid words, and a name in it at most
// longestName. A longer text is none: a table may hold pages in a cell.
const mostSaid, longestName = 60, 16

// noCircumstance is the fault of a text that is no name of a circumstance: it is an age, it
// denies a circumstance, it leaves open whether there is one, it says several, or it is
// unknown. A text that denies is never read as what it denies, and one that doubts never as
// certain.
func (e *Edition) noCircumstance(name string) *Fault {
	if ages := agesIn(name); !ages.Empty() {
		return &Fault{Code: AgeInDoubt, Fact: FactCircumstance, Value: name, Args: []any{ages}}
	}
	fault := &Fault{Code: CircumstanceUnknown, Fact: FactCircumstance, Value: name, Args: []any{e.ID}, Edition: e}
	m := spelling.MannerOf(name)
	if m == (spelling.Manner{}) { // most texts, told without a look at their parts
		return fault
	}
	switch ids, certain := e.circumstancesIn(name); {
	case m.OnlyOne, m.Denies && len(ids) > 0:
		fault.Code, fault.Args = CircumstanceDenied, nil
	case m.Doubts && len(ids) > 0:
		fault.Code, fault.Args, fault.Suggest = CircumstanceDoubted, nil, ids
	case !m.Denies && certain && len(ids) > 1:
		fault.Code, fault.Args, fault.Suggest = CircumstancesNamed, nil, ids
	}
	return fault
}

// agesIn gives all ages that a text may say; none for a bare number, which may be a numeral,
// and for a text about anything else.
func agesIn(text string) Ages {
	ages, fault := ParseAges(text)
	if fault != nil {
		for _, reading := range inDoubt(fault) {
			ages = ages.Union(reading)
		}
	}
	if ages.Unknown() || !strings.ContainsFunc(text, unicode.IsLetter) {
		return Ages{}
	}
	return ages
}

// circumstancesIn looks for circumstances in a text of several words that is no name, as in
// "la víctima está embarazada y el autor es policía". It gives their ids and those that a
// word in it may stand for, and whether no word of it may stand for several.
func (e *Edition) circumstancesIn(text string) (ids []string, certain bool) {
	words := strings.FieldsFunc(spelling.Fold(spelling.Tidy(text)), func(r rune) bool { return !spelling.IsPlain(r) && r != 'ñ' })
	if len(words) > mostSaid {
		return nil, false
	}
	certain = true
	for len(words) > 0 {
		found, length := e.beginning(words)
		certain = certain && len(found) < 2
		for _, id := range found {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
		words = words[length:]
	}
	return ids, certain
}

// beginning finds the longest name at the beginning of some words, and its length, which is
// one where there is none. A name of less than four letters stands in too many texts by
// chance.
func (e *Edition) beginning(words []string) (ids []string, length int) {
	if spelling.SmallWords[words[0]] {
		return nil, 1
	}
	for n := min(len(words), longestName); n > 0; n-- {
		name := strings.Join(words[:n], "-")
		if utf8.RuneCountInString(name) < 4 {
			continue
		}
		if c := e.circumstance(name); c != nil {
			return []string{string(c.ID)}, n
		}
		if c := e.looseCircumstance(name); c != nil {
			return []string{string(c.ID)}, n
		}
		if perhaps := e.origin().perhapsOf[spelling.Loosely(name)]; len(perhaps) > 0 {
			return perhaps, n
		}
	}
	return nil, 1
}
