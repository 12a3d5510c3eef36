package catalogue

// Words of comparisons.
func compare() chapter {
	return chapter{
		"figures.none":  {"no range", "sin marco"},
		"figures.fixed": {"%s (fixed)", "%s (fija)"},
		"figures.from":  {"from %s", "desde %s"},
		"figures.up_to": {"up to %s", "hasta %s"},

		"unit.years":  {"Years", "Años"},
		"unit.months": {"Months", "Meses"},

		"compare.same_facts_one": {"The same facts, %s offence", "Los mismos hechos, %s delito"},
		"compare.same_facts":     {"The same facts, %s offences", "Los mismos hechos, %s delitos"},
		"compare.by_age_one":     {"%s offence by the victim's age", "%s delito según la edad de la víctima"},
		"compare.by_age":         {"%s offences by the victim's age", "%s delitos según la edad de la víctima"},
		"compare.offence":        {"Offence", "Delito"},
		"compare.no_range":       {"no range for these facts", "sin marco para estos datos"},
		"compare.named":          {"which circumstance of %s is present", "depende de qué agravante concurra (%s)"},
		"compare.depends_on":     {"no single range: it depends on %s", "sin un solo marco: depende de %s"},
		"compare.not_in_force":   {"not in force on that date", "no vigente en esa fecha"},
		"compare.moved":          {"the conduct passed to other offences", "la conducta pasó a otros delitos"},
		"compare.the_date":       {"the date of the act", "la fecha de los hechos"},
		"compare.taken_absent": {
			"The circumstances that were not given are taken as absent. See those of an offence with: %s",
			"Se tomaron como ausentes las circunstancias que no se indicaron. Vea las de un delito con: %s",
		},
		"compare.the_age":   {"the victim's age", "la edad de la víctima"},
		"compare.known_for": {"(known for %s of %s offences)", "(se conocen los de %s de %s delitos)"},
		"compare.minimum_gap": {
			"Largest gap between minimums%s: %s. %s, %s; %s, %s.",
			"Mayor diferencia entre mínimos%s: %s. %s, %s; %s, %s.",
		},
		"compare.maximum_gap": {
			"Largest gap between maximums%s: %s. %s, %s; %s, %s.",
			"Mayor diferencia entre máximos%s: %s. %s, %s; %s, %s.",
		},
		"compare.notice": {"%s: %s", "%s: %s"},

		"bar.certain":  {"threatened term", "pena conminada"},
		"bar.possible": {"depends on the missing fact", "según el dato que falta"},
		"bar.open":     {"the source does not state the other end", "la fuente no indica el otro extremo"},
		"bar.fixed":    {"fixed term", "pena fija"},
		"bar.choice":   {"fixed term, depends on the missing fact", "pena fija según el dato que falta"},
		"bar.life":     {"life imprisonment", "cadena perpetua"},

		"change.from_to": {"From %s to %s:", "De %s a %s:"},
		"change.at_age":  {"Age %s. %s", "Edad %s. %s"},
		"change.open": {
			"%s there is no single range to compare (%s; %s).",
			"%s no hay un solo marco que comparar (%s; %s).",
		},
		"change.minimum_lower": {
			"the minimum goes from %s to %s, %s less;",
			"el mínimo pasa de %s a %s, %s menos;",
		},
		"change.minimum_higher": {
			"the minimum goes from %s to %s, %s more;",
			"el mínimo pasa de %s a %s, %s más;",
		},
		"change.minimum_same": {"the minimum stays at %s;", "el mínimo sigue en %s;"},
		"change.minimum_unknown": {
			"the minimum goes from “%s” to “%s”, with no difference to state;",
			"el mínimo pasa de «%s» a «%s», sin diferencia calculable;",
		},
		"change.maximum_lower": {
			"the maximum goes from %s to %s, %s less.",
			"el máximo pasa de %s a %s, %s menos.",
		},
		"change.maximum_higher": {
			"the maximum goes from %s to %s, %s more.",
			"el máximo pasa de %s a %s, %s más.",
		},
		"change.maximum_same": {"the maximum stays at %s.", "el máximo sigue en %s."},
		"change.maximum_unknown": {
			"the maximum goes from “%s” to “%s”, with no difference to state.",
			"el máximo pasa de «%s» a «%s», sin diferencia calculable.",
		},

		"ages.caption": {
			"%s of prison for each age of the victim.",
			"%s de pena privativa de libertad para cada edad de la víctima.",
		},

		"course.title":      {"How the ranges stood against each other, %s to %s", "Cómo estuvieron los marcos uno frente a otro, del %s al %s"},
		"course.from":       {"From", "Desde"},
		"course.since":      {"from %s", "desde el %s"},
		"course.difference": {"Minimum", "Mínimo"},
		"course.caption": {
			"%s. A row begins where a range changes. “Minimum” is how much that of the second offence is above (+) or below (-) that of the first. It compares what the law threatened, not what courts imposed.",
			"%s. Una fila empieza donde cambia un marco. «Mínimo» es cuánto está el del segundo delito por encima (+) o por debajo (-) del primero. Compara lo que la ley conminaba, no lo que se impuso.",
		},
		"course.displaced":   {"%s (→ %s)", "%s (→ %s)"},
		"course.needs_dates": {"the edition %s has no dates: there is no view over time", "la edición %s no tiene fechas: no hay vista en el tiempo"},
		"matrix.age":         {"Victim's age: %s", "Edad de la víctima: %s"},
		"matrix.first":       {"Offence", "Delito"},
		"matrix.second":      {"Compared with", "Comparado con"},
		"matrix.minimum":     {"Minimum", "Mínimo"},
		"matrix.maximum":     {"Maximum", "Máximo"},
		"matrix.open":        {"no single range", "sin un solo marco"},
		"matrix.unknown":     {"not stated", "no consta"},
		"matrix.caption": {
			"%s that the second offence has more (+) or less (-) than the first.",
			"%s que el segundo delito tiene de más (+) o de menos (-) que el primero.",
		},
	}
}
