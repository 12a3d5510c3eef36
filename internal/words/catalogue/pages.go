package catalogue

// pages has what pages and pictures say in addition to the screens.
func pages() chapter {
	return chapter{
		"page.table":      {"The same figures in a table", "Las mismas cifras en una tabla"},
		"page.range":      {"Range", "Pena"},
		"page.min_months": {"Minimum (months)", "Mínimo (meses)"},
		"page.max_months": {"Maximum (months)", "Máximo (meses)"},
		"page.controls":   {"Change the facts", "Cambie los hechos"},
		"page.age":        {"Age of the victim", "Edad de la víctima"},
		"page.unknown":    {"not known", "no se conoce"},
		"page.reset":      {"Reset", "Restablecer"},

		"page.circumstances": {"Circumstances", "Circunstancias"},
		"page.idle":          {"does not count at this age", "no cuenta a esta edad"},
		"page.tiers":         {"What this offence threatens, and when", "Qué prevé este delito, y cuándo"},
		"page.cite":          {"For the brief", "Para el escrito"},
		"page.copy":          {"Copy", "Copiar"},
		"page.copied":        {"Copied", "Copiado"},
		"page.other_words": {
			"does not name “%s”; choose what is present among its own words: %s",
			"no nombra «%s»; marque lo que concurra con sus propias palabras: %s",
		},

		"plot.one_of": {"one of several that remain possible", "una de varias que siguen siendo posibles"},
		"plot.aside":  {"on another age of the victim", "con otra edad de la víctima"},
		"plot.here":   {"← %s", "← %s"},
		"plot.doubt":  {"%s: %s", "%s: %s"},
		"plot.source": {"%s · %s", "%s · %s"},
	}
}
