package present

// Words of the other screens, in Spanish.
func screensES() catalogue {
	return catalogue{
		"word.yes": "sí", "word.no": "no",
		"quoted":       "«%s»",
		"did_you_mean": "(¿quiso decir %s?)",

		"list.id":          "Id",
		"list.article":     "Artículo",
		"list.offence":     "Delito",
		"list.tiers":       "Supuestos",
		"list.age_matters": "Edad cambia",
		"list.next":        "Vea uno con: conmina show ID",

		"show.also":        "También",
		"show.documents":   "Documentos",
		"show.reading":     "%s: otra lectura de «%s»: %s. %s",
		"show.if_possible": "Si la edad puede ser %s: %s",
		"show.if_certain":  "Si la edad es con certeza %s: %s",

		"when.always": "en los demás casos",

		"circumstances.of":      "Circunstancias · %s",
		"circumstances.none":    "Este delito no depende de ninguna circunstancia.",
		"circumstances.title":   "Nombre",
		"circumstances.meaning": "Qué es",
		"circumstances.used_by": "La usan",

		"config.heading": "Configuración",
		"config.key":     "Clave",
		"config.value":   "Valor",
		"config.origin":  "De dónde sale",

		"version.about":     "Qué es",
		"version.published": "Publicada",
		"version.verified":  "Verificada hasta",
		"version.licence":   "Licencia MIT. Los autores de conmina.",
	}
}
