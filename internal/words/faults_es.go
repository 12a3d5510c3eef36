package words

// Sentences for what is wrong with an input, in Spanish.
func faultsES() catalogue {
	return catalogue{
		"age_form":         "no es una edad; escriba años cumplidos (16), una franja (14-17), 18+ o desconocida",
		"age_leading_zero": "la edad no puede empezar con cero: otro programa la leería como otro número",
		"age_signed":       "la edad se escribe sin signo",
		"age_fraction":     "la edad va en años cumplidos, sin decimales",
		"age_other_digits": "la edad se escribe con las cifras 0 a 9",
		"age_high":         "la edad va de 0 a %s años",
		"age_reversed":     "la franja va de la edad menor a la mayor",

		"date_form":        "no es una fecha; escriba año-mes-día, como 2017-06-22, o de un año el primer día y el último, como 2019-01-01..2019-12-31",
		"date_no_such_day": "ese día no existe en el calendario",
		"date_far":         "el año debe estar entre %s y %s",

		"duration_form":   "no es una duración; escriba años (6y), meses (18m) o ambos (8y6m)",
		"duration_zero":   "la duración no puede ser cero; si la fuente no la indica, escriba not_stated",
		"duration_months": "junto a los años, los meses van de 1 a 11",
		"duration_long":   "la duración supera los 100 años; revise la cifra",

		"range_empty":    "la pena no tiene mínimo ni máximo; al menos uno debe constar",
		"range_reversed": "el mínimo (%s) es mayor que el máximo (%s)",
		"range_life":     "la cadena perpetua va en ambos extremos: min: life y max: life",

		"offence_unknown":    "la edición %s no tiene ese delito; vea los que hay con: conmina list --edition %[1]s",
		"offence_outside":    "el %s no está en el programa; la edición %[3]s contiene %[2]s: conmina list --edition %[3]s",
		"article_unknown":    "la edición %s no tiene ese artículo; contiene %[2]s: conmina list --edition %[1]s",
		"name_encoded_twice": "está codificado dos veces: parece ser %s, leído con otra codificación; corrija el texto o guárdelo otra vez en UTF-8",
		"character_alike":    "tiene el carácter %s, que no se ve o se confunde con otro; bórrelo o escriba el carácter común",

		"article.list":           "%s y %s",
		"article.run":            "%s a %s",
		"article.outside":        "artículo %s (%s)",
		"article.outside_before": "artículo %s, antes %s (%s)",

		"circumstance_unknown": "la edición %s no conoce esa circunstancia; vea las que hay con: conmina circumstances --edition %[1]s",

		"born_and_age":                 "dé la fecha de nacimiento o la edad, no ambas",
		"born_needs_date":              "con la fecha de nacimiento hace falta la de los hechos: --date 2017-06-22",
		"born_after_date":              "la víctima habría nacido después de los hechos; revise las dos fechas",
		"with_and_maybe":               "la circunstancia no puede constar y estar en duda a la vez; use --with o --maybe",
		"until_twice":                  "el último día ya consta en la fecha; déjelo en un solo lugar",
		"until_needs_date":             "el último día de los hechos no sirve sin el primero; escriba ambos (2017-06-22..2017-07-01), u omita la fecha si no se conoce el primero",
		"offence_needs_date":           "ese número de artículo ha designado varios delitos; indique la fecha de los hechos o use el id del delito",
		"circumstance_contradicts_age": "la circunstancia supone otra edad de la víctima: %s",
		"circumstance_of_whom":         "la circunstancia es una edad (%s) y no se sabe de cuál de las víctimas; indique la edad de cada una",
		"circumstance_is_an_age":       "la circunstancia es una edad; indíquela con --age (%s) o déjela sin indicar",
		"circumstance_is_known":        "las edades indicadas ya dicen que hay varias víctimas",
		"victims_too_many":             "son más de %s víctimas en un caso; revise los datos",
	}
}
