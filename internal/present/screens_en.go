package present

// Words of the other screens, in English.
func screensEN() catalogue {
	return catalogue{
		"word.yes": "yes", "word.no": "no",
		"quoted":       "“%s”",
		"did_you_mean": "(did you mean %s?)",

		"list.id":          "Id",
		"list.article":     "Article",
		"list.offence":     "Offence",
		"list.tiers":       "Tiers",
		"list.age_matters": "Age matters",
		"list.next":        "See one with: conmina show ID",

		"show.also":        "Also",
		"show.documents":   "Documents",
		"show.reading":     "%s: another reading of “%s”: %s. %s",
		"show.if_possible": "If the age may be %s: %s",
		"show.if_certain":  "If the age is certainly %s: %s",

		"when.always": "otherwise",

		"circumstances.of":      "Circumstances · %s",
		"circumstances.none":    "This offence does not depend on any circumstance.",
		"circumstances.title":   "Name",
		"circumstances.meaning": "What it is",
		"circumstances.used_by": "Used by",

		"config.heading": "Settings",
		"config.key":     "Key",
		"config.value":   "Value",
		"config.origin":  "Where it comes from",

		"version.about":     "What it is",
		"version.published": "Published",
		"version.verified":  "Verified up to",
		"version.licence":   "MIT licence. The conmina authors.",
	}
}
