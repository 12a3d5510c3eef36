// Package office reads the mapping of an office: a file that says, once for all its
// tables, which columns hold the facts, in which order days are written, and what the
// words of its cells mean; and drafts such a file from a table.
package office

import (
	"errors"
	"slices"
	"strconv"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/meanings"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/tables"
)

// Codes of words of a mapping that are none of those it may have.
const (
	DatesForm     law.Code = "dates_form"
	OtherForm     law.Code = "other_form"
	EncodingForm  law.Code = "map_encoding"
	HeaderRowForm law.Code = "number_needed"
	MeaningTwice  law.Code = "map_meaning_twice" // one text means two things
)

// Mapping is what a mapping says.
type Mapping struct {
	said    encoding.Office
	order   law.DateOrder
	passes  bool
	reading tables.Reading

	headerRow int
}

// Read reads a mapping. The error is [law.Findings] when something is wrong with it.
func Read(file string, data []byte) (m Mapping, err error) {
	if m.said, err = encoding.ReadOffice(file, data); err != nil {
		return m, err
	}
	var found law.Findings
	check := func(key string, code law.Code, read func(text string) bool) {
		if said, given := m.said.Settings[key]; given && !read(said.Text) {
			found = append(found, law.Finding{Place: said.Place, Fault: law.Fault{Code: code, Value: said.Text}})
		}
	}
	check("dates", DatesForm, func(text string) (ok bool) { m.order, ok = tables.OrderNamed(text); return ok })
	check("other", OtherForm, func(text string) (ok bool) { m.passes, ok = tables.PassingNamed(text); return ok })
	check("encoding", EncodingForm, func(text string) (ok bool) { m.reading.Encoding, ok = tables.EncodingNamed(text); return ok })
	check("header_row", HeaderRowForm, func(text string) bool {
		n, err := strconv.Atoi(text)
		m.headerRow = n
		return err == nil && n > 0 && strconv.Itoa(n) == text
	})
	m.reading.Sheet = m.said.Settings["sheet"].Text
	return m, errors.Join(found.Err(), m.twice())
}

// twice finds a text that means two things.
func (m Mapping) twice() error {
	var found law.Findings
	means := map[[2]string]string{}
	for _, v := range m.said.Values {
		key := [2]string{keyOf(v.Of), spelling.Fold(v.Text)}
		if other, twice := means[key]; twice && other != v.Means {
			found = append(found, law.Finding{Place: v.Place, Fault: law.Fault{Code: MeaningTwice, Value: v.Text}})
		}
		means[key] = v.Means
	}
	return found.Err()
}

// keyOf is the name of a fact as [meanings.Vocabulary] has it.
func keyOf(fact string) string {
	if r := columns.RoleOf(fact); r != columns.RoleOther {
		return columns.Names[r][0]
	}
	return spelling.Fold(fact)
}

// Apply adds what the mapping says to how a table is read. What flags have said
// before stays. A foreign role is one of another command: one mapping serves all of
// them.
func (m Mapping) Apply(o *cases.Options, r *tables.Reading, dates, other bool, foreign func(role string) bool) {
	if !dates {
		o.Order = m.order
	}
	if !other {
		o.PassOthers = m.passes
	}
	if r.Encoding == "" {
		r.Encoding = m.reading.Encoding
	}
	if o.HeaderRow == 0 {
		o.HeaderRow = m.headerRow
	}
	r.HeaderRow = o.HeaderRow
	if r.Sheet == "" {
		r.Sheet = m.reading.Sheet
	}
	o.Windows1252 = r.Encoding == tables.Windows1252
	o.Places = map[string]law.Place{}
	isSaid := func(name string) bool {
		return slices.ContainsFunc(o.Naming.Is, func(n columns.Named) bool { return spelling.Fold(n.Name) == spelling.Fold(name) }) ||
			slices.ContainsFunc(o.Naming.Ignore, func(n string) bool { return spelling.Fold(n) == spelling.Fold(name) })
	}
	byFlag := isSaid
	for _, c := range m.said.Columns {
		if !byFlag(c.Text) && !foreign(c.Role) {
			o.Naming.Is = append(o.Naming.Is, columns.Named{Role: c.Role, Name: c.Text})
			o.Places[c.Role], o.Places[c.Text] = c.Place, c.Place
		}
	}
	for _, c := range m.said.Ignore {
		o.Naming.Ignore = append(o.Naming.Ignore, c.Text)
		o.Places[c.Text] = c.Place
	}
	o.Vocabulary = m.vocabulary(o.Places, foreign)
}

func (m Mapping) vocabulary(places map[string]law.Place, foreign func(role string) bool) meanings.Vocabulary {
	var v meanings.Vocabulary
	for _, word := range m.said.Unknown {
		if v.Unknown == nil {
			v.Unknown = map[string]bool{}
		}
		v.Unknown[spelling.Fold(word.Text)] = true
	}
	for _, value := range m.said.Values {
		key := keyOf(value.Of)
		if foreign(value.Of) {
			continue
		}
		if v.Values == nil {
			v.Values = map[string]map[string]string{}
		}
		if v.Values[key] == nil {
			v.Values[key] = map[string]string{}
		}
		v.Values[key][spelling.Fold(value.Text)] = value.Means
		places[key] = value.Place
	}
	return v
}
