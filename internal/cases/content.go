package cases

import (
	"bytes"
	"regexp"
	"strings"
	"sync"

	"github.com/conmina/conmina/internal/law"
)

// Codes of faults in the content of a column.
const (
	HeaderContent   law.Code = "header_content"    // Args: the number of the column, its letters, the role, the name
	HeaderContentAt law.Code = "header_content_at" // Args: the number of the column, its letters, the role
)

// How much of a column is looked at: this many cells that are not blank, in this
// many of the first records.
const (
	maxSampledCells   = 50
	maxSampledRecords = 500
)

// content holds what the cells of a column have in common so far.
type content struct {
	cells                         int // cells that are not blank
	noDate, noAge, noCircumstance bool
	aged                          bool // some cell is an age and not a plain number, which may count anything
}

// add looks at one more cell.
func (c *content) add(text string, e *law.Edition) {
	if c.cells == maxSampledCells || c.noDate && c.noAge && c.noCircumstance || law.SaysNothing(text) {
		return
	}
	c.cells++
	c.noDate = c.noDate || !looksLikeDate(text)
	number := strings.Trim(strings.TrimSpace(text), "0123456789") == ""
	c.noAge = c.noAge || !number && !looksLikeAges(text)
	c.aged = c.aged || !number
	c.noCircumstance = c.noCircumstance || !namesCircumstances(text, e)
}

// role is the fact that all cells of the column look like.
func (c *content) role() role {
	switch {
	case c.cells == 0:
	case !c.noDate:
		return roleDate
	case !c.noAge && c.aged:
		return roleAge
	case !c.noCircumstance:
		return roleWith
	}
	return roleOther
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

func looksLikeDate(text string) bool { return dateForms().MatchString(law.Fold(text)) }

// ageForms matches ages as people write them, with a unit or in words.
var ageForms = later(`^(` +
	`\d{1,3}(-?(a|y|to|and|–|-)?-?\d{1,3})?[-.]*(años?|anos?|years?|yrs?|y\.?o\.?|a\.)([-.].*)?|` +
	`(menor|mayor)(es)?(-de-(\d{1,3}|edad).*)?|(under|over|above|below)-\d{1,3}.*|` +
	`minors?|adult[oa]?s?|adolescentes?|teenagers?` +
	`)$`)

// looksLikeAges reports whether each part of a cell is an age that is written as
// more than a number.
func looksLikeAges(text string) bool {
	for _, part := range listed(text) {
		_, fault := law.ParseAges(part)
		if fault != nil && !ageForms().MatchString(law.Fold(part)) {
			return false
		}
	}
	return true
}

func namesCircumstances(text string, e *law.Edition) bool {
	for _, part := range listed(text) {
		if _, fault := e.FindCircumstance(part); fault != nil && !law.SaysNothing(part) {
			return false
		}
	}
	return true
}

// gives reports whether some column already gives the fact that another column
// looks like.
func gives(r role, has func(role) bool) bool {
	switch r {
	case roleDate:
		return has(roleDate) || has(roleUntil)
	case roleAge:
		return has(roleAge) || has(roleBorn)
	}
	return has(roleWith) || has(roleMaybe)
}

// sampled finds a column of the user's own whose content looks like a fact for
// which there is no column; at is negative when there is none. It looks at the
// first part of the table. waits is true when that part has not even one record
// yet.
func (r *reader) sampled(text []byte) (at int, like role, waits bool) {
	l := r.layout
	contents := make([]content, len(l.names))
	records := 0
	for ; records < maxSampledRecords && len(text) > 0; records++ {
		spans, end, _, code, ok := split(text, l.separator, len(l.names), !r.ended, r.spans)
		r.spans = spans
		if !ok {
			break
		}
		for i, s := range spans {
			if code == "" && l.uses[i].own() && !l.uses[i].aside {
				contents[i].add(string(appendUnquoted(nil, text, s)), r.o.Edition)
			}
		}
		text = text[min(end+1, len(text)):]
	}
	for i := range contents {
		if like := contents[i].role(); like != roleOther && !gives(like, func(r role) bool { return l.at[r] >= 0 }) {
			return i, like, false
		}
	}
	return -1, roleOther, records == 0 && !r.ended
}

// headerContent is the fault of a column whose content looks like a fact.
func headerContent(i int, name string, like role) law.Fault {
	if mayBeQuoted(name) {
		return law.Fault{Code: HeaderContent, Args: []any{i + 1, letters(i), roleTexts[like], name}}
	}
	return law.Fault{Code: HeaderContentAt, Args: []any{i + 1, letters(i), roleTexts[like]}}
}

// letters names a column as spreadsheets do: A to Z, then AA.
func letters(i int) string {
	text := string(rune('A' + i%26))
	if i >= 26 {
		return letters(i/26-1) + text
	}
	return text
}

// sampledKeys finds a key of the first objects whose values look like a fact, with
// the place of one value. The fact counts as given when any of these objects gives
// it.
func (r *reader) sampledKeys(text []byte) (at int, like role, fault *law.Fault) {
	contents, names, places := map[string]*content{}, []string{}, map[string]int{}
	var given [roleCount]bool
	records, start := 0, 0
	for line := range bytes.Lines(text) {
		from := start
		start += len(line)
		if records == maxSampledRecords || line[len(line)-1] != '\n' {
			break
		}
		line = bytes.TrimRight(line, " \t\r\n")
		if len(line) == 0 || len(line) > maxRecord || !isSound(line) {
			continue
		}
		records++
		members, _, fault := readObject(line, r.namer)
		if fault != nil {
			continue
		}
		for _, m := range members {
			given[m.role] = true
			if !m.own() || m.aside {
				continue
			}
			if contents[m.name] == nil {
				contents[m.name], places[m.name] = &content{}, from+m.at
				names = append(names, m.name)
			}
			contents[m.name].addValue(m.value, r.o.Edition)
		}
	}
	for _, name := range names {
		if like := contents[name].role(); like != roleOther && !gives(like, func(r role) bool { return given[r] }) {
			return places[name], like, headerUnread(name, roleTexts[like])
		}
	}
	return 0, roleOther, nil
}

// addValue looks at one more value of a key.
func (c *content) addValue(value []byte, e *law.Edition) {
	var list []string
	switch value[0] {
	case '"', 'n', '[':
		if !takeNames(value, &list) {
			list = []string{"{}"} // a list of something else
		}
	default:
		list = []string{string(value)}
	}
	for _, text := range list {
		c.add(text, e)
	}
}
