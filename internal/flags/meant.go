package flags

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/looks"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
)

// Meant finds the flag that a name stands for which is no flag. A name that a column of
// cases may have means what it means there; the others are words of other programs.
func Meant(name string) (flag typed.Word, ok bool) {
	role := columns.RoleOf(name)
	if l := looks.Of(name); role == columns.RoleOther && !l.Beside {
		role = columns.RoleLike[l.Fact]
	}
	if flag, ok = facts[role]; ok {
		return flag, true
	}
	for flag, names := range others {
		if slices.Contains(strings.Fields(names), spelling.Fold(name)) {
			return flag, true
		}
	}
	return typed.Word{}, false
}

// facts are the flags of what columns of cases hold. A charge is an argument and has
// none.
var facts = map[columns.Role]typed.Word{
	columns.RoleAge: typed.AgeFlag, columns.RoleBorn: typed.BornFlag, columns.RoleDate: typed.DateFlag, columns.RoleUntil: typed.DateFlag,
	columns.RoleWith: typed.WithFlag, columns.RoleMaybe: typed.MaybeFlag,
}

// others are words for flags that are no facts, in either language.
var others = map[typed.Word]string{
	typed.AgeFlag:         "victima victim agraviada agraviado",
	typed.DateFlag:        "dia day when cuando mes month año anio year",
	typed.OutputFlag:      "archivo file fichero guardar save destino",
	typed.WhyFlag:         "explicar explain explicacion motivo motivos razon reason verbose detalle details",
	typed.EditionFlag:     "codigo code ley law version",
	settings.LanguageFlag: "language lengua lenguaje locale",
	forceFlag:             "forzar forza sobrescribir sobreescribir overwrite replace clobber yes",
	typed.ShortFlag:       "corto breves resumen summary quiet silencio",
}
