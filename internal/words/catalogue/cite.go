package catalogue

// citing says a penalty as a brief cites it.
func citing() chapter {
	return chapter{
		"cite.article":     {"Article %s", "Artículo %s"},
		"cite.paragraph":   {"%s paragraph", "%s párrafo"},
		"cite.paragraph_1": {"first", "primer"},
		"cite.paragraph_2": {"second", "segundo"},
		"cite.paragraph_3": {"third", "tercer"},
		"cite.paragraph_4": {"fourth", "cuarto"},
		"cite.paragraph_5": {"fifth", "quinto"},
		"cite.code":        {" of the Penal Code of Peru (%s)", " del Código Penal (%s)"},
		"cite.edition":     {" as told by the source “%s”", " según la fuente «%s»"},
		"cite.whole":       {"%s: %s.", "%s: %s."},
		"cite.both":        {"imprisonment of not less than %s and not more than %s", "pena privativa de libertad no menor de %s ni mayor de %s"},
		"cite.fixed":       {"imprisonment of %s", "pena privativa de libertad de %s"},
		"cite.ceiling":     {"imprisonment of not less than %s (general maximum of article 29: %s)", "pena privativa de libertad no menor de %s (máximo general del artículo 29: %s)"},
		"cite.no_maximum":  {"imprisonment of not less than %s (the source states no maximum)", "pena privativa de libertad no menor de %s (la fuente no indica el máximo)"},
		"cite.no_minimum":  {"imprisonment of not more than %s (the source states no minimum)", "pena privativa de libertad no mayor de %s (la fuente no indica el mínimo)"},
		"cite.life":        {"life imprisonment (cadena perpetua)", "cadena perpetua"},
		"cite.fine":        {"%s, with %s", "%s, con %s"},
		"cite.inhabilitacion": {
			"%s, and disqualification (inhabilitación) under article 36, %s",
			"%s e inhabilitación conforme al artículo 36, %s",
		},
		"cite.years":  {"%s years", "%s años"},
		"cite.year":   {"one year", "un año"},
		"cite.months": {"%s months", "%s meses"},
		"cite.month":  {"one month", "un mes"},
		"cite.parts":  {"%s and %s", "%s y %s"},
		"cite.during": {"%s: %s", "%s: %s"},
	}
}
