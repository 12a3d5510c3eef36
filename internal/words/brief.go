package words

// Words of the short form of an answer, which fits a console of 24 lines.
func brief() catalogue {
	return catalogue{
		"brief.article":       {"art. %s", "art. %s"},
		"brief.named_forms":   {"you asked for the aggravated forms", "pidió las formas agravadas"},
		"brief.named":         {"you asked for %s", "pidió el %s"},
		"brief.victim":        {"victim aged %s", "víctima de %s"},
		"brief.victims":       {"victims aged %s", "víctimas de %s"},
		"brief.age_missing":   {"the victim's age is missing", "falta la edad de la víctima"},
		"brief.age_not_given": {"age not given", "edad no indicada"},
		"brief.age_bare":      {"age missing", "falta la edad"},
		"brief.today":         {"law of today, %s", "ley de hoy, %s"},
		"brief.today_bare":    {"today, %s", "hoy, %s"},
		"brief.date_unknown":  {"date not known", "fecha no conocida"},

		"brief.prison":           {"prison", "pena privativa de libertad"},
		"brief.disqualification": {"%s and inhabilitación (art. 36, %s)", "%s e inhabilitación (art. 36, %s)"},
		"brief.apart":            {"%s; inhabilitación (art. 36, %s)", "%s; inhabilitación (art. 36, %s)"},
		"brief.numeral":          {"numeral %s", "numeral %s"},
		"brief.numerals":         {"numerals %s", "numerales %s"},
		"brief.numerals_run":     {"%s to %s", "%s a %s"},
		"brief.and":              {"%s and %s", "%s y %s"},
		"brief.if":               {"if present: %s", "si concurre: %s"},
		"brief.if_any":           {"if any of these is present: %s", "si concurre alguna: %s"},
		"brief.ceiling":          {"maximum: general ceiling", "máximo: tope general"},

		"brief.base": {
			"%s: what was given reaches no aggravated form",
			"%s: con lo indicado no se da ninguna agravante",
		},
		"brief.single":        {"%s, the only tier", "%s, único supuesto"},
		"brief.depends":       {"%s: depends on %s", "%s: según %s"},
		"brief.years":         {"%s–%s", "%s–%s"},
		"brief.in_years":      {"%s years", "%s años"},
		"brief.raises":        {"Would rise", "Subiría"},
		"brief.raise":         {"to %s with: %s", "a %s con: %s"},
		"brief.raise_unsaid":  {"%s. Not given.", "%s. No se indicaron."},
		"brief.raise_unsaid1": {"%s. Not given.", "%s. No se indicó."},
		"brief.more":          {"%s and %s more", "%s y %s más"},
		"brief.law":           {"%s, %s (%s); %s", "%s, %s (%s); %s"},
		"brief.words":         {"“%s” (%s)", "«%s» (%s)"},
		"brief.edition":       {"Edition", "Edición"},
		"brief.because":       {"%s: %s", "%s: %s"},
		"brief.settled_by":    {"Settled by", "Lo resuelve"},
		"brief.exit":          {"%s (exit code 4)", "%s (código de salida 4)"},
		"brief.named_flags":   {"which circumstance is present, such as %s", "qué circunstancia concurre, por ejemplo %s"},
		"brief.names":         {"The names of the %s circumstances:", "Los nombres de las %s circunstancias:"},
		"brief.unsaid": {
			"%s circumstances were not given. See them with:",
			"%s circunstancias no se indicaron. Véalas con:",
		},
		"brief.unsaid_one": {
			"%s circumstance was not given. See it with:",
			"%s circunstancia no se indicó. Véala con:",
		},

		"brief.two-sources": {"in two sources", "en dos fuentes"},
		"brief.one-source":  {"in one source", "en una fuente"},
		"brief.derived":     {"a derived figure", "cifra derivada"},
		"brief.secondary":   {"secondary source", "fuente secundaria"},
		"brief.unclear":     {"not clear in the sources", "no está claro en las fuentes"},

		"brief.other_reading":    {"▲ also read as", "▲ otra lectura"},
		"brief.other_reading_at": {"%s: %s", "%s: %s"},
		"brief.one_more":         {"▲ if also present: %s", "▲ si además concurre: %s"},
		"brief.special":          {"▲ displaced by %s (special)", "▲ lo desplaza %s (delito especial)"},
		"brief.special_at":       {"▲ %s: displaced by %s", "▲ %s: lo desplaza %s"},
		"brief.milder": {
			"▲ later law, from %s on: argued to be milder (art. 6)",
			"▲ ley posterior, desde el %s: se discute si favorece (art. 6)",
		},
		"brief.without_any":  {"▲ without any of them: %s", "▲ sin ninguna de ellas: %s"},
		"brief.beside_today": {"▲ the Code today", "▲ Código de hoy"},
		"brief.beside_day":   {"▲ the Code on that day", "▲ Código de ese día"},
		"brief.beside":       {"▲ The two differ: %s.", "▲ No coinciden: %s."},
		"brief.beside_up_to": {
			"▲ The two differ. The Code is known up to %s. For a day: --date",
			"▲ No coinciden. El Código consta hasta el %s. Para una fecha: --fecha",
		},
		"brief.none":       {"no range", "sin marco de pena"},
		"brief.life":       {"life imprisonment", "cadena perpetua"},
		"brief.from":       {"from %s", "desde %s"},
		"brief.up_to":      {"up to %s", "hasta %s"},
		"brief.no_maximum": {"no maximum stated", "máximo no consta"},
		"brief.no_minimum": {"no minimum stated", "mínimo no consta"},
		"brief.leap": {
			"Born on 29 February, act of 28 February: the age may be %s; both readings are shown.",
			"Nació un 29 de febrero y el hecho es del 28: su edad puede ser %s; se muestran ambas lecturas.",
		},
		"brief.victims_in_doubt": {
			"It is open whether all victims count for “%s”: both results are shown.",
			"No consta si todas las víctimas cuentan para «%s»: se muestran ambos resultados.",
		},
		"brief.changes_inside": {
			"Within the time of the act the law or the age changes: every answer is shown, none is picked.",
			"Dentro del tiempo de los hechos cambia la norma o la edad: se muestran todas las respuestas y no se escoge ninguna.",
		},
		"brief.spans_alike": {
			"The law or the age changes within that time; the prison range is the same.",
			"La norma o la edad cambia dentro de ese tiempo; la pena privativa de libertad es la misma.",
		},
		"brief.age_over_period": {
			"The age is taken for the whole time of the act; with --born a birthday in it shows.",
			"La edad se toma para todo el tiempo de los hechos; con --nacida se ve si cumple años en él.",
		},

		"brief.consolidated": {
			"Consolidated text, not official; no lawyer has reviewed it.",
			"Texto consolidado, no oficial; sin revisión de un abogado.",
		},
		"brief.second_hand": {
			"A secondary source, not the law itself; no lawyer has reviewed it.",
			"Fuente secundaria, no la ley misma; sin revisión de un abogado.",
		},
		"brief.own_law": {
			"An encoding of your own: check it against the official text.",
			"Codificación propia: verifíquela con el texto oficial.",
		},
		"brief.limits": {
			"%s One offence, without attempt or concurrence; no prediction. %s: --why",
			"%s Un solo delito, sin tentativa ni concurso; no predice nada. %s: --porque",
		},
		"brief.rest":      {"Sources and the rest", "Fuentes y lo demás"},
		"brief.rest_one":  {"Sources and %s more notice", "Fuentes y %s aviso más"},
		"brief.rest_many": {"Sources and %s more notices", "Fuentes y %s avisos más"},
		"brief.after_verified": {
			"The sources reach up to %s; whether the law changed later is not known.",
			"Las fuentes llegan al %s; no se sabe si la ley cambió después.",
		},
	}
}
