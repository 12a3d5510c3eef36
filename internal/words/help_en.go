package words

// Words of the command line, in English.
func helpEN() catalogue {
	return catalogue{
		"command.root":          "Penalty ranges of Peru's anti-trafficking offences, and why they apply.",
		"command.resolve":       "the range for one case, and why",
		"command.compare":       "the same facts under several offences, with bars",
		"command.list":          "the offences of the edition",
		"command.show":          "one offence: its tiers, sources and doubts",
		"command.circumstances": "the circumstances that the edition knows",
		"command.diff":          "what changed in an offence between two dates, or between the report and the Code",
		"command.config":        "the settings and where each comes from",
		"command.config_unset":  "takes a key out of your settings file",
		"command.config_path":   "says which your settings file is",
		"config.how":            "A flag wins over a CONMINA_* variable, that over your settings file, and that over what the program brings. With a key and a value the file is written: that line changes and nothing else. Keys, values and variables are written in English or in Spanish: edition or edicion, penal-code or codigo-penal, CONMINA_EDITION or CONMINA_EDICION.\n\nSettings choose the edition and the presentation; none changes a figure of the law.",
		"command.completion":    "write completion for a shell",
		"command.help":          "help on a command or a topic",
		"command.version":       "versions of the program and of the law in it",

		"group.case":    "A CASE",
		"group.law":     "THE LAW",
		"group.program": "THE PROGRAM",
		"group.facts":   "FACTS",
		"group.views":   "VIEWS",
		"group.output":  "OUTPUT",
		"group.general": "GENERAL",

		"help.usage":    "USAGE",
		"help.command":  "COMMAND",
		"help.flags":    "[FLAGS]",
		"help.topics":   "TOPICS (conmina help TOPIC)",
		"help.examples": "EXAMPLES",
		"help.offline": "The law is in the program: it works without a network and sends nothing. It informs; it recommends no " +
			"charge, predicts no sentence and is not verified law. Español: conmina --lang es",

		"command.man":     "write the manual pages into a folder, for packages",
		"man.manual":      "Manual of conmina",
		"man.name":        "NAME",
		"man.synopsis":    "SYNOPSIS",
		"man.description": "DESCRIPTION",
		"man.options":     "OPTIONS",
		"man.see":         "SEE ALSO",

		"usage.help":  "[COMMAND|TOPIC]",
		"usage.shell": "SHELL",
		"usage.key":   "KEY",
		"usage.value": "VALUE",

		"value.age":     "AGE",
		"value.ages":    "AGES",
		"value.color":   "WHEN",
		"value.date":    "DATE",
		"value.dir":     "DIR",
		"value.edition": "ID",
		"value.file":    "FILE",
		"value.format":  "FORMAT",
		"value.lang":    "LANG",
		"value.name":    "NAME",
		"value.offence": "OFFENCE",
		"value.theme":   "THEME",
		"value.units":   "UNITS",

		"flag.age":       "the victim's completed years on the day of the act: 16, 14-17, 18+, unknown; repeat it for each victim",
		"flag.born":      "date of birth in place of the age; needs --date",
		"flag.date":      "date of the act, such as 2017-06-22, or its first and last day: 2017-06-22..2018-01-15",
		"flag.with":      "a circumstance that is present; repeat it for each",
		"flag.maybe":     "a circumstance that is not known either way; repeat it for each",
		"flag.as_of":     "day as of which an edition with dates is shown; else today",
		"flag.history":   "every version, on a time line",
		"flag.encoded":   "the encoding as YAML, with every version in full",
		"flag.milder":    "the same case under each later law, and whether it is milder",
		"flag.until":     "last day of those laws; else today",
		"flag.diff_from": "first day to compare",
		"flag.diff_to":   "second day to compare; else today",
		"flag.editions":  "compare with the corresponding offence of the other edition",
		"flag.diff_date": "day as of which the other edition is shown; else when the source of this one was published",
		"flag.why":       "every tier: which applied, which did not, and its source",
		"flag.short":     "minimum and maximum in months and nothing else; - for a bound that is not stated",
		"flag.output":    "write to a file, with the format of its extension",
		"flag.force":     "replace a file that exists",
		"flag.lang":      "language: en or es",
		"flag.edition":   "edition of the law",
		"flag.statutes":  "read the law from a directory of yours in place of the one in the program",
		"flag.format":    "format of the result; see conmina help formats",
		"flag.units":     "years or months",
		"flag.color":     "auto, always or never",
		"flag.theme":     "standard, or projector: for a room, bold and without grey, and pages in large type",
		"flag.ascii":     "bars and quotes in ASCII",
		"flag.config":    "settings file in place of the usual one",
		"flag.help":      "this help",
		"flag.from":      "the charge that is replaced; goes with --to",
		"flag.to":        "the charge that replaces it",
		"flag.ages":      "every age at which any of the charges changes",
		"flag.at":        "chosen ages, such as 13,17,25",
		"flag.matrix":    "how far apart each pair of charges is, for each age",

		"completion.how":        "Write the completion script of a shell to standard output. Load it from the start-up file of the shell: bash: source <(conmina completion bash).",
		"completion.powershell": "Add this script to the file that $PROFILE names. To see the descriptions: Set-PSReadLineKeyHandler -Key Tab -Function MenuComplete",

		"exit.done":        "done, one answer",
		"exit.finding":     "done, and there is a finding",
		"exit.usage":       "wrong use: unknown flag, offence or circumstance, malformed or contradictory facts",
		"exit.rows":        "some input rows were rejected; every other row was answered",
		"exit.no_single":   "a good question with no single answer, such as an unknown age with several ranges",
		"exit.broken":      "cannot read or write, or the encoding is broken",
		"exit.bug":         "a fault of the program itself",
		"exit.interrupted": "interrupted",

		"topic_short.ages":       "how ages are given and read",
		"topic_short.dates":      "which version of the law answers",
		"topic_short.editions":   "which law the figures come from",
		"topic_short.exit-codes": "what the exit codes mean",
		"topic_short.formats":    "formats of results and files",
		"topic_short.glossary":   "words of the law that the program uses",
		"topic_short.privacy":    "what the program keeps: nothing",
		"topic_short.security":   "what the program reads, writes and never does",

		"topic.exit_codes": "EXIT CODES",
		"topic.ages": "AGES\n" +
			"An age is in completed years on the day of the act, from 0 to 130.\n\n" +
			"  16        exactly 16\n" +
			"  14-17     14, 15, 16 or 17; both ends count\n" +
			"  18+       18 or older\n" +
			"  unknown   not known, the same as giving no age\n\n" +
			"On the 14th birthday the victim is 14, and on the 18th birthday 18. With --born and --date the age is worked out. " +
			"A birth on 29 February is read in both ways on the one day on which they part, 28 February of a common year.\n\n" +
			"An age that is not known is never taken for an adult's: the answer gives every range that remains, and the exit code is 4 when " +
			"there are several. With several victims, the youngest whom the article protects governs.\n\n" +
			"Only plain digits count: 017, 0x10, 16.5, +16 and 1e1 are refused, because other programs read some of them as other numbers.",
		"topic.dates": "DATES\n" +
			"In the edition penal-code each offence has the versions that it has had, with their days. The version in force on the day of the act " +
			"answers (Penal Code, arts. 6 and 9).\n\n" +
			"  --date 2018-03-01               one day\n" +
			"  --date 2018-03-01..2019-08-15   an act of several days\n" +
			"  --date unknown                  every version is possible\n\n" +
			"Without --date the law of today is applied, and the answer says so. Where a version begins, or the victim has a birthday (--born), within the " +
			"act, the answers stand side by side and none is picked. A number of an article means the offence that bore it on that day: 153-B and 129-C " +
			"are the same one, and the answer names the number in force.\n\n" +
			"Before the first version and after the last one an offence is not in force; where other offences took its conduct over, the answer names " +
			"them. resolve --milder shows the same case under later law, show --history every version, and diff what changed between two days.\n\n" +
			"The sources reach a last day, which conmina version gives; for later dates the answer says that nothing is known.",
		"topic.editions": "EDITIONS\n" +
			"An edition is a set of encoded offences. The program has two; no Peruvian lawyer has reviewed either.\n\n" +
			"  tip-2018     the penalties that the 2018 trafficking report of the United States Department of State summarises for Peru: a secondary " +
			"source, not the text of the law. It answers where nothing below chooses the other.\n" +
			"  penal-code   the Penal Code by date, read in public consolidated texts: every version since 2004, and some since 1991.\n\n" +
			"Which one answers is settled in this order, for every command: --edition, the variable CONMINA_EDITION, the settings; then penal-code " +
			"where a date, a birth date or --milder is given, where a table has a column or a key of dates, or where a name is given that only penal-code has; " +
			"then tip-2018. The answer says which and why. conmina diff OFFENCE --editions shows where the two part.\n\n" +
			"conmina version lists the editions with their dates and digests. --statutes DIR reads editions of yours from a directory that holds " +
			"one folder for each; they take the place of those in the program and every answer says so.",
		"topic.formats": "FORMATS\n" +
			"--format takes: %s. A file given with --output takes its format from its extension: %s. svg and html are for resolve and for the " +
			"charges of compare.\n\n" +
			"A file is written whole or not at all, and never over one that the same run reads. A name that is a link stays a link: the file behind it is " +
			"written, or with --force replaced.\n\n" +
			"json and csv are for programs: their keys and codes are in English in every language and are only ever added to. A bound that " +
			"the source does not state is null or empty, never 0.\n\n" +
			"In PowerShell 5.1 the > sign changes accented letters: use --output FILE.",
		"topic.glossary": "GLOSSARY\n" +
			"  pena conminada        the penalty that a statute threatens for an offence; what this program gives\n" +
			"  marco abstracto       the range from its minimum to its maximum, before anything is said of the case at hand\n" +
			"  supuesto (tier)       one rung of a provision: when it applies and what it threatens\n" +
			"  agravante             an aggravating circumstance, which leads to a graver tier\n" +
			"  inhabilitación        disqualification; its kinds are the numerals of article 36 of the Código Penal\n" +
			"  días-multa            a fine counted in days of average income\n" +
			"  cadena perpetua       life imprisonment; not a number of years\n" +
			"  concurso              several offences at once; not considered here\n" +
			"  in force              applying on a day; the law of the day of the act answers\n" +
			"  edition               a set of encoded offences from one kind of source",
		"topic.privacy": "PRIVACY\n" +
			"Victims are often children. The program asks for no names, keeps no history, writes no log and sends nothing: it opens no network " +
			"connection. It reads the files that you name and your settings file, and writes only where you tell it to. Facts typed on a command line " +
			"stay in the history of your shell.",
		"topic.security": "SECURITY\n" +
			"The program opens no network connection, looks for no updates, reports nothing about its use and starts no other program. It reads what " +
			"you name on the command line, the folder of --statutes, your settings file (conmina config says which) and some variables of the " +
			"environment: CONMINA_*, and those of the language, of colour, of the terminal and of the folder of settings. It writes to standard " +
			"output and, where you ask for it, to the file of -o and the folder of man. Until the file of -o is whole it is written beside its " +
			"place, with .partial after its name. Pages that it writes load nothing.\n" +
			"The law is inside the program; conmina version gives its digests. SHA256SUMS beside a release has the sums of its archives. In a folder " +
			"of law of your own, links are not followed, and pipes and devices are never opened. A file of law that is too large or too deep is refused. " +
			"Text from outside is shown with its control characters made visible.",

		"origin.default":  "default",
		"origin.file":     "%s, line %s",
		"origin.flag":     "flag %s",
		"origin.locale":   "language of the system",
		"origin.variable": "variable %s",

		"error.more": "… and %s more of %s",
		"error.also": "(see also %s)",
		"error.bug":  "this is a fault of conmina %s (%s), not of what you typed. Please report it with the command, without personal data.",

		"flag_unknown":         "unknown flag; see conmina help",
		"flag_needs_value":     "the flag needs a value",
		"flag_repeated":        "the flag may be given once only",
		"flag_no_value":        "the flag takes no value; write it alone, or with =false to switch it off",
		"flag_syntax":          "not a flag; flags are written --name or --name=value",
		"flags_exclude":        "does not go with %s; use one of them",
		"flag_dashes":          "a long flag has two common hyphens: %s",
		"offence_elsewhere":    "edition %s has no such offence, but %[2]s has: add --edition %[2]s",
		"offence_several":      "edition %s has several offences in the place of this one",
		"undated":              "edition %s knows no dates; use --edition penal-code",
		"flag_goes_with":       "is of use only with %s",
		"until_end_unknown":    "the last day of the act is not known; give it to see the law that came after it",
		"until_before_act":     "must be after the last day of the act, which has to be known",
		"diff_needs":           "give --from DATE, or --editions",
		"counterpart_none":     "edition %s names no corresponding offence in another one",
		"from_and_to":          "--from and --to go together; give both",
		"force_without_output": "goes with --output only",
		"command_unknown":      "unknown command; see conmina help",
		"command_failed":       "the command line could not be read; see conmina help",
		"help_unknown":         "no such command or topic; see conmina help",
		"offence_needed":       "which offence? Write: conmina %s OFFENCE. See them with: conmina list",
		"folder_needed":        "which folder? Type: conmina man DIR",
		"shell_needed":         "which shell? Write one of: %s",
		"stray_argument":       "one argument too many. To give several circumstances repeat the flag: --with A --with B",
		"stray_boolean":        "one argument too many. A flag without a value is written alone, or with =false",
		"circumstances_joined": "one circumstance for each flag; repeat it: %[1]s A %[1]s B",
		"choice_unknown":       "the choices are: %s",
		"setting_needed":       "which key? There are: %s",
		"setting_unknown":      "there is no such key; there are: %s",
		"setting_twice":        "%s and %s mean the same; keep one of them",
		"settings_nowhere":     "there is nowhere to keep settings: the system names no folder for them; name a file with --config",
		"extension_unknown":    "the extension names the format; the choices are: %s",
		"format_conflict":      "the extension of the file is not the one of --format %s; leave one of them out",
		"edition_unknown":      "no such edition; there are: %s",
		"edition_needed":       "the directory has several editions; choose one of: %s",
		"variable_unknown":     "conmina does not know this variable; see conmina config",
		"warn.date_unused":     "edition %s knows no dates: the date given changes nothing; for the law of that day, --edition penal-code",
		"warn.today":           "no date of the act was given: this is the law of today, %s",
		"short_no_single":      "no single range for these facts; leave out --short to see them all",
		"file_unreadable":      "cannot be read: %s",
		"file_unwritable":      "cannot be written: %s",
		"output_is_input":      "is read by this run; choose another name",
		"output_busy":          "another run is writing this file now; wait for it to end, or choose another name",
		"file_exists":          "the file exists already; choose another name or give --force",
		"system.not_found":     "no such file or directory",
		"system.no_permission": "permission denied",
		"system.exists":        "it exists already",
		"system.is_folder":     "is a directory",
		"system.not_folder":    "a part of the path is not a directory",
		"system.no_space":      "no space left on the disk",
		"system.not_regular":   "not a regular file",
		"system.many_links":    "too many links, or links that lead to one another",
		"stdout_unwritten":     "the result could not be written: %s",
		"stdout_closed":        "the result could not be written: standard output is closed, or is the null device opened for reading as well",
	}
}
