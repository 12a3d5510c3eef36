package catalogue

// Words about the audit of sentences.
func audit() chapter {
	return chapter{
		"audit.spaces":                        {"In the spaces of the general part", "En los espacios de la parte general"},
		"standing.inside_every_reading":       {"inside every reading", "dentro de toda lectura"},
		"standing.inside_some_readings":       {"inside some readings only", "solo dentro de algunas lecturas"},
		"standing.outside_every_reading":      {"outside every reading", "fuera de toda lectura"},
		"standing.list_inside_every_reading":  {"Inside every reading:", "Dentro de toda lectura:"},
		"standing.list_inside_some_readings":  {"Inside some readings, which are:", "Dentro de algunas lecturas, que son:"},
		"standing.list_outside_every_reading": {"Outside every reading. These facts, which were not given, would explain a term; one term may have several:", "Fuera de toda lectura. Estos hechos, que no se indicaron, explicarían una pena; una misma pena puede tener varios:"},
		"standing.by":                         {"%s: %s", "%s: %s"},
		"standing.case":                       {"%s case", "%s caso"},
		"standing.cases":                      {"%s cases", "%s casos"},
		"standing.inside":                     {"inside the %s", "dentro del %s"},
		"standing.with":                       {"with %s", "con %s"},
		"standing.no_figure":                  {"with %s, without a figure in the law", "con %s, sin cifra en la ley"},
		"standing.at_most":                    {"below the minimum by at most %s of it: %s", "bajo el mínimo, a lo más en %s de este: %s"},
		"standing.of":                         {"%s: %s", "%s: %s"},
		"audit.case_head":                     {"Case", "Caso"},
		"audit.sentence":                      {"Sentence", "Pena impuesta"},
		"audit.question":                      {"Question", "Pregunta"},
		"summary_is_output": {
			"is the file of --output too; give the summary one of its own",
			"es también el archivo de --salida; dé otro al resumen",
		},
		"audit.headline": {
			"%s sentences held against the ranges that their facts command",
			"%s penas contrastadas con el marco que mandan sus hechos",
		},
		"audit.verdict": {"Result", "Resultado"},
		"audit.cases":   {"Cases", "Casos"},
		"audit.no_case": {"No case: %s", "Sin casos: %s"},
		"audit.in_every_range": {
			"of these, in every range that remains: %s (?)",
			"de ellas, en todos los marcos posibles: %s (?)",
		},
		"audit.needs_why": {"a written reason is asked for (?)", "se pide una razón escrita (?)"},
		"audit.of_all":    {"Of %s", "De %s"},
		"audit.minors": {
			"Victims under 18: in %s of %s cases that could be compared (%s) the term fits the range of an adult victim only.",
			"Víctimas menores de 18: en %s de %s casos que pudieron compararse (%s) la pena solo cabe en el marco de una víctima adulta.",
		},
		"audit.minors_open": {" %s more could not be compared.", " Otros %s no pudieron compararse."},
		"audit.agreed": {
			"In %s of %s cases that lack a fact the term is outside every range that remains.",
			"En %s de %s casos en que falta un dato la pena está fuera de todos los marcos posibles.",
		},
		"audit.unbounded": {
			"In %s of %s cases inside the range the source states no maximum, so that no term is above it.",
			"En %s de %s casos dentro del marco la fuente no indica el máximo, de modo que ninguna pena queda por encima.",
		},
		"audit.recharacterised": {
			"In %s of %s cases the offence of the conviction is not the one charged.",
			"En %s de %s casos el delito de la condena no es el de la acusación.",
		},
		"audit.by_offence":      {"By offence", "Por delito"},
		"audit.by_age":          {"By age of the victim", "Por edad de la víctima"},
		"audit.by_district":     {"By district", "Por distrito"},
		"audit.by_year":         {"By year", "Por año"},
		"audit.group":           {"Group", "Grupo"},
		"audit.inside":          {"Inside", "Dentro"},
		"audit.explained":       {"Explained", "Razón"},
		"audit.needs_reason":    {"Asked", "Pregunta"},
		"audit.age_not_applied": {"Age", "Edad"},
		"audit.open":            {"Open", "Abierto"},
		"audit.rejected":        {"Rejected", "Rechazo"},
		"audit.legend": {
			"Explained: outside the range, with a stated reason. Asked: a written reason is asked for. Age: those of them whose term fits an adult victim only. Open: not compared, and not asked about.",
			"Razón: fuera del marco, con razón indicada. Pregunta: se pide una razón escrita. Edad: de estos, los casos cuya pena solo cabe con una víctima adulta. Abierto: sin comparar y sin pregunta.",
		},
		"audit.not_said":  {"not said", "no consta"},
		"audit.questions": {"Cases that deserve a written reason", "Casos que merecen una razón escrita"},
		"audit.more": {
			"and %s more, not listed here (--cases N lists more)",
			"y %s más, que no se listan aquí (--casos N lista más)",
		},
		"audit.edition": {"Answered by edition %s, %s.", "Responde la edición %s, %s."},
		"audit.by_default": {
			"Answered by edition %s, by default: the table has no dates and no name that only the Code has.",
			"Responde la edición %s, por omisión: la tabla no trae fechas ni nombres que solo tenga el Código.",
		},
		"audit.differing": {
			"The Code (edition %s), as it is today, has other ranges at some ages for: %s. It answers where the table has the dates of the acts, or with --edition %[3]s.",
			"El Código (edición %s), en su texto de hoy, prevé otros marcos para algunas edades en: %s. Responde el Código si la tabla trae las fechas de los hechos, o con --edicion %[3]s.",
		},
		"audit.fair": {
			"This is no review of legality: it sees figures and not judgments. A term outside a range may have a reason that is not in the table, such as attempt, participation, confession or several offences.",
			"No es una revisión de legalidad: ve cifras y no sentencias. Una pena fuera del marco puede tener una razón que no está en la tabla, como la tentativa, la participación, la confesión o el concurso de delitos.",
		},
		"audit.changed": {
			"Cases in which the offence is not the one charged",
			"Casos en que el delito no es el de la acusación",
		},
		"audit.unsettled":      {"Cases that lack a fact or a range", "Casos a los que les falta un dato o el marco"},
		"audit.sources":        {"Where the ranges stand", "Dónde constan los marcos"},
		"audit.asked_sentence": {"sentence: %s", "pena impuesta: %s"},
		"audit.ground":         {"Ground: %s.", "Fundamento: %s."},
		"audit.ground_head":    {"Ground", "Fundamento"},
		"audit.threatens":      {"%s: %s", "%s: %s"},
		"audit.case_source":    {"Source of the case: %s", "Fuente del caso: %s"},
		"audit.source_head":    {"Source of the case", "Fuente del caso"},
		"audit.the_sentence":   {"the sentence", "la pena impuesta"},
		"audit.filed":          {"Charged as %s.", "Acusado por %s."},
		"question.below": {
			"That is %s below the range (%s). Which written reason explains it?",
			"Está %s por debajo del marco (%s). ¿Qué razón escrita lo explica?",
		},
		"question.above": {
			"That is %s above the range (%s). Several offences may explain it: does the judgment say so?",
			"Está %s por encima del marco (%s). Puede explicarlo un concurso de delitos: ¿lo dice la sentencia?",
		},
		"question.below_life": {
			"That is below the range (%s). Which written reason explains it?",
			"Está por debajo del marco (%s). ¿Qué razón escrita lo explica?",
		},
		"question.above_life": {
			"That is above the range (%s). Several offences may explain it: does the judgment say so?",
			"Está por encima del marco (%s). Puede explicarlo un concurso de delitos: ¿lo dice la sentencia?",
		},
		"question.agreed_below": {
			"Not known: %s. In every case that remains the term is below the range. Which written reason explains it?",
			"No consta: %s. En todos los casos posibles la pena está por debajo del marco. ¿Qué razón escrita lo explica?",
		},
		"question.agreed_above": {
			"Not known: %s. In every case that remains the term is above the range. Several offences may explain it: does the judgment say so?",
			"No consta: %s. En todos los casos posibles la pena está por encima del marco. Puede explicarlo un concurso de delitos: ¿lo dice la sentencia?",
		},
		"question.open": {"Not known: %s. Does the judgment say?", "No consta: %s. ¿Lo dice la sentencia?"},
		"question.open_differs": {
			"Not known: %s. The ranges that remain lead to different results. Does the judgment say which one applies?",
			"No consta: %s. Los marcos posibles llevan a resultados distintos. ¿Dice la sentencia cuál corresponde?",
		},
		"question.open_within": {
			"Not known: %s. In every case that remains the term is inside the range. Does the judgment say which one applies?",
			"No consta: %s. En todos los casos posibles la pena está dentro del marco. ¿Dice la sentencia cuál corresponde?",
		},
		"question.open_below": {
			"Not known: %s. In every case that remains the term is below the range, and a reason is stated. Does the judgment say which range applies?",
			"No consta: %s. En todos los casos posibles la pena está por debajo del marco y se indica una razón. ¿Dice la sentencia qué marco corresponde?",
		},
		"question.open_above": {
			"Not known: %s. In every case that remains the term is above the range, and a reason is stated. Does the judgment say which range applies?",
			"No consta: %s. En todos los casos posibles la pena está por encima del marco y se indica una razón. ¿Dice la sentencia qué marco corresponde?",
		},
		"question.which_provision": {
			"Which provision does the judgment apply?",
			"¿Qué norma aplica la sentencia?",
		},
		"question.changed": {"Does the judgment say why?", "¿Dice la sentencia por qué?"},
		"question.age_other_offence": {
			"It fits the range of %s for an adult victim (%s) and not the one for the victim's age (%s). Was the victim's age taken into account?",
			"Cabe en el marco de %s para una víctima adulta (%s) y no en el que corresponde a la edad de la víctima (%s). ¿Se tuvo en cuenta la edad de la víctima?",
		},
		"question.age_passed": {
			"It fits the range for an adult victim (%s). With a victim of that age the conduct is in another offence: %s. Was the victim's age taken into account?",
			"Cabe en el marco para una víctima adulta (%s). Con una víctima de esa edad la conducta está en otro delito: %s. ¿Se tuvo en cuenta la edad de la víctima?",
		},
		"question.age_not_applied": {
			"It fits the range for an adult victim (%s) and not the one for the victim's age (%s). Was the victim's age taken into account?",
			"Cabe en el marco para una víctima adulta (%s) y no en el que corresponde a la edad de la víctima (%s). ¿Se tuvo en cuenta la edad de la víctima?",
		},
		"question.fits_lesser_only": {
			"It is outside the range (%s) and inside that of a lesser offence, %s (%s). Which written reason explains it?",
			"Está fuera del marco (%s) y dentro del de un delito menos grave, %s (%s). ¿Qué razón escrita lo explica?",
		},
		"verdict.within":           {"inside the range", "dentro del marco"},
		"verdict.below":            {"below the range", "por debajo del marco"},
		"verdict.above":            {"above the range", "por encima del marco"},
		"verdict.age_not_applied":  {"fits an adult victim only", "solo cabe con víctima adulta"},
		"verdict.fits_lesser_only": {"fits a lesser offence only", "solo cabe en un delito menos grave"},
		"verdict.below_explained":  {"below, with a stated reason", "por debajo, con razón indicada"},
		"verdict.above_explained":  {"above, with a stated reason", "por encima, con razón indicada"},
		"verdict.undetermined":     {"a fact is missing", "falta un dato"},
		"verdict.no_range":         {"no range for the facts", "sin marco para los hechos"},
		"verdict.no_sentence":      {"acquitted", "absuelto"},
		"verdict.rejected":         {"record rejected", "registro rechazado"},
		"sentence_column": {
			"no column gives the sentence; one must be named sentence, sentence_years or sentence_months, or say which one does: --column sentence=NAME",
			"ninguna columna indica la pena; una debe llamarse pena, pena_anios o pena_meses, o indique cuál es: --columna pena=NOMBRE",
		},
		"sentence_form": {
			"not a sentence; write 8y, 8y6m, 96m, 8 años, life or acquitted, without decimals or zeros in front; digits alone stand in sentence_years or sentence_months",
			"no es una pena; escriba 8y, 8y6m, 96m, 8 años, cadena perpetua o absuelto, sin decimales ni ceros delante; las cifras solas van en pena_anios o pena_meses",
		},
		"sentence_two_readings": {
			"may be years and months, or from one number to the other; a sentence is one term",
			"pueden ser años y meses, o de un número al otro; la pena es una sola",
		},
		"sentence_zero": {
			"a term cannot be zero; write acquitted for an acquittal, or leave it empty when it is not known",
			"una pena no puede ser cero; escriba absuelto si hubo absolución, o déjela vacía si no se conoce",
		},
		"sentence_days": {
			"days stand beside the months and run from 1 to %s; write what is more as months",
			"los días acompañan a los meses y van de 1 a %s; escriba lo demás en meses",
		},
		"sentence_parts": {
			"beside years, months run to 11; is it the whole term in months, or a part of it?",
			"junto a los años, los meses llegan hasta 11; ¿es toda la pena en meses, o una parte?",
		},
		"sentence_months_form": {
			"not a number of years, months or days for its column; write digits alone, without decimals or zeros in front, such as 8",
			"no es el número de años, meses o días de su columna; escriba solo cifras, sin decimales ni ceros delante, como 8",
		},
		"sentence_twice": {
			"the sentence is given in two columns that differ",
			"la pena figura en dos columnas que no coinciden",
		},
	}
}
