package words

// Words of the guided mode, in English.
func guideEN() catalogue {
	return catalogue{
		"command.guide": "questions step by step, for a first time",
		"guide.how": "Asks for the facts of a case, beginning with the one on which most answers turn, and ends with the range and with the command that " +
			"gives it. Questions go to standard error, the answer to standard output. It asks for no names.",

		"guide.start": "Questions about a case. Type the number of an option, or the fact, and press Enter.\n" +
			"  ?     explains why it is asked\n" +
			"  back  goes to the question before\n" +
			"  quit  ends without an answer\n" +
			"Type no names of people: none are needed.",
		"guide.question":  "Question %s. %s",
		"guide.answer":    "Answer:",
		"guide.answer_or": "Answer (Enter: %s):",
		"guide.number":    "Number:",
		"guide.number_or": "Number (Enter: %s):",
		"guide.name":      "Number or name:",
		"guide.name_or":   "Number or name (Enter: %s):",
		"guide.needed":    "An answer is needed. Type ? to see why it is asked.",
		"guide.no_option": "Not one of the options: type numbers from 1 to %s.",
		"guide.first":     "This is the first question.",
		"guide.left":      "Ended without an answer. No file was written.",
		"guide.turning":   "As far as is known, the answer turns on this for %s of %s offences.",
		"guide.next_time": "Next time you can type:",
		"guide.close":     "Press Enter to close this window.",

		"guide.edition": "Which law is to answer?",
		"guide.edition_why": "The Penal Code by date gives the range in force on the day of the act. The TIP Report 2018 is a secondary source that summarises the penalties and has errors; " +
			"it serves to see what it says and where it parts from the Code.",

		"guide.date":         "On what day was the act? (year-month-day, such as 2017-06-22)",
		"guide.date_unknown": "not known",
		"guide.date_why": "The law in force on the day of the act answers (Penal Code, arts. 6 and 9). %s\n" +
			"If it took several days, type the first and the last: 2021-03-01..2021-06-30. If nobody knows, type unknown: every version is then shown.",
		"guide.date_born_why": "The age is counted in completed years on the day of the act: without that day a date of birth tells no age.",

		"guide.age": "What is known of the victim’s age?",
		"guide.age_why": "Many offences threaten more the younger the victim is; to forget the age leads to a wrong range. %s\n" +
			"An age that is not known is never taken for an adult’s.",
		"guide.age_exact":   "the completed years, of one victim or of several",
		"guide.age_born":    "the date of birth",
		"guide.age_band":    "only a band",
		"guide.age_unknown": "nothing: it is not known",
		"guide.years":       "How many years had the victim completed on the day of the act? For several victims type the age of each, with spaces between.",
		"guide.years_why": "Completed years count: on the 14th birthday the victim is 14. The youngest of those whom the article protects governs; " +
			"two or more ages mean several victims. A band will do as well: 14-17, 18+.",
		"guide.born":     "When was the victim born? (year-month-day)",
		"guide.born_why": "With it and the date of the act the completed years are worked out. If the act took several days with a birthday among them, both answers are shown.",
		"guide.band":     "In which band?",
		"guide.band_why": "From one band to the next the answer of some offence changes; inside one, that of none.",

		"guide.offence":      "Which offence? Of the %[2]s in this law, %[1]s threaten a range on these facts. Type its number, or its name or article.",
		"guide.offence_none": "On these facts none of the %s offences in this law threatens a range. Choose one to see why.",
		"guide.offence_why":  "The program does not say which offence is to be charged: it shows what each threatens. Those that were not in force on that day, or are not about victims of that age, are left out of the list, and can be named all the same. To name an article of aggravated forms, such as 129-B, is to ask for its tiers alone.",
		"guide.offence_all":  "all of them, to compare",

		"guide.circumstances": "Which circumstances are present? Type their numbers with spaces between, or their names with commas between; 0 for none. " +
			"Put ? behind one that nobody knows, such as 2?",
		"guide.circumstances_why": "Only circumstances are listed on which the answer of an offence turns that is still possible, first those that change most. " +
			"One that is not given is taken as absent, and the answer says so; one in doubt gives every range that remains.",

		"guide.output":      "Where do you want the answer?",
		"guide.output_why":  "The page opens in any browser, without a network, to be printed or projected. Nothing is sent.",
		"guide.to_screen":   "on the screen",
		"guide.to_page":     "in a file to print or project (HTML page)",
		"guide.to_text":     "in a text file",
		"guide.to_why":      "on the screen, with every tier and the source of each figure",
		"guide.to_milder":   "on the screen, with the later laws and whether they are milder (art. 6)",
		"guide.file":        "Under what name?",
		"guide.file_why":    "The file is written in the folder where you are. None that exists is replaced.",
		"guide.file_name":   "prison-range",
		"guide.file_form":   "Choose a name without quotes, without signs such as $ & * and not beginning with a hyphen.",
		"guide.file_exists": "There is a file of that name; choose another.",
	}
}
