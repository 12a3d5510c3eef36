package words

// Words of comparisons, in English.
func compareEN() catalogue {
	return catalogue{
		"figures.none":  "no range",
		"figures.fixed": "%s (fixed)",
		"figures.from":  "from %s",
		"figures.up_to": "up to %s",

		"unit.years": "Years", "unit.months": "Months",

		"compare.same_facts_one": "The same facts, %s offence",
		"compare.same_facts":     "The same facts, %s offences",
		"compare.by_age_one":     "%s offence by the victim's age",
		"compare.by_age":         "%s offences by the victim's age",
		"compare.offence":        "Offence",
		"compare.no_range":       "no range for these facts",
		"compare.named":          "which circumstance of %s is present",
		"compare.depends_on":     "no single range: it depends on %s",
		"compare.not_in_force":   "not in force on that date",
		"compare.moved":          "the conduct passed to other offences",
		"compare.the_date":       "the date of the act",
		"compare.taken_absent":   "The circumstances that were not given are taken as absent. See those of each offence: %s",
		"compare.the_age":        "the victim's age",
		"compare.known_for":      "(known for %s of %s offences)",
		"compare.minimum_gap":    "Largest gap between minimums%s: %s. %s, %s; %s, %s.",
		"compare.maximum_gap":    "Largest gap between maximums%s: %s. %s, %s; %s, %s.",
		"compare.notice":         "%s: %s",

		"bar.certain":  "threatened term",
		"bar.possible": "depends on the missing fact",
		"bar.open":     "the source does not state the other end",
		"bar.fixed":    "fixed term",
		"bar.choice":   "fixed term, depends on the missing fact",
		"bar.life":     "life imprisonment",

		"change.from_to":         "From %s to %s:",
		"change.at_age":          "Age %s. %s",
		"change.open":            "%s there is no single range to compare (%s; %s).",
		"change.minimum_lower":   "the minimum goes from %s to %s, %s less;",
		"change.minimum_higher":  "the minimum goes from %s to %s, %s more;",
		"change.minimum_same":    "the minimum stays at %s;",
		"change.minimum_unknown": "the minimum goes from “%s” to “%s”, with no difference to state;",
		"change.maximum_lower":   "the maximum goes from %s to %s, %s less.",
		"change.maximum_higher":  "the maximum goes from %s to %s, %s more.",
		"change.maximum_same":    "the maximum stays at %s.",
		"change.maximum_unknown": "the maximum goes from “%s” to “%s”, with no difference to state.",

		"page.edition":    "%s (%s). SHA-256 %s. Verified up to %s.",
		"page.table":      "The same figures in a table",
		"page.range":      "Range",
		"page.min_months": "Minimum (months)",
		"page.max_months": "Maximum (months)",
		"page.controls":   "Change the facts",
		"page.age":        "Victim's age",
		"page.unknown":    "The age is not known",
		"page.reset":      "Back to the facts given",

		"ages.caption": "%s of prison for each age of the victim.",

		"matrix.age":     "Victim's age: %s",
		"matrix.first":   "Offence",
		"matrix.second":  "Compared with",
		"matrix.minimum": "Minimum",
		"matrix.maximum": "Maximum",
		"matrix.open":    "no single range",
		"matrix.unknown": "not stated",
		"matrix.caption": "%s that the second offence has more (+) or less (-) than the first.",
	}
}
