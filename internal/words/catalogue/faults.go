package catalogue

// Sentences for what is wrong with an input.
func faults() chapter {
	return chapter{
		"age_form": {
			"not an age; write completed years (16), a band (14-17), 18+ or unknown",
			"no es una edad; escriba años cumplidos (16), una franja (14-17), 18+ o desconocida",
		},
		"age_leading_zero": {
			"an age cannot start with a zero: another program would read another number",
			"la edad no puede empezar con cero: otro programa la leería como otro número",
		},
		"age_signed": {"an age is written without a sign", "la edad se escribe sin signo"},
		"age_fraction": {
			"an age is in completed years, without a fraction",
			"la edad va en años cumplidos, sin decimales",
		},
		"age_other_digits": {
			"an age is written with the digits 0 to 9",
			"la edad se escribe con las cifras 0 a 9",
		},
		"age_high": {"ages run from 0 to %s years", "la edad va de 0 a %s años"},
		"age_reversed": {
			"a band runs from the lower age to the higher",
			"la franja va de la edad menor a la mayor",
		},

		"age_two_readings": {
			"these words are used for different ages; write the one that is meant",
			"esas palabras se usan para edades distintas; escriba la que corresponde",
		},
		"age_one_or_two": {
			"this may be one age, %[1]s, or two victims of %[2]s and %[3]s; write it in digits",
			"puede ser una edad, %[1]s, o dos víctimas de %[2]s y %[3]s; escríbalo con cifras",
		},
		"age_vague": {
			"an age that is not certain is written as a band, such as 14-17",
			"una edad que no es segura se escribe como franja, por ejemplo 14-17",
		},
		"ages_several": {
			"these are ages of several victims; repeat --age for each one, and put a semicolon between them in a table",
			"son edades de varias víctimas; repita --edad por cada una y, en una tabla, sepárelas con punto y coma",
		},

		"date_form": {
			"not a date; write 2017-06-22, 22/06/2017 or 22 de junio de 2017; a month or a year is a day in it: 2017-06, 2017",
			"no es una fecha; escriba 2017-06-22, 22/06/2017 o 22 de junio de 2017; un mes o un año es un día dentro de él: 2017-06, 2017",
		},
		"date_two_readings": {
			"a year of two digits can be read in more than one way; write its four digits",
			"un año de dos cifras se puede leer de más de una manera; escriba las cuatro cifras",
		},
		"date_vague": {
			"a date that is not exact is written as the time in which it falls, such as 2017-06, 2017 or 2017-06-01..2017-06-15",
			"una fecha que no es exacta se escribe como el tiempo en que cae, por ejemplo 2017-06, 2017 o 2017-06-01..2017-06-15",
		},
		"date_order_other": {
			"there is no such month, and here the day goes before the month",
			"ese mes no existe, y aquí el día va antes que el mes",
		},
		"date_weekday":   {"that day was another day of the week", "ese día fue otro día de la semana"},
		"date_not_a_day": {"here one day is needed, not a month, a year or a period", "aquí hace falta un día, no un mes, un año ni un periodo"},
		"date_zone": {
			"in the time of Peru that is another day; write the day of the act alone",
			"en la hora del Perú es otro día; escriba solo el día de los hechos",
		},
		"date_no_such_day": {"the calendar has no such day", "ese día no existe en el calendario"},
		"date_far":         {"the year must be between %s and %s", "el año debe estar entre %s y %s"},

		"duration_form": {
			"not a duration; write years (6y), months (18m) or both (8y6m)",
			"no es una duración; escriba años (6y), meses (18m) o ambos (8y6m)",
		},
		"duration_zero": {
			"a duration cannot be zero; if the source states none, write not_stated",
			"la duración no puede ser cero; si la fuente no la indica, escriba not_stated",
		},
		"duration_months": {"beside years, months run from 1 to 11", "junto a los años, los meses van de 1 a 11"},
		"duration_long": {
			"the duration is above 100 years; check the figure",
			"la duración supera los 100 años; revise la cifra",
		},

		"range_empty": {
			"the range has neither minimum nor maximum; at least one must be stated",
			"la pena no tiene mínimo ni máximo; al menos uno debe constar",
		},
		"range_reversed": {
			"the minimum (%s) is above the maximum (%s)",
			"el mínimo (%s) es mayor que el máximo (%s)",
		},
		"range_life": {
			"life goes at both ends: min: life and max: life",
			"la cadena perpetua va en ambos extremos: min: life y max: life",
		},

		"offence_unknown": {
			"edition %s has no such offence",
			"la edición %s no tiene ese delito",
		},
		"offence_outside": {
			"%s is not in the program; edition %[3]s has %[2]s",
			"el %s no está en el programa; la edición %[3]s contiene %[2]s",
		},
		"circumstance_perhaps": {
			"that word alone does not say which circumstance is present",
			"esa palabra por sí sola no dice qué circunstancia concurre",
		},
		"circumstance_element": {
			"that is an element of the offence, or its aim, and aggravates nothing by itself; leave it out",
			"eso es un elemento del delito, o su finalidad, y por sí solo no agrava la pena; no lo indique",
		},
		"circumstance_denied": {
			"that says that a circumstance is absent; what is absent is not given",
			"eso dice que una circunstancia no concurre; lo que no concurre no se indica",
		},
		"circumstance_doubted": {
			"that leaves open whether there is a circumstance; what is not known either way is given with --maybe, and in a table in the column maybe",
			"eso deja en duda si concurre una circunstancia; lo que no se sabe se indica con --quiza y, en una tabla, en la columna quiza",
		},
		"circumstances_named": {
			"that says several circumstances; give each one by itself",
			"eso dice varias circunstancias; indique cada una por separado",
		},
		"circumstance_numeral": {
			"a numeral goes with the article, such as conmina resolve '129-B numeral 6'",
			"el numeral va con el artículo, por ejemplo conmina resolver '129-B numeral 6'",
		},
		"numeral_unknown": {
			"on the days of the act, article %s has no numeral %s in the program",
			"en los días de los hechos, el artículo %s no tiene numeral %s en el programa",
		},
		"numeral_several": {
			"that numeral lists several circumstances, and the facts given meet none; say which is present: %s",
			"ese numeral contiene varios supuestos y con lo indicado no se da ninguno; indique cuál concurre: %s",
		},
		"numeral_contradicts": {
			"what that numeral says cannot be with the other facts",
			"lo que dice ese numeral no es posible con los demás hechos",
		},
		"paragraph_alone": {
			"a paragraph alone says no circumstance; name the numeral too, or the circumstance that is present",
			"el párrafo por sí solo no dice qué circunstancia concurre; indique también el numeral, o la circunstancia",
		},
		"paragraph_unknown": {
			"the program does not know the paragraphs of article %s; name the numeral without the paragraph, or the circumstance",
			"el programa no conoce los párrafos del artículo %s; indique el numeral sin el párrafo, o la circunstancia",
		},
		"numeral_elsewhere": {
			"name the article alone; the circumstance of a numeral is given with --with",
			"indique solo el artículo; la circunstancia de un numeral se indica con --con",
		},
		"article_unknown": {
			"edition %s has no such article; it has %s",
			"la edición %s no tiene ese artículo; contiene %s",
		},
		"see_articles":      {": %s", ": %s"},
		"see_offences":      {"; see those it has with: %s", "; vea los que hay con: %s"},
		"see_circumstances": {"; see those it knows with: %s", "; vea las que hay con: %s"},
		"one_of_these":      {"Is it one of these?", "¿Es uno de estos?"},
		"this_one":          {"Is it this one?", "¿Es este?"},
		"give_each":         {"To give them all:", "Para indicarlas todas:"},
		"see_together":      {"To see them together:", "Para verlos juntos:"},
		"name_encoded_twice": {
			"encoded twice: it seems to be %s, read in another encoding; correct the text, or save it in UTF-8 again",
			"está codificado dos veces: parece ser %s, leído con otra codificación; corrija el texto o guárdelo otra vez en UTF-8",
		},
		"character_alike": {
			"holds the character %s, which cannot be seen or looks like another; delete it, or write the common one",
			"tiene el carácter %s, que no se ve o se confunde con otro; bórrelo o escriba el carácter común",
		},

		"article.list":           {"%s and %s", "%s y %s"},
		"article.run":            {"%s to %s", "%s a %s"},
		"article.outside":        {"article %s (%s)", "artículo %s (%s)"},
		"article.outside_before": {"article %s, formerly %s (%s)", "artículo %s, antes %s (%s)"},

		"circumstance_unknown": {
			"edition %s knows no such circumstance",
			"la edición %s no conoce esa circunstancia",
		},

		"born_and_age": {
			"give the date of birth or the age, not both",
			"dé la fecha de nacimiento o la edad, no ambas",
		},
		"born_needs_date": {
			"a date of birth needs the date of the act: --date 2017-06-22",
			"con la fecha de nacimiento hace falta la de los hechos: --fecha 2017-06-22",
		},
		"born_after_date": {
			"the victim would have been born after the act; check both dates",
			"la víctima habría nacido después de los hechos; revise las dos fechas",
		},
		"with_and_maybe": {
			"a circumstance cannot be present and in doubt at once; use --with or --maybe",
			"la circunstancia no puede constar y estar en duda a la vez; use --con o --quiza",
		},
		"until_twice": {
			"the last day stands in the date already; give it in one place",
			"el último día ya consta en la fecha; déjelo en un solo lugar",
		},
		"until_needs_date": {
			"the last day of the act is of no use without the first; write both (2017-06-22..2017-07-01), or leave the date out where the first is not known",
			"el último día de los hechos no sirve sin el primero; escriba ambos (2017-06-22..2017-07-01), u omita la fecha si no se conoce el primero",
		},
		"offence_needs_date": {
			"this article number has meant several offences; give the date of the act or use the id of the offence",
			"ese número de artículo ha designado varios delitos; indique la fecha de los hechos o use el id del delito",
		},
		"circumstance_contradicts_age": {
			"the circumstance means another age of the victim: %s",
			"la circunstancia supone otra edad de la víctima: %s",
		},
		"circumstance_of_whom": {
			"the circumstance is an age (%s) and it is not known of which victim; give the age of each",
			"la circunstancia es una edad (%s) y no se sabe de cuál de las víctimas; indique la edad de cada una",
		},
		"circumstance_is_an_age": {
			"the circumstance is an age; give it with --age (%s) or leave it out",
			"la circunstancia es una edad; indíquela con --edad (%s) o déjela sin indicar",
		},
		"circumstance_is_known": {
			"the ages given say already that there are several victims",
			"las edades indicadas ya dicen que hay varias víctimas",
		},
		"victims_too_many": {
			"more than %s victims in one case; check the input",
			"son más de %s víctimas en un caso; revise los datos",
		},
	}
}
