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
func misspelt(name string, given [roleCount]int) string {
	var missing []string
	for r := roleOffence; r < roleCount; r++ {
		if given[r] < 0 {
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
}

func newShape() shape {
	var s shape
	for r := range s.at {
		s.at[r] = -1
	}
	return s
}

// readHeader gives every column its role. The fault comes with the index of the
// column that it is about.
func readHeader(names []string, reserved bool) (shape, *law.Fault, int) {
	s := newShape()
	if len(names) > maxColumns {
		return s, &law.Fault{Code: HeaderTooMany, Args: []any{maxColumns}}, 0
	}
	seen := make(map[string]int, len(names))
	for i, name := range names {
		r := roleOf(name)
		_, twice := seen[name]
		switch {
		case law.Fold(name) == "":
			return s, &law.Fault{Code: HeaderEmpty}, i
		case twice:
			return s, &law.Fault{Code: HeaderTwice, Args: []any{name}}, i
		case r != roleOther && s.at[r] >= 0:
			return s, &law.Fault{Code: HeaderMeansSame, Args: []any{name, names[s.at[r]]}}, i
		case r == roleOther && reserved && slices.Contains(resultColumns(), name):
			return s, &law.Fault{Code: HeaderReserved, Args: []any{name}}, i
		}
		seen[name] = i
		if r != roleOther {
			s.at[r] = i
		}
		s.names, s.roles = append(s.names, name), append(s.roles, r)
	}
	for i, r := range s.roles {
		if r == roleOther {
			if meant := misspelt(s.names[i], s.at); meant != "" {
				return s, &law.Fault{Code: HeaderMisspelt, Args: []any{s.names[i]}, Suggest: []string{meant}}, i
			}
		}
	}
	if s.at[roleOffence] < 0 {
		return s, &law.Fault{Code: HeaderNoOffence}, 0
	}
	return s, nil, 0
}

// resultColumns lists every column of a result.
func resultColumns() []string {
	var names []string
	for _, f := range present.RejectedRow(&law.Edition{}, nil) {
		names = append(names, f.Name)
	}
	return names
}
