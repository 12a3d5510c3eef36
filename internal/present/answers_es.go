package present

// Words of answers, in Spanish.
func answersES() catalogue {
	return catalogue{
		"term.year": "%s año", "term.years": "%s años",
		"term.month": "%s mes", "term.months": "%s meses",
		"term.and": "%s y %s",

		"ages.unknown": "no indicada",
		"ages.under":   "menos de %s",
		"ages.from":    "%s o más",
		"ages.band":    "%s a %s",

		"list.or": "%s o %s",

		"range.years":   "%s a %s años",
		"range.months":  "%s a %s meses",
		"range.both":    "%s a %s",
		"range.fixed":   "%s, pena fija",
		"range.from":    "desde %s; máximo no consta",
		"range.up_to":   "hasta %s; mínimo no consta",
		"range.life":    "cadena perpetua",
		"range.to_life": "de %s a cadena perpetua",
		"range.none":    "sin marco en esta codificación",

		"bound.not_stated": "no consta en la fuente",
		"figure.both":      "%s (%s)",

		"asked.article": "artículo %s",
		"asked.age":     "edad de la víctima: %s",
		"asked.ages":    "edades de las víctimas: %s",
		"asked.born":    " (nacida el %s)",
		"asked.date":    "hechos del %s",
		"asked.with":    "con: %s",
		"asked.maybe":   "en duda: %s",

		"answer.prison":        "Pena privativa de libertad",
		"answer.minimum":       "No menor de",
		"answer.maximum":       "No mayor de",
		"answer.tier":          "Supuesto",
		"answer.why":           "Por qué",
		"answer.source":        "Fuente",
		"answer.range":         "Pena",
		"answer.if":            "Si",
		"answer.several":       "Con estos datos no hay un solo marco de pena:",
		"answer.no_range":      "La codificación no prevé ningún marco de pena para estos datos.",
		"answer.any_case":      "en todos los casos",
		"answer.not_an_answer": "solo límites exteriores",
		"answer.settle":        "Qué dato lo resuelve",
		"answer.notices":       "Advertencias",
		"answer.edition":       "%s (%s, SHA-256 %s).",
		"answer.limits": "Solo se informa la pena conminada por un delito: no se consideran la tentativa, " +
			"la participación, las reducciones, el concurso, la multa ni la inhabilitación. Orientativo: no recomienda una " +
			"imputación ni predice una condena.",

		"case.age":       "edad: %s",
		"case.with":      "con %s",
		"case.otherwise": "sin las circunstancias en duda",

		"settle.age":          "la edad de la víctima: %s",
		"settle.circumstance": "si concurre «%s»: use --with %s o quite --maybe",
		"settle.all":          "ninguno basta por sí solo: hacen falta todos",

		"citation":            "%s, %s",
		"citation.words":      ": «%s»",
		"citation.confidence": " (%s)",

		"confidence.two-sources": "texto legal, dos fuentes coinciden",
		"confidence.one-source":  "texto legal, una fuente",
		"confidence.derived":     "dato derivado",
		"confidence.secondary":   "fuente secundaria",
		"confidence.unclear":     "no aclarado",

		"why.heading": "Todos los supuestos, del más grave al más leve",
		"why.outcome": "Resultado",
		"why.sources": "Fuente de cada supuesto",

		"outcome.governs":   "rige",
		"outcome.possible":  "posible",
		"outcome.displaced": "desplazado",
		"outcome.not_met":   "no se da",

		"reason.base":              "no exige condiciones y no se da ningún supuesto más grave",
		"reason.base_possible":     "no exige condiciones; rige si no se da ninguno más grave",
		"reason.displaced":         "rige uno más grave: %s",
		"reason.near_circumstance": "; a un solo dato de distancia: %s",
		"reason.near_age":          "; a un solo dato de distancia: edad %s",

		"atom.age_yes":           "la edad de la víctima está en la franja exigida (%s)",
		"atom.age_no":            "la edad de la víctima no está en la franja exigida (%s)",
		"atom.age_open":          "la edad de la víctima puede estar en la franja exigida (%s)",
		"atom.circumstance_yes":  "concurre: %s",
		"atom.circumstance_no":   "no se indicó: %s",
		"atom.circumstance_open": "puede concurrir: %s",

		"age_unknown":               "No indicó la edad de la víctima: se consideran todas las edades.",
		"youngest_governs":          "Hay varias víctimas: rige la de menor edad (%s).",
		"leap_birthday":             "La víctima nació un 29 de febrero y el hecho es del 28 de febrero de un año que no es bisiesto: según cuándo se tenga por cumplido el año, su edad es %s. Se muestran ambas lecturas.",
		"date_not_used":             "Esta edición no distingue fechas: la fecha de los hechos no cambia el resultado.",
		"circumstance_unused":       "Este delito no depende de: %s. No cambia el resultado.",
		"circumstance_taken_absent": "Se tomó como ausente, por no haberse indicado: %s.",
		"minimum_not_stated":        "La fuente no indica el mínimo: no lo tome por cero ni por un marco completo.",
		"maximum_not_stated":        "La fuente no indica el máximo: no lo tome por un marco completo.",
		"other_reading":             "Otra lectura posible de «%s»: %s. %s",
		"other_reading_at":          "Edad %s. %s",
		"no_tier_for_facts":         "La codificación no tiene ningún supuesto para la edad %s.",
		"custom_statutes":           "Codificación propia del usuario, no la que trae el programa (SHA-256 %s).",

		"not_considered_reductions":      "tentativa, participación, responsabilidad restringida, confesión, terminación anticipada y otras reducciones o aumentos de la parte general",
		"not_considered_concurrence":     "concurso de delitos y pluralidad de hechos",
		"not_considered_other_penalties": "días-multa, inhabilitación y reparación civil",
		"not_considered_later_law":       "leyes posteriores a la fecha que cubre la edición y la retroactividad benigna",
	}
}
