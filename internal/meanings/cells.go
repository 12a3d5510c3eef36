package meanings

import (
	"iter"
	"maps"
	"strings"

	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/columns"
)

// Cells translates the cells of plain lines for one worker, each distinct text of a column
// once, so that a mapped table is read as fast as one that needs no mapping.
type Cells struct {
	words  *Vocabulary
	facts  [columns.RoleCount]map[string]cell
	inputs []map[string]string
	blank  [columns.RoleCount]bool // a blank cell stands for something
	digits [columns.RoleCount]bool // a text that begins with a digit may
}

// cell is what the text of a cell means.
type cell struct {
	text    []byte
	other   bool // an offence that the edition does not hold
	unknown bool // an age that is given and not known
}

// most is how many texts of a column are kept, so that a column of texts that are all
// different takes no more room.
const most = 8192

// NewCells begins to translate; nil for a vocabulary that changes nothing.
func NewCells(v *Vocabulary) *Cells {
	if v.IsEmpty() {
		return nil
	}
	c := &Cells{words: v}
	for r := range c.facts {
		values := v.Values[columns.Names[max(columns.Role(r), columns.RoleCase)][0]]
		c.blank[r] = v.Unknown[""] || values[""] != ""
		c.digits[r] = begins(maps.Keys(v.Unknown)) || begins(maps.Keys(values))
	}
	return c
}

// begins reports whether one of some texts begins with a digit.
func begins(texts iter.Seq[string]) bool {
	for text := range texts {
		if text != "" && text[0]-'0' <= 9 {
			return true
		}
	}
	return false
}

// stands reports whether the text of a cell may stand for another one.
func (c *Cells) stands(r columns.Role, text []byte) bool {
	if len(text) == 0 {
		return c.blank[r]
	}
	if c.digits[r] {
		return true
	}
	for _, b := range text {
		if b-'0' > 9 && b != '-' && b != '/' {
			return true
		}
	}
	return text[0]-'0' > 9
}

// Translate replaces the cells of a case by what they mean. It is false when the offence
// is one that the edition does not hold.
func (c *Cells) Translate(p *answers.PlainCase) bool {
	if c == nil {
		return true
	}
	unknown := false
	for r := columns.RoleOffence; r < columns.RoleCount; r++ {
		text := p.Cells[r]
		if !c.stands(r, text) {
			continue
		}
		meant, known := c.facts[r][string(text)]
		if !known {
			meant = c.keep(r, string(text))
		}
		if p.Cells[r] = meant.text; meant.other {
			return false
		}
		unknown = unknown || meant.unknown
	}
	if unknown && len(p.Cells[columns.RoleBorn]) > 0 {
		p.Cells[columns.RoleAge] = []byte(unknownFact) // beside a day of birth an age is refused, whatever it is
	}
	return true
}

// keep works out what a text means and keeps it.
func (c *Cells) keep(r columns.Role, text string) cell {
	if len(c.facts[r]) >= most {
		clear(c.facts[r])
	}
	if c.facts[r] == nil {
		c.facts[r] = map[string]cell{}
	}
	meant := c.meaning(r, text)
	c.facts[r][text] = meant
	return meant
}

// meaning is what a text of a fact means. What is not known is left blank where a blank
// cell says the same: a blank last day of the act is not one that is not known, and an age
// may be one only where no day of birth is given.
func (c *Cells) meaning(r columns.Role, text string) cell {
	switch r {
	case columns.RoleOffence:
		meant, other := c.words.Offence(text)
		return cell{text: []byte(meant), other: other}
	case columns.RoleBorn, columns.RoleDate, columns.RoleUntil:
		text = c.words.Of(columns.Names[r][0], text)
	default:
		text = strings.Join(c.words.All(r, answers.Listed(text)), ";")
	}
	if text == unknownFact && (r == columns.RoleAge || r == columns.RoleBorn || r == columns.RoleDate) {
		return cell{unknown: r == columns.RoleAge}
	}
	return cell{text: []byte(text)}
}

// Input gives what the text of a column of a task means, by the number of the column.
func (c *Cells) Input(number int, x *columns.Input, text string) string {
	if c == nil {
		return text
	}
	for len(c.inputs) <= number {
		c.inputs = append(c.inputs, map[string]string{})
	}
	meant, known := c.inputs[number][text]
	if !known {
		if len(c.inputs[number]) >= most {
			clear(c.inputs[number])
		}
		meant = c.words.Input(x, text)
		c.inputs[number][text] = meant
	}
	return meant
}
