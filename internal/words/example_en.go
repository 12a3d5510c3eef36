package words

// Words of training cases and quizzes, in English.
func exampleEN() catalogue {
	return catalogue{
		"command.example":      "invented training cases with hidden answers, and a quiz",
		"command.example_list": "the training cases that there are",
		"command.example_show": "one case: its facts and questions; with --reveal the answers too",
		"command.example_run":  "the command that puts the case, and its result",
		"command.example_quiz": "the ranges by the victim's age, with blanks to fill in",
		"example.how": "For teaching with the law in the program. The cases are invented and hold no figures: the answers are worked out on the " +
			"spot from the same law that the other commands use. The quiz is the table of conmina compare --ages with blanks to fill in.",
		"group.class":    "A CLASS",
		"group.commands": "COMMANDS",
		"value.case":     "CASE",
		"flag.reveal":    "show the answers too",
		"flag.quiz_date": "the day as of which an edition with dates is seen; else today",

		"examples.headline": "Invented training cases",
		"examples.case":     "Case",
		"examples.charges":  "%s offences",
		"examples.invented": "Cases invented for teaching: they tell of no real act or person.",
		"examples.next":     "Look at one with: conmina example show CASE",

		"example.headline":     "%s · invented training case",
		"example.charge":       "Charge",
		"example.every_charge": "every offence in force",
		"example.facts":        "Facts",
		"example.born":         "victim born %s",
		"example.questions":    "Questions",
		"example.hidden":       "The answers are hidden. See them with: %s",
		"example.lesson":       "What it teaches",
		"example.source":       "%s, %s: %s",
		"example.days":         "Days",
		"example.threat":       "%s: %s. Tier: %s.",
		"example.why":          "%s. Tier that governs: %s. Why: %s.",
		"example.changed":      "With the change",
		"example.caption":      "%s of prison on the facts of the case and with the change.",
		"example.before":       "On the facts of the case: %s.",
		"example.against":      "Against the facts of the case: %s",
		"example.same_as":      "the same as typing: %s",
		"example.invented":     "A case invented for teaching: it tells of no real act or person.",

		"threat.both":  "a prison term of not less than %s and not more than %s",
		"threat.from":  "a prison term of not less than %s; the source states no maximum",
		"threat.up_to": "a prison term of not more than %s; the source states no minimum",
		"threat.fixed": "a fixed prison term of %s",

		"quiz.headline": "Quiz · %s",
		"quiz.hidden":   "Fill in the numbered blanks. To see the answers, repeat the command with --reveal.",
		"quiz.differs":  "Another edition differs in some blanks: %s. The answers show both.",

		"exercise_needed":  "which case? Type: %s CASE. See those there are with: conmina example list",
		"exercise_unknown": "there is no such training case; see those there are with: conmina example list",
		"exercises_none":   "edition %s has no training cases",
	}
}
