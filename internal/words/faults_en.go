package words

// Sentences for what is wrong with an input, in English.
func faultsEN() catalogue {
	return catalogue{
		"age_form":         "not an age; write completed years (16), a band (14-17), 18+ or unknown",
		"age_leading_zero": "an age cannot start with a zero: another program would read another number",
		"age_signed":       "an age is written without a sign",
		"age_fraction":     "an age is in completed years, without a fraction",
		"age_other_digits": "an age is written with the digits 0 to 9",
		"age_high":         "ages run from 0 to %s years",
		"age_reversed":     "a band runs from the lower age to the higher",

		"date_form":        "not a date; write year-month-day, such as 2017-06-22, or of a year its first and last day, such as 2019-01-01..2019-12-31",
		"date_no_such_day": "the calendar has no such day",
		"date_far":         "the year must be between %s and %s",

		"duration_form":   "not a duration; write years (6y), months (18m) or both (8y6m)",
		"duration_zero":   "a duration cannot be zero; if the source states none, write not_stated",
		"duration_months": "beside years, months run from 1 to 11",
		"duration_long":   "the duration is above 100 years; check the figure",

		"range_empty":    "the range has neither minimum nor maximum; at least one must be stated",
		"range_reversed": "the minimum (%s) is above the maximum (%s)",
		"range_life":     "life goes at both ends: min: life and max: life",

		"offence_unknown":    "edition %s has no such offence; see those it has with: conmina list --edition %[1]s",
		"offence_outside":    "%s is not in the program; edition %[3]s has %[2]s: conmina list --edition %[3]s",
		"article_unknown":    "edition %s has no such article; it has %[2]s: conmina list --edition %[1]s",
		"name_encoded_twice": "encoded twice: it seems to be %s, read in another encoding; correct the text, or save it in UTF-8 again",
		"character_alike":    "holds the character %s, which cannot be seen or looks like another; delete it, or write the common one",

		"article.list":           "%s and %s",
		"article.run":            "%s to %s",
		"article.outside":        "article %s (%s)",
		"article.outside_before": "article %s, formerly %s (%s)",

		"circumstance_unknown": "edition %s knows no such circumstance; see those it knows with: conmina circumstances --edition %[1]s",

		"born_and_age":                 "give the date of birth or the age, not both",
		"born_needs_date":              "a date of birth needs the date of the act: --date 2017-06-22",
		"born_after_date":              "the victim would have been born after the act; check both dates",
		"with_and_maybe":               "a circumstance cannot be present and in doubt at once; use --with or --maybe",
		"until_twice":                  "the last day stands in the date already; give it in one place",
		"until_needs_date":             "the last day of the act is of no use without the first; write both (2017-06-22..2017-07-01), or leave the date out where the first is not known",
		"offence_needs_date":           "this article number has meant several offences; give the date of the act or use the id of the offence",
		"circumstance_contradicts_age": "the circumstance means another age of the victim: %s",
		"circumstance_of_whom":         "the circumstance is an age (%s) and it is not known of which victim; give the age of each",
		"circumstance_is_an_age":       "the circumstance is an age; give it with --age (%s) or leave it out",
		"circumstance_is_known":        "the ages given say already that there are several victims",
		"victims_too_many":             "more than %s victims in one case; check the input",
	}
}
