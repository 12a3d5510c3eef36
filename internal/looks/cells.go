package looks

import (
	"regexp"
	"strings"
	"sync"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// maxCells is how many cells of a column are looked at, without the blank ones.
const maxCells = 50

// Cells holds what the cells of a column have in common so far.
type Cells struct {
	seen                          int // cells that are not blank
	noDate, noAge, noCircumstance bool
	aged                          bool // some cell is an age and not a plain number, which may count anything
}

// Add looks at one more cell, which may be a list of several parts.
func (c *Cells) Add(text string, parts []string, e *law.Edition) {
	if c.seen == maxCells || c.noDate && c.noAge && c.noCircumstance || spelling.SaysNothing(text) || plainForms[spelling.Fold(text)] {
		return
	}
	c.seen++
	c.noDate = c.noDate || !looksLikeDate(text)
	number := strings.Trim(strings.TrimSpace(text), "0123456789") == ""
	c.noAge = c.noAge || !number && !looksLikeAges(parts)
	c.aged = c.aged || !number
	c.noCircumstance = c.noCircumstance || !namesCircumstances(parts, e)
}

// Fact is the fact that all cells of the column look like.
func (c *Cells) Fact() Fact {
	switch {
	case c.seen == 0:
	case !c.noDate:
		return Date
	case !c.noAge && c.aged:
		return Age
	case !c.noCircumstance:
		return Circumstances
	}
	return None
}

// later compiles an expression when it is first used, because a run without tables
// never needs it.
func later(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

// dateForms matches the ways in which people and programs write days and months,
// with or without the time of day.
var dateForms = later(`^(` +
	`(18|19|20|21)\d\d[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\d|3[01])([ t-].*|\.\..*)?|` +
	`(18|19|20|21)\d\d[-/](0[1-9]|1[0-2])(\.\..*)?|` +
	`\d{1,2}[-/.]\d{1,2}[-/.]((18|19|20|21)\d\d|\d\d)([ -].*)?|` +
	`\d{1,2}-(de-)?(ene|feb|mar|abr|may|jun|jul|ago|set|sep|oct|nov|dic|jan|apr|aug|dec)[a-z]*-((de|del)-)?((18|19|20|21)?\d\d)` +
	`)$`)

func looksLikeDate(text string) bool { return dateForms().MatchString(spelling.Fold(text)) }

// ageForms matches ages as people write them, with a unit or in words.
var ageForms = later(`^(` +
	`\d{1,3}(-?(a|y|to|and|–|-)?-?\d{1,3})?[-.]*(años?|anos?|years?|yrs?|y\.?o\.?|a\.)([-.].*)?|` +
	`(menor|mayor)(es)?(-de-(\d{1,3}|edad).*)?|(under|over|above|below)-\d{1,3}.*|` +
	`minors?|adult[oa]?s?|adolescentes?|teenagers?` +
	`)$`)

// looksLikeAges reports whether each part of a cell is an age that is written as
// more than a number.
func looksLikeAges(parts []string) bool {
	for _, part := range parts {
		_, fault := law.ParseAges(part)
		if fault != nil && !ageForms().MatchString(spelling.Fold(part)) {
			return false
		}
	}
	return true
}

// plainForms are words for a form of an offence that is not aggravated.
var plainForms = spelling.WordSet("simple", "basica", "basico", "base", "tipo-base", "tipo-basico", "forma-simple", "forma-basica", "basic")

// namesCircumstances reports whether each part of a cell names a circumstance, or says by a
// word that is used for several, or by the word for all, that there is one.
func namesCircumstances(parts []string, e *law.Edition) bool {
	for _, part := range parts {
		_, fault := e.FindCircumstanceAlone(part)
		several := fault != nil && fault.Code == law.CircumstancePerhaps && !e.IsElement(part)
		if fault != nil && !several && !spelling.SaysAggravated(part) && !spelling.SaysNothing(part) {
			return false
		}
	}
	return true
}
