package words

// Words of comparisons, in Spanish.
func compareES() catalogue {
	return catalogue{
		"figures.none":  "sin marco",
		"figures.fixed": "%s (fija)",
		"figures.from":  "desde %s",
		"figures.up_to": "hasta %s",

		"unit.years": "Años", "unit.months": "Meses",

		"compare.same_facts_one": "Los mismos hechos, %s delito",
		"compare.same_facts":     "Los mismos hechos, %s delitos",
		"compare.by_age_one":     "%s delito según la edad de la víctima",
		"compare.by_age":         "%s delitos según la edad de la víctima",
		"compare.offence":        "Delito",
		"compare.no_range":       "sin marco para estos datos",
		"compare.named":          "depende de qué agravante concurra (%s)",
		"compare.depends_on":     "sin un solo marco: depende de %s",
		"compare.not_in_force":   "no vigente en esa fecha",
		"compare.moved":          "la conducta pasó a otros delitos",
		"compare.the_date":       "la fecha de los hechos",
		"compare.taken_absent":   "Se tomaron como ausentes las circunstancias que no se indicaron. Vea las de cada delito: %s",
		"compare.the_age":        "la edad de la víctima",
		"compare.known_for":      "(se conocen los de %s de %s delitos)",
		"compare.minimum_gap":    "Mayor diferencia entre mínimos%s: %s. %s, %s; %s, %s.",
		"compare.maximum_gap":    "Mayor diferencia entre máximos%s: %s. %s, %s; %s, %s.",
		"compare.notice":         "%s: %s",

		"bar.certain":  "pena conminada",
		"bar.possible": "según el dato que falta",
		"bar.open":     "la fuente no indica el otro extremo",
		"bar.fixed":    "pena fija",
		"bar.choice":   "pena fija según el dato que falta",
		"bar.life":     "cadena perpetua",

		"change.from_to":         "De %s a %s:",
		"change.at_age":          "Edad %s. %s",
		"change.open":            "%s no hay un solo marco que comparar (%s; %s).",
		"change.minimum_lower":   "el mínimo pasa de %s a %s, %s menos;",
		"change.minimum_higher":  "el mínimo pasa de %s a %s, %s más;",
		"change.minimum_same":    "el mínimo sigue en %s;",
		"change.minimum_unknown": "el mínimo pasa de «%s» a «%s», sin diferencia calculable;",
		"change.maximum_lower":   "el máximo pasa de %s a %s, %s menos.",
		"change.maximum_higher":  "el máximo pasa de %s a %s, %s más.",
		"change.maximum_same":    "el máximo sigue en %s.",
		"change.maximum_unknown": "el máximo pasa de «%s» a «%s», sin diferencia calculable.",

		"page.edition":    "%s (%s). SHA-256 %s. Verificada hasta %s.",
		"page.table":      "Las mismas cifras en una tabla",
		"page.range":      "Pena",
		"page.min_months": "Mínimo (meses)",
		"page.max_months": "Máximo (meses)",
		"page.controls":   "Cambie los hechos",
		"page.age":        "Edad de la víctima",
		"page.unknown":    "No se conoce la edad",
		"page.reset":      "Volver a los hechos indicados",

		"ages.caption": "%s de pena privativa de libertad para cada edad de la víctima.",

		"matrix.age":     "Edad de la víctima: %s",
		"matrix.first":   "Delito",
		"matrix.second":  "Comparado con",
		"matrix.minimum": "Mínimo",
		"matrix.maximum": "Máximo",
		"matrix.open":    "sin un solo marco",
		"matrix.unknown": "no consta",
		"matrix.caption": "%s que el segundo delito tiene de más (+) o de menos (-) que el primero.",
	}
}
