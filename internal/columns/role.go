// Package columns says what the columns of a table, and the keys of objects, are
// for: which fact of a case each of them holds, by its name, by the words in its
// name or because the user said so; and what is wrong with a header.
package columns

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/looks"
	"github.com/conmina/conmina/internal/spelling"
)

// Role is what a column of the input is for.
type Role int8

const (
	RoleOther Role = iota
	RoleCase
	RoleOffence
	RoleAge
	RoleBorn
	RoleDate
	RoleUntil
	RoleWith
	RoleMaybe
	RoleCount
)

// RoleLike gives the role of a column that looks like a fact.
var RoleLike = [...]Role{
	looks.None: RoleOther, looks.Offence: RoleOffence, looks.Age: RoleAge, looks.Born: RoleBorn,
	looks.Date: RoleDate, looks.Until: RoleUntil, looks.Circumstances: RoleWith,
}

// Names lists the names of the column of each role; the first name is the one
// in machine output. Names may have accents, capitals or spaces. Other names with
// the same meaning are recognised by their words, see [looks.Of].
var Names = [RoleCount][]string{
	RoleCase:    {"case_id", "id", "caso", "id_caso"},
	RoleOffence: {"offence", "offense", "charge", "delito", "tipo_penal", "articulo", "article", "art", "art.", "delito_imputado", "delito_denunciado", "calificacion_juridica", "tipificacion"},
	RoleAge:     {"victim_age", "age", "edad", "edad_victima", "edad_de_la_victima"},
	RoleBorn:    {"victim_born", "born", "nacida", "nacimiento", "fecha_nacimiento", "fecha_de_nacimiento"},
	RoleDate:    {"offence_date", "offense_date", "date", "fecha", "fecha_hechos", "fecha_de_los_hechos", "fecha_del_hecho", "fecha_de_comision", "fecha_comision", "f. comision", "f. de comision", "f. hechos", "f. de los hechos"},
	RoleUntil:   {"offence_until", "offense_until", "until", "hasta", "fecha_hasta", "hasta_fecha", "offence_end_date"},
	RoleWith:    {"circumstances", "with", "circunstancias", "con", "agravantes", "circunstancias_agravantes"},
	RoleMaybe:   {"maybe", "quiza", "quizas", "tal_vez", "en_duda"},
}

// isCaseNumber reports whether a column is named like the number that an office gives
// a case: N.º de expediente, carpeta fiscal, case no. A table may have several of
// them, and a name for the case beside them.
func isCaseNumber(name string) bool {
	found := 0
	for _, word := range looks.Words(name) {
		switch {
		case slices.Contains([]string{"expediente", "exp", "carpeta", "caso", "case", "docket"}, word):
			found++
		case !slices.Contains([]string{"n", "nº", "n°", "º", "°", "nro", "num", "numero", "no", "number", "ref", "reference", "codigo", "code", "de", "del", "la", "el", "the", "of", "fiscal", "judicial", "penal"}, word):
			return false
		}
	}
	return found == 1
}

// RoleTexts names each role as it is typed in either language.
var RoleTexts = [RoleCount]law.Text{
	RoleCase:    {ES: "caso", EN: "case_id"},
	RoleOffence: {ES: "delito", EN: "offence"},
	RoleAge:     {ES: "edad", EN: "victim_age"},
	RoleBorn:    {ES: "nacida", EN: "victim_born"},
	RoleDate:    {ES: "fecha", EN: "offence_date"},
	RoleUntil:   {ES: "hasta", EN: "offence_until"},
	RoleWith:    {ES: "circunstancias", EN: "circumstances"},
	RoleMaybe:   {ES: "quiza", EN: "maybe"},
}

// RoleOfFact gives the role of the column that holds a fact.
func RoleOfFact(f law.Fact) Role {
	for r := RoleOffence; r < RoleCount; r++ {
		if Names[r][0] == string(f) {
			return r
		}
	}
	return RoleOther
}

// RoleOf finds the role of a column by its folded name.
func RoleOf(name string) Role {
	folded := spelling.Fold(name)
	for r := RoleCase; r < RoleCount; r++ {
		if slices.ContainsFunc(Names[r], func(n string) bool { return spelling.Fold(n) == folded }) {
			return r
		}
	}
	return RoleOther
}

// RoleOfContent gives the role of a column of a name whose cells look like a fact.
func RoleOfContent(name string, fact looks.Fact) Role {
	if fact == looks.Date && looks.SaysEnd(name) {
		return RoleUntil
	}
	return RoleLike[fact]
}

// Gives reports whether some column already gives the fact that another column
// looks like.
func Gives(r Role, has func(Role) bool) bool {
	switch r {
	case RoleDate:
		return has(RoleDate) || has(RoleUntil)
	case RoleUntil:
		return has(RoleUntil)
	case RoleAge:
		return has(RoleAge) || has(RoleBorn)
	}
	return has(RoleWith) || has(RoleMaybe)
}

// Dates reports whether a column is for dates.
func (r Role) Dates() bool { return r == RoleBorn || r == RoleDate || r == RoleUntil }
