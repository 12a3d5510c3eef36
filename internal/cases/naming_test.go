package cases_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// headerOf reads a table with one more column beside the ones given.
func headerOf(t *testing.T, naming columns.Naming, columns ...string) (cases.Header, error) {
	t.Helper()
	var told cases.Header
	o := cases.Options{Edition: shipped(t), Naming: naming, OnlyOurs: true, Header: func(h cases.Header) { told = h }}
	_, err := try(o, table(strings.Join(columns, ";")+"\n"))
	return told, err
}

// Names that say of what they are a column, though none of them is listed.
func TestColumnsAreReadByTheirWords(t *testing.T) {
	for name, role := range map[string]string{
		"edad2": "victim_age", "edad.1": "victim_age", "edad 2": "victim_age", "Edad_3": "victim_age", "victim_age_2": "victim_age",
		"edad_agraviada": "victim_age", "Edad de la agraviada": "victim_age", "EDAD DEL MENOR": "victim_age", "victimAge": "victim_age",
		"edad_en_años": "victim_age", "age_at_the_time_of_the_act": "victim_age", "víctima.edad": "victim_age",
		"fecha_hecho": "offence_date", "Fecha del hecho": "offence_date", "fecha_de_comisión_del_delito": "offence_date", "offenceDate": "offence_date",
		"date_of_offence": "offence_date", "offence_start_date": "offence_date", "inicio_de_los_hechos": "offence_date", "desde": "offence_date",
		"offence_end_date": "offence_until", "fecha_fin_hechos": "offence_until", "hechos_hasta": "offence_until",
		"date_of_birth": "victim_born", "fecha_nac_victima": "victim_born", "dob": "victim_born",
		"Agravantes": "circumstances", "circunstancias agravantes": "circumstances", "circunstancia_2": "circumstances", "aggravating_circumstances": "circumstances",
	} {
		told, err := headerOf(t, columns.Naming{}, "offence", name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		want := columns.Named{Role: role, Name: name}
		byWords := told.Read[1:]
		if columns.RoleOf(name) != columns.RoleOther {
			byWords = nil // the name is listed, as that of the offence is
		}
		if len(told.Read) != 2 || told.Read[1] != want || !slices.Equal(told.ByWords, byWords) {
			t.Errorf("%s is read as %v, of which by its words %v, want %v", name, told.Read[1:], told.ByWords, want)
		}
	}
}

// Names that look like a fact and have not one meaning stop the table, until it
// is said what they are.
func TestColumnsThatLookLikeFactsStop(t *testing.T) {
	for _, name := range []string{
		"rango_edad", "grupo etario", "edad_meses", "age_group", "menor_de_edad", "edad_min", "victimas", "cantidad_victimas", "number_of_victims",
		"fecha.1", "fecha_2", "fecha_inicio", "start_date", "fecha_fin", "fecha_denuncia", "fecha_sentencia", "created_date", "año_hecho",
		"año_nacimiento", "edad_imputado", "tipo_delito", "delito_2", "offence_2", "inciso", "circunstancias_atenuantes", "trata_agravada",
	} {
		_, err := headerOf(t, columns.Naming{}, "offence", name)
		var flaw *cases.Flaw
		if !errors.As(err, &flaw) || flaw.Fault.Code != columns.HeaderUnread && flaw.Fault.Code != columns.HeaderUnreadAt && flaw.Fault.Code != columns.HeaderPart {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := headerOf(t, columns.Naming{Ignore: []string{name}}, "offence", name); err != nil {
			t.Errorf("%s is set aside: %v", name, err)
		}
		told, err := headerOf(t, columns.Naming{Is: []columns.Named{{Role: "quiza", Name: name}}}, "offence", name)
		if want := (columns.Named{Role: "maybe", Name: name}); err != nil || told.Read[1] != want {
			t.Errorf("%s is said to be in doubt: %v, %v", name, told.Read, err)
		}
	}
}

// A column that holds a part of a fact is not taken for the fact: nobody is led to read how
// many victims there are, or one end of a band, as an age.
func TestColumnsOfAPartOfAFact(t *testing.T) {
	for _, name := range []string{"cantidad_victimas", "N° de agraviados", "Nº de víctimas", "total agraviadas", "number_of_victims", "edad_min", "edad máxima", "edad desde", "N.º de víctimas", "edad hasta"} {
		for _, beside := range []string{"fecha", "edad"} {
			_, err := headerOf(t, columns.Naming{}, "offence", beside, name)
			var flaw *cases.Flaw
			if !errors.As(err, &flaw) || flaw.Fault.Code != columns.HeaderPart {
				t.Errorf("%s beside %s: %v", name, beside, err)
			}
		}
	}
}

// A column about something else passes beside one that gives the fact, and what
// is no fact passes always.
func TestColumnsOfTheUsersOwnPass(t *testing.T) {
	for _, name := range []string{
		"comisaria", "cantidad", "distrito", "note", "nota", "observaciones", "juzgado", "expediente", "sexo", "nacionalidad", "país", "region", "año", "anio", "mes",
		"departamento", "provincia", "fuente", "source", "url", "modalidad", "nombre", "dni", "victima", "agraviado", "lugar", "agency", "page", "stage", "message",
		"image", "language", "percentage", "package", "usage", "average", "damage", "management", "village", "hechos", "updated", "candidate", "mandate", "chargeback",
		"lugar_nacimiento", "place of birth", "ubigeo", "latitud", "codigo", "sede", "estado", "turno", "hora", "víctima_id", "sexo_victima",
		"fecha_denuncia", "fecha_sentencia", "date_of_judgment", "fecha registro", "edad_imputado", "offender_age", "año_hecho", "anio_hecho", "mes_hecho", "date_basis", "charge_as_reported",
	} {
		told, err := headerOf(t, columns.Naming{}, "caso", "offence", "fecha", "edad", "hasta", "circunstancias", "quiza", name)
		if err != nil || len(told.Own) != 1 && len(told.Read) != 7 {
			t.Errorf("%s: %+v, %v", name, told, err)
		}
	}
}

// What is said of columns is refused where it says nothing.
func TestWhatIsSaidOfColumns(t *testing.T) {
	for code, naming := range map[law.Code]columns.Naming{
		columns.RoleUnknown:  {Is: []columns.Named{{Role: "altura", Name: "x"}}},
		columns.ColumnAbsent: {Is: []columns.Named{{Role: "edad", Name: "y"}}},
		columns.ColumnTwice:  {Is: []columns.Named{{Role: "edad", Name: "x"}}, Ignore: []string{"X"}},
	} {
		_, err := headerOf(t, naming, "offence", "x")
		var flaw *cases.Flaw
		if !errors.As(err, &flaw) || flaw.Fault.Code != code || flaw.Fault.Fact != columns.FactColumn {
			t.Errorf("%+v: %v, want %s", naming, err, code)
		}
	}
}

// The same facts in further columns, in one column, and in JSON give the same
// results, whichever path reads them.
func TestFurtherColumns(t *testing.T) {
	e := penalCode(t)
	const head = "offence,offence_date,victim_age,circumstances,maybe\n"
	plain := head + "trata,2024-05-01,25;12,,\n" + "trata,2024-05-01,25,,\n" + "trata,2024-05-01,25,gestante,\n" + "trata,2024-05-01,25,,gestante\n" +
		"trata,2024-05-01,25,gestante;muerte,\n" + "trata,2024-05-01,25;unknown,,\n" + "trata,2024-05-01,,,\n"
	const wide = "offence,fecha,edad,edad2,Gestante,Agravantes\n" +
		"trata,2024-05-01,25,12,no,\n" + "trata,2024-05-01,25,,0,ninguna\n" + "trata,2024-05-01,25,,sí,no precisa\n" + "trata,2024-05-01,25,,?,\n" +
		"trata,2024-05-01,25,,X,muerte\n" + "trata,2024-05-01,25;,unknown,,\n" + "trata,2024-05-01,,,,\n"
	const objects = `{"offence":"trata","Fecha":"2024-05-01","edad":25,"edad_2":12,"Gestante":false}` + "\n" +
		`{"offence":"trata","fecha":"2024-05-01","edad":"25;","edad_2":null,"gestante":0,"Agravantes":["N/A"]}` + "\n" +
		`{"offence":"trata","fecha":"2024-05-01","edad":[25,""],"gestante":true}` + "\n" +
		`{"offence":"trata","fecha":"2024-05-01","edad":25,"gestante":"?"}` + "\n" +
		`{"offence":"trata","fecha":"2024-05-01","edad":25,"gestante":1,"Agravantes":["muerte"]}` + "\n" +
		`{"offence":"trata","fecha":"2024-05-01","edad":[25,null]}` + "\n" + `{"offence":"trata","fecha":"2024-05-01","gestante":null}` + "\n"
	want := run(t, cases.Options{Edition: e, To: cases.CSV, OnlyOurs: true, Separator: ','}, table(plain))
	if want.Summary.Rejected > 0 {
		t.Fatal(want)
	}
	for _, path := range []func(cases.Options) cases.Options{cases.General, func(o cases.Options) cases.Options { return o }} {
		for name, in := range map[string]cases.Input{"table": table(wide), "objects": lines(objects)} {
			got := run(t, path(cases.Options{Edition: e, To: cases.CSV, OnlyOurs: true, Separator: ','}), in)
			if got.Out != want.Out {
				t.Errorf("%s:\n%s\nwant\n%s\n%v", name, got.Out, want.Out, got.Flaws)
			}
		}
	}
}

// A cell of a further column that cannot be read is told at its own place.
func TestFurtherColumnsHavePlaces(t *testing.T) {
	got := run(t, cases.Options{Edition: penalCode(t)}, table("offence,edad,edad2,gestante,agravantes\ntrata,25,0x1,no,\ntrata,25,,perhaps not,\ntrata,25,,,nobody\n"))
	want := []string{"t.csv:2:10: age_form", "t.csv:3:11: flag_form", "t.csv:4:12: circumstance_unknown"}
	if strings.Join(got.Flaws, "\n") != strings.Join(want, "\n") {
		t.Errorf("%v", got.Flaws)
	}
}

// A blank beside an age is no victim; a word for not known is one, of any age.
func TestBlankBesideAnAgeIsNoVictim(t *testing.T) {
	for cell, want := range map[string]string{"": "determined", " ": "determined", "desconocida": "undetermined", "S/D": "undetermined", "30": "determined"} {
		for _, text := range []string{"offence;edad;edad2\npimping;" + cell + ";30\n", "offence;edad;edad2\npimping;30;" + cell + "\n"} {
			got := run(t, cases.Options{Edition: shipped(t), Fields: []string{"status"}}, table(text))
			if got.Out != "status\n"+want+"\n" {
				t.Errorf("%q gives %q, want %s", text, got.Out, want)
			}
		}
	}
}

// A column with the name of a result stops the table where the user's own columns are
// written beside the results, and passes where they are not.
func TestNamesOfResultsAreReservedWhereOwnColumnsAreWritten(t *testing.T) {
	for _, c := range []struct {
		fields   []string
		onlyOurs bool
		stops    bool
	}{{nil, false, true}, {nil, true, false}, {[]string{"min_months"}, false, false}, {[]string{"min_months"}, true, false}} {
		o := cases.Options{Edition: shipped(t), Fields: c.fields, OnlyOurs: c.onlyOurs}
		_, err := try(o, table("offence,status\npimping,x\n"))
		var flaw *cases.Flaw
		if stopped := errors.As(err, &flaw) && flaw.Fault.Code == columns.HeaderReserved; stopped != c.stops || !c.stops && err != nil {
			t.Errorf("%+v: %v", c, err)
		}
	}
}
