package catalogue

// Words about the soundness of an encoding.
func check() chapter {
	return chapter{
		"schema_needed": {"which kind of file? Write one of: %s", "¿de qué clase de archivo? Escriba una de: %s"},
		"check.summary": {
			"%s: %s offences, %s tiers, %s cases proved, %s examples run, %s of %s points tried, findings: %s",
			"%s: %s delitos, %s supuestos, %s casos examinados, %s ejemplos ejecutados, %s de %s puntos cubiertos, hallazgos: %s",
		},
		"check.unread":  {"%s: could not be read, findings: %s", "%s: no pudo leerse, hallazgos: %s"},
		"check.place":   {"Place", "Lugar"},
		"check.code":    {"Code", "Código"},
		"check.finding": {"Finding", "Hallazgo"},
		"check.case":    {"A case that shows it", "Un caso que lo muestra"},
		"check.untried": {"What no example tries", "Lo que ningún ejemplo cubre"},
		"check.propose": {"what the source says for these facts", "lo que la fuente dice para estos hechos"},
		"check.full": {
			"nothing is missing: the examples try every tier, both sides of every age at which something changes, and every circumstance",
			"no falta nada: los ejemplos cubren cada supuesto, ambos lados de cada edad en que algo cambia y cada circunstancia",
		},

		"bound.minimum": {"minimum", "mínimo"},
		"bound.maximum": {"maximum", "máximo"},

		"rule_gap": {
			"between %[2]s and %[3]s no version of the rule “%[1]s” is in force; correct the dates, or add the version",
			"entre el %[2]s y el %[3]s no rige ninguna versión de la regla «%[1]s»; corrija las fechas o añada la versión",
		},
		"rule_overlap": {
			"two versions of the rule “%s” are in force on %s; correct the dates",
			"dos versiones de la regla «%s» rigen el %s; corrija las fechas",
		},
		"rule_ended": {
			"no version of the rule “%s” is in force after %s; add the version that follows, or one that says the text was not read",
			"ninguna versión de la regla «%s» rige después del %s; añada la que sigue, o una que diga que el texto no se leyó",
		},
		"rule_missing": {"the general part has no rule “%s”; add it", "la parte general no tiene la regla «%s»; añádala"},
		"rule_kind":    {"the rule “%s” must be of the kind “%s”", "la regla «%s» debe ser de la clase «%s»"},
		"rule_case": {
			"in the rule “%s”, a case of the mode “%s” lacks its figure",
			"en la regla «%s», a un caso del modo «%s» le falta su cifra",
		},
		"rule_caseless": {
			"in the rule “%s”, the version of article %s has no case; add one",
			"en la regla «%s», la versión del artículo %s no tiene ningún caso; añada uno",
		},
		"rule_unplaced": {
			"in the rule “%s”, a choice leads to none of the parts",
			"en la regla «%s», una elección no conduce a ninguna de las partes",
		},
		"list_article": {
			"the list “%s” names article %s, which the edition does not hold; correct it, or move it to foreign",
			"la lista «%s» nombra el artículo %s, que la edición no contiene; corríjalo o páselo a foreign",
		},
		"list_foreign": {
			"the list “%s” calls article %s foreign, but the edition holds it; move it to articles",
			"la lista «%s» pone el artículo %s en foreign, pero la edición lo contiene; páselo a articles",
		},
		"general_list_empty": {"the list “%s” names nothing", "la lista «%s» no nombra nada"},
		"list_idle":          {"no rule uses the list “%s”", "ninguna regla usa la lista «%s»"},
		"general_undefined": {
			"“%s” names “%s”, which does not exist",
			"«%s» nombra «%s», que no existe",
		},
		"term_undated": {
			"the letter “%s” needs the days on which it is in force",
			"a la letra «%s» le faltan los días en que rige",
		},
		"term_twice":    {"the name “%s” means two terms: %s", "el nombre «%s» designa dos términos: %s"},
		"fork_narrow":   {"the question “%s” has fewer than two positions", "la cuestión «%s» tiene menos de dos posiciones"},
		"fork_position": {"the question “%s” lacks the position “%s”", "a la cuestión «%s» le falta la posición «%s»"},
		"fork_idle":     {"nothing opens the question “%s”", "nada abre la cuestión «%s»"},
		"fraction_form": {
			"not a fraction; write it as 1/3, in its lowest terms, or as a whole number",
			"no es una fracción; escríbala como 1/3, irreducible, o como un número entero",
		},

		"gap": {
			"no tier applies at age %s; add one, or say why there is none under no_range",
			"ningún supuesto se aplica a la edad %s; añada uno, o diga por qué no lo hay en no_range",
		},
		"version_gap": {
			"between %s and %s no version is in force; correct the dates, or add the version",
			"entre el %s y el %s no rige ninguna versión; corrija las fechas o añada la versión",
		},
		"period_reversed": {"the period ends before it begins", "el período termina antes de empezar"},
		"special_offence_silent": {
			"the offence “%s”, which is said to displace this one, has no tier itself on %s for a victim aged %s",
			"el delito «%s», del que se dice que desplaza a este, no tiene supuesto el %s para una víctima de esta edad: %s",
		},
		"no_range_idle": {
			"a tier applies in every case that is declared here to have none",
			"en todos los casos que aquí se declaran sin supuesto se aplica alguno",
		},
		"tier_dead": {
			"the tier %s never governs: a graver one does in every case in which it applies, or it applies in none",
			"el supuesto %s nunca rige: en todos los casos en que se aplica rige otro más grave, o no se aplica en ninguno",
		},
		"condition_idle": {
			"in the tier %s, condition %[2]s never decides: without it every case has the same tier",
			"en el supuesto %s, la condición %[2]s nunca decide: sin ella todos los casos tienen el mismo supuesto",
		},
		"inversion_age": {
			"a younger victim lowers the %s: from %[3]s (%[2]s) to %[5]s (%[4]s); correct it, or declare it under inversions with its source",
			"una víctima menor baja el %s: de %[3]s (%[2]s) a %[5]s (%[4]s); corríjalo, o declárelo en inversions con su fuente",
		},
		"inversion_circumstance": {
			"one more circumstance lowers the %s: from %[3]s (%[2]s) to %[5]s (%[4]s); correct it, or declare it under inversions with its source",
			"una circunstancia más baja el %s: de %[3]s (%[2]s) a %[5]s (%[4]s); corríjalo, o declárelo en inversions con su fuente",
		},
		"older_victim_graver": {
			"of several victims the youngest governs, and here the older one is in the graver tier (%s, not %s); two victims would be answered wrongly",
			"de varias víctimas rige la menor, y aquí la mayor está en el supuesto más grave (%s y no %s); con dos víctimas la respuesta sería errónea",
		},
		"inversion_idle": {
			"no bound is lowered from the tier %s to the tier %s; the declaration says otherwise",
			"ningún extremo baja del supuesto %s al supuesto %s; la declaración dice lo contrario",
		},
		"circumstance_idle": {
			"no offence of the edition names the circumstance %s",
			"ningún delito de la edición nombra la circunstancia %s",
		},
		"example_status": {
			"the example expects %s and the answer is %s",
			"el ejemplo espera %s y la respuesta es %s",
		},
		"example_tier": {
			"the example expects the tier %s and %s governs",
			"el ejemplo espera el supuesto %s y rige %s",
		},
		"example_range": {"the example expects %s and the range is %s", "el ejemplo espera %s y el marco es %s"},
		"example_tiers": {
			"the example expects the tiers %s and those left are %s",
			"el ejemplo espera los supuestos %s y quedan %s",
		},
		"example_notice": {"the answer does not carry the notice %s", "la respuesta no lleva la advertencia %s"},
		"examples_none":  {"the edition has no example at all", "la edición no tiene ningún ejemplo"},
		"uncovered_tier": {"no example has the tier %s govern", "en ningún ejemplo rige el supuesto %s"},
		"uncovered_age": {
			"no example has a victim aged %s, where something changes",
			"ningún ejemplo tiene una víctima de %s años, donde algo cambia",
		},
		"uncovered_circumstance": {
			"no example has the circumstance %s",
			"ningún ejemplo tiene la circunstancia %s",
		},
		"uncovered_edge": {
			"no example is dated %s, where a version begins or ends",
			"ningún ejemplo tiene la fecha %s, en la que empieza o termina una versión",
		},
		"example_elsewhere": {
			"on %s, the date of the example, another version is in force",
			"en la fecha del ejemplo, %s, rige otra versión",
		},
		"uncovered_unknown_age": {"no example leaves the age unknown", "ningún ejemplo deja la edad sin conocer"},
		"edition_other":         {"these cases are for another edition than %s", "estos casos son de otra edición que %s"},
		"cases_none":            {"there is no .yaml file with cases", "no hay ningún archivo .yaml con casos"},
	}
}
