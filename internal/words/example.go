package words

// Words of training cases and quizzes.
func example() catalogue {
	return catalogue{
		"examples.headline": {"Invented training cases", "Casos prácticos inventados"},
		"examples.case":     {"Case", "Caso"},
		"examples.charges":  {"%s offences", "%s delitos"},
		"examples.invented": {
			"Cases invented for teaching: they tell of no real act or person.",
			"Casos inventados para enseñar: no relatan hechos ni personas reales.",
		},
		"examples.next": {"Look at one with: %s", "Vea uno con: %s"},

		"example.headline":     {"%s · invented training case", "%s · caso práctico inventado"},
		"example.charge":       {"Charge", "Imputación"},
		"example.every_charge": {"every offence in force", "todos los delitos vigentes"},
		"example.facts":        {"Facts", "Hechos"},
		"example.born":         {"victim born %s", "víctima nacida el %s"},
		"example.questions":    {"Questions", "Preguntas"},
		"example.hidden": {
			"The answers are hidden. See them with: %s",
			"Las respuestas están ocultas. Véalas con: %s",
		},
		"example.lesson":  {"What it teaches", "Qué enseña"},
		"example.source":  {"%s, %s: %s", "%s, %s: %s"},
		"example.days":    {"Days", "Días"},
		"example.threat":  {"%s: %s. Tier: %s.", "%s: %s. Supuesto: %s."},
		"example.why":     {"%s. Tier that governs: %s. Why: %s.", "%s. Supuesto que rige: %s. Por qué: %s."},
		"example.changed": {"With the change", "Con el cambio"},
		"example.caption": {
			"%s of prison on the facts of the case and with the change.",
			"%s de pena privativa de libertad con los hechos del caso y con el cambio.",
		},
		"example.before":  {"On the facts of the case: %s.", "Con los hechos del caso: %s."},
		"example.against": {"Against the facts of the case: %s", "Frente a los hechos del caso: %s"},
		"example.same_as": {"the same as typing: %s", "lo mismo que escribir: %s"},
		"example.invented": {
			"A case invented for teaching: it tells of no real act or person.",
			"Caso inventado para enseñar: no relata hechos ni personas reales.",
		},

		"threat.both": {
			"a prison term of not less than %s and not more than %s",
			"pena privativa de libertad no menor de %s ni mayor de %s",
		},
		"threat.from": {
			"a prison term of not less than %s; the source states no maximum",
			"pena privativa de libertad no menor de %s; la fuente no indica el máximo",
		},
		"threat.up_to": {
			"a prison term of not more than %s; the source states no minimum",
			"pena privativa de libertad no mayor de %s; la fuente no indica el mínimo",
		},
		"threat.fixed": {"a fixed prison term of %s", "pena privativa de libertad de %s, fija"},

		"quiz.headline": {"Quiz · %s", "Cuestionario · %s"},
		"quiz.hidden": {
			"Fill in the numbered blanks. To see the answers, repeat the command with --reveal.",
			"Complete los espacios numerados. Para ver las respuestas, repita la orden con --revelar.",
		},
		"quiz.differs": {
			"Another edition differs in some blanks: %s. The answers show both.",
			"Otra edición difiere en algunos espacios: %s. Las respuestas muestran las dos.",
		},

		"exercise_needed": {
			"which case? Type: %s CASE. See those there are with: conmina example list",
			"¿qué caso? Escriba: %s CASO. Véalos con: conmina ejemplo listar",
		},
		"exercise_unknown": {
			"there is no such training case; see those there are with: conmina example list",
			"no hay ese caso práctico; vea los que hay con: conmina ejemplo listar",
		},
		"exercises_none": {"edition %s has no training cases", "la edición %s no tiene casos prácticos"},
	}
}
