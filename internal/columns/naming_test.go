package columns_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/statutes"
)

var readPenalCode = sync.OnceValues(func() (*law.Edition, error) { return encoding.Read(statutes.FS, "penal-code", false) })

func penalCode(t *testing.T) *law.Edition {
	t.Helper()
	e, err := readPenalCode()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// office has three columns of a command: one that is written like the user's own, one
// that other words are like, and a plain one.
var office = &columns.Extra{
	Inputs: []columns.Input{
		{Names: []string{"charged_range", "rango_imputado"}, Keep: true},
		{Names: []string{"sentence", "pena_impuesta"}, Like: func(words []string) bool { return slices.Contains(words, "pena") }},
		{Names: []string{"prior", "antecedentes"}},
	},
	Needed: []string{"charged_range", "sentence"}, Lacking: "lacking",
	Columns: []string{"finding", "difference"},
}

func namer(t *testing.T, naming columns.Naming, x *columns.Extra) *columns.Namer {
	t.Helper()
	n, fault := columns.NewNamer(penalCode(t), naming, x)
	if fault != nil {
		t.Fatal(fault)
	}
	return n
}

// What the names of a role, of a column of a command and of a circumstance mean, in
// either language, and what no name means.
func TestNamesOfRoles(t *testing.T) {
	n := namer(t, columns.Naming{}, office)
	for name, want := range map[string]string{
		"caso": "case_id", "ID caso": "case_id", "Delito": "offence", "tipo penal": "offence", "edad": "victim_age", "NACIDA": "victim_born",
		"fecha": "offence_date", "hasta": "offence_until", "con": "circumstances", "quizás": "maybe",
		"charged_range": "charged_range", "Rango imputado": "charged_range", "sentence": "sentence", "PENA_IMPUESTA": "sentence", "antecedentes": "prior",
		"gestante": "victim-pregnant", "pregnancy": "victim-pregnant", "altura": "", "": "", "finding": "",
	} {
		if got := n.RoleNamed(name); got != want {
			t.Errorf("%q names %q, want %q", name, got, want)
		}
	}
	want := "case_id offence victim_age victim_born offence_date offence_until circumstances maybe charged_range sentence prior"
	if got := strings.Join(n.Roles(), " "); got != want {
		t.Errorf("the roles are %s, want %s", got, want)
	}
}

// The role of each listed name is found however it is written, and the role of a fact
// by the name of the fact.
func TestRoleOf(t *testing.T) {
	for r, list := range columns.Names {
		for _, name := range list {
			for _, text := range []string{name, strings.ToUpper(name), strings.ReplaceAll(name, "_", " "), " " + name + " "} {
				if got := columns.RoleOf(text); got != columns.Role(r) {
					t.Errorf("%q has role %d, want %d", text, got, r)
				}
			}
		}
	}
	for name, want := range map[law.Fact]columns.Role{
		"case_id": columns.RoleOther, "offence": columns.RoleOffence, "victim_age": columns.RoleAge, "victim_born": columns.RoleBorn, "offence_date": columns.RoleDate,
		"offence_until": columns.RoleUntil, "circumstances": columns.RoleWith, "maybe": columns.RoleMaybe, "age": columns.RoleOther, "": columns.RoleOther,
	} {
		if got := columns.RoleOfFact(name); got != want {
			t.Errorf("the fact %q has role %d, want %d", name, got, want)
		}
	}
	for r := range columns.RoleCount {
		if want := r == columns.RoleBorn || r == columns.RoleDate || r == columns.RoleUntil; r.Dates() != want {
			t.Errorf("role %d is for dates: %v", r, !want)
		}
	}
}

// A fact is given by its own column or by the one that stands for it.
func TestGives(t *testing.T) {
	beside := map[columns.Role][]columns.Role{
		columns.RoleDate: {columns.RoleDate, columns.RoleUntil}, columns.RoleAge: {columns.RoleAge, columns.RoleBorn}, columns.RoleWith: {columns.RoleWith, columns.RoleMaybe},
	}
	for r, by := range beside {
		for only := range columns.RoleCount {
			if got := columns.Gives(r, func(has columns.Role) bool { return has == only }); got != slices.Contains(by, only) {
				t.Errorf("role %d by a column of role %d: %v", r, only, got)
			}
		}
	}
}

// use writes what a column is for.
func use(u columns.Use) string {
	text := fmt.Sprintf("role %d", u.Role)
	switch {
	case u.Aside:
		text = "aside"
	case u.Extra > 0:
		text = fmt.Sprintf("extra %d", u.Extra)
	case u.Flag != "" && u.Role == columns.RoleWith:
		text = "flag or list " + u.Flag
	case u.Flag != "":
		text = "flag " + u.Flag
	case u.Own():
		text = "own"
	}
	if u.Said {
		text += " said"
	}
	return text
}

// What a column is for, by its name, by its words, and by what the user said. A fact
// that the user named a column for is not read from others, unless several may give it.
func TestUses(t *testing.T) {
	said := columns.Naming{
		Is:     []columns.Named{{Role: "fecha", Name: "Día"}, {Role: "edad", Name: "Años"}, {Role: "gestante", Name: "Embarazo"}, {Role: "sentence", Name: "Impuesta"}, {Role: "caso", Name: "Folio"}},
		Ignore: []string{"Delito 2"},
	}
	for _, c := range []struct {
		naming columns.Naming
		uses   map[string]string
	}{
		{columns.Naming{}, map[string]string{
			"delito": "role 2", "edad": "role 3", "Edad de la agraviada": "role 3", "fecha del hecho": "role 5", "hechos_hasta": "role 6", "circunstancias": "role 7", "quiza": "role 8",
			"rango imputado": "extra 1", "sentence": "extra 2", "antecedentes": "extra 3", "gestante": "flag gestante", "es_gestante": "flag gestante", "is pregnancy": "flag pregnancy",
			"distrito": "own", "": "own", "fecha_sentencia": "own", "delito 2": "own", "id": "role 1",
		}},
		{said, map[string]string{
			"día": "role 5 said", "DIA": "role 5 said", "fecha": "aside", "fecha del hecho": "aside", "fecha_sentencia": "aside", "hasta": "role 6", "nacida": "role 4",
			"años": "role 3 said", "edad": "role 3", "edad 2": "role 3", "embarazo": "flag gestante said", "gestante": "flag gestante", "impuesta": "extra 2 said",
			"delito 2": "aside", "delito": "role 2", "folio": "role 1 said", "caso": "aside", "circunstancias": "role 7", "distrito": "own",
		}},
	} {
		n := namer(t, c.naming, office)
		for name, want := range c.uses {
			for range 2 { // the second time it was met
				if got := use(n.Use(name)); got != want {
					t.Errorf("%q is %s, want %s", name, got, want)
				}
			}
		}
	}
	partial := namer(t, columns.Naming{Is: []columns.Named{{Role: "fecha", Name: "Día"}}}, &columns.Extra{Partial: true})
	if got := use(partial.Use("fecha")); got != "role 5" {
		t.Errorf("the column of another register is %s", got)
	}
}

// No more names are kept than a table has columns four times over; the others are
// looked up each time.
func TestManyNames(t *testing.T) {
	n := namer(t, columns.Naming{}, nil)
	columns.Met(n, 4*columns.MaxColumns-2)
	for range 2 {
		for i, name := range []string{"edad", "fecha", "delito", "hasta"} {
			if got, want := n.Use(name).Role, []columns.Role{columns.RoleAge, columns.RoleDate, columns.RoleOffence, columns.RoleUntil}[i]; got != want {
				t.Errorf("%s has role %d, want %d", name, got, want)
			}
		}
	}
	if kept := columns.Kept(n); kept != 2 {
		t.Errorf("%d names are kept where there was room for 2", kept)
	}
}

// What is said of columns names a role and each column once.
func TestWhatIsSaid(t *testing.T) {
	for _, c := range []struct {
		naming  columns.Naming
		code    law.Code
		value   string
		suggest string
	}{
		{columns.Naming{Is: []columns.Named{{Role: "edad", Name: "x"}, {Role: "edad", Name: "y"}}}, "", "", ""},
		{columns.Naming{Is: []columns.Named{{Role: "edad", Name: "x"}}, Ignore: []string{"y", "y"}}, "", "", ""},
		{columns.Naming{Is: []columns.Named{{Role: "victim_agge", Name: "x"}}}, columns.RoleUnknown, "victim_agge", "victim_age"},
		{columns.Naming{Is: []columns.Named{{Role: "priior", Name: "x"}}}, columns.RoleUnknown, "priior", "prior"},
		{columns.Naming{Is: []columns.Named{{Role: "edad", Name: "x"}, {Role: "fecha", Name: "X"}}}, columns.ColumnTwice, "X", ""},
		{columns.Naming{Is: []columns.Named{{Role: "edad", Name: "Año"}}, Ignore: []string{"ano", "AÑO"}}, columns.ColumnTwice, "Año", ""},
	} {
		_, fault := columns.NewNamer(penalCode(t), c.naming, office)
		if (fault == nil) != (c.code == "") {
			t.Errorf("%+v: %v", c.naming, fault)
		} else if fault != nil && (fault.Code != c.code || fault.Fact != columns.FactColumn || fault.Value != c.value || strings.Join(fault.Suggest, " ") != c.suggest) {
			t.Errorf("%+v: %+v", c.naming, fault)
		}
	}
}

// A name that is said and that no column has is told, as it was typed.
func TestNamesThatAreNotThere(t *testing.T) {
	said := columns.Naming{Is: []columns.Named{{Role: "edad", Name: "Años"}, {Role: "fecha", Name: "Día"}}}
	for _, c := range []struct {
		names  string
		absent string
	}{
		{"años,día", ""}, {"DIA,x,AÑOS", ""}, {"años,x", "Día"}, {"día", "Años"}, {"", "Años"}, {"x", "Años"},
	} {
		n := namer(t, said, nil)
		names := strings.Split(c.names, ",")
		if got := n.Absent(names); got != c.absent {
			t.Errorf("of %s %q is absent, want %q", c.names, got, c.absent)
		}
		if n.Missing() != "Años" {
			t.Errorf("before anything is read %q is missing", n.Missing())
		}
		for _, name := range names {
			n.Use(name)
		}
		if got := n.Missing(); got != c.absent {
			t.Errorf("of %s %q is missing, want %q", c.names, got, c.absent)
		}
	}
}

// The columns of a result are the columns of a batch and then the columns of the command.
func TestWrittenColumns(t *testing.T) {
	all, own := office.Written(), (*columns.Extra)(nil).Written()
	if got := strings.Join(all[len(own):], " "); got != "finding difference" || !slices.Contains(own, "status") || slices.Contains(own, "finding") {
		t.Errorf("beside %v: %s", own, got)
	}
	for name, want := range map[string]int{"finding": 0, "difference": 1, "status": -1} {
		if office.Column(name) != want || (*columns.Extra)(nil).Column(name) != -1 {
			t.Errorf("%s is column %d", name, office.Column(name))
		}
	}
	if len(office.Read()) != 3 || (*columns.Extra)(nil).Read() != nil || office.IsPartial() || (*columns.Extra)(nil).IsPartial() || !(&columns.Extra{Partial: true}).IsPartial() {
		t.Error("what a command reads is not told")
	}
}
