package catalogue

// Words of answers.
func answers() chapter {
	return chapter{
		"term.year":            {"%s year", "%s año"},
		"term.years":           {"%s years", "%s años"},
		"term.day":             {"%s day", "%s día"},
		"term.days":            {"%s days", "%s días"},
		"term.less_than_month": {"less than a month", "menos de un mes"},
		"term.month":           {"%s month", "%s mes"},
		"term.months":          {"%s months", "%s meses"},
		"term.and":             {"%s and %s", "%s y %s"},

		"ages.unknown": {"not given", "no indicada"},
		"ages.under":   {"under %s", "menos de %s"},
		"ages.from":    {"%s or older", "%s o más"},
		"ages.band":    {"%s to %s", "%s a %s"},

		"list.or":          {"%s or %s", "%s o %s"},
		"list.or_before_o": {"%s or %s", "%s u %s"},

		"range.years":   {"%s to %s years", "%s a %s años"},
		"range.months":  {"%s to %s months", "%s a %s meses"},
		"range.both":    {"%s to %s", "%s a %s"},
		"range.fixed":   {"%s, fixed term", "%s, pena fija"},
		"range.from":    {"from %s; no maximum stated", "desde %s; máximo no consta"},
		"range.up_to":   {"up to %s; no minimum stated", "hasta %s; mínimo no consta"},
		"range.life":    {"life imprisonment (cadena perpetua)", "cadena perpetua"},
		"range.to_life": {"%s to life imprisonment (cadena perpetua)", "de %s a cadena perpetua"},
		"range.none":    {"no range in this encoding", "sin marco en esta codificación"},

		"bound.not_stated": {"not stated in the source", "no consta en la fuente"},
		"figure.both":      {"%s (%s)", "%s (%s)"},

		"asked.article": {"article %s", "artículo %s"},
		"asked.age":     {"victim's age: %s", "edad de la víctima: %s"},
		"asked.ages":    {"victims' ages: %s", "edades de las víctimas: %s"},
		"asked.born":    {" (born %s)", " (nacida el %s)"},
		"asked.date":    {"act of %s", "hechos del %s"},
		"asked.with":    {"with: %s", "con: %s"},
		"asked.maybe":   {"in doubt: %s", "en duda: %s"},

		"answer.prison":  {"Prison term", "Pena privativa de libertad"},
		"answer.minimum": {"Minimum", "No menor de"},
		"answer.maximum": {"Maximum", "No mayor de"},
		"answer.tier":    {"Tier", "Supuesto"},
		"answer.why":     {"Why", "Por qué"},
		"answer.source":  {"Source", "Fuente"},
		"answer.range":   {"Range", "Pena"},
		"answer.if":      {"If", "Si"},
		"answer.several": {
			"These facts leave more than one range:",
			"Con estos datos no hay un solo marco de pena:",
		},
		"answer.not_in_force": {
			"The offence was not in force on that date.",
			"El delito no estaba vigente en esa fecha.",
		},
		"answer.earlier_law": {
			"The edition does not hold the law that was in force on that date.",
			"La edición no contiene la ley que regía en esa fecha.",
		},
		"answer.moved": {
			"On that date the conduct had passed to other offences.",
			"En esa fecha la conducta había pasado a otros delitos.",
		},
		"answer.successors": {"Offences to which the conduct passed", "Delitos a los que pasó la conducta"},
		"answer.spans": {
			"The answer changes within that time; all are shown and none is picked:",
			"La respuesta cambia dentro de ese tiempo; se muestran todas y no se escoge ninguna:",
		},
		"answer.spans_alike": {
			"The version or the victim's age changes within that time, and the prison range is the same:",
			"La versión o la edad de la víctima cambia dentro de ese tiempo, y la pena privativa de libertad es la misma:",
		},
		"answer.fine":             {"Fine", "Multa"},
		"answer.disqualification": {"Inhabilitación", "Inhabilitación"},
		"answer.act":              {"Law", "Norma"},
		"answer.ceiling":          {"Ceiling", "Tope general"},
		"fine":                    {"%s to %s días-multa", "%s a %s días-multa"},
		"fine.none":               {"no fine", "ninguna"},
		"fine.open": {
			"%s, depending on the victim's age and on which other aggravating circumstances are present",
			"%s, según la edad de la víctima y las demás agravantes que se den",
		},
		"fine.as_in": {
			"the fine of the gravest of these whose conditions are met as well, else none: %s",
			"la multa del más grave de estos supuestos cuyas condiciones también se den; si no se da ninguno, ninguna: %s",
		},
		"disqualification": {"article 36, numerals %s", "artículo 36, numerales %s"},
		"act":              {"%s (published %s); in force %s (%s)", "%s (publicación: %s); vigencia: %s (%s)"},
		"period.from":      {"from %s on", "desde el %s"},
		"period.day":       {"on %s", "el %s"},
		"period.between":   {"from %s to %s", "del %s al %s"},
		"settle.counted": {
			"whether the victims given count for “%s”: use --with %s; if not, ask for each victim by herself",
			"si las víctimas indicadas cuentan para «%s»: use --con %s; si no, pregunte por cada víctima por separado",
		},
		"range.moved": {"passed to other offences", "pasó a otros delitos"},
		"one_more": {
			"With “%s” as well the range is another: %s (%s). Give --with %[4]s if it is present, or --maybe %[4]s if that is not known.",
			"Si además concurre «%s», la pena es otra: %s (%s). Use --con %[4]s si concurre, o --quiza %[4]s si no se sabe.",
		},
		"settle.date":   {"the exact date of the act: --date", "la fecha exacta de los hechos: --fecha"},
		"bound.ceiling": {"%s, general ceiling", "%s, tope general"},
		"asked.period_open": {
			"act from %s on, its last day not known",
			"hechos desde el %s, sin que se conozca su último día",
		},
		"asked.period": {"act from %s to %s", "hechos del %s al %s"},
		"victims_counted": {
			"The ages of several victims were given: “%s” is present.",
			"Se indicaron las edades de varias víctimas: concurre «%s».",
		},
		"victims_in_doubt": {
			"The ages of several victims were given, and it is not known whether those count whom the article does not protect, or who are in a special offence, for “%s”: both results are shown.",
			"Se indicaron las edades de varias víctimas, y no consta si las que el artículo no protege, o las que están en un delito especial, cuentan para «%s»: se muestran ambos resultados.",
		},
		"victims_elsewhere": {
			"The article does not reach the victim of this age: %s. Look at that victim separately.",
			"El artículo no alcanza a la víctima de esta edad: %s. Véala por separado.",
		},
		"date_unknown": {
			"The date of the act is not known: all versions of the article are considered.",
			"No se conoce la fecha de los hechos: se consideran todas las versiones del artículo.",
		},
		"date_today": {
			"You gave no date of the act: the law of today, %s, is applied.",
			"No indicó la fecha de los hechos: se aplica la ley de hoy, %s.",
		},
		"after_verified": {
			"The sources reach up to %s: whether the law changed later is not known.",
			"Las fuentes llegan hasta el %s: no se sabe si la ley cambió después.",
		},
		"offence_not_yet": {"The offence is in force from %s.", "El delito rige desde el %s."},
		"earlier_law": {
			"The edition holds the offence from %s on; it does not hold the law that was in force before.",
			"La edición contiene el delito desde el %s; no contiene la ley que regía antes.",
		},
		"offence_ended": {"The offence was in force until %s.", "El delito rigió hasta el %s."},
		"changes_inside": {
			"Within the time of the act the law or the age of the victim changes. No text was found that fixes the deciding moment.",
			"Dentro del tiempo de los hechos cambia la norma o la edad de la víctima. No se halló un texto que fije qué momento decide.",
		},
		"age_over_period": {
			"The age given is taken for the whole time of the act; with the birth date (--born) a birthday in it shows.",
			"La edad indicada se toma para todo el tiempo de los hechos; con la fecha de nacimiento (--nacida) se ve si cumple años en él.",
		},
		"article_number_reused": {
			"At another time the number %s meant another offence: %s.",
			"El número %s designó en otro tiempo otro delito: %s.",
		},
		"answer.no_range": {
			"The encoding has no range for these facts.",
			"La codificación no prevé ningún marco de pena para estos datos.",
		},
		"answer.any_case":      {"in every case", "en todos los casos"},
		"answer.not_an_answer": {"outer limits only", "solo límites exteriores"},
		"answer.named": {
			"You asked for %s, and the facts given do not settle that one of its tiers is reached:",
			"Pidió %s, y lo indicado no basta para saber si se da alguno de sus supuestos:",
		},
		"case.any":       {"with any of these: %s", "con cualquiera de estas: %s"},
		"named.article":  {"article %s", "el artículo %s"},
		"named.forms":    {"the aggravated forms", "las formas agravadas"},
		"named.forms_of": {"aggravated forms", "formas agravadas"},
		"named.tier":     {"the tier “%s”", "el supuesto «%s»"},
		"settle.named":   {"which circumstance of %s is present: %s", "qué circunstancia concurre para %s: %s"},
		"settle.close": {
			"whether “%s” is what you mean: then use --with %s",
			"si lo que quiso decir es «%s»: entonces use --con %s",
		},
		"reason.not_named": {
			"its conditions are met, but you asked for %s",
			"se dan sus condiciones, pero usted pidió %s",
		},
		"outcome.not_named": {"not asked for", "no se pidió"},
		"article_named": {
			"You asked for %s. Without any of its circumstances, which were not given, %s would govern: %s.",
			"Pidió %s. Si no concurre ninguna de sus circunstancias, que no se indicaron, regiría %s: %s.",
		},
		"circumstance_read_as": {
			"“%s” counts here as what this wording names: %s.",
			"«%s» cuenta aquí como lo que menciona esta redacción: %s.",
		},
		"answer.settle":          {"What would settle it", "Qué dato lo resuelve"},
		"answer.notices":         {"Notices", "Advertencias"},
		"answer.edition":         {"%s (%s).", "%s (%s)."},
		"answer.edition_because": {"%s (%s, %s).", "%s (%s, %s)."},
		"edition.imprint": {
			"Edition verified up to %s. SHA-256 of its files: %s",
			"Edición verificada hasta el %s. SHA-256 de sus archivos: %s",
		},
		"because.flag":          {"chosen with --edition", "elegida con --edicion"},
		"because.variable":      {"chosen with CONMINA_EDITION", "elegida con CONMINA_EDITION"},
		"because.settings":      {"chosen in the settings", "elegida en la configuración"},
		"because.only_edition":  {"the only one in the directory", "la única de la carpeta"},
		"because.date":          {"because a date was given", "porque se indicó una fecha"},
		"because.birth_date":    {"because a birth date was given", "porque se indicó una fecha de nacimiento"},
		"because.determine":     {"because only it has a general part", "porque solo ella tiene parte general"},
		"because.milder":        {"because later law was asked for", "porque se pidió la ley posterior"},
		"because.date_column":   {"because the table has dates", "porque la tabla trae fechas"},
		"because.name":          {"the only one with that name", "la única con ese nombre"},
		"because.training_case": {"that of the training case", "la del caso práctico"},
		"because.default":       {"by default", "por omisión"},
		"answer.limits": {
			"Only the penalty that the provision threatens for one offence is given: attempt, participation, reductions, concurrence, fines and disqualification are not considered. For information: it recommends no charge and predicts no sentence.",
			"Solo se informa la pena conminada por un delito: no se consideran la tentativa, la participación, las reducciones, el concurso, la multa ni la inhabilitación. Orientativo: no recomienda una imputación ni predice una condena.",
		},
		"answer.limits_beside": {
			"Only the penalty that the provision threatens for one offence is given: attempt, participation, reductions and concurrence are not considered; fines and disqualification are shown where the provision names them. For information: it recommends no charge and predicts no sentence.",
			"Solo se informa la pena conminada por un delito: no se consideran la tentativa, la participación, las reducciones ni el concurso; la multa y la inhabilitación se muestran donde la norma las prevé. Orientativo: no recomienda una imputación ni predice una condena.",
		},

		"case.age":       {"age: %s", "edad: %s"},
		"case.with":      {"with %s", "con %s"},
		"case.otherwise": {"without the circumstances in doubt", "sin las circunstancias en duda"},

		"settle.age": {"the victim's age: %s", "la edad de la víctima: %s"},
		"settle.circumstance": {
			"whether “%s” is present: use --with %s or leave out --maybe",
			"si concurre «%s»: use --con %s o quite --quiza",
		},
		"settle.all": {"none is enough alone: all are needed", "ninguno basta por sí solo: hacen falta todos"},

		"citation":            {"%s, %s", "%s, %s"},
		"citation.words":      {": “%s”", ": «%s»"},
		"citation.confidence": {" (%s)", " (%s)"},
		"citation.act":        {"%s; %s", "%s; %s"},

		"confidence.two-sources": {"statutory text, two sources agree", "texto legal, dos fuentes coinciden"},
		"confidence.one-source":  {"statutory text, one source", "texto legal, una fuente"},
		"confidence.derived":     {"derived", "dato derivado"},
		"confidence.secondary":   {"secondary source", "fuente secundaria"},
		"confidence.unclear":     {"unclear", "no aclarado"},

		"why.heading": {"Every tier, gravest first", "Todos los supuestos, del más grave al más leve"},
		"why.outcome": {"Outcome", "Resultado"},
		"why.sources": {"Source of each tier", "Fuente de cada supuesto"},

		"outcome.governs":   {"governs", "rige"},
		"outcome.possible":  {"possible", "posible"},
		"outcome.displaced": {"displaced", "desplazado"},
		"outcome.not_met":   {"not met", "no se da"},

		"reason.base": {
			"it asks for no condition, and no graver tier's conditions are met",
			"no exige condiciones y no se da ningún supuesto más grave",
		},
		"reason.base_possible": {
			"it asks for no condition; it governs where no graver tier's conditions are met",
			"no exige condiciones; rige si no se da ninguno más grave",
		},
		"reason.displaced": {"a graver tier governs: %s", "rige uno más grave: %s"},
		"reason.protects": {
			"the article protects only victims of another age (%s)",
			"el artículo solo protege a víctimas de otra edad (%s)",
		},
		"reason.near_circumstance": {"; one fact away: %s", "; a un solo dato de distancia: %s"},
		"reason.near_age":          {"; one fact away: age %s", "; a un solo dato de distancia: edad %s"},

		"atom.age_yes": {
			"the victim's age is in the band required (%s)",
			"la edad de la víctima está en la franja exigida (%s)",
		},
		"atom.age_no": {
			"the victim's age is not in the band required (%s)",
			"la edad de la víctima no está en la franja exigida (%s)",
		},
		"atom.age_open": {
			"the victim's age may be in the band required (%s)",
			"la edad de la víctima puede estar en la franja exigida (%s)",
		},
		"atom.circumstance_yes":  {"present: %s", "concurre: %s"},
		"atom.circumstance_no":   {"not given: %s", "no se indicó: %s"},
		"atom.circumstance_open": {"may be present: %s", "puede concurrir: %s"},

		"age_unknown": {
			"The victim's age is not given: every age is considered.",
			"No indicó la edad de la víctima: se consideran todas las edades.",
		},
		"youngest_governs": {
			"There are several victims: the youngest governs (%s).",
			"Hay varias víctimas: rige la de menor edad (%s).",
		},
		"leap_birthday": {
			"The victim was born on 29 February and the act is of 28 February in a year that is not a leap year: depending on when the year counts as completed, the age is %s. Both readings are shown.",
			"La víctima nació un 29 de febrero y el hecho es del 28 de febrero de un año que no es bisiesto: según cuándo se tenga por cumplido el año, su edad es %s. Se muestran ambas lecturas.",
		},
		"date_not_used": {
			"This edition does not distinguish dates: the date of the act does not change the result.",
			"Esta edición no distingue fechas: la fecha de los hechos no cambia el resultado.",
		},
		"circumstance_unused": {
			"This offence does not depend on: %s. It changes nothing.",
			"Este delito no depende de: %s. No cambia el resultado.",
		},
		"special_offence": {
			"With a victim of this age (%s) the act is in a special offence as well, which displaces this one: %s. %s",
			"Con una víctima de esta edad (%s) el hecho está también en un delito especial, que desplaza a este: %s. %s",
		},
		"milder_argued": {
			"Later law, argued: since %s the article no longer aggravates for the age. By its words it threatens for this victim (%s) %s, and it may be invoked as the more favourable law (art. 6). Against it: since that day the act is in a special offence: %s.",
			"Ley posterior, se discute: desde el %s el artículo no agrava por la edad. Según sus palabras, conmina para esta víctima (%s) %s, y cabe invocarlo como ley más favorable (art. 6). En contra: desde ese día el hecho está en un delito especial: %s.",
		},
		"circumstance_at_age": {
			"“%s” counts only where the victim's age is %s: here it changes nothing. Check the age.",
			"«%s» solo cuenta con una víctima de esta edad: %s. Aquí no cambia el resultado. Revise la edad.",
		},
		"circumstance_close": {
			"This wording does not name “%s”. It names what is close to it: %s. If that is present, give %s.",
			"Esta redacción no menciona «%s». Menciona lo que le es cercano: %s. Si concurre, indique %s.",
		},
		"circumstance_taken_absent": {
			"Taken as absent, since it was not given: %s.",
			"Se tomó como ausente, por no haberse indicado: %s.",
		},
		"minimum_not_stated": {
			"The source states no minimum: do not take it for zero or for a complete range.",
			"La fuente no indica el mínimo: no lo tome por cero ni por un marco completo.",
		},
		"maximum_not_stated": {
			"The source states no maximum: do not take it for a complete range.",
			"La fuente no indica el máximo: no lo tome por un marco completo.",
		},
		"other_reading":    {"Another tenable reading of “%s”: %s. %s", "Otra lectura posible de «%s»: %s. %s"},
		"other_reading_at": {"Age %s. %s", "Edad %s. %s"},
		"no_tier_for_facts": {
			"The encoding has no tier for age %s.",
			"La codificación no tiene ningún supuesto para la edad %s.",
		},
		"custom_statutes": {
			"An encoding of the user's own, not the one shipped with the program.",
			"Codificación propia del usuario, no la que trae el programa.",
		},

		"not_considered_reductions": {
			"attempt, participation, restricted liability, confession, early termination and other reductions or increases of the general part",
			"tentativa, participación, responsabilidad restringida, confesión, terminación anticipada y otras reducciones o aumentos de la parte general",
		},
		"not_considered_concurrence": {
			"concurrence of offences and plurality of acts",
			"concurso de delitos y pluralidad de hechos",
		},
		"not_considered_other_penalties": {
			"days-fine, disqualification and civil reparation",
			"días-multa, inhabilitación y reparación civil",
		},
		"not_considered_later_law": {
			"law later than the edition covers, and the retroactivity of milder law",
			"leyes posteriores a la fecha que cubre la edición y la retroactividad benigna",
		},
	}
}
