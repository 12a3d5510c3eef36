package words

// Words about the soundness of an encoding, in English.
func checkEN() catalogue {
	return catalogue{
		"command.check":  "whether an encoding is sound: proofs, examples and what they leave untried",
		"command.schema": "the JSON Schema of a kind of file, for editors",
		"usage.schema":   "KIND",
		"schema_needed":  "which kind of file? Write one of: %s",
		"check.how": "Reads editions strictly, from directories that hold one folder for each, or else those in the program. Then it looks at every case: each age " +
			"with each set of circumstances, and runs the examples. Each finding comes with its place and with a command that shows it. Exit code 1 when there is any.",
		"check.summary": "%s: %s offences, %s tiers, %s cases proved, %s examples run, %s of %s points tried, findings: %s",
		"check.unread":  "%s: could not be read, findings: %s",
		"check.place":   "Place",
		"check.code":    "Code",
		"check.finding": "Finding",
		"check.case":    "A case that shows it",
		"check.untried": "What no example tries",
		"check.propose": "what the source says for these facts",
		"check.full":    "nothing is missing: the examples try every tier, both sides of every age at which something changes, and every circumstance",

		"bound.minimum": "minimum", "bound.maximum": "maximum",

		"flag.cases":            "examples in files of their own: a file or a directory; repeat it",
		"flag.require_coverage": "what no example tries is a finding",
		"flag.write_example":    "with each finding, the example to paste into the file",
		"flag.propose":          "write the examples that are missing, without what is expected, for somebody to fill in from the source",

		"gap":                    "no tier applies at age %s; add one, or say why there is none under no_range",
		"version_gap":            "between %s and %s no version is in force; correct the dates, or add the version",
		"period_reversed":        "the period ends before it begins",
		"special_offence_silent": "the offence “%s”, which is said to displace this one, has no tier itself on %s for a victim aged %s",
		"no_range_idle":          "a tier applies in every case that is declared here to have none",
		"tier_dead":              "the tier %s never governs: a graver one does in every case in which it applies, or it applies in none",
		"condition_idle":         "in the tier %s, condition %[2]s never decides: without it every case has the same tier",
		"inversion_age":          "a younger victim lowers the %s: from %[3]s (%[2]s) to %[5]s (%[4]s); correct it, or declare it under inversions with its source",
		"inversion_circumstance": "one more circumstance lowers the %s: from %[3]s (%[2]s) to %[5]s (%[4]s); correct it, or declare it under inversions with its source",
		"older_victim_graver":    "of several victims the youngest governs, and here the older one is in the graver tier (%s, not %s); two victims would be answered wrongly",
		"inversion_idle":         "no bound is lowered from the tier %s to the tier %s; the declaration says otherwise",
		"circumstance_idle":      "no offence of the edition names the circumstance %s",
		"example_status":         "the example expects %s and the answer is %s",
		"example_tier":           "the example expects the tier %s and %s governs",
		"example_range":          "the example expects %s and the range is %s",
		"example_tiers":          "the example expects the tiers %s and those left are %s",
		"example_notice":         "the answer does not carry the notice %s",
		"examples_none":          "the edition has no example at all",
		"uncovered_tier":         "no example has the tier %s govern",
		"uncovered_age":          "no example has a victim aged %s, where something changes",
		"uncovered_circumstance": "no example has the circumstance %s",
		"uncovered_edge":         "no example is dated %s, where a version begins or ends",
		"example_elsewhere":      "on %s, the date of the example, another version is in force",
		"uncovered_unknown_age":  "no example leaves the age unknown",
		"edition_other":          "these cases are for another edition than %s",
		"cases_none":             "there is no .yaml file with cases",
	}
}
