package cases

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/present"
)

// role is what a column of the input is for.
type role int8

const (
	roleOther role = iota
	roleCase
	roleOffence
	roleAge
	roleBorn
	roleDate
	roleUntil
	roleWith
	roleMaybe
	roleCount
)

// columnNames lists the names of the column of each role, the first of them as
// in machine output. Headers of tables may write them with accents, capitals or
// spaces; keys of JSON may not.
var columnNames = [roleCount][]string{
	roleCase:    {"case_id", "id", "caso", "id_caso"},
	roleOffence: {"offence", "offense", "charge", "delito"},
	roleAge:     {"victim_age", "age", "edad", "edad_victima", "edad_de_la_victima"},
	roleBorn:    {"victim_born", "born", "nacida", "nacimiento", "fecha_nacimiento", "fecha_de_nacimiento"},
	roleDate:    {"offence_date", "offense_date", "date", "fecha", "fecha_hechos", "fecha_de_los_hechos"},
	roleUntil:   {"offence_until", "offense_until", "until", "hasta", "fecha_hasta", "hasta_fecha"},
	roleWith:    {"circumstances", "with", "circunstancias", "con"},
	roleMaybe:   {"maybe", "quiza", "quizas"},
}

// factRole gives the role of the column that holds a fact.
func factRole(f law.Fact) role {
	for r := roleOffence; r < roleCount; r++ {
		if columnNames[r][0] == string(f) {
			return r
		}
	}
	return roleOther
}

// Codes of faults in a header or in the names of fields.
const (
	HeaderMissing   law.Code = "header_missing"
	HeaderEmpty     law.Code = "header_empty_name"
	HeaderTwice     law.Code = "header_twice"
	HeaderMeansSame law.Code = "header_means_same"
	HeaderNoOffence law.Code = "header_no_offence"
	HeaderMisspelt  law.Code = "header_misspelt"
	HeaderReserved  law.Code = "header_reserved"
	HeaderDiffers   law.Code = "header_differs"
	HeaderTooMany   law.Code = "header_too_many"
	FieldUnknown    law.Code = "field_unknown"
)

// maxColumns bounds the columns of a table and the keys of an object.
const maxColumns = 4096

// roleOf finds the role of a column by its folded name.
func roleOf(name string) role {
	folded := law.Fold(name)
	for r := roleCase; r < roleCount; r++ {
		if slices.ContainsFunc(columnNames[r], func(n string) bool { return law.Fold(n) == folded }) {
			return r
		}
	}
	return roleOther
}

// misspelt gives the name that a column was probably meant to have: one of a
// fact that no column gives. Taking it for a column of the user's own would
// leave out the fact without a word.
func (s *shape) misspelt(name string, inputs []ExtraInput) string {
	var missing []string
	for i, x := range inputs {
		if s.extra[i] < 0 && !x.Keep {
			missing = append(missing, x.Names...)
		}
	}
	for r := roleOffence; r < roleCount; r++ {
		if s.at[r] < 0 {
			missing = append(missing, columnNames[r]...)
		}
	}
	return law.Misspelt(name, missing)
}

// shape says which column of an input holds what.
type shape struct {
	names []string
	roles []role
	at    [roleCount]int // the column of each role, or -1
	extra []int          // the column of each extra input, or -1
	kept  []bool         // of each column: written as one of the user's own
}

func newShape(inputs []ExtraInput) shape {
	var s shape
	for r := range s.at {
		s.at[r] = -1
	}
	for range inputs {
		s.extra = append(s.extra, -1)
	}
	return s
}

// inputOf finds the extra input that a name is of, or -1.
func inputOf(inputs []ExtraInput, name string, same func(a, b string) bool) int {
	return slices.IndexFunc(inputs, func(x ExtraInput) bool {
		return slices.ContainsFunc(x.Names, func(n string) bool { return same(n, name) })
	})
}

func sameFolded(a, b string) bool { return law.Fold(a) == law.Fold(b) }
func sameText(a, b string) bool   { return a == b }

// readHeader gives every column its role. The fault comes with the index of the
// column that it is about.
func readHeader(names []string, reserved bool, extra *Extra) (shape, *law.Fault, int) {
	inputs := extra.inputs()
	s := newShape(inputs)
	if len(names) > maxColumns {
		return s, &law.Fault{Code: HeaderTooMany, Args: []any{maxColumns}}, 0
	}
	seen := make(map[string]int, len(names))
	for i, name := range names {
		r := roleOf(name)
		x := inputOf(inputs, name, sameFolded)
		_, twice := seen[name]
		switch {
		case law.Fold(name) == "":
			return s, &law.Fault{Code: HeaderEmpty}, i
		case twice:
			return s, &law.Fault{Code: HeaderTwice, Args: []any{name}}, i
		case r != roleOther && s.at[r] >= 0:
			return s, &law.Fault{Code: HeaderMeansSame, Args: []any{name, names[s.at[r]]}}, i
		case x >= 0 && s.extra[x] >= 0:
			return s, &law.Fault{Code: HeaderMeansSame, Args: []any{name, names[s.extra[x]]}}, i
		case r == roleOther && x < 0 && reserved && slices.Contains(extra.resultColumns(), name):
			return s, &law.Fault{Code: HeaderReserved, Args: []any{name}}, i
		}
		seen[name] = i
		if r != roleOther {
			s.at[r] = i
		}
		if x >= 0 {
			s.extra[x] = i
		}
		s.names, s.roles = append(s.names, name), append(s.roles, r)
		s.kept = append(s.kept, r == roleOther && (x < 0 || inputs[x].Keep))
	}
	for i, r := range s.roles {
		if r == roleOther && !slices.Contains(s.extra, i) {
			if meant := s.misspelt(s.names[i], inputs); meant != "" {
				return s, &law.Fault{Code: HeaderMisspelt, Args: []any{s.names[i]}, Suggest: []string{meant}}, i
			}
		}
	}
	if s.at[roleOffence] < 0 {
		return s, &law.Fault{Code: HeaderNoOffence}, 0
	}
	if !s.hasNeeded(extra) {
		return s, &law.Fault{Code: extra.Lacking}, 0
	}
	return s, nil, 0
}

// hasNeeded reports whether one of the extra inputs that are needed is there,
// where any is.
func (s *shape) hasNeeded(extra *Extra) bool {
	if extra == nil || len(extra.Needed) == 0 {
		return true
	}
	return slices.ContainsFunc(extra.Needed, func(name string) bool { return s.extra[inputOf(extra.Inputs, name, sameText)] >= 0 })
}

// resultColumns lists every column of a result.
func (x *Extra) resultColumns() []string {
	var names []string
	for _, f := range present.RejectedRow(&law.Edition{}, nil) {
		names = append(names, f.Name)
	}
	if x != nil {
		names = append(names, x.Columns...)
	}
	return names
}

func (x *Extra) inputs() []ExtraInput {
	if x == nil {
		return nil
	}
	return x.Inputs
}
