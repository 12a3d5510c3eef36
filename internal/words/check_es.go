package words

// Words about the soundness of an encoding, in Spanish.
func checkES() catalogue {
	return catalogue{
		"command.check":  "si una codificación es correcta: pruebas, ejemplos y lo que estos no cubren",
		"command.schema": "el JSON Schema de una clase de archivo, para editores",
		"usage.schema":   "CLASE",
		"schema_needed":  "¿de qué clase de archivo? Escriba una de: %s",
		"check.how": "Lee con rigor ediciones, de directorios que tienen una carpeta para cada una, o si no las del programa. Después examina todos los casos: cada edad " +
			"con cada conjunto de circunstancias, y ejecuta los ejemplos. Cada hallazgo lleva su lugar y una orden que lo muestra. Código de salida 1 si hay alguno.",
		"check.summary": "%s: %s delitos, %s supuestos, %s casos examinados, %s ejemplos ejecutados, %s de %s puntos cubiertos, hallazgos: %s",
		"check.unread":  "%s: no pudo leerse, hallazgos: %s",
		"check.place":   "Lugar",
		"check.code":    "Código",
		"check.finding": "Hallazgo",
		"check.case":    "Un caso que lo muestra",
		"check.untried": "Lo que ningún ejemplo cubre",
		"check.propose": "lo que la fuente dice para estos hechos",
		"check.full":    "no falta nada: los ejemplos cubren cada supuesto, ambos lados de cada edad en que algo cambia y cada circunstancia",

		"bound.minimum": "mínimo", "bound.maximum": "máximo",

		"flag.cases":            "ejemplos en archivos propios: un archivo o un directorio; puede repetirse",
		"flag.require_coverage": "lo que ningún ejemplo cubre es un hallazgo",
		"flag.write_example":    "con cada hallazgo, el ejemplo para pegar en el archivo",
		"flag.propose":          "escribe los ejemplos que faltan, sin lo esperado, para que alguien lo complete según la fuente",

		"gap":                    "ningún supuesto se aplica a la edad %s; añada uno, o diga por qué no lo hay en no_range",
		"version_gap":            "entre el %s y el %s no rige ninguna versión; corrija las fechas o añada la versión",
		"period_reversed":        "el período termina antes de empezar",
		"special_offence_silent": "el delito «%s», del que se dice que desplaza a este, no tiene supuesto el %s para una víctima de esta edad: %s",
		"no_range_idle":          "en todos los casos que aquí se declaran sin supuesto se aplica alguno",
		"tier_dead":              "el supuesto %s nunca rige: en todos los casos en que se aplica rige otro más grave, o no se aplica en ninguno",
		"condition_idle":         "en el supuesto %s, la condición %[2]s nunca decide: sin ella todos los casos tienen el mismo supuesto",
		"inversion_age":          "una víctima menor baja el %s: de %[3]s (%[2]s) a %[5]s (%[4]s); corríjalo, o declárelo en inversions con su fuente",
		"inversion_circumstance": "una circunstancia más baja el %s: de %[3]s (%[2]s) a %[5]s (%[4]s); corríjalo, o declárelo en inversions con su fuente",
		"older_victim_graver":    "de varias víctimas rige la menor, y aquí la mayor está en el supuesto más grave (%s y no %s); con dos víctimas la respuesta sería errónea",
		"inversion_idle":         "ningún extremo baja del supuesto %s al supuesto %s; la declaración dice lo contrario",
		"circumstance_idle":      "ningún delito de la edición nombra la circunstancia %s",
		"example_status":         "el ejemplo espera %s y la respuesta es %s",
		"example_tier":           "el ejemplo espera el supuesto %s y rige %s",
		"example_range":          "el ejemplo espera %s y el marco es %s",
		"example_tiers":          "el ejemplo espera los supuestos %s y quedan %s",
		"example_notice":         "la respuesta no lleva la advertencia %s",
		"examples_none":          "la edición no tiene ningún ejemplo",
		"uncovered_tier":         "en ningún ejemplo rige el supuesto %s",
		"uncovered_age":          "ningún ejemplo tiene una víctima de %s años, donde algo cambia",
		"uncovered_circumstance": "ningún ejemplo tiene la circunstancia %s",
		"uncovered_edge":         "ningún ejemplo tiene la fecha %s, en la que empieza o termina una versión",
		"example_elsewhere":      "en la fecha del ejemplo, %s, rige otra versión",
		"uncovered_unknown_age":  "ningún ejemplo deja la edad sin conocer",
		"edition_other":          "estos casos son de otra edición que %s",
		"cases_none":             "no hay ningún archivo .yaml con casos",
	}
}
