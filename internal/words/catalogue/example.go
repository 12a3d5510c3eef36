package catalogue

// Words of training cases and quizzes.
func example() chapter {
	return chapter{
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

		"self.how": {
			"This page checks your answers itself: it sends and keeps nothing. Write ranges in years (1 to 9, from 1, up to 9, life), several with commas, and “none” where there is no range.",
			"Esta página comprueba sus respuestas por sí sola: no envía ni guarda nada. Escriba los marcos en años (1 a 9, desde 1, hasta 9, perpetua), varios separados por comas, y «ninguno» donde no haya marco.",
		},
		"self.check":    {"Check", "Comprobar"},
		"self.again":    {"Start again", "Empezar de nuevo"},
		"self.why":      {"The answer, and why", "La respuesta, y por qué"},
		"self.right":    {"Right.", "Correcto."},
		"self.wrong":    {"Not right.", "Incorrecto."},
		"self.unread":   {"This cannot be read. Write for example: 1 to 9", "No se entiende. Escriba, por ejemplo: 1 a 9"},
		"self.numbers":  {"This cannot be read. Write numbers.", "No se entiende. Escriba cifras."},
		"self.empty":    {"Answer first.", "Responda primero."},
		"self.score":    {"%s right of %s answered, of %s in all", "%s correctas de %s respondidas, de %s en total"},
		"self.range":    {"Range in years", "Marco en años"},
		"self.range_of": {"%s: range in years", "%s: marco en años"},
		"self.ages":     {"Ages, with commas", "Edades, separadas por comas"},
		"self.minimums": {"Between minimums, in years", "Entre mínimos, en años"},
		"self.maximums": {"Between maximums, in years", "Entre máximos, en años"},
		"self.since":    {"%s since %s", "%s desde el %s"},
		"self.no_tier":  {"none alone", "ninguno por sí solo"},
		"self.tier":     {"%s (%s)", "%s (%s)"},
		"self.not_tier": {"“%s” asks for: %s.", "«%s» exige: %s."},
		"self.other":    {"This is the range of: %s.", "Ese es el marco de: %s."},
		"self.because":  {"Answer: %s. Why: %s.", "Respuesta: %s. Por qué: %s."},

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
