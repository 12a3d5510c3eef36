package words

// Words of training cases and quizzes, in Spanish.
func exampleES() catalogue {
	return catalogue{
		"command.example":      "casos prácticos inventados, con las respuestas ocultas, y un cuestionario",
		"command.example_list": "los casos prácticos que hay",
		"command.example_show": "un caso: los hechos y las preguntas; con --reveal, también las respuestas",
		"command.example_run":  "la orden que plantea el caso, y su resultado",
		"command.example_quiz": "las penas según la edad de la víctima, con espacios por completar",
		"example.how": "Para enseñar con la norma que trae el programa. Los casos son inventados y no guardan cifras: las respuestas se calculan en el " +
			"momento con la misma norma que usan las demás órdenes. El cuestionario es la tabla de conmina compare --ages con espacios por completar.",
		"group.class":    "LA CLASE",
		"group.commands": "ÓRDENES",
		"value.case":     "CASO",
		"flag.reveal":    "muestra también las respuestas",
		"flag.quiz_date": "día en que se mira una edición con fechas; si no, hoy",

		"examples.headline": "Casos prácticos inventados",
		"examples.case":     "Caso",
		"examples.charges":  "%s delitos",
		"examples.invented": "Casos inventados para enseñar: no relatan hechos ni personas reales.",
		"examples.next":     "Vea uno con: conmina example show CASO",

		"example.headline":     "%s · caso práctico inventado",
		"example.charge":       "Imputación",
		"example.every_charge": "todos los delitos vigentes",
		"example.facts":        "Hechos",
		"example.born":         "víctima nacida el %s",
		"example.questions":    "Preguntas",
		"example.hidden":       "Las respuestas están ocultas. Véalas con: %s",
		"example.lesson":       "Qué enseña",
		"example.source":       "%s, %s: %s",
		"example.days":         "Días",
		"example.threat":       "%s: %s. Supuesto: %s.",
		"example.why":          "%s. Supuesto que rige: %s. Por qué: %s.",
		"example.changed":      "Con el cambio",
		"example.caption":      "%s de pena privativa de libertad con los hechos del caso y con el cambio.",
		"example.before":       "Con los hechos del caso: %s.",
		"example.against":      "Frente a los hechos del caso: %s",
		"example.same_as":      "lo mismo que escribir: %s",
		"example.invented":     "Caso inventado para enseñar: no relata hechos ni personas reales.",

		"threat.both":  "pena privativa de libertad no menor de %s ni mayor de %s",
		"threat.from":  "pena privativa de libertad no menor de %s; la fuente no indica el máximo",
		"threat.up_to": "pena privativa de libertad no mayor de %s; la fuente no indica el mínimo",
		"threat.fixed": "pena privativa de libertad de %s, fija",

		"quiz.headline": "Cuestionario · %s",
		"quiz.hidden":   "Complete los espacios numerados. Para ver las respuestas, repita la orden con --reveal.",
		"quiz.differs":  "Otra edición difiere en algunos espacios: %s. Las respuestas muestran las dos.",

		"exercise_needed":  "¿qué caso? Escriba: %s CASO. Véalos con: conmina example list",
		"exercise_unknown": "no hay ese caso práctico; vea los que hay con: conmina example list",
		"exercises_none":   "la edición %s no tiene casos prácticos",
	}
}
