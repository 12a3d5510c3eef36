package machine

import (
	"strconv"
	"strings"
)

// Space is the space of a concrete penalty as a row has it: exact fractions of a
// month, and why an end has none. With several readings both ends are empty.
type Space struct {
	Lo, Hi         *string
	LoWhy, HiWhy   string
	LoOut, HiOut   bool // the end itself is outside
	Status         string
	Readings       int
	Forks, Settles []string
}

// SpaceColumns lists the columns of a space.
func SpaceColumns() []string {
	return []string{
		"space_lo_months", "space_hi_months", "space_lo_reason", "space_hi_reason", "space_status", "readings", "forks",
		"space_lo_included", "space_hi_included", "settled_by",
	}
}

// AppendSpace adds the fields of [SpaceColumns].
func AppendSpace(list []Field, s Space) []Field {
	return append(
		list,
		textField("space_lo_months", s.Lo), textField("space_hi_months", s.Hi),
		TextField("space_lo_reason", s.LoWhy), TextField("space_hi_reason", s.HiWhy), TextField("space_status", s.Status),
		NumberField("readings", s.Readings), ListField("forks", s.Forks),
		included("space_lo_included", s.Lo, s.LoOut), included("space_hi_included", s.Hi, s.HiOut),
		ListField("settled_by", s.Settles),
	)
}

// included says whether an end with a figure belongs to the space: true or false, and
// nothing where the end has no figure.
func included(name string, end *string, out bool) Field {
	if end == nil {
		return TextField(name, "")
	}
	said := strconv.FormatBool(!out)
	return Field{Name: name, Text: said, kind: whole, json: said}
}

// ListField is a field that holds a list of texts without semicolons.
func ListField(name string, texts []string) Field {
	return Field{Name: name, Text: strings.Join(texts, ";"), kind: list}
}
