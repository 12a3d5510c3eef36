package present

// Words of answers, in English.
func answersEN() catalogue {
	return catalogue{
		"term.year": "%s year", "term.years": "%s years",
		"term.month": "%s month", "term.months": "%s months",
		"term.and": "%s and %s",

		"ages.unknown": "not given",
		"ages.under":   "under %s",
		"ages.from":    "%s or older",
		"ages.band":    "%s to %s",

		"list.or": "%s or %s",

		"range.years":   "%s to %s years",
		"range.months":  "%s to %s months",
		"range.both":    "%s to %s",
		"range.fixed":   "%s, fixed term",
		"range.from":    "from %s; no maximum stated",
		"range.up_to":   "up to %s; no minimum stated",
		"range.life":    "life imprisonment (cadena perpetua)",
		"range.to_life": "%s to life imprisonment (cadena perpetua)",
		"range.none":    "no range in this encoding",

		"bound.not_stated": "not stated in the source",
		"figure.both":      "%s (%s)",

		"asked.article": "article %s",
		"asked.age":     "victim's age: %s",
		"asked.ages":    "victims' ages: %s",
		"asked.born":    " (born %s)",
		"asked.date":    "act of %s",
		"asked.with":    "with: %s",
		"asked.maybe":   "in doubt: %s",

		"answer.prison":        "Prison term",
		"answer.minimum":       "Minimum",
		"answer.maximum":       "Maximum",
		"answer.tier":          "Tier",
		"answer.why":           "Why",
		"answer.source":        "Source",
		"answer.range":         "Range",
		"answer.if":            "If",
		"answer.several":       "These facts leave more than one range:",
		"answer.no_range":      "The encoding has no range for these facts.",
		"answer.any_case":      "in every case",
		"answer.not_an_answer": "outer limits only",
		"answer.settle":        "What would settle it",
		"answer.notices":       "Notices",
		"answer.edition":       "%s (%s, SHA-256 %s).",
		"answer.limits": "Only the penalty that the provision threatens for one offence is given: attempt, participation, " +
			"reductions, concurrence, fines and disqualification are not considered. For information: it recommends no " +
			"charge and predicts no sentence.",

		"case.age":       "age: %s",
		"case.with":      "with %s",
		"case.otherwise": "without the circumstances in doubt",

		"settle.age":          "the victim's age: %s",
		"settle.circumstance": "whether “%s” is present: use --with %s or leave out --maybe",
		"settle.all":          "none is enough alone: all are needed",

		"citation":            "%s, %s",
		"citation.words":      ": “%s”",
		"citation.confidence": " (%s)",

		"confidence.two-sources": "statutory text, two sources agree",
		"confidence.one-source":  "statutory text, one source",
		"confidence.derived":     "derived",
		"confidence.secondary":   "secondary source",
		"confidence.unclear":     "unclear",

		"why.heading": "Every tier, gravest first",
		"why.outcome": "Outcome",
		"why.sources": "Source of each tier",

		"outcome.governs":   "governs",
		"outcome.possible":  "possible",
		"outcome.displaced": "displaced",
		"outcome.not_met":   "not met",

		"reason.base":              "it asks for no condition, and no graver tier's conditions are met",
		"reason.base_possible":     "it asks for no condition; it governs where no graver tier's conditions are met",
		"reason.displaced":         "a graver tier governs: %s",
		"reason.near_circumstance": "; one fact away: %s",
		"reason.near_age":          "; one fact away: age %s",

		"atom.age_yes":           "the victim's age is in the band required (%s)",
		"atom.age_no":            "the victim's age is not in the band required (%s)",
		"atom.age_open":          "the victim's age may be in the band required (%s)",
		"atom.circumstance_yes":  "present: %s",
		"atom.circumstance_no":   "not given: %s",
		"atom.circumstance_open": "may be present: %s",

		"age_unknown":               "The victim's age is not given: every age is considered.",
		"youngest_governs":          "There are several victims: the youngest governs (%s).",
		"leap_birthday":             "The victim was born on 29 February and the act is of 28 February in a year that is not a leap year: depending on when the year counts as completed, the age is %s. Both readings are shown.",
		"date_not_used":             "This edition does not distinguish dates: the date of the act does not change the result.",
		"circumstance_unused":       "This offence does not depend on: %s. It changes nothing.",
		"circumstance_taken_absent": "Taken as absent, since it was not given: %s.",
		"minimum_not_stated":        "The source states no minimum: do not take it for zero or for a complete range.",
		"maximum_not_stated":        "The source states no maximum: do not take it for a complete range.",
		"other_reading":             "Another tenable reading of “%s”: %s. %s",
		"other_reading_at":          "Age %s. %s",
		"no_tier_for_facts":         "The encoding has no tier for age %s.",
		"custom_statutes":           "An encoding of the user's own, not the one shipped with the program (SHA-256 %s).",

		"not_considered_reductions":      "attempt, participation, restricted liability, confession, early termination and other reductions or increases of the general part",
		"not_considered_concurrence":     "concurrence of offences and plurality of acts",
		"not_considered_other_penalties": "days-fine, disqualification and civil reparation",
		"not_considered_later_law":       "law later than the edition covers, and the retroactivity of milder law",
	}
}
