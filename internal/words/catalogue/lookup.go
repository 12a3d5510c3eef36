package catalogue

// Words of the page that answers without a network.
func lookup() chapter {
	return chapter{
		"lookup.title":   {"%s: a page to look penalties up", "%s: página para consultar penas"},
		"lookup.limits":  {"It informs. It recommends no charge, predicts no sentence and is not verified law.", "Informa. No recomienda una imputación, no predice una condena y no es derecho verificado."},
		"lookup.edition": {"Only this edition answers here; the figures of others are not on this page.", "Aquí responde solo esta edición; las cifras de otras no están en esta página."},
		"lookup.uncovered": {
			"Not on this page: several victims, ages from one to another that are not offered, dates of birth, acts of several days, attempt, participation, concurrence and other editions. Where it has no answer it says so and gives the command that asks the program.",
			"No está en esta página: varias víctimas, tramos de edad que no se ofrecen, fechas de nacimiento, hechos de varios días, tentativa, participación, concurso ni otras ediciones. Si no tiene respuesta, lo dice y da la orden con que se pregunta al programa.",
		},
		"lookup.no_script": {"This browser does not run the script of this page, which therefore answers nothing. Ask the program: %s", "Este navegador no ejecuta el programa de esta página, que por eso no responde nada. Pregunte al programa: %s"},
		"lookup.foot":      {"Made by conmina %s.", "Hecha con conmina %s."},

		"lookup.facts":        {"Date and age", "Fecha y edad"},
		"lookup.forms":        {"%s: aggravated forms", "%s: formas agravadas"},
		"lookup.find":         {"Name or article", "Nombre o artículo"},
		"lookup.choose":       {"choose an offence (%s)", "elija un delito (%s)"},
		"lookup.nothing":      {"no offence of this edition is called that", "ningún delito de esta edición se llama así"},
		"lookup.others":       {"Others", "Otros"},
		"lookup.date":         {"Date of the act", "Fecha de los hechos"},
		"lookup.date_form":    {"day/month/year", "día/mes/año"},
		"lookup.calendar":     {"Date in the calendar", "Fecha en el calendario"},
		"lookup.date_wrong":   {"That is no date. Type it as 01/05/2024, or leave the field empty if it is not known.", "Eso no es una fecha. Escríbala como 01/05/2024, o deje el campo vacío si no se conoce."},
		"lookup.age_only":     {"or only this is known", "o solo se sabe esto"},
		"lookup.age_wrong":    {"That is no age. Type a whole number from 0 to %s, or leave the field empty if it is not known.", "Eso no es una edad. Escriba un número entero de 0 a %s, o deje el campo vacío si no se conoce."},
		"lookup.marks":        {"Mark what is present. The second box says that it is not known. What is not marked counts as absent.", "Marque lo que concurre. La segunda casilla dice que no se sabe. Lo que no se marca cuenta como ausente."},
		"lookup.doubtful":     {"not known", "no se sabe"},
		"lookup.doubtful_of":  {"It is not known: %s", "No se sabe: %s"},
		"lookup.idle":         {"changes nothing at this age", "a esta edad no cambia nada"},
		"lookup.none_asked":   {"On that date this offence asks for no circumstance.", "En esa fecha este delito no atiende a ninguna circunstancia."},
		"lookup.periods":      {"The date is not known. Depending on the date:", "No se conoce la fecha. Según la fecha:"},
		"lookup.depends":      {"It depends on circumstances that are not known:", "Depende de circunstancias que no se conocen:"},
		"lookup.no_answer":    {"This page has no answer to these facts", "Esta página no tiene respuesta para estos hechos"},
		"lookup.contradict":   {"The age and a circumstance that is marked exclude each other.", "La edad y una circunstancia marcada se excluyen."},
		"lookup.no_name":      {"On that date the edition has no such forms of the offence.", "En esa fecha la edición no tiene esas formas del delito."},
		"lookup.too_many":     {"More than %s circumstances are in doubt.", "Hay más de %s circunstancias en duda."},
		"lookup.ask_program":  {"Ask the program:", "Pregunte al programa:"},
		"lookup.same_program": {"The same question to the program:", "La misma pregunta al programa:"},
		"lookup.where":        {"Tier", "Supuesto"},
		"lookup.ask":          {"Look up: %s", "Consultar: %s"},
		"lookup.start":        {"Choose an offence to begin.", "Para empezar, elija un delito."},
	}
}
