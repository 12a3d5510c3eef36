package words

// Words of training cases and quizzes.
func example() catalogue {
	return catalogue{
		"command.example": {
			"invented training cases with hidden answers, and a quiz",
			"casos prácticos inventados, con las respuestas ocultas, y un cuestionario",
		},
		"command.example_list": {"the training cases that there are", "los casos prácticos que hay"},
		"command.example_show": {
			"one case: its facts and questions; with --reveal the answers too",
			"un caso: los hechos y las preguntas; con --revelar, también las respuestas",
		},
		"command.example_run": {
			"the command that puts the case, and its result",
			"la orden que plantea el caso, y su resultado",
		},
		"command.example_quiz": {
			"the ranges by the victim's age, with blanks to fill in",
			"las penas según la edad de la víctima, con espacios por completar",
		},
		"example.how": {
			"For teaching with the law in the program. The cases are invented and hold no figures: the answers are worked out on the spot from the same law that the other commands use. The quiz is the table of conmina compare --ages with blanks to fill in.",
			"Para enseñar con la norma que trae el programa. Los casos son inventados y no guardan cifras: las respuestas se calculan en el momento con la misma norma que usan las demás órdenes. El cuestionario es la tabla de conmina comparar --edades con espacios por completar.",
		},
		"group.class":    {"A CLASS", "LA CLASE"},
		"group.commands": {"COMMANDS", "ÓRDENES"},
		"value.case":     {"CASE", "CASO"},
		"flag.reveal":    {"show the answers too", "muestra también las respuestas"},
		"flag.quiz_date": {
			"the day as of which an edition with dates is seen; else today",
			"día en que se mira una edición con fechas; si no, hoy",
		},

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
