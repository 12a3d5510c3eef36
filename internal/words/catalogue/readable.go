package catalogue

// readable is what a table of results says to people.
func readable() chapter {
	return chapter{
		"readable.result":       {"Result", "Resultado"},
		"readable.penalty":      {"Penalty", "Pena"},
		"readable.article":      {"Article that governs", "Artículo aplicable"},
		"readable.why":          {"Why", "Por qué"},
		"readable.missing":      {"What is missing", "Qué falta"},
		"readable.determined":   {"one range", "un solo marco"},
		"readable.undetermined": {"several ranges are possible", "caben varios marcos"},
		"readable.not_in_force": {"not in force", "no vigente"},
		"readable.no_range":     {"no range can be given", "no puede darse un marco"},
		"readable.moved":        {"now another offence", "hoy es otro delito"},
		"readable.rejected":     {"not answered: the row has errors", "sin respuesta: la fila tiene errores"},
		"readable.not_held":     {"this edition does not hold the offence", "esta edición no contiene el delito"},
		"readable.none":         {"none on part of the days", "ninguna en parte de los días"},
		"readable.branch":       {"%s: %s", "%s: %s"},
		"readable.age":          {"the victim's age", "la edad de la víctima"},
		"readable.date":         {"the exact date of the act", "la fecha exacta de los hechos"},
		"readable.whether":      {"whether these are present: %s", "si concurren: %s"},
		"readable.more":         {"… and %s more: --format csv", "… y %s más: --formato csv"},
		"readable.correct": {
			"correct the row: its errors are told with their places, and --errors FILE takes them all",
			"corrija la fila: sus errores se indican con su lugar, y --errores ARCHIVO los reúne",
		},
	}
}
