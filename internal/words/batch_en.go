package words

// Words about many cases, in English.
func batchEN() catalogue {
	return catalogue{
		"command.batch": "tables of cases in, one result for each record out",
		"batch.how": "Reads CSV with a header or JSON Lines, from files or from standard input, and writes one record for each record, " +
			"in the same order. Columns and keys are those of conmina help batch-files; others are kept on the left. What is wrong " +
			"with one record is told with its place and never stops the others. Of errors with the same code twenty are told and the rest counted; --errors FILE takes all of them. The edition is chosen as everywhere (conmina help editions): with a column or a key of dates, or a name that only the Código Penal has, it is penal-code. " +
			"Where none was chosen, the first 16 MiB of each input are looked at before anything is written; with --edition records are answered as they come.",
		"batch.summary":      "read %s = determined %s + undetermined %s + not answered %s + rejected %s",
		"batch.edition":      "edition %s, %s",
		"batch.dates_unused": "edition %[2]s knows no dates: those of %[1]s records changed nothing; to answer by the law of the day, leave out the choice of edition or give --edition penal-code",
		"batch.stopped":      "stopped after %s rejected records (--max-errors)",
		"batch.columns":      "%s: read: %s",
		"batch.columns_own":  "; passed through: %s",
		"batch.kept":         "what was written is kept in %s; the same command with --resume goes on",
		"batch.progress":     "%s records, %s per second",
		"batch.left":         ", %s left",

		"group.cases": "MANY CASES",
		"group.input": "INPUT",

		"value.encoding":  "ENCODING",
		"value.column":    "NAME",
		"value.role":      "ROLE=NAME",
		"value.list":      "LIST",
		"value.number":    "NUMBER",
		"value.separator": "NAME",

		"flag.input_format": "format of the input: csv or jsonl; else by the name of the file, else by its content",
		"flag.encoding":     "encoding of the input: utf-8 or windows-1252; it is never guessed",
		"flag.column":       "a column or key that is a fact, whatever it is called: ROLE=NAME, with ROLE victim_age, offence_date … or a circumstance; may be repeated",
		"flag.ignore":       "a column or key that holds no fact, whatever it is called; may be repeated",
		"flag.max_errors":   "stop when this many records are rejected",
		"flag.errors":       "take everything that is wrong with the records into a CSV or JSON Lines file",
		"flag.fail_on":      "exit with 1 when there is one of these: undetermined, not_answered, rejected",
		"flag.fields":       "the columns to write, separated by commas: those of the result and those of the input",
		"flag.only_ours":    "leave out the columns of the input that conmina does not know",
		"flag.separator":    "between the cells of CSV: comma, semicolon or tab",
		"flag.excel":        "CSV as spreadsheets want it: byte order mark and CRLF",
		"flag.resume":       "go on with the part that an interrupted run has left",

		"input_needed":     "which cases? Name a file, or - for standard input",
		"stdin_twice":      "standard input can be read once only",
		"fields_empty":     "a name is missing between the commas",
		"fields_twice":     "%s stands there twice",
		"field_unknown":    "neither the result nor the input has a column %s",
		"number_needed":    "write a whole number from 1 up",
		"csv_only":         "is for CSV output; add --format csv",
		"errors_is_output": "is the file of the result or of the summary; choose another name",
		"partial_exists":   "an earlier run was interrupted here; go on with it with --resume, or start afresh with --force",
		"partial_differs":  "what an earlier run has left is not the start of this result: the input, the options, the edition or the program has changed; start afresh with --force",

		"input_empty":         "the input is empty",
		"input_workbook":      "the input is a workbook of a spreadsheet; save its sheet as CSV UTF-8",
		"input_compressed":    "the input is compressed (%s); unpack it first",
		"input_markup":        "the input is %s and no table; save it as CSV UTF-8, or as JSON with one object on each line",
		"input_is_utf8":       "the input begins with the mark of UTF-8; leave out --encoding windows-1252",
		"input_json_pretty":   "the JSON stands on several lines; write one object on each line, for example with: jq -c .",
		"input_json_wrapped":  "an object is wrapped round the records; write one object on each line, for example with: jq -c '.[][]'",
		"encoding_doubtful":   "every character of the input that is not ASCII is UTF-8; if it is, leave out --encoding windows-1252",
		"json_half_character": "a text holds half of a character (a lone surrogate), which cannot be passed on",
		"cell_nameless":       "this cell is under a column without a name; name the column or empty the cell",
		"input_utf16":         "the input is UTF-16; save it as CSV UTF-8",
		"input_lone_cr":       "the lines end with a lone carriage return; save the file with the line ends of Windows or Unix",
		"input_json_array":    "the input is one JSON list; write one object on each line, for example with: jq -c '.[]'",
		"header_missing":      "the first line must name the columns; there is none",
		"header_empty_name":   "a column has no name; name it or delete it",
		"header_twice":        "two columns are named %s",
		"header_twice_at":     "columns %s and %s have the same name; if the first line holds data, write the names of the columns above it",
		"header_is_data":      "the first line looks like data; it must name the columns, one of them offence",
		"header_unread":       "the column %[1]s looks like %[2]s and is not read as a fact; say what it is with --column \"%[2]s=%[1]s\", or set it aside with --ignore \"%[1]s\"",
		"header_unread_at":    "this column looks like %s and is not read as a fact; say what it is with --column %[1]s=NAME, or set it aside with --ignore NAME, where NAME is its name",
		"header_content":      "column %[1]s (%[2]s), %[4]s, holds what looks like %[3]s, which no column gives; say what it is with --column \"%[3]s=%[4]s\", or set it aside with --ignore \"%[4]s\"",
		"header_content_at":   "column %s (%s) holds what looks like %s, which no column gives; say what it is with --column %[3]s=NAME, or set it aside with --ignore NAME, where NAME is its name",
		"column_form":         "write ROLE=NAME, such as victim_age=edad_agraviada",
		"column_role_unknown": "no fact and no circumstance of the edition has this name; the facts are %s",
		"column_said_twice":   "more than one thing is said of this column",
		"column_absent":       "the table has no such column",
		"flag_form":           "the column is named like a circumstance; write yes, no or ?",
		"header_means_same":   "%s and %s mean the same; keep one of them, or set one aside with --ignore",
		"header_no_offence":   "no column gives the offence; the first line must name the columns, one of them offence",
		"header_misspelt":     "the column %s is not known but is like one that is; rename it",
		"header_reserved":     "%s is a column of the result; rename it, or leave it out with --only-ours or --fields",
		"header_differs":      "this input and the first one do not have the same columns of your own; choose columns with --fields or --only-ours",
		"header_too_many":     "more than %s columns",

		"row_ragged":              "the header has %s columns and this record %s",
		"quote_broken":            "a quotation mark that does not open or close a whole cell",
		"nul_byte":                "the record holds a NUL byte",
		"bad_utf8":                "the record is not UTF-8; if the file comes from an old spreadsheet, try --encoding windows-1252",
		"record_long":             "the record is longer than %s MiB",
		"json_broken":             "not JSON",
		"json_not_object":         "each line must hold one object in braces",
		"json_key_twice":          "the object has this key twice",
		"json_type":               "the value of %s has the wrong type",
		"json_new_key":            "the first record does not have this key, so that the table has no column for it; choose columns with --fields or --only-ours",
		"case_date_unseen":        "the record has a date, and the edition was settled by the records before it, which have none; choose one with --edition",
		"case_no_offence":         "the case names no offence",
		"topic_short.batch-files": "columns, keys and results of batch",
		"topic.batch-files": "BATCH FILES\n" +
			"Columns of a table or keys of an object: offence (or charge, delito), victim_age (age, edad), victim_born (born, nacida), " +
			"offence_date (date, fecha), offence_until (until, hasta), circumstances (with, circunstancias), maybe (quiza) and case_id (id, caso). Only the offence is needed. " +
			"Several victims, and several circumstances, are separated by semicolons; in JSON they may also be lists. An age that is empty or " +
			"unknown is not known; a semicolon at the end adds no victim, and a second column of ages (victim_age_2) is another victim. " +
			"An act that went on is written 2017-06-22.., or unknown in the column offence_until: every version from that day on counts.\n\n" +
			"Other names are read by their words: Edad de la agraviada, date_of_offence, aggravating_circumstances. A column named like a circumstance takes yes, no or ?. " +
			"Nothing that looks like a fact is dropped: a column whose name looks like a fact and is not read, or whose first cells that say something " +
			"(up to 50) are all dates, ages in words or bands, or circumstances that no other column gives, stops the table with code 2. " +
			"Then say what it is with --column ROLE=NAME (such as offence_date=registered), or set it aside with --ignore NAME; both may be repeated. Keys of JSON Lines are treated alike; " +
			"where the name of a key looks like a fact, only the record is rejected.\n\n" +
			"A first line sep=; sets the separator, and columns at the right without name or content do not count. Workbooks, compressed files, XML, UTF-16 and " +
			"JSON arrays are recognised and refused, with the way to convert them.\n\n" +
			"In an audit sentence_years, sentence_months and sentence_days are parts of one term.\n\n" +
			"Each record gives one record: your other columns, then %s. The status is determined, undetermined, no_range, not_in_force, moved or rejected. Only a " +
			"determined record has min_months and max_months; the envelope of the others is a bound and not an answer. A rejected record has the " +
			"codes of what is wrong with it as its notices.\n\n" +
			"Cells that a spreadsheet would run as a formula get an apostrophe in front.\n\n" +
			"Exit codes: 0 every record was answered; 3 some were rejected; 1 when --fail-on finds what it names; 2 when the header or a flag " +
			"cannot be used; 5 when a file cannot be read or written; 130 when interrupted.",
	}
}
